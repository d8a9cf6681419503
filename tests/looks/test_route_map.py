"""The lines of the map of the routes lead to where they belong, on each screen, each way round."""

import pytest

from macros.pages.route_map import WAYS, in_order, lines_from
from tests.audit import PHONE, TABLET
from tests.now import FACTS
from tests.open_pages import opened
from tests.rooms import ROOT

TURN = """style => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = style ? [sheet] : [];
  document.documentElement.dir = style ? "rtl" : "ltr";
}"""
TURNED = (ROOT / "docs/assets/style/right-to-left.css").read_text("utf-8")
# Of each line that is seen: its class, the number of its route, and the numbers of the boxes that
# it touches on the way from its start to its end, as its own box is made a little larger.
DRAWN = """() => {
  const boxes = [...document.querySelectorAll(".route-map > li")];
  return [...document.querySelectorAll(".route-map svg")].filter(line =>
    line.getClientRects().length).map(line => {
    const from = line.getBoundingClientRect(), near = 8;
    const touched = boxes.map(box => box.getBoundingClientRect()).map((box, number) =>
      from.left - near < box.right && from.right + near > box.left &&
      from.top - near < box.bottom && from.bottom + near > box.top ? number : -1);
    const over = boxes.map(box => box.getBoundingClientRect()).some(box =>
      from.left + 1 < box.right && from.right - 1 > box.left &&
      from.top + 1 < box.bottom && from.bottom - 1 > box.top);
    return {
      way: line.classList[0],
      start: boxes.indexOf(line.parentElement),
      touched: touched.filter(number => number >= 0),
      over,
    };
  });
}"""


@pytest.fixture(scope="module")
def map_page(browser, server):
    with opened(browser, server + "routes/compare.html") as (page, _wrong):
        yield page


def expected(ways):
    """The lines of the map by the facts, of those ways: (way, start, end), as numbers of routes."""
    routes = in_order(FACTS)
    return [
        (WAYS[way], start, start + way)
        for start, route in enumerate(routes)
        for _effect, way in lines_from(FACTS, routes, route)
        if WAYS[way] in ways
    ]


@pytest.mark.parametrize("style", ["", TURNED], ids=["left to right", "right to left"])
@pytest.mark.parametrize(
    ("size", "ways"),
    [
        ({"width": 320, "height": 640}, {"next"}),
        (PHONE, {"next"}),
        (TABLET, {"next", "below"}),
    ],
)
def test_each_line_lies_between_the_two_routes_that_it_is_about(map_page, size, ways, style):
    map_page.set_viewport_size(size)
    map_page.emulate_media(media="screen")
    map_page.evaluate(TURN, style)
    drawn = map_page.evaluate(DRAWN)
    assert expected(ways)
    assert [(line["way"], line["start"], *line["touched"][1:]) for line in drawn] == expected(ways)
    assert [line["touched"][0] for line in drawn] == [line["start"] for line in drawn]
    assert not any(line["over"] for line in drawn)


def test_a_printed_page_lists_the_routes_without_lines(map_page):
    map_page.set_viewport_size(TABLET)
    map_page.evaluate(TURN, "")
    map_page.emulate_media(media="print")
    assert map_page.evaluate(DRAWN) == []

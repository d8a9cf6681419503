"""Every page, printed: its words are all there, and it reads as a leaflet does."""

import itertools
import re
from urllib.parse import urljoin

import pytest

from tests.open_pages import opened
from tests.sheets import Sheets, squashed
from tests.site import ADDRESS, PATHS, tree

# As it stands at the foot of each sheet.
BARE_ADDRESS = ADDRESS.removeprefix("https://")
HEADINGS = {f"H{level}" for level in range(1, 7)}
# What is in the page and not on paper.
NOT_PRINTED = (
    # Hidden on the screen too, but for screen readers, who have the page itself.
    "[hidden], .visually-hidden, script",
    # What only a screen can use.
    "form, button, .contents, .on-screen",
    # What each law says, where its name is enough to find it, and that name again.
    "details.sources .says, details.sources .again",
    # Where a table of six columns becomes boxes, each value has its column's name before it.
    ".stack:has(th:nth-child(6)) thead",
    # What two columns are about is plain without their heads, and paper is dear.
    ".limits thead",
)
# The most sheets of A4 for pages that people print to carry along. In letters wider than most, the
# longest decisions need a third one.
SHEETS = {"index.html": 2, "appeal/dates.html": 1, "deadlines.html": 4, "decisions/": 3}
NAVIGATION = ("Skip to main content", "Menu", "All pages", "On this page")

# All visible colours of print, and the words of main, as the open page has them.
COLOURS = """() => [...document.querySelectorAll("body, body *")].filter(element =>
  element.getClientRects().length).flatMap(element =>
  [null, "::before", "::after"].map(part => {
    const style = getComputedStyle(element, part);
    const sides = ["Top", "Right", "Bottom", "Left"].filter(side =>
      style[`border${side}Style`] != "none");
    return [style.color, style.backgroundColor,
      sides.map(side => style[`border${side}Color`]).join()].join("|");
  }))"""
WORDS = """left => {
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const words = [];
  while (walk.nextNode()) {
    if (!walk.currentNode.parentElement.closest(left)) words.push(walk.currentNode.data);
  }
  return words;
}"""


def lonely_headings(parts):
    """The sheets (from 1) on which a heading stands with nothing of its own under it."""
    found = []
    for part, after in itertools.pairwise(parts):
        heading = [tag for tag in part.above if tag[0] in HEADINGS]
        if not heading or heading[0] in after.above:
            continue
        if after.sheet != part.sheet or after.height > part.height:
            found.append(part.sheet + 1)
    return found


def split_rows(parts):
    """The sheets (from 1) on which a table's row begins that ends on another."""
    sheets, with_values = {}, set()
    for part in parts:
        for row in [tag for tag in part.above if tag[0] == "TR"]:
            sheets.setdefault(row, set()).add(part.sheet + 1)
            if "TD" in dict(part.above):
                with_values.add(row)
    # A header's row has no values, and stands on each sheet again.
    return [min(sheets[row]) for row in with_values if len(sheets[row]) > 1]


def missing_words(text, words):
    """Those words that do not follow the ones before them in the squashed text."""
    place, missing = 0, []
    for word in words:
        found = text.find(word, place)
        # Between two words stand no more than an address, a mark or a table's repeated header.
        if found < 0 or found - place > 300:
            missing.append(word)
        else:
            place = found + len(word)
    return missing


def outside_addresses(path):
    """The addresses of other sites that a page links to.

    Those of its sources stand on the page of all sources: on any other a law has its name.
    """
    links = tree(path).css("main a[href^=http]:not(.cite):not(details.sources a)")
    return {link.attributes["href"] for link in links}


def inside_addresses(path):
    """The full addresses of those pages of ours that a printed page must tell."""
    links = tree(path).css(".next-step a, .route h3 a, .leaflet a[href$=pdf], .card-list a")
    return {link.attributes.get("data-page") for link in links}


def too_many_sheets(count, path):
    """Whether a page takes more sheets than it may."""
    most = SHEETS["decisions/"] if path.startswith("decisions/") else SHEETS.get(path, count)
    return [f"{count} sheets, where {most} are enough"] if count > most else []


def colourful(colours):
    """What of the colours costs more ink than black words and grey lines on white."""
    wrong = set()
    for seen in colours:
        ink, ground, lines = seen.split("|")
        if ink != "rgb(0, 0, 0)":
            wrong.add(f"words: {ink}")
        if ground not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"):
            wrong.add(f"ground: {ground}")
        for line in re.findall(r"rgba?\(.*?\)", lines):
            if len(set(re.findall(r"\d+", line)[:3])) > 1:
                wrong.add(f"line: {line}")
    return sorted(wrong)


def faults(page, path):
    """What is wrong with the printed page: an open page, and its path in site/."""
    page.emulate_media(media="print", color_scheme="light")
    light = page.evaluate(COLOURS)
    page.emulate_media(media="print", color_scheme="dark")
    dark = page.evaluate(COLOURS)
    words = page.evaluate(WORDS, ", ".join(NOT_PRINTED))
    sheets = Sheets(page.pdf(format="A4", tagged=True), BARE_ADDRESS)
    parts = sheets.parts()
    text = sheets.text

    found = [f"missing: {word}" for word in missing_words(text, map(squashed, words))]
    found += [f"navigation: {word}" for word in NAVIGATION if squashed(word) in text]
    count = len(sheets.document)
    found += too_many_sheets(count, path)
    if sheets.feet != [(str(number), str(count)) for number in range(1, count + 1)]:
        found.append("sheets without number")
    if path != "404.html":
        address = ADDRESS + ("" if path == "index.html" else path)
        if not text.endswith(squashed(f"This page: {address}")):
            found.append("no address of its own")
        # The last thing before the foot of the last sheet.
        if not re.search(r"[Cc]heckedon\d+[A-Z][a-z]+20\d\d", text[text.rfind("heckedon") - 1 :]):
            found.append("no day of checking")
    for address in outside_addresses(path):
        if address.removeprefix("https://").removesuffix("/") not in text:
            found.append(f"address not written out: {address}")
    for address in inside_addresses(path):
        if f"({BARE_ADDRESS}{address})" not in text:
            found.append(f"address not written out: {address}")
    if not any(kind in HEADINGS for part in parts for kind, _ in part.above):
        found.append("no heading")
    found += [f"lonely heading on sheet {number}" for number in lonely_headings(parts)]
    found += [f"split row on sheet {number}" for number in split_rows(parts)]
    found += [f"other colours in dark mode: {seen}" for seen in {*dark} ^ {*light}]
    return found + colourful(dark)


def test_a_printed_page_reads_as_a_leaflet(path, look):
    assert faults(look[0], path) == []


def test_a_link_that_leads_on_tells_paper_the_page_it_leads_to():
    for path in PATHS:
        for link in tree(path).css("a[data-page]"):
            assert urljoin(ADDRESS + path, link.attributes["href"]) == (
                ADDRESS + link.attributes["data-page"]
            )


PRINTED_BADLY = "deadlines.html"


@pytest.fixture(scope="module")
def badly_printed(browser, server):
    """A page that takes the styles of tests, which its policy would refuse."""
    with opened(browser, server + PRINTED_BADLY, bypass_csp=True) as (page, _):
        yield page


@pytest.mark.parametrize(
    ("style", "fault"),
    [
        ("article > :nth-last-child(4) { display: none }", "missing: "),
        (".breadcrumb, .menu, .menu > p { display: block !important }", "navigation: All pages"),
        ("@page { @bottom-right { content: none } }", "sheets without number"),
        (
            "main * { font-size: 20pt !important }",
            f"sheets, where {SHEETS[PRINTED_BADLY]} are enough",
        ),
        (".address { display: none !important }", "no address of its own"),
        (".checked { display: none }", "no day of checking"),
        (".next-step a::after { display: none !important }", "address not written out: routes"),
        ("h2 { break-after: page !important }", "lonely heading on sheet"),
        ("tr { break-inside: auto !important } td { line-height: 3cm !important }", "split row"),
        ("@media (prefers-color-scheme: dark) { body { color: #111 } }", "other colours in dark"),
        (".banner { background: #0b3b46 }", "ground: rgb(11, 59, 70)"),
    ],
)
def test_a_page_that_prints_badly_is_found(style, fault, badly_printed):
    style = badly_printed.add_style_tag(content=f"@media print {{ {style} }}")
    assert fault in "\n".join(faults(badly_printed, PRINTED_BADLY))
    style.evaluate("style => style.remove()")

"""No page is longer than a tired parent can bear: phone screens, and taps."""

import base64
import contextlib
import functools

import pytest
from playwright.sync_api import Error, expect

from tests.now import FACTS
from tests.open_pages import opened
from tests.rooms import ROOT
from tests.site import PATHS
from tests.states import TODAY

SCREEN = {"width": 360, "height": 740}
# In screens, with every fold closed.
STAGE = 3
LIMITS = {
    # Each law and each page that is relied on has a line: it is looked up.
    "about/sources.html": 12,
    "help/young-people.html": 4,
    "index.html": 3,
    "appeal/dates.html": 4,
    "deadlines.html": 6,
    "decisions/delay.html": 6,
    "routes/mediation.html": 6,
    "routes/appeal.html": 8,
    "appeal/accepted.html": 5,
    "appeal/cover-sheet.html": 4,
    "appeal/stages.html": 5.5,
    "appeal/meanwhile.html": 4,
    **{stage.page.replace(".md", ".html"): STAGE for stage in FACTS.stages},
}
DECISION = 5
ANY_OTHER = 10
# Android's letters, which the tests bring along: others are wider, and lines break elsewhere.
# The style asks for more weights than these two; a browser takes the nearest, as a phone does.
LETTERS = ROOT / "node_modules/@fontsource/roboto/files"
WEIGHTS = (400, 700)
FAMILY = "Letters of a phone"
# A browser says of any font that it is there, so letters are compared: two fonts that fall back to
# the same third one are as wide as each other, and as the third.
HAVE_COME = f"""async () => {{
  const load = weight => document.fonts.load(`${{weight}} 40px "{FAMILY}"`);
  await Promise.all({list(WEIGHTS)}.map(load));
  const width = family => {{
    const text = document.createElement("span");
    text.textContent = "mmmmwwwwiiiillll 0123456789";
    text.style.cssText = `position: absolute; white-space: nowrap; font: 40px ${{family}}`;
    // The page's own style has every letter of the page in the family that is asked about.
    text.style.setProperty("font-family", family, "important");
    document.body.append(text);
    const {{ width }} = text.getBoundingClientRect();
    text.remove();
    return width;
  }};
  const asked = other => width(`"{FAMILY}", ${{other}}`);
  return ["serif", "monospace"].every(other => asked(other) !== width(other))
    && asked("serif") === asked("monospace");
}}"""
LENGTH = "document.documentElement.scrollHeight / innerHeight"
# The foot of the first date's boxes.
DATE = """Math.max(...[...document.querySelectorAll("[data-date=letter] input")].map(
  box => box.getBoundingClientRect().bottom + scrollY)) / innerHeight"""
# The trap stands above the form there: nobody should count days for the wrong appeal.
DATE_LIMITS = {"placement-only": 1.5}


def limit_of(path):
    """How many screens the page at that path may fill."""
    return LIMITS.get(path, DECISION if path.startswith("decisions/") else ANY_OTHER)


def face(weight):
    """Android's letters of a weight, as a rule of style that holds the letters themselves."""
    letters = base64.b64encode((LETTERS / f"roboto-latin-{weight}-normal.woff2").read_bytes())
    source = f"url(data:font/woff2;base64,{letters.decode()}) format('woff2')"
    return f"@font-face {{ font-family: '{FAMILY}'; font-weight: {weight}; src: {source} }}"


@functools.cache
def style_of_a_phone():
    """The style that has a page in Android's letters, on whatever system it is shown."""
    return "\n".join([*map(face, WEIGHTS), f"* {{ font-family: '{FAMILY}' !important }}"])


@contextlib.contextmanager
def letters_of_a_phone(page):
    """The page in Android's letters for a while. It must take the tests' own style."""
    style = page.add_style_tag(content=style_of_a_phone())
    assert page.evaluate(HAVE_COME)
    yield
    style.evaluate("style => style.remove()")


def in_screens(page, measure):
    """What a script measures of an open page in Android's letters."""
    page.set_viewport_size(SCREEN)
    with letters_of_a_phone(page):
        return page.evaluate(measure)


def length(page):
    """How many screens an open page fills."""
    return in_screens(page, LENGTH)


@pytest.fixture(scope="module")
def phone(browser, server):
    """A page that takes the tests' own style; each test leads it on."""
    with opened(browser, server + "404.html", clock=TODAY, bypass_csp=True) as (page, _):
        page.set_viewport_size(SCREEN)
        yield page


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_no_longer_than_its_limit(path, phone, server):
    phone.goto(server + path)
    screens = length(phone)
    assert screens <= limit_of(path), f"{path}: {screens:.1f} screens of {limit_of(path)}"


def test_a_page_that_is_too_long_is_found(phone, server):
    phone.goto(server + "index.html")
    before = length(phone)
    phone.evaluate("document.querySelector('main').style.paddingBottom = '2960px'")
    assert length(phone) > before + 2.5


def test_letters_that_did_not_come_are_noticed(phone, server, monkeypatch):
    phone.goto(server + "index.html")
    broken = style_of_a_phone().replace("base64,", "base64,AAAA")
    monkeypatch.setattr(f"{__name__}.style_of_a_phone", lambda: broken)
    with pytest.raises(Error):
        length(phone)


@pytest.mark.parametrize("decision", [d.id for d in FACTS.decisions if d.appeal])
def test_the_boxes_for_the_date_on_the_letter_are_on_the_first_screen(decision, phone, server):
    phone.goto(f"{server}decisions/{decision}.html")
    assert 0 < in_screens(phone, DATE) <= DATE_LIMITS.get(decision, 1)


# --- The first page --------------------------------------------------------------------------


def test_four_choices_and_the_way_to_the_last_day_stand_on_the_first_screen(phone, server):
    phone.goto(server + "index.html")
    with letters_of_a_phone(phone):
        ends = phone.locator(".choices a").evaluate_all(
            "links => links.map(link => link.getBoundingClientRect().bottom)"
        )
        button = phone.get_by_role(
            "link", name="I have a decision letter: work out my last day to appeal"
        )
        assert button.bounding_box()["y"] < SCREEN["height"] / 2
    assert sum(end <= SCREEN["height"] for end in ends) >= 4


def test_it_is_three_taps_and_a_date_from_the_first_page_to_the_last_day(phone, server):
    phone.goto(server + "index.html")
    taps = [
        phone.get_by_role("link", name="I have a decision letter: work out my last day to appeal"),
        phone.get_by_label("The council assessed your child, but refused an EHC plan"),
        phone.get_by_role("button", name="Work out my last day"),
    ]
    taps[0].click()
    taps[1].click()
    for part, typed in {"day": "2", "month": "11", "year": "2026"}.items():
        phone.locator(f"#letter-{part}").fill(typed)
    taps[2].click()
    last = phone.locator(".answer:not([hidden]) [data-deadline=appeal] time").first
    expect(last).to_have_attribute("datetime", "2027-01-04")
    expect(last).to_be_in_viewport()


def test_it_is_two_taps_and_a_date_where_the_decision_is_chosen_first(phone, server):
    phone.goto(server + "index.html")
    phone.get_by_role(
        "link", name="The council assessed your child, but refused an EHC plan"
    ).click()
    for part, typed in {"day": "2", "month": "11", "year": "2026"}.items():
        phone.locator(f"#letter-{part}").fill(typed)
    phone.get_by_role("button", name="Work out my last day").click()
    last = phone.locator(".answer:not([hidden]) [data-deadline=appeal] time").first
    expect(last).to_have_attribute("datetime", "2027-01-04")
    expect(last).to_be_in_viewport()

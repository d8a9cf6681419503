"""No page is longer than a tired parent can bear: phone screens, and taps."""

import contextlib

import pytest
from playwright.sync_api import expect

from macros.facts import FACTS
from tests.audit import opened
from tests.site import PATHS
from tests.states import TODAY

SCREEN = {"width": 360, "height": 740}
# In screens, with every fold closed.
STAGE = 3
LIMITS = {
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
# Other letters than a phone's are wider, and short lines break once more often: measured on a
# system with no such letters, pages were up to so much longer.
WIDER = 1.3

# A browser says of any font that it is there, so letters are compared: two fonts that fall back to
# the same third one are as wide as each other, and as the third.
HAS_ROBOTO = """() => {
  const width = family => {
    const text = document.createElement("span");
    text.textContent = "mmmmwwwwiiiillll 0123456789";
    text.style.cssText = `position: absolute; white-space: nowrap; font: 40px ${family}`;
    document.body.append(text);
    const { width } = text.getBoundingClientRect();
    text.remove();
    return width;
  };
  return ["serif", "monospace"].every(other => width(`Roboto, ${other}`) !== width(other))
    && width("Roboto, serif") === width("Roboto, monospace");
}"""
LENGTH = "document.documentElement.scrollHeight / innerHeight"
# The foot of the first date's boxes.
DATE = """Math.max(...[...document.querySelectorAll("[data-date=letter] input")].map(
  box => box.getBoundingClientRect().bottom + scrollY)) / innerHeight"""
# The trap stands above the form there: nobody should count days for the wrong appeal.
DATE_LIMITS = {"placement-only": 1.5}


def limit_of(path):
    """How many screens the page at that path may fill."""
    return LIMITS.get(path, DECISION if path.startswith("decisions/") else ANY_OTHER)


@contextlib.contextmanager
def letters_of_a_phone(page):
    """The page in Android's letters for a while; gives how much wider its own are, without them."""
    if not page.evaluate(HAS_ROBOTO):
        yield WIDER
        return
    style = page.add_style_tag(content="* { font-family: Roboto !important }")
    yield 1
    style.evaluate("style => style.remove()")


def in_screens(page, measure):
    """What a script measures of an open page in Android's letters, or as it would be in those."""
    page.set_viewport_size(SCREEN)
    with letters_of_a_phone(page) as wider:
        return page.evaluate(measure) / wider


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


@pytest.mark.parametrize("decision", [d.id for d in FACTS.decisions if d.appeal])
def test_the_boxes_for_the_date_on_the_letter_are_on_the_first_screen(decision, phone, server):
    phone.goto(f"{server}decisions/{decision}.html")
    assert 0 < in_screens(phone, DATE) <= DATE_LIMITS.get(decision, 1)


# --- The first page --------------------------------------------------------------------------


def test_four_choices_and_the_way_to_the_last_day_stand_on_the_first_screen(phone, server):
    phone.goto(server + "index.html")
    with letters_of_a_phone(phone) as wider:
        ends = phone.locator(".choices a").evaluate_all(
            "links => links.map(link => link.getBoundingClientRect().bottom)"
        )
        button = phone.get_by_role(
            "link", name="I have a decision letter: work out my last day to appeal"
        )
        assert button.bounding_box()["y"] / wider < SCREEN["height"] / 2
    assert sum(end / wider <= SCREEN["height"] for end in ends) >= 4


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

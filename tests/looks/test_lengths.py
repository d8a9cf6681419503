"""No page is longer than a tired parent can bear: each keeps to its limit of phone screens."""

import pytest

from macros.facts import FACTS
from tests.audit import opened
from tests.site import PATHS

SCREEN = {"width": 360, "height": 740}
# In screens, with every fold closed.
LIMITS = {
    "index.html": 3,
    "deadlines.html": 6,
    "decisions/delay.html": 6,
    "routes/mediation.html": 6,
    "routes/appeal.html": 8,
}
DECISION = 5
ANY_OTHER = 10
# Other letters than a phone's are up to so much wider, and make a page that much longer.
WIDER = 1.15

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


def in_screens(page, measure):
    """What a script measures of an open page in Android's letters, or as it would be in those."""
    page.set_viewport_size(SCREEN)
    if not page.evaluate(HAS_ROBOTO):
        return page.evaluate(measure) / WIDER
    style = page.add_style_tag(content="* { font-family: Roboto !important }")
    screens = page.evaluate(measure)
    style.evaluate("style => style.remove()")
    return screens


def length(page):
    """How many screens an open page fills."""
    return in_screens(page, LENGTH)


@pytest.fixture(scope="module")
def phone(browser, server):
    """A page that takes the tests' own style; each test leads it on."""
    with opened(browser, server + "404.html", bypass_csp=True) as (page, _):
        yield page


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_no_longer_than_its_limit(path, phone, server):
    phone.goto(server + path)
    screens = length(phone)
    assert screens <= limit_of(path), f"{path}: {screens:.1f} screens of {limit_of(path)}"


def test_a_page_that_is_too_long_is_found(phone, server):
    phone.goto(server + "index.html")
    before = length(phone)
    phone.evaluate("document.querySelector('main').append(...Array(200).fill('long '))")
    phone.evaluate("document.querySelector('main').style.paddingBottom = '2220px'")
    assert length(phone) >= before + 3


@pytest.mark.parametrize("decision", [d.id for d in FACTS.decisions if d.appeal])
def test_the_boxes_for_the_date_on_the_letter_are_on_the_first_screen(decision, phone, server):
    phone.goto(f"{server}decisions/{decision}.html")
    assert 0 < in_screens(phone, DATE) <= DATE_LIMITS.get(decision, 1)

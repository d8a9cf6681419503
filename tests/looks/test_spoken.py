"""What a screen reader says while somebody uses the calculators, heard by a virtual one."""

import contextlib

import pytest

from tests.open_pages import opened
from tests.rooms import ROOT
from tests.states import LAST_YEAR, TODAY, council_page, fill, fragment

READER = ROOT / "node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
START = """async () => {
  const { virtual } = await import("/reader.js");
  window.reader = virtual;
  await virtual.start({ container: document.body });
}"""
# The reader hears of changes a turn later than the page makes them.
HEARD = """() => new Promise(done => setTimeout(async () => {
  const said = await window.reader.spokenPhraseLog();
  done(said);
}, 200))"""


@contextlib.contextmanager
def listening(browser, server, path):
    """A page with a screen reader on, and a function for what it has said since last asked."""
    routes = {"**/reader.js": lambda route: route.fulfill(path=READER)}
    options = {"clock": TODAY, "routes": routes, "bypass_csp": True}
    with opened(browser, server + path, **options) as (page, _):
        page.evaluate(START)
        told = []

        def said():
            new = page.evaluate(HEARD)[len(told) :]
            told.extend(new)
            return new

        said()
        yield page, said


def test_a_mistake_is_told_once_by_the_summary_that_has_the_focus(browser, server):
    with listening(browser, server, "decisions/refused-plan.html") as (page, said):
        page.get_by_role("button", name="Work out my last day").click()
        heard = said()
        assert not any(phrase.startswith(("assertive:", "polite:")) for phrase in heard)
        told = [phrase for phrase in heard if "Enter the date on the letter" in phrase]
        assert len(told) == 1
        assert told[0].startswith("group, There is a problem Enter the date on the letter")


def test_the_box_that_is_wrong_says_so_and_why(browser, server):
    with listening(browser, server, "decisions/refused-plan.html") as (page, said):
        page.get_by_role("button", name="Work out my last day").click()
        said()
        page.locator(".error-summary a").click()
        told = " ".join(said())
        assert "Day on the letter" in told
        assert "invalid" in told
        assert "Error: Enter the date on the letter" in told
        assert "For example, 27 3 2026" in told


def test_the_answer_is_told_once_with_its_day_and_no_old_mistake_with_it(browser, server):
    with listening(browser, server, "decisions/refused-plan.html") as (page, said):
        page.get_by_role("button", name="Work out my last day").click()
        said()
        fill(page, "letter", "2", "11", "2026")
        said()
        page.get_by_role("button", name="Work out my last day").click()
        heard = said()
        told = "region, Your last day to appeal Monday 4 January 2027, by 5pm"
        assert heard.count(told) == 1
        assert not any("problem" in phrase for phrase in heard)
        page.get_by_role("button", name="Copy a link").click()
        assert "polite: The link is copied." in said()


@pytest.mark.parametrize(
    ("path", "title"),
    [
        (
            "decisions/ceased-plan.html" + fragment(letter="2026-06-30"),
            "Did you contact the mediation adviser by Sunday 30 August 2026?",
        ),
        (
            "decisions/refused-plan.html" + fragment(letter=f"{LAST_YEAR}-12-01"),
            "We cannot say what your last day is",
        ),
        (
            council_page("draft", "2026-11-20"),
            "Your time limit You have until Friday 4 December 2026",
        ),
    ],
)
def test_each_kind_of_answer_is_a_region_that_says_what_it_is(path, title, browser, server):
    with listening(browser, server, path.partition("#")[0]) as (page, said):
        page.evaluate("fragment => { location.hash = fragment; }", path.partition("#")[2])
        told = [phrase for phrase in said() if phrase.startswith(f"region, {title}")]
        assert len(told) == 1

"""What a screen reader is given: the accessibility tree, kept as text so that a change shows.

After a change that is meant, `make snapshots` writes them anew: read what differs, then commit.
"""

import re
from pathlib import Path

import pytest

from tests.open_pages import opened
from tests.states import CALCULATOR_STATES

KEPT = Path(__file__).with_name("snapshots")
# What is looked at: the page, and the part of it.
VIEWS = {
    "home": ("index.html", "body"),
    "decision": ("decisions/refused-plan.html", "main"),
    "menu": ("index.html", "header"),
    # Of the list of all pages one letter stands for all.
    "search": (
        "search.html#q=tribunel",
        ".search, .found-count, .found, .a-to-z #M",
    ),
}


def shown(page, part):
    """The accessibility tree of a part of the page, as text."""
    trees = [one.aria_snapshot() for one in page.locator(part).all() if one.is_visible()]
    # A file that the page makes has an address by chance; a leaflet's size changes with any word.
    text = re.sub(r"blob:\S+", "blob:", "\n".join(trees)) + "\n"
    return re.sub(r"\d+ kB", "… kB", text)


def kept(name):
    return KEPT / (re.sub(r"[^a-z0-9]+", "-", name.lower()) + ".yml")


@pytest.fixture
def compare(request):
    """A function that compares a view with what is kept of it, or keeps it."""

    def to_what_is_kept(name, found):
        if request.config.getoption("--write-snapshots"):
            KEPT.mkdir(exist_ok=True)
            kept(name).write_text(found, "utf-8", newline="\n")
        assert found == kept(name).read_text("utf-8")

    return to_what_is_kept


@pytest.mark.parametrize("name", VIEWS)
def test_a_screen_reader_is_given_what_was_reviewed(name, browser, server, compare):
    address, part = VIEWS[name]
    with opened(browser, server + address) as (page, _):
        if name == "menu":
            page.get_by_role("button", name="Menu", exact=True).click()
        if name == "search":
            page.locator(".found li").first.wait_for()
        compare(name, shown(page, part))


def test_a_screen_reader_is_given_the_answer_or_mistakes_that_were_reviewed(
    state, state_page, compare
):
    # The form is kept where it tells mistakes or stands alone: beside an answer it is the same.
    answered = state_page.locator(".answer:not([hidden])").count()
    part = ".answer:not([hidden])" if answered else "form.calculator"
    compare(f"calculator, {state}", shown(state_page, part))


def test_no_snapshot_is_left_of_a_view_that_is_gone():
    named = [*VIEWS, *(f"calculator, {name}" for name in CALCULATOR_STATES)]
    assert sorted(KEPT.glob("*")) == sorted(kept(name) for name in named)

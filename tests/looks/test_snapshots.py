"""What a screen reader is given: the accessibility tree, kept as text so that a change shows.

After a change that is meant, `make snapshots` writes them anew: read what differs, then commit.
"""

import re
from pathlib import Path

import pytest

from tests.audit import opened
from tests.states import CALCULATOR_STATES, TODAY

KEPT = Path(__file__).with_name("snapshots")
# What is looked at: the page, the part of it, and whether the menu is opened first.
VIEWS = {
    "home": ("index.html", "body"),
    "decision": ("decisions/refused-plan.html", "main"),
    "menu": ("index.html", "header"),
    "search": ("search.html#q=tribunel", "main"),
    **{
        f"calculator, {name}": (address, "form.calculator, .answer:not([hidden])")
        for name, address in CALCULATOR_STATES.items()
    },
}


def spoken(page, name, part):
    """The accessibility tree of a part of the page, as text."""
    if name == "menu":
        page.get_by_role("button", name="Menu", exact=True).click()
    if name == "search":
        page.locator(".found li").first.wait_for()
    trees = [one.aria_snapshot() for one in page.locator(part).all() if one.is_visible()]
    # A file that the page makes has an address by chance.
    return re.sub(r"blob:\S+", "blob:", "\n".join(trees)) + "\n"


def kept(name):
    return KEPT / (re.sub(r"[^a-z0-9]+", "-", name.lower()) + ".yml")


@pytest.mark.parametrize("name", VIEWS)
def test_a_screen_reader_is_given_what_was_reviewed(name, browser, server, request):
    address, part = VIEWS[name]
    with opened(browser, server + address, clock=TODAY) as (page, _):
        found = spoken(page, name, part)
    if request.config.getoption("--write-snapshots"):
        KEPT.mkdir(exist_ok=True)
        kept(name).write_text(found, "utf-8", newline="\n")
    assert found == kept(name).read_text("utf-8")


def test_no_snapshot_is_left_of_a_view_that_is_gone():
    assert sorted(KEPT.glob("*")) == sorted(kept(name) for name in VIEWS)

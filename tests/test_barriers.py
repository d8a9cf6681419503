"""No barrier on any page, in any way of reading: narrow or wide, light, dark or forced colours."""

import pytest

from tests.audit import (
    COLOURS,
    PHONE,
    barriers,
    faults_in_every_mode,
    opened,
    runs_sideways,
)
from tests.pages import PATHS, tree
from tests.test_browser import ours
from tests.test_calculator import CALCULATOR_STATES, TODAY

every_page = pytest.mark.parametrize("path", PATHS)
# A page without a script is the same page where scripts are off.
WITH_SCRIPTS = [path for path in PATHS if tree(path).css("script[src]")]


@every_page
def test_a_page_has_no_barrier_in_any_way_of_reading(path, browser, server):
    with opened(browser, server + path) as (page, wrong):
        assert faults_in_every_mode(page) == []
        assert ours(path, wrong) == []


@pytest.mark.parametrize("path", WITH_SCRIPTS)
def test_a_page_whose_scripts_do_not_run_has_no_barrier(path, browser, server):
    # axe is a script itself, and waits for ever where scripts are off: the page's own are kept out.
    with opened(browser, server + "404.html") as (page, _):
        page.route("**/assets/*.js", lambda route: route.abort())
        page.goto(server + path)
        assert faults_in_every_mode(page) == []


@pytest.mark.parametrize("state", CALCULATOR_STATES)
def test_no_state_of_the_calculators_has_a_barrier_in_any_way_of_reading(state, browser, server):
    with opened(browser, server + CALCULATOR_STATES[state], clock=TODAY) as (page, _):
        part = "form.calculator, .answer:not([hidden])"
        assert faults_in_every_mode(page, part) == []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<input>", "label"),
        ('<a href="x"></a>', "link-name"),
        ('<p style="color:#888;background:#fff">pale</p>', "color-contrast"),
        ('<img src="data:," >', "image-alt"),
        ("<h4>x</h4>", "heading-order"),
        (
            "<style>button { display: block; font-size: 1px }</style>" + "<button>x</button>" * 9,
            "target",
        ),
    ],
)
def test_a_barrier_is_found(body, rule, browser):
    page = browser.new_page()
    page.set_content(f"<html lang=en><title>x</title><main><h1>x</h1>{body}</main></html>")
    assert any(fault.startswith(rule) for fault in barriers(page))
    page.close()


def test_a_page_too_wide_is_found(browser):
    page = browser.new_page(viewport=PHONE)
    page.set_content('<div style="width:400px">wide</div>')
    assert runs_sideways(page)
    page.close()


def test_a_barrier_in_the_dark_is_found(browser):
    page = browser.new_page()
    page.set_content(
        "<style>p { color: #000; background: #fff } "
        "@media (prefers-color-scheme: dark) { p { color: #888 } }</style><p>pale</p>"
    )
    assert barriers(page, rules=COLOURS) == []
    page.emulate_media(color_scheme="dark")
    assert barriers(page, rules=COLOURS)
    page.close()

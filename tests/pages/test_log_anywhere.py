"""The log with scripts off or lost, from a folder, and by keyboard alone on a narrow screen."""

import pytest

from tests.audit import PHONE
from tests.log_page import PAGE, add, cells, focused, leave, open_file, save, told
from tests.open_pages import opened


def test_without_scripts_the_paper_log_is_in_the_first_screen(browser, server):
    with opened(browser, server + PAGE, java_script_enabled=False) as (page, wrong):
        assert (
            page.locator("main")
            .locator("input, button, textarea, select")
            .locator("visible=true")
            .count()
            == 0
        )
        assert (
            page.get_by_text("This page forgets").count() == 0
            or not page.get_by_text("This page forgets").is_visible()
        )
        summary = page.get_by_text("Keep it on paper")
        assert summary.bounding_box()["y"] < PHONE["height"] - 44
        summary.click()
        assert page.locator("a[href='leaflets/contact-log.pdf']").first.is_visible()
        assert wrong == []


SCRIPTS = ("page", "files", "word-parts", "word", "log-file", "log")


@pytest.mark.parametrize("name", [*SCRIPTS, "all of them"])
def test_where_scripts_are_lost_no_button_is_dead_and_no_word_or_file_goes_astray(
    name, browser, server
):
    lost = SCRIPTS if name == "all of them" else (name,)
    routes = {f"**/assets/{one}.js": lambda route: route.abort() for one in lost}
    with opened(browser, server + PAGE, routes=routes) as (page, _):
        page.wait_for_load_state()
        buttons = page.locator("main button").locator("visible=true")
        if {"page", "log"} & set(lost):
            assert buttons.count() == 0
            assert page.get_by_text("A button should show here in a moment.").is_visible()
            assert not page.get_by_label("Open a log that you saved").is_visible()
        # Enter sends nothing anywhere.
        page.locator("#log-who").fill("Mrs Khan")
        page.keyboard.press("Enter")
        assert page.url == server + PAGE


@pytest.mark.parametrize("name", ["papaparse", "fflate"])
def test_a_library_that_does_not_come_is_told_and_can_be_asked_for_again(name, browser, server):
    out = f"**/libraries/{name}.js"
    with opened(browser, server + PAGE) as (page, _):
        page.route(out, lambda route: route.abort())
        add(page, who="Mrs Khan")
        file = b"Day,Who\n3/10/2026,Mr Khan\n"

        def ask():
            if name == "papaparse":
                open_file(page, file)
            else:
                page.get_by_role("button", name="Make a Word file").click()

        ask()
        page.get_by_text("Something did not load. Try again.").locator("visible=true").wait_for()
        assert cells(page, "Who") == ["Mrs Khan"]
        page.unroute(out)
        ask()
        told(page, "Entries from the file: 1" if name == "papaparse" else ".docx")


def test_the_log_works_from_a_folder_too(browser, site):
    with opened(browser, (site / PAGE).as_uri()) as (page, wrong):
        add(page, day="3/10/2026", said="=1+1 “x” 😀")
        file = save(page)
        save(page, "Make a Word file")
        page.reload()
        open_file(page, file)
        told(page, "Entries from the file: 1")
        assert cells(page, "What was said") == ["=1+1 “x” 😀"]
        assert wrong == []


def test_by_keyboard_alone_at_320_pixels_an_entry_is_added_changed_removed_and_put_back(
    browser, server
):
    with opened(browser, server + PAGE) as (page, wrong):
        page.set_viewport_size({"width": 320, "height": 480})

        def go(name):
            for _ in range(60):
                page.keyboard.press("Tab")
                box = page.evaluate(
                    """() => { const {y, height} = document.activeElement.getBoundingClientRect();
                    return [y, y + height]; }"""
                )
                assert box[1] > 0, "out of view"
                assert box[0] < 480, "out of view"
                if focused(page) == name:
                    return
            raise AssertionError(name)

        go("day")
        for text in ("3/10/2026", "Mrs Khan", "call", "No place.", "A call", "10/10/2026", ""):
            page.keyboard.type(text)
            page.keyboard.press("Tab")
        assert focused(page) == "Add to my log"
        page.keyboard.press("Enter")
        told(page, "Added.")
        go("Change entry 1")
        page.keyboard.press("Enter")
        page.keyboard.press("Control+a")
        page.keyboard.type("4/10/2026")
        go("Save the change")
        page.keyboard.press("Enter")
        assert cells(page, "Day") == ["Sunday 4 October 2026"]
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        told(page, "Removed.")
        page.keyboard.press("Enter")
        assert cells(page, "Day") == ["Sunday 4 October 2026"]
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+Tab")
        assert focused(page) == "Save my log"
        with page.expect_download():
            page.keyboard.press("Enter")
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert not leave(page)
        assert wrong == []

"""A letter is filled and sent without a mouse, scripts or a server; on paper it stands alone."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.audit import runs_sideways
from tests.now import FACTS
from tests.open_pages import opened
from tests.pages.test_letters import NOON, at, every_letter, fields, words_in
from tests.sheets import Sheets, squashed
from tests.site import ADDRESS, SITE

BARE_ADDRESS = ADDRESS.removeprefix("https://")


# --- On paper --------------------------------------------------------------------------------


@every_letter
def test_on_paper_the_letter_stands_alone_and_nothing_of_the_site_is_with_it(browser, server, id_):
    with at(browser, server, id_) as page:
        page.evaluate("window.print = () => {}")
        page.locator("[value=print]").click()
        alone = Sheets(page.pdf(format="A4"), BARE_ADDRESS)
        letter = page.locator(".letter").inner_text()
        # Used again, the page prints whole.
        page.locator("#gap-your-name").press("Tab")
        whole = Sheets(page.pdf(format="A4"), BARE_ADDRESS)
    # List marks are no text of the page.
    assert squashed(alone.text).replace("•", "") == squashed(letter)
    assert (len(alone.document), alone.feet) == (1, [])
    assert squashed(FACTS.letters[id_].when.split(".")[0]) in whole.text
    assert whole.feet


def test_a_gap_is_told_before_the_letter_is_printed(browser, server):
    with at(browser, server, "ask-for-papers") as page:
        page.evaluate(
            "window.print = () => { window.told = document.querySelector("
            "'.letter-actions [role=status]').textContent; }"
        )
        page.locator("[value=print]").click()
        assert page.evaluate("window.told").startswith("7 still empty: your name")


# --- Without a mouse, without scripts, without a server --------------------------------------

SMALLEST = {"width": 320, "height": 480}


# Each press of Tab tells of what it has reached: to ask after each takes twice as long.
TELL_STOPS = """() => {
  window.stops = [];
  document.addEventListener("focusin", ({ target }) => window.stops.push(
    target.closest(".letter-file") ? "" : target.id || target.value || target.textContent));
  document.querySelector(".letter-form input, .letter-form textarea").focus();
}"""


def stops(page):
    """What Tab reaches from the first field on, up to the link to the Word file, by name."""
    page.evaluate(TELL_STOPS)
    # The file comes after all that is filled in and pressed.
    for _ in range(page.locator("main :is(input, textarea, button)").count() + 1):
        page.keyboard.press("Tab")
    reached = page.evaluate("window.stops")
    assert "" in reached, "Tab does not come to the Word file"
    return reached[: reached.index("")]


@every_letter
def test_with_a_keyboard_alone_on_the_smallest_screen_a_letter_is_filled_and_saved(
    browser, server, id_
):
    with at(browser, server, id_) as page:
        page.set_viewport_size(SMALLEST)
        reached = stops(page)
        assert reached[:-5] == list(fields(id_, str, lambda: None))
        assert reached[-5:] == ["Read the letter", "word", "copy", "text", "print"]
        page.locator("#gap-your-name").focus()
        page.keyboard.type("A")
        # Pasted: the letter is made anew after each key.
        page.keyboard.insert_text("A" * 79)
        page.locator("[value=text]").focus()
        with page.expect_download() as saved:
            page.keyboard.press("Enter")
        assert "A" * 80 in Path(saved.value.path()).read_text("utf-8")
        assert not runs_sideways(page)
        # The letter itself may be as long as a word that nobody broke.
        assert page.locator(".letter").bounding_box()["width"] <= 320


@every_letter
def test_with_scripts_off_there_is_the_letter_and_its_word_file_and_no_dead_button(
    browser, server, id_
):
    with at(browser, server, id_, java_script_enabled=False) as page:
        assert page.locator(".letter").is_visible()
        assert page.locator(".letter-file a[download]").is_visible()
        assert (
            page.locator("main input, main textarea, main button").locator("visible=true").count()
            == 0
        )


LETTER_SCRIPTS = ("law/deadlines", "page", "files", "word-parts", "word", "form", "letter")


@pytest.mark.parametrize("name", LETTER_SCRIPTS)
def test_where_a_script_is_lost_no_button_is_dead_and_the_word_file_is_named(browser, server, name):
    address = f"{server}letters/chase-assessment.html"
    lost = {f"**/assets/{name}.js": lambda route: route.abort()}
    with opened(browser, address, NOON, routes=lost) as (page, _):
        page.wait_for_load_state()
        buttons = page.locator(".letter-actions button").locator("visible=true")
        if name == "word-parts":
            # It is in no need of what only makes the file: to say that this failed, and go on.
            page.locator("[value=word]").click()
            expect(page.locator(".letter-actions [role=status]")).to_contain_text("could not be")
        else:
            assert buttons.count() == 0
            assert page.locator(".waiting").is_visible()
        assert page.locator(".letter").is_visible()
        assert page.locator(".letter-file a[download]").is_visible()


def test_from_a_folder_on_the_device_a_letter_is_filled_and_saved(browser):
    address = (SITE / "letters/chase-assessment.html").as_uri()
    with opened(browser, address, NOON) as (page, wrong):
        page.fill("#gap-your-name", "Ann")
        with page.expect_download() as saved:
            page.locator("[value=word]").click()
        assert "Ann" in words_in(Path(saved.value.path()).read_bytes())
        assert wrong == []


def test_in_forced_colours_a_gap_is_told_by_words_and_a_line(browser, server):
    with at(browser, server, "ask-for-papers") as page:
        page.emulate_media(forced_colors="active")
        gap = page.locator(".letter .gap").first
        assert gap.inner_text() == "[your name]"
        assert gap.evaluate("gap => getComputedStyle(gap).borderBottomStyle") == "dashed"

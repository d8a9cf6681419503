"""The log keeps what is typed, on the page and in its file, and asks before it is lost."""

import datetime
import io

import docx
import pypdf
import pytest

from macros.data.log import LOG_COLUMNS
from macros.model.checks import FactError
from macros.model.log import LogColumn
from tests.audit import faults_in_every_mode, runs_sideways
from tests.log_page import PAGE, add, cells, focused, leave, open_file, save, told
from tests.open_pages import opened
from tests.site import tree

NAMES = [one.name for one in LOG_COLUMNS]


# --- The columns -----------------------------------------------------------------------------


def test_a_column_without_a_name_or_of_an_unknown_kind_or_not_on_the_paper_is_refused():
    with pytest.raises(FactError, match="give it"):
        LogColumn(id="x", name="", kind="day", paper="Day")
    with pytest.raises(FactError, match="kind"):
        LogColumn(id="x", name="X", kind="number", paper="X")
    with pytest.raises(FactError, match="paper"):
        LogColumn(id="x", name="Day", kind="day", paper="Date")


def test_the_page_its_file_and_the_paper_log_have_the_same_columns_in_the_same_order(site):
    form = tree(PAGE).css("form.log-form label")
    assert [label.text() for label in form] == NAMES
    sheet = pypdf.PdfReader(site / "leaflets/contact-log.pdf").pages[0].extract_text()
    read_aloud = " ".join(sheet.lower().split())
    places = [read_aloud.find(name.lower()) for name in NAMES]
    assert -1 not in places
    assert places == sorted(places)


# --- The page --------------------------------------------------------------------------------


@pytest.fixture
def shown(browser, server):
    with opened(browser, server + PAGE) as (page, wrong):
        yield page
        assert not wrong


def test_an_entry_can_be_added_changed_removed_and_put_back(shown):
    add(shown, who="Mrs Khan", day="3/10/2026", said="No place.\n<b>Sorry</b>")
    assert cells(shown, "Day") == ["Saturday 3 October 2026"]
    shown.get_by_role("button", name="Change entry 1").click()
    assert shown.locator("#log-day").input_value() == "3 October 2026"
    shown.locator("#log-who").fill("Mr Khan")
    shown.get_by_role("button", name="Save the change").click()
    assert cells(shown, "Who") == ["Mr Khan"]
    shown.get_by_role("button", name="Remove entry 1").click()
    assert cells(shown, "Who") == []
    shown.get_by_role("button", name="Put it back").click()
    assert cells(shown, "Who") == ["Mr Khan"]
    save(shown)


@pytest.mark.parametrize(
    ("typed", "column", "words"),
    [
        ({}, "day", "Write something in at least one box"),
        ({"day": "3rd October", "who": "Mrs Khan"}, "day", "Day must include a year"),
        ({"day": "3/10/2026", "by": "31/9/2026"}, "by", "By when must be a real date"),
        ({"next": "10/12"}, "next", "Next date must include a year"),
        ({"day": "27032026"}, "day", "Day must be a real date"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said_at_its_box_and_nothing_typed_is_lost(
    typed, column, words, shown
):
    add(shown, who="Mrs Khan")
    add(shown, **typed)
    assert not shown.locator(".log-status").inner_text()
    box = shown.locator(f"#log-{column}")
    alert = shown.get_by_role("alert")
    assert alert.text_content() == f"Error: {words}"
    assert box.evaluate("box => document.activeElement === box")
    assert box.get_attribute("aria-invalid") == "true"
    assert "log-error" in box.get_attribute("aria-describedby").split()
    assert alert.bounding_box()["y"] >= 0
    assert shown.title().startswith("Error: My log")
    assert cells(shown, "Who") == ["Mrs Khan"]
    assert {id_: shown.locator(f"#log-{id_}").input_value() for id_ in typed} == typed
    box.fill("3 October 2026")
    shown.get_by_role("button", name="Add to my log").click()
    assert shown.get_by_role("alert").count() == 0
    assert "log-error" not in (box.get_attribute("aria-describedby") or "")
    assert shown.title().startswith("My log")
    save(shown)


def test_a_day_may_be_named_by_the_day_on_which_it_is_typed(browser, server):
    late = datetime.datetime(2026, 10, 1, 23, 30, tzinfo=datetime.UTC)
    with opened(browser, server + PAGE, clock=late, timezone_id="America/New_York") as (page, _):
        # In London it is the 2nd by then.
        add(page, day="yesterday", by=" Today ", next="tomorrow")
        assert cells(page, "Day") == ["Thursday 1 October 2026"]
        assert cells(page, "By when") == ["Friday 2 October 2026"]
        assert cells(page, "Next date") == ["Saturday 3 October 2026"]


def test_a_day_in_other_words_is_kept_and_said_to_be_no_date(shown):
    add(shown, day="3/10/2026", by="half term")
    told(shown, "We could not read a date in: By when. It stays as you typed it.")
    assert cells(shown, "By when") == ["half term"]
    save(shown)


def test_what_was_typed_and_not_added_is_saved_too(shown):
    shown.locator("#log-who").fill("Mrs Khan")
    add(shown, day="3/10/2026")
    shown.locator("#log-who").fill("Mr Khan")
    assert b"Mr Khan" in save(shown)
    assert not leave(shown)
    shown.locator("#log-day").fill("3 October")
    shown.get_by_role("button", name="Save my log").click()
    assert shown.get_by_role("alert").text_content() == "Error: Day must include a year"
    shown.locator("#log-day").fill("")


def test_what_was_typed_and_not_added_is_not_lost_to_a_change(shown):
    add(shown, who="Mrs Khan")
    shown.locator("#log-said").fill("No place.")
    shown.get_by_role("button", name="Change entry 1").click()
    told(shown, "Something in the boxes is not in your log yet.")
    assert shown.locator("#log-said").input_value() == "No place."
    assert focused(shown) == "Add to my log"
    add(shown)
    assert cells(shown, "What was said") == ["", "No place."]
    save(shown)


def test_each_deed_leaves_the_focus_where_one_goes_on(shown):
    for who in ("A", "B", "C"):
        add(shown, who=who)
    assert focused(shown) == "Add to my log"
    shown.get_by_role("button", name="Change entry 2").click()
    assert focused(shown) == "day"
    shown.get_by_role("button", name="Keep it as it was").click()
    assert focused(shown) == "Change entry 2"
    shown.get_by_role("button", name="Change entry 2").click()
    shown.locator("#log-who").fill("D")
    shown.get_by_role("button", name="Save the change").click()
    assert focused(shown) == "Change entry 2"
    told(shown, "Changed.")
    shown.get_by_role("button", name="Remove entry 1").click()
    assert focused(shown) == "Put it back"
    told(shown, "Removed.")
    shown.get_by_role("button", name="Put it back").click()
    assert focused(shown) == "Change entry 1"
    assert cells(shown, "Who") == ["A", "D", "C"]
    open_file(shown, b"Day,Who\n3/10/2026,E\n")
    told(shown, "Entries from the file: 1.")
    assert focused(shown) == "Your entries"
    save(shown)


def test_entries_stand_in_the_order_of_their_days_and_those_without_a_day_last(shown):
    for day, who in (("", "C"), ("4/10/2026", "B"), ("3/11/2025", "A")):
        add(shown, day=day, who=who)
    assert cells(shown, "Who") == ["A", "B", "C"]
    shown.get_by_label("Sort by").select_option("Day, newest first")
    assert cells(shown, "Who") == ["B", "A", "C"]
    save(shown)


def test_a_saved_log_opens_again_and_no_entry_comes_twice(shown):
    add(shown, day="3/10/2026", said="=1+1")
    file = save(shown)
    open_file(shown, file)
    told(shown, "from the file: 0. Here already: 1.")
    shown.reload()
    open_file(shown, file)
    told(shown, "from the file: 1")
    assert cells(shown, "What was said") == ["=1+1"]


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (b"Date,Amount\n1,2\n", "not a log from this page"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a log from this page"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(256)) * 20000, "not a log from this page"),
        (b"%PDF-1.7\n%\xe2\xe3\n", "not a log from this page"),
        (b"", "not a log from this page"),
        (b"PK\x03\x04rest", "cannot open Word files or spreadsheets"),
        (b'"Day","Who"\r\n"3/10/2026","Mrs', "damaged"),
    ],
)
def test_a_file_that_is_no_log_is_refused_at_its_field_and_leaves_the_page_as_it_is(
    file, words, shown
):
    add(shown, who="Mrs Khan")
    shown.locator("#log-said").fill("No place.")
    open_file(shown, file)
    alert = shown.get_by_role("alert").filter(has_text=words)
    alert.wait_for()
    field = shown.get_by_label("Open a log that you saved")
    assert field.get_attribute("aria-describedby") == alert.get_attribute("id")
    assert alert.text_content().startswith("Error: ")
    assert "Nothing on this page has changed." in alert.text_content()
    assert cells(shown, "Who") == ["Mrs Khan"]
    assert shown.locator("#log-said").input_value() == "No place."
    open_file(shown, save(shown))
    told(shown, "Here already: 2")
    assert shown.get_by_role("alert").count() == 0
    assert not field.get_attribute("aria-describedby")


def test_days_in_american_order_are_not_passed_over_in_silence(shown):
    open_file(shown, b"Day,Who\n3/10/2026,A\n3/13/2026,B\n")
    told(shown, "Check each day")
    assert cells(shown, "Day") == ["3/10/2026", "3/13/2026"]


def test_a_log_of_years_can_be_opened(shown):
    rows = "".join(f"{1 + n % 28}/10/2026,Mrs {n},{'word ' * 40}\n" for n in range(1500))
    open_file(shown, f"Day,Who,What was said\n{rows}".encode())
    told(shown, "Entries from the file: 1500.")
    assert shown.locator(".entries tbody tr").count() == 1500


def test_a_saved_file_is_named_by_its_day_so_that_the_last_one_can_be_told(browser, server):
    noon = datetime.datetime(2026, 10, 3, 12, tzinfo=datetime.UTC)
    with opened(browser, server + PAGE, clock=noon) as (page, _):
        add(page, who="Mrs Khan")
        for button, kind in (("Save my log", "csv"), ("Make a Word file", "docx")):
            with page.expect_download() as download:
                page.get_by_role("button", name=button).click()
            assert download.value.suggested_filename == f"my-log-2026-10-03.{kind}"
            told(page, download.value.suggested_filename)


def test_a_word_file_has_the_table_that_is_shown(shown):
    add(shown, day="3/10/2026", who="Mrs Khan")
    read_back = docx.Document(io.BytesIO(save(shown, "Make a Word file")))
    rows = [[cell.text for cell in row.cells] for row in read_back.tables[0].rows]
    assert rows == [NAMES, ["Saturday 3 October 2026", "Mrs Khan", "", "", "", "", ""]]
    save(shown)


def test_a_log_with_entries_faults_and_a_refused_file_has_no_barrier_in_any_way_of_reading(shown):
    add(shown, day="3/10/2026", who="Mrs Khan", said="مرحبا")
    add(shown, day="4/10/2026", who="Long" * 40)
    open_file(shown, b"nothing")
    shown.get_by_role("alert").wait_for()
    add(shown, day="31/9/2026")
    assert faults_in_every_mode(shown) == []
    shown.set_viewport_size({"width": 320, "height": 640})
    assert not runs_sideways(shown)
    shown.locator("#log-day").fill("")
    save(shown)


def test_the_page_asks_before_it_is_left_only_while_something_is_not_saved(shown):
    assert not leave(shown)
    shown.locator("#log-who").fill("Mrs")
    assert leave(shown)
    add(shown, who="Mrs Khan")
    assert leave(shown)
    save(shown)
    assert not leave(shown)
    assert shown.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]


def test_on_paper_the_log_is_a_table_alone_without_buttons(shown):
    add(shown, day="3/10/2026", who="Mrs Khan")
    save(shown)
    shown.emulate_media(media="print")
    assert shown.locator(".entries td").first.evaluate("e => getComputedStyle(e).display") == (
        "table-cell"
    )
    assert not shown.locator(".deeds").first.is_visible()
    parts = "[...document.querySelector('article').children].filter(e => e.offsetHeight)"
    assert not shown.get_by_role("heading", name="Your entries").is_visible()
    assert shown.evaluate(f"{parts}.map(e => e.className || e.localName)") == ["h1", "log"]
    sheets = pypdf.PdfReader(io.BytesIO(shown.pdf(prefer_css_page_size=True))).pages
    assert [sheet.mediabox.width > sheet.mediabox.height for sheet in sheets] == [True]

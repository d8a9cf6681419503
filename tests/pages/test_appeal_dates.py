"""My appeal's dates: the list to fill in by hand, and the form that puts the dates in order."""

import datetime
import gzip
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from macros.pages import appeal_dates
from macros.pages.page import Page
from tests import invented
from tests.audit import PHONE
from tests.now import FACTS
from tests.open_pages import opened
from tests.rooms import SITE, TESTS
from tests.site import templates, tree
from tests.states import ALL_DATES, answer, at, dates_page, fill, press

PAGE = "appeal/dates.html"
SCENES = json.loads((TESTS / "appeal_dates.json").read_text("utf-8"))
BUTTON = "Put my dates in order"
ASKED = [date for date in FACTS.appeal_dates if date.whose]

# --- The list to fill in by hand -----------------------------------------------------------------


def invented_page(**more):
    return Page(invented.FACTS, "appeal/dates.md", **more)


def test_each_date_has_its_name_a_line_to_write_on_and_what_to_do():
    asking = invented_page()
    table = appeal_dates.appeal_dates(asking)
    assert '<th scope="row">The letter &amp; its copy</th>' in table
    assert table.count('<span class="blank"></span>') == 2
    assert "Read it for 2 days more." in table
    assert '<a href="../routes/protest.html">How to protest</a>' in table
    assert set(asking.cited) == {"act-1", "act-2"}


def test_what_can_be_counted_says_how():
    table = appeal_dates.appeal_dates(invented_page())
    assert "By our count it is within 1 month after the date on the letter." in table
    assert table.count("By our count") == 1


def test_paper_has_no_form():
    assert appeal_dates.dates_calculator(invented_page(paper=True)) == ""


def test_the_list_has_every_date_of_the_facts_in_their_order():
    names = [node.text() for node in tree(PAGE).css("#by-hand tbody th")]
    assert names == [date.name for date in FACTS.appeal_dates]


def test_without_scripts_the_list_stands_in_place_of_the_form(browser, server):
    with opened(browser, server + PAGE, java_script_enabled=False) as (page, wrong):
        assert page.locator("form.calculator").is_hidden()
        assert page.locator("#by-hand tbody tr").last.is_visible()
        assert wrong == []


def test_where_the_form_works_the_list_is_folded_until_it_is_asked_for(browser, server):
    with opened(browser, server + PAGE) as (page, wrong):
        row = page.locator("#by-hand tbody tr").last
        assert row.is_hidden()
        page.get_by_role("link", name="look up each date in the list below").click()
        row.wait_for()  # shown once the page has told that its address is another
        assert wrong == []


def test_where_the_form_fails_the_list_is_open_again(browser, server):
    with opened(browser, server + PAGE) as (page, _):
        page.evaluate("void (answers.when = () => { throw new Error('broken'); })")
        fill(page, "hearing", "1", "3", "2027")
        press(page, BUTTON)
        assert "This calculator is not working." in page.locator(".way").inner_text()
        assert page.locator("#by-hand tbody tr").last.is_visible()


# --- Scenes --------------------------------------------------------------------------------------

READ = """answer => {
  const text = part => part ? part.textContent.replace(/\\s+/g, " ").trim() : null;
  const day = answer.querySelector("#answer-day time");
  return {
    heading: text(answer.querySelector("h3")),
    day: day && day.dateTime,
    order: [...answer.querySelectorAll(".timeline h4")].map(one => (
      [text(one).split(":")[0], one.querySelector("time").dateTime])),
    said: text(answer),
    dead: [...answer.querySelectorAll("a[href^='#']")].filter(
      one => one.hash && !document.getElementById(one.hash.slice(1))).length,
  };
}"""


def saved(page):
    """The text of the answer's calendar file, unfolded; empty where there is none."""
    link = page.get_by_role("link", name="Add to my calendar")
    if not link.count():
        return ""
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == "appeal-dates.ics"
    return Path(download.value.path()).read_bytes().decode()


def days_of(file):
    days = re.findall(r"DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)", file)
    return ["-".join(parts) for parts in days]


def noon(day):
    return datetime.datetime.fromisoformat(day + "T12:00+00:00")


@pytest.fixture(scope="module")
def open_page(browser, server):
    """One open page for all scenes, each on its own day."""
    with at(browser, server + PAGE) as (page, wrong):
        yield page, wrong


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene["scene"])
def test_a_family_is_told_its_dates_in_order_and_what_to_do(scene, open_page):
    page, wrong = open_page
    days, then = dict(scene["given"]), scene["then"]
    page.clock.set_fixed_time(noon(days.pop("today")))
    page.evaluate("location.hash = '#'")
    page.evaluate(f"location.hash = '{dates_page(**days).partition('#')[2]}'")
    answer(page).wait_for(timeout=5_000)
    told = answer(page).evaluate(READ)
    assert told["heading"] == then["heading"]
    assert told["day"] == then["day"]
    assert [tuple(pair) for pair in told["order"]] == list(then["order"].items())
    assert [words for words in then["says"] if words not in told["said"]] == []
    assert [words for words in then["never says"] if words in told["said"]] == []
    assert told["dead"] == 0
    assert days_of(saved(page)) == then["calendar"]
    assert wrong == []


def test_each_scene_has_a_name_of_its_own_and_says_where_it_comes_from():
    names = [scene["scene"] for scene in SCENES]
    assert sorted(names) == sorted(set(names))
    assert all(scene["source"] for scene in SCENES)


def test_each_date_is_in_a_scene():
    named = {name for scene in SCENES for name in scene["then"]["order"]}
    assert named == {date.name for date in FACTS.appeal_dates}


@pytest.mark.parametrize("date", [d for d in FACTS.appeal_dates if d.after], ids=lambda d: d.id)
def test_what_must_come_before_a_date_is_asked_for_too(date):
    assert set(date.after) <= {other.id for other in ASKED}


# --- The form ------------------------------------------------------------------------------------


@pytest.mark.parametrize("date", ASKED, ids=lambda date: date.id)
def test_any_one_date_is_enough_and_enter_submits(date, browser, server):
    with at(browser, server + PAGE) as (page, wrong):
        fill(page, date.id, "1", "feb", "2027")
        page.locator(f"#{date.id}-year").press("Enter")
        assert f"{date.name}: Monday 1 February 2027" in answer(page).inner_text()
        assert answer(page).evaluate("answer => answer === document.activeElement")
        expect(page.locator("#answer-day")).to_be_in_viewport()
        # What is told, to who hears it too: what is next, and its day.
        name = answer(page).get_attribute("aria-labelledby")
        assert name == "answer-title answer-day"
        assert wrong == []


def test_an_old_answer_does_not_stand_beside_a_changed_date(browser, server):
    with at(browser, server + dates_page(hearing="2027-03-01")) as (page, wrong):
        assert answer(page).count() == 1
        page.locator("#bundle-day").press("1")
        assert answer(page).count() == 0
        assert page.url == server + PAGE
        assert wrong == []


def test_who_types_nothing_is_asked_for_at_least_one_date(browser, server):
    with at(browser, server + PAGE) as (page, wrong):
        press(page, BUTTON)
        summary = page.locator(".error-summary")
        assert summary.evaluate("box => box === document.activeElement")
        assert summary.inner_text().split("\n")[-1] == "Enter at least one date"
        assert page.title().startswith("Error: ")
        summary.get_by_role("link").press("Enter")
        assert page.evaluate("document.activeElement.id") == f"{ASKED[0].id}-day"
        assert wrong == []


@pytest.mark.parametrize("date", ASKED, ids=lambda date: date.id)
def test_a_mistake_names_its_date_and_keeps_what_was_typed(date, browser, server):
    with at(browser, server + PAGE) as (page, wrong):
        fill(page, date.id, "30", "2", "2027")
        press(page, BUTTON)
        told = f"30 February 2027 does not exist. Check the date {date.whose}"
        assert told in page.locator(".error-summary").inner_text()
        assert told in page.locator(f"#{date.id}-error").inner_text()
        fill(page, date.id, "30", "", "2027")
        press(page, BUTTON)
        told = f"The date {date.whose} must include a month"
        assert page.locator(".error-summary").inner_text().split("\n")[-1] == told
        assert page.locator(f"#{date.id}-day").input_value() == "30"
        assert answer(page).count() == 0
        assert wrong == []


def test_no_two_texts_of_the_form_share_a_name():
    names = [node.attributes["data-words"] for node in templates(PAGE).css("[data-words]")]
    assert sorted(names) == sorted(set(names))


# --- Nothing is left behind ----------------------------------------------------------------------

LEFT = """[location.href, history.length, history.state, document.cookie,
    localStorage.length, sessionStorage.length]"""
KEPT = "{ writeText: text => { window.copied = text; return Promise.resolve(); } }"
WAYS = {
    "an answer": lambda page: press(page, BUTTON),
    "a mistake": lambda page: (page.locator("#hearing-day").fill(""), press(page, BUTTON)),
    "a change": lambda page: (
        press(page, BUTTON),
        press(page, "Change my answers"),
        page.locator("#hearing-day").fill("2"),
    ),
    "a link": lambda page: (press(page, BUTTON), press(page, "Copy a link")),
    "cleared": lambda page: (press(page, BUTTON), press(page, "Clear my answers")),
}


@pytest.mark.parametrize("way", WAYS)
def test_no_date_of_an_appeal_reaches_the_address_the_history_or_a_store(way, browser, server):
    with at(browser, server + PAGE) as (page, wrong):
        page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {KEPT} }})")
        before = page.evaluate(LEFT)
        fill(page, "registered", "2", "11", "2026")
        fill(page, "hearing", "1", "3", "2027")
        WAYS[way](page)
        assert page.evaluate(LEFT) == before
        assert wrong == []


def test_a_link_that_is_asked_for_gives_the_same_dates(browser, server):
    with at(browser, server + dates_page(**ALL_DATES)) as (page, wrong):
        page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {KEPT} }})")
        told = answer(page).evaluate(READ)
        press(page, "Copy a link")
        address = page.evaluate("window.copied")
        assert address == server + dates_page(**ALL_DATES)
        page.goto("about:blank")
        page.goto(address)
        assert answer(page).evaluate(READ) == told
        assert wrong == []


def test_who_reads_on_and_comes_back_finds_the_dates_of_a_link_again(browser, server):
    with at(browser, server + dates_page(**ALL_DATES)) as (page, wrong):
        answer(page).get_by_role("link", name="More about evidence").click()
        page.go_back()
        assert "Last day for evidence" in answer(page).inner_text()
        assert page.locator("#hearing-year").input_value() == "2027"
        assert wrong == []


def test_a_link_to_a_place_in_the_page_is_no_answer(browser, server):
    for name in ("hearing", "evidence", "by-hand"):
        with at(browser, f"{server}{PAGE}#{name}") as (page, _):
            assert answer(page).count() == 0
            assert page.locator(".error-summary").inner_text() == ""


# --- The calendar file ---------------------------------------------------------------------------


def test_a_calendar_file_has_one_event_a_date_with_what_to_do(browser, server):
    with at(browser, server + dates_page(**ALL_DATES)) as (page, _):
        text = saved(page)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    unfolded = text.replace("\r\n ", "")
    ahead = [date for date in FACTS.appeal_dates if date.id != "registered"]
    assert text.count("BEGIN:VEVENT") == len(ahead)
    for date in ahead:
        assert f"SUMMARY:Appeal: {date.name}\r\n" in unfolded
        deed = date.deed.replace(",", "\\,").replace(";", "\\;")
        assert f"\r\nDESCRIPTION:{deed}\r\n" in unfolded
    assert "UID:hearing-2027-03-01@sen-decisions\r\n" in unfolded
    assert "DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270302\r\n" in unfolded
    # Neither the address nor anything else has what was typed of other days.
    assert "registered" not in text


# --- Room ----------------------------------------------------------------------------------------


def test_the_form_fits_in_three_screens_of_a_phone_and_the_page_no_wider_than_the_smallest(
    browser, server
):
    with at(browser, server + dates_page(**ALL_DATES)) as (page, _):
        page.set_viewport_size(PHONE)
        assert page.locator("form.calculator").bounding_box()["height"] <= 3 * PHONE["height"]
        page.set_viewport_size({"width": 320, "height": 740})
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_its_script_is_small():
    assert len(gzip.compress((SITE / "assets/dates.js").read_bytes(), 9)) <= 1_300

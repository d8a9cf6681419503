"""What a person can do with an answer, and what it leaves behind: nothing that nobody asked for."""

import datetime
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.now import FACTS
from tests.rooms import SITE
from tests.sheets import Sheets, squashed
from tests.site import ADDRESS
from tests.states import (
    ALL_DATES,
    answer,
    at,
    council_page,
    dates_page,
    decision_page,
    fill,
    fragment,
    press,
    shown,
)

# What is told of the form as it stands, in which date, and what is typed there to mend it.
MISTAKES = [
    (("2", "11"), "letter", "Enter the date on the letter"),
    (("31", "11", "2026"), "letter", "must include a year"),
    (("2", "11", "26"), "letter", "31 November 2026 does not exist"),
    (("2", "nov", "2026"), "letter", "Year must include 4 numbers"),
]


def tab_to(page, wanted):
    """Press Tab until `wanted` has the focus."""
    for _ in range(60):
        if wanted.evaluate("wanted => wanted === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("Tab does not get there")


def test_with_the_keyboard_alone_from_the_letter_to_a_calendar_file(browser, server):
    with at(browser, server + "decisions/refused-plan.html") as (page, _):
        page.locator("#letter-day").focus()
        for typed, name, told in MISTAKES:
            tab_to(page, page.get_by_role("button", name="Work out my last day"))
            page.keyboard.press("Enter")
            # The summary has the focus; its link leads back to the field.
            assert told in page.evaluate("document.activeElement.innerText")
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            assert page.evaluate("document.activeElement.id").startswith(name)
            while page.evaluate("document.activeElement.id") != f"{name}-day":
                page.keyboard.press("Shift+Tab")
            for text in typed:
                # What was typed before is selected when the field is reached by Tab.
                page.keyboard.press("Control+a")
                page.keyboard.type(text)
                page.keyboard.press("Tab")
        tab_to(page, page.get_by_role("button", name="Work out my last day"))
        page.keyboard.press("Enter")
        tab_to(page, page.get_by_role("link", name="Add to my calendar"))
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        text = Path(download.value.path()).read_bytes().decode()
    assert download.value.suggested_filename == "appeal-2027-01-04.ics"
    # A certificate is still to come, so the day to contact the adviser is in it too.
    # Not on the Saturday that is its limit: on the working day before, with the limit beside it.
    assert "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n" in text
    assert "DTSTART;VALUE=DATE:20270104\r\nDTEND;VALUE=DATE:20270105\r\n" in text
    unfolded = text.replace("\r\n ", "")
    assert "SUMMARY:Last day to appeal: it must reach the Tribunal by 5pm\r\n" in unfolded
    ring = "Last working day to ring the mediation adviser (the limit is Saturday 2 January 2027)"
    assert f"SUMMARY:{ring}\r\n" in unfolded
    assert "(Monday 4 January 2027)" in unfolded
    # A week before, on the working day before, and for the adviser on the day itself.
    assert re.findall(r"TRIGGER:(\S+)", text) == [
        *("-P6DT15H", "-PT15H", "PT9H"),
        *("-P6DT15H", "-P3DT15H"),
    ]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")


TYPED = "input:not([type=radio]):not([type=hidden])"
# What a page leaves for others to find: its address, its history, and what a browser stores.
LEFT = """[location.href, history.length, history.state, document.cookie,
    localStorage.length, sessionStorage.length]"""


def test_nothing_is_offered_to_be_cleared_before_there_is_an_answer(browser, server):
    with at(browser, server + "deadlines.html") as (page, _):
        assert page.get_by_role("button", name="Clear my answers").count() == 0


@pytest.mark.parametrize(
    "answered", [fragment(letter="2026-11-02"), "#start=order-assess&since=2026-10-26"]
)
def test_clear_clears_every_form_of_the_page_and_nothing_is_stored(answered, browser, server):
    with at(browser, server + "deadlines.html" + answered) as (page, _):
        # What was typed into the other form goes too.
        page.locator("#since-year").evaluate("field => { field.value = '26'; }")
        page.locator("#letter-year").evaluate("field => { field.value = '26'; }")
        press(page, "Clear my answers")
        assert answer(page).count() == 0
        assert (
            page.locator(f".calculator :is({TYPED})").evaluate_all(
                "all => all.map(f => f.value).join('')"
            )
            == ""
        )
        assert page.locator("form.calculator :checked").count() == 0
        assert page.locator(".error:not([hidden])").count() == 0
        assert not page.title().startswith("Error")
        left = page.evaluate(LEFT)
        assert [left[0], *left[2:]] == [server + "deadlines.html", None, "", 0, 0]


def copy(page):
    press(page, "Copy a link")
    page.wait_for_function("() => document.querySelector('.actions [role=status]').textContent")


# All that a person can do with the form and its answer.
WAYS = {
    "an answer": lambda page: press(page, "Work out my last day"),
    "the same with Enter": lambda page: page.locator("#letter-year").press("Enter"),
    "a mistake": lambda page: (
        page.locator("#letter-day").fill(""),
        press(page, "Work out my last day"),
    ),
    "an answer, then another": lambda page: (
        press(page, "Work out my last day"),
        fill(page, "letter", "3", "11", "2026"),
        press(page, "Work out my last day"),
    ),
    "an answer, then changed": lambda page: (
        press(page, "Work out my last day"),
        press(page, "Change my answers"),
        page.keyboard.type("3"),
    ),
    "an answer, then a link": lambda page: (press(page, "Work out my last day"), copy(page)),
    "an answer, then cleared": lambda page: (
        press(page, "Work out my last day"),
        press(page, "Clear my answers"),
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_no_date_that_is_typed_reaches_the_address_or_the_history(way, browser, server):
    address = server + "decisions/refused-plan.html"
    with at(browser, address) as (page, wrong):
        before = page.evaluate(LEFT)
        fill(page, "letter", "2", "11", "2026")
        fill(page, "certificate", "20", "11", "2026")
        WAYS[way](page)
        assert page.url == address
        assert page.evaluate(LEFT) == before
        assert wrong == []


AFTER_A_LINK = {
    "another answer": (lambda page: press(page, "Work out my last day"), True),
    "a date is changed": (lambda page: page.locator("#letter-day").fill("3"), False),
    "the answers are cleared": (lambda page: press(page, "Clear my answers"), False),
}


@pytest.mark.parametrize("what", AFTER_A_LINK)
def test_the_dates_of_a_link_go_from_the_address_with_the_answer_that_they_gave(
    what, browser, server
):
    act, answered = AFTER_A_LINK[what]
    address = server + "decisions/refused-plan.html"
    with at(browser, address + fragment(letter="2026-11-02")) as (page, wrong):
        # Who opens a link again, or reloads it, finds its answer again.
        assert "letter=2026-11-02" in page.url
        page.reload()
        assert shown(page) == "2027-01-04"
        length = page.evaluate("history.length")
        act(page)
        assert page.evaluate("location.href") == address
        assert page.evaluate("history.length") == length
        assert (answer(page).count() == 1) == answered
        assert wrong == []


CHANGES = {
    "a day": ("deadlines.html", lambda page: page.locator("#letter-day").press("1")),
    "a month": ("deadlines.html", lambda page: page.locator("#letter-month").fill("may")),
    "a year": ("deadlines.html", lambda page: page.locator("#certificate-year").fill("2026")),
    "a choice": ("deadlines.html", lambda page: page.get_by_label("The council is ending").check()),
}


@pytest.mark.parametrize("what", CHANGES)
def test_an_old_answer_does_not_stand_beside_a_changed_date_or_choice(what, browser, server):
    path, change = CHANGES[what]
    with at(browser, server + path + fragment(letter="2026-11-02")) as (page, wrong):
        assert answer(page).count() == 1
        change(page)
        assert answer(page).count() == 0
        assert page.locator("[data-deadline=appeal]").count() == 0
        page.emulate_media(media="print")
        assert page.locator("h1").is_visible()
        assert wrong == []


@pytest.mark.parametrize("lets", ["copies", "refuses", "has no clipboard"])
def test_a_link_that_is_asked_for_gives_the_same_answer(lets, browser, server):
    with at(browser, server + "decisions/refused-plan.html") as (page, wrong):
        clipboard = {
            "copies": "{ writeText: text => { window.copied = text; return Promise.resolve(); } }",
            "refuses": "{ writeText: () => Promise.reject() }",
            "has no clipboard": "undefined",
        }[lets]
        page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})")
        fill(page, "letter", "2", "11", "2026")
        press(page, "Work out my last day")
        copy(page)
        status = page.locator(".actions [role=status]").inner_text()
        if lets == "copies":
            assert status == "The link is copied."
            address = page.evaluate("window.copied")
        else:
            assert status.startswith("Copy this: ")
            address = status.removeprefix("Copy this: ")
        assert page.url == server + "decisions/refused-plan.html"
        page.goto("about:blank")
        page.goto(address)
        assert shown(page) == "2027-01-04"
        assert wrong == []


def test_a_link_from_a_copy_on_a_computer_leads_to_the_published_page(browser):
    with at(browser, (SITE / "decisions/refused-plan.html").as_uri()) as (page, wrong):
        kept = "{ writeText: text => { window.copied = text; return Promise.resolve(); } }"
        page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {kept} }})")
        fill(page, "letter", "2", "11", "2026")
        press(page, "Work out my last day")
        copy(page)
        address = page.evaluate("window.copied")
        assert address == f"{ADDRESS}decisions/refused-plan.html" + fragment(letter="2026-11-02")
        assert wrong == []


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        ("Promise.resolve()", ""),
        ("Promise.reject(new DOMException('', 'AbortError'))", ""),
        ("Promise.reject(new DOMException('', 'NotAllowedError'))", "Copy this: "),
    ],
)
def test_a_phone_hands_the_link_to_its_other_programs(ends, told, browser, server):
    with at(browser, server + "decisions/refused-plan.html") as (page, wrong):
        share = f"given => {{ window.given = given; return {ends}; }}"
        page.evaluate(f"Object.defineProperty(navigator, 'share', {{ value: {share} }})")
        fill(page, "letter", "2", "11", "2026")
        press(page, "Work out my last day")
        press(page, "Share a link")
        given = page.evaluate("window.given")
        assert given["url"] == server + decision_page(letter="2026-11-02")
        status = page.locator(".actions [role=status]")
        if told:
            expect(status).to_have_text(told + given["url"])
        assert status.inner_text().startswith(told)
        assert page.url == server + "decisions/refused-plan.html"
        assert wrong == []


def test_a_choice_that_a_browser_tells_as_a_change_alone_takes_the_answer_away(browser, server):
    with at(browser, server + "deadlines.html" + fragment(letter="2026-11-02")) as (page, _):
        expect(answer(page)).to_be_visible()
        page.locator("[name=decision]").first.dispatch_event("change", {"bubbles": True})
        expect(answer(page)).to_have_count(0)


# --- Printed -----------------------------------------------------------------------------------

PRINTED = [
    *(
        decision_page(**facts)
        for facts in (
            {"letter": "2026-11-02"},
            {"letter": "2026-10-01", "certificate": "2026-11-29"},
            {"letter": "2026-06-30"},
            {"letter": "2026-06-30", "contacted": "no"},
            {"decision": "placement-only", "letter": "2026-06-30", "certificate": "2026-11-20"},
        )
    ),
    council_page("assessment-request", "2026-06-01"),
    council_page("order-assess", "2026-06-01"),
    dates_page(**ALL_DATES),
]


def printed(page):
    """What the browser prints: the words of its sheets, without spaces, and how many there are."""
    sheets = Sheets(page.pdf(format="A4", tagged=True), "")
    return sheets.text, len(sheets.document)


@pytest.mark.parametrize("address", PRINTED)
def test_the_button_prints_one_sheet_of_the_answer_alone(address, browser, server):
    with at(browser, server + address) as (page, _):
        page.evaluate("window.print = () => {}")
        press(page, "Print")
        page.emulate_media(media="print")
        assert answer(page).is_visible()
        assert page.locator("h1").is_hidden()
        assert not any(form.is_visible() for form in page.locator("form.calculator").all())
        text, sheets = printed(page)
        assert sheets == 1
        title = answer(page).get_by_role("heading").first.inner_text()
        assert squashed(title) in text


def test_a_printed_answer_says_for_whom_it_is_whom_to_ring_and_where_to_send_it(browser, server):
    address = server + decision_page("refused-assessment", letter="2026-06-30", contacted="no")
    early = datetime.datetime(2026, 7, 2, 12, tzinfo=datetime.UTC)
    tribunal = FACTS.contacts["tribunal"]
    with at(browser, address, early) as (page, _):
        page.evaluate("window.print = () => {}")
        press(page, "Print")
        text, _ = printed(page)
    for words in (
        "The council refused an EHC needs assessment (letter dated Tuesday 30 June 2026)",
        "Tuesday 1 September 2026, by 5pm",
        "by Friday 28 August 2026 at the latest, ring the mediation adviser",
        tribunal.email,
        tribunal.phone,
        tribunal.post,
        # Where links lead, and what is folded on the screen.
        "routes/appeal.html#how",
        "is Sunday 30 August 2026",
        "Last day to contact the mediation adviser: Sunday 30 August 2026",
    ):
        assert squashed(words) in text


def test_the_browser_s_own_command_prints_the_page_with_its_answer(browser, server):
    with at(browser, server + decision_page(letter="2026-11-02")) as (page, _):
        page.evaluate("window.print = () => {}")
        press(page, "Print")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        text, sheets = printed(page)
        assert sheets > 1
        for part in ("h1", ".answer h3"):
            assert squashed(page.locator(part).first.inner_text()) in text

"""The calculator in a browser: right answers, kind errors, nothing stored, nothing injected."""

import datetime
import gzip
import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from playwright.sync_api import expect

from macros.facts import FACTS
from macros.law import deadlines
from macros.words import english
from tests.audit import opened
from tests.cases import CASES
from tests.rooms import SITE
from tests.states import LATENESS, PATHS, answer, at, council_fragment, fill, fragment

BANK_HOLIDAYS = FACTS.bank_holidays

ZONES = [
    "Pacific/Pago_Pago",
    "America/New_York",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
]
# The law as it is today in these tests.
THEN = FACTS.on(datetime.date(2026, 11, 24))
APPEALS = [case for case in CASES if case["rule"] in ("appeal", "appeal-placement-only")]


def dead_links(page):
    """The links of the answer that lead to no place in the page."""
    return answer(page).evaluate(
        """answer => [...answer.querySelectorAll("a[href^='#']")]
            .map(link => link.hash).filter(hash => !document.getElementById(hash.slice(1)))"""
    )


def shown(page, clock="appeal"):
    return page.locator(f"[data-deadline={clock}] time").get_attribute("datetime")


@pytest.fixture(scope="module")
def deadlines_page(browser, server):
    """One open page of time limits, whose address is changed: to open it anew takes a second."""
    with at(browser, server + "deadlines.html") as (page, wrong):
        yield page, wrong


@pytest.mark.parametrize("case", APPEALS, ids=lambda case: case["case"])
def test_the_page_gives_the_date_of_the_case(case, deadlines_page):
    page, wrong = deadlines_page
    alone = case["rule"] == "appeal-placement-only"
    decision = "placement-only" if alone else "refused-plan"
    page.evaluate("location.hash = '#'")
    page.evaluate(f"location.hash = '{fragment(decision, **case['events'])}'")
    answered = f"[data-deadline={case['rule']}] time[datetime='{case['last_day']}']"
    page.locator(answered).wait_for(timeout=5_000)
    assert page.url.endswith(fragment(decision, **case["events"]))
    assert wrong == []


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("place", ["server", "folder"])
def test_the_answer_is_the_same_in_every_time_zone(zone, place, browser, server):
    home = server if place == "server" else SITE.as_uri() + "/"
    address = home + "deadlines.html" + fragment(letter="2026-10-01", certificate="2026-11-29")
    # Late in the evening in London it is already tomorrow in half of the world.
    late = datetime.datetime(2026, 11, 24, 23, 30, tzinfo=datetime.UTC)
    with at(browser, address, late, timezone_id=zone, locale="en-US") as (page, _):
        assert shown(page) == "2027-01-04"
        said = answer(page).inner_text()
        assert "Monday 4 January 2027, by 5pm" in said
        assert "That is in 41 days" in said


@pytest.mark.parametrize("decision", [d for d in FACTS.decisions if d.appeal], ids=lambda d: d.id)
def test_each_decision_s_page_has_the_calculator_with_the_decision_chosen(
    decision, browser, server
):
    events = {"letter": datetime.date(2026, 10, 26)}
    clock = THEN.clocks[decision.appeal.clock]
    last = deadlines.last_day(clock, FACTS.closed_periods, events, BANK_HOLIDAYS).last_day
    with at(browser, f"{server}decisions/{decision.id}.html") as (page, wrong):
        fill(page, "letter", "26", "10", "2026")
        page.get_by_role("button", name="Work out my last day").click()
        assert shown(page, decision.appeal.clock) == last.isoformat()
        assert page.url == f"{server}decisions/{decision.id}.html"
        assert wrong == []


# --- Paths -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PATHS)
def test_each_path_says_what_to_do(name, browser, server):
    address, words = PATHS[name]
    with at(browser, server + address) as (page, wrong):
        assert words in answer(page).inner_text()
        assert answer(page).evaluate("answer => answer === document.activeElement")
        assert dead_links(page) == []
        assert wrong == []


@pytest.mark.parametrize(
    ("letter", "words"),
    [("2026-10-01", "Your last day is in 7 days"), ("2026-10-02", "That is in 8 days.")],
)
def test_a_day_is_close_from_a_week_before_it(letter, words, browser, server):
    with at(browser, f"{server}decisions/refused-plan.html{fragment(letter=letter)}") as (page, _):
        assert words in answer(page).inner_text()


def test_the_adviser_can_still_be_contacted_on_the_last_day_for_it(browser, server):
    address = f"{server}decisions/refused-plan.html{fragment(letter='2026-09-24')}"
    with at(browser, address, accept_downloads=True) as (page, _):
        assert shown(page, "mediation-contact") == "2026-11-24"
        assert "That day has passed" not in answer(page).inner_text()
        with page.expect_download() as download:
            page.get_by_role("link", name="Add to my calendar").click()
        text = Path(download.value.path()).read_bytes().decode()
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20261124", "20261124"]


# --- The council's time limits ---------------------------------------------------------------


@pytest.mark.parametrize("point", FACTS.starting_points, ids=lambda point: point.id)
def test_each_starting_point_shows_the_engine_s_dates_with_their_words(point, browser, server):
    since = datetime.date(2026, 9, 1)
    address = server + "decisions/delay.html" + council_fragment(point.id, since)
    with at(browser, address) as (page, wrong):
        said = answer(page).inner_text()
        for id_ in point.clocks:
            clock = THEN.clocks[id_]
            events = {clock.limbs[0].event: since}
            last = deadlines.last_day(clock, FACTS.closed_periods, events, BANK_HOLIDAYS).last_day
            assert shown(page, id_) == last.isoformat()
            assert english.heading(clock) in said
            assert english.fill(FACTS, clock.remark) in said
        assert answer(page).get_by_role("link", name=point.page_name).is_visible()
        assert dead_links(page) == []
        assert wrong == []


@pytest.mark.parametrize("name", LATENESS)
def test_the_page_says_whether_the_council_is_late(name, browser, server):
    address, words = LATENESS[name]
    with at(browser, f"{server}deadlines.html{address}") as (page, wrong):
        assert words in answer(page).inner_text()
        assert answer(page).evaluate("answer => answer === document.activeElement")
        assert wrong == []


def test_a_new_answer_of_one_form_takes_the_place_of_the_other_s(browser, server):
    address = server + "deadlines.html" + fragment(letter="2026-11-02")
    with at(browser, address) as (page, wrong):
        page.get_by_label("The annual review meeting was held").check()
        fill(page, "since", "26", "10", "2026")
        page.get_by_role("button", name="Work out the time limits").click()
        assert shown(page, "review-decision") == "2026-11-23"
        assert page.locator("[data-deadline=appeal]").count() == 0
        assert page.url == server + "deadlines.html"
        assert wrong == []


def test_the_second_form_tells_its_mistakes_in_its_own_words(browser, server):
    with at(browser, server + "decisions/delay.html") as (page, wrong):
        page.get_by_role("button", name="Work out the time limits").click()
        summary = page.locator(".error-summary")
        assert summary.inner_text().split("\n")[-2:] == ["Select what happened", "Enter the day"]
        summary.get_by_role("link").first.press("Enter")
        assert page.evaluate("document.activeElement.id") == "start-first"
        assert wrong == []


def test_a_council_s_days_go_into_one_calendar_file(browser, server):
    address = server + "decisions/delay.html" + council_fragment("assessment-request", "2026-11-02")
    with at(browser, address, accept_downloads=True) as (page, _):
        with page.expect_download() as download:
            page.get_by_role("link", name="Add to my calendar").click()
        text = Path(download.value.path()).read_bytes().decode()
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20261214", "20270222", "20270322"]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


# --- Errors ----------------------------------------------------------------------------------

ERRORS = {
    "nothing": (("", "", ""), "Enter the date on the letter"),
    "no day": (("", "3", "2026"), "The date on the letter must include a day"),
    "no day and month": (("", "", "2026"), "must include a day and a month"),
    "no month": (("1", "", "2026"), "The date on the letter must include a month"),
    "no year": (("1", "3", ""), "The date on the letter must include a year"),
    "no day and year": (("", "3", ""), "must include a day and a year"),
    "no month and year": (("1", "", ""), "must include a month and a year"),
    "30 February": (("30", "2", "2026"), "The date on the letter must be a real date"),
    "month 13": (("1", "13", "2026"), "The date on the letter must be a real date"),
    "no such month": (("1", "Brumaire", "2026"), "The date on the letter must be a real date"),
    "half a month": (("1", "ju", "2026"), "The date on the letter must be a real date"),
    "day in words": (("first", "3", "2026"), "The date on the letter must be a real date"),
    "year of two digits": (("1", "3", "26"), "Year must include 4 numbers"),
    "year 0": (("1", "3", "0000"), "The date on the letter must be a real date"),
    "huge": (("1", "3", "9" * 400), "Year must include 4 numbers"),
    "other digits": (("٣", "٣", "٢٠٢٦"), "Year must include 4 numbers"),
    "script": (("<script>", "<img src=x>", "'\">"), "Year must include 4 numbers"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_each_mistake_is_told_in_its_own_words_and_nothing_is_lost(name, browser, server):
    typed, words = ERRORS[name]
    with at(browser, server + "decisions/refused-plan.html") as (page, wrong):
        fill(page, "letter", *typed)
        page.get_by_role("button", name="Work out my last day").press("Enter")
        summary = page.locator(".error-summary")
        assert summary.evaluate("box => box === document.activeElement")
        assert page.title().startswith("Error: ")
        assert words in summary.inner_text()
        assert words in page.locator("#letter-error").inner_text()
        assert answer(page).count() == 0
        kept = tuple(page.locator(f"#letter-{p}").input_value() for p in ("day", "month", "year"))
        assert kept == typed
        summary.get_by_role("link").first.press("Enter")
        assert page.evaluate("document.activeElement.id").startswith("letter-")
        assert wrong == []


def test_a_certificate_before_the_letter_is_a_mistake(browser, server):
    with at(browser, server + "decisions/refused-plan.html") as (page, _):
        fill(page, "letter", "2", "11", "2026")
        fill(page, "certificate", "1", "11", "2026")
        page.get_by_role("button", name="Work out my last day").click()
        assert "must be the same as or after" in page.locator("#certificate-error").inner_text()


def test_a_decision_must_be_chosen_where_the_page_does_not_know_it(browser, server):
    with at(browser, server + "deadlines.html") as (page, _):
        fill(page, "letter", "2", "nov", "2026")
        page.get_by_role("button", name="Work out my last day").click()
        assert "Select what the council decided" in page.locator("#decision-error").inner_text()
        page.get_by_label("The council is ending the plan").check()
        page.get_by_role("button", name="Work out my last day").click()
        assert shown(page) == "2027-01-04"
        assert not page.title().startswith("Error")


@pytest.mark.parametrize("month", ["November", "nov", "NOV.", "11", " november "])
def test_a_month_may_be_a_word(month, browser, server):
    with at(browser, server + "decisions/refused-plan.html") as (page, _):
        fill(page, "letter", "2", month, "2026")
        page.get_by_role("button", name="Work out my last day").click()
        assert shown(page) == "2027-01-04"


NASTY = [
    "#letter=<script>alert(1)</script>",
    "#letter=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&decision=%3Cb%3E",
    "#decision=__proto__&letter=2026-10-01",
    "#decision=constructor&letter=2026-10-01",
    "#decision=refused-plan&letter=2026-02-30",
    "#decision=refused-plan&letter=99999999999999-1-1",
    "#decision=refused-plan&letter=-1-1-1",
    "#decision=refused-plan&letter=2026-10-01&letter=2026-10-02&letter=x",
    "#decision=refused-plan&letter=2026-10-01&certificate=%00%00",
    "#letter=%E0%A4%A",
    "#letter=" + "-" * 5000,
    "#letter=２０２６-１０-０１&decision=refused-plan",
]


@pytest.mark.parametrize("address", NASTY)
def test_no_address_makes_a_wrong_date_an_error_or_markup(address, browser, server):
    with at(browser, server + "deadlines.html" + address) as (page, wrong):
        assert page.locator("form.calculator img, form.calculator b, .answer img").count() == 0
        if page.locator("[data-deadline=appeal]").count():
            # Of repeated keys the first counts.
            assert shown(page) == "2026-12-01"
        assert wrong == []


def typed_date(day, month, year):
    """The date that three typed texts make, read strictly; None if they make none."""
    day, month, year = day.strip(), month.strip().lower().removesuffix("."), year.strip()
    names = [f"{datetime.date(2026, number, 1):%B}".lower() for number in range(1, 13)]
    numbers = [n for n, name in enumerate(names, 1) if len(month) >= 3 and name.startswith(month)]
    if re.fullmatch(r"[0-9]{1,2}", month):
        numbers = [int(month)]
    if not (numbers and re.fullmatch(r"[0-9]{1,2}", day) and re.fullmatch(r"[0-9]{4}", year)):
        return None
    try:
        return datetime.date(int(year), numbers[0], int(day))
    except ValueError:
        return None


# What JavaScript trims and Python does not would make the two read a text differently.
NEARLY = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"), max_size=12
)
DAYS = st.integers(0, 40).map(str) | st.sampled_from(["01", "١", "１", "1e1", "0x1", "+1", "-1"])
MONTHS = st.integers(0, 14).map(str) | st.sampled_from(["may", "Sept", "JUNE.", "ju", "januaryy"])
YEARS = st.integers(2018, 2030).map(str) | st.sampled_from(["26", "0000", "9999", "99999", "2O26"])

TYPE = """([day, month, year]) => {
    const parts = { day, month, year };
    for (const part in parts) document.getElementById(`letter-${part}`).value = parts[part];
    document.querySelector("form.calculator [type=submit]").click();
    return STATE();
}"""
VISIT = """(fragment) => {
    history.replaceState(null, "", fragment);
    dispatchEvent(new HashChangeEvent("hashchange"));
    return STATE();
}"""
STATE = """(() => {
    const shown = document.querySelector("[data-deadline=appeal] time");
    return {
        answer: shown && shown.dateTime,
        said: document.querySelector(".answer").textContent,
        error: document.querySelector(".error-summary").childElementCount > 0,
        markup: document.querySelectorAll("form img, form b, .answer b").length,
    };
})()"""


def expected(letter):
    """What the page must show for a letter's date: the answer's ISO date, or None."""
    try:
        last = deadlines.last_day(
            THEN.clocks["appeal"],
            FACTS.closed_periods,
            {"letter": letter},
            BANK_HOLIDAYS,
        ).last_day
    except deadlines.CannotSayError:
        return None
    return last.isoformat()


def agrees(state, letter):
    """Whether the page answered that letter's date, or refused what is none."""
    assert state["markup"] == 0
    assert state["error"] == (letter is None)
    assert state["answer"] == (letter and expected(letter))
    if letter and not state["answer"]:
        assert "We do not guess" in state["said"]


@pytest.mark.hypothesis
def test_whatever_is_typed_or_sent_in_the_address_the_page_answers_right_or_says_why_not(
    browser, server
):
    # One page for all, as a page for each would take minutes; each answer replaces the last.
    with at(browser, server + "decisions/refused-plan.html") as (page, wrong):

        @given(DAYS | NEARLY, MONTHS | NEARLY, YEARS | NEARLY)
        @example("30", "2", "2026")
        @example("<img src=x onerror=alert(1)>", "<b>", "'\">")
        @example("9" * 4000, "9" * 4000, "9" * 4000)
        def type_it(day, month, year):
            state = page.evaluate(TYPE.replace("STATE()", STATE), [day, month, year])
            agrees(state, typed_date(day, month, year))

        @given(
            st.dates(datetime.date(2018, 1, 1), datetime.date(2030, 1, 1)).map(str)
            | NEARLY
            | st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", fullmatch=True)
        )
        def visit(letter):
            address = "#" + urlencode({"decision": "refused-plan", "letter": letter})
            state = page.evaluate(VISIT.replace("STATE()", STATE), address)
            year, month, day = [*letter.split("-"), "", "", ""][:3]
            agrees(state, typed_date(day, month, year))

        type_it()
        visit()
        assert wrong == []


# What is told of the form as it stands, in which date, and what is typed there to mend it.
MISTAKES = [
    (("2", "11"), "letter", "Enter the date on the letter"),
    (("31", "11", "2026"), "letter", "must include a year"),
    (("2", "11", "26"), "letter", "must be a real date"),
    (("2", "nov", "2026"), "letter", "Year must include 4 numbers"),
]


def tab_to(page, wanted):
    """Press Tab until `wanted` has the focus."""
    for _ in range(60):
        if wanted.evaluate("wanted => wanted === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail("Tab does not get there")


# --- What it leaves behind -------------------------------------------------------------------


def test_with_the_keyboard_alone_from_the_letter_to_a_calendar_file(browser, server):
    with at(browser, server + "decisions/refused-plan.html", accept_downloads=True) as (page, _):
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
    assert "DTSTART;VALUE=DATE:20270102\r\nDTEND;VALUE=DATE:20270103\r\n" in text
    assert "DTSTART;VALUE=DATE:20270104\r\nDTEND;VALUE=DATE:20270105\r\n" in text
    unfolded = text.replace("\r\n ", "")
    assert "SUMMARY:Last day to appeal: it must reach the Tribunal by 5pm\r\n" in unfolded
    assert "(Monday 4 January 2027)" in unfolded
    assert text.count("BEGIN:VALARM") == 4
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")


TYPED = "input:not([type=radio]):not([type=hidden])"
# What a page leaves for others to find: its address, its history, and what a browser stores.
LEFT = """[location.href, history.length, history.state, document.cookie,
    localStorage.length, sessionStorage.length]"""


@pytest.mark.parametrize("number", [0, 1], ids=["the first form", "the second form"])
def test_clear_clears_every_form_of_the_page_and_nothing_is_stored(number, browser, server):
    with at(browser, server + "deadlines.html" + fragment(letter="2026-11-02")) as (page, _):
        fill(page, "since", "26", "10", "2026")
        page.get_by_label("The annual review meeting was held").check()
        # A mistake of the other form goes too.
        page.locator("#since-year").fill("26")
        page.get_by_role("button", name="Work out the time limits").click()
        page.get_by_role("button", name="Clear my answers").nth(number).click()
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


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def copy(page):
    press(page, "Copy a link to this answer")
    page.wait_for_function("document.querySelector('.actions [role=status]').textContent")


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
        assert page.url == address
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


@pytest.mark.parametrize(
    "answers",
    [
        fragment(letter="2026-11-02"),
        fragment(letter="2026-10-01", certificate="2026-11-29"),
        fragment(letter="2026-06-30"),
        council_fragment("assessment-request", "2026-06-01"),
        council_fragment("order-assess", "2026-06-01"),
    ],
)
def test_a_printed_answer_is_one_page_of_the_answer_alone(answers, browser, server):
    address = server + "deadlines.html" + answers
    with at(browser, address) as (page, _):
        page.emulate_media(media="print")
        assert answer(page).is_visible()
        assert not any(form.is_visible() for form in page.locator("form.calculator").all())
        assert page.locator(".reckoner").is_hidden()
        pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
        assert pages == 1


def test_without_scripts_the_form_stays_away_and_the_table_answers(browser, server):
    with opened(browser, server + "deadlines.html", java_script_enabled=False) as (page, _):
        assert not any(form.is_visible() for form in page.locator("form.calculator").all())
        first, last = FACTS.reckoner_years
        days = datetime.date(last + 1, 1, 1) - datetime.date(first, 1, 1)
        assert page.locator(".reckoner tbody tr").count() == days.days


def test_the_scripts_are_small():
    names = ["law/deadlines", "page", "form", "calendar", "answers", "calculator"]
    scripts = [SITE / f"assets/{name}.js" for name in names]
    sizes = [len(gzip.compress(script.read_bytes(), 9)) for script in scripts]
    assert sum(sizes) <= 8_000


def test_a_choice_that_a_browser_tells_as_a_change_alone_takes_the_answer_away(browser, server):
    with at(browser, server + "deadlines.html" + fragment(letter="2026-11-02")) as (page, _):
        expect(answer(page)).to_be_visible()
        page.locator("[name=decision]").first.dispatch_event("change", {"bubbles": True})
        expect(answer(page)).to_have_count(0)


@pytest.mark.parametrize(
    ("moment", "today"),
    [
        # Summer time: London's day begins an hour before that of UTC, and hours before New York's.
        ("2026-06-30T22:59:59+00:00", "2026-06-30"),
        ("2026-06-30T23:00:00+00:00", "2026-07-01"),
        ("2026-11-24T00:00:00+00:00", "2026-11-24"),
    ],
)
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_today_is_the_day_in_london_wherever_the_phone_is(zone, moment, today, browser, server):
    now = datetime.datetime.fromisoformat(moment)
    with at(browser, server + "deadlines.html", now, timezone_id=zone) as (page, _):
        assert page.evaluate("page.today()") == today

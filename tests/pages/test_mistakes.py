"""Mistakes in the calculators: each told in its own words, nothing lost, and nothing injected."""

import datetime
import re
from urllib.parse import urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.law import deadlines
from tests.now import FACTS
from tests.states import answer, at, fill, shown

BANK_HOLIDAYS = FACTS.bank_holidays
# The law as it is today in these tests.
THEN = FACTS.on(datetime.date(2026, 11, 24))

ERRORS = {
    "nothing": (("", "", ""), "Enter the date on the letter"),
    "no day": (("", "3", "2026"), "The date on the letter must include a day"),
    "no day and month": (("", "", "2026"), "must include a day and a month"),
    "no month": (("1", "", "2026"), "The date on the letter must include a month"),
    "no year": (("1", "3", ""), "The date on the letter must include a year"),
    "no day and year": (("", "3", ""), "must include a day and a year"),
    "no month and year": (("1", "", ""), "must include a month and a year"),
    "30 February": (("30", "2", "2026"), "30 February 2026 does not exist"),
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
    with at(browser, server + "routes/appeal.html" + address) as (page, wrong):
        assert page.locator("form.calculator img, form.calculator b, .answer img").count() == 0
        if page.locator("[data-deadline=appeal]").count():
            # Of repeated keys the first counts.
            assert shown(page) == "2026-12-01"
        assert wrong == []


def typed_date(day, month, year):
    """The date that three typed texts make, read strictly; None if they make none."""
    day, month, year = day.strip().lower(), month.strip().lower().removesuffix("."), year.strip()
    # As it is said: "30th".
    day = re.sub(r"^([0-9]{1,2})(st|nd|rd|th)$", r"\1", day)
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
DAYS = st.integers(0, 40).map(str) | st.sampled_from(
    ["1st", "30TH", "1stt", "01", "١", "１", "1e1", "0x1", "+1", "-1"]
)
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

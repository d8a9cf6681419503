"""The engine gives the dates that the law gives, and refuses where it cannot know."""

import contextlib
import io
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.__main__ import main
from macros.facts import FACTS
from macros.law import deadlines
from tests.cases import CASES

# The law as it is today in these tests.
APPEAL = FACTS.on(date(2026, 11, 24)).clocks["appeal"]
# Letters whose answer lies within the published bank holidays.
LETTERS = st.dates(date(2019, 1, 1), date(2028, 8, 15))


def answer(**events):
    return deadlines.last_day(APPEAL, FACTS.closed_periods, events, FACTS.bank_holidays).last_day


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_the_command_gives_the_date_of_the_case(case, capsys):
    events = [f"{name}={value}" for name, value in case["events"].items()]
    assert main(["deadline", case["rule"], *events]) == 0
    assert capsys.readouterr().out == case["last_day"] + "\n"


@st.composite
def letters_and_certificates(draw):
    """A letter's date and, sometimes, the date of a certificate for it."""
    letter = draw(LETTERS)
    wait = draw(st.none() | st.integers(0, 200))
    events = {"letter": letter}
    if wait is not None:
        events["certificate"] = min(letter + timedelta(days=wait), date(2028, 11, 15))
    return events


def limbs(events):
    """Where each limb ends, before the day is moved."""
    return [
        deadlines.end_of(limb, events[limb.event], FACTS.closed_periods, FACTS.bank_holidays)
        for limb in APPEAL.limbs
        if limb.event in events
    ]


def moved(day):
    step = deadlines.move(day, APPEAL, FACTS.closed_periods, FACTS.bank_holidays)
    return step.after if step else day


@given(letters_and_certificates())
def test_the_last_day_to_appeal_is_a_working_day_and_not_before_either_limb(events):
    last = answer(**events)
    assert deadlines.is_working_day(last, FACTS.bank_holidays)
    assert last >= max(limbs(events))


@given(letters_and_certificates())
def test_a_certificate_never_takes_time_away(events):
    assert answer(**events) >= answer(letter=events["letter"])


@given(letters_and_certificates(), st.integers(1, 40))
def test_a_later_letter_never_ends_earlier(events, wait):
    later = {name: day + timedelta(days=wait) for name, day in events.items()}
    if max(limbs(later)) <= date(2028, 12, 15):
        assert answer(**later) >= answer(**events)


@given(letters_and_certificates())
def test_it_is_all_one_whether_the_day_is_moved_before_or_after_the_later_limb_is_chosen(events):
    assert answer(**events) == max(moved(end) for end in limbs(events))


@given(letters_and_certificates())
def test_a_period_that_ends_in_a_closed_period_ends_on_the_first_working_day_after_it(events):
    end = max(limbs(events))
    in_august = end.month == 8
    at_christmas = (end.month, end.day) >= (12, 25) or (end.month, end.day) == (1, 1)
    if in_august:
        first = date(end.year, 9, 1)
    elif at_christmas:
        first = date(end.year + (end.month == 12), 1, 2)
    else:
        first = end
    assert answer(**events) == deadlines.next_working_day(first, FACTS.bank_holidays)


# What a shell may pass: any letter there is, and bytes that are no letters (surrogates).
TYPED = st.text(st.characters(exclude_categories=[], exclude_characters="\0"), max_size=30)


@given(st.lists(TYPED | st.sampled_from(["appeal", "letter=2026-10-01", "count=2"])))
@example(["\n"])
@example(["appeal", "letter=2026-10-01\r\nx"])
@example(["appeal", "letter\x85=2026-10-01"])
@example(["\x1b[2J\udcff", "\N{RIGHT-TO-LEFT OVERRIDE}"])
@example(["months-after", "start=2026-06-30", "count=" + "9" * 5000])
def test_no_words_on_the_command_line_make_more_than_one_line_and_a_known_exit_code(words):
    told, said = io.StringIO(), io.StringIO()
    with contextlib.redirect_stderr(told), contextlib.redirect_stdout(said):
        # Two hyphens would end the options, and a question for help is no mistake.
        code = main(["deadline", *(word.lstrip("-") for word in words)])
    lines = told.getvalue().splitlines()
    assert (code, len(said.getvalue().splitlines()), len(lines)) in {(0, 1, 0), (2, 0, 1)}
    assert all(line.isprintable() for line in lines)


@given(st.sampled_from(FACTS.clocks), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_every_clock_answers_or_says_that_it_cannot_on_any_day_there_is(clock, day):
    events = {clock.limbs[0].event: day}
    try:
        last = deadlines.last_day(clock, FACTS.closed_periods, events, FACTS.bank_holidays).last_day
    except deadlines.CannotSayError:
        return
    assert abs(last - day) < timedelta(days=400)


def test_the_answer_shows_its_working():
    steps = deadlines.last_day(
        APPEAL,
        FACTS.closed_periods,
        {"letter": date(2026, 10, 1), "certificate": date(2026, 11, 29)},
        FACTS.bank_holidays,
    ).steps
    assert [str(step.after) for step in steps] == [
        "2026-12-01",
        "2026-12-29",
        "2026-12-29",
        "2027-01-04",
    ]
    assert all(step.sources for step in steps)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["appeal"], "counts from 'letter'"),
        (["appeal", "letter=2026-02-30"], "write a real date as YYYY-MM-DD"),
        (["appeal", "letter=20260630"], "write a real date as YYYY-MM-DD"),
        (["appeal", "letter=2026-01-01", "letter=2026-01-02"], "each event once"),
        (["appeal", "order=2026-01-01"], "is no event of appeal"),
        (["apeal", "letter=2026-01-01"], "There is no rule 'apeal'"),
        (
            ["appeal", f"letter={FACTS.bank_holidays.last_year}-12-01"],
            "bank holidays are known from 2019 to ",
        ),
        (
            ["council-response", f"registered={FACTS.bank_holidays.last_year}-12-01"],
            "bank holidays are known from 2019 to ",
        ),
        (["judicial-review", "grounds=2026-01-01"], "get legal advice now"),
        (["months-after", "start=2026-01-01"], "a whole number"),
        (["months-after", "start=2026-01-01", "count=٣"], "a whole number"),
        (["days-after", "start=9999-12-31", "count=5"], "cannot say"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_bad_words_on_the_command_line_get_one_line_and_exit_code_2(words, says, capsys):
    assert main(["deadline", *words]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert says in told.err


def test_a_command_without_its_words_gets_one_line_too():
    run = subprocess.run(
        [sys.executable, "-m", "macros", "deadline"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1

"""The engine gives the dates that the law gives, and refuses where it cannot know."""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import dates
from macros.__main__ import main
from macros.facts import BANK_HOLIDAYS, FACTS

CASES = json.loads(Path(__file__).with_name("cases.json").read_text("utf-8"))
APPEAL = FACTS.find("clocks", "appeal")
# Letters whose answer lies within the published bank holidays.
LETTERS = st.dates(date(2019, 1, 1), date(2028, 8, 15))


def answer(**events):
    return dates.last_day(APPEAL, FACTS.closed_periods, events, BANK_HOLIDAYS).last_day


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_the_command_gives_the_date_of_the_case(case, capsys):
    events = [f"{name}={value}" for name, value in case["events"].items()]
    assert main(["deadline", case["rule"], *events]) == 0
    assert capsys.readouterr().out == case["last_day"] + "\n"


@given(LETTERS)
def test_the_last_day_to_appeal_is_a_working_day_and_not_before_the_two_months(letter):
    last = answer(letter=letter)
    assert dates.is_working_day(last, BANK_HOLIDAYS)
    assert last >= dates.add_months(letter, 2)


@given(LETTERS, st.integers(0, 60))
def test_a_certificate_never_takes_time_away(letter, wait):
    certificate = letter + timedelta(days=wait)
    assert answer(letter=letter, certificate=certificate) >= answer(letter=letter)


@given(LETTERS, st.integers(1, 40))
def test_a_later_letter_never_ends_earlier(letter, wait):
    assert answer(letter=letter + timedelta(days=wait)) >= answer(letter=letter)


@given(LETTERS)
def test_a_period_that_ends_in_a_closed_period_ends_on_the_first_working_day_after_it(letter):
    end = dates.add_months(letter, 2)
    in_august = end.month == 8
    at_christmas = (end.month, end.day) >= (12, 25) or (end.month, end.day) == (1, 1)
    if in_august:
        first = date(end.year, 9, 1)
    elif at_christmas:
        first = date(end.year + (end.month == 12), 1, 2)
    else:
        first = end
    assert answer(letter=letter) == dates.next_working_day(first, BANK_HOLIDAYS)


def test_the_answer_shows_its_working():
    steps = dates.last_day(
        APPEAL,
        FACTS.closed_periods,
        {"letter": date(2026, 10, 1), "certificate": date(2026, 11, 29)},
        BANK_HOLIDAYS,
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
        (["appeal", "letter=2028-12-01"], "bank holidays are known from 2019 to 2028"),
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

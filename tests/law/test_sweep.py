"""Three calculations agree on the last day to appeal, for every letter and certificate date.

The engine, its twin in the page's script, and a third one here that knows no rule of months: it
walks through the calendar day by day, with the bank holidays of an independent package.
"""

import datetime
import functools
import subprocess

import pytest

from macros.facts import FACTS
from macros.law import deadlines
from macros.pages.proof import LONGEST_WAIT
from tests.cases import CASES
from tests.rooms import TESTS
from tests.twin import NODE, SCRIPT, by_script, clocks_file
from tests.walk import DAY, ENGLAND, FIRST_YEAR, LAST_YEAR, WALKS, third

BANK_HOLIDAYS = FACTS.bank_holidays
KNOWN = range(FIRST_YEAR, LAST_YEAR + 1)

# --- The two engines -------------------------------------------------------------------------


@functools.cache
def what_was_done(kind, told, sources):
    """The parts of a step that are alike for many days: what comes before these, and after."""
    return " ".join([kind, *map(str, told)]), ",".join(sources)


@functools.cache
def iso(day):
    return day.isoformat()


def line(step):
    """A step as tests/law/sweep.mjs writes it."""
    done, sources = what_was_done(step.kind, step.told, step.sources)
    return f"{done} {iso(step.before)} {iso(step.after)} {sources}"


@functools.cache
def appeal(letter):
    """The row of an appeal's clock that is in force on the letter's day."""
    return deadlines.in_force(FACTS.clocks.rows("appeal"), letter)


def engine(letter, certificate):
    """The engine's last day and its working; where it gives none, the reason."""
    events = {"letter": letter} | ({"certificate": certificate} if certificate else {})
    try:
        answer = deadlines.last_day(appeal(letter), FACTS.closed_periods, events, BANK_HOLIDAYS)
    except deadlines.CannotSayError as why:
        return "cannot say", why.reason
    return iso(answer.last_day), ", ".join(map(line, answer.steps))


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return clocks_file(FACTS, tmp_path_factory.mktemp("sweep"))


def twin(data, first, last):
    """The script's working: a line for each letter, without certificate and after each wait."""
    run = subprocess.run(
        [NODE, TESTS / "law/sweep.mjs", SCRIPT, data, first, last, str(LONGEST_WAIT)],
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.splitlines()


# A year each, so that the years run side by side. Letters of the last year whose answers lie past
# the table are in it too: all three must refuse them.
@pytest.mark.long
@pytest.mark.parametrize("year", range(FIRST_YEAR, LAST_YEAR + 1))
def test_three_calculations_agree_on_every_letter_and_certificate_of_a_year(year, data):
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    pairs, wrong = 0, []
    for number, scripted in enumerate(twin(data, first.isoformat(), last.isoformat())):
        letter = first + number * DAY
        certificates = [None, *(letter + wait * DAY for wait in range(LONGEST_WAIT + 1))]
        answers = [engine(letter, certificate) for certificate in certificates]
        for certificate, (last_day, _) in zip(certificates, answers, strict=True):
            pairs += 1
            if third(letter, certificate) != last_day:
                wrong.append((letter, certificate, last_day, third(letter, certificate)))
        # Not the day alone: the working that readers see comes from the script.
        workings = [working for _, working in answers]
        if "; ".join(workings) != scripted:
            pairs_of_workings = zip(workings, scripted.split("; "), strict=True)
            wrong.append((letter, [pair for pair in pairs_of_workings if len(set(pair)) > 1][:1]))
    assert wrong[:5] == []
    assert pairs == ((last - first).days + 1) * (LONGEST_WAIT + 2)


def test_the_years_hold_more_than_half_a_million_pairs():
    days = sum(366 if year % 4 == 0 else 365 for year in range(FIRST_YEAR, LAST_YEAR + 1))
    assert days * (LONGEST_WAIT + 2) > 500_000


# Typed from the law: these count working days, and past the bank holidays known they give no day.
WORKING_DAYS = ("council-response", "hearing-bundle")


def walked(rule, day):
    """Where the walk of a clock ends; "cannot say" where no bank holidays are known."""
    end = WALKS[rule][1](day)
    return iso(end) if end.year in KNOWN or rule not in WORKING_DAYS else "cannot say"


def by_engine(rule, day):
    """The engine's last day of a clock that runs from a day; the reason where it gives none."""
    clock = deadlines.in_force(FACTS.clocks.rows(rule), day)
    try:
        events = {WALKS[rule][0]: day}
        return iso(deadlines.last_day(clock, FACTS.closed_periods, events, BANK_HOLIDAYS).last_day)
    except deadlines.CannotSayError:
        return "cannot say"


@pytest.mark.parametrize("rule", WALKS)
def test_three_calculations_agree_on_every_day_from_which_a_clock_runs(rule, tmp_path):
    first, last = datetime.date(FIRST_YEAR, 1, 1), datetime.date(LAST_YEAR, 12, 31)
    days = [first + number * DAY for number in range((last - first).days + 1)]
    questions = [{"rule": rule, "events": {WALKS[rule][0]: iso(day)}} for day in days]
    scripted = [
        answer.get("lastDay", "cannot say") for answer in by_script(FACTS, questions, tmp_path)
    ]
    answers = zip(days, (by_engine(rule, day) for day in days), scripted, strict=True)
    wrong = [answer for answer in answers if {*answer[1:]} != {walked(rule, answer[0])}]
    assert wrong[:5] == []
    # Of the table's weeks only the last, or the first if it is counted back, give no day.
    assert scripted.count("cannot say") <= (60 if rule in WORKING_DAYS else 0)


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["rule"] in WALKS], ids=lambda case: case["case"]
)
def test_a_walk_passes_the_cases_too(case):
    [day] = case["events"].values()
    assert walked(case["rule"], datetime.date.fromisoformat(day)) == case["last_day"]


def test_an_independent_package_knows_the_same_working_days():
    day = datetime.date(FIRST_YEAR, 1, 1)
    while day.year <= LAST_YEAR:
        theirs = day.weekday() < 5 and day not in ENGLAND
        assert deadlines.is_working_day(day, BANK_HOLIDAYS) == theirs, day
        day += DAY


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["rule"] == "appeal"], ids=lambda case: case["case"]
)
def test_the_third_calculation_passes_the_cases_too(case):
    events = {name: datetime.date.fromisoformat(day) for name, day in case["events"].items()}
    assert third(events["letter"], events.get("certificate")) == case["last_day"]

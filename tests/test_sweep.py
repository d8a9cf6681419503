"""Three calculations agree on the last day to appeal, for every letter and certificate date.

The engine, its twin in the page's script, and a third one here that knows no rule of months: it
walks through the calendar day by day, with the bank holidays of an independent package.
"""

import datetime
import functools
import json
import subprocess
from dataclasses import replace
from pathlib import Path

import holidays
import pytest

from macros.facts import BANK_HOLIDAYS, FACTS, months
from macros.law import deadlines
from macros.pages.clock_data import clock_data
from macros.pages.proof import LONGEST_WAIT
from macros.words import steps
from tests.test_dates import CASES

ROOT = Path(__file__).parent.parent
NODE = ROOT / ".venv/bin/node"
SCRIPT = ROOT / "docs/assets/law/deadlines.js"
APPEAL = FACTS.find("clocks", "appeal")
FIRST_YEAR, LAST_YEAR = BANK_HOLIDAYS.first_year, BANK_HOLIDAYS.last_year
DAY = datetime.timedelta(days=1)
ENGLAND = holidays.country_holidays("GB", subdiv="ENG", years=range(FIRST_YEAR, LAST_YEAR + 1))


# --- The third calculation -------------------------------------------------------------------


def walk_months(start, count):
    """Walk day by day into the month that is `count` months on, and there to the same day."""
    day = start
    for _ in range(count):
        month = day.month
        while day.month == month:
            day += DAY
    month = day.month
    while day.day < start.day and (day + DAY).month == month:
        day += DAY
    return day


@functools.cache
def walk_to_last_day(end):
    """From the end of the period, day by day to the day on which an appeal can still be sent in."""
    day = end
    if end.month == 8:
        while day.month == 8:
            day += DAY
    elif (end.month == 12 and end.day >= 25) or (end.month == 1 and end.day == 1):
        while day.month == 12 or day.day == 1:
            day += DAY
    while day.strftime("%a") in ("Sat", "Sun") or day in ENGLAND:
        day += DAY
    return day


@functools.cache
def month_after(day, count):
    return walk_months(day, count)


def third(letter, certificate):
    ends = [month_after(letter, 2)] + ([month_after(certificate, 1)] if certificate else [])
    last = walk_to_last_day(max(ends))
    return last.isoformat() if last.year <= LAST_YEAR else "cannot say"


# --- The two engines -------------------------------------------------------------------------


@functools.cache
def what_was_done(kind, told, sources):
    """The parts of a step that are alike for many days: what comes before these, and after."""
    return " ".join([kind, *map(str, told)]), " ".join(sources)


@functools.cache
def iso(day):
    return day.isoformat()


def line(step):
    """A step as tests/sweep.mjs writes it."""
    done, sources = what_was_done(step.kind, step.told, step.sources)
    return f"{done} {iso(step.before)} {iso(step.after)} {sources}"


def engine(letter, certificate):
    """The engine's last day and its working; where it gives none, the reason."""
    events = {"letter": letter} | ({"certificate": certificate} if certificate else {})
    try:
        answer = deadlines.last_day(APPEAL, FACTS.closed_periods, events, BANK_HOLIDAYS)
    except deadlines.CannotSayError as why:
        return "cannot say", why.reason
    return iso(answer.last_day), ", ".join(map(line, answer.steps))


def clocks_file(facts, folder):
    file = folder / "clocks.json"
    file.write_text(clock_data(facts, BANK_HOLIDAYS), "utf-8")
    return file


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return clocks_file(FACTS, tmp_path_factory.mktemp("sweep"))


def twin(data, first, last):
    """The script's working: a line for each letter, without certificate and after each wait."""
    run = subprocess.run(
        [NODE, ROOT / "tests/sweep.mjs", SCRIPT, data, first, last, str(LONGEST_WAIT)],
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.splitlines()


# A year each, so that the years run side by side. Letters of the last year whose answers lie past
# the table are in it too: all three must refuse them.
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


# --- Rows, steps and reasons in both engines -------------------------------------------------


def by_script(data, questions):
    """What the script answers to questions of the clocks in the file `data`: plain dicts."""
    run = subprocess.run(
        [NODE, ROOT / "tests/answers.mjs", SCRIPT, data],
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


def by_engine(facts, question):
    """What the engine answers, in the script's form."""
    events = {name: datetime.date.fromisoformat(day) for name, day in question["events"].items()}
    try:
        rows = facts.rows("clocks", question["rule"])
        clock = deadlines.in_force(rows, min(events.values(), default=datetime.date.min))
        answer = deadlines.last_day(clock, facts.closed_periods, events, BANK_HOLIDAYS)
    except deadlines.CannotSayError as why:
        return {"reason": why.reason, "told": why.told}
    steps = [step.plain() for step in answer.steps]
    return {"lastDay": answer.last_day.isoformat(), "steps": steps}


def by_both(facts, questions, folder):
    """The engines' answers, which must be one."""
    questions = [{"rule": rule, "events": events} for rule, events in questions]
    expected = [by_engine(facts, question) for question in questions]
    assert by_script(clocks_file(facts, folder), questions) == expected
    return expected


def test_the_script_passes_the_cases_and_shows_the_engine_s_steps(tmp_path):
    cases = [case for case in CASES if FACTS.rows("clocks", case["rule"])]
    questions = [(case["rule"], case["events"]) for case in cases]
    answers = by_both(FACTS, questions, tmp_path)
    assert [answer["lastDay"] for answer in answers] == [case["last_day"] for case in cases]


@pytest.mark.parametrize(
    "day", ["0001-01-01", "2018-12-31", "2026-11-24", "2028-12-30", "9999-12-31"]
)
def test_both_engines_give_the_same_working_or_reason_for_every_clock(day, tmp_path):
    questions = [
        (clock.id, {limb.event: day for limb in clock.limbs}) for clock in FACTS.clocks
    ] + [(clock.id, {}) for clock in FACTS.clocks]
    by_both(FACTS, questions, tmp_path)


def with_rows(*rows):
    """The facts with these rows in place of those of their clock."""
    others = [clock for clock in FACTS.clocks if clock.id != rows[0].id]
    return replace(FACTS, clocks=(*rows, *others))


def broken(**changes):
    """A clock that no fact may hold, as the model would refuse it."""
    clock = replace(APPEAL)
    for name, value in changes.items():
        object.__setattr__(clock, name, value)
    return clock


def broken_limb(**changes):
    limb = months("letter", 2)
    for name, value in changes.items():
        object.__setattr__(limb, name, value)
    return broken(limbs=(limb,))


REFUSED = {
    "no date": (replace(APPEAL, computed=False), "2026-10-01"),
    "no such day": None,  # Only texts can be no day: the command and the form read them.
    "out of reach": (APPEAL, "9999-10-31"),
    "rule ended": (replace(APPEAL, in_force_until="2026-09-30"), "2026-10-01"),
    "unknown counting": (broken_limb(counting="until"), "2026-10-01"),
    "unknown roll": (broken(roll="last working day"), "2026-10-01"),
    "unknown unit": (broken_limb(unit="fortnights"), "2026-10-01"),
    "year unknown": (APPEAL, "2028-12-01"),
}


@pytest.mark.parametrize("reason", [name for name, refused in REFUSED.items() if refused])
def test_both_engines_give_the_same_reason_where_they_cannot_say(reason, tmp_path):
    clock, letter = REFUSED[reason]
    answers = by_both(with_rows(clock), [("appeal", {"letter": letter})], tmp_path)
    assert answers[0]["reason"] == reason


def test_an_appeal_without_its_letter_has_no_date(tmp_path):
    answers = by_both(FACTS, [("appeal", {}), ("appeal", {"certificate": "2026-10-01"})], tmp_path)
    assert answers == [{"reason": "no event", "told": {"clock": "appeal", "event": "letter"}}] * 2


def test_every_reason_has_a_case_and_words():
    assert {*REFUSED, "no event"} == set(deadlines.REASONS) == set(steps.REASONS)
    assert set(deadlines.KINDS) == set(steps.STEPS)


@pytest.mark.parametrize("reason", deadlines.REASONS)
def test_a_reason_comes_with_all_that_its_words_tell(reason):
    told = dict.fromkeys(deadlines.REASONS[reason], "x")
    assert steps.reason_in_words(deadlines.CannotSayError(reason, **told))
    with pytest.raises(TypeError):
        deadlines.CannotSayError(reason, **told, more="x")


OLD = replace(APPEAL, in_force_until="2026-12-31")


def test_an_older_letter_keeps_the_rule_that_was_in_force_on_its_day(tmp_path):
    new = replace(APPEAL, limbs=(months("letter", 3),), in_force_from="2027-01-01")
    letters = ["2019-01-04", "2026-12-31", "2027-01-01"]
    # In the data file the newest row stands first.
    answers = by_both(
        with_rows(new, OLD), [("appeal", {"letter": letter}) for letter in letters], tmp_path
    )
    assert [answer["lastDay"] for answer in answers] == ["2019-03-04", "2027-03-01", "2027-04-01"]


def test_a_rule_that_has_ended_without_another_gives_no_date(tmp_path):
    letters = ["2026-12-31", "2027-01-01", "2027-05-04"]
    questions = [("appeal", {"letter": letter}) for letter in letters]
    answers = by_both(with_rows(OLD), questions, tmp_path)
    assert answers[0]["lastDay"] == "2027-03-01"
    ended = {"reason": "rule ended", "told": {"clock": "appeal", "until": "2026-12-31"}}
    assert answers[1:] == [ended, ended]


# All that a second row may change of an answer.
SECOND_ROWS = {
    "limbs": {"limbs": (months("letter", 3),)},
    "closed_periods": {"closed_periods": ()},
    "roll": {"closed_periods": (), "roll": "none"},
    "roll_sources": {"closed_periods": (), "roll_sources": ("rules-20",)},
    "sources": {"sources": ("rules-12",)},
    "computed": {"computed": False},
}


@pytest.mark.parametrize("field", SECOND_ROWS)
def test_a_second_row_changes_the_answers_of_its_own_letters_alone(field, tmp_path):
    new = replace(APPEAL, in_force_from="2027-01-01", **SECOND_ROWS[field])
    # Both periods end on 1 August; in 2027 that is a Sunday.
    questions = [("appeal", {"letter": letter}) for letter in ("2026-06-01", "2027-06-01")]
    before = by_both(FACTS, questions, tmp_path)
    after = by_both(with_rows(new, OLD), questions, tmp_path)
    assert after[0] == before[0]
    assert after[1] != before[1]

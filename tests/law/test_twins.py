"""The engine and its twin in the page's script: one answer, one working, one reason, row by row."""

import datetime
from dataclasses import replace

import pytest

from macros.data.clocks import months
from macros.facts import FACTS
from macros.law import deadlines
from macros.pages.clock_data import clock_data
from macros.words import steps
from tests import twin
from tests.cases import CASES
from tests.twin import by_script

# A row of the tests' own, so that a change of the law changes none of them.
APPEAL = replace(FACTS.clocks.rows("appeal")[0], in_force_from="2014-09-01", in_force_until="")


def by_engine(facts, question):
    """What the engine answers, in the script's form."""
    events = {name: datetime.date.fromisoformat(day) for name, day in question["events"].items()}
    try:
        rows = facts.clocks.rows(question["rule"])
        clock = deadlines.in_force(rows, min(events.values(), default=datetime.date.min))
        answer = deadlines.last_day(clock, facts.closed_periods, events, FACTS.bank_holidays)
    except deadlines.CannotSayError as why:
        return {"reason": why.reason, "told": why.told}
    steps = [step.plain() for step in answer.steps]
    return {"lastDay": answer.last_day.isoformat(), "steps": steps}


def by_both(facts, questions, folder):
    """The engines' answers, which must be one."""
    questions = [{"rule": rule, "events": events} for rule, events in questions]
    expected = [by_engine(facts, question) for question in questions]
    assert by_script(facts, questions, folder) == expected
    return expected


def test_the_script_passes_the_cases_and_shows_the_engine_s_steps(tmp_path):
    cases = [case for case in CASES if FACTS.clocks.rows(case["rule"])]
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
    "unknown closed period": None,  # Below: no facts may name one.
    "unknown counting": (broken_limb(counting="until"), "2026-10-01"),
    "unknown roll": (broken(roll="last working day"), "2026-10-01"),
    "unknown unit": (broken_limb(unit="fortnights"), "2026-10-01"),
    "year unknown": (APPEAL, f"{FACTS.bank_holidays.last_year}-12-01"),
}


@pytest.mark.parametrize("reason", [name for name, refused in REFUSED.items() if refused])
def test_both_engines_give_the_same_reason_where_they_cannot_say(reason, tmp_path):
    clock, letter = REFUSED[reason]
    answers = by_both(with_rows(clock), [("appeal", {"letter": letter})], tmp_path)
    assert answers[0]["reason"] == reason


def test_both_engines_refuse_to_leave_out_days_that_they_are_not_told(tmp_path, monkeypatch):
    clock = FACTS.clocks.rows("council-response")[-1]
    events = {"registered": datetime.date(2026, 7, 15)}
    with pytest.raises(deadlines.CannotSayError) as why:
        deadlines.last_day(clock, (), events, FACTS.bank_holidays)
    monkeypatch.setattr(
        twin, "clock_data", lambda *facts: clock_data(*facts) | {"closedPeriods": []}
    )
    question = {"rule": clock.id, "events": {"registered": "2026-07-15"}}
    assert by_script(FACTS, [question], tmp_path) == [
        {"reason": why.value.reason, "told": why.value.told}
    ]
    assert why.value.args == ("unknown closed period", {"closed": "august"})


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

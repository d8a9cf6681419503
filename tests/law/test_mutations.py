"""Break each clock, roll and closed period on purpose, once: the cases must notice every time."""

import datetime
import itertools
from dataclasses import replace

import pytest

from macros.facts import FACTS
from macros.law import deadlines
from macros.model.times import COUNTING, UNITS, FixedDay
from macros.words.english import clock_in_words
from tests.cases import CASES
from tests.walk import ENGLAND

BANK_HOLIDAYS = FACTS.bank_holidays

# Kinds of records that name clocks, or what does: left out where one clock stands alone.
NAME_CLOCKS = (
    "starting_points",
    "appeal_dates",
    "certificate_states",
    "enclosures",
    "routes",
    "effects",
    "decisions",
    "stages",
    "sayings",
    "gaps",
    "letters",
    "steps",
)
# Only an appeal is moved: no other clock has a case for every day that might move it.
MOVED = {"appeal", "appeal-placement-only"}
# What no date can tell, as 25 December and 1 January are no working days in any year. Words do.
UNTOLD = {
    ("appeal", "christmas", "12-31"),
    ("council-response", "christmas", "12-26"),
    ("council-response", "christmas", "12-31"),
}


def wrong_limbs(limb):
    """What one slip can make of a limb: what was changed, and the limb."""
    if isinstance(limb, FixedDay):
        day = datetime.date.fromisoformat(f"2023-{limb.day}")
        for days in (-1, 1):
            other = day + days * deadlines.ONE_DAY
            yield f"day {other:%m-%d}", replace(limb, day=f"{other:%m-%d}")
        return
    for count in {max(1, limb.count - 1), limb.count + 1} - {limb.count}:
        yield f"{count} for {limb.count}", replace(limb, count=count)
    for unit in UNITS:
        if unit != limb.unit:
            yield f"{unit} for {limb.unit}", replace(limb, unit=unit, leaving_out=())
    for counting in COUNTING:
        if counting != limb.counting:
            yield f"{counting} for {limb.counting}", replace(limb, counting=counting)


def wrong_left_out(limb):
    """The same limb with a closed period counted that it leaves out, or the other way round."""
    if isinstance(limb, FixedDay) or limb.unit != "working days":
        return
    for closed in FACTS.closed_periods:
        others = tuple(name for name in limb.leaving_out if name != closed.id)
        if others == limb.leaving_out:
            yield f"leaving out {closed.id}", replace(limb, leaving_out=(*others, closed.id))
        else:
            yield f"counting {closed.id}", replace(limb, leaving_out=others)


def wrong_clocks():
    """Every clock with one slip in it: (its name, the clock, the closed periods)."""
    periods = FACTS.closed_periods
    for clock in FACTS.clocks:
        for number, limb in enumerate(clock.limbs):
            for what, wrong in itertools.chain(wrong_limbs(limb), wrong_left_out(limb)):
                limbs = (*clock.limbs[:number], wrong, *clock.limbs[number + 1 :])
                yield f"{name(clock)}, {limb.event}: {what}", replace(clock, limbs=limbs), periods
            if number:
                limbs = (*clock.limbs[:number], *clock.limbs[number + 1 :])
                yield f"{name(clock)}: no {limb.id}", replace(clock, limbs=limbs), periods
        if clock.roll == "none":
            rolled = replace(clock, roll="next working day", roll_sources=("rules-12",))
            yield f"{name(clock)}: a roll", rolled, periods
        else:
            yield f"{name(clock)}: no roll", replace(clock, roll="none"), periods
        for closed in periods:
            if closed.id in clock.closed_periods:
                left = tuple(name for name in clock.closed_periods if name != closed.id)
                yield (
                    f"{name(clock)}: without {closed.id}",
                    replace(clock, closed_periods=left),
                    periods,
                )
            else:
                more = (*clock.closed_periods, closed.id)
                yield (
                    f"{name(clock)}: with {closed.id}",
                    replace(clock, closed_periods=more),
                    periods,
                )
        yield f"{name(clock)}: computed", replace(clock, computed=not clock.computed), periods


def wrong_periods():
    """Each closed period a day too early or too late at one end, with two clocks.

    It moves the end of an appeal, and is left out of the council's time to answer it.
    """
    clocks = [FACTS.clocks.rows(id_)[-1] for id_ in ("appeal", "council-response")]
    for clock, (number, closed) in itertools.product(clocks, enumerate(FACTS.closed_periods)):
        for name in ("first", "last"):
            day = datetime.date.fromisoformat(f"2023-{getattr(closed, name)}")
            for days in (-1, 1):
                other = day + days * deadlines.ONE_DAY
                if (clock.id, closed.id, f"{other:%m-%d}") in UNTOLD:
                    continue
                wrong = replace(closed, **{name: f"{other:%m-%d}"})
                periods = (
                    *FACTS.closed_periods[:number],
                    wrong,
                    *FACTS.closed_periods[number + 1 :],
                )
                yield f"{clock.id}, {closed.id}: {name} {other:%m-%d}", clock, periods


def said(clock, periods, case):
    events = {name: datetime.date.fromisoformat(day) for name, day in case["events"].items()}
    try:
        return deadlines.last_day(clock, periods, events, BANK_HOLIDAYS).last_day.isoformat()
    except deadlines.CannotSayError:
        return "cannot say"


def falls_under(clock, case):
    """Whether this row of a clock is in force on the first day of a case."""
    row = deadlines.in_force(
        FACTS.clocks.rows(clock.id), datetime.date.fromisoformat(min(case["events"].values()))
    )
    return row.in_force_from == clock.in_force_from


def name(clock):
    """A row's id, and from when it is in force."""
    return f"{clock.id} of {clock.in_force_from}"


def noticed(clock, periods):
    """Whether a case, or the rule that only appeals are moved, refuses this clock."""
    moves = clock.roll != "none" or clock.closed_periods
    if moves and clock.id not in MOVED:
        return True
    # Of judicial review there are words and no date.
    if clock.id == "judicial-review":
        facts = replace(FACTS, clocks=(clock,), **dict.fromkeys(NAME_CLOCKS, ()))
        return clock_in_words(facts, clock) != IN_WORDS
    cases = [case for case in CASES if case["rule"] == clock.id and falls_under(clock, case)]
    return any(said(clock, periods, case) != case["last_day"] for case in cases)


IN_WORDS = "as soon as you can, and within 3 months after the day of the decision or failure"


@pytest.mark.parametrize("clock", FACTS.clocks, ids=name)
def test_nothing_is_noticed_in_a_clock_as_it_is(clock):
    assert not noticed(clock, FACTS.closed_periods)


@pytest.mark.parametrize(
    ("clock", "periods"),
    [pytest.param(clock, periods, id=name) for name, clock, periods in wrong_clocks()]
    + [pytest.param(clock, periods, id=name) for name, clock, periods in wrong_periods()],
)
def test_a_single_slip_in_the_clocks_is_noticed(clock, periods):
    assert noticed(clock, periods)


@pytest.mark.parametrize("day", BANK_HOLIDAYS.days)
def test_a_bank_holiday_left_out_is_noticed(day):
    left = replace(BANK_HOLIDAYS, days=tuple(other for other in BANK_HOLIDAYS.days if other != day))
    missing = datetime.date.fromisoformat(day)
    assert deadlines.is_working_day(missing, left)
    assert missing in ENGLAND

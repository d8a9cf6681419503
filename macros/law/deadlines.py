"""The engine: a clock and the days it counts from go in, the last day and the working out come out.

No clock of its own, no files, no words for readers but the reasons of each step. Its twin is
`docs/assets/deadlines.js`: same names, same order.
"""

import calendar
import datetime
from dataclasses import dataclass

from macros.model.times import FixedDay

ONE_DAY = datetime.timedelta(days=1)
FRIDAY = 5


class CannotSayError(ValueError):
    """The facts do not reach: no answer is better than a guess."""


@dataclass(frozen=True)
class Step:
    """One step of the working out: what was done, the day `before` and `after` it, and why."""

    done: str
    before: datetime.date
    after: datetime.date
    sources: tuple


@dataclass(frozen=True)
class Answer:
    """The last day on which the thing can be done, inclusive, and the steps to it."""

    last_day: datetime.date
    steps: tuple


def is_working_day(day, bank_holidays):
    """Whether `day` is Monday to Friday and no bank holiday.

    Raises `CannotSayError` outside the published years. Source: Tribunal Rules, rule 1(3).
    """
    if not bank_holidays.first_year <= day.year <= bank_holidays.last_year:
        raise CannotSayError(
            f"bank holidays are known from {bank_holidays.first_year} to "
            f"{bank_holidays.last_year}, not for {day.year}"
        )
    return day.isoweekday() <= FRIDAY and day.isoformat() not in bank_holidays.days


def add_days(day, count):
    """`count` calendar days on (or back)."""
    try:
        return day + count * ONE_DAY
    except OverflowError:
        raise CannotSayError(f"{count} days from {day} is out of reach") from None


def add_months(day, count):
    """The corresponding date `count` months on (or back); if there is none, the month's last day.

    Source: Dodds v Walker [1981] 1 WLR 1027 (HL).
    """
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise CannotSayError(f"year {year} is out of reach")
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))


def add_working_days(day, count, bank_holidays):
    """The `count`-th working day after `day` (before it, where `count` is negative)."""
    step = ONE_DAY if count > 0 else -ONE_DAY
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day, bank_holidays):
            day += step
    return day


def next_working_day(day, bank_holidays):
    """`day` itself if it is a working day, else the first one after it."""
    while not is_working_day(day, bank_holidays):
        day += ONE_DAY
    return day


def end_of(limb, start, bank_holidays):
    """The day on which a `Period` ends, counted from `start`, or the `FixedDay` in its year.

    A limb that counts `before` gives the day named by the law: the thing must be done before it.
    """
    if isinstance(limb, FixedDay):
        return datetime.date.fromisoformat(f"{start.year:04}-{limb.day}")
    if limb.counting not in ("after", "beginning with", "before"):
        raise CannotSayError(f"the counting '{limb.counting}' is unknown")
    count = -limb.count if limb.counting == "before" else limb.count
    match limb.unit:
        case "months":
            end = add_months(start, count)
        case "weeks":
            end = add_days(start, 7 * count)
        case "days":
            end = add_days(start, count)
        case "working days":
            end = add_working_days(start, count, bank_holidays)
        case unit:
            raise CannotSayError(f"the unit '{unit}' is unknown")
    return end - ONE_DAY if limb.counting == "beginning with" else end


def end_of_closed_period(day, closed_period):
    """The last day of the closed period that holds `day`, or None where it holds none."""
    month_day = f"{day:%m-%d}"
    first, last = closed_period.first, closed_period.last
    into_next_year = first > last
    inside = [month_day >= first, month_day <= last]
    if not (any(inside) if into_next_year else all(inside)):
        return None
    year = day.year + (into_next_year and month_day >= first)
    return datetime.date.fromisoformat(f"{year:04}-{last}")


def limb_steps(clock, events, bank_holidays):
    """A step for each limb whose event is given, then one that takes the later of them.

    Raises `CannotSayError` if the first limb's event is missing.
    """
    if clock.limbs[0].event not in events:
        raise CannotSayError(f"the clock '{clock.id}' counts from '{clock.limbs[0].event}'")
    steps = []
    for limb in clock.limbs:
        if limb.event in events:
            start = events[limb.event]
            end = end_of(limb, start, bank_holidays)
            steps.append(Step(limb.id, start, end, clock.sources + limb.sources))
    if len(steps) > 1:
        ends = [step.after for step in steps]
        steps.append(Step("the later of these", min(ends), max(ends), clock.sources))
    return steps


def move(day, clock, closed_periods, bank_holidays):
    """The step that moves a day on which the period may not end; None if it stays.

    Source: Tribunal Rules, rule 12(2) and (3)(a).
    """
    for closed in closed_periods:
        end = end_of_closed_period(day, closed) if closed.id in clock.closed_periods else None
        if end:
            moved = next_working_day(end + ONE_DAY, bank_holidays)
            return Step(f"closed period: {closed.id}", day, moved, closed.sources)
    if clock.roll == "none":
        return None
    if clock.roll != "next working day":
        raise CannotSayError(f"the roll '{clock.roll}' is unknown")
    moved = next_working_day(day, bank_holidays)
    return Step(clock.roll, day, moved, clock.roll_sources) if moved != day else None


def last_day(clock, closed_periods, events, bank_holidays):
    """The `Answer` of a clock.

    `clock` is a `Clock`; `closed_periods` are the facts' `ClosedPeriod` records; `events` maps
    event ids to `datetime.date`; `bank_holidays` is a `BankHolidays`. A limb whose event is not
    given is left out, but the first limb's event must be there. Raises `CannotSayError` for an
    event that is missing, and where the bank holidays do not reach.
    The day is moved once, at the end (Tribunal Rules, rules 12 and 20).
    """
    if not clock.computed:
        raise CannotSayError(f"the clock '{clock.id}' has no date: get legal advice now")
    steps = limb_steps(clock, events, bank_holidays)
    moved = move(steps[-1].after, clock, closed_periods, bank_holidays)
    steps += [moved] if moved else []
    return Answer(steps[-1].after, tuple(steps))

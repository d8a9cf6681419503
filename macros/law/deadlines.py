"""The engine: a clock and the days it counts from go in, the last day and the working out come out.

No clock of its own, no files, no words for readers: steps and refusals have kinds, which
`macros/words/steps.py` puts into words. It knows no shapes of records, only their fields. Its twin
is `docs/assets/law/deadlines.js`: same names, same order.
"""

import calendar
import datetime
from dataclasses import dataclass
from typing import NamedTuple

ONE_DAY = datetime.timedelta(days=1)
FRIDAY = 5
# Why there is no answer, and what is told of it. In both engines there are no other reasons.
REASONS = {
    "no date": ("clock",),
    "no event": ("clock", "event"),
    "no such day": ("day",),
    "out of reach": (),
    "rule ended": ("clock", "until"),
    "unknown closed period": ("closed",),
    "unknown counting": ("counting",),
    "unknown roll": ("roll",),
    "unknown unit": ("unit",),
    "year unknown": ("first", "last", "year"),
}
# What a step did, and what is told of it beside its days. In both engines there are no others.
KINDS = {
    "period": ("event", "count", "unit", "counting", "closed"),
    "fixed day": ("event", "day", "counting"),
    "later": (),
    "closed period": ("closed",),
    "next working day": (),
}


class CannotSayError(ValueError):
    """The facts do not reach: no answer is better than a guess.

    `reason` is one of `REASONS`, `told` a dict of what belongs to it: ids, numbers, ISO dates.
    """

    def __init__(self, reason, **told):
        if tuple(told) != REASONS[reason]:
            raise TypeError(reason, told)
        super().__init__(reason, told)
        self.reason = reason
        self.told = told


class Step(NamedTuple):
    """One step of the working out: its kind, the `datetime.date` before and after it, and why.

    `kind` is one of `KINDS`, `told` a tuple of what belongs to it, `sources` are ids.
    """

    kind: str
    before: datetime.date
    after: datetime.date
    sources: tuple
    told: tuple = ()

    def plain(self):
        """The step as both engines write it down: names to texts and numbers."""
        return {
            "kind": self.kind,
            **dict(zip(KINDS[self.kind], self.told, strict=True)),
            "before": self.before.isoformat(),
            "after": self.after.isoformat(),
            "sources": list(self.sources),
        }


@dataclass(frozen=True)
class Answer:
    """The last day on which the thing can be done, inclusive, and the steps to it."""

    last_day: datetime.date
    steps: tuple


def is_working_day(day, bank_holidays):
    """Whether `day` is Monday to Friday and no bank holiday.

    Raises `CannotSayError` outside the published years. Source: Tribunal Rules, rule 1(3).
    """
    first, last = bank_holidays.first_year, bank_holidays.last_year
    if not first <= day.year <= last:
        raise CannotSayError("year unknown", first=first, last=last, year=day.year)
    return day.isoweekday() <= FRIDAY and day not in bank_holidays.dates


def add_days(day, count):
    """`count` calendar days on (or back)."""
    try:
        return day + count * ONE_DAY
    except OverflowError:
        raise CannotSayError("out of reach") from None


def add_months(day, count):
    """The corresponding date `count` months on (or back); if there is none, the month's last day.

    Source: Dodds v Walker [1981] 1 WLR 1027 (HL).
    """
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise CannotSayError("out of reach")
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))


def is_counted(day, left_out, bank_holidays):
    """Whether `day` is a working day in none of the closed periods that are `left_out`.

    Source: Tribunal Rules, rule 12(3)(b).
    """
    return is_working_day(day, bank_holidays) and not any(
        end_of_closed_period(day, closed) for closed in left_out
    )


def add_working_days(day, count, left_out, bank_holidays):
    """The `count`-th counted day after `day` (before it, where `count` is negative)."""
    step = 1 if count > 0 else -1
    while count:
        day = add_days(day, step)
        if is_counted(day, left_out, bank_holidays):
            count -= step
    return day


def next_working_day(day, bank_holidays):
    """`day` itself if it is a working day, else the first one after it."""
    while not is_working_day(day, bank_holidays):
        day += ONE_DAY
    return day


def is_fixed(limb):
    """Whether the law names the limb's day itself."""
    return hasattr(limb, "day")


def periods_of(ids, closed_periods):
    """The `ClosedPeriod` records of those ids."""
    known = {closed.id: closed for closed in closed_periods}
    for id_ in ids:
        if id_ not in known:
            raise CannotSayError("unknown closed period", closed=id_)
    return [known[id_] for id_ in ids]


def end_of(limb, start, closed_periods, bank_holidays):
    """The day on which a `Period` ends, counted from `start`, or the `FixedDay` in its year.

    A limb that counts `before` gives the day named by the law: the thing must be done before it.
    Months beginning with a day end on the day before the corresponding date; if there is none, on
    the month's last day, and nothing more is taken off.
    Source: Dodds v Walker [1981] 1 WLR 1027 (HL); Pruden v Cunard Ellerman [1993] IRLR 317 (EAT).
    """
    if is_fixed(limb):
        return datetime.date.fromisoformat(f"{start.year:04}-{limb.day}")
    if limb.counting not in ("after", "beginning with", "before"):
        raise CannotSayError("unknown counting", counting=limb.counting)
    count = -limb.count if limb.counting == "before" else limb.count
    match limb.unit:
        case "months":
            end = add_months(start, count)
        case "weeks":
            end = add_days(start, 7 * count)
        case "days":
            end = add_days(start, count)
        case "working days":
            left_out = periods_of(limb.leaving_out, closed_periods)
            end = add_working_days(start, count, left_out, bank_holidays)
        case unit:
            raise CannotSayError("unknown unit", unit=unit)
    cut_short = limb.unit == "months" and end.day != start.day
    return end - ONE_DAY if limb.counting == "beginning with" and not cut_short else end


def end_of_closed_period(day, closed_period):
    """The last day of the closed period that holds `day`, or None where it holds none."""
    month_day = day.isoformat()[5:]
    first, last = closed_period.first, closed_period.last
    into_next_year = first > last
    inside = [month_day >= first, month_day <= last]
    if not (any(inside) if into_next_year else all(inside)):
        return None
    year = day.year + (into_next_year and month_day >= first)
    if year > datetime.MAXYEAR:
        raise CannotSayError("out of reach")
    return datetime.date.fromisoformat(f"{year:04}-{last}")


def limb_step(limb, start, clock, closed_periods, bank_holidays):
    """The step that counts a limb from the `start` day of its event."""
    end = end_of(limb, start, closed_periods, bank_holidays)
    sources = clock.sources + limb.sources
    if is_fixed(limb):
        return Step("fixed day", start, end, sources, (limb.event, limb.day, limb.counting))
    told = (limb.event, limb.count, limb.unit, limb.counting, " ".join(limb.leaving_out))
    return Step("period", start, end, sources, told)


def limb_steps(clock, closed_periods, events, bank_holidays):
    """A step for each limb whose event is given, then one that takes the later of them.

    Raises `CannotSayError` if the first limb's event is missing.
    """
    if clock.limbs[0].event not in events:
        raise CannotSayError("no event", clock=clock.id, event=clock.limbs[0].event)
    steps = [
        limb_step(limb, events[limb.event], clock, closed_periods, bank_holidays)
        for limb in clock.limbs
        if limb.event in events
    ]
    if len(steps) > 1:
        ends = [step.after for step in steps]
        steps.append(Step("later", min(ends), max(ends), clock.sources))
    return steps


def move(day, clock, closed_periods, bank_holidays):
    """The step that moves a day on which the period may not end; None if it stays.

    Source: Tribunal Rules, rule 12(2) and (3)(a).
    """
    for closed in periods_of(clock.closed_periods, closed_periods):
        end = end_of_closed_period(day, closed)
        if end:
            moved = next_working_day(end + ONE_DAY, bank_holidays)
            return Step("closed period", day, moved, closed.sources, (closed.id,))
    if clock.roll == "none":
        return None
    if clock.roll != "next working day":
        raise CannotSayError("unknown roll", roll=clock.roll)
    moved = next_working_day(day, bank_holidays)
    return Step(clock.roll, day, moved, clock.roll_sources) if moved != day else None


def in_force(rows, day):
    """The row of a clock that is in force on a `datetime.date`.

    `rows` are all rows of one id, in any order. Before the first row there is no other, so that
    row stands in. Raises `CannotSayError` past the last day of the last row.
    """
    rows = sorted(rows, key=lambda row: row.in_force_from)
    begun = [row for row in rows if row.in_force_from <= day.isoformat()]
    row = (begun or rows[:1])[-1]
    if row.in_force_until and row.in_force_until < day.isoformat():
        raise CannotSayError("rule ended", clock=row.id, until=row.in_force_until)
    return row


def last_day(clock, closed_periods, events, bank_holidays):
    """The `Answer` of a clock.

    `clock` is a `Clock`; `closed_periods` are the facts' `ClosedPeriod` records; `events` maps
    event ids to `datetime.date`; `bank_holidays` is a `BankHolidays`. A limb whose event is not
    given is left out, but the first limb's event must be there. Raises `CannotSayError` for an
    event that is missing, and where the bank holidays do not reach.
    The day is moved once, at the end (Tribunal Rules, rules 12 and 20).
    """
    if not clock.computed:
        raise CannotSayError("no date", clock=clock.id)
    steps = limb_steps(clock, closed_periods, events, bank_holidays)
    moved = move(steps[-1].after, clock, closed_periods, bank_holidays)
    steps += [moved] if moved else []
    return Answer(steps[-1].after, tuple(steps))

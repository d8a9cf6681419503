"""The shapes of time: clocks and what they count from, numbers that pages say, days that are known.

How the rules of a field are written is said in `records.py`.
"""

import datetime
from dataclasses import dataclass
from functools import cached_property

from macros.model import checks
from macros.model.checks import about
from macros.model.record import Dated, Record

UNITS = ("months", "weeks", "days", "working days")
COUNTING = ("after", "beginning with", "before")
ROLLS = ("next working day", "none")
ACTORS = ("family", "council", "adviser", "either")
SATURDAY = 6


@dataclass(frozen=True)
class Event(Dated):
    """A day that starts a clock. `words` follow "after" in a sentence."""

    id: str
    words: str


@dataclass(frozen=True)
class ClosedPeriod(Dated):
    """Days of every year on which a period cannot end, or which a period leaves out.

    `first` and `last` are MM-DD, both inclusive; `last` may fall in the next year.
    """

    id: str
    words: str
    first: str = about(check=checks.month_day)
    last: str = about(check=checks.month_day)
    sources: tuple[str, ...] = about(names="sources")


@dataclass(frozen=True)
class Period(Record):
    """A length of time counted from an event.

    `after` leaves the event's own day out; `beginning with` counts it as the first day;
    `before` counts back from it. Days in a closed period that is named in `leaving_out` are not
    counted, which is said of working days alone. `sources` are those of this limb alone, beside
    its clock's.
    """

    event: str = about(names="events")
    count: int = about(check=checks.from_to(1, 9999))
    unit: str = about(check=checks.one_of(*UNITS))
    counting: str = about(check=checks.one_of(*COUNTING), default="after")
    leaving_out: tuple[str, ...] = about(names="closed_periods", default=())
    sources: tuple[str, ...] = about(names="sources", default=())

    @property
    def id(self):
        return f"{self.count} {self.unit} {self.counting} {self.event}"

    def own_remedies(self):
        if self.leaving_out and self.unit != "working days":
            return [("leaving_out", f"is for working days, not for {self.unit}. Take it out.")]
        return []


@dataclass(frozen=True)
class FixedDay(Record):
    """A day named by the law in the calendar year of an event: `day` is MM-DD.

    The thing must be done `before` it.
    """

    event: str = about(names="events")
    day: str = about(check=checks.month_day)
    counting: str = about(check=checks.one_of("before"), default="before")
    sources: tuple[str, ...] = about(names="sources", default=())

    @property
    def id(self):
        return f"{self.counting} {self.day}"


@dataclass(frozen=True)
class Clock(Dated):
    """A time limit, as data.

    The last day is the latest of the `limbs`; a limb whose event has not happened is left out,
    and the first limb's event must have happened. A day in one of the `closed_periods` moves to
    the first working day after it, and `roll` says what happens to another day on which nothing
    can be done, by `roll_sources`. `computed` is False where the site gives words and no date;
    `minimum` is True where the time is the least that must be given, not the most that may pass.
    """

    id: str
    group: str = about(names="clock_groups")
    action: str
    who: str = about(check=checks.one_of(*ACTORS))
    limbs: tuple[Period | FixedDay, ...]
    sources: tuple[str, ...] = about(names="sources")
    closed_periods: tuple[str, ...] = about(names="closed_periods", default=())
    roll: str = about(check=checks.one_of(*ROLLS), default="none")
    roll_sources: tuple[str, ...] = about(names="sources", default=())
    by: str = about(names="quantities", default="")
    exceptions: str = about(filled=True, default="")
    remark: str = about(filled=True, default="")
    computed: bool = True
    minimum: bool = False

    def own_remedies(self):
        remedies = []
        if not self.roll:
            remedies.append(("roll", checks.one_of(*ROLLS)(self.roll)))
        if self.roll == "next working day" and not self.roll_sources:
            remedy = "is empty. Name the source of the roll, or use 'none'."
            remedies.append(("roll_sources", remedy))
        return remedies


@dataclass(frozen=True)
class ClockGroup(Dated):
    """A heading under which clocks are listed."""

    id: str
    name: str


@dataclass(frozen=True)
class StartingPoint(Dated):
    """Something that happened, from whose day `clocks` count: they have one event in common.

    It is asked about on the page of its `decision`, or where no decision is. `deed` says what the
    family can do, if it is not to wait, or to write to a council that is late; `page` (a path in
    docs/, with an anchor if need be) and `page_name` say where to go next.
    """

    id: str
    group: str = about(names="clock_groups")
    words: str
    clocks: tuple[str, ...] = about(names="clocks")
    page: str = about(check=checks.page)
    page_name: str
    decision: str = about(names="decisions", default="")
    deed: str = ""


@dataclass(frozen=True)
class Shortcut(Dated):
    """A way of counting that others publish: `limb` in place of the appeal's own."""

    id: str
    words: str
    limb: Period


@dataclass(frozen=True)
class Quantity(Dated):
    """A number, day or time that pages say and no clock holds. `words` is what is printed."""

    id: str
    words: str
    what: str
    sources: tuple[str, ...] = about(names="sources")


@dataclass(frozen=True)
class BankHolidays(Record):
    """The published bank holidays (ISO dates), complete for every year from first to last."""

    id: str
    days: tuple[str, ...] = about(check=checks.day)

    # Asked at each working day that is counted, so worked out once.
    @cached_property
    def first_year(self):
        return int(min(self.days)[:4])

    @cached_property
    def last_year(self):
        return int(max(self.days)[:4])

    @cached_property
    def dates(self):
        """The days as a set of `datetime.date`."""
        return frozenset(map(datetime.date.fromisoformat, self.days))

    def own_remedies(self):
        years = {int(day[:4]) for day in self.days}
        missing = set(range(self.first_year, self.last_year)) - years
        weekend = [
            day for day in self.days if datetime.date.fromisoformat(day).isoweekday() >= SATURDAY
        ]
        if missing:
            return [("days", f"has none for {min(missing)}. Add that year.")]
        if weekend:
            remedy = f"has {weekend[0]}, a Saturday or Sunday. Write the day that is off instead."
            return [("days", remedy)]
        return []


@dataclass(frozen=True)
class ReckonerYears(Record):
    """The `first` and `last` year of letters in the ready reckoner, both inclusive."""

    id: str
    first: int = about(check=checks.from_to(2014, 9998))
    last: int = about(check=checks.from_to(2014, 9998))

    def own_remedies(self):
        if self.last < self.first:
            return [("last", "is before first. Swap the two years.")]
        return []

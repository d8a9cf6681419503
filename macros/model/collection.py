"""All facts together: by kind and id, on a day, and checked for what records say of each other."""

import copy
import datetime
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import get_args

from macros.law.deadlines import CannotSayError, in_force
from macros.model.ages import review_lines
from macros.model.checks import Unmade, kind_name, place, refusal, refuse, said_at
from macros.model.record import Record, own_references, whole
from macros.model.records import (
    AppealDate,
    BankHolidays,
    Caution,
    CertificateState,
    Clock,
    ClockGroup,
    ClosedPeriod,
    Contact,
    Correction,
    Decision,
    Effect,
    Enclosure,
    Event,
    Form,
    Gap,
    LaunchCheck,
    LegalTest,
    Letter,
    LocalService,
    Notice,
    Quantity,
    Quotation,
    ReckonerYears,
    Review,
    Route,
    Saying,
    Shortcut,
    Situation,
    Source,
    Stage,
    StartingPoint,
    Step,
)


class AskedWithoutDayError(LookupError):
    """A record has several rows, of which each is right on other days only."""


class Records(tuple):
    """The records of one kind, in the data file's order; by id too: `facts.clocks["appeal"]`."""

    __slots__ = ()

    def __contains__(self, id_):
        return any(record.id == id_ for record in self)

    def __getitem__(self, key):
        """The record with the id `key`; a number or a slice counts as in any tuple.

        Raises `KeyError` if there is none, and `AskedWithoutDayError` if there are several.
        """
        if not isinstance(key, str):
            return super().__getitem__(key)
        rows = self.rows(key)
        if not rows:
            raise KeyError(key)
        if len(rows) > 1:
            raise AskedWithoutDayError(
                f"'{key}' has {len(rows)} rows: ask for the one of a day, facts.on(day)."
            )
        return rows[0]

    def rows(self, id_):
        """All records with that id, the oldest in force first; none if there is none."""
        rows = [record for record in self if record.id == id_]
        return tuple(sorted(rows, key=lambda row: getattr(row, "in_force_from", "")))

    def on(self, day):
        """The rows in force on a `datetime.date`: of each id one, or none where it has ended."""
        rows = {}
        for record in self:
            rows.setdefault(record.id, []).append(record)
        kept = {id_: row_on(several, day) for id_, several in rows.items()}
        return Records(record for record in self if kept[record.id] is record)


@dataclass(frozen=True)
class Facts:
    """Everything the site knows, checked as a whole. A kind may be given as any tuple of records.

    Raises `FactError` with a line for each thing that cannot be right.
    """

    reviews: tuple[Review, ...]
    sources: tuple[Source, ...]
    events: tuple[Event, ...]
    closed_periods: tuple[ClosedPeriod, ...]
    clock_groups: tuple[ClockGroup, ...]
    clocks: tuple[Clock, ...]
    starting_points: tuple[StartingPoint, ...]
    appeal_dates: tuple[AppealDate, ...]
    shortcuts: tuple[Shortcut, ...]
    quantities: tuple[Quantity, ...]
    forms: tuple[Form, ...]
    cautions: tuple[Caution, ...]
    routes: tuple[Route, ...]
    effects: tuple[Effect, ...]
    legal_tests: tuple[LegalTest, ...]
    decisions: tuple[Decision, ...]
    certificate_states: tuple[CertificateState, ...]
    enclosures: tuple[Enclosure, ...]
    stages: tuple[Stage, ...]
    sayings: tuple[Saying, ...]
    gaps: tuple[Gap, ...]
    letters: tuple[Letter, ...]
    situations: tuple[Situation, ...]
    steps: tuple[Step, ...]
    contacts: tuple[Contact, ...]
    quotations: tuple[Quotation, ...]
    notices: tuple[Notice, ...]
    corrections: tuple[Correction, ...]
    launch_checks: tuple[LaunchCheck, ...]
    bank_holidays: BankHolidays
    reckoner: ReckonerYears
    local: LocalService

    def __post_init__(self):
        lines, unmade = [], {}
        for kind, shape in KINDS.items():
            given = getattr(self, kind)
            lines += list_lines(kind, shape, given)
            entries = given if isinstance(given, tuple) else ()
            unmade[kind] = {entry.id for entry in entries if isinstance(entry, Unmade)}
            kept = tuple(entry for entry in entries if isinstance(entry, shape))
            object.__setattr__(self, kind, Records(kept))
        for name, shape in SINGLE.items():
            if not isinstance(getattr(self, name), shape | Unmade):
                remedy = f"{name}: has {getattr(self, name)!r}. Write {shape.__name__}(…)."
                lines.append(said_at(place(), remedy))
        for relation in RELATIONS:
            lines += relation(self)
        lines += astray_lines(self, unmade)
        refuse(list(dict.fromkeys(lines)))

    def review_of(self, record):
        """The `Review` by which a source, a contact or a notice must be checked again."""
        if record.ages:
            return self.reviews[record.ages]
        return next(review for review in self.reviews if record.manner in review.manners)

    def due(self, record):
        """The last day (ISO) by which to check a source, a contact or a notice again."""
        return self.review_of(record).due(record.checked)

    @property
    def reckoner_years(self):
        """The first and the last year of letters in the ready reckoner, both inclusive."""
        return self.reckoner.first, self.reckoner.last

    def records(self):
        """Every record of every kind, in the data files' order."""
        single = [getattr(self, name) for name in SINGLE]
        return [record for kind in KINDS for record in getattr(self, kind)] + single

    def on(self, day):
        """The facts on a `datetime.date`: of each record, the row in force.

        One that has ended without a successor is left out.
        """
        there = copy.copy(self)
        for kind in DATED:
            object.__setattr__(there, kind, getattr(self, kind).on(day))
        return there


KINDS = {f.name: get_args(f.type)[0] for f in fields(Facts) if get_args(f.type)}
SINGLE = {f.name: f.type for f in fields(Facts) if not get_args(f.type)}
# The kinds whose records have dates in force: all but what has days of its own (news), and what is
# no fact (checks before launch).
DATED = [kind for kind, shape in KINDS.items() if hasattr(shape, "in_force_from")]


def row_on(rows, day):
    """The row in force on a `datetime.date`; None where the last has ended."""
    with suppress(CannotSayError):
        return in_force(rows, day)
    return None


# --- What records must be to each other: each gives the lines of what is not so ---------------


def list_lines(kind, shape, given):
    """A line where a kind is given as no list, and one for each entry that is no record of it."""
    if not isinstance(given, tuple):
        remedy = f"{kind}: is no list. Write it in round brackets, with a comma after each record."
        return [said_at(place(), remedy)]
    return [
        said_at(place(), f"{kind}: has {entry!r} as entry {number}. Write {shape.__name__}(…).")
        for number, entry in enumerate(given, 1)
        if not isinstance(entry, shape | Unmade)
    ]


def astray_lines(facts, unmade):
    """A line for each id that leads nowhere. `unmade` has the ids of those that are refused."""
    known = {kind: unmade[kind] | {r.id for r in getattr(facts, kind)} for kind in KINDS}
    return [
        refusal(
            part,
            field,
            f"names the {kind_name(KINDS[kind])} '{name}', which does not exist. "
            "Correct the id, or add the record.",
        )
        for record in facts.records()
        if isinstance(record, Record)
        for part in whole(record)
        for field, kind, name in own_references(part)
        if name not in known[kind]
    ]


def duplicate_lines(facts):
    """A line for each id that two records share which are right from the same day on."""
    return [
        refusal(
            getattr(facts, kind).rows(id_)[-1],
            "id",
            f"stands {count} times. Give each an id of its own"
            + (", or days in force of its own." if kind in DATED else "."),
        )
        for kind in KINDS
        for (id_, _), count in Counter(
            (record.id, getattr(record, "in_force_from", "")) for record in getattr(facts, kind)
        ).items()
        if count > 1
    ]


def gap_lines(facts):
    """A line for each pair of rows that do not follow each other day by day."""
    lines = []
    for kind in DATED:
        sound = [row for row in getattr(facts, kind) if row.sound]
        rows = sorted(sound, key=lambda row: (row.id, row.in_force_from))
        for earlier, later in pairwise(rows):
            if earlier.id != later.id or earlier.in_force_from == later.in_force_from:
                continue
            ends, starts = earlier.in_force_until, later.in_force_from
            if not ends or ends >= starts:
                remedy = "overlaps the row before. End that row on the day before this one starts."
            elif datetime.date.fromisoformat(ends) + datetime.timedelta(
                days=1
            ) != datetime.date.fromisoformat(starts):
                remedy = (
                    "leaves a gap after the row before. End that row on the day before this one."
                )
            else:
                continue
            lines.append(refusal(later, "in_force_from", remedy))
    return lines


def starting_point_lines(facts):
    """A line for each starting point whose clocks count from different events."""
    return [
        refusal(point, "clocks", "count from different events. Give each its own record.")
        for point in facts.starting_points
        if point.sound
        and len(
            {
                limb.event
                for id_ in point.clocks
                for row in facts.clocks.rows(id_)
                if row.sound
                for limb in row.limbs
            }
        )
        > 1
    ]


def appeal_date_lines(facts):
    """A line for each counted day of an appeal whose clock counts from no other day of it."""
    dates = [date for date in facts.appeal_dates if date.sound]
    events = {date.event for date in dates}
    return [
        refusal(date, "clock", "counts from no other of these days. Give that day its 'event'.")
        for date in dates
        if date.clock
        for row in facts.clocks.rows(date.clock)
        if row.sound and row.limbs[0].event not in events - {date.event}
    ]


def limb_lines(facts):
    """A line for each clock whose limbs are not in the order of their events.

    The first limb's event must have happened: a letter comes before a certificate.
    """
    order = {event.id: number for number, event in enumerate(facts.events)}
    return [
        refusal(
            clock,
            "limbs",
            "do not stand in the order in which their events stand under EVENTS. Swap them.",
        )
        for clock in facts.clocks
        if clock.sound
        for numbers in [[order.get(limb.event, 0) for limb in clock.limbs]]
        if numbers != sorted(numbers)
    ]


def hour_lines(facts):
    """A line for each clock of an appeal that does not say by which hour it ends."""
    appeals = {d.appeal.clock for d in facts.decisions if d.sound and d.appeal}
    return [
        refusal(clock, "by", "is empty. Name the quantity that says the hour of an appeal.")
        for clock in facts.clocks
        if clock.sound and clock.id in appeals and not clock.by
    ]


def year_lines(facts):
    """A line where the ready reckoner's years are not inside those of the bank holidays.

    A letter of December ends in the next year, so that year must be known too.
    """
    reckoner, holidays = facts.reckoner, facts.bank_holidays
    if not (getattr(reckoner, "sound", False) and getattr(holidays, "sound", False)):
        return []
    if reckoner.first < holidays.first_year:
        remedy = f"is before the bank holidays begin. Use {holidays.first_year} or later."
        return [refusal(reckoner, "first", remedy)]
    if reckoner.last >= holidays.last_year:
        remedy = (
            f"is {reckoner.last}, whose last letters end in {reckoner.last + 1}. Add the bank "
            f"holidays of {reckoner.last + 1} first: they are known to {holidays.last_year}."
        )
        return [refusal(reckoner, "last", remedy)]
    return []


def enclosure_lines(facts):
    """A line for each enclosure of a decision that cannot be appealed, so that nobody sends it.

    One that can be on some days is not told: it is a matter of the day.
    """
    closed = {decision.id for decision in facts.decisions if decision.sound and not decision.appeal}
    closed -= {decision.id for decision in facts.decisions if decision.sound and decision.appeal}
    return [
        refusal(enclosure, "decisions", f"names '{id_}', which cannot be appealed. Take it out.")
        for enclosure in facts.enclosures
        if enclosure.sound
        for id_ in enclosure.decisions
        if id_ in closed
    ]


def step_lines(facts):
    """A line for each decision without an appeal whose sheet of next steps has no first step."""
    named = {id_ for step in facts.steps if step.time == "tonight" for id_ in step.decisions}
    remedy = "has nothing to do tonight. Name it in the 'decisions' of a step in data/steps.py."
    return [
        refusal(decision, "id", remedy)
        for decision in facts.decisions
        if decision.sound and not decision.appeal and decision.id not in named
        if all(step.sound for step in facts.steps)
    ]


RELATIONS = (
    review_lines,
    duplicate_lines,
    gap_lines,
    starting_point_lines,
    appeal_date_lines,
    limb_lines,
    hour_lines,
    year_lines,
    enclosure_lines,
    step_lines,
)

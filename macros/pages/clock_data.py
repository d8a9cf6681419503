"""Facts -> plain data: the clocks as the script in the page reads them, the engine's own data.

A script takes the row of a clock that is in force on the first day that it is given. What the row
names may have rows of its own, so a clock's row is cut where one of those begins: each piece is a
row to the script, and names what is right on its own days.
"""

import datetime
import functools
import json
from dataclasses import dataclass
from itertools import pairwise

from macros.model.collection import Facts
from macros.model.record import references
from macros.model.times import Clock, FixedDay
from macros.words import english

# What a clock's row names, and the answers depend on.
NAMED = ("closed_periods", "quantities")
ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, eq=False)
class Stretch:
    """A `clock` from one ISO day to another, both inclusive ("" is no end): with its `facts`.

    `closed` are the ids that closed periods have in the script's data, by their own ids.
    """

    clock: Clock
    starts: str
    ends: str
    facts: Facts
    closed: dict


def _closed_id(facts, row):
    """The id of a row of a closed period in the script's data: the first keeps its own."""
    first = facts.closed_periods.rows(row.id)[0]
    return row.id if row is first else f"{row.id}/{row.in_force_from}"


def _stretches(facts, on, rows):
    """The pieces of a clock, given its rows, the oldest first; `on` gives the facts of a day."""
    named = {(kind, id_) for row in rows for _, kind, id_ in references(row) if kind in NAMED}
    changes = {later.in_force_from for k, i in named for later in getattr(facts, k).rows(i)[1:]}
    starts = sorted(changes | {row.in_force_from for row in rows})
    for start, later in pairwise([*starts, ""]):
        there = on(datetime.date.fromisoformat(start))
        if rows[0].id not in there.clocks:
            continue
        clock = there.clocks[rows[0].id]
        ends = clock.in_force_until
        if later and (not ends or ends >= later):
            ends = (datetime.date.fromisoformat(later) - ONE_DAY).isoformat()
        closed = {row.id: _closed_id(facts, row) for row in there.closed_periods}
        yield Stretch(clock, start, ends, there, closed)


def _limb(limb, closed):
    length = (
        {"day": limb.day}
        if isinstance(limb, FixedDay)
        else {
            "count": limb.count,
            "unit": limb.unit,
            "leavingOut": [closed[id_] for id_ in limb.leaving_out],
        }
    )
    return {"event": limb.event, "counting": limb.counting, "sources": limb.sources} | length


def _row(stretch):
    clock, facts = stretch.clock, stretch.facts
    return {
        "id": clock.id,
        "inForceFrom": stretch.starts,
        "inForceUntil": stretch.ends,
        "limbs": [_limb(limb, stretch.closed) for limb in clock.limbs],
        "closedPeriods": [stretch.closed[id_] for id_ in clock.closed_periods],
        "roll": clock.roll,
        "rollSources": clock.roll_sources,
        "computed": clock.computed,
        "sources": clock.sources,
        "who": clock.who,
        "heading": english.heading(clock),
        "by": facts.quantities[clock.by].words if clock.by else "",
        "exceptions": english.fill(facts, clock.exceptions),
        "remark": english.fill(facts, clock.remark),
    }


def _rows(facts, clock_ids):
    """All rows of the clocks, the oldest first, by id in the data file's order."""
    ids = dict.fromkeys(c.id for c in facts.clocks if clock_ids is None or c.id in clock_ids)
    return {id_: facts.clocks.rows(id_) for id_ in ids}


def _limbs(rows):
    return [limb for row in rows for limb in row.limbs]


def sources_of(facts, clock_ids=None):
    """The ids of all sources that the working of these clocks may cite."""
    rows = [row for rows in _rows(facts, clock_ids).values() for row in rows]
    records = (*rows, *_limbs(rows), *facts.closed_periods)
    cited = {id_ for record in records for id_ in record.sources}
    cited |= {id_ for row in rows for id_ in row.roll_sources}
    return sorted(cited)


def clock_data(facts, bank_holidays, clock_ids=None, now=None):
    """The clocks, closed periods and bank holidays, and what tells of them, as a dict.

    A clock is a list of its rows, the oldest first. `clock_ids` leaves out other clocks. `facts`
    have all rows, and `now` are those of the page's day, whose words for days and sources are told;
    without it, the last in the file.
    """
    on = functools.cache(facts.on)
    now = now or facts
    clocks = {
        id_: list(_stretches(facts, on, rows)) for id_, rows in _rows(facts, clock_ids).items()
    }
    stretches = [stretch for pieces in clocks.values() for stretch in pieces]
    limbs = _limbs(stretch.clock for stretch in stretches)
    periods = [limb for limb in limbs if not isinstance(limb, FixedDay)]
    events = {limb.event for limb in limbs}
    cited = sources_of(facts, clock_ids)
    return {
        "clocks": {id_: [_row(piece) for piece in pieces] for id_, pieces in clocks.items()},
        "closedPeriods": [
            {"id": _closed_id(facts, c), "first": c.first, "last": c.last, "sources": c.sources}
            for c in facts.closed_periods
        ],
        "bankHolidays": {
            "days": bank_holidays.days,
            "firstYear": bank_holidays.first_year,
            "lastYear": bank_holidays.last_year,
        },
        "events": {event.id: event.words for event in now.events if event.id in events},
        "lengths": {
            f"{limb.count} {limb.unit}": english.length_in_words(limb.count, limb.unit)
            for limb in periods
        },
        "closed": {_closed_id(facts, c): c.words for c in facts.closed_periods}
        | {
            " ".join(stretch.closed[id_] for id_ in limb.leaving_out): english.closed_in_words(
                stretch.facts, limb.leaving_out
            )
            for stretch in stretches
            for limb in stretch.clock.limbs
            if getattr(limb, "leaving_out", ())
        },
        "shorts": {source.id: source.short for source in now.sources if source.id in cited},
    }


def script_safe(data):
    """The data as JSON that may stand inside a `script` element: there is no `<` in it.

    Source: HTML Standard, restrictions for contents of script elements.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c")

"""Facts -> plain data: the clocks as the script in the page reads them, the engine's own data."""

import json

from macros.model.times import FixedDay
from macros.words import english


def _limb(limb):
    length = (
        {"day": limb.day}
        if isinstance(limb, FixedDay)
        else {"count": limb.count, "unit": limb.unit, "leavingOut": limb.leaving_out}
    )
    return {"event": limb.event, "counting": limb.counting, "sources": limb.sources} | length


def _row(facts, clock):
    return {
        "id": clock.id,
        "inForceFrom": clock.in_force_from,
        "inForceUntil": clock.in_force_until,
        "limbs": [_limb(limb) for limb in clock.limbs],
        "closedPeriods": clock.closed_periods,
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


def clock_data(facts, bank_holidays, clock_ids=None):
    """The clocks, closed periods and bank holidays, and what tells of them, as a dict.

    A clock is a list of its rows, the oldest first. `clock_ids` leaves out other clocks.
    """
    clocks = _rows(facts, clock_ids)
    limbs = _limbs(row for rows in clocks.values() for row in rows)
    periods = [limb for limb in limbs if not isinstance(limb, FixedDay)]
    events = {limb.event for limb in limbs}
    cited = sources_of(facts, clock_ids)
    return {
        "clocks": {id_: [_row(facts, row) for row in rows] for id_, rows in clocks.items()},
        "closedPeriods": [
            {"id": c.id, "first": c.first, "last": c.last, "sources": c.sources}
            for c in facts.closed_periods
        ],
        "bankHolidays": {
            "days": bank_holidays.days,
            "firstYear": bank_holidays.first_year,
            "lastYear": bank_holidays.last_year,
        },
        "events": {event.id: event.words for event in facts.events if event.id in events},
        "lengths": {
            f"{limb.count} {limb.unit}": english.length_in_words(limb.count, limb.unit)
            for limb in periods
        },
        "closed": {
            " ".join(ids): english.closed_in_words(facts, ids)
            for ids in (
                *((closed.id,) for closed in facts.closed_periods),
                *(limb.leaving_out for limb in periods if limb.leaving_out),
            )
        },
        "shorts": {source.id: source.short for source in facts.sources if source.id in cited},
    }


def script_safe(data):
    """The data as JSON that may stand inside a `script` element: there is no `<` in it.

    Source: HTML Standard, restrictions for contents of script elements.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c")

"""Facts -> JSON: the clocks as the script in the page reads them, the same data as the engine's."""

import json

from macros.data import local
from macros.model.times import FixedDay
from macros.words.english import ACTORS, fill

APPEAL_CLOCKS = ("appeal", "appeal-placement-only", "mediation-contact")


def _limb(limb):
    length = (
        {"day": limb.day}
        if isinstance(limb, FixedDay)
        else {"count": limb.count, "unit": limb.unit}
    )
    return {"event": limb.event, "counting": limb.counting, "sources": limb.sources} | length


def heading(clock):
    """What a clock is for: "The council must tell you whether it will assess"."""
    if clock.who == "family":
        return clock.action
    return f"{ACTORS[clock.who]} must {clock.action[0].lower()}{clock.action[1:]}"


def _row(facts, clock):
    return {
        "id": clock.id,
        "inForceFrom": clock.in_force_from,
        "limbs": [_limb(limb) for limb in clock.limbs],
        "closedPeriods": clock.closed_periods,
        "roll": clock.roll,
        "rollSources": clock.roll_sources,
        "computed": clock.computed,
        "sources": clock.sources,
        "who": clock.who,
        "heading": heading(clock),
        "exceptions": fill(facts, clock.exceptions),
        "remark": fill(facts, clock.remark),
    }


def clock_data(facts, bank_holidays, clock_ids=None):
    """The clocks, closed periods and bank holidays, and what the forms need of them, as JSON.

    A clock is a list of its rows, the oldest first. `clock_ids` leaves out other clocks. Safe
    inside a `script` element: there is no `<` in it (HTML Standard, restrictions for contents of
    script elements).
    """
    ids = [clock.id for clock in facts.clocks if clock_ids is None or clock.id in clock_ids]
    clocks = {
        id_: sorted(facts.rows("clocks", id_), key=lambda row: row.in_force_from) for id_ in ids
    }
    rows = [row for rows in clocks.values() for row in rows]
    limbs = [limb for row in rows for limb in row.limbs]
    sources = {id_ for record in (*rows, *limbs, *facts.closed_periods) for id_ in record.sources}
    sources |= {id_ for row in rows for id_ in row.roll_sources}
    events = {limb.event for limb in limbs}
    data = {
        "clocks": {id_: [_row(facts, row) for row in rows] for id_, rows in clocks.items()},
        "closedPeriods": [
            {"id": c.id, "words": c.words, "first": c.first, "last": c.last, "sources": c.sources}
            for c in facts.closed_periods
        ],
        "bankHolidays": {
            "days": bank_holidays.days,
            "firstYear": bank_holidays.first_year,
            "lastYear": bank_holidays.last_year,
        },
        "decisions": {
            decision.id: {
                "clock": decision.appeal.clock,
                "certificate": decision.appeal.certificate,
                "form": facts.find("forms", decision.appeal.form).name,
            }
            for decision in facts.decisions
            if decision.appeal and decision.appeal.clock in clocks
        },
        "startingPoints": {
            point.id: {
                "words": point.words,
                "clocks": point.clocks,
                "page": point.page.replace(".md", ".html"),
                "pageName": point.page_name,
            }
            for point in facts.starting_points
            if point.clocks[0] in clocks
        },
        "events": {event.id: event.words for event in facts.events if event.id in events},
        "shorts": {source.id: source.short for source in facts.sources if source.id in sources},
        "service": local.SERVICE,
        "by": facts.quantities[facts.clocks.rows("appeal")[-1].by].words,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c")

"""Facts -> JSON: the clocks as the script in the page reads them, the same data as the engine's."""

import json

from macros import local
from macros.model import FixedDay

APPEAL_CLOCKS = ("appeal", "appeal-placement-only", "mediation-contact")


def _limb(limb):
    if isinstance(limb, FixedDay):
        return {"event": limb.event, "day": limb.day, "counting": limb.counting}
    return {
        "event": limb.event,
        "count": limb.count,
        "unit": limb.unit,
        "counting": limb.counting,
    }


def clock_data(facts, bank_holidays, clock_ids=None):
    """The clocks, closed periods and bank holidays, and what decisions need of them, as JSON.

    `clock_ids` leaves out other clocks. Safe inside a `script` element: there is no `<` in it
    (HTML Standard, restrictions for contents of script elements).
    """
    clocks = [clock for clock in facts.clocks if clock_ids is None or clock.id in clock_ids]
    events = {limb.event for clock in clocks for limb in clock.limbs}
    sources = {id_ for record in (*clocks, *facts.closed_periods) for id_ in record.sources}
    data = {
        "clocks": {
            clock.id: {
                "id": clock.id,
                "limbs": [_limb(limb) for limb in clock.limbs],
                "closedPeriods": clock.closed_periods,
                "roll": clock.roll,
                "computed": clock.computed,
                "sources": clock.sources,
            }
            for clock in clocks
        },
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
            if decision.appeal
        },
        "events": {event.id: event.words for event in facts.events if event.id in events},
        "shorts": {source.id: source.short for source in facts.sources if source.id in sources},
        "service": local.SERVICE,
        "by": facts.find("quantities", facts.find("clocks", "appeal").by).words,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c")

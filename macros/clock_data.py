"""Facts -> JSON: the clocks as the script in the page reads them, the same data as the engine's."""

import json

from macros.model import FixedDay


def _limb(limb):
    if isinstance(limb, FixedDay):
        return {"event": limb.event, "day": limb.day, "counting": limb.counting}
    return {
        "event": limb.event,
        "count": limb.count,
        "unit": limb.unit,
        "counting": limb.counting,
    }


def clock_data(facts, bank_holidays):
    """The clocks, closed periods and bank holidays as one line of JSON.

    Safe inside a `script` element: no `<` is in it (HTML Standard, restrictions on script).
    """
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
            for clock in facts.clocks
        },
        "closedPeriods": [
            {"id": c.id, "first": c.first, "last": c.last, "sources": c.sources}
            for c in facts.closed_periods
        ],
        "bankHolidays": {
            "days": bank_holidays.days,
            "firstYear": bank_holidays.first_year,
            "lastYear": bank_holidays.last_year,
        },
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c")

"""Until when what was built may be trusted: a page online is built again, a copy never is."""

import datetime

from macros.law import deadlines


def trusted_until(facts, built):
    """The last day (ISO) on which to rely on what was built on the day `built` (`datetime.date`).

    It ends with the first of: the months in which the facts checked longest ago must be read
    again, a fact in force that has a last day, a notice on its pages, the published bank holidays.
    """
    facts = facts.on(built)
    checked = min(record.checked for record in (*facts.sources, *facts.contacts))
    review = deadlines.add_months(datetime.date.fromisoformat(checked), facts.review_months)
    shown = [n for n in facts.notices if n.starts <= built.isoformat() <= n.ends]
    return min(
        review.isoformat(),
        f"{facts.bank_holidays.last_year}-12-31",
        *filter(None, (getattr(record, "in_force_until", "") for record in facts.records())),
        *(notice.ends for notice in shown),
    )

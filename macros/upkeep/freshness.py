"""Until when what was built may be trusted, and what must be checked again by which day.

A page online is built again, a copy never is. What is due depends on today, which comes from
outside: `make check-dates` is no part of the build or its tests.
"""

import datetime
from dataclasses import dataclass

from macros.model.checks import label, said_at
from macros.model.collection import DATED
from macros.words.english import day_in_words

# What is due within so many days is listed too.
SOON = 31


def trusted_until(facts, built):
    """The last day (ISO) on which to rely on what was built on the day `built` (`datetime.date`).

    It ends with the first of: the day by which one of the facts must be checked again, a fact
    in force that has a last day, a notice on its pages, the published bank holidays.
    """
    facts = facts.on(built)
    shown = [n for n in facts.notices if n.starts <= built.isoformat() <= n.ends]
    records = (*facts.sources, *facts.contacts)
    return min(
        *(facts.due(record) for record in records if facts.review_of(record).ends_copies),
        f"{facts.bank_holidays.last_year}-12-31",
        *filter(None, (getattr(record, "in_force_until", "") for record in facts.records())),
        *(notice.ends for notice in shown),
    )


@dataclass(frozen=True)
class Duty:
    """Something that a person must do `by` a day (ISO): what it is, and where it stands."""

    by: str
    deed: str
    where: str


def duties(facts, today):
    """Every `Duty` that the facts of `today` (a `datetime.date`) bring, the first due first."""
    now = facts.on(today)
    found = [
        Duty(facts.due(record), f"check {facts.review_of(record).what} again", _named(record))
        for record in (*now.sources, *now.contacts, *now.notices)
    ]
    found += [
        Duty(notice.ends, "say what is news now: this notice takes itself off", _named(notice))
        for notice in facts.notices
    ]
    # Dates of a letter of the last year end in the year after.
    holidays = facts.bank_holidays
    found.append(
        Duty(
            f"{holidays.last_year - 1}-12-31",
            f"add the bank holidays of {holidays.last_year + 1}, once GOV.UK has published them",
            _named(holidays),
        )
    )
    for kind in DATED:
        rows = sorted(getattr(facts, kind), key=lambda row: row.in_force_from)
        last = {row.id: row for row in rows}
        found += [
            Duty(row.in_force_until, "add the row that follows, or take it out", _named(row))
            for row in last.values()
            if row.in_force_until
        ]
    return sorted(found, key=lambda duty: duty.by)


def _named(record):
    address = f": {record.address}" if getattr(record, "address", "") else ""
    return f"{said_at(record.made_at, label(record))}{address}"


def overdue(facts, today):
    """Each `Duty` whose last day is before `today`, a `datetime.date`."""
    return [duty for duty in duties(facts, today) if duty.by < today.isoformat()]


def report(facts, today):
    """What is overdue on `today` (a `datetime.date`) and what is due soon, as Markdown."""
    day, end = today.isoformat(), (today + datetime.timedelta(days=SOON)).isoformat()
    listed = duties(facts, today)
    late = [duty for duty in listed if duty.by < day]
    soon = [duty for duty in listed if day <= duty.by <= end]
    later = [duty for duty in listed if duty.by > end]
    lines = [f"# What is due on {day_in_words(today.isoformat())}", ""]
    for title, found in (("Overdue", late), (f"Due within {SOON} days", soon)):
        if found:
            lines += [f"## {title}", "", *_in_groups(found)]
    after = f" The next after that is due by {day_in_words(later[0].by)}." if later else ""
    lines.append(f"{len(late)} overdue, {len(soon)} due within {SOON} days.{after}")
    return "\n".join(lines)


def _in_groups(listed):
    """The lines for duties, those with the same deed and day together."""
    lines = []
    for by, deed in dict.fromkeys((duty.by, duty.deed) for duty in listed):
        lines.append(f"- by {day_in_words(by)}: {deed}")
        lines += [f"  - {duty.where}" for duty in listed if (duty.by, duty.deed) == (by, deed)]
    return [*lines, ""]

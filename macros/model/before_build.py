"""What only a build can tell of the facts: whether pages use them, and whether it is their time."""

import datetime
import re
from collections import Counter

from macros.model.checks import FactError, refusal
from macros.model.collection import DATED, KINDS
from macros.model.record import references

# A rule with no successor is told so many days before it ends.
WARNING_DAYS = 31
# England and Wales have at least so many bank holidays a year.
FEWEST_BANK_HOLIDAYS = 8
# Pages list these as a whole (clocks by their group), so no single one can be unused.
LISTED_WHOLE = (
    "reviews",
    "clocks",
    "starting_points",
    "appeal_dates",
    "shortcuts",
    "decisions",
    "effects",
    "certificate_states",
    "enclosures",
    "stages",
    "sayings",
    "letters",
    "situations",
    "steps",
    "notices",
    "corrections",
    "launch_checks",
    # One that is left behind where a notice is taken out is printed nowhere, and does no harm.
    "quantities",
)
# The kind of record whose ids a macro is given.
MACROS = {
    "caution": "cautions",
    "cite": "sources",
    "clock": "clocks",
    "clocks": "clock_groups",
    "closed": "closed_periods",
    "gap": "gaps",
    "letter": "letters",
    "contact": "contacts",
    "contacts": "contacts",
    "day_rule": "clocks",
    "email": "contacts",
    "form": "forms",
    "note": "sources",
    "period": "clocks",
    "phone": "contacts",
    "quantity": "quantities",
    "quotation": "quotations",
    "remark": "cautions",
    "route_summary": "routes",
    "not_found": "contacts",
    "page_here": "sources",
    "source_page": "sources",
}


def unused_lines(facts, texts):
    """A line for each record that no other record, page or leaflet names.

    `texts` is the Markdown of all pages and leaflets as one string.
    """
    named = {(kind, name) for record in facts.records() for _, kind, name in references(record)}
    for macro, given in re.findall(r"\b([a-z_]+)\(([^()]*)\)", texts):
        ids = re.findall(r"""["']([a-z0-9-]+)["']""", given)
        named |= {(MACROS.get(macro), id_) for id_ in ids}
    return [
        refusal(record, "id", "is used by no record and no page. Use it or remove it.")
        for kind in KINDS
        if kind not in LISTED_WHOLE
        for record in getattr(facts, kind)
        if (kind, record.id) not in named
    ]


def refuse_unused(facts, texts):
    """Raise `FactError` with the lines of `unused_lines`, if there are any."""
    lines = unused_lines(facts, texts)
    if lines:
        raise FactError(*lines)


def untimely_lines(facts, built, today):
    """A line for each record that cannot be right on the day of the build, a `datetime.date`.

    `today` is the machine's day: what was checked since the last commit is not in the future.
    """
    newest = max(built, today).isoformat()
    soon = (built + datetime.timedelta(days=WARNING_DAYS)).isoformat()
    lines = [
        refusal(record, "checked", f"has '{record.checked}', a day to come. Correct it.")
        for record in facts.records()
        if getattr(record, "checked", "") > newest
    ]
    for kind in DATED:
        records = getattr(facts, kind)
        for id_ in dict.fromkeys(record.id for record in records):
            first, *_ = rows = records.rows(id_)
            last = rows[-1]
            if last.in_force_until and last.in_force_until < soon:
                ends = "has ended" if last.in_force_until < built.isoformat() else "ends"
                remedy = (
                    f"{ends} on {last.in_force_until}. Add the row that follows it, "
                    "or take it out of the facts and pages."
                )
                lines.append(refusal(last, "in_force_until", remedy))
            if first.in_force_from > newest:
                remedy = (
                    f"is {first.in_force_from}, a day to come, and no row is in force now. "
                    "Add the row that is, or wait until then."
                )
                lines.append(refusal(first, "in_force_from", remedy))
    counts = Counter(day[:4] for day in facts.bank_holidays.days)
    return lines + [
        refusal(facts.bank_holidays, "days", f"has only {count} for {year}. Add the others.")
        for year, count in counts.items()
        if count < FEWEST_BANK_HOLIDAYS
    ]

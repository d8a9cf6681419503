"""The bank holidays that GOV.UK publishes, beside those of the facts. Pure.

The file is https://www.gov.uk/bank-holidays.json: for each part of the country a list of events,
each with its date. It goes back some years only.
"""

import json
from collections import Counter

from macros.model import checks
from macros.model.before_build import FEWEST_BANK_HOLIDAYS


def published(body, part="england-and-wales"):
    """The days (ISO) that the file gives for a part of the country. Raises `ValueError`."""
    try:
        days = {event["date"] for event in json.loads(body)[part]["events"]}
        right = days and not any(checks.day(day) for day in days)
    except (ValueError, TypeError, KeyError, RecursionError):
        right = False
    if not right:
        raise ValueError("not the list of bank holidays")
    return sorted(days)


def differences(days, known):
    """A line for each published day that the record `known` lacks, or has too much.

    Compared from the first year that is whole in both. A year that only GOV.UK has is one line.
    """
    counts = Counter(day[:4] for day in days)
    whole = [year for year, count in counts.items() if count >= FEWEST_BANK_HOLIDAYS]
    first = max(min(whole, default=min(counts)), str(known.first_year))
    last = str(known.last_year)
    theirs = {day for day in days if first <= day[:4] <= last}
    ours = {day for day in known.days if first <= day[:4]}
    lines = [f"{day} is a bank holiday, and the facts lack it" for day in theirs - ours]
    lines += [f"{day} is no bank holiday, and the facts have it" for day in ours - theirs]
    return sorted(lines) + [
        f"{year} is published: add its days ({counts[year]})"
        for year in sorted(whole)
        if year > last
    ]

"""The ready reckoner: the last days for every letter date of some years, with no script."""

import datetime
from itertools import groupby

from macros.law import deadlines


def last_days(facts, bank_holidays, years):
    """For each letter date of `years` (inclusive range of two): (letter, adviser, appeal).

    All are `datetime.date`: the last day to contact the mediation adviser and the last day for
    the appeal to arrive, with no certificate. Raises `CannotSayError` past the bank holidays.
    """
    first, last = years
    letter = datetime.date(first, 1, 1)
    rows = []
    while letter.year <= last:
        adviser, appeal = (
            deadlines.last_day(
                facts.clocks[id_], facts.closed_periods, {"letter": letter}, bank_holidays
            ).last_day
            for id_ in ("mediation-contact", "appeal")
        )
        rows.append((letter, adviser, appeal))
        letter += deadlines.ONE_DAY
    return rows


def _short(day, year):
    # The year is said where it is not the letter's.
    words = f"{day:%a} {day.day} {day:%b}" + (f" {day.year}" if day.year != year else "")
    return f'<time datetime="{day.isoformat()}">{words}</time>'


def _month(month, rows):
    anchor = f"letters-{month:%Y-%m}"
    lines = "\n".join(
        f'<tr><th scope="row">{letter.day}</th><td>{_short(adviser, letter.year)}</td>'
        f"<td>{_short(appeal, letter.year)}</td></tr>"
        for letter, adviser, appeal in rows
    )
    return (
        f'<div>\n<h3 id="{anchor}">{month:%B %Y}</h3>\n'
        f'<table aria-labelledby="{anchor}">\n<thead><tr><th scope="col">Letter</th>'
        f'<th scope="col">Adviser</th><th scope="col">Appeal</th></tr></thead>\n'
        f"<tbody>\n{lines}\n</tbody>\n</table>\n</div>"
    )


def ready_reckoner(page):
    """A table for each month of letters, with a list of the months before them (HTML).

    Nothing but dates stands in them, so there is nothing to escape. Paper has no use for the list.
    """
    days = last_days(page.facts, page.facts.bank_holidays, page.facts.reckoner_years)
    months = [
        (month, list(rows)) for month, rows in groupby(days, key=lambda row: row[0].replace(day=1))
    ]
    links = "\n".join(
        f'<li><a href="#letters-{month:%Y-%m}">{month:%B %Y}</a></li>' for month, _ in months
    )
    tables = "\n".join(_month(month, rows) for month, rows in months)
    parts = [] if page.paper else [f'<ul class="months">\n{links}\n</ul>']
    return "\n\n".join([*parts, f'<div class="reckoner">\n{tables}\n</div>'])

"""The ready reckoner: the last days for every letter date of some years, with no script."""

import datetime
from itertools import groupby

from macros.law import deadlines
from macros.words import english, labels, sentences


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


def months(rows, today):
    """The rows of `last_days` by the month of their letters: (months to come, months gone by).

    Each is a list of (first day of the month, its rows). A month has gone by once all days in it
    are before `today`.
    """
    to_come, gone_by = [], []
    for month, of_month in groupby(rows, key=lambda row: row[0].replace(day=1)):
        held = list(of_month)
        gone = max(max(adviser, appeal) for _, adviser, appeal in held) < today
        (gone_by if gone else to_come).append((month, held))
    return to_come, gone_by


def answered_by(day, bank_holidays):
    """The last working day up to `day`, on which an adviser can be expected to answer."""
    while not deadlines.is_working_day(day, bank_holidays):
        day -= deadlines.ONE_DAY
    return day


def _short(day, year):
    # The year is said where it is not that of the day before it in the row.
    words = english.short_day(day) + (f" {day.year}" if day.year != year else "")
    return f'<time datetime="{day.isoformat()}">{words}</time>'


def _adviser(limit, year, bank_holidays):
    # On a day on which nobody answers, the call comes before; the law's own day stands beside it.
    call = answered_by(limit, bank_holidays)
    own = "" if call == limit else f" <small>(limit {_short(limit, call.year)})</small>"
    return _short(call, year) + own


def _table(caption, rows, bank_holidays):
    lines = "\n".join(
        f'<tr><th scope="row">{letter.day}</th>'
        f"<td>{_adviser(adviser, letter.year, bank_holidays)}</td>"
        f"<td>{_short(appeal, letter.year)}</td></tr>"
        for letter, adviser, appeal in rows
    )
    heads = "".join(f'<th scope="col">{head}</th>' for head in labels.RECKONER_HEADS)
    return (
        f"<table>\n{caption}<thead><tr>{heads}</tr></thead>\n<tbody>\n{lines}\n</tbody>\n</table>"
    )


def _on_paper(month, rows, bank_holidays):
    name = english.month_in_words(month)
    return f"<div>\n<h3>{name}</h3>\n{_table('', rows, bank_holidays)}\n</div>"


def _fold(month, rows, bank_holidays):
    name = english.month_in_words(month)
    said = labels.LETTER_MONTHS.format(month=name)
    caption = f'<caption class="visually-hidden">{said}</caption>\n'
    return (
        f'<details id="letters-{month:%Y-%m}">\n<summary>{name}</summary>\n'
        f"{_table(caption, rows, bank_holidays)}\n</details>"
    )


def _tables(months, made, bank_holidays):
    parts = "\n".join(made(month, rows, bank_holidays) for month, rows in months)
    return f'<div class="reckoner">\n{parts}\n</div>'


def ready_reckoner(page):
    """A table for each month of letters (Markdown): in folds on a screen, none folded on paper.

    Months whose days have all gone by on the page's day come last on a screen; paper leaves them
    out. Nothing but dates stands in them, so there is nothing to escape.
    """
    holidays = page.facts.bank_holidays
    rows = last_days(page.facts, holidays, page.facts.reckoner_years)
    to_come, gone_by = months(rows, page.day)
    if page.paper:
        return _tables(to_come, _on_paper, holidays)
    parts = [_tables(to_come, _fold, holidays)] if to_come else []
    if gone_by:
        late = page.link("routes/appeal.md#late", labels.IF_LATE)
        parts += [
            f"## {labels.OLDER_LETTERS}",
            f"{sentences.DAYS_PASSED} {sentences.SEE.format(way=late)}",
            _tables(gone_by, _fold, holidays),
        ]
    return "\n\n".join(parts)

"""The dates of an appeal: the form that puts them in order, and the list to fill in by hand."""

from markupsafe import Markup

from macros.pages import markup
from macros.pages.calculators import form_of
from macros.words import english, labels, sentences

# A line to write on, which a screen reader has no need of.
BLANK = Markup('<span class="blank"></span>')


def dates_calculator(page):
    """The form for the dates of the Tribunal's letters (HTML); nothing on paper."""
    if page.paper:
        return ""
    dates = page.facts.appeal_dates
    return form_of(
        page,
        "dates",
        [date.clock for date in dates if date.clock],
        {"appealDates": [_date_facts(page, date) for date in dates]},
        dates=[date for date in dates if date.whose],
    )


def _date_facts(page, date):
    return {
        "id": date.id,
        "asked": bool(date.whose),
        "onLetter": date.on_letter,
        "name": date.name,
        "deed": english.fill(page.facts, date.deed),
        "page": markup.published(page.relative(date.page)),
        "pageName": date.page_name,
        "event": date.event,
        "clock": date.clock,
        "after": date.after,
    }


def appeal_dates(page):
    """Every date of an appeal, with a line to write on and what to do: a table (HTML)."""
    lines = []
    for date in page.facts.appeal_dates:
        page.note(*date.sources)
        lines.append((date.name, BLANK, markup.joined(*_what_to_do(page, date))))
    return markup.table(labels.APPEAL_DATES, labels.APPEAL_DATE_HEADS, lines)


def _what_to_do(page, date):
    yield english.fill(page.facts, date.deed)
    if date.clock:
        limit = english.clock_in_words(page.facts, page.find("clocks", date.clock))
        yield sentences.OUR_COUNT.format(limit=limit)
    link = Markup('<a href="{}">{}</a>').format(
        markup.published(page.relative(date.page)), date.page_name
    )
    # Paper has no room for what leads on.
    yield Markup('<span class="on-screen">{}.</span>').format(link)

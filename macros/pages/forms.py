"""The forms of the calculators, asked for by the page. Thin: the forms are in calculators.py."""

import re

from macros.model import Decision
from macros.pages import calculators
from macros.pages.page import CallError


def _with_its_sources(page, html):
    page.note(*re.search(r'data-sources="([^"]*)"', html)[1].split())
    return html


def deadline_calculator(page):
    """The form for the last day to appeal: on a decision's page, for that decision."""
    if page.paper:
        return ""
    chosen = page.record if isinstance(page.record, Decision) else None
    if chosen and not chosen.appeal:
        raise CallError("this decision cannot be appealed, so there is no last day. Take it out.")
    html = calculators.deadline_calculator(
        page.all_rows, page.bank_holidays, page.path, chosen.id if chosen else ""
    )
    return _with_its_sources(page, html)


def council_calculator(page):
    """The form for the council's time limits, and those that are not of an appeal."""
    if page.paper:
        return ""
    html = calculators.council_calculator(page.all_rows, page.bank_holidays, page.path)
    return _with_its_sources(page, html)

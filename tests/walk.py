"""A calculation that knows no rule of months: it walks through the calendar day by day.

Its bank holidays are those of an independent package.
"""

import datetime
import functools

import holidays

from tests.now import FACTS

FIRST_YEAR, LAST_YEAR = FACTS.bank_holidays.first_year, FACTS.bank_holidays.last_year
DAY = datetime.timedelta(days=1)
CHRISTMAS = ("2512", "2612", "2712", "2812", "2912", "3012", "3112", "0101")
ENGLAND = holidays.country_holidays("GB", subdiv="ENG", years=range(FIRST_YEAR, LAST_YEAR + 1))


def walk_months(start, count):
    """Walk day by day into the month that is `count` months on, and there to the same day."""
    day = start
    for _ in range(count):
        month = day.month
        while day.month == month:
            day += DAY
    month = day.month
    while day.day < start.day and (day + DAY).month == month:
        day += DAY
    return day


def walk_months_beginning_with(start, count):
    """The last day of months whose first day is `start`: the eve of the day that begins the next.

    A month that is too short for that day is over with its own last day.
    """
    end = walk_months(start, count)
    return end - DAY if end.day == start.day else end


def counts(day):
    """Whether a day is a working day outside August and the days from 25 December to 1 January."""
    closed = day.month == 8 or day.strftime("%d%m") in CHRISTMAS
    return not closed and day.strftime("%a") not in ("Sat", "Sun") and day not in ENGLAND


def walk_counted_days(start, count, step=DAY):
    """Walk day by day, and stop on the last of so many days that count."""
    day, left = start, count
    while left:
        day += step
        left -= counts(day)
    return day


# Typed from the law, not from the facts: how each of these clocks is walked from its event.
WALKS = {
    "council-response": ("registered", lambda day: walk_counted_days(day, 30)),
    "hearing-bundle": ("hearing", lambda day: walk_counted_days(day, 10, -DAY)),
    "upper-tribunal": ("permission-refused", lambda day: walk_months(day, 1)),
    "annual-review": ("plan", lambda day: walk_months_beginning_with(day, 12)),
    "ombudsman": ("knew", lambda day: walk_months_beginning_with(day, 12)),
    "discrimination": ("act", lambda day: walk_months_beginning_with(day, 6)),
    "discrimination-court": ("act", lambda day: walk_months_beginning_with(day, 6)),
    "challenge-decision": ("tribunal-decision", lambda day: day + 28 * DAY),
}


@functools.cache
def walk_to_last_day(end):
    """From the end of the period, day by day to the day on which an appeal can still be sent in."""
    day = end
    if end.month == 8:
        while day.month == 8:
            day += DAY
    elif (end.month == 12 and end.day >= 25) or (end.month == 1 and end.day == 1):
        while day.month == 12 or day.day == 1:
            day += DAY
    while day.strftime("%a") in ("Sat", "Sun") or day in ENGLAND:
        day += DAY
    return day


@functools.cache
def month_after(day, count):
    return walk_months(day, count)


def third(letter, certificate):
    ends = [month_after(letter, 2)] + ([month_after(certificate, 1)] if certificate else [])
    last = walk_to_last_day(max(ends))
    return last.isoformat() if last.year <= LAST_YEAR else "cannot say"

"""The ready reckoner on the page holds the right days, for every letter of its years."""

import datetime
import re

from macros.facts import FACTS
from tests.site import tree
from tests.walk import DAY, third, walk_months


def rows():
    """(letter, adviser, appeal) as ISO dates, read off the page."""
    found = []
    for section in tree("deadlines.html").css(".reckoner > div"):
        month = section.css_first("h3").attributes["id"].removeprefix("letters-")
        for row in section.css("tbody tr"):
            number = int(row.css_first("th").text())
            days = [time.attributes["datetime"] for time in row.css("time")]
            found.append((f"{month}-{number:02}", *days))
    return found


def test_it_has_every_day_of_its_years_and_the_right_days_beside_each():
    first, last = FACTS.reckoner_years
    letter, expected = datetime.date(first, 1, 1), []
    while letter.year <= last:
        adviser = walk_months(letter, 2).isoformat()
        expected.append((letter.isoformat(), adviser, third(letter, None)))
        letter += DAY
    assert rows() == expected


def test_the_words_of_a_day_are_its_date():
    for time in tree("deadlines.html").css(".reckoner time"):
        day = datetime.date.fromisoformat(time.attributes["datetime"])
        assert re.sub(r" \d{4}$", "", time.text()) == f"{day:%a} {day.day} {day:%b}"


def test_a_day_says_its_year_where_that_is_another_than_the_letter_s():
    for section in tree("deadlines.html").css(".reckoner > div"):
        letter_year = section.css_first("h3").attributes["id"].removeprefix("letters-")[:4]
        for time in section.css("time"):
            year = time.attributes["datetime"][:4]
            assert time.text().endswith(year) is (year != letter_year)

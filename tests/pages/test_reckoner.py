"""The ready reckoner on the page holds the right days, for every letter of its years."""

import datetime
import re
from dataclasses import replace

import pytest

from macros.pages import reckoner
from macros.pages.page import Page
from tests.now import FACTS
from tests.site import tree
from tests.walk import DAY, ENGLAND, third, walk_months

PATH = "deadlines-table.html"
TODAY = datetime.date(2026, 11, 24)


def folds():
    return tree(PATH).css(".reckoner > details")


def month_of(fold):
    return fold.attributes["id"].removeprefix("letters-")


def rows():
    """(letter, the adviser's own day, appeal) as ISO dates, by letter, read off the page."""
    found = []
    for fold in folds():
        for row in fold.css("tbody tr"):
            adviser, appeal = row.css("td")
            number = int(row.css_first("th").text())
            limit = adviser.css("time")[-1].attributes["datetime"]
            last = appeal.css_first("time").attributes["datetime"]
            found.append((f"{month_of(fold)}-{number:02}", limit, last))
    return sorted(found)


def test_it_has_every_day_of_its_years_and_the_right_days_beside_each():
    first, last = FACTS.reckoner_years
    letter, expected = datetime.date(first, 1, 1), []
    while letter.year <= last:
        adviser = walk_months(letter, 2).isoformat()
        expected.append((letter.isoformat(), adviser, third(letter, None)))
        letter += DAY
    assert rows() == expected


def test_a_day_on_which_nobody_answers_has_the_working_day_before_it():
    marked = 0
    for cell in tree(PATH).css(".reckoner tbody td:nth-child(2)"):
        days = [
            datetime.date.fromisoformat(time.attributes["datetime"]) for time in cell.css("time")
        ]
        limit = days[-1]
        call = limit
        while call.isoweekday() > 5 or call in ENGLAND:
            call -= DAY
        assert days == ([limit] if call == limit else [call, limit])
        assert ("(limit " in cell.text()) == (call != limit)
        marked += call != limit
    assert marked > 200


def test_the_words_of_a_day_are_its_date():
    for time in tree(PATH).css(".reckoner time"):
        day = datetime.date.fromisoformat(time.attributes["datetime"])
        assert re.sub(r" \d{4}$", "", time.text()) == f"{day:%a} {day.day} {day:%b}"


def test_a_day_says_its_year_where_that_is_another_than_of_the_day_that_it_goes_with():
    for fold in folds():
        for time in fold.css("time"):
            year, before = time.attributes["datetime"][:4], month_of(fold)[:4]
            if time.parent.tag == "small":
                # The law's own day goes with the day for the call, before it in the cell.
                before = time.parent.parent.css_first("time").attributes["datetime"][:4]
            assert time.text().endswith(year) is (year != before)


def test_each_month_is_named_by_its_fold_and_its_table():
    for fold in folds():
        month = datetime.date.fromisoformat(f"{month_of(fold)}-01")
        assert fold.css_first("summary").text() == f"{month:%B %Y}"
        assert fold.css_first("caption").text() == f"Letters of {month:%B %Y}"


# --- What comes first ------------------------------------------------------------------------


def shown(today, **more):
    # Of two years that stay, however the years of the table go on.
    years = replace(FACTS.reckoner, first=2026, last=2027)
    facts = replace(FACTS, reckoner=years).on(today)
    return reckoner.ready_reckoner(Page(facts, "deadlines-table.md", today, **more))


def months_in(text):
    return re.findall(r"(?:<summary>|<h3>)(\w+ \d{4})<", text)


def test_months_whose_days_have_passed_come_last_under_a_heading_of_their_own():
    # A letter of 24 September can be answered to the 24th of November, one of August cannot.
    to_come, older = shown(TODAY).split("## Older letters")
    assert months_in(to_come)[0] == "September 2026"
    assert months_in(older)[-1] == "August 2026"
    assert "routes/appeal.md#late" in older


@pytest.mark.parametrize(("day", "first"), [(30, "September 2026"), (31, "October 2026")])
def test_a_month_has_passed_once_the_last_of_its_days_has(day, first):
    # The last letters of September end on Monday 30 November.
    today = datetime.date(2026, 11, 1) + datetime.timedelta(day - 1)
    assert months_in(shown(today))[0] == first


def test_paper_leaves_out_the_months_that_have_passed_and_folds_none():
    paper = shown(TODAY, paper=True)
    assert months_in(paper)[0] == "September 2026"
    assert "details" not in paper
    assert "Older" not in paper


def test_nothing_is_older_while_no_month_has_passed():
    assert "Older" not in shown(datetime.date(2026, 1, 1))


def test_the_leaflet_and_the_caption_of_what_to_look_for_come_before_the_months():
    page = tree(PATH).css_first("article").html
    assert page.index("ready-reckoner.pdf") < page.index("<details")

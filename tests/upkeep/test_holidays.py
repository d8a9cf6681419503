"""A change in the bank holidays that GOV.UK publishes is found, and named as what it is."""

import json

import pytest

from macros.upkeep import holidays, law_watch
from tests.laws import LIMITS
from tests.now import FACTS

KNOWN = FACTS.bank_holidays


def holidays_file(days):
    events = [{"title": "x", "date": day, "notes": "", "bunting": True} for day in days]
    return json.dumps({"england-and-wales": {"events": events}, "scotland": {"events": []}})


NEXT_YEAR = [f"{KNOWN.last_year + 1}-0{month}-02" for month in range(1, 9)]
DAYS = {
    "as the facts": (KNOWN.days, []),
    "from a later year on": (KNOWN.days[24:], []),
    "from the middle of a year": (KNOWN.days[4:], []),
    "one more": (
        (*KNOWN.days, "2027-06-07"),
        ["2027-06-07 is a bank holiday, and the facts lack it"],
    ),
    "one less": (
        tuple(day for day in KNOWN.days if day != "2027-05-03"),
        ["2027-05-03 is no bank holiday, and the facts have it"],
    ),
    "one moved": (
        tuple(day.replace("2027-05-03", "2027-05-10") for day in KNOWN.days),
        [
            "2027-05-03 is no bank holiday, and the facts have it",
            "2027-05-10 is a bank holiday, and the facts lack it",
        ],
    ),
    "a new year": (
        (*KNOWN.days, *NEXT_YEAR),
        [f"{KNOWN.last_year + 1} is published: add its days (8)"],
    ),
}


@pytest.mark.parametrize(("days", "lines"), DAYS.values(), ids=DAYS)
def test_a_bank_holiday_that_is_added_dropped_or_moved_is_told(days, lines, httpserver):
    httpserver.expect_request("/days.json").respond_with_data(holidays_file(days))
    one = law_watch.look_at_holidays(FACTS, httpserver.url_for("/days.json"), LIMITS)
    assert list(one.lines) == lines
    result = law_watch.compare(one, {})
    assert result.holders == ("bank holidays 'england-and-wales'",)
    assert result.outcome == ("changed" if lines else "not compared yet")
    # What differs from the facts cannot be accepted: the facts are to be corrected.
    assert bool(law_watch.accepted({}, [one], "2026-12-01")) == (not lines)


@pytest.mark.parametrize(
    "body",
    ["", "[", "[]", "{}", '{"england-and-wales": 1}', "[" * 100_000, "\udcff", "null"]
    + [
        json.dumps({"england-and-wales": {"events": events}})
        for events in ([], [1], [{}], [{"date": 1}], [{"date": "2027-02-30"}], [{"date": []}])
    ],
)
def test_what_is_no_list_of_bank_holidays_is_refused(body):
    with pytest.raises(ValueError, match="not the list of bank holidays"):
        holidays.published(body.encode("utf-8", "surrogateescape"))

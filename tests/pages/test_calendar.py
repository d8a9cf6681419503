"""The calendar file says what it is given (RFC 5545); a day stands in it until it is over."""

from pathlib import Path

import pytest

from tests.open_pages import opened
from tests.states import LATENESS, at


def test_signs_that_mean_something_to_a_calendar_are_kept_as_signs(browser, server):
    words = "Send it, today; or ask \\ write"
    entry = {"id": "appeal", "day": "2027-01-04", "words": words, "reminders": [7, 1, 0]}
    with opened(browser, server + "deadlines.html") as (page, _):
        text = page.evaluate("entry => calendar.file([entry], location.href)", entry)
    assert "\r\nSUMMARY:Send it\\, today\\; or ask \\\\ write\r\n" in text
    # At 9 in the morning: a week before, the day before, and on the day.
    for trigger in ("-P6DT15H", "-PT15H", "PT9H"):
        assert f"\r\nTRIGGER:{trigger}\r\n" in text
    assert "\r\nDTSTART;VALUE=DATE:20270104\r\nDTEND;VALUE=DATE:20270105\r\n" in text


@pytest.mark.parametrize(("state", "still"), [("today", True), ("late", False)])
def test_a_day_goes_into_a_calendar_until_it_is_over(state, still, browser, server):
    address, _ = LATENESS[state]
    with at(browser, server + address) as (page, _):
        first = page.locator(".answer .route time").first.get_attribute("datetime")
        with page.expect_download() as download:
            page.get_by_role("link", name="Add to my calendar").click()
        text = Path(download.value.path()).read_text("utf-8")
    assert (f"DTSTART;VALUE=DATE:{first.replace('-', '')}" in text) == still

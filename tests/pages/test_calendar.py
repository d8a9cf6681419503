"""The calendar file says what it is given, whatever signs are in it (RFC 5545)."""

from tests.audit import opened


def test_signs_that_mean_something_to_a_calendar_are_kept_as_signs(browser, server):
    entry = {"id": "appeal", "day": "2027-01-04", "words": "Send it, today; or ask \\ write"}
    with opened(browser, server + "deadlines.html") as (page, _):
        text = page.evaluate("entry => calendar.file([entry])", entry)
    assert "\r\nSUMMARY:Send it\\, today\\; or ask \\\\ write\r\n" in text
    assert "\r\nDTSTART;VALUE=DATE:20270104\r\nDTEND;VALUE=DATE:20270105\r\n" in text

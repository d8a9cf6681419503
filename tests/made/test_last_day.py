"""The offline copy says when its last day is over, wherever it is read."""

import datetime
import re
from zoneinfo import ZoneInfo

import pytest

from macros.made import bundle
from macros.words.english import day_in_words
from tests.audit import COLOUR_MODES, barriers, faults_in_every_mode, runs_sideways
from tests.offline_copy import COPIED, page_in
from tests.open_pages import opened

LONDON = ZoneInfo("Europe/London")


def moment(day, hour, minute=0):
    return datetime.datetime.combine(day, datetime.time(hour, minute), LONDON)


@pytest.mark.parametrize("zone", ["Europe/London", "Pacific/Auckland", "America/Los_Angeles"])
def test_the_notice_comes_when_the_last_day_is_over_in_london_wherever_the_clock_is(
    zone, browser, copy, until
):
    last = datetime.date.fromisoformat(until)
    after = last + datetime.timedelta(days=1)
    moments = {
        moment(last - datetime.timedelta(days=1), 12): False,
        moment(last, 0, 1): False,
        moment(last, 23, 59): False,
        moment(after, 0, 1): True,
        moment(after.replace(year=after.year + 10), 12): True,
    }
    for when, shown in moments.items():
        address = page_in(copy, "routes/appeal.html")
        with opened(browser, address, clock=when, timezone_id=zone) as (page, wrong):
            box = page.locator("main > [data-trusted-until]")
            assert box.is_visible() is shown, when
            assert wrong == []


def test_the_notice_is_shown_where_the_device_counts_years_in_another_way(browser, copy, until):
    when = moment(datetime.date.fromisoformat(until), 12)
    for late in (False, True):
        clock = when + datetime.timedelta(days=late)
        with opened(
            browser, page_in(copy, "index.html"), clock=clock, locale="th-TH-u-ca-buddhist-nu-thai"
        ) as (page, _):
            assert page.get_by_role("status").first.is_visible() is late


def test_the_notice_is_on_every_page_of_an_old_copy(browser, copy, until):
    old = moment(datetime.date.fromisoformat(until) + datetime.timedelta(days=1), 12)
    with opened(browser, (copy / bundle.START).as_uri(), clock=old, offline=True) as (page, wrong):
        for path in [bundle.START, *(bundle.FOLDER + path for path in COPIED)]:
            page.goto((copy / path).as_uri())
            box, heading = page.evaluate(
                "['main > [role=status]', 'h1'].map(css =>"
                " document.querySelector(css).getBoundingClientRect().toJSON())"
            )
            # It is shown, pushes the page down, and covers nothing.
            assert box["height"] > 50, path
            assert box["bottom"] <= heading["top"], path
            assert not runs_sideways(page), path
        assert wrong == []


def test_the_start_file_and_the_notice_have_no_barrier(browser, copy, until):
    old = moment(datetime.date.fromisoformat(until) + datetime.timedelta(days=1), 12)
    with opened(browser, (copy / bundle.START).as_uri(), clock=old) as (page, _):
        assert faults_in_every_mode(page) == []
        page.goto(page_in(copy, "routes/appeal.html"))
        for mode in COLOUR_MODES.values():
            page.emulate_media(**mode)
            assert barriers(page, "main > .warning") == []


def test_a_page_of_a_copy_says_what_is_overdue_until_the_whole_copy_is_old(browser, copy, until):
    page = copy / bundle.FOLDER / "help" / "early.html"
    text = (page.parent / "riass.html").read_text("utf-8")
    # As if something on it were due on the day before the copy's last.
    last = datetime.date.fromisoformat(until)
    before = last - datetime.timedelta(days=1)
    text = re.sub(r'data-until="[\d-]+"', f'data-until="{before}"', text)
    page.write_text(text, "utf-8")
    for late, overdue, old in ((-1, False, False), (0, True, False), (1, False, True)):
        clock = moment(last + datetime.timedelta(days=late), 12)
        with opened(browser, page.as_uri(), clock=clock, offline=True) as (shown, _):
            assert shown.locator(".overdue").is_visible() is overdue
            assert shown.get_by_text("This copy is old").is_visible() is old
    page.unlink()


def test_without_scripts_the_last_day_is_there_in_words_and_the_notice_is_not(browser, copy, until):
    with opened(browser, page_in(copy, "index.html"), java_script_enabled=False) as (page, _):
        said = f"You can trust it until {day_in_words(until)}."
        assert page.locator("footer").get_by_text(said).is_visible()
        assert not page.get_by_text("This copy is old").is_visible()

"""Readers see what was not checked again by its day, by their own clock, and nothing before it."""

import datetime

import pytest
from playwright.sync_api import expect

from macros.words.english import day_in_words
from tests.audit import COLOUR_MODES, TODAY, barriers, runs_sideways
from tests.now import FACTS
from tests.open_pages import opened
from tests.site import PATHS, every_page, tree

PAGE = "help/organisations.html"


def lines(path):
    """What may become overdue on a page: what it is, by its last day (ISO), the first first."""
    return {
        node.attributes["data-until"]: node.text().partition(", by")[0]
        for node in tree(path).css(".overdue li")
    }


DUE = sorted(lines(PAGE))


def after(iso, days=1):
    return TODAY.replace(hour=0, minute=1) + (
        datetime.date.fromisoformat(iso) - TODAY.date() + datetime.timedelta(days=days)
    )


@every_page
def test_each_page_says_without_scripts_when_it_is_checked_next_and_loads_what_tells_if_not(path):
    page = tree(path)
    if path == "404.html":
        assert not page.css(".overdue")
        return
    (box,) = page.css("article > .overdue[hidden]")
    first = min(lines(path))
    assert f"Next check: by {day_in_words(first)}." in page.css_first(".checked").text()
    assert len(page.css("script[defer][src$='due.js']")) == 1
    assert box.css_first("a[href$='riass.html']") is not None


def test_what_is_told_are_the_kinds_that_facts_have():
    told = {what for path in PATHS for what in lines(path).values()}
    assert told <= {review.what for review in FACTS.reviews}
    used = (*FACTS.contacts, FACTS.sources["cfa-36"], FACTS.sources["ipsea"])
    assert {FACTS.review_of(record).what for record in used} <= told


@pytest.fixture(scope="module")
def reader(browser, server):
    """A page whose clock the tests set."""
    with opened(browser, server + PAGE) as (page, wrong):
        yield page
        assert wrong == []


def on(page, moment):
    """The page as it is at a moment: what is shown as overdue, or None where nothing is."""
    page.clock.set_fixed_time(moment)
    page.reload()
    box = page.locator("article > .overdue")
    expect(box).to_have_count(1)
    return box.locator("li").all_inner_texts() if box.is_visible() else None


@pytest.mark.parametrize(
    ("moment", "overdue"),
    [
        (TODAY, 0),
        (after(DUE[0], days=0), 0),
        (after(DUE[0], days=1) - datetime.timedelta(minutes=2), 0),
        (after(DUE[0]), 1),
        (after(DUE[-1]), len(DUE)),
        (after(DUE[-1], days=9999), len(DUE)),
    ],
)
def test_what_is_overdue_is_told_once_its_last_day_is_over(moment, overdue, reader):
    said = on(reader, moment)
    if not overdue:
        assert said is None
        return
    expected = [f"{lines(PAGE)[iso]}, by {day_in_words(iso)}" for iso in DUE[:overdue]]
    assert said == expected
    # It stands above all else, and covers nothing.
    assert reader.evaluate("document.querySelector('article').firstElementChild.className") == (
        "overdue"
    )
    assert not runs_sideways(reader)


def test_the_notice_has_no_barrier_and_leads_to_whom_to_ask(reader):
    on(reader, after(DUE[-1]))
    for mode in COLOUR_MODES.values():
        reader.emulate_media(**mode)
        assert barriers(reader, ".overdue") == []
    reader.locator(".overdue").get_by_role("link").click()
    assert reader.url.endswith("help/riass.html")
    reader.go_back()


def test_a_device_that_counts_years_in_another_way_is_told_the_same(browser, server):
    options = {"locale": "th-TH-u-ca-buddhist-nu-thai", "timezone_id": "Asia/Bangkok"}
    for late in (False, True):
        clock = after(DUE[0], days=late)
        with opened(browser, server + PAGE, clock=clock, **options) as (page, _):
            assert page.locator(".overdue").is_visible() is late


def test_without_scripts_nothing_is_said_to_be_overdue(browser, server):
    late = after(DUE[-1])
    with opened(browser, server + PAGE, clock=late, java_script_enabled=False) as (page, _):
        assert not page.locator(".overdue").is_visible()
        assert page.get_by_text(f"Next check: by {day_in_words(DUE[0])}.").is_visible()

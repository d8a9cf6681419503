"""The calculators in a browser: right answers, on every page, in every time zone, on every path."""

import datetime
import re
from pathlib import Path

import pytest

from macros.law import deadlines
from macros.words import english
from tests.cases import APPEALS, answered, asked
from tests.now import FACTS
from tests.open_pages import opened
from tests.rooms import DOCS, SITE
from tests.states import (
    LATENESS,
    PATHS,
    answer,
    at,
    council_page,
    dead_links,
    decision_page,
    fill,
    fragment,
    gets_the_focus,
    shown,
)

BANK_HOLIDAYS = FACTS.bank_holidays

ZONES = [
    "Pacific/Pago_Pago",
    "America/New_York",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
]
# The law as it is today in these tests.
THEN = FACTS.on(datetime.date(2026, 11, 24))


@pytest.fixture(scope="module")
def deadlines_page(browser, server):
    """One open page of time limits, whose address is changed: to open it anew takes a second."""
    with at(browser, server + "deadlines.html") as (page, wrong):
        yield page, wrong


@pytest.mark.parametrize("case", APPEALS, ids=lambda case: case["case"])
def test_the_page_gives_the_date_of_the_case(case, deadlines_page):
    page, wrong = deadlines_page
    page.evaluate("location.hash = '#'")
    page.evaluate(f"location.hash = '{asked(case)}'")
    page.locator(answered(case)).wait_for(timeout=5_000)
    assert page.url.endswith(asked(case))
    assert wrong == []


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("place", ["server", "folder"])
def test_the_answer_is_the_same_in_every_time_zone(zone, place, browser, server):
    home = server if place == "server" else SITE.as_uri() + "/"
    address = home + "deadlines.html" + fragment(letter="2026-10-01", certificate="2026-11-29")
    # Late in the evening in London it is already tomorrow in half of the world.
    late = datetime.datetime(2026, 11, 24, 23, 30, tzinfo=datetime.UTC)
    with at(browser, address, late, timezone_id=zone, locale="en-US") as (page, _):
        assert shown(page) == "2027-01-04"
        said = answer(page).inner_text()
        assert "Monday 4 January 2027, by 5pm" in said
        assert "That is in 41 days" in said


@pytest.mark.parametrize("decision", [d for d in FACTS.decisions if d.appeal], ids=lambda d: d.id)
def test_each_decision_s_page_has_the_calculator_with_the_decision_chosen(
    decision, browser, server
):
    events = {"letter": datetime.date(2026, 10, 26)}
    clock = THEN.clocks[decision.appeal.clock]
    last = deadlines.last_day(clock, FACTS.closed_periods, events, BANK_HOLIDAYS).last_day
    with at(browser, f"{server}decisions/{decision.id}.html") as (page, wrong):
        fill(page, "letter", "26", "10", "2026")
        page.get_by_role("button", name="Work out my last day").click()
        assert shown(page, decision.appeal.clock) == last.isoformat()
        assert page.url == f"{server}decisions/{decision.id}.html"
        assert wrong == []


# --- Paths -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PATHS)
def test_each_path_says_what_to_do(name, browser, server):
    address, words = PATHS[name]
    with at(browser, server + address) as (page, wrong):
        assert words in answer(page).inner_text()
        gets_the_focus(page)
        assert dead_links(page) == []
        assert wrong == []


@pytest.mark.parametrize(
    ("letter", "words"),
    [("2026-10-01", "Your last day is in 7 days"), ("2026-10-02", "That is in 8 days.")],
)
def test_a_day_is_close_from_a_week_before_it(letter, words, browser, server):
    address = server + decision_page(letter=letter, certificate="2026-10-05")
    with at(browser, address) as (page, _):
        assert words in answer(page).inner_text()


def test_the_adviser_can_still_be_contacted_on_the_last_day_for_it(browser, server):
    address = f"{server}decisions/refused-plan.html{fragment(letter='2026-09-24')}"
    with at(browser, address) as (page, _):
        assert shown(page, "mediation-contact") == "2026-11-24"
        assert "That day has passed" not in answer(page).inner_text()
        with page.expect_download() as download:
            page.get_by_role("link", name="Add to my calendar").click()
        text = Path(download.value.path()).read_bytes().decode()
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20261124", "20261124"]


@pytest.mark.parametrize(
    ("moment", "today"),
    [
        # Summer time: London's day begins an hour before that of UTC, and hours before New York's.
        ("2026-06-30T22:59:59+00:00", "2026-06-30"),
        ("2026-06-30T23:00:00+00:00", "2026-07-01"),
        ("2026-11-24T00:00:00+00:00", "2026-11-24"),
    ],
)
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_today_is_the_day_in_london_wherever_the_phone_is(zone, moment, today, browser, server):
    now = datetime.datetime.fromisoformat(moment)
    with at(browser, server + "deadlines.html", now, timezone_id=zone) as (page, _):
        assert page.evaluate("page.today()") == today


# --- The council's time limits ---------------------------------------------------------------


@pytest.mark.parametrize("point", FACTS.starting_points, ids=lambda point: point.id)
def test_each_starting_point_shows_the_engine_s_dates_with_their_words(point, browser, server):
    since = datetime.date(2026, 9, 1)
    with at(browser, server + council_page(point.id, since)) as (page, wrong):
        said = answer(page).inner_text()
        for id_ in point.clocks:
            clock = THEN.clocks[id_]
            events = {clock.limbs[0].event: since}
            last = deadlines.last_day(clock, FACTS.closed_periods, events, BANK_HOLIDAYS).last_day
            assert shown(page, id_) == last.isoformat()
            assert english.heading(clock) in said
            assert english.fill(FACTS, clock.remark) in said
        # The way on leads to another page than this one.
        way = answer(page).get_by_role("link", name=point.page_name)
        assert way.is_visible()
        assert way.get_attribute("href").partition("#")[0] not in ("", page.url.rsplit("/")[-1])
        assert dead_links(page) == []
        assert wrong == []


@pytest.mark.parametrize("name", LATENESS)
def test_the_page_says_whether_the_council_is_late(name, browser, server):
    address, words = LATENESS[name]
    with at(browser, server + address) as (page, wrong):
        assert words in answer(page).inner_text()
        gets_the_focus(page)
        # Paper and a link are for whoever must hear that it is late.
        for button in ("Print", "Copy a link"):
            assert page.get_by_role("button", name=button, exact=True).is_visible()
        assert wrong == []


def test_the_council_form_asks_on_each_page_what_belongs_there(browser, server):
    asked = {}
    for path in ("decisions/delay.html", "deadlines.html"):
        with at(browser, server + path) as (page, _):
            asked[path] = page.locator("[name=start]").evaluate_all(
                "all => all.map(one => one.value)"
            )
    points = FACTS.starting_points
    assert asked["decisions/delay.html"] == [one.id for one in points if one.decision == "delay"]
    assert asked["deadlines.html"] == [one.id for one in points if not one.decision]


@pytest.mark.parametrize("point", FACTS.starting_points, ids=lambda point: point.id)
def test_an_answer_can_say_what_the_council_is_late_with(point):
    words = (DOCS / "calculators/council.html").read_text("utf-8")
    binding = [
        id_
        for id_ in point.clocks
        # It may have nothing to say: it tells of a refusal, where there is one.
        if FACTS.clocks[id_].who != "family" and id_ not in ("plan-refusal", "order-assess-no-plan")
    ]
    assert [id_ for id_ in binding if f'data-words="{id_}"' not in words] == []


def test_a_new_answer_of_one_form_takes_the_place_of_the_other_s(browser, server):
    address = server + "deadlines.html" + fragment(letter="2026-11-02")
    with at(browser, address) as (page, wrong):
        page.get_by_text("Work out another time limit").click()
        page.get_by_label("Mediation ended").check()
        fill(page, "since", "26", "10", "2026")
        page.get_by_role("button", name="Work out the time limits").click()
        assert shown(page, "certificate-after-mediation") == "2026-10-29"
        assert page.locator("[data-deadline=appeal]").count() == 0
        assert page.url == server + "deadlines.html"
        assert wrong == []


def test_the_second_form_tells_its_mistakes_in_its_own_words(browser, server):
    with at(browser, server + "decisions/delay.html") as (page, wrong):
        page.get_by_role("button", name="Work out the time limits").click()
        summary = page.locator(".error-summary")
        assert summary.inner_text().split("\n")[-2:] == ["Select what happened", "Enter the day"]
        summary.get_by_role("link").first.press("Enter")
        assert page.evaluate("document.activeElement.id") == "start-first"
        assert wrong == []


def test_a_council_s_days_go_into_one_calendar_file(browser, server):
    address = server + council_page("assessment-request", "2026-11-02")
    with at(browser, address) as (page, _):
        with page.expect_download() as download:
            page.get_by_role("link", name="Add to my calendar").click()
        text = Path(download.value.path()).read_bytes().decode()
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20261214", "20270222", "20270322"]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


# --- Scripts ---------------------------------------------------------------------------------


def test_without_scripts_the_form_stays_away_and_the_table_answers(browser, server):
    with opened(browser, server + "deadlines.html", java_script_enabled=False) as (page, _):
        assert not any(form.is_visible() for form in page.locator("form.calculator").all())
        page.get_by_role("link", name="look up your day in a table").first.click()
        first, last = FACTS.reckoner_years
        days = datetime.date(last + 1, 1, 1) - datetime.date(first, 1, 1)
        assert page.locator(".reckoner tbody tr").count() == days.days

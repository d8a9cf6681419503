"""The questions of my next steps: each has an address, nothing is lost, and mistakes are told."""

import datetime
import io
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.open_pages import opened
from tests.states import at


def press(page, name="Continue"):
    page.get_by_role("button", name=name, exact=True).click()


def asks(page, question):
    """Wait until the page asks that question: the way to it is an address, which takes a moment."""
    expect(page.locator(".question:visible legend").first).to_have_text(question)


def sheet_shown(page):
    """The words of the sheet, once it is there."""
    return page.locator(".answer:not([hidden])").inner_text()


DAY = datetime.datetime(2026, 11, 24, 22, tzinfo=datetime.UTC)


def test_from_the_first_page_to_the_printed_sheet_are_eight_taps_and_the_date(browser, server):
    with at(browser, server + "index.html", DAY) as (page, wrong):
        page.set_viewport_size({"width": 360, "height": 740})
        page.add_init_script("window.print = () => { window.printed = true; }")
        taps = [
            page.get_by_role("link", name="My next steps").first.click,
            lambda: page.get_by_label("The council refused an EHC needs assessment").check(),
            lambda: press(page),
            lambda: page.locator("#letter-day").fill("10 November 2026"),
            lambda: press(page),
            lambda: page.get_by_label("No, and I have not contacted").check(),
            lambda: press(page),
        ]
        for tap in taps:
            tap()
        first = page.locator(".result li").first
        assert "Email the mediation adviser" in first.inner_text()
        box = first.bounding_box()
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 740
        press(page, "Print")
        assert page.evaluate("window.printed")
        assert len(taps) + 1 <= 8
        # No date that was typed is in the address, now or in what the browser remembers.
        assert page.url.endswith("next-steps.html#sheet")
        for earlier in ("#certificate", "#letter", ""):
            page.go_back()
            expect(page).to_have_url(f"{server}next-steps.html{earlier}")
        assert wrong == []


def test_an_earlier_answer_can_be_changed_and_later_ones_are_kept(browser, server):
    with at(browser, server + "next-steps.html", DAY) as (page, _):
        page.get_by_label("The council refused an EHC needs assessment").check()
        press(page)
        page.locator("#letter-day").fill("10/11/2026")
        press(page)
        page.get_by_label("Not yet, but I have contacted").check()
        press(page)
        page.get_by_role("link", name="Change the answer: What has happened?").click()
        asks(page, "What has happened?")
        page.get_by_label("The council is ending the plan").check()
        press(page)
        said = sheet_shown(page)
        assert "The council is ending the plan" in said
        assert "Tuesday 10 November 2026" in said
        assert "Ask the mediation adviser in writing for your certificate." in said
        page.get_by_role("link", name="Change the answer: What is the date on the letter?").click()
        asks(page, "What is the date on the letter?")
        assert page.locator("#letter-day").input_value() == "10"
        page.locator("#letter-day").fill("12")
        press(page)
        said = sheet_shown(page)
        assert "Thursday 12 November 2026" in said
        assert "Not yet, but I have contacted the mediation adviser" in said


def test_each_question_may_be_answered_with_not_sure(browser, server):
    with at(browser, server + "next-steps.html", DAY) as (page, _):
        page.get_by_label("Something else, or I am not sure").check()
        press(page)
        assert "Look for the last letter or email" in sheet_shown(page)
        page.go_back()
        page.get_by_label("The council refused an EHC needs assessment").check()
        press(page)
        page.get_by_label("I do not know the date").check()
        press(page)
        page.get_by_label("I am not sure").locator("visible=true").check()
        press(page)
        assert "We cannot say what your last day is." in sheet_shown(page)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "Select what has happened"),
        ("#decision=refused-plan", "Enter the date on the letter, or tick"),
        ("#decision=refused-plan&letter=2026-11-02", "Select whether you have a mediation"),
        ("#decision=delay", "Select whether you have complained in writing"),
        ("#decision=refused-plan&letter=2026-11-02&has=yes", "Enter the date on the certificate"),
        (
            "#decision=refused-plan&letter=2026-11-02&has=yes&certificate=2026-11-01",
            "The date on the certificate must be the same as or after",
        ),
    ],
)
def test_what_is_left_out_or_wrong_is_told_at_its_question(address, words, browser, server):
    with at(browser, server + "next-steps.html" + address, DAY) as (page, wrong):
        press(page)
        assert page.title().startswith("Error: ")
        summary = page.locator(".error-summary")
        assert words in summary.inner_text()
        summary.get_by_role("link").click()
        assert page.evaluate("document.activeElement.localName") == "input"
        assert wrong == []


def test_a_shared_link_gives_the_same_sheet_and_clear_takes_all_away(browser, server):
    address = "next-steps.html#decision=refused-plan&letter=2026-11-02&has=no"
    with at(browser, server + address, DAY) as (page, wrong):
        copied = "{ writeText: text => { window.copied = text; return Promise.resolve(); } }"
        page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {copied} }})")
        said = sheet_shown(page)
        press(page, "Copy a link")
        link = page.evaluate("window.copied")
        page.goto("about:blank")
        page.goto(link)
        assert sheet_shown(page) == said
        press(page, "Clear my answers")
        asks(page, "What has happened?")
        assert page.url.endswith("#decision")
        assert page.locator("input:checked").count() == 0
        assert page.locator("#letter-day").input_value() == ""
        assert wrong == []


def test_the_sheet_is_saved_as_text_that_says_what_it_shows(browser, server):
    address = "next-steps.html#decision=refused-plan&letter=2026-11-02&has=no"
    with at(browser, server + address, DAY) as (page, _):
        with page.expect_download() as download:
            press(page, "Save as text")
        text = Path(download.value.path()).read_text("utf-8")
        for item in page.locator(".answer:not([hidden]) li").all():
            assert f"- {' '.join(item.text_content().split())}\n" in text
        assert "\nTonight\n" in text


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles", "Europe/London"])
def test_today_is_london_s_in_every_time_zone(zone, browser, server):
    address = (
        "next-steps.html#decision=refused-plan&letter=2026-09-24&has=yes&certificate=2026-10-05"
    )
    with at(browser, server + address, DAY, timezone_id=zone) as (page, _):
        assert "Your last day to appeal is today." in sheet_shown(page)


def test_who_asks_for_a_question_too_early_gets_the_first_that_is_open(browser, server):
    with at(browser, server + "next-steps.html#sheet", DAY) as (page, wrong):
        asks(page, "What has happened?")
        assert wrong == []


def tab_to(page, selector):
    """Press Tab until the focus is on what a selector finds."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(selector)


def test_with_a_keyboard_alone_and_320_pixels_one_gets_to_the_sheet(browser, server):
    with at(browser, server + "next-steps.html", DAY) as (page, wrong):
        page.set_viewport_size({"width": 320, "height": 740})
        tab_to(page, "[name=decision]")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        asks(page, "What is the date on the letter?")
        # The question has the focus, and its first box comes next.
        tab_to(page, "#letter-day")
        page.keyboard.type("10 Nov 2026")
        page.keyboard.press("Enter")
        asks(page, "Do you have a mediation certificate?")
        tab_to(page, "[name=has]")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        assert "Email the mediation adviser" in sheet_shown(page)
        assert page.evaluate("document.activeElement.matches('.answer')")
        assert not page.evaluate("document.scrollingElement.scrollWidth > innerWidth")
        assert wrong == []


def test_without_scripts_the_page_leads_to_the_decisions(browser, server):
    with opened(browser, server + "next-steps.html", java_script_enabled=False) as (page, _):
        assert not page.locator("form").is_visible()
        page.get_by_role("link", name="find your decision").click()
        assert page.url.endswith("index.html#the-council")


@pytest.mark.parametrize("decision", ["refused-assessment", "placement-only", "ceased-plan"])
def test_the_sheet_prints_on_one_side(decision, browser, server):
    with at(browser, server + "next-steps.html", DAY) as (page, wrong):
        page.evaluate("window.print = () => {}")
        for letter, has in product(
            ("unsure", "2026-06-30", "2026-11-02"), ("no", "contacted", "unsure")
        ):
            page.evaluate("location.hash = '#decision'")
            page.evaluate(f"location.hash = '#decision={decision}&letter={letter}&has={has}'")
            press(page, "Print")
            assert len(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages) == 1
        assert wrong == []

"""The calculators' forms in every state, and how tests fill them in."""

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.audit import TODAY
from tests.now import FACTS
from tests.open_pages import opened

# The last year whose bank holidays are known.
LAST_YEAR = FACTS.bank_holidays.last_year


def fragment(decision="refused-plan", **events):
    answers = {"decision": decision} | events
    return "#" + "&".join(f"{key}={value}" for key, value in answers.items())


def decision_page(decision="refused-plan", **events):
    """The address of a decision's page, with the answers."""
    return f"decisions/{decision}.html" + fragment(decision, **events)


def at(browser, address, today=TODAY, **options):
    """The page opened on a day of our choosing."""
    return opened(browser, address, clock=today, **options)


def fill(page, name, *parts):
    for part, text in zip(("day", "month", "year"), parts, strict=True):
        page.locator(f"#{name}-{part}").fill(text)


def answer(page):
    """The answer on show."""
    return page.locator(".answer:not([hidden])")


def gets_the_focus(page):
    """Wait until the answer has the focus: one that comes with its page gets it after that."""
    expect(answer(page)).to_be_focused()


def dead_links(page):
    """The links of the answer that lead to no place in the page."""
    return answer(page).evaluate(
        """answer => [...answer.querySelectorAll("a[href^='#']")]
            .map(link => link.hash).filter(hash => !document.getElementById(hash.slice(1)))"""
    )


def shown(page, clock="appeal"):
    """The ISO day that the answer gives for a clock."""
    return page.locator(f"[data-deadline={clock}] time").get_attribute("datetime")


def saved(page):
    """The days of the answer's calendar file, in order; none where there is no file."""
    link = page.get_by_role("link", name="Add to my calendar")
    if not link.count():
        return []
    with page.expect_download() as download:
        link.click()
    text = Path(download.value.path()).read_bytes().decode()
    days = re.findall(r"DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)", text)
    return ["-".join(parts) for parts in days]


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


PATHS = {
    "time left": (decision_page(letter="2026-11-02"), "That is in 41 days"),
    "close": (
        decision_page(letter="2026-09-28", certificate="2026-10-05"),
        "Your last day is in 6 days",
    ),
    "the last day": (
        decision_page(letter="2026-09-24", certificate="2026-10-05"),
        "Your last day is today",
    ),
    "the adviser’s day is close": (
        decision_page(letter="2026-09-28"),
        "The last day to ring the mediation adviser is in 3 days",
    ),
    "adviser contacted": (
        decision_page(letter="2026-11-02", contacted="yes"),
        "So a late certificate does not make you late",
    ),
    "passed": (
        decision_page(letter="2026-06-30", certificate="2026-07-20"),
        "Ask for more time today",
    ),
    "passed, adviser not contacted": (
        decision_page(letter="2026-06-30", contacted="no"),
        "Also today, ask the Tribunal",
    ),
    "passed, adviser contacted": (
        decision_page(letter="2026-06-30", contacted="yes"),
        "You are not late if",
    ),
    "passed, not sure": (
        decision_page(letter="2026-06-30"),
        "Did you contact the mediation adviser by Sunday 30 August 2026?",
    ),
    "section I only": (
        decision_page("placement-only", letter="2026-11-02"),
        "You do not need a certificate to appeal only about section I",
    ),
    "beyond what is known": (
        decision_page(letter=f"{LAST_YEAR}-12-01"),
        "contact the mediation adviser now",
    ),
    "before what is known": (decision_page(letter="1999-12-01"), "We do not guess"),
    "future letter": (
        decision_page(letter="2027-03-01"),
        "The date on the letter is in the future",
    ),
}


def council_page(point, since):
    """The address of the page that asks about a starting point, with the answers."""
    decision = FACTS.starting_points[point].decision
    page = f"decisions/{decision}.html" if decision else "deadlines.html"
    return f"{page}#start={point}&since={since}"


LATENESS = {
    "late": (
        council_page("review-meeting", "2026-10-26"),
        "The council is a day late with its decision after the review",
    ),
    "late but for an exception": (
        council_page("assessment-request", "2026-06-01"),
        "This is true only if it has not been done yet, and nothing below gives more time.",
    ),
    "today": (
        council_page("review-meeting", "2026-10-27"),
        "No time limit has passed yet. The next is Tuesday 24 November 2026",
    ),
    "to come": (council_page("review-meeting", "2026-10-28"), "That is tomorrow"),
    "to be done before today": (
        council_page("phase-transfer-between-post-16", "2027-04-24"),
        "The council is a day late with the review before the move",
    ),
    "to be done before tomorrow": (
        council_page("phase-transfer-between-post-16", "2027-04-25"),
        "The next is before Wednesday 25 November 2026",
    ),
    "the family's own day has passed": (
        council_page("ombudsman", "2025-11-01"),
        "This time limit ended 24 days ago",
    ),
    "a draft plan": (
        council_page("draft", "2026-11-20"),
        "Send the council your comments in writing.",
    ),
    "beyond what is known": (
        council_page("told-adviser", f"{LAST_YEAR}-12-30"),
        "We do not guess",
    ),
}


def dates_page(**days):
    """The address of the page of an appeal's dates, with the answers (`review_form="2027-…"`)."""
    typed = "&".join(f"{name.replace('_', '-')}={day}" for name, day in days.items())
    return f"appeal/dates.html#{typed}"


# What the letters of one appeal name, as in its scenes.
ALL_DATES = {
    "registered": "2026-11-02",
    "council_answer": "2026-12-16",
    "review_form": "2027-01-08",
    "evidence": "2027-01-22",
    "working_document": "2027-02-05",
    "bundle": "2027-02-15",
    "hearing": "2027-03-01",
    "tribunal_decision": "2027-03-12",
}
# Every state of the three forms, for the checks of all ways of reading.
CALCULATOR_STATES = {
    "empty": "deadlines.html",
    "no decision": "deadlines.html#letter=2026-11-02",
    "no real date": "decisions/refused-plan.html#letter=2026-02-30",
    "two mistakes": "decisions/refused-plan.html#letter=2026-11-&certificate=2026-11-31",
    "a certificate before its letter": decision_page(letter="2026-11-02", certificate="2026-11-01"),
    "nothing happened": "decisions/delay.html#since=",
    "a certificate": decision_page(letter="2026-10-01", certificate="2026-11-20"),
    "the council’s times": council_page("assessment-request", "2026-08-03"),
    "an appeal’s dates, empty": "appeal/dates.html",
    "an appeal’s dates, none typed": "appeal/dates.html#hearing=",
    "an appeal’s dates, two mistakes": dates_page(registered="2026-11-", hearing="2027-02-30"),
    "an appeal’s dates, all": dates_page(**ALL_DATES),
    "an appeal’s dates, out of order": dates_page(evidence="2027-01-22", hearing="2027-01-11"),
    "an appeal’s dates, all passed": dates_page(registered="2026-01-05", hearing="2026-06-01"),
    "an appeal’s dates, beyond what is known": dates_page(registered=f"{LAST_YEAR}-12-20"),
    "next steps, the letter": "next-steps.html#decision=refused-plan",
    "next steps, no real date": "next-steps.html#decision=refused-plan&letter=2026-02-30",
    "next steps, a certificate": "next-steps.html#decision=refused-plan&letter=2026-11-02",
    "next steps, a complaint": "next-steps.html#decision=delay",
    "next steps, close": "next-steps.html#decision=refused-plan&letter=2026-09-28&has=no",
    "next steps, late": "next-steps.html#decision=refused-plan&letter=2026-06-30&has=no",
    "next steps, no date": "next-steps.html#decision=placement-only&letter=unsure",
    "next steps, complained": "next-steps.html#decision=delay&complaint=complained",
    "next steps, not sure": "next-steps.html#decision=unsure",
    **{name: address for name, (address, _) in PATHS.items()},
    **{f"council: {name}": address for name, (address, _) in LATENESS.items()},
}

"""The calculators' forms in every state, and how tests fill them in."""

import datetime

from macros.facts import FACTS
from tests.audit import opened

# The last year whose bank holidays are known.
LAST_YEAR = FACTS.bank_holidays.last_year

# The page's own day, so that "days left" does not change with the calendar.
TODAY = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)


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


PATHS = {
    "time left": (
        decision_page(letter="2026-11-02"),
        "That is in 41 days",
    ),
    "close": (
        decision_page(letter="2026-09-28"),
        "Your last day is in 6 days",
    ),
    "the last day": (
        decision_page(letter="2026-09-24"),
        "Your last day is today",
    ),
    "passed": (
        decision_page(letter="2026-06-30"),
        "Ask for more time today",
    ),
    "no certificate": (
        decision_page(letter="2026-11-02"),
        "You need one before you appeal",
    ),
    "adviser's day passed": (
        decision_page(letter="2026-06-30"),
        "what to do without a certificate",
    ),
    "section I only": (
        decision_page("placement-only", letter="2026-11-02"),
        "You need none",
    ),
    "beyond what is known": (
        decision_page(letter=f"{LAST_YEAR}-12-01"),
        "We do not guess",
    ),
    "before what is known": (
        decision_page(letter="1999-12-01"),
        "We do not guess",
    ),
    "future letter": (
        decision_page(letter="2027-03-01"),
        "The date on the letter lies in the future",
    ),
}


def council_fragment(point, since):
    return f"#start={point}&since={since}"


LATENESS = {
    "late": (
        council_fragment("review-meeting", "2026-10-26"),
        "It was yesterday. So this is late.",
    ),
    "late but for an exception": (
        council_fragment("assessment-request", "2026-06-01"),
        "So this is late, unless what is said here gives more time",
    ),
    "today": (council_fragment("review-meeting", "2026-10-27"), "That is today"),
    "to come": (council_fragment("review-meeting", "2026-10-28"), "That is tomorrow"),
    "to be done before today": (
        council_fragment("phase-transfer-between-post-16", "2027-04-24"),
        "It was today. So this is late.",
    ),
    "to be done before tomorrow": (
        council_fragment("phase-transfer-between-post-16", "2027-04-25"),
        "That is tomorrow",
    ),
    "the family's own day has passed": (
        council_fragment("ombudsman", "2025-11-01"),
        "This day has passed",
    ),
    "beyond what is known": (
        council_fragment("told-adviser", f"{LAST_YEAR}-12-30"),
        "We do not guess",
    ),
}
# Every state of the two forms, for the checks of all ways of reading.
CALCULATOR_STATES = {
    "empty": "deadlines.html",
    "no decision": "deadlines.html#letter=2026-11-02",
    "no real date": "decisions/refused-plan.html#letter=2026-02-30",
    "two mistakes": "decisions/refused-plan.html#letter=2026-11-&certificate=2026-11-31",
    "a certificate before its letter": decision_page(letter="2026-11-02", certificate="2026-11-01"),
    "nothing happened": "decisions/delay.html#since=",
    "a certificate": decision_page(letter="2026-10-01", certificate="2026-11-20"),
    "the council’s times": "decisions/delay.html"
    + council_fragment("assessment-request", "2026-08-03"),
    **{name: address for name, (address, _) in PATHS.items()},
    **{
        f"council: {name}": f"decisions/delay.html{address}"
        for name, (address, _) in LATENESS.items()
    },
}

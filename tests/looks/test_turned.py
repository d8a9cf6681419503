"""All pages in a pseudo-language: longer words that run from right to left, and nothing breaks."""

import mimetypes
import re

import pytest
from playwright.sync_api import expect

from macros.made import style
from tests import pseudo
from tests.audit import PHONE, barriers, ours, runs_sideways
from tests.open_pages import opened
from tests.site import ALL, SITE, TRANSLATIONS

HOST = "https://turned.example/"
NARROW = {**PHONE, "width": 320}
WITH_SCRIPT = "<script defer"
CASE = "#decision=refused-plan&letter=2026-10-01&certificate=2026-11-29"
# What turns with the words, or with their length; colours and names are those of the English page.
RULES = {
    "runOnly": {
        "type": "rule",
        "values": ["html-has-lang", "html-lang-valid", "valid-lang", "target-size"],
    },
    "resultTypes": ["violations"],
}


def answer(route):
    """Answer with a file of the site: a page in the pseudo-language."""
    path = route.request.url.removeprefix(HOST).partition("#")[0]
    if path.endswith(".html") and path not in TRANSLATIONS:
        body = pseudo.page((SITE / path).read_text("utf-8"))
        route.fulfill(body=body, content_type="text/html; charset=utf-8")
    else:
        route.fulfill(path=SITE / path, content_type=mimetypes.guess_type(path)[0])


@pytest.fixture(scope="module")
def turned(browser):
    """A page that reads the whole site in the pseudo-language, and what went wrong since."""
    with opened(browser, HOST + "404.html", routes={f"{HOST}**": answer}) as found:
        found[0].set_viewport_size(NARROW)
        yield found


def one_of_each_kind():
    """A page for each set of style files: pages of one set are made of the same parts."""
    kinds = {}
    for path in ALL:
        text = (SITE / path).read_text("utf-8")
        kinds.setdefault((style.files_of(text), WITH_SCRIPT in text), path)
    return set(kinds.values())


def test_no_page_in_longer_words_from_right_to_left_has_a_barrier_or_runs_sideways(turned):
    page, wrong = turned
    audited, faults = one_of_each_kind(), []
    for path in ALL:
        page.goto(HOST + path)
        faults += [f"{path}: it runs sideways"] * runs_sideways(page)
        if path in audited:
            faults += [f"{path}: {fault}" for fault in barriers(page, "html", RULES)]
    assert faults == []
    assert ours("404.html", wrong) == []


def test_a_calculator_whose_words_run_from_right_to_left_answers_the_same_day(turned):
    page, wrong = turned
    page.goto(f"{HOST}deadlines.html{CASE}")
    day = page.locator("[data-deadline=appeal] time")
    expect(day).to_have_attribute("datetime", "2027-01-04")
    # In the language of the page, whatever that is.
    assert re.search("[\u0600-\u06ff]", day.inner_text())
    assert barriers(page, "html", RULES) == []
    assert not runs_sideways(page)
    assert ours("404.html", wrong) == []


def test_a_page_that_runs_sideways_from_right_to_left_is_found(turned):
    page, _ = turned
    page.goto(f"{HOST}offline.html")
    page.evaluate("document.querySelector('h1').style.width = '400px'")
    assert runs_sideways(page)

"""Each family is told what is right for it: the scenes of tests/scenarios.json, in the page."""

import datetime

import pytest

from tests.scenarios import SCENES, combination, combinations
from tests.states import answer, at, fragment, saved

# What stands in an answer, as people read it: folded parts too, but for what only eyes miss.
READ = """answer => {
  const text = part => part ? part.textContent.replace(/\\s+/g, " ").trim() : null;
  const all = selector => [...answer.querySelectorAll(selector)];
  const day = answer.querySelector("[data-deadline^=appeal] time");
  return {
    heading: text(answer.querySelector("h3")),
    day: day && day.dateTime,
    warning: text(answer.querySelector(".warning .label")),
    deed: text(answer.querySelector(".deeds li")),
    said: all(":scope > :not(details)").map(text).join(" "),
    ids: all("[id]").map(one => one.id),
    dead: all("a[href^='#']").filter(one => !document.getElementById(one.hash.slice(1))).length,
  };
}"""


def test_each_combination_has_its_scene():
    assert combinations() - {combination(scene["given"]) for scene in SCENES} == set()
    # Those and no others: a scene that fits no row is one that the table forgot.
    assert {combination(scene["given"]) for scene in SCENES} <= combinations()


def test_each_scene_has_a_name_of_its_own_and_says_where_it_comes_from():
    names = [scene["scene"] for scene in SCENES]
    assert sorted(names) == sorted(set(names))
    assert all(scene["source"] for scene in SCENES)


@pytest.fixture(scope="module")
def open_page(browser, server):
    """One open page for all scenes, each on its own day: to open it anew takes a second."""
    with at(browser, server + "deadlines.html") as (page, wrong):
        yield page, wrong


def played(page, given):
    """The answer of the open page on the day of a scene."""
    facts = dict(given)
    noon = datetime.datetime.fromisoformat(facts.pop("today") + "T12:00+00:00")
    page.clock.set_fixed_time(noon)
    page.evaluate("location.hash = '#'")
    page.evaluate(f"location.hash = '{fragment(**facts)}'")
    answer(page).wait_for(timeout=5_000)
    return answer(page).evaluate(READ)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene["scene"])
def test_a_family_is_told_what_is_right_for_it(scene, open_page):
    page, wrong = open_page
    then = scene["then"]
    told = played(page, scene["given"])
    assert told["heading"] == then["heading"]
    assert told["day"] == then["day"]
    assert (told["warning"] or "").lstrip("!") == then.get("warning", "")
    assert told["deed"].startswith(then["first deed"])
    assert [words for words in then["says"] if words not in told["said"]] == []
    assert [words for words in then["never says"] if words in told["said"]] == []
    assert len(told["ids"]) == len(set(told["ids"]))
    assert told["dead"] == 0
    assert saved(page) == then["calendar"]
    assert wrong == []


# --- The question about the mediation adviser ---------------------------------------------------

QUESTION = "Have you contacted the mediation adviser?"


def asked(page):
    return page.get_by_role("group", name=QUESTION).is_visible()


def test_the_adviser_is_asked_about_where_a_certificate_is_needed_and_none_is_there(
    browser, server
):
    with at(browser, server + "deadlines.html") as (page, wrong):
        height = page.locator("form.calculator").first.bounding_box()["height"]
        assert not asked(page)
        page.get_by_label("The plan names the wrong school, or none").check()
        assert not asked(page)
        page.get_by_label("The council is ending the plan").check()
        assert asked(page)
        page.locator("#certificate-day").fill("3")
        assert not asked(page)
        page.locator("#certificate-day").fill("")
        assert asked(page)
        # Nothing moves when it comes or goes.
        assert page.locator("form.calculator").first.bounding_box()["height"] == height
        assert wrong == []


def test_a_page_asks_about_the_adviser_only_if_its_decision_needs_a_certificate(browser, server):
    for decision, needed in (("refused-plan", True), ("placement-only", False)):
        with at(browser, f"{server}decisions/{decision}.html") as (page, _):
            assert asked(page) is needed


def test_who_does_not_say_whether_the_adviser_was_contacted_makes_no_mistake(browser, server):
    with at(browser, f"{server}decisions/refused-plan.html{fragment(letter='2026-11-02')}") as (
        page,
        _,
    ):
        assert "Ring even if you may have done so already." in answer(page).inner_text()
        assert page.locator(".error:not([hidden])").count() == 0


@pytest.mark.parametrize("said", ["Yes", "No", "Not sure", None])
def test_a_link_keeps_what_was_said_of_the_adviser(said, browser, server):
    with at(browser, f"{server}decisions/refused-plan.html{fragment(letter='2026-11-02')}") as (
        page,
        wrong,
    ):
        copied = "{ writeText: text => { window.copied = text; return Promise.resolve(); } }"
        page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {copied} }})")
        if said:
            page.get_by_role("radio", name=said, exact=True).check()
        page.get_by_role("button", name="Work out my last day").click()
        first = answer(page).inner_text()
        page.get_by_role("button", name="Copy a link").click()
        address = page.evaluate("window.copied")
        assert ("contacted=" in address) is bool(said)
        page.goto("about:blank")
        page.goto(address)
        assert answer(page).inner_text() == first
        if said:
            assert page.get_by_role("radio", name=said, exact=True).is_checked()
        assert wrong == []


def test_what_was_said_of_the_adviser_is_changed_or_cleared_with_all_else(browser, server):
    address = server + "decisions/refused-plan.html" + fragment(letter="2026-11-02", contacted="no")
    with at(browser, address) as (page, _):
        page.get_by_role("radio", name="Yes", exact=True).check()
        assert answer(page).count() == 0
        assert "contacted" not in page.url
        page.get_by_role("button", name="Work out my last day").click()
        page.get_by_role("button", name="Clear my answers").click()
        assert page.locator("[name=contacted]:checked").count() == 0

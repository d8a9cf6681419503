"""Each family is given the right list to tick: the scenes of tests/enclosures.json, in the page."""

import json
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from macros.model.checks import FactError
from macros.pages import enclosures
from macros.pages.page import Page
from tests import invented
from tests.audit import faults_in_every_mode
from tests.data.test_facts import TYPED_NUMBER
from tests.looks.test_lengths import length
from tests.now import FACTS
from tests.open_pages import opened
from tests.rooms import DOCS, TESTS
from tests.site import attributes, tree

SCENES = json.loads((TESTS / "enclosures.json").read_text("utf-8"))
PAGE = "appeal/accepted.html"
SHEET = "appeal/cover-sheet.html"
APPEALS = [decision for decision in FACTS.decisions if decision.appeal]
# An answer may fill so many screens of a phone, with what stands above and below it.
LONGEST_ANSWER = 4
every_scene = pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene["scene"])

TOLD = """answer => {
  const text = part => part.textContent.replace(/\\s+/g, " ").trim();
  return {
    list: [...answer.querySelectorAll("label")].map(text),
    boxes: answer.querySelectorAll("li input[type=checkbox]:not(:checked)").length,
    said: [...answer.querySelectorAll(".state")].map(text).join(" "),
    cited: [...answer.querySelectorAll("li")].map(item => item.querySelector(".cite").hash),
    dead: [...answer.querySelectorAll("a[href^='#']")]
      .filter(link => !document.getElementById(link.hash.slice(1))).length,
  };
}"""


def answer(page):
    return page.locator(".own-list:not([hidden])")


def ask(page, decision, certificate):
    """Answer the questions of the open page as somebody does who came by no link."""
    page.locator(f"[name=decision][value={decision}]").check()
    if page.get_by_role("group", name="Do you have the mediation certificate?").is_visible():
        page.locator(f"[name=certificate][value={certificate}]").check()
    page.get_by_role("button", name="Show my list").click()


def words_of(enclosure, form):
    named = f" ({form})" if enclosure.form else ""
    before = f"{enclosure.only_if}: " if enclosure.only_if else ""
    return f"{before}{enclosure.what}{named}."


# --- The facts -------------------------------------------------------------------------------


def test_each_decision_and_state_of_the_certificate_has_its_scene():
    possible = {
        (decision.id, state.id)
        for decision in APPEALS
        for state in enclosures.states(FACTS, decision)
    }
    given = [(scene["given"]["decision"], scene["given"]["certificate"]) for scene in SCENES]
    assert sorted(given) == sorted(possible)
    assert all(scene["source"] for scene in SCENES)


@every_scene
def test_the_facts_give_each_family_the_right_list(scene):
    decision = FACTS.decisions[scene["given"]["decision"]]
    form = FACTS.forms[decision.appeal.form].name
    found = enclosures.enclosures(FACTS, decision, scene["given"]["certificate"])
    assert [words_of(one, form) for one in found] == scene["then"]["list"]


def wrong_lists(records):
    """The scenes whose list differs from what these records give."""
    facts = replace(FACTS, enclosures=records)
    return [
        scene["scene"]
        for scene in SCENES
        for decision in [facts.decisions[scene["given"]["decision"]]]
        for form in [facts.forms[decision.appeal.form].name]
        for found in [enclosures.enclosures(facts, decision, scene["given"]["certificate"])]
        if [words_of(one, form) for one in found] != scene["then"]["list"]
    ]


@pytest.mark.parametrize("enclosure", FACTS.enclosures, ids=lambda one: one.id)
def test_a_scene_notices_what_is_forgotten_or_asked_of_everybody(enclosure):
    assert wrong_lists(FACTS.enclosures) == []
    assert wrong_lists(tuple(one for one in FACTS.enclosures if one != enclosure))
    if enclosure.decisions or enclosure.states:
        for field in ("decisions", "states"):
            if getattr(enclosure, field):
                wider = replace(enclosure, **{field: ()})
                assert wrong_lists(
                    tuple(wider if one == enclosure else one for one in FACTS.enclosures)
                )


@pytest.mark.parametrize("enclosure", FACTS.enclosures, ids=lambda one: one.id)
def test_each_thing_to_tick_has_a_source_that_was_read_and_stands_at_the_foot(enclosure):
    listed = attributes(PAGE, ".sources li", "id")
    for id_ in enclosure.sources:
        source = FACTS.sources[id_]
        assert source.checked
        assert source.manner != "not read"
        assert f"source-{id_}" in listed


@pytest.mark.parametrize("state", FACTS.certificate_states, ids=lambda state: state.id)
def test_no_number_is_typed_into_what_to_do_about_the_certificate(state):
    assert [deed for deed in state.deeds if TYPED_NUMBER.search(deed)] == []


def test_nothing_is_asked_for_where_no_appeal_is_possible():
    wrong = replace(FACTS.enclosures["plan"], decisions=("plan-contents", "delay"))
    others = tuple(one for one in FACTS.enclosures if one.id != "plan")
    with pytest.raises(FactError, match="'plan', field 'decisions': names 'delay'"):
        replace(FACTS, enclosures=(*others, wrong))


def test_a_list_follows_the_facts_whatever_they_are():
    page = Page(invented.FACTS, "routes/protest.md")
    lists = enclosures.enclosure_lists(page)
    assert lists.count("<details") == 1
    assert "<strong>The form (YELLOW1).</strong>" in lists
    assert 'data-certificate="there"' in lists
    assert "If there is room: <strong>A chair.</strong>" in lists
    states = enclosures.certificate_states(Page(invented.FACTS, "routes/protest.md"))
    assert "Send it in 2 days more." in states
    assert "You must do that within 1 month after the date on the letter." in states
    assert "You have 1 week from the date on it" in states


# --- In the page -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def open_page(browser, server):
    """One open page for all scenes, led anew to each."""
    with opened(browser, server + PAGE) as (page, wrong):
        yield page, wrong


@every_scene
def test_a_family_is_given_the_right_list(scene, open_page, server):
    page, wrong = open_page
    given, then = scene["given"], scene["then"]
    page.goto("about:blank")
    page.goto(server + PAGE)
    ask(page, given["decision"], given["certificate"])
    told = answer(page).evaluate(TOLD)
    assert told["list"] == then["list"]
    assert told["boxes"] == len(then["list"])
    assert [words for words in then["says"] if words not in told["said"]] == []
    assert [words for words in then["never says"] if words in told["said"]] == []
    assert all(told["cited"])
    assert told["dead"] == 0
    assert page.url == server + PAGE
    assert wrong == []


@pytest.mark.parametrize("decision", APPEALS, ids=lambda decision: decision.id)
def test_a_decision_s_page_leads_to_the_list_of_that_decision(decision, browser, server):
    with opened(browser, f"{server}decisions/{decision.id}.html") as (page, wrong):
        page.get_by_role("link", name="Check your papers").click()
        expect(page.locator(".told strong")).to_have_text(decision.name)
        assert page.evaluate("scrollY") == 0
        assert answer(page).is_visible() is not decision.appeal.certificate
        assert page.get_by_role("group", name="What did the council decide?").is_hidden()
        page.get_by_role("button", name="Change").click()
        assert page.get_by_label(decision.name, exact=True).is_checked()
        assert answer(page).is_hidden()
        assert wrong == []


@pytest.mark.parametrize("anchor", ["", "nowhere", "in-hand", "back", "%"])
def test_any_other_address_chooses_nothing(anchor, browser, server):
    with opened(browser, f"{server}{PAGE}#{anchor}") as (page, wrong):
        assert page.locator("input:checked").count() == 0
        assert answer(page).is_hidden()
        assert page.locator(".lists").is_visible()
        assert wrong == []


def test_a_link_to_the_list_of_another_decision_asks_about_its_certificate(browser, server):
    with opened(browser, f"{server}{PAGE}#placement-only") as (page, _):
        answer(page).get_by_role("link", name="The list for the wrong needs or help").click()
        expect(page.locator(".told strong")).to_have_text(
            "The plan has the wrong needs or help in it"
        )
        assert answer(page).is_hidden()


def test_with_the_keyboard_alone_to_the_list_which_then_has_the_focus(browser, server):
    with opened(browser, f"{server}{PAGE}#refused-plan") as (page, _):
        page.get_by_label("Yes, I have it").focus()
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.className") == "own-list"
        expect(page.get_by_role("heading", name="Your list")).to_be_in_viewport()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        assert answer(page).get_by_role("checkbox").first.is_checked()


def test_who_leaves_a_question_out_is_asked_for_it_and_given_no_list(browser, server):
    with opened(browser, server + PAGE) as (page, _):
        page.get_by_role("button", name="Show my list").click()
        assert answer(page).is_hidden()
        problem = page.get_by_role("group", name="There is a problem")
        expect(problem).to_be_focused()
        problem.get_by_role("link", name="Select what the council decided").click()
        expect(page.get_by_role("radio").first).to_be_focused()
        assert page.title().startswith("Error: ")
        page.get_by_role("radio", name="The council is ending the plan").check()
        page.get_by_role("button", name="Show my list").click()
        assert answer(page).is_hidden()
        expect(problem).to_contain_text("Select whether you have the mediation certificate")
        page.get_by_label("Yes, I have it").check()
        page.get_by_role("button", name="Show my list").click()
        assert answer(page).is_visible()


def test_what_is_ticked_is_kept_nowhere(browser, server):
    with opened(browser, f"{server}{PAGE}#placement-only") as (page, _):
        answer(page).get_by_role("checkbox").first.check()
        page.reload()
        assert page.locator("li input:checked").count() == 0
        kept = "[localStorage.length, sessionStorage.length, document.cookie.length]"
        assert page.evaluate(kept) == [0, 0, 0]


def test_it_works_from_a_folder(browser, site):
    with opened(browser, f"{(site / PAGE).as_uri()}#ceased-plan") as (page, wrong):
        page.get_by_label("No, and my time to contact the adviser is over").check()
        page.get_by_role("button", name="Show my list").click()
        assert "leave" in answer(page).inner_text()
        assert wrong == []


# --- Without scripts -------------------------------------------------------------------------


@pytest.mark.parametrize("decision", APPEALS, ids=lambda decision: decision.id)
def test_without_scripts_each_decision_has_a_fold_with_all_that_its_list_may_hold(
    decision, browser, server
):
    with opened(browser, server + PAGE, java_script_enabled=False) as (page, wrong):
        assert page.locator("form.asks").is_hidden()
        fold = page.locator(f"details#{decision.id}")
        fold.locator("summary").click()
        told = [" ".join(text.split()) for text in fold.locator("label").all_inner_texts()]
        for scene in SCENES:
            if scene["given"]["decision"] == decision.id:
                for words in scene["then"]["list"]:
                    assert any(text.endswith(words) for text in told), words
        fold.get_by_role("checkbox").first.check()
        assert wrong == []


def test_without_scripts_what_to_do_is_said_for_each_state_of_the_certificate():
    for state in FACTS.certificate_states:
        (told,) = tree(PAGE).css(f"details#certificate-{state.id}")
        assert f"{state.when}: {state.title.lower()}" in told.text()


@pytest.mark.parametrize("name", ["page", "form", "enclosures"])
def test_where_a_script_is_lost_the_lists_are_there(name, browser, server):
    lost = {f"**/assets/{name}.js": lambda route: route.abort()}
    with opened(browser, server + PAGE, routes=lost) as (page, _):
        page.locator("details#refused-plan > summary").click()
        assert page.locator("details#refused-plan").get_by_role("checkbox").first.is_visible()


# --- Every way of reading --------------------------------------------------------------------

STATES = {
    "asked about the certificate": ("refused-plan", None),
    "certificate in hand": ("plan-contents", "in-hand"),
    "certificate to come": ("refused-assessment", "waiting"),
    "time over": ("ceased-plan", "time-over"),
    "only section I": ("placement-only", None),
}


def shown(page, state):
    certificate = STATES[state][1]
    if certificate:
        page.locator(f"[name=certificate][value={certificate}]").check()
        page.get_by_role("button", name="Show my list").click()


@pytest.mark.parametrize("state", STATES)
def test_no_state_has_a_barrier_in_any_way_of_reading(state, browser, server):
    with opened(browser, f"{server}{PAGE}#{STATES[state][0]}") as (page, wrong):
        shown(page, state)
        assert faults_in_every_mode(page, ".asks, .own-list:not([hidden])") == []
        assert wrong == []


@pytest.mark.parametrize("state", STATES)
def test_a_list_is_short_on_a_phone_and_takes_at_most_two_sheets(state, browser, server):
    with opened(browser, f"{server}{PAGE}#{STATES[state][0]}", bypass_csp=True) as (page, _):
        shown(page, state)
        assert sheets(page) <= 2
        assert length(page) <= LONGEST_ANSWER


def sheets(page):
    return page.pdf(format="A4").count(b"/Type /Page\n")


# --- The cover sheet -------------------------------------------------------------------------


def test_the_cover_sheet_lists_each_paper_that_a_list_may_ask_for():
    said = [label.text().strip() for label in tree(SHEET).css("label")]
    papers = {one.what for one in FACTS.enclosures if one.enclosed}
    assert len(said) == len(papers)
    assert all(any(text.startswith(paper) for text in said) for paper in papers)
    text = tree(SHEET).css_first("main").text()
    assert FACTS.contacts["tribunal"].email in text
    assert "Subject of the email: New appeal" in " ".join(text.split())


def test_the_cover_sheet_is_one_sheet_of_paper(browser, server):
    with opened(browser, server + SHEET) as (page, _):
        assert sheets(page) == 1


def test_the_tribunal_s_address_is_on_it_once_it_is_known():
    tribunal = replace(FACTS.contacts["tribunal"], post="1 High Street & Co")
    others = tuple(one for one in FACTS.contacts if one.id != "tribunal")
    facts = replace(FACTS, contacts=(tribunal, *others))
    path = SHEET.replace("html", "md")
    assert "By post: 1 High Street &amp; Co" in enclosures.cover_sheet(Page(facts, path))
    assert "By post" not in enclosures.cover_sheet(Page(FACTS, path))


def test_the_way_to_the_list_stands_where_an_appeal_is_sent():
    for path in ("routes/appeal.md", *(f"decisions/{one.id}.md" for one in APPEALS)):
        assert "../appeal/accepted.md" in (DOCS / path).read_text("utf-8")

"""What families are told: whether it is so, why, what to send back, and how one finds it."""

import re
from collections import Counter

import pytest
from playwright.sync_api import expect

from macros.model.records import MOMENTS
from macros.pages import sayings
from macros.pages.page import CallError, Page
from macros.words import english
from tests.audit import faults_in_every_mode
from tests.invented import FACTS as INVENTED
from tests.now import FACTS
from tests.open_pages import opened
from tests.rooms import DOCS
from tests.site import attributes, tree
from tests.wording import LONGEST_SENTENCE, grade, sentences, words

PAGE = "help/they-said.html"
FEWEST = 20
# On a decision's page: more would hide the one that a family looks for.
MOST_ON_A_PAGE = 5
# The law by its name makes a reply long, and hard by the measure: so many words, and that grade.
LONGEST_REPLY, HARDEST_REPLIES = 28, 8
every_saying = pytest.mark.parametrize("saying", FACTS.sayings, ids=lambda saying: saying.id)


def fold(saying):
    return tree(PAGE).css_first(f"details#{saying.id}")


def in_one_line(node):
    return " ".join(node.text(separator=" ").split())


# --- Each saying -----------------------------------------------------------------------------


def test_there_are_enough_of_them():
    assert len(FACTS.sayings) >= FEWEST


@every_saying
def test_a_saying_stands_with_its_verdict_in_words_in_the_name_of_its_fold(saying):
    name = in_one_line(fold(saying).css_first("summary"))
    assert name == f"“{saying.saying}” {saying.verdict}"


@every_saying
def test_two_sentences_say_why(saying):
    why = english.fill(FACTS, saying.why)
    assert len(sentences([why])) == 2
    assert all(words(sentence) <= LONGEST_SENTENCE for sentence in sentences([why]))
    assert fold(saying).css_first("p").text().startswith(why)


@every_saying
def test_one_polite_sentence_is_there_to_send_back_and_nothing_else_is_in_the_quotation(saying):
    reply = english.fill(FACTS, saying.reply)
    assert fold(saying).css_first(".reply blockquote").text().strip() == reply
    assert len(sentences([reply])) == 1
    assert words(reply) <= LONGEST_REPLY
    assert "!" not in reply


def test_replies_keep_plain_though_they_name_the_law():
    assert grade([saying.reply for saying in FACTS.sayings]) <= HARDEST_REPLIES


@every_saying
def test_each_source_is_a_link_in_the_fold_and_was_read_on_a_day(saying):
    assert attributes(fold(saying), "a.cite", "href") == [
        f"#source-{id_}" for id_ in saying.sources
    ]
    for source in (FACTS.sources[id_] for id_ in saying.sources):
        assert source.manner != "not read"
        assert source.checked


def test_what_is_said_is_said_once():
    assert len({saying.saying for saying in FACTS.sayings}) == len(FACTS.sayings)
    assert len({saying.reply for saying in FACTS.sayings}) == len(FACTS.sayings)


def test_every_saying_is_on_the_page_once_and_in_the_order_of_the_facts():
    ids = [id_ for id_ in attributes(PAGE, "details", "id") if id_ in FACTS.sayings]
    by_moment = {moment: [s.id for s in FACTS.sayings if s.moment == moment] for moment in MOMENTS}
    assert Counter(ids) == Counter(saying.id for saying in FACTS.sayings)
    for told in by_moment.values():
        assert [id_ for id_ in ids if id_ in told] == told != []


def test_the_reader_is_told_kindly_and_not_to_wait_for_an_answer():
    lead = in_one_line(tree(PAGE).css_first("article, main")).split("Before an assessment", 1)[0]
    assert "People who say it may believe it" in lead
    assert "do not wait for an answer" in lead


# --- Decision pages --------------------------------------------------------------------------


def test_each_decision_that_families_come_with_has_sayings_of_its_own():
    heard = {id_ for saying in FACTS.sayings for id_ in saying.decisions}
    assert heard >= {
        "school-support",
        "not-delivered",
        "delay",
        "refused-assessment",
        "refused-reassessment",
        "refused-plan",
    }
    assert heard >= {"plan-contents", "placement-only", "refused-amendment", "ceased-plan"}


@pytest.mark.parametrize("decision", FACTS.decisions, ids=lambda decision: decision.id)
def test_a_decision_s_page_leads_to_what_is_said_about_it(decision):
    links = attributes(f"decisions/{decision.id}.html", "#they-said a", "href")
    told = [saying.id for saying in FACTS.sayings if decision.id in saying.decisions]
    assert links == [f"../help/they-said.html#{id_}" for id_ in told] + ["../help/they-said.html"]
    assert len(told) <= MOST_ON_A_PAGE


# --- Parts of pages, of invented facts -------------------------------------------------------


def page(path="help/they-said.md"):
    return Page(INVENTED, path)


def test_a_saying_is_made_into_a_fold_whose_terms_are_explained_and_whose_sources_are_listed():
    asking = page()
    made = sayings.sayings(asking, "school")
    assert '<details markdown id="no-bus">' in made
    assert "“There is no bus &amp; no chair.”" in made
    assert '<span class="verdict">Not true</span>' in made
    assert "The Act gives a bus in 2 days more." in made
    assert "[section F](glossary.md#section-f)" in made
    assert "[How to protest](../routes/protest.md)" in made
    assert "> Please send the bus in 2 days more." in made
    assert asking.cited == ["act-1", "act-2"]


def test_only_what_is_said_at_that_moment_stands_there():
    assert "no-bus" not in sayings.sayings(page(), "appeal")
    assert re.findall(r'id="([\w-]+)"', sayings.sayings(page(), "appeal")) == ["be-quiet"]


def test_an_unknown_moment_is_refused():
    with pytest.raises(CallError, match=r"'lunch' is no moment\. Use one of: assessment"):
        sayings.sayings(page(), "lunch")


def test_a_decision_leads_to_what_is_said_about_it_and_in_any_case_to_all_of_it():
    every = "- [All that families are told](../help/they-said.md){ .alone }"
    own = "- [“There is no bus & no chair.”](../help/they-said.md#no-bus){ .alone }"
    assert sayings.decision_sayings(page("decisions/no-place.md")) == f"{own}\n{every}"
    assert sayings.decision_sayings(page("decisions/rude.md")) == every


def test_the_page_asks_for_every_moment():
    asked = re.findall(r"sayings\('([a-z]+)'\)", (DOCS / "help/they-said.md").read_text("utf-8"))
    assert sorted(asked) == sorted(MOMENTS)


# --- In a browser ----------------------------------------------------------------------------


def test_a_link_from_a_decision_opens_its_saying_and_no_other(browser, server):
    with opened(browser, server + "decisions/plan-contents.html#they-said") as (there, wrong):
        there.get_by_role("link", name="Speech therapy is health, not education.").click()
        expect(there.locator("details#health")).to_have_attribute("open", "")
        expect(there.locator("#health blockquote")).to_be_in_viewport()
        expect(there.locator("main details[open]")).to_have_count(1)
        assert wrong == []


def test_paper_has_every_sentence_to_send_back(browser, server):
    with opened(browser, server + PAGE) as (there, _):
        there.emulate_media(media="print")
        there.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(there.locator(".reply blockquote:visible")).to_have_count(len(FACTS.sayings))


def test_without_scripts_a_saying_opens_by_hand(browser, server):
    with opened(browser, server + PAGE, java_script_enabled=False) as (there, _):
        expect(there.locator("#full blockquote")).to_be_hidden()
        there.locator("#full summary").press("Enter")
        expect(there.locator("#full blockquote")).to_be_visible()


def test_with_every_saying_open_the_page_has_no_barrier_in_any_way_of_reading(browser, server):
    with opened(browser, server + PAGE) as (there, wrong):
        there.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        assert faults_in_every_mode(there, "main") == []
        assert wrong == []

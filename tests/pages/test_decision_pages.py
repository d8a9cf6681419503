"""A decision's page is one that a tired parent can finish: what stands where, and how often."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.words import english
from tests.leaflets_again import built
from tests.now import FACTS
from tests.rooms import SITE
from tests.site import html, tree
from tests.wording import words

MOST_WORDS_BEFORE_THE_FORM = 120
MOST_WORDS = 450
# Twenty-two, and the phone of the service once it is known.
MOST_LINKS = 23
LAW = "#law, .checked"
APPEALABLE = [decision for decision in FACTS.decisions if decision.appeal]
every_decision = pytest.mark.parametrize("decision", FACTS.decisions, ids=lambda d: d.id)
every_appeal = pytest.mark.parametrize("decision", APPEALABLE, ids=lambda d: d.id)


def path(decision):
    return f"decisions/{decision.id}.html"


def main_part(page, *left_out):
    """The main part of a page as a new tree, without its forms' words and what else is left out."""
    text = page if page.startswith("<") else (SITE / page).read_text("utf-8")
    main = LexborHTMLParser(text).css_first("main")
    for node in main.css(", ".join(("script, template, [hidden]", *left_out))):
        node.decompose()
    return main


def said(page, *left_out):
    """What a reader reads there, in one line."""
    return in_one_line(main_part(page, *left_out))


def in_one_line(part):
    text = " ".join(part.text(separator=" ").split())
    return re.sub(r" ([.,;:?!])", r"\1", text)


def folded(page):
    """The same with its folds closed: of each, only its name is read."""
    main = main_part(page, LAW, "nav")
    for fold in main.css("details"):
        for inside in fold.css("details > :not(summary)"):
            inside.decompose()
    return main


def limits(decision):
    """Each length of time within which to appeal, as a pattern: once is enough."""
    clock = FACTS.clocks[decision.appeal.clock]
    return [rf"\b{english.limb_length(limb)}\b" for limb in clock.limbs]


@every_appeal
def test_each_time_limit_of_an_appeal_is_said_once(decision):
    text = said(path(decision), LAW)
    assert english.limb_in_words(FACTS, FACTS.clocks[decision.appeal.clock].limbs[0]) in text
    for limit in limits(decision):
        assert len(re.findall(limit, text)) == 1, limit


@every_appeal
def test_few_words_stand_before_the_form(decision):
    text = (SITE / path(decision)).read_text("utf-8")
    before = main_part(text[: text.index("<form")]).text(separator=" ")
    assert 0 < words(before) <= MOST_WORDS_BEFORE_THE_FORM


@every_decision
def test_a_page_with_its_folds_closed_is_short_and_leads_to_few_places(decision):
    page = folded(path(decision))
    assert 0 < words(page.text(separator=" ")) <= MOST_WORDS
    assert len(page.css("a")) <= MOST_LINKS


def test_a_fold_is_closed_before_its_words_and_links_are_counted():
    page = (
        "<main><a href='x'>One</a><details><summary>Two</summary><p><a>3</a></p></details></main>"
    )
    assert folded(page).text(separator=" ").split() == ["One", "Two"]


@every_decision
def test_there_are_five_deeds_and_the_first_is_for_tonight(decision):
    steps = tree(path(decision)).css(".steps ol > li")
    dated = [step.css_first("strong:first-child").text() for step in steps]
    assert len(dated) == 5
    assert dated[0] == "Tonight:"
    assert all(day.endswith(":") for day in dated)


@every_decision
def test_a_page_has_one_warning_at_most_and_it_is_its_own(decision):
    warnings = main_part(path(decision)).css(".warning")
    assert len(warnings) == bool(decision.cautions)
    for warning in warnings:
        assert FACTS.cautions[decision.cautions[0]].title in warning.text()


@every_decision
def test_nothing_but_a_warning_says_that_it_is_important(decision):
    assert "Important:" not in said(path(decision), ".warning")


def test_the_trap_of_section_i_stands_above_the_form_and_nothing_asks_for_a_certificate():
    page = main_part("decisions/placement-only.html")
    first = page.css_first(".warning, form")
    assert "Appealing only about the school (section I) is rarely enough" in first.text()
    assert "You do not need a mediation certificate." in said("decisions/placement-only.html")
    assert "mediation adviser" not in page.css_first(".steps").text()


@every_appeal
def test_the_others_say_that_the_certificate_comes_first_and_whom_to_ring(decision):
    text = said(path(decision)).split("Your last day", 1)[0]
    steps = tree(path(decision)).css_first(".steps").text()
    needed = decision.appeal.certificate
    contact = "First, in those months, contact the mediation adviser for your mediation"
    assert (f"{contact} certificate. It gives you" in text) == needed
    assert ("mediation adviser named in your letter" in steps) == needed


@every_appeal
def test_the_last_deed_links_the_form_and_says_how_to_appeal(decision):
    form = FACTS.forms[decision.appeal.form]
    links = {
        link.text(): link.attributes["href"]
        for link in tree(path(decision)).css(".steps li:last-child a")
    }
    assert links[f"form {form.name} on GOV.UK"] == form.address
    assert links["How to appeal"] == "../routes/appeal.html#how"


@every_appeal
def test_one_open_line_leads_a_young_person_to_the_page_that_says_whose_appeal_it_is(decision):
    links = folded(path(decision)).css("a[href='../help/young-people.html']")
    assert [in_one_line(link) for link in links] == ["Whose appeal is it?"]


@every_appeal
def test_what_the_appeal_is_judged_by_is_open_and_the_law_and_the_evidence_are_folded(decision):
    test = FACTS.legal_tests[decision.test]
    open_words = in_one_line(folded(path(decision)))
    assert english.fill(FACTS, f"{test.question} {test.meaning}") in open_words
    fold = tree(path(decision)).css_first("details#evidence")
    assert fold.css_first("blockquote") is None or test.law in fold.text()
    assert bool(fold.css_first("blockquote")) == bool(test.law)
    items = [item.text() for item in fold.css("li")]
    assert items[-len(test.evidence) :] == list(test.evidence)


@every_appeal
def test_a_sheet_for_the_reasons_is_on_the_page(decision):
    sheets = tree(path(decision)).css('details#leaflets a[href*="reasons-"]')
    names = [f"../leaflets/reasons-{decision.id}{size}.pdf" for size in ("", "-large-print")]
    assert [sheet.attributes["href"] for sheet in sheets] == names


@every_decision
def test_the_law_behind_a_page_has_the_sources_of_all_that_its_records_say(decision):
    listed = {item.attributes.get("id") for item in tree(path(decision)).css("#law li")}
    named = set(decision.sources)
    if decision.appeal:
        test = FACTS.legal_tests[decision.test]
        named |= {decision.appeal.source, *decision.appeal.certificate_sources, *test.sources}
        named |= {test.law_source} - {""}
    for clock in (FACTS.on(built()).clocks[id_] for id_ in decision.clocks):
        named |= {*clock.sources, *clock.roll_sources}
    assert {f"source-{id_}" for id_ in named} <= listed


def test_a_plan_that_is_ending_carries_on_for_now_and_that_is_told_as_good_news():
    text = said("decisions/ceased-plan.html")
    assert text.index("The plan carries on for now") < text.index("What to do now")
    good = html(main_part("decisions/ceased-plan.html").css_first(".callout").html)
    assert "The plan carries on for now" in good.text()
    for words_said in ("There are two letters", "If the appeal is lost, the plan stops at once"):
        assert words_said in text


WAY_ON = {"plan-contents": "#draft", "placement-only": "#draft", "ceased-plan": "#council"}


@pytest.mark.parametrize("decision", WAY_ON)
def test_what_cannot_be_appealed_yet_is_told_above_the_form_with_what_to_do(decision):
    text = (SITE / f"decisions/{decision}.html").read_text("utf-8")
    links = main_part(text[: text.index("<form")]).css("a")
    assert WAY_ON[decision] in [link.attributes["href"] for link in links]
    fold = main_part(f"decisions/{decision}.html").css_first(f"details{WAY_ON[decision]}")
    assert "cannot appeal" in fold.text()


@every_appeal
def test_a_reader_whose_time_has_passed_is_led_on_from_the_first_deed(decision):
    link = tree(path(decision)).css_first(".steps li:first-child a")
    assert link.attributes["href"] == "../routes/appeal.html#late"


@every_appeal
def test_talking_is_no_reason_to_wait(decision):
    text = said(path(decision))
    assert "Talk to the council too: decisions can change. Do not wait to appeal." in text
    assert "Talk first" not in text


def test_the_line_of_a_complaint_stands_where_its_warning_does_not():
    assert "A complaint or talking does not stop your time to appeal." in said(
        "decisions/placement-only.html"
    )


@pytest.mark.parametrize("decision", ["not-delivered", "delay"])
def test_the_time_to_go_to_court_is_in_the_warning_with_whom_to_ring_and_said_once(decision):
    page = f"decisions/{decision}.html"
    limit = english.limb_in_words(FACTS, FACTS.clocks["judicial-review"].limbs[0])
    warning = main_part(page).css_first(".warning")
    assert f"You must ask promptly, and at the latest {limit}." in in_one_line(warning)
    assert FACTS.contacts["civil-legal-advice"].phone in warning.text()
    assert said(page, LAW).count(limit) == 1

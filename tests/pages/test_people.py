"""What pages say of the local service follows from what is known of it, and leaves out the rest."""

import datetime
from dataclasses import replace

import pytest

from macros.pages import people, sources
from macros.pages.page import CallError, Page
from tests.invented import FACTS

MAY = datetime.date(2026, 5, 10)


def page(facts=FACTS):
    return Page(facts, "help/x.md", MAY)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, "We found no phone number, email or opening hours that we could check. So we have "),
        ({"phone": "0300 303 5857"}, "We found no email or opening hours that we could check."),
        ({"phone": "0300 303 5857", "hours": "Mornings"}, "no email that we could check. So we h"),
        ({"phone": "0300 303 5857", "email": "desk@desk.example"}, "So we have left them out."),
    ],
)
def test_what_is_not_known_of_people_is_said(known, said):
    desk = replace(FACTS.contacts["desk"], **known)
    facts = replace(FACTS, contacts=(FACTS.contacts["board"], desk))
    assert said in people.not_found(page(facts=facts), "desk").replace("\n", " ")


def test_nothing_is_said_to_be_missing_of_people_of_whom_all_is_known():
    assert people.not_found(page(), "board") == ""


def with_local(**fields):
    """A page from facts with a local service of which these fields are so."""
    spoken = replace(FACTS.sources["act-1"], id="service-mediation")
    local = replace(FACTS.local, **fields)
    return page(facts=replace(FACTS, sources=(*FACTS.sources, spoken), local=local))


def test_who_has_given_mediation_is_said_with_its_source_where_it_is_known():
    here = with_local()
    assert people.mediation_here(here) == (
        "In Ham &amp; Eggs, HIASS’s pages have named Peace &amp; Co. "
        "This can change, so go by your letter."
    )
    assert here.cited == ["service-mediation"]
    unknown = with_local(mediation_provider="")
    assert people.mediation_here(unknown) == ""
    assert unknown.cited == []


@pytest.mark.parametrize(
    ("papers", "said"),
    [
        ((), ""),
        (("A & B",), "That page also names its A &amp; B.\nAsk HIASS for it."),
        (("A", "B"), "That page also names its A and its B.\nAsk HIASS for both."),
        (("A", "B", "C"), "That page also names its A, its B and its C.\nAsk HIASS for them."),
    ],
)
def test_the_papers_of_the_service_are_named_where_it_has_any(papers, said):
    assert people.papers_here(with_local(papers=papers)) == said


def test_a_page_of_the_service_s_own_is_linked_where_there_is_one():
    here = with_local()
    address = here.facts.sources["service-mediation"].address
    said = f"HIASS has [a page of its own about this]({address})."
    assert people.page_here(here, "service-mediation") == said
    assert here.cited == ["service-mediation"]
    assert people.page_here(here, "service-holidays") == ""
    with pytest.raises(CallError, match="service-ceasing"):
        people.page_here(here, "act-1")


def test_a_link_to_the_page_of_a_source_lists_the_source_too():
    here = page()
    link = sources.source_page(here, "act-1", "their page")
    assert link == f"[their page]({FACTS.sources['act-1'].address})"
    assert here.cited == ["act-1"]

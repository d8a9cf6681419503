"""A page knows its facts, its own record, and the sources it has cited."""

import datetime

import pytest

from macros.pages import sources
from macros.pages.page import LEFT_OUT, CallError, Page, PageError
from tests.invented import FACTS

MAY = datetime.date(2026, 5, 10)


def page(path="decisions/no-place.md", **more):
    return Page(FACTS, path, MAY, **more)


@pytest.mark.parametrize(
    ("path", "kind", "id_"),
    [
        ("decisions/no-place.md", "decisions", "no-place"),
        ("decisions/rude.md", "decisions", "rude"),
        ("routes/protest.md", "routes", "protest"),
    ],
)
def test_a_page_names_its_own_record_by_its_place(path, kind, id_):
    assert page(path).record.id == id_
    assert page(path).own(kind) is page(path).record


@pytest.mark.parametrize("path", ["index.md", "routes/compare.md", "help/rude.md"])
def test_a_page_of_no_record_has_none(path):
    assert page(path).record is None
    with pytest.raises(CallError):
        page(path).own("decisions")


def test_a_page_that_should_have_a_record_says_which_is_missing():
    with pytest.raises(CallError, match="there is no record 'nowhere' among the decisions"):
        page("decisions/nowhere.md").own("decisions")


def test_a_record_of_another_kind_is_told_apart_from_none():
    with pytest.raises(CallError, match="'yellow' among the clocks: it names a Form"):
        page().find("clocks", "yellow")
    with pytest.raises(CallError, match=r"'protst' among the clocks; did you mean 'protest'\?"):
        page().find("clocks", "protst")


def test_what_a_page_cites_is_noted_in_order_and_linked_to_its_list():
    asking = page()
    html = asking.cite("act-2", "act-1")
    assert asking.cited == ["act-2", "act-1"]
    assert html.startswith('<a class="cite" href="#source-act-2"><span class="visually-hidden">')
    assert html.endswith("Source: </span>Act 1</a>")


def test_one_page_knows_nothing_of_what_another_cited():
    first = page()
    first.cite("act-1")
    sources.sources(first)
    second = first.at("decisions/rude.md")
    assert second.cited == []
    assert not second.listed
    assert second.record.id == "rude"


def test_a_source_that_is_not_there_cannot_be_cited():
    with pytest.raises(CallError, match="no record 'act-9' among the sources"):
        page().cite("act-1", "act-9")


def test_on_paper_a_citation_leaves_a_mark_and_is_noted_all_the_same():
    paper = page(paper=True)
    assert paper.cite("act-1") == LEFT_OUT
    assert paper.cite() == ""
    assert paper.cited == ["act-1"]


def test_ways_lead_on_and_carry_their_address_for_print():
    assert page().link("help/a.md", "A") == "[A](../help/a.md)"
    assert page().way("help/a.md#b", "A") == '[A](../help/a.md#b){ data-page="help/a.html#b" }'
    assert page().way_in_html("help/a.md", "A & B") == (
        '<a href="../help/a.html" data-page="help/a.html">A &amp; B</a>'
    )


def test_a_refused_page_is_told_in_one_line():
    assert str(PageError("docs/a.md", "wrong\n  here.", 7)) == "docs/a.md, line 7: wrong here."
    assert str(PageError("docs/a.md", "wrong.")) == "docs/a.md: wrong."

"""The A to Z has every page, word, form and contact, and pages are read by their sections."""

import json

import pytest

from macros.made import FinishError, search
from tests.now import FACTS
from tests.rooms import SITE
from tests.site import PATHS, tree


def listed(css=".a-to-z a"):
    """The list's links: where each leads, by what it says."""
    return {
        " ".join(node.text(separator=" ").split()): node.attributes["href"]
        for node in tree("search.html").css(css)
    }


def unlisted(paths, addresses):
    return set(paths) - set(search.NOT_LISTED) - set(addresses)


def test_the_list_has_every_page():
    assert unlisted(PATHS, listed().values()) == set()


def test_a_page_that_the_list_lacks_is_missed():
    assert unlisted([*PATHS, "new.html"], listed().values()) == {"new.html"}


def test_the_list_has_every_decision_route_contact_form_and_word():
    names = listed()
    for decision in FACTS.decisions:
        assert names[decision.name] == f"decisions/{decision.id}.html"
    for route in FACTS.routes:
        assert route.page.replace(".md", ".html").split("#")[0] in names.values()
    for contact in FACTS.contacts:
        assert names[f"{contact.name} (who can help)"].startswith("help/organisations.html#")
    for form in FACTS.forms:
        assert names[f"{form.name} (form)"].startswith(("routes/", "appeal/"))
    words = [
        node.text()
        for node in tree("help/glossary.html").css("article details:not(#law) > summary")
    ]
    assert len(words) > 30
    assert {f"{word} (word explained)" for word in words} <= set(names)


def test_the_list_has_the_main_sections_of_pages():
    names = listed(".a-to-z ul ul a")
    assert names["If you are late, or have no certificate"] == "routes/appeal.html#late"
    assert "What to do now" not in names


def test_the_list_runs_from_a_to_z_whatever_little_word_comes_first():
    letters = [node.text() for node in tree("search.html").css(".a-to-z summary")]
    assert letters == sorted(set(letters))
    under = tree("search.html").css_first("#C ul").text()
    assert "The council is late" in under


SMALL = """<main><article><h1 id="x">Time <i>limits</i></h1><p>One. Two?</p><form>no</form>
<h2 id="y">Appeal</h2><p>Three <span class="cite">s.1</span>.</p>
<div class="contact"><h3 id="z">IPSEA</h3><p>Helps.</p></div><p>Four</p>
<div class="sources"><h2>no</h2></div></article></main><footer>no</footer>"""


def test_a_page_is_read_by_its_sections():
    page = search.read_page("routes/x.html", SMALL)
    assert page.title == "Time limits"
    assert [(s.anchor, s.heading, s.kind, s.sentences) for s in page.sections] == [
        ("", "Time limits", "h1", ("One.", "Two?")),
        ("y", "Appeal", "h2", ("Three .", "Four")),
        ("z", "IPSEA", "contact", ("Helps.",)),
    ]


def test_words_that_only_a_script_shows_are_not_searched():
    answer = '<h2 id="t">Answer</h2><p>Your last day</p>'
    page = search.read_page("x.html", SMALL.replace("<h2", f"<template>{answer}</template><h2", 1))
    assert page.sections == search.read_page("x.html", SMALL).sections


def test_a_page_without_a_heading_or_a_form_that_no_page_names_is_refused():
    with pytest.raises(FinishError, match=r"docs/x\.md: has no heading"):
        search.read_page("x.html", "<main><p>x</p></main>")
    with pytest.raises(FinishError, match=r"docs/x\.md: has no heading"):
        search.read_page("x.html", "<p>x</p>")
    page = search.read_page("routes/x.html", SMALL)
    with pytest.raises(
        FinishError, match=r"form 'send35' .*: no page in docs/routes/ or docs/appeal/ names"
    ):
        search.entries([page], FACTS.forms)


@pytest.mark.parametrize(
    "path", [p for p in PATHS if p.startswith(("decisions/", "about/changes"))]
)
def test_headings_that_tell_nothing_by_themselves_are_not_found_by_themselves(path):
    text = (SITE / "assets/search-index.js").read_text("utf-8")
    pages = json.loads(text[text.index("{") : text.rindex("}") + 1])["pages"]
    (parts,) = [parts for address, *_, parts in pages if address == path]
    assert parts == []


def test_a_list_for_a_decision_on_another_page_is_not_taken_for_the_decision_s_own_page():
    fold = '<details id="late"><summary>The council is late</summary><p>What to send.</p></details>'
    pages = [
        search.read_page("decisions/late.html", "<main><h1>The council is late</h1></main>"),
        search.read_page("appeal/list.html", f"<main><h1>What to send</h1>{fold}</main>"),
    ]
    assert [(one.name, one.address, one.below) for one in search.entries(pages, ())] == [
        ("The council is late", "decisions/late.html", ()),
        ("What to send", "appeal/list.html", ()),
    ]

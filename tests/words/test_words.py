"""The words can be read by a worried parent, and hold no fact typed by hand."""

import re
import statistics

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.model.languages import translated
from tests.now import FACTS
from tests.rooms import DOCS, SITE
from tests.site import PATHS, blocks
from tests.wording import LONGEST_SENTENCE, grade, sentences, typed_facts, words

SOURCES = sorted(
    name
    for name in (path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
    if not translated(name)
)
# A colon or a semicolon gives a reader no rest: only a full stop, or its like, ends a sentence.
LONG = (
    "Do it in time: within some months after the date on the letter, or later, if a certificate "
    "came; and keep a copy of all that you send, for you may need it again."
)
HARD = (
    "Local authorities must make available disagreement resolution services, the utilisation of "
    "which is voluntary and necessitates the agreement of every participating organisation."
)


@pytest.mark.parametrize("path", PATHS)
def test_each_page_can_be_read_at_grade_8_or_below(path):
    assert grade(blocks(path)) <= 8


def test_half_of_the_pages_can_be_read_at_grade_6_and_a_half_or_below():
    assert statistics.median(grade(blocks(path)) for path in PATHS) <= 6.5


@pytest.mark.parametrize("path", PATHS)
def test_no_sentence_is_longer_than_25_words(path):
    long = [s for s in sentences(blocks(path)) if words(s) > LONGEST_SENTENCE]
    assert long == []


def test_the_measures_refuse_the_language_of_officials():
    assert grade([HARD]) > 8
    assert [words(sentence) > LONGEST_SENTENCE for sentence in sentences([LONG])] == [True]
    assert sentences(["Ask why. Is it late?", "Act"]) == ["Ask why.", "Is it late?", "Act"]


# --- Facts typed by hand ---------------------------------------------------------------------

# August and Christmas name the closed periods; only the days themselves are facts.
# May is a common word too.


@pytest.mark.parametrize("path", SOURCES)
def test_no_period_number_date_phone_or_form_is_typed_into_a_page(path):
    assert typed_facts((DOCS / path).read_text("utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "You have two months.",
        "You have 2 months.",
        "Ring 0300 303 5857.",
        "Use form SEND35.",
        "It takes six weeks.",
        "within three working days",
        "from 25 December",
        "before the end of February",
        "1. Wait for fifteen days.",
        "A six-week wait.",
        "sixty calendar days",
        "within a fortnight",
        "by the end of March",
        "{{ next_step('deadlines.md', 'Act now', 'You have two months.') }}",
    ],
)
def test_a_fact_typed_by_hand_is_found(line):
    assert typed_facts(f"---\ntitle: x\n---\n# x\n\n{line}\n")


def test_facts_that_come_by_macro_are_let_through():
    page = (
        "---\ntitle: In 2 weeks\n---\n# x { #x }\n\n1. You have {{ period('appeal') }}. "
        "{{ cite('regs-32') }} See [it](x.md#2) and `SEND35`.\n\n> In 2 weeks.\n"
    )
    assert typed_facts(page) == []


# --- Titles and terms ------------------------------------------------------------------------


def front_matter(path, key):
    return re.search(rf"^{key}: (.*)$", (DOCS / path).read_text("utf-8"), re.MULTILINE)[1].strip()


@pytest.mark.parametrize("decision", FACTS.decisions, ids=lambda decision: decision.id)
def test_a_decision_has_the_same_name_on_its_page_and_in_the_facts(decision):
    assert front_matter(f"decisions/{decision.id}.md", "title") == decision.name


@pytest.mark.parametrize(
    "route",
    [route for route in FACTS.routes if route.page == f"routes/{route.id}.md"],
    ids=lambda route: route.id,
)
def test_a_route_has_the_same_name_on_its_page_and_in_the_facts(route):
    assert front_matter(route.page, "title") == route.name


# --- The first use of a term -----------------------------------------------------------------

# The glossary is the explanation; the sources and the list of changes name things as they are.
EXPLAINED_ELSEWHERE = ("404.html", "about/changes.html", "about/sources.html", "help/glossary.html")
# The terms of the field, which a page must link where it first uses them.
TERMS = (
    "EHC plan",
    "EHC needs assessment",
    "SENCo",
    "case officer",
    "mediation certificate",
    "mediation adviser",
    "SEND Tribunal",
    "Ombudsman",
    "disagreement resolution",
    "draft plan",
    "final plan",
    "section B",
    "section F",
    "section I",
    "re-assessment",
    "annual review",
    "judicial review",
)
# What is looked up and not read through, and the calculator's labels, which cannot hold links.
PASSED_OVER = (
    "form, table, script, template, blockquote, .quotation, .sources, .checked, .cite, "
    ".visually-hidden, [hidden]"
)


def first_uses(html):
    """Each term that a page uses first without a link, with the words around it.

    A heading that is itself a link counts. One that is none is passed over, and so is the name of
    a fold: it may hold no link.
    A page whose heading is the term explains it.
    """
    main = LexborHTMLParser(html).css_first("main")
    subject = main.css_first("h1").text().lower()
    for node in main.css(PASSED_OVER):
        node.decompose()
    for node in main.css("a"):
        node.replace_with(f"⟦{node.text()}⟧")
    for node in main.css("h1, h2, h3, h4, summary"):
        node.replace_with(" ".join(re.findall("⟦.*?⟧", node.text())))
    text = " ".join(main.text(separator=" ").split())
    found = []
    for term in TERMS:
        use = re.search(rf"\b{term}s?\b", text, re.IGNORECASE)
        if use and term.lower() not in subject:
            before = text[: use.start()]
            if before.count("⟦") == before.count("⟧"):
                found.append(f"{term}: …{before[-50:]}{text[use.start() : use.end() + 20]}")
    return found


@pytest.mark.parametrize("path", [path for path in PATHS if path not in EXPLAINED_ELSEWHERE])
def test_the_first_use_of_a_term_on_a_page_is_a_link(path):
    assert first_uses((SITE / path).read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<h1>x</h1><p>Your EHC plan, an <a href='g'>EHC plan</a>.</p>", 1),
        ("<h1>x</h1><p>An <a href='g'>EHC plan</a>. Your EHC plan.</p>", 0),
        ("<h1>EHC plans</h1><p>Your EHC plan.</p>", 0),
        ("<h1>x</h1><h3>EHC plan</h3><p>Your EHC plan.</p>", 1),
        ("<h1>x</h1><h3><a href='r'>Ombudsman</a></h3><p>The Ombudsman.</p>", 0),
        ("<h1>x</h1><table><tr><td>EHC plan</td></tr></table>", 0),
        ("<h1>x</h1><details><summary>EHC plan</summary><p>Your EHC plan.</p></details>", 1),
    ],
)
def test_a_first_use_without_a_link_is_found(html, found):
    assert len(first_uses(f"<main>{html}</main>")) == found

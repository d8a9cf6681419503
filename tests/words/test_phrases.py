"""The words sound like English: no phrase that shall not come back, no run of clipped sentences."""

import functools

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.rooms import ROOT, SITE
from tests.site import PATHS, TEMPLATE, blocks
from tests.wording import clipped, prose
from tests.words.phrases import ENGLISH, PHRASES

# The words of others, and names of sources.
OF_OTHERS = "script, style, blockquote, .quotation, .sources"
# Each holds words of its own.
HOLDS_WORDS = (
    "title, p, li, dt, dd, td, th, caption, h1, h2, h3, h4, summary, legend, label, option, "
    "button, a, div"
)
LEAFLETS = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "leaflets").glob("*.md"))]


@functools.cache
def texts(path):
    """All words of a built page, the menu and what scripts will say too: a text for each block."""
    html = (SITE / path).read_text("utf-8")
    html += (
        "".join(TEMPLATE.findall(html)).replace("<template", "<div").replace("</template", "</div")
    )
    page = LexborHTMLParser(html)
    for node in page.css(OF_OTHERS):
        node.decompose()
    described = [node.attributes["content"] for node in page.css("meta[name=description]")]
    return described + [" ".join(node.text().split()) for node in page.css(HOLDS_WORDS)]


def phrases_in(texts):
    """What of the list stands in some texts, and what to write instead."""
    return sorted(
        {
            f"“{phrase.found(text)}” ({phrase.why}): write “{phrase.instead}”."
            for text in texts
            for phrase in PHRASES
            if phrase.found(text)
        }
    )


@pytest.mark.parametrize("path", PATHS)
def test_no_phrase_comes_back_to_a_page(path):
    assert phrases_in(texts(path)) == []


@pytest.mark.parametrize("path", LEAFLETS)
def test_no_phrase_comes_back_to_a_leaflet(path):
    assert phrases_in(prose((ROOT / path).read_text("utf-8")).splitlines()) == []


@pytest.mark.parametrize(("before", "now"), ENGLISH)
def test_a_phrase_is_found_and_what_is_written_instead_is_let_through(before, now):
    assert phrases_in([before]) != []
    assert phrases_in([now]) == []


@pytest.mark.parametrize("path", PATHS)
def test_no_more_than_three_sentences_of_five_words_or_fewer_follow_each_other(path):
    assert clipped(blocks(path)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Act today. Ring them. Write it down. Keep a copy.", 1),
        ("Act today. Ring them. Write it down.", 0),
        ("Act today. Ring them, and ask what they need from you. Write it down. Keep a copy.", 0),
        ("Is it late? Act. Ask! Write. Then wait for an answer for a while.", 1),
    ],
)
def test_a_run_of_clipped_sentences_is_found(text, found):
    assert len(clipped([text])) == found

"""Everything that the local service tells families is on the site, in the site's own words.

`coverage.json` maps each statement of the service's page to a page here and words on it.
"""

import functools
import json
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.local import with_names
from tests.rooms import SITE
from tests.site import tree

ROWS = json.loads(with_names(Path(__file__).with_name("coverage.json").read_text("utf-8")))
# The last row is the link that skips to the content, which is no words of a page's main part.
SKIP_LINK = "S42"


def plain(text):
    return re.sub(r"\s+([.,;:?])", r"\1", " ".join(text.split())).lower()


@functools.cache
def visible_text(path):
    """The words of a page's main part that a reader sees: no data for scripts, nothing hidden."""
    main = LexborHTMLParser((SITE / path).read_text("utf-8")).css_first("main")
    for node in main.css("script, template, [hidden]"):
        node.decompose()
    return main.text(separator=" ")


def missing(row, text):
    return [words for words in row["words"] if plain(words) not in plain(text)]


def test_all_42_statements_are_mapped():
    assert sorted([*ROWS, SKIP_LINK]) == [f"S{number:02}" for number in range(1, 43)]
    assert all(row["words"] for row in ROWS.values())


@pytest.mark.parametrize("number", ROWS)
def test_a_statement_of_the_service_is_on_the_site(number):
    row = ROWS[number]
    assert missing(row, visible_text(row["page"])) == []


def test_there_is_a_link_that_skips_to_the_content():
    link = tree("index.html").css_first("body > a.skip")
    assert link.text() == "Skip to main content"


# Words that the page says again elsewhere (in a menu, a list of sources) would hide the loss.
@pytest.mark.parametrize("number", ROWS)
def test_a_statement_that_is_taken_out_is_missed(number):
    row = ROWS[number]
    text = plain(visible_text(row["page"]))
    assert any(missing(row, text.replace(plain(words), "", 1)) for words in row["words"])


def test_words_that_only_a_script_or_nobody_reads_do_not_count():
    assert "closedPeriods" in tree("deadlines.html").css_first("main").text()
    assert "closedPeriods" not in visible_text("deadlines.html")

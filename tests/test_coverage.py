"""Everything that the local service tells families is on the site, in the site's own words.

`coverage.json` maps each statement of the service's page to a page here and words on it.
"""

import json
import re
from pathlib import Path

import pytest

from tests.pages import tree, visible_text

ROWS = json.loads(Path(__file__).with_name("coverage.json").read_text("utf-8"))
# The last row is the link that skips to the content, which is no words of a page's main part.
SKIP_LINK = "S42"


def plain(text):
    return re.sub(r"\s+([.,;:?])", r"\1", " ".join(text.split())).lower()


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


def test_a_statement_that_is_taken_out_is_missed():
    row = ROWS["S10"]
    text = visible_text(row["page"]).replace(row["words"][0], "")
    assert missing(row, text) == [row["words"][0]]

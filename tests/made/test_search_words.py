"""The words that people type for ours: ours are on a page, and theirs mean one thing."""

import functools
import re

import pytest

from macros.data.search_words import IGNORED, MEANINGS
from macros.made import search
from tests.rooms import SITE
from tests.site import PATHS


@functools.cache
def read_site():
    return [search.read_page(path, (SITE / path).read_text("utf-8")) for path in PATHS]


def missing_words(meant, texts):
    """The words that no text has together with the others; none if one text has them all."""
    words = [word for word in re.findall(r"\w+", meant.lower()) if word not in IGNORED.split()]
    return min(([word for word in words if word not in text] for text in texts), key=len)


@pytest.mark.parametrize("meant", MEANINGS)
def test_the_words_that_stand_for_others_are_on_a_page(meant):
    texts = [
        " ".join((page.title, page.description, part.heading, *part.sentences)).lower()
        for page in read_site()
        for part in page.sections
    ]
    assert missing_words(meant, texts) == []


def test_a_word_that_is_on_no_page_is_missed():
    assert missing_words("the council is tardy", ["the council is late"]) == ["tardy"]


def test_no_words_stand_for_two_things():
    said = [phrase for phrases in MEANINGS.values() for phrase in phrases]
    assert len(set(said)) == len(said)
    # As the script sees what is typed: apostrophes and signs are gone.
    assert [phrase for phrase in said if not re.fullmatch("[a-z0-9]+( [a-z0-9]+)*", phrase)] == []

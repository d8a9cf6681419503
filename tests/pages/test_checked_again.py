"""Each page says by when what it relies on must be checked again."""

import re
from dataclasses import replace

from macros.pages import people, sources
from macros.pages.page import Page
from tests.invented import FACTS


def page(facts=FACTS):
    return Page(facts, "help/x.md")


def test_a_page_says_by_when_what_it_relies_on_must_be_checked_again():
    facts = replace(
        FACTS,
        contacts=tuple(replace(one, checked="2026-01-02") for one in FACTS.contacts),
        reviews=tuple(replace(r, months=1) if r.id == "contact" else r for r in FACTS.reviews),
    )
    asking = page(facts)
    asking.note("act-2")
    people.phone(asking, "board")
    said = sources.sources(asking)
    assert 'Next check: by <time datetime="2026-02-02">2 February 2026</time>.' in said
    due = re.findall(r'<li data-until="([\d-]+)">([\w ]+), by', said)
    assert due == [("2026-02-02", "people"), ("2027-02-03", "all of it")]
    assert '<a href="riass.html">ask HIASS</a>' in said


def test_a_page_that_cites_nothing_is_due_when_the_first_source_of_all_is():
    first = min(map(FACTS.due, FACTS.sources))
    assert f'Next check: by <time datetime="{first}">' in sources.sources(page())


def test_readers_are_told_how_long_each_kind_of_fact_is_kept():
    figures = replace(FACTS.reviews[-1], months=0, month=2)
    said = sources.reviews(page(replace(FACTS, reviews=(*FACTS.reviews[:-1], figures))))
    assert "All of it\n:   Within 12 months" in said
    assert "News\n:   By the end of February each year" in said

"""The page about sources says which texts of the law were compared, and when, and no more."""

import datetime
import re

import pytest

from macros.model.compared import Compared
from macros.pages import compared
from macros.pages.page import Page
from macros.pages.sources import all_sources
from macros.upkeep import law_watch
from tests.now import FACTS

APPEAL, REQUEST = (f"https://www.legislation.gov.uk/ukpga/2014/6/section/{n}" for n in (51, 36))


@pytest.fixture
def page():
    return Page(FACTS, "about/sources.md", datetime.date(2026, 12, 24))


@pytest.fixture
def seen(monkeypatch):
    """Say what was compared: `seen({address: day})`."""

    def seen(days):
        table = {address: Compared(day) for address, day in days.items()}
        monkeypatch.setattr(compared, "COMPARED", table)

    return seen


def row(told, name):
    """The cells behind the name of a row, without their marks."""
    cells = re.search(rf'scope="row">{re.escape(name)}</th>(.*?)</tr>', told, re.DOTALL)[1]
    return [re.sub("<.*?>", "", cell) for cell in re.findall("<td.*?</td>", cells)]


def test_where_nothing_was_compared_the_page_says_so(page, seen):
    seen({})
    told = compared.compared(page)
    assert told.startswith("So far, it has compared nothing.")
    assert set(re.findall(">([0-9]+) of", told)) == {"0"}


def test_each_law_has_the_number_of_its_texts_that_were_compared_and_the_oldest_day(page, seen):
    seen({APPEAL: "2026-12-03", REQUEST: "2026-12-01", law_watch.HOLIDAYS: "2026-12-02"})
    told = compared.compared(page)
    assert "nothing" not in told
    act = "Children and Families Act 2014"
    texts = {s.address for s in FACTS.sources if s.instrument == act}
    assert row(told, act) == [f"2 of {len(texts)} texts", "1 December 2026"]
    assert row(told, "Equality Act 2010")[1] == "Not yet"
    assert row(told, "Bank holidays on GOV.UK") == ["1 of 1 text", "2 December 2026"]


def test_every_text_that_is_watched_is_counted(page, seen):
    seen({})
    counts = re.findall(r">0 of (\d+)", compared.compared(page))
    assert sum(map(int, counts)) == len(law_watch.cited(FACTS.sources)) + 1
    assert law_watch.SITE == compared.LAW_AT
    assert law_watch.HOLIDAYS == compared.HOLIDAYS_AT


def test_a_source_says_on_which_day_its_words_were_compared(page, seen):
    seen({APPEAL: "2026-12-03"})
    told = all_sources(page)
    citing = [source for source in FACTS.sources if source.address == APPEAL]
    assert told.count('Words compared on <time datetime="2026-12-03">') == len(citing) > 1

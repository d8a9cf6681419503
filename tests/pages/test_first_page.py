"""What the project's files say is read once, for all pages; a file that is missing is told."""

import datetime
import json

import pytest

from macros.pages import first_page as reading
from macros.pages import vocabulary
from macros.pages.first_page import first_page
from macros.pages.page import PageError
from macros.rooms import ROOT
from tests.invented import FACTS

MAY = datetime.date(2026, 5, 10)


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project of two pages, with a case and a leaflet."""
    for name, text in {
        "docs/index.md": "# Home\n",
        "docs/help/a.md": "---\nscripts: [a.js]\n---\n# A\n",
        "tests/cases.json": json.dumps([{}, {}, {}]),
        "leaflets/generated/index.json": json.dumps({"protest": {"title": "Protest"}}),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    for room in ("DOCS", "CASES", "LEAFLET_NOTES"):
        there = getattr(reading, room).relative_to(ROOT)
        monkeypatch.setattr(reading, room, tmp_path / there)
    return tmp_path


def test_every_page_has_the_texts_the_notes_of_leaflets_and_the_figures(project):
    assert project.exists()
    page = first_page(FACTS, MAY)
    assert list(page.texts) == ["help/a.md", "index.md"]
    assert page.leaflets == {"protest": {"title": "Protest"}}
    assert page.figures["cases"] == "3"
    assert page.figures["pages"] == "2"
    assert not page.paper
    assert page.day == MAY
    assert page.at("index.md").texts is page.texts


def test_the_facts_are_those_of_the_day_and_all_rows_are_kept(project):
    assert project.exists()
    assert first_page(FACTS, MAY).all_rows is FACTS


def test_leaflets_can_be_made_before_any_is_noted(project):
    (project / "leaflets/generated/index.json").unlink()
    assert first_page(FACTS, MAY, leaflets={}, paper=True).paper
    with pytest.raises(PageError, match=r"index\.json: is not there\. Make the leaflets first"):
        first_page(FACTS, MAY)


def test_a_site_without_tests_is_built_as_long_as_no_page_counts_them(project):
    (project / "tests/cases.json").unlink()
    page = first_page(FACTS, MAY).at("index.md")
    assert vocabulary.fill("{{ proof('pages') }}", page) == "2"
    with pytest.raises(PageError, match=r"line 1: proof\('cases'\): the tests are not there"):
        vocabulary.fill("{{ proof('cases') }}", page)

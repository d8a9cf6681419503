"""The site as on another day says so wherever it is read, and is never published."""

import datetime
import io
import re
import zipfile

import pypdfium2
import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import as_of, build_day
from macros.made import bundle
from macros.refusals import RefusedError
from tests.copies import copy_sources, macros_in
from tests.rooms import ROOT

DAY = "2029-09-01"
TOLD = "This shows what the site would say on 1 September 2029."
ADDRESS = "https://www.example.org.uk/"


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    """The files of site/ as on that day, by path."""
    folder = tmp_path_factory.mktemp("preview")
    copy_sources(folder)
    told = macros_in(folder, "build", AS_OF=DAY)
    assert (told.returncode, told.stderr) == (0, "")
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def paragraphs(docx):
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return re.findall("<w:t [^>]*>([^<]*)", archive.read("word/document.xml").decode())


@pytest.mark.long
def test_a_preview_says_so_on_every_page_of_the_site_and_of_the_offline_copy(preview):
    pages = {path: html for path, html in preview.items() if path.endswith(".html")}
    with zipfile.ZipFile(io.BytesIO(preview[bundle.NAME])) as archive:
        pages |= {n: archive.read(n) for n in archive.namelist() if n.endswith(".html")}
    assert {bundle.START, "index.html", f"{bundle.FOLDER}index.html"} <= set(pages)
    for path, html in pages.items():
        first = LexborHTMLParser(html).css_first("main").css_first("*:not(main)")
        assert "Preview: not for use" in first.text(), path
        assert TOLD in first.text(), path


@pytest.mark.long
def test_a_preview_says_so_on_each_sheet_of_its_leaflets(preview):
    leaflets = {path: pdf for path, pdf in preview.items() if path.endswith(".pdf")}
    assert leaflets
    for path, pdf in leaflets.items():
        for page in pypdfium2.PdfDocument(pdf):
            text = page.get_textpage().get_text_bounded()
            # A page left empty, so that a leaflet begins on a sheet of its own, says nothing.
            assert not text or "Preview: not for use. As on 1 September 2029." in text, path


@pytest.mark.long
def test_a_preview_says_so_at_the_top_of_its_letters_in_the_page_and_in_word(preview):
    letters = {path: file for path, file in preview.items() if path.endswith(".docx")}
    assert letters
    for path, docx in letters.items():
        page = LexborHTMLParser(preview[path.replace(".docx", ".html")])
        # From here scripts take what they copy, print and save.
        shown = page.css_first(".letter p").text()
        assert shown == paragraphs(docx)[0]
        assert shown.startswith(TOLD)


@pytest.mark.long
def test_a_preview_is_of_its_day(preview):
    # The days of all letters in the table have gone by.
    table = LexborHTMLParser(preview["deadlines-table.html"]).css_first("main").text()
    assert "Older letters" in table
    page = LexborHTMLParser(preview["offline.html"]).css_first("main").text()
    assert "version of 1 September 2029" in page


def test_what_is_not_a_preview_says_nothing_of_it():
    for path in ("index.html", "letters/ask-for-assessment.html"):
        assert "Preview" not in (ROOT / "site" / path).read_text("utf-8")


@pytest.mark.parametrize("told", ["", None])
def test_without_another_day_the_site_is_built_for_the_day_of_the_commit(told, monkeypatch):
    monkeypatch.delenv("AS_OF", raising=False)
    if told is not None:
        monkeypatch.setenv("AS_OF", told)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795521600")
    assert as_of() is None
    assert build_day() == datetime.date(2026, 11, 24)


def test_another_day_stands_in_for_that_of_the_commit(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795521600")
    monkeypatch.delenv("SITE_URL", raising=False)
    monkeypatch.setenv("AS_OF", DAY)
    assert as_of() == build_day() == datetime.date(2029, 9, 1)


@pytest.mark.parametrize(
    "told",
    [
        *("2029-9-1", "20290901", "2029-W35-6", "2029-02-30", "1 September 2029", "tomorrow"),
        # Before the law that the site tells, and far from any law.
        *("2014-08-31", "2100-01-01"),
    ],
)
def test_what_is_no_day_is_refused_in_one_line(told, monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)
    monkeypatch.setenv("AS_OF", told)
    with pytest.raises(RefusedError, match=f"^AS_OF={told}: write a real date as YYYY-MM-DD, "):
        build_day()


def test_a_preview_is_never_built_for_the_address_at_which_the_site_is_published():
    told = macros_in(ROOT, "build", AS_OF=DAY, SITE_URL=ADDRESS)
    assert told.returncode == 2
    assert told.stderr.startswith("AS_OF is for looking at the site as on another day, and SITE_")
    assert told.stderr.count("\n") == 1


def test_no_workflow_sets_another_day():
    for path in (ROOT / ".github" / "workflows").iterdir():
        assert "AS_OF" not in path.read_text("utf-8")

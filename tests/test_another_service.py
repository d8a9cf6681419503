"""Another service changes one file: its name is everywhere then, and no other is left.

The whole site is built for one, and searched, in tests/test_recipes.py: with all other changes.
"""

import gzip
import io
import re
import zipfile

import pikepdf
import pytest

from macros.pages import names
from tests import invented, names_left
from tests.commands import tracked_files
from tests.now import FACTS
from tests.recipes import LOCAL
from tests.rooms import ROOT

NAMES = (FACTS.local.place, FACTS.local.name)
# What the site is built and tested from. Snapshots are written anew by `make snapshots`.
BUILT_FROM = ("bundle/", "docs/", "leaflets/", "macros/", "overrides/", "tests/")
SETTINGS = ("mkdocs.yml", "package.json", "pyproject.toml")
SNAPSHOTS = "tests/looks/snapshots/"
# Whoever the service is, its page is written under this name.
PAGE = names.SERVICE_PAGE.rpartition("/")[2].removesuffix(".html")
WRITTEN_ADDRESS = re.compile(rf"\b{PAGE}\\?\.(?:\w+\.)?(?:html|md)\b")


def test_the_names_of_the_place_and_the_service_stand_in_one_file():
    files = {
        WRITTEN_ADDRESS.sub("", path): WRITTEN_ADDRESS.sub(
            "", (ROOT / path).read_text("utf-8", "replace")
        ).encode()
        for path in tracked_files()
        if path in SETTINGS or (path.startswith(BUILT_FROM) and not path.startswith(SNAPSHOTS))
        if path != LOCAL
    }
    assert len(files) > 200
    assert names_left.places(NAMES, files) == []
    assert names_left.places(NAMES, {LOCAL: (ROOT / LOCAL).read_bytes()}) == [LOCAL]


def test_titles_descriptions_and_the_menu_get_the_names_and_the_page_its_address():
    html = '<title>In {{ place }}</title><a href="../help/riass.html#x">{{ service }}</a>'
    assert names.put_in(html, invented.FACTS.local) == (
        '<title>In Ham &amp; Eggs</title><a href="../help/hiass.html#x">HIASS</a>'
    )
    for ending in ("html", "md"):
        written = f"help/{PAGE}.{ending}"
        assert names.addressed(written, invented.FACTS.local) == f"help/hiass.{ending}"
    for other in (f"help/my-{PAGE}.html", f"help/{PAGE}.htmlx", "{{ period }}"):
        assert names.put_in(other, invented.FACTS.local) == other


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Help in {{ place }}", ""),
        ("Help in {{ plaice }}", "did you mean 'place'"),
        ("Help in {{ period('appeal') }}", "no macro"),
        ("Help in {place}", "no macro"),
        ("<b>Help</b>", "no macro"),
    ],
)
def test_a_title_can_hold_names_and_words_and_nothing_else(text, told):
    assert told in names.unknown(text)
    assert bool(told) == bool(names.unknown(text))


# --- What is found in what is built ----------------------------------------------------------


def zipped(name, content):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, content)
    return file.getvalue()


def pdf(name, words):
    """An empty PDF with words behind its page: as its title, or in a link."""
    file = io.BytesIO()
    with pikepdf.new() as document:
        page = document.add_blank_page()
        if name == "title":
            document.docinfo["/Title"] = words
        else:
            action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=words)
            page.Annots = [document.make_indirect(pikepdf.Dictionary(A=action))]
        document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("index.html", b"<p>Help in Hamlet</p>"),
        ("help/hamlet.html", b""),
        ("assets/search-index.js", b'"hamlet"'),
        ("day.ics", b"LOCATION:HAMLET"),
        ("sitemap.xml.gz", gzip.compress(b"https://hamlet.example/")),
        ("letter.docx", zipped("word/document.xml", b"<w:t>Hamlet Council</w:t>")),
        ("copy.zip", zipped("site/index.html", b"Hamlet")),
        ("copy.zip", zipped("letter.docx", zipped("word/document.xml", b"Hamlet"))),
        ("leaflet.pdf", pdf("title", "For families in Hamlet")),
        ("leaflet.pdf", pdf("link", "https://hamlet.example/")),
    ],
    ids=[
        *("a page", "an address", "a script", "a calendar file", "a sitemap", "a letter"),
        *("a copy", "a letter in a copy", "the title of a leaflet", "a link of a leaflet"),
    ],
)
def test_a_name_that_is_left_is_found_in_each_kind_of_file(path, content):
    assert len(names_left.places(["Hamlet"], {path: content})) == 1
    assert names_left.places(["Elsinore"], {path: content}) == []


def test_words_on_the_paper_of_a_leaflet_are_found():
    name = "leaflets/complaint.pdf"
    leaflet = {name: (ROOT / "site" / name).read_bytes()}
    assert names_left.places(["What to write"], leaflet) == [name]

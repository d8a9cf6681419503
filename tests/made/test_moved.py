"""Whoever keeps the old address of a page that has moved is led to the new one, with no server."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import __main__ as commands
from macros import rooms
from macros.data.moved import MOVED
from macros.made import FinishError, bundle, moved, site
from macros.pages.markup import published
from tests.made.test_site import BUILT, GIVEN
from tests.rooms import SITE
from tests.site import heading_faults, policy_faults

OLD = {
    "help/adviser.md": "help/riass.md",
    "adviser.md": "help/riass.md#top",
    "old/times/home.md": "index.md",
}
FRAME = commands.texts(rooms.OVERRIDES, "*.*ml") | commands.texts(rooms.OVERRIDES, "*.svg")
STYLES = {path.stem: path.read_text("utf-8") for path in rooms.STYLE.glob("*.css")}
SCRIPT = {"assets/moved.js": (rooms.DOCS / "assets/moved.js").read_bytes()}
GIVEN_TOO = replace(GIVEN, moved=moved.pages(FRAME, OLD, GIVEN.copy), styles=STYLES)
FINISHED = site.finished(BUILT | SCRIPT, GIVEN_TOO)
# The way to the new page, and its full address.
WAYS = {
    "help/adviser.html": ("riass.html", "https://small.example/help/riass.html"),
    "adviser.html": ("help/riass.html#top", "https://small.example/help/riass.html"),
    "old/times/home.html": ("../../index.html", "https://small.example/"),
}


def copied():
    """The offline copy of the small site."""
    return zipfile.ZipFile(BytesIO(FINISHED[bundle.NAME]))


@pytest.mark.parametrize("path", WAYS)
def test_an_old_address_leads_on_by_itself_by_a_link_and_says_which_is_the_page(path):
    way, address = WAYS[path]
    for html in (FINISHED[path].decode(), copied().read(bundle.FOLDER + path).decode()):
        page = LexborHTMLParser(html)
        assert page.css_first("meta[http-equiv=refresh]").attributes["content"] == f"0; url={way}"
        assert page.css_first("article a").attributes["href"] == way
        assert page.css_first("link[rel=canonical]").attributes["href"] == address
        assert policy_faults(html) == heading_faults(page) == []
        assert "place:" not in html


def test_an_old_address_is_neither_in_the_search_nor_in_the_list_of_pages_nor_in_the_sitemap():
    for name in ("assets/search-index.js", "search.html", "sitemap.xml"):
        text = FINISHED[name].decode()
        assert "hiass" in text
        assert "adviser" not in text


def test_a_frame_that_cannot_be_read_is_told():
    with pytest.raises(FinishError, match=r"^moved\.html of the frame"):
        moved.pages(FRAME | {"moved.html": "{% if %}"}, OLD, GIVEN.copy)


def test_each_page_that_has_moved_is_published_at_its_old_address_too():
    for path in MOVED:
        assert 'http-equiv="refresh"' in (SITE / published(path)).read_text("utf-8")


# In the offline copy, as no server can help there.
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_browser_goes_to_the_new_page_and_takes_along_what_the_link_asked_for(
    browser, tmp_path, scripts
):
    copied().extractall(tmp_path)
    context = browser.new_context(java_script_enabled=scripts, offline=True)
    page, top, ends = context.new_page(), f"{tmp_path.as_uri()}/{bundle.FOLDER}", []
    for start in ("help/adviser.html#how", "adviser.html#how", "old/times/home.html"):
        page.goto(top + start, wait_until="commit")
        page.wait_for_url(lambda address: "adviser" not in address and "times" not in address)
        ends.append(page.url.removeprefix(top))
    context.close()
    asked = "#how" if scripts else ""
    assert ends == [f"help/riass.html{asked}", "help/riass.html#top", "index.html"]

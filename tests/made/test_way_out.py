"""The site is not bound to its builder or a theme: other means make the same pages."""

import fnmatch

import pytest

from macros.made import site
from macros.made.sitemap import NAME as SITEMAP
from macros.rooms import PAGES
from tests import way_out
from tests.made.test_same_bytes import built_at
from tests.way_out import MEANS

HELP = '<p>Ring <a href="help.html" aria-label="Help">the service</a> tonight.</p>'


def to_be_finished(files):
    """What the finish takes over of the files of a builder."""
    return {path: files[path] for path in site.without_leftovers(files, None) if path != SITEMAP}


@pytest.mark.long
@pytest.mark.parametrize("name", MEANS)
def test_other_means_make_the_same_pages_with_the_same_links_and_words(name, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(built_at()))
    means, mkdocs = MEANS[name], way_out.contents(PAGES)
    if means.pages_only:
        mkdocs = {path: mkdocs[path] for path in site.pages(mkdocs)}
    else:
        way_out.copy_of_the_project(tmp_path)
    made = means.make(tmp_path)
    assert len(site.pages(made)) > 60
    assert way_out.differences(mkdocs, made, means.differences) == []
    # So site/ and the offline copy, which the finish makes of these alone, are the same too.
    assert to_be_finished(made) == to_be_finished(mkdocs)
    # Each reason is still needed.
    found = way_out.differing(mkdocs, made)
    assert [one for one in means.differences if not fnmatch.filter(found, one)] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("help.html", "home.html", ["links", "bytes"]),
        ("tonight", "today", ["words", "bytes"]),
        ('"Help"', '"Home"', ["words", "bytes"]),
        ("<p>", "<p >", ["bytes"]),
    ],
)
def test_a_page_that_other_means_make_differently_is_told(old, new, told):
    one, other = ({"index.html": text.encode()} for text in (HELP, HELP.replace(old, new)))
    assert way_out.differences(one, other, {}) == [
        f"index.html: the {what} differ" for what in told
    ]


def test_a_page_that_is_not_made_is_told_and_a_picture_of_the_theme_is_not():
    files, reasons = {"help.html": b"", "assets/images/new.png": b""}, {"assets/images/*": "No."}
    assert way_out.differences(files, {}, reasons) == ["help.html: only the first has it"]
    assert way_out.differences({}, files, reasons) == ["help.html: only the second has it"]

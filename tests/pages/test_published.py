"""What is published: pages, their scripts, and nothing that no page asks for."""

import gzip
import posixpath
import re
from xml.etree import ElementTree

import pytest
import yaml

from tests.local import source
from tests.now import FACTS
from tests.rooms import DOCS, ROOT, SITE
from tests.site import (
    ADDRESS,
    ALL,
    MOVED_PAGES,
    PATHS,
    WITH_SCRIPTS,
    attributes,
    dead_links,
    every_page,
    exists,
    templates,
    tree,
)


def front_matter(path):
    """What the page's Markdown says of the page before its words begin."""
    text = (DOCS / source(path)).read_text("utf-8")
    return yaml.safe_load(text.split("---\n")[1])


SCRIPTS = {
    "accepted": ["page", "form", "enclosures"],
    "calculator": [
        "law/deadlines",
        "page",
        "form",
        "calendar",
        "answers",
        "appeal",
        "council",
        "actions",
        "calculator",
    ],
    "dates": [
        "law/deadlines",
        "page",
        "form",
        "calendar",
        "answers",
        "dates",
        "actions",
        "calculator",
    ],
    "log": ["page", "files", "word-parts", "word", "log-file", "log"],
    "letter": ["law/deadlines", "page", "files", "word-parts", "word", "form", "letter"],
    "steps": [
        "law/deadlines",
        "page",
        "files",
        "form",
        "calendar",
        "answers",
        "actions",
        "next-steps",
    ],
    "search": ["libraries/minisearch", "search-index", "page", "search"],
}


@every_page
def test_a_page_has_the_scripts_that_its_front_matter_asks_for_and_those_of_its_parts(path):
    here = posixpath.dirname(path)
    loaded = [
        posixpath.normpath(posixpath.join(here, src))
        for src in attributes(path, "script[src]", "src")
    ]
    names = list(SCRIPTS.get(front_matter(path).get("scripts"), []))
    if "<details" in (SITE / path).read_text("utf-8"):
        names.append("details")
    # What says that a check is overdue.
    if tree(path).css(".checked"):
        names.append("due")
    wanted = [f"assets/{name}.js" for name in names]
    assert loaded == wanted
    assert len(tree(path).css("body > script[defer]")) == len(wanted)


WITH_CALCULATOR = [
    "appeal/dates.html",
    *("decisions/delay.html", "deadlines.html"),
    *(f"decisions/{decision.id}.html" for decision in FACTS.decisions if decision.appeal),
]


def test_the_links_of_the_calculators_answers_lead_to_places_that_there_are():
    for path in WITH_CALCULATOR:
        assert len(templates(path).css("a[href]")) >= 2
        assert dead_links(path, templates(path), exists) == []


def test_only_pages_that_ask_for_something_have_scripts_and_they_wait_for_the_page():
    letters = [path for path in PATHS if path.startswith("letters/")]
    others = ["appeal/accepted.html", "log.html", "next-steps.html", "search.html"]
    assert sorted([*WITH_CALCULATOR, *letters, *others]) == WITH_SCRIPTS
    for path in PATHS:
        assert all("defer" in node.attributes for node in tree(path).css("script[src]"))


@pytest.mark.parametrize("script", sorted((DOCS / "assets").rglob("*.js")), ids=lambda p: p.name)
def test_no_text_with_places_to_fill_stands_inside_another_one_in_a_script(script):
    # The minifier takes a text in backticks inside another for code, and drops its spaces.
    assert re.findall(r"`[^`]*\$\{[^}`]*`", script.read_text("utf-8")) == []


def test_nothing_of_the_theme_is_published():
    published = {path.relative_to(SITE).as_posix() for path in SITE.rglob("*") if path.is_file()}
    leaflets = {path for path in published if path.startswith("leaflets/")}
    written = {
        path.relative_to(DOCS).as_posix()
        for path in (DOCS / "assets").rglob("*")
        if path.name.endswith((".js", ".LICENSE.txt"))
    }
    assert {path.rsplit(".", 1)[1] for path in leaflets} == {"pdf", "png"}
    letters = {path.replace(".html", ".docx") for path in PATHS if path.startswith("letters/")}
    written -= {path for path in written if path.startswith("assets/data/")}
    data = {path for path in published if path.startswith("data/")}
    assert published - set(ALL) - MOVED_PAGES - leaflets - data == written | letters | {
        "assets/favicon.png",
        "assets/favicon.svg",
        "assets/search-index.js",
        "assets/word-parts.js",
        "sen-decisions-booklet.pdf",
        "sen-decisions-guide.html",
        "sen-decisions-offline.zip",
        "sitemap.xml",
    }


def test_the_sitemap_lists_every_page_but_the_one_for_lost_visitors():
    listed = ElementTree.parse(SITE / "sitemap.xml").iter(  # noqa: S314 our own file
        "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    )
    pages = {ADDRESS + path for path in ALL} - {ADDRESS + "404.html", ADDRESS + "index.html"}
    assert {node.text for node in listed} == pages | {ADDRESS}


def test_the_table_of_contents_has_every_page_once():
    nav = yaml.safe_load(re.sub(r"!ENV .*", "x", (ROOT / "mkdocs.yml").read_text("utf-8")))["nav"]
    named = re.findall(r"'([a-z0-9/-]+\.md)'", str(nav))
    assert sorted(named) == sorted(
        source(path)
        for path in PATHS
        # The list of letters has each of them, and the page of sources leads developers on.
        if path not in ("404.html", "about/data.html") and not path.startswith("letters/")
    )


@pytest.mark.parametrize("name", sorted(set(SCRIPTS) - {"search"}))
def test_the_scripts_of_a_page_are_small(name):
    # The search is weighed with its index, in tests/made/test_search.py.
    texts = [(SITE / f"assets/{script}.js").read_bytes() for script in SCRIPTS[name]]
    # The page of all time limits has two calculators.
    limit = 12_100 if name == "calculator" else 12_000
    assert sum(len(gzip.compress(text, 9)) for text in texts) <= limit

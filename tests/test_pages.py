"""Every built page is whole: head, headings, links, and nothing that leaves the site."""

import base64
import hashlib
import posixpath
import re
from collections import Counter
from itertools import pairwise
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from macros.facts import FACTS
from tests.pages import PATHS, SITE, tree

ADDRESS = "https://sen-decisions.example/"
PROMISED = [
    "404.html",
    "about/accessibility.html",
    "about/changes.html",
    "about/privacy.html",
    "about/sources.html",
    "deadlines.html",
    "first-steps.html",
    "help/glossary.html",
    "help/organisations.html",
    "help/riass.html",
    "index.html",
    "routes/appeal.html",
    "routes/compare.html",
    "routes/complaint.html",
    "routes/disagreement-resolution.html",
    "routes/mediation.html",
    *(f"decisions/{decision.id}.html" for decision in FACTS.decisions),
]
every_page = pytest.mark.parametrize("path", PATHS)


def attributes(path, selector, name):
    return [node.attributes.get(name) or "" for node in tree(path).css(selector)]


@pytest.mark.parametrize("path", PROMISED)
def test_every_promised_page_is_there(path):
    assert path in PATHS


def test_no_two_pages_share_a_title_or_a_description():
    for selector, name in (("title", None), ("meta[name=description]", "content")):
        said = Counter(
            tree(path).css_first(selector).text()
            if name is None
            else attributes(path, selector, name)[0]
            for path in PATHS
        )
        assert [text for text, count in said.items() if count > 1 or not text] == []


def heading_faults(page):
    levels = [int(node.tag[1]) for node in page.css("h1, h2, h3, h4, h5, h6")]
    faults = [] if levels.count(1) == 1 and levels[:1] == [1] else ["one h1, first"]
    jumps = [f"h{a} then h{b}" for a, b in pairwise(levels) if b > a + 1]
    return faults + jumps


@every_page
def test_headings_go_down_one_level_at_a_time(path):
    assert heading_faults(tree(path)) == []


@pytest.mark.parametrize("html", ["<h1>a</h1><h3>b</h3>", "<h2>a</h2>", "<h1>a</h1><h1>b</h1>"])
def test_a_bad_heading_is_found(html):
    assert heading_faults(LexborHTMLParser(html))


@every_page
def test_each_page_has_its_landmarks_and_language(path):
    page = tree(path)
    assert attributes(path, "html", "lang") == ["en-GB"]
    for landmark in ("header", "main#main", "footer", "nav[aria-label]"):
        assert page.css_first(landmark), landmark
    assert attributes(path, "body > a.skip", "href") == ["#main"]


@every_page
def test_each_page_says_where_it_lives(path):
    canonical = attributes(path, "link[rel=canonical]", "href")
    own = {"index.html": [ADDRESS], "404.html": []}.get(path, [ADDRESS + path])
    assert canonical == own


# --- Links -----------------------------------------------------------------------------------


def dead_links(path, page, exists):
    """The internal links that lead nowhere; `exists(path, anchor)` answers for the site."""
    faults = []
    for node in page.css("[href], [src]"):
        address = node.attributes.get("href") or node.attributes.get("src") or ""
        if path == "404.html" and address.startswith(ADDRESS):
            address = address.removeprefix(ADDRESS) or "index.html"
        parts = urlsplit(address)
        if parts.scheme in ("https", "mailto", "tel"):
            continue
        if parts.scheme or address.startswith("/") or not address:
            faults.append(address)
            continue
        target = path
        if parts.path:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path))
        if not exists(target, parts.fragment):
            faults.append(address)
    return faults


def exists(target, anchor):
    if not (SITE / target).is_file():
        return False
    return not anchor or tree(target).css_first(f'[id="{anchor}"]') is not None


@every_page
def test_no_internal_link_is_dead(path):
    assert dead_links(path, tree(path), exists) == []


@pytest.mark.parametrize(
    "href", ["nowhere.html", "index.html#nowhere", "/index.html", "http://x.uk/", "", "../x.html"]
)
def test_a_dead_link_is_found(href):
    assert dead_links("index.html", LexborHTMLParser(f'<a href="{href}">x</a>'), exists) == [href]


def test_the_page_for_lost_visitors_has_full_addresses_only():
    links = attributes("404.html", "a[href]", "href")
    assert len(links) > 5
    assert [link for link in links if not link.startswith(("https://", "#main"))] == []


def test_every_decision_is_within_two_clicks_of_home():
    home = set(attributes("index.html", "main a", "href"))
    assert {f"decisions/{decision.id}.html" for decision in FACTS.decisions} <= home


@every_page
def test_the_menu_marks_the_page_one_is_on(path):
    if path != "404.html":
        marked = {node.text(strip=True) for node in tree(path).css("nav [aria-current=page]")}
        assert len(marked) == 1


# --- Nothing leaves the site -----------------------------------------------------------------


@every_page
def test_the_policy_allows_the_page_s_own_style_and_nothing_else_inline(path):
    page = tree(path)
    policy = attributes(path, 'meta[http-equiv="Content-Security-Policy"]', "content")[0]
    style = page.css("style")
    assert len(style) == 1
    text = re.search(r"<style>(.*?)</style>", (SITE / path).read_text("utf-8"), re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}';" in policy
    assert "unsafe" not in policy
    assert (
        page.css("[style], [onclick], [onload], script:not([src]):not([type='application/json'])")
        == []
    )


@every_page
def test_nothing_is_loaded_from_another_site(path):
    loaded = attributes(path, "[src]", "src") + attributes(path, "link", "href")
    outside = [address for address in loaded if urlsplit(address).scheme]
    assert [address for address in outside if not address.startswith(ADDRESS)] == []


WITH_CALCULATOR = [
    "deadlines.html",
    "routes/appeal.html",
    "routes/mediation.html",
    *(f"decisions/{decision.id}.html" for decision in FACTS.decisions if decision.appeal),
]


def test_only_the_pages_with_the_calculator_have_scripts_and_they_wait_for_the_page():
    assert [path for path in PATHS if tree(path).css("script")] == sorted(WITH_CALCULATOR)
    for path in WITH_CALCULATOR:
        scripts = tree(path).css("script[src]")
        names = [node.attributes["src"].rsplit("/", 1)[1] for node in scripts]
        assert names == ["deadlines.js", "calculator.js"]
        assert all("defer" in node.attributes for node in scripts)


def test_nothing_of_the_theme_is_published():
    published = {path.relative_to(SITE).as_posix() for path in SITE.rglob("*") if path.is_file()}
    others = published - set(PATHS)
    assert others == {
        "assets/calculator.js",
        "assets/deadlines.js",
        "assets/favicon.png",
        "assets/favicon.svg",
        "sitemap.xml",
        "sitemap.xml.gz",
    }


def test_the_sitemap_lists_every_page_but_the_one_for_lost_visitors():
    listed = ElementTree.parse(SITE / "sitemap.xml").iter(  # noqa: S314 our own file
        "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    )
    pages = {ADDRESS + path for path in PATHS} - {ADDRESS + "404.html", ADDRESS + "index.html"}
    assert {node.text for node in listed} == pages | {ADDRESS}


def test_the_table_of_contents_has_every_page_once():
    nav = yaml.safe_load(re.sub(r"!ENV .*", "x", (SITE.parent / "mkdocs.yml").read_text("utf-8")))[
        "nav"
    ]
    named = re.findall(r"'([a-z0-9/-]+)\.md'", str(nav))
    assert sorted(named) == sorted(
        path.removesuffix(".html") for path in PATHS if path != "404.html"
    )

"""Every built page is whole: head, headings, links, and nothing that leaves the site."""

import posixpath
import re
from urllib.parse import urljoin

import pytest

from tests.local import SERVICE_PAGE
from tests.now import FACTS
from tests.rooms import SITE
from tests.site import (
    ADDRESS,
    PATHS,
    attributes,
    dead_links,
    every_page,
    exists,
    heading_faults,
    html,
    policy_faults,
    said_twice,
    tree,
)

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
    SERVICE_PAGE,
    "index.html",
    "leaflets.html",
    "offline.html",
    "routes/appeal.html",
    "routes/compare.html",
    "routes/complaint.html",
    "routes/disagreement-resolution.html",
    "routes/mediation.html",
    "search.html",
    *(f"decisions/{decision.id}.html" for decision in FACTS.decisions),
    "appeal/stages.html",
    "appeal/meanwhile.html",
    *(f"appeal/{stage.id}.html" for stage in FACTS.stages),
]


@pytest.mark.parametrize("path", PROMISED)
def test_every_promised_page_is_there(path):
    assert path in PATHS


def test_no_two_pages_share_a_title_or_a_description():
    titles = [node.text() for path in PATHS for node in tree(path).css("head title")]
    described = [
        text for path in PATHS for text in attributes(path, "meta[name=description]", "content")
    ]
    assert len(titles) == len(described) == len(PATHS)
    assert said_twice(titles) == []
    assert said_twice(described) == []


def test_a_shared_title_is_found():
    assert said_twice(["Mediation", "Appeal", "Mediation", " "]) == ["Mediation", " "]


@every_page
def test_the_title_says_what_the_page_s_heading_says(path):
    site = tree("index.html").css_first("title").text()
    heading = tree(path).css_first("h1").text(strip=True)
    title = tree(path).css_first("title").text()
    assert title == (site if path == "index.html" else f"{heading} – {site}")


@every_page
def test_headings_go_down_one_level_at_a_time(path):
    assert heading_faults(tree(path)) == []


@pytest.mark.parametrize("text", ["<h1>a</h1><h3>b</h3>", "<h2>a</h2>", "<h1>a</h1><h1>b</h1>"])
def test_a_bad_heading_is_found(text):
    assert heading_faults(html(text))


def landmark_faults(page):
    """What a screen reader's user would miss when moving by landmark, and what is there twice."""
    wanted = {
        "html[lang=en-GB]": 1,
        "body > header": 1,
        "body > main#main": 1,
        "main": 1,
        "body > footer": 1,
        "header nav[aria-label]": 1,
        "body > a.skip[href='#main']": 1,
    }
    faults = [css for css, count in wanted.items() if len(page.css(css)) != count]
    names = attributes(page, "nav", "aria-label")
    return faults + [name or "a nav without a name" for name in said_twice(names)]


@every_page
def test_each_page_has_its_landmarks_and_language(path):
    assert landmark_faults(tree(path)) == []
    # Nothing comes before the link that skips to the content.
    assert tree(path).css_first("body a, body button, body input").attributes["class"] == "skip"


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ('lang="en-GB"', 'lang="en"'),
        ("<header>", "<div>"),
        ('<main id="main">', "<main>"),
        ("<footer>", "<main></main><footer>"),
        ("</main>", '</main><nav aria-label="Main"></nav>'),
        ('"Main"', '""'),
        ("#main", "#content"),
    ],
)
def test_a_missing_landmark_is_found(good, bad):
    whole = (
        '<html lang="en-GB"><a class="skip" href="#main">Skip</a>'
        '<header><nav aria-label="Main"></nav></header><main id="main"></main><footer></footer>'
    )
    assert landmark_faults(html(whole)) == []
    assert landmark_faults(html(whole.replace(good, bad, 1)))


@every_page
def test_each_page_says_where_it_lives(path):
    canonical = attributes(path, "link[rel=canonical]", "href")
    own = {"index.html": [ADDRESS], "404.html": []}.get(path, [ADDRESS + path])
    assert canonical == own


@every_page
def test_each_page_has_an_icon(path):
    # That the files are there, the check for dead links sees.
    assert len(attributes(path, "link[rel=icon]", "href")) == 2


# --- Links -----------------------------------------------------------------------------------


@every_page
def test_no_internal_link_is_dead(path):
    assert dead_links(path, tree(path), exists) == []


@pytest.mark.parametrize(
    "href",
    [
        "nowhere.html",
        "index.html#nowhere",
        "#nowhere",
        "decisions/",
        "/index.html",
        "//x.uk/index.html",
        "http://x.uk/",
        "",
        "../x.html",
        # It would leave the folder on a USB stick.
        ADDRESS + "index.html",
    ],
)
def test_a_dead_link_is_found(href):
    assert dead_links("index.html", html(f'<a href="{href}">x</a>'), exists) == [href]


@pytest.mark.parametrize("address", ["nowhere.html", "index.html#nowhere"])
def test_a_dead_full_address_is_found_on_the_page_for_lost_visitors(address):
    page = html(f'<a href="{ADDRESS}{address}">x</a>')
    assert dead_links("404.html", page, exists) == [address]


@pytest.mark.parametrize("point", FACTS.starting_points, ids=lambda point: point.id)
def test_a_starting_point_leads_to_a_page_that_there_is(point):
    page, _, anchor = point.page.partition("#")
    assert exists(page.replace(".md", ".html"), anchor)


def test_the_page_for_lost_visitors_has_full_addresses_only():
    links = attributes("404.html", "[href]", "href") + attributes("404.html", "[src]", "src")
    links.remove("#main")
    assert len([link for link in links if link.startswith(ADDRESS)]) > 5
    assert [link for link in links if not link.startswith("https://")] == []


def test_every_decision_is_within_two_clicks_of_home():
    home = set(attributes("index.html", "main a", "href"))
    assert {f"decisions/{decision.id}.html" for decision in FACTS.decisions} <= home


@every_page
def test_the_menu_marks_the_page_one_is_on(path):
    marked = attributes(path, "nav [aria-current=page]", "href")
    leads = {posixpath.normpath(posixpath.join(posixpath.dirname(path), href)) for href in marked}
    # Letters stand in a list of their own, and the page for developers in none.
    in_no_menu = path in ("404.html", "about/data.html") or path.startswith("letters/")
    assert leads == (set() if in_no_menu else {path})


# --- Nothing leaves the site -----------------------------------------------------------------


@every_page
def test_the_policy_allows_the_page_s_own_style_and_nothing_else_inline(path):
    assert policy_faults((SITE / path).read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("Content-Security-Policy", "Something-Else"),
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        ("<style>", "<style> "),
        ("</style>", "</style><style>b{}</style>"),
        ("<main", '<main style="color:red"'),
        ("<main", '<main onfocus="x()"'),
        ("<main", '<a href="javascript:x()">x</a><main'),
        ("</main>", "</main><script>x()</script>"),
    ],
)
def test_what_the_policy_should_refuse_is_found(good, bad):
    text = (SITE / "404.html").read_text("utf-8")
    assert good in text
    assert policy_faults(text.replace(good, bad, 1))


LOADING = ("src", "data", "poster", "background", "action", "formaction", "ping")


def loads_from_elsewhere(text):
    """The addresses of other sites that a page would ask, unlike those that it only links to."""
    page = html(text)
    loaded = re.findall(r"(?:url\(|@import)\s*[\"']?([^\"')]+)", text)
    for node in page.css("*"):
        for name, value in node.attributes.items():
            if name == "srcset":
                loaded += [choice.split()[0] for choice in value.split(",")]
            elif name in LOADING or (name == "href" and node.tag not in ("a", "area")):
                loaded.append(value or "")
    loaded += attributes(page, "meta[http-equiv=refresh]", "content")
    return [x for x in loaded if re.search(r"(?:[a-z]+:|^)//", x) and not x.startswith(ADDRESS)]


@every_page
def test_nothing_is_loaded_from_another_site(path):
    assert loads_from_elsewhere((SITE / path).read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        '<img src="https://x.uk/a.png">',
        '<img src="//x.uk/a.png">',
        '<img srcset="a.png 1x, https://x.uk/b.png 2x">',
        '<link rel="stylesheet" href="https://x.uk/a.css">',
        '<script src="https://x.uk/a.js"></script>',
        '<iframe src="https://x.uk/"></iframe>',
        '<object data="https://x.uk/"></object>',
        '<form action="https://x.uk/"></form>',
        '<a ping="https://x.uk/">x</a>',
        '<meta http-equiv="refresh" content="0; url=https://x.uk/">',
        '<style>@import "https://x.uk/a.css"</style>',
        "<style>b { background: url(https://x.uk/a.png) }</style>",
    ],
)
def test_what_is_loaded_from_another_site_is_found(text):
    assert loads_from_elsewhere(text)
    assert loads_from_elsewhere('<a href="https://x.uk/">x</a>') == []


# Where the same words lead to different places, with the reason.
SAME_WORDS = {
    # The list from A to Z names parts of pages as they are named there.
    "search.html",
}


def words_that_lead_to_several_places(path, page):
    """The words of links of a page that stand there twice and lead to different places."""
    leads = {}
    for link in page.css("a[href]"):
        said = " ".join((link.attributes.get("aria-label") or link.text()).split())
        leads.setdefault(said, set()).add(urljoin(ADDRESS + path, link.attributes["href"]))
    return sorted(said for said, places in leads.items() if len(places) > 1)


@pytest.mark.parametrize("path", [path for path in PATHS if path not in SAME_WORDS])
def test_links_that_are_called_alike_lead_to_the_same_place(path):
    # Who speaks to the computer, or has a list of links read out, knows no more than the words.
    assert words_that_lead_to_several_places(path, tree(path)) == []


def test_links_called_alike_that_lead_to_different_places_are_found():
    page = html('<a href="a">Go</a><a href="b">Go</a><a href="a">Back</a><a href="a">Back</a>')
    assert words_that_lead_to_several_places("x.html", page) == ["Go"]

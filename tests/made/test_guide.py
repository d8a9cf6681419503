"""The guide in one file says what the pages say, answers as they do, and asks for nothing."""

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import __main__ as commands
from macros.made import FinishError, bundle, guide, one_file, small_html
from macros.words.english import day_in_words
from tests.audit import barriers, runs_sideways
from tests.cases import APPEALS, answered, asked
from tests.now import FACTS
from tests.open_pages import opened
from tests.rooms import ROOT, SITE
from tests.site import ADDRESS, PATHS, attributes, heading_faults, policy_faults, said_twice
from tests.states import TODAY

FILE = SITE / bundle.GUIDE
TEXT = FILE.read_text("utf-8")
PAGE = LexborHTMLParser(TEXT)
LISTED = guide.listed(commands.site_settings()["nav"], FACTS.local, one_file.OTHER_PAGES)
CHAPTERS = [path for _, named in LISTED for _, path in named]


def words(html):
    """The words of a page or part (HTML), apart from what only some readers see."""
    return re.sub(r"\W+", " ", LexborHTMLParser(html).text(separator=" ")).strip()


# What a page has and a chapter has not: proof and sheets, which are on the website; what another
# chapter says; what is for scripts.
NOT_IN_IT = (
    ".sources, .checked, .overdue, .cite, .leaflet, .next-step, .own-list, #leaflets, #they-said, "
    "#council-form, #council:has(> summary + table:last-child), #council .callout > p + p, "
    "form, .way, .visually-hidden"
)

# --- One file --------------------------------------------------------------------------------


def test_the_guide_is_small_enough_for_a_message():
    assert len(TEXT.encode()) <= 300_000


def test_the_guide_asks_for_no_other_file():
    assert PAGE.css("[src], [srcset], [poster], object, iframe, embed, base, [action]") == []
    assert attributes(PAGE, "link", "rel") == ["canonical", "icon"]
    assert attributes(PAGE, "link[rel=icon]", "href") == ["data:,"]
    assert re.findall(r"url\(|@import|fetch\(|XMLHttpRequest|import\(", TEXT) == []


def test_the_guide_allows_only_its_own_style_and_its_own_script():
    # As pages have it, but that they load their scripts from the site, and have pictures.
    (said,) = attributes(PAGE, "meta[http-equiv='Content-Security-Policy']", "content")
    *_, script = re.findall(r"<script>(.*?)</script>", TEXT, re.DOTALL)
    (css,) = re.findall(r"<style>(.*?)</style>", TEXT, re.DOTALL)
    assert one_file.policy(css, script) == (
        f'<meta http-equiv="Content-Security-Policy" content="{said}">'
    )
    assert said.startswith("default-src 'none'; ")
    faults = policy_faults(TEXT)
    assert [fault for fault in faults if not fault.startswith(("no policy", "<script>"))] == []
    assert len(PAGE.css("script:not([type='application/json'])")) == 1


def test_every_link_in_the_guide_leads_to_a_chapter_or_to_the_website():
    ids = attributes(PAGE, "[id]", "id")
    assert said_twice(ids) == []
    # What a script puts in leads somewhere too.
    links = re.findall(r"<a\b[^>]* href=\"?([^\s\">]*)", TEXT)
    assert len(links) > 500
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    outside = {link.partition("#")[0] for link in links if link.startswith(ADDRESS)}
    assert {link.removeprefix(ADDRESS) for link in outside} <= {*PATHS, ""}
    assert [x for x in links if not re.match(r"#|https://|tel:|mailto:", x)] == []


def test_the_guide_has_every_page_that_is_read_and_names_it_in_its_contents():
    read = {
        path for path in PATHS if path.startswith(("decisions/", "routes/", "appeal/", "help/"))
    }
    assert read - set(CHAPTERS) == {
        *("appeal/cover-sheet.html", "appeal/dates.html", "appeal/stages.html"),
        "help/they-said.html",
    }
    listed = attributes(PAGE, "nav a", "href")
    assert listed == [f"#{guide.id_of(path)}" for path in CHAPTERS[1:]]
    assert heading_faults(PAGE) == []


@pytest.mark.parametrize("path", [p for p in CHAPTERS if p != guide.TABLE])
def test_a_chapter_says_all_that_its_page_says(path):
    here = words(TEXT[TEXT.index("<h1>") :])
    page = LexborHTMLParser((SITE / path).read_text("utf-8")).css_first("article")
    for node in page.css(NOT_IN_IT):
        node.decompose()
    blocks = [words(node.html) for node in page.css("p, li, dd, td, h2, summary")]
    assert [block for block in blocks if block not in here] == []


def test_a_quotation_in_the_guide_ends_well_where_its_link_to_the_law_was():
    captions = [node.text().strip() for node in PAGE.css("figcaption")]
    assert len(captions) > 5
    assert [words for words in captions if not words.endswith(".") or " ." in words] == []


@pytest.mark.parametrize("path", [p for p in CHAPTERS if p.startswith("decisions/")])
def test_a_decision_in_the_guide_leads_to_the_calculator_and_to_the_table(path):
    page = LexborHTMLParser((SITE / path).read_text("utf-8"))
    start = TEXT.index(f"<h2 id={guide.id_of(path)}>")
    chapter = TEXT[start : TEXT.index("<h2 ", start + 1)]
    ways = (
        "<p><a href=#deadlines>Work out your last day</a>. You can also "
        "<a href=#deadlines-table>look up your day in a table</a>."
    )
    assert (ways in chapter) == bool(page.css("form[data-kind=appeal]"))


def test_the_table_in_the_guide_has_the_days_of_the_website_until_the_guide_is_old():
    until = commands.given()[0].copy.trusted_until
    site = LexborHTMLParser((SITE / guide.TABLE).read_text("utf-8"))
    months = [
        node
        for node in site.css_first(".reckoner").css("details")
        if node.attributes["id"] <= f"letters-{until}"
    ]
    here = PAGE.css_first(".reckoner").css("details")
    assert len(here) == len(months) > 3
    for one, other in zip(here, months, strict=True):
        other.css_first("caption").decompose()
        assert words(one.html) == words(other.html)


def test_the_guide_says_how_old_it_may_get():
    until = commands.given()[0].copy.trusted_until
    assert f"You can trust it until {day_in_words(until)}" in PAGE.css_first("article").text()
    notice = PAGE.css_first("[data-trusted-until]")
    assert notice.attributes["data-trusted-until"] == until
    assert "hidden" in notice.attributes


# --- Opened ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def opened_guide(browser):
    """The guide in a browser that is cut off, and what went wrong or was asked for."""
    with opened(browser, FILE.as_uri(), clock=TODAY, offline=True) as (page, wrong):
        yield page, wrong


def test_the_guide_gives_the_date_of_every_case(opened_guide):
    page, wrong = opened_guide
    for case in APPEALS:
        page.evaluate("location.hash = '#'")
        page.evaluate(f"location.hash = '{asked(case)}'")
        page.locator(answered(case)).wait_for(timeout=5_000)
    assert len(APPEALS) > 40
    assert page.evaluate("performance.getEntriesByType('resource').length") == 0
    dead = "all => all.map(a => a.hash).filter(h => h && !document.getElementById(h.slice(1)))"
    page.locator(".answer details").evaluate_all("all => all.forEach(fold => fold.open = true)")
    assert page.locator(".answer a[href^='#']").evaluate_all(dead) == []
    assert wrong == []


def test_a_link_to_an_answer_in_the_guide_leads_to_the_website(opened_guide):
    page, _ = opened_guide
    assert page.evaluate("actions.addressOfPage()") == f"{ADDRESS}deadlines.html"


def test_nobody_is_shut_out_of_the_guide(opened_guide):
    page, _ = opened_guide
    page.locator("details").evaluate_all("all => all.forEach(fold => fold.open = true)")
    assert not runs_sideways(page)
    # What the chapters say is audited on their own pages; one stands for all.
    page.evaluate("""() => {
        const [, second] = document.querySelectorAll(".end");
        while (second.nextSibling) second.nextSibling.remove();
    }""")
    assert page.locator("h2").count() == 3
    assert barriers(page) == []


def test_an_old_guide_says_so_by_the_phone_s_own_clock(browser):
    with opened(browser, FILE.as_uri(), clock=TODAY.replace(year=2040)) as (page, wrong):
        assert page.locator("[data-trusted-until]").is_visible()
        assert wrong == []


# --- Made ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "small"),
    [
        ("<ul>\n <li>One</li>\n <li>two</li>\n</ul>\n", "<ul><li>One<li>two</ul>"),
        ("<p>One <b>two</b> three</p>\n<p>four</p>", "<p>One <b>two</b> three<p>four</p>"),
        ('<a href="#x" class="a b">x</a>', '<a href=#x class="a b">x</a>'),
        ('<input id="x" hidden="">', "<input id=x hidden>"),
        ('<svg><circle r="2"/></svg>', '<svg><circle r="2"/></svg>'),
        (
            '<script>const a = "b";\n\nx = "<p>"</script>',
            '<script>const a = "b";\n\nx = "<p>"</script>',
        ),
    ],
)
def test_a_page_made_smaller_is_the_same_page(html, small):
    assert small_html.smaller(html) == small
    assert words(small) == words(html)


def test_a_guide_that_would_be_too_large_or_lacks_a_page_is_refused(monkeypatch):
    given, _ = commands.given()
    built = commands.contents(ROOT / "build/pages")
    pages = {path: text.decode() for path, text in built.items() if path.endswith(".html")}
    files = commands.contents(SITE)
    monkeypatch.setattr(one_file, "LARGEST", 1000)
    with pytest.raises(FinishError, match=r"has \d+ bytes. It may have 1000"):
        one_file.made(pages, files, given)
    with pytest.raises(FinishError, match=r"has no page help/riass.html"):
        one_file.made({p: t for p, t in pages.items() if p != "help/riass.html"}, files, given)
    with pytest.raises(FinishError, match=r"form.js: the guide needs it"):
        one_file.made(pages, {p: f for p, f in files.items() if "form" not in p}, given)
    with pytest.raises(FinishError, match=r"guide.html of the frame, or what it includes"):
        one_file.made(pages, files, replace(given, frame={"guide.html": "{{ nothing }}"}))

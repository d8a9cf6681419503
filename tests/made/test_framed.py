"""The calculator on another site: right there, told apart from it, and able to do nothing else."""

import posixpath

import pytest
from playwright.sync_api import expect

from macros.made import framed
from macros.pages import open_data
from tests import engines
from tests.audit import barriers
from tests.browser import NoBrowserError
from tests.now import FACTS
from tests.open_pages import opened
from tests.rooms import DOCS, SITE
from tests.server import serving
from tests.site import (
    ADDRESS,
    attributes,
    dead_links,
    exists,
    heading_faults,
    html,
    policy_faults,
    templates,
    tree,
)
from tests.states import TODAY, fill, fragment, shown

PATH = framed.PAGE
INCLUDE = (DOCS / "assets/data/include.js").read_text("utf-8")
# What the page for developers tells them to write.
LINES = [
    text
    for text in (node.text() for node in tree("about/data.html").css("pre > code"))
    if text.startswith("<")
]
OTHER = "https://school.example/help/"
# A site that lets nothing in but its own scripts, and ours in a frame.
HEIGHT = "Math.ceil(document.documentElement.getBoundingClientRect().height) + 'px'"
STRICT = f"default-src 'none'; script-src 'self'; frame-src {ADDRESS}"


def test_the_page_in_the_frame_is_whole():
    text = (SITE / PATH).read_text("utf-8")
    page = html(text)
    assert policy_faults(text) == []
    assert heading_faults(page) == []
    assert dead_links(PATH, page, exists) == []
    assert dead_links(PATH, templates(PATH), exists) == []
    assert attributes(page, "html", "lang") == ["en-GB"]
    assert page.css_first("title").text().startswith(page.css_first("h1").text())
    # Who searches finds the site's own page in its place.
    assert attributes(page, "link[rel=canonical]", "href") == [f"{ADDRESS}deadlines.html"]
    assert attributes(page, "meta[name=robots]", "content") == ["noindex"]
    assert "information, not legal advice" in page.css_first("footer").text()
    # On paper the way back is written out: an address within the site is of no use there.
    assert page.css_first("footer a").attributes["data-page"] == "index.html"


def test_it_has_the_scripts_of_the_site_s_own_calculator_and_one_that_tells_its_height():
    own = [
        posixpath.normpath(f"../{src}")
        for src in attributes("deadlines.html", "script[src]", "src")
    ]
    there = attributes(html((SITE / PATH).read_text("utf-8")), "script[src]", "src")
    assert there == [*own, "../assets/framed.js"]


def test_the_include_is_short_and_its_hashes_are_printed():
    assert len(INCLUDE.splitlines()) <= 20
    assert (SITE / "data/include.js").read_text("utf-8") == INCLUDE
    said = tree("about/data.html").css_first("main").text()
    assert open_data.current("include.js").sha256 in said
    assert open_data.integrity(None, "include.js") in said
    assert f"version {open_data.current('include.js').number}." in said


def served(route):
    """Answer for our site as its host does, and for another that takes the calculator in."""
    address = route.request.url
    if address.startswith(ADDRESS):
        file = SITE / address.removeprefix(ADDRESS).partition("?")[0]
        found = {"path": file} if file.is_file() else {"status": 404}
        route.fulfill(**found, headers={"Access-Control-Allow-Origin": "*"})
    elif address == f"{OTHER}include.js":
        route.fulfill(body=INCLUDE, content_type="text/javascript")
    elif address in (OTHER, f"{OTHER}checked"):
        lines = LINES[0] if address == OTHER else LINES[0].partition("\n")[0] + LINES[1]
        policy = STRICT if address == OTHER else STRICT.replace("'self'", ADDRESS)
        body = f"<!doctype html><title>A school</title><h1>Help</h1>{'<p>Words.</p>' * 40}{lines}"
        route.fulfill(
            body=body, content_type="text/html", headers={"Content-Security-Policy": policy}
        )
    else:
        route.abort()


@pytest.fixture(scope="module", params=[OTHER, f"{OTHER}checked"], ids=["copied", "by its hash"])
def school(request, browser):
    """Another site's page that has taken the calculator in, and what went wrong in it."""
    routes = {"**/*": served}
    with opened(browser, request.param, clock=TODAY, routes=routes) as (page, wrong):
        yield page, wrong


def inside(page):
    (frame,) = (frame for frame in page.frames if frame.url.startswith(ADDRESS))
    return frame


def test_a_family_gets_its_day_on_another_site_and_sees_it(school):
    page, wrong = school
    frame = page.frame_locator("iframe[title='Work out your last day to appeal']")
    frame.get_by_label(FACTS.decisions["refused-plan"].name).check()
    fill(frame, "letter", "1", "10", "2026")
    fill(frame, "certificate", "29", "11", "2026")
    frame.get_by_role("button", name="Work out my last day").click()
    assert shown(frame) == "2027-01-04"
    expect(frame.locator("#answer-day")).to_be_in_viewport()
    # Nothing of it is cut off, and nothing scrolls inside the frame.
    expect(page.locator("iframe")).to_have_css("height", inside(page).evaluate(HEIGHT))
    # Nothing went wrong, and nothing was asked of a third site.
    assert [told for told in wrong if not told.startswith(f"to: {ADDRESS}")] == []


def test_neither_side_reaches_the_other_and_nothing_is_kept(school):
    page, _ = school
    frame = inside(page)
    assert page.evaluate("document.querySelector('iframe').contentDocument") is None
    reach = "() => { try { return Boolean(parent.document) } catch { return false } }"
    assert not frame.evaluate(reach)
    for side in (page, frame):
        assert side.evaluate("localStorage.length + sessionStorage.length") == 0
        assert side.evaluate("document.cookie") == ""
    links = frame.locator("main a[href]:not([href^='#'])").first
    links.dispatch_event("click")
    assert (links.get_attribute("target"), links.get_attribute("rel")) == ("_blank", "noopener")


def test_where_the_script_is_another_one_the_link_stays_alone(browser):
    def changed(route):
        route.fulfill(body=f"{INCLUDE}\n", headers={"Access-Control-Allow-Origin": "*"})

    routes = {"**/*": served, f"{ADDRESS}data/include.js": changed}
    with opened(browser, f"{OTHER}checked", routes=routes) as (page, _):
        assert page.locator("iframe").count() == 0
        link = page.get_by_role("link", name="Work out your last day to appeal")
        assert link.get_attribute("href") == f"{ADDRESS}deadlines.html"


def test_no_barrier_stands_in_the_frame(browser, server):
    with opened(browser, server + PATH) as (page, wrong):
        assert barriers(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert wrong == []


# --- Other browsers --------------------------------------------------------------------------


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def engine(request, playwright, tmp_path_factory):
    """Another browser; without one, the tests say what was looked for."""
    try:
        with engines.started(request.param, playwright, tmp_path_factory.mktemp("e")) as running:
            yield running
    except NoBrowserError as why:
        engines.skip_or_fail(why)


FRAME = "document.querySelector('iframe')"


def test_another_browser_works_out_the_day_in_the_frame_too(engine, server, tmp_path):
    (tmp_path / "include.js").write_text(INCLUDE, "utf-8")
    lines = LINES[0].replace(ADDRESS, server)
    (tmp_path / "index.html").write_text(f"<!doctype html><h1>A school</h1>{lines}", "utf-8")
    with serving(tmp_path) as school_site:
        engine.open(f"{school_site}index.html")
        told = (
            f"const said = {FRAME}.style.height; return said.endsWith('px') && parseInt(said, 10)"
        )
        empty = engines.when_ready(lambda: engine.ask(told))
        # An answer takes room, which shows that there is one: nobody can look into the frame.
        events = fragment(letter="2026-10-01", certificate="2026-11-29")
        engine.ask(f"{FRAME}.src += '?{events}'; return true")
        assert engines.when_ready(lambda: engine.ask(f"{told} > {empty + 400}"))

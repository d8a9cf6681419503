"""Every page in a browser: no barrier, no sideways scrolling, no error, nothing asked of others."""

import contextlib
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.pages import PATHS, SITE, tree
from tests.test_pages import ADDRESS

# axe's rules by tag: WCAG 2.0 to 2.2 at A and AA, best practice, and contrast of 7:1 (AAA).
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {
        # It finds 4.5:1 to 7:1 only and leaves what is worse to color-contrast: both are needed.
        "color-contrast-enhanced": {"enabled": True},
        "target-size": {"enabled": True},
    },
    # Without the details of what is right, an audit of a long page takes half as long.
    "resultTypes": ["violations"],
}
# All that differs between light and dark.
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "color-contrast-enhanced"]},
    "resultTypes": ["violations"],
}
PHONE = {"width": 320, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
every_page = pytest.mark.parametrize("path", PATHS)


@contextlib.contextmanager
def opened(browser, address, clock=None, **options):
    """A page at `address`, and the list of what went wrong or went elsewhere while it is open.

    `clock` (a `datetime.datetime`) is what the page takes for now.
    """
    context = browser.new_context(viewport=PHONE, **options)
    page = context.new_page()
    if clock:
        page.clock.set_fixed_time(clock)
    wrong = []
    home = urlsplit(address)[:2]
    page.on("console", lambda message: wrong.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda box: (wrong.append(f"dialog: {box.message}"), box.dismiss()))
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
    page.on(
        "request",
        lambda request: urlsplit(request.url)[:2] == home or wrong.append(f"to: {request.url}"),
    )
    page.on(
        "response",
        lambda response: response.ok or wrong.append(f"{response.status}: {response.url}"),
    )
    page.goto(address)
    yield page, wrong
    context.close()


def ours(path, wrong):
    """The faults, less those of a page that asks the site's real address from a test's."""
    # 404.html must have full addresses, its icon's too, as it answers at any depth.
    if path == "404.html":
        return [fault for fault in wrong if f"{ADDRESS}assets/favicon" not in fault]
    return wrong


# The ready reckoner's 24 tables are made alike: two of them stand for all.
ALIKE = {"exclude": [[".reckoner div:nth-child(n+3)"]]}


def barriers(page, context=ALIKE, rules=RULES):
    """What axe finds in a part of the page, by rule."""
    found = Axe().run(page, context=context, options=rules).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def runs_sideways(page):
    return page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth")


@every_page
def test_a_page_has_no_barrier_no_error_and_no_sideways_scroll(path, browser, server):
    with opened(browser, server + path) as (page, wrong):
        for size in (PHONE, DESKTOP):
            page.set_viewport_size(size)
            assert not runs_sideways(page), size
            assert barriers(page) == [], size
        # Dark and light differ in colours only, and colours do not depend on the width.
        page.emulate_media(color_scheme="dark")
        assert barriers(page, rules=COLOURS) == []
        assert ours(path, wrong) == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", ["index.html", "routes/mediation.html", "404.html"])
def test_the_open_menu_has_no_barrier_and_no_sideways_scroll(path, size, browser, server):
    with opened(browser, server + path) as (page, _):
        page.set_viewport_size(size)
        page.locator("summary", has_text="Menu").click()
        assert not runs_sideways(page)
        assert barriers(page, "header") == []
        page.emulate_media(color_scheme="dark")
        assert barriers(page, "header", COLOURS) == []


def missing_files(page):
    """The links that lead to no file, as the browser itself resolves them."""
    links = page.locator("a[href]").evaluate_all("links => links.map(link => link.href)")
    files = [unquote(urlsplit(link).path) for link in links if link.startswith("file:")]
    return [name for name in files if not Path(name).is_file()]


@every_page
def test_a_page_opens_from_a_folder_without_a_server(path, browser):
    with opened(browser, (SITE / path).as_uri()) as (page, wrong):
        assert page.locator("h1").is_visible()
        assert missing_files(page) == []
        assert ours(path, wrong) == []


def test_a_link_to_no_file_is_found(browser, tmp_path):
    file = tmp_path / "page.html"
    file.write_text('<a href="page.html#x">x</a><a href="gone.html">x</a>', "utf-8")
    with opened(browser, file.as_uri()) as (page, _):
        assert missing_files(page) == [str(tmp_path / "gone.html")]


@pytest.mark.parametrize("path", ["index.html", "decisions/delay.html"])
def test_a_page_works_where_the_site_shares_a_server(path, browser, sub_path_server):
    with opened(browser, sub_path_server + path) as (page, wrong):
        page.locator("footer a", has_text="Privacy").click()
        assert page.locator("h1").inner_text() == "Privacy"
        assert "/sub/path/about/" in page.url
        assert wrong == []


@pytest.mark.parametrize("path", ["decisions/old/page.html", "a/b/c/d.html", "gone"])
def test_a_lost_visitor_finds_the_way_back_from_any_depth(path, browser):
    page = browser.new_page(viewport=PHONE)
    lost = []

    def host(route):
        """Answer as a static host does: whatever is not there is 404.html."""
        asked = route.request.url
        file = SITE / (asked.removeprefix(ADDRESS) or "index.html")
        if not file.is_file():
            lost.append(asked)
            route.fulfill(path=SITE / "404.html", status=404)
        else:
            route.fulfill(path=file)

    page.route("**/*", host)
    page.goto(ADDRESS + path)
    assert page.locator("h1").inner_text() == "Page not found"
    links = page.locator("main a[href]").evaluate_all("links => links.map(link => link.href)")
    assert links
    for link in links:
        page.goto(link)
        assert page.locator("h1").inner_text() != "Page not found"
    assert lost == [ADDRESS + path]
    page.close()


# Where there is no script, nothing can differ: the home page stands for those pages.
WITH_SCRIPTS = [path for path in PATHS if tree(path).css("script[src], noscript")]


@pytest.mark.parametrize("path", ["index.html", *WITH_SCRIPTS])
def test_a_parent_without_scripts_reads_the_same_page(path, browser, server):
    lines = []
    for scripts in (True, False):
        with opened(browser, server + path, java_script_enabled=scripts) as (page, wrong):
            lines.append(page.locator("body").inner_text().splitlines())
            assert wrong == []
    # Scripts add to a page; they take nothing from it.
    assert set(lines[1]) <= set(lines[0])
    assert path in WITH_SCRIPTS or lines[1] == lines[0]


def test_the_first_tab_shows_a_link_that_skips_to_the_content(browser, server):
    with opened(browser, server + "deadlines.html") as (page, _):
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Skip to main content")
        assert skip.evaluate("link => link === document.activeElement")
        assert skip.bounding_box()["y"] >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"


def test_the_menu_opens_with_the_keyboard_and_leads_to_a_page(browser, server):
    with opened(browser, server + "index.html") as (page, _):
        entry = page.get_by_role("navigation", name="Main").get_by_role("link", name="Mediation")
        assert not entry.is_visible()
        page.locator("summary", has_text="Menu").focus()
        page.keyboard.press("Enter")
        assert entry.is_visible()
        entry.press("Enter")
        page.wait_for_url("**/routes/mediation.html")
        # There, the menu shows where one is.
        page.locator("summary", has_text="Menu").click()
        looks = """link => {
          const { backgroundColor, borderLeft, fontWeight } = getComputedStyle(link);
          return [backgroundColor, borderLeft, fontWeight].join();
        }"""
        other = page.get_by_role("navigation", name="Main").get_by_role("link", name="Complaint")
        assert entry.get_attribute("aria-current") == "page"
        assert entry.evaluate(looks) != other.evaluate(looks)


def test_every_focused_link_can_be_seen(browser, server):
    with opened(browser, server + "decisions/refused-plan.html") as (page, _):
        for _ in range(40):
            page.keyboard.press("Tab")
            seen = page.evaluate(
                """() => {
                  const box = document.activeElement.getBoundingClientRect();
                  const style = getComputedStyle(document.activeElement);
                  return box.left >= 0 && box.right <= innerWidth && box.bottom > 0
                    && box.top < innerHeight
                    && (style.outlineStyle !== "none" || style.boxShadow !== "none");
                }"""
            )
            assert seen, page.evaluate("document.activeElement.outerHTML")


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<input>", "label"),
        ('<a href="x"></a>', "link-name"),
        ('<p style="color:#888;background:#fff">pale</p>', "color-contrast"),
        ('<img src="data:," >', "image-alt"),
        ("<h4>x</h4>", "heading-order"),
        (
            "<style>button { display: block; font-size: 1px }</style>" + "<button>x</button>" * 9,
            "target",
        ),
    ],
)
def test_a_barrier_is_found(body, rule, browser):
    page = browser.new_page()
    page.set_content(f"<html lang=en><title>x</title><main><h1>x</h1>{body}</main></html>")
    assert any(fault.startswith(rule) for fault in barriers(page))
    page.close()


def test_a_page_too_wide_is_found(browser):
    page = browser.new_page(viewport=PHONE)
    page.set_content('<div style="width:400px">wide</div>')
    assert runs_sideways(page)
    page.close()


def test_a_barrier_in_the_dark_is_found(browser):
    page = browser.new_page()
    page.set_content(
        "<style>p { color: #000; background: #fff } "
        "@media (prefers-color-scheme: dark) { p { color: #888 } }</style><p>pale</p>"
    )
    assert barriers(page, rules=COLOURS) == []
    page.emulate_media(color_scheme="dark")
    assert barriers(page, rules=COLOURS)
    page.close()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('<img src="http://127.0.0.1:9/x.png">', "to: http://127.0.0.1:9"),
        ('<img src="gone.png">', "failed: "),
        ("<script>console.warn('careful')</script>", "warning: careful"),
        ("<script>console.error('broken')</script>", "error: broken"),
        ("<script>throw new Error('thrown')</script>", "thrown"),
    ],
)
def test_an_error_or_a_request_to_another_site_is_found(text, fault, browser, tmp_path):
    file = tmp_path / "page.html"
    file.write_text(text, "utf-8")
    with opened(browser, file.as_uri()) as (page, wrong):
        page.wait_for_load_state()
        assert any(fault in found for found in wrong)


def test_a_page_that_a_server_lacks_is_found(browser, server):
    with opened(browser, server + "gone.html") as (_, wrong):
        assert f"404: {server}gone.html" in wrong

"""Every page in a browser: no barrier, no sideways scrolling, no error, nothing asked of others."""

import contextlib
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.pages import PATHS, SITE

# axe's rules by tag: WCAG 2.0 to 2.2 at A and AA, best practice, and contrast of 7:1 (AAA).
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
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
        return [fault for fault in wrong if ".example/" not in fault]
    return wrong


# The ready reckoner's 24 tables are made alike: two of them stand for all.
ALIKE = {"exclude": [[".reckoner div:nth-child(n+3)"]]}


def barriers(page, context=ALIKE):
    found = Axe().run(page, context=context, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def runs_sideways(page):
    return page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth")


@every_page
def test_a_page_has_no_barrier_no_error_and_no_sideways_scroll(path, browser, server):
    with opened(browser, server + path) as (page, wrong):
        # Colours do not depend on the width, so the dark ones are looked at once.
        for size, scheme in ((PHONE, "light"), (DESKTOP, "light"), (DESKTOP, "dark")):
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            assert not runs_sideways(page)
            assert barriers(page) == [], (size, scheme)
        assert ours(path, wrong) == []


@every_page
def test_a_page_opens_from_a_folder_without_a_server(path, browser):
    with opened(browser, (SITE / path).as_uri()) as (page, wrong):
        assert page.locator("h1").is_visible()
        assert ours(path, wrong) == []


@pytest.mark.parametrize("path", ["index.html", "decisions/delay.html"])
def test_a_page_works_where_the_site_shares_a_server(path, browser, sub_path_server):
    with opened(browser, sub_path_server + path) as (page, wrong):
        page.locator("footer a", has_text="Privacy").click()
        assert page.locator("h1").inner_text() == "Privacy"
        assert "/sub/path/about/" in page.url
        assert wrong == []


def test_a_parent_without_scripts_reads_the_same_page(browser, server):
    texts = []
    for scripts in (True, False):
        with opened(browser, server + "index.html", java_script_enabled=scripts) as (page, _):
            texts.append(page.locator("body").inner_text())
    assert texts[0] == texts[1]


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


def test_a_request_to_another_site_is_found(browser, tmp_path):
    page_file = tmp_path / "page.html"
    page_file.write_text('<img src="http://127.0.0.1:9/x.png">', "utf-8")
    with opened(browser, page_file.as_uri()) as (page, wrong):
        page.wait_for_load_state()
        assert any("127.0.0.1:9" in fault for fault in wrong)

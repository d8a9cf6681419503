"""What the page for maintainers tells a host to do breaks nothing for readers."""

import mimetypes
import re

from playwright.sync_api import expect

from tests.rooms import ROOT, SITE

HOST = "https://host.example/"
ADVICE = (ROOT / "PUBLISHING.md").read_text("utf-8")
HEADERS = dict(re.findall(r"^\| `([\w-]+)` \| `([^`]+)` \|", ADVICE, re.MULTILINE))
CASE = "deadlines.html#decision=refused-plan&letter=2026-10-01&certificate=2026-11-29"


def serve_with_headers(route):
    """Answer as a host does that follows the advice."""
    path = route.request.url.removeprefix(HOST).partition("#")[0]
    kind, _ = mimetypes.guess_type(path)
    route.fulfill(path=SITE / path, headers=HEADERS, content_type=kind)


def test_the_headers_that_protect_readers_are_named():
    assert set(HEADERS) == {
        "Cache-Control",
        "Content-Security-Policy",
        "Permissions-Policy",
        "Referrer-Policy",
        "Strict-Transport-Security",
        "X-Content-Type-Options",
    }


def test_every_page_with_scripts_works_under_the_headers(browser):
    context = browser.new_context()
    context.route("**/*", serve_with_headers)
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    answer = page.goto(HOST + CASE)
    assert answer.header_value("Content-Security-Policy") == "frame-ancestors 'none'"
    expect(page.locator("[data-deadline=appeal] time")).to_have_attribute("datetime", "2027-01-04")
    page.goto(HOST + "search.html")
    page.get_by_role("searchbox").fill("tribunel")
    expect(page.locator(".found li a").first).to_be_visible()
    assert said == []
    context.close()


def test_another_site_cannot_show_ours_in_a_frame(browser):
    context = browser.new_context()
    context.route("**/*", serve_with_headers)
    frame = f'<iframe src="{HOST}index.html"></iframe>'
    context.route(
        "https://other.example/", lambda route: route.fulfill(body=frame, content_type="text/html")
    )
    page = context.new_page()
    page.goto("https://other.example/")
    assert page.frame_locator("iframe").locator(".banner").count() == 0
    # Without the header it would be shown.
    context.route(HOST + "**", lambda route: route.fulfill(path=SITE / "index.html"))
    page.reload()
    expect(page.frame_locator("iframe").locator(".banner")).to_be_visible()
    context.close()

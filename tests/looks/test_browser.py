"""Every page in a browser: no barrier, no sideways scrolling, no error, nothing asked of others."""

import pytest

from tests.audit import PHONE, missing_files, ours
from tests.open_pages import opened
from tests.rooms import SITE
from tests.site import ADDRESS, PATHS, WITH_SCRIPTS


@pytest.mark.parametrize("path", PATHS)
def test_a_page_opens_from_a_folder_without_a_server(path, page_in_folder):
    page, wrong = page_in_folder
    wrong.clear()
    page.goto((SITE / path).as_uri())
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
@pytest.mark.parametrize("path", ["index.html", *WITH_SCRIPTS], indirect=True)
def test_a_parent_without_scripts_reads_the_same_page(path, look, page_without_scripts, server):
    scripted, _ = look
    page, wrong = page_without_scripts
    wrong.clear()
    page.goto(server + path)
    # As the other one was looked at: with its folds open.
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    texts = [one.locator("body").inner_text().splitlines() for one in (scripted, page)]
    # Scripts add to a page; they take nothing from it.
    # But of a letter they know the day.
    assert set(texts[1]) - {"[today’s date]"} <= set(texts[0])
    assert path in WITH_SCRIPTS or texts[1] == texts[0]
    assert ours(path, wrong) == []


def test_the_first_tab_shows_a_link_that_skips_to_the_content(browser, server):
    with opened(browser, server + "deadlines.html") as (page, _):
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Skip to main content")
        assert skip.evaluate("link => link === document.activeElement")
        assert skip.bounding_box()["y"] >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"


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

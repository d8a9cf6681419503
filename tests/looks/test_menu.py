"""What the menu promises, a sentence each: with keys, without scripts, in every way of reading."""

import pytest

from tests.audit import DESKTOP, PHONE, faults_in_every_mode, opened

MENU = """() => document.querySelector(".menu [popover]").matches(":popover-open")"""


def menu_button(page):
    return page.get_by_role("button", name="Menu", exact=True)


def focused(page):
    return page.evaluate("document.activeElement.innerText").strip()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_it_opens_with_a_key_and_escape_closes_it(key, scripts, browser, server):
    with opened(browser, server + "index.html", java_script_enabled=scripts) as (page, wrong):
        entry = page.get_by_role("navigation", name="Main").get_by_role("link", name="Mediation")
        assert not entry.is_visible()
        menu_button(page).focus()
        page.keyboard.press(key)
        assert entry.is_visible()
        page.keyboard.press("Escape")
        assert not entry.is_visible()
        # The focus is back on the button, so the same key opens it again.
        page.keyboard.press(key)
        assert entry.is_visible()
        # And it starts on the button that closes it.
        page.keyboard.press(key)
        assert not entry.is_visible()
        assert wrong == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_while_it_is_open_nothing_else_can_be_reached_and_all_of_it_can(size, browser, server):
    with opened(browser, server + "routes/appeal.html") as (page, _):
        page.set_viewport_size(size)
        menu_button(page).press("Enter")
        links = page.locator(".menu [popover] a").all_inner_texts()
        assert focused(page) == "Close menu"
        for link in links:
            page.keyboard.press("Tab")
            assert focused(page) == link.strip()
        assert len(links) > 25
        # After the last one come the browser's own buttons, and then the menu again.
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.evaluate(MENU)
        assert focused(page) in ("Close menu", links[0].strip())


def test_a_link_in_it_leads_to_a_page_where_it_shows_where_one_is(browser, server):
    with opened(browser, server + "index.html") as (page, _):
        entry = page.get_by_role("navigation", name="Main").get_by_role("link", name="Mediation")
        other = page.get_by_role("navigation", name="Main").get_by_role("link", name="Complaint")
        menu_button(page).click()
        entry.press("Enter")
        page.wait_for_url("**/routes/mediation.html")
        assert not page.evaluate(MENU)
        menu_button(page).click()
        looks = """link => {
          const { backgroundColor, borderLeft, fontWeight } = getComputedStyle(link);
          return [backgroundColor, borderLeft, fontWeight].join();
        }"""
        assert entry.get_attribute("aria-current") == "page"
        assert entry.evaluate(looks) != other.evaluate(looks)


@pytest.mark.parametrize("path", ["index.html", "routes/mediation.html", "404.html"], indirect=True)
def test_it_has_no_barrier_when_open_in_any_way_of_reading(look):
    page, _ = look
    menu_button(page).click()
    assert faults_in_every_mode(page, "header") == []


def test_a_browser_too_old_for_it_shows_a_link_to_all_pages_instead(browser, server):
    def old(route):
        """The page as a browser reads it that knows no popover."""
        text = route.fetch().text()
        known = text.count("selector(:popover-open)")
        assert known == 1
        route.fulfill(body=text.replace("selector(:popover-open)", "selector(:unknown)"))

    options = {"routes": {"**/appeal.html": old}, "bypass_csp": True}
    with opened(browser, server + "routes/appeal.html", **options) as (page, _):
        assert not menu_button(page).is_visible()
        page.get_by_role("link", name="All pages").click()
        assert page.locator("h1").inner_text() == "Search"
        assert page.url.endswith("#a-to-z")

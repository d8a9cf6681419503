"""What the menu promises, a sentence each: with keys, without scripts, in every way of reading."""

import pytest

from tests.audit import ALIKE, DESKTOP, PHONE, faults_in_every_mode
from tests.open_pages import opened

MENU = """() => document.querySelector(".menu [popover]").matches(":popover-open")"""


def menu_button(page):
    return page.get_by_role("button", name="Menu", exact=True)


def focused(page):
    return page.evaluate("document.activeElement.innerText").strip()


def says_that_it_is_open(page):
    """What the browser tells a screen reader of the button: the page itself does not say it."""
    session = page.context.new_cdp_session(page)
    for node in session.send("Accessibility.getFullAXTree")["nodes"]:
        if node["role"]["value"] == "button" and node["name"]["value"] == "Menu":
            said = {one["name"]: one["value"]["value"] for one in node["properties"]}
            return said["expanded"]
    raise LookupError("Menu")


def is_at(button):
    """Where the button stands on the screen."""
    box = button.bounding_box()
    return box["x"], box["y"]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_it_opens_and_closes_with_a_key_and_escape_closes_it(key, scripts, browser, server):
    with opened(browser, server + "index.html", java_script_enabled=scripts) as (page, wrong):
        entry = page.get_by_role("navigation", name="Main").get_by_role("link", name="Mediation")
        assert not entry.is_visible()
        menu_button(page).focus()
        # The focus stays on the button, so the same key closes and opens it again.
        for end in (key, "Escape", key):
            page.keyboard.press(key)
            assert entry.is_visible()
            page.keyboard.press(end)
            assert not entry.is_visible()
        assert wrong == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_one_button_says_whether_it_is_open_and_stays_where_it_is(size, browser, server):
    with opened(browser, server + "routes/appeal.html") as (page, _):
        page.set_viewport_size(size)
        button = menu_button(page)
        place = is_at(button)
        assert says_that_it_is_open(page) is False
        button.click()
        assert says_that_it_is_open(page) is True
        assert is_at(button) == place
        # Nothing of the menu lies over it: a second touch closes it.
        button.click()
        assert says_that_it_is_open(page) is False


@pytest.mark.parametrize("letters", ["16px", "32px"])
@pytest.mark.parametrize("width", [320, 360, 640])
def test_it_begins_below_its_button_however_large_the_letters_are(width, letters, browser, server):
    with opened(browser, server + "routes/appeal.html", bypass_csp=True) as (page, _):
        page.set_viewport_size({"width": width, "height": 740})
        page.add_style_tag(content=f"html {{ font-size: {letters} }}")
        menu_button(page).press("Enter")
        button, menu = menu_button(page).bounding_box(), page.locator("#menu").bounding_box()
        assert button["y"] + button["height"] <= menu["y"] + 0.5
        assert menu["y"] - button["y"] - button["height"] < 16
        assert menu["x"] == 0
        assert menu["width"] == width


@pytest.mark.parametrize("width", [960, 1280])
def test_on_a_wide_screen_the_bar_is_one_line_and_the_menu_begins_below_it(width, browser, server):
    with opened(browser, server + "routes/appeal.html") as (page, _):
        page.set_viewport_size({"width": width, "height": 740})
        menu_button(page).press("Enter")
        button, menu = menu_button(page).bounding_box(), page.locator("#menu").bounding_box()
        assert 0 <= menu["y"] - button["y"] - button["height"] < 16


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_while_it_is_open_nothing_behind_it_can_be_reached_and_all_of_it_can(size, browser, server):
    with opened(browser, server + "routes/appeal.html") as (page, _):
        page.set_viewport_size(size)
        menu_button(page).press("Enter")
        links = page.locator(".menu [popover] a").all_inner_texts()
        assert focused(page) == "Menu"
        for link in links:
            page.keyboard.press("Tab")
            assert focused(page) == link.strip()
        assert len(links) > 25
        # After the last one come the browser's own buttons, and then what stands beside the menu.
        assert page.evaluate(MENU)
        for behind in ("main", "footer", ".breadcrumb", ".skip"):
            assert not page.locator(behind).is_visible()


@pytest.mark.parametrize("key", ["Enter", "Escape"])
def test_closed_from_within_the_focus_is_back_on_its_button(key, browser, server):
    with opened(browser, server + "routes/appeal.html") as (page, _):
        menu_button(page).press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        if key == "Escape":
            page.keyboard.press("Escape")
        else:
            page.keyboard.press("Shift+Tab")
            page.keyboard.press("Shift+Tab")
            page.keyboard.press("Enter")
        assert focused(page) == "Menu"
        assert not page.evaluate(MENU)


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
    assert faults_in_every_mode(page, "header", alike=ALIKE) == []


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


# --- Other engines -----------------------------------------------------------------------------

# What of the page shows while the menu is open and after, and where its button stands to it.
TOUCHED = """
  const button = document.querySelector("[popovertarget=menu]");
  const menu = document.getElementById("menu");
  const look = () => ({
    open: menu.matches(":popover-open"),
    below: menu.getBoundingClientRect().top - button.getBoundingClientRect().bottom,
    button: button.checkVisibility({ visibilityProperty: true }),
    page: document.querySelector("main").checkVisibility(),
    focus: document.activeElement === button,
  });
  button.focus();
  return [look(), (button.click(), look()), (button.click(), look())];
"""


def test_other_browsers_open_it_below_its_button_and_close_it_with_the_same(engine, server):
    engine.open(server + "routes/appeal.html")
    before, during, after = engine.ask(TOUCHED)
    assert during.pop("below") >= -0.5
    assert during == {"open": True, "button": True, "page": False, "focus": True}
    for seen in (before, after):
        del seen["below"]
        assert seen == {"open": False, "button": True, "page": True, "focus": True}

"""No barrier on any page, in any way of reading: narrow or wide, light, dark or forced colours."""

import re
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.audit import (
    ALIKE,
    PHONE,
    barriers,
    faults_in_every_mode,
    ours,
    pale_texts,
    runs_sideways,
)
from tests.open_pages import opened
from tests.rooms import SITE
from tests.site import ADDRESS, PATHS, WITH_SCRIPTS, tree

# What a page has of its own: the rest is the frame, which is the same on all pages.
OWN = "main, .breadcrumb, footer .address"


def test_a_page_has_no_barrier_in_any_way_of_reading(path, look):
    page, wrong = look
    # The menu, and the frame's colours, are asked about once.
    once = {"alike": ALIKE} if path == "index.html" else {"coloured": OWN}
    assert faults_in_every_mode(page, **once) == []
    assert ours(path, wrong) == []


def frame(path):
    """What stands around that, each link by where it leads in the site."""
    page = LexborHTMLParser((SITE / path).read_text("utf-8"))
    for here in page.css("[aria-current]"):
        del here.attrs["aria-current"]
    for own in page.css(f"{OWN}, script"):
        own.decompose()
    for link in page.css("body [href]"):
        leads = urljoin(ADDRESS + path, link.attrs["href"]).removeprefix(ADDRESS)
        link.attrs["href"] = "#main" if leads.endswith("#main") else leads
    return page.body.html.split()


def test_of_the_reckoner_s_tables_two_of_each_year_stand_for_all_and_the_rest_are_left_out():
    page = tree("deadlines-table.html")
    years, tables = page.css(".reckoner"), page.css(".reckoner table")
    assert len(page.css(f":is({ALIKE}) table")) == len(tables) - 2 * len(years) > 0


@pytest.mark.parametrize("path", PATHS)
def test_the_frame_is_the_same_on_each_page_but_for_the_mark_of_where_one_is(path):
    assert frame(path) == frame("index.html")


# What scripts bring to life when a page opens: without them it stays hidden, what stands open in
# its place stays open, and all else is the same.
SCRIPTED = "main form, main form + *, details.instead"


def main_part(page):
    """The words of an open page as the browser has them, less what is hidden or closed or not.

    A script takes out of the notice of late checks those that are not late.
    """
    html = page.evaluate(
        """() => {
          const main = document.querySelector("main").cloneNode(true);
          main.querySelectorAll(".overdue [data-until]").forEach(line => line.remove());
          return main.innerHTML;
        }"""
    )
    return html.replace(' hidden=""', "").replace(' open="open"', "")


@pytest.mark.parametrize("path", WITH_SCRIPTS)
def test_a_page_whose_scripts_do_not_run_has_no_barrier(
    path, browser, page_whose_scripts_fail, server
):
    page, _ = page_whose_scripts_fail
    page.goto(server + path)
    # A letter is told its day, and what is still empty.
    if not path.startswith("letters/"):
        with opened(browser, server + path) as (scripted, _):
            assert main_part(page) == main_part(scripted)
    # The rest has been looked at where scripts run, in each of these ways.
    assert faults_in_every_mode(page, SCRIPTED, first="html") == []


def test_no_state_of_the_calculators_has_a_barrier_in_any_way_of_reading(state_page):
    assert faults_in_every_mode(state_page, "form.calculator, .answer:not([hidden])") == []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<input>", "label"),
        ('<a href="x"></a>', "link-name"),
        ('<p style="color:#888;background:#fff">pale</p>', "color-contrast"),
        ('<img src="data:," >', "image-alt"),
        ("<h4>x</h4>", "heading-order"),
        (
            '<p>See <a href="x" style="color:#004;text-decoration:none">this</a> and more.</p>',
            "link-in-text-block",
        ),
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


@pytest.mark.parametrize(
    ("dark", "found"),
    [
        ("", 0),
        # As pale as only the stricter rule refuses, and paler.
        (".one { color: #666 }", 1),
        (".one { color: #aaa }", 1),
        (".one { background: #888 }", 1),
        (".one { font-size: 2em; color: #666 }", 0),
        ("p { color: #888 }", 2),
        ("section { background: #333 }", 2),
    ],
)
def test_a_barrier_in_the_dark_is_found_among_texts_alike(dark, found, browser):
    page = browser.new_page()
    page.set_content(
        "<style>* { color: #000; background: #fff } p { background: none }"
        f" @media (prefers-color-scheme: dark) {{ {dark} }}</style>"
        f"<section>{'<p>dark</p>' * 9}<p class=one>pale?</p>{'<p>dark</p>' * 9}</section>"
    )
    assert pale_texts(page) == []
    page.emulate_media(color_scheme="dark")
    assert len(pale_texts(page)) == found
    page.close()


@pytest.mark.parametrize(
    ("condition", "where"),
    [
        ("(prefers-color-scheme: dark)", "320 pixels, dark"),
        ("(prefers-color-scheme: dark) and (min-width: 700px)", "768 pixels, dark"),
        ("(prefers-color-scheme: dark) and (min-width: 1000px)", "1280 pixels, dark"),
        ("(min-width: 1000px)", "1280 pixels, light"),
    ],
)
def test_a_barrier_in_one_way_of_reading_is_found(condition, where, browser):
    page = browser.new_page()
    page.set_content(
        "<html lang=en><title>x</title><style>* { color: #000; background: #fff; font-size: 20px }"
        f" @media {condition} {{ .one {{ color: #888 }} }}</style>"
        "<main><h1>x</h1><p>dark</p><p>dark</p><p class=one>pale?</p><p>dark</p></main></html>"
    )
    assert any(fault.startswith(where) for fault in faults_in_every_mode(page))
    page.close()


# --- The keyboard ----------------------------------------------------------------------------

# Numbers what can take the focus, in the order of the text, and tells of each whether it shows.
NUMBER = """() => {
  const can = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const all = [...document.querySelectorAll(can)].filter(one => one.checkVisibility({
    visibilityProperty: true, contentVisibilityAuto: true }) && one.type !== "hidden");
  // Of radio buttons, one is reached with Tab and the others with arrows.
  const groups = new Set();
  const isFirst = ({ type, name }) => type !== "radio" || !groups.has(name) && groups.add(name);
  const reached = all.filter(isFirst);
  reached.forEach((one, number) => { one.dataset.number = number; });
  return reached.length;
}"""
LOOK = """() => {
  const one = document.activeElement;
  const boxes = [...one.getClientRects()];
  const style = getComputedStyle(one);
  const seen = boxes.some(box => {
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return top && (one.contains(top) || top.contains(one) && top.tagName !== "BODY"
      || one.labels && [...one.labels].some(label => label.contains(top)));
  });
  return {
    number: Number(one.dataset.number ?? -1),
    onScreen: boxes.every(box => box.left >= 0 && box.right <= innerWidth + 1),
    inView: boxes.some(box => box.bottom > 0 && box.top < innerHeight),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen,
    html: one.outerHTML.slice(0, 120),
  };
}"""


# Each press tells of what the one before has reached: to ask after each takes twice as long.
LOOK_AT_EACH_PRESS = f"""() => {{
  const looks = [];
  const look = () => looks.push(({LOOK})());
  addEventListener("keydown", look, true);
  window.looksAtPresses = () => {{ removeEventListener("keydown", look, true); return looks; }};
}}"""


def faults_of_the_focus(page):
    """Walk through the page with Tab: what is out of order, off the screen, hidden or unmarked."""
    faults = []
    count = page.evaluate(NUMBER)
    page.evaluate(LOOK_AT_EACH_PRESS)
    for _ in range(count + 1):
        page.keyboard.press("Tab")
    _, *looks = page.evaluate("looksAtPresses()")
    last = page.evaluate(LOOK)
    for number, look in enumerate(looks):
        if look["number"] != number:
            return [*faults, f"number {number} is not reached, but {look['html']}"]
        promises = ("onScreen", "inView", "ring", "seen")
        faults += [f"{name} fails: {look['html']}" for name in promises if not look[name]]
    if len(looks) < count:
        faults.append(f"number {len(looks)} is not reached: the focus has left the page")
    # After the last one the page lets the focus go.
    if last["number"] > 0:
        faults.append("the focus is trapped")
    return faults


def test_tab_goes_through_a_page_in_the_order_of_reading_and_always_shows_where_it_is(look):
    assert faults_of_the_focus(look[0]) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="x" tabindex="2">x</a>', "not reached"),
        ("<style>:focus { outline: 0 }</style>", "ring fails"),
        ('<a href="x" style="position:absolute;left:-999px">x</a>', "onScreen fails"),
        (
            '<a href="x">x</a><p style="position:fixed;inset:0;background:#fff">over it</p>',
            "seen fails",
        ),
        ("<input onkeydown='event.preventDefault()'>", "not reached"),
    ],
)
def test_a_focus_that_goes_astray_is_found(body, fault, browser):
    page = browser.new_page(viewport=PHONE)
    page.set_content(f"<a href=a>a</a><button>b</button>{body}<button>c</button>")
    assert any(fault in found for found in faults_of_the_focus(page))
    page.close()


# --- Other ways of reading -------------------------------------------------------------------

# What WCAG 2.2 lets a reader set (1.4.12).
SPACED = """* {
  line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(one => {
  const style = getComputedStyle(one);
  const hides = style.overflowX !== "visible" || style.overflowY !== "visible";
  const shown = one.checkVisibility({ visibilityProperty: true }) && style.clipPath === "none";
  return hides && shown && !one.matches("input")
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}).map(one => one.outerHTML.slice(0, 120))"""


# A reader's own style, beside the page's: no policy refuses it.
WEAR = """style => {
  const own = new CSSStyleSheet();
  own.replaceSync(style);
  document.adoptedStyleSheets = [own];
}"""


def test_text_set_wider_apart_is_not_cut_off_and_does_not_run_sideways(look):
    page, _ = look
    page.evaluate(WEAR, SPACED)
    assert not runs_sideways(page)
    assert page.evaluate(CUT_OFF) == []


# The letters of the text, without the spaces that differ between a source and a screen.
WORDS = """() => {
  const main = document.querySelector("main").cloneNode(true);
  main.querySelectorAll("script, [hidden]").forEach(one => one.remove());
  return main.textContent.replace(/\\s/g, "");
}"""
SHOWN = """() => document.querySelector("main").innerText.replace(/\\s/g, "")"""


UNDRESS = "for (const style of document.styleSheets) style.disabled = true"


def test_without_its_style_a_page_is_complete_and_in_the_same_order(look):
    page, _ = look
    page.evaluate(UNDRESS)
    assert page.evaluate(SHOWN) == page.evaluate(WORDS)
    assert page.locator("#menu a").first.is_hidden()
    page.get_by_role("button", name="Menu", exact=True).click()
    assert page.locator("#menu a").first.is_visible()


@pytest.mark.parametrize("path", PATHS)
def test_nothing_moves_and_nothing_is_put_out_of_its_order(path):
    style = tree(path).css_first("style").text()
    for word in ("animation", "transition", "scroll-behavior", "order:", "reverse"):
        assert not re.search(rf"(?<![\w-]){word}", style), word


def without(*kinds):
    """A route that keeps out what a reader may have turned off: scripts, images."""

    def keep_out(route):
        if route.request.resource_type in kinds:
            route.abort()
        else:
            route.continue_()

    return keep_out


@pytest.mark.parametrize(
    ("scripts", "kinds", "style"),
    [
        (False, (), True),
        (True, ("image",), True),
        (False, ("image",), True),
        (True, (), False),
        (False, ("image",), False),
    ],
    ids=["no scripts", "no images", "neither", "no style", "text alone"],
)
def test_a_parent_finds_the_last_day_and_the_way_to_appeal_with_links_alone(
    scripts, kinds, style, browser, server
):
    options = {"java_script_enabled": scripts, "routes": {"**/*": without(*kinds)}}
    if not style:
        options["bypass_csp"] = True
        options["routes"]["**/*.html"] = lambda route: route.fulfill(
            body=re.sub(r"<style>.*?</style>", "", route.fetch().text(), flags=re.DOTALL),
            content_type="text/html; charset=utf-8",
        )
    with opened(browser, server + "index.html", **options) as (page, _):
        main = page.locator("main")
        main.get_by_role(
            "link", name="The council assessed your child, but refused an EHC plan"
        ).click()
        main.get_by_role("link", name="look up your day in a table").click()
        page.locator("summary", has_text="June 2026").click()
        table = page.get_by_role("table", name="June 2026")
        row = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="30"))
        assert "Tue 1 Sep" in row.inner_text()
        main.get_by_role("link", name="what to do if you are late").click()
        assert "routes/appeal.html#late" in page.url
        page.get_by_role("link", name="Search").first.click()
        main.locator("summary", has_text=re.compile("^S$")).click()
        main.get_by_role("link", name="SEND Tribunal").first.click()
        assert "Tribunal" in main.inner_text()

"""A page carries the style that it uses and no other; colours have one home; directions turn."""

import re
import unicodedata

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.made import style
from tests.rooms import ROOT
from tests.site import PATHS, SITE

FOLDER = ROOT / "docs/assets/style"
TEXTS = {name: (FOLDER / f"{name}.css").read_text("utf-8") for name in style.STYLE}
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
# A comma between selectors, not one inside brackets.
BETWEEN = re.compile(r",(?![^(]*\))")
STATE = re.compile(r"::?[a-z-]+(\((?:[^()]|\([^()]*\))*\))?")
# Where something stands or floats, in words that do not turn with the direction of the text.
SIDE = re.compile(r"(?:^|[\s;-])(?:left|right)\s*:|(?:float|text-align)\s*:\s*(?:left|right)")


def rules(text):
    """The rules of a style file: pairs of a list of selectors and the declarations."""
    found = RULE.findall(COMMENT.sub("", text))
    return [
        ([part.strip() for part in BETWEEN.split(selectors)], declarations)
        for selectors, declarations in found
        if not selectors.strip().startswith("@")
    ]


def without_states(selector):
    """A selector less what no parsed page can show: hover, focus, what stands before and after."""
    return re.sub(r"([>+] ?)$", r"\1 *", STATE.sub("", selector.strip())).strip()


def test_every_style_file_is_one_that_pages_may_carry():
    assert sorted(style.STYLE) == sorted(path.stem for path in FOLDER.glob("*.css"))


@pytest.mark.parametrize("path", PATHS)
def test_a_page_lacks_no_style_that_it_uses(path):
    html = (SITE / path).read_text("utf-8")
    page = LexborHTMLParser(html)
    left_out = style.STYLE.keys() - set(style.files_of(html))
    used = [
        f"{name}: {selector}"
        for name in left_out - {"right-to-left"}
        for selectors, _ in rules(TEXTS[name])
        for selector in map(without_states, selectors)
        if "." in selector and page.css_first(selector)
    ]
    assert used == []


@pytest.mark.parametrize("path", PATHS)
def test_a_page_carries_the_text_of_its_style_files_and_no_other(path):
    html = (SITE / path).read_text("utf-8")
    carried = re.search("<style>(.*?)</style>", html, re.DOTALL)[1]
    for name, text in TEXTS.items():
        # A rule that is in no other file tells which file it is from.
        own = text.rpartition("@media")[0] or text
        mark = style.joined((own[own.index("*/") + 2 :].strip().split("}")[0] + "}",), "")
        mark = mark.split("}", 1)[1]
        assert (mark in carried) == (name in style.files_of(html)), name


def test_what_a_script_will_put_into_a_page_counts_as_used():
    html = "<main><template><table><tr><td>x</td></tr></table></template></main>"
    assert "tables" in style.files_of(html)
    assert "tables" not in style.files_of("<main></main>")


def test_colours_are_named_once_and_used_by_their_names():
    typed = [
        f"{name}: {declarations.strip()}"
        for name, text in TEXTS.items()
        for selectors, declarations in rules(text)
        if selectors != [":root"]
        and re.search(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", declarations)
    ]
    assert typed == []


def test_what_does_not_turn_with_the_direction_of_the_text_has_its_rule_for_the_other():
    turned = {selector for selectors, _ in rules(TEXTS["right-to-left"]) for selector in selectors}
    one_sided = [
        f"{name}: {selector}"
        for name, text in TEXTS.items()
        if name != "right-to-left"
        for selectors, declarations in rules(text)
        # At the same distance from both sides: nothing to turn.
        if SIDE.search(declarations.replace("right: 0", "").replace("left: 0", ""))
        for selector in selectors
        if selector not in turned
    ]
    assert one_sided == []


def test_a_sign_that_browsers_turn_by_themselves_is_not_turned_again():
    # As brackets are (Unicode, Bidi_Mirrored): where it is given the other way, it turns back.
    signs = re.findall(r"\\([0-9a-fA-F]{4})", TEXTS["right-to-left"])
    assert signs
    assert [sign for sign in signs if unicodedata.mirrored(chr(int(sign, 16)))] == []


def test_a_style_that_names_a_side_is_found():
    assert SIDE.search("margin-left: 1em")
    assert SIDE.search("float: right")
    assert not SIDE.search("margin-inline-start: 1em; text-align: start")


@pytest.mark.parametrize("path", ["index.html", "decisions/refused-plan.html", "deadlines.html"])
def test_a_page_that_runs_from_right_to_left_stays_within_a_narrow_screen(path, browser, server):
    page = browser.new_page(viewport={"width": 320, "height": 740})
    page.goto(server + path)
    page.evaluate("document.documentElement.dir = 'rtl'")
    wide = page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth")
    page.close()
    assert not wide

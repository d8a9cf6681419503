"""Folded parts: a link, the address and paper open them; by hand they open without a script."""

import pytest

from tests.open_pages import opened
from tests.site import attributes

PAGE = "decisions/refused-plan.html"
SOURCE = attributes(PAGE, ".sources li", "id")[0]
IS_OPEN = "fold => fold.open"
IN_VIEW = """one => {
  const { top, bottom } = one.getBoundingClientRect();
  return one.checkVisibility({ contentVisibilityAuto: true }) && bottom > 0 && top < innerHeight;
}"""


def law(page):
    return page.locator("details#law")


@pytest.mark.parametrize("anchor", ["law", SOURCE])
def test_an_address_that_leads_into_a_fold_opens_it(anchor, browser, server):
    with opened(browser, f"{server}{PAGE}#{anchor}") as (page, wrong):
        assert law(page).evaluate(IS_OPEN)
        assert page.locator(f"[id='{anchor}']").evaluate(IN_VIEW)
        assert wrong == []


def test_a_link_into_a_fold_opens_it_however_often_it_was_closed(browser, server):
    with opened(browser, server + "about/sources.html") as (page, _):
        assert not law(page).evaluate(IS_OPEN)
        link = page.locator("a.cite").first
        source = page.locator(link.get_attribute("href"))
        for _ in range(2):
            link.click()
            assert law(page).evaluate(IS_OPEN)
            assert source.evaluate(IN_VIEW)
            law(page).locator("summary").click()
            assert not law(page).evaluate(IS_OPEN)


def test_folds_inside_one_another_are_all_opened(browser, server):
    with opened(browser, server + PAGE) as (page, _):
        page.evaluate("""() => {
          const outer = document.createElement("details");
          outer.innerHTML = "<summary>Outer</summary>";
          const law = document.getElementById("law");
          law.replaceWith(outer);
          outer.append(law);
        }""")
        page.evaluate("source => { location.hash = source }", SOURCE)
        page.wait_for_function("() => document.querySelector('#law').parentElement.open")
        assert law(page).evaluate(IS_OPEN)
        assert page.locator(f"#{SOURCE}").evaluate(IN_VIEW)


@pytest.mark.parametrize("anchor", ["", "nowhere", "decision=refused-plan&letter=2026-06-30", "%"])
def test_any_other_address_leaves_folds_closed(anchor, browser, server):
    with opened(browser, f"{server}{PAGE}#{anchor}") as (page, wrong):
        assert not law(page).evaluate(IS_OPEN)
        assert wrong == []


def test_paper_has_them_open_and_the_screen_then_finds_them_as_they_were(browser, server):
    with opened(browser, server + PAGE) as (page, _):
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert law(page).evaluate(IS_OPEN)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert not law(page).evaluate(IS_OPEN)
        law(page).locator("summary").click()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert law(page).evaluate(IS_OPEN)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_without_scripts_they_open_with_a_key(key, browser, server):
    with opened(browser, server + PAGE, java_script_enabled=False) as (page, _):
        law(page).locator("summary").press(key)
        assert law(page).evaluate(IS_OPEN)


# --- Other engines -----------------------------------------------------------------------------

SEEN = f"""
  const law = document.getElementById("law");
  const {{ top, bottom }} = document.getElementById("{SOURCE}").getBoundingClientRect();
  return [law.open, bottom > 0 && top < innerHeight];
"""


def test_other_browsers_open_a_fold_for_an_address_that_leads_into_it(engine, server):
    engine.open(f"{server}{PAGE}#{SOURCE}")
    assert engine.ask(SEEN) == [True, True]

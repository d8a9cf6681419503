"""The way on where a form is not there: scripts off, lost on the way, or failing in a browser."""

import pytest

from tests.audit import PHONE
from tests.open_pages import opened
from tests.site import PATHS, tree
from tests.states import TODAY, decision_page, fill

# A letter's form has its Word file in its place: tests/pages/test_letters.py.
FORMS = {
    path: len(forms)
    for path in PATHS
    if (forms := tree(path).css("form.calculator:not(.letter-form)"))
}
SCRIPTS = ("law/deadlines", "page", "form", "calendar", "answers", "calculator")
# Which of the scripts do not arrive.
LOST = {**{name: (name,) for name in SCRIPTS}, "all of them": SCRIPTS}
APPEAL = "decisions/refused-plan.html"


def lost(names):
    """Routes that keep those scripts out."""
    return {f"**/assets/{name}.js": lambda route: route.abort() for name in names}


def faults_of_the_way_on(page):
    """What is wrong where each form is not there: no way on in view, a hole, a dead button."""
    faults = []
    page.set_viewport_size(PHONE)
    # What is folded is opened by hand.
    for fold in page.locator("details:has(.way):not([open]) > summary").all():
        fold.click()
    for way in page.locator(".way").all():
        way.evaluate("way => way.previousElementSibling.scrollIntoView()")
        link = way.get_by_role("link", name="look up").first
        where = link.bounding_box() if link.is_visible() else None
        if not where or not 0 <= where["y"] <= PHONE["height"] - where["height"]:
            faults.append("no way on in the first screen of the form's place")
        form = way.locator("xpath=following-sibling::form[1]")
        fields, words, buttons = (
            form.locator(kind).locator("visible=true").count()
            for kind in ("input", ".waiting", "button")
        )
        if form.bounding_box() and not fields:
            faults.append("a hole")
        if fields and not words:
            faults.append("questions, and not a word of the button that did not come")
        if buttons:
            faults.append("a button that does nothing")
    return faults


@pytest.mark.parametrize("path", FORMS)
def test_with_scripts_off_a_link_to_the_table_stands_in_place_of_each_form(path, browser, server):
    with opened(browser, server + path, java_script_enabled=False) as (page, wrong):
        assert page.locator(".way").count() == FORMS[path]
        assert faults_of_the_way_on(page) == []
        assert wrong == []


@pytest.mark.parametrize("name", LOST)
@pytest.mark.parametrize(
    "path", [APPEAL, "deadlines.html", "decisions/delay.html", "appeal/dates.html"]
)
def test_where_scripts_are_lost_the_way_on_is_in_the_first_screen_of_the_form_s_place(
    path, name, browser, server
):
    with opened(browser, server + path, routes=lost(LOST[name])) as (page, _):
        page.wait_for_load_state()
        assert page.locator(".way").count() == FORMS[path]
        assert faults_of_the_way_on(page) == []
        # What can still speak says what is wrong.
        told = page.get_by_text("This calculator is not working.").count()
        assert told == (0 if {"page", "calculator"} & set(LOST[name]) else FORMS[path])


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("form => { form.hidden = false; }", "a button that does nothing"),
        ("form => form.querySelector('.waiting').remove()", "questions, and not a word of the"),
        ("form => { form.innerHTML = ''; }", "a hole"),
        ("form => { form.previousElementSibling.style.visibility = 'hidden'; }", "no way on in"),
    ],
)
def test_a_hole_a_dead_button_and_no_way_on_are_found(broken, fault, browser, server):
    with opened(browser, server + APPEAL, routes=lost(SCRIPTS)) as (page, _):
        page.locator("main form").evaluate(broken)
        found = faults_of_the_way_on(page)
        assert any(one.startswith(fault) for one in found)


# --- What fails while the form is used -------------------------------------------------------

# What a browser may lack, or do otherwise, at each thing that a person does.
BROKEN = {
    "when it starts": "JSON.parse = () => { throw new Error('broken'); };",
    "when an answer is asked for": "Blob = class { constructor() { throw new Error('broken'); } };",
    "when something is typed": "Element.prototype.closest = () => { throw new Error('broken'); };"
    "HTMLFormElement.prototype.querySelectorAll = () => { throw new Error('broken'); };",
}


@pytest.mark.parametrize("when", BROKEN)
def test_a_form_that_fails_says_so_and_leads_to_the_table(when, browser, server):
    with opened(browser, server + APPEAL, clock=TODAY) as (page, wrong):
        page.add_init_script(BROKEN[when])
        page.reload()
        if page.locator("form.calculator").count():
            page.locator("#letter-day").fill("2")
        if page.locator("form.calculator").count():
            fill(page, "letter", "2", "11", "2026")
            page.get_by_role("button", name="Work out my last day").click()
            # What was in the form had the focus.
            assert page.evaluate("document.activeElement.className") == "way"
        way = page.locator(".way")
        assert way.inner_text().startswith(
            "This calculator is not working. You can look up your day"
        )
        assert way.get_by_role("link").count() == 2
        assert faults_of_the_way_on(page) == []
        assert page.locator(".answer").is_hidden()
        assert all("broken" in fault for fault in wrong)
        assert wrong


def test_a_form_that_works_does_not_say_that_it_fails(browser, server):
    with opened(browser, server + decision_page(letter="2026-11-02"), clock=TODAY) as (page, wrong):
        assert page.locator(".way").inner_text().startswith("You can also look up your day")
        assert page.locator(".waiting").is_hidden()
        assert "This calculator is not working" not in page.locator("main").inner_text()
        assert wrong == []

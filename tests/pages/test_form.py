"""The calculators’ forms: room for a thumb, dates as people type them, mistakes told at the box."""

import itertools

import pytest

from tests.audit import PHONE
from tests.open_pages import opened
from tests.states import TODAY, answer, at, decision_page, fill

# Every form stands on one of these.
PAGES = (
    "deadlines.html",
    "decisions/refused-plan.html",
    "decisions/delay.html",
    "appeal/dates.html",
)
WIDTHS = (320, 340, 360, 375, 384, 393, 412, 768, 1280)
EDGES = """boxes => boxes.map(box => {
    const { left, right, top, bottom, width, height } = box.getBoundingClientRect();
    return { left, right, top, bottom, width, height };
})"""


def forms(page):
    """The page's forms, each where it can be filled in: one may be in a fold."""
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    return page.locator("form.calculator").all()


def submit(form):
    form.locator("[type=submit]").click()


def work_out(page):
    page.get_by_role("button", name="Work out my last day").click()


def described(field):
    """The texts that a field is described by, in the order in which they are told."""
    return field.evaluate(
        """field => (field.getAttribute("aria-describedby") || "").split(" ").filter(Boolean)
            .map(id => document.getElementById(id).textContent)"""
    )


# --- Room ------------------------------------------------------------------------------------


@pytest.mark.parametrize("wrong", [False, True], ids=["at first", "with mistakes"])
@pytest.mark.parametrize("path", PAGES)
def test_day_month_and_year_stand_in_one_row_on_every_screen(path, wrong, browser, server):
    with at(browser, server + path) as (page, _):
        for form in forms(page) if wrong else []:
            submit(form)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 740})
            for row in page.locator(".date").all():
                day, month, year = row.locator("input").evaluate_all(EDGES)
                assert day["top"] == month["top"] == year["top"]
                assert day["right"] < month["left"] < month["right"] < year["left"]
                assert year["right"] < width
        assert bool(page.locator(".wrong").count()) == wrong


@pytest.mark.parametrize("text", ["30", "2026"])
def test_the_boxes_of_a_day_and_a_year_show_all_that_belongs_in_them(text, browser, server):
    part = "day" if text == "30" else "year"
    with at(browser, server + "decisions/refused-plan.html") as (page, _):
        page.set_viewport_size({"width": 320, "height": 740})
        work_out(page)
        field = page.locator(f"#letter-{part}")
        field.fill(text)
        assert field.evaluate("field => field.scrollWidth <= field.clientWidth")
        field.fill(text * 3)
        assert not field.evaluate("field => field.scrollWidth <= field.clientWidth")


@pytest.mark.parametrize("path", PAGES)
def test_each_choice_is_a_target_of_44_pixels_with_no_dead_gap_to_the_next(path, browser, server):
    with at(browser, server + path) as (page, _):
        choices = page.locator("form.calculator fieldset").filter(has=page.locator("[type=radio]"))
        for group in choices.all():
            labels = group.locator(":scope > p > label").evaluate_all(EDGES)
            assert all(label["height"] >= 44 for label in labels)
            below = [(a, b) for a, b in itertools.pairwise(labels) if a["left"] == b["left"]]
            assert all(abs(after["top"] - before["bottom"]) < 1 for before, after in below)


def test_there_is_nothing_to_clear_before_there_is_an_answer(browser, server):
    with at(browser, server + "decisions/refused-plan.html") as (page, wrong):
        button = page.get_by_role("button", name="Clear my answers")
        assert button.count() == 0
        assert page.locator("form.calculator button").count() == 1
        work_out(page)
        assert button.count() == 0
        fill(page, "letter", "2", "11", "2026")
        work_out(page)
        button.click()
        assert button.count() == 0
        # The first question has the focus: it is empty again.
        assert page.evaluate("document.activeElement.id") == "letter-day"
        assert page.locator("#letter-day").input_value() == ""
        assert wrong == []


def test_who_clears_the_answers_is_back_at_the_first_question(browser, server):
    path = "deadlines.html#decision=refused-plan&letter=2026-11-02"
    with at(browser, server + path) as (page, _):
        page.get_by_role("button", name="Clear my answers").click()
        assert page.evaluate("document.activeElement.id") == "decision-first"
        legend = page.get_by_text("What did the council decide?", exact=True)
        assert legend.bounding_box()["y"] >= 0


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_main_button_stands_out_from_the_page_in_light_and_dark(colours, browser, server):
    with opened(browser, server + "decisions/refused-plan.html", color_scheme=colours) as (page, _):
        page.locator("[type=submit]").wait_for()
        edge, ground, paper = page.locator("[type=submit]").evaluate(
            """button => {
                const { borderTopColor, backgroundColor } = getComputedStyle(button);
                const paper = getComputedStyle(document.body).backgroundColor;
                return [borderTopColor, backgroundColor, paper].map(
                    colour => colour.match(/[0-9.]+/g).map(Number));
            }"""
        )
        assert max(contrast(edge, paper), contrast(ground, paper)) >= 3


def contrast(one, other):
    """The contrast of two colours (WCAG 2.2, relative luminance); one that is clear has none."""

    def luminance(colour):
        parts = [part / 255 for part in colour[:3]]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    if len(one) == 4 and not one[3]:
        return 1
    lighter, darker = sorted([luminance(one), luminance(other)], reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


# --- Dates as they are typed -----------------------------------------------------------------

# What stands in the box of the day, and what each box says when it was read.
WHOLE = {
    "30/6/2026": ("30", "June", "2026"),
    "30.06.2026": ("30", "June", "2026"),
    "30-6-2026": ("30", "June", "2026"),
    "30 6 2026": ("30", "June", "2026"),
    " 30 June 2026 ": ("30", "June", "2026"),
    "30th June 2026": ("30", "June", "2026"),
    "30th of June, 2026": ("30", "June", "2026"),
    "Tuesday 30 June 2026": ("30", "June", "2026"),
    "2026-06-30": ("30", "June", "2026"),
    # The day comes first here, as in all of the United Kingdom, and the month in words shows it.
    "3/6/2026": ("3", "June", "2026"),
}
# What cannot be read for certain: all of it stays for the person to mend, and why is told.
UNSURE = {
    "6/30/2026": (("6", "30", "2026"), "must be a real date"),
    "30/6/26": (("30", "June", "26"), "Year must include 4 numbers"),
    "30 June": (("30", "June", ""), "must include a year"),
    "31/6/2026": (("31", "June", "2026"), "31 June 2026 does not exist"),
    "30062026": (("30062026", "", ""), "must include a month and a year"),
    "6/2026": (("6/2026", "", ""), "must include a month and a year"),
    "30 days": (("30", "days", ""), "must include a year"),
    "30/6/2026/1": (("30/6/2026/1", "", ""), "must include a month and a year"),
    "June 30": (("June 30", "", ""), "must include a month and a year"),
}


def boxes(page):
    return tuple(page.locator(f"#letter-{p}").input_value() for p in ("day", "month", "year"))


@pytest.mark.parametrize("typed", WHOLE)
def test_a_whole_date_in_the_box_of_the_day_goes_into_all_three(typed, browser, server):
    with at(browser, server + "decisions/refused-plan.html") as (page, wrong):
        page.locator("#letter-day").fill(typed)
        page.locator("#letter-day").press("Tab")
        assert boxes(page) == WHOLE[typed]
        work_out(page)
        assert answer(page).count() == 1
        assert wrong == []


@pytest.mark.parametrize("typed", UNSURE)
def test_what_cannot_be_read_for_certain_is_no_date_and_is_not_lost(typed, browser, server):
    left, told = UNSURE[typed]
    with at(browser, server + "decisions/refused-plan.html") as (page, wrong):
        page.locator("#letter-day").fill(typed)
        work_out(page)
        assert boxes(page) == left
        assert told in page.locator("#letter-error").inner_text()
        assert answer(page).count() == 0
        assert wrong == []


def test_a_whole_date_never_takes_the_place_of_what_other_boxes_say(browser, server):
    with at(browser, server + "decisions/refused-plan.html") as (page, _):
        page.locator("#letter-month").fill("5")
        page.locator("#letter-day").fill("30/6/2026")
        work_out(page)
        assert boxes(page) == ("30/6/2026", "5", "")


@pytest.mark.parametrize("day", ["1st", "2nd", "3rd", "30th", "30TH"])
def test_a_day_may_be_typed_as_it_is_said(day, browser, server):
    with at(browser, server + "decisions/refused-plan.html") as (page, _):
        fill(page, "letter", day, "10", "2026")
        work_out(page)
        assert answer(page).count() == 1


# --- Mistakes --------------------------------------------------------------------------------

# What is typed, which box is wrong, and why.
WRONG_BOXES = {
    "nothing": (("", "", ""), "day", "Enter the date on the letter"),
    "no month": (("1", "", "2026"), "month", "must include a month"),
    "no such month": (("1", "Brumaire", "2026"), "month", "must be a real date"),
    "two digits": (("1", "3", "26"), "year", "Year must include 4 numbers"),
    "year 0": (("1", "3", "0000"), "year", "must be a real date"),
    "no such day": (("31", "feb", "2026"), "day", "31 February 2026 does not exist"),
    "no leap year": (("29", "2", "2027"), "day", "29 February 2027 does not exist"),
}


@pytest.mark.parametrize("name", WRONG_BOXES)
def test_the_box_that_is_wrong_says_so_and_why_until_it_is_right(name, browser, server):
    typed, part, words = WRONG_BOXES[name]
    with at(browser, server + "decisions/refused-plan.html") as (page, _):
        hint = described(page.locator("#letter-day"))
        assert hint[0].startswith("For example, 27 3 2026.")
        fill(page, "letter", *typed)
        work_out(page)
        for other in ("day", "month", "year"):
            field = page.locator(f"#letter-{other}")
            told = described(field)
            assert field.get_attribute("aria-invalid") == str(other == part).lower()
            assert (
                (words in told[0] and told[0].startswith("Error: "))
                if other == part
                else (told == (hint if other == "day" else []))
            )
        assert described(page.locator("#letter-day"))[-1:] == hint
        fill(page, "letter", "2", "11", "2026")
        work_out(page)
        assert page.locator("[aria-invalid=true]").count() == 0
        assert described(page.locator("#letter-day")) == hint
        assert described(page.locator("#letter-month")) == []


def test_a_choice_that_is_missing_is_told_at_its_first_button(browser, server):
    with at(browser, server + "deadlines.html") as (page, _):
        work_out(page)
        assert described(page.locator("#decision-first")) == [
            "Error: Select what the council decided"
        ]
        assert page.locator("[type=radio][aria-invalid]").count() == 0


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    "size", [PHONE, {"width": 640, "height": 360}], ids=["upright", "on its side"]
)
def test_a_link_to_a_mistake_shows_the_question_and_its_words_above_the_box(
    path, size, browser, server
):
    with at(browser, server + path) as (page, wrong):
        page.set_viewport_size(size)
        for form in forms(page):
            submit(form)
            for link in form.locator(".error-summary a").all():
                address = page.url
                link.press("Enter")
                assert page.url == address
                field = page.locator(":focus")
                question = field.locator("xpath=ancestor::fieldset[last()]")
                legend = question.locator("legend").first.bounding_box()
                error = question.locator(".error").first.bounding_box()
                box = field.bounding_box()
                assert 0 <= legend["y"] < error["y"] < box["y"]
                assert box["y"] + box["height"] <= size["height"]
        assert wrong == []


def test_the_box_itself_is_in_view_where_the_question_alone_fills_the_screen(browser, server):
    with at(browser, server + "decisions/refused-plan.html") as (page, _):
        # As with the keyboard of a phone on the screen.
        page.set_viewport_size({"width": 320, "height": 200})
        work_out(page)
        page.locator(".error-summary a").press("Enter")
        box = page.locator("#letter-day").bounding_box()
        # Screens place a box by parts of a pixel.
        assert 0 <= box["y"] <= 201 - box["height"]


def test_two_forms_with_mistakes_do_not_speak_for_one_another(browser, server):
    with at(browser, server + "deadlines.html") as (page, _):
        for form in forms(page):
            submit(form)
        doubled = page.evaluate(
            """() => { const ids = [...document.querySelectorAll("[id]")].map(one => one.id);
                return ids.filter((id, index) => ids.indexOf(id) !== index); }"""
        )
        assert doubled == []
        names = page.locator(".error-summary").evaluate_all(
            """all => all.map(one => one.getAttribute("aria-labelledby").split(" ")
                .map(id => one.querySelector(`#${id}`).textContent).join(" "))"""
        )
        assert len(names) == len(forms(page))
        assert all(name.startswith("There is a problem") for name in names)
        assert "Select what the council decided" in names[0]


def test_boxes_of_different_dates_have_different_names(browser, server):
    with at(browser, server + decision_page(letter="2026-11-02"), TODAY) as (page, _):
        names = [
            field.evaluate("field => field.labels[0].textContent")
            for field in page.locator(".date input").all()
        ]
        assert names[:3] == ["Day on the letter", "Month on the letter", "Year on the letter"]
        assert len(set(names)) == len(names)
        # What is seen is how the name begins, for those who speak it (WCAG 2.5.3).
        assert page.locator(".date label").first.inner_text().split() == [
            "Day",
            "on",
            "the",
            "letter",
        ]

"""The page for young people speaks to them, says whose appeal it is, and what each age changes."""

import re

import pytest

from tests.now import FACTS
from tests.pages.test_decision_pages import folded, in_one_line, said
from tests.site import attributes, blocks, exists
from tests.wording import grade

PAGE = "help/young-people.html"
TEXT = said(PAGE, "#law", ".checked")
OPEN = in_one_line(folded(PAGE))
# The reader, and nobody's child.
SAID_OF_ANOTHER = r"\b(your|their|a) (child|son|daughter)\b|\byoung person’s\b"


def words(quantity):
    return FACTS.quantities[quantity].words


def test_you_is_the_young_person():
    text = TEXT.replace("“your child”", "")
    assert re.search(SAID_OF_ANOTHER, text) is None
    assert re.search(SAID_OF_ANOTHER, "if your child has a plan")


def test_it_can_be_read_at_grade_6_and_a_half_or_below():
    assert grade(blocks(PAGE)) <= 6.5


@pytest.mark.parametrize(
    "told",
    [
        f"Until {words('your-leaving-day')}, a parent appeals for you.",
        "It must be in your own name, even before you are an adult.",
        "If your parents disagree, the law goes by what you want.",
        f"You can appeal until you are {words('oldest-age')}.",
        "A parent, or someone else you trust, can be your advocate",
        "ask someone to do all the talking",
        "Until then, the council cannot end it only because of your age.",
    ],
)
def test_whose_appeal_it_is_and_who_can_help_are_said_without_opening_anything(told):
    assert told in OPEN


@pytest.mark.parametrize(
    ("age", "told"),
    [
        ("rights-age", "At {}: from the day when the appeal is yours, other rights are too."),
        ("adult-age", "Until {}: the council can end your plan only if it decides that you no"),
        ("adult-age", "From {}: if you have left your school or college, the council must first"),
        ("outcomes-age", "From {}: the council must look at whether you have reached the"),
        ("oldest-age", "At {}: your plan ends, but the council may keep it until the end of"),
    ],
)
def test_it_says_what_changes_at_each_age(age, told):
    assert told.format(words(age)) in TEXT


def test_who_cannot_decide_is_told_who_appeals_and_that_this_is_not_taken_for_granted():
    for told in (
        "The law assumes that you can decide.",
        "You may need help to decide. That does not mean that you cannot.",
        "usually a parent, if there is nobody like that.",
    ):
        assert told in TEXT


def test_the_day_is_the_one_that_parents_are_told():
    yours = words("your-leaving-day").replace("you turn", "your child turns")
    assert yours == words("leaving-day")


@pytest.mark.parametrize("page", ["routes/appeal.html", "help/glossary.html"])
def test_where_else_young_people_are_named_a_link_leads_there(page):
    links = {link.rsplit("/")[-1] for link in attributes(page, "main a", "href")}
    assert "young-people.html" in {link.split("#")[0] for link in links}


def test_a_link_to_what_a_young_person_cannot_decide_finds_it():
    assert exists(PAGE, "capacity")

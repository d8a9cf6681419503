"""Old names for what has moved to macros/words/ and macros/pages/, until their users have moved."""

from macros.pages import people
from macros.pages.markup import day, relative, table
from macros.pages.page import Page
from macros.words import english
from macros.words.english import day_in_words, fill

__all__ = [
    "clock_in_words",
    "closed_in_words",
    "contact",
    "day",
    "day_in_words",
    "fill",
    "notices",
    "relative",
    "table",
]


def clock_in_words(facts, id_):
    return english.clock_in_words(facts, facts.find("clocks", id_))


def closed_in_words(facts, id_):
    return facts.find("closed_periods", id_).words


def contact(facts, id_):
    return people.contact(Page(facts, "index.md"), id_)


def notices(facts, on):
    return people.notices(Page(facts, "index.md", on))

"""The names of the place and the service: as pages print them, and where no macro reaches.

Titles, descriptions and the menu are written with the same signs as pages: {{ place }}. The page
about the service is written as help/riass.md, whoever the service is, and published under the
name that `facts.local` gives it.
"""

import re
from html import escape

from macros.pages.page import did_you_mean

# What pages call them: fields of `facts.local`.
VARIABLES = {
    "place": "place",
    "council": "council",
    "service": "name",
    "service_full_name": "full_name",
    "neighbours": "neighbours",
}
WRITTEN = re.compile(r"\{\{ (\w+) \}\}")
SERVICE_PAGE = "help/riass.html"
# From any page: its folder may be left out of the address.
ADDRESS = re.compile(rf"(?<![\w-]){SERVICE_PAGE[5:-5]}(?=\.(?:html|md)\b)")


def variables(local):
    """What the variables of pages stand for, by name, given a `LocalService`.

    They may hold what HTML takes for its own marks.
    """
    return {name: escape(getattr(local, field)) for name, field in VARIABLES.items()}


def unknown(text):
    """What to do about the first sign in a text that no name takes the place of; else empty."""
    left = WRITTEN.sub(lambda sign: "" if sign[1] in VARIABLES else sign[0], text)
    problem = ""
    if misspelt := WRITTEN.search(left):
        problem = f"there is no name '{misspelt[1]}'{did_you_mean(misspelt[1], VARIABLES)}"
    elif re.search(r"[{}<>]", left):
        problem = (
            "write plain words, and names such as {{ place }}: no macro, and no sign such as <."
        )
    return problem


def put_in(text, local):
    """A text or HTML with the names of a `LocalService` and the address of its page put in."""
    words = variables(local)
    return addressed(WRITTEN.sub(lambda sign: words.get(sign[1], sign[0]), text), local)


def addressed(text, local):
    """A text, HTML or path in site/ in which the page of a `LocalService` has its own name."""
    return ADDRESS.sub(local.page, text)

"""Ways on from a page: a term in the glossary, the one thing to do next."""

import re

from macros.pages.markup import box
from macros.pages.page import LEFT_OUT
from macros.words import labels, terms


def term(page, name, text=""):
    """A term of the field, or `text` in its place, linked to its entry in the glossary."""
    anchor = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    link = page.link(f"help/glossary.md#{anchor}", text or name)
    # Paper has no style for it.
    return link if page.paper else f"{link}{{ .term }}"


def link_terms(page, text, names=terms.LINKED):
    """The text with the first use of each of these terms linked to the glossary."""
    for name in names:
        text = re.sub(rf"\b{name}\b", lambda match, n=name: term(page, n, match[0]), text, count=1)
    return text


def button(page, target, text):
    """The main thing to do on a page, as a link that looks so; nothing on paper."""
    return LEFT_OUT if page.paper else f"{page.link(target, text)}{{ .button }}"


def next_step(page, target, text, why=""):
    """The one thing to do next; nothing on paper, where it would lead nowhere."""
    if page.paper:
        return ""
    return box(
        "next-step", f"## {labels.NEXT_STEP}", page.way(target, text), *([why] if why else [])
    )

"""The built pages, parsed once: their paths, trees and the text that a reader reads through."""

import functools
import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

SITE = Path(__file__).parent.parent / "site"
PATHS = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html"))
# What is looked up rather than read through, what is not our own wording, and the calculator,
# whose labels cannot hold links.
NOT_PROSE = (
    "form, table, blockquote, .quotation, .sources, .checked, .cite, .visually-hidden, "
    "h1, h2, h3, h4"
)


@functools.cache
def tree(path):
    """The parsed page at that path in site/. Do not change it: it is shared."""
    return LexborHTMLParser((SITE / path).read_text("utf-8"))


@functools.cache
def blocks(path):
    """The page's prose, a text for each paragraph, list item or definition."""
    page = LexborHTMLParser((SITE / path).read_text("utf-8"))
    main = page.css_first("main")
    for node in main.css(NOT_PROSE):
        node.decompose()
    found = []
    for node in main.css("p, li, dd"):
        # Of a block that holds others, only the words between them: the others have their turn.
        outer = len(node.css("p, li, dd")) > 1
        text = " ".join(node.text(deep=not outer, separator=" ").split())
        text = re.sub(r" ([.,;:?!])", r"\1", text)
        if text:
            found.append(text)
    return found

"""Letters as Word files: the letter that stands in a built page goes in, the file comes out.

Blocks are read as `docs/assets/letter.js` reads them, so that the page's own file is the same.
"""

import re
from html import escape

from selectolax.lexbor import LexborHTMLParser

from macros.made import FinishError, word

FOLDER = "letters/"


def _text(element):
    """The words of an element as they stand in a letter: one space each, <br> for a new line."""
    found = []
    for node in element.traverse(include_text=True):
        if node.tag == "-text":
            found.append(re.sub(r"\s+", " ", node.text(deep=False)))
        elif node.tag == "br":
            found.append("\n")
    return re.sub(r" *\n *", "\n", "".join(found)).strip()


def blocks(html):
    """The blocks of the letter in a page (HTML), in order.

    Raises `FinishError` if it has none, or has bold that would be lost on its way.
    """
    parts = LexborHTMLParser(html).css(".letter p, .letter li")
    if not parts:
        raise FinishError('a page in docs/letters/ has no <div class="letter" markdown>. Add it.')
    found = []
    for part in parts:
        strong = part.css_first("strong")
        whole = strong is not None and strong.text() == part.text()
        if strong and not whole:
            raise FinishError(
                f"a letter has bold inside a paragraph: '{strong.text()}'. "
                "Make the whole paragraph bold, or none of it."
            )
        kind = "item" if part.tag == "li" else "strong" if whole else "paragraph"
        found.append(word.Block(kind, _text(part)))
    return found


def marked(html, told):
    """The page (HTML) with what a preview says of itself as the first paragraph of its letter.

    What scripts show, copy and save is made of the letter in the page, so that has it too.
    """
    first = f"<p><strong>{escape(told)}</strong></p>"
    return re.sub(r'<div class="letter"[^>]*>', lambda start: f"{start[0]}\n{first}", html, count=1)


def title(html):
    """The heading of a page (HTML)."""
    return LexborHTMLParser(html).css_first("h1").text().strip()


def word_file(html):
    """The bytes of the Word file of a letter's page (HTML), with its gaps."""
    return word.document(title(html), blocks(html))

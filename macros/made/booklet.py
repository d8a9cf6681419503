"""The guide on paper: its parts go in, the words of a booklet come out as XHTML for Typst."""

import re

from selectolax.lexbor import LexborHTMLParser

from macros.words import sentences

# A screen shows or hides these, and paper has no use for them.
LEFT_OUT = "caption, svg, .visually-hidden, .on-screen, template, script"
VOID = re.compile(r"<(br|hr|wbr|img|input)\b([^>]*)>")
LABEL = re.compile(r'(<strong class="label">[^<]*</strong>)\s+')
# A heading, or the first line of a fold.
HEADING = re.compile(
    r"<(?P<tag>h[2-5])[^>]*>|<details(?P<attributes>[^>]*)>\s*<summary>(?P<name>.*?)</summary>"
    r"|</details>",
    re.DOTALL,
)


def words(parts, site_address):
    """The chapters of the guide's `Part`s as XHTML, each with its address on the website."""
    chapters = "\n".join(
        f'<div class="chapter">{_chapter(chapter, site_address)}</div>'
        for part in parts
        for chapter in part.chapters
    )
    return f"<words>{chapters}</words>"


def _chapter(chapter, site_address):
    page = LexborHTMLParser(chapter.html)
    for node in page.css(LEFT_OUT):
        node.decompose()
    # The words after a label begin a line of their own.
    html = LABEL.sub(r"\1", _unfolded(page.body.inner_html))
    address = site_address + chapter.path
    way = f'<a href="{address}">{address}</a>'
    html += f"<p>{sentences.WITH_LAW.format(way=way)}</p>"
    # HTML has one name of a sign that XML has not, and elements with no end (HTML, 13.3).
    return VOID.sub(r"<\1\2/>", html.replace("&nbsp;", "\u00a0"))


def _unfolded(html):
    """Words (HTML) whose folds are headings, one rank below the heading that they stand under.

    What was in a fold is in a `div`, as a month of the table of last days must stay whole.
    """
    rank = 2

    def heading(found):
        nonlocal rank
        if found["tag"]:
            rank = int(found["tag"][1])
            return found[0]
        if found["name"] is None:
            return "</div>"
        return f"<div><h{rank + 1}{found['attributes']}>{found['name']}</h{rank + 1}>"

    return HEADING.sub(heading, html)

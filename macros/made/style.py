"""The style that a page carries: of the files in docs/assets/style/, those that it uses."""

import base64
import functools
import hashlib
import json
import re

import rcssmin
from selectolax.lexbor import LexborHTMLParser

# In this order, as a later file may change what an earlier one says. A page carries a file if
# something on it matches the selector; an empty one: every page does.
STYLE = {
    "base": "",
    "frame": "",
    "boxes": ".box, .rows",
    "words": (
        ".steps, blockquote, figcaption, cite, .cite, .sources, .checked, .leaflet, "
        "article details, .toc"
    ),
    "tables": "table",
    "forms": "main form, main button, .hint",
    "calculator": ".calculator",
    "search": ".search, .a-to-z",
    "reckoner": ".reckoner",
    "right-to-left": "[dir=rtl]",
}


def files_of(html):
    """The names of the style files that a page (HTML text) carries, in order."""
    page = LexborHTMLParser(html)
    # What a script puts into the page stands there in a <template>, which selectors do not enter.
    parts = [page, *(LexborHTMLParser(node.html[10:-11]) for node in page.css("template"))]
    return tuple(
        name
        for name, users in STYLE.items()
        if not users or any(part.css_first(users) for part in parts)
    )


def colours(base):
    """The colours for light screens that base.css sets: name -> value."""
    light, _, _ = base.partition("@media")
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", light))


@functools.lru_cache
def joined(texts, site):
    """The text of style files in one, made smaller.

    `site` is the address that stands before a page's own in print: shorter to type without what
    every browser puts before it.
    """
    return rcssmin.cssmin("\n".join([f":root {{ --site: {json.dumps(site)} }}", *texts]))


def policy(style):
    """The content security policy of a page that carries that style (HTML).

    The style is in the page, so that nothing more is asked for before it is painted; the policy
    allows just that text, by its hash (Content Security Policy Level 2).
    """
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        '<meta http-equiv="Content-Security-Policy" content="'
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src 'self'; script-src 'self'; "
        "base-uri 'none'; form-action 'none'\">"
    )

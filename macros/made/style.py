"""The style that a page carries: of the files in docs/assets/style/, those that it uses."""

import base64
import functools
import hashlib
import json
import re

import rcssmin
from selectolax.lexbor import LexborHTMLParser

from macros.made import FinishError, places

# In this order, as a later file may change what an earlier one says. A page carries a file if
# something on it matches the selector; an empty one: every page does.
STYLE = {
    "base": "",
    "frame": "",
    "boxes": ".box, .rows",
    "words": (
        ".steps, blockquote, figcaption, cite, .button, .term, .cite, .sources, .checked, "
        ".leaflet, article details"
    ),
    "code": "pre",
    "tables": "table, .log-form",
    "forms": "main form, main button, .hint, .ticks",
    "calculator": ".calculator",
    "steps": ".next-steps",
    "enclosures": ".ticks, .cover",
    "log": ".log-form",
    "letters": ".letter",
    "search": ".search, .a-to-z",
    "reckoner": ".reckoner",
    "choices": ".choices",
    "stages": ".stages, .stage",
    "route-map": ".route-map",
    "guide": ".guide",
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


def colour(base, name):
    """The colour of that name on light screens, as base.css sets it. Raises `FinishError`."""
    found = re.search(rf"--{name}: (#[0-9a-f]+);", base)
    if not found:
        raise FinishError(f"docs/assets/style/base.css: set --{name}: to a colour such as #0b3b46.")
    return found[1]


@functools.lru_cache
def joined(texts, address):
    """The texts of style files in one, made smaller, given the address of the site.

    In print, the address of a page of ours is this and the page's own (`data-page`). It is shorter
    to type without what every browser puts before it.
    """
    site = json.dumps(address.removeprefix("https://"))
    return rcssmin.cssmin("\n".join([f":root {{ --site: {site} }}", *texts]))


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


def dressed(path, html, texts, address):
    """The page at `path` with its style, its policy, and the colour of the browser's own frame.

    `texts` are those of the style files by name. Raises `FinishError` where a place is missing.
    """
    style = joined(tuple(texts[name] for name in files_of(html)), address)
    given = {
        "policy": policy(style),
        "style": f"<style>{style}</style>",
        "theme-colour": colour(texts["base"], "band"),
    }
    return places.fill(path, html, given)

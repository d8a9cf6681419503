"""The built pages, parsed once: their paths, trees and the text that a reader reads through."""

import base64
import functools
import hashlib
import os
import posixpath
import re
from collections import Counter
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.data.moved import MOVED
from macros.made import bundle, framed
from macros.model.languages import translated
from macros.pages.markup import published
from tests.rooms import SITE

# What leads on from an old address is no page to read: tests/made/test_moved.py looks at those.
MOVED_PAGES = {published(path) for path in MOVED}
# The guide in one file is no page of the site: it says again what these say, and has its own tests.
# Nor is what stands in frames of other sites (tests/made/test_framed.py).
ALL = sorted(
    {path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html")}
    - MOVED_PAGES
    - {bundle.GUIDE, framed.PAGE}
)
# What is read through is English.
PATHS = [path for path in ALL if not translated(path)]
TRANSLATIONS = [path for path in ALL if translated(path)]
# What is looked up rather than read through, what is not our own wording, and the calculator,
# whose labels cannot hold links.
NOT_PROSE = (
    "form, table, blockquote, .quotation, .contents, .sources, .checked, .cite, .visually-hidden, "
    "h1, h2, h3, h4"
)
TEMPLATE = re.compile(r"<template\b.*?</template>", re.DOTALL)
# As mkdocs.yml has it.
ADDRESS = os.environ.get("SITE_URL", "https://sen-decisions.example/")


@functools.cache
def tree(path):
    """The parsed page at that path in site/. Do not change it: it is shared."""
    return LexborHTMLParser((SITE / path).read_text("utf-8"))


every_page = pytest.mark.parametrize("path", PATHS)
# Any other page is the same page where scripts are off: what opens folds waits for a link to one.
# So does what says that a check is overdue, for its day.
WITH_SCRIPTS = [
    path
    for path in PATHS
    if tree(path).css("script[src]:not([src$='details.js']):not([src$='due.js'])")
]


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


@functools.cache
def templates(path):
    """The words that the page keeps for its scripts to fill in: a parser leaves them out of it."""
    text = (SITE / path).read_text("utf-8")
    return html(re.sub(r"(</?)template\b", r"\1div", "".join(TEMPLATE.findall(text))))


# --- Faults of a page -------------------------------------------------------------------------


def attributes(page, selector, name):
    """What each such element says of itself; `page` is a tree, or a path in site/."""
    page = tree(page) if isinstance(page, str) else page
    return [node.attributes.get(name) or "" for node in page.css(selector)]


def html(text):
    """A small page, to see a check fail."""
    return LexborHTMLParser(text)


def said_twice(texts):
    """The texts that are empty or there more than once."""
    return [text for text, count in Counter(texts).items() if count > 1 or not text.strip()]


def heading_faults(page):
    levels = [int(node.tag[1]) for node in page.css("h1, h2, h3, h4, h5, h6")]
    faults = [] if levels.count(1) == 1 and levels[:1] == [1] else ["one h1, first"]
    jumps = [f"h{a} then h{b}" for a, b in pairwise(levels) if b > a + 1]
    return faults + jumps


def dead_links(path, page, exists):
    """The internal links that lead nowhere, or that work at one address of the site only.

    `exists(path, anchor)` answers for the site.
    """
    faults = []
    for node in page.css("a[href], area[href], link[href]:not([rel=canonical]), [src]"):
        address = node.attributes.get("href") or node.attributes.get("src") or ""
        if path == "404.html" and address.startswith(ADDRESS):
            address = address.removeprefix(ADDRESS) or "index.html"
        parts = urlsplit(address)
        elsewhere = parts.scheme == "https" and not address.startswith(ADDRESS)
        if elsewhere or parts.scheme in ("mailto", "tel"):
            continue
        if parts.scheme or address.startswith("/") or not address:
            faults.append(address)
            continue
        target = path
        if parts.path:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path))
        if not exists(target, parts.fragment):
            faults.append(address)
    return faults


def exists(target, anchor):
    if not (SITE / target).is_file():
        return False
    return not anchor or tree(target).css_first(f'[id="{anchor}"]') is not None


POLICY = re.compile(
    r"default-src 'none'; style-src '(?P<style>sha256-[A-Za-z0-9+/]{43}=)'; img-src 'self'; "
    r"script-src 'self'; base-uri 'none'; form-action 'none'"
)


def policy_faults(text):
    """Where a page's text allows more than its own style, or has what its policy would refuse."""
    page = html(text)
    said = attributes(page, "head meta[http-equiv='Content-Security-Policy']", "content")
    policy = POLICY.fullmatch(said[0]) if len(said) == 1 else None
    faults = [] if policy else ["no policy, or not ours"]
    # The hash is of the very text, which a parser might tidy.
    styles = re.findall(r"<style[^>]*>(.*?)</style>", text, re.DOTALL)
    hashes = [
        "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        for style in styles
    ]
    if policy and hashes != [policy["style"]]:
        faults.append("not one style, or not the one that the policy knows")
    # What is written for a script to read is not run.
    inline = page.css("script:not([src]):not([type='application/json'])")
    faults += [node.html for node in inline]
    for node in page.css("*"):
        faults += [
            f"{node.tag} {name}"
            for name, value in node.attributes.items()
            if name == "style" or name.startswith("on") or (value or "").startswith("javascript:")
        ]
    return faults

"""Translations beside their English pages: each stands only while the English says what it said.

A translation notes the fingerprint of the English words that somebody read when writing it. Where
these say something else now, in the page or in a fact that it prints, it is left out.
"""

import hashlib
import re
from html import escape

from selectolax.lexbor import LexborHTMLParser

from macros.made import FinishError, places
from macros.model.languages import translated
from macros.pages.markup import relative
from macros.words import labels

ENGLISH = "en-GB"
PLACE = "languages"
# What is no statement of the page, or changes while that stays: where words come from and when that
# was checked, sizes of files, what scripts fill in.
NOT_READ = (
    ".sources, .checked, .overdue, .cite, .leaflet, .on-screen, form, template, script, .answer"
)
NOTED = re.compile(r"<!-- translates: (\w+) -->")
# What stands round a translated page is English, whatever its language.
FRAME = re.compile(r'<(?:a class="skip"|header class="banner"|nav class="breadcrumb"|footer)')


def fingerprint(html):
    """Sixteen signs that stand for the words of a built page (HTML): those of its article."""
    article = LexborHTMLParser(html).css_first("article")
    for node in article.css(NOT_READ):
        node.decompose()
    words = " ".join(article.text(separator=" ").split())
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def outdated(files):
    """The translations that must be left out: their paths, each with what to do (one line).

    `files` are those that MkDocs wrote, bytes by path. Raises `FinishError` where a translation has
    no English page, or notes no fingerprint.
    """
    lines = {}
    for path in filter(translated, files):
        english, _ = translated(path)
        source = f"docs/{path.replace('.html', '.md')}"
        if english not in files:
            raise FinishError(f"{source}: there is no English page beside it. Take it out.")
        noted = NOTED.search(files[path].decode())
        if not noted:
            raise FinishError(f"{source}: notes no fingerprint. Add translates: to its top.")
        now = fingerprint(files[english].decode())
        if noted[1] != now:
            problem = (
                f"{source}: is left out, as nobody has read it beside what the English page says "
                f"now. Read both, then write at its top: translates: {now}"
            )
            lines[path] = problem
    return lines


def finished(files, languages):
    """The files with those translations that still hold, linked with their English pages.

    `languages` are `Language` records. Every page loses its place for such links.
    """
    known = {language.id: language for language in languages}
    kept = {path: content for path, content in files.items() if path not in outdated(files)}
    others = {}
    for path in filter(translated, kept):
        english, id_ = translated(path)
        others.setdefault(english, {})[id_] = path
    pages = {path: html.decode() for path, html in kept.items() if path.endswith(".html")}
    for path, html in pages.items():
        english, id_ = translated(path) or (path, "")
        ways = _ways(path, english, others.get(english, {}), known)
        turned = _turned(html, known[id_]) if id_ else html
        said = f"<p>{escape(known[id_].about)}</p>\n" if id_ else ""
        kept[path] = places.fill(path, turned, {PLACE: ways + said}).encode()
    return kept


def _ways(path, english, paths, known):
    """The links from a page to the same page in other languages (HTML); empty without any."""
    if not paths:
        return ""
    named = [(english, ENGLISH, labels.ENGLISH)]
    named += [(paths[id_], id_, known[id_].name) for id_ in known if id_ in paths]
    links = " · ".join(
        f'<a href="{relative(path, other)}" lang="{id_}" hreflang="{id_}">{escape(name)}</a>'
        for other, id_, name in named
        if other != path
    )
    return f'<p class="languages">{links}</p>\n'


def _turned(html, language):
    """The page in its language and direction; what stands round it stays English."""
    here = f'<html lang="{language.id}" dir="{language.direction}">'
    html = html.replace(f'<html lang="{ENGLISH}">', here, 1)
    return FRAME.sub(rf'\g<0> lang="{ENGLISH}" dir="ltr"', NOTED.sub("", html))

"""The guide: the built pages go in, one page comes out that asks for no other file."""

import posixpath
import re
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser

from macros.made import FinishError
from macros.pages import names
from macros.words import labels

# The page that works out a last day, and the one that needs no script for it.
CALCULATOR = "deadlines.html"
TABLE = "deadlines-table.html"
# Their work is done by a script or by other files, or they only lead to other pages.
OTHER_PAGES = (
    *("next-steps.html", "letters.html", "log.html", "leaflets.html", "search.html"),
    *("appeal/stages.html", "appeal/dates.html", "appeal/cover-sheet.html", "offline.html"),
)
# What the website has room for, and one file says once or not at all: the law behind each page and
# the leaflets are there; time limits stand in one chapter, and the Ombudsman in another.
LEFT_OUT = (
    ".sources, .checked, .overdue, .cite, .leaflet, .next-step, .own-list, #leaflets, #they-said, "
    "#council-form, #council:has(> summary + table:last-child), #council .callout > p + p, "
    "ul.ticks input, .reckoner caption, .reckoner ~ h2, .reckoner ~ p, .reckoner ~ .reckoner"
)
# Round words that need none of it here: on a screen they can be ticked, and read by program.
ROUND_WORDS = "ul.ticks label, ul.ticks span, .reckoner time"
# By attribute: what is only for style or scripts that the guide has not.
LEFT_OUT_ATTRIBUTES = {
    "class": ".term",
    "data-state": "[data-state]",
    "data-certificate": "[data-certificate]",
    "open": "details[open]",
}
FORM = re.compile(r"(<form\b.*?</form>)", re.DOTALL)


@dataclass(frozen=True)
class Chapter:
    """A page as a chapter: its path in site/, its name in the menu, its words (HTML).

    `id` is the anchor of the chapter; what the page calls `anchor` is `id-anchor` here. The
    heading of a chapter is an h2.
    """

    path: str
    id: str
    name: str
    html: str


@dataclass(frozen=True)
class Part:
    """Chapters under the name of their group in the menu."""

    name: str
    chapters: tuple


# --- Which pages -----------------------------------------------------------------------------


def listed(menu, local, left_out=()):
    """The pages that become chapters: those of the menu (`nav` of mkdocs.yml) less those left out.

    `local` is the `LocalService` whose names stand in the menu.

    In order: (name of the group, pairs of a page's name and its path in site/). What stands in no
    group comes first.
    """
    alone, groups = [], []
    for entry in menu:
        ((name, target),) = entry.items()
        if isinstance(target, str):
            alone.append((name, target))
        else:
            groups.append((name, [page for pages in target for page in pages.items()]))
    others, chosen = (*OTHER_PAGES, *left_out), []
    for group, pages in ((labels.START, alone), *groups):
        paths = (
            (names.put_in(name, local), names.addressed(path.replace(".md", ".html"), local))
            for name, path in pages
        )
        kept = tuple((n, p) for n, p in paths if p not in others and p[:6] != "about/")
        chosen += [(group, kept)] if kept else []
    return tuple(chosen)


def id_of(path):
    """The anchor of the chapter that a page becomes, such as `mediation`."""
    return posixpath.basename(path).removesuffix(".html")


# --- Words -----------------------------------------------------------------------------------


def _article(path, html, until, *, calculator):
    """The words of the page at `path` (HTML), without what only the website needs.

    The table of last days ends with the month of `until` (ISO). With `calculator`, the form for the
    last day to appeal stays on its page.
    """
    words = LexborHTMLParser(html).css_first("main > article")
    if not words:
        raise FinishError(f"docs/{path.removesuffix('.html')}.md: MkDocs made no article of it.")
    here = calculator and path == CALCULATOR
    forms = "form:not([data-kind=appeal])" if here else "form, .answer"
    for node in words.css(f"{LEFT_OUT}, {forms}"):
        node.decompose()
    for node in words.css(ROUND_WORDS):
        node.unwrap()
    for name, selector in LEFT_OUT_ATTRIBUTES.items():
        for node in words.css(selector):
            del node.attrs[name]
    for node in words.css(".reckoner > details"):
        # Letters of later months are for a newer guide.
        if node.attributes["id"] > f"letters-{until}":
            node.decompose()
    return words.inner_html if here else _without_form(path, words.inner_html, calculator)


def _without_form(path, html, calculator):
    # What leads on without a form: to the form of the guide first, if it has one.
    def way(found):
        before, link, letter = found.groups()
        if not calculator:
            return f"<p>{link}{letter.upper()}"
        form = posixpath.relpath(CALCULATOR, posixpath.dirname(path))
        return f'<p><a href="{form}">{labels.WORK_OUT}</a>. {before}{link}{letter}'

    return re.sub(r'<p class="way"[^>]*>([^<]*)(<a[^>]*>)(\w)', way, html)


def _linked(path, html, ids, site_address):
    """The words of a page (HTML), whose links lead to chapters or to the website."""

    def link(found):
        if re.match(r"https:|tel:|mailto:", found[1]):
            return found[0]
        target, _, anchor = found[1].partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        target = target if found[1][0] != "#" else path
        if target in ids:
            return f'href="#{ids[target]}{anchor and "-" + anchor}"'
        return f'href="{site_address}{target}{anchor and "#" + anchor}"'

    # Print writes out addresses of pages, of which there are none here.
    html = re.sub(r' data-page="[^"]*"', "", html)
    return re.sub(r'href="([^"]*)"', link, html)


def _anchored(html, id_):
    """The words of a page (HTML) as a chapter: anchors begin with its own, headings go down.

    Fields and words of a form keep their names and ranks, by which scripts know them.
    """

    def outside(text):
        text = re.sub(r' id="([^"]*)"', rf' id="{id_}-\1"', text)
        text = re.sub(r"<h1[^>]*>", f'<h1 id="{id_}">', text)
        return re.sub(r"(</?h)([1-4])\b", lambda found: f"{found[1]}{int(found[2]) + 1}", text)

    return "".join(text if text.startswith("<form") else outside(text) for text in FORM.split(html))


def parts(pages, given, *, calculator, left_out=()):
    """The `Part`s of the guide, given the built pages (HTML by path in site/).

    `given` is a `site.Given`, of which the menu, the copy and the service are used. With
    `calculator`, the form for the last day to appeal is among them, and the other chapters lead to
    it. `left_out` are pages for which there is no room: links to them lead to the website. Raises
    `FinishError` where a page is missing, or two of them or two anchors have one name.
    """
    groups = listed(given.menu, given.local, left_out)
    paths = [path for _, named in groups for _, path in named]
    ids = {path: id_of(path) for path in paths}
    for path in paths:
        if path not in pages or list(ids.values()).count(ids[path]) > 1:
            raise FinishError(f"the guide: has no page {path}, or two of that name.")

    def chapter(name, path):
        html = _article(path, pages[path], given.copy.trusted_until, calculator=calculator)
        html = _anchored(_linked(path, html, ids, given.copy.site_address), ids[path])
        return Chapter(path, ids[path], name, html)

    made = tuple(Part(group, tuple(chapter(*page) for page in named)) for group, named in groups)
    return _with_links_that_lead(made, given.copy.site_address)


def _with_links_that_lead(made, site_address):
    """The `Part`s, in which a link to what was left out leads to the chapter that had it.

    From that chapter itself, such a link leads to the website, whose address is given. Anchors to
    which nothing leads are left out too.
    """
    html = "".join(chapter.html for part in made for chapter in part.chapters)
    anchors = re.findall(r' id="([^"]*)"', FORM.sub("", html))
    twice = {anchor for anchor in anchors if anchors.count(anchor) > 1}
    if twice:
        raise FinishError(f"the guide: has the anchor {min(twice)} more than once.")

    def led(chapter):
        def link(found):
            anchor = found[1]
            while anchor and anchor not in anchors:
                anchor = anchor.rpartition("-")[0]
            if anchor == chapter.id != found[1]:
                place = found[1].removeprefix(f"{chapter.id}-")
                return f'href="{site_address}{chapter.path}#{place}"'
            return f'href="#{anchor}"'

        return replace(chapter, html=re.sub(r'href="#([^"]*)"', link, chapter.html))

    made = [replace(part, chapters=tuple(map(led, part.chapters))) for part in made]
    html = "".join(chapter.html for part in made for chapter in part.chapters)
    linked = {*re.findall(r'href="#([^"]*)"', html)}

    def named(found):
        return found[0] if found[1] in linked else ""

    def mended(chapter):
        words = "".join(
            text if text.startswith("<form") else re.sub(r' id="([^"]*)"', named, text)
            for text in FORM.split(chapter.html)
        )
        # What the contents lead to has its name in any case.
        words = re.sub("<h2[^>]*>", f'<h2 id="{chapter.id}">', words, count=1)
        return replace(chapter, html=words)

    return tuple(replace(part, chapters=tuple(map(mended, part.chapters))) for part in made)

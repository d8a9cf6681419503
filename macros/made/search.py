"""The published pages -> the search index and the A to Z. Pure functions: text in, text out.

They are read after the build, as readers get them: a builder need not tell macros about its pages.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from itertools import groupby

# What the page of the search itself calls its place for the A to Z.
PLACE = '<div class="a-to-z"></div>'
GLOSSARY = "help/glossary.html"
ORGANISATIONS = "help/organisations.html"
# Not listed: one is for lost visitors, the other is the list itself.
NOT_LISTED = ("404.html", "search.html")

# What is looked up and not searched: laws behind a statement, tables of dates, data for scripts.
LEFT_OUT_TAGS = {"form", "script", "template", "figcaption"}
LEFT_OUT_CLASSES = {"cite", "checked", "next-step", "reckoner", "sources", "visually-hidden"}
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
ENDS_A_SENTENCE = {"blockquote", "dd", "div", "dt", "h3", "h4", "li", "p", "td", "th"}


@dataclass(frozen=True)
class Section:
    """A heading, its anchor ("" for the top of the page), and the words under it.

    `kind` is "h1", "h2" or "contact". `sentences` are the words, one sentence each.
    """

    anchor: str
    heading: str
    kind: str
    sentences: tuple


@dataclass(frozen=True)
class Page:
    """A published page: its path in site/, its title and description, its sections in order."""

    path: str
    title: str
    description: str
    sections: tuple

    def address(self, section):
        """The link to one of its sections, from the top of the site."""
        return f"{self.path}#{section.anchor}" if section.anchor else self.path


class _Reader(HTMLParser):
    """Collects (anchor, heading, kind, text) from a page's <main>."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.description = ""
        self.found = []
        # The section that goes on after the box of a contact.
        self.outer = None

    def inside(self, kind):
        return any(kind in kinds for _, kinds in self.open)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "meta" and attributes.get("name") == "description":
            self.description = attributes["content"]
        if tag in VOID:
            return
        classes = set((attributes.get("class") or "").split())
        kinds = {tag} | (classes & {"contact"})
        if tag in LEFT_OUT_TAGS or classes & LEFT_OUT_CLASSES:
            kinds.add("left out")
        if tag in ("h1", "h2") or (tag == "h3" and self.inside("contact")):
            kinds.add("heading")
        self.open.append((tag, kinds))
        if self.inside("left out") or not self.inside("main"):
            return
        if "contact" in kinds:
            self.outer = self.found[-1]
        if "heading" in kinds:
            kind = "contact" if tag == "h3" else tag
            self.found.append(
                {"anchor": attributes.get("id", ""), "heading": "", "kind": kind, "text": ""}
            )
        elif tag in ENDS_A_SENTENCE:
            self.handle_data("\n")

    def handle_endtag(self, tag):
        while self.open and self.open[-1][0] != tag:
            self.open.pop()
        _, kinds = self.open.pop()
        if "contact" in kinds and self.outer:
            # What follows the box of a contact belongs to the section that the box stands in.
            self.found.append(dict(self.outer, text=""))
            self.outer = None
        if tag in ENDS_A_SENTENCE:
            self.handle_data("\n")

    def handle_data(self, data):
        if not self.found or self.inside("left out") or not self.inside("main"):
            return
        self.found[-1]["heading" if self.inside("heading") else "text"] += data


def _sentences(text):
    """The sentences of a text, whose blocks end with line breaks."""
    found = (" ".join(part.split()) for part in re.split(r"(?<=[.?!])\s+|\n\s*", text))
    return tuple(sentence for sentence in found if re.search("[a-zA-Z]", sentence))


def read_page(path, html):
    """The `Page` at that path in site/. Raises `ValueError` where it has no first heading."""
    reader = _Reader()
    reader.feed(html)
    if not reader.found:
        raise ValueError(f"{path} has no heading in its main part.")
    # A contact's box splits a section in two.
    parts = {}
    for part in reader.found:
        parts.setdefault(part["anchor"], []).append(part)
    first, *others = (
        Section(
            anchor,
            " ".join(found[0]["heading"].split()),
            found[0]["kind"],
            _sentences("\n".join(part["text"] for part in found)),
        )
        for anchor, found in parts.items()
    )
    top = Section("", first.heading, first.kind, first.sentences)
    return Page(path, first.heading, reader.description, (top, *others))


def _own_sections(page):
    """The sections of a page that are found by themselves.

    Those of decisions have all the same headings, such as "What to do now", and those of the list
    of changes are days: they tell nothing. A contact stands on many pages, and counts for the one
    of all contacts.
    """
    if page.path.startswith(("decisions/", "about/changes")):
        return []
    kinds = ("h2", "contact") if page.path == ORGANISATIONS else ("h2",)
    return [section for section in page.sections if section.kind in kinds]


def _searched(page):
    """What the index has of a page: its own sections, and at its top all words of the others."""
    own = _own_sections(page)
    rest = [s for s in page.sections if s not in own and s.kind != "contact"]
    top = [sentence for section in rest for sentence in section.sentences]
    return [
        page.path,
        page.title,
        page.description,
        "\n".join(top),
        [[s.anchor, s.heading, "\n".join(s.sentences)] for s in own],
    ]


def index(pages, meanings, ignored):
    """The search index, as a script that sets `searchIndex`.

    `meanings` maps words of this site to what people type for them; `ignored` are the words, with
    spaces between them, that say nothing.
    """
    data = {
        "pages": [_searched(page) for page in pages if page.path not in NOT_LISTED],
        "meanings": meanings,
        "ignored": ignored.split(),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"// Made by the build from the pages.\nconst searchIndex = {text};\n"


# --- The A to Z ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Entry:
    """A line of the A to Z: what it is called, where it leads, what stands under it."""

    name: str
    address: str
    kind: str = ""
    about: str = ""
    below: tuple = ()

    @property
    def filed_under(self):
        """What it is sorted by: "The council is late" stands under C."""
        plain = unicodedata.normalize("NFKD", self.name).casefold()
        return re.sub(r"^(the|an?) ", "", plain), self.kind


def entries(pages, forms):
    """Every page with its own sections, every word explained, contact and form, in order.

    `forms` are `model.Form` records; each leads to the first section of a route that names it.
    Raises `ValueError` for a form that no route names.
    """
    listed = [page for page in pages if page.path not in NOT_LISTED]
    found = []
    for page in listed:
        own = _own_sections(page)
        kinds = {"contact": "who can help", "h2": "word explained" if page.path == GLOSSARY else ""}
        lines = [Entry(s.heading, page.address(s), kinds[s.kind]) for s in own]
        found.append(Entry(page.title, page.path, below=tuple(x for x in lines if not x.kind)))
        found += [line for line in lines if line.kind]
    routes = [page for page in listed if page.path.startswith("routes/")]
    for form in forms:
        places = [
            page.address(section)
            for page in routes
            for section in page.sections
            if re.search(rf"\b{form.name}\b", " ".join(section.sentences))
        ]
        if not places:
            raise ValueError(f"form '{form.id}' is named on no page of a route.")
        found.append(Entry(form.name, places[0], "form", f"To {form.purpose}."))
    return sorted(found, key=lambda entry: entry.filed_under)


def _item(entry):
    kind = f" <span>({entry.kind})</span>" if entry.kind else ""
    parts = [f'<a href="{escape(entry.address)}">{escape(entry.name)}{kind}</a>']
    if entry.about:
        parts.append(f"<br>{escape(entry.about)}")
    if entry.below:
        parts.append("<ul>" + "".join(_item(below) for below in entry.below) + "</ul>")
    return "<li>" + "".join(parts) + "</li>"


def a_to_z(pages, forms):
    """The list of everything, letter by letter (HTML)."""
    letters = [
        (letter.upper(), list(group))
        for letter, group in groupby(entries(pages, forms), lambda entry: entry.filed_under[0][0])
    ]
    links = "".join(f'<li><a href="#{letter}">{letter}</a></li>' for letter, _ in letters)
    lists = "\n".join(
        f'<h3 id="{letter}">{letter}</h3>\n<ul>' + "\n".join(map(_item, group)) + "</ul>"
        for letter, group in letters
    )
    return (
        f'<nav class="letters" aria-label="Letters"><ul>{links}</ul></nav>\n'
        f'<div class="a-to-z">{lists}</div>'
    )

"""The published pages -> the search index and the A to Z. Pure functions: text in, text out.

They are read after the build, as readers get them: a builder need not tell macros about its pages.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from html import escape
from itertools import groupby

from selectolax.lexbor import LexborHTMLParser

from macros.made import FinishError
from macros.words import labels, sentences

# The page of the search, which has the A to Z too.
PAGE = "search.html"
GLOSSARY = "help/glossary.html"
ORGANISATIONS = "help/organisations.html"
# Not listed: one is for lost visitors, one is the list itself, one is for other people.
NOT_LISTED = ("404.html", PAGE, "about/data.html")

# What is looked up and not searched: the law and its words, what stands in a table beside the
# first cell of a row, data for scripts, letters and what goes with them, what families are told
# where it only leads to its page.
LEFT_OUT = (
    "form, script, template, blockquote, figcaption, tr > :not(:first-child), "
    ".letter ~ .rows, .letter ~ ul, .letter, .letter-actions, .letter-file, "
    ".cite, .checked, .contents, .next-step, .overdue, .reckoner, .reply, .sources, "
    ".visually-hidden, #they-said"
)
ENDS_A_SENTENCE = {"blockquote", "dd", "div", "dt", "h3", "h4", "li", "p", "summary", "td", "th"}


@dataclass(frozen=True)
class Section:
    """A heading, its anchor ("" for the top of the page), and the words under it.

    `kind` is "h1", "h2" or "contact"; a fold is an "h2". `sentences` are the words, one sentence
    each.
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


def _sentences(text):
    """The sentences of a text, whose blocks end with line breaks."""
    parts = (" ".join(part.split()) for part in re.split(r"(?<=[.?!])\s+|\n\s*", text))
    return tuple(sentence for sentence in parts if re.search("[a-zA-Z]", sentence))


def _walk(parent, parts, part, *, in_contact=False):
    """Note the text under a node in `part`, or from a heading on in a new one of `parts`.

    Gives the part that goes on after the node. What follows the box of a contact, or a fold with
    an anchor, belongs to the part that it stands in.
    """
    for node in parent.iter(include_text=True):
        anchor = node.attributes.get("id") or "" if node.is_element_node else ""
        if node.is_text_node:
            part["text"] += node.text_content
        elif node.tag in ("h1", "h2") or (node.tag == "h3" and in_contact):
            kind = "contact" if in_contact else node.tag
            part = {"heading": node, "anchor": anchor, "kind": kind, "text": ""}
            parts.append(part)
        elif node.tag == "details" and anchor:
            summary = node.css_first("summary")
            folded = {"heading": summary, "anchor": anchor, "kind": "h2", "text": ""}
            parts.append(folded)
            _walk(node, parts, folded)
        elif node.tag == "summary" and node == part.get("heading"):
            continue
        else:
            end = "\n" if node.tag in ENDS_A_SENTENCE else ""
            contact = "contact" in (node.attributes.get("class") or "").split()
            part["text"] += end
            last = _walk(node, parts, part, in_contact=in_contact or contact)
            last["text"] += end
            part = part if contact else last
    return part


def read_page(path, html):
    """The `Page` at that path in site/. Raises `FinishError` where it has no first heading."""
    tree = LexborHTMLParser(html)
    main, description = tree.css_first("main"), tree.css_first("meta[name=description]")
    parts = []
    if main:
        for node in main.css(LEFT_OUT):
            node.decompose()
        _walk(main, parts, {"text": ""})
    if not parts:
        raise FinishError(f"docs/{path.removesuffix('.html')}.md: has no heading. Begin with # …")
    first, *others = (
        Section(
            part["anchor"],
            " ".join(part["heading"].text().split()),
            part["kind"],
            _sentences(part["text"]),
        )
        for part in parts
    )
    top = Section("", first.heading, first.kind, first.sentences)
    said = description.attributes["content"] if description else ""
    return Page(path, first.heading, said, (top, *others))


def _is_stage(page):
    # The page of a stage has all heads of one.
    return {*labels.STAGE_HEADS} <= {section.anchor for section in page.sections}


def _decisions(pages):
    """The ids of the decisions that have a page."""
    paths = [page.path for page in pages if page.path.startswith("decisions/")]
    return {path.removeprefix("decisions/").removesuffix(".html") for path in paths}


def _own_sections(page, decisions):
    """The sections of a page that are found by themselves.

    Those of decisions have all the same headings, such as "What to do now", and so have those of
    an appeal's stages; those of the list of changes are days: they tell nothing. A contact stands
    on many pages, and counts for the one of all contacts. What another page has for one of the
    `decisions` (their ids) is named after it, and must not be taken for its page.
    """
    if page.path.startswith(("decisions/", "about/changes")) or _is_stage(page):
        return []
    kinds = ("h2", "contact") if page.path == ORGANISATIONS else ("h2",)
    # A heading with nothing but folds under it says nothing that they do not.
    return [
        section
        for section in page.sections
        if section.kind in kinds and section.sentences and section.anchor not in decisions
    ]


def _searched(page, decisions):
    """What the index has of a page: its own sections, and at its top all words of the others.

    Of pages about this site it has the headings only: nobody who needs help looks for the rest,
    and the index must stay small.
    """
    if page.path.startswith("about/"):
        headings = "\n".join(section.heading for section in page.sections[1:])
        return [page.path, page.title, page.description, headings, []]
    own = _own_sections(page, decisions)
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
    decisions = _decisions(pages)
    data = {
        "pages": [_searched(page, decisions) for page in pages if page.path not in NOT_LISTED],
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

    `forms` are `model.Form` records; each leads to the first section of a route that names it, or
    else of a stage of an appeal. Raises `FinishError` for a form that none of these names.
    """
    kinds_of_entry = labels.KINDS_OF_ENTRY
    listed = [page for page in pages if page.path not in NOT_LISTED]
    found, decisions = [], _decisions(pages)
    for page in listed:
        own = _own_sections(page, decisions)
        explained = kinds_of_entry["term"] if page.path == GLOSSARY else ""
        kinds = {"contact": kinds_of_entry["contact"], "h2": explained}
        lines = [Entry(s.heading, page.address(s), kinds[s.kind]) for s in own]
        found.append(Entry(page.title, page.path, below=tuple(x for x in lines if not x.kind)))
        found += [line for line in lines if line.kind]
    places_of_forms = [
        page for folder in ("routes/", "appeal/") for page in listed if page.path.startswith(folder)
    ]
    for form in forms:
        places = [
            page.address(section)
            for page in places_of_forms
            for section in page.sections
            if re.search(rf"\b{re.escape(form.name)}\b", " ".join(section.sentences))
        ]
        if not places:
            raise FinishError(
                f"form '{form.id}' ({form.name}): no page in docs/routes/ or docs/appeal/ "
                f"names it. Write {{{{ form('{form.id}') }}}} there, or take it out of the facts."
            )
        purpose = sentences.FORM_PURPOSE.format(purpose=form.purpose)
        found.append(Entry(form.name, places[0], kinds_of_entry["form"], purpose))
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
    """The list of everything, with a fold for each letter (HTML)."""
    by_letter = groupby(entries(pages, forms), lambda entry: entry.filed_under[0][0].upper())
    lists = "\n".join(
        f'<details id="{letter}"><summary>{letter}</summary>\n<ul>'
        + "\n".join(map(_item, group))
        + "</ul></details>"
        for letter, group in by_letter
    )
    return f'<div class="a-to-z">{lists}</div>'

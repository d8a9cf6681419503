"""Leaflets: Markdown with the pages' own macros goes in, tagged PDFs and pictures come out."""

import functools
import io
import re
from dataclasses import dataclass

import markdown
import pikepdf
import segno
import yaml

from macros.pages import vocabulary
from macros.pages.markup import printed_address, published
from macros.pages.names import addressed
from macros.pages.page import PageError
from macros.words import labels, sentences
from macros.words.english import counted, day_in_words

# All leaflets in one document, and the page that offers it.
ALL = "all-leaflets.pdf"
PAGE = "leaflets.html"
# A link to a letter, or to all of them: their forms are on the site alone. Some leaflets have no
# room for the address of each letter, and give that of the page with all.
LETTER = re.compile(r'href="(?:\.\./)*(letters(?:/[\w-]+)?)\.md"')
LETTERS = re.compile(r'href="(?:\.\./)*(letters)\.md"')


@dataclass(frozen=True)
class Leaflet:
    """A leaflet's own words: `page` is the path in docs/ of the page that it goes with.

    `markdown` begins on the line `first_line` of its file.
    """

    id: str
    title: str
    what: str
    page: str
    markdown: str
    first_line: int


def read_leaflet(id_, text):
    """The `Leaflet` of a file's text. Raises `PageError` if its front matter is not whole."""
    try:
        _, front, body = text.split("---\n", 2)
        # Two lines of --- stand round the front matter.
        first_line = front.count("\n") + 3
        leaflet = Leaflet(id=id_, markdown=body, first_line=first_line, **yaml.safe_load(front))
    except (ValueError, TypeError, yaml.YAMLError):
        leaflet = None
    if not leaflet or not all((leaflet.title, leaflet.what, leaflet.page)):
        raise PageError(
            f"leaflets/{id_}.md", "begin with title, what and page between two lines of ---."
        )
    return leaflet


# --- Words -----------------------------------------------------------------------------------


def extensions(settings):
    """The Markdown extensions in the builder's `settings`, less those that are set further.

    That is the table of contents, which no leaflet has.
    """
    return [name for name in settings["markdown_extensions"] if isinstance(name, str)]


def words(leaflet, first_page, markdown_extensions, site_address):
    """A leaflet's words as XHTML, with its macros filled in from the facts of `first_page`.

    That is a `Page` on paper, with the texts of all pages: a leaflet says again what they say.
    A letter to fill in on the site has its address beside it.
    Raises `PageError` where it names what is not there.
    """
    page = first_page.at(leaflet.page, file=f"leaflets/{leaflet.id}.md")
    text = vocabulary.fill(leaflet.markdown, page, leaflet.first_line)
    # The words after a label begin a line of their own.
    text = re.sub(r"(\{ \.label \})\n(?=\S)", r"\1", text)
    html = markdown.markdown(text, extensions=markdown_extensions, output_format="xhtml")
    # Where there is a line about all letters, each has none of its own.
    with_address = LETTERS if LETTERS.search(html) else LETTER
    html = with_address.sub(rf'href="{site_address}\1.html"', html)
    return f"<words>{html}</words>"


def link_to_all(pdf):
    """The link to the document that has all leaflets (HTML), whose bytes are given."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = counted(len(document.pages), *labels.PAGES)
    words = sentences.ALL_LEAFLETS.format(pages=pages, megabytes=f"{len(pdf) / 1_000_000:.1f}")
    address = f'href="leaflets/{ALL}" {printed_address(f"leaflets/{ALL}")}'
    return f'<p><a class="alone" {address}>{words}</a></p>'


# --- Paper -----------------------------------------------------------------------------------


@functools.cache
def qr_code(address):
    """A QR code (ISO/IEC 18004) of an address, as SVG text."""
    svg = io.BytesIO()
    segno.make_qr(address, error="m").save(svg, kind="svg", border=0, xmldecl=False)
    return svg.getvalue().decode()


def said(words, title, shown, place):
    """What a template says round the words of a document, with its gaps filled.

    `words` are those of its kind, such as `labels.LEAFLET`; `shown` is the address of its page.
    """
    return words | {
        "code": words["code"].format(address=shown),
        "subject": words["subject"].format(title=title, place=place),
    }


def about(leaflet, facts, built, site_name, site_address):
    """What stands round the words of a leaflet, as data for its template.

    `built` is the `datetime.date` of the build, and the leaflet's version. The day of checking
    is the oldest of all sources, so that no leaflet looks more freshly checked than it is.
    """
    local = facts.local
    address = site_address + addressed(published(leaflet.page), local)
    shown = address.removeprefix("https://")
    return {
        "language": "en",
        "region": "GB",
        "direction": "ltr",
        "said": said(labels.LEAFLET, leaflet.title, shown, local.place),
        "keywords": [*labels.LEAFLET_KEYWORDS, local.place],
        "title": leaflet.title,
        "what": leaflet.what,
        "site": site_name,
        "place": local.place,
        "address": address,
        "shown": shown,
        "code": qr_code(address),
        "checked": day_in_words(min(source.checked for source in facts.sources)),
        "built": {"year": built.year, "month": built.month, "day": built.day},
        "version": day_in_words(built.isoformat()),
        "maker": sentences.LEAFLET_MAKER.format(
            site=site_name, place=local.place, service=local.name, full_name=local.full_name
        ),
        "limits": sentences.LEAFLET_LIMITS,
    }

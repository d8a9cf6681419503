"""Leaflets: Markdown with the pages' own macros goes in, tagged PDFs and pictures come out."""

import io
import json
import re
from dataclasses import dataclass
from html import escape
from types import SimpleNamespace

import fontpkg_atkinson_hyperlegible
import jinja2
import markdown
import segno
import typst
import yaml

from macros import UnknownIdError, define_env
from macros.data import local
from macros.summaries import clock_in_words, day_in_words, fill, rows, sentence, table

FONTS = fontpkg_atkinson_hyperlegible.ROOT / "files"
# As mkdocs.yml has them, less the table of contents, which no leaflet has.
EXTENSIONS = ("attr_list", "def_list", "md_in_html", "tables")
JINJA = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=False)  # noqa: S701 Markdown
# Dots per inch: A4 becomes 132 by 187 pixels, the size at which pages show it.
PICTURE_RESOLUTION = 16


class LeafletError(ValueError):
    """A leaflet that cannot be made: one line that names its file and says why."""


@dataclass(frozen=True)
class Leaflet:
    """A leaflet's own words: `page` is the path in docs/ of the page that it goes with."""

    id: str
    title: str
    what: str
    page: str
    markdown: str


@dataclass(frozen=True)
class Printed:
    """A leaflet in one size: the PDF, and how many pages it has."""

    pdf: bytes
    pages: int


def read_leaflet(id_, text):
    """The `Leaflet` of a file's text. Raises `LeafletError` if its front matter is not whole."""
    try:
        _, front, body = text.split("---\n", 2)
        leaflet = Leaflet(id=id_, markdown=body, **yaml.safe_load(front))
    except (ValueError, TypeError, yaml.YAMLError):
        leaflet = None
    if not leaflet or not all((leaflet.title, leaflet.what, leaflet.page)):
        raise LeafletError(
            f"leaflets/{id_}.md: begin with title, what and page between two lines of ---."
        )
    return leaflet


# --- Words -----------------------------------------------------------------------------------


def section(text, heading):
    """The part of a page's Markdown under a second-level heading, with it.

    Raises `KeyError` if the page has no such heading.
    """
    for part in re.split(r"^(?=## )", text, flags=re.MULTILINE)[1:]:
        name, _, body = part.partition("\n")
        name = re.sub(r"\s*\{ #[\w-]+ \}$", "", name.removeprefix("## "))
        if name == heading:
            return f"## {name}\n{body}"
    raise KeyError(heading)


def decisions_at_a_glance(facts):
    """The decisions that can be appealed: certificate first or not, and which form (HTML)."""
    lines = [
        (
            escape(decision.name),
            "Yes" if decision.appeal.certificate else "No",
            facts.find("forms", decision.appeal.form).name,
        )
        for decision in facts.decisions
        if decision.appeal
    ]
    return table("Decisions that you can appeal", ("Decision", "Certificate first?", "Form"), lines)


def problems_at_a_glance(facts):
    """The problems that cannot be appealed, with the routes open for them and cautions (HTML)."""
    lines = []
    for decision in facts.decisions:
        if not decision.appeal:
            routes = ", ".join(facts.find("routes", o.route).name for o in decision.routes)
            cautions = (facts.find("cautions", id_).title for id_ in decision.cautions)
            said = " ".join(map(sentence, (routes, *cautions)))
            lines.append((escape(decision.name), escape(said)))
    return table("Other problems", ("Problem", "Routes that are open"), lines)


def routes_at_a_glance(facts):
    """Each route with what it is for and its time limit (HTML)."""
    lines = []
    for route in facts.routes:
        said = [fill(facts, route.time_limit)]
        # The first is the family's own; the page of the route has the rest.
        for id_ in route.clocks[:1]:
            said += [facts.find("clocks", id_).action, clock_in_words(facts, id_)]
        limit = " ".join(sentence(text) for text in said if text)
        lines.append((escape(route.name), escape(route.purpose), escape(limit)))
    return table("Routes", ("Route", "What it is for", "Time limit"), lines)


def other_routes(facts, page):
    """Each route but the one of that page, with what it is for (Markdown)."""
    others = [route for route in facts.routes if route.page != page]
    return rows(*((route.name, route.purpose) for route in others))


class Names:
    """The macros and variables that pages may use, for whichever page is asked for.

    `here` is that page, as a path in docs/. To `define_env` this stands for MkDocs.
    """

    def __init__(self, more):
        """`more` maps further names to functions; it may replace some."""
        self.variables = {}
        self.page = SimpleNamespace(file=SimpleNamespace(src_uri=""))
        define_env(self)
        self.variables |= more

    def macro(self, function, name):
        """Take a macro from `define_env`."""
        self.variables[name] = function

    def fill(self, text, here):
        """Markdown with its macros filled in, and what called for it put back where it was."""
        caller, self.page.file.src_uri = self.page.file.src_uri, here
        try:
            return JINJA.from_string(text).render(self.variables)
        finally:
            self.page.file.src_uri = caller


def leaflet_names(facts, pages):
    """The `Names` of leaflets: those of pages and a few more.

    `pages` maps paths in docs/ to the Markdown of pages: a leaflet says again what they say.
    """

    def page_section(path, heading):
        try:
            return names.fill(section(pages[path], heading), path)
        except UnknownIdError:
            raise
        except KeyError:
            raise UnknownIdError(
                f"section('{path}', '{heading}'): there is no such page, or no such heading on it."
            ) from None

    def nothing(*_):
        return ""

    names = Names(
        {
            # What leads on from a page leads nowhere on paper.
            **dict.fromkeys(("deadline_calculator", "leaflet", "next_step", "sources"), nothing),
            "decisions_at_a_glance": lambda: decisions_at_a_glance(facts),
            "problems_at_a_glance": lambda: problems_at_a_glance(facts),
            "routes_at_a_glance": lambda: routes_at_a_glance(facts),
            "other_routes": lambda page: other_routes(facts, page),
            "section": page_section,
        }
    )
    return names


def words(leaflet, names):
    """A leaflet's words as XHTML, with its macros filled in.

    Raises `LeafletError` where it names what is not there.
    """
    try:
        text = names.fill(leaflet.markdown, leaflet.page)
    except (jinja2.TemplateError, UnknownIdError) as wrong:
        said = str(wrong).removeprefix(f"docs/{leaflet.page}: ")
        raise LeafletError(f"leaflets/{leaflet.id}.md: {said}") from None
    # Small links to sources, and links within the page, are of no use on paper.
    text = re.sub(r'\s*<a class="cite".*?</a>', "", text)
    text = re.sub(r'<ul class="months">.*?</ul>', "", text, flags=re.DOTALL)
    # The words after a label begin a line of their own.
    text = re.sub(r"(\{ \.label \})\n(?=\S)", r"\1", text)
    html = markdown.markdown(text, extensions=EXTENSIONS, output_format="xhtml")
    return f"<words>{html}</words>"


# --- Paper -----------------------------------------------------------------------------------


def qr_code(address):
    """A QR code (ISO/IEC 18004) of an address, as SVG text."""
    svg = io.BytesIO()
    segno.make_qr(address, error="m").save(svg, kind="svg", border=0, xmldecl=False)
    return svg.getvalue().decode()


def about(leaflet, facts, built, site_name, site_address):
    """What stands round the words of a leaflet, as data for its template.

    `built` is the `datetime.date` of the build, and the leaflet's version. The day of checking
    is the oldest of all sources, so that no leaflet looks more freshly checked than it is.
    """
    address = site_address + leaflet.page.replace(".md", ".html")
    return {
        "title": leaflet.title,
        "what": leaflet.what,
        "site": site_name,
        "place": local.PLACE,
        "address": address,
        "shown": address.removeprefix("https://"),
        "code": qr_code(address),
        "checked": day_in_words(min(source.checked for source in facts.sources)),
        "built": {"year": built.year, "month": built.month, "day": built.day},
        "version": day_in_words(built.isoformat()),
        "maker": f"The people who write the website “{site_name}”, for families in "
        f"{local.PLACE}. It follows the guidance of {local.SERVICE} ({local.SERVICE_FULL_NAME}).",
        "limits": "Information, not legal advice.",
    }


class Printer:
    """A Typst compiler with the leaflets' fonts: it keeps what they share from one to the next."""

    def __init__(self, template):
        """`template` is the path of the Typst file that sets every leaflet."""
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
        )
        self._compiler = typst.Compiler(template, root=template.parent, font_paths=fonts)

    def printed(self, leaflet, xhtml, frame, size):
        """The `Printed` leaflet, in a size of `leaflet_links.SIZES`; `frame` is what `about` gave.

        PDF/UA-1 (ISO 14289-1) is enforced. Raises `LeafletError` where Typst refuses or warns.
        """
        large = size == "large-print"
        inputs = {"words": xhtml, "about": json.dumps(frame | {"large": large}, sort_keys=True)}
        try:
            pdf, warnings = self._compiler.compile_with_warnings(
                sys_inputs=inputs, format="pdf", pdf_standards=["ua-1"]
            )
        except typst.TypstError as wrong:
            pdf, warnings = None, [wrong]
        if warnings:
            raise LeafletError(f"leaflets/{leaflet.id}.md, {size}: {warnings[0].message}.")
        pages = json.loads(self._compiler.query("<pages>", field="value", one=True))
        return Printed(pdf, pages)

    def picture(self):
        """The first page of what was printed last, as a PNG."""
        pages = self._compiler.compile(format="png", ppi=PICTURE_RESOLUTION)
        return pages[0] if isinstance(pages, list) else pages

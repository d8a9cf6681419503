"""Typst sets words: tagged PDFs and pictures. What has been set before is not set again."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import fontpkg_atkinson_hyperlegible
import typst

from macros.made import tagged
from macros.pages.leaflet_links import PICTURE_RESOLUTION
from macros.pages.page import PageError

FONTS = fontpkg_atkinson_hyperlegible.ROOT / "files"


@dataclass(frozen=True)
class Printed:
    """A document: the PDF, how many pages it has, and a PNG of the first if that was asked for."""

    pdf: bytes
    pages: int
    picture: bytes | None


class Kept:
    """Files that were set, by what they were made from: `earlier` in a build before, `now` in this.

    The name of each begins with a hash of all that goes into it, so that it is right or not there.
    """

    def __init__(self, earlier=None):
        """`earlier` is what a build before had as `now`: bytes by name."""
        self._earlier = earlier or {}
        self.now = {}

    def files(self, made_from, kinds, make):
        """The files of those kinds, in order; `make` is asked for them where one is not there."""
        names = [f"{made_from}.{kind}" for kind in kinds]
        found = [self._earlier.get(name) for name in names]
        if None in found:
            found = make()
        self.now |= zip(names, found, strict=True)
        return found


class Printer:
    """A Typst compiler with the leaflets' fonts: it keeps what they share from one to the next."""

    def __init__(self, template, mark, kept=None):
        """`template` is the path of the Typst file that sets every document, `mark` an SVG text."""
        self._mark = mark
        self._kept = kept or Kept()
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
        )
        self._compiler = typst.Compiler(template, root=template.parent, font_paths=fonts)
        parts = [
            *template.parent.glob("*.typ"),
            *FONTS.iterdir(),
            Path(tagged.__file__),
            Path(__file__),
        ]
        contents = [(path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in parts]
        self._always = [typst.__version__, template.name, sorted(contents)]

    def printed(self, leaflet, xhtml, frame, size):
        """The `Printed` leaflet, in a size of `leaflet_links.SIZES`; `frame` is what `about` gave.

        The site shows the standard size: the large print has no picture. Raises `PageError` where
        Typst refuses or warns.
        """
        large = size == "large-print"
        name = f"leaflets/{leaflet.id}.md, {size}"
        return self.document(name, frame | {"large": large}, picture=not large, words=xhtml)

    def document(self, name, frame, *, picture=False, **inputs):
        """The `Printed` document of a template, given what that asks for.

        PDF/UA-1 (ISO 14289-1) is enforced. Raises `PageError` with `name` where Typst refuses or
        warns.
        """
        given = {"about": json.dumps(frame, sort_keys=True), "mark": self._mark} | inputs
        made_from = json.dumps([self._always, given], sort_keys=True).encode()
        kinds = ("pdf", "pages", "png") if picture else ("pdf", "pages")
        pdf, pages, *pictures = self._kept.files(
            hashlib.sha256(made_from).hexdigest(), kinds, lambda: self._set(name, given, picture)
        )
        return Printed(pdf, int(pages), pictures[0] if pictures else None)

    def _set(self, name, given, picture):
        try:
            pdf, warnings = self._compiler.compile_with_warnings(
                sys_inputs=given, format="pdf", pdf_standards=["ua-1"]
            )
        except typst.TypstError as wrong:
            pdf, warnings = None, [wrong]
        if warnings:
            raise PageError(name, f"{warnings[0].message}.")
        pages = json.loads(self._compiler.query("<pages>", field="value", one=True))
        files = [tagged.with_row_headings(pdf), str(pages).encode()]
        return [*files, self._picture()] if picture else files

    def _picture(self):
        pictures = self._compiler.compile(format="png", ppi=PICTURE_RESOLUTION)
        return pictures[0] if isinstance(pictures, list) else pictures

"""All that is printed, made from the facts and from texts: PDFs and pictures, bytes by name."""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path

from macros.made import icons
from macros.made.leaflets import ALL, Leaflet, about, extensions, read_leaflet, said, words
from macros.made.printer import Kept, Printer
from macros.pages.first_page import first_page
from macros.pages.leaflet_links import SIZES, file_name
from macros.words import labels, sentences
from macros.words.english import day_in_words


@dataclass(frozen=True)
class Press:
    """What is printed from: the facts, the day of the build, and the builder's settings.

    `folder` has the templates. `texts` are those of the leaflets by name, and `mark` is the site's
    mark (SVG). `preview` is what each page of a site says that is shown as on another day, and
    `kept` is what was set before.
    """

    facts: object
    built: datetime.date
    settings: dict
    folder: Path
    texts: dict
    mark: str
    preview: str
    kept: Kept

    def printer(self, template):
        """What sets a template in leaflets/."""
        return Printer(self.folder / template, icons.alone(self.mark), self.kept)

    def about(self, leaflet, kind=labels.LEAFLET):
        """What stands round the words of a leaflet; `kind` is what its template says by itself."""
        name, address = self.settings["site_name"], self.settings["site_url"]
        told = about(leaflet, self.facts.on(self.built), self.built, name, address)
        words = said(kind, leaflet.title, told["shown"], told["place"])
        return told | {"said": words, "preview": self.preview}


def sheets(press):
    """Each leaflet with its words (XHTML), one after another."""
    page = first_page(press.facts, press.built, leaflets={}, paper=True)
    for name, text in press.texts.items():
        leaflet = read_leaflet(name.removesuffix(".md"), text)
        address = press.settings["site_url"]
        yield leaflet, words(leaflet, page, extensions(press.settings), address)


def leaflets(press, of):
    """The leaflets of these `sheets`, their pictures, and the notes for pages that link them."""
    printer = press.printer("leaflet.typ")
    files, notes = {}, {}
    for leaflet, xhtml in of:
        notes[leaflet.id] = {"title": leaflet.title, "what": leaflet.what, "page": leaflet.page}
        for size in SIZES:
            printed = printer.printed(leaflet, xhtml, press.about(leaflet), size)
            files[file_name(leaflet.id, size) + ".pdf"] = printed.pdf
            notes[leaflet.id][size] = {"pages": printed.pages, "bytes": len(printed.pdf)}
            if printed.picture:
                files[f"{leaflet.id}.png"] = printed.picture
    text = json.dumps(notes, ensure_ascii=False, indent=1, sort_keys=True)
    return files | {"index.json": text.encode()}


def all_leaflets(press, of):
    """The leaflets of these `sheets` in standard size in one document."""
    title, what = sentences.ALL_LEAFLETS_TITLE, sentences.ALL_LEAFLETS_PURPOSE
    own = Leaflet("all-leaflets", title, what, "leaflets.md", "", 1)
    bound = [
        {"id": leaflet.id, "words": xhtml, "about": press.about(leaflet)} for leaflet, xhtml in of
    ]
    frame = press.about(own, labels.ALL_LEAFLETS) | {"large": False}
    printed = press.printer("all-leaflets.typ").document(
        "leaflets/all-leaflets.typ", frame, leaflets=json.dumps(bound)
    )
    return {ALL: printed.pdf}


def booklet_of(press, xhtml, until):
    """The booklet of those words, to be trusted until a day (ISO), as `Printed`."""
    what = sentences.BOOKLET_PURPOSE.format(day=day_in_words(until))
    title = sentences.BOOKLET_TITLE.format(place=press.facts.local.place)
    own = Leaflet("booklet", title, what, "index.md", "", 1)
    frame = press.about(own, labels.BOOKLET) | {"large": False}
    return press.printer("booklet.typ").document("leaflets/booklet.typ", frame, words=xhtml)

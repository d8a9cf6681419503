"""A printed page, read by PDFium: its text, and where each tagged part of it stands."""

import contextlib
import ctypes
import re
import unicodedata
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

# PDFium's own sign for a hyphen at the end of a line, whose word may go on without it.
HYPHEN = {0x02: "-", 0xFFFE: "-"}


@dataclass(frozen=True)
class Part:
    """A piece of tagged text: what it stands in, and where.

    `above` has a pair for each tag around it, from the outermost on: its kind (`H2`, `TR`), and
    its place in the tags of the file, which no other has. `sheet` counts from 0; `height` is in
    points from the foot of the sheet.
    """

    above: tuple
    sheet: int
    height: float


def squashed(text):
    """The text without its spaces, which a PDF lacks where a line ends, and without ligatures."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


class Sheets:
    """A printed page: the text of each sheet without its foot, and the feet."""

    def __init__(self, pdf, address):
        """`pdf` is the file's bytes; each foot is that address and “Page 1 of 2”."""
        self.document = pypdfium2.PdfDocument(pdf)
        # A sheet may go on with a number right after its foot.
        foot = re.compile(rf"{re.escape(address)}Page(\d+)of({len(self.document)})")
        self.feet, texts = [], []
        for sheet in self.document:
            text = squashed(sheet.get_textpage().get_text_range().translate(HYPHEN))
            self.feet += foot.findall(text)
            texts.append(foot.sub("", text))
        self.text = "".join(texts)

    def parts(self):
        """The `Part`s of all sheets in the order of the tags (ISO 32000-1, 14.7)."""
        found = []
        for number, sheet in enumerate(self.document):
            heights = heights_of(sheet)
            with tags(sheet) as tree:
                roots = range(raw.FPDF_StructTree_CountChildren(tree))
                for place in roots:
                    root = raw.FPDF_StructTree_GetChildAtIndex(tree, place)
                    found += [
                        (where, Part(above, number, heights[mark]))
                        for where, above, mark in marks(root, (place,), ())
                        if mark in heights
                    ]
        # A tag may go on from one sheet to the next: its pieces come together again.
        return [part for _, part in sorted(found, key=lambda piece: piece[0])]


def heights_of(sheet):
    """The height of each piece of marked text on a sheet, by its number."""
    heights = {}
    for index in range(raw.FPDFPage_CountObjects(sheet)):
        piece = raw.FPDFPage_GetObject(sheet, index)
        if raw.FPDFPageObj_GetType(piece) == raw.FPDF_PAGEOBJ_TEXT:
            mark = raw.FPDFPageObj_GetMarkedContentID(piece)
            if mark not in heights:
                matrix = raw.FS_MATRIX()
                raw.FPDFPageObj_GetMatrix(piece, matrix)
                heights[mark] = matrix.f
    return heights


@contextlib.contextmanager
def tags(sheet):
    tree = raw.FPDF_StructTree_GetForPage(sheet)
    yield tree
    raw.FPDF_StructTree_Close(tree)


def marks(tag, where, above):
    """(place, `above` of its `Part`, number) of each piece of marked text in a tag."""
    if not tag:
        return
    above = (*above, (kind_of(tag), where))
    for index in range(raw.FPDF_StructElement_CountChildren(tag)):
        place = (*where, index)
        mark = raw.FPDF_StructElement_GetChildMarkedContentID(tag, index)
        if mark >= 0:
            yield place, above, mark
        else:
            yield from marks(raw.FPDF_StructElement_GetChildAtIndex(tag, index), place, above)


def kind_of(tag):
    """The kind of a tag, such as H2 or TR."""
    size = raw.FPDF_StructElement_GetType(tag, None, 0)
    text = ctypes.create_string_buffer(size)
    raw.FPDF_StructElement_GetType(tag, text, size)
    # UTF-16 with two bytes of nought at its end.
    return text.raw[: size - 2].decode("utf-16-le")

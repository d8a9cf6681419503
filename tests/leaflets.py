"""The built leaflets, read as a screen reader does: by their tags, in the order of the tags."""

import functools
import re
from dataclasses import dataclass
from itertools import groupby

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from tests.rooms import ROOT, SITE

FOLDER = SITE / "leaflets"
WORDS = ROOT / "leaflets"
IDS = sorted(path.stem for path in WORDS.glob("*.md"))
FILES = [f"{id_}{size}.pdf" for id_ in IDS for size in ("", "-large-print")]
# The marks of a list, and spans of text, are no blocks of their own.
INLINE = ("/Span", "/Strong", "/Link", "/Lbl", "/Em")


@dataclass(frozen=True)
class Run:
    """A piece of text as it was painted: its size in points, where it starts, its marked content.

    `mark` is the number of the marked content, or None for what is only decoration.
    """

    text: str
    size: float
    x: float
    y: float
    mark: int | None


@dataclass(frozen=True)
class Block:
    """A tagged block: its role (`/P`), its text, and the numbers of the pages that it is on."""

    role: str
    text: str
    pages: tuple


@functools.cache
def read(name):
    """The PDF at that name in site/leaflets/."""
    return PdfReader(FOLDER / name)


def runs(page):
    """The `Run`s of a page, in the order in which they were painted."""
    found, marks = [], []

    def before(operator, operands, _matrix, _text_matrix):
        if operator in (b"BDC", b"BMC"):
            content = operands[1] if len(operands) > 1 else None
            marks.append(content.get("/MCID") if isinstance(content, DictionaryObject) else None)
        elif operator == b"EMC":
            marks.pop()

    def text(words, matrix, text_matrix, _font, size):
        if words.strip():
            scale = abs(matrix[3] * text_matrix[3])
            x, y = matrix[4] + text_matrix[4], matrix[5] + text_matrix[5]
            found.append(Run(words, size * scale, x, y, marks[-1] if marks else None))

    page.extract_text(visitor_operand_before=before, visitor_text=text)
    return found


@functools.cache
def painted(name):
    """The `Run`s of each page of a leaflet."""
    return [runs(page) for page in read(name).pages]


def _children(node):
    kids = node.get("/K", [])
    kids = kids.get_object() if isinstance(kids, IndirectObject) else kids
    return [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]


def elements(name):
    """Every structure element, in reading order (PDF dictionaries)."""

    def walk(node):
        for kid in _children(node):
            if isinstance(kid, DictionaryObject) and "/S" in kid:
                yield kid
                yield from walk(kid)

    return list(walk(read(name).root_object["/StructTreeRoot"]))


def _pieces(name):
    """Each piece of tagged text in reading order: (block that holds it, its page, text)."""
    reader = read(name)
    numbers = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages)}
    marked = {}
    for number, page_runs in enumerate(painted(name)):
        for run in page_runs:
            marked.setdefault((number, run.mark), []).append(run.text)

    def walk(node, block, page):
        for kid in _children(node):
            if isinstance(kid, int):
                yield block, page, "".join(marked.get((page, int(kid)), ()))
                continue
            on = numbers[kid.raw_get("/Pg").idnum] if "/Pg" in kid else page
            if "/MCID" in kid:
                yield block, on, "".join(marked.get((on, kid["/MCID"]), ()))
            elif "/S" in kid:
                yield from walk(kid, block if kid["/S"] in INLINE else kid, on)

    return walk(reader.root_object["/StructTreeRoot"], None, None)


@functools.cache
def blocks(name):
    """The `Block`s of a leaflet that hold text of their own, in reading order."""
    found = []
    for _, group in groupby(_pieces(name), key=lambda piece: id(piece[0])):
        pieces = list(group)
        text = " ".join("".join(text for _, _, text in pieces).split())
        if text:
            pages = tuple(dict.fromkeys(page for _, page, _ in pieces))
            found.append(Block(pieces[0][0]["/S"], text, pages))
    return found


def text_of(name):
    """All that a leaflet says, decoration left out, in reading order."""
    return re.sub(r"\s+", " ", " ".join(block.text for block in blocks(name)))


def plain(text):
    """Text without what differs between a page and paper: spaces, and a gap before a mark."""
    return re.sub(r"\s+([.,;:?!)])", r"\1", " ".join(text.replace("\u200b", "").split()))

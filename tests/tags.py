"""What the tags of a PDF must tell a screen reader (ISO 14289-1, PDF/UA-1)."""

import ctypes
import re
from itertools import pairwise

import pypdfium2
from pypdf.generic import ArrayObject, DictionaryObject
from pypdfium2 import raw


def document_faults(reader, title, day):
    """What a screen reader must know of the whole document, and is not told."""
    root = reader.root_object
    metadata = root["/Metadata"].get_data().decode()
    faults = {
        "language": root.get("/Lang") == "en-GB",
        "title": reader.metadata.title == title,
        "title shown": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")),
        "tagged": bool(root.get("/MarkInfo", {}).get("/Marked")),
        "structure": "/StructTreeRoot" in root,
        "claims PDF/UA-1": "<pdfuaid:part>1</pdfuaid:part>" in metadata,
        "order of fields": all(page.get("/Tabs") in (None, "/S") for page in reader.pages),
        "day": reader.metadata.creation_date.date() == day,
    }
    return [fault for fault, right in faults.items() if not right]


def structure_faults(found):
    """What is wrong with the tags of a leaflet; `found` are its structure elements in order."""
    roles = [element["/S"].removeprefix("/") for element in found]
    levels = [int(role[1]) for role in roles if re.fullmatch(r"H[1-6]", role)]
    faults = [] if levels.count(1) == 1 and levels[0] == 1 else ["not one H1, first"]
    faults += [f"H{a} then H{b}" for a, b in pairwise(levels) if b > a + 1]
    for element in found:
        role, inside = element["/S"], [kid.get("/S") for kid in kids(element)]
        if role == "/Figure" and not element.get("/Alt"):
            faults.append("a picture without words")
        if role == "/L" and set(inside) != {"/LI"}:
            faults.append(f"a list of {inside}")
        # A box to tick has no label that could be said.
        if role == "/LI" and inside not in (["/Lbl", "/LBody"], ["/LBody"]):
            faults.append(f"an item of {inside}")
        if role == "/Table" and inside != ["/THead", "/TBody"]:
            faults.append(f"a table of {inside}")
        if role == "/TH" and "/Scope" not in str(element.get("/A")):
            faults.append("a heading of a table that does not say of what")
        if role == "/Lbl" and not element.get("/K"):
            faults.append("a label that says nothing")
        if role == "/TBody":
            faults += [fault for row in kids(element) for fault in row_faults(row)]
    return faults


def row_faults(row):
    """A row of a table that has words, and no heading that says of what they are."""
    first, *others = kids(row)
    if any(cell.get("/S") != "/TD" for cell in others):
        return ["a heading in the middle of a row"]
    headed = first.get("/S") == "/TH"
    if headed and "/Row" not in str(first.get("/A")):
        return ["a row whose heading is that of a column"]
    # Sheets to write on have rows without a word.
    return [] if headed or not first.get("/K") else ["a row without a heading"]


def kids(element):
    """The structure elements right inside one."""
    held = element.get("/K", ArrayObject()).get_object()
    held = [kid.get_object() for kid in (held if isinstance(held, ArrayObject) else [held])]
    return [kid for kid in held if isinstance(kid, DictionaryObject)]


# --- By a second reader: PDFium, as Chromium reads a PDF ---------------------------------------


def _said(get, element):
    size = get(element, None, 0)
    held = ctypes.create_string_buffer(size)
    get(element, held, size)
    return held.raw.decode("utf-16-le").rstrip("\0")


def tags_of_pages(path):
    """For each page of a PDF, its tags in reading order: pairs of a role ("H2") and other words."""
    document = pypdfium2.PdfDocument(path)
    found = []
    for page in document:
        tree = raw.FPDF_StructTree_GetForPage(page.raw)
        tops = range(raw.FPDF_StructTree_CountChildren(tree))
        tags = []
        for top in tops:
            _walk(raw.FPDF_StructTree_GetChildAtIndex(tree, top), tags)
        raw.FPDF_StructTree_Close(tree)
        found.append(tags)
    document.close()
    return found


def _walk(element, tags):
    role = _said(raw.FPDF_StructElement_GetType, element)
    tags.append((role, _said(raw.FPDF_StructElement_GetAltText, element)))
    for number in range(raw.FPDF_StructElement_CountChildren(element)):
        if child := raw.FPDF_StructElement_GetChildAtIndex(element, number):
            _walk(child, tags)

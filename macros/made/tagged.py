"""What Typst cannot say yet in the tags of a PDF: which cells head their rows."""

import io

import pikepdf


def _held(element):
    """All that an element of the structure holds: elements and marked content."""
    found = element.get("/K", ())
    return found if isinstance(found, pikepdf.Array) else [found]


def _is_element(held):
    return isinstance(held, pikepdf.Dictionary) and "/S" in held


def _kids(element):
    """The elements directly under an element of the structure, without its marked content."""
    return [held for held in _held(element) if _is_element(held)]


def _has_words(element):
    """Whether an element, or one under it, holds anything that is printed."""
    return any(not _is_element(held) or _has_words(held) for held in _held(element))


def _head_rows(body):
    """Make the first cell of each row of a table's body its heading, if it says anything.

    A cell that names its headings is not looked up by row and column (ISO 32000-1, table 349), so
    the cells then name none.
    """
    for row in _kids(body):
        first, *others = _kids(row)
        if not _has_words(first):
            continue
        first.S = pikepdf.Name.TH
        for cell in (first, *others):
            about = [one for one in cell.get("/A", ()) if one.get("/O") != pikepdf.Name.Table]
            if cell is first:
                about.insert(0, pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row))
            cell.A = pikepdf.Array(about)


def _leave_out_empty_labels(entry):
    """A box to tick is drawn and says nothing: an entry of a list without a label is one, too."""
    if not all(_has_words(kid) for kid in _kids(entry)):
        entry.K = pikepdf.Array([kid for kid in _kids(entry) if str(kid.S) != "/Lbl"])


def _mend(element):
    if str(element.S) == "/TBody":
        _head_rows(element)
    elif str(element.S) == "/LI":
        _leave_out_empty_labels(element)
    for kid in _kids(element):
        _mend(kid)


def with_row_headings(pdf):
    """The bytes of a tagged PDF whose tables have headings of rows (ISO 14289-1, 7.5).

    The same bytes give the same.
    """
    mended = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for element in _kids(document.Root.StructTreeRoot):
            _mend(element)
        document.save(
            mended,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            fix_metadata_version=False,
        )
    return mended.getvalue()

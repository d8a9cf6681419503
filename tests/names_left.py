"""Where a name is left in what was built: in texts, and within zips, Word files and PDFs."""

import gzip
import io
import zipfile

import pikepdf
import pypdfium2

# Pictures say nothing that a search could find.
PICTURES = (".png",)


def places(names, files):
    """The paths of the files (bytes by path) that have one of the names, in any case.

    What lies in a zip has the zip's path before its own.
    """
    folded = [name.casefold() for name in names]
    return [
        path
        for path, text in texts(files)
        if any(name in f"{path}\n{text}".casefold() for name in folded)
    ]


def texts(files):
    """Each file's path, and all that it says."""
    for path, content in sorted(files.items()):
        if path.endswith((".zip", ".docx")):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                inside = {f"{path}/{name}": archive.read(name) for name in archive.namelist()}
            yield from texts(inside)
        elif path.endswith(".gz"):
            yield path, gzip.decompress(content).decode()
        elif path.endswith(".pdf"):
            yield path, pdf_text(content)
        elif path.endswith(PICTURES):
            yield path, ""
        else:
            yield path, content.decode()


def pdf_text(content):
    """The words on the pages of a PDF, and those behind them: title, links, descriptions."""
    document = pypdfium2.PdfDocument(content)
    words = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        words += [text for thing in pdf.objects for text in strings(thing)]
        if "/Metadata" in pdf.Root:
            words.append(pdf.Root.Metadata.read_bytes().decode())
    return "\n".join(words)


def strings(thing):
    """The texts in a PDF's object and in what it holds itself."""
    if isinstance(thing, pikepdf.String):
        yield str(thing)
        return
    parts = []
    if isinstance(thing, pikepdf.Array):
        parts = list(thing)
    elif isinstance(thing, pikepdf.Stream):
        parts = thing.stream_dict.values()
    elif isinstance(thing, pikepdf.Dictionary):
        parts = thing.values()
    for part in parts:
        # An object of its own is met by itself.
        if isinstance(part, pikepdf.Object) and not part.is_indirect:
            yield from strings(part)

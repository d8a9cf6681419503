"""Leaflets as pages show them: links that say format and size, and a card for each."""

from markupsafe import escape

from macros.pages.markup import part, printed_address
from macros.pages.page import CallError, did_you_mean
from macros.words import english, labels, sentences

SIZES = tuple(labels.LEAFLET_SIZES)
# Of the picture: dots per inch, and width and height of A4 in CSS pixels at that resolution.
PICTURE_RESOLUTION = 16
PICTURE_SIZE = tuple(round(millimetres / 25.4 * PICTURE_RESOLUTION) for millimetres in (210, 297))


def file_name(id_, size):
    """The name of a leaflet's PDF, without its ending."""
    return id_ if size == "standard" else f"{id_}-{size}"


def _noted(page, leaflet_id):
    # What was noted of a leaflet when it was made.
    try:
        return page.leaflets[leaflet_id]
    except KeyError:
        raise CallError(
            f"there is no record '{leaflet_id}' among the leaflets"
            f"{did_you_mean(leaflet_id, page.leaflets)} Correct the id, or add "
            f"leaflets/{leaflet_id}.md."
        ) from None


def _files(page, leaflet_id):
    """A list of a leaflet's PDFs, one in each size (HTML, as they are no pages of MkDocs)."""
    note = _noted(page, leaflet_id)
    entries = []
    for size, words in labels.LEAFLET_SIZES.items():
        file = f"leaflets/{file_name(leaflet_id, size)}.pdf"
        name = sentences.PDF.format(
            name=words,
            title=escape(note["title"]),
            pages=english.counted(note[size]["pages"], *labels.PAGES),
            kilobytes=note[size]["bytes"] // 1000,
        )
        entries.append(f'- <a href="{page.relative(file)}" {printed_address(file)}>{name}</a>')
    return "\n".join(entries)


def leaflet(page, *leaflet_ids):
    """The links of a guidance page to its leaflets (Markdown); nothing on paper."""
    if page.paper:
        return ""
    if not leaflet_ids:
        raise CallError("name at least one leaflet.")
    return part("leaflet", "\n".join(_files(page, id_) for id_ in leaflet_ids))


def leaflet_card(page, leaflet_id):
    """A leaflet on the page that lists them: name, picture, what it is for, links (Markdown)."""
    note = _noted(page, leaflet_id)
    here = page.link(note["page"], sentences.ON_THIS_SITE.format(title=note["title"]))
    width, height = PICTURE_SIZE
    return part(
        "leaflet",
        f"### {note['title']}",
        # The heading beside it says all that the picture does.
        f'<img src="{page.relative(f"leaflets/{leaflet_id}.png")}" alt="" '
        f'width="{width}" height="{height}" loading="lazy">',
        note["what"],
        f"{_files(page, leaflet_id)}\n- {here}",
    )

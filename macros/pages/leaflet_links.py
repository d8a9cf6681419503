"""Leaflets as pages show them: links that say format and size, and a card for each."""

from html import escape

from macros.summaries import block, link, on_paper, relative

SIZES = {"standard": "Leaflet to print", "large-print": "Large print"}
# Of the picture, in CSS pixels: A4 at 16 dots per inch.
PICTURE = 'width="132" height="187"'


def file_name(id_, size):
    """The name of a leaflet's PDF, without its ending."""
    return id_ if size == "standard" else f"{id_}-{size}"


def _files(made, id_, here):
    """A list of a leaflet's PDFs, one in each size (HTML, as they are no pages of MkDocs)."""
    found = made[id_]
    items = []
    for size, words in SIZES.items():
        pages = found[size]["pages"]
        about = f"PDF, {pages} page{'s' if pages > 1 else ''}, {found[size]['bytes'] // 1000} kB"
        file = f"leaflets/{file_name(id_, size)}.pdf"
        address = relative(here, file)
        name = f"{words}: {escape(found['title'])} ({about})"
        items.append(f'- <a href="{address}" {on_paper(file)}>{name}</a>')
    return "\n".join(items)


def leaflet(made, ids, here):
    """The links of a guidance page to its leaflets (Markdown).

    `made` maps ids to what `python -m macros leaflets` noted of each. Raises `KeyError` for an
    id that is not there.
    """
    return block("leaflet", "\n".join(_files(made, id_, here) for id_ in ids))


def leaflet_card(made, id_, here):
    """A leaflet on the page that lists them: name, picture, what it is for, links (Markdown)."""
    found = made[id_]
    picture = relative(here, f"leaflets/{id_}.png")
    return block(
        "leaflet",
        f"### {found['title']}",
        # The heading beside it says all that the picture does.
        f'<img src="{picture}" alt="" {PICTURE} loading="lazy">',
        found["what"],
        f"{_files(made, id_, here)}\n"
        f"- {link(here, found['page'], 'On this site: ' + found['title'])}",
    )

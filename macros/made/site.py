"""The pages that MkDocs wrote -> what is published, step by step: bytes by path in, the same out.

Nothing is read or written here, so the steps can be taken again, and one that fails breaks nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

import rjsmin

from macros.made import (
    FinishError,
    booklet,
    bundle,
    framed,
    guide,
    icons,
    leaflets,
    letters,
    one_file,
    places,
    search,
    sitemap,
    style,
    translations,
    word,
)
from macros.model.languages import translated
from macros.model.records import LocalService
from macros.pages import names
from macros.pages.open_data import FOLDER as DATA_FOLDER

# What the builder, its theme and the frame put beside the pages, and no page asks for.
LEFTOVERS = (
    "assets/images/",
    "assets/javascripts/",
    "assets/stylesheets/",
    "partials/",
    "search.json",
    # The sitemap once more, packed.
    "sitemap.xml.gz",
)


@dataclass(frozen=True)
class Given:
    """What the steps need besides the pages.

    `forms` are `model.Form` records, `languages` are `model.languages.Language` records; `meanings`
    and `ignored` are of `data.search_words`;
    `leaflets` are PDFs and pictures, bytes by name; `mark` is the site's mark (SVG); `styles` are
    the texts of the style files by name.
    `moved` are the pages at addresses that pages of ours had, HTML by path.
    `copy` is what the offline copy says of itself, and `start` and `notice_script` are what it has
    of its own: a page and a script. `menu` is `nav` of mkdocs.yml, and `frame` the texts of the
    frame by name, that of the guide in one file among them. `print_booklet` is a function of the
    booklet's words (XHTML), which gives it `Printed`. `preview` is what a site
    says of itself that is shown as on another day: each letter begins with it. `local` is the
    `LocalService`. `data` is the open data, bytes by name, and `framed` the page
    of the calculator for other sites.
    """

    forms: tuple
    languages: tuple
    meanings: dict
    ignored: str
    leaflets: dict
    mark: str
    styles: dict
    moved: dict
    copy: bundle.About
    start: str
    notice_script: str
    local: LocalService
    menu: list
    frame: dict
    print_booklet: Callable
    data: dict
    framed: str
    preview: str = ""


def pages(files):
    """The pages among files, text by path, in the order of their paths.

    The guide is none: it is whole once it is made.
    """
    return {
        path: files[path].decode()
        for path in sorted(files)
        if path.endswith(".html") and path not in bundle.WHOLE
    }


def page(files, path):
    """The text of the page at that path. Raises `FinishError` if there is none."""
    if path not in files:
        source = path.replace(".html", ".md")
        raise FinishError(f"docs/{source}: MkDocs made no {path} of it. Put the page back.")
    return files[path].decode()


def without_leftovers(files, _given):
    """Leave out what no page uses."""
    return {path: content for path, content in files.items() if not path.startswith(LEFTOVERS)}


def with_translations(files, given):
    """Keep the translations whose English page says what it said, and link them with it."""
    return translations.finished(files, given.languages)


def with_local_names(files, given):
    """Put the names of the place and the service into titles, descriptions, menu and address."""
    return {
        names.addressed(path, given.local): names.put_in(content.decode(), given.local).encode()
        if path.endswith((".html", ".xml"))
        else content
        for path, content in files.items()
    }


def with_icons(files, given):
    """Add the icons that stand for the site in a browser."""
    # As the banner has it.
    ground, lines, dots = (
        style.colour(given.styles["base"], name) for name in ("band", "on-band", "sun")
    )
    icon = icons.icon(given.mark, ground, lines, dots)
    return files | {"assets/favicon.svg": icon.encode(), "assets/favicon.png": icons.picture(icon)}


def with_leaflets(files, given):
    """Add the leaflets."""
    return files | {f"leaflets/{name}": content for name, content in given.leaflets.items()}


def with_all_leaflets_linked(files, given):
    """Add the link to the document that has all leaflets."""
    link = {"all-leaflets": leaflets.link_to_all(given.leaflets[leaflets.ALL])}
    html = places.fill(leaflets.PAGE, page(files, leaflets.PAGE), link)
    return files | {leaflets.PAGE: html.encode()}


def with_search(files, given):
    """Add the index of the search, and the A to Z on the page of the search."""
    # Whoever searches types English.
    read = [
        search.read_page(path, html) for path, html in pages(files).items() if not translated(path)
    ]
    index = search.index(read, given.meanings, given.ignored)
    listed = {"a-to-z": search.a_to_z(read, given.forms)}
    html = places.fill(search.PAGE, page(files, search.PAGE), listed)
    return files | {"assets/search-index.js": index.encode(), search.PAGE: html.encode()}


def with_sitemap(files, given):
    """Add the sitemap: builders differ in theirs."""
    text = sitemap.sitemap(pages(files), given.copy.site_address, given.copy.version)
    return files | {sitemap.NAME: text.encode()}


def with_word_parts(files, _given):
    """Add what every Word file has, for the pages that write them."""
    return files | {word.SCRIPT: word.script().encode()}


def with_letters(files, given):
    """Add each letter as a Word file, with its gaps, beside its page."""
    told = {path: html for path, html in pages(files).items() if path.startswith(letters.FOLDER)}
    if given.preview:
        told = {path: letters.marked(html, given.preview) for path, html in told.items()}
        files = files | {path: html.encode() for path, html in told.items()}
    return files | {
        path.replace(".html", ".docx"): letters.word_file(html) for path, html in told.items()
    }


def with_moved_pages(files, given):
    """Add what leads on from an old address: late, as neither search nor sitemap is to have it."""
    moved = {path: names.addressed(html, given.local) for path, html in given.moved.items()}
    return files | {path: html.encode() for path, html in moved.items()}


def with_small_scripts(files, _given):
    """Take comments and spaces out of scripts, but not out of those that developers read."""
    return files | {
        path: rjsmin.jsmin(content.decode()).encode()
        for path, content in files.items()
        if path.endswith(".js") and not path.startswith(DATA_FOLDER)
    }


def with_guide(files, given):
    """Add the guide in one file and as a booklet, and the links to them."""
    built = pages(files)
    html = one_file.made(built, files, given).encode()
    parts = guide.parts(built, given, calculator=False)
    printed = given.print_booklet(booklet.words(parts, given.copy.site_address))
    links = {"single-files": bundle.single_files(html, printed.pdf, printed.pages)}
    offered = places.fill(bundle.PAGE, page(files, bundle.PAGE), links)
    return files | {bundle.GUIDE: html, bundle.BOOKLET: printed.pdf, bundle.PAGE: offered.encode()}


def with_open_data(files, given):
    """Add the open data, its schemas, and what goes with it for those who build on it."""
    return files | {f"{DATA_FOLDER}{name}": content for name, content in given.data.items()}


def with_offline_copy(files, given):
    """Add the offline copy, which is all files so far, packed, and the link to it."""
    # Without the page that offers it, nobody would find the copy.
    page(files, bundle.PAGE)
    contents = bundle.files(files, given.start, given.notice_script, given.copy)
    # What the copy has of its own uses a style too.
    copy = bundle.zipped(with_style(contents, given), given.copy.version)
    filled = {
        path: places.fill(path, html, bundle.texts_on_site(path, given.copy, len(copy))).encode()
        for path, html in pages(files).items()
    }
    return files | filled | {bundle.NAME: copy}


def with_calculator_to_frame(files, given):
    """Add the calculator for other sites. No page leads there, so the offline copy lacks it."""
    written = places.fill(framed.PAGE, given.framed, {"copy-script": ""})
    html = names.put_in(written, given.local)
    return files | {framed.PAGE: html.encode()}


def with_style(files, given):
    """Put the style that it uses into each page, and a policy that allows it."""
    address = given.copy.site_address
    return files | {
        path: style.dressed(path, html, given.styles, address).encode()
        for path, html in pages(files).items()
    }


def with_no_place_left(files, _given):
    """Refuse a page with a place that no step has filled."""
    for path, html in pages(files).items():
        places.refuse_unfilled(path, html)
    return files


STEPS = (
    without_leftovers,
    with_translations,
    with_local_names,
    with_icons,
    with_leaflets,
    with_all_leaflets_linked,
    with_search,
    with_sitemap,
    with_word_parts,
    with_letters,
    with_moved_pages,
    with_small_scripts,
    with_guide,
    with_open_data,
    with_offline_copy,
    with_calculator_to_frame,
    with_style,
    with_no_place_left,
)


def finished(files, given):
    """The files of site/, given those that MkDocs wrote. Raises `FinishError` in one line."""
    for step in STEPS:
        files = step(files, given)
    return files


def passed_on(files):
    """The files of dist/, given those of site/: the copies, the leaflets, their hashes."""
    names = [bundle.NAME, bundle.GUIDE, *(path for path in files if path.endswith(".pdf"))]
    passed = {name.rpartition("/")[2]: files[name] for name in names}
    return passed | {"SHA256SUMS": bundle.hashes(passed).encode()}

"""The offline copy: the site goes in, one zip comes out that opens by double-click."""

import datetime
import hashlib
import io
import zipfile
from dataclasses import dataclass
from html import escape

import rjsmin

from macros.data import local
from macros.made import FinishError, frame, places
from macros.pages import names
from macros.pages.markup import day, relative
from macros.words import labels, sentences
from macros.words.english import counted

NAME = "sen-decisions-offline.zip"
LARGEST = 5_000_000  # bytes: a USB stick and a slow connection must take it
START = "START HERE.html"
FOLDER = "site/"
# One file for phones, which cannot follow links to others: at the top, and in the site as ever.
GUIDE = "sen-decisions-guide.html"
BOOKLET = "sen-decisions-booklet.pdf"
ON_A_PHONE = "ON A PHONE.html"
SCRIPT = "assets/trusted-until.js"
# What that script shares with others; some pages load it anyway.
SHARED = "assets/page.js"
# One is for lost visitors of a server; the other is the copy itself.
LEFT_OUT = ("404.html", NAME)
# The guide, wherever it lies, is whole: nothing is put into it any more.
WHOLE = (GUIDE, FOLDER + GUIDE, ON_A_PHONE)
# The page that offers the copy, the guide and the booklet.
PAGE = "offline.html"
# A zip tells a file's kind and rights by the number that Unix has for them: a file, rw-r--r--.
PLAIN_FILE = 0o100644 << 16


@dataclass(frozen=True)
class About:
    """What a copy says of itself: name and address of the site, and two ISO dates.

    `version` is the day of the build, `trusted_until` the last day on which to rely on the copy.
    """

    site_name: str
    site_address: str
    version: str
    trusted_until: str


# --- Words -----------------------------------------------------------------------------------


def _link(address, text):
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def notice(about, help_page):
    """What tops each page once the copy is old (HTML): hidden until the script shows it."""
    get = _link(about.site_address + PAGE, sentences.GET_NEW_COPY)
    ask = _link(help_page, sentences.ASK.format(service=local.SERVICE))
    return (
        '<div class="box warning" role="status" '
        f'data-trusted-until="{about.trusted_until}" hidden>\n'
        f'<p><strong class="label">{sentences.COPY_IS_OLD}</strong>\n'
        f"{sentences.COPY_WAS_GOOD.format(day=day(about.trusted_until))}</p>\n"
        f"<p>{sentences.GET_OR_ASK.format(get=get, ask=ask)}</p>\n</div>"
    )


def version(about):
    """The two days of a copy, in a paragraph (HTML)."""
    days = {"version": day(about.version), "until": day(about.trusted_until)}
    return f"<p>{sentences.COPY_VERSION.format_map(days)}</p>"


def download(about, size):
    """The link to a copy of that many bytes, as the site has it (HTML)."""
    words = sentences.DOWNLOAD.format(megabytes=f"{size / 1_000_000:.1f}")
    return f'<p class="big"><a href="{NAME}" download>{words}</a></p>\n{version(about)}'


def single_files(guide, booklet, pages):
    """The links to the guide and the booklet (HTML), whose bytes are given; `pages` is a number."""
    html = sentences.GUIDE.format(megabytes=f"{len(guide) / 1_000_000:.1f}")
    pdf = sentences.BOOKLET.format(
        pages=counted(pages, *labels.PAGES), megabytes=f"{len(booklet) / 1_000_000:.1f}"
    )
    return (
        f'<p><a class="alone" href="{GUIDE}" download>{html}</a></p>\n'
        f'<p><a class="alone" href="{BOOKLET}">{pdf}</a></p>'
    )


def in_place_of_download(about):
    """What stands in the copy where the site has the link (HTML): a copy does not hold itself."""
    newest = _link(about.site_address + PAGE, sentences.NEWEST_COPY)
    return f"{version(about)}\n<p>{sentences.THIS_IS_THE_COPY.format(newest=newest)}</p>"


# --- Pages -----------------------------------------------------------------------------------


def texts_on_site(path, about, size):
    """What fills the places of a page of the site (HTML by name): most are for the copy only."""
    texts = dict.fromkeys(("copy-script", "copy-notice", "copy-version"), "")
    return texts | ({"offline-copy": download(about, size)} if path == PAGE else {})


def texts_in_copy(name, page, about):
    """What fills the places of a page (HTML) of that name in the copy (HTML by name).

    Pages online have no script that they can do without, so the notice's comes in here.
    """
    service_page = names.addressed(names.SERVICE_PAGE, local.LOCAL)
    needed = (SCRIPT,) if f'{SHARED}"' in page else (SHARED, SCRIPT)
    texts = {
        "copy-script": "".join(
            f'<script defer src="{relative(name, FOLDER + script)}"></script>\n'
            for script in needed
        ),
        "copy-notice": notice(about, relative(name, FOLDER + service_page)),
        "copy-version": f"{version(about)}\n",
    }
    return texts | ({"offline-copy": in_place_of_download(about)} if name == FOLDER + PAGE else {})


def start_page(templates, about):
    """The page to begin with, at the top of the copy (HTML), with its places not yet filled.

    `templates` are texts of the frame by name, `start.html` among them. Raises `FinishError` where
    one cannot be read.
    """
    return frame.page(templates, "start.html", about, root=FOLDER)


# --- Files -----------------------------------------------------------------------------------


def files(site, start, script, about):
    """All files of the copy, bytes by name, given those of the site by path, and two texts."""
    copied = {FOLDER + path: site[path] for path in site if path not in LEFT_OUT}
    copied |= {ON_A_PHONE: site[GUIDE]} if GUIDE in site else {}
    copied[FOLDER + SCRIPT] = rjsmin.jsmin(script).encode()
    # Capitals come before the folder.
    contents = {START: start.encode()} | dict(sorted(copied.items()))
    for name, content in contents.items():
        if name.endswith(".html") and name not in WHOLE:
            page = content.decode()
            page = places.fill(name, page, texts_in_copy(name, page, about))
            contents[name] = page.encode()
    return contents


def zipped(contents, version):
    """A zip (APPNOTE 6.3) of bytes by name, in that order, all of the day `version` (ISO).

    Raises `FinishError` if it is larger than promised.
    """
    file, built = io.BytesIO(), datetime.date.fromisoformat(version)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in contents.items():
            entry = zipfile.ZipInfo(name, (built.year, built.month, built.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            # As Python's own mark of the system that it runs on would differ.
            entry.create_system = 3
            entry.external_attr = PLAIN_FILE
            archive.writestr(entry, content)
    if file.tell() > LARGEST:
        raise FinishError(f"dist/{NAME}: has {file.tell()} bytes. It may have {LARGEST}.")
    return file.getvalue()


def hashes(contents):
    """A list of files as `sha256sum --check` reads it, given bytes by name."""
    return "".join(
        f"{hashlib.sha256(content).hexdigest()}  {name}\n"
        for name, content in sorted(contents.items())
    )

"""The offline copy: the built site goes in, one zip comes out that opens by double-click."""

import hashlib
import io
import re
import zipfile
from dataclasses import dataclass
from html import escape
from string import Template

from macros.data import local
from macros.summaries import day, relative

NAME = "sen-decisions-offline.zip"
LARGEST = 5_000_000  # bytes: a USB stick and a slow connection must take it
START = "START HERE.html"
FOLDER = "site/"
SCRIPT = "assets/trusted-until.js"
# One is for lost visitors of a server; the other is the copy itself.
LEFT_OUT = ("404.html", NAME)
PAGE = "offline.html"
# What that page calls its place for the link, which is another on the site than in the copy.
PLACE = '<div class="offline-copy"></div>'
# A zip tells a file's kind and rights by the number that Unix has for them: a file, rw-r--r--.
PLAIN_FILE = 0o100644 << 16


class BundleError(ValueError):
    """A copy that cannot be made: one line that says why."""


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
    return (
        f'<div class="warning" role="status" data-trusted-until="{about.trusted_until}" hidden>\n'
        '<p><strong class="label">This copy is old</strong>\n'
        f"You could trust it until {day(about.trusted_until)}. "
        "Time limits, phone numbers or the law may have changed since then.</p>\n"
        f"<p>{_link(about.site_address + PAGE, 'Get a new copy from the website')}, "
        f"or {_link(help_page, f'ask {local.SERVICE}')}.</p>\n</div>"
    )


def version(about):
    """The two days of a copy, in a paragraph (HTML)."""
    return (
        f"<p>Offline copy, version of {day(about.version)}. "
        f"You can trust it until {day(about.trusted_until)}.</p>"
    )


def download(about, size):
    """The link to a copy of that many bytes, as the site has it (HTML)."""
    return (
        f'<p class="big"><a href="{NAME}" download>'
        f"Download the offline copy (ZIP, {size / 1_000_000:.1f} MB)</a></p>\n{version(about)}"
    )


def in_place_of_download(about):
    """What stands in the copy where the site has the link (HTML): a copy does not hold itself."""
    return (
        f"{version(about)}\n<p>This is the copy. "
        f"{_link(about.site_address + PAGE, 'Get the newest one from the website')}.</p>"
    )


# --- Pages -----------------------------------------------------------------------------------


def replace_once(text, old, new, path):
    """The text with its one `old` replaced. Raises `BundleError` unless it is there once."""
    if text.count(old) != 1:
        raise BundleError(f"site/{path}: has {old!r} {text.count(old)} times. Run: make bundle")
    return text.replace(old, new)


def page_in_copy(path, text, about):
    """A page of the site as the copy has it: with its last day, and a notice for when it is old.

    Pages online have no script that they can do without, so this one comes in here.
    """
    script = f'<script defer src="{relative(path, SCRIPT)}"></script>\n</head>'
    main = '<main id="main" tabindex="-1">\n'
    text = replace_once(text, "</head>", script, path)
    text = replace_once(text, main, main + notice(about, relative(path, "help/riass.html")), path)
    text = replace_once(text, "</div>\n</footer>", f"{version(about)}\n</div>\n</footer>", path)
    if path == PAGE:
        text = replace_once(text, PLACE, in_place_of_download(about), path)
    return text


def start_page(template, header, partials, about):
    """The page to begin with, at the top of the copy, with the mark of the frame's header.

    `partials` are what the frame is given for its own pages.
    """
    return Template(template).substitute(
        policy=partials["policy.html"],
        style=partials["style.html"].replace("{% raw %}", "").replace("{% endraw %}", ""),
        mark=re.search("<svg.*</svg>", header)[0],
        script=FOLDER + SCRIPT,
        site_name=escape(about.site_name),
        strapline=partials["strapline.html"],
        footer=partials["footer.html"],
        home=FOLDER + "index.html",
        notice=notice(about, FOLDER + "help/riass.html"),
        version=version(about),
    )


# --- Files -----------------------------------------------------------------------------------


def files(site, start, script, about):
    """All files of the copy, bytes by name, given those of the site by path, and two texts."""
    copied = {
        path: page_in_copy(path, content.decode(), about).encode()
        if path.endswith(".html")
        else content
        for path, content in site.items()
        if path not in LEFT_OUT
    }
    copied[SCRIPT] = script.encode()
    return {START: start.encode()} | {FOLDER + path: copied[path] for path in sorted(copied)}


def zipped(contents, built):
    """A zip (APPNOTE 6.3) of bytes by name, in that order, all of the day `built`.

    Raises `BundleError` if it is larger than promised.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in contents.items():
            entry = zipfile.ZipInfo(name, (built.year, built.month, built.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            # As Python's own mark of the system that it runs on would differ.
            entry.create_system = 3
            entry.external_attr = PLAIN_FILE
            archive.writestr(entry, content)
    if file.tell() > LARGEST:
        raise BundleError(f"dist/{NAME}: has {file.tell()} bytes. It may have {LARGEST}.")
    return file.getvalue()


def hashes(contents):
    """A list of files as `sha256sum --check` reads it, given bytes by name."""
    return "".join(
        f"{hashlib.sha256(content).hexdigest()}  {name}\n"
        for name, content in sorted(contents.items())
    )

"""The open data, as its page shows it: the list of files, and code to copy."""

import base64
import hashlib
from html import escape

from markupsafe import Markup

from macros.data.open_data import FILES, VERSIONS
from macros.pages.markup import table
from macros.pages.page import CallError
from macros.rooms import DOCS
from macros.words import labels

# Where they are published, and where what is shown of them lies.
FOLDER = "data/"
EXAMPLES = DOCS / "assets/data"


def current(of, versions=VERSIONS):
    """The `Version` of a schema or script that is published: the last of its rows."""
    return [version for version in versions if version.of == of][-1]


def data_file(page, name, text=""):
    """A link to a file in data/, which only the finish writes (HTML)."""
    link = Markup('<a href="{}">{}</a>')
    return link.format(page.relative(f"{FOLDER}{name}"), text or name)


def data_files(page):
    """The files of the open data, with the version of each (HTML)."""
    lines = [
        (
            data_file(page, f"{file.id}.json"),
            f"{file.what}.",
            Markup.escape(labels.DATA_VERSION).format(
                number=current(file.id).number,
                schema=data_file(page, f"{file.id}.schema.json"),
            ),
        )
        for file in FILES
    ]
    return table(labels.DATA_FILES, labels.DATA_FILE_HEADS, lines)


def _text(name):
    file = EXAMPLES / name
    if not file.is_file():
        raise CallError(f"there is no docs/assets/data/{name}. Correct the name.")
    return file.read_text("utf-8")


def example(_page, name):
    """The text of a file in docs/assets/data/, to be copied (HTML)."""
    return f"<pre><code>{escape(_text(name).strip(), quote=False)}</code></pre>"


def file_version(_page, name):
    """The number of the version of such a file."""
    return current(name).number


def file_hash(_page, name):
    """Its hash, as `sha256sum` writes it (HTML)."""
    return f"SHA-256 <code>{hashlib.sha256(_text(name).encode()).hexdigest()}</code>"


def integrity(_page, name):
    """Its hash as the attribute `integrity` has it (Subresource Integrity)."""
    digest = hashlib.sha384(_text(name).encode()).digest()
    return f"sha384-{base64.b64encode(digest).decode()}"

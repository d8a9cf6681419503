"""The offline copy, as tests open it."""

from selectolax.lexbor import LexborHTMLParser

from macros.made import bundle
from tests.rooms import ROOT
from tests.site import PATHS

DIST = ROOT / "dist"
COPIED = [path for path in PATHS if path != "404.html"]


def page_in(copy, path):
    """The address of a page of the unpacked copy; `path` may end in a fragment."""
    path, _, fragment = path.partition("#")
    return (copy / bundle.FOLDER / path).as_uri() + (fragment and f"#{fragment}")


def text(archive, path):
    name = path if path == bundle.START else bundle.FOLDER + path
    return archive.read(name).decode()


def html(archive, path):
    return LexborHTMLParser(text(archive, path))

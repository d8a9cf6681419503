"""Where everything lies that tests read: folders of the project."""

from macros.rooms import DIST, DOCS, ROOT, SITE

__all__ = ["DIST", "DOCS", "ROOT", "SITE", "TESTS"]

TESTS = ROOT / "tests"

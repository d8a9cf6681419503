"""Where everything lies that tests read: folders of the project."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
DIST = ROOT / "dist"
DOCS = ROOT / "docs"
SITE = ROOT / "site"
TESTS = ROOT / "tests"

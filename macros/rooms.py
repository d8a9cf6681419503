"""Where everything lies: whole paths, so that commands work from any folder."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What people write.
SETTINGS = ROOT / "mkdocs.yml"
DOCS = ROOT / "docs"
STYLE = DOCS / "assets/style"
LEAFLETS = ROOT / "leaflets"
OVERRIDES = ROOT / "overrides"
MARK = OVERRIDES / "partials/mark.svg"
# What only the offline copy has.
BUNDLE = ROOT / "bundle"
CASES = ROOT / "tests/cases.json"
# What the watch on the law has seen, written by its command.
COMPARED = ROOT / "macros/data/compared.json"
# Published beside the open data: both engines, an example of each, what shows the
# calculator on another site, and the licence.
GO_WITH_DATA = {
    "deadlines.js": DOCS / "assets/law/deadlines.js",
    "deadlines.py": ROOT / "macros/law/deadlines.py",
    "include.js": DOCS / "assets/data/include.js",
    "last-day.js": DOCS / "assets/data/last-day.js",
    "last_day.py": DOCS / "assets/data/last_day.py",
    "LICENSE.txt": ROOT / "LICENSE",
}

# What is made of it, in this order.
LEAFLETS_MADE = LEAFLETS / "generated"
PARTIALS = OVERRIDES / "generated"
BUILD = ROOT / "build"
PAGES = BUILD / "pages"
# What Typst has set, and need not set again.
LEAFLETS_SET = BUILD / "leaflets"
BOOKLET_SET = BUILD / "booklet"
SITE = ROOT / "site"
DIST = ROOT / "dist"


def name(path):
    """What a message calls a path: its way from the project's folder, where it lies in that."""
    path = Path(path)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)

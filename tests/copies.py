"""A copy of what the build reads, without what it writes: a place to make slips in."""

import shutil

from tests.rooms import ROOT

FOLDERS = ("bundle", "docs", "leaflets", "macros", "overrides", "tests")
FILES = ("mkdocs.yml", "package.json", "pyproject.toml")


def copy_sources(folder):
    """Copy the project's sources into an empty folder."""
    leave = shutil.ignore_patterns("__pycache__", "generated")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=leave)
    for name in FILES:
        shutil.copy(ROOT / name, folder)

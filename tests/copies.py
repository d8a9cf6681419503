"""A copy of what the build reads, without what it writes: a place to make slips in."""

import shutil

from tests.commands import tracked_files
from tests.rooms import ROOT

FOLDERS = ("bundle", "docs", "leaflets", "macros", "overrides", "tests")
FILES = ("LICENSE", "mkdocs.yml", "package.json", "pyproject.toml")
# What Python has compiled stays: it belongs to the files as they are, and one that is changed is
# compiled anew. Left out: what is being written.
LEFT_OUT = ("generated", "*.pyc.*")


def copy_sources(folder):
    """Copy the project's sources into an empty folder."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(*LEFT_OUT))
    for name in FILES:
        shutil.copy2(ROOT / name, folder)


def copy_everything(folder):
    """Copy the project's sources and all its other files into an empty folder."""
    copy_sources(folder)
    for name in tracked_files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, path)

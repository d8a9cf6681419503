"""Copies of what the build reads, without what it writes: places for slips, and to build in."""

import os
import shutil
import subprocess
import sys

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


def macros_in(folder, *command, **settings):
    """Run a command of the project in a copy of it; `settings` are added to the environment."""
    return subprocess.run(
        [sys.executable, "-m", "macros", *command],
        cwd=folder,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )


def built_bytes(folder):
    """All files of site/ and dist/ in the project or a copy of it, bytes by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for room in ("site", "dist")
        for path in (folder / room).rglob("*")
        if path.is_file()
    }

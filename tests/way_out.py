"""The same pages by other means than `make build` has: how each makes them, and what may differ."""

import fnmatch
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import __main__ as commands
from macros import build_day
from macros.made import site
from macros.pages.first_page import first_page
from tests import plain_builder
from tests.copies import copy_sources
from tests.now import FACTS
from tests.rooms import ROOT

# Zensical has an environment of its own, by its own lock: requirements-zensical.txt.
ZENSICAL = ROOT / ".venv" / "zensical" / "bin" / "zensical"
# What pages are made of besides the sources.
MADE = ("leaflets/generated", "overrides/generated")
WITH_MKDOCS = "from macros import builder, rooms; builder.build(rooms.SETTINGS)"


def contents(folder):
    """The files in a folder and below, bytes by path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in Path(folder).rglob("*")
        if path.is_file()
    }


def to_compare(files):
    """Files of a builder, bytes by path, with the names of the service: the finish puts them in."""
    return site.with_local_names(files, SimpleNamespace(local=FACTS.local))


# --- Other means ------------------------------------------------------------------------------


def _skip_or_fail(why):
    """Skip a test for want of Zensical, unless REQUIRE_ZENSICAL says that it must be there."""
    if not os.environ.get("REQUIRE_ZENSICAL"):
        pytest.skip(why)
    raise pytest.fail.Exception(why, pytrace=False)


def _built(folder, *command):
    """What a builder writes in a copy of the project, bytes by path."""
    told = subprocess.run(
        command,
        cwd=folder,
        # No other path than the copy: Zensical's environment has neither MkDocs nor Material.
        env={
            "PATH": os.defpath,
            "PYTHONPATH": str(folder),
            "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", ""),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return contents(folder / "build" / "pages")


def with_zensical(folder):
    """By Zensical, from the same settings. Skips the test where it is not installed."""
    if not ZENSICAL.exists():
        _skip_or_fail("Zensical is not installed: make way-out")
    return _built(folder, ZENSICAL, "build", "--strict")


def without_a_theme(folder):
    """By MkDocs, with no theme but our own frame."""
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert text.count("name: material") == 1
    settings.write_text(text.replace("name: material", "name: null"), "utf-8")
    return _built(folder, sys.executable, "-c", WITH_MKDOCS)


def without_a_builder(_folder):
    """By Markdown and the frame alone: only the pages."""
    return plain_builder.pages(first_page(FACTS, build_day()), commands.site_settings())


@dataclass(frozen=True)
class Means:
    """How `make(folder)`, given a copy of the project, makes files: bytes by path.

    `differences` has each file that may differ (a pattern of its path), and why that does not
    matter. A page may not: whoever lets one differ writes why its readers will not mind.
    """

    make: object
    differences: dict = field(default_factory=dict)
    pages_only: bool = False


MEANS = {
    "Zensical": Means(
        with_zensical,
        {
            "assets/javascripts/*": "Each brings scripts of its theme, which no page loads.",
            "assets/stylesheets/*": "Each brings styles of its theme; pages carry our own.",
            "search.json": "Zensical indexes the words for its search; the finish does for ours.",
            "sitemap.xml": "Each has a template of its own; the finish writes ours over both.",
            "sitemap.xml.gz": "Only MkDocs packs the sitemap; the finish leaves that out.",
        },
    ),
    "MkDocs without a theme": Means(
        without_a_theme,
        {
            "assets/images/*": "Material brings pictures, which no page shows.",
            "assets/javascripts/*": "Material brings scripts, which no page loads.",
            "assets/stylesheets/*": "Material brings styles; pages carry our own.",
        },
    ),
    "no builder": Means(without_a_builder, pages_only=True),
}


def copy_of_the_project(folder):
    """Copy what a builder reads into an empty folder: the sources, and what was made of them."""
    copy_sources(folder)
    for name in MADE:
        shutil.copytree(ROOT / name, folder / name)


# --- Differences ------------------------------------------------------------------------------


def links(html):
    """Where the links, scripts and pictures of a page lead, in their order."""
    page = LexborHTMLParser(html)
    return [
        node.attributes.get("href") or node.attributes.get("src")
        for node in page.css("[href], [src]")
    ]


def words(html):
    """The words of a page, those of its title, its descriptions and its labels too."""
    page = LexborHTMLParser(html)
    said = [page.root.text(separator=" ")]
    for name in ("content", "aria-label", "alt", "title"):
        said += [node.attributes[name] or "" for node in page.css(f"[{name}]")]
    return re.sub(r"\s+", " ", " ".join(said)).strip()


def differing(one, other):
    """The paths of the files that are not the same in both (bytes by path)."""
    return [path for path in sorted(one | other) if one.get(path) != other.get(path)]


def differences(one, other, reasons):
    """What differs between two builds (bytes by path): a line for each thing.

    What a pattern in `reasons` allows is left out.
    """
    told = []
    for path in differing(one, other):
        if any(fnmatch.fnmatch(path, pattern) for pattern in reasons):
            continue
        if path not in one or path not in other:
            told.append(f"{path}: only the {'first' if path in one else 'second'} has it")
            continue
        if path.endswith(".html"):
            told += [
                f"{path}: the {what.__name__} differ"
                for what in (links, words)
                if what(one[path].decode()) != what(other[path].decode())
            ]
        told.append(f"{path}: the bytes differ")
    return told

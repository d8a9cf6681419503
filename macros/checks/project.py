"""The files that maintainers edit, read once: their texts, their pages, their leaflets."""

import bisect
import codecs
import datetime
import functools
import re
from dataclasses import dataclass

import yaml

from macros.checks import expressions
from macros.model.collection import Facts

# Every file that is edited by hand and that the build or the tests read, relative to the project.
FILES = (
    "mkdocs.yml",
    "package.json",
    "pyproject.toml",
    "docs/**/*",
    "leaflets/*",
    "bundle/*",
    "overrides/**/*",
    "macros/facts.py",
    "macros/data/*.py",
    "tests/**/*.json",
)
# Written by the build.
MADE = ("overrides/generated/",)
# What is read as text.
TEXTS = (
    ".css",
    ".html",
    ".js",
    ".json",
    ".md",
    ".py",
    ".svg",
    ".toml",
    ".txt",
    ".typ",
    ".xml",
    ".yml",
)
# Stands for each character of a macro's call where only what is round it is looked at.
CALLED = "\ue000"


@dataclass(frozen=True, eq=False)
class Document:
    """A page or a leaflet.

    `path` is that in the project ("docs/help/riass.md"), `name` that within its folder. In `body`
    the front matter is blank, and in `plain` macros, comments and code are too: a place is the
    same in all of them. `front` is None, and `fault` says why, where it cannot be read.
    """

    path: str
    name: str
    text: str
    front: dict | None
    fault: str
    body: str
    plain: str
    expressions: tuple

    @functools.cached_property
    def _ends(self):
        return [found.start() for found in re.finditer("\n", self.text)]

    @property
    def is_leaflet(self):
        return self.path.startswith("leaflets/")

    def line(self, place):
        """The number of the line, from 1, in which the character `place` stands."""
        return bisect.bisect_left(self._ends, place) + 1

    def at(self, place, said):
        """One problem, as a line that says where it is."""
        return f"{self.path}, line {self.line(place)}: {said}"


@dataclass(frozen=True, eq=False)
class Project:
    """All files: `files` maps paths to bytes, `texts` those that are text to that.

    `pages` and `leaflets` map names to documents. `facts` have all rows, and are
    None where they were refused; `day` is the day of the build.
    """

    files: dict
    texts: dict
    pages: dict
    leaflets: dict
    facts: Facts | None
    day: datetime.date

    @property
    def documents(self):
        """All pages and leaflets."""
        return [*self.pages.values(), *self.leaflets.values()]


def read(root):
    """The bytes of the files that maintainers edit, by path in the project at the path `root`."""
    found = {}
    for pattern in FILES:
        for path in sorted(root.glob(pattern)):
            name = path.relative_to(root).as_posix()
            if path.is_file() and not name.startswith(MADE):
                found[name] = path.read_bytes()
    return found


def project(files, facts, day):
    """The `Project` of those files (path -> bytes), facts (or None), and `datetime.date`."""
    texts = {
        path: decoded(content).replace("\r\n", "\n")
        for path, content in files.items()
        if path.endswith(TEXTS)
    }
    documents = {"docs/": {}, "leaflets/": {}}
    for path, text in texts.items():
        for folder, found in documents.items():
            if path.startswith(folder) and path.endswith(".md"):
                name = path.removeprefix(folder)
                found[name] = document(path, name, text)
    return Project(files, texts, documents["docs/"], documents["leaflets/"], facts, day)


def decoded(content):
    """The text of a file, in whichever encoding: a wrong one is told by `texts.unreadable`."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "ignore")


# One text gives one document, so that what is said of it once need not be found out again.
@functools.cache
def document(path, name, text):
    """The `Document` of a text."""
    front, start, fault = front_matter(text)
    body = _masked(text, 0, start, " ")
    called = tuple(expressions.find(body))
    plain = body
    for one in called:
        plain = _masked(plain, one.start, one.end, CALLED)
    for found in re.finditer(r"<!--.*?-->|(`+)(?!`).+?(?<!`)\1(?!`)", plain, re.DOTALL):
        plain = _masked(plain, *found.span(), " ")
    return Document(path, name, text, front, fault, body, plain, called)


def _masked(text, start, end, sign):
    return text[:start] + re.sub(r"[^\n]", sign, text[start:end]) + text[end:]


def front_matter(text):
    """What stands between two lines of three hyphens at the top of a text.

    Gives what it says (None if it cannot be read), the place where the words begin, and what is
    wrong as "line 3: …", or an empty text.
    """
    top = re.match(r"---[ \t]*\n", text)
    begins = top.end() if top else 0
    end = re.compile(r"^---[ \t]*$\n?", re.MULTILINE).search(text, begins)
    words = re.compile(r"^(?:#+ |\{\{|<)", re.MULTILINE).search(text, begins)
    if end and words and words.start() < end.start():
        end = None
    if not top:
        said = "line 1: begin with a line of three hyphens (---), then title: and so on."
        return None, end.end() if end else 0, said
    if not end:
        blank = re.compile(r"^[ \t]*$", re.MULTILINE).search(text, begins)
        line = text.count("\n", 0, blank.start() if blank else len(text)) + 1
        said = f"line {line}: end the front matter with a line of three hyphens (---) before this."
        return None, words.start() if words else len(text), said
    try:
        front = yaml.safe_load(text[top.end() : end.start()])
    except yaml.YAMLError as wrong:
        return None, end.end(), yaml_fault(wrong, 1)
    if not isinstance(front, dict):
        said = "line 2: write each line of the front matter as title: and then the words."
        return None, end.end(), said
    return front, end.end(), ""


def yaml_fault(wrong, before=0):
    """What is wrong in YAML, as "line 3: …"; `before` lines stand above what was read."""
    mark = getattr(wrong, "problem_mark", None) or getattr(wrong, "context_mark", None)
    said = " ".join(str(getattr(wrong, "problem", None) or wrong).split())
    line = mark.line + 1 + before if mark else 1 + before
    return (
        f"line {line}: cannot be read ({said}). Look here and on the line before for a tab, "
        "a wrong indentation, a missing quote, or a colon within words that have no quotes."
    )

"""Every file that maintainers edit is there, is UTF-8, and holds nothing that nobody can see."""

import codecs
import re
import unicodedata

from macros.checks.project import TEXTS

# What must be there for anything to be built or tested.
NEEDED = (
    "mkdocs.yml",
    "package.json",
    "pyproject.toml",
    "docs/index.md",
    "docs/assets/style/base.css",
    "leaflets/leaflet.typ",
    "overrides/main.html",
    "tests/cases.json",
    "tests/words/coverage.json",
    "tests/made/questions.json",
)
MARKS = {
    codecs.BOM_UTF8: "begins with a mark of its encoding (BOM)",
    codecs.BOM_UTF16_LE: "is saved as UTF-16",
    codecs.BOM_UTF16_BE: "is saved as UTF-16",
}
# Signs that turn or hide text, the one for a character that was lost, and control characters.
UNSEEN = re.compile(
    "[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\ufeff\ufffc\ufffd"
    r"\x00-\x08\x0b-\x1f\x7f-\x9f]"
)
# What git leaves where two changes meet.
CONFLICT = re.compile(r"^(?:<{7} .*?^>{7} |<{7} |>{7} )", re.MULTILINE | re.DOTALL)


def missing(project):
    """The files without which nothing can be built."""
    return [
        f"{path}: is missing or has another name. Put it back: git checkout -- {path}"
        for path in NEEDED
        if path not in project.files
    ]


def unreadable(project):
    """The files that are not UTF-8, that begin with a mark of their encoding, or are empty."""
    told = []
    for path, content in project.files.items():
        # The files of facts are read, and told, by macros/model/loading.py.
        if not path.endswith(TEXTS) or path.endswith(".py"):
            continue
        mark = next((said for sign, said in MARKS.items() if content.startswith(sign)), "")
        if mark:
            told.append(f"{path}, line 1: {mark}. Save it as UTF-8 without BOM.")
        elif path in NEEDED and not content.strip():
            told.append(f"{path}: is empty. Put it back: git checkout -- {path}")
        else:
            told += _not_utf8(path, content)
    return told


def _not_utf8(path, content):
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        said = "is not UTF-8 (it may be Windows-1252). Save it as UTF-8."
        return [f"{path}, line {line}: {said}"]
    return []


def unseen(path, text):
    """Characters that nobody can see, and the marks of git where two changes meet."""
    # A script or drawing may have taken over another's text.
    if path.endswith((".js", ".svg", ".txt")):
        return []
    # Python stops at such a mark by itself.
    marks = [] if path.endswith(".py") else CONFLICT.finditer(text)
    told = [
        f"{path}, line {_line(text, found)}: two changes meet here ({found[0][:7]}). "
        "Keep what is right, and delete the lines of signs."
        for found in marks
    ]
    # A mark at the start is told as an encoding.
    told += [
        f"{path}, line {_line(text, found)}: has a sign that cannot be seen ({_name(found[0])}). "
        "Delete it, and type the words round it again."
        for found in UNSEEN.finditer(text, 1)
    ]
    return told


def _name(sign):
    return unicodedata.name(sign, f"character {ord(sign)}").lower()


def _line(text, found):
    return text.count("\n", 0, found.start()) + 1


OF_TEXT = (unseen,)
OF_PROJECT = (missing, unreadable)

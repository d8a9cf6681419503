"""The data files, read so that whatever is wrong in them is told in a line each, all at once."""

import importlib
import re
import sys
import traceback
import warnings
from pathlib import Path

from macros.model.checks import DATA, ROOT, FactError, noting, said_at

# In the order in which they are read: the files that others import come first.
FILES = (
    "macros/data/checking.py",
    "macros/data/local.py",
    "macros/data/sources.py",
    "macros/data/guidance.py",
    "macros/data/clocks.py",
    "macros/data/appeal_dates.py",
    "macros/data/bank_holidays.py",
    "macros/data/legal_tests.py",
    "macros/data/effects.py",
    "macros/data/decisions.py",
    "macros/data/enclosures.py",
    "macros/data/stages.py",
    "macros/data/sayings.py",
    "macros/data/letters.py",
    "macros/data/people.py",
    "macros/data/steps.py",
    "macros/data/log.py",
    "macros/data/open_data.py",
    "macros/data/languages.py",
    "macros/data/search_words.py",
    "macros/data/compared.py",
    "macros/facts.py",
)
LOOK = "Look here and on the line before for a missing comma, quote or bracket."


def load():
    """The facts, checked. Raises `FactError` with a line for each thing that is wrong in them."""
    lines = [line for name in FILES for line in unreadable(name)]
    if lines:
        raise FactError(*lines)
    failed = False
    with warnings.catch_warnings(), noting() as lines:
        # Python warns of a comma that may be missing, and then stops there: one line is enough.
        warnings.simplefilter("ignore")
        for name in FILES:
            if failed and name == FILES[-1]:
                break
            try:
                importlib.import_module(name.removesuffix(".py").replace("/", "."))
            # A wrong record may raise anything: all of it must reach the maintainer as one line.
            except (Exception, SystemExit) as wrong:  # noqa: BLE001
                failed = True
                lines.append(in_a_line(wrong, name))
    if lines:
        # Nothing that was refused may be found there by the next import.
        for name in FILES:
            sys.modules.pop(name.removesuffix(".py").replace("/", "."), None)
        raise FactError(*dict.fromkeys(lines))
    facts = getattr(sys.modules["macros.facts"], "FACTS", None)
    if not facts:
        raise FactError(
            "macros/facts.py: has no FACTS. Put it back: git checkout -- macros/facts.py"
        )
    return facts


def unreadable(name):
    """A line, in a list, that says why a data file is no text that Python reads; else none."""
    path = ROOT / name
    if not path.is_file():
        return [f"{name}: is not there. Put it back: git checkout -- {name}"]
    content = path.read_bytes()
    remedy = "is not saved as UTF-8. Save it again with that encoding."
    if b"\x00" in content:
        return [f"{name}, line {1 + content[: content.index(0)].count(10)}: {remedy}"]
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        return [f"{name}, line {1 + content[: wrong.start].count(10)}: {remedy}"]
    return []


def in_a_line(wrong, name):
    """The line that says where Python stopped in the data files, why, and what to do.

    `name` is the file that was being read.
    """
    if isinstance(wrong, SyntaxError):
        path, number = Path(wrong.filename or name), wrong.lineno
        where = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else name
        return f"{where}, line {number}: Python cannot read this ({wrong.msg}). {LOOK}"
    # The innermost line of the data files is where the maintainer must look.
    places = [
        frame
        for frame in traceback.extract_tb(wrong.__traceback__)
        if frame.filename.startswith(DATA)
    ]
    if not places:
        return gone_name(wrong) or f"{name}: {what_to_do(wrong, '')}"
    last = places[-1]
    where = (last.filename, last.lineno)
    return gone_name(wrong) or said_at(where, what_to_do(wrong, last.line))


def gone_name(wrong):
    """The line that says which name its file has no longer; empty where that is not the case."""
    said = str(wrong)
    asked = re.search(r"'macros\.data\.(?P<file>\w+)' has no attribute '(?P<name>\w+)'", said)
    imported = re.search(r"name '(?P<name>\w+)' from 'macros\.data\.(?P<file>\w+)'", said)
    gone = asked or imported
    if not gone:
        return ""
    where = f"macros/data/{gone['file']}.py"
    return f"{where}: has no {gone['name']}. Put it back, or correct the name where it is used."


def what_to_do(wrong, line):
    """What to do about what Python raised on a line of a data file."""
    said = " ".join(str(wrong).split())
    if isinstance(wrong, NameError):
        return f"{said}. Correct the name, or put words in quotes."
    listed = re.search(r"\*(\w+)\.([A-Z_]+)", line or "")
    if isinstance(wrong, TypeError) and "iterable" in said and listed:
        return (
            f"{listed[2]} in macros/data/{listed[1]}.py is no list. Write it in round brackets, "
            "with a comma after each record."
        )
    return f"Python cannot use this ({type(wrong).__name__}: {said}). {LOOK}"

"""English that readers see stands in one room: the code that makes pages and files has none."""

import ast
import datetime
import re

import pytest

from macros.words import english
from tests.rooms import ROOT

CODE = sorted(
    path.relative_to(ROOT).as_posix()
    for room in ("pages", "made")
    for path in (ROOT / "macros" / room).glob("*.py")
)
# Two words, or one with a capital.
SAID = re.compile(r"[A-Za-z’]{2,}[,.:]? [A-Za-z’]+|^\W*[A-Z][a-z]+\W*$")
# HTML, whole or as a gap has cut it.
MARKUP = re.compile(r"<[^>]*>|^[^<>]*>|<[^>]*$")
# Selectors, attributes and addresses.
CODED = re.compile(r"(?:^|[, ])\.\w|=|//|^[\w/\[]+\.xml|^/")
# What looks like words and is not said to readers.
NOT_SAID = {
    # Classes, and names of parts, of figures, of ways to read and of situations.
    "contact rows",
    "first year",
    "forced colours",
    "last year",
    "longest wait",
    "no appeal",
    "no certificate",
    "old browsers",
    "shortcuts from",
    "Name",
    # The names of files: whoever passes the copy on tells others to open them.
    "ON A PHONE.html",
    "START HERE.html",
    # What Word and a PDF call things.
    "List Bullet",
    "List Continue",
    "Normal",
    "Strong",
    "Subject",
}
# What these give is told to maintainers, as an error is.
OF_REFUSALS = {
    *("did_you_mean", "_not_there", "_what_it_takes", "changed_lines", "_changed", "unknown"),
}


def unsaid(node):
    """Whether what a node holds is told to maintainers, or is documentation."""
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        return name.endswith("Error")
    if isinstance(node, ast.FunctionDef):
        return node.name in OF_REFUSALS
    if isinstance(node, ast.Assign):
        return getattr(node.targets[0], "id", "") == "problem"
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def english_in(tree):
    """The texts of a module that readers would see."""
    found, waiting = [], [tree]
    while waiting:
        node = waiting.pop()
        if unsaid(node):
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = MARKUP.sub(" ", node.value).strip()
            said = SAID.search(text) and not CODED.search(text)
            if said and node.value not in NOT_SAID:
                found.append(node.value)
        waiting += ast.iter_child_nodes(node)
    return found


@pytest.mark.parametrize("name", CODE)
def test_the_code_that_makes_pages_and_files_says_nothing_in_its_own_words(name):
    assert english_in(ast.parse((ROOT / name).read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "code",
    [
        'said = "Your time is over"',
        'said = f"<p class=x>You have {days} left</p>"',
        'heads = ("Route", who)',
        'def part(page):\n    """Words."""\n    return table("The routes", page)',
    ],
)
def test_a_sentence_or_a_label_in_code_is_found(code):
    assert len(english_in(ast.parse(code))) == 1


@pytest.mark.parametrize("code", ['"""What it is for."""', 'raise CallError("name one source.")'])
def test_what_only_maintainers_read_may_stand_in_code(code):
    assert english_in(ast.parse(code)) == []


def test_the_template_of_leaflets_has_no_words_of_its_own():
    templates = [path.read_text("utf-8") for path in (ROOT / "leaflets").glob("*.typ")]
    code = re.sub(r"//.*", "", "\n".join(templates))
    texts = re.findall(r'"([^"\n]*)"', code) + re.findall(r"(?<![\w)])\[([A-Z][^\]\n]*)\]", code)
    spoken = [text for text in texts if SAID.search(text)]
    # Keys of what it is given, and the name of the font.
    assert set(spoken) == {"large print", "Atkinson Hyperlegible"}


@pytest.mark.parametrize("number", range(1, 13))
def test_months_and_days_of_the_week_are_named_as_the_calendar_has_them(number):
    day = datetime.date(2026, number, number)
    assert english.month_in_words(day) == f"{day:%B %Y}"
    assert english.short_day(day) == f"{day:%a} {day.day} {day:%b}"


@pytest.mark.parametrize(("count", "words"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages")])
def test_one_is_said_in_the_singular_and_all_else_in_the_plural(count, words):
    assert english.counted(count, "page", "pages") == words

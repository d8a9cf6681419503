"""The rooms of the house keep their sizes, and each leans only on those below it."""

import ast
import functools
import graphlib
import json
import subprocess

import pytest

from tests.commands import tracked_files
from tests.rooms import ROOT

LONGEST_FUNCTION = 50
LONGEST_MODULE = 400
PYTHON = [name for name in tracked_files() if name.endswith(".py")]
# Left out: a copy of a library, as its makers wrote it.
SCRIPTS = [
    name
    for name in tracked_files()
    if name.endswith((".js", ".mjs")) and not name.startswith("docs/assets/libraries/")
]
LONGER = {
    # Facts, one record after another.
    "macros/data/clocks.py",
    "macros/data/decisions.py",
    "macros/data/guidance.py",
    "macros/data/letters.py",
    "macros/data/sayings.py",
    "macros/data/search_words.py",
    "macros/data/sources.py",
    "macros/data/steps.py",
    "tests/invented.py",
    # Tables, one slip a line, and one wrong record after another.
    "tests/checks/slips.py",
    "tests/model/bad_records.py",
}
# Prints the functions of scripts that are longer than so many lines.
LONG_FUNCTIONS = """
const [acorn, limit, ...files] = process.argv.slice(1);
const {parse} = require(acorn);
const long = [];
// A function that declares others keeps a file's names to itself: these are read one by one.
const walk = (node, file) => {
  if (!node || typeof node !== "object") return;
  const statements = node.body && node.body.body || [];
  const room = statements.some && statements.some((one) => one.type === "FunctionDeclaration");
  const lines = node.loc ? node.loc.end.line - node.loc.start.line : 0;
  if (/Function/.test(node.type) && !room && lines >= Number(limit)) {
    long.push(`${file}, line ${node.loc.start.line}`);
  }
  for (const part of Object.values(node)) walk(part, file);
};
for (const file of files) {
  const text = require("fs").readFileSync(file, "utf-8");
  const sourceType = file.endsWith(".mjs") ? "module" : "script";
  walk(parse(text, {ecmaVersion: "latest", sourceType, locations: true}), file);
}
console.log(JSON.stringify(long));
"""
# From the ground up: a room may use those before it, never those after it.
FLOORS = (
    # Words of refusals, and where things lie: they know nothing of the site.
    ("rooms",),
    ("refusals",),
    ("law",),
    ("model",),
    ("data",),
    ("facts",),
    ("words",),
    ("pages",),
    ("made", "checks", "upkeep", "builder", "asked"),
    ("macros",),
    ("__main__",),
)


@functools.cache
def parsed(name):
    return ast.parse((ROOT / name).read_text("utf-8"))


def module(name):
    """The name by which a file of the project is imported."""
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


MODULES = {module(name): name for name in PYTHON if name.startswith("macros/")}


def imported(name):
    """The project's own modules that a file imports, wherever in it."""
    for node in ast.walk(parsed(name)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in MODULES else node.module


def room(name):
    """The room in macros/ of a module: `macros` itself is its own."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else parts[0]


def first_lines(name):
    return (ROOT / name).read_text("utf-8").lstrip("\ufeff").splitlines()[:1]


@pytest.mark.parametrize("name", PYTHON)
def test_no_function_of_python_is_longer_than_a_screen(name):
    functions = (
        node
        for node in ast.walk(parsed(name))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    long = [one.name for one in functions if one.end_lineno - one.lineno >= LONGEST_FUNCTION]
    assert long == []


def test_no_function_of_a_script_is_longer_than_a_screen():
    node, acorn = ROOT / ".venv/bin/node", ROOT / "node_modules/acorn/dist/acorn.js"
    told = subprocess.run(
        [node, "-e", LONG_FUNCTIONS, acorn, str(LONGEST_FUNCTION), *SCRIPTS],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(told.stdout) == []


def test_no_module_is_longer_than_it_may_be():
    long = {
        name
        for name in (*PYTHON, *SCRIPTS)
        if (ROOT / name).read_text("utf-8").count("\n") > LONGEST_MODULE
    }
    assert long == LONGER


@pytest.mark.parametrize("name", PYTHON)
def test_the_first_line_of_a_module_of_python_says_what_it_is_for(name):
    lines = first_lines(name)
    assert not lines or lines[0].startswith('"""')
    assert len((ast.get_docstring(parsed(name)) or "").splitlines()[0]) > len("Commands.")


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_first_line_of_a_script_says_what_it_is_for(name):
    (line,) = first_lines(name)
    assert line.startswith("// ")


def test_the_engine_imports_no_words_files_or_clock_and_nothing_of_the_project():
    names = set()
    for name in PYTHON:
        if name.startswith("macros/law/"):
            for node in ast.walk(parsed(name)):
                if isinstance(node, ast.Import):
                    names |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom):
                    names.add(node.module)
    assert names <= {"calendar", "dataclasses", "datetime", "typing"}
    text = "".join(
        (ROOT / name).read_text("utf-8") for name in PYTHON if name.startswith("macros/law/")
    )
    assert [word for word in ("today(", "now(", "open(", "print(") if word in text] == []


WRITING = {"write_text", "write_bytes", "mkdir", "rmdir", "unlink", "rmtree", "rename", "touch"}
WRITING |= {"copyfile", "copytree", "symlink_to", "makedirs"}


def writes(name):
    """The calls of a file by which files or folders change."""
    for node in ast.walk(parsed(name)):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            values = (*node.args, *(keyword.value for keyword in node.keywords))
            modes = {value.value for value in values if isinstance(value, ast.Constant)}
            if called in WRITING or (called == "open" and modes & {"w", "wb", "a", "ab", "x"}):
                yield called


@pytest.mark.parametrize("name", sorted(MODULES.values()))
def test_only_the_commands_write(name):
    assert bool(list(writes(name))) == (name == "macros/__main__.py")


@pytest.mark.parametrize("name", sorted(MODULES))
def test_a_room_uses_only_those_below_it(name):
    height = {one: floor for floor, rooms in enumerate(FLOORS) for one in rooms}
    above = [
        other
        for other in imported(MODULES[name])
        if room(other) != room(name) and height[room(other)] >= height[room(name)]
    ]
    assert above == []


def test_no_modules_import_each_other_in_a_circle():
    graph = {name: set(imported(path)) - {name} for name, path in MODULES.items()}
    # Raises `CycleError`, which names them, where there is one.
    assert set(graphlib.TopologicalSorter(graph).static_order()) == set(MODULES)

"""ARCHITECTURE.md, drawn from the imports: the rooms and scripts, and what each uses."""

import ast
import re

FILE = "ARCHITECTURE.md"
# Which files of the project it is drawn from.
PATTERNS = ("macros/**/*.py", "docs/assets/**/*.js", "overrides/main.html")
# A copy of a library, as its makers wrote it.
NOT_OURS = "docs/assets/libraries/"
# The name that a script gives the others, and what is no code in it.
GIVES = re.compile(r"^const (\w+) = \(\(\) => \{$", re.MULTILINE)
# A list of scripts in the frame, which a page loads together.
TOGETHER = re.compile(r'^  "\w+": \[(".*")\],$', re.MULTILINE)
LINE_COMMENT = re.compile(r"(?<!:)//[^\n]*")
BLOCK_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

TOP = """# Architecture

Drawn from the imports by `make architecture`. Do not edit it: a test holds it to what is there.
What people edit, and where, is in [README.md](README.md#the-rooms-of-the-house).

A fact travels one way:

1. `macros/data/` has it, `macros/model/` checks it, and `macros/facts.py` hands it out.
2. `macros/words/` puts it into words, and `macros/pages/` puts those into a page.
3. `macros/made/` makes of the built pages what is published.

Nothing is read out of a page that was known before it was written.

## The rooms of `macros/`

From the commands down to the ground. A room uses only those below it.
"""
SCRIPTS = """
## The scripts of pages

Plain files that a page loads one after another, as `overrides/main.html` says.
Each gives the others one name, or none.
"""


def read(root):
    """The texts of those files in the project at the path `root`, by path in it."""
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for pattern in PATTERNS
        for path in sorted(root.glob(pattern))
    }


def page(files):
    """The text of ARCHITECTURE.md, given the texts of the files of `PATTERNS`, by path."""
    modules = {
        _module(path): ast.parse(text) for path, text in files.items() if path.endswith(".py")
    }
    rooms = {}
    for name in modules:
        rooms.setdefault(_room(name), []).append(name)
    uses = {room: _used_by(names, modules) - {room} for room, names in rooms.items()}
    ordered = sorted(rooms, key=lambda room: (-_height(room, uses), room))
    lines = [TOP, _drawing(ordered, uses), _table(ordered, uses, modules)]
    lines += filter(None, (_modules(room, sorted(rooms[room]), modules) for room in ordered))
    return "\n".join([*lines, SCRIPTS, _scripts(files)]) + "\n"


# --- Rooms -----------------------------------------------------------------------------------


def _module(path):
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _room(module):
    """The room of a module: a folder of `macros`, or a module beside those; `macros` itself."""
    return [*module.split("."), "macros"][1]


def _used_by(names, modules):
    """The rooms that modules import from, wherever in them."""
    used = set()
    for name in names:
        for node in ast.walk(modules[name]):
            if isinstance(node, ast.Import):
                used |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                used |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    whole = {one if one in modules else one.rpartition(".")[0] for one in used} & modules.keys()
    # Of what is imported from `macros` itself, a name that is a module is meant, and not the whole.
    return {_room(one) for one in whole if one != "macros" or "macros.build_day" in used}


def _height(room, uses):
    """How many rooms stand below it, one upon the other."""
    return max((1 + _height(below, uses) for below in uses[room]), default=0)


def _about(module, modules):
    """The first sentences of a module's docstring, on one line."""
    return " ".join((ast.get_docstring(modules[module]) or "").partition("\n\n")[0].split())


def _all_below(room, uses):
    return uses[room].union(*(_all_below(below, uses) for below in uses[room]))


def _drawing(rooms, uses):
    """The rooms as a drawing (Mermaid), without the lines that others make plain."""
    lines = ["```mermaid", "flowchart TD"]
    lines += ["  accTitle: The rooms of macros", "  accDescr: The table below says the same."]
    for room in rooms:
        plain = set().union(*(_all_below(below, uses) for below in uses[room]))
        shown = [below for below in rooms if below in uses[room] - plain]
        lines += [f"  {_drawn(room)} --> {_drawn(below)}" for below in shown]
    return "\n".join([*lines, "```", ""])


def _drawn(room):
    return f"{room.strip('_')}[{room}]"


def _table(rooms, uses, modules):
    lines = ["| Room | What it is for | Uses |", "|---|---|---|"]
    for room in rooms:
        head = "macros" if room == "macros" else f"macros.{room}"
        used = ", ".join(f"`{below}`" for below in rooms if below in uses[room]) or "none"
        lines.append(f"| `{room}` | {_about(head, modules)} | {used} |")
    return "\n".join(lines)


def _modules(room, names, modules):
    """The modules of a room, with what each is for; empty for a room that is one file."""
    inside = [name for name in names if name.count(".") > 1]
    if not inside:
        return ""
    lines = [f"\n### `macros/{room}/`\n"]
    lines += [f"- `{name.rpartition('.')[2]}`: {_about(name, modules)}" for name in inside]
    return "\n".join(lines)


# --- Scripts ---------------------------------------------------------------------------------


def _scripts(files):
    scripts = {
        path.removeprefix("docs/assets/"): text
        for path, text in sorted(files.items())
        if path.endswith(".js") and not path.startswith(NOT_OURS)
    }
    lists = [
        [f"{name}.js" for name in re.findall('"(.+?)"', names)]
        for names in TOGETHER.findall(files["overrides/main.html"])
    ]
    gives = {name: found[1] for name, text in scripts.items() if (found := GIVES.search(text))}
    lines = ["| Script | What it is for | Gives | Uses |", "|---|---|---|---|"]
    for name, text in scripts.items():
        code = LINE_COMMENT.sub("", BLOCK_COMMENT.sub("", text))
        used = [
            given
            for other, given in gives.items()
            if other != name
            and any(name in names and other in names for names in lists)
            and re.search(rf"(?<![.\w\"]){given}\.\w", code)
        ]
        about = _first_comment(text)
        given = f"`{gives[name]}`" if name in gives else "none"
        lines.append(f"| `{name}` | {about} | {given} | {_listed(used)} |")
    return "\n".join(lines)


def _listed(names):
    return ", ".join(f"`{name}`" for name in names) or "none"


def _first_comment(text):
    """The first sentence of what stands at the top of a script."""
    lines = re.match(r"(?:// .*\n)+", text)[0].replace("//", "")
    return re.split(r"(?<=\.) ", " ".join(lines.split()))[0]

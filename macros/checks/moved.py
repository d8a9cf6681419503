"""Old addresses of pages: each leads to a page that is there, at once, and is no page itself."""

import ast

from macros.checks.pages import FILE as A_PATH
from macros.pages.page import did_you_mean

FILE = "macros/data/moved.py"
SHAPE = 'Write it as "help/old-name.md": "help/new-name.md",'


def moved(project):
    """Slips in the old and new paths of pages."""
    pairs, told = read(project.texts.get(FILE, ""))
    old = {key.value for key, _ in pairs}
    first = {}
    for key, value in pairs:
        said = _wrong(project, key.value, value.value, old)
        if key.value in first:
            said = f"'{key.value}' stands on line {first[key.value]} too. Keep one."
        first.setdefault(key.value, key.lineno)
        if said:
            told.append(_at(key, said))
    return told


def dead_anchors(project, anchors):
    """Anchors in new addresses that are not there; `anchors` are those of pages by path."""
    told = []
    for key, value in read(project.texts.get(FILE, ""))[0]:
        path, _, anchor = value.value.partition("#")
        known = anchors.get(f"docs/{path}")
        if anchor and known and anchor not in known:
            told.append(_at(key, f"docs/{path} has no anchor '{anchor}'. Correct it."))
    return told


def read(text):
    """The pairs of nodes in `MOVED`, an old and a new path each, and lines on what is no pair."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError) as wrong:
        said = f"Python cannot read this ({getattr(wrong, 'msg', wrong)}). {SHAPE}"
        return [], [f"{FILE}, line {getattr(wrong, 'lineno', 1)}: {said}"]
    found = next((node for node in tree.body if _is_list(node)), None)
    if found is None:
        return [], [f"{FILE}: has no MOVED in curly brackets. Put it back: git checkout -- {FILE}"]
    if isinstance(found.value, ast.Set):
        return [], [_at(found.value.elts[0], f"is no pair of paths. {SHAPE}")]
    pairs, told = [], []
    for key, value in zip(found.value.keys, found.value.values, strict=True):
        if _is_path(key) and _is_path(value):
            pairs.append((key, value))
        else:
            told.append(_at(key or value, f"is no pair of paths. {SHAPE}"))
    return pairs, told


def _is_list(node):
    return (
        isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id == "MOVED"
        and isinstance(node.value, ast.Dict | ast.Set)
    )


def _is_path(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _at(node, said):
    return f"{FILE}, line {node.lineno}: {said}"


def _wrong(project, old, new, moved):
    path = new.partition("#")[0]
    for one in (old, path):
        if not A_PATH.fullmatch(one):
            return f"'{one}' is no path of a page in docs/. {SHAPE}"
    if old in project.pages:
        return f"docs/{old} is there. Take this line out, or move the page."
    if path in moved:
        return f"'{path}' has moved too. Write where it went behind '{old}'."
    if path not in project.pages:
        hint = did_you_mean(path, project.pages)
        return f"there is no page docs/{path}{hint} Correct the path."
    return ""


OF_PROJECT = (moved,)

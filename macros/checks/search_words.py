"""What people type into the search for our words: each list can be read, and means one thing."""

import ast
import re

FILE = "macros/data/search_words.py"
# As people type it: lower case, without signs.
TYPED = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")


def search_words(project):
    """Slips in the lists of MEANINGS and IGNORED."""
    text = project.texts.get(FILE)
    if text is None:
        return []
    if not text.strip():
        return [f"{FILE}: is empty. Put it back: git checkout -- {FILE}"]
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError) as wrong:
        line = getattr(wrong, "lineno", 1)
        said = (
            f"Python cannot read this ({getattr(wrong, 'msg', wrong)}). "
            "Look here and on the line before for a missing comma, quote or bracket."
        )
        return [f"{FILE}, line {line}: {said}"]
    named = {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    told = [
        f"{FILE}: has no {name}. Put it back: git checkout -- {FILE}"
        for name in ("MEANINGS", "IGNORED")
        if name not in named
    ]
    if isinstance(named.get("MEANINGS"), ast.Dict):
        told += _meanings(named["MEANINGS"])
    elif "MEANINGS" in named:
        told.append(_at(named["MEANINGS"], "MEANINGS must stand in curly brackets."))
    ignored = named.get("IGNORED")
    if ignored is not None and not _is_words(ignored):
        told.append(_at(ignored, "IGNORED must be words in quotes, with spaces between them."))
    return told


def _at(node, said):
    return f"{FILE}, line {node.lineno}: {said}"


def _is_words(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip()


def _meanings(node):
    told, ours, typed = [], {}, {}
    for key, value in zip(node.keys, node.values, strict=True):
        # The service is named in macros/data/local.py.
        word = key.id if isinstance(key, ast.Name) and key.id == "SERVICE" else None
        if not word and not _is_words(key):
            told.append(_at(key or value, "put our word in quotes, and a colon behind it."))
            continue
        word = word or key.value
        if word in ours:
            told.append(_at(key, f"'{word}' stands on line {ours[word]} too. Keep one."))
        ours[word] = key.lineno
        if not isinstance(value, ast.Tuple) or not value.elts:
            said = f"'{word}' needs a list in round brackets with a comma: (\"ehcp\",)."
            told.append(_at(value, said))
            continue
        for phrase in value.elts:
            told += _phrase(phrase, word, typed)
    return told


def _phrase(phrase, ours, typed):
    if not _is_words(phrase) or not TYPED.fullmatch(phrase.value):
        said = f"'{ast.unparse(phrase)}': write what people type, lower-case and without signs."
        return [_at(phrase, said)]
    if phrase.value in typed:
        said = f"'{phrase.value}' stands for '{typed[phrase.value]}' already. Keep one."
        return [_at(phrase, said)]
    typed[phrase.value] = ours
    return []


OF_PROJECT = (search_words,)

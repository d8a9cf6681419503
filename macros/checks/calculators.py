"""The calculators' texts in docs/calculators/: each that a script asks for is there, and once."""

import re
from collections import Counter

FOLDER = "docs/calculators/"
# What goes into several forms.
INCLUDED = re.compile(r'{% include "([^"]+)" %}')
NAME = re.compile(r'data-words="([^"]*)"')
ASKED = re.compile(r"""\b(?:words|text)\((?:form, )?"([^"$]+)\"""")
SCRIPTS = tuple(
    f"docs/assets/{name}.js"
    for name in (
        "actions",
        "answers",
        "appeal",
        "calculator",
        "council",
        "dates",
        "form",
        "next-steps",
    )
)


def _names(text):
    return [(found[1], text.count("\n", 0, found.start()) + 1) for found in NAME.finditer(text)]


def texts_not_there(project):
    """Texts that a script asks for by a name that no template has."""
    files = {path: text for path, text in project.texts.items() if path.startswith(FOLDER)}
    known = {name for text in files.values() for name, _ in _names(text)}
    asked = {
        name
        for path in SCRIPTS
        for name in ASKED.findall(project.texts.get(path, ""))
        if name not in known
    }
    return [
        f'{FOLDER}: no text has the name data-words="{name}", which a script asks for. '
        "Correct the name, or put the text back."
        for name in sorted(asked)
    ]


def texts_twice(project):
    """Names that two texts of one form have."""
    told = []
    for path, text in project.texts.items():
        if not path.startswith(FOLDER):
            continue
        shared = [project.texts.get(FOLDER + part, "") for part in INCLUDED.findall(text)]
        there = Counter(name for part in shared for name, _ in _names(part))
        for name, line in _names(text):
            there[name] += 1
            if there[name] > 1:
                said = f"the name '{name}' is taken. Give each text a name of its own."
                told.append(f"{path}, line {line}: {said}")
    return told


OF_PROJECT = (texts_not_there, texts_twice)

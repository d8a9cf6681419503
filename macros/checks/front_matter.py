"""What stands at the top of a page or leaflet, between two lines of three hyphens."""

import re
from collections import Counter

from macros.model.languages import translated
from macros.pages import names

PAGE_KEYS = ("title", "description")
LEAFLET_KEYS = ("title", "what", "page")
# The names of scripts in overrides/main.html, and what on a page needs them.
SCRIPTS = {
    "accepted": re.compile(r"\{\{\s*enclosure_form\("),
    "calculator": re.compile(r"\{\{\s*(?:deadline|council)_calculator\("),
    "dates": re.compile(r"\{\{\s*dates_calculator\("),
    "log": re.compile(r"\{\{\s*log_fields\("),
    "letter": re.compile(r"\{\{\s*letter_form\("),
    "steps": re.compile(r"\{\{\s*next_steps\("),
    "search": re.compile(r'<form class="search"'),
}


def _at(document, key, said):
    """One problem, with the line on which a key of the front matter stands."""
    found = re.search(rf"^{re.escape(key)}[ \t]*:", document.text, re.MULTILINE)
    return document.at(found.start() if found else 0, said)


def unreadable(document):
    """Front matter that is not there, has no end, or is not YAML."""
    return [f"{document.path}, {document.fault}"] if document.fault else []


def _keys(document):
    """The keys that a page or leaflet must have, and those that it may have."""
    if document.is_leaflet:
        return LEAFLET_KEYS, ()
    return PAGE_KEYS, ("translates",) if translated(document.name) else ("scripts",)


def wrong_keys(document):
    """Keys that are missing, unknown, there twice, or do not hold words."""
    told = []
    front = document.front
    if front is None:
        return []
    keys, optional = _keys(document)
    unknown = [str(key) for key in front if key not in (*keys, *optional)]
    told += [
        _at(document, key, f"'{key}' is not known here. Use: {', '.join((*keys, *optional))}.")
        for key in unknown
    ]
    top = document.text[: len(document.body) - len(document.body.lstrip())]
    written = Counter(re.findall(r"^([\w-]+)[ \t]*:", top, re.MULTILINE))
    told += [
        _at(document, key, f"'{key}' stands {count} times. Keep one.")
        for key, count in written.items()
        if count > 1
    ]
    for key in keys:
        words = front.get(key)
        if key not in front:
            # One that is misspelt has been told.
            if not unknown:
                told.append(document.at(0, f"has no '{key}'. Add a line {key}: with its words."))
        elif not isinstance(words, str) or not words.strip():
            told.append(_at(document, key, f"'{key}' has no words. Write them on the same line."))
        elif document.is_leaflet and re.search(r"[{}<>]", words):
            said = f"'{key}' can hold no macro and no sign such as {{ or <. Write plain words."
            told.append(_at(document, key, said))
        elif remedy := names.unknown(words):
            told.append(_at(document, key, f"'{key}': {remedy}"))
    return told


def scripts(project):
    """Pages that do not say which scripts they need, or say it without need."""
    told = []
    for page in project.pages.values():
        named = (page.front or {}).get("scripts")
        needed = next((name for name, sign in SCRIPTS.items() if sign.search(page.body)), None)
        if named == needed or page.front is None:
            continue
        remedy = f"Write scripts: {needed}" if needed else "Take 'scripts' out: it needs none."
        told.append(_at(page, "scripts", f"does not name the scripts that it needs. {remedy}"))
    return told


def shared(project):
    """Titles and descriptions that an earlier page or leaflet has too."""
    told = []
    for documents in (project.pages, project.leaflets):
        for key in ("title", "description", "what"):
            owners = {}
            for document in documents.values():
                words = (document.front or {}).get(key)
                if isinstance(words, str) and words in owners:
                    said = f"has the same '{key}' as {owners[words]}. Give it words of its own."
                    told.append(_at(document, key, said))
                elif isinstance(words, str):
                    owners[words] = document.path
    return told


OF_DOCUMENT = (unreadable, wrong_keys)
OF_PROJECT = (scripts, shared)

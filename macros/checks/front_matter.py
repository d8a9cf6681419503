"""What stands at the top of a page or leaflet, between two lines of three hyphens."""

import re
from collections import Counter

PAGE_KEYS = ("title", "description")
LEAFLET_KEYS = ("title", "what", "page")
# Written into site/ by the build.
MADE_SCRIPTS = ("assets/search-index.js",)


def _at(document, key, said):
    """One problem, with the line on which a key of the front matter stands."""
    found = re.search(rf"^{re.escape(key)}[ \t]*:", document.text, re.MULTILINE)
    return document.at(found.start() if found else 0, said)


def unreadable(document):
    """Front matter that is not there, has no end, or is not YAML."""
    return [f"{document.path}, {document.fault}"] if document.fault else []


def wrong_keys(document):
    """Keys that are missing, unknown, there twice, or do not hold words."""
    told = []
    front = document.front
    if front is None:
        return []
    keys, optional = (LEAFLET_KEYS, ()) if document.is_leaflet else (PAGE_KEYS, ("scripts",))
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
        elif re.search(r"[{}<>]", words):
            said = f"'{key}' can hold no macro and no sign such as {{ or <. Write plain words."
            told.append(_at(document, key, said))
    return told


def scripts_not_there(project):
    """Scripts that a page asks for and that are not in docs/."""
    told = []
    for page in project.pages.values():
        scripts = (page.front or {}).get("scripts", [])
        if not isinstance(scripts, list) or not all(isinstance(name, str) for name in scripts):
            said = "'scripts' must be a list in square brackets: [assets/calculator.js]."
            told.append(_at(page, "scripts", said))
            continue
        for name in scripts:
            if f"docs/{name}" not in project.files and name not in MADE_SCRIPTS:
                said = f"there is no script docs/{name}. Correct its name in 'scripts'."
                told.append(_at(page, "scripts", said))
        told += [
            _at(page, "scripts", f"'{name}' stands {count} times in 'scripts'. Keep one.")
            for name, count in Counter(scripts).items()
            if count > 1
        ]
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
OF_PROJECT = (scripts_not_there, shared)

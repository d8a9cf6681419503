"""Links of pages and leaflets: to pages and anchors that are there, and to safe addresses."""

import posixpath
import re
from urllib.parse import urlsplit

from macros.checks import macro_calls
from macros.checks.brackets import LINK
from macros.checks.project import CALLED

# What the build writes besides pages.
MADE = re.compile(r"leaflets/[\w-]+\.(?:pdf|png)|sen-decisions-offline\.zip")
EMAIL = re.compile(r"mailto:[^\s@?]+@[^\s@?]+\.[^\s@?.]+(?:\?\S*)?")


def typed(document):
    """The links typed into a document: (place, target). A macro in a target stays as `CALLED`."""
    found = [(one.start(), one["target"]) for one in LINK.finditer(document.plain)]
    found += [
        (one.start(), one[1] or one[2])
        for one in re.finditer(r"""\b(?:href|src)=(?:"([^"]*)"|'([^']*)')""", document.plain)
    ]
    return sorted(found)


def called(document):
    """The links that a macro makes from what it is told: (place, target from docs/)."""
    for place, name, arguments, _ in macro_calls.calls(document):
        if name == "next_step" and arguments:
            yield place, arguments[0]


def wrong_addresses(document):
    """Links whose address cannot be right, wherever they lead."""
    told = []
    for place, target in typed(document):
        said = _wrong_address(target.replace(CALLED, ""))
        if said:
            told.append(document.at(place, f"the link to '{target.replace(CALLED, '')}' {said}"))
    return told


def _wrong_address(target):
    try:
        parts = urlsplit(target)
    except ValueError:
        return "has an address that cannot be read. Correct it."
    if parts.scheme == "mailto" or "@" in target or target.startswith("mail"):
        good = EMAIL.fullmatch(target)
        return "" if good else "is no email address. Write it as mailto:name@place.uk."
    if parts.scheme == "tel":
        good = re.fullmatch(r"tel:\+?\d+", target)
        return "" if good else "is no phone number. Let a macro print it: {{ phone('tribunal') }}."
    if parts.scheme == "https":
        good = re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,}", parts.netloc)
        return "" if good else "has no full address. Write https://www.place.uk/page."
    if parts.scheme or re.match(r"https?\b|www\.", target):
        return "does not begin with https://. Give the full, secure address."
    if target.startswith("/"):
        return "begins with /. Write the way from this page: ../help/riass.md."
    return ""


def dead(project, anchors):
    """Links to pages, files or anchors that are not there.

    `anchors` maps the names of pages to the anchors that they have, or is None where that is not
    known, as the facts were refused.
    """
    told = []
    for document in project.documents:
        links = [(place, target) for place, target in typed(document)]
        links = [(place, _resolved(document, target)) for place, target in links]
        links += list(called(document))
        for place, target in links:
            said = target and _dead(project, anchors, document, target)
            if said:
                told.append(document.at(place, said))
    return told


def _resolved(document, target):
    """A target as a path from docs/, with its anchor; an empty text for one that is elsewhere."""
    if document.name == "404.md" and target.startswith(CALLED):
        # The page for lost visitors is served at any depth: its links are full addresses.
        return target.replace(CALLED, "").replace(".html", ".md")
    if CALLED in target or re.match(r"[a-z]+:|/", target) or _wrong_address(target):
        return ""
    page = (document.front or {}).get("page") if document.is_leaflet else document.name
    path, hash_, anchor = target.partition("#")
    if not isinstance(page, str):
        return ""
    if path:
        page = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return page + hash_ + anchor


def _dead(project, anchors, document, target):
    path, _, anchor = target.partition("#")
    if path.endswith(".md"):
        if path not in project.pages:
            return f"there is no page docs/{path}. Correct the link, or put the page back."
        known = anchors and anchors.get(path)
        if anchor and known and anchor not in known:
            return (
                f"docs/{path} has no anchor '{anchor}'. Correct it, or add {{ #{anchor} }} there."
            )
        return ""
    if f"docs/{path}" in project.files or MADE.fullmatch(path):
        return ""
    if f"{path.removesuffix('.html')}.md" in project.pages:
        return f"links to '{path}'. Name the page's own file, which ends in .md."
    return f"there is no file docs/{path}. Correct the link."


OF_DOCUMENT = (wrong_addresses,)

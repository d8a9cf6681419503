"""Links of pages and leaflets: to pages and anchors that are there, and to safe addresses."""

import functools
import posixpath
import re

from macros.checks.brackets import LINK
from macros.checks.project import CALLED

# What the build writes besides pages.
MADE = re.compile(
    r"assets/favicon\.(?:png|svg)|leaflets/[\w-]+\.(?:pdf|png)|sen-decisions-offline\.zip"
)


@functools.lru_cache(maxsize=4096)
def typed(document):
    """The links typed into a document: (place, target). A macro in a target stays as `CALLED`."""
    found = [
        (one.start(), one["target"] or one["picture"]) for one in LINK.finditer(document.plain)
    ]
    found += [
        (one.start(), one[1] or one[2])
        for one in re.finditer(r"""\b(?:href|src)=(?:"([^"]*)"|'([^']*)')""", document.plain)
    ]
    return tuple(sorted(found))


def wrong_addresses(document):
    """Links whose address cannot be right, wherever they lead."""
    told = []
    for place, target in typed(document):
        said = _wrong_address(target.replace(CALLED, ""))
        if said:
            told.append(document.at(place, f"the link to '{target.replace(CALLED, '')}' {said}"))
    return told


# What an address that begins so must be, and what to do if it is not.
ADDRESSES = (
    (
        re.compile(r"mail|[^#]*@"),
        re.compile(r"mailto:[^\s@?/]+@[^\s@?]+\.[^\s@?.]+(?:\?\S*)?"),
        "is no email address. Write it as mailto:name@place.uk.",
    ),
    (
        re.compile(r"tel:"),
        re.compile(r"tel:\+?\d+"),
        "is no phone number. Let a macro print it: {{ phone('tribunal') }}.",
    ),
    (
        re.compile(r"[a-z]+:|https?\b|www\."),
        re.compile(r"https://(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?"),
        "is no full, secure address. Begin it with https://.",
    ),
    (
        re.compile(r"/"),
        re.compile(r"(?!)"),
        "begins with /. Write the way from this page: ../help/riass.md.",
    ),
)


def _wrong_address(target):
    for begins, whole, said in ADDRESSES:
        if begins.match(target):
            return "" if whole.fullmatch(target) else said
    return ""


def dead(project, anchors, called):
    """Links to pages, files or anchors that are not there.

    `anchors` maps the paths of pages to the anchors that they have, and `called` the paths of
    pages to the links that their macros were told to make, as `within` gives them. Both are empty
    where the facts were refused.
    """
    told = []
    for document in project.documents:
        for place, target in (*within(document), *called.get(document.path, ())):
            said = _dead(project, anchors, target)
            if said:
                told.append(document.at(place, said))
    return told


@functools.lru_cache(maxsize=4096)
def within(document):
    """The links typed into a document that stay on the site: (place, path from docs/)."""
    found = ((place, resolved(document, target)) for place, target in typed(document))
    return tuple((place, target) for place, target in found if target)


def resolved(document, target):
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


def _dead(project, anchors, target):
    path, _, anchor = target.partition("#")
    if path.endswith(".md") and path not in project.pages:
        return f"there is no page docs/{path}. Correct the link, or put the page back."
    if path.endswith(".md"):
        known = anchors.get(f"docs/{path}")
        if anchor and known and anchor not in known:
            return (
                f"docs/{path} has no anchor '{anchor}'. Correct it, or add {{ #{anchor} }} there."
            )
    elif f"{path.removesuffix('.html')}.md" in project.pages:
        return f"links to '{path}'. Name the page's own file, which ends in .md."
    elif f"docs/{path}" not in project.files and not MADE.fullmatch(path):
        return f"there is no file docs/{path}. Correct the link."
    return ""


OF_DOCUMENT = (wrong_addresses,)

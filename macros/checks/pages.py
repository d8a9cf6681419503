"""Which pages and leaflets there are, beside what facts, menu and other pages say of them."""

import re

from macros.checks import calls, headings
from macros.model.languages import translated

# A translation has the code of its language before the ending.
FILE = re.compile(
    r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*(?:404|[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.[a-z]{2,3})?\.md"
)


def names_of_files(project):
    """Files in docs/ that are no page, and pages and leaflets with a name that is no address."""
    told = []
    for path in project.files:
        name = path.removeprefix("docs/")
        if name.startswith(("assets/", "calculators/")) or path == name:
            continue
        if not path.endswith(".md"):
            told.append(
                f"{path}: is no page. Write pages as <name>.md; other files go to docs/assets/."
            )
        elif not FILE.fullmatch(name):
            told.append(
                f"{path}: name pages in lower-case words joined by hyphens, such as my-page.md."
            )
    said = "name it in lower-case words joined by hyphens, such as my-leaflet.md."
    return told + [
        f"{document.path}: {said}"
        for document in project.leaflets.values()
        if not FILE.fullmatch(document.name)
    ]


def decisions(project):
    """Each decision has its page and each page its decision, under one name."""
    if project.facts is None:
        return []
    decided = project.facts.on(project.day).decisions
    records = {f"decisions/{record.id}.md": record for record in decided}
    told = [
        f"docs/{name}: is missing, though the facts have this decision. "
        "Copy the page of another decision, or take the decision out of the facts."
        for name in records
        if name not in project.pages
    ]
    for name, page in project.pages.items():
        if name in records:
            told += _named_as(page, records[name].name)
        elif name.startswith("decisions/") and not translated(name):
            told.append(
                f"{page.path}: the facts have no decision '{name[10:-3]}'. "
                "Name the file after the decision's id, or add the decision to the facts."
            )
    return told


def _named_as(page, name):
    """Where a page's title or heading is not the name of its record."""
    told = []
    title = (page.front or {}).get("title") or name
    if title != name:
        told.append(f"{page.path}, line 2: the title is not the name in the facts: '{name}'.")
    for place, level, words, _ in headings.headings(page.body):
        if level == 1 and words != name:
            told.append(page.at(place, f"the heading is not the name in the facts: '{name}'."))
    return told


def pages_of_facts(project, anchors):
    """Pages that a route, a starting point or another record names and that are not there."""
    if project.facts is None:
        return []
    told = []
    for kind in ("routes", "starting_points", "appeal_dates", "sayings"):
        for record in getattr(project.facts, kind):
            if not record.page:
                continue
            path, _, anchor = record.page.partition("#")
            what = f"{kind[:-1].replace('_', ' ')} '{record.id}'"
            if path not in project.pages:
                told.append(
                    f"docs/{path}: is missing, and {what} in the facts names it. Put it back."
                )
            elif anchor and anchor not in anchors[f"docs/{path}"]:
                told.append(
                    f"docs/{path}: has no anchor '{anchor}', which {what} in the facts names."
                )
    return told


def leaflets(project):
    """A leaflet goes with a page that is there and links it, and is on the list of leaflets."""
    told = []
    for document in project.leaflets.values():
        id_ = document.name.removesuffix(".md")
        page = (document.front or {}).get("page")
        if not isinstance(page, str):
            continue
        place = document.text.find("page:")
        if page not in project.pages:
            said = f"there is no page docs/{page}. Correct 'page': it is a path in docs/."
            told.append(document.at(place, said))
        elif not _names(project, page, "leaflet", id_):
            said = (
                f"docs/{page} does not link this leaflet. "
                f"Correct 'page', or add {{{{ leaflet('{id_}') }}}} to that page."
            )
            told.append(document.at(place, said))
        listed = ("leaflet_card", "leaflet")
        if not any(_names(project, "leaflets.md", macro, id_) for macro in listed):
            said = f"is not listed. Add {{{{ leaflet_card('{id_}') }}}} to docs/leaflets.md."
            told.append(f"{document.path}: {said}")
    return told


def _names(project, page, macro, id_):
    """Whether a page names a leaflet, or has a slip of its own: it is not there, or names none."""
    if page not in project.pages:
        return True
    found = calls.calls(project.pages[page])
    named = {name for _, called, names, _ in found if called == macro for name in names}
    return id_ in named or any(f"{name}.md" not in project.leaflets for name in named)


OF_PROJECT = (names_of_files, decisions, leaflets)

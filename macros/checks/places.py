"""The places that the finish fills: each stands once in its file, and there are no others."""

from macros.pages.places import HOMES, PLACE


def unknown(path, text):
    """Places that nothing fills."""
    if not path.endswith((".md", ".html")):
        return []
    return [
        f"{path}, line {text.count(chr(10), 0, found.start()) + 1}: nothing fills {found[0]} here. "
        f"Take it out, or use one of: {', '.join(HOMES)}."
        for found in PLACE.finditer(text)
        if found[1] not in HOMES
    ]


def once(project):
    """Places that their file lacks, or has more than once."""
    found = {
        path: [place[1] for place in PLACE.finditer(project.texts[path])]
        for path in set(HOMES.values())
        if path in project.texts
    }
    return [
        f"{path}: write <!-- place: {name} --> once, where it goes. "
        f"It stands there {found[path].count(name)} times."
        for name, path in HOMES.items()
        if path in found and found[path].count(name) != 1
    ]


OF_TEXT = (unknown,)
OF_PROJECT = (once,)

"""Places in pages: `<!-- place: a-to-z -->` stands for what is known only once all pages are built.

They are written in Markdown and in the frame alike, and filled by the finish.
"""

from macros.made import FinishError
from macros.pages.places import HOMES, PLACE


def fill(path, html, texts):
    """The page at `path` in site/ with places filled: `texts` maps their names to HTML.

    Other places stay. Raises `FinishError` unless the page has each of these once.
    """
    found = PLACE.findall(html)
    for name in texts:
        if found.count(name) != 1:
            raise FinishError(
                f"{HOMES[name]}: write <!-- place: {name} --> once, "
                f"where it goes: {path} has it {found.count(name)} times."
            )
    return PLACE.sub(lambda place: texts.get(place[1], place[0]), html)


def refuse_unfilled(path, html):
    """Raise `FinishError` if the page has a place that nothing has filled."""
    place = PLACE.search(html)
    if place:
        raise FinishError(
            f"docs/{path.removesuffix('.html')}.md, or the frame in overrides/: "
            f"nothing fills {place[0]} here. Take it out, or use one of: {', '.join(HOMES)}."
        )

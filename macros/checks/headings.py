"""The headings of pages and leaflets, typed or from macros: their levels, and none twice."""

import functools
import re
from itertools import pairwise

import markdown
from markdown.extensions.toc import slugify


def headings(text):
    """The headings of a Markdown text: (place, level, words, anchor or an empty text)."""
    for one in re.finditer(
        r"^(#{1,6})[ \t]*([^\n]*?)[ \t]*#*[ \t]*(?:\{ ([^{}\n]*) \})?[ \t]*$", text, re.MULTILINE
    ):
        anchor = re.search(r"(?:^| )#([\w-]+)", one[3] or "")
        yield one.start(), len(one[1]), one[2], anchor[1] if anchor else ""


def one_first(document):
    """A page has one heading of the first level, before all else; a leaflet has none."""
    if document.fault:
        return []
    found = list(headings(document.body))
    first = [place for place, level, _, _ in found if level == 1]
    if document.is_leaflet:
        said = "# is for the title, which stands in the front matter. Write ## here."
        return [document.at(place, said) for place in first]
    if not first:
        place = len(document.plain) - len(document.plain.lstrip())
        return [document.at(place, "has no heading of its own. Begin with # and the title.")]
    told = []
    if document.plain[: first[0]].strip():
        told.append(document.at(first[0], "stands below other words. Put the heading (#) first."))
    said = "# is a second heading of the page. Write ## for a part of it."
    return told + [document.at(place, said) for place in first[1:]]


def wordless(document):
    """Headings without words, or without a space after their signs."""
    told = []
    for place, level, words, _ in headings(document.body):
        signs = "#" * level
        if not words.strip():
            told.append(document.at(place, f"a heading has no words. Write them behind {signs}."))
        elif document.plain[place + level] not in " \t":
            told.append(document.at(place, f"write a space between {signs} and the heading."))
    return told


def levels(document, said):
    """Headings that skip a level, those of macros included: `said` is what each macro gives."""
    if document.fault:
        return []
    found = [(place, level, words) for place, level, words, _ in headings(document.body)]
    found += [(place, level, "") for place, text in said for _, level, _, _ in headings(text)]
    found.sort(key=lambda heading: heading[0])
    if document.is_leaflet:
        found = [(0, 1, ""), *found]
    return [
        document.at(
            place,
            f"the heading '{words}' skips a level. "
            f"Write {'#' * (above + 1)} in place of {'#' * level}.",
        )
        for (_, above, _), (place, level, words) in pairwise(found)
        if words and level > above + 1
    ]


def twice(document):
    """The same heading, or the same anchor, twice in a document; a fold has both, too."""
    told, lines = [], {}
    found = [(place, words, anchor) for place, _, words, anchor in headings(document.body)]
    found += [
        (fold.start(), fold["words"], fold["anchor"] or "")
        for fold in re.finditer(
            r'<details\b(?:[^<>]*\bid="(?P<anchor>[^"]+)")?[^<>]*>\s*'
            r"<summary>(?P<words>[^\n]*)</summary>",
            document.body,
        )
    ]
    for place, words, anchor in sorted(found):
        told += [
            document.at(place, f"'{name}' is the heading or anchor of line {lines[name]} too.")
            + " Give each its own."
            for name in (words, anchor)
            if name and name in lines
        ][:1]
        lines |= dict.fromkeys((words, anchor), document.line(place))
    return told


def anchors(document, said):
    """The anchors that a page has: of its headings, its tags, and what its macros give."""
    filled = document.body
    found = set()
    for one, (_, text) in zip(reversed(document.expressions), reversed(said), strict=True):
        filled = filled[: one.start] + text + filled[one.end :]
    for _, _, words, anchor in headings(filled):
        found.add(anchor or slugify(plain_words(words), "-"))
    # One without its spaces has been told.
    found |= set(re.findall(r"\{\s*#([\w-]+)\s*\}", document.text))
    return found | set(re.findall(r'\bid="([^"]+)"', filled))


@functools.cache
def plain_words(words):
    """Words without the signs of Markdown and the tags in them."""
    html = markdown.markdown(words) if re.search(r"[\[*_`<&]", words) else words
    return re.sub(r"<[^>]+>", "", html)


OF_DOCUMENT = (one_first, wordless, twice)

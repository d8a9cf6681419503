"""What maintainers' files must be before anything is built. Pure: bytes and facts in, lines out."""

import functools

from macros.checks import (
    brackets,
    calculators,
    calls,
    data_files,
    frame,
    front_matter,
    headings,
    links,
    moved,
    pages,
    places,
    search_words,
    settings,
    tags,
    texts,
    translations,
)
from macros.checks.project import project, read

__all__ = ["problems", "read", "words"]

# Each takes the path and text of a file.
OF_TEXT = (*texts.OF_TEXT, *data_files.OF_TEXT, *frame.OF_TEXT, *places.OF_TEXT)
# Each takes a page or leaflet.
OF_DOCUMENT = (
    *front_matter.OF_DOCUMENT,
    *brackets.OF_DOCUMENT,
    *tags.OF_DOCUMENT,
    *headings.OF_DOCUMENT,
    *calls.OF_DOCUMENT,
    *links.OF_DOCUMENT,
)
# Each takes the whole project.
OF_PROJECT = (
    *texts.OF_PROJECT,
    *settings.OF_PROJECT,
    *pages.OF_PROJECT,
    *front_matter.OF_PROJECT,
    *tags.OF_PROJECT,
    *frame.OF_PROJECT,
    *places.OF_PROJECT,
    *calculators.OF_PROJECT,
    *search_words.OF_PROJECT,
    *moved.OF_PROJECT,
    *data_files.OF_PROJECT,
    *translations.OF_PROJECT,
)


def words(files):
    """The Markdown of all pages and leaflets as one text, whatever its encoding."""
    named = (content for path, content in files.items() if path.endswith(".md"))
    return "\n".join(content.decode("utf-8", "replace") for content in named)


def problems(files, facts, day):
    """Everything wrong with the files that maintainers edit, one line each.

    `files` maps paths in the project to bytes, as `read` gives them. `facts` are the `Facts`
    of all days, or None where they were refused: what needs them is then left out. `day` is the
    `datetime.date` of the build.
    """
    whole = project(files, facts, day)
    told = [line for check in OF_PROJECT for line in check(whole)]
    for path, text in whole.texts.items():
        told += _of_text(path, text)
    for document in whole.documents:
        told += _of_document(document)
    if facts is None:
        told += links.dead(whole, {}, {})
    else:
        told += _of_filled(whole)
    return list(dict.fromkeys(told))


@functools.cache
def _of_text(path, text):
    return [line for check in OF_TEXT for line in check(path, text)]


@functools.cache
def _of_document(document):
    return [line for check in OF_DOCUMENT for line in check(document)]


def _of_filled(whole):
    # Here, as the macros cannot be had without facts.
    from macros.checks.filled import filled, first_page

    told, anchors, called = [], {}, {}
    first = first_page(whole.facts, whole.day)
    for document in whole.documents:
        found = filled(document, whole, first)
        told += found.told
        anchors[document.path] = found.anchors
        called[document.path] = found.links
    told += links.dead(whole, anchors, called) + pages.pages_of_facts(whole, anchors)
    return told + moved.dead_anchors(whole, anchors)

"""The macros that pages and leaflets call, as they stand there: nothing is called."""

import functools

from macros.checks import expressions

# A page may say these as often as it likes: they are words within a sentence.
WITHIN_A_SENTENCE = (
    "cite",
    "clock",
    "closed",
    "day",
    "day_rule",
    "email",
    "form",
    "gap",
    "law",
    "note",
    "period",
    "phone",
    "proof",
    "provision",
    "quantity",
    "term",
)
# Of these a page has one at most, whatever it is about.
ONCE = (
    "council_calculator",
    "dates_calculator",
    "deadline_calculator",
    "leaflet",
    "letter_form",
    "ready_reckoner",
)


@functools.lru_cache(maxsize=4096)
def calls(document):
    """The calls of a document: (place, name, its plain arguments, its text)."""
    return tuple(
        (one.start, name, expressions.constants(node), one.text)
        for one in document.expressions
        if one.tree is not None
        for name, node in expressions.calls(one.tree)
    )


def twice(document):
    """The same block, such as a calculator or a list of sources, twice in a document."""
    told, lines = [], {}
    for place, name, arguments, text in calls(document):
        # A second list of sources is told where it is filled in.
        if name in WITHIN_A_SENTENCE or name == "sources":
            continue
        key = (name, *arguments) if name not in ONCE else (name,)
        if key in lines:
            told.append(document.at(place, f"{text}: stands on line {lines[key]} too. Keep one."))
        lines.setdefault(key, document.line(place))
    return told


OF_DOCUMENT = (twice,)

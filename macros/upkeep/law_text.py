"""A law as legislation.gov.uk gives it in XML: its words, and the changes that wait. Pure.

The format is Crown Legislation Markup Language: https://legislation.github.io/clml-schema/
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from xml.etree import ElementTree

LAW = "{http://www.legislation.gov.uk/namespaces/legislation}"
ABOUT = "{http://www.legislation.gov.uk/namespaces/metadata}"
BODIES = tuple(LAW + name for name in ("Primary", "Secondary", "EURetained", "Contents"))
# Notes of changes that leave the words as they are: "modified by …, until …".
MODIFIED = "C"
# Where the addresses of single provisions begin; others are of parts, chapters and headings.
SINGLE = ("section", "regulation", "article", "rule", "schedule", "paragraph", "annex")
NUMBERED = re.compile(r"(?P<kind>\w+/\w+/\w+/\w+)/(?P<number>\d+)")
# Signs of a provision that an effect names and the law does not have yet.
MISSING = ("Missing", "MissingStart", "MissingEnd", "FoundRef", "FoundStart", "FoundEnd")
LONGEST_TOLD = 200


class NoLawError(ValueError):
    """What was read is no law in XML: why, for a person."""


@dataclass(frozen=True)
class Effect:
    """A change that is made by a later law, and is not yet in the words.

    `words` are for a person. `places` are the (first, last) provisions that it changes, as paths
    such as "ukpga/2014/6/section/51"; none means the whole law. `is_new` tells that one of them
    is not in the law yet.
    """

    mark: str
    words: str
    places: tuple
    is_new: bool


def mark(text):
    """A short mark of a text, by SHA-256: it differs where the text does, but for its spaces."""
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()[:16]


def root(body):
    """The root of the XML in these bytes. Raises `NoLawError`."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise NoLawError("not UTF-8") from None
    # Few bytes of entities can stand for a memory full; no law has any.
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise NoLawError("has a document type, as no law in XML does")
    try:
        # No entity is let through, and it is read from memory.
        found = ElementTree.fromstring(text)  # noqa: S314
    except (ElementTree.ParseError, ValueError):
        raise NoLawError("no XML") from None
    if found.tag != f"{LAW}Legislation":
        raise NoLawError("no law in XML")
    return found


def of_law(found, law):
    """Refuse what is not of that law, such as "ukpga/2014/6". Raises `NoLawError`."""
    if not found.get("IdURI", "").endswith(f"/id/{law}"):
        raise NoLawError("another law than the one asked for")


def words(found):
    """The words of a law or provision with what stands in force of them. Raises `NoLawError`."""
    bodies = [part for part in found if part.tag in BODIES]
    if not bodies:
        raise NoLawError("has no words")
    parts = [text for body in bodies for text in body.itertext()]
    parts += [part.get("Status", "") for body in bodies for part in body.iter()]
    parts += sorted(
        "".join(note.itertext())
        for note in found.iter(f"{LAW}Commentary")
        if note.get("Type") == MODIFIED
    )
    if not "".join(parts).strip():
        raise NoLawError("has no words")
    return " ".join(parts)


def effects(found):
    """The changes to a law that wait to be made in its words."""
    return [_effect(part) for part in found.iter(f"{ABOUT}UnappliedEffect")]


def _effect(part):
    by = part.get("AffectingURI", "").partition("/id/")[2]
    title = (part.findtext(f"{ABOUT}AffectingTitle") or "").strip()
    days = sorted(day.get("Date") or "a day not yet named" for day in part.iter(f"{ABOUT}InForce"))
    affected = part.get("AffectedProvisions", "")
    told = (
        f"{affected or 'the whole law'}: {part.get('Type', 'changed')} by "
        f"{title or by} {part.get('AffectingProvisions', '')}, from {' and '.join(days) or '?'}"
    )
    # Neither the editors' remarks nor the day on which they last looked at it: they change often.
    stable = (affected, part.get("Type"), by, part.get("AffectingProvisions"), *days)
    places = part.find(f"{ABOUT}AffectedProvisions")
    named = [] if places is None else list(places.iter())
    return Effect(
        mark("|".join(map(str, stable))),
        plain(told),
        tuple(_places(named)),
        any(one.get(name) for one in named for name in MISSING),
    )


def _places(named):
    paths = [one.get("URI", "").partition("/id/")[2] for one in named]
    for one, first in zip(named, paths, strict=True):
        # "Sch. 17" stands before "para. 4" to say where that is: the rest of it does not change.
        leads_on = any(other.startswith(f"{first}/") for other in paths)
        if first and not leads_on:
            yield first, one.get("UpTo", "").partition("/id/")[2] or first


def touches(effect, path):
    """Whether an effect names a provision, a part of it, or something that it is a part of."""
    return any(
        _within(path, first) or _within(first, path) or _between(path, first, last)
        for first, last in effect.places
    )


def _within(inner, outer):
    return inner == outer or inner.startswith(f"{outer}/")


def _between(path, first, last):
    """Whether the number of a provision lies from that of the first to that of the last."""
    found = [NUMBERED.match(one) for one in (first, path, last)]
    if first == last or not all(found) or len({one["kind"] for one in found}) > 1:
        return False
    start, here, end = (int(one["number"]) for one in found)
    return start <= here <= end


def is_wide(effect):
    """Whether an effect may matter to a law as a whole: to all of it, a part, or something new."""
    kinds = {first.split("/")[3] for first, _ in effect.places if first.count("/") > 2}  # noqa: PLR2004
    return effect.is_new or not kinds or not kinds <= set(SINGLE)


def plain(text):
    """What a server wrote, for a report: short, in signs that mean nothing to Markdown."""
    letters = unicodedata.normalize("NFKD", text.replace("’", "'")).encode("ascii", "ignore")
    told = " ".join(re.sub(r"[^A-Za-z0-9 .,:()/;'+-]", " ", letters.decode()).split())
    return told if len(told) <= LONGEST_TOLD else f"{told[:LONGEST_TOLD]}..."

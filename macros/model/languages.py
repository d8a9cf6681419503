"""The shape of a language into which pages may be translated, and the names of such pages."""

import re
from dataclasses import dataclass

from macros.model.checks import FactError

DIRECTIONS = ("ltr", "rtl")
# The path of a translation, in docs/ or in site/: "appeal/hearing.pl.md" is of "appeal/hearing.md".
PATH = re.compile(r"(?P<page>[^.]+)\.(?P<language>[a-z]{2,3})\.(?P<ending>md|html)")


@dataclass(frozen=True)
class Language:
    """A language: `id` is its shortest code (ISO 639), `name` what its speakers call it.

    `direction` is that of its script: "ltr" or "rtl" (HTML, dir). `about` says in that language
    that the page is a translation, and that the English page counts. Raises `FactError` where the
    id is no such code, the direction is unknown, or one of the others is missing.
    """

    id: str
    name: str
    direction: str
    about: str

    def __post_init__(self):
        if not re.fullmatch("[a-z]{2,3}", self.id):
            raise FactError(f"Language '{self.id}': give its code of two or three letters.")
        if not (self.name.strip() and self.about.strip()):
            raise FactError(f"Language '{self.id}': give its name and what it says of itself.")
        if self.direction not in DIRECTIONS:
            raise FactError(f"Language '{self.id}': direction must be {' or '.join(DIRECTIONS)}.")


def translated(path):
    """The path of the English page and the code of the language, of a translation; else None."""
    found = PATH.fullmatch(path)
    return (f"{found['page']}.{found['ending']}", found["language"]) if found else None

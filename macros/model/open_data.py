"""The shapes of the open data: a case, a file, a licence, a version."""

from dataclasses import dataclass

from macros.model import checks
from macros.model.checks import about


@dataclass(frozen=True)
class Case:
    """A worked date that every calculation must pass, told in words, with its `authority`.

    `rule` is the id of a clock or of a general rule, which is given the number to `count`; of a
    clock `count` is 0. `events` are ISO dates by event, and `last_day` is inclusive.
    """

    case: str
    rule: str = about(check=checks.identifier)
    events: dict[str, str]
    count: int
    last_day: str = about(check=checks.day)
    authority: str


@dataclass(frozen=True)
class GeneralRule:
    """A way of counting that is of no Act: a number of `unit`, counted from the event `start`."""

    id: str
    unit: str
    counting: str


@dataclass(frozen=True)
class Licence:
    """A licence by its name and address, and what in the file it `covers`."""

    covers: str
    name: str
    address: str = about(check=checks.https)


@dataclass(frozen=True)
class DataFile:
    """A file of the open data: the `kinds` of records in it, fields of `Facts`, and `what` it is.

    `licences` are those of its contents.
    """

    id: str
    what: str
    kinds: tuple[str, ...]
    licences: tuple[Licence, ...]


@dataclass(frozen=True)
class Version:
    """A version of what others build on: a schema by its file's id, or the script `include.js`.

    `number` is "1.0" and so on; `sha256` is that of the schema without its number, or of the
    script, in hexadecimal digits.
    """

    of: str
    number: str
    sha256: str

"""What all records share: each checks itself when it is made, and says what it names."""

from dataclasses import dataclass, fields

from macros.model import checks
from macros.model.checks import about

# The Children and Families Act 2014 came into force: nothing on this site is older.
FIRST_DAY = "2014-09-01"


class Record:
    """What all records share: each is refused, by name, unless its fields are right."""

    def __new__(cls, *values, **named):
        """Make room for a record; within `noting`, an `Unmade` where the fields do not fit."""
        lines = checks.argument_lines(cls, values, named)
        checks.refuse(lines)
        if lines:
            return checks.Unmade(str(named.get("id", values[0] if values else "")))
        return super().__new__(cls)

    def __post_init__(self):
        object.__setattr__(self, "made_at", checks.place())
        remedies = [(field.name, checks.field_remedy(self, field)) for field in fields(self)]
        remedies = [(name, remedy) for name, remedy in remedies if remedy]
        sound = all(getattr(part, "sound", False) for part in inside(self))
        if not remedies:
            remedies = [*self.date_remedies(), *self.own_remedies()]
        # Records that name each other are compared where each is right by itself.
        object.__setattr__(self, "sound", sound and not remedies)
        checks.refuse([checks.refusal(self, name, remedy) for name, remedy in remedies])

    def date_remedies(self):
        """The same about its days in force, where it has any: see `Dated`."""
        return []

    def own_remedies(self):
        """What to do about fields that do not fit each other: a list of (field, remedy)."""
        return []


@dataclass(frozen=True, kw_only=True)
class Dated(Record):
    """A record that may have several rows: one id, each right on days of its own.

    `in_force_from` is the first day and `in_force_until` the last day (both inclusive, ISO; empty:
    no end) on which the row is right: rows of one id follow each other without overlap or gap.
    Where there is one row, it is right on all days, and says neither.
    """

    in_force_from: str = about(check=checks.day, default=FIRST_DAY)
    in_force_until: str = about(check=checks.day, default="")

    def date_remedies(self):
        """What to do about days in force that are not there or stand the wrong way round."""
        if not self.in_force_from:
            return [("in_force_from", "is empty. Fill it in.")]
        if self.in_force_until and self.in_force_until < self.in_force_from:
            return [("in_force_until", "is before in_force_from. Swap the two dates.")]
        return []


def inside(record):
    """The records, made or not, that stand in the fields of a record."""
    for field in fields(record):
        value = getattr(record, field.name)
        for entry in value if isinstance(value, tuple) else (value,):
            if isinstance(entry, Record | checks.Unmade):
                yield entry


def whole(record):
    """The record, and each that stands in it at any depth."""
    yield record
    for part in inside(record):
        if isinstance(part, Record):
            yield from whole(part)


def own_references(record):
    """The ids that a record's own fields name: a list of (field, kind of record, id)."""
    named = []
    for field in fields(record):
        value = getattr(record, field.name)
        entries = value if isinstance(value, tuple) else (value,)
        texts = [entry for entry in entries if isinstance(entry, str) and entry]
        if "names" in field.metadata:
            named += [(field.name, field.metadata["names"], text) for text in texts]
        if "filled" in field.metadata:
            named += [
                (field.name, "quantities", name)
                for text in texts
                for name in checks.PLACEHOLDER.findall(text)
            ]
    return named


def references(record):
    """The ids that a record names, those inside it too: a list of (field, kind of record, id)."""
    return [named for part in whole(record) for named in own_references(part)]

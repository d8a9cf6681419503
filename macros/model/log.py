"""The shape of the log of letters, calls and meetings."""

from dataclasses import dataclass

from macros.model.checks import FactError

KINDS = ("day", "line", "lines")


@dataclass(frozen=True)
class LogColumn:
    """A column of the log.

    `kind` is how its field is filled in: a day, a line, or lines. `paper` heads the column of the
    paper sheet in which it stands, which may hold more than one, so it has the name in it. Raises
    `FactError` where a name is missing or stands in no heading, or the kind is unknown.
    """

    id: str
    name: str
    kind: str
    paper: str
    hint: str = ""

    def __post_init__(self):
        if not all((self.id, self.name, self.paper)):
            raise FactError(f"LogColumn '{self.id}': give it an id, a name and a paper heading.")
        if self.name.lower() not in self.paper.lower():
            raise FactError(f"LogColumn '{self.id}': its paper heading must have its name in it.")
        if self.kind not in KINDS:
            raise FactError(f"LogColumn '{self.id}': kind must be one of {', '.join(KINDS)}.")

"""The page that asks: its facts, its own record, the links it makes, the sources it has cited."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from markupsafe import Markup

from macros.model.collection import Facts
from macros.model.records import Decision, Route
from macros.pages import markup
from macros.words import labels

# Stands on paper where a citation is left out, until `vocabulary.fill` takes it out together with
# the space before it. Unicode keeps this character for such private use.
LEFT_OUT = Markup("\ue000")


class PageError(ValueError):
    """A page that cannot be made: one line with its file, the line, the call, and what to do."""

    def __init__(self, file, problem, line=0):
        self.file, self.problem, self.line = file, " ".join(str(problem).split()), line
        super().__init__(f"{file}{f', line {line}' if line else ''}: {self.problem}")


class CallError(ValueError):
    """A macro that is called wrongly: what to do, for whoever knows the page and the call."""


@dataclass(eq=False)
class Page:
    """A page while it is being made. `path` is its path in docs/: "decisions/delay.md".

    `facts` are those in force on `day`, and `all_rows` those of every day. On `paper` stands
    what a leaflet prints: no links to sources, nothing that leads on. `file` is what a
    maintainer must look at if something is wrong. `leaflets` is what was noted of each leaflet
    by id, `figures` those of the tests by name, `texts` the Markdown of all pages by path.
    """

    facts: Facts
    path: str
    day: datetime.date | None = None
    all_rows: Facts | None = None
    paper: bool = False
    file: str = ""
    leaflets: Mapping = field(default_factory=dict)
    figures: Mapping = field(default_factory=dict)
    texts: Mapping = field(default_factory=dict)
    # The contacts asked for so far: how to reach them ages too.
    reached: list = field(default_factory=list, init=False)
    # The ids of the sources cited so far, in order, and whether they have been listed.
    cited: list = field(default_factory=list, init=False)
    listed: bool = field(default=False, init=False)

    def __post_init__(self):
        self.file = self.file or f"docs/{self.path}"
        self.all_rows = self.all_rows or self.facts

    def at(self, path, file=""):
        """A new page at another path, from the same facts."""
        return replace(self, path=path, file=file)

    # --- Records -----------------------------------------------------------------------------

    def find(self, kind, id_):
        """The record of a kind (a field of `Facts`) with that id.

        Raises `CallError` if there is none.
        """
        try:
            record = getattr(self.facts, kind)[id_]
        except KeyError:
            raise CallError(self._not_there(kind, id_)) from None
        if kind == "contacts":
            self.reached.append(record)
        return record

    def _not_there(self, kind, id_):
        for record in self.facts.records():
            if record.id == id_:
                return (
                    f"there is no record '{id_}' among the {kind.replace('_', ' ')}: "
                    f"it names a {type(record).__name__}. Correct the id."
                )
        ids = {record.id for record in getattr(self.facts, kind)}
        return (
            f"there is no record '{id_}' among the {kind.replace('_', ' ')}"
            f"{did_you_mean(id_, ids)} Correct the id, or add it to macros/data/."
        )

    def own(self, kind):
        """The page's own record: of decisions/<id>.md or routes/<id>.md, as `kind` says.

        Raises `CallError` on another page.
        """
        if not self.path.startswith(f"{kind}/"):
            raise CallError(f"this belongs on a page in docs/{kind}/, which names its own record.")
        return self.find(kind, self.path.removeprefix(f"{kind}/").removesuffix(".md"))

    @property
    def record(self) -> Decision | Route | None:
        """The page's own record, or None for a page that has none."""
        folder, _, name = self.path.partition("/")
        if folder not in ("decisions", "routes"):
            return None
        ids = {record.id: record for record in getattr(self.facts, folder)}
        return ids.get(name.removesuffix(".md"))

    # --- Sources -----------------------------------------------------------------------------

    def note(self, *ids):
        """Note the sources that something on the page relies on; they are listed at its foot.

        Raises `CallError` after that list, and for an id that is not there.
        """
        for id_ in ids:
            self.find("sources", id_)
        if self.listed:
            raise CallError(
                "this cites a source below the page's list of sources. "
                "Move {{ sources() }} to the foot of the page."
            )
        self.cited.extend(ids)

    def cite(self, *ids):
        """Small links to the page's list of sources (HTML); on paper the mark `LEFT_OUT`."""
        self.note(*ids)
        if self.paper:
            return LEFT_OUT if ids else ""
        return Markup(" ").join(
            Markup(
                '<a class="cite" href="#source-{}"><span class="visually-hidden">{}</span>{}</a>'
            ).format(id_, labels.SOURCE, self.facts.sources[id_].short)
            for id_ in ids
        )

    # --- Links -------------------------------------------------------------------------------

    def relative(self, target):
        """The way from this page to a target, which is a path in docs/."""
        return markup.relative(self.path, target)

    def link(self, target, text):
        """A Markdown link to a page, which MkDocs checks."""
        return f"[{text}]({self.relative(target)})"

    def way(self, target, text):
        """A Markdown link that leads on: in print its full address stands behind it."""
        return f"{self.link(target, text)}{{ {markup.printed_address(target)} }}"

    def way_in_html(self, target, text):
        """The same as `way`, for places that Markdown does not reach (HTML)."""
        return Markup('<a href="{}" {}>{}</a>').format(
            markup.published(self.relative(target)), markup.printed_address(target), text
        )


def did_you_mean(word, known):
    """The end of a sentence on an unknown word: "; did you mean 'clock'?", or a full stop."""
    close = get_close_matches(word, known, n=1)
    return f"; did you mean '{close[0]}'?" if close else "."

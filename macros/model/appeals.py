"""The shapes of how an appeal goes: what decides it, sheets, stages, and days."""

from dataclasses import dataclass

from macros.model import checks
from macros.model.checks import about
from macros.model.record import Dated, Record


@dataclass(frozen=True)
class SheetBox(Record):
    """Room to write on a sheet of reasons: a heading, and perhaps a hint on what belongs there."""

    heading: str
    hint: str = about(filled=True, default="")

    @property
    def id(self):
        return self.heading


@dataclass(frozen=True)
class LegalTest(Dated):
    """The question that an appeal against a decision is decided by.

    `question` and `meaning` are the two sentences that everyone reads. `law` are the law's or the
    Code's own words, quoted from a page that the source `law_source` names; empty where only
    guidance could be read. `more` says in our own words what else counts. `evidence` are things
    to have; `boxes` are those of the sheet of reasons, besides the ones that every sheet has.
    """

    id: str
    question: str = about(filled=True)
    meaning: str = about(filled=True)
    more: tuple[str, ...] = about(filled=True)
    evidence: tuple[str, ...]
    boxes: tuple[SheetBox, ...]
    sources: tuple[str, ...] = about(names="sources")
    law: str = ""
    law_source: str = about(names="sources", default="")

    def own_remedies(self):
        if bool(self.law) != bool(self.law_source):
            return [("law_source", "names whose words 'law' quotes. Fill in both, or neither.")]
        return []


@dataclass(frozen=True)
class Stage(Dated):
    """A stage in the life of an appeal; its page is docs/appeal/<id>.md.

    `happens` says in a line what happens, `who` who acts. By when is said by `clock`, by the words
    `when`, or by both: then the time limit comes first, and the words behind it.
    """

    id: str
    name: str
    happens: str = about(filled=True)
    who: str
    sources: tuple[str, ...] = about(names="sources")
    when: str = about(filled=True, default="")
    clock: str = about(names="clocks", default="")

    @property
    def page(self):
        """The path of its page in docs/."""
        return f"appeal/{self.id}.md"

    def own_remedies(self):
        if not self.when and not self.clock:
            return [("when", "is empty. Say by when, or name a clock.")]
        return []


@dataclass(frozen=True)
class AppealDate(Dated):
    """A day in the life of an appeal, from the Tribunal's letters or counted from one of them.

    `whose` follows "the date" in a sentence ("of the hearing"): a family types such a day; without
    it the day is only counted. `on_letter` is True where it is the date on a letter that has come,
    which cannot lie ahead. `event` is what that day is to clocks, and `clock` the one that counts
    this day. `deed` says what to do; `page` (a path in docs/, with an anchor if need be) and
    `page_name` say where that is explained. `after` names the days that come before this one.
    """

    id: str
    name: str
    deed: str = about(filled=True)
    page: str = about(check=checks.page)
    page_name: str
    sources: tuple[str, ...] = about(names="sources")
    whose: str = ""
    on_letter: bool = False
    event: str = about(names="events", default="")
    clock: str = about(names="clocks", default="")
    after: tuple[str, ...] = about(names="appeal_dates", default=())

    def own_remedies(self):
        if not self.whose and not self.clock:
            return [("whose", "is empty. Fill it in, or name the clock that counts this day.")]
        return []

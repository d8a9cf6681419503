"""The shapes of letters: a gap that the family fills in, and a letter."""

from dataclasses import dataclass

from macros.model import checks
from macros.model.checks import about
from macros.model.record import Dated

# A line, several lines, a date, today, and a day that a clock counts from a date of the letter.
GAP_KINDS = ("line", "lines", "day", "today", "counted")
ASKED = ("line", "lines", "day")
# Where a day lies, by what the letter says of it.
LIES = ("past", "ahead")


@dataclass(frozen=True)
class Gap(Dated):
    """What a letter leaves open. `kind` is one of GAP_KINDS.

    `stands` is what the letter says there, in square brackets, while it is empty. `label` is what
    the form asks, with a `hint` perhaps: today, and what is counted, are not asked for. A day is
    an `event` to clocks; what is counted names its `clock`, which counts from a day of the letter.
    Of some days the letter says where each `lies`, one of LIES: it is not to be sent while that is
    untrue.
    """

    id: str
    kind: str = about(check=checks.one_of(*GAP_KINDS))
    stands: str
    label: str = ""
    hint: str = ""
    event: str = about(names="events", default="")
    clock: str = about(names="clocks", default="")
    lies: str = about(check=checks.one_of(*LIES), default="")

    def own_remedies(self):
        if bool(self.label) != (self.kind in ASKED):
            return [("label", "is what the form asks. Fill it in for a gap that is asked for.")]
        if bool(self.clock) != (self.kind == "counted"):
            return [
                ("clock", "counts a day. Name one where the kind is 'counted', and only there.")
            ]
        if self.event and self.kind != "day":
            return [("event", "is what a day is to clocks. Take it out, or make it a 'day'.")]
        if self.lies and self.kind not in ("day", "counted"):
            return [("lies", "is said of a day. Take it out, or make it a 'day'.")]
        return []


@dataclass(frozen=True)
class Letter(Dated):
    """A letter to send; its words stand in docs/letters/<id>.md.

    `purpose` is what it is for, in a few words, as the list of letters has it. `when` says when to
    use it, `to` to whom it goes, and `answer` by when they must answer: `clocks` follow it in
    words. `encloses` are what to send with it. `gaps` are what it leaves open, in the form's order.
    `brushed_off` is the letter to send next, where this one is not answered or not taken in. `own`
    letters use a right that is the young person's alone from the end of compulsory school age.
    """

    id: str
    name: str
    purpose: str
    when: str = about(filled=True)
    to: str = about(filled=True)
    answer: str = about(filled=True)
    gaps: tuple[str, ...] = about(names="gaps")
    sources: tuple[str, ...] = about(names="sources", may_be_empty=True, default=())
    encloses: tuple[str, ...] = about(filled=True, default=())
    clocks: tuple[str, ...] = about(names="clocks", default=())
    brushed_off: str = about(names="letters", default="")
    own: bool = False

"""The shape of what one route does to another."""

from dataclasses import dataclass

from macros.model import checks
from macros.model.checks import about
from macros.model.record import Dated

# What one route does to another, and whether it must be taken for that or only be open.
EFFECTS = ("opens", "keeps", "stops", "closes")
ROUTE_MOMENTS = ("open", "taken")


@dataclass(frozen=True)
class Effect(Dated):
    """What the route `route` does to the route `on`, told in whole sentences, `words`.

    `more` are sentences that follow them where there is room, in a caution.
    `effect` is one of EFFECTS: it opens it, keeps it as it is (its time keeps running), stops its
    time, or closes it. `moment` says whether that is so once `route` is "taken", or as soon as it
    is "open" to a family, even if nobody takes it.
    """

    id: str
    route: str = about(names="routes")
    on: str = about(names="routes")
    effect: str = about(check=checks.one_of(*EFFECTS))
    words: str = about(filled=True)
    sources: tuple[str, ...] = about(names="sources")
    moment: str = about(check=checks.one_of(*ROUTE_MOMENTS), default="taken")
    more: str = about(filled=True, default="")

    def own_remedies(self):
        if self.route == self.on:
            return [("on", "is the route itself. Name another.")]
        return []

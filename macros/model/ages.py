"""How facts age: by which day each kind of them must be checked again."""

import datetime
from dataclasses import dataclass

from macros.law.deadlines import add_months
from macros.model import checks
from macros.model.checks import about
from macros.model.record import Record

# How sure we are of a source.
MANNERS = ("statute", "earlier statute", "guidance", "not read")


@dataclass(frozen=True)
class Review(Record):
    """By when a kind of fact must be checked again: so many `months` after it was checked.

    What comes anew each year has a `month` instead, 1 to 12: it must be checked again by the end
    of that month, when it next comes round. `what` tells readers what it is, after "checked".
    Sources of these `manners` age so, unless they say otherwise. `ends_copies` says whether an
    offline copy may not be relied on for longer.
    """

    id: str
    what: str
    months: int = about(check=checks.from_to(0, 24), default=0)
    month: int = about(check=checks.from_to(0, 12), default=0)
    manners: tuple[str, ...] = about(check=checks.one_of(*MANNERS), default=())
    ends_copies: bool = True

    def own_remedies(self):
        if bool(self.months) == bool(self.month):
            return [("months", "says after how many months, or 'month' in which. Fill in one.")]
        return []

    def due(self, checked):
        """The last day (ISO) by which to check again what was `checked` on that day (ISO)."""
        day = datetime.date.fromisoformat(checked)
        if self.months:
            return add_months(day, self.months).isoformat()
        year = day.year + (day >= datetime.date(day.year, self.month, 1))
        after = add_months(datetime.date(year, self.month, 1), 1)
        return (after - datetime.timedelta(days=1)).isoformat()


def review_lines(facts):
    """A line for each manner of reading that no kind of review has, or that several have."""
    reviews = [review for review in facts.reviews if review.sound]
    named = [manner for review in reviews for manner in review.manners]
    return [
        f"macros/data/checking.py: name '{manner}' in the 'manners' of one review. "
        f"It stands in {named.count(manner)}."
        for manner in MANNERS
        if named.count(manner) != 1 and len(reviews) == len(facts.reviews)
    ]

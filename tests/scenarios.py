"""The scenes of scenarios.json: what a family is told, by what it has done and on which day."""

import datetime
import json
from itertools import product

from macros.law import deadlines
from tests.now import FACTS
from tests.rooms import TESTS

SCENES = json.loads((TESTS / "scenarios.json").read_text("utf-8"))
CLOSE = datetime.timedelta(days=7)
DAY = datetime.timedelta(days=1)
# What the page takes for the answer of someone who gives none.
UNANSWERED = "unsure"


def last_day(clock, **events):
    """The last day of a clock in force on the first of the days (`datetime.date`)."""
    clock = FACTS.on(min(events.values())).clocks[clock]
    return deadlines.last_day(clock, FACTS.closed_periods, events, FACTS.bank_holidays).last_day


def last_working_day(day):
    """The last working day up to a day."""
    while not deadlines.is_working_day(day, FACTS.bank_holidays):
        day -= DAY
    return day


def closeness(today, day):
    return "more than a week" if day - today > CLOSE else "a week or less"


def moment(waiting, contacted, today, days):
    """Where a day lies among those that matter to a family."""
    ring, limit, alone, last, end = days
    if waiting and today <= ring:
        return closeness(today, last if contacted == "yes" else ring)
    if waiting and today <= limit:
        return "no working day left for the adviser"
    if waiting and today <= last:
        return "the adviser's day passed"
    if today <= min(alone, last):
        return closeness(today, last)
    return "the certificate's month open" if today <= end else "all passed"


def combination(given):
    """The row of the table below that a scene belongs to."""
    days = {
        name: datetime.date.fromisoformat(given[name])
        for name in ("letter", "certificate")
        if name in given
    }
    appeal = FACTS.decisions[given["decision"]].appeal
    in_hand = "certificate" in given
    waiting = appeal.certificate and not in_hand
    limit = last_day("mediation-contact", letter=days["letter"])
    last = last_day(appeal.clock, **days)
    found = (
        last_working_day(limit),
        limit,
        last_day(appeal.clock, letter=days["letter"]),
        last,
        last_day("appeal", **days) if in_hand else last,
    )
    contacted = given.get("contacted", UNANSWERED) if waiting else "does not matter"
    today = datetime.date.fromisoformat(given["today"])
    when = moment(waiting, contacted, today, found)
    return (appeal.certificate, in_hand, contacted, when)


TO_COME = ("more than a week", "a week or less")
FOR_THE_ADVISER = ("no working day left for the adviser", "the adviser's day passed")


def combinations():
    """Every row: certificate needed, in hand, adviser contacted, and when."""
    needs = sorted({decision.appeal.certificate for decision in FACTS.decisions if decision.appeal})
    rows = set()
    for needed, in_hand in product(needs, (False, True)):
        waiting = needed and not in_hand
        answers = ("yes", "no", "unsure") if waiting else ("does not matter",)
        times = [*TO_COME, "all passed"]
        times += FOR_THE_ADVISER if waiting else ()
        times += ("the certificate's month open",) if in_hand else ()
        rows |= {(needed, in_hand, *rest) for rest in product(answers, times)}
    return rows

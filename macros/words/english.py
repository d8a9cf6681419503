"""Facts -> plain English: lengths, dates, clocks, who must act, rules of days. No markup."""

import datetime

from macros.model.checks import PLACEHOLDER
from macros.model.records import FixedDay

ACTORS = {
    "family": "You",
    "council": "The council",
    "adviser": "The mediation adviser",
    "either": "The council or the health body",
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Units of time, one and several, by what the facts call them.
UNITS = {
    "months": ("month", "months"),
    "weeks": ("week", "weeks"),
    "days": ("day", "days"),
    "working days": ("working day", "working days"),
}
# How sure we are of a source: the label beside it, and what the label means.
MANNERS = {
    "statute": (
        "The law’s own words",
        "We read the words of the law, in a stored copy of the public page.",
    ),
    "earlier statute": (
        "The law’s words, older copy",
        "We read the words as first made, at an earlier date, or in another publisher’s copy.",
    ),
    "guidance": (
        "Guidance or judgment",
        "We read it in guidance, a judgment or another page that quotes or applies it.",
    ),
    "not read": (
        "Not read yet",
        "We could not read this wording. A person must check it before launch.",
    ),
}


def sentence(text):
    """The text with a capital and a full stop."""
    text = text[0].upper() + text[1:]
    return text if text.endswith((".", "?", "!")) else text + "."


def day_in_words(iso):
    """An ISO date as people read it: "2026-11-24" -> "24 November 2026"."""
    day = datetime.date.fromisoformat(iso)
    return f"{day.day} {month_in_words(day)}"


def month_in_words(day):
    """The month of a `datetime.date`: "November 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_day(day):
    """A `datetime.date` where there is little room, without its year: "Tue 24 Nov"."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


def day_of_the_year(month_day):
    """A day of every year, given as MM-DD: "03-31" -> "31 March"."""
    # Any year without 29 February will do: such a day must exist in every year.
    day = datetime.date.fromisoformat(f"2023-{month_day}")
    return f"{day.day} {MONTHS[day.month - 1]}"


def counted(count, one, several):
    """A number of things, named for one and for several: (1, "page", "pages") -> "1 page"."""
    return f"{count} {one if count == 1 else several}"


def length_in_words(count, unit):
    """A number of units of `UNITS`: (1, "months") -> "1 month"."""
    # One that is unknown is refused by the engine, not here.
    return counted(count, *UNITS.get(unit, (unit, unit)))


def one_of(things):
    """A list of which one is meant: ["a", "b", "c"] -> "a, b or c"."""
    *others, last = things
    return f"{', '.join(others)} or {last}" if others else last


def all_of(things):
    """A list of which all are meant: ["a", "b", "c"] -> "a, b and c"."""
    *others, last = things
    return f"{', '.join(others)} and {last}" if others else last


def either(things):
    """Any of some things: ("this", "that") -> "this or that"."""
    return " or ".join(things)


def fill(facts, text):
    """Put the words of quantities in place of their ids: "{away}" -> "4 weeks or more"."""
    return PLACEHOLDER.sub(lambda match: facts.quantities[match[1]].words, text)


# --- Clocks ----------------------------------------------------------------------------------


def limb_length(limb):
    """How long one limb of a clock is, or the day that it names: "2 months", "31 March"."""
    if isinstance(limb, FixedDay):
        return day_of_the_year(limb.day)
    return length_in_words(limb.count, limb.unit)


def closed_in_words(facts, period_ids):
    """When closed periods are: "in August or from 25 December to 1 January"."""
    return either(facts.closed_periods[id_].words for id_ in period_ids)


def _limb_in_words(facts, limb):
    # What leads the limb, and the rest: a second limb need not say the lead again.
    length, event = limb_length(limb), facts.events[limb.event].words
    if isinstance(limb, FixedDay):
        return "before", f"{length} in {event}"
    match limb.counting:
        case "after":
            return "within", f"{length} after {event}"
        case "beginning with":
            return "within", f"{length} beginning with {event}"
        case "before":
            return "at least", f"{length} before {event}"


def limb_in_words(facts, limb):
    """The time limit of one limb of a clock in words: "within 2 months after the letter"."""
    return " ".join(_limb_in_words(facts, limb))


def clock_in_words(facts, clock):
    """The whole time limit of a clock in words, without a capital or a full stop."""
    limbs = [_limb_in_words(facts, limb) for limb in clock.limbs]
    if clock.minimum:
        limbs = [("at least", text) for _, text in limbs]
    lead, rest = limbs[0]
    words = f"{lead} {rest}"
    if len(limbs) > 1:
        others = [text if other == lead else f"{other} {text}" for other, text in limbs[1:]]
        words = ", or ".join([words, *others]) + ", whichever is later"
    elif clock.limbs[0].counting == "beginning with":
        event = facts.events[clock.limbs[0].event].words
        # What follows a comma is parenthetical, so another comma closes it.
        comma = "," if "," in event else ""
        words = f"{lead} {limb_length(clock.limbs[0])}. Count {event}{comma} as the first day"
    for limb in clock.limbs:
        if not isinstance(limb, FixedDay) and limb.leaving_out:
            words += f". Days {closed_in_words(facts, limb.leaving_out)} do not count"
    return words if clock.computed else f"as soon as you can, and {words}"


def heading(clock):
    """What a clock is for: "The council must tell you whether it will assess"."""
    if clock.who == "family":
        return clock.action
    # Each action begins with a verb.
    return f"{ACTORS[clock.who]} must {clock.action[:1].lower()}{clock.action[1:]}"


def _after_closed(closed):
    """When the working days after a closed period begin: "in September", "after 1 January"."""
    last = datetime.date.fromisoformat(f"2023-{closed.last}")
    first = last + datetime.timedelta(days=1)
    return (
        f"in {MONTHS[first.month - 1]}"
        if first.day == 1
        else f"after {day_of_the_year(closed.last)}"
    )


def day_rule(facts, clock):
    """What happens when a clock's last day is not a working day, and by what time it ends."""
    sentences = []
    for id_ in clock.closed_periods:
        closed = facts.closed_periods[id_]
        day = "it" if sentences else "the last day"
        sentences.append(
            f"If {day} is {closed.words}, "
            f"you have until the first working day {_after_closed(closed)}."
        )
    if clock.roll == "next working day":
        day = "it is another" if sentences else "the last day is a"
        sentences.append(f"If {day} weekend or bank holiday, you have until the next working day.")
    if clock.by:
        hour = facts.quantities[clock.by].words
        sentences.append(f"Your appeal must arrive by {hour} on the last day.")
    return " ".join(sentences)


def time_limits(facts, opening, clocks):
    """What `opening` says of a time limit, and then each of the `clocks` in a sentence.

    Where there are several, each begins with who must do what.
    """
    limits = [clock_in_words(facts, clock) for clock in clocks]
    if len(limits) > 1:
        limits = [f"{heading(clock)} {limit}" for clock, limit in zip(clocks, limits, strict=True)]
    limits = [sentence(limit) for limit in limits]
    return " ".join([fill(facts, opening), *limits]).strip()

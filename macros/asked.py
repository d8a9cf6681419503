"""What is typed behind the name of a command, read: rules, events and days."""

import datetime
import re

from macros.law.general_rules import GENERAL_RULES
from macros.model.records import Clock, Period
from macros.refusals import RefusedError


def day(name, value):
    """The ISO date `value` as a `datetime.date`; `RefusedError` names what it is if it is none."""
    try:
        found = datetime.date.fromisoformat(value)
    except ValueError:
        found = None
    # Python also reads 20260630 and 2026-W27-2; the contract is one form.
    if found is None or found.isoformat() != value:
        raise RefusedError(f"{name}={value}: write a real date as YYYY-MM-DD.")
    return found


def rule_and_events(facts, rule, words):
    """The rows of the rule of that id, and its events, days by name: "letter=2026-06-30".

    Raises `RefusedError` where there is no such rule, event or day.
    """
    events = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or name in events:
            raise RefusedError(f"'{word}': give each event once, as EVENT=YYYY-MM-DD.")
        events[name] = value
    rows = find_rows(facts, rule, events)
    if not rows:
        known = ", ".join([*dict.fromkeys(clock.id for clock in facts.clocks), *GENERAL_RULES])
        raise RefusedError(f"There is no rule '{rule}'. The rules are: {known}.")
    known = list(dict.fromkeys(limb.event for row in rows for limb in row.limbs))
    for name in events:
        if name not in known:
            raise RefusedError(f"'{name}' is no event of {rule}: it has {', '.join(known)}.")
    return rows, {name: day(name, value) for name, value in events.items()}


def find_rows(facts, rule, events):
    """The rows of the clock of that id; of a general rule, such as months-after, one made for it.

    `events` is changed: a general rule takes its `count` out of it. Empty if there is none.
    """
    if rule not in GENERAL_RULES:
        return facts.clocks.rows(rule)
    count = events.pop("count", "")
    if not re.fullmatch("[0-9]{1,4}", count) or not int(count):
        raise RefusedError(f"{rule} needs count=, a whole number from 1 to 9999.")
    limb = Period("start", int(count), *GENERAL_RULES[rule])
    clock = Clock(
        id=rule, group="other", action=rule, who="family", limbs=(limb,), sources=("rules-20",)
    )
    return (clock,)

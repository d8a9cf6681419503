"""Whether the law still says what it said: its words, the changes that wait, and bank holidays.

Needs the network, so it is no part of the build or its tests; `make check-law` runs it. What is
there is compared with `macros/data/compared.json`, which the command writes when a person accepts.
"""

import time
from collections import defaultdict
from dataclasses import dataclass
from urllib.parse import urlsplit

from macros.data.compared import COMPARED
from macros.model.checks import label
from macros.model.compared import Compared
from macros.upkeep import holidays, law_text
from macros.upkeep.links import GONE
from macros.upkeep.reading import read
from macros.upkeep.visit import LIMITS

SITE = "https://www.legislation.gov.uk/"
HOLIDAYS = "https://www.gov.uk/bank-holidays.json"
# What its robots.txt asks for, in seconds.
PAUSE = 5.0
# In the order in which a person should look at them.
OUTCOMES = {
    "changed": "read it, correct the facts, then make check-law ACCEPT=1",
    "gone": "not there any more: find where it stands now, and change the address",
    "not read": "nothing is known of it: try again, or open it by hand",
    "not compared yet": "read it, then make check-law ACCEPT=1",
    "the same": "as it was when it was accepted",
}
FINE = "the same"
# A host that is not found may be a network that is not there.
NOT_THERE = tuple(map(str, GONE))


@dataclass(frozen=True)
class Seen:
    """What stands at one address now. `holders` are the records that rely on it.

    `text` is the mark of its words; empty: not watched. `effects` are what waits to be changed,
    words by mark; None: not known. `fault` says why it could not be read, and `is_gone` that it
    is not there. `lines` say what differs from the facts themselves.
    """

    address: str
    holders: tuple
    text: str = ""
    effects: dict | None = None
    fault: str = ""
    is_gone: bool = False
    lines: tuple = ()


@dataclass(frozen=True)
class Result:
    """What became of one address: one of OUTCOMES, and lines that say more."""

    address: str
    holders: tuple
    outcome: str
    lines: tuple = ()


# --- What to ask for -------------------------------------------------------------------------


def cited(sources, site=SITE):
    """The addresses of a site that sources cite, each with the sources that do."""
    held = defaultdict(list)
    for source in sources:
        if source.address.startswith(site):
            held[source.address].append(label(source))
    return {address: tuple(holders) for address, holders in held.items()}


def path_of(address):
    """What an address names: "ukpga/2014/6/section/51"."""
    return urlsplit(address).path.strip("/")


def law_of(address):
    """The address of the law that an address names a provision of."""
    host, law = address.split(path_of(address))[0], path_of(address).split("/")[:3]
    return host + "/".join(law)


# --- What stands there -----------------------------------------------------------------------


def look(held, limits=LIMITS, pause=PAUSE):
    """What stands at each of these addresses, and what waits for the laws that they are of.

    `held` maps addresses to their holders. One request after the other, `pause` seconds between:
    100 addresses, an hour at most.
    """
    seen = []
    laws = defaultdict(dict)
    for address, holders in sorted(held.items()):
        laws[law_of(address)][address] = holders
    for law, provisions in laws.items():
        waiting, about_law = law_itself(law, provisions, limits)
        seen.append(about_law)
        for address, holders in provisions.items():
            if address != law:
                time.sleep(pause)
                seen.append(provision(address, holders, waiting, limits))
        time.sleep(pause)
    return seen


def law_itself(law, provisions, limits):
    """The changes that wait for a law, None where not known, and what is seen of it as a whole.

    Its table of contents lists the changes of all its parts. Its own words are compared where it
    is cited as a whole.
    """
    holders = tuple(dict.fromkeys(one for held in provisions.values() for one in held))
    found, fault, is_gone = law_in(f"{law}/contents/data.xml", law, limits)
    if found is None:
        return None, Seen(law, holders, fault=fault, is_gone=is_gone)
    waiting = law_text.effects(found)
    whole = law in provisions
    others = [path_of(address) for address in provisions if address != law]
    own = {
        effect.mark: effect.words
        for effect in waiting
        if (whole or law_text.is_wide(effect))
        and not any(law_text.touches(effect, path) for path in others)
    }
    text = law_text.mark(law_text.words(found)) if whole else ""
    return waiting, Seen(law, holders, text=text, effects=own)


def provision(address, holders, waiting, limits):
    """What is seen of a provision; `waiting` are the effects on its law, or None."""
    found, fault, is_gone = law_in(f"{address}/data.xml", law_of(address), limits)
    if found is None:
        return Seen(address, holders, fault=fault, is_gone=is_gone)
    own = None
    if waiting is not None:
        path = path_of(address)
        own = {one.mark: one.words for one in waiting if law_text.touches(one, path)}
    return Seen(address, holders, text=law_text.mark(law_text.words(found)), effects=own)


def law_in(address, law, limits):
    """The root of the XML at an address, a fault, and whether it is gone; no root where a fault."""
    outcome, answer = read(address, limits)
    if outcome != "ok":
        return None, answer, answer in NOT_THERE
    try:
        found = law_text.root(answer)
        law_text.of_law(found, path_of(law))
        law_text.words(found)
    except law_text.NoLawError as why:
        return None, str(why), False
    return found, "", False


def watch(facts):
    """What stands now at every address that the facts rely on, in the law and on GOV.UK."""
    return [*look(cited(facts.sources)), look_at_holidays(facts)]


def look_at_holidays(facts, address=HOLIDAYS, limits=LIMITS):
    """What is seen of the bank holidays that GOV.UK publishes, beside those of the facts."""
    known = facts.bank_holidays
    outcome, answer = read(address, limits)
    if outcome != "ok":
        return Seen(address, (label(known),), fault=answer, is_gone=answer in NOT_THERE)
    try:
        published = holidays.published(answer)
    except ValueError as why:
        return Seen(address, (label(known),), fault=str(why))
    return Seen(address, (label(known),), lines=tuple(holidays.differences(published, known)))


# --- What that means -------------------------------------------------------------------------


def compare(seen, table):
    """The result for what is seen of one address, beside the table (`Compared` by address)."""
    before = table.get(seen.address)
    # Its words were not watched before, or are no longer.
    if before and bool(before.text) != bool(seen.text):
        before = None
    if seen.is_gone or seen.fault:
        outcome = "gone" if seen.is_gone else "not read"
        return Result(seen.address, seen.holders, outcome, (seen.fault,))
    lines = [*seen.lines]
    if before:
        waiting = seen.effects or {}
        lines += ["its words are others now"] if seen.text != before.text else []
        lines += [f"will change: {waiting[mark]}" for mark in waiting if mark not in before.effects]
        made = [mark for mark in before.effects if mark not in waiting]
        if made and seen.effects is not None:
            lines.append(f"changes that wait no longer, made or given up: {len(made)}")
    outcome = "changed" if lines else FINE if before else "not compared yet"
    return Result(seen.address, seen.holders, outcome, tuple(lines))


def accepted(table, all_seen, day):
    """The table that says that all this was seen on a day (ISO), and nothing else is watched.

    What could not be read stays as it was; what differs from the facts is never accepted.
    """
    return {
        seen.address: entry
        for seen in all_seen
        if (entry := _accepted(table.get(seen.address), seen, day))
    }


def checked(facts, day=""):
    """A report, the table, and whether all is as that says; with a `day` (ISO), all is accepted.

    The report tells what was there before.
    """
    seen = watch(facts)
    told = report([compare(one, COMPARED) for one in seen])
    table = accepted(COMPARED, seen, day) if day else COMPARED
    if day:
        told += f"\nAccepted on {day}: {len(table)} addresses."
    return told, table, all(compare(one, table).outcome == FINE for one in seen)


def _accepted(before, seen, day):
    if seen.fault or seen.lines:
        return before
    effects = tuple(sorted(seen.effects or ()))
    if seen.effects is None and before:
        effects = before.effects
    return Compared(day, seen.text, effects)


def report(results):
    """The results as Markdown: by outcome, changes first, each with the records that cite it."""
    lines = ["# The law that the facts rely on", ""]
    for outcome, meaning in OUTCOMES.items():
        found = [result for result in results if result.outcome == outcome]
        if not found or outcome == FINE:
            continue
        lines += [f"## {outcome.capitalize()} ({meaning})", ""]
        for result in found:
            lines.append(f"- <{result.address}>, cited by {', '.join(result.holders)}")
            lines += [f"  - {line}" for line in result.lines]
        lines.append("")
    counts = [f"{sum(r.outcome == outcome for r in results)} {outcome}" for outcome in OUTCOMES]
    return "\n".join([*lines, f"{len(results)} addresses: {', '.join(counts)}."])

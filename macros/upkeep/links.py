"""Ask every outside address whether it still answers: moved, dead, or blocked and for a person.

Needs the network, so it is no part of the build or its tests; `make check-links` runs it.
Servers may mean harm. Each address is given up after `Limits.total`, nothing but headers is read,
and what a server wrote is made harmless before it is told.
"""

import re
import time
import warnings
from collections import defaultdict
from dataclasses import dataclass, fields
from urllib.parse import quote, urljoin, urlsplit

import requests
from urllib3.util import Retry

from macros.model.checks import label
from macros.upkeep.visit import LIMITS, NO_ANSWER, VerdictError, Visit, in_time, went_wrong

# In the order in which a person should look at them.
OUTCOMES = {
    "dead": "gone: find the new address, or another source",
    "moved": "moved for good: check the new page and change the address",
    "blocked": "did not let a program in: open it by hand",
    "ok": "answers",
}
FINE = range(200, 300)
GONE = (404, 410)
FOR_GOOD = (301, 308)
FOR_NOW = (302, 303, 307)
BUSY = (429, 500, 502, 503, 504)
HOPS = 5
LONGEST_ADDRESS = 2000
LONGEST_SHOWN = 200
HOST = re.compile(r"([\w-]{1,63}\.)*[\w-]{1,63}\.?|[0-9a-f:.]+", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Result:
    """What became of one address. `holders` are the records and pages that have it."""

    address: str
    holders: tuple
    outcome: str
    detail: str


def addresses(facts, pages):
    """Every https address, with the records (by kind and id) and the pages that hold it.

    `pages` maps a path in docs/ to its Markdown.
    """
    held = defaultdict(list)
    for record in facts.records():
        for field in fields(record):
            value = getattr(record, field.name)
            if isinstance(value, str) and value.startswith("https://"):
                held[value].append(label(record))
    for path, text in pages.items():
        for address in re.findall(r"""(?:\]\(|\]:\s*|<|=")(https://[^)>"\s]+)""", text):
            held[address].append(f"docs/{path}")
    return {address: tuple(dict.fromkeys(holders)) for address, holders in held.items()}


def ask(address, limits=LIMITS):
    """The outcome for one address, a key of OUTCOMES, and a detail for a person.

    Takes `limits.total` seconds at most, whatever a server does, and raises nothing for it.
    """
    visit = Visit(limits)
    return in_time(visit, lambda: follow(visit, address), address)


def follow(visit, address):
    """The outcome and detail for one address, asked in this visit. Raises nothing.

    Follows where a server sends for now, as a reader's browser does: what is there counts.
    """
    here = address
    try:
        for _ in range(HOPS):
            answer = answer_of(visit, here)
            if answer.status_code in FOR_GOOD:
                return "moved", f"to {shown(target(visit, here, answer))}"
            if answer.status_code not in FOR_NOW:
                break
            here = target(visit, here, answer)
        else:
            raise VerdictError("blocked", f"sent on {HOPS} times, as if in circles")
        outcome, detail = outcome_of(answer.status_code), str(answer.status_code)
    # Whatever a server made go wrong is one more answer, for a person to look at.
    except Exception as wrong:  # noqa: BLE001
        outcome, detail = went_wrong(visit, wrong)
    return outcome, detail if here == address else f"{detail} at {shown(here)}"


def outcome_of(status):
    """What a status says that sends a reader nowhere else."""
    if status in GONE:
        return "dead"
    return "ok" if status in FINE else "blocked"


def answer_of(visit, address):
    """What a server says to a short question; where it says no, to a real request."""
    answer = patiently(visit, "HEAD", address)
    if answer.status_code >= requests.codes.bad_request:
        answer = patiently(visit, "GET", address)
    return answer


def patiently(visit, method, address):
    """The answer, asked for again while the server is busy or silent and there is time to wait.

    Never asks sooner than a server's Retry-After says. Raises `VerdictError` when that is too late.
    """
    for wait in (*visit.limits.waits, None):
        try:
            answer = visit.ask(method, address)
        except NO_ANSWER:
            if wait is None or wait >= visit.left():
                raise
            time.sleep(wait)
            continue
        if answer.status_code not in BUSY or wait is None:
            break
        told = Retry().parse_retry_after(answer.headers.get("Retry-After", "0"))
        if max(wait, told) >= visit.left():
            raise VerdictError("blocked", str(answer.status_code))
        time.sleep(max(wait, told))
    return answer


def target(visit, here, answer):
    """The address that a server sends to, in ASCII.

    Raises `VerdictError` where readers should not be sent: no https, not outside, not readable.
    """
    locations = answer.raw.headers.getlist("Location")
    location = locations[0] if len(locations) == 1 else ""
    try:
        return joined(visit, here, location)
    except ValueError:
        outcome, reason = "blocked", "no address that can be read"
    except VerdictError as verdict:
        outcome, reason = verdict.args
    raise VerdictError(outcome, f"{answer.status_code} to {shown(location)}: {reason}")


def joined(visit, here, location):
    """The address that `location` is, seen from `here`. Raises `ValueError`, `VerdictError`."""
    if len(location) > LONGEST_ADDRESS:
        raise VerdictError("blocked", "far too long")
    if not location or re.search(r"[\x00-\x1f\x7f]", location):
        raise ValueError
    # Headers are read as Latin-1, whatever letters a server meant.
    new = urljoin(here, quote(location.encode("latin-1"), safe="/:?#[]@!$&'()*+,;=%"))
    parts = urlsplit(new)
    if parts.scheme not in visit.limits.schemes:
        raise VerdictError("blocked", f"not {' or '.join(visit.limits.schemes)}")
    if "@" in parts.netloc:
        raise VerdictError("blocked", "a name or password in the address")
    if not HOST.fullmatch(parts.hostname or ""):
        raise VerdictError("blocked", "no host that can be read")
    visit.places(parts.hostname, parts.port)
    return new


def shown(address):
    """What a server gave as an address, for a report in Markdown: in code, without what ends it.

    No letter is left that means something to Markdown, to HTML or to GitHub's log of a workflow.
    """
    plain = quote(address, safe="/:?#&=%+,;", errors="replace")
    short = plain if len(plain) <= LONGEST_SHOWN else f"{plain[:LONGEST_SHOWN]}..."
    return f"`{short}`" if short else "nowhere"


def check(held, limits=LIMITS, pause=1.0):
    """Ask for each address, one at a time, the hosts in turn, `pause` seconds between any two.

    Takes `limits.total + pause` seconds for each at most: 100 addresses, 52 minutes.
    """
    results = []
    with warnings.catch_warnings():
        # Python warns, with a traceback, of a cookie that it cannot read.
        warnings.simplefilter("ignore")
        for address in in_turn(held):
            if results:
                time.sleep(pause)
            results.append(Result(address, held[address], *ask(address, limits)))
    return results


def in_turn(held):
    """The addresses, the first of every host before the second of any."""
    seen = defaultdict(int)
    turn = {}
    for address in sorted(held):
        host = address.split("/")[2]
        turn[address] = (seen[host], host)
        seen[host] += 1
    return sorted(held, key=turn.get)


def report(results):
    """The results as Markdown: by outcome, dead ones first, each with the records that hold it."""
    lines = ["# Outside addresses", ""]
    for outcome, meaning in OUTCOMES.items():
        found = [result for result in results if result.outcome == outcome]
        if not found or outcome == "ok":
            continue
        lines += [f"## {outcome.capitalize()} ({meaning})", ""]
        by_holder = defaultdict(list)
        for result in found:
            by_holder[", ".join(result.holders)].append(f"  - <{result.address}>: {result.detail}")
        for holder in sorted(by_holder):
            lines += [f"- {holder}", *sorted(by_holder[holder])]
        lines.append("")
    counts = [f"{sum(r.outcome == outcome for r in results)} {outcome}" for outcome in OUTCOMES]
    return "\n".join([*lines, f"{len(results)} addresses: {', '.join(counts)}."])

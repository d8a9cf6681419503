"""Ask every outside address whether it still answers: moved, dead, or blocked and for a person.

Needs the network, so it is no part of the build or its tests; `make check-links` runs it.
"""

import re
import socket
import time
from collections import defaultdict
from dataclasses import dataclass, fields
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from macros.model.checks import label

AGENT = "sen-decisions link checker (a public guide for families; asks each page once a week)"
SECONDS = 20
# The longest that a server's Retry-After can make the check wait.
PATIENCE = 60
# In the order in which a person should look at them.
OUTCOMES = {
    "dead": "gone: find the new address, or another source",
    "moved": "moved for good: check the new page and change the address",
    "blocked": "did not let a program in: open it by hand",
    "ok": "answers",
}
GONE = (404, 410)
FOR_GOOD = (301, 308)
FOR_NOW = (302, 303, 307)
HOPS = 5


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


def polite_session(retries=3, backoff=2.0):
    """A session that says who it is, waits as long as it is told to, and tries again."""
    session = requests.Session()
    session.headers["User-Agent"] = AGENT
    retry = Retry(
        total=retries,
        backoff_factor=backoff,
        status_forcelist=(429, 500, 502, 503, 504),
        respect_retry_after_header=True,
        retry_after_max=PATIENCE,
        raise_on_status=False,
        redirect=0,
        raise_on_redirect=False,
    )
    for scheme in ("https://", "http://"):
        session.mount(scheme, HTTPAdapter(max_retries=retry))
    return session


def ask(session, address):
    """The outcome for one address, a key of OUTCOMES, and a detail for a person.

    Follows where a server sends for now, as a reader's browser does: what is there counts.
    """
    here = address
    try:
        for _ in range(HOPS):
            answer = answer_of(session, here)
            if answer.status_code not in FOR_NOW or "Location" not in answer.headers:
                break
            here = urljoin(here, answer.headers["Location"])
    except requests.ConnectionError as wrong:
        return ("dead", "no such host") if unknown_host(wrong) else ("blocked", "no connection")
    except requests.RequestException as wrong:
        return "blocked", type(wrong).__name__
    status = answer.status_code
    detail = str(status) if here == address else f"{status} at {here}"
    if status in GONE:
        return "dead", detail
    if status in FOR_GOOD:
        return "moved", f"to {urljoin(here, answer.headers.get('Location', ''))}"
    return ("ok" if status < requests.codes.multiple_choices else "blocked"), detail


def answer_of(session, address):
    """What a server says to a short question; where it says no, to a real request."""
    answer = session.head(address, allow_redirects=False, timeout=SECONDS)
    if answer.status_code >= requests.codes.bad_request:
        answer = session.get(address, allow_redirects=False, timeout=SECONDS, stream=True)
        answer.close()
    return answer


def unknown_host(wrong):
    """Whether an error says that there is no such host, and not that this machine is offline."""
    while wrong and not isinstance(wrong, socket.gaierror):
        wrong = wrong.__cause__ or wrong.__context__
    return isinstance(wrong, socket.gaierror) and wrong.errno != socket.EAI_AGAIN


def check(held, session=None, pause=1.0):
    """Ask for each address, one at a time, the hosts in turn, `pause` seconds between any two."""
    session = session or polite_session()
    results = []
    for address in in_turn(held):
        if results:
            time.sleep(pause)
        results.append(Result(address, held[address], *ask(session, address)))
    return results


def in_turn(held):
    """The addresses, the first of every host before the second of any."""
    seen = defaultdict(int)
    turn = {}
    for address in sorted(held):
        host = urlsplit(address).netloc
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

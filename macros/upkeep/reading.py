"""What stands at one address: its body, read within bounds of bytes and time, from one host."""

import zlib
from urllib.parse import urlsplit

import requests

from macros.upkeep.links import FOR_GOOD, FOR_NOW, GONE, HOPS, patiently, shown, target
from macros.upkeep.visit import LIMITS, VerdictError, Visit, in_time

AGENT = "sen-decisions law watch (a public guide for families; reads each provision once a week)"
# The table of contents of a long Act, with all changes that wait, has 1.4 MB.
MOST = 8 * 2**20
PIECE = 2**14
# What zlib is told of a body packed by gzip.
GZIP = 31


class Reader(Visit):
    """A visit that reads what it is given: at most `most` bytes, unpacked."""

    def __init__(self, limits, most):
        super().__init__(limits)
        self.most = most
        self.headers["User-Agent"] = AGENT
        self.headers["Accept-Encoding"] = "gzip"

    def take(self, answer):
        """Read a full answer into `answer.body`. Raises `VerdictError`, `zlib.error`."""
        answer.body = self.body(answer) if answer.status_code == requests.codes.ok else b""

    def body(self, answer):
        """The body, unpacked. A small one may be packed that would fill a memory."""
        packed = answer.headers.get("Content-Encoding", "identity").lower()
        if packed not in ("identity", "gzip"):
            raise VerdictError("blocked", "packed in a way that is not read")
        unpack = zlib.decompressobj(GZIP) if packed == "gzip" else None
        body = bytearray()
        for piece in answer.raw.stream(PIECE, decode_content=False):
            room = self.most + 1 - len(body)
            body += unpack.decompress(piece, room) if unpack else piece
            if len(body) > self.most:
                raise VerdictError("blocked", f"more than {self.most / 2**20:g} MB")
        if unpack and not unpack.eof:
            raise VerdictError("blocked", "ends before its end")
        return bytes(body)


def read(address, limits=LIMITS, most=MOST):
    """What stands at an address: ("ok", its bytes), or another outcome and a detail for a person.

    Outcomes are "dead" and "blocked". Takes `limits.total` seconds at most, and raises nothing.
    """
    reader = Reader(limits, most)
    return in_time(reader, lambda: follow(reader, address), address)


def follow(reader, address):
    """As `read`, but raises `VerdictError`, and whatever a server makes go wrong."""
    here = address
    for _ in range(HOPS):
        answer = patiently(reader, "GET", here)
        if answer.status_code not in (*FOR_NOW, *FOR_GOOD):
            break
        here = target(reader, here, answer)
        if urlsplit(here).netloc != urlsplit(address).netloc:
            raise VerdictError("blocked", f"sent on to another site: {shown(here)}")
    else:
        raise VerdictError("blocked", f"sent on {HOPS} times, as if in circles")
    if answer.status_code == requests.codes.ok:
        return "ok", answer.body
    return "dead" if answer.status_code in GONE else "blocked", str(answer.status_code)

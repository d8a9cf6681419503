"""One visit to a server that may mean harm: bounded, outside any network, its bodies unread."""

import contextlib
import ipaddress
import queue
import socket
import threading
import time
from dataclasses import dataclass

import requests
from requests.adapters import HTTPAdapter
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

AGENT = "sen-decisions link checker (a public guide for families; asks each page once a week)"
# IPv4 addresses as networks without IPv4 write them (RFC 6052, section 2.1).
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
NO_ANSWER = (requests.ConnectionError, requests.Timeout)
# Given up in 2004 (RFC 3879), but such networks may still be there.
SITE_LOCAL = ipaddress.ip_network("fec0::/10")


@dataclass(frozen=True)
class Limits:
    """How far to go for one address. All times are in seconds.

    `total` is for all of it: looking up names, redirects, new tries and the waits between them.
    `silence` is the longest wait for a server's next word, and `waits` are those before new tries.
    Only addresses with one of `schemes` are asked. `own_hosts` may be inside a network.
    """

    total: float = 30
    silence: float = 15
    waits: tuple = (2, 4, 8)
    schemes: tuple = ("https",)
    own_hosts: tuple = ()


LIMITS = Limits()


class VerdictError(Exception):
    """What became of an address, known before its answer is: the outcome and a detail."""


def is_inside(place):
    """Whether an IP address is none of the public internet's, such as 127.0.0.1, 10.0.0.1 or ::1.

    By IANA's registries of special-purpose addresses; IPv4 in IPv6 counts as the IPv4 it leads to.
    """
    address = ipaddress.ip_address(place)
    if address in TRANSLATED:
        address = ipaddress.ip_address(int(address) & 0xFFFFFFFF)
    elif isinstance(address, ipaddress.IPv6Address):
        address = address.ipv4_mapped or address.sixtofour or address
    special = address.is_multicast or address.is_reserved or address in SITE_LOCAL
    return special or not address.is_global


class Visit(requests.Session):
    """What is needed to ask for one address. It keeps cookies, as some sites insist on them.

    It goes straight to the server, by no proxy, and sends no password that this machine has.
    """

    def __init__(self, limits):
        super().__init__()
        self.trust_env = False
        self.headers["User-Agent"] = AGENT
        self.limits = limits
        self.ends = time.monotonic() + limits.total
        self.lines = []
        self.adapters.clear()
        for scheme in limits.schemes:
            self.mount(f"{scheme}://", Adapter(self.connect))

    def left(self):
        """The seconds left. Raises `VerdictError` when there are none."""
        seconds = self.ends - time.monotonic()
        if seconds <= 0:
            raise VerdictError(*too_late(self.limits))
        return seconds

    def get_redirect_target(self, _answer):
        """Nowhere: requests would read the whole body of a redirect before it looks where to go."""

    def ask(self, method, address):
        """The status and headers that a server answers with. Raises `requests.RequestException`."""
        answer = self.request(
            method, address, allow_redirects=False, stream=True, timeout=self.limits.silence
        )
        with contextlib.closing(answer):
            self.take(answer)
        return answer

    def take(self, _answer):
        """What to do with an answer before its line is closed: nothing, its body stays unread."""

    def places(self, host, port):
        """The IP addresses and ports of a host. Raises `VerdictError` if it is not outside."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except socket.gaierror as wrong:
            # Without a network no name is known: that says nothing about the host.
            if wrong.errno == socket.EAI_AGAIN:
                raise
            raise VerdictError("dead", "no such host") from None
        places = [place[:2] for *_, place in found]
        if host not in self.limits.own_hosts and any(is_inside(place) for place, _ in places):
            raise VerdictError("blocked", "leads to an address inside a network")
        return places

    def connect(self, host, port):
        """A line to the first place of a host that takes one. Raises `OSError` if none does.

        It leads to the very address that was looked at, as a name can change what it stands for.
        """
        failed = None
        for place in self.places(host, port):
            try:
                line = socket.create_connection(place, min(self.limits.silence, self.left()))
            except OSError as wrong:
                failed = wrong
                continue
            self.lines.append(line.dup())
            # Nobody is left to cut a line that came too late.
            if time.monotonic() >= self.ends:
                line.close()
            return line
        raise failed

    def cut(self):
        """End all lines, whatever still waits at them."""
        for line in self.lines.copy():
            with line, contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        self.close()


def in_time(visit, job, name):
    """What `job()` gives, for which the visit's limits leave time; else an outcome and a detail.

    The job runs in a thread of that name. Whatever it raises is an outcome too, but Ctrl+C.
    """
    answers = queue.SimpleQueue()

    def work():
        try:
            answers.put(job())
        # Whatever a server made go wrong is one more answer, for a person to look at.
        except Exception as wrong:  # noqa: BLE001
            answers.put(went_wrong(visit, wrong))

    # Only a thread of its own can be left behind at any point: a timeout in the socket starts
    # anew with each byte, and none ends the look-up of a name.
    threading.Thread(target=work, name=name, daemon=True).start()
    try:
        return answers.get(timeout=visit.limits.total)
    except queue.Empty:
        return too_late(visit.limits)
    finally:
        visit.cut()


def went_wrong(visit, wrong):
    """The outcome and detail for what was raised while a server was asked."""
    if isinstance(wrong, VerdictError):
        return wrong.args
    if isinstance(wrong, NO_ANSWER) and not visit.lines:
        return "blocked", "no connection"
    return "blocked", f"no proper answer ({type(wrong).__name__})"


def too_late(limits):
    """The outcome and detail for an address that took all its time."""
    return "blocked", f"no full answer in {limits.total:g} seconds"


class Adapter(HTTPAdapter):
    """Has requests make its connections by `connect(host, port)`."""

    def __init__(self, connect):
        self.connect = connect
        super().__init__()

    def init_poolmanager(self, *sizes, **options):
        """Called once by requests."""
        super().init_poolmanager(*sizes, **options)
        self.poolmanager.pool_classes_by_scheme = {
            pool.scheme: pool_by(self.connect, pool)
            for pool in (HTTPConnectionPool, HTTPSConnectionPool)
        }


def pool_by(connect, pool):
    """That kind of urllib3's pool of connections, but they are made by `connect(host, port)`."""

    class Connection(pool.ConnectionCls):
        def _new_conn(self):
            return connect(self.host, self.port)

    class Pool(pool):
        ConnectionCls = Connection

    return Pool

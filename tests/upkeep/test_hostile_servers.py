"""Whatever a server does, the link checker ends in time, reads no body, and tells it harmlessly."""

import dataclasses
import gzip
import itertools
import re
import signal
import socket
import threading
import time

import pytest

from macros.upkeep import links
from macros.upkeep.visit import LIMITS, Limits, VerdictError, Visit

TOTAL = {"http": 0.3, "https": 1}  # To read the certificates takes a while.
# The tests' server is inside a network: only by this name may it be asked.
OWN = Limits(total=1, waits=(0.05, 0.1), schemes=("http", "https"), own_hosts=("localhost",))
UNHURRIED = Limits(total=5, waits=(), schemes=("http", "https"), own_hosts=("localhost",))
UNTIL_CLOSED = None


def slowly(pieces):
    """The pieces, one in each twentieth of a second: no wait for the next is ever long."""
    for piece in pieces:
        time.sleep(0.05)
        yield piece


def letters(before):
    """Those bytes, then one letter after the other without end."""
    return itertools.chain([before], slowly(itertools.repeat(b"x")))


def head(status, *headers):
    return b"\r\n".join([b"HTTP/1.1 %d x" % status, *headers, b"", b""])


def sends_on(location, status=302):
    return head(status, b"Location: " + location)


# What stands before // in their addresses, and what they do.
HOLD = {
    "says nothing": ("http", lambda: [UNTIL_CLOSED]),
    "trickles its secure greeting": ("https", lambda: letters(b"\x16\x03\x03\x40\x00\x02")),
    "trickles its first line": ("http", lambda: letters(b"HTTP/1.1 200 ")),
    "trickles a header": ("http", lambda: letters(b"HTTP/1.1 200 OK\r\nX: ")),
    "trickles headers": ("http", lambda: slowly([b"HTTP/1.1 200 OK\r\n", *[b"X: y\r\n"] * 99])),
    "promises an answer for ever": ("http", lambda: itertools.repeat(head(100))),
    "promises an answer slowly": ("http", lambda: slowly(itertools.repeat(head(100)))),
    "sends on to itself, late": ("http", lambda: slowly([b"", b"", sends_on(b"/page")])),
    "is busy, late": ("http", lambda: slowly([b"", b"", head(503)])),
    "asks for patience for ever": ("http", lambda: [head(429, b"Retry-After: 1")]),
}


@pytest.mark.parametrize(("scheme", "answer"), HOLD.values(), ids=HOLD)
def test_no_server_holds_the_check_longer_than_the_total(scheme, answer, serve):
    server = serve(answer)
    address = server.address(scheme)
    started = time.monotonic()
    outcome, _ = links.ask(address, dataclasses.replace(OWN, total=TOTAL[scheme]))
    assert time.monotonic() - started < TOTAL[scheme] + 0.9
    assert outcome == "blocked"
    assert server.requests
    # Nothing goes on behind the check's back.
    for thread in threading.enumerate():
        if thread.name == address:
            thread.join(1)
            assert not thread.is_alive()


def test_a_name_that_takes_long_to_look_up_does_not_hold_the_check(monkeypatch):
    known = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_options: known.wait(5) and [])
    started = time.monotonic()
    assert links.ask("http://slow.uk/", dataclasses.replace(OWN, total=0.3))[0] == "blocked"
    assert time.monotonic() - started < 2
    # Nor does it hold the end of the program.
    assert all(thread.daemon for thread in threading.enumerate() if "slow" in thread.name)
    known.set()


BODIES = {
    "endless": ((), b"x" * 2**20),
    "endless in chunks": ((b"Transfer-Encoding: chunked",), b"100000\r\n" + b"x" * 2**20 + b"\r\n"),
    "one of a terabyte": ((b"Content-Length: 1099511627776",), b"x" * 2**20),
    "packed": ((b"Content-Encoding: gzip",), gzip.compress(bytes(2**24))),
}


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, "ok"),
        (302, "blocked"),
        (301, "moved"),
        (404, "dead"),
        (403, "blocked"),
        (503, "blocked"),
    ],
)
@pytest.mark.parametrize(("headers", "body"), BODIES.values(), ids=BODIES)
def test_no_body_is_read(headers, body, status, outcome, serve):
    first = head(status, b"Location: /page", *headers)
    server = serve(lambda: itertools.chain([first], itertools.repeat(body)))
    assert links.ask(server.address(), UNHURRIED)[0] == outcome
    # What the two systems hold between them, for each time it was asked.
    assert server.sent < 16 * 2**20 * len(server.requests)


def test_a_server_that_is_silent_at_first_is_asked_again(serve):
    server = serve(lambda: [UNTIL_CLOSED] if len(server.requests) == 1 else [head(200)])
    limits = dataclasses.replace(UNHURRIED, silence=0.2, waits=(0,))
    assert links.ask(server.address(), limits) == ("ok", "200")


def test_a_wait_that_would_take_too_long_is_not_begun(serve):
    limits = dataclasses.replace(UNHURRIED, waits=(60,))
    answer = links.ask(serve(lambda: [b""]).address(), limits)
    assert answer == ("blocked", "no proper answer (ConnectionError)")


NO_ANSWERS = {
    "nothing": b"",
    "no HTTP": b"SSH-2.0-x\r\n",
    "another HTTP": b"HTTP/9.9 200 OK\r\n\r\n",
    "zeros": bytes(100_000),
    "an endless first line": b"HTTP/1.1 200 " + b"x" * 100_000,
    "an endless header": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000,
    "a thousand headers": head(200, *[b"X: y"] * 1000),
    "a status without number": b"HTTP/1.1 two OK\r\n\r\n",
    "a negative status": b"HTTP/1.1 -200 OK\r\n\r\n",
    "an enormous status": b"HTTP/1.1 " + b"2" * 10_000 + b" OK\r\n\r\n",
    "an early hint and no more": b"HTTP/1.1 103 Early Hints\r\n\r\n",
    "another protocol": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
    "a wait without number": head(429, b"Retry-After: soon"),
    "a wait of an enormous number": head(429, b"Retry-After: " + b"9" * 10_000),
    "a wait until no day": head(429, b"Retry-After: Fri, 99 Dec 99999999 99:99:99 GMT"),
}


@pytest.mark.parametrize("answer", NO_ANSWERS.values(), ids=NO_ANSWERS)
def test_what_is_no_proper_answer_is_for_a_person_to_look_at(answer, serve):
    outcome, detail = links.ask(serve(lambda: [answer]).address(), UNHURRIED)
    assert outcome == "blocked"
    assert re.fullmatch(r"no proper answer \(\w+\)|429|10[13]", detail)


@pytest.mark.parametrize(
    "cookie", [b"a=b; expires=1 a " + b"1" * 9000, b"\xff\x00;=;", b"=" * 9000]
)
def test_a_cookie_that_cannot_be_read_does_not_matter(cookie, serve, capfd):
    address = serve(lambda: [head(200, b"Set-Cookie: " + cookie)]).address()
    assert [result.outcome for result in links.check({address: ("x",)}, UNHURRIED)] == ["ok"]
    assert capfd.readouterr() == ("", "")


NOT_READABLE = "no address that can be read"
NO_HOST = "no host that can be read"
NOT_WEB = "not http or https"
INSIDE = "leads to an address inside a network"
PASSWORD = "a name or password in the address"  # noqa: S105
LOCATIONS = [
    (b"", NOT_READABLE),
    (b"http://[", NOT_READABLE),
    (b"http://[::1", NOT_READABLE),
    (b"http://[x]/", NOT_READABLE),
    (b"//[", NOT_READABLE),
    (b"http://a.uk:99999/", NOT_READABLE),
    (b"http://a.uk:-1/", NOT_READABLE),
    (b"http://a.uk:x/", NOT_READABLE),
    (b"/a\x00b", NOT_READABLE),
    (b"/a\x1b[31mb", NOT_READABLE),
    (b"/a\x7fb", NOT_READABLE),
    (b"/" + b"x" * 5000, "far too long"),
    (b"http://:80/", NO_HOST),
    (b"http://a..uk/", NO_HOST),
    (b"http://" + b"x" * 64 + b".uk/", NO_HOST),
    (b"http://\xff\xfe.uk/", NO_HOST),
    ("http://bücher.uk/".encode(), NO_HOST),
    (b"http://a b/", NO_HOST),
    (b"http://a%2eb/", NO_HOST),
    (b"http://[fe80::1%25eth0]/", NO_HOST),
    (b"javascript:alert(1)", NOT_WEB),
    (b"file:///etc/passwd", NOT_WEB),
    (b"data:text/html,x", NOT_WEB),
    (b"ftp://a.uk/", NOT_WEB),
    (b"mailto:x@a.uk", NOT_WEB),
    (b"http://user@a.uk/", PASSWORD),
    (b"http://user:password@a.uk/", PASSWORD),
    (b"http://a.uk@127.0.0.1/", PASSWORD),
    (b"http://127.0.0.1/", INSIDE),
    (b"//127.0.0.1/", INSIDE),
    (b"http://127.1/", INSIDE),
    (b"http://2130706433/", INSIDE),
    (b"http://0x7f000001/", INSIDE),
    (b"http://0/", INSIDE),
    (b"http://10.1.2.3/", INSIDE),
    (b"http://169.254.169.254/latest/meta-data/", INSIDE),
    (b"http://[::1]/", INSIDE),
    (b"http://[::ffff:127.0.0.1]/", INSIDE),
    (b"http://[fd00::1]/", INSIDE),
]


@pytest.mark.parametrize("status", [301, 302])
@pytest.mark.parametrize(("location", "reason"), LOCATIONS)
def test_where_readers_should_not_be_sent_is_told_with_the_reason(location, reason, status, serve):
    server = serve(lambda: [sends_on(location, status) if len(server.requests) == 1 else head(403)])
    outcome, detail = links.ask(server.address(), UNHURRIED)
    assert outcome == "blocked"
    assert detail.endswith(f": {reason}")
    assert detail.startswith(f"{status} to ")
    assert len(server.requests) == 1
    assert_harmless(detail)


@pytest.mark.parametrize("places", [[], [b"Location: /a", b"Location: /b"]])
def test_a_redirect_to_no_place_or_to_two_is_for_a_person_to_look_at(places, serve):
    answer = links.ask(serve(lambda: [head(302, *places)]).address(), UNHURRIED)
    assert answer == ("blocked", f"302 to nowhere: {NOT_READABLE}")


@pytest.mark.parametrize(
    ("location", "path"),
    [
        ("/café", b"/caf%C3%A9"),
        ("a b", b"/a%20b"),
        ("/%zz", b"/%25zz"),
        ("?a=b&c=%20#d", b"/page?a=b&c=%20"),
        ("\\\\127.0.0.1/", b"/%5C%5C127.0.0.1/"),
    ],
)
def test_an_odd_address_is_followed(location, path, serve):
    server = serve(
        lambda: [sends_on(location.encode()) if len(server.requests) == 1 else head(200)]
    )
    assert links.ask(server.address(), UNHURRIED)[0] == "ok"
    assert server.requests[1].split()[1] == path


def test_no_reader_is_sent_from_a_secure_address_to_one_that_is_not():
    with Visit(LIMITS) as visit, pytest.raises(VerdictError) as told:
        links.joined(visit, "https://a.uk/", "http://a.uk/b")
    assert told.value.args == ("blocked", "not https")


def test_no_line_is_made_to_where_a_redirect_leads_inside(serve):
    inner = serve(lambda: [head(200)])
    outer = serve(lambda: [sends_on(b"http://127.0.0.1:%d/" % inner.port)])
    outcome, detail = links.ask(outer.address(), UNHURRIED)
    assert outcome == "blocked"
    assert INSIDE in detail
    assert inner.requests == []


def test_a_redirect_without_end_is_given_up(serve):
    server = serve(lambda: [sends_on(b"/%d" % len(server.requests))])
    outcome, detail = links.ask(server.address(), UNHURRIED)
    assert outcome == "blocked"
    assert "in circles" in detail
    assert len(server.requests) == links.HOPS


def test_what_this_machine_keeps_for_itself_is_not_sent(monkeypatch, tmp_path, serve):
    (tmp_path / "netrc").write_text("default login me password secret", "utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    server = serve(lambda: [head(200)])
    assert links.ask(server.address(), UNHURRIED) == ("ok", "200")
    assert b"uthorization" not in server.requests[0]


TRICKS = [
    "`**x**`",
    "```\n# x",
    "](http://x.uk)![x](y)",
    "<script>alert(1)</script>",
    "<!--",
    "&lt;img src=x&gt;",
    "@everyone and #1",
    "##[set-output name=answer]good",
    "::set-output name=answer::good",
    "\x1b[2J\x07",
    "\r\n- x",
    "\x85\u2028\u2029",
    "\u202etxt.exe\u2066",
    "\ud800\udfff",
    "|x|y|",
    "x" * 5000,
    "é" * 1000,
    "",
]


def assert_harmless(told):
    """Every word of a server's is in code, in plain letters, and there is little of it."""
    assert re.fullmatch(r"[ -~]+", told)
    for code in re.findall(r"`([^`]*)`", told):
        assert re.fullmatch(r"[\w.~/:?#&=%+,;-]{1,203}", code, re.ASCII)
    assert re.fullmatch(r"[\w .,:()-]*", re.sub(r"`[^`]*`", "", told), re.ASCII)


@pytest.mark.parametrize("trick", TRICKS)
def test_what_a_server_wrote_is_made_harmless(trick):
    assert_harmless(links.shown(trick))


@pytest.mark.parametrize(("before", "status"), [("/", 301), ("javascript:", 302)])
@pytest.mark.parametrize("trick", TRICKS[:-4])
def test_a_redirect_cannot_write_into_the_report(trick, before, status, serve):
    location = (before + trick).encode(errors="replace")
    address = serve(lambda: [sends_on(location, status)]).address()
    results = links.check({address: ("source 'x'",)}, UNHURRIED, pause=0)
    assert_harmless(results[0].detail)
    assert len(links.report(results).splitlines()) == len(
        ["title", "", "outcome", "", "holder", "address", "", "counts"]
    )


def test_one_bad_address_does_not_stop_the_others(serve):
    good = [serve(lambda: [head(200)]).address() for _ in range(2)]
    bad = [serve(answer).address() for answer in (lambda: [b""], lambda: [UNTIL_CLOSED])]
    bad += ["https://", "https://[", "https://" + "x" * 99 + ".uk/", "https://a.uk:99999/"]
    results = links.check(dict.fromkeys(bad + good, ("x",)), OWN, pause=0)
    assert {result.address for result in results if result.outcome == "ok"} == set(good)
    assert len(results) == len(bad + good)


@pytest.fixture
def ctrl_c():
    """Ctrl+C as a person has it: a program started in the background is told to ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c")
def test_a_person_can_stop_the_check(serve):
    address = serve(lambda: [UNTIL_CLOSED]).address()
    stop = threading.Timer(0.1, signal.pthread_kill, (threading.main_thread().ident, signal.SIGINT))
    stop.start()
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        links.check({address: ("x",)}, UNHURRIED)
    assert time.monotonic() - started < 1


def test_the_worst_case_is_as_told():
    assert 100 * (LIMITS.total + 1) / 60 < 52
    assert "100 addresses, 52 minutes" in links.check.__doc__

"""The watch on the law reads in bounds, and takes nothing else for a law."""

import dataclasses
import gzip
import itertools
import time
import tracemalloc

import pytest

from macros.upkeep import law_text, law_watch, reading
from tests.laws import ACT, LIMITS, words, xml


def head(status, *headers):
    return b"\r\n".join([b"HTTP/1.1 %d x" % status, *headers, b"", b""])


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
NO_LAWS = {
    "nothing": b"",
    "no XML": b"<html><p>Are you human?",
    "another XML": b"<feed/>",
    "another law": xml("ukpga/2014/66", words("x")).encode(),
    "a law without words": xml(ACT, "<Primary/>").encode(),
    "a law without a body": xml(ACT, "").encode(),
    "entities": ENTITIES.encode(),
    "entities in another encoding": ENTITIES.encode("utf-16"),
    "no letters": b"\xff\xfe\x00",
    "a forbidden letter": b"<Legislation>\x00</Legislation>",
}


@pytest.mark.parametrize("body", NO_LAWS.values(), ids=NO_LAWS)
def test_what_is_no_law_in_xml_is_told_and_nothing_is_known_of_it(body, httpserver):
    httpserver.expect_request("/x").respond_with_data(body)
    found, fault, is_gone = law_watch.law_in(httpserver.url_for("/x"), f"http://x.uk/{ACT}", LIMITS)
    assert found is None
    assert fault
    assert not is_gone


def test_a_law_that_says_what_to_put_in_place_of_a_word_is_refused_unread():
    text = ENTITIES.partition("<x>")[0] + xml(ACT, words("&b;"))
    with pytest.raises(law_text.NoLawError, match="has a document type"):
        law_text.root(text.encode())


def test_what_is_packed_small_takes_no_more_memory_than_what_is_read(serve):
    packed = head(200, b"Content-Encoding: gzip") + gzip.compress(bytes(2**26))
    address = serve(lambda: [packed]).address()
    tracemalloc.start()
    assert reading.read(address, LIMITS, most=2**20)[0] == "blocked"
    assert tracemalloc.get_traced_memory()[1] < 2**23
    tracemalloc.stop()


MEGABYTE = b"x" * 2**20
TOO_MUCH = {
    "endless": (head(200), itertools.repeat(MEGABYTE)),
    "endless in chunks": (
        head(200, b"Transfer-Encoding: chunked"),
        itertools.repeat(b"100000\r\n" + MEGABYTE + b"\r\n"),
    ),
    "packed": (head(200, b"Content-Encoding: gzip"), [gzip.compress(bytes(2**26))]),
}


@pytest.mark.parametrize(("first", "body"), TOO_MUCH.values(), ids=TOO_MUCH)
def test_no_more_is_read_than_a_law_has(first, body, serve):
    server = serve(lambda: itertools.chain([first], itertools.islice(body, 64)))
    assert reading.read(server.address(), LIMITS, most=2**20) == ("blocked", "more than 1 MB")


@pytest.mark.parametrize(
    ("answer", "detail"),
    [
        (head(200, b"Content-Encoding: br") + b"x", "packed in a way that is not read"),
        (head(200, b"Content-Encoding: gzip") + b"xxx", "no proper answer (error)"),
        (
            head(200, b"Content-Encoding: gzip") + gzip.compress(b"x" * 99)[:9],
            "ends before its end",
        ),
        (head(200, b"Content-Length: 9") + b"x", "no proper answer (ProtocolError)"),
        (b"", "no proper answer (ConnectionError)"),
        (head(302, b"Location: http://127.0.0.1:9/"), "leads to an address inside a network"),
        (head(302, b"Location: /page"), "as if in circles"),
        (head(302), "no address that can be read"),
    ],
)
def test_what_is_no_whole_answer_is_for_a_person_to_look_at(answer, detail, serve):
    outcome, told = reading.read(serve(lambda: [answer]).address(), LIMITS)
    assert outcome == "blocked"
    assert detail in told


def test_what_is_packed_or_moved_within_a_site_is_read(serve):
    pieces = [
        head(307, b"Location: /made"),
        head(200, b"Content-Encoding: gzip") + gzip.compress(b"words"),
    ]
    server = serve(lambda: [pieces[len(server.requests) - 1]])
    assert reading.read(server.address(), LIMITS) == ("ok", b"words")
    assert reading.AGENT.encode() in server.requests[0]


def test_another_site_is_not_followed(serve):
    other = serve(lambda: [head(200) + b"x"])
    server = serve(lambda: [head(302, b"Location: " + other.address().encode())])
    outcome, told = reading.read(server.address(), LIMITS)
    assert outcome == "blocked"
    assert "another site" in told
    assert other.requests == []


def test_no_server_holds_the_watch_longer_than_the_total(serve):
    slow = itertools.chain([head(200)], (time.sleep(0.05) or b"x" for _ in itertools.count()))
    address = serve(lambda: slow).address()
    started = time.monotonic()
    outcome, _ = reading.read(address, dataclasses.replace(LIMITS, total=0.3))
    assert outcome == "blocked"
    assert time.monotonic() - started < 2

"""The link checker tells moved from dead from blocked, and is polite (a local server stands in)."""

import dataclasses
import socket
import time

import pytest
from werkzeug import Response

from macros.upkeep import links as outside
from macros.upkeep.visit import AGENT, Limits
from tests.now import FACTS
from tests.site import PATHS, SITE, tree

DOCS = SITE.parent / "docs"


# The test's server is inside a network, has no certificate, and answers at once or never.
LIMITS = Limits(total=5, silence=2, waits=(0, 0), schemes=("http",), own_hosts=("localhost",))


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, "ok"),
        (301, "moved"),
        (308, "moved"),
        (404, "dead"),
        (410, "dead"),
        (401, "blocked"),
        (403, "blocked"),
        (405, "blocked"),
        (429, "blocked"),
        (500, "blocked"),
        (503, "blocked"),
    ],
)
def test_each_answer_has_its_outcome(status, outcome, httpserver):
    headers = {"Location": "/new"} if 300 <= status < 400 else {}
    httpserver.expect_request("/page").respond_with_data("x", status=status, headers=headers)
    told, detail = outside.ask(httpserver.url_for("/page"), LIMITS)
    assert told == outcome
    new = f"to `{httpserver.url_for('/new')}`"
    assert detail == (new if outcome == "moved" else str(status))


@pytest.mark.parametrize(
    ("status", "outcome"), [(200, "ok"), (301, "moved"), (404, "dead"), (403, "blocked")]
)
def test_where_a_server_sends_readers_for_now_what_is_there_counts(status, outcome, httpserver):
    httpserver.expect_request("/page").respond_with_data(
        "", status=302, headers={"Location": "there"}
    )
    httpserver.expect_request("/there").respond_with_data(
        "", status=status, headers={"Location": "/new"}
    )
    told, detail = outside.ask(httpserver.url_for("/page"), LIMITS)
    assert told == outcome
    there = httpserver.url_for("/there")
    assert detail in (f"{status} at `{there}`", f"to `{httpserver.url_for('/new')}`")


def test_a_server_that_sends_readers_in_circles_is_for_a_person_to_look_at(httpserver):
    httpserver.expect_request("/page").respond_with_data(
        "", status=302, headers={"Location": "/page"}
    )
    assert outside.ask(httpserver.url_for("/page"), LIMITS)[0] == "blocked"


def test_a_server_that_refuses_short_questions_is_asked_in_full(httpserver):
    httpserver.expect_request("/page", method="HEAD").respond_with_data("", status=405)
    httpserver.expect_request("/page", method="GET").respond_with_data("x")
    assert outside.ask(httpserver.url_for("/page"), LIMITS) == ("ok", "200")


def test_a_server_that_is_busy_at_first_is_asked_again(httpserver):
    url = httpserver.url_for("/page")
    httpserver.expect_ordered_request("/page").respond_with_data("", status=503)
    httpserver.expect_ordered_request("/page").respond_with_data("x")
    assert outside.ask(url, LIMITS) == ("ok", "200")


def test_a_server_that_asks_for_patience_gets_it(httpserver):
    httpserver.expect_ordered_request("/page").respond_with_response(
        Response(status=429, headers={"Retry-After": "1"})
    )
    httpserver.expect_ordered_request("/page").respond_with_data("x")
    started = time.monotonic()
    assert outside.ask(httpserver.url_for("/page"), LIMITS) == ("ok", "200")
    assert time.monotonic() - started >= 1


@pytest.mark.parametrize("told", ["7200", "Fri, 31 Dec 2100 23:59:59 GMT"])
def test_a_server_that_asks_for_hours_is_left_alone(told, httpserver):
    httpserver.expect_ordered_request("/page").respond_with_response(
        Response(status=429, headers={"Retry-After": told})
    )
    started = time.monotonic()
    assert outside.ask(httpserver.url_for("/page"), LIMITS) == ("blocked", "429")
    assert len(httpserver.log) == 1
    assert time.monotonic() - started < 1


def test_each_new_try_waits_longer(monkeypatch, httpserver):
    waits = []
    monkeypatch.setattr("time.sleep", waits.append)
    httpserver.expect_request("/page").respond_with_data("", status=503)
    patient = dataclasses.replace(LIMITS, total=30, waits=Limits().waits)
    assert outside.ask(httpserver.url_for("/page"), patient) == ("blocked", "503")
    assert waits == 2 * sorted(Limits().waits)
    assert waits[-1] > 2 * waits[0] > 2


def test_the_checker_says_who_it_is(httpserver):
    httpserver.expect_request("/page", headers={"User-Agent": AGENT}).respond_with_data("x")
    assert outside.ask(httpserver.url_for("/page"), LIMITS)[0] == "ok"


def test_a_server_that_is_not_there_is_for_a_person_to_look_at():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    answer = outside.ask(f"http://localhost:{port}/", LIMITS)
    assert answer == ("blocked", "no connection")


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (socket.EAI_NONAME, ("dead", "no such host")),
        # Without a network no name is known: that says nothing about the host.
        (socket.EAI_AGAIN, ("blocked", "no connection")),
    ],
)
def test_a_host_that_does_not_exist_is_dead(error, outcome, monkeypatch):
    def answer(*_args, **_options):
        raise socket.gaierror(error, "told by the system")

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    assert outside.ask("http://nobody.invalid/", LIMITS) == outcome


def test_hosts_take_turns():
    held = dict.fromkeys(["https://a.uk/1", "https://a.uk/2", "https://b.uk/1"], ("x",))
    assert outside.in_turn(held) == ["https://a.uk/1", "https://b.uk/1", "https://a.uk/2"]


def test_every_address_of_the_facts_is_asked_for_by_the_record_that_holds_it():
    held = outside.addresses(FACTS, {"index.md": "See [x](https://x.uk/y)."})
    assert held["https://x.uk/y"] == ("docs/index.md",)
    for source in FACTS.sources:
        assert f"source '{source.id}'" in held[source.address]
    for contact in FACTS.contacts:
        assert f"contact '{contact.id}'" in held[contact.address]


@pytest.mark.parametrize(
    "text",
    [
        "See [x](https://x.uk/y).",
        'See [x](https://x.uk/y "Title").',
        "See <https://x.uk/y>.",
        "See [x].\n\n[x]: https://x.uk/y\n",
        'See <a href="https://x.uk/y">x</a>.',
    ],
)
def test_an_address_is_found_however_a_page_writes_it(text):
    assert outside.addresses(FACTS, {"a.md": text})["https://x.uk/y"] == ("docs/a.md",)


def test_every_outside_address_that_readers_can_follow_is_asked_for():
    sources = {
        path: (DOCS / path).read_text("utf-8")
        for path in (file.relative_to(DOCS).as_posix() for file in DOCS.rglob("*.md"))
    }
    held = outside.addresses(FACTS, sources)
    home = tree("index.html").css_first("link[rel=canonical]").attributes["href"]
    links = [link.attributes["href"] for path in PATHS for link in tree(path).css("a[href^=https]")]
    followed = {link for link in links if not link.startswith(home)}
    assert followed
    assert followed - held.keys() == set()


def test_the_report_groups_by_record_and_puts_the_dead_first():
    results = [
        outside.Result("https://a.uk/", ("source 'a'",), "moved", "to /b"),
        outside.Result("https://c.uk/", ("contact 'c'", "docs/x.md"), "dead", "404"),
        outside.Result("https://d.uk/", ("source 'd'",), "ok", "200"),
    ]
    told = outside.report(results)
    assert told.index("## Dead") < told.index("## Moved")
    assert "- contact 'c', docs/x.md\n  - <https://c.uk/>: 404" in told
    assert "https://d.uk/" not in told
    assert told.endswith("3 addresses: 1 dead, 1 moved, 0 blocked, 1 ok.")


def test_one_address_after_the_other_with_a_pause(monkeypatch):
    done = []
    monkeypatch.setattr(outside.time, "sleep", done.append)
    monkeypatch.setattr(
        outside, "ask", lambda address, _limits: done.append(address) or ("ok", "200")
    )
    held = dict.fromkeys(["https://a.uk/1", "https://a.uk/2", "https://b.uk/1"], ("x",))
    results = outside.check(held, pause=0.5)
    assert done == ["https://a.uk/1", 0.5, "https://b.uk/1", 0.5, "https://a.uk/2"]
    assert {result.address for result in results} == set(held)


def test_a_whole_check_of_a_server_tells_each_address_apart(httpserver):
    for path, status in {"/a": 200, "/b": 404, "/c": 403}.items():
        httpserver.expect_request(path).respond_with_data("", status=status)
    held = {httpserver.url_for(path): (f"source '{path}'",) for path in ("/a", "/b", "/c")}
    results = outside.check(held, LIMITS, pause=0)
    assert {result.holders[0]: result.outcome for result in results} == {
        "source '/a'": "ok",
        "source '/b'": "dead",
        "source '/c'": "blocked",
    }

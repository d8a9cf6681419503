"""The link checker tells moved from dead from blocked, and is polite (a local server stands in)."""

import time

import pytest
from werkzeug import Response

from macros import external_links
from macros.facts import FACTS


@pytest.fixture(scope="module")
def session():
    return external_links.polite_session(retries=2, backoff=0)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, "ok"),
        (302, "ok"),
        (301, "moved"),
        (308, "moved"),
        (404, "dead"),
        (410, "dead"),
        (401, "blocked"),
        (403, "blocked"),
        (429, "blocked"),
        (503, "blocked"),
    ],
)
def test_each_answer_has_its_outcome(status, outcome, session, httpserver):
    headers = {"Location": "/new"} if 300 <= status < 400 else {}
    httpserver.expect_request("/page").respond_with_data("x", status=status, headers=headers)
    told, detail = external_links.ask(session, httpserver.url_for("/page"))
    assert told == outcome
    assert detail == ("to /new" if outcome == "moved" else str(status))


def test_a_server_that_refuses_short_questions_is_asked_in_full(session, httpserver):
    httpserver.expect_request("/page", method="HEAD").respond_with_data("", status=405)
    httpserver.expect_request("/page", method="GET").respond_with_data("x")
    assert external_links.ask(session, httpserver.url_for("/page")) == ("ok", "200")


def test_a_server_that_is_busy_at_first_is_asked_again(session, httpserver):
    url = httpserver.url_for("/page")
    httpserver.expect_ordered_request("/page").respond_with_data("", status=503)
    httpserver.expect_ordered_request("/page").respond_with_data("x")
    assert external_links.ask(session, url) == ("ok", "200")


def test_a_server_that_asks_for_patience_gets_it(session, httpserver):
    httpserver.expect_ordered_request("/page").respond_with_response(
        Response(status=429, headers={"Retry-After": "1"})
    )
    httpserver.expect_ordered_request("/page").respond_with_data("x")
    started = time.monotonic()
    assert external_links.ask(session, httpserver.url_for("/page")) == ("ok", "200")
    assert time.monotonic() - started >= 1


def test_the_checker_says_who_it_is(session, httpserver):
    httpserver.expect_request(
        "/page", headers={"User-Agent": external_links.AGENT}
    ).respond_with_data("x")
    assert external_links.ask(session, httpserver.url_for("/page"))[0] == "ok"


def test_a_server_that_is_not_there_is_for_a_person_to_look_at(session):
    assert external_links.ask(session, "http://127.0.0.1:9/")[0] == "blocked"


def test_a_host_that_does_not_exist_is_dead(session):
    assert external_links.ask(session, "http://nobody.invalid/") == ("dead", "no such host")


def test_hosts_take_turns():
    held = dict.fromkeys(["https://a.uk/1", "https://a.uk/2", "https://b.uk/1"], ("x",))
    assert external_links.in_turn(held) == ["https://a.uk/1", "https://b.uk/1", "https://a.uk/2"]


def test_every_address_of_the_facts_is_asked_for_by_the_record_that_holds_it():
    held = external_links.addresses(FACTS, {"index.md": "See [x](https://x.uk/y)."})
    assert held["https://x.uk/y"] == ("docs/index.md",)
    for source in FACTS.sources:
        assert f"source '{source.id}'" in held[source.address]
    for contact in FACTS.contacts:
        assert f"contact '{contact.id}'" in held[contact.address]


def test_the_report_groups_by_record_and_puts_the_dead_first():
    results = [
        external_links.Result("https://a.uk/", ("source 'a'",), "moved", "to /b"),
        external_links.Result("https://c.uk/", ("contact 'c'", "docs/x.md"), "dead", "404"),
        external_links.Result("https://d.uk/", ("source 'd'",), "ok", "200"),
    ]
    told = external_links.report(results)
    assert told.index("## Dead") < told.index("## Moved")
    assert "- contact 'c', docs/x.md\n  - <https://c.uk/>: 404" in told
    assert "https://d.uk/" not in told
    assert told.endswith("3 addresses: 1 dead, 1 moved, 0 blocked, 1 ok.")


def test_one_address_after_the_other_with_a_pause(session, httpserver):
    httpserver.expect_request("/a").respond_with_data("x")
    httpserver.expect_request("/b").respond_with_data("x")
    held = {httpserver.url_for(path): ("x",) for path in ("/a", "/b")}
    started = time.monotonic()
    results = external_links.check(held, session, pause=0.2)
    assert [result.outcome for result in results] == ["ok", "ok"]
    assert time.monotonic() - started >= 0.2

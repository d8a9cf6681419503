"""The link checker keeps out of every network: by number, by name, and by a name that changes."""

import socket
import time

import pytest

from macros.upkeep import links
from macros.upkeep.visit import LIMITS, Limits, Visit, is_inside

INSIDE = {
    "no place": ["0.0.0.0", "0.1.2.3", "::"],  # noqa: S104
    "this machine": ["127.0.0.1", "127.9.9.9", "::1"],
    "private": ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12::1"],
    "shared by a provider": ["100.64.0.1", "100.127.255.255"],
    "this line": ["169.254.169.254", "fe80::1", "fe80::1%eth0", "fec0::1"],
    "many at once": ["224.0.0.1", "239.1.1.1", "ff02::1", "ff0e::1"],
    "reserved": ["240.0.0.1", "255.255.255.255", "100::1", "4000::1", "64:ff9b:1::1"],
    "for examples and trials": ["192.0.2.1", "198.18.0.1", "203.0.113.1", "2001:db8::1"],
    "IPv4 in IPv6": ["::127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "2002:7f00:1::"],
    "in a tunnel": ["2001::1"],
}
OUTSIDE = {
    "IPv4": ["1.1.1.1", "9.9.9.9", "151.101.0.144", "172.32.0.1", "192.169.0.1"],
    "IPv6": ["2606:4700::1111", "2a04:4e42::144"],
    "IPv4 in IPv6": ["::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::"],
}
TOLD = ("blocked", "leads to an address inside a network")


@pytest.mark.parametrize("places", INSIDE.values(), ids=INSIDE)
def test_an_address_inside_a_network_is_known_however_it_is_written(places):
    assert [place for place in places if not is_inside(place)] == []


@pytest.mark.parametrize("places", OUTSIDE.values(), ids=OUTSIDE)
def test_an_address_outside_is_let_through(places):
    assert [place for place in places if is_inside(place)] == []


@pytest.fixture
def named(monkeypatch):
    """Say what names stand for: `named(*answers)` lists the lines that are then tried, in vain.

    Each look-up of any name gives the next of the answers: IP addresses, with spaces between.
    """
    lines = []

    def refuse(place, _seconds):
        lines.append(place)
        raise ConnectionRefusedError

    def name(*answers):
        turns = iter(answers)

        def found(_host, port, **_options):
            return [(0, 0, 0, "", (place, port)) for place in next(turns).split()]

        monkeypatch.setattr(socket, "getaddrinfo", found)
        monkeypatch.setattr(socket, "create_connection", refuse)
        return lines

    return name


@pytest.mark.parametrize(
    "places", ["10.0.0.1", "::1", "1.1.1.1 10.0.0.1", "::ffff:10.0.0.1 1.1.1.1"]
)
def test_a_name_that_stands_for_an_address_inside_a_network_is_not_asked(places, named):
    lines = named(places)
    assert links.ask("https://a.uk/", LIMITS) == TOLD
    assert lines == []


def test_a_name_cannot_change_what_it_stands_for_once_it_was_looked_at(named):
    lines = named("1.1.1.1 9.9.9.9", "10.0.0.1")
    assert links.ask("https://a.uk/", Limits(waits=())) == ("blocked", "no connection")
    assert lines == [("1.1.1.1", 443), ("9.9.9.9", 443)]


def test_a_name_is_looked_at_anew_for_each_new_try(named):
    lines = named("1.1.1.1", "10.0.0.1")
    assert links.ask("https://a.uk/", Limits(waits=(0,))) == TOLD
    assert lines == [("1.1.1.1", 443)]


def test_a_line_that_is_ready_too_late_is_closed(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_options: [(0, ("1.1.1.1", 443))])
    near, far = socket.socketpair()
    with far, Visit(Limits(total=0.1)) as visit:
        monkeypatch.setattr(socket, "create_connection", lambda *_args: time.sleep(0.2) or near)
        assert visit.connect("a.uk", 443) is near
        assert near.fileno() == -1
        visit.cut()
        assert far.recv(1) == b""


def test_the_address_on_the_list_itself_may_not_lead_inside_either():
    assert links.ask("https://127.0.0.1/", LIMITS) == TOLD

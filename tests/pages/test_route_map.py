"""The map of the routes says what each does to the others, and its lines say no more than that."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.facts import FACTS
from macros.model.checks import FactError
from macros.pages.route_map import BELOW, LINES, NEXT, in_order, lines_from
from tests.leaflets import text_of

EFFECTS = [effect.id for effect in FACTS.effects]
TIME_KEPT = [route.id for route in FACTS.routes if route.id != "appeal"]


@pytest.mark.parametrize("route", TIME_KEPT)
def test_no_other_route_stops_the_time_to_appeal(route):
    effects = [e.effect for e in FACTS.effects if (e.route, e.on) == (route, "appeal")]
    assert "keeps" in effects
    assert "stops" not in effects


def test_the_ombudsman_is_closed_by_a_right_to_appeal_and_for_good_by_an_appeal():
    moments = {e.moment for e in FACTS.effects if (e.effect, e.on) == ("closes", "ombudsman")}
    assert moments == {"open", "taken"}


def test_a_route_that_acts_on_itself_is_refused():
    with pytest.raises(FactError, match="Name another"):
        replace(FACTS.effects["talk-appeal"], on="talk")


def test_every_route_stands_once_on_the_map():
    assert sorted(r.id for r in in_order(FACTS)) == sorted(r.id for r in FACTS.routes)


@pytest.mark.parametrize("id_", EFFECTS)
def test_every_door_that_opens_or_closes_is_drawn_to_a_neighbour(id_):
    effect = FACTS.effects[id_]
    routes = in_order(FACTS)
    drawn = lines_from(FACTS, routes, FACTS.routes[effect.route])
    ids = [route.id for route in routes]
    way = ids.index(effect.on) - ids.index(effect.route)
    assert ((effect.effect, way) in drawn) == (effect.effect in LINES)
    assert effect.effect not in LINES or way in (NEXT, BELOW)


@pytest.mark.parametrize("id_", EFFECTS)
def test_the_map_says_every_effect_in_words(id_, site):
    html = (site / "routes" / "compare.html").read_text("utf-8")
    page = LexborHTMLParser(html)
    assert FACTS.effects[id_].words in page.css_first(".route-map").text()


@pytest.mark.parametrize("id_", [e.id for e in FACTS.effects if e.effect == "closes"])
def test_the_leaflet_says_every_door_that_closes(id_):
    assert FACTS.effects[id_].words in " ".join(text_of("which-route.pdf").split())

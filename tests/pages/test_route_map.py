"""The map of the routes says what each does to the others, and its lines say no more than that."""

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.facts import FACTS
from macros.model.checks import FactError
from macros.pages.route_map import BELOW, LINES, NEXT, in_order, lines_from
from macros.words import english
from tests.leaflets import text_of
from tests.wording import words as count_words

LONGEST_EFFECT = 25
EFFECTS = [effect.id for effect in FACTS.effects]
# Each says how one route leaves another: words that need another page make no sense on a sheet.
POINTING = re.compile(r"\b(?:above|below|this page|here)\b|^(?:It|They|That|This|Then|But|And)\b")
TIME_KEPT = [route.id for route in FACTS.routes if route.id != "appeal"]


@pytest.mark.parametrize("route", TIME_KEPT)
def test_no_other_route_stops_the_time_to_appeal(route):
    effects = [e.effect for e in FACTS.effects if (e.route, e.on) == (route, "appeal")]
    assert "keeps" in effects
    assert "stops" not in effects


def words_of(id_):
    """The words of an effect, filled in."""
    return english.fill(FACTS, FACTS.effects[id_].words)


@pytest.mark.parametrize("id_", EFFECTS)
def test_an_effect_makes_sense_alone_on_a_sheet_of_next_steps(id_):
    words = words_of(id_)
    assert POINTING.search(words) is None
    assert count_words(words) <= LONGEST_EFFECT
    assert words.endswith(".")


@pytest.mark.parametrize("decision", [d for d in FACTS.decisions if d.appeal], ids=lambda d: d.id)
def test_the_cautions_of_a_decision_say_what_the_effects_say(decision):
    said = " ".join(
        f"{FACTS.cautions[id_].title}. {FACTS.cautions[id_].text}" for id_ in decision.cautions
    )
    for id_ in ("complaint-appeal", "can-appeal-ombudsman", "appeal-ombudsman"):
        assert words_of(id_) in said
        assert FACTS.effects[id_].more in said


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
    assert words_of(id_) in page.css_first(".route-map").text()


@pytest.mark.parametrize("id_", [e.id for e in FACTS.effects if e.effect == "closes"])
def test_the_leaflet_says_every_door_that_closes(id_):
    assert words_of(id_) in " ".join(text_of("which-route.pdf").split())

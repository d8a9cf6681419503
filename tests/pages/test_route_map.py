"""The map of the routes says what each does to the others, and its lines say no more than that."""

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.model.checks import FactError
from macros.pages.route_map import BELOW, LINES, NEXT, WAYS, in_order, lines_from
from macros.words import english, labels
from tests.leaflets import blocks, read, text_of
from tests.leaflets_again import LEAFLETS
from tests.leaflets_again import words_of as leaflet_words
from tests.now import FACTS
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
    effect = FACTS.effects[id_]
    label = labels.EFFECTS[effect.effect].format(FACTS.routes[effect.on].name)
    assert f"{label} {words_of(id_)}".strip() in page.css_first(".route-map").text()


SIZES = ("which-route.pdf", "which-route-large-print.pdf")


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("id_", EFFECTS)
def test_the_leaflet_says_every_effect_in_words_and_which_door_it_is(id_, name):
    effect = FACTS.effects[id_]
    label = labels.EFFECTS[effect.effect].format(FACTS.routes[effect.on].name)
    assert f"{label} {words_of(id_)}".strip() in " ".join(text_of(name).split())


@pytest.mark.parametrize("name", SIZES)
def test_the_map_on_paper_has_each_route_once_in_order_as_a_heading(name):
    heads = [block.text for block in blocks(name) if block.role == "/H3"]
    assert heads[: len(FACTS.routes)] == [route.name for route in in_order(FACTS)]


def test_the_leaflet_with_the_map_still_is_one_sheet():
    # The phone of the service, once it is known, may take it to a third page.
    assert len(read("which-route.pdf").pages) <= 2 + bool(FACTS.contacts["service"].phone)


def test_the_lines_are_drawn_on_paper_from_the_same_effects():
    xhtml = leaflet_words(LEAFLETS["which-route"], FACTS)
    for route in in_order(FACTS):
        for effect, way in lines_from(FACTS, in_order(FACTS), route):
            assert f'<div data-{WAYS[way]}="{effect}"><h3>{route.name}</h3>' in xhtml
    drawn = sum(len(lines_from(FACTS, in_order(FACTS), route)) for route in in_order(FACTS))
    assert xhtml.count("<div data-") == drawn

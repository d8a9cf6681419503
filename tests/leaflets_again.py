"""The leaflets made again by tests: from other facts, or from the same ones."""

import functools
from dataclasses import replace

import pytest

from macros import __main__ as commands
from macros import rooms
from macros.made import icons
from macros.made.leaflets import (
    about,
    extensions,
    read_leaflet,
    words,
)
from macros.made.printer import Printer
from macros.pages.first_page import first_page
from tests.leaflets import (
    FILES,
    IDS,
    WORDS,
    read,
)
from tests.now import FACTS
from tests.site import ADDRESS

SITE_NAME = "Disagree with an SEN decision"
MARK = icons.alone(rooms.MARK.read_text("utf-8"))
LEAFLETS = {id_: read_leaflet(id_, (WORDS / f"{id_}.md").read_text("utf-8")) for id_ in IDS}
every_file = pytest.mark.parametrize("name", FILES)
every_leaflet = pytest.mark.parametrize("id_", IDS)
MILLIMETRE = 72 / 25.4


def own(name):
    """The leaflet of a file."""
    return LEAFLETS[name.removesuffix(".pdf").removesuffix("-large-print")]


def is_large(name):
    return "-large-print" in name


def built():
    """The day of the build that wrote the leaflets."""
    return read(FILES[0]).metadata.creation_date.date()


def on_paper(facts=FACTS):
    """The page from which leaflets are made, with these facts."""
    return first_page(facts, built(), leaflets={}, paper=True)


def words_of(leaflet, facts=FACTS):
    """A leaflet's words as XHTML, from these facts."""
    return words(leaflet, on_paper(facts), extensions(commands.site_settings()), ADDRESS)


@functools.cache
def printer():
    return Printer(WORDS / "leaflet.typ", MARK)


def print_again(id_, facts=FACTS, size="standard", markdown=None):
    """A leaflet made anew, from these facts; gives its XHTML and what was printed."""
    leaflet = LEAFLETS[id_]
    if markdown is not None:
        leaflet = replace(leaflet, markdown=markdown)
    xhtml = words_of(leaflet, facts)
    frame = about(leaflet, facts, built(), SITE_NAME, ADDRESS)
    return xhtml, printer().printed(leaflet, xhtml, frame, size)


def facts_with(months, phone, form):
    """The facts, over the years 2026 and 2027, with these details in the place of their own."""
    appeal = FACTS.clocks.rows("appeal")[0]
    first = replace(appeal.limbs[0], count=months)
    appeal = replace(appeal, limbs=(first, *appeal.limbs[1:]), in_force_until="")
    return replace(
        FACTS,
        clocks=(appeal, *(clock for clock in FACTS.clocks if clock.id != "appeal")),
        contacts=tuple(
            replace(c, phone=phone) if c.id == "tribunal" else c for c in FACTS.contacts
        ),
        forms=tuple(replace(f, name=form) if f.id == "send35" else f for f in FACTS.forms),
        reckoner=replace(FACTS.reckoner, first=2026, last=2027),
    )

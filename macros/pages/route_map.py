"""The map of the routes: each with what it does to the others, and lines between neighbours."""

from markupsafe import Markup

from macros.pages.routes import own_limit
from macros.words import english, labels

# The lines are drawing alone, as the words say the same: no text in them, and no size of any.
LINES = {
    "opens": "M0 12H34M26 4l8 8-8 8",
    "closes": "M0 12H8M28 12H36M12 6l12 12M24 6l-12 12",
}
# How many places on, in two columns, the next route stands, and the one below.
NEXT, BELOW = 1, 2
WAYS = {NEXT: "next", BELOW: "below"}


def in_order(facts):
    """The routes as the map shows them: each that a line leads to stands beside or below its start.

    Those that come before the first line stand first, those without any line last.
    """
    drawn = [effect for effect in facts.effects if effect.effect in LINES]
    joined = {id_ for effect in drawn for id_ in (effect.route, effect.on)}
    ids = [route.id for route in facts.routes]
    first = min((ids.index(id_) for id_ in joined), default=len(ids))
    later = sorted(facts.routes[first:], key=lambda route: route.id not in joined)
    return (*facts.routes[:first], *later)


def lines_from(facts, routes, route):
    """The lines that leave a route, as pairs (effect, way): way is NEXT or BELOW, else none."""
    ids = [other.id for other in routes]
    ways = {
        (effect.effect, ids.index(effect.on) - ids.index(route.id)): None
        for effect in facts.effects
        if effect.route == route.id and effect.effect in LINES
    }
    return [(effect, way) for effect, way in ways if way in WAYS]


def _line(effect, way):
    return Markup(
        '<svg class="{} {}" viewBox="0 0 36 24" aria-hidden="true" focusable="false">'
        '<path d="{}"/></svg>'
    ).format(WAYS[way], effect, LINES[effect])


def _effects(page, route):
    """What a route does to the others: a paragraph each (HTML)."""
    effects = [effect for effect in page.facts.effects if effect.route == route.id]
    page.note(*(id_ for effect in effects for id_ in effect.sources))
    paragraphs = []
    for effect in effects:
        label = labels.EFFECTS[effect.effect].format(page.facts.routes[effect.on].name)
        strong = Markup("<strong>{}</strong> ").format(label) if label else ""
        words = english.fill(page.facts, effect.words)
        paragraphs.append(Markup("<p>{}{}</p>").format(strong, words))
    return Markup("").join(paragraphs)


def route_map(page):
    """All routes with what each does to the others (HTML): an ordered list, drawn as a map.

    The style lays it out, and the lines between neighbours are drawing alone. On paper each route
    is a part with a heading, and says what it is for too: see leaflet.typ.
    """
    routes = in_order(page.facts)
    if page.paper:
        entries = [_on_paper(page, route, routes) for route in routes]
        return Markup('<div class="route-map">\n{}\n</div>').format(Markup("\n").join(entries))
    entries = []
    for route in routes:
        lines = Markup("").join(_line(*line) for line in lines_from(page.facts, routes, route))
        name = page.way_in_html(route.page, route.name)
        entry = Markup("<li><p><strong>{}</strong></p>{}{}</li>")
        entries.append(entry.format(name, _effects(page, route), lines))
    return Markup('<ol class="route-map">\n{}\n</ol>').format(Markup("\n").join(entries))


def _on_paper(page, route, routes):
    """A route as a part of a leaflet (HTML), which names the lines that leave it."""
    lines = lines_from(page.facts, routes, route)
    drawn = Markup("").join(Markup(' data-{}="{}"').format(WAYS[way], one) for one, way in lines)
    page.note(*route.sources)
    limit = ""
    if route.clocks and route.clocks[0] not in _clocks_of_appeals(page.facts):
        limit = Markup("<p>{}</p>").format(own_limit(page, route))
    words = (route.name, route.purpose, limit, _effects(page, route))
    return Markup("<div{}><h3>{}</h3><p>{}</p>{}{}</div>").format(drawn, *words)


def _clocks_of_appeals(facts):
    # A leaflet has little room, and says these with the decisions.
    appeals = [decision.appeal for decision in facts.decisions if decision.appeal]
    return {id_ for appeal in appeals for id_ in (appeal.clock, appeal.contact_clock)}

"""The map of the routes: each with what it does to the others, and lines between neighbours."""

from markupsafe import Markup

from macros.words import english

# What is said before the words of an effect; of one that leaves a door as it is, nothing.
LABELS = {
    "opens": "Opens a door:",
    "keeps": "",
    "stops": "Stops the time:",
    "closes": "Closes a door:",
}
# The lines are drawing alone, as the words say the same: no text in them, and no size of any.
LINES = {
    "opens": "M0 12H34M26 4l8 8-8 8",
    "closes": "M0 12H34M12 4l12 16M24 4l-12 16",
}
# How many places on, in two columns, the next route stands, and the one below.
NEXT, BELOW = 1, 2


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
    return [(effect, way) for effect, way in ways if way in (NEXT, BELOW)]


def _line(effect, way):
    return Markup(
        '<svg class="{} {}" viewBox="0 0 36 24" aria-hidden="true" focusable="false">'
        '<path d="{}"/></svg>'
    ).format("next" if way == NEXT else "below", effect, LINES[effect])


def _words(facts, effect):
    words = english.fill(facts, effect.words)
    label = LABELS[effect.effect]
    if not label:
        return Markup("<p>{}</p>").format(words)
    return Markup("<p><strong>{}</strong> {}</p>").format(label, words)


def route_map(page):
    """All routes with what each does to the others (HTML): an ordered list, drawn as a map.

    The style lays it out, and the lines between neighbours are drawing alone.
    """
    facts = page.facts
    routes = in_order(facts)
    entries = []
    for route in routes:
        effects = [effect for effect in facts.effects if effect.route == route.id]
        page.note(*(id_ for effect in effects for id_ in effect.sources))
        words = Markup("").join(_words(facts, effect) for effect in effects)
        lines = Markup("").join(_line(*line) for line in lines_from(facts, routes, route))
        name = page.way_in_html(route.page, route.name)
        entries.append(Markup("<li><p><strong>{}</strong></p>{}{}</li>").format(name, words, lines))
    return Markup('<ol class="route-map">\n{}\n</ol>').format(Markup("\n").join(entries))


def effects_in_words(page, route):
    """What a route does to the others, in sentences that make sense alone (text)."""
    effects = [effect for effect in page.facts.effects if effect.route == route.id]
    page.note(*(id_ for effect in effects for id_ in effect.sources))
    return " ".join(english.fill(page.facts, effect.words) for effect in effects)


def closed_doors(page):
    """Each way in which a route closes another (Markdown list); paper has little room."""
    doors = [effect for effect in page.facts.effects if effect.effect == "closes"]
    page.note(*(id_ for effect in doors for id_ in effect.sources))
    return "\n".join(f"- {english.fill(page.facts, effect.words)}" for effect in doors)

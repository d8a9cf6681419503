"""Routes in pages: one at a glance, all side by side, and the tables of leaflets."""

from macros.pages.markup import joined, part, rows, table
from macros.pages.ways import link_terms
from macros.words import english, labels

COMPARED = (
    labels.ROUTE,
    labels.PURPOSE,
    labels.WHO_DECIDES,
    labels.COST_AND_PART,
    labels.TIME_LIMIT,
    labels.OUTCOME,
)


def _time_limit(page, route):
    clocks = [page.facts.clocks[id_] for id_ in route.clocks]
    return english.time_limits(page.facts, route.time_limit, clocks)


def own_limit(page, route):
    """The time limit that a family must keep to use a route, in sentences (text)."""
    # The first clock is the family's own; the page of the route has the rest.
    limits = [english.fill(page.facts, route.time_limit)]
    for id_ in route.clocks[:1]:
        clock = page.facts.clocks[id_]
        limit = english.clock_in_words(page.facts, clock)
        # Two limbs fill a sentence.
        limits.append(limit if len(clock.limbs) > 1 else f"{english.heading(clock)} {limit}")
    return " ".join(english.sentence(text) for text in limits if text)


def _effects(page, route):
    effects = [effect for effect in page.facts.effects if effect.route == route.id]
    page.note(*(id_ for effect in effects for id_ in effect.sources))
    return " ".join(english.fill(page.facts, effect.words) for effect in effects)


def route_summary(page):
    """The page's route at a glance."""
    route = page.own("routes")
    pairs = rows(
        (labels.PURPOSE, f"{route.purpose} {page.cite(*route.sources)}"),
        (labels.WHO_DECIDES, route.who_decides),
        (labels.COST, route.cost),
        (labels.TAKES_PART, route.voluntary),
        (labels.TIME_LIMIT, _time_limit(page, route)),
        (labels.OUTCOME, route.outcome),
        (labels.OTHER_ROUTES, _effects(page, route)),
        (labels.AFTERWARDS, route.next_step),
    )
    return part("rows", link_terms(page, pairs))


def compare_routes(page):
    """All routes side by side (HTML). The page's list of sources has those of each."""
    page.note(*(id_ for route in page.facts.routes for id_ in route.sources))
    lines = [
        (
            page.way_in_html(route.page, route.name),
            route.purpose,
            route.who_decides,
            f"{route.cost} {route.voluntary}",
            joined(own_limit(page, route), english.fill(page.facts, route.limit_remark)),
            route.outcome,
        )
        for route in page.facts.routes
    ]
    return table(labels.ROUTES, COMPARED, lines)


def other_routes(page, path):
    """Each route but the one of the page at that path, with what it is for (Markdown)."""
    others = [route for route in page.facts.routes if route.page != path]
    return rows(*((route.name, route.purpose) for route in others))

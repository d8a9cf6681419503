"""Routes in pages: one at a glance, all side by side, and the tables of leaflets."""

from macros.pages.markup import joined, part, rows, table
from macros.pages.route_map import effects_in_words
from macros.pages.ways import link_terms
from macros.words import english

COMPARED = (
    "Route",
    "What it is for",
    "Who decides",
    "Cost, and who must take part",
    "Time limit",
    "What you can get",
)


def _time_limit(page, route):
    clocks = [page.facts.clocks[id_] for id_ in route.clocks]
    return english.time_limits(page.facts, route.time_limit, clocks)


def _own_limit(page, route):
    # The first clock is the family's own; the page of the route has the rest.
    limits = [english.fill(page.facts, route.time_limit)]
    for id_ in route.clocks[:1]:
        clock = page.facts.clocks[id_]
        limit = english.clock_in_words(page.facts, clock)
        # Two limbs fill a sentence.
        limits.append(limit if len(clock.limbs) > 1 else f"{english.heading(clock)} {limit}")
    return " ".join(english.sentence(text) for text in limits if text)


def route_summary(page):
    """The page's route at a glance."""
    route = page.own("routes")
    pairs = rows(
        ("What it is for", f"{route.purpose} {page.cite(*route.sources)}"),
        ("Who decides", route.who_decides),
        ("Cost", route.cost),
        ("Who must take part", route.voluntary),
        ("Time limit", _time_limit(page, route)),
        ("What you can get", route.outcome),
        ("Other routes", effects_in_words(page, route)),
        ("If it does not work", route.next_step),
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
            joined(_own_limit(page, route), english.fill(page.facts, route.limit_remark)),
            route.outcome,
        )
        for route in page.facts.routes
    ]
    return table("The routes side by side", COMPARED, lines)


def routes_at_a_glance(page):
    """Each route with what it is for and its time limit (HTML)."""
    lines = [(route.name, route.purpose, _own_limit(page, route)) for route in page.facts.routes]
    return table("Routes", ("Route", "What it is for", "Time limit"), lines)


def other_routes(page, path):
    """Each route but the one of the page at that path, with what it is for (Markdown)."""
    others = [route for route in page.facts.routes if route.page != path]
    return rows(*((route.name, route.purpose) for route in others))

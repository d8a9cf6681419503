"""Decisions in pages: rows to choose from, the parts of a decision's own page, and a table for paper."""

from macros.model.records import MAKERS
from macros.pages.clocks import clock_table
from macros.pages.markup import box, part, rows, table
from macros.pages.page import CallError
from macros.pages.ways import link_terms, term
from macros.words import english


def decisions(page, maker, *hinted):
    """A row for every decision made by `maker` ("council" or "school"), a link to its page.

    `hinted` are the ids of those that are easily taken for one another: their rows say a little
    more. It is a list (Markdown), which a page may lengthen and puts into a `div` of `choices`.
    """
    if maker not in MAKERS:
        raise CallError(f"'{maker}' makes no decisions. Use one of: {', '.join(MAKERS)}.")
    told = {page.find("decisions", id_).id for id_ in hinted}
    lines = []
    for decision in page.facts.decisions:
        if maker in decision.made_by:
            hint = f"\n  {decision.short}" if decision.id in told else ""
            lines.append(f"- {page.way(f'decisions/{decision.id}.md', decision.name)}{hint}")
    return "\n".join(lines)


def decision_summary(page):
    """The page's decision at a glance: appeal or not, certificate or not, when, which form."""
    decision = page.own("decisions")
    makers = " or ".join(english.MAKERS[maker] for maker in decision.made_by)
    made_by = ("Who decides this", english.sentence(makers))
    pairs = _with_appeal(page, decision) if decision.appeal else _without_appeal(page, decision)
    if decision.appeal:
        return part("rows", rows(*pairs, made_by))
    return part("rows", rows(*pairs, made_by, ("The law", page.cite(*decision.sources))))


def _without_appeal(page, decision):
    first = page.facts.routes[decision.routes[0].route]
    return [
        ("Can you appeal?", f"No. {english.fill(page.facts, decision.no_appeal_reason)}"),
        ("Where to start", page.way(first.page, first.name) + "."),
    ]


def _with_appeal(page, decision):
    appeal, facts = decision.appeal, page.facts
    why = english.fill(facts, appeal.certificate_reason)
    tribunal = page.link("help/glossary.md#send-tribunal", "SEND Tribunal")
    certificate = page.link("routes/mediation.md#certificate", "Mediation certificate")
    answer = "Yes" if appeal.certificate else "No"
    limit = english.clock_in_words(facts, page.facts.clocks[appeal.clock])
    pairs = [
        ("Can you appeal?", f"Yes, to the {tribunal}. {page.cite(appeal.source)}"),
        (
            f"{certificate} first?",
            f"{answer}. {why} {page.cite(*appeal.certificate_sources)}",
        ),
    ]
    if appeal.contact_clock:
        contact = facts.clocks[appeal.contact_clock]
        contact_limit = english.sentence(english.clock_in_words(facts, contact))
        adviser = term(page, "mediation adviser")
        pairs.append((f"Contact the {adviser}", f"{contact_limit} {page.cite(*contact.sources)}"))
    how = page.link("deadlines.md", "How to work out the day")
    return [
        *pairs,
        ("Time to appeal", f"{english.sentence(limit)} {how}."),
        ("Form", page.facts.forms[appeal.form].name + "."),
    ]


def decision_routes(page):
    """The routes open for the page's decision, in the order to think of them, and why."""
    decision = page.own("decisions")
    parts = ["These are free, unless it says otherwise."]
    for offer in decision.routes:
        route = page.facts.routes[offer.route]
        clocks = [page.facts.clocks[id_] for id_ in offer.clocks or route.clocks]
        parts.append(
            box(
                "route rows",
                f"### {page.way(route.page, route.name)}",
                english.fill(page.facts, offer.reason),
                rows(
                    ("Time limit", english.time_limits(page.facts, route.time_limit, clocks)),
                    ("Cost", "" if route.free else route.cost),
                ),
            )
        )
    return "\n\n".join(parts)


def decision_clocks(page):
    """The clocks of the page's decision, as a table."""
    return clock_table(page, "Time limits", page.own("decisions").clocks)


def caution(page, caution_id):
    """One thing that cannot be undone, or that costs a right."""
    record = page.find("cautions", caution_id)
    text = (
        f"**Important: {record.title}**{{ .label }}\n\n"
        f"{english.fill(page.facts, record.text)} {page.cite(*record.sources)}"
    )
    return box("warning", link_terms(page, text))


def decision_cautions(page):
    """The cautions of the page's decision; an empty text where there are none."""
    return "\n\n".join(caution(page, id_) for id_ in page.own("decisions").cautions)


def decisions_at_a_glance(page):
    """The decisions that can be appealed: certificate first or not, and which form (HTML)."""
    lines = [
        (
            decision.name,
            "Yes" if decision.appeal.certificate else "No",
            page.facts.forms[decision.appeal.form].name,
        )
        for decision in page.facts.decisions
        if decision.appeal
    ]
    return table("Decisions that you can appeal", ("Decision", "Certificate first?", "Form"), lines)


def problems_at_a_glance(page):
    """The problems that cannot be appealed, with the routes open for them and cautions (HTML)."""
    lines = []
    for decision in page.facts.decisions:
        if not decision.appeal:
            routes = ", ".join(page.facts.routes[offer.route].name for offer in decision.routes)
            cautions = [page.facts.cautions[id_].title for id_ in decision.cautions]
            lines.append((decision.name, " ".join(map(english.sentence, (routes, *cautions)))))
    return table("Other problems", ("Problem", "Routes that are open"), lines)

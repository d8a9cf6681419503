"""The calculators' forms, and the facts that their scripts read (HTML). No arithmetic, no words.

What the forms ask and what their answers say stands in docs/calculators/, as Jinja templates.
"""

import functools
import re

import jinja2

from macros.data import local
from macros.model.records import Decision
from macros.pages import markup, people
from macros.pages.clock_data import clock_data, script_safe, sources_of
from macros.pages.page import CallError

APPEAL_CLOCKS = ("appeal", "appeal-placement-only", "mediation-contact")
FOLDERS = ("docs/calculators", "overrides")


@functools.cache
def _templates():
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDERS),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
    )


def form_of(page, kind, clock_ids, facts, *, folded=False, **questions):
    """The form of that kind, hidden until its scripts run, and the place of its answer.

    `facts` are those of its own questions; the clocks of `clock_ids` come with them, all rows of
    each: the script picks the one in force.
    """
    rows = page.all_rows
    # What the answers cite stands in the page's list of sources.
    page.note(*sources_of(rows, clock_ids))

    def link(target, text):
        path = target.partition("#")[0]
        if page.texts and path not in page.texts:
            raise CallError(f"docs/calculators/{kind}.html links docs/{path}, which is not there.")
        return page.way_in_html(target, text)

    told = clock_data(rows, rows.bank_holidays, clock_ids, page.facts) | facts
    given = {
        "kind": kind,
        "folded": folded,
        "link": link,
        "service": local.SERVICE,
        "service_address": re.sub(r"^https://|/$", "", local.SERVICE_ADDRESS),
        "facts": script_safe(told),
    }
    try:
        html = _templates().get_template(f"{kind}.html").render(given | questions)
    except jinja2.TemplateError as wrong:
        raise CallError(f"docs/calculators/{kind}.html cannot be filled: {wrong}.") from None
    # A line break would let Markdown begin anew.
    return re.sub(r"\s*\n\s*", "\n", html.strip())


def deadline_calculator(page):
    """The form for the last day to appeal: on a decision's page, for that decision.

    Raises `CallError` on the page of a decision that cannot be appealed.
    """
    if page.paper:
        return ""
    chosen = page.record if isinstance(page.record, Decision) else None
    if chosen and not chosen.appeal:
        raise CallError("this decision cannot be appealed, so there is no last day. Take it out.")
    decisions = [decision for decision in page.facts.decisions if decision.appeal]
    tribunal = page.find("contacts", "tribunal")
    # Where the answer says to send an appeal.
    page.note(*tribunal.sources)
    return form_of(
        page,
        "appeal",
        APPEAL_CLOCKS,
        {"decisions": {decision.id: decision_facts(page, decision) for decision in decisions}},
        decision=chosen.id if chosen else "",
        groups=[("", [(decision.id, decision.name) for decision in decisions])],
        # Whether a certificate matters to what is asked here.
        asks=not chosen or chosen.appeal.certificate,
        email=people.email(page, tribunal.id),
        phone=people.phone(page, tribunal.id),
        post=tribunal.post,
    )


def decision_facts(page, decision):
    """What the script must know of a decision that can be appealed (dict)."""
    form = page.facts.forms[decision.appeal.form]
    # Where the form's own address is not known, we say how to find it.
    how = markup.published(page.relative("routes/appeal.md#how"))
    return {
        "name": decision.name,
        "clock": decision.appeal.clock,
        "certificate": decision.appeal.certificate,
        "form": form.name,
        "formPage": form.address or how,
    }


def _point_facts(page, point):
    # Nobody is led to the page they are on.
    here = point.page.partition("#")[0] == page.path
    return {
        "words": point.words,
        "clocks": point.clocks,
        "deed": point.deed,
        "page": "" if here else markup.published(page.relative(point.page)),
        "pageName": point.page_name,
    }


def council_calculator(page):
    """The form for time limits that are not of an appeal: on a decision's page, for that decision.

    Elsewhere it asks, in a fold, about those that no decision has. Raises `CallError` on the page
    of a decision that has none.
    """
    if page.paper:
        return ""
    chosen = page.record.id if isinstance(page.record, Decision) else ""
    points = [point for point in page.facts.starting_points if point.decision == chosen]
    if not points:
        raise CallError("no starting point names this decision. Take it out.")
    facts = {point.id: _point_facts(page, point) for point in points}
    choices = {}
    for point in points:
        heading = page.facts.clock_groups[point.group].name
        choices.setdefault(heading, []).append((point.id, point.words))
    clock_ids = [id_ for point in points for id_ in point.clocks]
    return form_of(
        page,
        "council",
        clock_ids,
        {"startingPoints": facts},
        folded=not chosen,
        groups=list(choices.items()),
    )

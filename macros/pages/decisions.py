"""Decisions in pages: rows to choose from, the parts of a decision's own page, tables for paper."""

import re

from macros.model.records import MAKERS
from macros.pages.clocks import clock_sources, form_link
from macros.pages.markup import box, part, table
from macros.pages.page import CallError
from macros.pages.people import phone
from macros.pages.ways import term
from macros.words import english, labels, sentences, terms


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
            hint = f":\n  {decision.short}" if decision.id in told else ""
            name = (maker == "school" and decision.school_name) or decision.name
            lines.append(f"- {page.way(f'decisions/{decision.id}.md', name)}{hint}")
    return "\n".join(lines)


def decision_summary(page):
    """Whether the page's decision can be appealed, by when, and whether a certificate is first.

    On a page of a decision without an appeal: why not, and where to start.
    """
    decision = page.own("decisions")
    page.note(*decision.sources)
    return _with_appeal(page, decision) if decision.appeal else _without_appeal(page, decision)


def _without_appeal(page, decision):
    first = page.facts.routes[decision.routes[0].route]
    reason = english.fill(page.facts, decision.no_appeal_reason)
    start = page.link(first.page, first.name)
    return sentences.NO_APPEAL.format(reason=reason, start=start)


def _with_appeal(page, decision):
    appeal, facts = decision.appeal, page.facts
    clock = facts.clocks[appeal.clock]
    page.note(appeal.source, *appeal.certificate_sources, *clock_sources(facts, clock))
    certificate = page.link(terms.WAYS[terms.CERTIFICATE], terms.CERTIFICATE)
    limit = english.limb_in_words(facts, clock.limbs[0])
    first = sentences.NO_CERTIFICATE.format(certificate=certificate)
    if appeal.certificate:
        first = sentences.CERTIFICATE.format(
            when=_when_to_contact(page, appeal, limit),
            adviser=term(page, terms.ADVISER),
            certificate=certificate,
            more_time=_more_time(clock),
        )
    reach = sentences.REACH.format(tribunal=term(page, terms.SEND_TRIBUNAL), limit=limit)
    return sentences.APPEAL.format(reach=reach, first=first)


def _when_to_contact(page, appeal, limit):
    # By when to contact the mediation adviser; a limit that has been said is not said again.
    limb = page.facts.clocks[appeal.contact_clock].limbs[0]
    contact = english.limb_in_words(page.facts, limb)
    if contact != limit:
        return contact
    _, several = english.UNITS[limb.unit]
    return sentences.SAME_TIME.format(unit=several)


def _more_time(clock):
    # The other half of the rule: the later of two days is the last.
    return "".join(
        sentences.MORE_TIME.format(length=english.limb_length(limb)) for limb in clock.limbs[1:]
    )


def young_people(page):
    """The line that leads a young person, or who helps one, to the page for them (Markdown)."""
    age = page.facts.quantities["rights-age"]
    page.note("own-name", *age.sources)
    way = page.way("help/young-people.md", labels.WHOSE_APPEAL)
    return f"- {sentences.YOUNG_PEOPLE.format(age=age.words, way=way)}"


def decision_form(page):
    """The form of the page's appeal, as a link to where it is (Markdown)."""
    form = page.facts.forms[page.own("decisions").appeal.form]
    page.note(*form.sources)
    return form_link(page, form.id)


def decision_routes(page):
    """The routes open for the page's decision but an appeal, a line each (Markdown)."""
    lines = []
    for offer in page.own("decisions").routes:
        route = page.facts.routes[offer.route]
        if offer.route == "appeal":
            continue
        page.note(*route.sources)
        cost = "" if route.free else f" {route.cost}"
        reason = english.fill(page.facts, offer.reason)
        way = page.way(route.page, offer.name or route.name)
        lines.append(f"- {way}: {in_a_sentence(reason)}{cost}")
    return "\n".join(lines)


def in_a_sentence(text):
    """The text as it goes on behind a colon: its first letter small."""
    return text[:1].lower() + text[1:]


def decision_clocks(page):
    """The clocks of the page's decision, as a table: who must do what, and by when (HTML).

    Those of the appeal itself are left out: the page has said them, and its form works them out.
    So is that of the page's warning.
    """
    decision, facts = page.own("decisions"), page.facts
    appeal = decision.appeal
    said = {appeal.clock, appeal.contact_clock} if appeal else set()
    said |= {facts.cautions[id_].clock for id_ in decision.cautions[:1]}
    pairs, told = [], set()
    for clock in (facts.clocks[id_] for id_ in dict.fromkeys(decision.clocks) if id_ not in said):
        page.note(*clock_sources(facts, clock))
        again = clock.exceptions in told
        told |= {clock.exceptions} - {""}
        texts = (
            english.sentence(english.clock_in_words(facts, clock)),
            sentences.SAME_EXCEPTIONS if again else english.fill(facts, clock.exceptions),
            english.fill(facts, clock.remark),
        )
        pairs.append((english.heading(clock), " ".join(filter(None, texts))))
    return table(labels.TIME_LIMITS, (labels.MUST_HAPPEN, labels.BY_WHEN), pairs)


# --- What an appeal is decided by ------------------------------------------------------------


def _own_test(page):
    decision = page.own("decisions")
    if not decision.test:
        raise CallError("this decision cannot be appealed, so nothing decides it. Take it out.")
    return page.facts.legal_tests[decision.test]


def decision_question(page):
    """What the appeal of the page's decision is decided by, in a few plain sentences."""
    test = _own_test(page)
    page.note(*test.sources)
    return english.fill(page.facts, f"{test.question} {test.meaning}")


def decision_evidence(page):
    """The law's words on that question, what else counts, and what to have (Markdown)."""
    test, facts = _own_test(page), page.facts
    parts = [_quoted(page, test)] if test.law else []
    parts += [english.fill(facts, text) for text in test.more]
    listed = "\n".join(f"- {thing}" for thing in test.evidence)
    page.note(*test.sources)
    return "\n\n".join([*parts, labels.EVIDENCE, listed])


def _quoted(page, test):
    source = page.facts.sources[test.law_source]
    whose = f"{source.instrument}, {source.provision}. {sentences.LICENCE} {page.cite(source.id)}"
    return "\n\n".join(
        [
            '<figure class="quotation" markdown>',
            f"> {test.law}",
            f'<figcaption markdown="span">{whose}</figcaption>',
            "</figure>",
        ]
    )


def reasons_sheet(page):
    """A sheet on which to write one's reasons, with the form's own boxes (Markdown).

    It is a leaflet's words: a table whose second column is room to write.
    """
    test, decision = _own_test(page), page.own("decisions")
    form = page.facts.forms[decision.appeal.form].name
    # The space stands in the heading, or paper would lose it where a line ends.
    # A name and a date take less room than reasons.
    rows = [
        f'| <strong class="short">{heading} </strong>{hint} | |'
        for heading, hint in labels.SHEET_FIRST
    ]
    rows += [f"| <strong>{box.heading} </strong>{box.hint} | |" for box in test.boxes]
    head = (f"| {' | '.join(labels.SHEET_HEADS)} |", "|---|---|")
    foot = f"| <strong>{labels.SHEET_LAST}</strong> | |"
    ticks = "\n".join(f"- {thing}" for thing in test.evidence)
    return "\n\n".join(
        [
            f"## {labels.QUESTION}\n\n{decision_question(page)}",
            sentences.HOW_TO_WRITE.format(form=form),
            f"## {labels.MY_REASONS}",
            part("sheet", "\n".join([*head, *rows, foot])),
            part("ticks", f"## {labels.TO_HAVE}\n\n{ticks}"),
        ]
    )


# --- Cautions --------------------------------------------------------------------------------


def _said(page, caution_id, kind, before=""):
    record = page.find("cautions", caution_id)
    page.note(*record.sources)
    words = " ".join([english.fill(page.facts, record.text), *_promptly(page, record)])
    text = f"**{before}{record.title}**{{ .label }}\n\n{words}"
    for name, target in terms.WAYS.items():
        # Who reads the page of it is there.
        if target.partition("#")[0] != page.path:
            text = text.replace(name, page.link(target, name), 1)
    for name in terms.IN_CAUTIONS:
        text = re.sub(rf"\b{name}\b", term(page, name), text, count=1)
    return box(kind, text, *_whom_to_ring(page, record))


def _promptly(page, record):
    # The limit of a caution: one within which nobody may wait.
    if not record.clock:
        return []
    clock = page.facts.clocks[record.clock]
    page.note(*clock_sources(page.facts, clock))
    limit = english.limb_in_words(page.facts, clock.limbs[0])
    return [sentences.PROMPTLY.format(limit=limit)]


def _whom_to_ring(page, record):
    if not record.contact:
        return []
    return [f"{page.facts.contacts[record.contact].name}: {phone(page, record.contact)}"]


def caution(page, caution_id):
    """One thing that cannot be undone, or that costs a right: a page has one such box at most."""
    return _said(page, caution_id, "warning", labels.IMPORTANT)


def remark(page, caution_id):
    """The same without alarm: good news, or what belongs beside something else."""
    return _said(page, caution_id, "callout")


def decision_caution(page):
    """The warning of the page's decision: the first of its cautions.

    Raises `CallError` where it has none.
    """
    cautions = page.own("decisions").cautions
    if not cautions:
        raise CallError("this decision has no cautions. Take it out, or name one.")
    return caution(page, cautions[0])


def decisions_at_a_glance(page):
    """The decisions that can be appealed: certificate first or not, and which form (HTML)."""
    lines = [
        (
            decision.name,
            labels.YES_OR_NO[decision.appeal.certificate],
            page.facts.forms[decision.appeal.form].name,
        )
        for decision in page.facts.decisions
        if decision.appeal
    ]
    return table(labels.APPEALED, labels.APPEALED_HEADS, lines)


def problems_at_a_glance(page):
    """The problems that cannot be appealed, with the routes open for them and cautions (HTML)."""
    lines = []
    for decision in page.facts.decisions:
        if not decision.appeal:
            routes = ", ".join(page.facts.routes[offer.route].name for offer in decision.routes)
            cautions = [page.facts.cautions[id_].title for id_ in decision.cautions]
            lines.append((decision.name, " ".join(map(english.sentence, (routes, *cautions)))))
    return table(labels.PROBLEMS, labels.PROBLEM_HEADS, lines)

"""My next steps: what each family is told, worked out for every decision and situation.

The script in the page looks its family up, so that no rule of these stands there a second time.
"""

from markupsafe import Markup

from macros.model.steps import STEP_TIMES
from macros.pages import markup
from macros.pages.calculators import APPEAL_CLOCKS, decision_facts, form_of
from macros.pages.clocks import clock_sources
from macros.pages.markup import joined
from macros.pages.people import email, phone
from macros.words import english, labels, sentences

UNSURE = "unsure"
SAID_BY_EFFECTS = ("ombudsman-closed",)
# What each decision with an appeal has a place of its own for: where it is.
OWN = {
    "list": "appeal/accepted.md#{}",
    "sheet": "decisions/{}.md#leaflets",
}
# The kinds of situation that a decision can be in, by whether a certificate is needed; None stands
# for a decision without an appeal.
KINDS = {
    True: ("certificate", "appeal"),
    False: ("no certificate", "appeal"),
    None: ("no appeal",),
}
# What is asked after the decision, in order, likewise.
QUESTIONS = {True: ("letter", "certificate"), False: ("letter",), None: ("complained",)}


# --- Who is told what ------------------------------------------------------------------------


def _needed(decision):
    return decision.appeal.certificate if decision.appeal else None


def situations_of(facts, decision):
    """The situations that a family can be in with a decision; None: it is not sure which."""
    kinds = KINDS[_needed(decision)] if decision else (UNSURE,)
    return [situation for situation in facts.situations if situation.kind in kinds]


def steps_for(facts, decision, situation):
    """What a family does, in order: `decision` is a record or None, `situation` a record."""
    own = decision.id if decision else ""
    return [
        step
        for time in STEP_TIMES
        for step in facts.steps
        if step.time == time
        and situation.id in step.situations
        and (not step.decisions or own in step.decisions)
    ]


def combinations(facts):
    """Every decision with each of its situations, and none with those of nobody's decision."""
    return [
        (decision, situation)
        for decision in (*facts.decisions, None)
        for situation in situations_of(facts, decision)
    ]


def effects_of(facts, decision):
    """What the routes that are open for a decision do to each other, and to the Ombudsman's."""
    offered = {offer.route for offer in decision.routes}
    # Who can appeal has heard of the Ombudsman, and must know that this door closes. What only
    # lets the time to appeal run on is said once, by the decision's cautions.
    near = offered | ({"ombudsman"} if decision.appeal else set())
    return [
        one
        for one in facts.effects
        if one.route in offered
        and one.on in near
        and (one.effect != "keeps" or one.on == "ombudsman")
    ]


def cautions_of(facts, decision):
    """The cautions of a decision, but for those that effects say."""
    return [facts.cautions[id_] for id_ in decision.cautions if id_ not in SAID_BY_EFFECTS]


def contacts_for(steps):
    """The ids of those whom the steps name to turn to, each once."""
    return list(dict.fromkeys(step.contact for step in steps if step.contact))


# --- What stands in the page -----------------------------------------------------------------


def _step(page, step):
    page.note(*step.sources)
    letters = (page.find("letters", id_) for id_ in step.letters)
    ways = [
        page.way_in_html(f"letters/{one.id}.md", sentences.LETTER_BEFORE.format(name=one.name))
        for one in letters
    ]
    ways += [Markup('<slot name="{}"></slot>').format(name) for name in _places(step)]
    if step.page:
        ways.append(page.way_in_html(step.page, step.page_name))
    after = Markup('<span class="ways">{}</span>').format(joined(*ways)) if ways else ""
    return Markup("<li>{}</li>").format(joined(english.fill(page.facts, step.words), after))


def _places(step):
    # What differs by decision: the script puts it in.
    return (("form",) if step.form else ()) + ((step.own,) if step.own else ())


def _contact(page, id_):
    contact = page.find("contacts", id_)
    page.note(*contact.sources)
    known = joined(phone(page, id_), email(page, id_))
    name = Markup('<a href="{}">{}</a>').format(contact.address, contact.name)
    return Markup("<li>{}{}</li>").format(name, Markup(": {}").format(known) if known else "")


def _offer(page, offer):
    route = page.facts.routes[offer.route]
    page.note(*route.sources)
    reason = joined(english.fill(page.facts, offer.reason), "" if route.free else route.cost)
    address = markup.published(page.relative(route.page))
    name = Markup('<a href="{}">{}</a>').format(address, offer.name or route.name)
    return Markup("<li>{}: {}</li>").format(name, reason)


def _caution(page, caution):
    page.note(*caution.sources)
    text = english.fill(page.facts, caution.text)
    return Markup("<li><strong>{}.</strong> {}</li>").format(caution.title.rstrip("."), text)


def _effect(page, effect):
    page.note(*effect.sources)
    return Markup("<li>{}</li>").format(english.fill(page.facts, effect.words))


class _Lines(dict):
    """The lines of all sheets, each once: HTML by name."""

    def named(self, kind, key, html):
        """The name of a line, which it has from now on."""
        name = f"{kind} {key}"
        while self.get(name, html) != html:
            name += " too"
        self[name] = html
        return name


def _sheet(page, lines, decision, situation):
    steps = steps_for(page.facts, decision, situation)
    page.note(*situation.sources)
    told = {
        time: [
            lines.named("step", step.id, _step(page, step)) for step in steps if step.time == time
        ]
        for time in STEP_TIMES
    }
    contacts = [lines.named("contact", id_, _contact(page, id_)) for id_ in contacts_for(steps)]
    return {**told, "contacts": contacts, "words": english.fill(page.facts, situation.words)}


def _decision(page, lines, decision):
    facts = page.facts
    told = {
        "asks": QUESTIONS[_needed(decision)],
        "routes": [lines.named("offer", one.id, _offer(page, one)) for one in decision.routes],
        "effects": [
            lines.named("caution", one.id, _caution(page, one))
            for one in cautions_of(facts, decision)
        ]
        + [
            lines.named("effect", one.id, _effect(page, one)) for one in effects_of(facts, decision)
        ],
    }
    if decision.appeal:
        told |= decision_facts(page, decision)
        for name, target in OWN.items():
            href = markup.published(page.relative(target.format(decision.id)))
            told |= {name: href, f"{name}Name": labels.OWN_PLACES[name]}
    return told


def next_steps(page):
    """The questions of my next steps, and the sheet for every way to answer them (HTML)."""
    facts, lines = page.facts, _Lines()
    for id_ in APPEAL_CLOCKS:
        page.note(*clock_sources(facts, page.find("clocks", id_)))
    sheets = {}
    for decision, situation in combinations(facts):
        own = decision.id if decision else UNSURE
        sheets.setdefault(own, {})[situation.id] = _sheet(page, lines, decision, situation)
    decisions = {one.id: _decision(page, lines, one) for one in facts.decisions}
    nobody = {"asks": (), "routes": [], "effects": []}
    return form_of(
        page,
        "steps",
        APPEAL_CLOCKS,
        {"decisions": decisions | {UNSURE: nobody}, "sheets": sheets},
        groups=_groups(facts),
        lines=lines,
    )


def _groups(facts):
    # The decisions to choose from, by who made them.
    by_school = [one for one in facts.decisions if one.made_by == ("school",)]
    by_council = [one for one in facts.decisions if one not in by_school]
    return [
        (labels.WHO_DECIDED["council"], [(one.id, one.name) for one in by_council]),
        (labels.WHO_DECIDED["school"], [(one.id, one.name) for one in by_school]),
        (labels.WHO_DECIDED[""], [(UNSURE, labels.UNSURE)]),
    ]

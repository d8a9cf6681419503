"""What must come with an appeal: lists to tick, by decision and certificate, and a cover sheet."""

from markupsafe import Markup, escape

from macros.data.enclosures import BLANKS, MUCH_TO_WRITE, SUBJECT
from macros.pages.calculators import form_of
from macros.pages.clocks import clock_sources
from macros.pages.markup import fold, part
from macros.pages.people import email
from macros.pages.ways import term
from macros.words import english, labels, sentences, terms


def states(facts, decision):
    """The states of the certificate that can be those of a decision with an appeal, in order."""
    needed = decision.appeal.certificate
    return [state for state in facts.certificate_states if state.needed is needed]


def enclosures(facts, decision, state):
    """What to tick before an appeal against a decision is sent, in order: a list of records.

    `state` is the id of a state of the certificate.
    """
    return [one for one in belonging(facts, decision) if state in (one.states or (state,))]


def belonging(facts, decision):
    """The same for whatever state of the certificate that a decision can have."""
    possible = {state.id for state in states(facts, decision)}
    return [
        one
        for one in facts.enclosures
        if decision.id in (one.decisions or (decision.id,))
        and (not one.states or possible & {*one.states})
    ]


def _appealable(facts):
    return [decision for decision in facts.decisions if decision.appeal]


def _forms(facts):
    # The forms of all appeals, by name, each once.
    return dict.fromkeys(facts.forms[one.appeal.form].name for one in _appealable(facts))


def _what(enclosure, *forms):
    # What to tick, as a sentence; with the name of the form that it is about.
    named = f" ({english.either(forms)})" if enclosure.form else ""
    return english.sentence(f"{enclosure.what}{named}")


# --- The questions ---------------------------------------------------------------------------


def enclosure_form(page):
    """The form that asks which list is wanted, hidden until its scripts run (HTML)."""
    decisions = [(one.id, one.name) for one in _appealable(page.facts)]
    asked = [(one.id, one.answer) for one in page.facts.certificate_states if one.answer]
    return form_of(page, "accepted", [], {}, decisions=decisions, states=asked)


# --- The certificate -------------------------------------------------------------------------


def _times(page, state):
    # How long the certificate gives, and by when to contact the adviser: of the first decision
    # that needs one, as they all have the same.
    facts = page.facts
    appeal = next(one.appeal for one in _appealable(facts) if one.appeal.certificate)
    found = []
    if state.to_contact:
        clock = facts.clocks[appeal.contact_clock]
        page.note(*clock_sources(facts, clock))
        limit = english.limb_in_words(facts, clock.limbs[0])
        found.append(sentences.CONTACT_BY.format(limit=limit))
    if state.waits:
        clock = facts.clocks[appeal.clock]
        page.note(*clock_sources(facts, clock))
        found += [
            sentences.CERTIFICATE_GIVES.format(length=english.limb_length(limb))
            for limb in clock.limbs[1:]
        ]
    return found


def certificate_states(page):
    """What to do in each state of the certificate, one below the other (Markdown)."""
    parts = []
    for state in page.facts.certificate_states:
        page.note(*state.sources)
        first, *others = (english.fill(page.facts, text) for text in state.deeds)
        words = " ".join([first, *_times(page, state), *others])
        label = f"{state.when}: {state.title.lower()}"
        told = [f"**{label}**{{ .label }}" if page.paper else label, words]
        if not page.paper:
            told.append(f"{page.link(state.page, state.page_name)}{{ .alone .on-screen }}")
        parts.append(_of_state(page, state, told))
    return "\n\n".join(parts)


def _of_state(page, state, told):
    if page.paper:
        label, words = told
        return f"{label}\n\n{words}"
    label, *words = told
    opening = f'<details markdown id="certificate-{state.id}" class="state">'
    return "\n\n".join([f"{opening}\n<summary>{label}</summary>", *words, "</details>"])


# --- Lists to tick ---------------------------------------------------------------------------


def enclosure_lists(page):
    """A fold for each decision that can be appealed, with all that its list may hold (Markdown)."""
    return "\n\n".join(_list_of(page, decision) for decision in _appealable(page.facts))


def _list_of(page, decision):
    form = page.facts.forms[decision.appeal.form]
    page.note(*form.sources)
    asked = "" if decision.appeal.certificate else states(page.facts, decision)[0].id
    items = [_item(page, one, form.name, asked) for one in belonging(page.facts, decision)]
    # The name of the decision is for those who are read a list of links.
    sheet = page.link(f"decisions/{decision.id}.md#leaflets", labels.REASONS_SHEET)
    label = f"{labels.REASONS_SHEET}: {escape(decision.name)}"
    named = f'{{ .alone .on-screen aria-label="{label}" }}'
    ticks = Markup('<ul class="ticks" data-state="{}">\n{}\n</ul>').format(
        asked, Markup("\n").join(items)
    )
    return fold(decision.id, decision.name, ticks, f"{sheet}{named}")


def _item(page, enclosure, form, asked):
    # A tick: `asked` is the only state that its list can have, whose name need not be said.
    alone = "" if asked else " ".join(enclosure.states)
    names = {state.id: state.when for state in page.facts.certificate_states}
    if enclosure.only_if:
        before = Markup("{}: ").format(enclosure.only_if)
    elif alone:
        before = Markup('<span class="when">{}: </span>').format(names[enclosure.states[0]])
    else:
        before = ""
    first, *others = enclosure.sources
    page.note(*others)
    return Markup('<li{}>{} <span class="hint">{} {}</span></li>').format(
        Markup(' data-certificate="{}"').format(alone) if alone else "",
        _box(Markup("{}<strong>{}</strong>").format(before, _what(enclosure, form))),
        english.fill(page.facts, enclosure.hint),
        page.cite(first),
    )


def _box(words):
    return Markup('<label><input type="checkbox"><span>{}</span></label>').format(words)


def all_enclosures(page):
    """What any appeal may have to come with, to tick on paper (Markdown)."""
    forms = _forms(page.facts)
    lines = {}
    for one in page.facts.enclosures:
        page.note(*one.sources)
        before = one.only_if or one.among_all
        hint = english.fill(page.facts, one.hint)
        # The space stands in what is to tick, or paper would lose it where a line ends.
        what = f"<strong>{_what(one, *forms)}{' ' if hint else ''}</strong>{hint}"
        line = f"- {before}{': ' if before else ''}{what}"
        lines.setdefault(one.what, line)
    return part("ticks", "\n".join(lines.values()))


# --- The cover sheet -------------------------------------------------------------------------


def appeal_subject(_page):
    """What the subject of an email must say that brings a new appeal."""
    return SUBJECT


def cover_sheet(page):
    """What stands on top of an appeal: to whom, from whom, about what, and what comes with it.

    Lines to fill in by pen, and boxes to tick (Markdown).
    """
    facts = page.facts
    tribunal = page.find("contacts", "tribunal")
    page.note(*tribunal.sources)
    papers = dict.fromkeys(_what(one, *_forms(facts)) for one in facts.enclosures if one.enclosed)
    to = {"tribunal": term(page, terms.SEND_TRIBUNAL), "email": email(page, tribunal.id)}
    sent = [sentences.TO_TRIBUNAL.format_map(to)]
    if tribunal.post:
        sent.append(sentences.BY_POST.format(post=escape(tribunal.post)))
    sent.append(sentences.SUBJECT.format(subject=SUBJECT))
    sent.append(sentences.DECISION_OF.format(council=escape(facts.local.council)))
    head, short = f"| {' | '.join(labels.COVER_HEADS)} |", ' class="short"'
    blanks = [
        f"| <strong{'' if words in MUCH_TO_WRITE else short}>{words}</strong> | |"
        for words in BLANKS
    ]
    sending = f"## {labels.SENDING}\n\n"
    ticks = part("ticks", sending + "\n".join(f"- {one}" for one in papers))
    if not page.paper:
        boxes = (Markup("<li>{}</li>").format(_box(escape(one))) for one in papers)
        listed = Markup('<ul class="ticks">\n{}\n</ul>').format(Markup("\n").join(boxes))
        ticks = f"{sending}{listed}"
    return "\n\n".join(
        [
            "\n".join(f"- {line}" for line in sent),
            part("cover", "\n".join([head, "|---|---|", *blanks])),
            ticks,
        ]
    )

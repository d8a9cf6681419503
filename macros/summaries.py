"""Facts -> Markdown: the parts that macros put into pages. Pure functions, no files, no clock.

`here` is the page that asks, as a path in docs/ ("decisions/delay.md"): links are made from it.
Text that readers see comes from the facts; only labels are written here.
"""

import datetime
import posixpath
import re
from html import escape

import phonenumbers

from macros.model.checks import PLACEHOLDER
from macros.model.times import FixedDay
from macros.words.english import ACTORS, MANNERS

MAKERS_IN_WORDS = {"council": "the council", "school": "the school or college"}


def fill(facts, text):
    """Put the words of quantities in place of their ids: "{away}" -> "4 weeks or more"."""
    return PLACEHOLDER.sub(lambda found: facts.find("quantities", found[1]).words, text)


def sentence(text):
    """The text with a capital and a full stop."""
    text = text[0].upper() + text[1:]
    return text if text.endswith((".", "?", "!")) else text + "."


def day_in_words(iso):
    """An ISO date as people read it: "2026-11-24" -> "24 November 2026"."""
    day = datetime.date.fromisoformat(iso)
    return f"{day.day} {day:%B} {day.year}"


def day(iso):
    """A date in words that a machine can read too (HTML)."""
    return f'<time datetime="{iso}">{day_in_words(iso)}</time>'


def relative(here, target):
    """The way from page `here` to page `target`, both paths in docs/."""
    path, hash_, anchor = target.partition("#")
    return posixpath.relpath(path, posixpath.dirname(here) or ".") + hash_ + anchor


def link(here, target, text):
    """A Markdown link to a page, which MkDocs checks."""
    return f"[{text}]({relative(here, target)})"


def on_paper(target):
    """The attribute of a link to a page or file in docs/ whose address is written out in print.

    A style sheet cannot make a relative address whole: it puts the site's address before this.
    """
    return f'data-page="{escape(target.replace(".md", ".html"))}"'


def way(here, target, text):
    """A Markdown link that leads on: in print its full address stands behind it."""
    return f"{link(here, target, text)}{{ {on_paper(target)} }}"


def block(css_class, *parts):
    """Markdown inside a `div` of that class."""
    return "\n\n".join([f'<div class="{css_class}" markdown>', *parts, "</div>"])


def rows(*pairs):
    """A definition list of label and value; a row without a value is left out."""
    return "\n\n".join(f"{label}\n:   {value}" for label, value in pairs if value)


# --- The law behind a statement --------------------------------------------------------------


def cite(facts, *ids):
    """Small links to the page's list of sources (HTML)."""
    links = []
    for id_ in ids:
        source = facts.find("sources", id_)
        links.append(
            f'<a class="cite" href="#source-{id_}">'
            f'<span class="visually-hidden">Source: </span>{escape(source.short)}</a>'
        )
    return " ".join(links)


def cited(text):
    """The ids of the sources that a text cites, in order; a calculator's answers cite some too."""
    named = re.findall(r'href="#source-([a-z0-9-]+)"|data-sources="([a-z0-9 -]+)"', text)
    return [id_ for link, listed in named for id_ in (link or listed).split()]


def _source_item(source, written_out, anchor=""):
    # Paper needs each address once: `written_out` is the set of those that stand above.
    known = ' class="written-out"' if source.address in written_out else ""
    written_out.add(source.address)
    manner, _ = MANNERS[source.manner]
    return (
        f'<li{anchor}><a{known} href="{escape(source.address)}">{escape(source.instrument)}, '
        f"{escape(source.provision)}</a>. {escape(source.says)} "
        f'<span class="manner">{manner}.</span></li>'
    )


def sources(facts, ids, here):
    """The list at the foot of a page, and the day on which it was checked.

    `ids` may repeat: the first place of each counts. The day is the oldest among them, so that
    a page never looks more freshly checked than its oldest source.
    """
    chosen = [facts.find("sources", id_) for id_ in dict.fromkeys(ids)]
    if not chosen:
        checked = min(source.checked for source in facts.sources)
        return f'<p class="checked">The facts on this site were last checked on {day(checked)}.</p>'
    written_out = set()
    items = [_source_item(source, written_out, f' id="source-{source.id}"') for source in chosen]
    checked = min(source.checked for source in chosen)
    how = relative(here, "about/sources.md").replace(".md", ".html")
    return "\n\n".join(
        [
            '<div class="sources" markdown>',
            "## Where this comes from",
            "<ul>\n" + "\n".join(items) + "\n</ul>",
            (
                f'<p class="checked">Checked on {day(checked)}, in stored copies of public pages. '
                f'<a href="{how}">How we checked</a>.</p>'
            ),
            "</div>",
        ]
    )


def all_sources(facts):
    """Every source, under the name of its instrument, with how sure we are and when checked."""
    parts, written_out = [], set()
    for instrument in dict.fromkeys(source.instrument for source in facts.sources):
        items = [
            _source_item(source, written_out).replace(
                "</li>", f" Checked on {day(source.checked)}.</li>"
            )
            for source in facts.sources
            if source.instrument == instrument
        ]
        parts.append(f"### {instrument}\n\n<ul>\n" + "\n".join(items) + "\n</ul>")
    return block("sources", *parts)


def manners():
    """What the labels beside sources mean."""
    return block("summary", rows(*MANNERS.values()))


# --- Time ------------------------------------------------------------------------------------


def period(facts, id_, event=""):
    """A clock's length in words: "2 months". `event` picks a limb other than the first."""
    clock = facts.find("clocks", id_)
    for limb in clock.limbs:
        if not event or limb.event == event:
            return _length(limb)
    raise KeyError(f"{id_}, {event}")


def _length(limb):
    if isinstance(limb, FixedDay):
        return day_in_words(f"2023-{limb.day}").removesuffix(" 2023")
    unit = limb.unit.removesuffix("s") if limb.count == 1 else limb.unit
    return f"{limb.count} {unit}"


def _limb_in_words(facts, limb):
    event = facts.find("events", limb.event).words
    match limb:
        case FixedDay():
            return f"before {_length(limb)} in {event}"
        case _ if limb.counting == "beginning with":
            return f"within {_length(limb)}. Count {event} as the first day"
        case _ if limb.counting == "before":
            return f"at least {_length(limb)} before {event}"
        case _:
            return f"within {_length(limb)} after {event}"


def clock_in_words(facts, id_):
    """The whole time limit in words, without a capital or a full stop."""
    clock = facts.find("clocks", id_)
    words = ", or ".join(_limb_in_words(facts, limb) for limb in clock.limbs)
    if len(clock.limbs) > 1:
        words = words.replace(", or within", ", or") + ", whichever is later"
    if not clock.computed:
        words = f"as soon as you can, and {words}"
    return words


def closed_in_words(facts, id_):
    """When a closed period is: "in August"."""
    return facts.find("closed_periods", id_).words


def day_rule(facts, id_="appeal"):
    """What happens when a clock's last day is not a working day, and by what time it ends."""
    clock = facts.find("clocks", id_)
    closed = " or ".join(closed_in_words(facts, name) for name in clock.closed_periods)
    parts = []
    if closed:
        parts.append(f"If the last day falls {closed}, it moves to the first working day after.")
    if clock.roll == "next working day":
        parts.append("If it falls on a weekend or bank holiday, it moves to the next working day.")
    if clock.by:
        by = facts.find("quantities", clock.by).words
        parts.append(f"The Tribunal must get it by {by} on the last day.")
    return " ".join(parts)


def clock_sources(facts, clock):
    """The ids of all sources of a clock: its period, its limbs, what moves its end, its hour."""
    named = [*clock.sources, *(name for limb in clock.limbs for name in limb.sources)]
    named += clock.roll_sources
    for name in clock.closed_periods:
        named += facts.find("closed_periods", name).sources
    if clock.by:
        named += facts.find("quantities", clock.by).sources
    return list(dict.fromkeys(named))


def _clock_cell(facts, clock):
    said = [
        sentence(clock_in_words(facts, clock.id)),
        day_rule(facts, clock.id) if clock.roll != "none" else "",
        fill(facts, clock.exceptions),
        fill(facts, clock.remark),
    ]
    return " ".join([*filter(None, said), cite(facts, *clock_sources(facts, clock))])


def table(name, header, lines):
    """A table that turns into cards on a narrow screen (HTML). The first cell heads its row."""
    head = "".join(f'<th scope="col">{cell}</th>' for cell in header)
    body = "\n".join(
        f'<tr><th scope="row">{first}</th>'
        + "".join(
            f'<td data-label="{label}">{cell}</td>'
            for label, cell in zip(header[1:], rest, strict=True)
        )
        + "</tr>"
        for first, *rest in lines
    )
    return (
        f'<table class="stack" aria-label="{escape(name)}">\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    )


def clock_table(facts, name, ids):
    """The clocks named, as a table: what must happen, by when, who must act."""
    lines = []
    for id_ in dict.fromkeys(ids):
        clock = facts.find("clocks", id_)
        lines.append((clock.action, _clock_cell(facts, clock), ACTORS[clock.who]))
    return table(name, ("What must happen", "By when", "Who must act"), lines)


def clocks(facts, group_id):
    """Every clock of a group, as a table."""
    group = facts.find("clock_groups", group_id)
    ids = [clock.id for clock in facts.clocks if clock.group == group_id]
    return clock_table(facts, f"Time limits: {group.name}", ids)


# Terms that facts use and that a page may not have explained yet.
LINKED_TERMS = ("disagreement resolution", "mediation certificate", "Ombudsman", "section I")


def link_terms(here, text):
    """The text with the first use of each term linked to the glossary."""
    for name in LINKED_TERMS:
        text = re.sub(rf"\b{name}\b", lambda found, n=name: term(here, n, found[0]), text, count=1)
    return text


# --- Decisions -------------------------------------------------------------------------------


def decisions(facts, maker, here):
    """Cards that link to every decision made by `maker` ("council" or "school")."""
    if maker not in MAKERS_IN_WORDS:
        raise KeyError(maker)
    items = [
        f"- {way(here, f'decisions/{decision.id}.md', decision.name)}\n\n    {decision.short}"
        for decision in facts.decisions
        if maker in decision.made_by
    ]
    return block("card-list", "\n\n".join(items))


def decision_summary(facts, id_, here):
    """A decision at a glance: appeal or not, certificate or not and why, when, with which form."""
    decision = facts.find("decisions", id_)
    makers = " or ".join(MAKERS_IN_WORDS[maker] for maker in decision.made_by)
    made_by = ("Who decides this", sentence(makers))
    if decision.appeal is None:
        first = facts.find("routes", decision.routes[0].route)
        return block(
            "summary",
            rows(
                ("Can you appeal?", f"No. {fill(facts, decision.no_appeal_reason)}"),
                ("Where to start", way(here, first.page, first.name) + "."),
                made_by,
                ("The law", cite(facts, *decision.sources)),
            ),
        )
    appeal = decision.appeal
    tribunal = link(here, "help/glossary.md#send-tribunal", "SEND Tribunal")
    answer = "Yes" if appeal.certificate else "No"
    adviser = sentence(clock_in_words(facts, "mediation-contact"))
    certificate = link(here, "routes/mediation.md#certificate", "Mediation certificate")
    return block(
        "summary",
        rows(
            ("Can you appeal?", f"Yes, to the {tribunal}. {cite(facts, appeal.source)}"),
            (
                f"{certificate} first?",
                f"{answer}. {fill(facts, appeal.certificate_reason)} "
                + cite(facts, *appeal.certificate_sources),
            ),
            (
                f"Contact the {term(here, 'mediation adviser')}",
                f"{adviser} {cite(facts, 'regs-33')}" if appeal.certificate else "",
            ),
            (
                "Time to appeal",
                sentence(clock_in_words(facts, appeal.clock))
                + f" {link(here, 'deadlines.md', 'How to work out the day')}.",
            ),
            ("Form", facts.find("forms", appeal.form).name + "."),
            made_by,
        ),
    )


def _time_limit(facts, route, clock_ids):
    said = [sentence(clock_in_words(facts, name)) for name in clock_ids]
    if len(said) > 1:
        actions = [facts.find("clocks", name).action for name in clock_ids]
        said = [f"{action}. {words}" for action, words in zip(actions, said, strict=True)]
    return " ".join([fill(facts, route.time_limit), *said]).strip()


def decision_routes(facts, id_, here):
    """The routes open for a decision, in the order to think of them, each with its reason."""
    decision = facts.find("decisions", id_)
    parts = ["These are free, unless it says otherwise."]
    for offer in decision.routes:
        route = facts.find("routes", offer.route)
        names = route.clocks
        if route.id == "appeal":
            names = (decision.appeal.clock,)
        if route.id == "mediation":
            names = ("mediation-contact",)
        parts.append(
            block(
                "route",
                f"### {way(here, route.page, route.name)}",
                fill(facts, offer.reason),
                rows(
                    ("Time limit", _time_limit(facts, route, names)),
                    ("Cost", "" if route.free else route.cost),
                ),
            )
        )
    return "\n\n".join(parts)


def decision_clocks(facts, id_):
    """The clocks of a decision, as a table."""
    return clock_table(facts, "Time limits", facts.find("decisions", id_).clocks)


def caution(facts, id_, here):
    """One thing that cannot be undone, or that costs a right."""
    found = facts.find("cautions", id_)
    said = (
        f"**Important: {found.title}**{{ .label }}\n\n"
        f"{fill(facts, found.text)} {cite(facts, *found.sources)}"
    )
    return block("warning", link_terms(here, said))


def decision_cautions(facts, id_, here):
    """The cautions of a decision; an empty text where there are none."""
    names = facts.find("decisions", id_).cautions
    return "\n\n".join(caution(facts, name, here) for name in names)


# --- Routes ----------------------------------------------------------------------------------


def route_summary(facts, id_, here):
    """A route at a glance."""
    route = facts.find("routes", id_)
    return block(
        "summary",
        link_terms(
            here,
            rows(
                ("What it is for", f"{route.purpose} {cite(facts, *route.sources)}"),
                ("Who decides", route.who_decides),
                ("Cost", route.cost),
                ("Your choice?", route.voluntary),
                ("Time limit", _time_limit(facts, route, route.clocks)),
                ("What comes out", route.outcome),
                ("What it does not stop", route.does_not_stop),
                ("If it does not work", route.next_step),
            ),
        ),
    )


def compare_routes(facts, here):
    """All routes side by side."""
    lines = [
        (
            (
                f'<a href="{relative(here, route.page).replace(".md", ".html")}" '
                f"{on_paper(route.page)}>{route.name}</a>"
            ),
            f"{route.purpose} {cite(facts, *route.sources[:1])}",
            route.who_decides,
            f"{route.cost} {route.voluntary}",
            _time_limit(facts, route, route.clocks),
            route.outcome,
        )
        for route in facts.routes
    ]
    header = (
        "Route",
        "What it is for",
        "Who decides",
        "Cost, and your choice",
        "Time limit",
        "What comes out",
    )
    return table("The routes side by side", header, lines)


# --- People, words, news ---------------------------------------------------------------------


def phone(facts, id_):
    """A contact's phone number as a link to call it; empty where none is known."""
    number = facts.find("contacts", id_).phone
    if not number:
        return ""
    parsed = phonenumbers.parse(number, "GB")
    called = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return f'<a class="phone" href="tel:{called}">{number}</a>'


def email(facts, id_):
    """A contact's email address as a link; empty where none is known."""
    address = facts.find("contacts", id_).email
    return f'<a href="mailto:{address}">{address}</a>' if address else ""


def contact(facts, id_):
    """How to reach people, with only what is known."""
    found = facts.find("contacts", id_)
    # With its www: people type it from paper, and not every site answers without.
    site = re.sub(r"^https://|/$", "", found.address)
    shown, known = ("Go to the page", "") if "/" in site else (site, "{ .written-out }")
    return block(
        "contact",
        f"### {found.name}",
        f"{found.what} {cite(facts, *found.sources)}".strip(),
        rows(
            ("Phone", phone(facts, id_)),
            ("Email", email(facts, id_)),
            ("Address", escape(found.post)),
            ("Open", escape(found.hours)),
            ("Website", f"[{shown}]({found.address}){known}"),
        ),
    )


def quotation(facts, id_):
    """Words of the SEND Code of Practice, with paragraph and licence."""
    found = facts.find("quotations", id_)
    return "\n\n".join(
        [
            '<figure class="quotation" markdown>',
            f"> {found.text}",
            (
                '<figcaption markdown="span"><cite>SEND Code of Practice</cite>, '
                f"paragraph {found.paragraph} {cite(facts, *found.sources)}. "
                "Crown copyright, Open Government Licence v3.0.</figcaption>"
            ),
            "</figure>",
        ]
    )


def notices(facts, on):
    """The notices to be shown `on` that day (`datetime.date`); an empty text if there are none."""
    shown = [n for n in facts.notices if n.starts <= on.isoformat() <= n.ends]
    return "\n\n".join(
        block(
            "notice",
            f"**{notice.title}**{{ .label }}",
            f"{fill(facts, notice.text)} {cite(facts, *notice.sources)}",
            f"Checked on {day(notice.checked)}.",
        )
        for notice in shown
    )


def corrections(facts):
    """What other pages say, and what the law says."""
    lines = [
        (fill(facts, c.elsewhere), f"{fill(facts, c.here)} {cite(facts, *c.sources)}")
        for c in facts.corrections
    ]
    return table("Corrections", ("You may read", "What we found"), lines)


def before_launch(facts):
    """What a person must still check on live pages."""
    return "\n".join(f"- {check.what}" for check in facts.launch_checks)


def term(here, name, shown=""):
    """A term of the field, linked to its entry in the glossary."""
    anchor = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return link(here, f"help/glossary.md#{anchor}", shown or name)


def next_step(here, page, text, why=""):
    """The one thing to do next."""
    return block("next-step", "## Next step", way(here, page, text), *([why] if why else []))

"""The calculator's forms, and the facts that their script reads (HTML). No arithmetic here."""

import json
from html import escape

from macros.pages.clock_data import APPEAL_CLOCKS, clock_data

# Of each form: its name, and what is on its button.
FORMS = {
    "appeal": ("Your last day to appeal", "Work out my last day"),
    "council": ("Other time limits", "Work out the time limits"),
}


def _date(name, legend, hint):
    """A date in three text inputs: a number field defeats voice control (GOV.UK date input)."""
    inputs = "".join(
        f'<p><label for="{name}-{part}">{part.capitalize()}</label>'
        f'<input id="{name}-{part}" class="{part}" inputmode="{mode}" autocomplete="off"></p>'
        # A month may be written as a word, so its keyboard has letters.
        for part, mode in (("day", "numeric"), ("month", "text"), ("year", "numeric"))
    )
    return (
        f'<fieldset aria-describedby="{name}-hint {name}-error">'
        f"<legend>{escape(legend)}</legend>"
        f'<p class="hint" id="{name}-hint">{escape(hint)}</p>'
        f'<p class="error" id="{name}-error" hidden></p>'
        f'<div class="date">{inputs}</div></fieldset>'
    )


def _choices(name, legend, groups):
    """One choice among radio buttons; `groups` maps a heading, or none, to (value, words) pairs."""
    first = next(value for choices in groups.values() for value, _ in choices)

    def anchor(value):
        # The summary of errors leads to the first one.
        return f' id="{name}-first"' if value == first else ""

    shown = ""
    for heading, choices in groups.items():
        radios = "".join(
            f'<p><label><input type="radio" name="{name}" value="{value}"{anchor(value)}>'
            f"{escape(words)}</label></p>"
            for value, words in choices
        )
        shown += (
            f"<fieldset><legend>{escape(heading)}</legend>{radios}</fieldset>"
            if heading
            else radios
        )
    return (
        f'<fieldset aria-describedby="{name}-error"><legend>{escape(legend)}</legend>'
        f'<p class="error" id="{name}-error" hidden></p>{shown}</fieldset>'
    )


def _form(kind, fields, data, here):
    """A form, hidden until its script runs, its facts, and the place of its answer."""
    name, submit = FORMS[kind]
    # What the answers cite stands in the page's list of sources.
    sources = json.loads(data)["shorts"]
    to_top = "../" * here.count("/")
    return (
        f'<form class="calculator" data-kind="{kind}" data-top="{to_top}" '
        f'data-sources="{" ".join(sources)}" aria-label="{name}" '
        "novalidate hidden>"
        '<div class="error-summary" tabindex="-1" role="alert"></div>'
        f'{fields}<p><button type="submit">{submit}</button> '
        '<button type="button" class="quiet" value="clear">Clear my answers</button></p>'
        f'<script type="application/json">{data}</script></form>\n'
        '<div class="answer" role="region" aria-label="Answer" tabindex="-1" hidden></div>'
    )


def deadline_calculator(facts, bank_holidays, here, decision=""):
    """The form for the last day to appeal.

    `facts` are all rows of the clocks: the script picks the one in force on the letter's day.
    `decision` is the id of a decision already chosen, which must be one that can be appealed.
    Raises `KeyError` for another.
    """
    if decision and not facts.find("decisions", decision).appeal:
        raise KeyError(decision)
    if decision:
        chosen = f'<input type="hidden" name="decision" value="{decision}">'
    else:
        decisions = [(d.id, d.name) for d in facts.decisions if d.appeal]
        chosen = _choices("decision", "What did the council decide?", {"": decisions})
    fields = (
        chosen
        + _date(
            "letter",
            "What is the date on the letter?",
            "For example, 27 3 2026. For a plan, use the letter that came with the final plan.",
        )
        + _date(
            "certificate",
            "What is the date on the mediation certificate?",
            "Leave this empty if you have no certificate.",
        )
    )
    data = clock_data(facts, bank_holidays, APPEAL_CLOCKS)
    return _form("appeal", fields, data, here)


def council_calculator(facts, bank_holidays, here):
    """The form for the council's time limits, and those that are not of an appeal."""
    groups = {}
    for point in facts.starting_points:
        heading = facts.find("clock_groups", point.group).name
        groups.setdefault(heading, []).append((point.id, point.words))
    fields = _choices("start", "What happened?", groups) + _date(
        "since", "On which day?", "For example, 27 3 2026. It may be a day to come."
    )
    ids = [id_ for point in facts.starting_points for id_ in point.clocks]
    data = clock_data(facts, bank_holidays, ids)
    return _form("council", fields, data, here)

"""The calculator's form, and the facts that its script reads (HTML). No arithmetic is done here."""

from html import escape

from macros.clock_data import APPEAL_CLOCKS, clock_data


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


def _decisions(facts):
    choices = "".join(
        f'<p><label><input type="radio" name="decision" value="{decision.id}">'
        f"{escape(decision.name)}</label></p>"
        for decision in facts.decisions
        if decision.appeal
    )
    return (
        '<fieldset aria-describedby="decision-error">'
        '<legend>What did the council decide?</legend><p class="error" id="decision-error" hidden>'
        f"</p>{choices}</fieldset>"
    )


def deadline_calculator(facts, bank_holidays, here, decision=""):
    """The form for the last day to appeal, hidden until its script runs, and the script's facts.

    `decision` is the id of a decision already chosen, which must be one that can be appealed.
    Raises `KeyError` for another.
    """
    if decision and not facts.find("decisions", decision).appeal:
        raise KeyError(decision)
    chosen = f'<input type="hidden" name="decision" value="{decision}">'
    to_top = "../" * here.count("/")
    data = clock_data(facts, bank_holidays, APPEAL_CLOCKS)
    return (
        f'<form class="calculator" data-top="{to_top}" aria-label="Your last day to appeal" '
        "novalidate hidden>"
        '<div class="error-summary" tabindex="-1" role="alert" hidden></div>'
        + (chosen if decision else _decisions(facts))
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
        + '<p><button type="submit">Work out my last day</button> '
        '<button type="button" class="quiet" value="clear">Clear my answers</button></p>'
        "</form>\n"
        '<div class="answer" role="region" aria-label="Answer" tabindex="-1" hidden></div>\n'
        f'<script type="application/json" id="clock-data">{data}</script>'
    )

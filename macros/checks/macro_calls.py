"""What pages and leaflets call between double curly brackets: it is there, and called rightly."""

import functools
import inspect
import re
from collections import Counter
from difflib import get_close_matches

from jinja2 import nodes

from macros.checks import expressions

# A page may say these as often as it likes: they are words within a sentence.
WITHIN_A_SENTENCE = (
    "cite",
    "clock",
    "closed",
    "day",
    "day_rule",
    "email",
    "form",
    "period",
    "phone",
    "proof",
    "quantity",
    "term",
)
# Which settings a page may print.
SETTINGS = ("config.site_url", "config.site_name")


def filled(document, project):
    """What each expression of a document gives, and what is wrong with them.

    Gives a tuple of (place, text), one for each expression, and a list of problems.
    """
    leaflets = frozenset(name.removesuffix(".md") for name in project.leaflets)
    names = _names(document, project)
    return _filled(document, names, leaflets)


def _filled(document, names, leaflets):
    texts, told = [], []
    for one in document.expressions:
        try:
            text = _said(one, names, leaflets)
        except _CallError as wrong:
            text = ""
            told.append(document.at(one.start, f"{one.text}: {wrong}"))
        texts.append((one.start, text))
    return tuple(texts), told


def _names(document, project):
    from macros.made.leaflets import Names, leaflet_names

    if document.is_leaflet:
        names = leaflet_names(project.facts, {n: d.text for n, d in project.pages.items()})
    else:
        names = Names({})
    names.page.file.src_uri = (
        (document.front or {}).get("page", "") if document.is_leaflet else document.name
    )
    return names.variables


class _CallError(ValueError):
    """What is wrong with an expression, and what to do."""


def _said(one, names, leaflets):
    """The text that an expression gives."""
    if one.tree is None:
        raise _CallError(
            f"cannot be read ({one.fault}). "
            "Look for a missing comma, bracket or straight quote: {{ cite('regs-5', 'regs-10') }}."
        )
    match one.tree:
        case nodes.Call(node=nodes.Name(name=name)):
            return _call(name, one.tree, names, leaflets)
        case nodes.Name(name=name) if isinstance(names.get(name), str):
            return names[name]
        case nodes.Name(name=name) if name in names:
            raise _CallError(f"write it with round brackets: {{{{ {name}(…) }}}}.")
        case nodes.Name(name=name):
            raise _CallError(_unknown(name, names))
        case nodes.Getattr(node=nodes.Name(name=name), attr=attribute):
            if f"{name}.{attribute}" in SETTINGS:
                return ""
    raise _CallError("pages print macros and variables only. Copy one from another page.")


def _unknown(name, names):
    close = get_close_matches(name, names, n=1)
    hint = f"Did you mean '{close[0]}'? " if close else ""
    return f"there is no macro or variable '{name}'. {hint}CONTRIBUTING.md lists those in use."


def _call(name, node, names, leaflets):
    function = names.get(name)
    if function is None:
        raise _CallError(_unknown(name, names))
    if isinstance(function, str):
        raise _CallError(f"'{name}' takes no brackets: {{{{ {name} }}}}.")
    try:
        arguments = [expressions.value(argument, names) for argument in node.args]
    except ValueError as wrong:
        raise _CallError(f"{wrong}.") from None
    if node.kwargs or node.dyn_args or node.dyn_kwargs:
        raise _CallError("write only words in straight quotes between the brackets.")
    if any(not isinstance(value, str) or not value.strip() for value in arguments):
        raise _CallError("each thing between the brackets is words in straight quotes.")
    if name in ("leaflet", "leaflet_card"):
        return _leaflet(arguments, leaflets)
    try:
        return str(function(*arguments))
    except TypeError:
        raise _CallError("has too few or too many things between its brackets.") from None
    # A macro may raise anything for an id that is not there or not of its kind.
    except Exception as wrong:  # noqa: BLE001
        raise _CallError(" ".join(str(wrong).split())) from None


def _leaflet(ids, leaflets):
    """Nothing: the leaflets are made later. They must be there."""
    if not ids:
        raise _CallError("name a leaflet between its brackets: {{ leaflet('complaint') }}.")
    for id_ in ids:
        if id_ not in leaflets:
            raise _CallError(f"there is no leaflets/{id_}.md. Correct the id, or put it back.")
    return ""


def calls(document):
    """The calls of a document: (place, name, its plain arguments, its text)."""
    for one in document.expressions:
        if one.tree is not None:
            for name, node in expressions.calls(one.tree):
                yield one.start, name, expressions.constants(node), one.text


def twice(document):
    """The same block, such as a calculator or a list of sources, twice in a document."""
    told, lines = [], {}
    for place, name, arguments, text in calls(document):
        if name in WITHIN_A_SENTENCE:
            continue
        # Of calculators and lists a page holds one, whatever it is about.
        key = (name, *arguments) if name not in ONCE else (name,)
        if key in lines:
            told.append(document.at(place, f"{text}: stands on line {lines[key]} too. Keep one."))
        lines.setdefault(key, document.line(place))
    return told


ONCE = ("council_calculator", "deadline_calculator", "ready_reckoner", "sources", "leaflet")


def uncited(document, said):
    """A page that cites sources and does not list them at its foot, after all that cites."""
    listed = [place for place, name, _, _ in calls(document) if name == "sources"]
    citing = [place for place, text in said if 'href="#source-' in text and place not in listed]
    if document.is_leaflet or document.fault or not citing:
        return []
    if not listed:
        return [document.at(citing[0], "cites a source. Add {{ sources() }} at the page's foot.")]
    late = [place for place in citing if place > listed[0]]
    said_ = "cites a source below the list of sources. Move {{ sources() }} to the page's foot."
    return [document.at(place, said_) for place in late]


OF_DOCUMENT = (twice,)
OF_FILLED = (uncited,)

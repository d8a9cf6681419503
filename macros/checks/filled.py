"""What pages and leaflets call between double curly brackets: it is there, and called rightly."""

import functools
import inspect
import re
from dataclasses import dataclass

from jinja2 import nodes

from macros.checks import expressions, headings, links
from macros.checks.calls import calls
from macros.pages import vocabulary
from macros.pages.leaflet_links import SIZES
from macros.pages.names import VARIABLES
from macros.pages.page import Page, PageError, did_you_mean
from macros.pages.proof import figures
from macros.pages.vocabulary import NAMES

# Without brackets to fill they can only be right, and they take their time.
SLOW = ("ready_reckoner", "shortcuts")
# Macros that make a link to where they are told.
LEADING = ("next_step", "term")
# Which settings a page may print.
SETTINGS = ("config.site_url", "config.site_name")
# What is known of a leaflet before it is made.
KEYS = ("title", "what", "page")


@dataclass(frozen=True, eq=False)
class Filled:
    """A page or leaflet with its macros filled in: what is wrong then, and its anchors.

    `links` are those that its macros were told to make: pairs of a place and a path from docs/.
    """

    told: tuple
    links: tuple
    anchors: frozenset


class _CallError(ValueError):
    """What is wrong with an expression, and what to do."""


def filled(document, project, first):
    """The `Filled` page or leaflet of a project whose facts are known, made from its `first`."""
    notes, sections = (), ()
    named = {arguments[0] for _, name, arguments, _ in calls(document) if arguments}
    if named.intersection(project.pages):
        # A leaflet takes over what these say; of the others it is enough that they are there.
        sections = tuple(
            (name, page.text if name in named else "") for name, page in project.pages.items()
        )
    if not document.is_leaflet:
        notes = tuple(
            (name.removesuffix(".md"), *(str((leaflet.front or {}).get(key)) for key in KEYS))
            for name, leaflet in project.leaflets.items()
        )
    return _filled(document, first, notes, sections)


@functools.lru_cache(maxsize=2)
def first_page(facts, day):
    """The page from which all others are made."""
    return Page(
        facts.on(day), "", day, all_rows=facts, figures=figures(facts.bank_holidays, 1, [""])
    )


# What has not changed gives what it gave.
@functools.lru_cache(maxsize=4096)
def _filled(document, first_page, notes, sections):
    page = first_page.at((document.front or {}).get("page", "index.md"), document.path)
    if not document.is_leaflet:
        page = first_page.at(document.name, document.path)
    page.paper = document.is_leaflet
    page.texts = dict(sections)
    # They are made later: their sizes stand in.
    size = {name: {"pages": 1, "bytes": 1000} for name in SIZES}
    page.leaflets = {id_: dict(zip(KEYS, said, strict=True)) | size for id_, *said in notes}
    said, told = [], []
    for one in document.expressions:
        text = ""
        try:
            text = _said(one, page)
        except _CallError as wrong:
            told.append(document.at(one.start, f"{one.text}: {wrong}"))
        except PageError as wrong:
            # What is wrong on a page that a leaflet takes over is told of that page.
            if wrong.file == document.path:
                told.append(document.at(one.start, wrong.problem))
        said.append((one.start, text))
    told += headings.levels(document, said) + uncited(document, said)
    texts = dict(said)
    called = tuple(
        (place, links.resolved(document, target))
        for place, name, _, _ in calls(document)
        if name in LEADING
        for target in re.findall(r"\]\(([^)]*)\)", texts[place])
    )
    return Filled(tuple(told), called, frozenset(headings.anchors(document, said)))


def _said(one, page):
    """The text that an expression gives."""
    if one.tree is None:
        raise _CallError(
            f"cannot be read ({one.fault}). "
            "Look for a missing comma, bracket or straight quote: {{ cite('regs-5', 'regs-10') }}."
        )
    match one.tree:
        case nodes.Call(node=nodes.Name(name=name)):
            return _call(name, one.tree, page)
        case nodes.Name(name=name) if name in VARIABLES:
            return VARIABLES[name]
        case nodes.Name(name=name) if name in NAMES:
            raise _CallError(f"put brackets behind it, and what goes into them: {name}('…').")
        case nodes.Name(name=name):
            raise _CallError(_unknown(name))
        case nodes.Getattr(node=nodes.Name(name=name), attr=attribute):
            if f"{name}.{attribute}" in SETTINGS:
                return ""
    raise _CallError("pages print macros and variables only. Copy one from another page.")


def _unknown(name):
    hint = did_you_mean(name, [*NAMES, *VARIABLES])
    return f"there is no macro or variable '{name}'{hint} CONTRIBUTING.md lists those in use."


def _call(name, node, page):
    if name in VARIABLES:
        raise _CallError(f"'{name}' takes no brackets: {{{{ {name} }}}}.")
    if name not in NAMES:
        raise _CallError(_unknown(name))
    try:
        arguments = [expressions.value(argument, VARIABLES) for argument in node.args]
    except ValueError as wrong:
        raise _CallError(f"{wrong}.") from None
    if node.kwargs or node.dyn_args or node.dyn_kwargs:
        raise _CallError("write only words in straight quotes between the brackets.")
    if any(not isinstance(value, str) or not value.strip() for value in arguments):
        raise _CallError("each thing between the brackets is words in straight quotes.")
    if not arguments and NAMES[name].__code__.co_flags & inspect.CO_VARARGS:
        raise _CallError(f"name what it is about between its brackets: {name}('…').")
    if name in SLOW and not arguments:
        return ""
    try:
        return vocabulary.call(page, name, *arguments)
    except PageError:
        raise
    # A macro may raise anything for an id that is not there or not of its kind.
    except Exception as wrong:  # noqa: BLE001
        raise _CallError(" ".join(str(wrong).split())) from None


def uncited(document, said):
    """A page that cites sources and does not list them, at its foot: `said` is what macros give."""
    citing = [place for place, text in said if 'href="#source-' in text]
    # A slip in the list itself has been told.
    listed = re.search(r"\bsources\b", document.body)
    if document.is_leaflet or document.fault or listed or not citing:
        return []
    return [document.at(citing[0], "cites a source. Add {{ sources() }} at the page's foot.")]

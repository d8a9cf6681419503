"""The names that pages, leaflets and letters may call: each a function of the page that asks.

`fill` renders a text for a page, and `call` calls one name. What is wrong with either is told
as a `PageError`, in one line that says where and what to do.
"""

import functools
import re
import traceback
from itertools import pairwise

import jinja2
import jinja2.meta
import jinja2.nodes

from macros.pages import (
    appeal_dates,
    calculators,
    clocks,
    compared,
    decisions,
    enclosures,
    leaflet_links,
    letters,
    log,
    open_data,
    people,
    proof,
    reckoner,
    route_map,
    routes,
    sayings,
    sources,
    stages,
    steps,
    ways,
)
from macros.pages.names import variables
from macros.pages.page import LEFT_OUT, CallError, PageError, did_you_mean


def section(page, path, heading):
    """What another page says under a second-level heading, or in a fold of that name, with it.

    `path` is that of the page in docs/; its links and records are its own.
    """
    if path not in page.texts:
        raise CallError(f"there is no such page{did_you_mean(path, page.texts)}")
    part, first_line = page_section(page.texts[path], heading)
    return fill(part, page.at(path), first_line)


FOLD = re.compile(
    r"^<details\b[^>\n]*>\n<summary>(?P<name>[^\n]*)</summary>(?P<body>\n.*?)^</details>$",
    re.MULTILINE | re.DOTALL,
)


def page_section(text, heading):
    """A part of a page's Markdown, which stands under a second-level heading or in a fold.

    `heading` is its name. Gives it as a heading with what stands under it, and the number of the
    line where that begins. What is folded under a heading is a part of its own, and left out.
    Raises `CallError` if the page has no such part.
    """
    plain = FOLD.sub(lambda fold: "\n" * fold[0].count("\n"), text)
    starts = [match.start() for match in re.finditer(r"^## ", plain, re.MULTILINE)]
    parts = {}
    for start, end in pairwise([*starts, len(plain)]):
        name, _, body = plain[start:end].partition("\n")
        name = re.sub(r"\s*\{ #[\w-]+ \}$", "", name.removeprefix("## "))
        parts.setdefault(name, ("\n" + body, plain.count("\n", 0, start) + 1))
    for fold in FOLD.finditer(text):
        line = text.count("\n", 0, fold.start("name")) + 1
        parts.setdefault(fold["name"], (fold["body"], line))
    if heading not in parts:
        raise CallError(f"there is no such heading on that page{did_you_mean(heading, parts)}")
    body, line = parts[heading]
    return f"## {heading}{body}", line


NAMES = {
    "all_enclosures": enclosures.all_enclosures,
    "all_sources": sources.all_sources,
    "appeal_dates": appeal_dates.appeal_dates,
    "appeal_stages": stages.appeal_stages,
    "appeal_subject": enclosures.appeal_subject,
    "before_launch": sources.before_launch,
    "button": ways.button,
    "caution": decisions.caution,
    "certificate_states": enclosures.certificate_states,
    "cite": sources.cite,
    "clock": clocks.clock,
    "clocks": clocks.clocks,
    "closed": clocks.closed,
    "compare_routes": routes.compare_routes,
    "compared": compared.compared,
    "contact": people.contact,
    "contacts": people.contacts,
    "corrections": sources.corrections,
    "council_calculator": calculators.council_calculator,
    "cover_sheet": enclosures.cover_sheet,
    "data_file": open_data.data_file,
    "data_files": open_data.data_files,
    "dates_calculator": appeal_dates.dates_calculator,
    "day": clocks.day,
    "day_rule": clocks.day_rule,
    "deadline_calculator": calculators.deadline_calculator,
    "decision_caution": decisions.decision_caution,
    "decision_clocks": decisions.decision_clocks,
    "decision_evidence": decisions.decision_evidence,
    "decision_form": decisions.decision_form,
    "decision_question": decisions.decision_question,
    "decision_routes": decisions.decision_routes,
    "decision_sayings": sayings.decision_sayings,
    "decision_summary": decisions.decision_summary,
    "decisions": decisions.decisions,
    "decisions_at_a_glance": decisions.decisions_at_a_glance,
    "email": people.email,
    "enclosure_form": enclosures.enclosure_form,
    "enclosure_lists": enclosures.enclosure_lists,
    "example": open_data.example,
    "file_hash": open_data.file_hash,
    "file_version": open_data.file_version,
    "form": clocks.form,
    "gap": letters.gap,
    "integrity": open_data.integrity,
    "law": sources.law,
    "leaflet": leaflet_links.leaflet,
    "leaflet_card": leaflet_links.leaflet_card,
    "letter": letters.letter,
    "letter_answer": letters.letter_answer,
    "letter_facts": letters.letter_facts,
    "letter_form": letters.letter_form,
    "letter_next": letters.letter_next,
    "letters": letters.letters,
    "log_fields": log.log_fields,
    "log_sheet": log.log_sheet,
    "manners": sources.manners,
    "mediation_here": people.mediation_here,
    "reviews": sources.reviews,
    "next_stage": stages.next_stage,
    "next_steps": steps.next_steps,
    "next_step": ways.next_step,
    "note": sources.note,
    "not_found": people.not_found,
    "notices": people.notices,
    "other_routes": routes.other_routes,
    "period": clocks.period,
    "page_here": people.page_here,
    "papers_here": people.papers_here,
    "phone": people.phone,
    "problems_at_a_glance": decisions.problems_at_a_glance,
    "proof": proof.proof,
    "provision": sources.provision,
    "quantity": clocks.quantity,
    "quotation": people.quotation,
    "ready_reckoner": reckoner.ready_reckoner,
    "reasons_sheet": decisions.reasons_sheet,
    "remark": decisions.remark,
    "route_map": route_map.route_map,
    "route_summary": routes.route_summary,
    "sayings": sayings.sayings,
    "section": section,
    "shortcuts": proof.shortcuts,
    "source_page": sources.source_page,
    "sources": sources.sources,
    "stages_at_a_glance": stages.stages_at_a_glance,
    "term": ways.term,
    "young_people": decisions.young_people,
}


def call(page, name, *args, **named):
    """What a name of the vocabulary gives, called for a page with the texts `args`.

    Raises `PageError` if it is called wrongly: one line with file, call, and what to do.
    """
    function = NAMES[name]
    written = [*map(repr, args), *(f"{key}={value!r}" for key, value in named.items())]
    place = f"{name}({', '.join(written)})"
    try:
        _refuse_what_is_no_text(args, named)
        return str(function(page, *args))
    except CallError as problem:
        raise PageError(page.file, f"{place}: {problem}") from None
    except KeyError as id_:
        # Ids in the facts lead somewhere, but to a rule that may have ended.
        problem = (
            f"there is no record {id_} in force on {page.day}. Add its next row to macros/data/."
        )
        raise PageError(page.file, f"{place}: {problem}") from None
    except TypeError as problem:
        # Raised by the call itself, or by a fault further in?
        if problem.__traceback__.tb_next:
            raise
        raise PageError(page.file, f"{place}: {_what_it_takes(name, function)}") from None


def _refuse_what_is_no_text(args, named):
    if named:
        raise CallError("leave out the equals sign and what stands before it.")
    for arg in args:
        if isinstance(arg, jinja2.Undefined):
            raise CallError(f"put quotes round it: '{arg!r}'.")
        if not isinstance(arg, str):
            raise CallError(f"put quotes round it: '{arg}'.")


def _what_it_takes(name, function):
    code = function.__code__
    names = code.co_varnames[1 : code.co_argcount]
    if not names:
        return f"leave the brackets empty: {name}()."
    optional = len(function.__defaults__ or ())
    listed = ", ".join(f"'{word}'" for word in names)
    last = f"; the last {optional} may be left out" if optional else ""
    return f"write it as {name}({listed}){last}."


# --- Whole texts -----------------------------------------------------------------------------


def _refuse_what_is_not_called(value):
    if callable(value) and not isinstance(value, jinja2.Undefined):
        raise CallError("a macro needs brackets after its name.")
    return value


class Unknown(jinja2.StrictUndefined):
    """A name that is not there: it refuses every use, and is shown as it was written."""

    def __repr__(self):
        return self._undefined_name


JINJA = jinja2.Environment(
    undefined=Unknown,
    finalize=_refuse_what_is_not_called,
    autoescape=False,  # noqa: S701 it is Markdown, in which macros escape what is text
)


def fill(text, page, first_line=1, **more):
    """A Markdown text with its macros and variables filled in for a page.

    `first_line` is the number of the text's first line in its file; `more` are further variables,
    such as the builder's `config`. Raises `PageError` for the first thing that is wrong: one line
    with file, line, call, and what to do.
    """
    words = variables(page.facts.local) | more
    macros = {name: functools.partial(call, page, name) for name in NAMES}
    try:
        _refuse_unknown_names(text, {*words, *macros}, page.file, first_line)
        filled = _template(text).render(words | macros)
    except jinja2.TemplateSyntaxError as problem:
        line = problem.lineno + first_line - 1
        raise PageError(page.file, f"{problem.message.rstrip('.')}.", line) from None
    except PageError as problem:
        if problem.line:
            raise
        line = _line_of(problem) + first_line - 1
        raise PageError(problem.file, problem.problem, line) from None
    except (jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as problem:
        line = _line_of(problem) + first_line - 1
        raise PageError(page.file, f"{str(problem).rstrip('.')}.", line) from problem
    return re.sub(rf"\s*{LEFT_OUT}", "", filled)


# Leaflets take over the same texts again and again.
@functools.lru_cache(maxsize=1024)
def _template(text):
    return JINJA.from_string(_tree(text)[0])


@functools.lru_cache(maxsize=1024)
def _tree(text):
    """The tree of a text, and the names in it that stand for something outside it."""
    tree = JINJA.parse(text)
    return tree, jinja2.meta.find_undeclared_variables(tree)


def _refuse_unknown_names(text, known, file, first_line):
    tree, names = _tree(text)
    undeclared = names - known
    if not undeclared:
        return
    # A word in a macro's brackets may be an id without its quotes: `call` tells that.
    in_brackets = {id(word) for node in tree.find_all(jinja2.nodes.Call) for word in node.args}
    for node in tree.find_all(jinja2.nodes.Name):
        if node.name in undeclared and id(node) not in in_brackets:
            line = node.lineno + first_line - 1
            hint = did_you_mean(node.name, known)
            raise PageError(file, f"there is no macro or variable '{node.name}'{hint}", line)


def _line_of(problem):
    # Jinja gives the lines of a template in the trace of what went wrong in it.
    frames = traceback.extract_tb(problem.__traceback__)
    return next((frame.lineno for frame in frames if frame.filename == "<template>"), 1)

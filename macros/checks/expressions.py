"""What stands in double curly brackets in a page: where, and which macros it calls."""

import functools
import re
from dataclasses import dataclass
from itertools import pairwise

import jinja2
from jinja2 import nodes

JINJA = jinja2.Environment(autoescape=False)  # noqa: S701 nothing is rendered


@dataclass(frozen=True)
class Expression:
    """A text in double curly brackets, and its place; `tree` is None where `fault` says why."""

    start: int
    end: int
    text: str
    tree: nodes.Expr | None
    fault: str


def find(text):
    """Every `Expression` of a text, in order.

    One that is not closed before the next, or before the end of its paragraph, is left out: its
    brackets then stand alone.
    """
    for found in re.finditer(r"\{\{((?:(?!\{\{|\n\s*\n).)*?)\}\}", text, re.DOTALL):
        tree, fault = parsed(found[0])
        yield Expression(*found.span(), found[0], tree, fault)


@functools.cache
def parsed(text):
    """The tree of an expression and an empty text, or None and what is wrong."""
    try:
        kinds = [kind for _, kind, _ in JINJA.lex(text) if kind != "whitespace"]
        body = JINJA.parse(text).body
    except jinja2.TemplateSyntaxError as wrong:
        return None, " ".join(str(wrong.message).split())
    if ("string", "string") in pairwise(kinds):
        # Two texts beside each other would be read as one.
        return None, "two quoted texts stand side by side"
    if len(body) != 1 or not isinstance(body[0], nodes.Output) or len(body[0].nodes) != 1:
        return None, "it is empty"
    return body[0].nodes[0], ""


def calls(tree):
    """The calls of macros in a tree: (name, node)."""
    found = [tree] if isinstance(tree, nodes.Call) else []
    for node in [*found, *tree.find_all(nodes.Call)]:
        if isinstance(node.node, nodes.Name):
            yield node.node.name, node


def value(node, variables):
    """What an argument says, given the `variables`. Raises `ValueError` with advice otherwise."""
    match node:
        case nodes.Const():
            return node.value
        case nodes.Concat():
            return "".join(str(value(part, variables)) for part in node.nodes)
        case nodes.Name() if isinstance(variables.get(node.name), str):
            return variables[node.name]
        case nodes.Name():
            raise ValueError(f"put '{node.name}' in straight quotes")
        case _:
            raise ValueError("write each thing in its brackets as words in straight quotes")


def constants(node):
    """The arguments of a call that are plain constants, in order."""
    return tuple(argument.value for argument in node.args if isinstance(argument, nodes.Const))

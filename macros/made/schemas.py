"""JSON Schemas (2020-12) of the open data, made from the records' types and their fields' rules."""

import inspect
import re
import types
from dataclasses import fields, is_dataclass
from typing import get_args, get_origin

from macros.model import checks
from macros.model.collection import KINDS, SINGLE
from macros.model.open_data import Case, GeneralRule, Licence
from macros.model.records import BankHolidays
from macros.words import labels

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Kinds of records that the facts do not hold themselves.
MORE_KINDS = {"cases": Case, "general_rules": GeneralRule}
# What is worked out of a record, and published with it because the engines read it.
WORKED_OUT = {BankHolidays: ("first_year", "last_year")}
ADDRESS = {"format": "uri", "pattern": "^https://"}
# What a field's check means in a schema. A page of ours is published as a full address.
CHECKS = {
    checks.day: {"format": "date"},
    checks.month_day: {"pattern": "^[0-9]{2}-[0-9]{2}$"},
    checks.https: ADDRESS,
    checks.page: ADDRESS,
    checks.email: {"format": "email"},
    checks.identifier: {"pattern": f"^{checks.ID.pattern}$"},
}
SIMPLE = {bool: "boolean", int: "integer", types.NoneType: "null"}


def camel(name):
    """A field's name as the scripts write it: "in_force_from" -> "inForceFrom"."""
    return re.sub("_([a-z])", lambda found: found[1].upper(), name)


def shape_of(kind):
    """The class of a kind of records, and whether there is but one record of it."""
    if kind in SINGLE:
        return SINGLE[kind], True
    return KINDS.get(kind) or MORE_KINDS[kind], False


def schema(file, number):
    """The schema of a `DataFile` in the version of that number, as a dict."""
    parts = {}
    listed = {}
    for kind in file.kinds:
        shape, alone = shape_of(kind)
        one = _part(shape, parts)
        listed[camel(kind)] = one if alone else {"type": "array", "items": one}
    envelope = {
        "$schema": {"type": "string"},
        "version": {"const": number},
        "site": {"description": labels.DATA_SITE, "type": "string", **ADDRESS},
        "date": {"description": labels.DATA_DATE, "type": "string", "format": "date"},
        "trustedUntil": {
            "description": labels.DATA_TRUSTED_UNTIL,
            "type": "string",
            "format": "date",
        },
        "licences": {"type": "array", "minItems": 1, "items": _part(Licence, parts)},
    }
    return {
        "$schema": DIALECT,
        "title": labels.DATA_SCHEMA.format(what=file.what, number=number),
        **_object(envelope | listed),
        "$defs": dict(sorted(parts.items())),
    }


def _object(properties):
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _part(shape, parts):
    """A reference to the schema of a class of records; it is added to `parts`, by name."""
    if shape.__name__ not in parts:
        # First: records may hold each other.
        parts[shape.__name__] = None
        properties = {camel(of.name): _field(of, parts) for of in fields(shape)}
        more = {camel(name): {"type": "integer"} for name in WORKED_OUT.get(shape, ())}
        described = {"description": _description(shape)}
        parts[shape.__name__] = described | _object(properties | more)
    return {"$ref": f"#/$defs/{shape.__name__}"}


def _description(shape):
    """What a class's docstring says, with the names of fields as they are published."""
    text = " ".join(inspect.getdoc(shape).split())
    return re.sub("`([a-z_]+)`", lambda found: f"`{camel(found[1])}`", text)


def _field(of, parts):
    """The schema of a dataclass field."""
    # A list that one does not have to fill is empty; so is a text, which is never left out.
    filled = not (checks.may_be_empty(of) or of.default in ("", ()))
    rules = {}
    if of.name == "id":
        rules = dict(CHECKS[checks.identifier])
    if "names" in of.metadata:
        said = labels.DATA_NAMES.format(kind=camel(of.metadata["names"]))
        rules = CHECKS[checks.identifier] | {"description": said}
    check = of.metadata.get("check")
    rules |= CHECKS.get(check) or getattr(check, "schema", {})
    if get_origin(of.type) is tuple:
        entries = _value(get_args(of.type)[0], rules, parts, filled=True)
        return {"type": "array", "items": entries} | ({"minItems": 1} if filled else {})
    return _value(of.type, rules, parts, filled=filled)


def _value(kind, rules, parts, *, filled):
    """The schema of one value of a type, given the rules of its field."""
    if is_dataclass(kind):
        return _part(kind, parts)
    if isinstance(kind, types.UnionType):
        return {"anyOf": [_value(one, {}, parts, filled=True) for one in get_args(kind)]}
    if get_origin(kind) is dict:
        return {"type": "object", "additionalProperties": {"type": "string", "format": "date"}}
    if kind is str:
        return _text(rules, filled=filled)
    return {"type": SIMPLE[kind]} | rules


def _text(rules, *, filled):
    """The schema of a text: where it need not be filled it may be empty, but is not left out."""
    text = {"type": "string"} | rules
    ruled = {"enum", "pattern", "format"} & set(rules)
    if filled:
        return text if ruled else text | {"minLength": 1}
    return {"anyOf": [{"const": ""}, text]} if ruled else text

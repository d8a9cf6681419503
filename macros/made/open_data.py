"""The open data: facts and cases go in, JSON files and their schemas come out, bytes by name."""

import datetime
import hashlib
import json
from dataclasses import fields, is_dataclass

from macros.data.open_data import FILES, VERSIONS
from macros.law.general_rules import GENERAL_RULES
from macros.made import schemas
from macros.model import checks
from macros.model.open_data import Case, GeneralRule
from macros.pages.markup import published
from macros.pages.open_data import current
from macros.words import english

# What a script needs to be a module for Node too, where there is no page that shares its names.
AS_MODULE = """
if (typeof module === "object") Object.assign(module, { exports: deadlines });
"""
# The row that a changed schema needs stands there.
ROWS = "macros/data/open_data.py"


def cases(entries):
    """The cases of `tests/cases.json` as records: what a general rule counts is a number."""
    return tuple(
        Case(
            case=entry["case"],
            rule=entry["rule"],
            events={name: day for name, day in entry["events"].items() if name != "count"},
            count=int(entry["events"].get("count", 0)),
            last_day=entry["last_day"],
            authority=entry["authority"],
        )
        for entry in entries
    )


def files(facts, entries, about):
    """The data files and their schemas: bytes by name.

    `facts` have all rows; `entries` are those of `tests/cases.json`; `about` is a `bundle.About`.
    """
    # Texts have the words of the day.
    today = facts.on(datetime.date.fromisoformat(about.version))
    found = {}
    for file in FILES:
        number = current(file.id).number
        data = {
            "$schema": f"{file.id}.schema.json",
            "version": number,
            "site": about.site_address,
            "date": about.version,
            "trustedUntil": about.trusted_until,
            "licences": _plain(file.licences, today, about.site_address),
        }
        for kind in file.kinds:
            records = _records(kind, facts, entries)
            data[schemas.camel(kind)] = _plain(records, today, about.site_address)
        found[f"{file.id}.json"] = _text(data)
        found[f"{file.id}.schema.json"] = _text(schemas.schema(file, number))
    return {name: text.encode() for name, text in found.items()}


def beside(texts):
    """What is published beside the data, bytes by name, given the texts of files by name."""
    as_module = {"deadlines.js": texts["deadlines.js"] + AS_MODULE}
    return {name: text.encode() for name, text in (texts | as_module).items()}


def _text(data):
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _records(kind, facts, entries):
    """The records of a kind, or the one that there is. Rows of one id stand oldest first."""
    if kind == "cases":
        return cases(entries)
    if kind == "general_rules":
        return tuple(GeneralRule(id_, *rule) for id_, rule in GENERAL_RULES.items())
    records = getattr(facts, kind)
    if not isinstance(records, tuple):
        return records
    ids = dict.fromkeys(record.id for record in records)
    return tuple(row for id_ in ids for row in records.rows(id_))


def _plain(value, facts, site_address):
    """A record, or a list of them, as JSON has it. Quantities in its texts are filled in."""
    if isinstance(value, tuple):
        return [_plain(entry, facts, site_address) for entry in value]
    if not is_dataclass(value):
        return value
    found = {
        schemas.camel(of.name): _field(of, getattr(value, of.name), facts, site_address)
        for of in fields(value)
    }
    worked_out = schemas.WORKED_OUT.get(type(value), ())
    return found | {schemas.camel(name): getattr(value, name) for name in worked_out}


def _field(of, value, facts, site_address):
    if value and of.metadata.get("check") is checks.page:
        return site_address + published(value)
    if "filled" in of.metadata:
        texts = value if isinstance(value, tuple) else (value,)
        filled = [english.fill(facts, text) for text in texts]
        return filled if isinstance(value, tuple) else filled[0]
    return _plain(value, facts, site_address)


# --- Versions --------------------------------------------------------------------------------


def fingerprint(file):
    """The hash (SHA-256) of the schema of a `DataFile`, whatever its number."""
    return hashlib.sha256(_text(schemas.schema(file, "")).encode()).hexdigest()


def changed_lines(include, versions=VERSIONS):
    """A line for each schema that is no longer that of its version, with the row that it needs.

    So with the script for other sites, whose text is `include`: it names its own version.
    """
    lines = []
    for file in FILES:
        version, found = current(file.id, versions), fingerprint(file)
        if version.sha256 != found:
            lines.append(_changed(f"the schema of {file.id}.json", version, found))
    version, found = current("include.js", versions), hashlib.sha256(include.encode()).hexdigest()
    if version.sha256 != found:
        lines.append(_changed("include.js", version, found))
    if f"Version {version.number}," not in include:
        said = f"say in its first line that it is version {version.number}."
        lines.append(f"docs/assets/data/include.js, line 1: {said}")
    return lines


def _changed(what, version, found):
    first, _, last = version.number.partition(".")
    return (
        f"{ROWS}: {what} has changed since version {version.number}. Add its next version below: "
        f'Version("{version.of}", "{first}.{int(last) + 1}", "{found}"), '
        f'or "{int(first) + 1}.0" where what was there is gone.'
    )

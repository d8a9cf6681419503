"""The open data: whole, described by its schemas, and enough to count every day by."""

import copy
import datetime
import json
import re
import runpy
import subprocess
import sys
from dataclasses import dataclass, replace
from types import SimpleNamespace

import pytest
from jsonschema import Draft202012Validator

from macros.__main__ import main
from macros.data.open_data import FILES, VERSIONS
from macros.made import open_data, schemas
from macros.model.record import references
from macros.model.records import Contact
from macros.pages.open_data import current
from tests.cases import CASES
from tests.now import FACTS
from tests.rooms import DOCS, ROOT, SITE
from tests.site import tree

DATA = SITE / "data"
NODE = ROOT / ".venv/bin/node"
KINDS = [kind for file in FILES for kind in file.kinds]
every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.id)


def published(name):
    return json.loads((DATA / name).read_text("utf-8"))


def validator(file):
    schema = published(f"{file.id}.schema.json")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@every_file
def test_what_is_published_is_as_its_schema_says(file):
    data = published(f"{file.id}.json")
    assert list(validator(file).iter_errors(data)) == []
    assert data["$schema"] == f"{file.id}.schema.json"
    assert data["version"] == current(file.id).number
    assert all(data["licences"])
    assert data["date"] <= data["trustedUntil"]


def spoilt(record):
    """Copies of a record as JSON, each with one thing wrong."""
    for name in record:
        yield {key: record[key] for key in record if key != name}
        yield record | {name: 0.5}
        yield record | {name: {"else": []}}
    yield record | {"else": ""}


@every_file
def test_what_is_wrong_in_one_field_is_refused_by_the_schema(file):
    check, data = validator(file), published(f"{file.id}.json")
    for kind in map(schemas.camel, file.kinds):
        first = data[kind][0] if isinstance(data[kind], list) else data[kind]
        for wrong in spoilt(first):
            bad = data | {kind: [wrong] if isinstance(data[kind], list) else wrong}
            assert not check.is_valid(bad), (kind, wrong)


@pytest.mark.parametrize(
    ("name", "kind", "field", "value"),
    [
        ("clocks", "clocks", "who", "the school"),
        ("clocks", "clocks", "inForceFrom", "1 September"),
        ("clocks", "clocks", "limbs", []),
        ("contacts", "contacts", "name", ""),
        ("contacts", "contacts", "address", "http://ipsea.org.uk/"),
        ("routes", "routes", "page", "routes/appeal.md"),
        ("sources", "sources", "manner", "hearsay"),
        ("sources", "sources", "id", "The Act"),
    ],
)
def test_a_value_that_the_facts_would_refuse_is_refused_by_the_schema(name, kind, field, value):
    file = next(file for file in FILES if file.id == name)
    data = copy.deepcopy(published(f"{name}.json"))
    data[kind][0][field] = value
    assert not validator(file).is_valid(data)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if hasattr(FACTS, kind)])
def test_every_row_is_published_and_names_only_what_is_published_too(kind):
    records = getattr(FACTS, kind)
    (file,) = (file for file in FILES if kind in file.kinds)
    told = published(f"{file.id}.json")[schemas.camel(kind)]
    if not isinstance(records, tuple):
        records, told = (records,), [told]
    assert sorted(row["id"] for row in told) == sorted(record.id for record in records)
    assert {named for record in records for _, named, _ in references(record)} <= set(KINDS)


def test_texts_have_no_gap_left_and_pages_their_full_addresses():
    for file in FILES:
        text = (DATA / f"{file.id}.json").read_text("utf-8")
        assert re.findall(r"\{[a-z0-9-]+\}|[a-z-]+\.md\b", text) == []


# --- Versions --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Longer(Contact):
    """A contact with one field more."""

    language: str = ""


@dataclass(frozen=True)
class Reworded(Contact):
    """The fields mean something else now."""


INCLUDE = (DOCS / "assets/data/include.js").read_text("utf-8")


def changed_lines(versions=VERSIONS, include=INCLUDE):
    return open_data.changed_lines(include, versions)


CHANGES = {
    "a field more": (schemas.KINDS, "contacts", Longer),
    "another meaning": (schemas.KINDS, "contacts", Reworded),
    "another kind of text": (schemas.CHECKS, schemas.checks.https, {"format": "uri"}),
    "one more that is worked out": (schemas.WORKED_OUT, Contact, ("made_at",)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_schema_that_changes_needs_a_new_version(change, monkeypatch, capsys):
    assert changed_lines() == []
    monkeypatch.setitem(*CHANGES[change])
    lines = changed_lines()
    told = [line for line in lines if "the schema of contacts.json has changed" in line]
    assert len(told) == 1
    # The line has the very row to add, and with it all is well.
    number, found = re.search(r'Version\("contacts", "([\d.]+)", "(\w{64})"\)', told[0]).groups()
    assert number not in {version.number for version in VERSIONS if version.of == "contacts"}
    more = replace(current("contacts"), number=number, sha256=found)
    assert [line for line in changed_lines((*VERSIONS, more)) if line in told] == []
    assert main(["check"]) == 2
    assert told[0] in capsys.readouterr().err.splitlines()


def test_the_script_for_other_sites_needs_a_new_version_too_and_names_it():
    changed = INCLUDE.replace("border: 0", "border: 1px")
    (told,) = changed_lines(include=changed)
    number, found = re.search(r'Version\("include.js", "([\d.]+)", "(\w{64})"\)', told).groups()
    more = replace(current("include.js"), number=number, sha256=found)
    (told,) = changed_lines((*VERSIONS, more), changed)
    assert told.startswith("docs/assets/data/include.js, line 1: ")


def test_each_version_has_its_own_number_and_hash_and_the_last_is_the_highest():
    for of in {version.of for version in VERSIONS}:
        rows = [version for version in VERSIONS if version.of == of]
        numbers = [tuple(map(int, row.number.split("."))) for row in rows]
        assert numbers == sorted(set(numbers))
        assert len({row.sha256 for row in rows}) == len(rows)


# --- The engines by themselves ----------------------------------------------------------------

ASK_ALL = """
const { readFileSync } = require("fs");
const deadlines = require("./deadlines.js");
const read = (name) => JSON.parse(readFileSync(name, "utf-8"));
const { clocks, closedPeriods, bankHolidays, generalRules } = read("clocks.json");
const [shape] = clocks;
for (const { rule, events, count } of read("cases.json").cases) {
  const general = generalRules.find(({ id }) => id === rule);
  const limb = { ...general, event: "start", count, leavingOut: [], sources: [] };
  const own = { id: rule, limbs: [limb], closedPeriods: [], roll: "none", inForceFrom: "" };
  const rows = general ? [{ ...shape, ...own }] : clocks.filter(({ id }) => id === rule);
  const clock = deadlines.inForce(rows, Object.values(events).sort()[0]);
  console.log(deadlines.lastDay(clock, closedPeriods, events, bankHolidays).lastDay);
}
"""


def run(*command):
    return subprocess.run(
        command, cwd=DATA, capture_output=True, text=True, check=True
    ).stdout.split()


def test_by_the_published_files_alone_javascript_passes_every_case():
    days = [case["lastDay"] for case in published("cases.json")["cases"]]
    assert days == [case["last_day"] for case in CASES]
    assert run(NODE, "-e", ASK_ALL) == days


def snake(fields):
    """As the example on the page has it."""
    names = {name: re.sub("[A-Z]", lambda sign: f"_{sign[0].lower()}", name) for name in fields}
    return SimpleNamespace(**{names[name]: value for name, value in fields.items()})


def test_by_the_published_files_alone_python_passes_every_case():
    # An import would leave what it compiles beside the data.
    engine = SimpleNamespace(**runpy.run_path(str(DATA / "deadlines.py")))
    facts = json.loads((DATA / "clocks.json").read_text("utf-8"), object_hook=snake)
    facts.bank_holidays.dates = set(map(datetime.date.fromisoformat, facts.bank_holidays.days))
    for case in published("cases.json")["cases"]:
        events = {name: datetime.date.fromisoformat(day) for name, day in case["events"].items()}
        rows = [clock for clock in facts.clocks if clock.id == case["rule"]]
        if rows:
            clock = engine.in_force(rows, min(events.values()))
            answer = engine.last_day(clock, facts.closed_periods, events, facts.bank_holidays)
            assert answer.last_day.isoformat() == case["lastDay"]


# -B, so that nothing is left beside the data.
@pytest.mark.parametrize(
    ("name", "command"), [("last-day.js", [NODE]), ("last_day.py", [sys.executable, "-B"])]
)
def test_an_example_on_the_page_for_developers_gives_the_day_of_its_case(name, command):
    shown = [node.text().strip() for node in tree("about/data.html").css("pre > code")]
    assert (DATA / name).read_text("utf-8").strip() in shown
    events = {"letter": "2026-10-01", "certificate": "2026-11-29"}
    (case,) = (case for case in CASES if case["events"] == events)
    assert run(*command, name) == [case["last_day"]]

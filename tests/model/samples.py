"""A record of each kind, and facts with one record more or another."""

from dataclasses import replace

import pytest

from macros.model.checks import FactError
from macros.model.collection import KINDS, SINGLE
from macros.model.records import (
    Contact,
    Correction,
    LaunchCheck,
    Notice,
    Period,
    Quotation,
    Shortcut,
)
from tests.now import FACTS
from tests.rooms import ROOT

BANK_HOLIDAYS = FACTS.bank_holidays
REVIEW = FACTS.reviews["guidance"]
SOURCE = FACTS.sources["cfa-42"]
CLOCK = FACTS.clocks.rows("appeal")[-1]
DECISION = FACTS.decisions["refused-plan"]
EVIDENCE = FACTS.appeal_dates["evidence"]
FORM = FACTS.forms["send35"]
TEST = FACTS.legal_tests["make-plan"]
STAGE = FACTS.stages["hearing"]
ROUTE = FACTS.routes["mediation"]
SAYING = FACTS.sayings["no-diagnosis"]
CONTACT = Contact(
    id="tribunal",
    name="SEND Tribunal",
    what="Takes your appeal.",
    address="https://www.gov.uk/tribunal",
    page_name="SEND Tribunal on GOV.UK",
    checked="2026-11-24",
    phone="0300 303 5857",
    email="send@justice.gov.uk",
)
NOTICE = Notice(
    id="news",
    title="The law has not changed yet",
    text="The government plans to change it. Until then your rights stay.",
    starts="2026-02-23",
    ends="2027-05-24",
    checked="2026-11-24",
    sources=("cfa-42",),
)
# Of kinds that may have no record on a day, one of the tests' own.
OWN = {
    "reviews": FACTS.reviews["contact"],
    "contacts": CONTACT,
    "notices": NOTICE,
    "shortcuts": Shortcut("60-days", "60 days", Period("letter", 60, "days")),
    "quotations": Quotation("words", "11.1", "Decisions should be made jointly.", ("cfa-42",)),
    "corrections": Correction("one", "You must wait.", "You need not wait.", ("cfa-42",)),
    "launch_checks": LaunchCheck("phones", "Every phone number."),
}
SAMPLES = {kind: OWN.get(kind) or getattr(FACTS, kind)[0] for kind in KINDS} | {
    name: getattr(FACTS, name) for name in SINGLE
}


def with_clocks(*rows):
    """The facts with the rows of one clock replaced."""
    others = tuple(clock for clock in FACTS.clocks if clock.id != rows[0].id)
    return replace(FACTS, clocks=others + rows)


def with_record(record):
    """The facts with one record more, or in the place of the one that has its id."""
    kind = next(name for name, shape in KINDS.items() if isinstance(record, shape))
    others = tuple(other for other in getattr(FACTS, kind) if other.id != record.id)
    return replace(FACTS, **{kind: (*others, record)})


def with_unused(kind):
    """The facts with one more record of a kind, under an id that nothing names."""
    record = replace(SAMPLES[kind], id="nobody-names-this")
    return replace(FACTS, **{kind: (*getattr(FACTS, kind), record)})


def all_pages():
    return "\n".join(path.read_text("utf-8") for path in (ROOT / "docs").rglob("*.md")) + "".join(
        path.read_text("utf-8") for path in (ROOT / "leaflets").glob("*.md")
    )


def refusal(make):
    """The one line with which a bad record is refused."""
    with pytest.raises(FactError) as refused:
        make()
    line = str(refused.value)
    assert "\n" not in line
    return line

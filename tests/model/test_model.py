"""A fact that cannot be right stops the build with one line: record, field, what to do."""

import datetime
import re
from dataclasses import fields, replace
from typing import get_origin

import pytest

from macros.facts import FACTS
from macros.law.deadlines import CannotSayError, in_force
from macros.model.before_build import LISTED_WHOLE, refuse_unused, untimely_lines
from macros.model.checks import FactError, label, required
from macros.model.collection import KINDS, SINGLE, AskedWithoutDayError
from macros.model.records import (
    Contact,
    Correction,
    FixedDay,
    LaunchCheck,
    Notice,
    Period,
    Quotation,
    RouteOffer,
    SheetBox,
    Shortcut,
)
from tests.rooms import ROOT

BANK_HOLIDAYS = FACTS.bank_holidays
SOURCE = FACTS.sources["cfa-42"]
CLOCK = FACTS.clocks.rows("appeal")[-1]
DECISION = FACTS.decisions["refused-plan"]
FORM = FACTS.forms["send35"]
TEST = FACTS.legal_tests["make-plan"]
ROUTE = FACTS.routes["mediation"]
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


# A name for each bad record, how it is made, and what its line must say.
BAD = {
    "an id with spaces": (
        lambda: replace(SOURCE, id="CFA 42"),
        ("CFA 42", "id", "lower-case words joined by hyphens"),
    ),
    "a source without a provision": (
        lambda: replace(SOURCE, provision=" "),
        ("source 'cfa-42'", "provision", "Fill it in"),
    ),
    "a source without an address": (
        lambda: replace(SOURCE, address=""),
        ("source 'cfa-42'", "address", "Fill it in"),
    ),
    "a source without the day of checking": (
        lambda: replace(SOURCE, checked=""),
        ("source 'cfa-42'", "checked", "Fill it in"),
    ),
    "a source checked on a day that does not exist": (
        lambda: replace(SOURCE, checked="2026-02-30"),
        ("source 'cfa-42'", "checked", "YYYY-MM-DD"),
    ),
    "a source without a manner of checking": (
        lambda: replace(SOURCE, manner=""),
        ("source 'cfa-42'", "manner", "Fill it in"),
    ),
    "a source with an unknown manner of checking": (
        lambda: replace(SOURCE, manner="a friend said so"),
        ("source 'cfa-42'", "manner", "Use one of: 'statute'"),
    ),
    "an address that is not https": (
        lambda: replace(SOURCE, address="http://www.legislation.gov.uk/"),
        ("source 'cfa-42'", "address", "https://"),
    ),
    "an address that is no address": (
        lambda: replace(SOURCE, address="https://legislation"),
        ("source 'cfa-42'", "address", "https://"),
    ),
    "a clock without a source": (
        lambda: replace(CLOCK, sources=()),
        ("clock 'appeal'", "sources", "at least one source"),
    ),
    "sources without their comma": (
        lambda: replace(CLOCK, sources="rules-20"),
        ("clock 'appeal'", "sources", "('rules-20',)"),
    ),
    "a clock with an unknown unit": (
        lambda: Period("letter", 2, "fortnights"),
        ("fortnights", "unit", "'months', 'weeks'"),
    ),
    "a clock with an unknown way of counting": (
        lambda: Period("letter", 2, "months", "around"),
        ("around", "counting", "'after'"),
    ),
    "a clock of no length": (
        lambda: Period("letter", 0, "months"),
        ("0 months", "count", "1 or more"),
    ),
    "a clock with an unknown roll": (
        lambda: replace(CLOCK, roll="next Tuesday"),
        ("clock 'appeal'", "roll", "'next working day'"),
    ),
    "a clock that rolls by no law": (
        lambda: replace(CLOCK, roll_sources=()),
        ("clock 'appeal'", "roll_sources", "Name the source"),
    ),
    "a starting point of two different days": (
        lambda: with_record(
            replace(FACTS.starting_points["assessment-request"], clocks=("plan-final", "ombudsman"))
        ),
        ("starting point 'assessment-request'", "clocks", "Give each its own"),
    ),
    "a clock with an unknown actor": (
        lambda: replace(CLOCK, who="somebody"),
        ("clock 'appeal'", "who", "'family'"),
    ),
    "a clock that ends before it starts": (
        lambda: replace(CLOCK, in_force_until="2020-07-20"),
        ("clock 'appeal'", "in_force_until", "Swap"),
    ),
    "dates in force that overlap": (
        lambda: with_clocks(CLOCK, replace(CLOCK, in_force_from="2027-01-01")),
        ("clock 'appeal'", "in_force_from", "overlaps"),
    ),
    "dates in force that leave a gap": (
        lambda: with_clocks(
            replace(CLOCK, in_force_until="2026-12-30"),
            replace(CLOCK, in_force_from="2027-01-01"),
        ),
        ("clock 'appeal'", "in_force_from", "gap"),
    ),
    "a closed period on a day that no year has": (
        lambda: replace(FACTS.closed_periods["august"], last="08-32"),
        ("closed period 'august'", "last", "MM-DD"),
    ),
    "a malformed UK phone number": (
        lambda: replace(CONTACT, phone="01325 39276"),
        ("contact 'tribunal'", "phone", "full UK number"),
    ),
    "a phone number of another country": (
        lambda: replace(CONTACT, phone="+33 1 42 68 53 00"),
        ("contact 'tribunal'", "phone", "full UK number"),
    ),
    "a contact whose page has no name": (
        lambda: replace(CONTACT, page_name=""),
        ("contact 'tribunal'", "page_name", "Say which page"),
    ),
    "a malformed email address": (
        lambda: replace(CONTACT, email="send@justice"),
        ("contact 'tribunal'", "email", "name@place.uk"),
    ),
    "a route offered without a reason": (
        lambda: replace(DECISION, routes=(RouteOffer("talk", " "),)),
        ("route offer 'talk'", "reason", "Fill it in"),
    ),
    "a decision without a route": (
        lambda: replace(DECISION, routes=()),
        ("decision 'refused-plan'", "routes", "Fill it in"),
    ),
    "a decision made by nobody known": (
        lambda: replace(DECISION, made_by=("parliament",)),
        ("decision 'refused-plan'", "made_by", "'council', 'school'"),
    ),
    "a decision that cannot be appealed, without a reason": (
        lambda: replace(DECISION, appeal=None),
        ("decision 'refused-plan'", "no_appeal_reason", "Fill it in"),
    ),
    "an appeal that nothing decides": (
        lambda: replace(DECISION, test=""),
        ("decision 'refused-plan'", "test", "Fill it in where there is one"),
    ),
    "a test of what cannot be appealed": (
        lambda: replace(FACTS.decisions["delay"], test="make-plan"),
        ("decision 'delay'", "test", "Fill it in where there is one"),
    ),
    "words quoted from nobody": (
        lambda: replace(TEST, law_source=""),
        ("legal test 'make-plan'", "law_source", "Fill in both, or neither"),
    ),
    "a sheet whose box has no heading": (
        lambda: replace(TEST, boxes=(SheetBox(" "),)),
        ("sheet box ' '", "heading", "Fill it in"),
    ),
    "a notice that ends before it starts": (
        lambda: replace(NOTICE, ends="2020-01-01"),
        ("notice 'news'", "ends", "Swap"),
    ),
    "an id that stands twice": (
        lambda: replace(FACTS, sources=(*FACTS.sources, SOURCE)),
        ("source 'cfa-42'", "id", "an id of its own"),
    ),
    "an unknown source": (
        lambda: with_clocks(replace(CLOCK, sources=("rules-99",))),
        ("clock 'appeal'", "sources", "'rules-99', which does not exist"),
    ),
    "an unknown event": (
        lambda: with_clocks(replace(CLOCK, limbs=(Period("postmark", 2, "months"),))),
        ("period '2 months after postmark'", "event", "'postmark', which does not exist"),
    ),
    "an unknown quantity in a text": (
        lambda: with_clocks(replace(CLOCK, remark="Within {some-time}.")),
        ("clock 'appeal'", "remark", "'some-time', which does not exist"),
    ),
    "an unknown route": (
        lambda: with_record(replace(DECISION, routes=(RouteOffer("magic", "It is quick."),))),
        ("route offer 'magic'", "route", "'magic', which does not exist"),
    ),
    "a source that nothing names": (
        lambda: refuse_unused(with_unused("sources"), all_pages()),
        ("source 'nobody-names-this'", "id", "Use it or remove it"),
    ),
    "a contact that no page names": (
        lambda: refuse_unused(with_unused("contacts"), all_pages()),
        ("contact 'nobody-names-this'", "id", "Use it or remove it"),
    ),
    "a bank holiday that is no date": (
        lambda: replace(BANK_HOLIDAYS, days=("2026-13-01",)),
        ("bank holidays 'england-and-wales'", "days", "YYYY-MM-DD"),
    ),
    "a year without bank holidays": (
        lambda: replace(BANK_HOLIDAYS, days=("2026-12-25", "2028-12-25")),
        ("bank holidays 'england-and-wales'", "days", "2027"),
    ),
    "no bank holidays at all": (
        lambda: replace(BANK_HOLIDAYS, days=()),
        ("bank holidays 'england-and-wales'", "days", "Fill it in"),
    ),
    "an address with a space in it": (
        lambda: replace(SOURCE, address="https://www.legislation.gov.uk/ukpga 2014"),
        ("source 'cfa-42'", "address", "https://"),
    ),
    "an address that cannot be read": (
        lambda: replace(SOURCE, address="https://[legislation.gov.uk/"),
        ("source 'cfa-42'", "address", "https://"),
    ),
    "a form at an address that is not https": (
        lambda: replace(FORM, address="http://www.gov.uk/form"),
        ("form 'send35'", "address", "https://"),
    ),
    "a contact at an address that is not https": (
        lambda: replace(CONTACT, address="www.gov.uk"),
        ("contact 'tribunal'", "address", "https://"),
    ),
    "a contact checked on no real day": (
        lambda: replace(CONTACT, checked="last week"),
        ("contact 'tribunal'", "checked", "YYYY-MM-DD"),
    ),
    "words in the place of a phone number": (
        lambda: replace(CONTACT, phone="ask RIASS"),
        ("contact 'tribunal'", "phone", "full UK number"),
    ),
    "a phone number without its spaces": (
        lambda: replace(CONTACT, phone="03003035857"),
        ("contact 'tribunal'", "phone", "with its spaces"),
    ),
    "a clock whose length is in words": (
        lambda: replace(CLOCK, limbs=("2 months",)),
        ("clock 'appeal'", "limbs", "Period(…)"),
    ),
    "a clock of one and a half months": (
        lambda: Period("letter", 1.5, "months"),
        ("1.5 months", "count", "whole number"),
    ),
    "a clock that starts on no real day": (
        lambda: replace(CLOCK, in_force_from="July 2020"),
        ("clock 'appeal'", "in_force_from", "YYYY-MM-DD"),
    ),
    "a clock that ends on no real day": (
        lambda: replace(CLOCK, in_force_until="2026-06-31"),
        ("clock 'appeal'", "in_force_until", "YYYY-MM-DD"),
    ),
    "a fixed day that a common year does not have": (
        lambda: FixedDay("transfer", "02-29"),
        ("fixed day 'before 02-29'", "day", "MM-DD"),
    ),
    "a fixed day with an unknown way of counting": (
        lambda: FixedDay("transfer", "02-15", "around"),
        ("fixed day 'around 02-15'", "counting", "'before'"),
    ),
    "a closed period that starts on no real day": (
        lambda: replace(FACTS.closed_periods["august"], first="1 August"),
        ("closed period 'august'", "first", "MM-DD"),
    ),
    "an appeal that says nothing about the certificate": (
        lambda: replace(DECISION, appeal=replace(DECISION.appeal, certificate_reason="")),
        ("appeal 'cfa-51-2-b'", "certificate_reason", "Fill it in"),
    ),
    "an appeal whose certificate has no source": (
        lambda: replace(DECISION, appeal=replace(DECISION.appeal, certificate_sources=())),
        ("appeal 'cfa-51-2-b'", "certificate_sources", "Fill it in"),
    ),
    "a notice that starts on no real day": (
        lambda: replace(NOTICE, starts="soon"),
        ("notice 'news'", "starts", "YYYY-MM-DD"),
    ),
    "a title that is longer than its text": (
        lambda: replace(NOTICE, title=NOTICE.text, text=NOTICE.title),
        ("notice 'news'", "title", "swap both"),
    ),
    "a caution whose title ends as a sentence": (
        lambda: replace(FACTS.cautions["advice-now"], title="Get legal advice now."),
        ("caution 'advice-now'", "title", "full stop"),
    ),
    "a notice that lasts too long": (
        lambda: replace(NOTICE, ends="2127-05-24"),
        ("notice 'news'", "ends", "Correct the year"),
    ),
    "a caution with half a link in its text": (
        lambda: replace(FACTS.cautions["advice-now"], text="See [the page] (help/riass.md)."),
        ("caution 'advice-now'", "text", "plain words"),
    ),
    "a source named twice": (
        lambda: replace(FACTS.cautions["advice-now"], sources=("regs-33", "regs-33")),
        ("caution 'advice-now'", "sources", "'regs-33' twice"),
    ),
    "a notice that lasts six years": (
        lambda: replace(NOTICE, starts="2024-01-01", ends="2030-01-01"),
        ("notice 'news'", "ends", "Correct the year"),
    ),
    "a notice of long ago": (
        lambda: replace(NOTICE, starts="1926-02-23", ends="1926-05-24"),
        ("notice 'news'", "starts", "Correct the year"),
    ),
    "a notice far away": (
        lambda: replace(NOTICE, starts="2226-02-23", ends="2226-05-24"),
        ("notice 'news'", "starts", "Correct the year"),
    ),
    "a bank holiday at the weekend": (
        lambda: replace(BANK_HOLIDAYS, days=("2026-12-26",)),
        ("bank holidays 'england-and-wales'", "days", "2026-12-26, a Saturday or Sunday"),
    ),
    "a bank holiday that stands twice": (
        lambda: replace(BANK_HOLIDAYS, days=("2026-12-25", "2026-12-25")),
        ("bank holidays 'england-and-wales'", "days", "'2026-12-25' twice"),
    ),
    "no months of review": (
        lambda: replace(FACTS.review, months=0),
        ("review 'facts'", "months", "1 or more"),
    ),
    "a fraction of months of review": (
        lambda: replace(FACTS.review, months=1.5),
        ("review 'facts'", "months", "whole number"),
    ),
    "huge months of review": (
        lambda: replace(FACTS.review, months=10**9),
        ("review 'facts'", "months", "24 at most"),
    ),
    "a reckoner that ends before it starts": (
        lambda: replace(FACTS.reckoner, first=2028, last=2027),
        ("reckoner years 'letters'", "last", "Swap the two years"),
    ),
    "a reckoner's year as text": (
        lambda: replace(FACTS.reckoner, first="2026"),
        ("reckoner years 'letters'", "first", "whole number"),
    ),
    "a reckoner before the bank holidays": (
        lambda: replace(FACTS, reckoner=replace(FACTS.reckoner, first=2014)),
        ("reckoner years 'letters'", "first", "before the bank holidays begin"),
    ),
    "a reckoner that ends with the bank holidays": (
        lambda: replace(
            FACTS, reckoner=replace(FACTS.reckoner, last=FACTS.bank_holidays.last_year)
        ),
        ("reckoner years 'letters'", "last", f"holidays of {FACTS.bank_holidays.last_year + 1}"),
    ),
    "limbs in another order": (
        lambda: with_clocks(replace(CLOCK, limbs=CLOCK.limbs[::-1])),
        ("clock 'appeal'", "limbs", "in the order"),
    ),
    "an appeal without its hour": (
        lambda: with_clocks(replace(CLOCK, by="")),
        ("clock 'appeal'", "by", "hour of an appeal"),
    ),
    "a page that is no path": (
        lambda: replace(ROUTE, page="https://x.org.uk/routes/mediation"),
        ("route 'mediation'", "page", "a path in docs/"),
    ),
    "a form whose name has a sign in it": (
        lambda: replace(FORM, name="SEND35 (A"),
        ("form 'send35'", "name", "letters and numbers"),
    ),
    "a right of appeal that is a text": (
        lambda: replace(DECISION, appeal="yes"),
        ("decision 'refused-plan'", "appeal", "Write Appeal(…)"),
    ),
    "a title longer than its text, without a full stop": (
        lambda: replace(NOTICE, title="The law has not changed yet", text="Your rights stay."),
        ("notice 'news'", "title", "swap both"),
    ),
    "a count that is no number": (
        lambda: Period("letter", True, "months"),  # noqa: FBT003
        ("True months", "count", "whole number"),
    ),
    "a phone number of an island outside the United Kingdom": (
        lambda: replace(CONTACT, phone="01481 722555"),
        ("contact 'tribunal'", "phone", "full UK number"),
    ),
    "a field given twice": (
        lambda: LaunchCheck("phones", "Every number.", id="phones"),
        ("launch check 'phones'", "id", "is given twice"),
    ),
    "a day without its hyphens": (
        lambda: replace(SOURCE, checked="20261124"),
        ("source 'cfa-42'", "checked", "YYYY-MM-DD"),
    ),
    "a day as a week": (
        lambda: replace(SOURCE, checked="2026-W48-2"),
        ("source 'cfa-42'", "checked", "YYYY-MM-DD"),
    ),
    "dates in force that overlap by a day": (
        lambda: with_clocks(
            replace(CLOCK, in_force_until="2027-01-01"),
            replace(CLOCK, in_force_from="2027-01-01"),
        ),
        ("clock 'appeal'", "in_force_from", "overlaps"),
    ),
    "a kind that is no list": (
        lambda: replace(FACTS, quotations=5),
        ("quotations", "no list", "round brackets"),
    ),
    "an entry of another kind": (
        lambda: replace(FACTS, quotations=(SOURCE,)),
        ("quotations: has Source(", "as entry 1", "Write Quotation(…)"),
    ),
    "no bank holidays": (
        lambda: replace(FACTS, bank_holidays=("2026-12-25",)),
        ("bank_holidays: has ('2026-12-25',)", "Write BankHolidays(…)"),
    ),
    "a notice checked on no real day": (
        lambda: replace(NOTICE, checked="today"),
        ("notice 'news'", "checked", "YYYY-MM-DD"),
    ),
}


def all_pages():
    return "\n".join(path.read_text("utf-8") for path in (ROOT / "docs").rglob("*.md")) + "".join(
        path.read_text("utf-8") for path in (ROOT / "leaflets").glob("*.md")
    )


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_record_is_refused_in_one_line_that_says_what_to_do(bad):
    make, parts = BAD[bad]
    with pytest.raises(FactError) as refused:
        make()
    line = str(refused.value)
    assert "\n" not in line
    for part in parts:
        assert part in line


# --- The same slips in every kind of record --------------------------------------------------

# The fields without a default that may be empty: no such right, no limit, or nothing to say.
MAY_BE_EMPTY = {"routes": {"time_limit"}, "decisions": {"no_appeal_reason", "clocks", "cautions"}}
EVERY = list(KINDS) + list(SINGLE)
REQUIRED = [
    (kind, name)
    for kind in EVERY
    for name in required(type(SAMPLES[kind]))
    if isinstance(getattr(SAMPLES[kind], name), str | tuple) and name != "id"
]


# Every remedy tells the maintainer to do something.
ADVICE = r"(Fill|Name|Use|Give|Write|Correct|Swap|End|Add) .+\."


def refusal(make):
    """The one line with which a bad record is refused."""
    with pytest.raises(FactError) as refused:
        make()
    line = str(refused.value)
    assert "\n" not in line
    return line


@pytest.mark.parametrize("kind", EVERY)
def test_a_field_without_a_default_must_be_filled(kind):
    shape = type(SAMPLES[kind])
    given = {f.name for f in fields(shape) if not hasattr(shape, f.name)}
    assert given - set(required(shape)) == MAY_BE_EMPTY.get(kind, set())


@pytest.mark.parametrize(("kind", "field"), REQUIRED)
@pytest.mark.parametrize("blank", ["", "  "])
def test_a_field_that_must_be_filled_is_asked_for(kind, field, blank):
    record = SAMPLES[kind]
    empty = () if isinstance(getattr(record, field), tuple) else blank
    line = refusal(lambda: replace(record, **{field: empty}))
    assert re.fullmatch(rf"{label(record)}, field '{field}': is empty. {ADVICE}", line)


# A value that is no text, a text that cannot be printed, and what its line says.
UNPRINTABLE = [
    (False, "has False. Write one text in quotes"),
    (0, "has 0. Write one text in quotes"),
    (7, "has 7. Write one text in quotes"),
    (("words",), "has ('words',). Write one text in quotes"),
    (["words"], "has ['words']. Write one text in quotes"),
    ("<b>words</b>", "has '<'. Write plain words"),
    ("words &amp; more", "has '&amp;'. Write plain words"),
    ("two\nlines", "Write it on one line"),
    ("words ", "without a space at its beginning or end"),
    ("{Some Thing}", "has '{Some Thing}'. Use the id of a quantity"),
    ("{{ words }}", "has '{'. Use the id of a quantity"),
    ("w" * 61, "has a word of 61 letters"),
]
TEXTS = [
    (kind, field.name)
    for kind in EVERY
    for field in fields(SAMPLES[kind])
    if field.type is str and field.name != "id"
]


@pytest.mark.parametrize(("kind", "field"), TEXTS)
def test_what_cannot_be_printed_is_refused_in_every_text(kind, field):
    record = SAMPLES[kind]
    rules = next(f.metadata for f in fields(record) if f.name == field)
    for value, says in UNPRINTABLE:
        line = refusal(lambda value=value: replace(record, **{field: value}))
        assert line.startswith(f"{label(record)}, field '{field}': ")
        # A field with rules of its own may say those instead.
        assert says in line or (isinstance(value, str) and {"check", "names"} & set(rules))


@pytest.mark.parametrize(("kind", "field"), TEXTS)
def test_a_quantity_stands_only_in_texts_that_are_filled(kind, field):
    record = SAMPLES[kind]
    written = next(f for f in fields(record) if f.name == field)
    if "filled" in written.metadata:
        assert replace(record, **{field: "It takes as long as {away}, or longer than that."})
    else:
        line = refusal(lambda: replace(record, **{field: "{away}"}))
        assert line.startswith(f"{label(record)}, field '{field}': has '{{away}}'. ")


def test_a_route_says_its_time_limit_in_words_or_names_a_clock():
    assert replace(ROUTE, time_limit="").clocks
    line = refusal(lambda: replace(ROUTE, clocks=(), time_limit=""))
    assert line == "route 'mediation', field 'time_limit': is empty. Fill it in."


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize("bad", ["", "Two Words", "refused_plan", "-plan", 7])
def test_an_id_is_lower_case_words_and_hyphens_in_every_kind(kind, bad):
    line = refusal(lambda: replace(SAMPLES[kind], id=bad))
    assert f"'{bad}', field 'id': must be lower-case words joined by hyphens" in line


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (kind, field.name)
        for kind in EVERY
        for field in fields(SAMPLES[kind])
        if get_origin(field.type) is tuple
    ],
)
def test_a_list_is_written_in_round_brackets_with_a_comma_in_every_kind(kind, field):
    record = SAMPLES[kind]
    entry = getattr(record, field) or ("one-word",)
    wrongs = [list(entry), dict.fromkeys(entry), 7, None]
    if isinstance(entry[0], str):
        wrongs += ["one-word", (7,)]
    for wrong in wrongs:
        line = refusal(lambda wrong=wrong: replace(record, **{field: wrong}))
        assert line.startswith(f"{label(record)}, field '{field}': ")
        assert re.search(r"list in round brackets with a comma|Write each entry as text", line)


# Two rows of one clock follow each other: dates in force that overlap are refused above.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "clocks"])
def test_no_two_records_of_a_kind_share_an_id(kind):
    record = replace(SAMPLES[kind], id="twice")
    line = refusal(lambda: replace(FACTS, **{kind: (*getattr(FACTS, kind), record, record)}))
    assert line == (
        f"{label(record)}, field 'id': stands 2 times. Give each record an id of its own."
    )


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in LISTED_WHOLE])
def test_a_record_of_any_kind_that_nothing_names_is_refused(kind):
    line = refusal(lambda: refuse_unused(with_unused(kind), all_pages()))
    assert re.fullmatch(r".+ 'nobody-names-this', field 'id': .+ Use it or remove it\.", line)


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if "sources" in required(type(SAMPLES[kind]))]
)
def test_a_source_that_does_not_exist_is_refused_in_every_kind(kind):
    record = replace(SAMPLES[kind], sources=("no-such-law",))
    line = refusal(lambda: with_record(record))
    assert line == (
        f"{label(record)}, field 'sources': names the source 'no-such-law', which does not exist. "
        "Correct the id, or add the record."
    )


def appeal(**changes):
    return replace(DECISION, appeal=replace(DECISION.appeal, **changes))


# A record that names one that does not exist, and the field whose line says so.
ASTRAY = {
    "the group of a clock": ("group", lambda: replace(CLOCK, group="astray")),
    "the group of a starting point": (
        "group",
        lambda: replace(SAMPLES["starting_points"], group="astray"),
    ),
    "the clocks of a starting point": (
        "clocks",
        lambda: replace(SAMPLES["starting_points"], clocks=("astray",)),
    ),
    "the event of a fixed day": (
        "event",
        lambda: replace(CLOCK, limbs=(FixedDay("astray", "02-15"),)),
    ),
    "the event of a shortcut": (
        "event",
        lambda: replace(SAMPLES["shortcuts"], limb=Period("astray", 1, "days")),
    ),
    "the sources of a limb": (
        "sources",
        lambda: replace(CLOCK, limbs=(Period("letter", 2, "months", sources=("astray",)),)),
    ),
    "the sources of a roll": ("roll_sources", lambda: replace(CLOCK, roll_sources=("astray",))),
    "a closed period": ("closed_periods", lambda: replace(CLOCK, closed_periods=("astray",))),
    "an hour": ("by", lambda: replace(CLOCK, by="astray")),
    "a quantity in a clock's text": (
        "exceptions",
        lambda: replace(CLOCK, exceptions="Unless it is closed for {astray}."),
    ),
    "a quantity in an offer": (
        "reason",
        lambda: replace(DECISION, routes=(RouteOffer("talk", "It takes {astray}."),)),
    ),
    "a quantity in a certificate's reason": (
        "certificate_reason",
        lambda: appeal(certificate_reason="You have {astray}."),
    ),
    "the clocks of a route": ("clocks", lambda: replace(ROUTE, clocks=("astray",))),
    "the clocks of an offer": (
        "clocks",
        lambda: replace(DECISION, routes=(RouteOffer("talk", "It is quick.", ("astray",)),)),
    ),
    "the clock of an adviser": ("contact_clock", lambda: appeal(contact_clock="astray")),
    "the clocks of a decision": ("clocks", lambda: replace(DECISION, clocks=("astray",))),
    "what an appeal is decided by": ("test", lambda: replace(DECISION, test="astray")),
    "whose words are quoted": ("law_source", lambda: replace(TEST, law_source="astray")),
    "the sources of a test": ("sources", lambda: replace(TEST, sources=("astray",))),
    "a quantity in a test": ("meaning", lambda: replace(TEST, meaning="Within {astray}.")),
    "a quantity in a sheet": (
        "hint",
        lambda: replace(TEST, boxes=(SheetBox("Why", "Within {astray}."),)),
    ),
    "a caution": ("cautions", lambda: replace(DECISION, cautions=("astray",))),
    "a route": (
        "route",
        lambda: replace(DECISION, routes=(RouteOffer("astray", "It is quick."),)),
    ),
    "the source of an appeal": ("source", lambda: appeal(source="astray")),
    "the form of an appeal": ("form", lambda: appeal(form="astray")),
    "the clock of an appeal": ("clock", lambda: appeal(clock="astray")),
    "the sources of a certificate": (
        "certificate_sources",
        lambda: appeal(certificate_sources=("astray",)),
    ),
    "the sources of a contact": ("sources", lambda: replace(CONTACT, sources=("astray",))),
}


@pytest.mark.parametrize("astray", ASTRAY)
def test_an_id_that_leads_nowhere_is_refused_wherever_it_stands(astray):
    field, make = ASTRAY[astray]
    record = make()
    line = refusal(lambda: with_record(record))
    assert re.search(rf"'.*', field '{field}': names the [a-z ]+ 'astray', which does not", line)
    assert line.endswith("Correct the id, or add the record.")


def test_every_field_that_names_records_is_tried():
    tried = {field for field, _ in ASTRAY.values()}
    shapes = [*map(type, SAMPLES.values()), Period, FixedDay, RouteOffer, type(DECISION.appeal)]
    named = {f.name for shape in shapes for f in fields(shape) if "names" in f.metadata}
    assert named <= tried


def test_the_facts_as_they_are_pass_every_check():
    refuse_unused(FACTS, all_pages())


# --- Law over time ---------------------------------------------------------------------------

OLD = replace(CLOCK, in_force_until="2026-12-31", remark="Old.")
NEW = replace(CLOCK, in_force_from="2027-01-01", remark="New.")


def day(iso):
    return datetime.date.fromisoformat(iso)


@pytest.mark.parametrize(
    ("iso", "remark"), [("2019-01-01", "Old."), ("2026-12-31", "Old."), ("2027-01-01", "New.")]
)
def test_the_rule_in_force_on_a_day_is_found_by_that_day(iso, remark):
    # The order in the data file does not matter.
    for facts in (with_clocks(OLD, NEW), with_clocks(NEW, OLD)):
        there = facts.on(day(iso))
        assert there.clocks["appeal"].remark == remark
        assert in_force(facts.clocks.rows("appeal"), day(iso)).remark == remark
        assert len(there.clocks) == len({clock.id for clock in FACTS.clocks})


def test_a_rule_of_several_rows_is_not_given_without_a_day():
    facts = with_clocks(NEW, OLD)
    assert [row.remark for row in facts.clocks.rows("appeal")] == ["Old.", "New."]
    with pytest.raises(AskedWithoutDayError, match="has 2 rows"):
        facts.clocks["appeal"]


def test_a_rule_that_has_ended_without_a_successor_gives_nothing():
    facts = with_clocks(OLD)
    last = day("2026-12-31")
    assert facts.on(last).clocks["appeal"] is OLD
    after = last + datetime.timedelta(days=1)
    assert "appeal" not in facts.on(after).clocks
    with pytest.raises(KeyError, match="appeal"):
        facts.on(after).clocks["appeal"]
    with pytest.raises(CannotSayError, match="rule ended"):
        in_force([OLD], after)


def test_a_record_that_does_not_exist_is_not_found():
    assert "astray" not in FACTS.clocks
    assert FACTS.clocks.rows("astray") == ()
    with pytest.raises(KeyError, match="astray"):
        FACTS.clocks["astray"]


# --- What only a build can tell --------------------------------------------------------------

# A day on which nothing in the facts is still to come: the tenth of a month after all was checked.
CHECKED = max(getattr(record, "checked", "") for record in FACTS.records())
BUILT = (day(CHECKED) + datetime.timedelta(days=31)).replace(day=10)


def on(days):
    """The day so many days after that of the build, as ISO."""
    return (BUILT + datetime.timedelta(days=days)).isoformat()


# What changes, and what is told of it on that day.
UNTIMELY = {
    "a rule that has ended": (
        lambda: with_clocks(replace(CLOCK, in_force_until=on(-1))),
        f"in_force_until': has ended on {on(-1)}. Add the row that follows it",
    ),
    "a rule that ends tomorrow": (
        lambda: with_clocks(replace(CLOCK, in_force_until=on(1))),
        f"in_force_until': ends on {on(1)}. Add the row that follows it",
    ),
    "a rule that is to come": (
        lambda: with_clocks(replace(CLOCK, in_force_from=on(2), in_force_until="")),
        f"in_force_from': is {on(2)}, a day to come",
    ),
    "a day of checking to come": (
        lambda: with_record(replace(CONTACT, checked=on(2))),
        f"checked': has '{on(2)}', a day to come",
    ),
    "a year that lacks a bank holiday": (
        lambda: replace(
            FACTS,
            bank_holidays=replace(
                BANK_HOLIDAYS, days=tuple(d for d in BANK_HOLIDAYS.days if d != "2027-12-28")
            ),
        ),
        "days': has only 7 for 2027",
    ),
}


@pytest.mark.parametrize("change", UNTIMELY)
def test_what_cannot_be_right_on_the_day_of_the_build_is_told(change):
    make, says = UNTIMELY[change]
    (line,) = untimely_lines(make(), BUILT, BUILT + datetime.timedelta(days=1))
    assert says in line


@pytest.mark.parametrize(
    "facts",
    [
        with_clocks(replace(CLOCK, in_force_until=on(200))),
        with_clocks(OLD, NEW),
        # Checked today, after the last commit.
        with_record(replace(CONTACT, checked=on(1))),
    ],
    ids=["ends in a while", "has a successor", "checked today"],
)
def test_what_is_right_on_the_day_of_the_build_is_let_through(facts):
    assert untimely_lines(facts, BUILT, BUILT + datetime.timedelta(days=1)) == []


@pytest.mark.parametrize(
    ("kind", "macro"),
    [
        ("sources", "cite"),
        ("forms", "form"),
        ("contacts", "contacts"),
        ("cautions", "caution"),
        ("quotations", "quotation"),
    ],
)
def test_only_a_macro_of_its_own_kind_uses_a_record(kind, macro):
    facts, pages = with_unused(kind), all_pages()
    refuse_unused(facts, pages + f"{{{{ {macro}('tribunal', 'nobody-names-this') }}}}")
    for other in (
        "term('nobody-names-this')",
        "clocks('nobody-names-this')",
        "'nobody-names-this'",
    ):
        assert "nobody-names-this" in refusal(
            lambda other=other: refuse_unused(facts, pages + other)
        )


def test_a_contact_with_nothing_but_a_website_is_allowed():
    bare = Contact("x", "X", "Helps.", "https://x.org.uk/", "2026-11-24")
    assert (bare.phone, bare.email) == ("", "")


def test_news_may_be_of_one_day_and_a_reckoner_of_one_year():
    assert replace(NOTICE, starts="2026-11-24", ends="2026-11-24")
    assert replace(FACTS.reckoner, first=2026, last=2026)

"""A fact that cannot be right stops the build with one line: record, field, what to do."""

import datetime
import re
import shutil
import subprocess
import sys
from dataclasses import fields, replace

import pytest

from macros import summaries
from macros.facts import BANK_HOLIDAYS, FACTS
from macros.model import (
    LISTED_WHOLE,
    Contact,
    FactError,
    FixedDay,
    Period,
    RouteOffer,
    label,
    refuse_unused,
)
from tests.rooms import ROOT

SOURCE = FACTS.find("sources", "cfa-42")
CLOCK = FACTS.find("clocks", "appeal")
DECISION = FACTS.find("decisions", "refused-plan")
CONTACT = FACTS.find("contacts", "tribunal")
NOTICE = FACTS.notices[0]
FORM = FACTS.forms[0]
ROUTE = FACTS.find("routes", "mediation")
KINDS = [kind.name for kind in fields(FACTS)]


def with_clocks(*rows):
    """The facts with the rows of one clock replaced."""
    others = tuple(clock for clock in FACTS.clocks if clock.id != rows[0].id)
    return replace(FACTS, clocks=others + rows)


def with_record(record):
    """The facts with one record in the place of the one that has its id."""
    kind = next(name for name in KINDS if type(getattr(FACTS, name)[0]) is type(record))
    records = tuple(record if r.id == record.id else r for r in getattr(FACTS, kind))
    return replace(FACTS, **{kind: records})


def with_unused(kind):
    """The facts with one more record of a kind, under an id that nothing names."""
    record = replace(getattr(FACTS, kind)[0], id="nobody-names-this")
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
        lambda: with_record(replace(FACTS.starting_points[0], clocks=("plan-final", "ombudsman"))),
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
        lambda: replace(FACTS.closed_periods[0], last="08-32"),
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
    "a malformed email address": (
        lambda: replace(CONTACT, email="send@justice"),
        ("contact 'tribunal'", "email", "name@place.uk"),
    ),
    "a route offered without a reason": (
        lambda: replace(DECISION, routes=(RouteOffer("talk", " "),)),
        ("decision 'refused-plan'", "routes", "without a reason"),
    ),
    "a decision without a route": (
        lambda: replace(DECISION, routes=()),
        ("decision 'refused-plan'", "routes", "Fill it in"),
    ),
    "a decision made by nobody known": (
        lambda: replace(DECISION, made_by=("parliament",)),
        ("decision 'refused-plan'", "made_by", "'council' or 'school'"),
    ),
    "a decision that cannot be appealed, without a reason": (
        lambda: replace(DECISION, appeal=None),
        ("decision 'refused-plan'", "no_appeal_reason", "Fill it in"),
    ),
    "a notice that ends before it starts": (
        lambda: replace(NOTICE, ends="2020-01-01"),
        ("notice 'reform-2026'", "ends", "Swap"),
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
        ("clock 'appeal'", "limbs", "'postmark', which does not exist"),
    ),
    "an unknown quantity in a text": (
        lambda: with_clocks(replace(CLOCK, remark="Within {some-time}.")),
        ("clock 'appeal'", "remark", "'some-time', which does not exist"),
    ),
    "an unknown route": (
        lambda: replace(
            FACTS, decisions=(replace(DECISION, routes=(RouteOffer("magic", "It is quick."),)),)
        ),
        ("decision 'refused-plan'", "routes", "'magic', which does not exist"),
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
        lambda: replace(FACTS.closed_periods[0], first="1 August"),
        ("closed period 'august'", "first", "MM-DD"),
    ),
    "an appeal that says nothing about the certificate": (
        lambda: replace(DECISION, appeal=replace(DECISION.appeal, certificate_reason="")),
        ("decision 'refused-plan'", "appeal.certificate_reason", "Fill it in"),
    ),
    "an appeal whose certificate has no source": (
        lambda: replace(DECISION, appeal=replace(DECISION.appeal, certificate_sources=())),
        ("decision 'refused-plan'", "appeal.certificate_sources", "Fill it in"),
    ),
    "a notice that starts on no real day": (
        lambda: replace(NOTICE, starts=""),
        ("notice 'reform-2026'", "starts", "YYYY-MM-DD"),
    ),
    "a notice checked on no real day": (
        lambda: replace(NOTICE, checked=""),
        ("notice 'reform-2026'", "checked", "YYYY-MM-DD"),
    ),
}


def all_pages():
    return "\n".join(path.read_text("utf-8") for path in (ROOT / "docs").rglob("*.md"))


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

# The fields that may not be empty. An empty field elsewhere means: not known, or does not apply.
REQUIRED = {
    "sources": "instrument provision short address checked manner says",
    "events": "words",
    "closed_periods": "words first last sources",
    "clock_groups": "name",
    "clocks": "group action who limbs sources roll in_force_from",
    "starting_points": "group words clocks page page_name",
    "shortcuts": "words",
    "quantities": "words what sources",
    "forms": "name purpose sources",
    "cautions": "title text sources",
    "routes": "name page purpose who_decides cost voluntary outcome does_not_stop next_step "
    "sources",
    "decisions": "name short made_by routes sources",
    "contacts": "name what address checked",
    "quotations": "paragraph text sources",
    "notices": "title text starts ends checked sources",
    "corrections": "elsewhere here sources",
    "launch_checks": "what",
}
# Every remedy tells the maintainer to do something.
ADVICE = r"(Fill|Name|Use|Give|Write|Correct|Swap|End|Add) .+\."


def refusal(make):
    """The one line with which a bad record is refused."""
    with pytest.raises(FactError) as refused:
        make()
    line = str(refused.value)
    assert "\n" not in line
    return line


def test_every_kind_of_record_is_tried():
    assert list(REQUIRED) == KINDS


@pytest.mark.parametrize(
    ("kind", "field"), [(kind, field) for kind in KINDS for field in REQUIRED[kind].split()]
)
def test_a_field_that_must_be_filled_is_asked_for(kind, field):
    record = getattr(FACTS, kind)[0]
    empty = () if isinstance(getattr(record, field), tuple) else ""
    line = refusal(lambda: replace(record, **{field: empty}))
    assert re.fullmatch(rf"{label(record)}, field '{field}': .*{ADVICE}", line)


def test_a_route_says_its_time_limit_in_words_or_names_a_clock():
    assert replace(ROUTE, time_limit="").clocks
    line = refusal(lambda: replace(ROUTE, clocks=(), time_limit=""))
    assert line == "route 'mediation', field 'time_limit': is empty. Fill it in."


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("bad", ["", "Two Words", "refused_plan", "-plan", 7])
def test_an_id_is_lower_case_words_and_hyphens_in_every_kind(kind, bad):
    line = refusal(lambda: replace(getattr(FACTS, kind)[0], id=bad))
    assert f"'{bad}', field 'id': must be lower-case words joined by hyphens" in line


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (kind, field.name)
        for kind in KINDS
        for field in fields(getattr(FACTS, kind)[0])
        if field.type is tuple
    ],
)
def test_a_list_of_one_keeps_its_comma_in_every_kind(kind, field):
    record = getattr(FACTS, kind)[0]
    line = refusal(lambda: replace(record, **{field: "one-word"}))
    assert line.startswith(f"{label(record)}, field '{field}': ")
    assert "('one-word',)" in line


# Two rows of one clock follow each other: dates in force that overlap are refused above.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "clocks"])
def test_no_two_records_of_a_kind_share_an_id(kind):
    records = getattr(FACTS, kind)
    line = refusal(lambda: replace(FACTS, **{kind: (*records, records[0])}))
    assert line == (
        f"{label(records[0])}, field 'id': stands 2 times. Give each record an id of its own."
    )


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in LISTED_WHOLE])
def test_a_record_of_any_kind_that_nothing_names_is_refused(kind):
    line = refusal(lambda: refuse_unused(with_unused(kind), all_pages()))
    assert re.fullmatch(r".+ 'nobody-names-this', field 'id': .+ Use it or remove it\.", line)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "sources" in REQUIRED[kind].split()])
def test_a_source_that_does_not_exist_is_refused_in_every_kind(kind):
    record = replace(getattr(FACTS, kind)[0], sources=("no-such-law",))
    line = refusal(lambda: with_record(record))
    assert line == (
        f"{label(record)}, field 'sources': names the source 'no-such-law', which does not exist. "
        "Correct the id, or add the record."
    )


def appeal(**changes):
    return replace(DECISION, appeal=replace(DECISION.appeal, **changes))


# The field that names another record, and a record that names one that does not exist.
ASTRAY = {
    "group": lambda: replace(CLOCK, group="astray"),
    "group of a starting point": lambda: replace(FACTS.starting_points[0], group="astray"),
    "clocks of a starting point": lambda: replace(FACTS.starting_points[0], clocks=("astray",)),
    "limbs": lambda: replace(CLOCK, limbs=(FixedDay("astray", "02-15"),)),
    "limb": lambda: replace(FACTS.shortcuts[0], limb=Period("astray", 1, "days")),
    "limbs with sources": lambda: replace(
        CLOCK, limbs=(Period("letter", 2, "months", sources=("astray",)),)
    ),
    "roll_sources": lambda: replace(CLOCK, roll_sources=("astray",)),
    "closed_periods": lambda: replace(CLOCK, closed_periods=("astray",)),
    "by": lambda: replace(CLOCK, by="astray"),
    "exceptions": lambda: replace(CLOCK, exceptions="Unless it is closed for {astray}."),
    "clocks": lambda: replace(ROUTE, clocks=("astray",)),
    "clocks of a decision": lambda: replace(DECISION, clocks=("astray",)),
    "cautions": lambda: replace(DECISION, cautions=("astray",)),
    "routes": lambda: replace(DECISION, routes=(RouteOffer("astray", "It is quick."),)),
    "appeal.source": lambda: appeal(source="astray"),
    "appeal.form": lambda: appeal(form="astray"),
    "appeal.clock": lambda: appeal(clock="astray"),
    "appeal.certificate_sources": lambda: appeal(certificate_sources=("astray",)),
    "sources of a contact": lambda: replace(CONTACT, sources=("astray",)),
}


@pytest.mark.parametrize("field", ASTRAY)
def test_an_id_that_leads_nowhere_is_refused_wherever_it_stands(field):
    record = ASTRAY[field]()
    line = refusal(lambda: with_record(record))
    assert line.startswith(f"{label(record)}, field '{field.split()[0]}': names the ")
    assert line.endswith("'astray', which does not exist. Correct the id, or add the record.")


def test_the_facts_as_they_are_pass_every_check():
    refuse_unused(FACTS, all_pages())


# --- A maintainer's slips, on a copy of the project ------------------------------------------


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ('phone="0300 303 5857"', 'phone="0300 303"', "contact 'tribunal', field 'phone'"),
        ('phone="0300 303 5857",', 'phone="0300 303 5857', "Python cannot read this"),
        ('phone="0300 303 5857",', 'telephone="0300 303 5857",', "telephone"),
        ('Period("draft", 15, "days"', 'Period("draft", 15, "daze"', "field 'unit'"),
        ('sources=("regs-33",)', 'sources=("regs-333",)', "'regs-333', which does not exist"),
    ],
    ids=["short phone", "missing quote", "unknown field", "misspelt unit", "misspelt id"],
)
def test_a_slip_in_the_data_file_is_told_in_one_line(right, wrong, says, tmp_path):
    shutil.copytree(ROOT / "macros", tmp_path / "macros", ignore=shutil.ignore_patterns("__pyc*"))
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    data = tmp_path / "macros/facts.py"
    text = data.read_text("utf-8")
    assert right in text
    data.write_text(text.replace(right, wrong, 1), "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "macros", "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert run.stdout == ""
    assert re.fullmatch(r"macros/facts\.py[^\n]*\n", run.stderr), run.stderr
    assert says in run.stderr


# --- The facts themselves --------------------------------------------------------------------

RULES = [
    "appeal",
    "appeal-placement-only",
    "mediation-contact",
    "certificate-no-mediation",
    "mediation-meeting",
    "certificate-after-mediation",
    "mediation-agreement",
    "assessment-decision",
    "plan-refusal",
    "reassessment-decision",
    "reassessment-final",
    "plan-final",
    "draft-comments",
    "review-decision",
    "review-final",
    "phase-transfer",
    "order-assess",
    "order-make-plan",
    "order-amend",
    "ombudsman",
    "discrimination",
    "judicial-review",
]
APPEALABLE = [decision for decision in FACTS.decisions if decision.appeal]
OTHERS = [decision for decision in FACTS.decisions if not decision.appeal]


def name(record):
    return record.id


@pytest.mark.parametrize("rule", RULES)
def test_every_promised_rule_has_a_clock(rule):
    assert FACTS.find("clocks", rule)


def test_there_are_seven_decisions_to_appeal_and_four_others():
    assert (len(APPEALABLE), len(OTHERS)) == (7, 4)


@pytest.mark.parametrize("decision", APPEALABLE, ids=name)
def test_a_decision_that_can_be_appealed_offers_mediation_and_appeal(decision):
    offered = [offer.route for offer in decision.routes]
    assert {"mediation", "appeal"} <= set(offered)
    assert decision.appeal.clock in decision.clocks
    assert "complaint-clock" in decision.cautions


@pytest.mark.parametrize("decision", OTHERS, ids=name)
def test_a_decision_that_cannot_be_appealed_offers_neither_mediation_nor_appeal(decision):
    assert not {"mediation", "appeal"} & {offer.route for offer in decision.routes}


@pytest.mark.parametrize("decision", APPEALABLE, ids=name)
def test_only_an_appeal_about_section_i_alone_needs_no_certificate(decision):
    alone = decision.id == "placement-only"
    assert decision.appeal.certificate is not alone
    assert decision.appeal.clock == ("appeal-placement-only" if alone else "appeal")


@pytest.mark.parametrize("decision", APPEALABLE, ids=name)
def test_only_a_refusal_to_assess_has_a_form_of_its_own(decision):
    assert decision.appeal.form == ("send35a" if decision.id == "refused-assessment" else "send35")


def test_what_nobody_could_find_out_about_the_local_service_stays_empty():
    service = FACTS.find("contacts", "service")
    assert (service.phone, service.email, service.post, service.hours) == ("", "", "", "")
    assert "Phone" not in summaries.contact(FACTS, "service")
    assert "Phone" in summaries.contact(FACTS, "tribunal")


@pytest.mark.parametrize(
    "record", [*FACTS.routes, *FACTS.decisions, *FACTS.cautions, *FACTS.contacts], ids=str
)
def test_numbers_in_the_facts_texts_come_from_clocks_and_quantities(record):
    texts = [
        getattr(record, field.name)
        for field in fields(record)
        if field.name not in ("address", "phone", "email", "checked", "page")
    ]
    texts += [offer.reason for offer in getattr(record, "routes", ())]
    assert [text for text in texts if isinstance(text, str) and re.search(r"\d", text)] == []


def test_the_reform_notice_takes_itself_off_after_its_last_day():
    last = datetime.date.fromisoformat(NOTICE.ends)
    assert NOTICE.title in summaries.notices(FACTS, last)
    assert summaries.notices(FACTS, last + datetime.timedelta(days=1)) == ""


def test_the_rule_in_force_on_a_day_is_found_by_that_day():
    old = replace(CLOCK, in_force_until="2026-12-31", remark="Old.")
    new = replace(CLOCK, in_force_from="2027-01-01", remark="New.")
    facts = with_clocks(old, new)
    for day, remark in (("2019-01-01", "Old."), ("2026-12-31", "Old."), ("2027-01-01", "New.")):
        in_force = facts.on(datetime.date.fromisoformat(day))
        assert in_force.find("clocks", "appeal").remark == remark
        assert len(in_force.clocks) == len(FACTS.clocks)


def test_a_contact_with_nothing_but_a_website_is_allowed():
    bare = Contact("x", "X", "Helps.", "https://x.org.uk/", "2026-11-24")
    assert (bare.phone, bare.email) == ("", "")

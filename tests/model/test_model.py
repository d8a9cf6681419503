"""A fact that cannot be right stops the build with one line: record, field, what to do."""

import re
from dataclasses import fields, replace
from typing import get_origin

import pytest

from macros.model.before_build import LISTED_WHOLE, refuse_unused
from macros.model.checks import FactError, label, required
from macros.model.collection import DATED, KINDS, SINGLE
from macros.model.records import (
    FixedDay,
    Period,
    RouteOffer,
    SheetBox,
)
from tests.model.bad_records import BAD
from tests.model.samples import (
    CLOCK,
    CONTACT,
    DECISION,
    EVIDENCE,
    ROUTE,
    SAMPLES,
    TEST,
    all_pages,
    refusal,
    with_record,
    with_unused,
)
from tests.now import FACTS


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
MAY_BE_EMPTY = {
    "routes": {"time_limit"},
    "decisions": {"no_appeal_reason", "clocks", "cautions"},
    "certificate_states": {"answer"},
    "sayings": {"decisions"},
    "situations": {"words"},
}
EVERY = list(KINDS) + list(SINGLE)
REQUIRED = [
    (kind, name)
    for kind in EVERY
    for name in required(type(SAMPLES[kind]))
    if isinstance(getattr(SAMPLES[kind], name), str | tuple) and name != "id"
]


# Every remedy tells the maintainer to do something.
ADVICE = r"(Fill|Name|Use|Give|Write|Correct|Swap|End|Add) .+\."


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


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_records_of_a_kind_share_an_id_and_the_days_in_force(kind):
    record = replace(SAMPLES[kind], id="twice")
    line = refusal(lambda: replace(FACTS, **{kind: (*getattr(FACTS, kind), record, record)}))
    days = ", or days in force of its own" if kind in DATED else ""
    said = f"stands 2 times. Give each an id of its own{days}."
    assert line == f"{label(record)}, field 'id': {said}"


# Days in force of two rows, and what is told of them: nothing, where they follow each other.
ROWS = {
    "day by day": ("2026-12-31", "2027-01-01", ""),
    "with a day in common": ("2027-01-01", "2027-01-01", "overlaps the row before. End that row"),
    "without end": ("", "2027-01-01", "overlaps the row before. End that row"),
    "with a day between them": ("2026-12-30", "2027-01-01", "leaves a gap after the row before."),
}


@pytest.mark.parametrize("days", ROWS)
@pytest.mark.parametrize("kind", DATED)
def test_rows_of_every_kind_of_fact_follow_each_other_day_by_day(kind, days):
    until, since, says = ROWS[days]
    sample, others = SAMPLES[kind], [r for r in getattr(FACTS, kind) if r.id != SAMPLES[kind].id]
    rows = (replace(sample, in_force_until=until), replace(sample, in_force_from=since))
    # In any order.
    for two in (rows, rows[::-1]):
        facts = {kind: (*two, *others)}
        if says:
            line = refusal(lambda facts=facts: replace(FACTS, **facts))
            assert line.startswith(f"{label(sample)}, field 'in_force_from': {says}")
        else:
            assert getattr(replace(FACTS, **facts), kind).rows(sample.id) == rows


@pytest.mark.parametrize("kind", DATED)
def test_days_in_force_of_every_kind_are_days_in_their_order(kind):
    line = refusal(lambda: replace(SAMPLES[kind], in_force_until="2014-08-31"))
    assert line.endswith("field 'in_force_until': is before in_force_from. Swap the two dates.")
    line = refusal(lambda: replace(SAMPLES[kind], in_force_from=""))
    assert line.endswith("field 'in_force_from': is empty. Fill it in.")
    # They are named: nobody need count the fields before them.
    assert type(SAMPLES[kind]).__dataclass_fields__["in_force_until"].kw_only


def test_every_kind_can_change_on_a_day_but_news_with_days_of_its_own_and_checks_before_launch():
    # How facts age is none of the law, and holds from the next build.
    assert set(KINDS) - set(DATED) == {"notices", "launch_checks", "reviews"}


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
    "how a source ages": ("ages", lambda: replace(SAMPLES["sources"], ages="astray")),
    "how things stand where a step is to be taken": (
        "situations",
        lambda: replace(SAMPLES["steps"], situations=("astray",)),
    ),
    "the letters of a step": ("letters", lambda: replace(SAMPLES["steps"], letters=("astray",))),
    "what a letter leaves open": (
        "gaps",
        lambda: replace(SAMPLES["letters"], gaps=("astray",)),
    ),
    "the letter to send next": (
        "brushed_off",
        lambda: replace(SAMPLES["letters"], brushed_off="astray"),
    ),
    "the group of a clock": ("group", lambda: replace(CLOCK, group="astray")),
    "the group of a starting point": (
        "group",
        lambda: replace(SAMPLES["starting_points"], group="astray"),
    ),
    "the clocks of a starting point": (
        "clocks",
        lambda: replace(SAMPLES["starting_points"], clocks=("astray",)),
    ),
    "what a decision is judged by": ("test", lambda: replace(DECISION, test="astray")),
    "the decisions of which something is said": (
        "decisions",
        lambda: replace(SAMPLES["sayings"], decisions=("astray",)),
    ),
    "the words that a test quotes": (
        "law_source",
        lambda: replace(SAMPLES["legal_tests"], law="Words.", law_source="astray"),
    ),
    "the time limit of a stage": ("clock", lambda: replace(SAMPLES["stages"], clock="astray")),
    "the decision of a starting point": (
        "decision",
        lambda: replace(SAMPLES["starting_points"], decision="astray"),
    ),
    "whom to ring about a caution": (
        "contact",
        lambda: replace(SAMPLES["cautions"], contact="astray"),
    ),
    "the event of a date of an appeal": (
        "event",
        lambda: replace(EVIDENCE, event="astray"),
    ),
    "the clock of a date of an appeal": (
        "clock",
        lambda: replace(EVIDENCE, clock="astray"),
    ),
    "what comes before a date of an appeal": (
        "after",
        lambda: replace(EVIDENCE, after=("astray",)),
    ),
    "the time limit of a caution": (
        "clock",
        lambda: replace(SAMPLES["cautions"], clock="astray"),
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
    "days that a period leaves out": (
        "leaving_out",
        lambda: replace(
            CLOCK, limbs=(Period("letter", 2, "working days", leaving_out=("astray",)),)
        ),
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
    "a route that another acts on": ("on", lambda: replace(SAMPLES["effects"], on="astray")),
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
    "the decisions of an enclosure": (
        "decisions",
        lambda: replace(SAMPLES["enclosures"], decisions=("astray",)),
    ),
    "the states of an enclosure": (
        "states",
        lambda: replace(SAMPLES["enclosures"], states=("astray",)),
    ),
    "a quantity in an enclosure": (
        "hint",
        lambda: replace(SAMPLES["enclosures"], hint="Within {astray}."),
    ),
    "a quantity in what to do about a certificate": (
        "deeds",
        lambda: replace(SAMPLES["certificate_states"], deeds=("Within {astray}.",)),
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

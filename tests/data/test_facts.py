"""The facts say what the law says: its numbers stand here again, typed apart from the facts.

Which records belong together is tested in `test_model.py`; the dates that follow, in `cases.json`.
"""

import datetime
import re
from dataclasses import fields, is_dataclass, replace

import pytest

from macros.model.checks import PLACEHOLDER
from macros.model.records import FixedDay
from macros.pages import people
from macros.pages.page import Page
from macros.words import english
from tests.model.samples import NOTICE
from tests.now import FACTS

# The day on which the law was read. Rows are never overwritten, so what was in force then stays.
READ = datetime.date(2026, 11, 24)
THEN = FACTS.on(READ)
# Each limb of each clock: length, way of counting, event. Typed from the law, not from the facts.
LAW = {
    "appeal": ["2 months after letter", "1 month after certificate"],
    "appeal-placement-only": ["2 months after letter"],
    "mediation-contact": ["2 months after letter"],
    "certificate-no-mediation": ["3 working days after told-adviser"],
    "mediation-meeting": ["30 days after told-council"],
    "certificate-after-mediation": ["3 working days after mediation-ended"],
    "mediation-agreement": ["2 weeks after agreement"],
    "assessment-decision": ["6 weeks after request"],
    "plan-refusal": ["16 weeks after request"],
    "plan-final": ["20 weeks after request"],
    "draft-comments": ["15 days beginning with draft"],
    "reassessment-decision": ["15 days after request"],
    "reassessment-final": ["14 weeks after told-reassess"],
    "annual-review": ["12 months beginning with plan"],
    "review-decision": ["4 weeks after meeting"],
    "review-final": ["12 weeks after meeting"],
    "phase-transfer": ["before 02-15 in transfer"],
    "phase-transfer-post-16": ["before 03-31 in transfer"],
    "phase-transfer-between-post-16": ["5 months before course"],
    "council-response": ["30 working days after registered, no day of august, christmas"],
    "hearing-bundle": ["10 working days before hearing, no day of august, christmas"],
    "order-assess": ["2 weeks after order"],
    "order-assess-no-plan": ["10 weeks after order"],
    "order-assess-plan": ["14 weeks after order"],
    "order-make-plan": ["5 weeks after order"],
    "order-make-plan-final": ["11 weeks after order"],
    "order-amend": ["5 weeks after order"],
    "order-amend-placement-only": ["2 weeks after order"],
    "challenge-decision": ["28 days after tribunal-decision"],
    "upper-tribunal": ["1 month after permission-refused"],
    "ombudsman": ["12 months beginning with knew"],
    "discrimination": ["6 months beginning with act"],
    "discrimination-court": ["6 months beginning with act"],
    "judicial-review": ["3 months after grounds"],
}
# The right of appeal under section 51(2) of the Children and Families Act 2014.
SECTION_51 = {
    "refused-assessment": "s.51(2)(a)",
    "refused-reassessment": "s.51(2)(d)",
    "refused-plan": "s.51(2)(b)",
    "plan-contents": "s.51(2)(c)(i)-(ii)",
    "placement-only": "s.51(2)(c)(iii)-(iv)",
    "refused-amendment": "s.51(2)(e)",
    "ceased-plan": "s.51(2)(f)",
}
NOT_APPEALABLE = ("school-support", "not-delivered", "delay", "service")
ONLY_WITH_AUGUST_AND_CHRISTMAS = {"appeal", "appeal-placement-only"}


def limb_in_short(limb):
    if isinstance(limb, FixedDay):
        return f"{limb.counting} {limb.day} in {limb.event}"
    unit = limb.unit.removesuffix("s") if limb.count == 1 else limb.unit
    less = f", no day of {', '.join(limb.leaving_out)}" if limb.leaving_out else ""
    return f"{limb.count} {unit} {limb.counting} {limb.event}{less}"


@pytest.mark.parametrize("rule", LAW)
def test_a_clock_runs_as_long_as_the_law_says(rule):
    assert [limb_in_short(limb) for limb in THEN.clocks[rule].limbs] == LAW[rule]


@pytest.mark.parametrize("rule", LAW)
def test_august_christmas_weekends_and_5pm_count_for_appeals_only(rule):
    clock = THEN.clocks[rule]
    relief = (set(clock.closed_periods), clock.roll, clock.by)
    if rule in ONLY_WITH_AUGUST_AND_CHRISTMAS:
        assert relief == ({"august", "christmas"}, "next working day", "appeal-hour")
    else:
        assert relief == (set(), "none", "")


@pytest.mark.parametrize("rule", LAW)
def test_a_date_is_worked_out_for_all_but_judicial_review(rule):
    assert THEN.clocks[rule].computed is (rule != "judicial-review")


@pytest.mark.parametrize("id_", SECTION_51)
def test_each_right_of_appeal_names_its_paragraph_of_section_51(id_):
    assert FACTS.sources[FACTS.decisions[id_].appeal.source].short == SECTION_51[id_]


@pytest.mark.parametrize("id_", NOT_APPEALABLE)
def test_what_section_51_does_not_list_cannot_be_appealed(id_):
    assert FACTS.decisions[id_].appeal is None


@pytest.mark.parametrize("id_", SECTION_51)
def test_only_an_appeal_about_section_i_alone_needs_no_certificate(id_):
    appeal, alone = FACTS.decisions[id_].appeal, id_ == "placement-only"
    assert appeal.certificate is not alone
    assert appeal.clock == ("appeal-placement-only" if alone else "appeal")


@pytest.mark.parametrize("id_", SECTION_51)
def test_only_a_refusal_to_assess_has_a_form_of_its_own(id_):
    form = "send35a" if id_ == "refused-assessment" else "send35"
    assert FACTS.decisions[id_].appeal.form == form


def offered(decision):
    return {offer.route for offer in decision.routes}


@pytest.mark.parametrize("decision", [d for d in FACTS.decisions if d.appeal], ids=lambda d: d.id)
def test_a_decision_that_can_be_appealed_offers_mediation_and_appeal(decision):
    assert {"mediation", "appeal"} <= offered(decision)
    assert decision.appeal.clock in decision.clocks
    assert "complaint-clock" in decision.cautions


@pytest.mark.parametrize(
    "decision", [d for d in FACTS.decisions if not d.appeal], ids=lambda d: d.id
)
def test_a_decision_that_cannot_be_appealed_offers_neither_mediation_nor_appeal(decision):
    assert not {"mediation", "appeal"} & offered(decision)


@pytest.mark.parametrize("route", FACTS.routes, ids=lambda route: route.id)
def test_a_route_is_free_where_its_cost_says_so(route):
    assert route.free is route.cost.startswith("Free")


# --- The words of the facts ------------------------------------------------------------------

NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|sixteen|twenty|thirty"
TYPED_NUMBER = re.compile(
    rf"\d|\b({NUMBERS})\s+((working|calendar)\s+)?(day|week|month|year)s?\b", re.IGNORECASE
)
# Where a fact lives or what it is called, not what it says.
NOT_WORDS = re.compile(
    "id|page|source|form|clock|route|address|phone|email|post|hours|checked|in_force_(from|until)"
)


def texts(record):
    """Every text that a record prints, those of the offers and the appeal inside it too."""
    for field in fields(record):
        value = getattr(record, field.name)
        if NOT_WORDS.fullmatch(field.name):
            continue
        if isinstance(value, str):
            yield value
        for inside in value if isinstance(value, tuple) else (value,):
            if is_dataclass(inside):
                yield from texts(inside)


WORDED = [
    record
    for kind in (
        *("decisions", "routes", "cautions", "contacts", "corrections", "events"),
        *("certificate_states", "enclosures"),
    )
    for record in getattr(FACTS, kind)
]


def id_of(record):
    # Of a record with two rows, each is read.
    return f"{type(record).__name__.lower()}-{record.id}-{record.in_force_from}"


@pytest.mark.parametrize("record", WORDED, ids=id_of)
def test_no_number_is_typed_into_the_words_of_a_fact(record):
    said = [PLACEHOLDER.sub("", text) for text in texts(record)]
    assert said
    assert [text for text in said if TYPED_NUMBER.search(text)] == []


@pytest.mark.parametrize("text", ["2 months", "two months", "Three working days.", "one week"])
def test_a_number_typed_into_a_fact_is_found(text):
    assert TYPED_NUMBER.search(text)


def test_the_words_inside_a_decision_are_read_too():
    decision = FACTS.decisions["placement-only"]
    said = list(texts(decision))
    assert decision.appeal.certificate_reason in said
    assert all(offer.reason in said for offer in decision.routes)


@pytest.mark.parametrize("record", WORDED, ids=id_of)
def test_every_placeholder_in_a_fact_is_filled_where_it_is_printed(record):
    assert not any("{" in english.fill(FACTS, text) for text in texts(record))


# --- What takes itself off, and what is not known --------------------------------------------


def test_a_notice_is_shown_from_its_first_day_to_its_last_and_on_no_other():
    notice = NOTICE
    facts = replace(FACTS, notices=(notice,))
    day = datetime.timedelta(days=1)
    first, last = (datetime.date.fromisoformat(iso) for iso in (notice.starts, notice.ends))
    shown = [
        notice.title in people.notices(Page(facts, "index.md", on))
        for on in (first - day, first, last)
    ]
    assert shown == [False, True, True]
    assert people.notices(Page(facts, "index.md", last + day)) == ""


@pytest.mark.parametrize("field", ["phone", "email", "post", "hours"])
def test_a_detail_that_nobody_knows_is_left_out(field):
    known = {
        "phone": "020 7946 0123",
        "email": "ask@example.org.uk",
        "post": "1 High Road, London",
        "hours": "Monday to Friday",
    }
    heading = {"phone": "Phone", "email": "Email", "post": "Address", "hours": "Open"}[field]
    service = replace(FACTS.contacts["service"], **known)
    for value, shown in ((known[field], True), ("", False)):
        facts = replace(
            FACTS,
            contacts=tuple(
                replace(service, **{field: value}) if contact.id == "service" else contact
                for contact in FACTS.contacts
            ),
        )
        assert (f"{heading}\n:   " in people.contact(Page(facts, "index.md"), "service")) is shown


@pytest.mark.parametrize("closed", FACTS.closed_periods, ids=lambda closed: closed.id)
def test_a_closed_period_s_words_say_its_days(closed):
    first, last = (
        datetime.date.fromisoformat(f"2023-{day}") for day in (closed.first, closed.last)
    )
    if first.day == 1 and (last + datetime.timedelta(days=1)).day == 1:
        assert closed.words == f"in {first:%B}"
    else:
        assert closed.words == f"from {first.day} {first:%B} to {last.day} {last:%B}"

"""Facts age by their kind: by when each must be checked again, and until when a copy is trusted."""

import datetime
from dataclasses import replace

import pytest

from macros.__main__ import main
from macros.model.collection import DATED
from macros.model.records import Notice, Review
from macros.upkeep import freshness
from macros.upkeep.freshness import trusted_until
from tests.now import FACTS

BUILT = datetime.date(2026, 11, 24)
# Facts that end nothing by themselves but for their age.
THEN = FACTS.on(BUILT)
CALM = replace(
    THEN,
    notices=(),
    **{
        kind: tuple(replace(record, in_force_until="") for record in getattr(THEN, kind))
        for kind in DATED
    },
)
CALM = replace(
    CALM,
    sources=tuple(replace(source, checked="2026-11-24") for source in CALM.sources),
    contacts=tuple(replace(contact, checked="2026-11-24") for contact in CALM.contacts),
)
NEWS = Notice(
    id="news",
    title="The law has not changed yet",
    text="The government plans to change it. Until then your rights stay.",
    starts="2026-11-01",
    ends="2027-01-15",
    checked="2026-11-24",
    sources=("cfa-42",),
)


def first_changed(kind, **changes):
    """The calm facts with the first record of a kind changed."""
    first, *others = getattr(CALM, kind)
    return replace(CALM, **{kind: (replace(first, **changes), *others)})


def with_months(facts, **months):
    """The facts with other months of review, by its id."""
    reviews = tuple(replace(r, months=months.get(r.id, r.months)) for r in facts.reviews)
    return replace(facts, reviews=reviews)


def with_holidays_until(year):
    days = tuple(day for day in CALM.bank_holidays.days if int(day[:4]) <= year)
    return replace(
        with_months(CALM, statute=24, guidance=24, contact=24),
        bank_holidays=replace(CALM.bank_holidays, days=days),
        reckoner=replace(CALM.reckoner, first=year - 1, last=year - 1),
    )


# --- By when a fact must be checked again ----------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "id_", "checked", "due"),
    [
        # The law's own words: a year. An older copy of them, and guidance: half a year.
        ("sources", "cfa-36", "2026-11-24", "2027-11-24"),
        ("sources", "ipsea", "2026-11-24", "2027-05-24"),
        ("sources", "rules-12", "2026-11-24", "2027-05-24"),
        # Phone numbers and addresses: a quarter, those that a source gives too.
        ("contacts", "tribunal", "2026-11-24", "2027-02-24"),
        ("contacts", "service", "2026-11-30", "2027-02-28"),
        ("sources", "tribunal-contact", "2026-11-24", "2027-02-24"),
        # News of a reform: a month.
        ("sources", "reform-2026", "2026-11-24", "2026-12-24"),
        # The Tribunal's figures come each December, and are then read.
        ("sources", "moj-statistics", "2026-11-24", "2026-12-31"),
        ("sources", "moj-statistics", "2026-12-01", "2027-12-31"),
        ("sources", "moj-statistics", "2027-01-15", "2027-12-31"),
    ],
)
def test_a_fact_must_be_checked_again_by_a_day_that_its_kind_gives(kind, id_, checked, due):
    record = replace(getattr(FACTS, kind)[id_], checked=checked)
    assert FACTS.due(record) == due


def test_news_must_be_checked_again_within_a_month():
    assert FACTS.due(replace(NEWS, checked="2026-12-31")) == "2027-01-31"


def test_what_comes_in_a_month_of_the_year_is_due_by_its_end():
    assert Review("x", "figures", month=2).due("2027-03-01") == "2028-02-29"
    assert Review("x", "figures", month=2).due("2027-01-31") == "2027-02-28"


def test_every_source_contact_and_notice_carries_its_next_check():
    records = [*FACTS.sources, *FACTS.contacts, *FACTS.notices]
    assert [one.id for one in records if not FACTS.due(one) > one.checked] == []


# --- What is due -----------------------------------------------------------------------------


def told(capsys, *arguments):
    """What the command says, and its exit code."""
    code = main(["check-dates", *arguments])
    return capsys.readouterr().out, code


def test_nothing_is_overdue_on_a_last_day_and_what_is_due_soon_is_listed(capsys):
    first = min(duty.by for duty in freshness.duties(FACTS, BUILT))
    said, code = told(capsys, "--today", first)
    assert code == 0
    assert "## Overdue" not in said
    assert "0 overdue, " in said
    assert "## Due within 31 days" in said


def test_a_source_past_its_check_is_named_with_its_place_and_fails(capsys):
    first = freshness.duties(FACTS, BUILT)[0]
    after = datetime.date.fromisoformat(first.by) + datetime.timedelta(days=1)
    said, code = told(capsys, "--today", after.isoformat())
    assert code == 1
    late = said.partition("## Due within")[0]
    assert first.where in late
    assert first.where.startswith("macros/data/")
    # A weekly look ahead fails before readers are told.
    assert told(capsys, "--today", first.by, "--ahead", "14")[1] == 1


def test_a_day_that_is_none_is_refused_in_one_line(capsys):
    assert main(["check-dates", "--today", "1.3.2027"]) == 2
    assert "write a real date as YYYY-MM-DD" in capsys.readouterr().err


def duty_of(facts, record):
    """The days and deeds that the facts bring with a record."""
    named = f"'{record.id}'"
    return [(duty.by, duty.deed) for duty in freshness.duties(facts, BUILT) if named in duty.where]


def test_news_rules_and_bank_holidays_that_end_are_due_too():
    facts = replace(CALM, notices=(NEWS,))
    assert [by for by, _ in duty_of(facts, NEWS)] == ["2026-12-24", "2027-01-15"]
    holidays = with_holidays_until(2027)
    assert duty_of(holidays, holidays.bank_holidays) == [
        ("2026-12-31", "add the bank holidays of 2028, once GOV.UK has published them")
    ]
    ending = first_changed("clocks", in_force_until="2027-08-31")
    (clock, *_) = ending.clocks
    assert duty_of(ending, clock) == [("2027-08-31", "add the row that follows, or take it out")]
    followed = replace(clock, in_force_from="2027-09-01", in_force_until="")
    assert duty_of(replace(CALM, clocks=(*ending.clocks, followed)), clock) == []


# --- Until when a copy may be trusted --------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "built", "until"),
    [
        # Phone numbers change soonest.
        (CALM, BUILT, "2027-02-24"),
        (with_months(CALM, contact=12), BUILT, "2027-05-24"),
        (with_months(CALM, contact=12, guidance=24), BUILT, "2027-11-24"),
        # The oldest fact decides, and a later build makes no fact newer.
        (first_changed("sources", checked="2025-10-01"), BUILT, "2026-10-01"),
        (first_changed("contacts", checked="2026-08-31"), BUILT, "2026-11-30"),
        (CALM, datetime.date(2027, 3, 1), "2027-02-24"),
    ],
)
def test_a_copy_may_be_trusted_until_its_facts_must_be_read_again(facts, built, until):
    assert trusted_until(facts, built) == until


def test_a_copy_does_not_end_with_what_says_itself_of_which_day_or_year_it_is():
    # News of a reform would end every copy after a month.
    for id_ in ("reform-2026", "moj-statistics"):
        assert CALM.due(CALM.sources[id_]) < trusted_until(CALM, BUILT)


def test_a_copy_may_be_trusted_no_longer_than_bank_holidays_are_known():
    assert trusted_until(with_holidays_until(2027), BUILT) == "2027-12-31"


def test_a_copy_may_be_trusted_no_longer_than_the_rules_on_its_pages_are_in_force():
    ending = first_changed("clocks", in_force_until="2026-12-31")
    assert trusted_until(ending, BUILT) == "2026-12-31"
    # Of two rows, the one in force on the day of the build is on its pages.
    (ended, *_) = ending.clocks
    followed = replace(ended, in_force_from="2027-01-01", in_force_until="")
    both = replace(CALM, clocks=(*ending.clocks, followed))
    assert trusted_until(both, BUILT) == "2026-12-31"
    assert trusted_until(both, datetime.date(2027, 1, 1)) == "2027-02-24"


@pytest.mark.parametrize(
    ("ends", "until"), [("2027-01-15", "2027-01-15"), ("2026-11-23", "2027-02-24")]
)
def test_a_copy_may_be_trusted_no_longer_than_the_news_on_its_pages_is(ends, until):
    facts = replace(CALM, notices=(replace(NEWS, ends=ends),))
    assert trusted_until(facts, BUILT) == until

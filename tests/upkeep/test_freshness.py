"""A copy says until when it may be trusted: as long as its facts, rules, news and holidays are."""

import datetime
from dataclasses import replace

import pytest

from macros.facts import FACTS
from macros.model.records import Notice
from macros.upkeep.freshness import trusted_until

BUILT = datetime.date(2026, 11, 24)
# Facts that end nothing by themselves.
CALM = replace(
    FACTS,
    notices=(),
    clocks=tuple(replace(clock, in_force_until="") for clock in FACTS.on(BUILT).clocks),
    sources=tuple(replace(source, checked="2026-11-24") for source in FACTS.sources),
    contacts=tuple(replace(contact, checked="2026-11-24") for contact in FACTS.contacts),
    review=replace(FACTS.review, months=6),
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


def with_months(months):
    return replace(CALM, review=replace(CALM.review, months=months))


def with_holidays_until(year):
    days = tuple(day for day in CALM.bank_holidays.days if int(day[:4]) <= year)
    holidays = replace(CALM.bank_holidays, days=days)
    return replace(
        with_months(24),
        bank_holidays=holidays,
        reckoner=replace(CALM.reckoner, first=year - 1, last=year - 1),
    )


@pytest.mark.parametrize(
    ("facts", "built", "until"),
    [
        (CALM, BUILT, "2027-05-24"),
        (with_months(3), BUILT, "2027-02-24"),
        # The oldest fact decides, and a later build makes no fact newer.
        (first_changed("sources", checked="2026-10-01"), BUILT, "2027-04-01"),
        (first_changed("contacts", checked="2026-08-31"), BUILT, "2027-02-28"),
        (CALM, datetime.date(2027, 3, 1), "2027-05-24"),
    ],
)
def test_a_copy_may_be_trusted_until_its_facts_must_be_read_again(facts, built, until):
    assert trusted_until(facts, built) == until


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
    assert trusted_until(both, datetime.date(2027, 1, 1)) == "2027-05-24"


@pytest.mark.parametrize(
    ("ends", "until"), [("2027-01-15", "2027-01-15"), ("2026-11-23", "2027-05-24")]
)
def test_a_copy_may_be_trusted_no_longer_than_the_news_on_its_pages_is(ends, until):
    facts = replace(CALM, notices=(replace(NEWS, ends=ends),))
    assert trusted_until(facts, BUILT) == until

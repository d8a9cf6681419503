"""Facts on a day: the row in force, and what only the day of the build can tell."""

import datetime
from dataclasses import replace

import pytest

from macros.law.deadlines import CannotSayError, in_force
from macros.model.before_build import refuse_unused, untimely_lines
from macros.model.collection import AskedWithoutDayError
from macros.model.records import (
    Contact,
)
from tests.model.samples import (
    BANK_HOLIDAYS,
    CLOCK,
    CONTACT,
    NOTICE,
    all_pages,
    refusal,
    with_clocks,
    with_record,
    with_unused,
)
from tests.now import FACTS

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

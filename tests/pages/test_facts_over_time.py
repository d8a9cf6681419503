"""A fact of any kind changes on its day, on every page, in calculators, leaflets and letters."""

import datetime
import re
from dataclasses import fields, replace
from itertools import pairwise

import pytest

from macros.law import deadlines
from macros.made.leaflets import read_leaflet
from macros.model.collection import DATED
from macros.pages import vocabulary
from macros.pages.clock_data import clock_data
from macros.pages.first_page import first_page
from macros.rooms import LEAFLETS
from tests.now import FACTS
from tests.twin import by_script

# What calculators, the forms of letters and next steps are made of.
CALCULATOR = r"{{ (?:\w+_calculator|letter_form|next_steps)\([^)]*\) }}"
LETTER = re.compile(r'<div class="letter" markdown>(.*?)</div>', re.DOTALL)
BEFORE, AFTER = datetime.date(2026, 12, 31), datetime.date(2027, 1, 1)
NOW = FACTS.on(BEFORE)
# Where a fact of each kind is read.
READ_IN = {
    "sources": {"page", "calculator", "letter"},
    "events": {"page", "calculator", "leaflet"},
    "closed_periods": {"page", "calculator", "leaflet"},
    "clock_groups": {"page", "calculator"},
    "clocks": {"page", "calculator", "leaflet"},
    "starting_points": {"calculator"},
    "appeal_dates": {"page", "calculator"},
    "shortcuts": {"page"},
    "quantities": {"page", "calculator", "leaflet", "letter"},
    "forms": {"page", "calculator", "leaflet"},
    "cautions": {"page", "calculator", "leaflet"},
    "routes": {"page", "calculator", "leaflet"},
    "effects": {"page", "calculator", "leaflet"},
    "legal_tests": {"page", "leaflet"},
    "decisions": {"page", "calculator", "leaflet"},
    "certificate_states": {"page", "leaflet"},
    "enclosures": {"page", "leaflet"},
    "stages": {"page", "leaflet"},
    "sayings": {"page"},
    "gaps": {"page", "calculator", "letter"},
    "letters": {"page", "calculator"},
    "situations": {"calculator"},
    "steps": {"calculator"},
    "contacts": {"page", "calculator", "leaflet"},
    "quotations": {"page"},
    "corrections": {"page"},
}
# Calculators have all rows of these, and take the one of the day that they are given.
BY_THE_LETTER = ("clocks", "closed_periods", "quantities")


def mark(kind):
    """What every text of a new row ends with."""
    return f"new {kind.replace('_', ' ')}"


def printed(record):
    """The fields of a record that hold words to print, and what they hold."""
    for field in fields(record):
        value = getattr(record, field.name)
        texts = value if isinstance(value, tuple) else (value,)
        ruled = {"names", "check"} & set(field.metadata) or field.name == "id"
        if value and not ruled and all(isinstance(text, str) for text in texts):
            yield field.name, value


def changed(record, kind):
    """The row that follows, with other words."""
    end = f" {mark(kind)}"
    words = {
        name: value + end if isinstance(value, str) else tuple(text + end for text in value)
        for name, value in printed(record)
    }
    # A form's name has a rule of its own, which it keeps.
    words |= {"name": record.name + end} if kind == "forms" else {}
    return replace(record, in_force_from=AFTER.isoformat(), in_force_until="", **words)


def followed(record, kind):
    return replace(record, in_force_until=BEFORE.isoformat()), changed(record, kind)


TWO_ROWS = replace(
    NOW,
    **{
        kind: tuple(row for record in getattr(NOW, kind) for row in followed(record, kind))
        for kind in DATED
    },
)


def said(facts, day):
    """What pages, calculators, leaflets and letters say on a day: {"page": {path: text}, …}."""
    first, paper = first_page(facts, day), first_page(facts, day, leaflets={}, paper=True)
    # Some pages ask the builder for something.
    texts = {path: text for path, text in first.texts.items() if "{{ config." not in text}
    found = {
        "page": {
            path: vocabulary.fill(re.sub(CALCULATOR, "", text), first.at(path))
            for path, text in texts.items()
        },
        "calculator": {
            path: vocabulary.fill("\n\n".join(re.findall(CALCULATOR, text)), first.at(path))
            for path, text in texts.items()
        },
        "leaflet": {},
    }
    found["letter"] = {p: LETTER.search(t)[1] for p, t in found["page"].items() if LETTER.search(t)}
    for path in LEAFLETS.glob("*.md"):
        leaflet = read_leaflet(path.stem, path.read_text("utf-8"))
        page = paper.at(leaflet.page, file=path.name)
        found["leaflet"][path.stem] = vocabulary.fill(leaflet.markdown, page, leaflet.first_line)
    return found


@pytest.fixture(scope="module")
def told():
    """What is said on the last day of the old rows, on the first of the new, and with no new."""
    return said(TWO_ROWS, BEFORE), said(TWO_ROWS, AFTER), said(NOW, BEFORE)


def having(texts, kind):
    return [path for path, text in texts.items() if mark(kind) in text]


@pytest.mark.parametrize("kind", DATED)
def test_a_new_row_of_every_kind_is_read_from_its_first_day_on_and_not_before(kind, told):
    before, after, _ = told
    assert {where for where in after if having(after[where], kind)} == READ_IN[kind]
    for where, texts in before.items():
        if where != "calculator" or kind not in BY_THE_LETTER:
            assert having(texts, kind) == []


def test_until_its_last_day_a_row_is_read_as_if_none_followed_it(told):
    before, _, alone = told
    for where in ("page", "leaflet", "letter"):
        assert before[where] == alone[where]


def test_from_the_first_day_of_new_rows_the_old_words_of_no_kind_are_left(told):
    _, after, _ = told
    new = {kind: [changed(r, kind) for r in getattr(NOW, kind)] for kind in DATED}
    alone = replace(
        NOW,
        **{kind: tuple(replace(r, in_force_from="2014-09-01") for r in new[kind]) for kind in new},
    )
    expected = said(alone, AFTER)
    for where in ("page", "leaflet", "letter"):
        assert after[where] == expected[where]


# --- Calculators, which go by the day of the letter ------------------------------------------

ROWS = clock_data(TWO_ROWS, NOW.bank_holidays)


@pytest.mark.parametrize("clock", ROWS["clocks"])
def test_the_rows_that_a_calculator_has_follow_each_other_day_by_day(clock):
    rows = ROWS["clocks"][clock]
    assert rows[-1]["inForceUntil"] == ""
    for earlier, later in pairwise(rows):
        ends = datetime.date.fromisoformat(earlier["inForceUntil"])
        assert (ends + deadlines.ONE_DAY).isoformat() == later["inForceFrom"]


def test_a_row_of_a_calculator_names_what_is_right_on_its_own_days():
    old, new = ROWS["clocks"]["appeal"]
    assert [new["by"], new["remark"]] == [
        f"{old['by']} {mark('quantities')}",
        f"{old['remark']} {mark('clocks')}",
    ]
    assert old["closedPeriods"] == ["august", "christmas"]
    assert new["closedPeriods"] == ["august/2027-01-01", "christmas/2027-01-01"]
    words = ROWS["closed"]
    assert words["august/2027-01-01"] == f"{words['august']} {mark('closed_periods')}"


def with_rows(kind, id_, **new):
    """The facts of today, and a record whose next row says something else."""
    record = getattr(NOW, kind)[id_]
    rows = (
        replace(record, in_force_until=BEFORE.isoformat()),
        replace(record, in_force_from=AFTER.isoformat(), in_force_until="", **new),
    )
    others = [other for other in getattr(NOW, kind) if other.id != id_]
    return replace(NOW, **{kind: (*rows, *others)})


# What is asked, and the last day: while August is closed, and once it is so for its first days.
SHORTER_AUGUST = [
    ({"letter": "2026-06-10"}, "2026-09-01"),
    # The letter's day decides, whenever the certificate comes.
    ({"letter": "2026-12-31", "certificate": "2027-07-10"}, "2027-09-01"),
    ({"letter": "2027-06-03"}, "2027-08-06"),
    ({"letter": "2027-06-10"}, "2027-08-10"),
]


@pytest.mark.parametrize(("events", "last"), SHORTER_AUGUST)
def test_both_engines_take_the_closed_period_of_the_letter_s_day(events, last, tmp_path):
    facts = with_rows("closed_periods", "august", last="08-05")
    days = {name: datetime.date.fromisoformat(day) for name, day in events.items()}
    first = min(days.values())
    clock = deadlines.in_force(facts.clocks.rows("appeal"), first)
    closed = facts.closed_periods.on(first)
    assert deadlines.last_day(clock, closed, days, NOW.bank_holidays).last_day.isoformat() == last
    [answer] = by_script(facts, [{"rule": "appeal", "events": events}], tmp_path)
    assert answer["lastDay"] == last


def test_the_hour_of_an_appeal_that_changes_is_that_of_the_letter_s_day():
    facts = with_rows("quantities", NOW.clocks["appeal"].by, words="noon")
    old, new = clock_data(facts, NOW.bank_holidays, ["appeal"])["clocks"]["appeal"]
    hour = NOW.quantities[NOW.clocks["appeal"].by].words
    assert (old["by"], old["inForceUntil"]) == (hour, BEFORE.isoformat())
    assert (new["by"], new["inForceFrom"]) == ("noon", AFTER.isoformat())
    # No other clock is cut.
    [_] = clock_data(facts, NOW.bank_holidays, ["mediation-contact"])["clocks"]["mediation-contact"]

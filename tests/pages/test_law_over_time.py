"""Law changes: each page says the rule of its day, and none falls for having two rows."""

import datetime
import re
from dataclasses import replace

import pytest

from macros.model.records import FixedDay
from macros.pages import vocabulary
from macros.pages.first_page import first_page
from macros.pages.page import PageError
from tests.now import FACTS

CALCULATOR = r"{{ (?:\w+_calculator|letter_form|next_steps)\([^)]*\) }}"
BEFORE, AFTER = datetime.date(2026, 12, 31), datetime.date(2027, 1, 1)
NOW = FACTS.on(BEFORE)


def changed(clock):
    """The row that follows: every length one more, a later hour, no relief, other words."""
    limbs = tuple(
        replace(limb, day="04-30")
        if isinstance(limb, FixedDay)
        else replace(limb, count=limb.count + 1)
        for limb in clock.limbs
    )
    return replace(
        clock,
        limbs=limbs,
        roll="none",
        roll_sources=(),
        remark="This is the new rule.",
        in_force_from=AFTER.isoformat(),
    )


# The law of today, and after it another row of every time limit.
TWO_ROWS = replace(
    NOW,
    clocks=tuple(
        row
        for clock in NOW.clocks
        for row in (replace(clock, in_force_until=BEFORE.isoformat()), changed(clock))
    ),
)


def made(facts, day):
    """Every page by path, filled with the facts of a day.

    The calculators, the forms of letters and next steps are left out: they are given all rows, and
    take one by the day of a letter.
    """
    first = first_page(facts, day)
    return {
        path: vocabulary.fill(re.sub(CALCULATOR, "", text), first.at(path))
        for path, text in first.texts.items()
        # The two pages that ask the builder for something.
        if path not in ("404.md", "about/data.md")
    }


def test_until_its_last_day_a_rule_is_on_every_page_as_if_none_followed_it():
    assert made(TWO_ROWS, BEFORE) == made(NOW, BEFORE)


def test_from_its_first_day_the_rule_that_follows_is_on_every_page():
    alone = replace(
        NOW, clocks=tuple(replace(changed(c), in_force_from="2014-09-01") for c in NOW.clocks)
    )
    pages = made(TWO_ROWS, AFTER)
    assert pages == made(alone, AFTER)
    assert "This is the new rule." in pages["deadlines.md"]


def test_a_page_that_names_a_rule_that_has_ended_is_refused_in_one_line():
    ended = tuple(
        replace(c, in_force_until=BEFORE.isoformat()) if c.id == "appeal" else c for c in NOW.clocks
    )
    with pytest.raises(PageError, match=r"^docs/[^\n]+'appeal'[^\n]+$"):
        made(replace(NOW, clocks=ended), AFTER)

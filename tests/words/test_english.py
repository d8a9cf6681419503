"""Facts become plain English: lengths, days, limits, headings and rules, each said right."""

from dataclasses import replace

import pytest

from macros.model.records import FixedDay, Period
from macros.words import english
from tests.invented import ANSWER_CLOCK, APPEAL_CLOCK, FACTS

LETTER = Period("letter", 2, "months")


def clock_of(*limbs, **changes):
    return replace(APPEAL_CLOCK, limbs=limbs, **changes)


@pytest.mark.parametrize(
    ("count", "unit", "words"),
    [
        (1, "months", "1 month"),
        (2, "months", "2 months"),
        (1, "working days", "1 working day"),
        (11, "days", "11 days"),
        (1, "weeks", "1 week"),
    ],
)
def test_one_of_a_unit_is_said_in_the_singular(count, unit, words):
    assert english.length_in_words(count, unit) == words


@pytest.mark.parametrize(
    ("iso", "words"), [("2026-11-24", "24 November 2026"), ("2027-02-01", "1 February 2027")]
)
def test_a_day_is_said_as_people_read_it(iso, words):
    assert english.day_in_words(iso) == words


def test_a_day_of_every_year_has_no_year():
    assert english.day_of_the_year("03-31") == "31 March"
    assert english.limb_length(FixedDay("letter", "02-05")) == "5 February"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("it ends", "It ends."),
        ("Does it end?", "Does it end?"),
        ("it ends!", "It ends!"),
        ("it ends.", "It ends."),
    ],
)
def test_a_sentence_has_a_capital_and_one_mark_at_its_end(text, words):
    assert english.sentence(text) == words


def test_the_words_of_a_quantity_stand_in_place_of_its_id():
    assert english.fill(FACTS, "{more-time}, by {closing-hour}") == "2 days more, by 4pm"
    assert english.fill(FACTS, "nothing to fill") == "nothing to fill"


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        (clock_of(LETTER), "within 2 months after the date on the letter"),
        (
            clock_of(replace(LETTER, counting="before")),
            "at least 2 months before the date on the letter",
        ),
        (
            clock_of(replace(LETTER, counting="beginning with")),
            "within 2 months. Count the date on the letter as the first day",
        ),
        (
            clock_of(replace(LETTER, counting="beginning with"), minimum=True),
            "at least 2 months. Count the date on the letter as the first day",
        ),
        (clock_of(LETTER, minimum=True), "at least 2 months after the date on the letter"),
        (clock_of(FixedDay("letter", "03-31")), "before 31 March in the date on the letter"),
        (
            clock_of(LETTER, Period("visit", 1, "months")),
            (
                "within 2 months after the date on the letter, or 1 month after the visit, "
                "whichever is later"
            ),
        ),
        (
            clock_of(LETTER, Period("visit", 1, "months", "beginning with")),
            (
                "within 2 months after the date on the letter, or 1 month beginning with the "
                "visit, whichever is later"
            ),
        ),
        (
            clock_of(LETTER, Period("visit", 1, "weeks", "before")),
            (
                "within 2 months after the date on the letter, or at least 1 week before the "
                "visit, whichever is later"
            ),
        ),
        (
            clock_of(Period("letter", 5, "working days", leaving_out=("fair",))),
            "within 5 working days after the date on the letter. Days at the fair do not count",
        ),
        (
            clock_of(LETTER, computed=False),
            "as soon as you can, and within 2 months after the date on the letter",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_time_limit_is_said_whole(clock, words):
    assert english.clock_in_words(FACTS, clock) == words


def test_a_day_with_a_comma_in_it_is_closed_by_another():
    event = replace(FACTS.events["letter"], words="the date of the plan, or of the review")
    others = [other for other in FACTS.events if other.id != event.id]
    facts = replace(FACTS, events=(event, *others))
    clock = clock_of(replace(LETTER, counting="beginning with"))
    assert english.clock_in_words(facts, clock) == (
        "within 2 months. Count the date of the plan, or of the review, as the first day"
    )


def test_a_heading_says_who_must_act_unless_that_is_the_reader():
    assert english.heading(APPEAL_CLOCK) == "Send your protest"
    assert english.heading(ANSWER_CLOCK) == "The council must answer you"
    assert english.heading(replace(ANSWER_CLOCK, who="adviser")) == (
        "The mediation adviser must answer you"
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {},
            (
                "If the last day is at the fair, you have until the first working day after "
                "10 June. If it is another weekend or bank holiday, you have until the next "
                "working day. Your appeal must arrive by 4pm on the last day."
            ),
        ),
        ({"closed_periods": (), "roll": "none", "roll_sources": (), "by": ""}, ""),
        (
            {"closed_periods": (), "by": ""},
            ("If the last day is a weekend or bank holiday, you have until the next working day."),
        ),
        (
            {"roll": "none", "roll_sources": (), "by": ""},
            ("If the last day is at the fair, you have until the first working day after 10 June."),
        ),
    ],
)
def test_what_moves_the_last_day_is_said_and_nothing_else(changes, words):
    assert english.day_rule(FACTS, replace(APPEAL_CLOCK, **changes)) == words


def test_a_closed_period_to_the_end_of_a_month_names_the_next_month():
    fair = replace(FACTS.closed_periods["fair"], first="08-01", last="08-31", words="in August")
    facts = replace(FACTS, closed_periods=(fair,))
    clock = replace(APPEAL_CLOCK, roll="none", roll_sources=(), by="")
    assert english.day_rule(facts, clock) == (
        "If the last day is in August, you have until the first working day in September."
    )


def test_one_limit_is_said_alone_and_several_each_with_who_must_do_what():
    alone = "Within 1 month after the date on the letter."
    assert english.time_limits(FACTS, "", [ANSWER_CLOCK]) == alone
    assert english.time_limits(FACTS, "Wait {more-time}.", []) == "Wait 2 days more."
    both = english.time_limits(FACTS, "None.", [clock_of(LETTER), ANSWER_CLOCK])
    assert both == (
        "None. Send your protest within 2 months after the date on the letter. "
        "The council must answer you within 1 month after the date on the letter."
    )

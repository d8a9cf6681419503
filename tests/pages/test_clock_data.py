"""What scripts are told of clocks: every row with its own words, and answers that go by the row."""

import json
import re
from dataclasses import fields, replace

import pytest

from macros.data.clocks import months
from macros.pages.clock_data import clock_data, script_safe, sources_of
from tests.now import FACTS
from tests.states import answer, at, council_page, fragment

# A row of the tests' own, so that a change of the law changes none of them.
APPEAL = replace(FACTS.clocks.rows("appeal")[0], in_force_from="2014-09-01", in_force_until="")
OLD = replace(APPEAL, in_force_until="2026-12-31")
OTHER_HOUR = next(quantity.id for quantity in FACTS.quantities if quantity.id != APPEAL.by)
# What a second row may change, and where the script finds it.
CHANGES = {
    "action": ("Write to another court", "heading"),
    "who": ("council", "who"),
    "limbs": ((months("letter", 3),), "limbs"),
    "sources": (("rules-12",), "sources"),
    "closed_periods": ((), "closedPeriods"),
    "roll": ("none", "roll"),
    "roll_sources": (("rules-20",), "rollSources"),
    "by": (OTHER_HOUR, "by"),
    "exceptions": ("Other exceptions.", "exceptions"),
    "remark": ("Another remark.", "remark"),
    "computed": (False, "computed"),
}
# What names a row or says when it counts, the heading of the list that it stands in, and what
# only the words of a page go by.
NOT_TOLD = {"id", "group", "in_force_from", "in_force_until", "minimum"}


def told(*rows):
    """The rows of that clock as the script is given them."""
    others = [clock for clock in FACTS.clocks if clock.id != rows[0].id]
    facts = replace(FACTS, clocks=(*rows, *others))
    return clock_data(facts, facts.bank_holidays)["clocks"][rows[0].id]


@pytest.mark.parametrize("field", CHANGES)
def test_a_second_row_is_told_with_its_own_words_beside_the_first(field):
    value, name = CHANGES[field]
    new = replace(APPEAL, in_force_from="2027-01-01", **{field: value})
    first, second = told(new, OLD)
    [alone] = told(APPEAL)
    assert first == alone | {"inForceUntil": "2026-12-31"}
    assert second[name] != first[name]
    assert (second["inForceFrom"], second["inForceUntil"]) == ("2027-01-01", "")


def test_every_field_of_a_clock_is_tried():
    assert {field.name for field in fields(APPEAL)} == set(CHANGES) | NOT_TOLD


def test_the_sources_of_every_row_are_listed():
    before = set(sources_of(FACTS, ["appeal"]))
    added = next(source.id for source in FACTS.sources if source.id not in before)
    new = replace(APPEAL, in_force_from="2027-01-01", sources=(added,))
    others = [clock for clock in FACTS.clocks if clock.id != "appeal"]
    facts = replace(FACTS, clocks=(new, OLD, *others))
    assert set(sources_of(facts, ["appeal"])) == before | {added}
    assert set(clock_data(facts, facts.bank_holidays, ["appeal"])["shorts"]) == before | {added}


def test_no_text_of_a_fact_can_end_the_script_that_holds_it():
    assert "<" not in script_safe({"a": "</script><b>"})
    assert json.loads(script_safe({"a": "</script>"})) == {"a": "</script>"}


# --- In the page -----------------------------------------------------------------------------


def with_rows(change):
    """Answer for a page whose facts are changed before its script reads them."""

    def changed(found):
        data = json.loads(found[2])
        change(data["clocks"])
        return found[1] + script_safe(data) + found[3]

    def fulfil(route):
        page = route.fetch()
        pattern = r'(<script type="application/json">)(.*?)(</script>)'
        route.fulfill(response=page, body=re.sub(pattern, changed, page.text(), flags=re.DOTALL))

    return {"**/*.html": fulfil}


def second_row(clocks):
    for rows in clocks.values():
        old, new = rows[-1], dict(rows[-1])
        old["inForceUntil"] = "2026-12-31"
        new |= {"inForceFrom": "2027-01-01", "heading": f"New: {old['heading']}", "by": "noon"}
        limb = dict(new["limbs"][0], event="other", count=5, unit="days", counting="after")
        new["limbs"] = [limb] if rows[0]["id"] == "review-decision" else new["limbs"]
        rows.append(new)


def ended(clocks):
    for rows in clocks.values():
        rows[-1]["inForceUntil"] = "2026-12-31"


@pytest.mark.parametrize(
    ("events", "hour"),
    [
        ({"letter": "2026-12-31"}, "5pm"),
        ({"letter": "2026-12-31", "certificate": "2027-01-05"}, "5pm"),
        ({"letter": "2027-01-01"}, "noon"),
    ],
    ids=["old", "old with a later certificate", "new"],
)
def test_the_hour_of_an_appeal_is_that_of_the_letter_s_row(events, hour, browser, server):
    address = f"{server}decisions/refused-plan.html{fragment(**events)}"
    with at(browser, address, routes=with_rows(second_row)) as (page, wrong):
        assert page.locator(".answer .big").inner_text().endswith(f", by {hour}")
        assert wrong == []


@pytest.mark.parametrize(
    ("meeting", "heading", "last"),
    [
        ("2026-12-31", "The council must", "2027-01-28"),
        ("2027-01-01", "New: The council must", "2027-01-06"),
    ],
    ids=["old", "new"],
)
def test_heading_and_event_of_a_time_limit_are_those_of_its_row(
    meeting, heading, last, browser, server
):
    address = f"{server}{council_page('review-meeting', meeting)}"
    with at(browser, address, routes=with_rows(second_row)) as (page, wrong):
        assert page.locator(".answer .route h4").first.inner_text().startswith(heading)
        day = page.locator("[data-deadline=review-decision] time")
        assert day.get_attribute("datetime") == last
        assert wrong == []


@pytest.mark.parametrize(
    "address",
    [
        "decisions/refused-plan.html" + fragment(letter="2027-01-01"),
        council_page("review-meeting", "2027-01-01"),
    ],
)
def test_by_a_rule_that_has_ended_the_page_gives_no_date(address, browser, server):
    with at(browser, server + address, routes=with_rows(ended)) as (page, wrong):
        said = answer(page).inner_text()
        assert "The rule that we know ended on Thursday 31 December 2026. We do not guess." in said
        assert page.locator("[data-deadline]").count() == 0
        assert wrong == []

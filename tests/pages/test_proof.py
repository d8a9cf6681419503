"""The page about proof says what is true: its figures come out of an independent count too."""

import datetime

import pytest

from macros.pages.proof import LONGEST_WAIT, SHORTCUTS_FROM, trial
from tests.audit import COLOUR_MODES, SIZES
from tests.cases import CASES
from tests.now import FACTS
from tests.site import PATHS, WITH_SCRIPTS, tree
from tests.walk import DAY, ENGLAND, FIRST_YEAR, LAST_YEAR, month_after
from tests.walk import walk_to_last_day as walk


def walked(shortcut):
    """(start, what the shortcut says, the last day) for each working day, by the walk."""
    start = datetime.date(SHORTCUTS_FROM, 1, 1)
    rows = []
    while True:
        right = walk(month_after(start, {"letter": 2, "certificate": 1}[shortcut.limb.event]))
        days = shortcut.limb.count * {"days": 1, "weeks": 7}[shortcut.limb.unit]
        wrong = walk(start + datetime.timedelta(days))
        if max(right, wrong).year > LAST_YEAR:
            return rows
        if start.isoweekday() < 6 and start not in ENGLAND:
            rows.append((start, wrong, right))
        start += DAY


@pytest.mark.parametrize("shortcut", FACTS.shortcuts, ids=lambda shortcut: shortcut.id)
def test_a_shortcut_is_as_wrong_as_the_walk_through_the_calendar_says(shortcut):
    rows = walked(shortcut)
    found = trial(FACTS, FACTS.bank_holidays, shortcut)
    assert found.tried == len(rows)
    assert found.late == sum(wrong > right for _, wrong, right in rows)
    assert found.early == sum(wrong < right for _, wrong, right in rows)
    assert found.most_late == max(0, *((wrong - right).days for _, wrong, right in rows))
    assert (found.start, found.wrong, found.right) in [*rows, (None, None, None)]


def test_the_page_says_the_figures_of_the_tests():
    said = " ".join(tree("about/proof.html").css_first("main").text(separator=" ").split())
    letters = (datetime.date(LAST_YEAR, 12, 31) - datetime.date(FIRST_YEAR, 1, 1)).days + 1
    pairs = letters * (LONGEST_WAIT + 2)
    assert f"That makes {pairs:,} pairs of dates" in said
    assert f"There are {len(CASES)} cases" in said
    for shortcut in FACTS.shortcuts:
        found = trial(FACTS, FACTS.bank_holidays, shortcut)
        share = f"{found.late} of {found.tried} days ({100 * found.late / found.tried:.1f}%)"
        assert f"{shortcut.words} {share if found.late else 'Never'}" in said


def test_the_accessibility_statement_says_how_many_audits_there_are():
    audits = (len(PATHS) + len(WITH_SCRIPTS)) * len(SIZES) * len(COLOUR_MODES)
    said = " ".join(tree("about/accessibility.html").css_first("main").text().split())
    assert f"the site has {len(PATHS)} pages" in said
    assert f"{audits} audits" in said


def test_there_are_at_least_sixty_cases_and_each_clock_has_one():
    assert len(CASES) >= 60
    assert len({case["case"] for case in CASES}) == len(CASES)
    assert all(case["authority"] for case in CASES)
    computed = {clock.id for clock in FACTS.clocks if clock.computed}
    assert computed <= {case["rule"] for case in CASES}

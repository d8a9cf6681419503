"""Three calculations agree on the last day to appeal, for every letter and certificate date.

The engine, its twin in the page's script, and a third one here that knows no rule of months: it
walks through the calendar day by day, with the bank holidays of an independent package.
"""

import datetime
import json
import subprocess
from dataclasses import replace

import pytest

from macros.facts import BANK_HOLIDAYS, FACTS, months
from macros.law import deadlines
from macros.pages.clock_data import clock_data
from macros.pages.proof import LONGEST_WAIT
from tests.cases import CASES
from tests.rooms import ROOT
from tests.walk import DAY, ENGLAND, FIRST_YEAR, LAST_YEAR, third

NODE = ROOT / ".venv/bin/node"
SCRIPT = ROOT / "docs/assets/deadlines.js"
APPEAL = FACTS.on(datetime.date(2026, 11, 24)).clocks["appeal"]


# --- The third calculation -------------------------------------------------------------------


# --- The two engines -------------------------------------------------------------------------


def engine(letter, certificate):
    events = {"letter": letter} | ({"certificate": certificate} if certificate else {})
    try:
        answer = deadlines.last_day(APPEAL, FACTS.closed_periods, events, BANK_HOLIDAYS)
    except deadlines.CannotSayError:
        return "cannot say"
    return answer.last_day.isoformat()


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    file = tmp_path_factory.mktemp("sweep") / "clocks.json"
    file.write_text(clock_data(FACTS, BANK_HOLIDAYS), "utf-8")
    return file


def twin(data, first, last):
    """The script's answers: a list for each letter, without certificate and after each wait."""
    run = subprocess.run(
        [NODE, ROOT / "tests/law/sweep.mjs", SCRIPT, data, first, last, str(LONGEST_WAIT)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [line.replace("cannot say", "cannot_say").split() for line in run.stdout.splitlines()]


# A year each, so that the years run side by side. Letters of the last year whose answers lie past
# the table are in it too: all three must refuse them.
@pytest.mark.parametrize("year", range(FIRST_YEAR, LAST_YEAR + 1))
def test_three_calculations_agree_on_every_letter_and_certificate_of_a_year(year, data):
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    scripted = twin(data, first.isoformat(), last.isoformat())
    pairs, wrong = 0, []
    for number, answers in enumerate(scripted):
        letter = first + number * DAY
        certificates = [None, *(letter + wait * DAY for wait in range(LONGEST_WAIT + 1))]
        for certificate, by_script in zip(certificates, answers, strict=True):
            pairs += 1
            said = {engine(letter, certificate), third(letter, certificate)}
            if said != {by_script.replace("_", " ")}:
                wrong.append((letter, certificate, by_script, said))
    assert wrong[:5] == []
    assert pairs == ((last - first).days + 1) * (LONGEST_WAIT + 2)


def test_the_years_hold_more_than_half_a_million_pairs():
    days = sum(366 if year % 4 == 0 else 365 for year in range(FIRST_YEAR, LAST_YEAR + 1))
    assert days * (LONGEST_WAIT + 2) > 500_000


def test_an_independent_package_knows_the_same_working_days():
    day = datetime.date(FIRST_YEAR, 1, 1)
    while day.year <= LAST_YEAR:
        theirs = day.weekday() < 5 and day not in ENGLAND
        assert deadlines.is_working_day(day, BANK_HOLIDAYS) == theirs, day
        day += DAY


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["rule"] == "appeal"], ids=lambda case: case["case"]
)
def test_the_third_calculation_passes_the_cases_too(case):
    events = {name: datetime.date.fromisoformat(day) for name, day in case["events"].items()}
    assert third(events["letter"], events.get("certificate")) == case["last_day"]


def scripted(data, cases, tmp_path):
    """The last days that the script gives for cases of the clocks in the file `data`."""
    program = tmp_path / "cases.mjs"
    program.write_text(
        f"""
        import {{ readFileSync }} from "node:fs";
        import vm from "node:vm";
        const engine = vm.runInNewContext(readFileSync({json.dumps(str(SCRIPT))}, "utf-8")
          + "; deadlines");
        const {{ clocks, closedPeriods, bankHolidays }} =
          JSON.parse(readFileSync({json.dumps(str(data))}, "utf-8"));
        for (const {{ rule, events }} of {json.dumps(cases)}) {{
          const clock = engine.inForce(clocks[rule], Object.values(events).sort()[0]);
          console.log(engine.lastDay(clock, closedPeriods, events, bankHolidays).lastDay);
        }}
        """,
        "utf-8",
    )
    run = subprocess.run([NODE, program], capture_output=True, text=True, check=True)
    return run.stdout.split()


def test_the_script_passes_the_cases(data, tmp_path):
    known = json.loads(data.read_text("utf-8"))
    cases = [case for case in CASES if case["rule"] in known["clocks"]]
    assert scripted(data, cases, tmp_path) == [case["last_day"] for case in cases]


def test_an_older_letter_keeps_the_rule_that_was_in_force_on_its_day(tmp_path):
    old = replace(APPEAL, in_force_until="2026-12-31")
    new = replace(APPEAL, limbs=(months("letter", 3),), in_force_from="2027-01-01")
    rows = [clock for clock in FACTS.clocks if clock.id != "appeal"]
    facts = replace(FACTS, clocks=(new, old, *rows))
    file = tmp_path / "clocks.json"
    file.write_text(clock_data(facts, BANK_HOLIDAYS), "utf-8")
    letters = ["2019-01-04", "2026-12-31", "2027-01-01"]
    cases = [{"rule": "appeal", "events": {"letter": letter}} for letter in letters]
    expected = ["2019-03-04", "2027-03-01", "2027-04-01"]
    assert scripted(file, cases, tmp_path) == expected
    for letter, last_day in zip(letters, expected, strict=True):
        day = datetime.date.fromisoformat(letter)
        clock = facts.on(day).find("clocks", "appeal")
        answer = deadlines.last_day(clock, facts.closed_periods, {"letter": day}, BANK_HOLIDAYS)
        assert answer.last_day.isoformat() == last_day

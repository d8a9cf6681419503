"""The workflows that run each week are kept going, and those that have stopped are named."""

import datetime
import json
import re
import subprocess
import sys

import pytest
import yaml

from macros.upkeep.schedules import looked_at, scheduled, state
from tests.rooms import ROOT

FOLDER = ROOT / ".github" / "workflows"
TEXTS = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.yml")}
NOW = datetime.datetime(2027, 3, 11, 7, 20, tzinfo=datetime.UTC)


def workflow(state="active", created_at="2026-11-25T10:00:00Z"):
    return {"state": state, "created_at": created_at}


def runs(created_at="2027-03-08T05:20:00Z", conclusion="success"):
    return {"workflow_runs": [{"created_at": created_at, "conclusion": conclusion}]}


NONE = {"workflow_runs": []}
CASES = {
    "one that ran": (workflow(), runs(), "last 2027-03-08: runs"),
    "one that runs now": (workflow(), runs(conclusion=None), "last 2027-03-08: runs"),
    "one that was stopped by hand while it ran": (workflow(), runs(conclusion="cancelled"), "runs"),
    "one that is new": (workflow(created_at="2027-03-05T10:00:00Z"), NONE, "2027-03-05: runs"),
    "one that never ran": (workflow(), NONE, "last 2026-11-25: should have run since"),
    "one that missed a week": (workflow(), runs("2027-03-01T05:20:00Z"), "should have run since"),
    "one that failed": (workflow(), runs(conclusion="failure"), "failed when it last ran"),
    "one that GitHub turned off": (
        workflow("disabled_inactivity"),
        runs("2027-01-04T05:20:00Z"),
        "last 2027-01-04: had stopped (disabled_inactivity), and is turned on again",
    ),
    "one that a person turned off": (
        workflow("disabled_manually"),
        runs(),
        "was turned off by a person",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_workflow_that_has_stopped_is_named_and_one_that_runs_is_not(name):
    about, last, expected = CASES[name]
    told, stopped = state(about, last, NOW)
    assert expected in told
    assert stopped is not told.endswith("runs")


def test_each_is_turned_on_anew_but_for_one_that_a_person_turned_off():
    asked = []

    def ask(*words):
        asked.append(" ".join(words))
        off = "b.yml" in words[-1]
        return json.dumps(
            runs() if "/runs" in words[-1] else workflow(*["disabled_manually"] * off)
        )

    lines, stopped = looked_at(["a.yml", "b.yml"], ask, NOW)
    assert stopped
    assert lines[0] == "- a.yml, last 2027-03-08: runs"
    turned_on = [words for words in asked if words.endswith("/enable")]
    assert turned_on == ["--method PUT repos/{owner}/{repo}/actions/workflows/a.yml/enable"]


def test_all_that_runs_by_a_schedule_is_watched_and_runs_once_a_week():
    parsed = {name: yaml.safe_load(text) for name, text in TEXTS.items()}
    # YAML reads the word "on" as true.
    known = {name: one[True]["schedule"] for name, one in parsed.items() if "schedule" in one[True]}
    assert scheduled(TEXTS) == sorted(known)
    assert {"links.yml", "dates.yml", "fuzz.yml", "schedules.yml"} <= set(known)
    for (schedule,) in known.values():
        assert re.fullmatch(r"\d+ \d+ \* \* \d", schedule["cron"])


def test_a_change_that_is_published_looks_too_as_a_dead_schedule_cannot_say_that_it_is_dead():
    job = yaml.safe_load(TEXTS["publish.yml"])["jobs"]["schedules"]
    assert job["uses"] == "$/.github/workflows/schedules.yml"
    assert job["if"] == "github.ref == 'refs/heads/main'"
    assert "needs" not in job


@pytest.mark.parametrize("there", [True, False])
def test_where_github_cannot_be_asked_that_is_told_and_no_report_is_given(there, tmp_path):
    if there:
        program = tmp_path / "gh"
        program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        program.chmod(0o755)
    ran = subprocess.run(
        [sys.executable, "-m", "macros.upkeep.schedules"],
        cwd=ROOT,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "GitHub could not be asked" in ran.stderr

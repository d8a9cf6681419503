"""One issue is kept up to date with what a check found: never two, never one that is empty."""

import os
import subprocess

import pytest
import yaml

from tests.rooms import ROOT

STEPS = yaml.safe_load((ROOT / ".github/actions/keep-issue/action.yml").read_text("utf-8"))["runs"][
    "steps"
]
CHECK, KEEP = STEPS[1]["run"], STEPS[2]["run"]
# Notes what it is asked, and finds the issue whose number it is told.
GH = """#!/bin/sh
echo "$*" >> asked
case "$*" in "issue list"*) echo "$KNOWN";; esac
"""


def run(script, folder, programs, **environment):
    """Run a script as the workflow's runner does, with some programs in place of the real ones."""
    place = folder / "programs"
    place.mkdir()
    for name, text in programs.items():
        (place / name).write_text(text, encoding="utf-8")
        (place / name).chmod(0o755)
    path = {"PATH": f"{place}:{os.environ['PATH']}"}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=path | environment, check=False).returncode


@pytest.mark.parametrize(
    ("known", "answer", "done"),
    [
        ("", "good", []),
        ("", "bad", ["issue create --title Dates"]),
        ("7", "good", ["issue edit 7", "issue close 7"]),
        ("7", "bad", ["issue edit 7", "issue reopen 7"]),
    ],
)
def test_an_issue_is_opened_where_a_person_must_act_and_closed_where_nobody_must(
    known, answer, done, tmp_path
):
    (tmp_path / "report.txt").write_text("contact 'lgsco': by 24 February 2027\n", "utf-8")
    given = {"KNOWN": known, "ANSWER": answer, "TITLE": "Dates", "TARGET": "check-dates"}
    assert run(KEEP, tmp_path, {"gh": GH}, **given) == 0
    looked, *asked = (tmp_path / "asked").read_text("utf-8").splitlines()
    assert looked.startswith("issue list --state all")
    assert [line.partition(" --body-file")[0] for line in asked] == done
    body = (tmp_path / "body.md").read_text("utf-8")
    assert "contact 'lgsco': by 24 February 2027" in body
    assert "Then the workflow has stopped" in body


@pytest.mark.parametrize(
    ("make", "ends", "answer"),
    [
        ("echo all is well", 0, "answer=good\n"),
        ("echo one is dead; exit 1", 0, "answer=bad\n"),
        # It could not even say what it found: that must not close the issue.
        ("exit 2", 1, ""),
    ],
)
def test_a_check_that_could_not_say_anything_fails_and_leaves_the_issue_alone(
    make, ends, answer, tmp_path
):
    output = tmp_path / "output"
    output.touch()
    given = {"TARGET": "check-dates", "GITHUB_OUTPUT": str(output)}
    assert run(CHECK, tmp_path, {"make": f"#!/bin/sh\n{make}\n"}, **given) == ends
    assert output.read_text("utf-8") == answer

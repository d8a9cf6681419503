"""The workflows are well formed, ask for little, and run make."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).parent.parent / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))


def run(program: str, *arguments: str) -> str:
    """What a program of the environment complains of: nothing when all is well."""
    command = [Path(sys.executable).with_name(program), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if result.returncode == 0 else result.stdout + result.stderr


def test_workflows_follow_the_format_that_the_runner_reads():
    # The schema comes with the checker: nothing is downloaded.
    schema = "vendor.github-workflows"
    assert run("check-jsonschema", "--builtin-schema", schema, *map(str, WORKFLOWS)) == ""


def test_workflows_have_no_known_weakness():
    assert run("zizmor", "--offline", "--quiet", "--persona=pedantic", str(FOLDER)) == ""


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_outside_actions_are_named_by_their_commit_and_version(path):
    uses = re.findall(r"uses: *(.*)", path.read_text(encoding="utf-8"))
    assert uses
    for name in uses:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", name)


def test_every_change_is_tested_with_the_one_command_on_the_oldest_python_we_promise():
    job = yaml.safe_load((FOLDER / "ci.yml").read_text(encoding="utf-8"))["jobs"]["test"]
    assert [step["run"] for step in job["steps"] if "run" in step] == ["make test"]
    assert "3.11" in job["strategy"]["matrix"]["python"]


def test_only_the_weekly_check_may_write_and_only_issues():
    for path in WORKFLOWS:
        workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert workflow["permissions"] == {}
        granted = {
            name
            for job in workflow["jobs"].values()
            for name, level in job["permissions"].items()
            if level == "write"
        }
        assert granted == ({"issues"} if path.name == "links.yml" else set())

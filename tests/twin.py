"""The engine's twin, run by Node: the script that pages load, with the data that they hold."""

import json
import subprocess

from macros.pages.clock_data import clock_data, script_safe
from tests.now import FACTS
from tests.rooms import DOCS, ROOT, TESTS

NODE = ROOT / ".venv/bin/node"
SCRIPT = DOCS / "assets/law/deadlines.js"


def clocks_file(facts, folder):
    """A file in that folder with all that the script knows of the facts."""
    file = folder / "clocks.json"
    file.write_text(script_safe(clock_data(facts, FACTS.bank_holidays)), "utf-8")
    return file


def by_script(facts, questions, folder):
    """What the script answers to questions ({"rule": id, "events": ISO dates by id}), as dicts."""
    run = subprocess.run(
        [NODE, TESTS / "law/answers.mjs", SCRIPT, clocks_file(facts, folder)],
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)

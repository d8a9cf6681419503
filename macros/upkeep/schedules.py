"""Keeps going the workflows that run each week, and says which have stopped.

GitHub turns such workflows off where nobody has committed for 60 days. One that is turned on anew,
though it is on, starts its 60 days again: pages say so, GitHub does not. So what has stopped is
said too. Asks GitHub by its program `gh`, which knows the repository.
"""

import datetime
import json
import re
import subprocess
import sys
from pathlib import Path

FOLDER = Path(".github/workflows")
# Each runs once a week, and GitHub may be some hours late.
LATEST = datetime.timedelta(days=10)
FAILED = ("failure", "startup_failure", "timed_out")


def scheduled(workflows):
    """The names of those workflows (text by file name) that run by a schedule."""
    return sorted(
        name for name, text in workflows.items() if re.search(r"^  schedule:", text, re.MULTILINE)
    )


def state(workflow, runs, now):
    """What to say of a workflow, and whether a person must act.

    `workflow` and its last `runs` by schedule are as GitHub's interface gives them
    (`GET /repos/{owner}/{repo}/actions/workflows/{id}`, and `/runs`), `now` is a UTC `datetime`.
    """
    run = runs["workflow_runs"][0] if runs["workflow_runs"] else {}
    # Before its first run counts the day since when it is there.
    last = datetime.datetime.fromisoformat(run.get("created_at") or workflow["created_at"])
    if workflow["state"] == "disabled_manually":
        told = "was turned off by a person: turn it on under Actions, or take its schedule out"
    elif workflow["state"] != "active":
        told = f"had stopped ({workflow['state']}), and is turned on again"
    elif now - last > LATEST:
        told = "should have run since: look at it under Actions"
    elif run.get("conclusion") in FAILED:
        told = "failed when it last ran: look at it under Actions"
    else:
        return f"last {last.date()}: runs", False
    return f"last {last.date()}: {told}", True


def looked_at(names, ask, now):
    """A line of Markdown for each workflow, and whether one has stopped.

    `ask` takes what `gh api` is given and returns what it says. Each workflow is turned on anew,
    but for those that a person turned off.
    """
    lines, stopped = [], False
    for name in names:
        address = f"repos/{{owner}}/{{repo}}/actions/workflows/{name}"
        workflow = json.loads(ask(address))
        runs = json.loads(ask(f"{address}/runs?event=schedule&per_page=1"))
        told, bad = state(workflow, runs, now)
        lines.append(f"- {name}, {told}")
        stopped = stopped or bad
        if workflow["state"] != "disabled_manually":
            ask("--method", "PUT", f"{address}/enable")
    return lines, stopped


def main():
    """Look at this project's workflows; the exit code: 1 where a person must act, 2 without gh."""
    workflows = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.yml")}

    def ask(*words):
        command = ["gh", "api", *words]
        # Whichever gh the machine has; the words are this module's own and names of its files.
        ran = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603
        return ran.stdout

    try:
        now = datetime.datetime.now(datetime.UTC)
        lines, stopped = looked_at(scheduled(workflows), ask, now)
    except (OSError, subprocess.CalledProcessError) as wrong:
        print(f"GitHub could not be asked: {wrong}", file=sys.stderr)
        return 2
    print("\n".join(lines))
    return 1 if stopped else 0


if __name__ == "__main__":
    sys.exit(main())

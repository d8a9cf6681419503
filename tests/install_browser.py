"""Installs a Chromium if none starts: Playwright's headless shell first, then the system's."""

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from tests.browser import SHELL, NoBrowserError, launch, reason, started

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Playwright

ADVICE = "Install a Chromium, or name one: CHROMIUM=/path/to/it make test"


def fault(playwright: "Playwright") -> str:
    """Why no browser opens a page, in one line; nothing if one does."""
    try:
        with launch(playwright) as browser:
            browser.new_page()
    except NoBrowserError as why:
        return str(why)
    except Error as why:
        return f"A Chromium starts but opens no page: {reason(why.message)}."
    return ""


def ways() -> "Iterator[list[list[str]]]":
    """What may bring a browser, the best first: the commands of each way."""
    # A proxy may refuse this download.
    yield [[sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]]
    if shutil.which("apt-get"):
        apt = [*([] if os.geteuid() == 0 else ["sudo", "-n"]), "apt-get", "-qq"]
        for package in (SHELL, "chromium"):
            install = [*apt, "install", "--yes", "--no-install-recommends", package]
            yield [[*apt, "update"], install]


def failure(command: list[str]) -> str:
    """Run it in silence. What it says that it failed of, in one line; nothing if it did not."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        run = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as why:
        return f"{command[0]}: {why.strerror}"
    if not run.returncode:
        return ""
    lines = run.stderr.splitlines() or [f"exit code {run.returncode}"]
    told = next((line for line in lines if line.startswith(("E:", "Error"))), lines[0])
    return f"{' '.join(command)}: {told[:200].rstrip('.')}"


def set_up(playwright: "Playwright") -> None:
    """Leave a browser that opens a page. Raises `NoBrowserError`."""
    why = fault(playwright)
    # Nothing takes the place of one that was asked for by name.
    if why and os.environ.get("CHROMIUM"):
        raise NoBrowserError(why)
    if not why:
        return
    print("Setting up a browser (once, a minute or so)", file=sys.stderr)
    failures = []
    for commands in ways():
        failed = next(filter(None, map(failure, commands)), "")
        why = failed or fault(playwright)
        if not why:
            return
        failures.append(why)
    raise NoBrowserError(f"No Chromium could be installed ({'; '.join(failures)}). {ADVICE}")


def main() -> int:
    """Exit code 0 when there is a browser, 1 with one line of advice when there is not."""
    try:
        with started() as playwright:
            set_up(playwright)
    except NoBrowserError as why:
        print(why, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

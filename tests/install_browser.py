"""Installs a Chromium if there is none: Playwright's own first, then the system's package."""

import os
import shutil
import subprocess
import sys

from playwright.sync_api import Error, sync_playwright

from tests.browser import launch, system_chromium

HELP = "No Chromium could be installed: install one, or name one: CHROMIUM=/path/to/it make test"


def starts() -> bool:
    """Whether the tests' browser opens a page: a download may lack libraries of the system."""
    try:
        with sync_playwright() as playwright:
            launch(playwright).close()
    except Error:
        return False
    return True


def _run(*command: str) -> bool:
    # What an installer prints belongs with the messages, and only if it fails.
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        reasons = (line for line in run.stderr.splitlines() if line.startswith(("E:", "Error")))
        print(" ".join(command), "failed:", next(reasons, run.stderr[:200]), file=sys.stderr)
    return run.returncode == 0


def install_playwrights() -> bool:
    """Download Playwright's own Chromium. A proxy may refuse it."""
    return _run(sys.executable, "-m", "playwright", "install", "chromium") and starts()


def install_systems() -> bool:
    """Install the package `chromium` with apt, where this user may."""
    if not shutil.which("apt-get"):
        return False
    may = [] if os.geteuid() == 0 else ["sudo", "-n"]
    return (
        _run(*may, "apt-get", "-qq", "update")
        and _run(*may, "apt-get", "-qq", "install", "--yes", "--no-install-recommends", "chromium")
        and starts()
    )


def main() -> int:
    """Exit code 0 when there is a browser, 1 with one line of advice when there is not."""
    if system_chromium() or starts():
        return 0
    print("Setting up a browser (once, a minute or so)", file=sys.stderr)
    if install_playwrights() or install_systems():
        return 0
    print(HELP, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())

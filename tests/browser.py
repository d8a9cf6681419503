"""The Chromium that the tests drive: where it is and how it is started."""

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# A browser looks for updates and settings at every start: nothing may leave the machine here.
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def system_chromium() -> str | None:
    """The path of a Chromium that starts: the one CHROMIUM names, else the first on the path."""
    for name in (os.environ.get("CHROMIUM"), *NAMES):
        path = shutil.which(name) if name else None
        if path and _starts(path):
            return path
    return None


def _starts(path: str) -> bool:
    # Ubuntu's chromium-browser may be a stub that only says how to install the real one.
    run = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    return run.returncode == 0


def launch(playwright: "Playwright") -> "Browser":
    """Start the system's Chromium, or Playwright's own where there is none."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return playwright.chromium.launch(
        executable_path=system_chromium(),
        # Chromium refuses its sandbox to root, and containers run as root.
        args=[*FLAGS, *(["--no-sandbox"] if root else [])],
    )

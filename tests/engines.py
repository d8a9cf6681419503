"""Firefox and WebKit, where they are installed: each opens an address, and answers a script.

Playwright's own are taken first. Else the system's are asked in the language that they come
with, WebDriver: Firefox over its own socket (Marionette), WebKitGTK through its driver.
"""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
import requests
from playwright.sync_api import Error

from tests.browser import NoBrowserError, reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Playwright

SECONDS = 60
# Whatever leaves the machine goes to a port where nobody listens.
NOWHERE = {
    "proxyType": "manual",
    "httpProxy": "127.0.0.1:9",
    "sslProxy": "127.0.0.1:9",
    "noProxy": ["127.0.0.1"],
}
FIREFOXES = ("firefox-esr", "firefox")
WEBKIT_DRIVER = "WebKitWebDriver"


class NotInstalledError(NoBrowserError):
    """There is no such browser here: what was looked for, in one line."""


def skip_or_fail(why: NoBrowserError) -> NoReturn:
    """Skip the tests of a browser that is not installed, unless REQUIRE_ENGINES says it must be."""
    if isinstance(why, NotInstalledError) and not os.environ.get("REQUIRE_ENGINES"):
        pytest.skip(str(why))
    raise pytest.fail.Exception(str(why), pytrace=False) from None


@dataclass(frozen=True)
class Engine:
    """A running browser: `open(address)` loads a page, `ask(script)` gives what it returns."""

    version: str
    open: "Callable"
    ask: "Callable"


@contextlib.contextmanager
def started(name: str, playwright: "Playwright", folder: Path) -> "Iterator[Engine]":
    """The `Engine` of that name, "firefox" or "webkit", while it runs; `folder` is for its files.

    Raises `NotInstalledError`; `NoBrowserError` where it is installed and does not start.
    """
    kind = getattr(playwright, name)
    if Path(kind.executable_path).exists():
        with _playwrights(kind) as engine:
            yield engine
    else:
        with {"firefox": _systems_firefox, "webkit": _systems_webkit}[name](folder) as engine:
            yield engine


@contextlib.contextmanager
def _playwrights(kind) -> "Iterator[Engine]":
    try:
        browser = kind.launch()
    except Error as why:
        raise NoBrowserError(f"Playwright’s {kind.name}: {reason(why.message)}.") from None
    page = browser.new_context(offline=True).new_page()
    yield Engine(browser.version, page.goto, lambda script: page.evaluate(f"() => {{{script}}}"))
    browser.close()


@contextlib.contextmanager
def _running(*command: str) -> "Iterator[None]":
    # A session of its own, so that all that it starts ends with it.
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGTERM)


def when_ready(look: "Callable"):
    """What `look` finds, once it finds something."""
    last = time.monotonic() + SECONDS
    while time.monotonic() < last:
        with contextlib.suppress(OSError):
            if found := look():
                return found
        time.sleep(0.05)
    raise TimeoutError(f"no answer within {SECONDS} seconds")


@contextlib.contextmanager
def _starting(program: str) -> "Iterator[None]":
    # What goes wrong while a browser starts is told in one line, with its name.
    try:
        yield
    except (OSError, RuntimeError) as why:
        raise NoBrowserError(f"{program} does not start ({reason(str(why))}).") from None


@contextlib.contextmanager
def _systems_firefox(folder: Path) -> "Iterator[Engine]":
    program = next(filter(None, map(shutil.which, FIREFOXES)), None)
    if not program:
        raise NotInstalledError("no Firefox: neither Playwright’s nor firefox-esr or firefox")
    # Firefox takes a free port, and writes down which.
    (folder / "user.js").write_text('user_pref("marionette.port", 0);\n', "utf-8")
    command = (program, "--headless", "--no-remote", "--profile", str(folder), "--marionette")
    with _running(*command):
        with _starting(program):
            port = int(when_ready((folder / "MarionetteActivePort").read_text))
        with socket.create_connection(("127.0.0.1", port), SECONDS) as connection:
            stream = connection.makefile("rwb")

            def read():
                length = b""
                while (character := stream.read(1)) != b":":
                    length += character
                return json.loads(stream.read(int(length)))

            def tell(command: str, parameters: dict):
                message = json.dumps([0, 1, f"WebDriver:{command}", parameters]).encode()
                stream.write(b"%d:%s" % (len(message), message))
                stream.flush()
                _, _, error, answer = read()
                if error:
                    raise RuntimeError(error["message"])
                return answer

            with _starting(program):
                read()  # its greeting
                begun = tell("NewSession", {"capabilities": {"alwaysMatch": {"proxy": NOWHERE}}})
            yield Engine(
                begun["capabilities"]["browserVersion"],
                lambda address: tell("Navigate", {"url": address}),
                lambda script: tell("ExecuteScript", {"script": script, "args": []})["value"],
            )


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@contextlib.contextmanager
def _screen() -> "Iterator[tuple]":
    # What a program's command begins with, so that it has a screen. Xvfb takes a free number by
    # itself; xvfb-run looks for one first, and two that look at once take the same.
    if os.environ.get("DISPLAY"):
        yield ()
        return
    if not shutil.which("Xvfb"):
        raise NotInstalledError("no screen for WebKit: neither DISPLAY nor Xvfb")
    command = ("Xvfb", "-displayfd", "1", "-nolisten", "tcp")
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            yield ("env", f"DISPLAY=:{server.stdout.readline().strip()}")
        finally:
            server.terminate()


@contextlib.contextmanager
def _systems_webkit(_folder: Path) -> "Iterator[Engine]":
    if not shutil.which(WEBKIT_DRIVER):
        raise NotInstalledError(f"no WebKit: neither Playwright’s nor {WEBKIT_DRIVER}")
    port = _free_port()
    driver = f"http://127.0.0.1:{port}"
    with (
        _screen() as screen,
        _running(*screen, WEBKIT_DRIVER, f"--port={port}"),
        requests.Session() as http,
    ):
        http.trust_env = False  # no proxy for what is on this machine
        with _starting(WEBKIT_DRIVER):
            when_ready(lambda: http.get(f"{driver}/status", timeout=SECONDS).ok)

        def tell(path: str, parameters: dict):
            answer = http.post(f"{driver}/session{path}", json=parameters, timeout=SECONDS).json()
            if isinstance(answer["value"], dict) and "error" in answer["value"]:
                raise RuntimeError(answer["value"]["message"])
            return answer["value"]

        with _starting(WEBKIT_DRIVER):
            begun = tell("", {"capabilities": {"alwaysMatch": {"proxy": NOWHERE}}})
        session = f"/{begun['sessionId']}"
        yield Engine(
            begun["capabilities"]["browserVersion"],
            lambda address: tell(f"{session}/url", {"url": address}),
            lambda script: tell(f"{session}/execute/sync", {"script": script, "args": []}),
        )
        http.delete(f"{driver}/session{session}", timeout=SECONDS)

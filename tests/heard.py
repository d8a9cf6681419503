"""What the screen reader Orca says of a page in Firefox, where both are installed.

Debian and Ubuntu: apt install orca firefox-esr at-spi2-core speech-dispatcher xvfb openbox xdotool.
"""

import contextlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FIREFOX = ("firefox-esr", "firefox")
NEEDED = ("orca", "Xvfb", "openbox", "xdotool", "dbus-daemon", "speech-dispatcher")
# No package of Debian's puts this on the path.
BUS = [
    path
    for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")
    if (path := Path(folder, "at-spi-bus-launcher")).exists()
]
PREFERENCES = {
    "accessibility.force_disabled": -1,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "termsofuse.bypassNotification": True,
}
# Speech that nobody hears, and pages that are not read out from top to bottom.
SPEECH = 'LogLevel 1\nAddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n'
QUIET = {"sayAllOnLoad": False, "enableKeyEcho": False, "pronunciations": {}, "keybindings": {}}
ORCA = {
    "general": {"startingProfile": ["Default", "default"]},
    "pronunciations": {},
    "keybindings": {},
    "profiles": {"default": {"profile": ["Default", "default"], **QUIET}},
}
SAID = re.compile(r"SPEECH OUTPUT: '(.*?)'(?:\{|$)", re.MULTILINE)
# Seconds: how long the screen reader may take to begin, and how long a pause ends what it says.
LONGEST, PAUSE = 15, 2


def missing() -> str:
    """Why nothing can be heard on this machine, in one line; an empty text if all is there."""
    absent = [name for name in NEEDED if not shutil.which(name)]
    absent += [] if any(map(shutil.which, FIREFOX)) else ["firefox"]
    absent += [] if BUS else ["at-spi2-core"]
    return f"not installed: {', '.join(absent)}" if absent else ""


class Ear:
    """A page in Firefox, and what Orca says of it."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        """`environment` is that of the screen, and `log` the file in which Orca writes."""
        self._environment, self._log, self._heard = environment, log, 0

    def said(self) -> list[str]:
        """What has been said since this was last asked, when there has been a pause."""
        begun = last = time.monotonic()
        count = self._heard
        while time.monotonic() - last < PAUSE or (
            count == self._heard and time.monotonic() - begun < LONGEST
        ):
            # Orca writes when it has a few thousand letters: a key that does nothing gives it some.
            self._key("Shift_L")
            time.sleep(0.2)
            lines = self._lines()
            if len(lines) > count:
                count, last = len(lines), time.monotonic()
        new = lines[self._heard :]
        self._heard = count
        return new

    def wait_for(self, words: str) -> None:
        """Wait until those words have been said. Raises `TimeoutError` after a minute."""
        end = time.monotonic() + 60
        while not any(words in line for line in self._lines()):
            if time.monotonic() > end:
                raise TimeoutError(f"Orca has not said '{words}', but: {self._lines()}")
            time.sleep(0.5)
        self.said()

    def all_said(self) -> list[str]:
        """Everything that has been said since the screen reader began, when there is a pause."""
        self.said()
        return self._lines()

    def press(self, *keys: str) -> list[str]:
        """Press keys by the names of X, such as Tab or Return: what is said of the last of them."""
        for key in keys:
            self._heard = len(self._lines())
            self._key(key)
            time.sleep(0.7)
        return self.said()

    def _key(self, name: str) -> None:
        subprocess.run(["xdotool", "key", name], env=self._environment, check=True)

    def _lines(self) -> list[str]:
        return SAID.findall(self._log.read_text("utf-8", "replace")) if self._log.exists() else []


def settings(folder: Path) -> dict[str, str]:
    """Write the settings of all programs into a folder; their environment."""
    config, data, profile = folder / ".config", folder / ".local" / "share", folder / "profile"
    for made in (config / "speech-dispatcher", data / "orca", profile, folder / "run"):
        made.mkdir(parents=True)
    (folder / "run").chmod(0o700)
    (config / "speech-dispatcher" / "speechd.conf").write_text(SPEECH, "utf-8")
    (data / "orca" / "user-settings.conf").write_text(json.dumps(ORCA), "utf-8")
    lines = [
        f"user_pref({json.dumps(key)}, {json.dumps(PREFERENCES[key])});" for key in PREFERENCES
    ]
    (profile / "user.js").write_text("\n".join(lines), "utf-8")
    own = {"HOME": folder, "XDG_CONFIG_HOME": config, "XDG_DATA_HOME": data}
    own |= {"XDG_RUNTIME_DIR": folder / "run", "XDG_CACHE_HOME": folder / ".cache"}
    said = {name: str(path) for name, path in own.items()}
    return os.environ | said | {"DISPLAY": f":{os.getpid() % 500 + 100}", "LC_ALL": "C.UTF-8"}


def stop(program: subprocess.Popen[bytes]) -> None:
    """End a program, at once if it does not end when it is asked to."""
    program.terminate()
    try:
        program.communicate(timeout=5)
    except subprocess.TimeoutExpired:
        program.kill()
        program.communicate()


@contextlib.contextmanager
def hearing(address: str) -> "Iterator[Ear]":
    """Open a page for the screen reader, with settings of its own that are gone afterwards."""
    firefox = next(name for name in FIREFOX if shutil.which(name))
    with contextlib.ExitStack() as running:
        # Sockets need a short path.
        made = tempfile.TemporaryDirectory(prefix="ear", ignore_cleanup_errors=True)
        folder = Path(running.enter_context(made))
        environment, log = settings(folder), folder / "orca.log"

        def start(*words: str | Path, wait: float = 1) -> subprocess.Popen[bytes]:
            output = subprocess.PIPE if "--print-address" in words else subprocess.DEVNULL
            program = subprocess.Popen(
                list(map(str, words)), env=environment, stdout=output, stderr=subprocess.DEVNULL
            )
            running.callback(stop, program)
            time.sleep(wait)
            return program

        bus = start("dbus-daemon", "--session", "--nofork", "--print-address", wait=0)
        assert bus.stdout
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        start("Xvfb", environment["DISPLAY"], "-screen", "0", "1280x1000x24")
        start("openbox")
        start(BUS[0], "--launch-immediately", "--a11y=1", "--screen-reader=1")
        start("orca", "--replace", f"--debug-file={log}", wait=4)
        own = ("--no-remote", "--new-instance", "--profile", folder / "profile")
        start(firefox, *own, address)
        ear = Ear(environment, log)
        ear.wait_for("Finished loading")
        yield ear

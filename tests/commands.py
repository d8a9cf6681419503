"""The project's commands, and its files, as tests use them."""

import os
import subprocess
from pathlib import Path

from tests.rooms import ROOT


def make(*arguments: str, folder: Path = ROOT, **environment: str):
    # What an outer make passes down (its flags, its variables) must not reach this one.
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        ["make", *arguments],
        cwd=folder,
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def tracked_files() -> list[str]:
    """The project's files, those not yet committed too, as paths in its folder."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]

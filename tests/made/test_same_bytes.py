"""The same commit gives the same bytes, wherever and whenever it is built."""

import datetime
import os
import subprocess
import sys

import pytest

from tests.copies import copy_sources
from tests.rooms import ROOT


def built_bytes(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for room in ("site", "dist")
        for path in (folder / room).rglob("*")
        if path.is_file()
    }


def commit_time():
    """The time of the site in this folder, in seconds: `make build` takes the commit's."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    log = ["git", "log", "-1", "--format=%ct"]
    return int(subprocess.run(log, cwd=ROOT, capture_output=True, check=True).stdout)


def build_in(folder):
    """Build in a folder with the project's files, where it is another day, and in another order."""
    copy_sources(folder)
    made = commit_time()
    # Fourteen hours ahead, or eleven behind.
    late = datetime.datetime.fromtimestamp(made, datetime.UTC).hour >= 12
    settings = {
        "SOURCE_DATE_EPOCH": str(made),
        "TZ": "Pacific/Kiritimati" if late else "Pacific/Pago_Pago",
        "PYTHONHASHSEED": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "macros", "build"],
        cwd=folder,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.long
def test_the_same_commit_gives_the_same_site_and_copy_in_any_folder_and_time_zone(tmp_path):
    folder = tmp_path / "another – été" / "deeper"
    told = build_in(folder)
    assert told.returncode == 0, told.stderr
    one, another = built_bytes(ROOT), built_bytes(folder)
    assert len(one) > 80
    assert sorted(one) == sorted(another)
    assert [path for path, content in one.items() if content != another[path]] == []

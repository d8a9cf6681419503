"""The same commit gives the same bytes, wherever and whenever it is built."""

import datetime
import os

import pytest

from tests.copies import built_bytes, copy_sources, macros_in
from tests.leaflets_again import built
from tests.rooms import ROOT


def built_at():
    """The moment for which this folder’s site was built, in seconds: the day is what counts."""
    noon = datetime.datetime.combine(built(), datetime.time(12), datetime.UTC)
    return int(os.environ.get("SOURCE_DATE_EPOCH") or noon.timestamp())


def build_in(folder):
    """Build in a folder with the project's files, where it is another day, and in another order."""
    copy_sources(folder)
    made = built_at()
    # Fourteen hours ahead, or eleven behind.
    late = datetime.datetime.fromtimestamp(made, datetime.UTC).hour >= 12
    settings = {
        "SOURCE_DATE_EPOCH": str(made),
        "TZ": "Pacific/Kiritimati" if late else "Pacific/Pago_Pago",
        "PYTHONHASHSEED": "1",
    }
    return macros_in(folder, "build", **settings)


@pytest.mark.long
def test_the_same_commit_gives_the_same_site_and_copy_in_any_folder_and_time_zone(tmp_path):
    folder = tmp_path / "another – été" / "deeper"
    told = build_in(folder)
    assert told.returncode == 0, told.stderr
    one, another = built_bytes(ROOT), built_bytes(folder)
    assert len(one) > 80
    assert sorted(one) == sorted(another)
    assert [path for path, content in one.items() if content != another[path]] == []

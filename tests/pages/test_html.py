"""Every page is valid HTML, by the Nu HTML checker, and so is what the offline copy adds."""

import zipfile
from urllib.parse import quote

import pytest

from macros.made import bundle
from tests.rooms import DIST
from tests.server import serving
from tests.site import PATHS
from tests.validity import faults

COPIED = (
    *(bundle.START, bundle.ON_A_PHONE),
    *(f"{bundle.FOLDER}offline.html", f"{bundle.FOLDER}routes/appeal.html"),
)
BODIES = {
    "nesting": "<p><div>x</div></p>",
    # A warning, not an error.
    "heading": "<h1></h1>",
    "image": '<img src="x.png">',
    "twice": '<p id="a">x</p><p id="a">x</p>',
    "good": "<p>x</p>",
}


@pytest.fixture(scope="module")
def found(server, tmp_path_factory):
    """What the checker says, by address. It starts once for all, as that takes seconds."""
    folder = tmp_path_factory.mktemp("checked")
    with zipfile.ZipFile(DIST / bundle.NAME) as archive:
        archive.extractall(folder / "copy", COPIED)
    (folder / "faulty").mkdir()
    for name, body in BODIES.items():
        head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>'
        (folder / "faulty" / f"{name}.html").write_text(f"{head}{body}</html>", "utf-8")
    with serving(folder) as others:
        asked = {path: server + path for path in PATHS}
        asked |= {path: f"{others}copy/{quote(path)}" for path in COPIED}
        asked |= {name: f"{others}faulty/{name}.html" for name in [*BODIES, "gone"]}
        told = faults(asked.values())
    return {name: told[address] for name, address in asked.items()}


@pytest.mark.parametrize("path", [*PATHS, *COPIED])
def test_every_page_is_valid_html(path, found):
    assert found[path] == []


@pytest.mark.parametrize("name", [*BODIES, "gone"])
def test_a_fault_is_found(name, found):
    assert bool(found[name]) is (name != "good")

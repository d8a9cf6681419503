"""Every page is valid HTML, by the Nu HTML checker."""

from tests.server import serving
from tests.site import PATHS
from tests.validity import faults


def test_every_page_is_valid_html(server):
    assert faults([server + path for path in PATHS]) == []


def test_a_fault_is_found(tmp_path):
    bodies = {
        "nesting": "<p><div>x</div></p>",
        # A warning, not an error.
        "heading": "<h1></h1>",
        "image": '<img src="x.png">',
        "twice": '<p id="a">x</p><p id="a">x</p>',
        "good": "<p>x</p>",
    }
    for name, body in bodies.items():
        head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>'
        text = f"{head}{body}</html>"
        (tmp_path / name).with_suffix(".html").write_text(text, "utf-8")
    with serving(tmp_path) as server:
        found = faults([f"{server}{name}.html" for name in [*bodies, "gone"]])
    assert {fault.split(".")[0] for fault in found} == {*bodies, "gone"} - {"good"}

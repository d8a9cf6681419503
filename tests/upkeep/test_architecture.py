"""ARCHITECTURE.md says what the imports say, and a newcomer may believe it."""

import re

import pytest

from macros.upkeep import architecture
from tests.rooms import ROOT
from tests.test_rooms import MODULES, imported, room

FILES = architecture.read(ROOT)
DRAWN = (ROOT / architecture.FILE).read_text("utf-8")


def test_the_architecture_is_drawn_from_the_imports_as_they_are():
    assert architecture.page(FILES) == DRAWN, "run: make architecture"


@pytest.mark.parametrize("name", sorted({room(module) for module in MODULES}))
def test_a_room_uses_what_its_modules_import(name):
    row = re.search(rf"^\| `{name}` \| .* \| (.*) \|$", DRAWN, re.MULTILINE)
    told = {used.strip("`") for used in row[1].split(", ")} - {"none"}
    found = {
        room(other)
        for module, path in MODULES.items()
        if room(module) == name
        for other in imported(path)
    }
    assert told == found - {name}


def test_a_new_import_is_drawn():
    path = "macros/law/deadlines.py"
    changed = FILES | {path: FILES[path] + "\nfrom macros.words import english\n"}
    assert "| `law` |" in DRAWN
    # Both use the other then: no order of rooms is left.
    with pytest.raises(RecursionError):
        architecture.page(changed)
    path = "macros/words/english.py"
    changed = FILES | {path: FILES[path] + "\nfrom macros import refusals\n"}
    assert re.search(r"^\| `words` .*`refusals`", architecture.page(changed), re.MULTILINE)


def test_a_script_s_use_of_another_is_drawn_where_a_page_loads_both():
    assert re.search(
        r"^\| `answers.js` .* \| `calendar`, `deadlines`, `page` \|$", DRAWN, re.MULTILINE
    )
    path = "docs/assets/details.js"
    changed = FILES | {path: FILES[path] + "\npage.make();\n"}
    assert architecture.page(changed) == DRAWN
    path = "docs/assets/enclosures.js"
    changed = FILES | {path: FILES[path] + "\npage.make(); log.make();\n"}
    assert architecture.page(changed) == DRAWN
    path = "docs/assets/dates.js"
    changed = FILES | {path: FILES[path] + "\nforms.read();\n"}
    assert re.search(r"^\| `dates.js` .*`forms`", architecture.page(changed), re.MULTILINE)

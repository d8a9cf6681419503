"""What was printed before is not printed again, unless something that goes into it is new."""

import shutil

import pytest

from macros.made.leaflets import about
from macros.made.printer import Kept, Printer
from tests.leaflets_again import ADDRESS, LEAFLETS, MARK, SITE_NAME, WORDS, built
from tests.now import FACTS

LEAFLET = LEAFLETS["complaint"]
FRAME = about(LEAFLET, FACTS, built(), SITE_NAME, ADDRESS)


@pytest.fixture
def folder(tmp_path):
    """The templates, to change."""
    for template in WORDS.glob("*.typ"):
        shutil.copy(template, tmp_path)
    return tmp_path


GIVEN = {"words": "<words/>", "title": "Complaint", "size": "standard", "mark": MARK}


def printed(folder, kept, **new):
    given = GIVEN | new
    printer = Printer(folder / "leaflet.typ", given["mark"], kept)
    frame = FRAME | {"title": given["title"]}
    return printer.printed(LEAFLET, given["words"], frame, given["size"])


def test_the_same_is_not_set_again(folder, monkeypatch):
    first = Kept()
    before = printed(folder, first)
    monkeypatch.setattr(Printer, "_set", lambda *_: pytest.fail("it is set again"))
    again = Kept(first.now)
    assert printed(folder, again) == before
    # And is kept for the next build.
    assert again.now == first.now


@pytest.mark.parametrize(
    "new",
    [
        {"words": "<words><p>New.</p></words>"},
        {"title": "A complaint"},
        {"size": "large-print"},
        {"mark": MARK.replace("<svg", '<svg data-new=""')},
    ],
    ids=lambda new: next(iter(new)),
)
def test_what_is_new_is_set(new, folder):
    kept = Kept()
    printed(folder, kept)
    again = Kept(kept.now)
    printed(folder, again, **new)
    assert again.now.keys().isdisjoint(kept.now)


@pytest.mark.parametrize("name", ["leaflet.typ", "parts.typ"])
def test_after_a_change_of_any_template_all_is_set_again(name, folder):
    kept = Kept()
    printed(folder, kept)
    with (folder / name).open("a", encoding="utf-8") as template:
        template.write("\n// New.\n")
    again = Kept(kept.now)
    printed(folder, again)
    assert again.now.keys().isdisjoint(kept.now)

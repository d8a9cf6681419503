"""What a maintainer breaks is told in lines that say where to look, and the old site stays."""

import pytest

from macros import __main__ as commands
from macros import builder
from macros.refusals import RefusedError
from tests.copies import copy_sources, macros_in
from tests.rooms import ROOT

OLD = "The site of yesterday"
# A copy has no commit, whose day it would be built for.
NOON = {"SOURCE_DATE_EPOCH": "1795521600"}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the project, with a site and a folder of files to pass on that it once built."""
    folder = tmp_path_factory.mktemp("project")
    copy_sources(folder)
    for name in ("site", "dist"):
        (folder / name).mkdir()
        (folder / name / "index.html").write_text(OLD, "utf-8")
    return folder


def put_in(old, new):
    """A slip that writes `new` in place of the first `old` of a file's text."""
    return lambda content: content.replace(old.encode(), new.encode(), 1)


def add(text, encoding="utf-8"):
    """A slip that adds a text at the end of a file."""
    return lambda content: content + text.encode(encoding)


DELETED = None
# What is broken: the file, how, and words, one of which each line that is told must have.
SLIPS = {
    "a fact that cannot be": ("macros/facts.py", add("\n1 / 0\n"), ["macros/facts.py"]),
    "a tab in the settings": ("mkdocs.yml", put_in("  custom_dir", "\tcustom_dir"), ["mkdocs.yml"]),
    "no name of the site": ("mkdocs.yml", put_in("site_name:", "name:"), ["mkdocs.yml"]),
    "a macro that is not there": (
        "docs/about/privacy.md",
        add("\n{{ clokc('appeal') }}\n"),
        ["docs/about/privacy.md"],
    ),
    "a macro without its end": (
        "docs/about/privacy.md",
        add("\n{{ clock('appeal' }}\n"),
        ["docs/about/privacy.md"],
    ),
    "a page in another encoding": (
        "docs/about/privacy.md",
        add("The council\u2019s\n", "cp1252"),
        ["docs/about/privacy.md"],
    ),
    "two dead links": (
        "docs/about/privacy.md",
        add("\n[one](gone.md) [another](lost.md)\n"),
        ["gone.md", "lost.md"],
    ),
    "a frame that cannot be read": (
        "overrides/partials/footer.html",
        add("{% if %}"),
        ["overrides/partials/footer.html, line"],
    ),
    "a frame with a part that is not there": (
        "overrides/partials/head.html",
        add('{% include "partials/none.html" %}'),
        ["partials/none.html"],
    ),
    "a style that ends too early": (
        "docs/assets/style/base.css",
        add("/* </style> */"),
        ["docs/assets/style/base.css"],
    ),
    "no worked cases": ("tests/cases.json", DELETED, ["tests/"]),
    "a leaflet that pages link, deleted": ("leaflets/appeal.md", DELETED, ["appeal"]),
    "no place for the list from A to Z": (
        "docs/search.md",
        put_in("<!-- place: a-to-z -->", ""),
        ["docs/search.md"],
    ),
    "a place that is not known": (
        "docs/about/privacy.md",
        add("\n<!-- place: a-to-zed -->\n"),
        ["docs/about/privacy.md"],
    ),
}


@pytest.mark.long
@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_in_lines_that_say_where_to_look_and_the_site_stays(slip, project):
    name, change, words = SLIPS[slip]
    file = project / name
    before = file.read_bytes()
    after = change(before) if change else None
    assert after != before
    try:
        file.unlink()
        if after is not None:
            file.write_bytes(after)
        told = macros_in(project, "build", **NOON)
    finally:
        file.write_bytes(before)
    assert told.returncode == 2
    assert "Traceback" not in told.stdout + told.stderr
    lines = told.stderr.splitlines()
    assert [word for word in words if not any(word in line for line in lines)] == []
    assert [line for line in lines if not any(word in line for word in words)] == []
    for folder in ("site", "dist"):
        assert (project / folder / "index.html").read_text("utf-8") == OLD


def test_nothing_is_written_until_the_facts_are_checked(monkeypatch):
    done = []

    def refuse():
        raise RefusedError("A fact is wrong.")

    monkeypatch.setattr(commands, "prepare", lambda: done.append("prepared"))
    monkeypatch.setattr(commands, "check", refuse)
    assert commands.main(["build"]) == 2
    assert done == []


def test_an_error_that_nobody_foresaw_is_one_line_that_says_how_to_see_all_of_it(
    monkeypatch, capsys
):
    def fail():
        raise KeyError("an id\nthat is not there")

    monkeypatch.setattr(commands, "check", fail)
    assert commands.main(["build"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("KeyError: ")
    assert told.endswith("Set TRACEBACK=1 to see all that Python says.\n")
    assert told.count("\n") == 1
    monkeypatch.setenv("TRACEBACK", "1")
    with pytest.raises(KeyError):
        commands.main(["build"])


@pytest.mark.parametrize("address", ["https://example.org/sen", "http://example.org/", "x"])
def test_an_address_that_would_break_links_is_refused_in_one_line(address, project):
    told = macros_in(project, "build", SITE_URL=address, **NOON)
    assert told.returncode == 2
    assert told.stderr == f"SITE_URL={address}: write it as https://…, with / at its end.\n"


def test_the_builder_tells_each_warning_in_a_line_and_builds_what_has_none(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\nsite_dir: made\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs" / "index.md"
    page.write_text("[next](index.md)", encoding="utf-8")
    builder.build(tmp_path / "mkdocs.yml")
    assert (tmp_path / "made/index.html").exists()
    page.write_text("[next](gone.md)\n\n[other](lost.md)", encoding="utf-8")
    with pytest.raises(RefusedError) as told:
        builder.build(tmp_path / "mkdocs.yml")
    assert [("gone.md" in line, "lost.md" in line) for line in told.value.args] == [
        (True, False),
        (False, True),
    ]


def test_commands_work_from_any_folder(tmp_path):
    asked = ("deadline", "appeal", "letter=2026-10-01", "certificate=2026-11-29")
    told = macros_in(tmp_path, *asked, PYTHONPATH=str(ROOT))
    assert (told.stdout, told.stderr) == ("2027-01-04\n", "")

"""Every slip that a maintainer may make is refused in one line that says where and what to do."""

import copy
import functools

import pytest

from macros import build_day, checks
from macros.model.collection import Records
from tests.checks.slips import FILES_AS_A_WHOLE, RIGHT, SEVERAL, TABLE
from tests.copies import copy_sources, macros_in
from tests.now import FACTS
from tests.rooms import ROOT


@functools.cache
def files():
    """The project's files, and a picture that pages may show."""
    return checks.read(ROOT) | {"docs/assets/picture.png": b""}


def told(changed, facts=FACTS):
    """The lines that refuse the project with some files changed; None takes a file out."""
    there = {path: content for path, content in (files() | changed).items() if content is not None}
    return checks.problems(there, facts, build_day())


def made(slip):
    """The bytes of a slip's file after it, and the line on which it was made."""
    text = files()[slip.file].decode()
    assert slip.before in text, f"{slip}: there is nothing to do it to"
    line = text.count("\n", 0, text.index(slip.before)) + 1
    return text.replace(slip.before, slip.after, 1).encode(), line


def faults(slip):
    """What is wrong with the way in which a slip is told."""
    content, line = made(slip)
    lines = told({slip.file: content})
    if len(lines) != 1 or "\n" in lines[0]:
        return [f"{slip}: is told as {lines}"]
    where = slip.told_in or slip.file
    if slip.line is not None:
        where += f", line {line + slip.line}: "
    right = slip.told in lines[0] and (slip.told_in == "*" or lines[0].startswith(where))
    return [] if right else [f"{slip}: is told as {lines}"]


def test_nothing_is_refused_as_it_is():
    assert told({}) == []


@pytest.mark.long
@pytest.mark.parametrize("kind", TABLE)
def test_a_slip_is_told_in_one_line_that_says_where(kind):
    assert [fault for slip in TABLE[kind] for fault in faults(slip)] == []


@pytest.mark.parametrize("name", FILES_AS_A_WHOLE)
def test_a_file_that_is_not_what_it_was_is_told_in_one_line(name):
    path, change, says = FILES_AS_A_WHOLE[name]
    lines = told({path: change(files().get(path, b""))})
    assert len(lines) == 1
    assert lines[0].startswith(path)
    assert says in lines[0]


@pytest.mark.parametrize("name", SEVERAL)
def test_several_slips_are_told_at_once_in_a_line_each(name):
    slips = SEVERAL[name]
    changed, texts = (
        {},
        {
            path: content.decode()
            for path, content in files().items()
            if path in {s.file for s in slips}
        },
    )
    for slip in slips:
        assert slip.before in texts[slip.file]
        texts[slip.file] = texts[slip.file].replace(slip.before, slip.after, 1)
        changed[slip.file] = texts[slip.file].encode()
    lines = told(changed)
    assert len(lines) == len(slips)
    for slip in slips:
        assert [line for line in lines if slip.told in line and line.startswith(slip.file)]


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_right_is_let_through(name):
    path, change = RIGHT[name]
    assert told({path: change(files()[path])}) == []


@pytest.mark.parametrize(
    ("kind", "id_", "call"),
    [
        ("contacts", "lgsco", "contact('lgsco')"),
        ("quantities", "oldest-age", "quantity('oldest-age')"),
        ("cautions", "complaint-clock", "caution('complaint-clock')"),
        ("sources", "dodds-v-walker", "cite('dodds-v-walker')"),
        ("clocks", "ombudsman", "clock('ombudsman')"),
    ],
)
def test_a_record_that_is_taken_out_is_told_wherever_a_page_or_leaflet_names_it(kind, id_, call):
    facts = without(kind, id_)
    lines = told({}, facts)
    places = [
        f"{path}, line {number}: "
        for path, content in files().items()
        if path.endswith(".md")
        for number, line in enumerate(content.decode().splitlines(), 1)
        if call in line
    ]
    assert places
    assert [place for place in places if not any(line.startswith(place) for line in lines)] == []


def without(kind, id_):
    """The facts without a record, as they are once nothing in them names it."""
    facts = copy.copy(FACTS)
    kept = tuple(record for record in getattr(FACTS, kind) if record.id != id_)
    assert len(kept) < len(getattr(FACTS, kind))
    object.__setattr__(facts, kind, Records(kept))
    return facts


def test_slips_in_pages_are_told_though_the_facts_are_refused():
    page = files()["docs/index.md"].replace(b"title:", b"titel:")
    lines = told({"docs/index.md": page}, facts=None)
    assert len(lines) == 1
    assert "titel" in lines[0]


def test_the_command_tells_slips_of_facts_pages_and_settings_together_and_ends_with_2(tmp_path):
    copy_sources(tmp_path)
    for path, before, after in (
        ("macros/data/people.py", 'phone="0300 303 5857"', 'phone="0300 303"'),
        ("docs/help/riass.md", "(../routes/complaint.md)", "(../routes/complain.md)"),
        ("docs/help/riass.md", "{{ service }} is", "{ service }} is"),
        ("mkdocs.yml", "strict: true", "strict: false"),
    ):
        text = (tmp_path / path).read_text("utf-8")
        assert before in text
        (tmp_path / path).write_text(text.replace(before, after, 1), "utf-8")
    run = macros_in(tmp_path, "check")
    assert run.returncode == 2
    assert run.stdout == ""
    lines = run.stderr.splitlines()
    assert len(lines) == 4
    for said in ("people.py, line", "no page docs/routes/complain.md", "curly bracket", "strict"):
        assert [line for line in lines if said in line], run.stderr

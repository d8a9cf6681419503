"""Every slip that a maintainer may make is refused in one line that says where and what to do."""

import functools
from pathlib import Path

import pytest

from macros import build_day, checks
from macros.facts import FACTS
from tests.checks.slips import TABLE

ROOT = Path(__file__).parents[2]


@functools.cache
def files():
    return checks.read(ROOT)


def told(**changed):
    return checks.problems(files() | changed, FACTS, build_day())


def test_nothing_is_refused_as_it_is():
    assert told() == []


def changed(slip):
    text = files()[slip.file].decode()
    assert slip.before in text, "the slip can be made"
    return text.replace(slip.before, slip.after, 1).encode()


@pytest.mark.parametrize("slip", TABLE, ids=lambda slip: f"{slip.file}: {slip.name}")
def test_a_slip_is_told_in_one_line_that_says_where(slip):
    lines = told(**{slip.file: changed(slip)})
    assert len(lines) == 1
    (line,) = lines
    assert slip.told in line
    assert "\n" not in line
    if slip.told_in != "*":
        assert line.startswith(slip.told_in or slip.file)
    if slip.line is not None:
        text = files()[slip.file].decode()
        number = text.count("\n", 0, text.index(slip.before)) + 1 + slip.line
        assert f", line {number}: " in line

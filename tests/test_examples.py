"""Examples are the same in every run; new ones are drawn on purpose."""

import importlib.util
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from tests import examples


def drawn(profile):
    """The numbers and texts that a test is given under that profile."""
    found = []

    @settings(settings.get_profile(profile), max_examples=150)
    @given(st.integers(), st.text())
    def test(number, text):
        found.append((number, text))

    test()
    return found


def test_every_run_draws_the_same_examples_unless_new_ones_are_asked_for():
    assert settings.default == settings.get_profile(examples.STEADY)
    assert drawn(examples.STEADY) == drawn(examples.STEADY)
    assert drawn(examples.FUZZ) != drawn(examples.FUZZ)


def test_a_changed_fact_changes_no_example(tmp_path, monkeypatch):
    before = drawn(examples.STEADY)
    # What Hypothesis reads by itself: a module of the project, loaded since, with a new number.
    path = tmp_path / "facts.py"
    path.write_text("PERIOD = 8765\nNAME = 'a new name'\n", encoding="utf-8")
    spec = importlib.util.spec_from_file_location("new_facts", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setitem(sys.modules, "new_facts", module)
    assert drawn(examples.STEADY) == before


def test_new_examples_are_drawn_with_more_tries_and_no_clock():
    steady, fuzz = (settings.get_profile(name) for name in (examples.STEADY, examples.FUZZ))
    assert fuzz.max_examples >= 10 * steady.max_examples
    # How slow a machine is must fail no test.
    assert steady.deadline is fuzz.deadline is None

"""Shapes and refusals: what a fact may be, and one line that says what to do where it is not so."""

# Left-overs of an earlier layout: new code imports from the module that has it.
from macros.model.before_build import LISTED_WHOLE, refuse_unused  # noqa: F401
from macros.model.checks import PLACEHOLDER, FactError, iso_day, label  # noqa: F401
from macros.model.collection import Facts, in_force  # noqa: F401
from macros.model.record import references  # noqa: F401
from macros.model.records import *  # noqa: F403
from macros.model.times import COUNTING, ROLLS, UNITS  # noqa: F401

"""The facts that hold on the day for which the site is built: those that its pages tell."""

from macros import build_day, facts

__all__ = ["FACTS"]

FACTS = facts.FACTS.on(build_day())

"""The worked dates with their authority, that every calculation must pass."""

import json

from tests.rooms import TESTS

CASES = json.loads((TESTS / "cases.json").read_text("utf-8"))
# Those that the calculator of the last day to appeal answers.
APPEALS = [case for case in CASES if case["rule"] in ("appeal", "appeal-placement-only")]


def asked(case):
    """What is asked of that calculator in a case: the fragment of its page's address."""
    alone = case["rule"] == "appeal-placement-only"
    decision = "placement-only" if alone else "refused-plan"
    events = "".join(f"&{name}={day}" for name, day in case["events"].items())
    return f"#decision={decision}{events}"


def answered(case):
    """The place of the answer (a CSS selector), with the day of the case."""
    return f"[data-deadline={case['rule']}] time[datetime='{case['last_day']}']"

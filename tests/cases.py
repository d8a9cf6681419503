"""The worked dates with their authority, that every calculation must pass."""

import json

from tests.rooms import TESTS

CASES = json.loads((TESTS / "cases.json").read_text("utf-8"))

"""The last day to appeal, by the open data and the engine that lie beside this file."""

import json
import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import deadlines


def record(fields):
    """An object with the names that Python writes: "closedPeriods" becomes closed_periods."""
    names = {name: re.sub("[A-Z]", lambda sign: f"_{sign[0].lower()}", name) for name in fields}
    return SimpleNamespace(**{names[name]: value for name, value in fields.items()})


facts = json.loads(Path("clocks.json").read_text("utf-8"), object_hook=record)
holidays = facts.bank_holidays
holidays.dates = {date.fromisoformat(day) for day in holidays.days}

events = {"letter": date(2026, 10, 1), "certificate": date(2026, 11, 29)}
rows = [clock for clock in facts.clocks if clock.id == "appeal"]
clock = deadlines.in_force(rows, events["letter"])
answer = deadlines.last_day(clock, facts.closed_periods, events, holidays)
print(answer.last_day)

"""English for the command line: a step of the working, and why there is no answer."""

STEPS = {
    "period": "{count} {unit} {counting} {event}{less}",
    "fixed day": "{counting} {day}",
    "later": "the later of these",
    "closed period": "closed period: {closed}",
    "next working day": "next working day",
}
REASONS = {
    "no date": "the clock '{clock}' has no date: get legal advice now",
    "no event": "the clock '{clock}' counts from '{event}'",
    "no such day": "{day} is no date",
    "out of reach": "the last day is out of reach: years run from 1 to 9999",
    "rule ended": "the clock '{clock}' ended on {until}, and the rule after it is not known here",
    "unknown closed period": "the closed period '{closed}' is unknown",
    "unknown counting": "the counting '{counting}' is unknown",
    "unknown roll": "the roll '{roll}' is unknown",
    "unknown unit": "the unit '{unit}' is unknown",
    "year unknown": "bank holidays are known from {first} to {last}, not for {year}",
}


def step_in_words(step):
    """A `deadlines.Step` as one line: its days, what was done, and the ids of its sources."""
    plain = step.plain()
    closed = plain.get("closed", "").replace(" ", " and ")
    plain["less"] = f", less closed periods: {closed}" if closed else ""
    done = STEPS[step.kind].format_map(plain)
    return f"{step.before} -> {step.after}  {done}  ({', '.join(step.sources)})"


def reason_in_words(why):
    """A `deadlines.CannotSayError` as part of a sentence."""
    return REASONS[why.reason].format_map(why.told)

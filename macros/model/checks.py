"""What a fact must be, and the one line that says so: file, line, record, field, what to do.

A check takes a value and gives the remedy, or an empty text where the value is right.
"""

import contextlib
import datetime
import inspect
import re
from contextvars import ContextVar
from dataclasses import MISSING, field, fields
from pathlib import Path
from typing import get_args, get_origin
from urllib.parse import urlsplit

import phonenumbers

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# A quantity's id in curly brackets stands in a fact's text for the quantity's words.
PLACEHOLDER = re.compile(r"\{([a-z0-9-]+)\}")
LONGEST_WORD = 60
LONGEST_TITLE = 90
ROOT = Path(__file__).parents[2]
DATA = (f"{ROOT / 'macros' / 'data'}", f"{ROOT / 'macros' / 'facts.py'}")


class FactError(ValueError):
    """Facts that cannot be published: `lines` has a line for each thing to put right."""

    def __init__(self, *lines):
        self.lines = tuple(" ".join(line.split()) for line in lines)
        super().__init__("\n".join(self.lines))


# --- Telling ---------------------------------------------------------------------------------

NOTED = ContextVar("noted", default=None)


@contextlib.contextmanager
def noting():
    """Within it, what is refused is noted in the list that it gives, so that all can be told."""
    lines = []
    token = NOTED.set(lines)
    try:
        yield lines
    finally:
        NOTED.reset(token)


def refuse(lines):
    """Raise `FactError` with these lines, if there are any; within `noting`, note them instead."""
    if not lines:
        return
    if NOTED.get() is None:
        raise FactError(*lines)
    NOTED.get().extend(lines)


def place():
    """Where in the data files a record is being made, as (path, line); None elsewhere."""
    frame = inspect.currentframe()
    while frame and not frame.f_code.co_filename.startswith(DATA):
        frame = frame.f_back
    return (frame.f_code.co_filename, frame.f_lineno) if frame else None


def kind_name(kind):
    """What a maintainer calls a class of records: "closed period"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()


def label(record):
    """Name a record as a maintainer finds it in the data files: "decision 'refused-plan'"."""
    return f"{kind_name(type(record))} '{record.id}'"


def said_at(where, text):
    """The line with its place before it; `where` is a (path, line) or None."""
    if not where:
        return text
    path, number = where
    return f"{Path(path).relative_to(ROOT).as_posix()}, line {number}: {text}"


def refusal(record, name, remedy):
    """The line that refuses the field `name` of a record."""
    return said_at(record.made_at, f"{label(record)}, field '{name}': {remedy}")


# --- Fields ----------------------------------------------------------------------------------


def about(*, default=MISSING, **rules):
    """A dataclass field with rules for its value.

    `names` is the kind of record that it names, by id; `check` a function that gives a remedy;
    `filled` means that quantities may stand in its text. A field without a default must be
    filled, unless it `may_be_empty`.
    """
    return field(default=default, metadata=rules)


def required(kind):
    """The names of the fields that a record of this class must fill, in order."""
    return [f.name for f in fields(kind) if f.default is MISSING and not may_be_empty(f)]


def may_be_empty(of):
    """Whether a dataclass field may be left empty though it has no default."""
    return of.metadata.get("may_be_empty", False)


class Unmade:
    """Stands for a record whose fields cannot be told apart, so that others are still checked."""

    def __init__(self, id_):
        self.id = id_

    def __getattr__(self, name):
        """An empty text for any field, as what is made from it must not be told as well."""
        if name.startswith("__"):
            raise AttributeError(name)
        return ""


def argument_lines(kind, values, named):
    """The lines that refuse what a record is called with: a field missing, unknown or twice."""
    in_order = [f.name for f in fields(kind) if not f.kw_only]
    names = [*in_order, *(f.name for f in fields(kind) if f.kw_only)]
    given = dict(zip(in_order, values, strict=False)) | named
    record = f"{kind_name(kind)} '{given.get('id', next(iter(given.values()), ''))}'"
    lines = []
    if len(values) > len(in_order):
        lines.append(f"{record}: has {len(values)} values. Give it these: {', '.join(in_order)}.")
    for name in named:
        if name not in names:
            lines.append(
                f"{record}, field '{name}': is no field of a {kind_name(kind)}. "
                f"Use one of: {', '.join(names)}."
            )
        elif name in in_order[: len(values)]:
            lines.append(f"{record}, field '{name}': is given twice. Give it once.")
    lines += [
        f"{record}, field '{f.name}': is missing. Add {f.name}=… to the record."
        for f in fields(kind)
        if f.default is MISSING and f.name not in given
    ]
    return [said_at(place(), line) for line in lines]


def field_remedy(record, of):
    """What to do about one field of a record; an empty text if it is right."""
    value = getattr(record, of.name)
    if of.name == "id":
        return identifier(value)
    remedy = type_remedy(of.type, value)
    if remedy:
        return remedy
    if value in ("", ()) or (isinstance(value, str) and not value.strip()):
        if value in ("", ()) and of.name not in required(type(record)):
            return ""
        if of.name == "sources":
            return "is empty. Name at least one source, as ('cfa-51',)."
        return "is empty. Fill it in."
    texts = [value] if isinstance(value, str) else value if isinstance(value, tuple) else []
    remedies = [text_remedy(text, of.metadata) for text in texts if isinstance(text, str)]
    check = of.metadata.get("check")
    if check:
        remedies += [check(entry) for entry in (value if isinstance(value, tuple) else [value])]
    return next(filter(None, remedies), "")


SIMPLE = {
    str: "Write one text in quotes, with no bracket round it.",
    bool: "Write True or False, without quotes.",
    int: "Write a whole number, without quotes.",
}


def type_remedy(kind, value):
    """What to do about a value that is not of its field's type."""
    if isinstance(value, Unmade):
        return ""
    if get_origin(kind) is tuple:
        return list_remedy(get_args(kind)[0], value)
    if kind in SIMPLE:
        # To Python True is a number too.
        right = isinstance(value, kind) and not (kind is int and isinstance(value, bool))
        return "" if right else f"has {value!r}. {SIMPLE[kind]}"
    return "" if isinstance(value, kind) else f"has {value!r}. Write {written(kind)} there."


def list_remedy(kind, value):
    """What to do about a value that is no tuple of `kind`."""
    if isinstance(value, str) and kind is str:
        return f"must be a list in round brackets with a comma. Write ('{value}',)."
    if not isinstance(value, tuple):
        entry = "'…'" if kind is str else written(kind)
        return f"must be a list in round brackets with a comma. Write ({entry},)."
    wrong = [entry for entry in value if not isinstance(entry, kind | Unmade)]
    if wrong and kind is str:
        return f"holds {wrong[0]!r}. Write each entry as text, in quotes."
    if wrong:
        return f"must hold {written(kind)} only, not {wrong[0]!r}. Write it so."
    twice = [entry for place, entry in enumerate(value) if kind is str and entry in value[:place]]
    return f"has '{twice[0]}' twice. Correct one of them, or take it out." if twice else ""


def written(kind):
    """How a record of a class, or of one of several, is written: "Period(…) or FixedDay(…)"."""
    kinds = [part for part in get_args(kind) or (kind,) if part is not type(None)]
    return " or ".join(f"{part.__name__}(…)" for part in kinds)


def text_remedy(text, rules):
    """What to do about a text that cannot be printed as it is."""
    unseen = re.search(r"[\x00-\x1f\x7f\u2028\u2029]", text)
    markup = re.search(r"[<>]|&#?\w+;|\]\s?\(", text)
    longest = max(text.split(), key=len, default="")
    braces = re.search(r"\{[^{}]*\}|[{}]", PLACEHOLDER.sub("", text) if "filled" in rules else text)
    if unseen:
        return f"has {unseen[0]!r} in it. Write it on one line, without tabs."
    if text != text.strip():
        return f"has '{text}'. Write it without a space at its beginning or end."
    if markup:
        return f"has '{markup[0]}'. Write plain words: HTML is not understood here, and no link."
    if braces:
        return (
            f"has '{braces[0]}'. Use the id of a quantity in curly brackets, where the text of a "
            "caution, a reason or a remark allows it; elsewhere write words."
        )
    if len(longest) > LONGEST_WORD and "check" not in rules:
        return f"has a word of {len(longest)} letters ('{longest[:20]}…'). Correct it."
    return ""


# --- Checks of one value ---------------------------------------------------------------------


def identifier(value):
    """Of an id."""
    if isinstance(value, str) and ID.fullmatch(value):
        return ""
    return "must be lower-case words joined by hyphens. Write it like 'refused-plan'."


def one_of(*words):
    """A check that lets one of these words through."""

    def check(value):
        listed = ", ".join(f"'{word}'" for word in words)
        return "" if value in words else f"has '{value}'. Use one of: {listed}."

    # What the open data's schema says of it.
    check.schema = {"enum": list(words)}
    return check


def from_to(least, most):
    """A check that lets a whole number from `least` to `most` through, both inclusive."""

    def check(value):
        if least <= value <= most:
            return ""
        return f"has {value}. Write a whole number of {least} or more, {most} at most."

    check.schema = {"minimum": least, "maximum": most}
    return check


def day(value):
    """Of an ISO date."""
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
            raise ValueError
        datetime.date.fromisoformat(value)
    except ValueError:
        return f"has '{value}'. Write a real date as YYYY-MM-DD."
    return ""


def month_day(value):
    """Of a day that every year has, as MM-DD."""
    # A year without 29 February: a closed period or fixed day must exist in every year.
    return "" if not day(f"2023-{value}") else f"has '{value}'. Write month and day as MM-DD."


def https(value):
    """Of an address on the web."""
    try:
        parts = urlsplit(value)
        right = parts.scheme == "https" and "." in (parts.hostname or "")
    except ValueError:
        right = False
    if right and not re.search(r"\s", value):
        return ""
    return f"has '{value}'. Give a full address that begins with https://."


def uk_phone(value):
    """Of a phone number in the United Kingdom, spaced as it is read out."""
    remedy = (
        f"has '{value}'. Write a full UK number with its spaces, such as 0300 303 5857, "
        "or leave it empty."
    )
    try:
        number = phonenumbers.parse(value, "GB")
    except phonenumbers.NumberParseException:
        return remedy
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    valid = phonenumbers.is_valid_number_for_region(number, "GB") and value == national
    return "" if valid else remedy


def email(value):
    """Of an email address."""
    if re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@.]+", value):
        return ""
    return f"has '{value}'. Write it as name@place.uk."


def page(value):
    """Of a page in docs/, with an anchor if need be."""
    if re.fullmatch(r"[a-z0-9/-]+\.md(#[a-z0-9-]+)?", value):
        return ""
    return f"has '{value}'. Write a path in docs/, such as routes/appeal.md#discrimination."


def page_name(value):
    """Of the last part of a page's address, without its ending."""
    if re.fullmatch(r"[a-z0-9]{1,30}(-[a-z0-9]{1,30})*", value):
        return ""
    return f"has '{value}'. Write lower-case words joined by hyphens, such as our-service."


def typed(value):
    """Of what people type into the search, several things with commas between."""
    if re.fullmatch(r"[a-z0-9]{1,30}(,? [a-z0-9]{1,30})*", value):
        return ""
    return f"has '{value}'. Write it lower-case and without signs, such as barking, tower hamlets."


def form_name(value):
    """Of an official name of a form: forms are looked for by it."""
    if re.fullmatch(r"[A-Za-z0-9]{1,30}([ -][A-Za-z0-9]{1,30})*", value):
        return ""
    return f"has '{value}'. Write the form's name in letters and numbers, such as SEND35."


def title_remedy(title, text):
    """What to do about a title that looks like a text, or stands where the text belongs."""
    if len(title) > LONGEST_TITLE or len(title) > len(text) or title.endswith("."):
        return "is no title: too long, or it ends in a full stop. Write it shorter, or swap both."
    return ""


def iso_day(record, name):
    """The field `name` of a record as a `datetime.date`."""
    return datetime.date.fromisoformat(getattr(record, name))

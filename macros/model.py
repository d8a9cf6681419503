"""The shapes that facts may take, and the checks that refuse a bad one by name.

Every record checks itself when it is made; `Facts` checks what records say of each other.
A refused record raises `FactError`, one line that says which record, which field, and what to do.
"""

import datetime
import re
from collections import Counter
from dataclasses import dataclass, fields, replace
from functools import cached_property
from itertools import pairwise
from urllib.parse import urlsplit

import phonenumbers

UNITS = ("months", "weeks", "days", "working days")
COUNTING = ("after", "beginning with", "before")
ROLLS = ("next working day", "none")
ACTORS = {
    "family": "You",
    "council": "The council",
    "adviser": "The mediation adviser",
    "either": "The council or the health body",
}
MAKERS = ("council", "school")
# How sure we are of a source: the label beside it, and what the label means.
MANNERS = {
    "statute": (
        "The law’s own words",
        "We read the words of the law, in a stored copy of the public page.",
    ),
    "earlier statute": (
        "The law’s words, older copy",
        "We read the words as first made, at an earlier date, or in another publisher’s copy.",
    ),
    "guidance": (
        "Guidance or judgment",
        "We read it in guidance, a judgment or another page that quotes or applies it.",
    ),
    "not read": (
        "Not read yet",
        "We could not read this wording. A person must check it before launch.",
    ),
}
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# A quantity's id in curly brackets stands in a fact's text for the quantity's words.
PLACEHOLDER = re.compile(r"\{([a-z0-9-]+)\}")


class FactError(ValueError):
    """A fact that cannot be published: `record`, `field`, and `remedy`, in one line."""

    def __init__(self, record, field, remedy):
        self.record, self.field, self.remedy = record, field, remedy
        super().__init__(f"{record}, field '{field}': {' '.join(str(remedy).split())}")


def label(record):
    """Name a record as a maintainer finds it in the data file: "decision 'refused-plan'"."""
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(record).__name__).lower()
    return f"{kind} '{record.id}'"


def _filled(record, *names):
    for name in names:
        value = getattr(record, name)
        if not value or (isinstance(value, str) and not value.strip()):
            raise FactError(label(record), name, "is empty. Fill it in.")


def _known(record, name, allowed):
    value = getattr(record, name)
    if value not in allowed:
        listed = ", ".join(f"'{word}'" for word in allowed)
        raise FactError(label(record), name, f"has '{value}'. Use one of: {listed}.")


def _id(record):
    if not isinstance(record.id, str) or not ID.fullmatch(record.id):
        raise FactError(
            label(record),
            "id",
            "must be lower-case words joined by hyphens, such as 'refused-plan'.",
        )
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, str) and field.type is tuple:
            raise FactError(
                label(record),
                field.name,
                f"must be a list in round brackets with a comma: ('{value}',).",
            )


def iso_day(record, name):
    """Return the field `name` of `record` as a `datetime.date`.

    Raises `FactError` unless it is an ISO date (YYYY-MM-DD).
    """
    value = getattr(record, name)
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            raise ValueError
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise FactError(
            label(record), name, f"has '{value}'. Write a real date as YYYY-MM-DD."
        ) from None


def _https(record, name):
    value = getattr(record, name)
    try:
        parts = urlsplit(value)
        ok = parts.scheme == "https" and "." in (parts.hostname or "")
    except ValueError:
        ok = False
    if not ok or re.search(r"\s", value):
        raise FactError(
            label(record), name, f"has '{value}'. Give a full address that begins with https://."
        )


def _sourced(record):
    if not record.sources:
        raise FactError(
            label(record), "sources", "is empty. Name at least one source, as ('cfa-51',)."
        )


@dataclass(frozen=True)
class Source:
    """Where a fact comes from. `checked` is an ISO date, `manner` a key of MANNERS."""

    id: str
    instrument: str
    provision: str
    short: str
    address: str
    checked: str
    manner: str
    says: str

    def __post_init__(self):
        _id(self)
        _filled(self, "instrument", "provision", "short", "address", "checked", "manner", "says")
        _https(self, "address")
        iso_day(self, "checked")
        _known(self, "manner", MANNERS)


@dataclass(frozen=True)
class Event:
    """A day that starts a clock. `words` follow "after" in a sentence."""

    id: str
    words: str

    def __post_init__(self):
        _id(self)
        _filled(self, "words")


@dataclass(frozen=True)
class ClosedPeriod:
    """Days of every year on which a period cannot end.

    `first` and `last` are MM-DD, both inclusive; `last` may fall in the next year.
    """

    id: str
    words: str
    first: str
    last: str
    sources: tuple

    def __post_init__(self):
        _id(self)
        _filled(self, "words")
        _sourced(self)
        for name in ("first", "last"):
            _month_day(self, name)


def _month_day(record, name):
    value = getattr(record, name)
    try:
        # A year without 29 February: a closed period or fixed day must exist in every year.
        datetime.date.fromisoformat(f"2023-{value}")
    except (TypeError, ValueError):
        raise FactError(
            label(record), name, f"has '{value}'. Write month and day as MM-DD."
        ) from None


@dataclass(frozen=True)
class Period:
    """A length of time counted from an event.

    `after` leaves the event's own day out; `beginning with` counts it as the first day;
    `before` counts back from it. `sources` are those of this limb alone, beside its clock's.
    """

    event: str
    count: int
    unit: str
    counting: str = "after"
    sources: tuple = ()

    @property
    def id(self):
        return f"{self.count} {self.unit} {self.counting} {self.event}"

    def __post_init__(self):
        _known(self, "unit", UNITS)
        _known(self, "counting", COUNTING)
        if not isinstance(self.count, int) or isinstance(self.count, bool) or self.count < 1:
            raise FactError(label(self), "count", "must be a whole number of 1 or more.")


@dataclass(frozen=True)
class FixedDay:
    """A day named by the law in the calendar year of an event: `day` is MM-DD.

    The thing must be done `before` it.
    """

    event: str
    day: str
    counting: str = "before"
    sources: tuple = ()

    @property
    def id(self):
        return f"{self.counting} {self.day}"

    def __post_init__(self):
        _known(self, "counting", ("before",))
        _month_day(self, "day")


@dataclass(frozen=True)
class Clock:
    """A time limit, as data.

    The last day is the latest of the `limbs`; a limb whose event has not happened is left out,
    and the first limb's event must have happened. A day in one of the `closed_periods` moves to
    the first working day after it, and `roll` says what happens to another day on which nothing
    can be done, by `roll_sources`. `in_force_from` is the first day and `in_force_until` the last
    day (both inclusive, ISO; empty: no end) on which the rule applies: rows of one id follow each
    other without overlap or gap. `computed` is False where the site gives words and no date.
    """

    id: str
    group: str
    action: str
    who: str
    limbs: tuple
    sources: tuple
    closed_periods: tuple = ()
    roll: str = "none"
    roll_sources: tuple = ()
    by: str = ""
    exceptions: str = ""
    remark: str = ""
    computed: bool = True
    in_force_from: str = "2014-09-01"
    in_force_until: str = ""

    def __post_init__(self):
        _id(self)
        _filled(self, "group", "action", "limbs")
        _sourced(self)
        _known(self, "who", ACTORS)
        _known(self, "roll", ROLLS)
        if self.roll != "none" and not self.roll_sources:
            raise FactError(
                label(self), "roll_sources", "is empty. Name the source of the roll, or use 'none'."
            )
        for limb in self.limbs:
            if not isinstance(limb, Period | FixedDay):
                raise FactError(label(self), "limbs", "must hold Period(…) or FixedDay(…) only.")
        starts = iso_day(self, "in_force_from")
        if self.in_force_until and iso_day(self, "in_force_until") < starts:
            raise FactError(
                label(self), "in_force_until", "is before in_force_from. Swap the two dates."
            )


@dataclass(frozen=True)
class StartingPoint:
    """Something that happened, from whose day `clocks` count: they have one event in common.

    `page` (a path in docs/, with an anchor if need be) and `page_name` say where to go next.
    """

    id: str
    group: str
    words: str
    clocks: tuple
    page: str
    page_name: str

    def __post_init__(self):
        _id(self)
        _filled(self, "group", "words", "clocks", "page", "page_name")


@dataclass(frozen=True)
class Shortcut:
    """A way of counting that others publish: `limb` in place of the appeal's own."""

    id: str
    words: str
    limb: Period

    def __post_init__(self):
        _id(self)
        _filled(self, "words")


@dataclass(frozen=True)
class BankHolidays:
    """The published bank holidays (ISO dates), complete for every year from first to last."""

    id: str
    days: tuple

    # Asked at each working day that is counted, so worked out once.
    @cached_property
    def first_year(self):
        return int(min(self.days)[:4])

    @cached_property
    def last_year(self):
        return int(max(self.days)[:4])

    @cached_property
    def dates(self):
        """The days as a set of `datetime.date`."""
        return frozenset(map(datetime.date.fromisoformat, self.days))

    def __post_init__(self):
        _filled(self, "days")
        for day in self.days:
            try:
                datetime.date.fromisoformat(day)
            except (TypeError, ValueError):
                raise FactError(
                    label(self), "days", f"has '{day}'. Write a real date as YYYY-MM-DD."
                ) from None
        missing = set(range(self.first_year, self.last_year)) - {int(day[:4]) for day in self.days}
        if missing:
            raise FactError(label(self), "days", f"has none for {min(missing)}. Add that year.")


@dataclass(frozen=True)
class ClockGroup:
    """A heading under which clocks are listed."""

    id: str
    name: str

    def __post_init__(self):
        _id(self)
        _filled(self, "name")


@dataclass(frozen=True)
class Quantity:
    """A number, day or time that pages say and no clock holds. `words` is what is printed."""

    id: str
    words: str
    what: str
    sources: tuple

    def __post_init__(self):
        _id(self)
        _filled(self, "words", "what")
        _sourced(self)


@dataclass(frozen=True)
class Form:
    """A form by its official name."""

    id: str
    name: str
    purpose: str
    sources: tuple
    address: str = ""

    def __post_init__(self):
        _id(self)
        _filled(self, "name", "purpose")
        _sourced(self)
        if self.address:
            _https(self, "address")


@dataclass(frozen=True)
class Caution:
    """Something that cannot be undone, or that costs a right: a one-way door, a trap."""

    id: str
    title: str
    text: str
    sources: tuple

    def __post_init__(self):
        _id(self)
        _filled(self, "title", "text")
        _sourced(self)


@dataclass(frozen=True)
class Route:
    """A way to put a decision right. `page` is a path in docs/, with an anchor if need be."""

    id: str
    name: str
    page: str
    purpose: str
    who_decides: str
    cost: str
    voluntary: str
    time_limit: str
    outcome: str
    does_not_stop: str
    next_step: str
    sources: tuple
    clocks: tuple = ()

    def __post_init__(self):
        _id(self)
        optional = ["sources", "clocks"] + (["time_limit"] if self.clocks else [])
        _filled(self, *(field.name for field in fields(self) if field.name not in optional))
        _sourced(self)


@dataclass(frozen=True)
class RouteOffer:
    """A route that is open for a decision, and why one would take it."""

    route: str
    reason: str


@dataclass(frozen=True)
class Appeal:
    """The right of appeal against a decision, and whether a mediation certificate comes first."""

    source: str
    form: str
    clock: str
    certificate: bool
    certificate_reason: str
    certificate_sources: tuple


@dataclass(frozen=True)
class Decision:
    """A decision that a family may disagree with; `appeal` is None where there is no right."""

    id: str
    name: str
    short: str
    made_by: tuple
    appeal: Appeal | None
    no_appeal_reason: str
    routes: tuple
    clocks: tuple
    cautions: tuple
    sources: tuple

    def __post_init__(self):
        _id(self)
        _filled(self, "name", "short", "made_by", "routes")
        _sourced(self)
        for maker in self.made_by:
            if maker not in MAKERS:
                raise FactError(
                    label(self), "made_by", f"has '{maker}'. Use 'council' or 'school'."
                )
        for offer in self.routes:
            if not offer.reason.strip():
                raise FactError(
                    label(self),
                    "routes",
                    f"offers '{offer.route}' without a reason. Say why a family would take it.",
                )
        if self.appeal is None:
            _filled(self, "no_appeal_reason")
        else:
            appeal = self.appeal
            for name in ("certificate_reason", "certificate_sources"):
                if not getattr(appeal, name):
                    raise FactError(label(self), f"appeal.{name}", "is empty. Fill it in.")


@dataclass(frozen=True)
class Contact:
    """People to turn to, found at their own `address` on the day `checked` (ISO).

    An empty phone, email, post or hours means: not known, so not printed. `sources` are named
    where a detail comes from somewhere else than their own pages.
    """

    id: str
    name: str
    what: str
    address: str
    checked: str
    sources: tuple = ()
    phone: str = ""
    email: str = ""
    post: str = ""
    hours: str = ""

    def __post_init__(self):
        _id(self)
        _filled(self, "name", "what")
        _https(self, "address")
        iso_day(self, "checked")
        if self.phone:
            _uk_phone(self, "phone")
        if self.email and not re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@.]+", self.email):
            raise FactError(label(self), "email", f"has '{self.email}'. Write it as name@place.uk.")


def _uk_phone(record, name):
    value = getattr(record, name)
    advice = "Write a full UK number with its spaces, such as 0300 303 5857, or leave it empty."
    try:
        number = phonenumbers.parse(value, "GB")
    except phonenumbers.NumberParseException:
        raise FactError(label(record), name, f"has '{value}'. {advice}") from None
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    if not phonenumbers.is_valid_number_for_region(number, "GB") or value != national:
        raise FactError(label(record), name, f"has '{value}'. {advice}")


@dataclass(frozen=True)
class Quotation:
    """Words of the SEND Code of Practice, quoted under the Open Government Licence."""

    id: str
    paragraph: str
    text: str
    sources: tuple

    def __post_init__(self):
        _id(self)
        _filled(self, "paragraph", "text")
        _sourced(self)


@dataclass(frozen=True)
class Notice:
    """News with an end: shown from `starts` to `ends` (ISO dates, both inclusive)."""

    id: str
    title: str
    text: str
    starts: str
    ends: str
    checked: str
    sources: tuple

    def __post_init__(self):
        _id(self)
        _filled(self, "title", "text")
        _sourced(self)
        iso_day(self, "checked")
        if iso_day(self, "ends") < iso_day(self, "starts"):
            raise FactError(label(self), "ends", "is before starts. Swap the two dates.")


@dataclass(frozen=True)
class Correction:
    """Something that other pages say, and what the law says."""

    id: str
    elsewhere: str
    here: str
    sources: tuple

    def __post_init__(self):
        _id(self)
        _filled(self, "elsewhere", "here")
        _sourced(self)


@dataclass(frozen=True)
class LaunchCheck:
    """Something that a person must check on the live page before the site is published."""

    id: str
    what: str

    def __post_init__(self):
        _id(self)
        _filled(self, "what")


@dataclass(frozen=True)
class Facts:
    """Everything the site knows, checked as a whole. Each field is a tuple of records."""

    sources: tuple
    events: tuple
    closed_periods: tuple
    clock_groups: tuple
    clocks: tuple
    starting_points: tuple
    shortcuts: tuple
    quantities: tuple
    forms: tuple
    cautions: tuple
    routes: tuple
    decisions: tuple
    contacts: tuple
    quotations: tuple
    notices: tuple
    corrections: tuple
    launch_checks: tuple

    def __post_init__(self):
        for kind in fields(self):
            records = getattr(self, kind.name)
            if kind.name == "clocks":
                _refuse_gaps(records)
            else:
                _refuse_duplicates(records)
        for record in self.records():
            for field, kind, name in references(record):
                if name not in {other.id for other in getattr(self, kind)}:
                    singular = kind.removesuffix("s").replace("quantitie", "quantity")
                    raise FactError(
                        label(record),
                        field,
                        f"names the {singular.replace('_', ' ')} '{name}', which does not exist. "
                        f"Correct the id, or add the record.",
                    )
        for point in self.starting_points:
            if (
                len({limb.event for id_ in point.clocks for limb in self.find("clocks", id_).limbs})
                > 1
            ):
                raise FactError(
                    label(point), "clocks", "count from different events. Give each its own record."
                )

    def records(self):
        """Every record of every kind, in the data file's order."""
        return [record for kind in fields(self) for record in getattr(self, kind.name)]

    def on(self, day):
        """The facts as they are in law on a `datetime.date`: of each clock, the row in force."""
        return replace(
            self,
            clocks=tuple(c for c in self.clocks if in_force(self.rows("clocks", c.id), day) is c),
        )

    def rows(self, kind, id_):
        """Every record of `kind` (a field's name) with that id, in the data file's order."""
        return [record for record in getattr(self, kind) if record.id == id_]

    def find(self, kind, id_):
        """The record of `kind` (a field's name) with that id; of several rows, the newest.

        Raises `KeyError` if there is none.
        """
        rows = self.rows(kind, id_)
        if not rows:
            raise KeyError(id_)
        return max(rows, key=lambda row: getattr(row, "in_force_from", ""))


def in_force(rows, day):
    """The row of a clock that is in force on a `datetime.date`.

    Before the first row there is no other, so that row stands in. `deadlines.js` has its twin.
    """
    rows = sorted(rows, key=lambda row: row.in_force_from)
    begun = [row for row in rows if row.in_force_from <= day.isoformat()]
    return (begun or rows[:1])[-1]


def _refuse_duplicates(records):
    for id_, count in Counter(record.id for record in records).items():
        if count > 1:
            record = next(r for r in records if r.id == id_)
            raise FactError(
                label(record), "id", f"stands {count} times. Give each record an id of its own."
            )


def _refuse_gaps(clocks):
    rows = sorted(clocks, key=lambda clock: (clock.id, clock.in_force_from))
    for earlier, later in pairwise(rows):
        if earlier.id != later.id:
            continue
        ends = earlier.in_force_until and iso_day(earlier, "in_force_until")
        starts = iso_day(later, "in_force_from")
        if not ends or ends >= starts:
            raise FactError(
                label(later),
                "in_force_from",
                "overlaps the row before. End that row on the day before this one starts.",
            )
        if ends + datetime.timedelta(days=1) != starts:
            raise FactError(
                label(later),
                "in_force_from",
                "leaves a gap after the row before. End that row on the day before this one.",
            )


def references(record):
    """The ids that a record names: a list of (field, kind of record, id)."""
    found = [("sources", "sources", name) for name in getattr(record, "sources", ())]
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, str):
            found += [(field.name, "quantities", name) for name in PLACEHOLDER.findall(value)]
    match record:
        case Clock():
            found.append(("group", "clock_groups", record.group))
            found += [("limbs", "events", limb.event) for limb in record.limbs]
            found += [("closed_periods", "closed_periods", name) for name in record.closed_periods]
            found += [("limbs", "sources", name) for limb in record.limbs for name in limb.sources]
            found += [("roll_sources", "sources", name) for name in record.roll_sources]
            if record.by:
                found.append(("by", "quantities", record.by))
        case Shortcut():
            found.append(("limb", "events", record.limb.event))
        case StartingPoint():
            found.append(("group", "clock_groups", record.group))
            found += [("clocks", "clocks", name) for name in record.clocks]
        case Route():
            found += [("clocks", "clocks", name) for name in record.clocks]
        case Decision():
            found += [("routes", "routes", offer.route) for offer in record.routes]
            found += [("clocks", "clocks", name) for name in record.clocks]
            found += [("cautions", "cautions", name) for name in record.cautions]
            if record.appeal:
                found += [
                    ("appeal.source", "sources", record.appeal.source),
                    ("appeal.form", "forms", record.appeal.form),
                    ("appeal.clock", "clocks", record.appeal.clock),
                ]
                found += [
                    ("appeal.certificate_sources", "sources", name)
                    for name in record.appeal.certificate_sources
                ]
    return found


# Pages list these as a whole (clocks by their group), so no single one can be unused.
LISTED_WHOLE = (
    "clocks",
    "starting_points",
    "shortcuts",
    "decisions",
    "notices",
    "corrections",
    "launch_checks",
)


def refuse_unused(facts, pages):
    """Raise `FactError` for the first record that no other record and no page names.

    `pages` is the Markdown of all pages as one string: a page names a record by its id in
    quotes inside a macro call.
    """
    named = {(kind, name) for record in facts.records() for _, kind, name in references(record)}
    named_in_pages = set(re.findall(r"""["']([a-z0-9-]+)["']""", pages))
    for kind in fields(facts):
        if kind.name in LISTED_WHOLE:
            continue
        for record in getattr(facts, kind.name):
            if (kind.name, record.id) not in named and record.id not in named_in_pages:
                raise FactError(
                    label(record), "id", "is used by no record and no page. Use it or remove it."
                )

"""The shapes of facts: a frozen dataclass for each kind, which checks itself when it is made.

What a field may hold stands beside it (`about`): a field without a default must be filled, one
that names other records says of which kind, one with a `check` says how it is written. What two
fields must be to each other stands in `own_remedies`: (field, remedy) for each that is not so.
Those of time stand in `times.py`, those of how facts age in `ages.py`, of how an appeal goes in
`appeals.py`, of what must come with it in `enclosures.py`, of letters in `letters.py`, of what one
route does to another in `effects.py`, and of next steps in `steps.py`.
"""

from dataclasses import dataclass

from macros.model import checks
from macros.model.ages import MANNERS, Review
from macros.model.appeals import AppealDate, LegalTest, SheetBox, Stage
from macros.model.checks import about
from macros.model.effects import Effect
from macros.model.enclosures import CertificateState, Enclosure
from macros.model.letters import Gap, Letter
from macros.model.record import FIRST_DAY, Dated, Record
from macros.model.steps import Situation, Step
from macros.model.times import (
    BankHolidays,
    Clock,
    ClockGroup,
    ClosedPeriod,
    Event,
    FixedDay,
    Period,
    Quantity,
    ReckonerYears,
    Shortcut,
    StartingPoint,
)

__all__ = [
    "Appeal",
    "AppealDate",
    "BankHolidays",
    "Caution",
    "CertificateState",
    "Clock",
    "ClockGroup",
    "ClosedPeriod",
    "Contact",
    "Correction",
    "Decision",
    "Effect",
    "Enclosure",
    "Event",
    "FixedDay",
    "Form",
    "Gap",
    "LaunchCheck",
    "LegalTest",
    "Letter",
    "LocalService",
    "Notice",
    "Period",
    "Quantity",
    "Quotation",
    "ReckonerYears",
    "Review",
    "Route",
    "RouteOffer",
    "Saying",
    "SheetBox",
    "Shortcut",
    "Situation",
    "Source",
    "Stage",
    "StartingPoint",
    "Step",
]

MAKERS = ("council", "school")
# When families are told something, and whether it is so.
MOMENTS = ("assessment", "plan", "help", "change", "school", "late", "appeal")
VERDICTS = ("Not true", "Partly true", "True")
# No news lasts longer, in days.
LONGEST_NEWS = 5 * 366


# --- Where facts come from -------------------------------------------------------------------


@dataclass(frozen=True)
class Source(Dated):
    """Where a fact comes from. `checked` is an ISO date, `manner` one of MANNERS.

    `ages` names the review by which it must be checked again, if not that of its manner.
    """

    id: str
    instrument: str
    provision: str
    short: str
    address: str = about(check=checks.https)
    checked: str = about(check=checks.day)
    manner: str = about(check=checks.one_of(*MANNERS))
    says: str
    ages: str = about(names="reviews", default="")


@dataclass(frozen=True)
class LaunchCheck(Record):
    """Something that a person must check on the live page before the site is published."""

    id: str
    what: str


# --- Decisions and routes --------------------------------------------------------------------


@dataclass(frozen=True)
class Form(Dated):
    """A form by its official name."""

    id: str
    name: str = about(check=checks.form_name)
    purpose: str
    sources: tuple[str, ...] = about(names="sources")
    address: str = about(check=checks.https, default="")


@dataclass(frozen=True)
class Caution(Dated):
    """Something that cannot be undone, or that costs a right: a one-way door, a trap.

    `clock` is the time limit that is said with it, and `contact` whom to ring about it.
    """

    id: str
    title: str
    text: str = about(filled=True)
    sources: tuple[str, ...] = about(names="sources")
    clock: str = about(names="clocks", default="")
    contact: str = about(names="contacts", default="")

    def own_remedies(self):
        remedy = checks.title_remedy(self.title, self.text)
        return [("title", remedy)] if remedy else []


def caution_of(id_, *effects):
    """The `Caution` of that id that says these effects: the first sentence is its title."""
    title, _, rest = effects[0].words.removesuffix(".").partition(". ")
    first = [rest and f"{rest}.", effects[0].more]
    others = [text for effect in effects[1:] for text in (effect.words, effect.more)]
    sources = dict.fromkeys(id_ for effect in effects for id_ in effect.sources)
    return Caution(id_, title, " ".join(filter(None, [*first, *others])), tuple(sources))


@dataclass(frozen=True)
class Route(Dated):
    """A way to put a decision right. `page` is a path in docs/, with an anchor if need be.

    `free` says that `cost` is nothing, so that lists of routes need not repeat it.
    `limit_remark` follows its time limit where routes are compared.
    """

    id: str
    name: str
    page: str = about(check=checks.page)
    purpose: str
    who_decides: str
    cost: str
    free: bool
    voluntary: str
    time_limit: str = about(filled=True, may_be_empty=True)
    outcome: str
    next_step: str
    sources: tuple[str, ...] = about(names="sources")
    clocks: tuple[str, ...] = about(names="clocks", default=())
    limit_remark: str = about(filled=True, may_be_empty=True, default="")

    def own_remedies(self):
        if not self.time_limit and not self.clocks:
            return [("time_limit", "is empty. Fill it in.")]
        return []


@dataclass(frozen=True)
class RouteOffer(Record):
    """A route that is open for a decision, and why one would take it.

    `clocks` are those that run for this decision; none named means those of the route. `name` is
    what the decision's page calls the route, if not by its own name.
    """

    route: str = about(names="routes")
    reason: str = about(filled=True)
    clocks: tuple[str, ...] = about(names="clocks", default=())
    name: str = ""

    @property
    def id(self):
        return self.route


@dataclass(frozen=True)
class Appeal(Record):
    """The right of appeal against a decision, and whether a mediation certificate comes first.

    `contact_clock` is by when to contact the mediation adviser, where one must.
    """

    source: str = about(names="sources")
    form: str = about(names="forms")
    clock: str = about(names="clocks")
    certificate: bool
    certificate_reason: str = about(filled=True)
    certificate_sources: tuple[str, ...] = about(names="sources")
    contact_clock: str = about(names="clocks", default="")

    @property
    def id(self):
        return self.source


@dataclass(frozen=True)
class Decision(Dated):
    """A decision that a family may disagree with; `appeal` is None where there is no right.

    The first of `cautions` is the one that its page shows as a warning. `test` is what an appeal
    is decided by. `school_name` is what it is called among the decisions of schools, if not by
    its name.
    """

    id: str
    name: str
    short: str
    made_by: tuple[str, ...] = about(check=checks.one_of(*MAKERS))
    appeal: Appeal | None
    no_appeal_reason: str = about(filled=True, may_be_empty=True)
    routes: tuple[RouteOffer, ...]
    clocks: tuple[str, ...] = about(names="clocks", may_be_empty=True)
    cautions: tuple[str, ...] = about(names="cautions", may_be_empty=True)
    sources: tuple[str, ...] = about(names="sources")
    test: str = about(names="legal_tests", default="")
    school_name: str = ""

    def own_remedies(self):
        if self.appeal is None and not self.no_appeal_reason:
            return [("no_appeal_reason", "is empty. Fill it in.")]
        if bool(self.appeal) != bool(self.test):
            return [("test", "names what an appeal is decided by. Fill it in where there is one.")]
        return []


@dataclass(frozen=True)
class Saying(Dated):
    """What families are told about the law, and whether it is so.

    `moment` is when it is said, one of MOMENTS, and `verdict` one of VERDICTS. `why` are the two
    sentences that say why, and `reply` is one to send back. `decisions` are those on whose pages
    it is named. `page` is where more is said, a path in docs/, and `page_name` what the link says.
    """

    id: str
    saying: str
    moment: str = about(check=checks.one_of(*MOMENTS))
    verdict: str = about(check=checks.one_of(*VERDICTS))
    why: str = about(filled=True)
    reply: str = about(filled=True)
    decisions: tuple[str, ...] = about(names="decisions", may_be_empty=True)
    sources: tuple[str, ...] = about(names="sources")
    page: str = about(check=checks.page, default="")
    page_name: str = ""

    def own_remedies(self):
        if bool(self.page) != bool(self.page_name):
            return [("page_name", "says where 'page' leads. Fill in both, or neither.")]
        return []


# --- People, words, news ---------------------------------------------------------------------


@dataclass(frozen=True)
class LocalService(Record):
    """Who gives the site, and where: names as readers see them.

    `page` is the name of the page about the service in its address: help/<page>.html.
    `neighbours` are councils that people may type into the search and that the site is not for,
    in lower case with commas between. `papers` are those that the service has for appeals.
    What is empty is not known, or not there, so pages leave it out; where `corrections_address`
    is, they name the service instead.
    """

    id: str
    place: str
    council: str
    strapline: str
    name: str
    full_name: str
    address: str = about(check=checks.https)
    page: str = about(check=checks.page_name)
    neighbours: str = about(check=checks.typed)
    mediation_provider: str = ""
    papers: tuple[str, ...] = ()
    corrections_address: str = ""


@dataclass(frozen=True)
class Contact(Dated):
    """People to turn to, found at their own `address` on the day `checked` (ISO).

    An empty phone, email, post or hours means: not known, so not printed. `sources` are named
    where a detail comes from somewhere else than their own pages. `page_name` says which page
    `address` leads to, where that is one deep in a site and cannot be read as a name. `ages`
    names the review by which it must be checked again.
    """

    id: str
    name: str
    what: str
    address: str = about(check=checks.https)
    checked: str = about(check=checks.day)
    sources: tuple[str, ...] = about(names="sources", default=())
    phone: str = about(check=checks.uk_phone, default="")
    email: str = about(check=checks.email, default="")
    post: str = ""
    hours: str = ""
    page_name: str = ""
    ages: str = about(names="reviews", default="contact")

    def own_remedies(self):
        deep = "/" in self.address.removeprefix("https://").removesuffix("/")
        if deep and not self.page_name:
            return [("page_name", "is empty. Say which page the address leads to.")]
        return []


@dataclass(frozen=True)
class Quotation(Dated):
    """Words of the SEND Code of Practice, quoted under the Open Government Licence."""

    id: str
    paragraph: str
    text: str
    sources: tuple[str, ...] = about(names="sources")


@dataclass(frozen=True)
class Notice(Record):
    """News with an end: shown from `starts` to `ends` (ISO dates, both inclusive).

    `ages` names the review by which it must be checked again, before that.
    """

    id: str
    title: str
    text: str = about(filled=True)
    starts: str = about(check=checks.day)
    ends: str = about(check=checks.day)
    checked: str = about(check=checks.day)
    sources: tuple[str, ...] = about(names="sources")
    ages: str = about(names="reviews", default="reform")

    def own_remedies(self):
        starts, ends, checked = (
            checks.iso_day(self, name) for name in ("starts", "ends", "checked")
        )
        if ends < starts:
            return [("ends", "is before starts. Swap the two dates.")]
        if (ends - starts).days > LONGEST_NEWS:
            return [("ends", "is over 5 years after starts. Correct the year.")]
        if self.starts < FIRST_DAY or abs((starts - checked).days) > LONGEST_NEWS:
            return [("starts", "is over 5 years from the day of checking. Correct the year.")]
        remedy = checks.title_remedy(self.title, self.text)
        return [("title", remedy)] if remedy else []


@dataclass(frozen=True)
class Correction(Dated):
    """Something that other pages say, and what the law says."""

    id: str
    elsewhere: str = about(filled=True)
    here: str = about(filled=True)
    sources: tuple[str, ...] = about(names="sources")

"""Records that cannot be right, as data: how each is made, and what its line must say."""

from dataclasses import replace

from macros.model.before_build import refuse_unused
from macros.model.records import FixedDay, LaunchCheck, Period, RouteOffer, SheetBox
from tests.model.samples import (
    BANK_HOLIDAYS,
    CLOCK,
    CONTACT,
    DECISION,
    FORM,
    NOTICE,
    REVIEW,
    ROUTE,
    SAYING,
    SOURCE,
    STAGE,
    TEST,
    all_pages,
    with_clocks,
    with_record,
    with_unused,
)
from tests.now import FACTS

BAD = {
    "a date of an appeal that nobody types or counts": (
        lambda: replace(FACTS.appeal_dates["hearing"], whose=""),
        ("appeal date 'hearing'", "whose", "name the clock that counts this day"),
    ),
    "a date of an appeal counted from what is none": (
        lambda: with_record(replace(FACTS.appeal_dates["hearing"], clock="ombudsman")),
        ("appeal date 'hearing'", "clock", "counts from no other of these days"),
    ),
    "a gap of a letter that the form cannot ask for": (
        lambda: replace(FACTS.gaps["your-name"], label=""),
        ("gap 'your-name'", "label", "what the form asks"),
    ),
    "a gap that counts by no clock": (
        lambda: replace(FACTS.gaps["plan-due"], clock=""),
        ("gap 'plan-due'", "clock", "Name one where the kind is 'counted'"),
    ),
    "a gap that is an event and no day": (
        lambda: replace(FACTS.gaps["your-name"], event="letter"),
        ("gap 'your-name'", "event", "make it a 'day'"),
    ),
    "a name of which a letter says that it has passed": (
        lambda: replace(FACTS.gaps["your-name"], lies="past"),
        ("gap 'your-name'", "lies", "is said of a day"),
    ),
    "a letter that leads to a letter that is not there": (
        lambda: with_record(replace(FACTS.letters["write-again"], brushed_off="shout")),
        ("letter 'write-again'", "brushed_off", "shout"),
    ),
    "an id with spaces": (
        lambda: replace(SOURCE, id="CFA 42"),
        ("CFA 42", "id", "lower-case words joined by hyphens"),
    ),
    "a source without a provision": (
        lambda: replace(SOURCE, provision=" "),
        ("source 'cfa-42'", "provision", "Fill it in"),
    ),
    "a source without an address": (
        lambda: replace(SOURCE, address=""),
        ("source 'cfa-42'", "address", "Fill it in"),
    ),
    "a source without the day of checking": (
        lambda: replace(SOURCE, checked=""),
        ("source 'cfa-42'", "checked", "Fill it in"),
    ),
    "a source checked on a day that does not exist": (
        lambda: replace(SOURCE, checked="2026-02-30"),
        ("source 'cfa-42'", "checked", "YYYY-MM-DD"),
    ),
    "a source without a manner of checking": (
        lambda: replace(SOURCE, manner=""),
        ("source 'cfa-42'", "manner", "Fill it in"),
    ),
    "a source with an unknown manner of checking": (
        lambda: replace(SOURCE, manner="a friend said so"),
        ("source 'cfa-42'", "manner", "Use one of: 'statute'"),
    ),
    "an address that is not https": (
        lambda: replace(SOURCE, address="http://www.legislation.gov.uk/"),
        ("source 'cfa-42'", "address", "https://"),
    ),
    "an address that is no address": (
        lambda: replace(SOURCE, address="https://legislation"),
        ("source 'cfa-42'", "address", "https://"),
    ),
    "a clock without a source": (
        lambda: replace(CLOCK, sources=()),
        ("clock 'appeal'", "sources", "at least one source"),
    ),
    "sources without their comma": (
        lambda: replace(CLOCK, sources="rules-20"),
        ("clock 'appeal'", "sources", "('rules-20',)"),
    ),
    "a clock with an unknown unit": (
        lambda: Period("letter", 2, "fortnights"),
        ("fortnights", "unit", "'months', 'weeks'"),
    ),
    "a clock with an unknown way of counting": (
        lambda: Period("letter", 2, "months", "around"),
        ("around", "counting", "'after'"),
    ),
    "days left out of months": (
        lambda: Period("letter", 2, "months", leaving_out=("august",)),
        ("2 months", "leaving_out", "for working days"),
    ),
    "days left out without their comma": (
        lambda: Period("letter", 2, "working days", leaving_out="august"),
        ("2 working days", "leaving_out", "('august',)"),
    ),
    "a clock of no length": (
        lambda: Period("letter", 0, "months"),
        ("0 months", "count", "1 or more"),
    ),
    "a clock with an unknown roll": (
        lambda: replace(CLOCK, roll="next Tuesday"),
        ("clock 'appeal'", "roll", "'next working day'"),
    ),
    "a clock that rolls by no law": (
        lambda: replace(CLOCK, roll_sources=()),
        ("clock 'appeal'", "roll_sources", "Name the source"),
    ),
    "a starting point of two different days": (
        lambda: with_record(
            replace(FACTS.starting_points["assessment-request"], clocks=("plan-final", "ombudsman"))
        ),
        ("starting point 'assessment-request'", "clocks", "Give each its own"),
    ),
    "a clock with an unknown actor": (
        lambda: replace(CLOCK, who="somebody"),
        ("clock 'appeal'", "who", "'family'"),
    ),
    "a clock that ends before it starts": (
        lambda: replace(CLOCK, in_force_until="2020-07-20"),
        ("clock 'appeal'", "in_force_until", "Swap"),
    ),
    "dates in force that overlap": (
        lambda: with_clocks(CLOCK, replace(CLOCK, in_force_from="2027-01-01")),
        ("clock 'appeal'", "in_force_from", "overlaps"),
    ),
    "dates in force that leave a gap": (
        lambda: with_clocks(
            replace(CLOCK, in_force_until="2026-12-30"),
            replace(CLOCK, in_force_from="2027-01-01"),
        ),
        ("clock 'appeal'", "in_force_from", "gap"),
    ),
    "a closed period on a day that no year has": (
        lambda: replace(FACTS.closed_periods["august"], last="08-32"),
        ("closed period 'august'", "last", "MM-DD"),
    ),
    "a malformed UK phone number": (
        lambda: replace(CONTACT, phone="01325 39276"),
        ("contact 'tribunal'", "phone", "full UK number"),
    ),
    "a phone number of another country": (
        lambda: replace(CONTACT, phone="+33 1 42 68 53 00"),
        ("contact 'tribunal'", "phone", "full UK number"),
    ),
    "a contact whose page has no name": (
        lambda: replace(CONTACT, page_name=""),
        ("contact 'tribunal'", "page_name", "Say which page"),
    ),
    "a malformed email address": (
        lambda: replace(CONTACT, email="send@justice"),
        ("contact 'tribunal'", "email", "name@place.uk"),
    ),
    "a route offered without a reason": (
        lambda: replace(DECISION, routes=(RouteOffer("talk", " "),)),
        ("route offer 'talk'", "reason", "Fill it in"),
    ),
    "a decision without a route": (
        lambda: replace(DECISION, routes=()),
        ("decision 'refused-plan'", "routes", "Fill it in"),
    ),
    "a decision made by nobody known": (
        lambda: replace(DECISION, made_by=("parliament",)),
        ("decision 'refused-plan'", "made_by", "'council', 'school'"),
    ),
    "a decision that cannot be appealed, without a reason": (
        lambda: replace(DECISION, appeal=None),
        ("decision 'refused-plan'", "no_appeal_reason", "Fill it in"),
    ),
    "a saying that is neither true nor not": (
        lambda: replace(SAYING, verdict="Perhaps"),
        ("saying 'no-diagnosis'", "verdict", "'Not true', 'Partly true', 'True'"),
    ),
    "a saying of no moment": (
        lambda: replace(SAYING, moment="breakfast"),
        ("saying 'no-diagnosis'", "moment", "Use one of: 'assessment'"),
    ),
    "a saying that leads to a page by no name": (
        lambda: replace(SAYING, page="deadlines.md", page_name=""),
        ("saying 'no-diagnosis'", "page_name", "Fill in both, or neither"),
    ),
    "an appeal that nothing decides": (
        lambda: replace(DECISION, test=""),
        ("decision 'refused-plan'", "test", "Fill it in where there is one"),
    ),
    "a test of what cannot be appealed": (
        lambda: replace(FACTS.decisions["delay"], test="make-plan"),
        ("decision 'delay'", "test", "Fill it in where there is one"),
    ),
    "words quoted from nobody": (
        lambda: replace(TEST, law_source=""),
        ("legal test 'make-plan'", "law_source", "Fill in both, or neither"),
    ),
    "a sheet whose box has no heading": (
        lambda: replace(TEST, boxes=(SheetBox(" "),)),
        ("sheet box ' '", "heading", "Fill it in"),
    ),
    "a notice that ends before it starts": (
        lambda: replace(NOTICE, ends="2020-01-01"),
        ("notice 'news'", "ends", "Swap"),
    ),
    "an id that stands twice": (
        lambda: replace(FACTS, sources=(*FACTS.sources, SOURCE)),
        ("source 'cfa-42'", "id", "an id of its own"),
    ),
    "an unknown source": (
        lambda: with_clocks(replace(CLOCK, sources=("rules-99",))),
        ("clock 'appeal'", "sources", "'rules-99', which does not exist"),
    ),
    "an unknown event": (
        lambda: with_clocks(replace(CLOCK, limbs=(Period("postmark", 2, "months"),))),
        ("period '2 months after postmark'", "event", "'postmark', which does not exist"),
    ),
    "an unknown quantity in a text": (
        lambda: with_clocks(replace(CLOCK, remark="Within {some-time}.")),
        ("clock 'appeal'", "remark", "'some-time', which does not exist"),
    ),
    "an unknown route": (
        lambda: with_record(replace(DECISION, routes=(RouteOffer("magic", "It is quick."),))),
        ("route offer 'magic'", "route", "'magic', which does not exist"),
    ),
    "a source that nothing names": (
        lambda: refuse_unused(with_unused("sources"), all_pages()),
        ("source 'nobody-names-this'", "id", "Use it or remove it"),
    ),
    "a contact that no page names": (
        lambda: refuse_unused(with_unused("contacts"), all_pages()),
        ("contact 'nobody-names-this'", "id", "Use it or remove it"),
    ),
    "a bank holiday that is no date": (
        lambda: replace(BANK_HOLIDAYS, days=("2026-13-01",)),
        ("bank holidays 'england-and-wales'", "days", "YYYY-MM-DD"),
    ),
    "a year without bank holidays": (
        lambda: replace(BANK_HOLIDAYS, days=("2026-12-25", "2028-12-25")),
        ("bank holidays 'england-and-wales'", "days", "2027"),
    ),
    "no bank holidays at all": (
        lambda: replace(BANK_HOLIDAYS, days=()),
        ("bank holidays 'england-and-wales'", "days", "Fill it in"),
    ),
    "an address with a space in it": (
        lambda: replace(SOURCE, address="https://www.legislation.gov.uk/ukpga 2014"),
        ("source 'cfa-42'", "address", "https://"),
    ),
    "an address that cannot be read": (
        lambda: replace(SOURCE, address="https://[legislation.gov.uk/"),
        ("source 'cfa-42'", "address", "https://"),
    ),
    "a form at an address that is not https": (
        lambda: replace(FORM, address="http://www.gov.uk/form"),
        ("form 'send35'", "address", "https://"),
    ),
    "a contact at an address that is not https": (
        lambda: replace(CONTACT, address="www.gov.uk"),
        ("contact 'tribunal'", "address", "https://"),
    ),
    "a contact checked on no real day": (
        lambda: replace(CONTACT, checked="last week"),
        ("contact 'tribunal'", "checked", "YYYY-MM-DD"),
    ),
    "words in the place of a phone number": (
        lambda: replace(CONTACT, phone="ask the service"),
        ("contact 'tribunal'", "phone", "full UK number"),
    ),
    "a phone number without its spaces": (
        lambda: replace(CONTACT, phone="03003035857"),
        ("contact 'tribunal'", "phone", "with its spaces"),
    ),
    "a clock whose length is in words": (
        lambda: replace(CLOCK, limbs=("2 months",)),
        ("clock 'appeal'", "limbs", "Period(…)"),
    ),
    "a clock of one and a half months": (
        lambda: Period("letter", 1.5, "months"),
        ("1.5 months", "count", "whole number"),
    ),
    "a clock that starts on no real day": (
        lambda: replace(CLOCK, in_force_from="July 2020"),
        ("clock 'appeal'", "in_force_from", "YYYY-MM-DD"),
    ),
    "a clock that ends on no real day": (
        lambda: replace(CLOCK, in_force_until="2026-06-31"),
        ("clock 'appeal'", "in_force_until", "YYYY-MM-DD"),
    ),
    "a fixed day that a common year does not have": (
        lambda: FixedDay("transfer", "02-29"),
        ("fixed day 'before 02-29'", "day", "MM-DD"),
    ),
    "a fixed day with an unknown way of counting": (
        lambda: FixedDay("transfer", "02-15", "around"),
        ("fixed day 'around 02-15'", "counting", "'before'"),
    ),
    "a closed period that starts on no real day": (
        lambda: replace(FACTS.closed_periods["august"], first="1 August"),
        ("closed period 'august'", "first", "MM-DD"),
    ),
    "an appeal that says nothing about the certificate": (
        lambda: replace(DECISION, appeal=replace(DECISION.appeal, certificate_reason="")),
        ("appeal 'cfa-51-2-b'", "certificate_reason", "Fill it in"),
    ),
    "an appeal whose certificate has no source": (
        lambda: replace(DECISION, appeal=replace(DECISION.appeal, certificate_sources=())),
        ("appeal 'cfa-51-2-b'", "certificate_sources", "Fill it in"),
    ),
    "a stage of an appeal that does not say by when": (
        lambda: replace(STAGE, when=""),
        ("stage 'hearing'", "when", "or name a clock"),
    ),
    "a stage of an appeal in which nobody acts": (
        lambda: replace(STAGE, who=""),
        ("stage 'hearing'", "who", "Fill it in"),
    ),
    "a notice that starts on no real day": (
        lambda: replace(NOTICE, starts="soon"),
        ("notice 'news'", "starts", "YYYY-MM-DD"),
    ),
    "a title that is longer than its text": (
        lambda: replace(NOTICE, title=NOTICE.text, text=NOTICE.title),
        ("notice 'news'", "title", "swap both"),
    ),
    "a caution whose title ends as a sentence": (
        lambda: replace(FACTS.cautions["advice-now"], title="Get legal advice now."),
        ("caution 'advice-now'", "title", "full stop"),
    ),
    "a notice that lasts too long": (
        lambda: replace(NOTICE, ends="2127-05-24"),
        ("notice 'news'", "ends", "Correct the year"),
    ),
    "a caution with half a link in its text": (
        lambda: replace(FACTS.cautions["advice-now"], text="See [the page] (help/riass.md)."),
        ("caution 'advice-now'", "text", "plain words"),
    ),
    "a source named twice": (
        lambda: replace(FACTS.cautions["advice-now"], sources=("regs-33", "regs-33")),
        ("caution 'advice-now'", "sources", "'regs-33' twice"),
    ),
    "a notice that lasts six years": (
        lambda: replace(NOTICE, starts="2024-01-01", ends="2030-01-01"),
        ("notice 'news'", "ends", "Correct the year"),
    ),
    "a notice of long ago": (
        lambda: replace(NOTICE, starts="1926-02-23", ends="1926-05-24"),
        ("notice 'news'", "starts", "Correct the year"),
    ),
    "a notice far away": (
        lambda: replace(NOTICE, starts="2226-02-23", ends="2226-05-24"),
        ("notice 'news'", "starts", "Correct the year"),
    ),
    "a bank holiday at the weekend": (
        lambda: replace(BANK_HOLIDAYS, days=("2026-12-26",)),
        ("bank holidays 'england-and-wales'", "days", "2026-12-26, a Saturday or Sunday"),
    ),
    "a bank holiday that stands twice": (
        lambda: replace(BANK_HOLIDAYS, days=("2026-12-25", "2026-12-25")),
        ("bank holidays 'england-and-wales'", "days", "'2026-12-25' twice"),
    ),
    "no months of review": (
        lambda: replace(REVIEW, months=0),
        ("review 'guidance'", "months", "Fill in one"),
    ),
    "months of review, and a month": (
        lambda: replace(REVIEW, month=12),
        ("review 'guidance'", "months", "Fill in one"),
    ),
    "a month of review that no year has": (
        lambda: replace(REVIEW, months=0, month=13),
        ("review 'guidance'", "month", "12 at most"),
    ),
    "a review of a manner of reading that does not exist": (
        lambda: replace(REVIEW, manners=("hearsay",)),
        ("review 'guidance'", "manners", "Use one of"),
    ),
    "a manner of reading that no review has": (
        lambda: with_record(replace(REVIEW, manners=("guidance", "not read"))),
        ("macros/data/checking.py", "'earlier statute'", "in the 'manners' of one review"),
    ),
    "a manner of reading that two reviews have": (
        lambda: with_record(replace(REVIEW, id="again", manners=("statute",))),
        ("macros/data/checking.py", "'statute'", "It stands in 2"),
    ),
    "a fraction of months of review": (
        lambda: replace(REVIEW, months=1.5),
        ("review 'guidance'", "months", "whole number"),
    ),
    "huge months of review": (
        lambda: replace(REVIEW, months=10**9),
        ("review 'guidance'", "months", "24 at most"),
    ),
    "a reckoner that ends before it starts": (
        lambda: replace(FACTS.reckoner, first=2028, last=2027),
        ("reckoner years 'letters'", "last", "Swap the two years"),
    ),
    "a reckoner's year as text": (
        lambda: replace(FACTS.reckoner, first="2026"),
        ("reckoner years 'letters'", "first", "whole number"),
    ),
    "a reckoner before the bank holidays": (
        lambda: replace(FACTS, reckoner=replace(FACTS.reckoner, first=2014)),
        ("reckoner years 'letters'", "first", "before the bank holidays begin"),
    ),
    "a reckoner that ends with the bank holidays": (
        lambda: replace(
            FACTS, reckoner=replace(FACTS.reckoner, last=FACTS.bank_holidays.last_year)
        ),
        ("reckoner years 'letters'", "last", f"holidays of {FACTS.bank_holidays.last_year + 1}"),
    ),
    "limbs in another order": (
        lambda: with_clocks(replace(CLOCK, limbs=CLOCK.limbs[::-1])),
        ("clock 'appeal'", "limbs", "in the order"),
    ),
    "an appeal without its hour": (
        lambda: with_clocks(replace(CLOCK, by="")),
        ("clock 'appeal'", "by", "hour of an appeal"),
    ),
    "a page that is no path": (
        lambda: replace(ROUTE, page="https://x.org.uk/routes/mediation"),
        ("route 'mediation'", "page", "a path in docs/"),
    ),
    "a form whose name has a sign in it": (
        lambda: replace(FORM, name="SEND35 (A"),
        ("form 'send35'", "name", "letters and numbers"),
    ),
    "a right of appeal that is a text": (
        lambda: replace(DECISION, appeal="yes"),
        ("decision 'refused-plan'", "appeal", "Write Appeal(…)"),
    ),
    "a title longer than its text, without a full stop": (
        lambda: replace(NOTICE, title="The law has not changed yet", text="Your rights stay."),
        ("notice 'news'", "title", "swap both"),
    ),
    "a count that is no number": (
        lambda: Period("letter", True, "months"),  # noqa: FBT003
        ("True months", "count", "whole number"),
    ),
    "a phone number of an island outside the United Kingdom": (
        lambda: replace(CONTACT, phone="01481 722555"),
        ("contact 'tribunal'", "phone", "full UK number"),
    ),
    "a field given twice": (
        lambda: LaunchCheck("phones", "Every number.", id="phones"),
        ("launch check 'phones'", "id", "is given twice"),
    ),
    "a day without its hyphens": (
        lambda: replace(SOURCE, checked="20261124"),
        ("source 'cfa-42'", "checked", "YYYY-MM-DD"),
    ),
    "a day as a week": (
        lambda: replace(SOURCE, checked="2026-W48-2"),
        ("source 'cfa-42'", "checked", "YYYY-MM-DD"),
    ),
    "dates in force that overlap by a day": (
        lambda: with_clocks(
            replace(CLOCK, in_force_until="2027-01-01"),
            replace(CLOCK, in_force_from="2027-01-01"),
        ),
        ("clock 'appeal'", "in_force_from", "overlaps"),
    ),
    "a kind that is no list": (
        lambda: replace(FACTS, quotations=5),
        ("quotations", "no list", "round brackets"),
    ),
    "an entry of another kind": (
        lambda: replace(FACTS, quotations=(SOURCE,)),
        ("quotations: has Source(", "as entry 1", "Write Quotation(…)"),
    ),
    "no bank holidays": (
        lambda: replace(FACTS, bank_holidays=("2026-12-25",)),
        ("bank_holidays: has ('2026-12-25',)", "Write BankHolidays(…)"),
    ),
    "a notice checked on no real day": (
        lambda: replace(NOTICE, checked="today"),
        ("notice 'news'", "checked", "YYYY-MM-DD"),
    ),
}

"""The leaflets say what the facts, the pages and the engine say."""

import io
import re

import pytest
from pypdf import PdfReader

from macros.pages import reckoner, vocabulary
from macros.pages.clock_data import clock_data
from macros.pages.first_page import first_page
from macros.words.english import day_in_words, length_in_words
from tests.leaflets import (
    FILES,
    blocks,
    plain,
    text_of,
)
from tests.leaflets_again import (
    LEAFLETS,
    built,
    every_file,
    every_leaflet,
    facts_with,
    on_paper,
    print_again,
)
from tests.now import FACTS
from tests.site import ADDRESS, PATHS, tree

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
STATED = {
    "a period": re.compile(r"\b\d+ (?:working days|days|weeks|months|month|week|day)\b"),
    "a day of the year": re.compile(rf"\b\d+ (?:{MONTHS})(?: \d{{4}})?\b"),
    "an hour": re.compile(r"\b\d+(?::\d\d)? ?[ap]m\b"),
    "a phone number": re.compile(r"\b0\d[\d ]{7,}\d\b"),
    "an email address": re.compile(r"\S+@[\w.-]+\w"),
    "a web address": re.compile(r"\b(?:[a-z-]+\.)+(?:uk|org|com|example)(?:/[\w/.-]*[\w/])?"),
    "a form": re.compile(r"\bSEND\d+[A-Z]?\b"),
}


def known(facts):
    """All that the facts say of each kind."""
    limbs = [limb for clock in facts.clocks for limb in clock.limbs if hasattr(limb, "unit")]
    periods = {length_in_words(limb.count, limb.unit) for limb in limbs}
    quantities = " ".join(quantity.words for quantity in facts.quantities)
    closed = " ".join(period.words for period in facts.closed_periods)
    hours = " ".join(contact.hours for contact in facts.contacts)
    own_days = {day_in_words(source.checked) for source in facts.sources}
    linked = re.findall(r"https://[^)\s\"]+", " ".join(on_paper().texts.values()))
    addresses = [record.address for record in (*facts.contacts, *facts.forms)] + linked
    # Letters are filled in on the site.
    addresses += [ADDRESS + path for path in PATHS if path.startswith("letters")]
    return {
        "a period": periods | set(STATED["a period"].findall(quantities)),
        "a day of the year": set(STATED["a day of the year"].findall(f"{closed} {quantities}"))
        | own_days
        | {day_in_words(built().isoformat())},
        "an hour": set(STATED["an hour"].findall(f"{quantities} {hours}")),
        "a phone number": {contact.phone for contact in facts.contacts},
        "an email address": {contact.email for contact in facts.contacts},
        "a web address": {re.sub(r"^https://(www\.)?|/$", "", a) for a in addresses},
        "a form": {form.name for form in facts.forms},
    }


def stated(text):
    """What a text states of each kind."""
    return {kind: set(pattern.findall(text)) for kind, pattern in STATED.items()}


def without_frame(name):
    """A leaflet's text, less its own address, version and maker at the end, and the tables."""
    before, _, after = text_of(name).partition(" About this leaflet ")
    tables = after.partition("not legal advice.")[2]
    return before, tables


def site_text():
    """All that the pages say."""
    return " ".join(plain(tree(path).css_first("main").text(separator=" ")) for path in PATHS)


@every_file
def test_every_number_day_phone_address_and_form_in_a_leaflet_is_in_the_facts_and_on_a_page(name):
    text, _tables = without_frame(name)
    facts, pages = known(FACTS), site_text()
    for kind, found in stated(text.replace("gov.uk/ appeal", "gov.uk/appeal")).items():
        # Emails hold what looks like an address of a site.
        found -= {email.rpartition("@")[2] for email in facts["an email address"]}
        assert found <= facts[kind], kind
        if kind != "a web address":
            assert [one for one in found if one not in pages] == [], kind


def test_leaflets_do_state_such_things_or_the_test_above_would_be_idle():
    everything = stated(" ".join(without_frame(name)[0] for name in FILES))
    assert all(everything.values())


@pytest.mark.parametrize(
    "text",
    [
        "within 7 weeks",
        "by 26 December",
        "by 6pm",
        "0300 303 5858",
        "x@justice.gov.uk",
        "see www.send.org.uk",
        "form SEND36A",
    ],
)
def test_a_statement_that_is_in_no_fact_is_found(text):
    facts = known(FACTS)
    assert any(found - facts[kind] for kind, found in stated(text).items())


@every_leaflet
def test_the_two_sizes_say_the_same(id_):
    for part in (0, 1):
        large, standard = (
            plain(without_frame(f"{id_}{size}.pdf")[part]) for size in ("-large-print", "")
        )
        assert large.replace(f"Large print {LEAFLETS[id_].title}", "") == standard.replace(
            f"Leaflet {LEAFLETS[id_].title}", ""
        )


def shown(facts):
    """What a page, its leaflet, the reckoner and the calculator show, given these facts."""
    first = first_page(facts, built())
    text = first.texts["routes/appeal.md"]
    _, printed = print_again("appeal", facts)
    leaflet = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(printed.pdf)).pages)
    table, _ = print_again("ready-reckoner", facts)
    return {
        "page": vocabulary.fill(text, first.at("routes/appeal.md")),
        "leaflet": " ".join(leaflet.split()),
        "days on the page": vocabulary.call(first.at("deadlines.md"), "ready_reckoner"),
        "days in the leaflet": table,
        "calculator": clock_data(facts, FACTS.bank_holidays),
        "calculator's words": vocabulary.call(
            first.at("decisions/refused-plan.md"), "deadline_calculator"
        ),
    }


def test_one_changed_fact_changes_page_leaflet_reckoner_and_calculator_together():
    before = shown(facts_with(months=2, phone="0300 303 5857", form="SEND35"))
    after = shown(facts_with(months=3, phone="0300 303 0303", form="SEND99"))
    for place in ("page", "leaflet"):
        for old, new in (
            (
                "within 2 months after the date on the decision letter, or 1 month",
                "within 3 months after the date on the decision letter, or 1 month",
            ),
            ("0300 303 5857", "0300 303 0303"),
            ("form SEND35 for every", "form SEND99 for every"),
        ):
            assert old in before[place], place
            assert new not in before[place], place
            assert new in after[place], place
            assert old not in after[place], place
    # A letter of 28 January 2027: to Sunday 28 March, which moves past Easter Monday, and in the
    # changed law to 28 April.
    for place in ("days on the page", "days in the leaflet"):
        row = r'January 2027<(?s:.)*?scope="row">28</th><td>.*?</td><td><time datetime="([^"]+)"'
        assert re.search(row, before[place])[1] == "2027-03-30"
        assert re.search(row, after[place])[1] == "2027-04-28"
    for data, count in ((before["calculator"], 2), (after["calculator"], 3)):
        (row,) = data["clocks"]["appeal"]
        assert row["limbs"][0]["count"] == count
    assert "SEND99" in after["calculator's words"]


def test_the_reckoner_on_paper_has_the_same_days_as_the_engine():
    for size in ("", "-large-print"):
        cells = [b for b in blocks(f"ready-reckoner{size}.pdf") if b.role in ("/TH", "/TD")]
        # The letter's date heads its row, and is heard with each of the two days.
        rows = [
            tuple(cell.text for cell in row)
            for row in zip(cells, cells[1:], cells[2:], strict=False)
            if [cell.role for cell in row] == ["/TH", "/TD", "/TD"]
        ]
        days = reckoner.last_days(FACTS.on(built()), FACTS.bank_holidays, FACTS.reckoner_years)
        # Paper leaves out the months whose days have all gone by.
        to_come, _ = reckoner.months(days, built())
        expected = [
            (str(letter.day), call_in_words(adviser, letter.year), in_words(appeal, letter.year))
            for _, month in to_come
            for letter, adviser, appeal in month
        ]
        assert rows == expected


def in_words(day, year):
    return f"{day:%a} {day.day} {day:%b}" + (f" {day.year}" if day.year != year else "")


def call_in_words(limit, year):
    call = reckoner.answered_by(limit, FACTS.bank_holidays)
    own = "" if call == limit else f" (limit {in_words(limit, call.year)})"
    return in_words(call, year) + own

"""The leaflets say what the facts and the pages say, and everyone can read them."""

import datetime
import io
import re
import time
from dataclasses import replace
from itertools import pairwise

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject
from selectolax.lexbor import LexborHTMLParser

from macros import __main__ as commands
from macros import rooms
from macros.data import local
from macros.facts import FACTS
from macros.made import icons
from macros.made.leaflets import (
    Printer,
    about,
    extensions,
    read_leaflet,
    words,
)
from macros.pages import reckoner, vocabulary
from macros.pages.clock_data import clock_data
from macros.pages.first_page import first_page
from macros.pages.page import PageError
from macros.words.english import day_in_words, length_in_words
from tests.leaflets import (
    FILES,
    FOLDER,
    IDS,
    WORDS,
    blocks,
    elements,
    painted,
    read,
    text_of,
)
from tests.rooms import SITE
from tests.site import ADDRESS, PATHS, attributes, tree
from tests.wording import LONGEST_SENTENCE, grade, sentences, typed_facts
from tests.wording import words as count_words

SITE_NAME = "Disagree with an SEN decision"
MARK = icons.alone(rooms.MARK.read_text("utf-8"))
LEAFLETS = {id_: read_leaflet(id_, (WORDS / f"{id_}.md").read_text("utf-8")) for id_ in IDS}
every_file = pytest.mark.parametrize("name", FILES)
every_leaflet = pytest.mark.parametrize("id_", IDS)
MILLIMETRE = 72 / 25.4


def own(name):
    """The leaflet of a file."""
    return LEAFLETS[name.removesuffix(".pdf").removesuffix("-large-print")]


def is_large(name):
    return "-large-print" in name


def built():
    """The day of the build that wrote the leaflets."""
    return read(FILES[0]).metadata.creation_date.date()


def on_paper(facts=FACTS):
    """The page from which leaflets are made, with these facts."""
    return first_page(facts, built(), leaflets={}, paper=True)


def words_of(leaflet, facts=FACTS):
    """A leaflet's words as XHTML, from these facts."""
    return words(leaflet, on_paper(facts), extensions(commands.site_settings()))


def print_again(id_, facts=FACTS, size="standard", markdown=None):
    """A leaflet made anew, from these facts; gives its XHTML and what was printed."""
    leaflet = LEAFLETS[id_]
    if markdown is not None:
        leaflet = replace(leaflet, markdown=markdown)
    xhtml = words_of(leaflet, facts)
    frame = about(leaflet, facts, built(), SITE_NAME, ADDRESS)
    return xhtml, Printer(WORDS / "leaflet.typ", MARK).printed(leaflet, xhtml, frame, size)


# --- Files and pages -------------------------------------------------------------------------


def test_every_promised_leaflet_is_published_in_both_sizes():
    promised = {
        "appeal",
        "complaint",
        "contact-log",
        "disagreement-resolution",
        "first-steps",
        "mediation",
        "my-dates",
        "ready-reckoner",
        "which-route",
    }
    assert promised <= set(IDS)
    published = {path.name for path in FOLDER.iterdir()}
    assert published == {*FILES, *(f"{id_}.png" for id_ in IDS)}


@every_file
def test_a_leaflet_is_on_a4_paper_and_short_enough_to_print(name):
    pages = read(name).pages
    for page in pages:
        sides = sorted(float(side) for side in (page.mediabox.width, page.mediabox.height))
        assert [round(side / MILLIMETRE) for side in sides] == [210, 297]
    # The reckoner takes as many as its years need, the list of decisions as many as there are.
    assert len(pages) <= 2 or is_large(name) or name in ("ready-reckoner.pdf", "which-route.pdf")


@every_file
def test_the_same_facts_give_the_same_bytes(name):
    size = "large-print" if is_large(name) else "standard"
    _, printed = print_again(own(name).id, FACTS.on(built()), size)
    assert printed.pdf == (FOLDER / name).read_bytes()
    assert printed.pages == len(read(name).pages)


def test_all_leaflets_are_made_in_two_seconds():
    # The processor's time, and the quickest of three: other tests run beside this one.
    taken = []
    for _ in range(3):
        started = time.process_time()
        made = commands.leaflets(commands.site_settings())
        taken.append(time.process_time() - started)
        if taken[-1] < 2:
            break
    assert min(taken) < 2
    assert len([name for name in made if name.endswith(".pdf")]) == len(FILES)


# --- PDF/UA ----------------------------------------------------------------------------------


def document_faults(reader, title, day):
    """What a screen reader must know of the whole document, and is not told."""
    root = reader.root_object
    metadata = root["/Metadata"].get_data().decode()
    faults = {
        "language": root.get("/Lang") == "en-GB",
        "title": reader.metadata.title == title,
        "title shown": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")),
        "tagged": bool(root.get("/MarkInfo", {}).get("/Marked")),
        "structure": "/StructTreeRoot" in root,
        "claims PDF/UA-1": "<pdfuaid:part>1</pdfuaid:part>" in metadata,
        "order of fields": all(page.get("/Tabs") in (None, "/S") for page in reader.pages),
        "day": reader.metadata.creation_date.date() == day,
    }
    return [fault for fault, right in faults.items() if not right]


@every_file
def test_a_leaflet_says_its_title_language_and_that_it_is_tagged(name):
    title = f"{own(name).title}: leaflet for families in {local.PLACE}"
    assert document_faults(read(name), title, built()) == []


def structure_faults(found):
    """What is wrong with the tags of a leaflet; `found` are its structure elements in order."""
    roles = [element["/S"].removeprefix("/") for element in found]
    levels = [int(role[1]) for role in roles if re.fullmatch(r"H[1-6]", role)]
    faults = [] if levels.count(1) == 1 and levels[0] == 1 else ["not one H1, first"]
    faults += [f"H{a} then H{b}" for a, b in pairwise(levels) if b > a + 1]
    for element in found:
        role, inside = element["/S"], [kid.get("/S") for kid in kids(element)]
        if role == "/Figure" and not element.get("/Alt"):
            faults.append("a picture without words")
        if role == "/L" and set(inside) != {"/LI"}:
            faults.append(f"a list of {inside}")
        # A box to tick has no label that could be said.
        if role == "/LI" and inside not in (["/Lbl", "/LBody"], ["/LBody"]):
            faults.append(f"an item of {inside}")
        if role == "/Table" and inside != ["/THead", "/TBody"]:
            faults.append(f"a table of {inside}")
        if role == "/TH" and "/Scope" not in str(element.get("/A")):
            faults.append("a heading of a table that does not say of what")
        if role == "/Lbl" and not element.get("/K"):
            faults.append("a label that says nothing")
        if role == "/TBody":
            faults += [fault for row in kids(element) for fault in row_faults(row)]
    return faults


def row_faults(row):
    """A row of a table that has words, and no heading that says of what they are."""
    first, *others = kids(row)
    if any(cell.get("/S") != "/TD" for cell in others):
        return ["a heading in the middle of a row"]
    headed = first.get("/S") == "/TH"
    if headed and "/Row" not in str(first.get("/A")):
        return ["a row whose heading is that of a column"]
    # Sheets to write on have rows without a word.
    return [] if headed or not first.get("/K") else ["a row without a heading"]


def kids(element):
    """The structure elements right inside one."""
    held = element.get("/K", ArrayObject()).get_object()
    held = [kid.get_object() for kid in (held if isinstance(held, ArrayObject) else [held])]
    return [kid for kid in held if isinstance(kid, DictionaryObject)]


@every_file
def test_headings_lists_tables_and_pictures_are_tagged(name):
    found = elements(name)
    assert structure_faults(found) == []
    roles = {element["/S"] for element in found}
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Figure"} <= roles
    html = words_of(own(name))
    assert ("/Table" in roles) == ("<table" in html)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda found: found.append(dict(found[0], **{"/S": "/H1"})), "not one H1, first"),
        (lambda found: found.append({"/S": "/H4"}), "H2 then H4"),
        (lambda found: found.append({"/S": "/Figure"}), "a picture without words"),
        (lambda found: found.append({"/S": "/TH"}), "a heading of a table"),
        (lambda found: found.append({"/S": "/Lbl"}), "a label that says nothing"),
    ],
)
def test_a_wrong_tag_is_found(change, fault):
    found = elements("mediation.pdf")
    change(found)
    assert any(told.startswith(fault) for told in structure_faults(found))


@every_file
def test_every_link_has_words_and_leads_to_a_safe_address(name):
    for page in read(name).pages:
        for note in page.get("/Annots", []):
            link = note.get_object()
            assert link["/Contents"]
            assert re.match(r"https://|mailto:|tel:", link["/A"]["/URI"])


@every_file
def test_all_text_is_tagged_but_the_line_at_the_foot_of_a_page(name):
    for number, page in enumerate(painted(name), start=1):
        untagged = [run.text.strip() for run in page if run.mark is None]
        assert untagged[-2:] == [own(name).title, f"Page {number} of {len(painted(name))}"]
        # Where a table goes on, its headings are painted again and read once.
        headings = " ".join(block.text for block in blocks(name) if block.role == "/TH")
        assert [text for text in untagged[:-2] if text not in f"{headings} !"] == []


@every_file
def test_the_fonts_are_the_legible_ones_and_come_with_the_leaflet(name):
    found = set()
    for page in read(name).pages:
        for font in page["/Resources"]["/Font"].get_object().values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = inner["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)
            assert "/ToUnicode" in font.get_object()
            found.add(re.sub(r"^/[A-Z]{6}\+|-.*", "", inner["/BaseFont"]))
    assert found == {"AtkinsonHyperlegible"}


@every_file
def test_no_letter_is_too_small(name):
    smallest = min(run.size for page in painted(name) for run in page)
    assert smallest >= (17.99 if is_large(name) else 10.49)


@pytest.mark.parametrize(
    ("good", "bad", "why"),
    [
        ('alt: "QR code of the address " + about.shown,', "", "alt"),
        ('title: about.title + ": leaflet for families in " + about.place,', "", "title"),
        ("heading(level: 1, about.title)", "heading(level: 3, about.title)", "heading"),
        ('font: "Atkinson Hyperlegible"', 'font: "Not Installed"', "font"),
    ],
)
def test_a_leaflet_that_a_screen_reader_could_not_read_is_refused(good, bad, why, tmp_path):
    template = (WORDS / "leaflet.typ").read_text("utf-8")
    assert good in template
    (tmp_path / "leaflet.typ").write_text(template.replace(good, bad), "utf-8")
    leaflet = LEAFLETS["complaint"]
    frame = about(leaflet, FACTS, built(), SITE_NAME, ADDRESS)
    with pytest.raises(PageError, match=f"leaflets/complaint.md, standard: .*{why}"):
        Printer(tmp_path / "leaflet.typ", MARK).printed(leaflet, "<words/>", frame, "standard")


# --- Reading order and look ------------------------------------------------------------------


def plain(text):
    """Text without what differs between a page and paper: spaces, and a gap before a mark."""
    return re.sub(r"\s+([.,;:?!)])", r"\1", " ".join(text.replace("\u200b", "").split()))


def said(xhtml):
    """The blocks of a leaflet's XHTML, in order, as plain text."""
    page = LexborHTMLParser(xhtml)
    found = []
    for node in page.css("p, li, dt, dd, th, td, h2, h3"):
        if node.css_first("p, ul, ol, dl"):
            continue
        # An address may stand in place of the words of a link.
        if node.css_first("a[href^=https]"):
            continue
        if node.css_first("strong.label"):
            node.css_first("strong.label").insert_after(" ")
        found.append(plain(node.text(separator="")))
    return [text for text in found if text]


@every_file
def test_a_screen_reader_hears_the_words_in_the_order_in_which_they_were_written(name):
    heard = plain(text_of(name))
    at = 0
    for text in said(words_of(own(name))):
        # The tables of the reckoner come after all else.
        if name.startswith("ready-reckoner") and re.fullmatch(r"January \d{4}", text):
            at = heard.index(text)
        assert text in heard[at:], f"not heard, or too early: {text}"
        at = heard.index(text, at) + len(text)


@every_file
def test_no_heading_is_parted_from_its_words(name):
    found = blocks(name)
    for heading, following in pairwise(found):
        if re.fullmatch(r"/H[1-6]", heading.role):
            assert heading.pages[-1] == following.pages[0], heading.text


@every_file
def test_nothing_is_painted_outside_the_margins(name):
    for page, page_runs in zip(read(name).pages, painted(name), strict=True):
        for run in page_runs:
            assert 14 * MILLIMETRE < run.x < float(page.mediabox.width) - 14 * MILLIMETRE
            assert 7 * MILLIMETRE < run.y < float(page.mediabox.height) - 12 * MILLIMETRE


# --- What stands on every leaflet ------------------------------------------------------------


@every_file
def test_each_leaflet_says_where_it_comes_from_how_fresh_it_is_and_what_it_is_not(name):
    text = text_of(name)
    page = own(name).page.replace(".md", ".html")
    assert f"Read more at {(ADDRESS + page).removeprefix('https://')}" in text
    assert page in PATHS
    oldest = min(source.checked for source in FACTS.sources)
    assert f"Facts checked {day_in_words(oldest)}" in text
    assert f"Version {day_in_words(built().isoformat())}" in text
    assert f"The people who write the website “{SITE_NAME}”" in text
    assert f"It follows the guidance of {local.SERVICE} ({local.SERVICE_FULL_NAME})." in text
    assert "Information, not legal advice." in text
    (code,) = [element for element in elements(name) if element["/S"] == "/Figure"]
    assert code["/Alt"] == f"QR code of the address {(ADDRESS + page).removeprefix('https://')}"


@every_leaflet
def test_a_leaflet_can_be_read_at_grade_8_or_below_and_has_no_long_sentence(id_):
    prose = [block.text for block in blocks(f"{id_}.pdf") if block.role in ("/P", "/TD")]
    prose = [text for text in prose if text.endswith((".", "?", "!")) and "guidance" not in text]
    assert [s for s in sentences(prose) if count_words(s) > LONGEST_SENTENCE] == []
    assert grade(prose) <= 8


@every_leaflet
def test_no_period_number_date_phone_or_form_is_typed_into_a_leaflet(id_):
    assert typed_facts((WORDS / f"{id_}.md").read_text("utf-8")) == []


# --- Agreement -------------------------------------------------------------------------------

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


def facts_with(months, phone, form):
    """The facts, over the years 2026 and 2027, with these details in the place of their own."""
    appeal = FACTS.clocks.rows("appeal")[0]
    first = replace(appeal.limbs[0], count=months)
    appeal = replace(appeal, limbs=(first, *appeal.limbs[1:]), in_force_until="")
    return replace(
        FACTS,
        clocks=(appeal, *(clock for clock in FACTS.clocks if clock.id != "appeal")),
        contacts=tuple(
            replace(c, phone=phone) if c.id == "tribunal" else c for c in FACTS.contacts
        ),
        forms=tuple(replace(f, name=form) if f.id == "send35" else f for f in FACTS.forms),
        reckoner=replace(FACTS.reckoner, first=2026, last=2027),
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
    own = "" if call == limit else f" (limit {in_words(limit, year)})"
    return in_words(call, year) + own


# --- Pages that offer leaflets ---------------------------------------------------------------


@every_leaflet
def test_the_page_of_leaflets_says_what_each_is_for_and_how_long_it_is(id_):
    page = tree("leaflets.html")
    (card,) = [
        node for node in page.css(".leaflet") if node.css_first("h3").text() == LEAFLETS[id_].title
    ]
    text = " ".join(card.text(separator=" ").split())
    assert LEAFLETS[id_].what in text
    for size in ("", "-large-print"):
        link = card.css_first(f'a[href="leaflets/{id_}{size}.pdf"]')
        pages = len(read(f"{id_}{size}.pdf").pages)
        kilobytes = (FOLDER / f"{id_}{size}.pdf").stat().st_size // 1000
        told = f"(PDF, {pages} page{'s' if pages > 1 else ''}, {kilobytes} kB)"
        assert told in link.text()
    picture = card.css_first("img").attributes
    png = (SITE / picture["src"]).read_bytes()
    sides = tuple(int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    assert sides == (int(picture["width"]), int(picture["height"]))
    assert picture["alt"] == ""
    assert picture["loading"] == "lazy"
    assert len(png) < 15_000


def test_the_page_of_leaflets_says_how_to_ask_for_another_format():
    page = tree("leaflets.html").css_first("main").text()
    assert f"Ask {local.SERVICE}" in " ".join(page.split())
    assert local.SERVICE_ADDRESS in attributes("leaflets.html", "main a", "href")


GUIDANCE = [
    path
    for path in PATHS
    if path.startswith(("decisions/", "routes/")) or path in ("first-steps.html", "deadlines.html")
]


@pytest.mark.parametrize("path", GUIDANCE)
def test_each_guidance_page_links_its_leaflet_and_says_format_and_size(path):
    links = tree(path).css("main .leaflet a")
    names = [link.attributes["href"].rpartition("/")[2] for link in links]
    assert names
    assert len(names) == 2 * len({own(name).id for name in names})
    for link in links:
        assert re.search(r"\(PDF, \d+ pages?, \d+ kB\)$", link.text())


# --- Bad input -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "No front matter.",
        "---\ntitle: x\nwhat: x\n---\n",
        "---\ntitle: x\nwhat: ''\npage: x\n---\n",
        "---\ntitle: x\nwhat: x\npage: x\nmore: x\n---\n",
        "---\ntitle: [\n---\n",
    ],
)
def test_a_leaflet_that_does_not_say_what_it_is_is_refused(text):
    with pytest.raises(PageError, match=r"leaflets/new\.md: begin with title"):
        read_leaflet("new", text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{{ section('routes/appeal.md', 'Nowhere') }}", "there is no such heading on that page"),
        ("{{ section('nowhere.md', 'How to appeal') }}", "there is no such page"),
        ("{{ clock('nowhere') }}", "there is no record 'nowhere'"),
        ("{{ nothing_like_it() }}", "there is no macro or variable 'nothing_like_it'"),
        ("{{ clock('appeal' }}", r"expected '\)'"),
    ],
)
def test_a_leaflet_that_names_what_is_not_there_is_refused_in_one_line(text, why):
    with pytest.raises(PageError, match=rf"leaflets/appeal.md, line 6: .*{why}") as wrong:
        print_again("appeal", markdown=text)
    assert "\n" not in str(wrong.value)


def test_every_name_in_a_leaflet_is_filled_from_the_facts_that_it_is_given():
    leaflet = replace(
        LEAFLETS["which-route"], markdown="{{ decisions_at_a_glance() }}\n\n{{ form('send35') }}"
    )
    xhtml = words_of(leaflet, facts_with(months=3, phone="0300 303 0303", form="SEND99"))
    assert xhtml.count("SEND99") == 1 + sum(
        1 for decision in FACTS.decisions if decision.appeal and decision.appeal.form == "send35"
    )
    assert "SEND35" not in xhtml.replace("SEND35A", "")


def test_the_command_tells_a_refused_leaflet_in_one_line(monkeypatch, tmp_path, capsys):
    (tmp_path / "new.md").write_text("No front matter.", "utf-8")
    (tmp_path / "leaflet.typ").write_text((WORDS / "leaflet.typ").read_text("utf-8"), "utf-8")
    monkeypatch.setattr(rooms, "LEAFLETS", tmp_path)
    assert commands.main(["prepare"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("leaflets/new.md: begin with")
    assert told.count("\n") == 1


def test_the_version_is_the_day_of_the_build_and_never_today():
    leaflet = LEAFLETS["appeal"]
    frame = about(leaflet, FACTS, datetime.date(2031, 5, 6), SITE_NAME, ADDRESS)
    assert frame["version"] == "6 May 2031"

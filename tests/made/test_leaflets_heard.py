"""Everyone can read the leaflets: their tags, their order, their look."""

import re
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.data import local
from macros.made.leaflets import (
    about,
)
from macros.made.printer import Printer
from macros.pages.page import PageError
from tests.leaflets import (
    WORDS,
    blocks,
    elements,
    painted,
    plain,
    read,
    text_of,
)
from tests.leaflets_again import (
    LEAFLETS,
    MARK,
    MILLIMETRE,
    SITE_NAME,
    built,
    every_file,
    is_large,
    own,
    words_of,
)
from tests.now import FACTS
from tests.site import ADDRESS
from tests.tags import document_faults, structure_faults

# --- PDF/UA ----------------------------------------------------------------------------------


@every_file
def test_a_leaflet_says_its_title_language_and_that_it_is_tagged(name):
    title = f"{own(name).title}: leaflet for families in {local.PLACE}"
    assert document_faults(read(name), title, built()) == []


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
        ("alt: about.said.code,", "", "alt"),
        ("title: about.said.subject,", "", "title"),
        ("heading(level: 1, about.title)", "heading(level: 3, about.title)", "heading"),
        ('font: "Atkinson Hyperlegible"', 'font: "Not Installed"', "font"),
    ],
)
def test_a_leaflet_that_a_screen_reader_could_not_read_is_refused(good, bad, why, tmp_path):
    templates = {name: (WORDS / name).read_text("utf-8") for name in ("leaflet.typ", "parts.typ")}
    assert any(good in template for template in templates.values())
    for name, template in templates.items():
        (tmp_path / name).write_text(template.replace(good, bad), "utf-8")
    leaflet = LEAFLETS["complaint"]
    frame = about(leaflet, FACTS, built(), SITE_NAME, ADDRESS)
    with pytest.raises(PageError, match=f"leaflets/complaint.md, standard: .*{why}"):
        Printer(tmp_path / "leaflet.typ", MARK).printed(leaflet, "<words/>", frame, "standard")


# --- Reading order and look ------------------------------------------------------------------


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

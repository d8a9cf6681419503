"""The leaflets are short, plain and offered where they help, and a wrong one is refused."""

import datetime
import re
import time
from dataclasses import replace

import pytest

from macros import __main__ as commands
from macros import rooms
from macros.data import local
from macros.made import documents
from macros.made.leaflets import (
    ALL,
    about,
    read_leaflet,
)
from macros.pages.page import PageError
from macros.words.english import day_in_words
from tests.leaflets import (
    FILES,
    FOLDER,
    IDS,
    WORDS,
    blocks,
    elements,
    read,
    text_of,
)
from tests.leaflets_again import (
    LEAFLETS,
    MILLIMETRE,
    SITE_NAME,
    built,
    every_file,
    every_leaflet,
    facts_with,
    is_large,
    own,
    print_again,
    words_of,
)
from tests.now import FACTS
from tests.rooms import ROOT, SITE
from tests.site import ADDRESS, PATHS, attributes, tree
from tests.wording import LONGEST_SENTENCE, grade, sentences, typed_facts
from tests.wording import words as count_words

# --- Files and pages -------------------------------------------------------------------------


def test_every_promised_leaflet_is_published_in_both_sizes():
    promised = {
        "after-you-appeal",
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
    assert published == {*FILES, *(f"{id_}.png" for id_ in IDS), ALL}


# The reckoner takes as many pages as its years need.
# The others are full: the phone of the service, once it is known, may take them to a third.
LONGER = (
    "ready-reckoner.pdf",
    *("appeal.pdf", "mediation.pdf", "reasons-placement-only.pdf", "which-route.pdf"),
)


@every_file
def test_a_leaflet_is_on_a4_paper_and_short_enough_to_print(name):
    pages = read(name).pages
    for page in pages:
        sides = sorted(float(side) for side in (page.mediabox.width, page.mediabox.height))
        assert [round(side / MILLIMETRE) for side in sides] == [210, 297]
    if not is_large(name) and name not in LONGER:
        assert len(pages) <= 2


@every_file
def test_the_same_facts_give_the_same_bytes(name):
    size = "large-print" if is_large(name) else "standard"
    _, printed = print_again(own(name).id, FACTS.on(built()), size)
    assert printed.pdf == (FOLDER / name).read_bytes()
    assert printed.pages == len(read(name).pages)


def test_all_leaflets_are_made_in_three_seconds():
    # The processor's time, and the quickest of three: other tests run beside this one.
    taken = []
    for _ in range(3):
        started = time.process_time()
        # Where nothing was set before.
        paper = commands.press(commands.site_settings(), ROOT / "nothing")
        made = documents.leaflets(paper, documents.sheets(paper))
        taken.append(time.process_time() - started)
        if taken[-1] < 3:
            break
    assert min(taken) < 3
    assert len([name for name in made if name.endswith(".pdf")]) == len(FILES)


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
    # An address in brackets is not read as words.
    prose = [re.sub(r" \([\w.-]+/[^ )]*\)", "", text) for text in prose]
    assert [s for s in sentences(prose) if count_words(s) > LONGEST_SENTENCE] == []
    assert grade(prose) <= 8


@every_leaflet
def test_no_period_number_date_phone_or_form_is_typed_into_a_leaflet(id_):
    assert typed_facts((WORDS / f"{id_}.md").read_text("utf-8")) == []


# --- Pages that offer leaflets ---------------------------------------------------------------


# What goes with an appeal is links in a list: other pages lead to each of these.
SHEETS_TO_SEND = {id_ for id_ in IDS if id_ == "cover-sheet" or id_.startswith("reasons-")}


@pytest.mark.parametrize("id_", sorted(set(IDS) - SHEETS_TO_SEND))
def test_the_page_of_leaflets_says_what_each_is_for_and_how_long_it_is(id_):
    page = tree("leaflets.html")
    (card,) = [
        node
        for node in page.css(".leaflet")
        if node.css_first("h3") and node.css_first("h3").text() == LEAFLETS[id_].title
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


def test_each_sheet_to_send_is_on_the_page_of_leaflets():
    sheets = SHEETS_TO_SEND
    reasons = {f"reasons-{decision.id}" for decision in FACTS.decisions if decision.appeal}
    assert sheets == {"cover-sheet"} | reasons
    linked = attributes("leaflets.html", "#reasons-sheets a", "href")
    assert set(linked) == {f"leaflets/{id_}{s}.pdf" for id_ in sheets for s in ("", "-large-print")}


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

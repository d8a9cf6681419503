"""The booklet and the document with all leaflets: everyone can read them, and find their way."""

import os
import re
import shutil
import subprocess

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import __main__ as commands
from macros.data import local
from macros.made import booklet, bundle, guide
from macros.made.leaflets import ALL
from macros.words import sentences
from macros.words.english import day_in_words
from tests.leaflets import FOLDER, IDS, blocks, elements, painted, plain, read, text_of
from tests.leaflets_again import LEAFLETS, built
from tests.now import FACTS
from tests.rooms import SITE
from tests.site import ADDRESS
from tests.tags import document_faults, structure_faults, tags_of_pages

BOOKLET = f"../{bundle.BOOKLET}"
LISTED = guide.listed(commands.site_settings()["nav"], FACTS.local)
CHAPTERS = [path for _, named in LISTED for _, path in named]
TITLE = sentences.BOOKLET_TITLE.format(place=local.PLACE)
SUBJECTS = {BOOKLET: f"{TITLE}: SEN decisions", ALL: f"All leaflets: for families in {local.PLACE}"}
both = pytest.mark.parametrize("name", SUBJECTS)


# --- For a screen reader ---------------------------------------------------------------------


@both
def test_a_document_says_its_title_language_and_that_it_is_tagged(name):
    assert document_faults(read(name), SUBJECTS[name], built()) == []


@both
def test_the_tags_of_a_document_are_whole(name):
    faults = structure_faults(elements(name))
    # Each leaflet begins with a heading of the first level, as it does alone.
    assert faults == ([] if name == BOOKLET else ["not one H1, first"])
    levels = [element["/S"] for element in elements(name)]
    assert levels.count("/H1") == (1 if name == BOOKLET else 1 + len(IDS))


def test_a_second_reader_finds_the_same_tags_in_the_booklet():
    pages = tags_of_pages(FOLDER / BOOKLET)
    assert len(pages) == len(read(BOOKLET).pages)
    assert [number for number, tags in enumerate(pages, 1) if not tags] == []
    tags = [tag for page in pages for tag in page]
    assert [words for role, words in tags if role == "Figure" and not words] == []
    # A part that goes on on the next page is told there again: headings do not.
    headings = [role for role, _ in tags if re.fullmatch("H[1-6]", role)]
    own = [element["/S"][1:] for element in elements(BOOKLET)]
    assert headings == [role for role in own if re.fullmatch("H[1-6]", role)]


def test_all_text_of_the_booklet_is_tagged_but_the_line_at_the_foot_of_a_page():
    pages = painted(BOOKLET)
    for number, page in enumerate(pages, 1):
        untagged = [run.text.strip() for run in page if run.mark is None]
        assert untagged[-2:] == [TITLE, f"Page {number} of {len(pages)}"]


@both
def test_every_link_has_words_and_leads_within_the_document_or_to_a_safe_address(name):
    links = [note.get_object() for page in read(name).pages for note in page.get("/Annots", [])]
    assert len(links) > 20
    for link in links:
        assert link["/Contents"]
        if "/Dest" not in link:
            action = link["/A"]
            assert action.get("/S") == "/GoTo" or re.match(r"https://|mailto:|tel:", action["/URI"])


@pytest.fixture(scope="module")
def verapdf():
    """The program that judges PDF/UA, where it is installed."""
    path = shutil.which("verapdf")
    if not path and os.environ.get("REQUIRE_ENGINES"):
        pytest.fail("no verapdf is installed (https://verapdf.org/)", pytrace=False)
    return path or pytest.skip("no verapdf is installed")


def test_every_document_is_pdf_ua_as_verapdf_judges(verapdf):
    files = [FOLDER / BOOKLET, *sorted(FOLDER.glob("*.pdf"))]
    told = subprocess.run(
        [verapdf, "--flavour", "ua1", "--format", "text", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line for line in told.stdout.splitlines() if not line.startswith("PASS")] == []
    assert told.returncode == 0


# --- For whoever looks for a page ------------------------------------------------------------


def test_the_booklet_lists_its_chapters_with_the_pages_that_they_begin_on():
    first = {b.text: b.pages[0] + 1 for b in blocks(BOOKLET) if b.role == "/H2"}
    chapters = [LexborHTMLParser((SITE / path).read_text("utf-8")) for path in CHAPTERS]
    names = [" ".join(page.css_first("h1").text().split()) for page in chapters]
    assert [name for name in first if name in names] == names
    said = text_of(BOOKLET)
    for name in names:
        assert f"{name} {first[name]} " in said


def test_no_link_in_the_booklet_leads_to_the_top_of_its_own_chapter():
    pages = {path: (SITE / path).read_text("utf-8") for path in CHAPTERS}
    parts = guide.parts(pages, commands.given()[0], calculator=False)
    for chapter in (chapter for part in parts for chapter in part.chapters):
        found = re.findall(rf'<a [^>]*href="#{chapter.id}"[^>]*>(.*?)</a>', chapter.html)
        assert found == [], chapter.id


def test_a_link_on_paper_says_its_page_or_its_address():
    said = text_of(BOOKLET)
    assert "See “How to get your certificate”, page" in said.replace("\u00a0", " ")
    assert f"{ADDRESS.removeprefix('https://')}log.html" in said.replace(" ", "")
    # What stands alone as a link on a screen has become a sentence.
    told = {block.text for block in blocks(BOOKLET) if block.role == "/P"}
    assert told & {"Who can help", "Before you ask again", "What to do about a draft"} == set()


def test_the_booklet_says_what_the_pages_say():
    def close(text):
        return re.sub(r"\s", "", plain(text))

    said = close(text_of(BOOKLET))
    for path in CHAPTERS:
        page = LexborHTMLParser((SITE / path).read_text("utf-8")).css_first("article")
        for node in page.css(f"{guide.LEFT_OUT}, {booklet.LEFT_OUT}, form, .way, .reckoner"):
            node.decompose()
        # What has links has their addresses too on paper; what holds other parts, these.
        texts = [node.text() for node in page.css("p, li, td") if not node.css("a, p, ul, ol, dl")]
        assert [text for text in map(close, texts) if text not in said] == []


def test_what_families_are_told_stands_in_the_booklet_with_its_verdict_and_what_to_send_back():
    told = LexborHTMLParser((SITE / "help/they-said.html").read_text("utf-8")).css("main summary")
    said = plain(text_of(BOOKLET))
    for line in (node for node in told if node.css_first(".verdict")):
        verdict = line.css_first(".verdict")
        words = plain(line.text()).removesuffix(verdict.text()).strip()
        assert f"{words} ({verdict.text()})" in said
    # The words that lead to a sentence, and the sentence, are on one page.
    lead = [n for n, b in enumerate(blocks(BOOKLET)) if b.text == "A sentence to send back"]
    assert len(lead) > 20
    after = [(blocks(BOOKLET)[n], blocks(BOOKLET)[n + 1]) for n in lead]
    assert [one.text for one, other in after if one.pages[0] != other.pages[0]] == []


def test_the_booklet_says_until_when_to_trust_it_and_which_page_each_chapter_is():
    said = text_of(BOOKLET)
    until = commands.given()[0].copy.trusted_until
    assert f"You can trust this booklet until {day_in_words(until)}." in said
    assert said.count("On the website, with the law behind it:") == len(CHAPTERS)


def test_whoever_prints_leaflets_finds_the_pages_of_each_and_each_has_its_own_sheets():
    titles = {b.text: b.pages[0] + 1 for b in blocks(ALL) if b.role == "/H1"}
    assert set(titles) == {"All leaflets", *(leaflet.title for leaflet in LEAFLETS.values())}
    last = len(read(ALL).pages)
    said = text_of(ALL)
    for leaflet in LEAFLETS.values():
        first = titles[leaflet.title]
        pages = len(read(f"{leaflet.id}.pdf").pages)
        assert first % 2 == 1
        end = f"pages {first} to {first + pages - 1}" if pages > 1 else f"page {first}"
        assert f"{leaflet.title}: {end}".replace("?:", "?") in said
        assert first + pages - 1 <= last


@pytest.mark.parametrize(
    ("html", "xhtml"),
    [
        (
            "<h3>A</h3><details id=b><summary>B</summary><p>c</p></details>",
            '<h3>A</h3><div><h4 id="b">B</h4><p>c</p></div>',
        ),
        ("<p>a<br>b&nbsp;c</p>", "<p>a<br/>b\u00a0c</p>"),
        ("<p>a<span class=visually-hidden>b</span></p>", "<p>a</p>"),
    ],
)
def test_a_chapter_becomes_what_paper_can_show(html, xhtml):
    chapter = guide.Chapter("a/b.html", "b", "B", html)
    made = booklet.words([guide.Part("Part", (chapter,))], "https://small.example/")
    assert xhtml in made
    assert 'href="https://small.example/a/b.html"' in made

"""Leaflets in a pseudo-language that runs from right to left, with longer words: nothing breaks."""

import io

import pypdfium2
import pytest
from pypdf import PdfReader

from macros.made.leaflets import about
from tests import pseudo
from tests.leaflets import FOLDER
from tests.leaflets_again import (
    ADDRESS,
    LEAFLETS,
    MILLIMETRE,
    SITE_NAME,
    built,
    every_file,
    printer,
    words_of,
)
from tests.now import FACTS

# Of the reckoner's pages, which hold dates alone, the English ones stand for all; and in large
# print the parts of a leaflet stand one below the other, whatever they are.
TURNED = [
    *((id_, "standard") for id_ in LEAFLETS if id_ != "ready-reckoner"),
    ("which-route", "large-print"),
    ("first-steps", "large-print"),
]
MARGIN = 18 * MILLIMETRE


def turned(id_, size):
    """The leaflet in the pseudo-language. Typst refuses what is no PDF/UA-1."""
    leaflet = LEAFLETS[id_]
    round_it = about(leaflet, FACTS, built(), SITE_NAME, ADDRESS)
    xhtml = pseudo.markup(words_of(leaflet))
    return printer().printed(leaflet, xhtml, pseudo.frame(round_it), size)


def boxes(page):
    """Where each piece of text stands on a page: (left, right) in points."""
    text = page.get_textpage()
    found = [text.get_rect(number) for number in range(text.count_rects())]
    return [(left, right) for left, _, right, _ in found]


@pytest.mark.parametrize(("id_", "size"), TURNED)
def test_a_leaflet_whose_words_are_longer_and_run_from_right_to_left_stays_on_its_paper(id_, size):
    printed = turned(id_, size)
    assert PdfReader(io.BytesIO(printed.pdf)).root_object["/Lang"] == "ar-GB"
    document = pypdfium2.PdfDocument(printed.pdf)
    for page in document:
        left = min(box[0] for box in boxes(page))
        right = max(box[1] for box in boxes(page))
        # A sign may reach a little over its place.
        assert left >= MARGIN - 2
        assert right <= page.get_width() - MARGIN + 2
    # The name of the leaflet begins at the right edge.
    assert end_of_title(document[0]) == pytest.approx(document[0].get_width() - MARGIN, abs=3)
    document.close()


@every_file
def test_no_sign_of_a_leaflet_stands_beyond_the_margins(name):
    document = pypdfium2.PdfDocument(FOLDER / name)
    for page in document:
        text = page.get_textpage()
        signs = [
            number for number in range(text.count_chars()) if text.get_text_range(number, 1).strip()
        ]
        found = [text.get_charbox(number) for number in signs]
        assert min(left for left, *_ in found) >= MARGIN - 1
        assert max(right for _, _, right, _ in found) <= page.get_width() - MARGIN + 1
    document.close()


def end_of_title(page):
    """Where the largest lines of a page end at the right, in points."""
    text = page.get_textpage()
    found = [text.get_rect(number) for number in range(text.count_rects())]
    heights = [top - bottom for _, bottom, _, top in found]
    return max(
        box[2] for box, height in zip(found, heights, strict=True) if height > 0.7 * max(heights)
    )


def test_a_word_of_the_pseudo_language_is_longer_and_can_be_read_back():
    assert pseudo.plain(pseudo.said(" Ring 2 people. ")) == " Ring 2 people. "
    assert len(pseudo.longer("Your appeal must reach it")) > 1.3 * len("Your appeal must reach it")
    assert pseudo.markup('<a href="ask.html">Ask</a> &amp; go') == (
        f'<a href="ask.html">{pseudo.said("Ask")}</a>{pseudo.said(" &amp; go")}'
    )

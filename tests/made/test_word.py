"""A Word file says what it is given, and is the same from Python and from the page."""

import base64
import dataclasses
import io
import json
import os
import subprocess
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.made import word
from macros.made.word import STYLES, Block
from tests.rooms import DOCS, TESTS
from tests.twin import NODE

ODD = "é “x” & <b> </w:t> ]]> \x00\x07\x1b\x7f\x85 a\tb \ud83d \udc00 😀 שלום \u2028 \ufffe =1+1"
LETTERS = (
    ("Plain", [Block("heading", "Head"), Block("paragraph", "One.\nTwo."), Block("strong", "A")]),
    ("List & <title>", [Block("item", "first\nand more"), Block("item", "second")]),
    ("Odd", [Block(kind, ODD) for kind in STYLES]),
    ("Empty", [Block("paragraph", "")]),
    (
        "Log",
        [Block("table", rows=(("Day", "What"), ("1 May 2026", "Rang.\nNobody came."), ("", ODD)))],
    ),
)
TEXTS = st.text(max_size=60) | st.lists(st.sampled_from(ODD), max_size=12).map("".join)
BLOCKS = st.lists(st.builds(Block, st.sampled_from(sorted(STYLES)), TEXTS), max_size=5)


def by_script(letters, **environment):
    """The files that the page's script writes for letters (title and blocks)."""
    listed = [[title, [dataclasses.asdict(block) for block in blocks]] for title, blocks in letters]
    run = subprocess.run(
        [
            NODE,
            TESTS / "made/word.mjs",
            DOCS / "assets/libraries/fflate.js",
            DOCS / "assets/word.js",
        ],
        input=json.dumps({"parts": word.parts(), "letters": listed}),
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | environment,
    )
    return [base64.b64decode(file) for file in json.loads(run.stdout)]


def lines(blocks):
    """The lines of blocks, as they should be read."""
    return [line for block in blocks for line in word.plain(block.text).split("\n")]


@pytest.mark.parametrize("zone", ["UTC", "America/St_Johns", "Pacific/Kiritimati"])
def test_the_page_writes_the_same_bytes_in_every_time_zone(zone):
    ours = [word.document(title, blocks) for title, blocks in LETTERS]
    assert by_script(LETTERS, TZ=zone) == ours


@settings(max_examples=20)
@given(st.lists(st.tuples(TEXTS, BLOCKS), min_size=10, max_size=10))
def test_whatever_is_typed_the_page_and_python_write_the_same_file(letters):
    assert by_script(letters) == [word.document(title, blocks) for title, blocks in letters]


@settings(max_examples=200)
@given(BLOCKS)
def test_what_is_read_back_is_what_was_written(blocks):
    read = docx.Document(io.BytesIO(word.document("Letter", blocks)))
    assert [paragraph.text for paragraph in read.paragraphs] == lines(blocks)


def test_each_kind_of_block_has_its_style():
    blocks = [Block(kind, "text") for kind in STYLES]
    read = docx.Document(io.BytesIO(word.document("Letter", blocks)))
    names = [paragraph.style.name for paragraph in read.paragraphs]
    assert names == ["Heading 1", "Normal", "Subject", "List Bullet"]
    assert read.core_properties.title == "Letter"


def test_a_table_lies_along_the_page_and_keeps_every_cell():
    title, blocks = LETTERS[-1]
    read = docx.Document(io.BytesIO(word.document(title, blocks)))
    cells = [tuple(cell.text for cell in row.cells) for row in read.tables[0].rows]
    assert cells == [tuple(word.plain(text) for text in row) for row in blocks[0].rows]
    assert read.sections[0].page_width > read.sections[0].page_height


def test_a_file_tells_no_day_and_is_the_same_again():
    file = word.document(*LETTERS[0])
    assert file == word.document(*LETTERS[0])
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(file)).infolist()} == {
        word.TIME
    }

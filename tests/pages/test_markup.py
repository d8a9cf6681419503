"""The forms of markup: what is text is escaped, what is markup stays, and links find their way."""

import pytest
from markupsafe import Markup

from macros.pages import markup

TABLE = """<table class="stack">
<caption class="visually-hidden">A &amp; B</caption>
<thead><tr><th scope="col">First</th><th scope="col">Second</th></tr></thead>
<tbody>
<tr><th scope="row">1 &lt; 2</th><td data-label="Second"><b>kept</b></td></tr>
<tr><th scope="row">two</th><td data-label="Second">R&amp;D</td></tr>
</tbody>
</table>"""


def test_a_table_escapes_text_and_keeps_markup():
    lines = [("1 < 2", Markup("<b>kept</b>")), ("two", "R&D")]
    assert markup.table("A & B", ("First", "Second"), lines) == TABLE


def test_a_row_with_a_cell_too_few_is_no_table():
    with pytest.raises(ValueError, match="shorter"):
        markup.table("name", ("One", "Two", "Three"), [("1", "2")])


def test_rows_without_a_value_are_left_out():
    assert markup.rows(("Phone", ""), ("Open", "daily")) == "Open\n:   daily"


def test_a_box_parts_what_stands_in_it_so_that_markdown_reads_it():
    assert markup.box("warning", "**One**", "two") == (
        '<div class="box warning" markdown>\n\n**One**\n\ntwo\n\n</div>'
    )


def test_parts_are_joined_by_a_space_and_empty_ones_leave_none():
    assert markup.joined("a & b", "", Markup("<i>c</i>")) == "a &amp; b <i>c</i>"


def test_a_day_can_be_read_by_people_and_machines():
    assert markup.day("2026-05-01") == '<time datetime="2026-05-01">1 May 2026</time>'


@pytest.mark.parametrize(
    ("path", "target", "way"),
    [
        ("index.md", "deadlines.md", "deadlines.md"),
        ("index.md", "routes/talk.md#who", "routes/talk.md#who"),
        ("routes/talk.md", "deadlines.md", "../deadlines.md"),
        ("routes/talk.md", "routes/protest.md#who", "protest.md#who"),
        ("routes/talk.md", "help/a.md", "../help/a.md"),
    ],
)
def test_a_link_leads_from_the_page_that_asks(path, target, way):
    assert markup.relative(path, target) == way


def test_print_is_given_the_address_under_which_the_page_is_published():
    assert markup.printed_address("routes/talk.md#who") == 'data-page="routes/talk.html#who"'

"""The log keeps what is typed, on the page and in its file, and asks before it is lost."""

import base64
import csv
import io
import json
import subprocess

import docx
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from macros.data.log import LOG_COLUMNS
from macros.model.checks import FactError
from macros.model.log import LogColumn
from tests.audit import opened
from tests.rooms import DOCS, TESTS
from tests.site import tree
from tests.twin import NODE

COLUMNS = [{"id": one.id, "name": one.name, "isDay": one.kind == "day"} for one in LOG_COLUMNS]
NAMES = [one.name for one in LOG_COLUMNS]
PAGE = "log.html"


def by_script(logs=(), files=()):
    """What the page's script makes of logs (entries each) and files (bytes)."""
    given_ = {
        "columns": COLUMNS,
        "logs": list(logs),
        "files": [base64.b64encode(file).decode() for file in files],
    }
    run = subprocess.run(
        [
            NODE,
            TESTS / "pages/log.mjs",
            DOCS / "assets/libraries/papaparse.js",
            DOCS / "assets/log-file.js",
        ],
        input=json.dumps(given_),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


def read(file):
    return by_script(files=[file])["opened"][0]


def entry(**texts):
    return {one.id: "" for one in LOG_COLUMNS} | texts


# --- There and back --------------------------------------------------------------------------

ODD = (
    *("=1+1", "+44 20 7946 0000", "-2", "@SUM(A1)", "'", "''=1", "'quoted'", "\t=1", "\n=1", " =1"),
    *(
        "＝1",
        '"',
        '""',
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "é",
        "“x”",
        "😀",
        "👩‍👧",
        "שלום",
        "مرحبا",
    ),
    *("\ufeff", "\x00", "\ud83d", "\u2028", "2026-10-01", "1/10/2026", "31/2/2026", "Day"),
)
TEXTS = st.text(max_size=12) | st.lists(st.sampled_from(ODD), max_size=4).map("".join)
LOGS = st.lists(
    st.fixed_dictionaries({one.id: TEXTS for one in LOG_COLUMNS}), min_size=1, max_size=4
)


# What spreadsheets take for the beginning of a formula; the wide ones are of East Asian keyboards.
FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def rows_of(text):
    """The rows of a saved file, for another reader of such files than the page's own."""
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def formulas(rows):
    """The cells that begin as a formula does, or with a sign that leaves its beginning open."""
    cells = [cell for row in rows for cell in row]
    return [c for c in cells if c.strip().startswith(FORMULA_SIGNS) or c.startswith(("\t", "\n"))]


def test_nothing_that_is_typed_becomes_a_formula_in_a_spreadsheet_and_all_of_it_comes_back():
    before = ("", " ", "\u00a0", "\t", "\n", "\r\n", "'", "''", " '", "' ", "\ufeff")
    texts = [start + sign + "1+1" for sign in FORMULA_SIGNS for start in before]
    log = by_script([[entry(said=text) for text in texts]])["there"][0]
    assert formulas(rows_of(log["text"])) == []
    assert log["after"] == {"entries": log["before"], "wrong": ""}


# Once one fails it is told as it is: to make it smaller would start Node hundreds of times.
@settings(max_examples=100, phases=[Phase.reuse, Phase.generate])
@given(st.lists(LOGS, min_size=10, max_size=10))
def test_a_thousand_logs_come_back_from_their_files_as_they_were(logs):
    for log in by_script(logs)["there"]:
        assert log["after"] == {"entries": log["before"], "wrong": ""}
        rows = rows_of(log["text"])
        assert rows[0] == NAMES
        assert formulas(rows) == []


def test_only_what_no_file_can_hold_is_taken_out_of_what_was_typed():
    typed = entry(said="  one\r\ntwo\t\x00\x07 =1 \ud83d 😀 ", who="שלום")
    before = by_script([[typed]])["there"][0]["before"]
    assert before == [entry(said="  one\ntwo\t =1 \ufffd 😀 ", who="שלום")]


# --- Days ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-10-03", "2026-10-03"),
        ("3/10/2026", "2026-10-03"),
        ("03.10.26", "2026-10-03"),
        ("3 10 2026", "2026-10-03"),
        ("3rd October 2026", "2026-10-03"),
        ("Saturday 3 October 2026", "2026-10-03"),
        ("Sat, 3 Oct 2026", "2026-10-03"),
        ("29 February 2028", "2028-02-29"),
        ("31/2/2026", "31/2/2026"),
        ("10/13/2026", "10/13/2026"),
        ("next week", "next week"),
        ("3 October", "3 October"),
    ],
)
def test_a_day_is_read_in_british_order_and_what_is_none_stays_as_it_was_typed(typed, day):
    assert by_script([[entry(day=typed)]])["there"][0]["before"] == [entry(day=day)]


# --- Files that others wrote -----------------------------------------------------------------

ROWS = (NAMES, ["03/10/2026", "Mrs Müller", "call", 'She said “no”; "never"\nTwice', "", "", ""])
WANTED = entry(day="2026-10-03", who="Mrs Müller", how="call", said='She said “no”; "never"\nTwice')


def as_csv(delimiter, end="\r\n"):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(ROWS)
    return text.getvalue()


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"], ids=repr)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=repr)
def test_a_log_that_a_spreadsheet_saved_can_be_opened(delimiter, encoding, end):
    file = as_csv(delimiter, end).encode(encoding)
    assert read(file) == {"entries": [WANTED], "wrong": ""}


@pytest.mark.parametrize(
    ("file", "wrong"),
    [
        (b"", "foreign"),
        (b"Dear Sir,\nI write to you", "foreign"),
        (b"Date,Amount\n1,2\n", "foreign"),
        (b"Day,Day\n1,2\n", "foreign"),
        (b"Day,Who,Colour\n1,2,red\n", "foreign"),
        (b"Day,Who\n1,2,more\n", "damaged"),
        (b'"Day","Who"\r\n"3/10/2026","Mrs', "damaged"),
        (b"Day,Who\n1,\x00\x00\n", "damaged"),
        (b"PK\x03\x04rest", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0rest", "spreadsheet"),
    ],
)
def test_a_foreign_or_damaged_file_gives_no_entry_and_a_reason_that_the_page_can_say(file, wrong):
    assert read(file) == {"entries": [], "wrong": wrong}
    assert templates_named(wrong)


def templates_named(name):
    return tree(PAGE).css(f'template[data-words="{name}"]')


# --- The columns -----------------------------------------------------------------------------


def test_a_column_without_a_name_or_of_an_unknown_kind_is_refused():
    with pytest.raises(FactError, match="give it"):
        LogColumn(id="x", name="", kind="day", paper="Day")
    with pytest.raises(FactError, match="kind"):
        LogColumn(id="x", name="X", kind="number", paper="Day")


# --- The page --------------------------------------------------------------------------------


@pytest.fixture
def shown(browser, server):
    with opened(browser, server + PAGE, accept_downloads=True) as (page, wrong):
        yield page
        assert not wrong


def add(page, **texts):
    for id_, text in texts.items():
        page.locator(f"#log-{id_}").fill(text)
    page.get_by_role("button", name="Add to my log").click()


def cells(page, column):
    return page.locator(f'.entries td[data-label="{column}"]').all_inner_texts()


def save(page, name="Save as a file (CSV)"):
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return download.value.path().read_bytes()


def open_file(page, content):
    page.get_by_label("Open a log that you saved").set_input_files(
        {"name": "log.csv", "mimeType": "text/csv", "buffer": content}
    )


def told(page, words):
    page.locator(".log-status", has_text=words).wait_for()


def test_an_entry_can_be_added_changed_removed_and_put_back(shown):
    add(shown, who="Mrs Khan", day="3/10/2026", said="No place.\n<b>Sorry</b>")
    assert cells(shown, "Day") == ["Saturday 3 October 2026"]
    shown.get_by_role("button", name="Change entry 1").click()
    assert shown.locator("#log-day").input_value() == "2026-10-03"
    shown.locator("#log-who").fill("Mr Khan")
    shown.get_by_role("button", name="Save the change").click()
    assert cells(shown, "Who") == ["Mr Khan"]
    shown.get_by_role("button", name="Remove entry 1").click()
    assert cells(shown, "Who") == []
    shown.get_by_role("button", name="Put it back").click()
    assert cells(shown, "Who") == ["Mr Khan"]
    save(shown)


def test_an_empty_entry_is_refused_in_words(shown):
    shown.get_by_role("button", name="Add to my log").click()
    assert shown.get_by_role("alert").inner_text() == "Write something in at least one box."
    assert cells(shown, "Day") == []


def test_entries_stand_in_the_order_of_their_days_and_those_without_a_day_last(shown):
    for day, who in (("", "C"), ("4/10/2026", "B"), ("3/11/2025", "A")):
        add(shown, day=day, who=who)
    assert cells(shown, "Who") == ["A", "B", "C"]
    shown.get_by_label("Sort by").select_option("Day, newest first")
    assert cells(shown, "Who") == ["B", "A", "C"]
    save(shown)


def test_a_saved_log_opens_again_and_no_entry_comes_twice(shown):
    add(shown, day="3/10/2026", said="=1+1")
    file = save(shown)
    open_file(shown, file)
    told(shown, "added: 0. Here already: 1")
    shown.reload()
    open_file(shown, file)
    told(shown, "added: 1")
    assert cells(shown, "What was said") == ["=1+1"]


def test_a_file_that_is_no_log_leaves_the_page_as_it_is(shown):
    add(shown, who="Mrs Khan")
    open_file(shown, b"Date,Amount\n1,2\n")
    told(shown, "not a log from this page")
    assert cells(shown, "Who") == ["Mrs Khan"]
    save(shown)


def test_a_word_file_has_the_table_that_is_shown(shown):
    add(shown, day="3/10/2026", who="Mrs Khan")
    read_back = docx.Document(io.BytesIO(save(shown, "Save as Word")))
    rows = [[cell.text for cell in row.cells] for row in read_back.tables[0].rows]
    assert rows == [NAMES, ["Saturday 3 October 2026", "Mrs Khan", "", "", "", "", ""]]
    save(shown)


def leave(page):
    """Whether the page asks before it is left."""
    page.evaluate(
        """() => { const leaving = new Event("beforeunload", {cancelable: true});
        dispatchEvent(leaving); document.title = String(leaving.defaultPrevented); }"""
    )
    return page.title() == "true"


def test_the_page_asks_before_it_is_left_only_while_something_is_not_saved(shown):
    assert not leave(shown)
    shown.locator("#log-who").fill("Mrs")
    assert leave(shown)
    add(shown, who="Mrs Khan")
    assert leave(shown)
    save(shown)
    assert not leave(shown)
    assert shown.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]


def test_on_paper_the_log_is_a_table_without_buttons(shown):
    add(shown, day="3/10/2026", who="Mrs Khan")
    save(shown)
    shown.emulate_media(media="print")
    assert shown.locator(".entries td").first.evaluate("e => getComputedStyle(e).display") == (
        "table-cell"
    )
    assert not shown.locator(".deeds").first.is_visible()


def test_without_scripts_there_is_the_paper_log():
    assert "hidden" in tree(PAGE).css_first("form.log-form").attributes
    assert tree(PAGE).css("a[href='leaflets/contact-log.pdf']")

"""The file of the log: there and back without loss, without a formula, and as others save it."""

import base64
import csv
import io
import json
import subprocess

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from macros.data.log import LOG_COLUMNS
from tests.rooms import DOCS, TESTS
from tests.site import tree
from tests.twin import NODE

COLUMNS = [{"id": one.id, "name": one.name, "isDay": one.kind == "day"} for one in LOG_COLUMNS]
NAMES = [one.name for one in LOG_COLUMNS]


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
        ("27 Mar 2026", "2026-03-27"),
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
    assert tree("log.html").css(f'template[data-words="{wrong}"]')


def test_a_file_of_another_day_does_not_speak_of_today():
    assert read(b"Day,Who\nyesterday,Mrs Khan\n")["entries"] == [
        entry(day="yesterday", who="Mrs Khan")
    ]


# --- Files that a spreadsheet saved: logs/README.md says how they were made ------------------

KEPT = [
    entry(
        day="2026-10-03",
        who="Zoë O’Neill, SENCo",
        how="call at 3pm",
        said='She said “no place”; "not yet", 50%.\n\nTwice.',
        promised="=SUM(A1) +44 20 7946 0000",
        by="2026-10-10",
        next="2026-10-12",
    ),
    entry(
        day="2025-04-01",
        who="’quoted’ 'x'",
        how="email",
        said="+1",
        promised="-",
        by="half term",
    ),
    entry(who="@council", how="07700 900123", said="'", promised="\t=1"),
]
BEYOND_WINDOWS = entry(day="2026-10-04", who="سلمى", how="meeting", said="😀 שלום", promised="＝1")


def saved(name):
    return (TESTS / "pages/logs" / f"{name}.csv").read_bytes()


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        ("comma-utf-8", [*KEPT, BEYOND_WINDOWS]),
        ("semicolon-utf-8-from-xlsx", [*KEPT, BEYOND_WINDOWS]),
        # The file in between cannot hold the tab.
        ("tab-utf-16-from-ods", [*KEPT[:2], KEPT[2] | {"promised": "=1"}, BEYOND_WINDOWS]),
        ("comma-windows-1252", KEPT),
        ("semicolon-windows-1252", KEPT),
    ],
)
def test_a_log_that_went_through_a_spreadsheet_is_as_it_was(name, entries):
    assert read(saved(name)) == {"entries": entries, "wrong": ""}


@pytest.mark.parametrize("name", ["british-days-from-xlsx", "british-days-from-ods"])
def test_days_that_were_typed_into_a_spreadsheet_in_this_country_are_read(name):
    assert [(one["day"], one["next"]) for one in read(saved(name))["entries"]] == [
        ("2026-10-03", "2026-10-13"),
        ("2025-04-01", ""),
    ]


def test_where_a_day_can_only_be_american_no_day_of_the_file_is_turned_round():
    opened = read(saved("american-days-from-xlsx"))["entries"]
    assert [(one["day"], one["next"]) for one in opened] == [
        ("10/03/26", "10/13/26"),
        ("04/01/25", ""),
    ]


def test_a_day_in_words_or_with_its_year_first_is_read_whatever_order_the_others_have():
    file = b"Day,Who\n2026-10-03,A\n13 Oct 2026,B\n10/13/2026,C\n3/10/2026,D\n"
    assert [one["day"] for one in read(file)["entries"]] == [
        "2026-10-03",
        "2026-10-13",
        "10/13/2026",
        "3/10/2026",
    ]

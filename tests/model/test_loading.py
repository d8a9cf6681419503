"""A slip in a data file is told in one line: file, line, record, field, what to do."""

import re
import subprocess
import sys

import pytest

from macros.data.local import LOCAL
from macros.model.loading import FILES
from tests.copies import copy_sources

PHONE = 'phone="0300 303 5857",'
NOBODY = 'contact(id="sos-nobody", name="Nobody", what="Nothing.", address="https://www.gov.uk/x")'
LINE = re.compile(r"macros/(data/\w+|facts)\.py(, line \d+)?: .+")


# The quickest command that reads the facts, and the one that reads all else too.
DEADLINE = ("deadline", "appeal", "letter=2026-06-30")
CHECK = ("check",)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the project's files."""
    copy = tmp_path_factory.mktemp("project")
    copy_sources(copy)
    return copy


def told(project, command=DEADLINE):
    """The lines on standard error of a command that refuses the facts."""
    run = subprocess.run(
        [sys.executable, "-B", "-m", "macros", *command],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in run.stderr
    assert (run.returncode, run.stdout) == (2, ""), run.stderr
    return run.stderr.splitlines()


@pytest.fixture
def refused(project):
    """What is told of data files, by name, whose bytes are changed by a function; then mended."""
    right = {}

    def change(name, slip, command=DEADLINE):
        path = project / "macros" / name
        right.setdefault(path, path.read_bytes())
        wrong = slip(path.read_bytes())
        assert wrong != path.read_bytes()
        path.write_bytes(wrong)
        return told(project, command)

    yield change
    for path, content in right.items():
        path.write_bytes(content)


def swap(right, wrong):
    """A slip that writes `wrong` for the first `right`."""

    def slip(content):
        assert right.encode() in content, right
        return content.replace(right.encode(), wrong.encode(), 1)

    return slip


# A slip, the file in which it is made, and what its line must say. These are made all at once, as
# one refused record must not hide another.
RECORDS = {
    "a phone number too short": (
        "people",
        swap(PHONE, 'phone="0300 303",'),
        "contact 'tribunal', field 'phone': has '0300 303'. Write a full UK number",
    ),
    "a misspelt field": (
        "people",
        swap('phone="0300 061 0614"', 'telephone="0300 061 0614"'),
        "contact 'lgsco', field 'telephone': is no field of a contact. Use one of: id, name",
    ),
    "a field forgotten": (
        "decisions",
        swap("        free=True,\n", ""),
        "route 'talk', field 'free': is missing. Add free=… to the record.",
    ),
    "a text that is no text": (
        "sources",
        swap('short="s.42",', "short=False,"),
        "source 'cfa-42', field 'short': has False. Write one text in quotes",
    ),
    "a missing comma between texts": (
        "people",
        swap('"adviser-issues",', '"adviser-issues"'),
        "field 'sources': is missing",
    ),
    "too many values": (
        "clocks",
        swap('ClockGroup("appeal", "Your appeal")', 'ClockGroup("appeal", "Your", "appeal")'),
        "clock group 'appeal': has 3 values. Give it these: id, name.",
    ),
    "a misspelt unit": (
        "clocks",
        swap('Period("draft", 15, "days"', 'Period("draft", 15, "daze"'),
        "period '15 daze beginning with draft', field 'unit': has 'daze'. Use one of: 'months'",
    ),
    "a misspelt id": (
        "clocks",
        swap('sources=("regs-33",)', 'sources=("regs-333",)'),
        "clock 'mediation-contact', field 'sources': names the source 'regs-333', which does not",
    ),
    "a misspelt id in an offer": (
        "decisions",
        swap('"talk",\n                "The teacher', '"tolk",\n                "The teacher'),
        "route offer 'tolk', field 'route': names the route 'tolk', which does not exist",
    ),
    "sources in square brackets": (
        "clocks",
        swap('sources=("regs-34",)', 'sources=["regs-34"]'),
        "clock 'certificate-no-mediation', field 'sources': must be a list in round brackets",
    ),
    "sources in curly brackets": (
        "clocks",
        swap('sources=("regs-39",)', 'sources={"regs-39"}'),
        "clock 'certificate-after-mediation', field 'sources': must be a list in round brackets",
    ),
    "sources without their comma": (
        "clocks",
        swap('sources=("regs-42",)', 'sources=("regs-42")'),
        "clock 'mediation-agreement', field 'sources': must be a list in round brackets with a",
    ),
    "an appeal without its hour": (
        "clocks",
        swap('by="appeal-hour",', ""),
        "clock 'appeal', field 'by': is empty. Name the quantity that says the hour",
    ),
    "limbs in another order": (
        "clocks",
        swap(
            '(months("letter", 2), months("certificate", 1))',
            '(months("certificate", 1), months("letter", 2))',
        ),
        "clock 'appeal', field 'limbs': do not stand in the order",
    ),
    "a form's name with a bracket": (
        "decisions",
        swap('"SEND4A"', '"SEND4A(b"'),
        "form 'send4a', field 'name': has 'SEND4A(b'. Write the form's name in letters",
    ),
    "months of review as text": (
        "checking",
        swap("months=6", 'months="six"'),
        "review 'guidance', field 'months': has 'six'. Write a whole number",
    ),
    "a reckoner of one year alone": (
        "bank_holidays",
        swap(", last=2027", ""),
        "reckoner years 'letters', field 'last': is missing",
    ),
    "a bank holiday that is no date": (
        "bank_holidays",
        swap('"2019-01-01"', '"2019-13-01"'),
        "bank holidays 'england-and-wales', field 'days': has '2019-13-01'. Write a real date",
    ),
    "a local name with HTML": (
        "local",
        swap('strapline="', 'strapline="<b>'),
        f"local service '{LOCAL.id}', field 'strapline': has '<'",
    ),
    "a number among the records": (
        "people",
        swap("QUOTATIONS = (", "QUOTATIONS = (7,"),
        "quotations: has 7 as entry 1. Write Quotation(…).",
    ),
}


@pytest.fixture(scope="module")
def told_at_once(project):
    """What is told where all those slips are made together."""
    files = {name: project / f"macros/data/{name}.py" for name, _, _ in RECORDS.values()}
    right = {path: path.read_bytes() for path in files.values()}
    for name, slip, _ in RECORDS.values():
        files[name].write_bytes(slip(files[name].read_bytes()))
    lines = told(project)
    for path, content in right.items():
        path.write_bytes(content)
    return lines


@pytest.mark.parametrize("slip", RECORDS)
def test_a_wrong_record_is_told_in_one_line_and_hides_no_other(slip, told_at_once):
    name, _, says = RECORDS[slip]
    lines = [line for line in told_at_once if says in line]
    assert len(lines) == 1
    assert lines[0].startswith((f"macros/data/{name}.py, line ", "macros/facts.py, line "))


def test_nothing_else_is_told_than_what_is_wrong(told_at_once):
    assert len(told_at_once) == len(RECORDS)
    assert all(LINE.fullmatch(line) for line in told_at_once)


# Here Python itself stops, so these are made one by one.
FILE_SLIPS = {
    "a missing quote": ("data/people.py", swap(PHONE, PHONE[:-2] + ","), "Python cannot read this"),
    "a missing comma between records": (
        "data/people.py",
        swap('sources=("lgsco",),\n    ),', 'sources=("lgsco",),\n    )'),
        "Look here and on the line before for a missing comma",
    ),
    "a missing comma that makes a call": (
        "data/clocks.py",
        swap('Event("letter", "the date', 'Event("letter"("the date'),
        "Python cannot read this",
    ),
    "curly quotes": (
        "data/people.py",
        swap(PHONE, "phone=“0300 303 5857”,"),
        "Python cannot read this",
    ),
    "a tab": ("data/people.py", swap("    contact(", "\tcontact = 1\n    contact("), "cannot read"),
    "words without quotes": (
        "data/people.py",
        swap(PHONE, "phone=unknown,"),
        "name 'unknown' is not defined. Correct the name, or put words in quotes.",
    ),
    "a list that is none": (
        "data/people.py",
        swap("CONTACTS = (", "CONTACTS = 5; OTHERS = ("),
        "is no list. Write it in round brackets, with a comma after each record.",
    ),
    "a reckoner past the bank holidays": (
        "data/bank_holidays.py",
        swap("last=2027", "last=2060"),
        "reckoner years 'letters', field 'last': is 2060, whose last letters end in 2061. Add",
    ),
    "a constant renamed": (
        "data/bank_holidays.py",
        swap("BANK_HOLIDAYS =", "HOLIDAYS ="),
        "macros/data/bank_holidays.py: has no BANK_HOLIDAYS. Put it back",
    ),
    "a constant that other files use renamed": (
        "data/checking.py",
        swap("CHECKED =", "CHEKED ="),
        "macros/data/checking.py: has no CHECKED. Put it back",
    ),
    "the file of facts emptied": (
        "facts.py",
        lambda _: b"\n",
        "macros/facts.py: has no FACTS. Put it back",
    ),
    "a file emptied": (
        "data/sources.py",
        lambda _: b"\n",
        "sources.py: has no SOURCES. Put it back",
    ),
    "Windows-1252": (
        "data/people.py",
        lambda content: content.decode().encode("cp1252", "replace"),
        "is not saved as UTF-8",
    ),
    "UTF-16": (
        "data/people.py",
        lambda content: content.decode().encode("utf-16"),
        "is not saved as UTF-8",
    ),
    "a comma missing among search words": (
        "data/search_words.py",
        swap('"yearly review",', '"yearly review" 5'),
        "Python cannot read this",
    ),
    "an end of the program": (
        "data/people.py",
        swap("QUOTATIONS = (", "exit()\nQUOTATIONS = ("),
        "",
    ),
    "a sum that fails": ("data/checking.py", swap("months=6", "months=6 // 0"), "cannot use this"),
}


# What only a look at pages, leaflets and the calendar can tell.
CHECKED_SLIPS = {
    "a day of checking to come": (
        "data/people.py",
        swap(PHONE, PHONE + 'checked="2999-01-01",'),
        "has '2999-01-01', a day to come",
    ),
    "a record that nothing uses": (
        "data/decisions.py",
        swap("FORMS = (", 'FORMS = (Form("new", "NEW1", "ask", ("tribunal-page",)),'),
        "form 'new', field 'id': is used by no record and no page",
    ),
}


@pytest.mark.parametrize("slip", CHECKED_SLIPS)
def test_a_fact_that_no_page_can_use_is_told_by_the_check(slip, refused):
    name, change, says = CHECKED_SLIPS[slip]
    (line,) = refused(name, change, CHECK)
    assert LINE.fullmatch(line), line
    assert says in line


@pytest.mark.parametrize("slip", FILE_SLIPS)
def test_a_slip_that_python_cannot_read_is_told_in_one_line(slip, refused):
    name, change, says = FILE_SLIPS[slip]
    (line,) = refused(name, change)
    assert LINE.fullmatch(line), line
    assert says in line


@pytest.mark.parametrize("name", [FILES[1], FILES[-1]])
def test_a_data_file_that_is_gone_is_told_in_one_line(name, project):
    path = project / name
    content = path.read_bytes()
    path.unlink()
    try:
        assert told(project) == [f"{name}: is not there. Put it back: git checkout -- {name}"]
    finally:
        path.write_bytes(content)


def test_a_file_that_python_cannot_read_does_not_hide_slips_in_others(refused):
    refused("data/people.py", swap(PHONE, PHONE[:-2] + ","))
    lines = refused("data/sources.py", swap('manner="statute"', 'manner="hearsay"'))
    assert [line.split(",")[0] for line in lines] == [
        "macros/data/sources.py",
        "macros/data/people.py",
    ]


def test_the_line_told_is_that_of_the_record(refused, project):
    (line,) = refused("data/people.py", swap(PHONE, 'phone="0300 303",'))
    number = int(re.search(r"line (\d+):", line)[1])
    text = (project / "macros/data/people.py").read_text("utf-8").splitlines()
    assert text[number - 1] == "    contact("
    assert 'id="tribunal"' in text[number]


@pytest.mark.parametrize(
    "command",
    [
        CHECK,
        ("prepare",),
        ("finish",),
        ("build",),
        ("check-links",),
        ("check-law",),
    ],
    ids=lambda command: command[0],
)
def test_every_command_that_reads_facts_tells_a_refused_one_in_one_line(command, refused):
    (line,) = refused("data/local.py", swap("checked=CHECKED)", "checked=CHEKED)"), command)
    assert line.startswith("macros/data/local.py, line ")

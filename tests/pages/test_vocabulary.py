"""Pages and leaflets call the same names, and a slip in a call is told in one line."""

import datetime
import re
from dataclasses import replace

import pytest

from macros.pages import vocabulary
from macros.pages.page import Page, PageError
from tests.invented import FACTS
from tests.rooms import DOCS

MAY = datetime.date(2026, 5, 10)
TEXTS = {
    "help/a.md": "# A\n\n## One { #a }\n\nBy {{ quantity('closing-hour') }}.\n\n## Two\n\nMore.\n"
}


def page(path="help/x.md", **more):
    return Page(FACTS, path, MAY, texts=TEXTS, **more)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "{{ contacts('board', 'bord') }}",
            (
                "line 3: contacts('board', 'bord'): there is no record 'bord' among the contacts; "
                "did you mean 'board'? Correct the id, or add it to macros/data/."
            ),
        ),
        (
            "{{ clock('yellow') }}",
            (
                "line 3: clock('yellow'): there is no record 'yellow' among the clocks: "
                "it names a Form. Correct the id."
            ),
        ),
        (
            "{{ clok('move') }}",
            "line 3: there is no macro or variable 'clok'; did you mean 'clock'?",
        ),
        ("{{ plce }}", "line 3: there is no macro or variable 'plce'; did you mean 'place'?"),
        ("{{ zzz }}", "line 3: there is no macro or variable 'zzz'."),
        ("{{ clock() }}", "line 3: clock(): write it as clock('clock_id')."),
        ("{{ clock('a', 'b') }}", "line 3: clock('a', 'b'): write it as clock('clock_id')."),
        (
            "{{ period() }}",
            (
                "line 3: period(): write it as period('clock_id', 'event_id'); "
                "the last 1 may be left out."
            ),
        ),
        (
            "{{ period('move', 'visit') }}",
            (
                "line 3: period('move', 'visit'): it does not count from 'visit'. "
                "Use one of: letter."
            ),
        ),
        (
            "{{ decision_summary('rude') }}",
            ("line 3: decision_summary('rude'): leave the brackets empty: decision_summary()."),
        ),
        (
            "{{ decision_summary() }}",
            (
                "line 3: decision_summary(): this belongs on a page in docs/decisions/, "
                "which names its own record."
            ),
        ),
        ("{{ cite() }}", "line 3: cite(): name at least one source."),
        ("{{ contacts() }}", "line 3: contacts(): name at least one contact."),
        ("{{ leaflet() }}", "line 3: leaflet(): name at least one leaflet."),
        (
            "{{ leaflet('none') }}",
            (
                "line 3: leaflet('none'): there is no record 'none' among the leaflets. "
                "Correct the id, or add leaflets/none.md."
            ),
        ),
        ("{{ clock(move) }}", "line 3: clock(move): put quotes round it: 'move'."),
        ("{{ clock(1) }}", "line 3: clock(1): put quotes round it: '1'."),
        (
            "{{ clock(id='move') }}",
            "line 3: clock(id='move'): leave out the equals sign and what stands before it.",
        ),
        ("{{ clock }}", "line 3: a macro needs brackets after its name."),
        ("{{ clock('move' }}", "line 3: unexpected '}', expected ')'."),
        ("{{ clock('move'", "line 3: unexpected end of template, expected ','."),
        ("{#anchor}", "line 3: Missing end of comment tag."),
        ("{{ 1 / 0 }}", "line 3: division by zero."),
        ("{{ 'a' + 1 }}", 'line 3: can only concatenate str (not "int") to str.'),
        ("{{ config.nothing }}", "line 3: 'dict object' has no attribute 'nothing'."),
        (
            "{{ day('2026-02-30') }}",
            "line 3: day('2026-02-30'): write a real date as YYYY-MM-DD.",
        ),
        (
            "{{ decisions('nobody') }}",
            (
                "line 3: decisions('nobody'): 'nobody' makes no decisions. "
                "Use one of: council, school."
            ),
        ),
        ("{{ proof('page') }}", "line 3: proof('page'): there is no figure 'page'."),
        (
            "{{ section('help/b.md', 'One') }}",
            (
                "line 3: section('help/b.md', 'One'): there is no such page; "
                "did you mean 'help/a.md'?"
            ),
        ),
        (
            "{{ section('help/a.md', 'one') }}",
            (
                "line 3: section('help/a.md', 'one'): there is no such heading on that page"
                "; did you mean 'One'?"
            ),
        ),
        (
            "{{ sources() }}\n{{ cite('act-1') }}",
            (
                "line 4: cite('act-1'): this cites a source below the page's list of sources. "
                "Move {{ sources() }} to the foot of the page."
            ),
        ),
        (
            "{{ sources() }}{{ sources() }}",
            "line 3: sources(): the page has its list of sources already. Keep the last one.",
        ),
    ],
    ids=lambda value: value.removeprefix("line 3: "),
)
def test_a_slip_in_a_page_is_told_in_one_line_with_file_line_and_remedy(text, says):
    with pytest.raises(PageError) as refused:
        vocabulary.fill(f"# X\n\n{text}", page(), config={})
    assert str(refused.value) == f"docs/help/x.md, {says}"


@pytest.mark.parametrize(
    "name",
    ["decision_summary", "decision_routes"],
)
def test_a_decision_page_names_its_own_record_and_refuses_another(name):
    own = vocabulary.call(page("decisions/no-place.md"), name)
    assert own != vocabulary.call(page("decisions/rude.md"), name)
    with pytest.raises(PageError, match=rf"docs/decisions/no-place\.md: {name}\('rude'\): leave"):
        vocabulary.call(page("decisions/no-place.md"), name, "rude")


@pytest.mark.parametrize("name", ["route_summary", "deadline_calculator"])
def test_no_id_is_typed_for_what_a_page_knows_itself(name):
    with pytest.raises(PageError, match=rf"{name}\('protest'\): leave the brackets empty"):
        vocabulary.call(page("routes/protest.md"), name, "protest")


def test_a_calculator_for_a_decision_without_appeal_is_refused():
    with pytest.raises(PageError, match="this decision cannot be appealed"):
        vocabulary.call(page("decisions/rude.md"), "deadline_calculator")


def test_no_page_types_the_id_of_its_own_record():
    typed = re.compile(r"\b(?:decision_\w+|route_summary|deadline_calculator)\(['\"]")
    assert [path for path in DOCS.rglob("*.md") if typed.search(path.read_text("utf-8"))] == []


def test_a_rule_that_has_ended_is_told_by_the_page_that_needs_it():
    ended = [
        replace(clock, in_force_until="2026-05-09") if clock.id == "protest" else clock
        for clock in FACTS.clocks
    ]
    facts = replace(FACTS, clocks=tuple(ended)).on(MAY)
    with pytest.raises(PageError, match="there is no record 'protest' in force on 2026-05-10"):
        vocabulary.call(Page(facts, "decisions/no-place.md", MAY), "decision_summary")


def test_the_names_of_the_place_are_escaped_where_they_stand_in_a_page():
    filled = vocabulary.fill("{{ place }}, {{ service }}", page())
    assert filled == "Ham &amp; Eggs, HIASS"


def test_a_section_is_that_of_its_page_alone():
    assert vocabulary.call(page(), "section", "help/a.md", "One") == "## One\n\nBy 4pm.\n"
    text = "---\ntitle: x\n---\n# x\n\n## One { #a }\n\nWords.\n\n### Two\n\nMore.\n\n## Three\n"
    part, first_line = vocabulary.page_section(text, "One")
    assert part == "## One\n\nWords.\n\n### Two\n\nMore.\n\n"
    assert first_line == 6
    assert text.splitlines()[first_line - 1] == "## One { #a }"


def test_a_section_is_found_by_the_name_of_its_fold_and_a_heading_leaves_out_what_is_folded():
    fold = '<details markdown id="b">\n<summary>Two</summary>\n\nFolded.\n\n</details>\n'
    text = f"# x\n\n## One\n\nWords.\n\n{fold}\nMore.\n\n## Three\n"
    part, first_line = vocabulary.page_section(text, "Two")
    assert part == "## Two\n\nFolded.\n\n"
    assert "<summary>Two" in text.splitlines()[first_line - 1]
    part, first_line = vocabulary.page_section(text, "One")
    assert part.split() == ["##", "One", "Words.", "More."]
    # Lines stay where they are, so that a slip is told with its own.
    line = part.splitlines().index("More.") + first_line
    assert text.splitlines()[line - 1] == "More."


def test_a_slip_in_a_section_is_told_with_the_file_and_line_where_it_stands():
    texts = {"help/a.md": "# A\n\n## One\n\n{{ form('no') }}\n"}
    asking = Page(FACTS, "help/x.md", MAY, texts=texts, file="leaflets/x.md")
    with pytest.raises(PageError, match=r"docs/help/a\.md, line 5: form\('no'\): there is no"):
        vocabulary.fill("\n\n{{ section('help/a.md', 'One') }}", asking, first_line=20)


def test_lines_are_counted_from_the_first_line_of_the_file():
    with pytest.raises(PageError, match=r"docs/help/x\.md, line 12: form\('no'\)"):
        vocabulary.fill("\n\n{{ form('no') }}", page(), first_line=10)


PAPER_TEXT = "It is so. {{ cite('act-1') }}\nAnd so {{ cite('act-1', 'act-2') }}. {{ sources() }}"


def test_paper_leaves_out_citations_with_the_space_before_them():
    assert vocabulary.fill(PAPER_TEXT, page(paper=True)) == "It is so.\nAnd so. "


@pytest.mark.parametrize(
    "call",
    [
        "sources()",
        "next_step('a.md', 'Go')",
        "leaflet('none')",
        "deadline_calculator()",
        "council_calculator()",
        "dates_calculator()",
    ],
)
def test_paper_leaves_out_what_leads_on_from_a_page(call):
    assert vocabulary.fill(f"{{{{ {call} }}}}", page(paper=True)) == ""

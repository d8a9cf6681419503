"""What an appeal is decided by, in pages and on the sheets to fill in."""

from dataclasses import replace

import pytest

from macros.pages import decisions
from macros.pages.page import CallError, Page
from macros.words import sentences
from tests.invented import FACTS


def page(path, facts=FACTS, **more):
    return Page(facts, path, **more)


def test_the_question_of_an_appeal_is_two_sentences():
    question = decisions.decision_question(page("decisions/no-place.md"))
    assert question == "Is there room for 2 days more? A chair will do."


def test_the_law_s_words_are_quoted_with_whose_they_are_and_what_counts_is_listed():
    evidence = decisions.decision_evidence(page("decisions/no-place.md"))
    assert "> A place shall be given where there is room." in evidence
    assert f'Act of 2001 & Rules, section 3. {sentences.LICENCE} <a class="cite"' in evidence
    assert 'href="#source-act-3"' in evidence
    assert "In 2 days more there may be room." in evidence
    assert evidence.endswith("- A photo of the room\n- The letter")


def test_where_the_law_s_words_could_not_be_read_none_are_quoted():
    test = replace(FACTS.legal_tests["room"], law="", law_source="")
    asking = page("decisions/no-place.md", replace(FACTS, legal_tests=(test,)))
    evidence = decisions.decision_evidence(asking)
    assert "quotation" not in evidence
    assert evidence.startswith("In 2 days more")


def test_a_sheet_has_the_question_room_for_each_box_and_the_form_s_name():
    sheet = decisions.reasons_sheet(page("decisions/no-place.md", paper=True))
    assert "Is there room for 2 days more? A chair will do." in sheet
    assert "form YELLOW1" in sheet
    assert "| <strong>Why there is room </strong>Count the chairs. | |" in sheet
    assert "| <strong>Who saw it </strong> | |" in sheet
    assert sheet.endswith("- A photo of the room\n- The letter\n\n</div>")


@pytest.mark.parametrize(
    "part", [decisions.decision_question, decisions.decision_evidence, decisions.reasons_sheet]
)
def test_what_cannot_be_appealed_has_no_question(part):
    with pytest.raises(CallError, match="cannot be appealed"):
        part(page("decisions/rude.md"))

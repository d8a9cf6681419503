"""What a blind parent hears of the answer, of a mistake and of the menu (Orca with Firefox)."""

import pytest

from macros.__main__ import main
from macros.words.english import day_in_words
from tests import heard

pytestmark = pytest.mark.skipif(bool(heard.missing()), reason=heard.missing() or "heard")

PAGE = "decisions/refused-plan.html"
LETTER = "2026-06-30"


@pytest.fixture
def ear(server, request):
    """The page of a decision, opened in Firefox for Orca, or at the fragment that a test names."""
    with heard.hearing(server + PAGE + getattr(request, "param", "")) as opened:
        yield opened


def last_day(capsys):
    """The last day to appeal in words, as the command tells it."""
    main(["deadline", "appeal", f"letter={LETTER}"])
    return day_in_words(capsys.readouterr().out.strip())


def test_the_day_is_said_when_the_answer_comes(ear, capsys):
    # To the first box, out of it and back, so that letters are typed and lead nowhere.
    ear.press("e", "Tab", "shift+Tab")
    ear.press("3", "0", "Tab", "6", "Tab", "2", "0", "2")
    ear.press("6")
    assert last_day(capsys) in " ".join(ear.press("Return"))


@pytest.mark.parametrize(
    "ear", [f"#decision=refused-plan&letter={LETTER}"], indirect=True, ids=["a link"]
)
def test_the_day_is_said_when_a_link_to_the_answer_is_opened(ear, capsys):
    assert last_day(capsys) in " ".join(ear.all_said())


def test_a_mistake_is_said_once_and_its_box_says_that_it_is_wrong(ear):
    ear.press("e", "Tab", "shift+Tab")
    said = " ".join(ear.press("Return"))
    assert "There is a problem" in said
    assert said.count("Enter the date on the letter") <= 2
    # From the summary to its first link, and with it to the box.
    box = " ".join(ear.press("Tab", "Return"))
    assert "invalid" in box
    assert "Enter the date on the letter" in box


def test_the_menu_says_that_it_has_opened_and_that_it_has_closed(ear):
    ear.press("b")
    assert "expanded" in " ".join(ear.press("Return"))
    assert "collapsed" in " ".join(ear.press("Escape"))

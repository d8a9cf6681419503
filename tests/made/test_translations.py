"""A page in another language stands beside its English only while the English says what it said."""

import pytest

from macros.data import languages
from macros.made import FinishError
from macros.made import translations as made
from macros.model.checks import FactError
from macros.model.languages import Language, translated
from tests.checks.test_slips import files, told

# Invented: no real language is written by whoever cannot speak it.
PSEUDO = Language("qaa", "Pseudo", "rtl", "Tthiis iis aa ttraanslaatiioon.")
OTHER = Language("qab", "Öther", "ltr", "Thïs ïs à translàtïon.")
FRAME = """<!doctype html>
<html lang="en-GB">
<head><title>x</title></head>
<body>
<a class="skip" href="#main">Skip</a>
<header class="banner">Name</header>
<main><!-- place: languages -->{}<article>
{}
</article></main>
<footer class="foot">Foot</footer>
</body>
</html>"""
WORDS = "<h1>Ask</h1><p>You have 2 months.</p>"


def built(english=WORDS, noted="", path="routes/ask"):
    """What MkDocs writes of a page and its translation: bytes by path."""
    noted = noted or made.fingerprint(FRAME.format("", WORDS))
    other = FRAME.format(f"<!-- translates: {noted} -->", "<h1>Aask</h1>")
    pages = {f"{path}.html": FRAME.format("", english), f"{path}.qaa.html": other}
    return {name: html.encode() for name, html in pages.items()} | {"assets/a.js": b""}


def finished(files, known=(PSEUDO, OTHER)):
    return {path: content.decode() for path, content in made.finished(files, known).items()}


def test_a_translation_and_its_english_page_lead_to_each_other():
    files = finished(built())
    link = '<a href="ask.qaa.html" lang="qaa" hreflang="qaa">Pseudo</a>'
    assert f'<p class="languages">{link}</p>' in files["routes/ask.html"]
    assert '<a href="ask.html" lang="en-GB"' in files["routes/ask.qaa.html"]
    assert f"<p>{PSEUDO.about}</p>" in files["routes/ask.qaa.html"]


def test_a_translation_tells_its_language_and_direction_and_what_stands_round_it_is_english():
    html = finished(built())["routes/ask.qaa.html"]
    assert '<html lang="qaa" dir="rtl">' in html
    for part in ('a class="skip"', 'header class="banner"', "footer"):
        assert f'<{part} lang="en-GB" dir="ltr"' in html
    assert "translates:" not in html


def test_several_translations_of_a_page_lead_to_each_other():
    files = built()
    files["routes/ask.qab.html"] = files["routes/ask.qaa.html"]
    files = finished(files)
    assert files["routes/ask.html"].count("hreflang") == 2
    assert 'hreflang="en-GB"' in files["routes/ask.qab.html"]
    assert 'hreflang="qaa"' in files["routes/ask.qab.html"]


@pytest.mark.parametrize(
    "english",
    [
        WORDS.replace("You have", "You may have"),
        # What a fact prints counts as much as what is typed.
        WORDS.replace("2 months", "3 months"),
        WORDS + "<details><summary>More</summary><p>One line more.</p></details>",
        WORDS.replace("<p>You have 2 months.</p>", ""),
    ],
)
def test_a_changed_english_sentence_takes_the_translation_off_until_it_is_read_again(english):
    changed = built(english)
    files = finished(changed)
    assert "routes/ask.qaa.html" not in files
    assert "hreflang" not in files["routes/ask.html"]
    (line,) = made.outdated(changed).values()
    now = made.fingerprint(FRAME.format("", english))
    assert line.startswith("docs/routes/ask.qaa.md: ")
    assert line.endswith(f"translates: {now}")
    assert "routes/ask.qaa.html" in finished(built(english, now))


@pytest.mark.parametrize(
    "english",
    [
        WORDS.replace("<p>", '<p class="lead">'),
        WORDS.replace(" ", "\n"),
        WORDS + '<p class="checked">Checked on 1 May 2027.</p>',
        WORDS + '<details class="sources"><ul><li>An Act</li></ul></details>',
        WORDS + '<div class="leaflet"><a href="x.pdf">Leaflet (PDF, 81 kB)</a></div>',
        WORDS.replace("months.", 'months. <a class="cite" href="#x">s.1</a>'),
    ],
)
def test_a_new_day_of_checking_or_another_look_leaves_the_translation_there(english):
    assert made.outdated(built(english)) == {}


def test_a_page_without_a_translation_loses_its_place_and_nothing_else():
    page = FRAME.format("", WORDS)
    files = finished({"a.html": page.encode()})
    assert files == {"a.html": page.replace("<!-- place: languages -->", "")}


def test_a_translation_without_its_english_page_or_fingerprint_is_refused():
    files = built()
    with pytest.raises(FinishError, match="no English page"):
        made.outdated({"routes/ask.qaa.html": files["routes/ask.qaa.html"]})
    files["routes/ask.qaa.html"] = files["routes/ask.html"]
    with pytest.raises(FinishError, match="translates"):
        made.outdated(files)


@pytest.mark.parametrize("path", ["help/riass.md", "404.md", "a.page.md", "a.py.js", "a.PL.md"])
def test_other_files_are_no_translations(path):
    assert translated(path) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "Polish"},
        {"id": ""},
        {"name": " "},
        {"direction": "left"},
        {"about": ""},
    ],
)
def test_a_language_that_is_not_whole_is_refused(wrong):
    right = {"id": "qaa", "name": "Pseudo", "direction": "rtl", "about": "Aaboouut."}
    Language(**right)
    with pytest.raises(FactError):
        Language(**right | wrong)


# --- What is refused before anything is built -------------------------------------------------

PAGE = "docs/appeal/if-you-lose.qaa.md"
RIGHT = """---
title: Ïf ýou lose
description: Ẁhat ýou can do.
translates: new
---

# Ïf ýou lose

[Asķ](hearing.md) {{ phone('tribunal') }}.
"""


@pytest.fixture
def pseudo(monkeypatch):
    """The invented language is one of those of the facts."""
    monkeypatch.setattr(languages, "LANGUAGES", (PSEUDO,))


@pytest.mark.usefixtures("pseudo")
def test_a_translation_that_is_right_is_let_through():
    assert told({PAGE: RIGHT.encode()}) == []


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize(
    ("path", "before", "after", "words"),
    [
        (PAGE, "translates: new\n", "", "translates"),
        (PAGE, "translates: new", "scripts: log", "'scripts' is not known"),
        (PAGE, "phone('tribunal')", "period('appeal')", "prints English"),
        (PAGE, "hearing.md", "if-you-lose.qaa.md", "Link to the English page"),
        (PAGE, "hearing.md", "gone.md", "there is no page"),
        ("docs/appeal/gone.qaa.md", "", "", "no page docs/appeal/gone.md"),
        ("docs/appeal/hearing.qab.md", "", "", "'qab' is no language"),
        (
            "docs/letters/chase-plan.qaa.md",
            "(hearing",
            "(../appeal/hearing",
            "cannot be translated",
        ),
        ("docs/log.qaa.md", "(hearing", "(appeal/hearing", "cannot be translated"),
    ],
)
def test_a_translation_that_cannot_be_right_is_refused_in_a_line(path, before, after, words):
    lines = told({path: RIGHT.replace(before, after, 1).encode()})
    assert [line for line in lines if words in line and line.startswith(path)]


@pytest.mark.usefixtures("pseudo")
def test_an_english_page_leads_to_no_translation_that_may_be_taken_off():
    home = files()["docs/index.md"] + b"\n[x](appeal/if-you-lose.qaa.md)\n"
    lines = told({PAGE: RIGHT.encode(), "docs/index.md": home})
    assert len(lines) == 1
    assert "Link to the English page" in lines[0]


def test_a_translation_into_a_language_that_is_not_listed_is_refused():
    lines = told({PAGE: RIGHT.encode()})
    assert any("'qaa' is no language" in line for line in lines)

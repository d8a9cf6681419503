"""A letter says the same wherever it goes: on the page, copied, as text, and as a Word file."""

import base64
import datetime
import io
import itertools
import re
from contextlib import contextmanager

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect

from macros.law import deadlines
from macros.made import FinishError, letters, word
from macros.model.letters import ASKED
from macros.pages.letters import _named_in
from macros.words.english import day_in_words
from tests import invented
from tests.audit import faults_in_every_mode
from tests.local import SERVICE_PAGE
from tests.now import FACTS
from tests.open_pages import opened
from tests.pages.test_calculator import BANK_HOLIDAYS
from tests.rooms import DOCS
from tests.site import SITE
from tests.wording import LONGEST_SENTENCE, grade, sentences, words

LETTERS = [letter.id for letter in FACTS.letters]
every_letter = pytest.mark.parametrize("id_", LETTERS)
ODD = "é “x” & <b> </p> [x] {{ y }} \t \x07 😀 שלום مرحبا \u2028 \ufffe =1+1 - * \n\n"
TYPED = st.one_of(
    st.just(""),
    st.sampled_from([" ", "\n", "=1+1", "<script>alert(1)</script>", "[your name]", "- x\n- y"]),
    st.lists(st.sampled_from(ODD), max_size=20).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)
DAY = st.dates(datetime.date(2024, 1, 1), datetime.date(2027, 6, 30))
NOON = datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC)

# What is typed goes in; what comes out, on every way. The preview is read as people see it.
FILLED = r"""async typed => {
  const shown = document.querySelector(".letter");
  for (const [id, value] of Object.entries(typed)) document.getElementById(id).value = value;
  document.querySelector(".letter-form").dispatchEvent(new Event("input"));
  const saved = {};
  files.save = (name, blob) => { saved[name.split(".").pop()] = blob; };
  let copied;
  const clipboard = { writeText: async text => { copied = text; } };
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  const press = value => document.querySelector(`.letter-actions [value=${value}]`).click();
  ["copy", "text", "word"].forEach(press);
  for (let turn = 0; turn < 200 && !(saved.docx && saved.txt && copied); turn += 1) {
    await new Promise(done => setTimeout(done, 10));
  }
  const bytes = new Uint8Array(await saved.docx.arrayBuffer());
  const said = node => [...node.childNodes].map(child =>
    child.nodeName === "BR" ? "\n" : child.nodeType === 3 ? child.data : said(child)).join("");
  return {
    shown: [...shown.querySelectorAll("p, li")].map(part => [part.localName, said(part)]),
    open: [...shown.querySelectorAll(".gap")].map(gap => gap.textContent),
    left: document.querySelector(".letter-actions .left").textContent,
    status: document.querySelector(".letter-actions [role=status]").textContent,
    text: await saved.txt.text(), copied, word: btoa(String.fromCharCode(...bytes)),
  };
}"""


def built(id_):
    return (SITE / f"letters/{id_}.html").read_text("utf-8")


def built_text(id_):
    return " ".join(block.text for block in letters.blocks(built(id_)))


def trimmed(text):
    """A block without the spaces that nobody sees at the ends of its lines."""
    return re.sub(" *\n *", "\n", text).strip()


def as_text(blocks):
    """Blocks (tag and words) as plain text."""
    lines = [
        (tag, "- " + said.replace("\n", "\n  ") if tag == "li" else said) for tag, said in blocks
    ]
    found = ""
    for number, (tag, said) in enumerate(lines):
        followed = lines[number + 1 : number + 2]
        within = tag == "li" and followed and followed[0][0] == "li"
        found += said + ("\n" if within else "\n\n")
    return found.rstrip() + "\n"


def words_in(file):
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(file)).paragraphs]


@contextmanager
def at(browser, server, id_, **options):
    with opened(browser, f"{server}letters/{id_}.html", NOON, **options) as (page, wrong):
        yield page
        assert wrong == []


def fields(id_, text, day):
    """Fields by their ids, each with an example: `text()` and `day()` give the next one."""
    typed = {}
    for one in (FACTS.gaps[gap] for gap in FACTS.letters[id_].gaps):
        if one.kind == "day":
            given_day = day()
            parts = (given_day.day, given_day.month, given_day.year) if given_day else ("", "", "")
            names = (f"{one.id}-day", f"{one.id}-month", f"{one.id}-year")
            typed |= dict(zip(names, map(str, parts), strict=True))
        else:
            typed[f"gap-{one.id}"] = text()
    return typed


# --- On every way the same -------------------------------------------------------------------


@every_letter
def test_what_is_shown_copied_and_saved_is_the_same_whatever_is_typed(browser, server, id_):
    with at(browser, server, id_) as page:

        @settings(max_examples=12)
        @given(st.data())
        def fill(data):
            typed = fields(
                id_, lambda: data.draw(TYPED), lambda: data.draw(st.one_of(st.none(), DAY))
            )
            told = page.evaluate(FILLED, typed)
            shown = [(tag, trimmed(said)) for tag, said in told["shown"]]
            assert told["copied"] == told["text"]
            assert told["text"].rstrip() == as_text(shown).rstrip()
            assert words_in(base64.b64decode(told["word"])) == [
                line for _, said in shown for line in said.split("\n")
            ]
            names = {gap[1:-1] for gap in told["open"]}
            assert all(name in told["left"] and name in told["status"] for name in names)
            assert told["left"].startswith(f"{len(names)} still" if names else "Nothing is empty")

        fill()


@every_letter
def test_what_is_typed_stands_in_the_letter_and_nothing_stays_open(browser, server, id_):
    with at(browser, server, id_) as page:
        typed = fields(id_, lambda: "Ann & Bob\n<b>Lee</b>", lambda: datetime.date(2026, 3, 3))
        told = page.evaluate(FILLED, typed)
    text = told["text"]
    assert "[" not in text
    assert told["open"] == []
    assert "25 November 2026" in text
    assert "<b>Lee</b>" in text
    assert "Nothing is empty" in told["left"]


@every_letter
def test_a_letter_with_its_gaps_is_the_same_file_from_the_build_and_from_the_page(
    browser, server, id_
):
    ours = (SITE / f"letters/{id_}.docx").read_bytes()
    with at(browser, server, id_) as page:
        told = page.evaluate(FILLED, {})
    theirs = words_in(base64.b64decode(told["word"]))
    # The page knows what day it is.
    assert theirs == [line.replace("[today’s date]", "25 November 2026") for line in words_in(ours)]


@every_letter
def test_without_scripts_the_letter_says_what_its_word_file_says(id_):
    blocks = letters.blocks(built(id_))
    lines = [line for block in blocks for line in word.plain(block.text).split("\n")]
    assert words_in((SITE / f"letters/{id_}.docx").read_bytes()) == lines
    assert f'href="{id_}.docx"' in built(id_)


@pytest.mark.parametrize("zone", ["America/St_Johns", "Pacific/Kiritimati"])
def test_a_file_is_the_same_in_every_time_zone(browser, server, zone):
    with at(browser, server, "ask-for-papers") as page:
        here = page.evaluate(FILLED, {})
    with at(browser, server, "ask-for-papers", timezone_id=zone) as page:
        assert page.evaluate(FILLED, {}) == here


# --- The form --------------------------------------------------------------------------------


@every_letter
def test_the_form_asks_for_each_gap_of_the_letter_and_no_more(id_):
    named = _named_in((DOCS / f"letters/{id_}.md").read_text("utf-8"))
    asked = {gap for gap in named if FACTS.gaps[gap].kind in ASKED}
    counted = {FACTS.gaps[gap].clock for gap in named if FACTS.gaps[gap].kind == "counted"}
    starts = {limb.event for id_ in counted for row in FACTS.clocks.rows(id_) for limb in row.limbs}
    for_counting = {gap.id for gap in FACTS.gaps if gap.event in starts}
    assert asked <= set(FACTS.letters[id_].gaps) <= asked | for_counting


COUNTED = [
    (id_, gap)
    for id_ in LETTERS
    for gap in dict.fromkeys(_named_in((DOCS / f"letters/{id_}.md").read_text("utf-8")))
    if FACTS.gaps[gap].kind == "counted"
]


@pytest.mark.parametrize(("id_", "gap"), COUNTED)
@pytest.mark.parametrize("day", ["2026-01-31", "2026-12-04", "2026-07-20"])
def test_a_day_that_the_law_counts_is_the_engine_s(browser, server, id_, gap, day):
    start = datetime.date.fromisoformat(day)
    clock = FACTS.on(start).clocks[FACTS.gaps[gap].clock]
    events = {clock.limbs[0].event: start}
    last = deadlines.last_day(clock, FACTS.closed_periods, events, BANK_HOLIDAYS).last_day
    with at(browser, server, id_) as page:
        told = page.evaluate(FILLED, fields(id_, lambda: "x", lambda: start))
    assert day_in_words(last.isoformat()).split(" ", 1)[1] in told["text"]


def fill_date(page, gap, day, month="", year=""):
    for part, typed in (("day", day), ("month", month), ("year", year)):
        page.fill(f"#{gap}-{part}", typed)
    page.locator("#gap-your-name").focus()


@pytest.mark.parametrize(
    ("typed", "told", "part"),
    [
        (("31", "2", "2026"), "31 February 2026 does not exist", "day"),
        (("3", "Foo", "2026"), "must be a real date", "month"),
        (("3", "13", "2026"), "must be a real date", "month"),
        (("3", "3", "26"), "Year must include 4 numbers", "year"),
        (("3", "", "2026"), "must include a month", "month"),
    ],
)
def test_a_date_that_is_none_is_told_when_its_boxes_are_left(browser, server, typed, told, part):
    with at(browser, server, "ask-for-papers") as page:
        fill_date(page, "letter-date", *typed)
        error = page.locator("#letter-date-error")
        expect(error).to_contain_text(told)
        # A screen reader is told at once, and again at the box.
        expect(error).to_have_attribute("aria-live", "polite")
        expect(page.locator(f"#letter-date-{part}")).to_have_attribute("aria-invalid", "true")
        fill_date(page, "letter-date", "3", "March", "2026")
        expect(error).to_be_hidden()
        expect(page.locator(f"#letter-date-{part}")).to_have_attribute("aria-invalid", "false")


def test_an_error_is_told_once_while_it_stays_the_same(browser, server):
    with at(browser, server, "ask-for-papers") as page:
        fill_date(page, "letter-date", "3", "Foo", "2026")
        expect(page.locator("#letter-date-error")).to_be_visible()
        page.evaluate("""() => {
          window.told = 0;
          const watch = new MutationObserver(() => { window.told += 1; });
          watch.observe(document.getElementById("letter-date-error"), { childList: true });
        }""")
        for name in ("your-address", "child-name", "your-name"):
            page.locator(f"#gap-{name}").focus()
            page.wait_for_timeout(20)
        assert page.evaluate("window.told") == 0


# The days that a letter says are in the past or ahead, and those whose time it says has ended.
SAID = [
    (letter.id, gap, lies)
    for letter in FACTS.letters
    for gap in letter.gaps
    if FACTS.gaps[gap].kind == "day"
    for lies in sorted(
        {FACTS.gaps[gap].lies}
        | {
            FACTS.gaps[due].lies
            for id_, due in COUNTED
            if id_ == letter.id
            and FACTS.clocks.rows(FACTS.gaps[due].clock)[-1].limbs[0].event == FACTS.gaps[gap].event
        }
    )
    if lies
]
# When it is not so: a day that is right, days that are not, and the words.
UNTRUE = {
    "past": ("1 1 2026", ("25 11 2026",), "Do not send this letter yet"),
    "ahead": ("26 11 2026", ("24 11 2026", "25 11 2026"), "Choose a later date for their answer"),
}


@pytest.mark.parametrize(
    ("lies", "words_of_it"),
    [("past", r"ended on \[|day to appeal was"), ("ahead", r"(answer|tell me) by \[")],
)
def test_each_letter_that_says_where_a_day_lies_knows_that_day(lies, words_of_it):
    saying = {id_ for id_ in LETTERS if re.search(words_of_it, built_text(id_))}
    assert {id_ for id_, _, said in SAID if said == lies} == saying
    assert len(saying) >= 7


@pytest.mark.parametrize(("id_", "gap", "lies"), SAID)
def test_a_letter_whose_day_is_not_where_it_says_says_so(browser, server, id_, gap, lies):
    right, wrong_days, says = UNTRUE[lies]
    with at(browser, server, id_) as page:
        told = page.locator(".letter-actions .error")
        fill_date(page, gap, *right.split())
        expect(told).to_be_hidden()
        for day in wrong_days:
            fill_date(page, gap, *day.split())
            expect(told).to_contain_text(says)
        page.locator("[value=text]").click()
        expect(page.locator(".letter-actions [role=status]")).to_contain_text(says)


def test_a_whole_date_in_the_first_box_is_read(browser, server):
    with at(browser, server, "ask-for-papers") as page:
        page.fill("#letter-date-day", "27/3/2026")
        page.locator("#gap-your-name").focus()
        expect(page.locator(".letter")).to_contain_text("In your letter of 27 March 2026 you")


@every_letter
def test_the_button_at_the_end_of_the_form_leads_to_the_letter(browser, server, id_):
    with at(browser, server, id_) as page:
        page.get_by_role("button", name="Read the letter").click()
        heading = page.locator("h2:focus")
        expect(heading).to_have_id("the-letter")
        expect(heading).to_be_in_viewport()


def test_nothing_typed_reaches_the_address_or_is_kept(browser, server):
    with at(browser, server, "ask-for-papers") as page:
        page.fill("#gap-your-name", "Ann")
        page.locator("#gap-your-name").press("Enter")
        expect(page.get_by_role("heading", name="The letter", exact=True)).to_be_focused()
        assert page.url == f"{server}letters/ask-for-papers.html"
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        assert "Ann" in page.locator(".letter").inner_text()


# --- How long, how hard ----------------------------------------------------------------------


@every_letter
def test_the_form_begins_on_the_first_screen_or_just_below(browser, server, id_):
    with at(browser, server, id_) as page:
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.locator(".letter-form").bounding_box()["y"] <= 1.3 * 740


@every_letter
def test_a_letter_is_easier_than_what_it_answers(id_):
    lines = [block.text for block in letters.blocks(built(id_))]
    assert grade(lines) <= 6.5
    assert [one for one in sentences(lines) if words(one) > LONGEST_SENTENCE] == []


def test_bold_that_would_be_lost_on_its_way_is_refused():
    whole = '<div class="letter"><p><strong>All of it</strong></p></div>'
    assert letters.blocks(whole)[0].kind == "strong"
    with pytest.raises(FinishError, match="bold inside a paragraph: 'Part'"):
        letters.blocks(whole.replace("All of it</strong>", "Part</strong> of it"))


def test_a_filled_letter_has_no_fault_for_any_way_of_reading(browser, server):
    with at(browser, server, "chase-assessment") as page:
        page.fill("#gap-your-name", "Ann")
        assert faults_in_every_mode(page) == []


# --- The facts -------------------------------------------------------------------------------


# A judge decides on these: nobody brushes them off. The rest end in one, whose way on is outside.
ENDS = {
    "ask-for-more-time": SERVICE_PAGE,
    "appeal-without-certificate": SERVICE_PAGE,
    "complain-again": "routes/complaint.html#ombudsman",
}


@every_letter
def test_a_letter_that_is_brushed_off_leads_to_another_and_in_the_end_out(id_):
    seen = []
    while id_ and id_ not in seen:
        seen.append(id_)
        id_ = FACTS.letters[id_].brushed_off
    assert not id_, "letters that lead to each other lead nowhere"
    for one, following in itertools.pairwise(seen):
        way = r"If they do not answer, or say no: <a[^>]* href=\"([^\"]*)\""
        assert re.findall(way, built(one)) == [f"{following}.html"]
    assert f'href="../{ENDS[seen[-1]]}"' in built(seen[-1])


def test_a_letter_of_a_law_that_nobody_made_tells_its_facts():
    first, second = invented.FACTS.letters
    assert first.brushed_off == second.id

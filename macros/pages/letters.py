"""Letters in pages: what each is for, the form that fills it in, and its gaps."""

import re
from html import unescape

from markupsafe import Markup

from macros.model.letters import ASKED
from macros.pages.calculators import form_of
from macros.pages.clocks import clock_sources
from macros.pages.markup import joined, part, printed_address, rows
from macros.pages.page import CallError
from macros.words import english, labels, sentences

FOLDER = "letters"


def _named_in(text):
    """The ids of the gaps that a letter's Markdown calls, in order."""
    return re.findall(r"\{\{\s*gap\('([^']*)'\)\s*\}\}", text)


def gap(page, id_):
    """What a letter leaves open: what stands there in square brackets while it is empty (HTML).

    Raises `CallError` where the page's letter does not name it, as its form would not ask for it.
    """
    found = page.find("gaps", id_)
    letter = page.own("letters")
    if found.kind in ASKED and id_ not in letter.gaps:
        raise CallError(f"letter '{letter.id}' does not name this gap. Add it to its 'gaps'.")
    return Markup('<span class="gap" data-gap="{}">[{}]</span>').format(id_, found.stands)


def letter_facts(page):
    """When to send the page's letter, who sends it, and how long the family has (Markdown)."""
    letter = page.own("letters")
    facts = page.facts
    pairs = rows(
        (labels.LETTER_WHEN, english.fill(facts, letter.when)),
        (labels.LETTER_FROM, _writer(page, letter)),
        (labels.LETTER_TIME, joined(*_limits(page, letter, family=True))),
    )
    return part("rows", pairs)


def _writer(page, letter):
    """Who sends a letter whose right passes from parents to the young person; empty for others."""
    if not letter.own:
        return ""
    quantity = page.find("quantities", "leaving-day")
    page.note(*quantity.sources)
    who = page.link("help/young-people.md#whose", sentences.LETTER_YOUNG)
    return sentences.LETTER_FROM.format(day=quantity.words, young_people=who)


def letter_answer(page):
    """To whom the page's letter goes, what with it, and by when they must answer it (Markdown)."""
    letter = page.own("letters")
    facts = page.facts
    enclosed = [english.sentence(english.fill(facts, text)) for text in letter.encloses]
    answer = joined(
        *_limits(page, letter, family=False),
        english.fill(facts, letter.answer),
        page.cite(*letter.sources),
    )
    pairs = rows(
        (labels.LETTER_TO, english.fill(facts, letter.to)),
        (labels.LETTER_WITH, joined(*enclosed)),
        (labels.LETTER_ANSWER, answer),
    )
    return part("rows", pairs)


def _limits(page, letter, family):
    # What the family has is said before the letter; what others have, with their answer.
    for id_ in letter.clocks:
        clock = page.find("clocks", id_)
        if family == (clock.who == "family"):
            page.note(*clock_sources(page.facts, clock))
            yield english.sentence(english.clock_in_words(page.facts, clock))


def letter_form(page):
    """The form that fills in the page's letter (HTML); without scripts, the way to a Word file."""
    letter = page.own("letters")
    gaps = [page.find("gaps", id_) for id_ in letter.gaps]
    for one in gaps:
        if one.kind not in ASKED:
            raise CallError(f"gap '{one.id}' is not asked for. Take it out of the letter's 'gaps'.")
    named = _named_in(page.texts.get(page.path, ""))
    unused = [one.id for one in gaps if one.id not in named and not one.event]
    if page.texts and unused:
        raise CallError(f"the letter has no gap '{unused[0]}'. Take it out of the letter's 'gaps'.")
    counted = [page.find("gaps", id_) for id_ in dict.fromkeys(named)]
    counted = [one for one in counted if one.kind == "counted"]
    for one in counted:
        _refuse_uncountable(page, one, gaps)
    return form_of(
        page,
        "letter",
        [one.clock for one in counted],
        {
            "letter": letter.id,
            "title": letter.name,
            "gaps": {
                one.id: {
                    "kind": one.kind,
                    "event": one.event,
                    "clock": one.clock,
                    "lies": one.lies,
                }
                for one in (*gaps, *counted, page.find("gaps", "today"))
            },
        },
        gaps=gaps,
        letter=letter,
        counts=bool(counted),
    )


def _refuse_uncountable(page, counted, gaps):
    events = {one.event for one in gaps}
    for row in page.all_rows.clocks.rows(counted.clock):
        if row.limbs[0].event not in events:
            raise CallError(
                f"gap '{counted.id}' counts from '{row.limbs[0].event}', and no day of the letter "
                "is that event. Give one that 'event', and name it in the letter's 'gaps'."
            )


def _alone(page, target, text):
    """A link that stands alone (Markdown): large enough for a thumb, its address in print."""
    return f"{page.link(target, text)}{{ .alone {printed_address(target)} }}"


def letter_next(page):
    """What to send next, if the page's letter is not answered (Markdown); empty if nothing is."""
    letter = page.own("letters")
    links = [f"- {_alone(page, 'letters.md', labels.ALL_LETTERS)}"]
    if letter.brushed_off:
        other = page.find("letters", letter.brushed_off)
        way = page.way(f"{FOLDER}/{other.id}.md", other.name)
        links.insert(0, f"- {sentences.NOT_ANSWERED.format(way=way)}")
    return "\n".join(links)


def letters(page):
    """Every letter, with what it is for (Markdown)."""
    return rows(
        *(
            (_alone(page, f"{FOLDER}/{letter.id}.md", letter.name), letter.purpose)
            for letter in page.facts.letters
        )
    )


def letter(page, id_):
    """A line that leads to the letter with that id (Markdown)."""
    found = page.find("letters", id_)
    way = page.way(f"{FOLDER}/{found.id}.md", unescape(found.name))
    return sentences.LETTER.format(way=way)

"""What tests measure of words: how hard they are to read, and which facts were typed by hand."""

import itertools
import re

import textstat

LONGEST_SENTENCE = 25


def sentences(texts):
    """The sentences of some blocks; a block without a full stop is one sentence too."""
    return [
        sentence
        for text in texts
        for sentence in re.split(r"(?<=[.?!])\s+", text)
        if re.search("[a-zA-Z]", sentence)
    ]


def grade(texts):
    """The Flesch-Kincaid grade of some blocks, each closed by a full stop if it has none."""
    closed = [text if text.endswith((".", "?", "!")) else text + "." for text in texts]
    return textstat.flesch_kincaid_grade(" ".join(closed))


def words(sentence):
    return len(re.findall(r"[\w’'-]+", sentence))


# More than so many in a row, of so few words each, sound like a telegram.
MOST_CLIPPED, CLIPPED = 3, 5


def clipped(texts):
    """The runs of more than three sentences of five words or fewer in some blocks."""
    return [
        " ".join(run)
        for text in texts
        for short, group in itertools.groupby(
            sentences([text]), lambda sentence: words(sentence) <= CLIPPED
        )
        if short and len(run := list(group)) > MOST_CLIPPED
    ]


# --- Facts typed by hand ---------------------------------------------------------------------

NUMBER = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety"
)
TYPED = {
    "a digit": re.compile(r"\d"),
    "a period": re.compile(
        rf"\b({NUMBER})[\s-]+((working|calendar|clear|school)\s+)?(day|week|month|year)s?\b|\bfortnight",
        re.IGNORECASE,
    ),
    "a form’s name": re.compile(r"\bSEND\d|\bSEND-?\d", re.IGNORECASE),
    "a month’s name": re.compile(
        r"\b(January|February|March|April|June|July|September|October|November|December)\b"
    ),
}


def handed_to_macro(call):
    quoted = re.findall(r"""'([^'\n]*)'|"([^"\n]*)\"""", call[0])
    return " ".join(text for pair in quoted for text in pair if " " in text)


def prose(markdown):
    """A page's own words: without front matter, macros, attributes, quotations and addresses.

    Words that a page hands to a macro to print are its own too: they have spaces, ids have none.
    """
    text = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)
    text = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}", handed_to_macro, text, flags=re.DOTALL)
    text = re.sub(r"\{[ #.:].*?\}", "", text)
    # What a script says of one result: the number is what it counted.
    text = text.replace('<template data-words="one">1 ', "")
    return re.sub(r"\]\([^)]*\)|^>.*$|<[^>]*>|^\d+\.", "", text, flags=re.MULTILINE)


def typed_facts(markdown):
    return [
        f"{what}: {line.strip()}"
        for line in prose(markdown).splitlines()
        for what, pattern in TYPED.items()
        if pattern.search(line)
    ]

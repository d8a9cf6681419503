"""What the watch on the law has compared, and when, for the page about sources."""

from collections import defaultdict

from markupsafe import Markup

from macros.data.compared import COMPARED
from macros.pages.markup import day, fold, table
from macros.words import english, labels, sentences

LAW_AT = "https://www.legislation.gov.uk/"
HOLIDAYS_AT = "https://www.gov.uk/bank-holidays.json"


def compared(page):
    """Of each law, how many of its provisions were compared, and the oldest day; holidays too."""
    watched = defaultdict(set)
    for source in page.facts.sources:
        if source.address.startswith(LAW_AT):
            watched[source.instrument].add(source.address)
    watched[labels.HOLIDAYS].add(HOLIDAYS_AT)
    lines = [_line(*pair) for pair in watched.items()]
    folded = fold("compared", labels.COMPARED, table(labels.COMPARED, labels.COMPARED_HEADS, lines))
    everything = set().union(*watched.values())
    return folded if everything & COMPARED.keys() else f"{sentences.NOTHING_COMPARED}\n\n{folded}"


def _line(name, addresses):
    days = [COMPARED[address].day for address in addresses if address in COMPARED]
    texts = english.counted(len(addresses), *labels.TEXTS)
    count = sentences.SO_MANY_COMPARED.format(count=len(days), texts=texts)
    return name, count, day(min(days)) if days else labels.NOT_YET


def compared_on(source):
    """The day on which the words of a source were compared, as a sentence (HTML), or nothing."""
    entry = COMPARED.get(source.address)
    if not entry:
        return ""
    said = Markup(sentences.WORDS_COMPARED).format(day=day(entry.day))  # noqa: S704 our own words
    return Markup(" {}").format(said)

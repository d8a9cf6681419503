"""What the watch on the law has compared, and when, for the page about sources."""

from collections import defaultdict

from markupsafe import Markup

from macros.data.compared import COMPARED
from macros.pages.markup import day, fold, table

LAW_AT = "https://www.legislation.gov.uk/"
HOLIDAYS_AT = "https://www.gov.uk/bank-holidays.json"
HEADER = ("What", "Compared", "Last on")


def compared(page):
    """Of each law, how many of its provisions were compared, and the oldest day; holidays too."""
    watched = defaultdict(set)
    for source in page.facts.sources:
        if source.address.startswith(LAW_AT):
            watched[source.instrument].add(source.address)
    watched["Bank holidays on GOV.UK"].add(HOLIDAYS_AT)
    listed = table("Laws compared", HEADER, [_line(*pair) for pair in watched.items()])
    folded = fold("compared", "What was compared, and when", listed)
    everything = set().union(*watched.values())
    return (
        folded if everything & COMPARED.keys() else f"So far, it has compared nothing.\n\n{folded}"
    )


def _line(name, addresses):
    days = [COMPARED[address].day for address in addresses if address in COMPARED]
    return name, f"{len(days)} of {len(addresses)}", day(min(days)) if days else "Not yet"


def compared_on(source):
    """The day on which the words of a source were compared, as a sentence (HTML), or nothing."""
    entry = COMPARED.get(source.address)
    return Markup(" Words compared on {}.").format(day(entry.day)) if entry else ""

"""The slips whose refusals CONTRIBUTING prints, as edits: those of a group are made at once."""

import datetime

from tests.now import FACTS
from tests.recipes import (
    A_PAGE,
    BANK_HOLIDAYS,
    CLOCKS,
    DECISIONS,
    LOCAL,
    MOVED,
    NEW_LAW,
    ORGANISATION,
    PEOPLE,
    SAYINGS,
    SEARCH_WORDS,
    a_copy,
    a_field,
    a_like_record,
    a_second_row,
    after,
    renamed,
    swap,
)

DAY = datetime.timedelta(days=1)


# fmt: off
GROUPS = {
    "records": (
        a_field(PEOPLE, "lgsco", "phone", "0300 061 061"),
        renamed(PEOPLE, "civil-legal-advice", "phone", "telephone"),
        a_field(PEOPLE, "ipsea", "address", "http://www.ipsea.org.uk/"),
        a_field(LOCAL, "service", "email", "help at place"),
        swap(CLOCKS, r'(?<=Period\()"request", \d+, "weeks"', '"request", 6, "week"'),
        a_field(SAYINGS, "no-diagnosis", "verdict", "Perhaps"),
        swap(CLOCKS, r'unit="working days"', 'unit="weeks"'),
        swap(DECISIONS, r'RouteOffer\("ombudsman", "[^"]*"\)', 'RouteOffer("ombudsman", "")'),
        swap(BANK_HOLIDAYS, r"last=\d+\)", f"last={FACTS.bank_holidays.last_year})"),
    ),
    "rows": (
        a_second_row(CLOCKS, "Clock", "mediation-contact", (r'months\("letter", \d+\)', 'months("letter", 3)'), NEW_LAW - DAY),
        a_second_row(CLOCKS, "Clock", "mediation-agreement", (r'"agreement", \d+', '"agreement", 3'), NEW_LAW + DAY),
    ),
    "the same row twice": (
        a_like_record(PEOPLE, "contact", "lgsco"),
    ),
    "a comma": (
        swap(PEOPLE, r'(?<=id="tribunal"),', ""),
    ),
    "pages": (
        after(PEOPLE, r"^CONTACTS = \(\n", ORGANISATION),
        swap("docs/help/organisations.md", r"contact\('lgsco'\)", "contact('lgcso')"),
        swap("docs/help/organisations.md", r"\(riass\.md\)", "(nowhere.md)"),
        swap("docs/help/riass.md", r"^title: [^\n]*", "title: How {{ servise }} can help"),
        a_copy("docs/decisions/a-new-one.md", "docs/decisions/service.md", *A_PAGE),
        swap("docs/help/organisations.md", r"\]\(\.\./routes/complaint\.md\)", "] (../routes/complaint.md)"),
        swap("leaflets/complaint.md", "'What to write'", "'What to say'"),
        after(SEARCH_WORDS, r"^MEANINGS = \{\n", '    "offline copy": ("court",),\n'),
        after(MOVED, r"^MOVED = \{\n", '    "help/words.md": "help/glosary.md",\n'),
    ),
}
# fmt: on

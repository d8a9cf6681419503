"""The facts and what the project's files say, read once: a `Page` that stands for all to come."""

import json

from macros.model.languages import translated
from macros.pages.page import Page, PageError
from macros.pages.proof import figures
from macros.rooms import CASES, DOCS, LEAFLETS_MADE, name

# What was noted of each leaflet when it was made.
LEAFLET_NOTES = LEAFLETS_MADE / "index.json"


def first_page(facts, day, *, leaflets=None, paper=False):
    """A `Page` at no path: `at` makes the others from it. It reads files, and writes none.

    `facts` have all rows, `day` is the `datetime.date` of the build. `leaflets` is what was noted
    of each leaflet; without it, what was noted when they were made. Raises `PageError` where that
    has not been done yet.
    """
    texts = {
        path.relative_to(DOCS).as_posix(): path.read_text("utf-8")
        for path in sorted(DOCS.rglob("*.md"))
    }
    page = Page(facts.on(day), "", day, all_rows=facts, paper=paper, texts=texts)
    page.leaflets = leaflet_notes() if leaflets is None else leaflets
    # What the tests look at page by page is English.
    english = [text for path, text in texts.items() if not translated(path)]
    page.figures = figures(page.facts.bank_holidays, case_count(), english)
    return page


def leaflet_notes():
    """What was noted of each leaflet when it was made: title, pages, bytes and so on, by id."""
    if not LEAFLET_NOTES.exists():
        raise PageError(name(LEAFLET_NOTES), "is not there. Make the leaflets first: make build.")
    return json.loads(LEAFLET_NOTES.read_text("utf-8"))


def case_count():
    """How many cases the tests have, or None where the tests are not there."""
    return len(json.loads(CASES.read_text("utf-8"))) if CASES.exists() else None

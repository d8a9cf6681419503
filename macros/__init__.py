"""Hands the vocabulary of pages to MkDocs, and nothing else. The only file that knows MkDocs."""

import datetime
import functools
import os

from macros.refusals import RefusedError

# Days as which the site can be shown, both inclusive: those of the law that it tells, and no file
# of the offline copy can be older or much newer.
FIRST_AS_OF, LAST_AS_OF = datetime.date(2014, 9, 1), datetime.date(2099, 12, 31)


def as_of():
    """The day as on which the site is shown, to look at it only: AS_OF as a `datetime.date`.

    None where it is not set. Raises `RefusedError` for what is no such day, and beside SITE_URL,
    with which the site is published.
    """
    told = os.environ.get("AS_OF")
    if not told:
        return None
    if os.environ.get("SITE_URL"):
        raise RefusedError(
            "AS_OF is for looking at the site as on another day, and SITE_URL for publishing it. "
            "Leave out one of them."
        )
    try:
        day = datetime.date.fromisoformat(told)
    except ValueError:
        day = None
    # Python also reads 20290901 and 2029-W35-6.
    if not day or day.isoformat() != told or not FIRST_AS_OF <= day <= LAST_AS_OF:
        raise RefusedError(
            f"AS_OF={told}: write a real date as YYYY-MM-DD, from {FIRST_AS_OF} to {LAST_AS_OF}."
        )
    return day


def build_day():
    """The day the site is built for: the commit's (SOURCE_DATE_EPOCH, in seconds), never today.

    Without it, the newest day of checking stands in. AS_OF sets another day, to look at the site.
    Raises `RefusedError` for what `as_of` refuses.
    """
    from macros.facts import FACTS

    day = as_of()
    if day:
        return day
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if seconds:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()
    return datetime.date.fromisoformat(max(source.checked for source in FACTS.sources))


def define_env(env):
    """Register the vocabulary with mkdocs-macros, each name for the page that is being made."""
    from macros.facts import FACTS
    from macros.pages import names, vocabulary
    from macros.pages.first_page import first_page

    page = first_page(FACTS, build_day())

    def macro(name, *args):
        nonlocal page
        path = getattr(env.page, "path", None) or env.page.file.src_uri
        if path != page.path:
            page = page.at(path)
        return vocabulary.call(page, name, *args)

    for name in vocabulary.NAMES:
        env.macro(functools.partial(macro, name), name)
    env.variables.update(names.variables(FACTS.local))

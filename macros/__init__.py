"""Hands the vocabulary of pages to MkDocs, and nothing else. The only file that knows MkDocs."""

import datetime
import functools
import os


def build_day():
    """The day the site is built for: the commit's (SOURCE_DATE_EPOCH, in seconds), never today.

    Without it, the newest day of checking stands in.
    """
    from macros.facts import FACTS

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

"""Texts of the tests with the names of the local service in them, as the facts have it."""

import html

from macros.pages import names
from tests.now import FACTS

SERVICE_PAGE = names.addressed(names.SERVICE_PAGE, FACTS.local)


def source(path):
    """The path in docs/ of the page that is published at a path in site/."""
    written = names.SERVICE_PAGE if path == SERVICE_PAGE else path
    return written.removesuffix(".html") + ".md"


def with_names(text):
    """A text in which {{ service }} and the like, and the page of the service, have their names."""
    return html.unescape(names.put_in(text, FACTS.local))

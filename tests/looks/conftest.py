"""A page is opened once for all looks at it; each look finds it as it was when it came."""

import pytest

from tests import engines
from tests.audit import COLOUR_MODES, PHONE
from tests.browser import NoBrowserError
from tests.open_pages import opened
from tests.site import PATHS
from tests.states import CALCULATOR_STATES, TODAY

# The page as it came: in its own style, at its top, and the next Tab is the first. The menu is not
# open, and what is folded is, so that it is looked at too.
AS_IT_CAME = """() => {
  const top = document.createElement("p");
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
  scrollTo(0, 0);
  for (const open of document.querySelectorAll(":popover-open")) open.hidePopover();
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  document.adoptedStyleSheets = [];
  for (const style of document.styleSheets) style.disabled = false;
}"""


def as_readers_have_it(page):
    """On a phone, in light colours."""
    page.set_viewport_size(PHONE)
    page.emulate_media(media="screen", **COLOUR_MODES["light"])


def looked_at(opened_once):
    """The open page and what went wrong on it, for one look, whatever the one before did."""
    page, wrong = opened_once
    as_readers_have_it(page)
    page.evaluate(AS_IT_CAME)
    return page, wrong


def turned_pages(browser, address, **options):
    """A page that each test leads to another address: only its settings stay."""
    with opened(browser, address, **options) as (page, wrong):
        yield page, wrong


def turned_to(turned, address):
    """Such a page led to another address, and what has gone wrong since.

    In a browser that has begun already, axe needs half as long as in a new one.
    """
    page, wrong = turned
    as_readers_have_it(page)
    # From one answer to another of the same page, only a blank one between begins anew.
    page.goto("about:blank")
    wrong.clear()
    page.goto(address)
    return page, wrong


@pytest.fixture(scope="session", params=PATHS)
def path(request):
    """The path of a page in site/: each in turn, unless a test names its own (`indirect`)."""
    return request.param


@pytest.fixture(scope="session")
def turned_page(browser, server):
    """A page for all paths, and what went wrong since."""
    yield from turned_pages(browser, server + "404.html")


@pytest.fixture(scope="session")
def opened_page(path, turned_page, server):
    return turned_to(turned_page, server + path)


@pytest.fixture
def look(opened_page):
    """The page at `path`, and what went wrong as it was opened."""
    return looked_at(opened_page)


@pytest.fixture(scope="session", params=CALCULATOR_STATES)
def state(request):
    """The name of a state of the calculators."""
    return request.param


@pytest.fixture(scope="session")
def turned_state(browser, server):
    """A page for all states, on the day of the states."""
    yield from turned_pages(browser, server + "404.html", clock=TODAY)


@pytest.fixture(scope="session")
def opened_state(state, turned_state, server):
    return turned_to(turned_state, server + CALCULATOR_STATES[state])


@pytest.fixture
def state_page(opened_state):
    """The page that shows that state."""
    return looked_at(opened_state)[0]


@pytest.fixture(scope="session")
def page_in_folder(browser, site):
    """A page opened from a folder, and what went wrong since; tests lead it from page to page."""
    yield from turned_pages(browser, (site / "404.html").as_uri())


@pytest.fixture(scope="session")
def page_without_scripts(browser, server):
    """A page in a browser that runs no scripts, and what went wrong since."""
    yield from turned_pages(browser, server + "404.html", java_script_enabled=False)


@pytest.fixture(scope="session")
def page_whose_scripts_fail(browser, server):
    """A page in a browser that gets no scripts.

    axe is a script itself, and waits for ever where scripts are off: the page's own are kept out.
    """
    routes = {"**/assets/**/*.js": lambda route: route.abort()}
    yield from turned_pages(browser, server + "404.html", routes=routes)


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def engine(request, playwright, tmp_path_factory):
    """Another browser; without one, the tests say what was looked for."""
    folder = tmp_path_factory.mktemp(request.param)
    try:
        with engines.started(request.param, playwright, folder) as running:
            yield running
    except NoBrowserError as why:
        engines.skip_or_fail(why)

"""What tests share: the built site, a server for it, and a browser."""

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import examples
from tests.browser import NoBrowserError, launch, started
from tests.rooms import ROOT
from tests.server import serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Playwright


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what `make snapshots` says."""
    parser.addoption(
        "--write-snapshots", action="store_true", help="write tests/looks/snapshots anew"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Draw the same examples each time, unless others are asked for."""
    if not config.getoption("--hypothesis-profile"):
        examples.draw_the_same()


# What a test needs that has this fixture: `make test` leaves out all but "browser".
NEEDED = {
    "playwright": ("browser",),
    "engine": ("browser", "engines"),
    "old": ("browser", "engines"),
    "ear": ("browser", "heard"),
    "verapdf": ("engines",),
}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, before marks select. The rest first: a wrong fact shows sooner.

    And of the rest first what takes long, so that no worker is left with it while others rest.
    """
    for item in items:
        for fixture in NEEDED.keys() & set(getattr(item, "fixturenames", ())):
            for marker in NEEDED[fixture]:
                item.add_marker(marker)
    items.sort(
        key=lambda item: (
            item.get_closest_marker("browser") is not None,
            item.get_closest_marker("long") is None,
        )
    )


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder that `make build` wrote. `make test` builds it first."""
    folder = ROOT / "site"
    if not (folder / "index.html").exists():
        pytest.fail("site/ is not built: run `make build` first", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def server(site: Path) -> "Iterator[str]":
    """The address of the site at the top of a server."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def sub_path_server(site: Path, tmp_path_factory: pytest.TempPathFactory) -> "Iterator[str]":
    """The address of the site where it shares a server with others."""
    top = tmp_path_factory.mktemp("server")
    (top / "sub").mkdir()
    (top / "sub" / "path").symlink_to(site, target_is_directory=True)
    with serving(top) as address:
        yield f"{address}sub/path/"


@contextmanager
def no_browser_ends(session: pytest.Session) -> "Iterator[None]":
    """Where no browser starts, the session ends: all tests that need one would say the same."""
    try:
        yield
    except NoBrowserError as why:
        session.shouldfail = str(why)
        raise pytest.fail.Exception(str(why), pytrace=False) from None


@pytest.fixture(scope="session")
def playwright(request: pytest.FixtureRequest) -> "Iterator[Playwright]":
    """What starts browsers: one for all tests of a worker."""
    with no_browser_ends(request.session), started() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: "Playwright", request: pytest.FixtureRequest) -> "Iterator[Browser]":
    """One Chromium for all tests of a worker; each test opens a context or page of its own."""
    with no_browser_ends(request.session), launch(playwright) as chromium:
        yield chromium

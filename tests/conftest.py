"""What tests share: the built site, a server for it, and a browser."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.browser import launch
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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Quick tests first: a wrong fact shows before the browser starts."""
    items.sort(key=lambda item: "browser" in getattr(item, "fixturenames", ()))


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


@pytest.fixture(scope="session")
def playwright() -> "Iterator[Playwright]":
    """What starts browsers: one for all tests of a worker."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: "Playwright") -> "Iterator[Browser]":
    """One Chromium for all tests of a worker; each test opens a context or page of its own."""
    chromium = launch(playwright)
    yield chromium
    chromium.close()

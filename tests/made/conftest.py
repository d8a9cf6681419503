"""The offline copy, as tests of it share it."""

import zipfile

import pytest

from macros.made import bundle
from tests.offline_copy import DIST, html
from tests.site import attributes


@pytest.fixture(scope="session")
def archive():
    """The zip that `make build` wrote. `make test` builds it first."""
    path = DIST / bundle.NAME
    if not path.exists():
        pytest.fail("dist/ is not built: run `make bundle` first", pytrace=False)
    with zipfile.ZipFile(path) as opened_zip:
        yield opened_zip


@pytest.fixture(scope="session")
def copy(archive, tmp_path_factory):
    """The folder that an adviser unpacks it to, with a name that breaks careless links."""
    folder = tmp_path_factory.mktemp("stick") / "Mum’s stick – été 100% #2" / "SEN copy"
    archive.extractall(folder)
    return folder


@pytest.fixture(scope="session")
def until(archive):
    """The last day (ISO) that the copy gives itself."""
    return attributes(html(archive, "index.html"), "[data-trusted-until]", "data-trusted-until")[0]

"""The offline copy opens anywhere with no network, says until when to trust it, and repeats."""

import hashlib
import os
import posixpath
import re
from html import escape
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser

from macros.made import FinishError, bundle, framed
from macros.words.english import day_in_words
from tests import engines
from tests.audit import missing_files
from tests.browser import NoBrowserError
from tests.cases import APPEALS, answered, asked
from tests.offline_copy import COPIED, DIST, html, page_in, text
from tests.open_pages import opened
from tests.rooms import SITE
from tests.site import (
    ADDRESS,
    MOVED_PAGES,
    PATHS,
    attributes,
    dead_links,
    heading_faults,
    policy_faults,
)
from tests.wording import LONGEST_SENTENCE, grade, sentences, words

CASE = "deadlines.html#decision=refused-plan&letter=2026-10-01&certificate=2026-11-29"
LAST_DAY = "2027-01-04"
every_page = pytest.mark.parametrize("path", COPIED)


# --- The file --------------------------------------------------------------------------------


def test_the_copy_is_the_whole_site_but_the_page_for_lost_visitors_and_itself(archive):
    site = {path.relative_to(SITE).as_posix() for path in SITE.rglob("*") if path.is_file()}
    inside = {name.removeprefix(bundle.FOLDER) for name in archive.namelist()}
    assert inside - site == {bundle.START, bundle.SCRIPT, bundle.ON_A_PHONE}
    # Nor has it what is made for frames of other sites.
    assert site - inside == {"404.html", bundle.NAME, framed.PAGE}
    # Only pages differ: they say how old the copy may get.
    for path in site & inside - set(PATHS) - MOVED_PAGES:
        assert archive.read(bundle.FOLDER + path) == (SITE / path).read_bytes()


def test_whoever_unpacks_it_sees_a_file_to_start_with_one_for_phones_and_one_folder(archive):
    top = {name.split("/")[0] for name in archive.namelist()}
    assert top == {bundle.START, bundle.ON_A_PHONE, "site"}
    assert archive.read(bundle.ON_A_PHONE) == (SITE / bundle.GUIDE).read_bytes()
    on_a_phone = html(archive, bundle.START).css_first("main ul li").text()
    assert f"“{bundle.ON_A_PHONE.removesuffix('.html')}”" in on_a_phone
    assert bundle.START.startswith("START HERE")
    assert archive.namelist()[0] == bundle.START


# Microsoft, "Naming Files, Paths, and Namespaces".
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def unsafe_on_windows(names):
    """The names that Windows cannot write, or that are one there."""
    unsafe = [
        name
        for name in names
        # Room for the folder: a whole path may have 259 characters.
        if len(name) > 120
        or any(
            RESERVED.match(part)
            or not re.fullmatch(r"[\w !#$%&'()+,.;=@^`{}~-]*[^ .]", part, re.ASCII)
            for part in name.split("/")
        )
    ]
    folded = [name.lower() for name in names]
    return unsafe + [name for name in names if folded.count(name.lower()) > 1]


def test_every_name_is_one_that_windows_can_write(archive):
    assert unsafe_on_windows(archive.namelist()) == []


@pytest.mark.parametrize(
    "name",
    ["a/con.html", "nul", "a:b", "what?.html", "a/b.", "a /b", "é.html", "x" * 121, 'a"b', "a//b"],
)
def test_a_name_that_windows_cannot_write_is_found(name):
    assert unsafe_on_windows([name]) == [name]
    assert unsafe_on_windows(["A.html", "a.html"]) == ["A.html", "a.html"]


def test_the_copy_is_small_enough_and_the_site_says_how_large_it_is(archive):
    size = Path(archive.filename).stat().st_size
    assert size <= 5_000_000
    said = f"Download the offline copy (ZIP, {size / 1_000_000:.1f} MB)"
    page = LexborHTMLParser((SITE / bundle.PAGE).read_text("utf-8"))
    link = page.css_first(f"a[href='{bundle.NAME}'][download]")
    assert link.text() == said
    assert (SITE / bundle.NAME).read_bytes() == Path(archive.filename).read_bytes()


def test_a_copy_that_would_be_too_large_is_refused():
    with pytest.raises(FinishError, match="It may have 5000000"):
        bundle.zipped({"big": os.urandom(bundle.LARGEST)}, "2026-11-24")


def test_the_list_of_hashes_names_all_that_is_published_with_a_version():
    files = {path.name: path.read_bytes() for path in DIST.iterdir() if path.name != "SHA256SUMS"}
    leaflets = {path.name for path in (SITE / "leaflets").glob("*.pdf")}
    assert set(files) == leaflets | {bundle.NAME, bundle.GUIDE, bundle.BOOKLET}
    listed = dict(
        reversed(line.split("  ")) for line in (DIST / "SHA256SUMS").read_text("utf-8").splitlines()
    )
    assert listed == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


# --- Its pages -------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [bundle.START, *COPIED])
def test_each_page_says_its_version_and_until_when_to_trust_it(path, archive, until):
    page = html(archive, path)
    said = page.css_first("body").text(separator=" ")
    day = day_in_words(until)
    assert re.search(
        rf"Offline copy, version of \s*\d+ \w+ \d{{4}}\s*. You can trust it until\s+{day}", said
    )
    # The notice is there, hidden: only the script knows the day.
    shown = page.css("main > [data-trusted-until]")
    assert [node.attributes["data-trusted-until"] for node in shown] == [until]
    assert "hidden" in shown[0].attributes
    assert shown[0].attributes["role"] == "status"


@pytest.mark.parametrize("path", [bundle.START, *COPIED])
def test_a_page_of_the_copy_keeps_its_policy_and_gains_one_script(path, archive):
    page = html(archive, path)
    assert policy_faults(text(archive, path)) == []
    assert heading_faults(page) == []
    inside = bundle.FOLDER + path if path != bundle.START else path
    loaded = [
        posixpath.normpath(posixpath.join(posixpath.dirname(inside), src))
        for src in attributes(page, "script[defer]", "src")
    ]
    before = [] if path == bundle.START else attributes(path, "script[src]", "src")
    shared = any(src.endswith(bundle.SHARED) for src in before)
    assert len(loaded) == len(before) + (1 if shared else 2)
    assert loaded.count(bundle.FOLDER + bundle.SCRIPT) == 1
    assert loaded.count(bundle.FOLDER + bundle.SHARED) == 1


@pytest.mark.parametrize("path", [bundle.START, *(bundle.FOLDER + path for path in COPIED)])
def test_no_link_in_the_copy_is_dead(path, archive):
    names = archive.namelist()

    def exists(target, anchor):
        if target not in names:
            return False
        page = LexborHTMLParser(archive.read(target)) if anchor else None
        return not anchor or page.css_first(f'[id="{anchor}"]') is not None

    page = LexborHTMLParser(archive.read(path))
    # Ways back to the website, for who is online: to a new copy, and from where phones are stuck.
    outside = {ADDRESS + bundle.PAGE}
    if path == bundle.START:
        outside.add(f"{ADDRESS}index.html")
    assert set(dead_links(path, page, exists)) == outside
    assert f'href="{escape(bundle.NAME)}"' not in page.html


def test_the_first_page_of_the_copy_is_plain(archive):
    page = html(archive, bundle.START)
    said = [node.text(separator=" ").strip() for node in page.css("main p, main li")]
    assert grade(said) <= 6.5
    assert [s for s in sentences(said) if words(s) > LONGEST_SENTENCE] == []


# --- Opened with no network ------------------------------------------------------------------


@pytest.fixture(scope="module")
def offline(browser, copy):
    """A page of the copy in a browser that is cut off, and what went wrong or was asked for."""
    with opened(browser, (copy / bundle.START).as_uri(), offline=True) as (page, wrong):
        page.context.route(re.compile("^(?!file:)"), lambda route: route.abort())
        yield page, wrong


def test_the_start_file_leads_to_the_first_page(offline, copy):
    page, wrong = offline
    page.goto((copy / bundle.START).as_uri())
    assert missing_files(page) == []
    page.get_by_role("link", name="Open the first page").click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url == page_in(copy, "index.html")
    assert wrong == []


@every_page
def test_a_page_of_the_copy_opens_with_no_network_and_asks_nothing_of_it(path, offline, copy):
    page, wrong = offline
    page.goto(page_in(copy, path))
    assert page.locator("h1").is_visible()
    assert missing_files(page) == []
    assert wrong == []


def test_the_calculator_answers_with_no_network(offline, copy):
    page, wrong = offline
    page.goto(page_in(copy, CASE))
    expect(page.locator("[data-deadline=appeal] time")).to_have_attribute("datetime", LAST_DAY)
    page.goto(page_in(copy, "index.html"))
    page.goto(page_in(copy, CASE.partition("#")[0]))
    page.locator("[name=decision][value=refused-plan]").check()
    letter, certificate = ("1", "October", "2026"), ("29", "11", "2026")
    for name, typed in {"letter": letter, "certificate": certificate}.items():
        for part, value in zip(("day", "month", "year"), typed, strict=True):
            page.locator(f"#{name}-{part}").fill(value)
    page.get_by_role("button", name="Work out").first.click()
    expect(page.locator("[data-deadline=appeal] time")).to_have_attribute("datetime", LAST_DAY)
    assert wrong == []


def test_the_search_finds_with_no_network_what_is_spelt_wrong(offline, copy):
    page, wrong = offline
    page.goto(page_in(copy, "search.html"))
    page.get_by_role("searchbox").fill("tribunel")
    first = page.locator(".found li a").first
    expect(first).to_have_attribute("href", re.compile("routes/appeal.html"))
    first.click()
    assert page.url.startswith(page_in(copy, "routes/appeal.html"))
    assert wrong == []


def test_every_leaflet_is_in_the_copy_and_linked(offline, copy):
    page, _ = offline
    page.goto(page_in(copy, "leaflets.html"))
    linked = page.locator("main a[href$='.pdf']").evaluate_all("all => all.map(a => a.href)")
    files = {Path(unquote(urlsplit(link).path)) for link in linked}
    assert files == set((copy / "site/leaflets").glob("*.pdf"))
    assert len(files) >= 18
    for file in files:
        assert file.read_bytes().startswith(b"%PDF-")


def test_a_request_to_the_network_is_found(offline, copy):
    page, wrong = offline
    page.goto(page_in(copy, "index.html"))
    page.evaluate("location.href = 'https://elsewhere.example/'")
    page.wait_for_timeout(100)
    assert "to: https://elsewhere.example/" in wrong
    wrong.clear()


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def engine(request, playwright, tmp_path_factory):
    """Another browser, cut off too; without one, the tests say what was looked for."""
    folder = tmp_path_factory.mktemp(request.param)
    try:
        with engines.started(request.param, playwright, folder) as running:
            yield running
    except NoBrowserError as why:
        engines.skip_or_fail(why)


@pytest.mark.parametrize("name", ["firefox", "webkit"])
def test_a_browser_that_is_not_there_is_named(name, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    kind = SimpleNamespace(executable_path=str(tmp_path / "none"))
    with (
        pytest.raises(engines.NotInstalledError, match=f"(?i)no {name}: neither Playwright’s nor"),
        engines.started(name, SimpleNamespace(**{name: kind}), tmp_path),
    ):
        pass


def asked_until(engine, script):
    """What the script returns once it is something: a page may need a moment."""
    return engines.when_ready(lambda: engine.ask(script))


def test_the_copy_opens_in_another_browser_page_by_page(engine, copy):
    for path in [bundle.START, *(bundle.FOLDER + path for path in COPIED)]:
        engine.open((copy / path).as_uri())
        assert engine.ask("return document.querySelector('h1').offsetHeight > 0"), path
        loaded = engine.ask("return performance.getEntriesByType('resource').map(e => e.name)")
        assert [name for name in loaded if not name.startswith("file:")] == []


def test_the_guide_for_phones_answers_every_case_in_another_browser(engine, copy):
    for case in APPEALS:
        engine.open("about:blank")
        engine.open((copy / bundle.ON_A_PHONE).as_uri() + asked(case))
        found = f'const found = document.querySelector("{answered(case)}"); '
        assert asked_until(engine, found + "return found && found.dateTime") == case["last_day"]
    assert engine.ask("return performance.getEntriesByType('resource').length") == 0


def test_the_calculator_answers_in_another_browser(engine, copy):
    engine.open(page_in(copy, "index.html"))
    engine.open(page_in(copy, CASE))
    found = "const found = document.querySelector('[data-deadline=appeal] time'); "
    answer = found + "return found && found.dateTime"
    assert asked_until(engine, answer) == LAST_DAY


def test_the_search_finds_in_another_browser(engine, copy):
    engine.open(page_in(copy, "search.html#q=tribunel"))
    first = "const a = document.querySelector('.found li a'); return a && a.getAttribute('href')"
    assert asked_until(engine, first).startswith("routes/appeal.html")


@pytest.mark.parametrize(("day", "shown"), [("2000-01-01", True), ("9999-12-31", False)])
def test_the_notice_of_an_old_copy_is_shown_in_another_browser(engine, day, shown, copy, until):
    page = copy / bundle.FOLDER / "help" / f"until-{day}.html"
    page.write_text((page.parent / "riass.html").read_text("utf-8").replace(until, day), "utf-8")
    engine.open(page.as_uri())
    height = engine.ask("return document.querySelector('[data-trusted-until]').offsetHeight")
    assert (height > 0) is shown

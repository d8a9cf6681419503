"""The first screen needs little and stays where it is; `make bench` judges by what it measured."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from bench.__main__ import OURS, RATIO_LIMITS, heaviest_guidance, missed, report
from bench.loads import (
    FIRST_VIEW_LIMIT,
    LATENCY,
    PHONE,
    Load,
    first_view,
    first_view_size,
    load,
    phone,
    refuse_fast,
)
from bench.peers import govuk_article
from tests.audit import DESKTOP, TODAY
from tests.rooms import SITE
from tests.server import compressed, serving
from tests.site import PATHS, WITH_SCRIPTS, every_page, tree


@pytest.fixture(scope="module")
def on_the_phone(browser):
    with phone(browser) as page:
        page.clock.set_fixed_time(TODAY)
        yield page


# The box to search and the field that opens a log come with their scripts, so that none is dead;
# pictures are files of their own.
MORE_COMES = ("search.html", "log.html", "leaflets.html")


@pytest.mark.parametrize("path", [path for path in PATHS if path not in MORE_COMES])
def test_the_first_screen_needs_no_other_file_and_at_most_14_kb(path, on_the_phone):
    # See `first_view_size` for what a full first view is. Equal pictures also say that nothing
    # that comes later, such as the calculator's form, moves what a reader has begun to read.
    first = first_view(on_the_phone, SITE, path, FIRST_VIEW_LIMIT)
    assert first == first_view(on_the_phone, SITE, path)


WORDS = "<p>First words</p>"
FAR = "<!-- " + "".join(f"{number * 7919 % 99991:x}" for number in range(9999)) + " -->"
NEEDS = {
    "a style": ("<link rel=stylesheet href=style.css>" + WORDS, False),
    "a script": ("<script src=script.js></script>" + WORDS, False),
    "a script that waits, and moves the page": ("<script defer src=script.js></script>", False),
    "a picture": ("<img alt=x src=picture.svg>" + WORDS, False),
    "what comes late": (FAR + WORDS, False),
    "nothing more": (WORDS, True),
    "what is out of sight": ("<p>x" * 200 + FAR + WORDS, True),
}


@pytest.mark.parametrize("name", NEEDS)
def test_a_first_screen_that_needs_more_is_found(name, on_the_phone, tmp_path):
    body, enough = NEEDS[name]
    (tmp_path / "style.css").write_text("p { font-size: 4em }", "utf-8")
    (tmp_path / "script.js").write_text("document.body.prepend('moved')", "utf-8")
    (tmp_path / "picture.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" '
        'height="90"/></svg>',
        "utf-8",
    )
    text = f"<!doctype html><title>x</title><body>{body}"
    (tmp_path / "page.html").write_text(text, "utf-8")
    part = first_view(on_the_phone, tmp_path, "page.html", FIRST_VIEW_LIMIT)
    assert (part == first_view(on_the_phone, tmp_path, "page.html")) is enough


def test_the_size_of_the_first_view_ends_where_the_first_screen_does(browser, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><body>{WORDS}{'<p>x' * 99}{FAR[:999]}", "utf-8")
    assert 30 < first_view_size(browser, tmp_path, page.name) < 120 < len(compressed(page))


def test_a_first_view_that_needs_another_file_has_no_size(browser, tmp_path):
    (tmp_path / "style.css").write_text("p { font-size: 4em }", "utf-8")
    (tmp_path / "page.html").write_text(NEEDS["a style"][0], "utf-8")
    with pytest.raises(ValueError, match="needs more than the page"):
        first_view_size(browser, tmp_path, "page.html")


# --- Nothing moves ---------------------------------------------------------------------------

# The page itself may come in parts: what its scripts move, they move once all of it is there.
PAINTED = """() => new Promise(done => {
  const parsed = () => document.readyState != "loading";
  const whole = () => parsed() ? done(performance.now()) : setTimeout(whole);
  new PerformanceObserver(whole).observe({ type: "paint", buffered: true });
})"""
SHIFTS = """since => new Promise(done => {
  new PerformanceObserver(list => done(
    list.getEntries().filter(entry => entry.startTime > since).length
  )).observe({ type: "layout-shift", buffered: true });
  // Two frames and a little: what has moved by now has been noted.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(0), 50)));
})"""


@pytest.fixture(scope="module")
def led(browser):
    """A page that is led from one to the next: a new browser page for each takes twice as long."""
    page = browser.new_page()
    yield page
    page.close()


def shifts(page, address, size):
    """How often a page moves what was painted, where its scripts come after the first paint."""
    page.goto("about:blank")
    page.set_viewport_size(size)
    waiting = []
    page.route("**/*.js", lambda route: waiting.append(route))  # noqa: PLW0108
    page.goto(address, wait_until="commit")
    since = page.evaluate(PAINTED)
    # The newest rule holds: what is asked for from now on need not wait.
    page.route("**/*.js", lambda route: route.continue_())
    for route in waiting:
        route.continue_()
    page.wait_for_load_state("load")
    found = page.evaluate(SHIFTS, since)
    page.unroute_all(behavior="wait")
    return found


# Without a script nothing can come late: the home page stands for those pages.


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("path", ["index.html", *WITH_SCRIPTS])
def test_nothing_moves_once_it_is_painted(path, size, led, server):
    assert shifts(led, server + path, size) == 0


def test_what_moves_is_found(led, tmp_path):
    (tmp_path / "late.js").write_text(
        "document.body.prepend(document.createElement('h1'));"
        "document.querySelector('h1').append('Late')",
        "utf-8",
    )
    (tmp_path / "page.html").write_text(f"<script defer src=late.js></script>{WORDS}", "utf-8")
    with serving(tmp_path) as address:
        assert shifts(led, address + "page.html", PHONE) == 1


@every_page
def test_a_page_has_the_scripts_of_its_form_its_folds_and_its_day_and_no_others(path):
    page = tree(path)
    files = [script.attributes["src"].rpartition("/")[2] for script in page.css("script[src]")]
    assert ("details.js" in files) == bool(page.css("details"))
    assert ("due.js" in files) == bool(page.css(".overdue"))
    others = set(files) - {"details.js", "due.js"}
    assert bool(others) == bool(page.css("form"))


# --- The bench itself ------------------------------------------------------------------------


def test_the_slow_network_slows_every_request(browser, tmp_path):
    (tmp_path / "style.css").write_text("p { color: red }", "utf-8")
    text = f"<link rel=icon href=data:,><link rel=stylesheet href=style.css>{WORDS}"
    (tmp_path / "page.html").write_text(text, "utf-8")
    with serving(tmp_path) as address:
        taken = load(browser, address + "page.html")
    assert taken.requests == taken.before_paint == 2
    # One after the other, as the first names the second.
    assert taken.first_paint >= 2 * LATENCY
    assert taken.shift == 0
    size = sum(len(compressed(tmp_path / name)) for name in ("page.html", "style.css"))
    assert taken.size == size


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({}, None),
        ({"responseEnd": 600}, "faster than the slow network"),
        ({"responseStatus": 404}, "answered with 404"),
        ({"responseEnd": 2001, "startTime": 2000}, None),
    ],
)
def test_a_request_that_failed_or_was_not_slowed_is_refused(change, fault):
    request = {
        "name": "x.css",
        "startTime": 100,
        "responseEnd": 1000,
        "responseStatus": 200,
        # 400 milliseconds of latency, and as long again to arrive.
        "encodedBodySize": 20_000,
    }
    if fault:
        with pytest.raises(RuntimeError, match=fault):
            refuse_fast([request | change], 1500)
    else:
        refuse_fast([request | change], 1500)


GOOD = Load(800, 900, 8000, 2, 1, 0)
LOADS = {
    OURS: [GOOD] * 3,
    "empty page": [replace(GOOD, first_paint=600)] * 3,
    "govuk-frontend": [replace(GOOD, first_paint=1500)] * 3,
    "default Material": [replace(GOOD, first_paint=1800)] * 3,
}


def test_a_page_within_all_limits_passes_even_if_one_run_was_disturbed():
    disturbed = replace(GOOD, first_paint=5000, before_paint=3)
    assert missed(LOADS | {OURS: [GOOD, disturbed, GOOD]}, FIRST_VIEW_LIMIT) == []


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"first_paint": 841}, ["first paint is 1.40 of empty page's"]),
        (
            {"first_paint": 901},
            ["1.50 of empty", "0.60 of govuk-frontend's", "0.50 of default Material's"],
        ),
        ({"before_paint": 2}, ["2 requests before paint"]),
        ({"shift": 0.01}, ["layout shift is 0.0100"]),
    ],
)
def test_each_missed_limit_is_told(change, faults):
    found = missed(LOADS | {OURS: [replace(GOOD, **change)] * 3}, FIRST_VIEW_LIMIT)
    assert len(found) == len(faults)
    assert all(part in fault for part, fault in zip(faults, found, strict=True))


def test_a_first_view_that_is_too_heavy_is_told():
    assert missed(LOADS, FIRST_VIEW_LIMIT + 1) == [
        "14001 bytes to the full first view (limit 14000)"
    ]


def test_the_report_gives_each_site_s_figures_and_the_shares():
    said = report("index.html", LOADS, 6000)
    assert all(name in said for name in LOADS)
    assert "1.33 of empty page (limit 1.4)" in said
    assert "6.0 kB compressed" in said


def test_the_limits_are_those_that_were_promised():
    assert RATIO_LIMITS == {"empty page": 1.4, "govuk-frontend": 0.6, "default Material": 0.5}


def test_the_heaviest_guidance_page_is_found_by_its_compressed_bytes(tmp_path):
    (tmp_path / "routes").mkdir()
    # Long but dull, it is small once compressed.
    (tmp_path / "first-steps.html").write_text("x" * 99_999, "utf-8")
    (tmp_path / "routes/appeal.html").write_text(FAR, "utf-8")
    (tmp_path / "index.html").write_text(FAR * 2, "utf-8")
    assert heaviest_guidance(tmp_path) == "routes/appeal.html"


def test_the_peer_has_the_same_words_with_its_own_classes():
    text = (SITE / "index.html").read_text("utf-8")
    title, article = govuk_article(text)
    ours = tree("index.html")
    assert title == ours.css_first("title").text()
    theirs = LexborHTMLParser(article).css_first("article")
    assert theirs.text() == ours.css_first("article").text()
    assert theirs.css_first("h1").attributes["class"] == "govuk-heading-xl"

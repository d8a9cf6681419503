"""The day is in view, however the answer was reached, at every width, in three engines."""

import time

import pytest

from tests import engines
from tests.open_pages import opened
from tests.server import serving
from tests.states import at, council_page, dates_page, decision_page, fill

WIDTHS = (320, 360, 412, 768, 1280)
HEIGHT = 740
PAGE = "decisions/refused-plan.html"
APPEAL = decision_page(letter="2026-11-02")
# Where the heading of the answer and its day are on the screen, and what a screen reader is told.
SEEN = """
  const answer = document.querySelector(".answer:not([hidden])");
  if (!answer) return null;
  const day = answer.querySelector("#answer-day, h3 time");
  const { top, bottom } = day.getBoundingClientRect();
  return {
    title: answer.querySelector("h3").getBoundingClientRect().top,
    top, bottom, height: window.innerHeight,
    focus: document.activeElement === answer,
    named: answer.getAttribute("aria-labelledby").split(" ").includes(day.id || "answer-title"),
  };
"""


def faults(seen):
    """What keeps a person, or a screen reader, from the day."""
    if not seen:
        return ["no answer"]
    return [
        *(["its heading is above the screen"] if seen["title"] < 0 else []),
        # On the first half: the second may be under a keyboard.
        *(["the day is not in view"] if not 0 <= seen["bottom"] <= seen["height"] / 2 else []),
        *(["it has no focus"] if not seen["focus"] else []),
        *(["its name is without the day"] if not seen["named"] else []),
    ]


def seen(page):
    return page.evaluate(f"() => {{{SEEN}}}")


def soon(look):
    """What `look` sees, once nothing keeps a person from the day, or after two seconds.

    An answer that comes with its page gets the focus when the page has loaded, and a little later.
    """
    end = time.monotonic() + 2
    while faults(found := look()) and time.monotonic() < end:
        time.sleep(0.05)
    return found


def type_the_date(page):
    fill(page, "letter", "2", "11", "2026")


# How an answer is reached: the address that is opened, and what a person does then.
WAYS = {
    "a link": (APPEAL, lambda _: None),
    "a link on the page of time limits": (
        "deadlines.html#" + decision_page(letter="2026-11-02").partition("#")[2],
        lambda _: None,
    ),
    "a link, with a certificate": (
        decision_page(letter="2026-10-01", certificate="2026-11-20"),
        lambda _: None,
    ),
    "a link, a day that has passed": (decision_page(letter="2026-06-30"), lambda _: None),
    "a link, the council’s times": (
        council_page("assessment-request", "2026-05-01"),
        lambda _: None,
    ),
    "a link into a fold": (council_page("order-assess", "2026-05-01"), lambda _: None),
    "a link, an appeal’s dates": (dates_page(hearing="2099-03-02"), lambda _: None),
    "the button": (
        PAGE,
        lambda page: (
            type_the_date(page),
            page.get_by_role("button", name="Work out my last day").click(),
        ),
    ),
    "Enter": (
        PAGE,
        lambda page: (type_the_date(page), page.locator("#letter-year").press("Enter")),
    ),
    "a reload": (APPEAL, lambda page: page.reload()),
    "a reload after reading on": (
        APPEAL,
        lambda page: (page.mouse.wheel(0, 900), page.wait_for_timeout(100), page.reload()),
    ),
    "a change": (
        APPEAL,
        lambda page: (
            page.get_by_role("button", name="Change").click(),
            page.locator("#letter-day").fill("3"),
            page.locator("#letter-day").press("Enter"),
        ),
    ),
    "another link to this page": (
        PAGE,
        lambda page: page.evaluate(f"location.hash = '{APPEAL.partition('#')[2]}'"),
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_day_is_in_view_however_it_was_reached(way, browser, server):
    address, act = WAYS[way]
    # On the day that it is: a clock of our own would hide from a page that it is loaded again.
    with opened(browser, server + "404.html", clock=None) as (page, _):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.goto("about:blank")
            page.goto(server + address)
            act(page)
            page.wait_for_load_state("load")
            page.wait_for_timeout(50)
            assert faults(soon(lambda: seen(page))) == [], width


def test_who_comes_back_from_a_source_finds_the_answer_where_it_was_left(browser, server):
    with at(browser, server + APPEAL) as (page, wrong):
        page.locator(".answer summary").first.click()
        source = page.locator(".answer .cite").first
        source.click()
        page.wait_for_timeout(100)
        assert page.locator(".sources li:target, .sources li").first.is_visible()
        assert page.url == server + APPEAL
        page.go_back()
        page.wait_for_timeout(100)
        # Browsers scroll by whole pixels, and lines stand between them.
        assert -1 < source.bounding_box()["y"] <= HEIGHT
        assert page.url == server + APPEAL
        # Who reloads instead finds it too.
        source.click()
        page.wait_for_timeout(100)
        page.reload()
        assert page.locator("#answer-day").is_visible()
        assert wrong == []


def test_a_date_that_nobody_asked_a_link_of_stays_out_of_the_address_of_a_source(browser, server):
    with at(browser, server + PAGE) as (page, _):
        type_the_date(page)
        page.locator("#letter-year").press("Enter")
        page.locator(".answer summary").first.click()
        page.locator(".answer .cite").first.click()
        page.wait_for_timeout(50)
        assert "2026" not in page.url


# Each breaks what brings the day into view.
BROKEN = {
    "the day is not in view": "document.querySelector('.answer').scrollIntoView({block: 'end'})",
    "it has no focus": "document.activeElement.blur()",
    "its name is without the day": (
        "document.querySelector('.answer:not([hidden])').setAttribute('aria-labelledby', 'x')"
    ),
    "no answer": "takeAway()",
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_day_out_of_view_is_found(fault, browser, server):
    with at(browser, server + APPEAL) as (page, _):
        assert faults(soon(lambda: seen(page))) == []
        page.evaluate(BROKEN[fault])
        assert fault in faults(seen(page))


# --- Other engines -----------------------------------------------------------------------------


# A frame of each width stands in for a window, whose size these engines do not let us choose.
HOST = """<!doctype html><title>Frame</title>
<iframe id="frame" style="position:fixed;top:0;left:0;border:0;height:740px"></iframe>"""
LOAD = """
  const frame = document.getElementById("frame");
  frame.style.width = "WIDTHpx";
  frame.contentWindow.location.replace("about:blank");
  setTimeout(() => { frame.src = "ADDRESS"; }, 100);
  return true;
"""
# Done in the frame, once its page is there.
IN_FRAME = """
  const { contentWindow: window } = globalThis.document.getElementById("frame");
  const { document } = window;
  const ready = document.querySelector("form.calculator:not([hidden])");
  if (document.readyState !== "complete" || !ready) return null;
"""
TYPE_IT = """
  const typed = { day: "2", month: "11", year: "2026" };
  for (const part in typed) document.getElementById(`letter-${part}`).value = typed[part];
  document.getElementById("letter-year").focus();
  return true;
"""
SUBMIT = """
  document.querySelector("form.calculator [type=submit]").click();
  return true;
"""
CHANGE_IT = """
  document.querySelector("[value=change]").click();
  document.getElementById("letter-day").value = "3";
  return true;
"""
RELOAD = """
  window.scrollTo(0, 300);
  window.location.reload();
  return true;
"""
# What is opened, and what is then done, step by step.
IN_ENGINES = {
    "a link": (APPEAL, ()),
    "a link, the council’s times": (council_page("assessment-request", "2026-05-01"), ()),
    "a press": (PAGE, (TYPE_IT, SUBMIT)),
    "a reload": (APPEAL, (RELOAD,)),
    "a change": (APPEAL, (CHANGE_IT, SUBMIT)),
}


@pytest.fixture(scope="module")
def framed(site, tmp_path_factory):
    """The address of a server that has the site, and a page to put it into a frame."""
    top = tmp_path_factory.mktemp("framed")
    (top / "frame.html").write_text(HOST, "utf-8")
    (top / "site").symlink_to(site, target_is_directory=True)
    with serving(top) as address:
        yield address


@pytest.mark.parametrize("way", IN_ENGINES)
def test_the_day_is_in_view_in_another_engine_at_every_width(way, engine, framed):
    address, steps = IN_ENGINES[way]
    for width in WIDTHS:
        engine.open(f"{framed}frame.html")
        load = LOAD.replace("WIDTH", str(width)).replace("ADDRESS", f"/site/{address}")
        assert engine.ask(load)
        for step in steps:
            engines.when_ready(lambda step=step: engine.ask(IN_FRAME + step))
            time.sleep(0.2)
        time.sleep(0.2)
        found = soon(lambda: engine.ask(IN_FRAME + SEEN))
        assert faults(found) == [], (width, found)

"""Pages that tests open, and open again: a new one costs more than all that a test does with it.

A page is opened again by a test that asks for the same clock and options. It comes blank, on a
phone's screen, with no routes of the test before. One that was told what lasts (a script to begin
with, another clock, other media) is closed.
"""

import contextlib
import functools
from urllib.parse import urlsplit

from playwright.sync_api import Error

from tests.audit import PHONE, TODAY

# How many stay open and free in a browser: those that were used last.
KEPT = 6
# What a page cannot be rid of.
LASTING = {
    "page": ("add_init_script", "emulate_media", "expose_binding", "expose_function", "on"),
    "clock": ("fast_forward", "install", "pause_at", "run_for", "set_fixed_time"),
    "context": ("add_init_script", "grant_permissions", "new_cdp_session", "new_page", "route"),
}
# Free pages by browser, with what they were asked for, oldest first.
free = {}


@contextlib.contextmanager
def opened(browser, address, clock=TODAY, routes=None, **options):
    """A page at `address`, and the list of what went wrong or went elsewhere while it is open.

    `clock` (a `datetime.datetime`) is what the page takes for now; None leaves it the real one.
    `routes` maps patterns of addresses to functions that answer for them; of those that match, the
    last is asked first.
    """
    asked = repr((clock, sorted(options.items())))
    page = _taken(browser, asked) or _new(browser, clock, options)
    page.wrong, page.home = [], urlsplit(address)[:2]
    try:
        for pattern, answer in (routes or {}).items():
            page.route(pattern, answer)
        page.goto(address)
        yield page, page.wrong
    except BaseException:
        page.context.close()
        raise
    _given_back(browser, asked, page)


def _new(browser, clock, options):
    page = browser.new_context(viewport=PHONE, **options).new_page()
    if clock:
        page.clock.set_fixed_time(clock)
    _listen(page)
    page.spoilt = False
    parts = {"page": page, "clock": page.clock, "context": page.context}
    for part, names in LASTING.items():
        for name in names:
            act = getattr(parts[part], name)
            setattr(parts[part], name, functools.partial(_spoil, page, act))
    return page


def _spoil(page, act, *arguments, **named):
    page.spoilt = True
    return act(*arguments, **named)


def _listen(page):
    """Write down on `page.wrong` what goes wrong, or leaves `page.home` (scheme and host)."""

    def said(message):
        # Chromium tells that the focus for the open menu is not set before it is opened.
        if not message.text.startswith("Autofocus processing was blocked"):
            page.wrong.append(f"{message.type}: {message.text}")

    def asked_in(box):
        page.wrong.append(f"dialog: {box.message}")
        box.dismiss()

    def failed(request):
        # A reader who goes on before the icon has come breaks nothing.
        if request.failure != "net::ERR_ABORTED":
            page.wrong.append(f"failed: {request.url}")

    def requested(request):
        if urlsplit(request.url)[:2] != page.home:
            page.wrong.append(f"to: {request.url}")

    def answered(response):
        # 304: the browser has it already.
        if not response.ok and response.status != 304:
            page.wrong.append(f"{response.status}: {response.url}")

    page.on("console", said)
    page.on("pageerror", lambda error: page.wrong.append(str(error)))
    page.on("dialog", asked_in)
    page.on("requestfailed", failed)
    page.on("request", requested)
    page.on("response", answered)


def _taken(browser, asked):
    pages = free.get(browser, [])
    for place, (made_for, page) in enumerate(pages):
        if made_for == asked:
            del pages[place]
            return page
    return None


def _given_back(browser, asked, page):
    """Let the next test have the page, or close it where it cannot be as new."""
    if page.spoilt or page.is_closed() or len(page.context.pages) > 1:
        page.context.close()
        return
    try:
        page.unroute_all()
        page.set_viewport_size(PHONE)
        page.goto("about:blank")
    # A page that asks before it is left stays.
    except Error:
        page.context.close()
        return
    pages = free.setdefault(browser, [])
    pages.append((asked, page))
    if len(pages) > KEPT:
        _, oldest = pages.pop(0)
        oldest.context.close()

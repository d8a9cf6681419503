"""Loads a page as an old phone on a poor connection does, and says what a reader waits for."""

import bisect
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.server import compressed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Route

PHONE = {"width": 360, "height": 740}
CPU_SLOWDOWN = 4
LATENCY = 400  # milliseconds
THROUGHPUT = 50_000  # bytes a second
# A server may send ten packets of 1460 bytes before it hears back (RFC 6928): this leaves room
# for the headers.
FIRST_VIEW_LIMIT = 14_000  # bytes

# What the browser itself has noted, each kind from the start of the load on (`buffered`). A busy
# machine may tell late of the paint: it is waited for, but not for ever.
SEEN = """() => new Promise(done => {
  const kinds = ["navigation", "resource", "paint", "largest-contentful-paint", "layout-shift"];
  const seen = Object.fromEntries(kinds.map(kind => [kind, []]));
  const observer = new PerformanceObserver(list => {
    for (const entry of list.getEntries()) seen[entry.entryType].push(entry.toJSON());
  });
  for (const type of kinds) observer.observe({ type, buffered: true });
  const wait = () => {
    const painted = seen["largest-contentful-paint"].length && seen.paint.length;
    if (painted || performance.now() > 60000) setTimeout(() => done(seen), 100);
    else setTimeout(wait, 50);
  };
  wait();
})"""


@dataclass(frozen=True)
class Load:
    """What one load of a page took. Times are milliseconds from its start.

    `size` counts the bytes of all answers, compressed, without their headers.
    `before_paint` counts the requests that the first paint may have waited for: the page itself,
    and what had arrived in full by then. A script that is asked for early and arrives after the
    paint is not one of them.
    `shift` is the sum of all layout shifts (Layout Instability, section 2).
    """

    first_paint: float
    largest_paint: float
    size: float
    requests: float
    before_paint: float
    shift: float


def load(browser: "Browser", address: str) -> Load:
    """Load a page in a context of its own, so with nothing cached, on the slow phone.

    Chromium slows each request above TCP: every answer begins `LATENCY` late, and all share the
    throughput. Opening a connection and TCP's slow start cost nothing here, so pages with many
    requests or bytes come off better than they would outside.
    Raises `RuntimeError` if nothing was painted, or if a request failed or went faster than the
    slow network allows.
    """
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    speed = {"downloadThroughput": THROUGHPUT, "uploadThroughput": THROUGHPUT}
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions", {"offline": False, "latency": LATENCY, **speed}
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
    try:
        page.goto(address, wait_until="networkidle")
        seen = page.evaluate(SEEN)
    finally:
        context.close()
    paints = {entry["name"]: entry["startTime"] for entry in seen["paint"]}
    if "first-contentful-paint" not in paints:
        raise RuntimeError(f"{address} painted nothing")
    first_paint = paints["first-contentful-paint"]
    largest_paint = seen["largest-contentful-paint"][-1]["startTime"]
    requests = seen["navigation"] + seen["resource"]
    refuse_fast(requests, largest_paint)
    return Load(
        first_paint=first_paint,
        largest_paint=largest_paint,
        size=sum(request["encodedBodySize"] for request in requests),
        requests=len(requests),
        before_paint=1 + sum(found["responseEnd"] <= first_paint for found in seen["resource"]),
        shift=sum(entry["value"] for entry in seen["layout-shift"]),
    )


def refuse_fast(requests, last_paint):
    """Raise `RuntimeError` where a request failed, or was not slowed as it must be.

    `requests` are navigation and resource timings (Resource Timing, section 4), and `last_paint`
    is in milliseconds. What came later cannot have changed the paint: Chromium does not slow the
    script of a worker, for one.
    """
    for request in requests:
        if request["responseStatus"] != HTTPStatus.OK:
            raise RuntimeError(f"{request['name']} was answered with {request['responseStatus']}")
        # A tenth is forgiven, as Chromium's own clock for the delay is a coarse one.
        least = 0.9 * (LATENCY + request["encodedBodySize"] / THROUGHPUT * 1000)
        taken = request["responseEnd"] - request["startTime"]
        if request["responseEnd"] <= last_paint and taken < least:
            raise RuntimeError(f"{request['name']} came faster than the slow network allows")


@contextmanager
def phone(browser: "Browser") -> "Iterator[Page]":
    """A page on the phone's screen, to be led from view to view."""
    page = browser.new_page(viewport=PHONE)
    yield page
    page.close()


def first_view(page: "Page", folder: Path, path: str, size: int | None = None) -> bytes:
    """A picture (PNG) of a page's first screen on the `phone`, once all has come to rest.

    With `size`, only that many bytes of the compressed page arrive, and no other file does.
    """

    def answer(route: "Route"):
        asked = urlsplit(route.request.url).path.lstrip("/")
        if size is None:
            route.fulfill(path=folder / asked)
        elif asked == path:
            # A stream that breaks off gives all that can be read of it.
            whole = zlib.decompressobj(wbits=zlib.MAX_WBITS + 16)
            part = whole.decompress(compressed(folder / path)[:size])
            route.fulfill(body=part, content_type="text/html")
        else:
            route.abort()

    page.route("**/*", answer)
    page.goto(f"http://site.test/{path}", wait_until="load")
    picture = page.screenshot()
    # The icon may be asked for after all else: its answer is waited for.
    page.unroute_all(behavior="wait")
    return picture


def first_view_size(browser: "Browser", folder: Path, path: str) -> int:
    """The bytes of the compressed page that paint the full first view, all else missing.

    The full first view is the phone's first screen just as the finished page shows it, pixel for
    pixel. So a long page counts up to the end of its first screen only, and a page whose first
    screen needs another file (a style, a font, a script) never gets there: `ValueError`.
    """
    whole = len(compressed(folder / path))
    with phone(browser) as page:
        finished = first_view(page, folder, path)
        size = bisect.bisect_left(
            range(whole + 1),
            x=True,
            key=lambda size: first_view(page, folder, path, size) == finished,
        )
    if size > whole:
        raise ValueError(f"{path}: the first view needs more than the page")
    return size

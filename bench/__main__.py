"""How fast this site is beside its peers: exits 1 if it misses a limit."""

import sys
import tempfile
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import astuple
from pathlib import Path
from statistics import median

from playwright.sync_api import TimeoutError as BrowserTimeoutError

from bench.loads import (
    CPU_SLOWDOWN,
    FIRST_VIEW_LIMIT,
    LATENCY,
    PHONE,
    THROUGHPUT,
    Load,
    first_view_size,
    load,
)
from bench.peers import ROOT, write_peers
from tests.browser import NoBrowserError, launch, started
from tests.server import compressed, serving

SITE = ROOT / "site"
OURS = "this site"
RUNS = 7
# The most that our first paint may take, as a share of the peer's.
RATIO_LIMITS = {"empty page": 1.4, "govuk-frontend": 0.6, "default Material": 0.5}
# The pages that tell a family what to do, less the home page and the calculator's.
GUIDANCE = ("first-steps.html", "decisions/*.html", "routes/*.html", "help/*.html")


def heaviest_guidance(site: Path) -> str:
    """The path of the guidance page that has most bytes once compressed."""
    files = [file for pattern in GUIDANCE for file in site.glob(pattern)]
    return max(files, key=lambda file: len(compressed(file))).relative_to(site).as_posix()


def settled_load(browser, address):
    """A `Load`. On a busy machine one may not come to rest in half a minute: it is made again."""
    try:
        return load(browser, address)
    except BrowserTimeoutError:
        print(f"{address} did not come to rest and is loaded again", file=sys.stderr)
        return load(browser, address)


def measure(browser, addresses, paths):
    """The loads of each page at each address: by path, then by name, a `Load` for each run.

    The order turns with each run, so that a machine that grows slower wrongs no one.
    A first run, which finds the browser and the servers cold, is left out.
    """
    loads = {path: defaultdict(list) for path in paths}
    names = list(addresses)
    for run in range(RUNS + 1):
        turn = run % len(names)
        for path in paths:
            for name in names[turn:] + names[:turn]:
                taken = settled_load(browser, addresses[name] + path)
                if run:
                    loads[path][name].append(taken)
        print(f"Run {run + 1} of {RUNS + 1}", file=sys.stderr)
    return loads


def typical(loads):
    """The median of each figure over some loads, as a `Load`."""
    return Load(*map(median, zip(*map(astuple, loads), strict=True)))


def ratios(loads):
    """Our first paint as a share of each peer's: the median of the runs' shares, by peer."""
    return {
        name: median(
            ours.first_paint / theirs.first_paint
            for ours, theirs in zip(loads[OURS], loads[name], strict=True)
        )
        for name in RATIO_LIMITS
    }


def missed(loads, view):
    """The limits that one page misses, in words. `view` is its `first_view_size`."""
    ours = typical(loads[OURS])
    faults = [
        f"first paint is {ratio:.2f} of {name}'s (limit {RATIO_LIMITS[name]})"
        for name, ratio in ratios(loads).items()
        if ratio > RATIO_LIMITS[name]
    ]
    if ours.before_paint != 1:
        faults.append(f"{ours.before_paint:g} requests before paint (limit 1)")
    if ours.shift:
        faults.append(f"layout shift is {ours.shift:.4f} (limit 0)")
    if view > FIRST_VIEW_LIMIT:
        faults.append(f"{view} bytes to the full first view (limit {FIRST_VIEW_LIMIT})")
    return faults


ROW = "  {:17} {:>11} {:>13} {:>9} {:>8} {:>12} {:>12}"
COLUMNS = ["first paint", "largest paint", "all bytes", "requests", "before paint", "layout shift"]


def report(path, loads, view):
    """The figures of one page as lines of text."""
    lines = ["", path, ROW.format("", *COLUMNS)]
    for name, taken in loads.items():
        row = typical(taken)
        figures = (
            f"{row.first_paint / 1000:.2f} s",
            f"{row.largest_paint / 1000:.2f} s",
            f"{row.size / 1000:.1f} kB",
            f"{row.requests:g}",
            f"{row.before_paint:g}",
            f"{row.shift:.4f}",
        )
        lines.append(ROW.format(name, *figures))
    shares = [
        f"{ratio:.2f} of {name} (limit {RATIO_LIMITS[name]})"
        for name, ratio in ratios(loads).items()
    ]
    lines.append(f"  first paint: {', '.join(shares)}")
    limit = FIRST_VIEW_LIMIT / 1000
    lines.append(f"  full first view: {view / 1000:.1f} kB compressed (limit {limit:g} kB)")
    return "\n".join(lines)


def main():
    """Build, load and print; the exit code. `site/` must be there: `make bench` builds it."""
    paths = ["index.html", "deadlines.html", heaviest_guidance(SITE)]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folders = {OURS: SITE, **write_peers(SITE, folder, paths)}
        addresses = {name: stack.enter_context(serving(at)) for name, at in folders.items()}
        browser = launch(stack.enter_context(started()))
        print(
            f"Chromium {browser.version}, {PHONE['width']}x{PHONE['height']}, CPU slowed "
            f"{CPU_SLOWDOWN} times, {LATENCY} ms, {THROUGHPUT // 1000} kB/s, gzip, "
            f"nothing cached; median of {RUNS}",
            flush=True,
        )
        views = {path: first_view_size(browser, SITE, path) for path in paths}
        loads = measure(browser, addresses, paths)
        browser.close()
    faults = []
    for path in paths:
        print(report(path, loads[path], views[path]))
        faults += [f"{path}: {fault}" for fault in missed(loads[path], views[path])]
    print()
    print("\n".join(f"MISSED {fault}" for fault in faults) or "Every limit is kept.")
    return 1 if faults else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except NoBrowserError as why:
        sys.exit(str(why))

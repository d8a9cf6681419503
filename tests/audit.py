"""What the tests do with a page: open it, look at it in each way of reading, audit it with axe."""

import contextlib
from pathlib import Path
from urllib.parse import unquote, urlsplit

from axe_playwright_python.base import AXE_SCRIPT

from tests.site import ADDRESS

# axe's rules by tag: WCAG 2.0 to 2.2 at A and AA, best practice, and contrast of 7:1 (AAA).
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {
        # It finds 4.5:1 to 7:1 only and leaves what is worse to color-contrast: both are needed.
        "color-contrast-enhanced": {"enabled": True},
        "target-size": {"enabled": True},
    },
    # Without the details of what is right, an audit of a long page takes half as long.
    "resultTypes": ["violations"],
}
# All that differs between light and dark.
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "color-contrast-enhanced"]},
    "resultTypes": ["violations"],
}
PHONE = {"width": 320, "height": 740}
TABLET = {"width": 768, "height": 1024}
DESKTOP = {"width": 1280, "height": 900}
SIZES = (PHONE, TABLET, DESKTOP)
# The ways of reading: what is told to the browser of the reader's settings.
COLOUR_MODES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "dark", "forced_colors": "active"},
}


@contextlib.contextmanager
def opened(browser, address, clock=None, routes=None, **options):
    """A page at `address`, and the list of what went wrong or went elsewhere while it is open.

    `clock` (a `datetime.datetime`) is what the page takes for now. `routes` maps patterns of
    addresses to functions that answer for them; of those that match, the last is asked first.
    """
    context = browser.new_context(viewport=PHONE, **options)
    page = context.new_page()
    if clock:
        page.clock.set_fixed_time(clock)
    wrong = []
    home = urlsplit(address)[:2]
    page.on(
        "console",
        # Chromium tells that the focus for the open menu is not set before it is opened.
        lambda message: (
            message.text.startswith("Autofocus processing was blocked")
            or wrong.append(f"{message.type}: {message.text}")
        ),
    )
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda box: (wrong.append(f"dialog: {box.message}"), box.dismiss()))
    page.on(
        "requestfailed",
        # A reader who goes on before the icon has come breaks nothing.
        lambda request: (
            request.failure == "net::ERR_ABORTED" or wrong.append(f"failed: {request.url}")
        ),
    )
    page.on(
        "request",
        lambda request: urlsplit(request.url)[:2] == home or wrong.append(f"to: {request.url}"),
    )
    page.on(
        "response",
        # 304: the browser has it already.
        lambda response: (
            response.ok
            or response.status == 304
            or wrong.append(f"{response.status}: {response.url}")
        ),
    )
    for pattern, answer in (routes or {}).items():
        page.route(pattern, answer)
    page.goto(address)
    yield page, wrong
    context.close()


# The ready reckoner's 24 tables are made alike: two of them stand for all.
ALIKE = {"exclude": [[".reckoner div:nth-child(n+3)"]]}


# Lists whose entries a macro makes alike: of their colours, the first entries stand for all.
SAME_COLOURS = {
    "exclude": [
        *ALIKE["exclude"],
        [".sources li:nth-child(n+4)"],
        [".a-to-z li li:nth-child(n+3)"],
        [".stack tbody tr:nth-child(n+4)"],
    ]
}


def barriers(page, context=ALIKE, rules=RULES):
    """What axe finds in a part of the page, by rule."""
    # Half a megabyte to read: once for a page, not for each audit.
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    run = "([context, rules]) => axe.run(context, rules).then(({ violations }) => violations)"
    found = page.evaluate(run, [context, rules])
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def runs_sideways(page):
    return page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth")


def faults_in_every_mode(page, context=ALIKE):
    """The barriers and sideways scrolls of an open page, at three widths and in all colours.

    Colours differ in nothing but colours: the other rules are asked once for each width.
    """
    faults = []
    for size in SIZES:
        page.set_viewport_size(size)
        for name, mode in COLOUR_MODES.items():
            page.emulate_media(**mode)
            found = (
                barriers(page, context)
                if name == "light"
                else barriers(page, SAME_COLOURS if context is ALIKE else context, COLOURS)
            )
            if runs_sideways(page):
                found.append("it runs sideways")
            faults += [f"{size['width']} pixels, {name}: {fault}" for fault in found]
    return faults


def ours(path, wrong):
    """The faults, less those of a page that asks the site's real address from a test's."""
    # 404.html must have full addresses, its icon's too, as it answers at any depth.
    if path == "404.html":
        return [fault for fault in wrong if f"{ADDRESS}assets/favicon" not in fault]
    return wrong


def missing_files(page):
    """The links that lead to no file, as the browser itself resolves them."""
    links = page.locator("a[href]").evaluate_all("links => links.map(link => link.href)")
    files = [unquote(urlsplit(link).path) for link in links if link.startswith("file:")]
    return [name for name in files if not Path(name).is_file()]

"""What the tests do with a page: open it, look at it in each way of reading, audit it with axe."""

import contextlib
import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from axe_playwright_python.base import AXE_SCRIPT

from macros.pages import proof
from tests.site import ADDRESS

# The page's own day, so that "days left" and what is due do not change with the calendar.
TODAY = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)
# axe's rules by tag: WCAG 2.0 to 2.2 at A and AA, best practice, and contrast of 7:1 (AAA).
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {
        # It asks less of the same colours.
        "color-contrast": {"enabled": False},
        "color-contrast-enhanced": {"enabled": True},
        "target-size": {"enabled": True},
    },
    # Without the details of what is right, an audit of a long page takes half as long.
    "resultTypes": ["violations"],
}
BUT_COLOURS = RULES | {
    "rules": RULES["rules"] | {"color-contrast-enhanced": {"enabled": False}},
}
# All that differs between light and dark.
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]},
    "resultTypes": ["violations"],
}
# axe leaves what is below 4.5:1 to its other rule, unless told to find all that is below 7:1 (and,
# of large text, below 4.5:1). To ask for both contrasts takes twice as long and finds no more.
# The options are axe's own but for that: what it is not told, it does not know.
CONTRAST = """axe.configure({ checks: [{ id: "color-contrast-enhanced", options: {
  ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, pseudoSizeThreshold: 0.25,
  boldValue: 700, boldTextPt: 14, largeTextPt: 18, shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03,
  contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
} }] })"""
PHONE, TABLET, DESKTOP = SIZES = tuple(
    {"width": width, "height": height}
    for width, height in zip(proof.WIDTHS, (740, 1024, 900), strict=True)
)
# The ways of reading: what is told to the browser of the reader's settings.
SETTINGS = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "dark", "forced_colors": "active"},
}
COLOUR_MODES = {name: SETTINGS[name] for name in proof.COLOURS}


# The ready reckoner's 24 tables are made alike: two of them stand for all.
ALIKE = ".reckoner > details:nth-child(n+3)"
# What the closed menu holds, which is the same on each page: the home page's stands for all.
FRAMED = f"{ALIKE}, #menu > *"
# Out of the page and not only out of the audit, as axe first reads the whole page.
# And what stands beside a part: the colours of its texts come from it and from what it is in.
TAKE_OUT = """([alike, within]) => {
  const parts = [...document.querySelectorAll(within)];
  const beside = element => [...element.children].flatMap(child => {
    if (parts.some(part => part.contains(child))) return [];
    return parts.some(part => child.contains(part)) ? beside(child) : [child];
  });
  const out = [...document.querySelectorAll(alike), ...beside(document.body)];
  window.takenOut = out.map(element => {
    const place = document.createComment("");
    element.replaceWith(place);
    return [place, element];
  });
}"""
PUT_IN = """() => {
  for (const [place, element] of window.takenOut.reverse()) place.replaceWith(element);
}"""


RUN = "axe.run(part, rules).then(({ violations }) => violations)"
# Texts are alike that agree in all that the contrast of a text is reckoned from: one is then as
# pale as the other, on whatever page and in whatever way of reading it stands.
FIND_TEXTS_ALIKE = """within => {
  const grounds = new Map([[null, ""]]);
  const groundOf = element => {
    if (!grounds.has(element)) {
      const style = getComputedStyle(element);
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = style;
      const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join();
      const bare = own === "rgba(0, 0, 0, 0),none,1,none,normal";
      grounds.set(element, groundOf(element.parentElement) + (bare ? "" : `/${own}`));
    }
    return grounds.get(element);
  };
  const hasText = element => element.matches("input, select, textarea")
    || [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim());
  const lookOf = element => {
    const style = getComputedStyle(element);
    const { color, fontSize, fontWeight, textShadow, webkitTextStroke, visibility } = style;
    return [color, fontSize, fontWeight, textShadow, webkitTextStroke, visibility,
      element.checkVisibility(), groundOf(element)].join(";");
  };
  const parts = [...document.querySelectorAll(within)];
  const texts = new Set(parts.flatMap(one => [one, ...one.querySelectorAll("*")]));
  window.textsAlike = {};
  for (const text of texts) if (hasText(text)) {
    const look = lookOf(text);
    (window.textsAlike[look] = window.textsAlike[look] || []).push(text);
  }
  return Object.keys(window.textsAlike);
}"""
# Of each look that is new, two texts stand for all.
STAND_FOR_ALL = """looks => ({
  include: looks.flatMap(look => window.textsAlike[look].slice(0, 2)),
})"""
# The looks in which axe has found no fault.
not_pale = set()


@contextlib.contextmanager
def without(page, alike, within="body"):
    """For a while, the page less what two selectors name: elements, and all beside a part of it."""
    page.evaluate(TAKE_OUT, [alike, within])
    yield
    page.evaluate(PUT_IN)


def ready(page):
    """Give the page its axe: half a megabyte to read, so once for a page, not for each audit."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
        page.evaluate(CONTRAST)


def barriers(page, part="html", rules=RULES):
    """What axe finds in a part of the page (a selector), by rule."""
    ready(page)
    return told(page.evaluate(f"([part, rules]) => {RUN}", [part, rules]))


def pale_texts(page, part="html"):
    """What axe finds in the colours of a part of the page: of texts alike, two stand for all.

    Every text is looked at, and axe asked of those that look like none it has found right before.
    """
    looks = page.evaluate(FIND_TEXTS_ALIKE, part)
    new = [look for look in looks if look not in not_pale]
    if not new:
        return []
    ready(page)
    with without(page, ALIKE, part):
        ask = f"([looks, rules]) => {{ const part = ({STAND_FOR_ALL})(looks); return {RUN} }}"
        found = told(page.evaluate(ask, [new, COLOURS]))
    if not found:
        not_pale.update(new)
    return found


def told(found):
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def runs_sideways(page):
    return page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth")


def faults_in_every_mode(page, part="html", coloured=None, alike=FRAMED, first=None):
    """The barriers and sideways scrolls of an open page, at three widths and in all colours.

    Dark differs from light in nothing but colours: the other rules are asked once for each width.
    They are asked of `part`, a selector, less `alike`; colours of `coloured`, if that is less.
    What looks at the menu says so: `alike=ALIKE` leaves it in. `first` is what is asked about in
    light on the narrowest screen, if that is more than `part`.
    """
    faults = []
    for size in SIZES:
        page.set_viewport_size(size)
        for name, mode in COLOUR_MODES.items():
            page.emulate_media(**mode)
            found = ["it runs sideways"] * runs_sideways(page)
            light = name == "light"
            # On the narrowest screen, where most might overlap, each text is asked about.
            each_text = light and size is PHONE
            if light:
                asked, rules = (first or part, RULES) if each_text else (part, BUT_COLOURS)
                # Where the page is asked about as a whole, nothing stands beside it.
                with without(page, alike, "body" if asked == "html" or each_text else asked):
                    found += barriers(page, asked, rules)
            if not each_text:
                found += pale_texts(page, coloured or part)
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

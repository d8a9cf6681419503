"""Every page, printed: its words are all there, and it reads as a leaflet does."""

import io
import itertools
import re
import unicodedata
from urllib.parse import urljoin

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from tests.audit import opened
from tests.site import ADDRESS, PATHS, tree

# As it stands at the foot of each sheet.
BARE_ADDRESS = ADDRESS.removeprefix("https://")
HEADINGS = {f"/H{level}" for level in range(1, 7)}
# What is in the page and not on paper.
NOT_PRINTED = (
    # Hidden on the screen too, but for screen readers, who have the page itself.
    "[hidden], .visually-hidden, script",
    # What only a screen can use.
    "form, button, .months, .letters",
    # Where a table of six columns becomes boxes, each value has its column's name before it.
    ".stack:has(th:nth-child(6)) thead",
)
NAVIGATION = ("Skip to main content", "Menu", "Close menu", "All pages")

# All visible colours of print, and the words of main, as the open page has them.
COLOURS = """() => [...document.querySelectorAll("body, body *")].filter(element =>
  element.getClientRects().length).flatMap(element =>
  [null, "::before", "::after"].map(part => {
    const style = getComputedStyle(element, part);
    const sides = ["Top", "Right", "Bottom", "Left"].filter(side =>
      style[`border${side}Style`] != "none");
    return [style.color, style.backgroundColor,
      sides.map(side => style[`border${side}Color`]).join()].join("|");
  }))"""
WORDS = """left => {
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const words = [];
  while (walk.nextNode()) {
    if (!walk.currentNode.parentElement.closest(left)) words.push(walk.currentNode.data);
  }
  return words;
}"""


def squashed(text):
    """The text without its spaces, which a PDF lacks where a line ends, and without ligatures."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


class Sheets:
    """A printed page: its text without the foot of each sheet, and where each part stands."""

    def __init__(self, pdf):
        self.reader = PdfReader(io.BytesIO(pdf))
        foot = re.compile(r"Page(\d+)of(\d+)" + re.escape(BARE_ADDRESS))
        self.feet, texts = [], []
        for sheet in self.reader.pages:
            text = squashed(sheet.extract_text())
            self.feet += foot.findall(text)
            texts.append(foot.sub("", text))
        self.text = "".join(texts)

    def parts(self):
        """(kind, its ancestors as ids, sheet, height on the sheet) of each piece of text, in order.

        From the tags of the PDF (ISO 32000-1, 14.7): kinds are names such as /H2 and /TR.
        """
        heights = {}
        numbers = {}
        for number, sheet in enumerate(self.reader.pages):
            numbers[sheet.indirect_reference.idnum] = number
            for id_, height in marked(sheet, self.reader):
                heights.setdefault((number, id_), height)
        found = []

        def walk(node, above, sheet):
            node = node.get_object()
            if isinstance(node, int):
                if (sheet, int(node)) in heights:
                    found.append((above, sheet, heights[sheet, int(node)]))
                return
            if "/Pg" in node:
                sheet = numbers[node.raw_get("/Pg").idnum]
            if node.get("/Type") == "/MCR":
                walk(node["/MCID"], above, sheet)
                return
            if "/S" in node:
                above = (*above, (node["/S"], id(node)))
            kids = node.get("/K", [])
            for kid in kids if isinstance(kids, list) else [kids]:
                walk(kid, above, sheet)

        walk(self.reader.root_object["/StructTreeRoot"], (), 0)
        return found


def marked(sheet, reader):
    """(MCID, height) of each piece of marked text on a sheet."""
    matrix, saved, current = (1, 0, 0, 1, 0, 0), [], None
    text = matrix
    for operands, operator in ContentStream(sheet.get_contents(), reader).operations:
        if operator == b"q":
            saved.append(matrix)
        elif operator == b"Q":
            matrix = saved.pop()
        elif operator == b"cm":
            matrix = times(operands, matrix)
        elif operator == b"BDC":
            current = operands[1].get("/MCID")
        elif operator == b"EMC":
            current = None
        elif operator == b"Tm":
            text = operands
        elif operator in (b"Tj", b"TJ") and current is not None:
            yield int(current), float(times(text, matrix)[5])


def times(one, other):
    """The product of two matrices, as PDF writes them (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = map(float, one)
    g, h, i, j, k, m = map(float, other)
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def lonely_headings(parts):
    """The sheets (from 1) on which a heading stands with nothing of its own under it."""
    found = []
    for (above, sheet, height), (after, next_sheet, next_height) in itertools.pairwise(parts):
        heading = [node for node in above if node[0] in HEADINGS]
        if not heading or heading[0] in after:
            continue
        if next_sheet != sheet or next_height > height:
            found.append(sheet + 1)
    return found


def split_rows(parts):
    """The sheets (from 1) on which a table's row begins that ends on another."""
    sheets, with_values = {}, set()
    for above, sheet, _ in parts:
        for row in [node for node in above if node[0] == "/TR"]:
            sheets.setdefault(row, set()).add(sheet + 1)
            if "/TD" in dict(above):
                with_values.add(row)
    # A header's row has no values, and stands on each sheet again.
    return [min(sheets[row]) for row in with_values if len(sheets[row]) > 1]


def missing_words(text, words):
    """Those words that do not follow the ones before them in the squashed text."""
    place, missing = 0, []
    for word in words:
        found = text.find(word, place)
        # Between two words stand no more than an address, a mark or a table's repeated header.
        if found < 0 or found - place > 300:
            missing.append(word)
        else:
            place = found + len(word)
    return missing


def outside_addresses(path):
    """The addresses of other sites that a page links to, less what only the footnotes need."""
    links = tree(path).css("main a[href^=http]:not(.cite)")
    return {link.attributes["href"] for link in links}


def inside_addresses(path):
    """The full addresses of those pages of ours that a printed page must tell."""
    links = tree(path).css(".next-step a, .route h3 a, .leaflet a[href$=pdf], .card-list a")
    return {link.attributes.get("data-page") for link in links}


def colourful(colours):
    """What of the colours costs more ink than black words and grey lines on white."""
    wrong = set()
    for seen in colours:
        ink, ground, lines = seen.split("|")
        if ink != "rgb(0, 0, 0)":
            wrong.add(f"words: {ink}")
        if ground not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"):
            wrong.add(f"ground: {ground}")
        for line in re.findall(r"rgba?\(.*?\)", lines):
            if len(set(re.findall(r"\d+", line)[:3])) > 1:
                wrong.add(f"line: {line}")
    return sorted(wrong)


def faults(page, path):
    """What is wrong with the printed page: an open page, and its path in site/."""
    page.emulate_media(media="print", color_scheme="light")
    light = page.evaluate(COLOURS)
    page.emulate_media(media="print", color_scheme="dark")
    dark = page.evaluate(COLOURS)
    words = page.evaluate(WORDS, ", ".join(NOT_PRINTED))
    sheets = Sheets(page.pdf(format="A4", tagged=True))
    parts = sheets.parts()
    text = sheets.text

    found = [f"missing: {word}" for word in missing_words(text, map(squashed, words))]
    found += [f"navigation: {word}" for word in NAVIGATION if squashed(word) in text]
    count = len(sheets.reader.pages)
    if sheets.feet != [(str(number), str(count)) for number in range(1, count + 1)]:
        found.append("sheets without number")
    if path != "404.html":
        address = ADDRESS + ("" if path == "index.html" else path)
        if not text.endswith(squashed(f"This page: {address}")):
            found.append("no address of its own")
        # The last thing before the foot of the last sheet.
        if not re.search(r"[Cc]heckedon\d+[A-Z][a-z]+20\d\d", text[text.rfind("heckedon") - 1 :]):
            found.append("no day of checking")
    for address in outside_addresses(path):
        if address.removeprefix("https://").removesuffix("/") not in text:
            found.append(f"address not written out: {address}")
    for address in inside_addresses(path):
        if f"({BARE_ADDRESS}{address})" not in text:
            found.append(f"address not written out: {address}")
    if not any(kind in HEADINGS for above, *_ in parts for kind, _ in above):
        found.append("no heading")
    found += [f"lonely heading on sheet {number}" for number in lonely_headings(parts)]
    found += [f"split row on sheet {number}" for number in split_rows(parts)]
    found += [f"other colours in dark mode: {seen}" for seen in {*dark} ^ {*light}]
    return found + colourful(dark)


def test_a_printed_page_reads_as_a_leaflet(path, look):
    assert faults(look[0], path) == []


def test_a_link_that_leads_on_tells_paper_the_page_it_leads_to():
    for path in PATHS:
        for link in tree(path).css("a[data-page]"):
            assert urljoin(ADDRESS + path, link.attributes["href"]) == (
                ADDRESS + link.attributes["data-page"]
            )


PRINTED_BADLY = "decisions/refused-plan.html"


@pytest.fixture(scope="module")
def badly_printed(browser, server):
    """A page that takes the styles of tests, which its policy would refuse."""
    with opened(browser, server + PRINTED_BADLY, bypass_csp=True) as (page, _):
        yield page


@pytest.mark.parametrize(
    ("style", "fault"),
    [
        ("article > :nth-last-child(4) { display: none }", "missing: "),
        (".breadcrumb, .menu, .menu > p { display: block !important }", "navigation: All pages"),
        ("@page { @bottom-right { content: none } }", "sheets without number"),
        (".address { display: none !important }", "no address of its own"),
        (".checked { display: none }", "no day of checking"),
        (".sources a::after { display: none !important }", "address not written out: https:"),
        (".next-step a::after { display: none !important }", "address not written out: routes"),
        ("h2 { break-after: page !important }", "lonely heading on sheet"),
        ("tr { break-inside: auto !important } td { line-height: 3cm !important }", "split row"),
        ("@media (prefers-color-scheme: dark) { body { color: #111 } }", "other colours in dark"),
        (".banner { background: #0b3b46 }", "ground: rgb(11, 59, 70)"),
    ],
)
def test_a_page_that_prints_badly_is_found(style, fault, badly_printed):
    style = badly_printed.add_style_tag(content=f"@media print {{ {style} }}")
    assert fault in "\n".join(faults(badly_printed, PRINTED_BADLY))
    style.evaluate("style => style.remove()")

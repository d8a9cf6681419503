"""HTML that is typed into pages and leaflets, and into the frame: closed, known, and our own."""

import functools
import re
from html.parser import HTMLParser

from macros.checks.brackets import ATTRIBUTES

# What the words of a page may be put into. The rest is the frame's, in overrides/.
IN_PAGES = frozenset(
    (
        *("a", "abbr", "b", "blockquote", "br", "button", "caption", "cite", "code", "col"),
        *("colgroup", "dd", "details", "dfn", "div", "dl", "dt", "em", "fieldset", "figcaption"),
        *("figure", "form", "h2", "h3", "h4", "hr", "i", "img", "input", "kbd", "label", "legend"),
        *("li", "mark", "ol", "option", "output", "p", "path", "pre", "q", "s", "section"),
        *("select", "slot", "small", "span", "strong", "sub", "summary", "sup", "svg", "table"),
        *(
            "tbody",
            "td",
            "template",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "var",
        ),
    )
)
ELSEWHERE = re.compile(r"\s*(?:[a-z]+:|//)")
VOID = ("br", "col", "hr", "img", "input", "link", "meta", "path", "circle")


class Tags(HTMLParser):
    """Reads a text; `faults` are then pairs of a line and what is wrong there."""

    def __init__(self, text, allowed=None):
        """`allowed` are the elements that may be used; None means all."""
        super().__init__(convert_charrefs=True)
        self.allowed, self.open, self.faults = allowed, [], []
        self.closed = ""
        self.feed(text)
        self.close()
        for tag, line in self.open:
            if self._is_allowed(tag):
                self.faults.append((line, f"<{tag}> is never closed. Add </{tag}> after its end."))

    def _is_allowed(self, tag):
        return not self.allowed or tag in self.allowed

    def fault(self, said):
        """Note what is wrong at the place that has been reached."""
        self.faults.append((self.getpos()[0], said))

    def handle_starttag(self, tag, attrs):
        """Note an element, and what is wrong with it."""
        if not self._is_allowed(tag):
            self.fault(f"<{tag}> is not for pages. Correct the name, or write it in Markdown.")
        for name, value in attrs:
            if name == "style" or name.startswith("on"):
                self.fault(f"the page's policy refuses {name}=. Use a class of the style instead.")
            elif (
                name in {"src", "srcset"} and self._is_allowed(tag) and ELSEWHERE.match(value or "")
            ):
                self.fault(f"<{tag}> is from another site. Put the file into docs/assets/.")
        self.closed = ""
        if tag not in VOID and not self.get_starttag_text().endswith("/>"):
            self.open.append((tag, self.getpos()[0]))

    def handle_startendtag(self, tag, attrs):
        """An element that closes itself."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        """Take an element from those that are open; tell those within it that are."""
        if tag in VOID:
            return
        if not self.open or (self.closed == tag and tag not in [name for name, _ in self.open]):
            self.fault(f"</{tag}> closes what is not open. Delete it, or open it before.")
        elif tag not in [name for name, _ in self.open]:
            # It is taken as the end of what was opened last, so that one slip is told once.
            name, line = self.open.pop()
            if self._is_allowed(name):
                self.fault(f"</{tag}> stands where </{name}> should, of line {line}. Correct it.")
        else:
            name, line = self.open.pop()
            while name != tag:
                said = f"<{name}> is not closed before </{tag}>. Add </{name}>."
                self.faults.append((line, said))
                name, line = self.open.pop()
        self.closed = tag


# A tag without its > up to the next or to the end of its paragraph, or a div without its <.
HALF_A_TAG = re.compile(r"</?[A-Za-z][^<>]*(?=<|\n[ \t]*\n|\Z)|(?<![<\w/])/?div\b[^<>\n]*>")


def tags(document):
    """HTML that is not closed, closed twice, misspelt, or that loads from elsewhere."""
    said = 'has half a tag. Write it as <div class="steps" markdown>, and </div> at its end.'
    halves = [document.at(found.start(), said) for found in HALF_A_TAG.finditer(document.plain)]
    return halves or [
        f"{document.path}, line {line}: {said}"
        for line, said in Tags(document.plain, IN_PAGES).faults
    ]


def unread_markdown(document):
    """A div that holds Markdown and does not say so: its signs would be shown as they are."""
    return [
        document.at(found.start(), f"<{found[1]}> holds Markdown. Write markdown before its >.")
        for found in re.finditer(r"<(div|section)\b([^<>]*)>\n[ \t]*\n", document.plain)
        if not re.search(r"\bmarkdown\b", found[2])
    ]


A_FOLD = re.compile(r"^[ \t]*<details\b.*?(?:^</details>|\Z)", re.MULTILINE | re.DOTALL)
BEGINS = re.compile(
    r"^<details\b[^<>\n]*\bmarkdown\b[^<>\n]*>\n<summary>[^\n]*</summary>\n[ \t]*\n"
)


def folds(document):
    """Folded parts that are not begun as one, and headings in them as high as the page's own."""
    told = []
    begins = (
        'begin a fold with <details markdown id="my-part">, on the next line '
        "<summary>What is in it</summary>, and leave a line empty."
    )
    for found in A_FOLD.finditer(document.plain):
        if not BEGINS.match(found[0]):
            told.append(document.at(found.start(), begins))
        told += [
            document.at(found.start() + heading.start(), f"in a fold, write ### for {heading[0]}.")
            for heading in re.finditer(r"^##?(?= )", found[0], re.MULTILINE)
        ]
    return told


def pictures(document):
    """Pictures in Markdown from other sites, or without words for those who do not see them."""
    told = []
    for found in re.finditer(r"!\[([^\]\n]*)\]\(([^)\n]*)\)", document.plain):
        if ELSEWHERE.match(found[2]):
            said = "shows a picture that is on another site. Put the file into docs/assets/."
            told.append(document.at(found.start(), said))
        elif not found[1].strip():
            said = "shows a picture without words. Say in the square brackets what it shows."
            told.append(document.at(found.start(), said))
    return told


def unknown_classes(project):
    """Classes that no style and no leaflet's template knows."""
    if not {"docs/assets/style/base.css", "leaflets/leaflet.typ"} <= set(project.texts):
        return []
    known = set().union(
        *(
            _words(text)
            for path, text in project.texts.items()
            if path.endswith((".css", ".js", ".typ"))
        )
    )
    return [
        document.at(place, f"the style has no class '{name}'. Copy one from another page.")
        for document in project.documents
        for place, name in _classes(document)
        if name not in known
    ]


@functools.cache
def _words(text):
    """What may be a class in a style, a script or a template."""
    return frozenset(re.findall(r"""[."' ]([a-z][\w-]*)""", text))


@functools.cache
def _classes(document):
    """The classes that a page or leaflet uses, each with its place."""
    named = [
        (found.start(), name)
        for found in re.finditer(r'class="([^"]*)"', document.plain)
        for name in found[1].split()
    ]
    return named + [
        (attributes.start(), name)
        for attributes in ATTRIBUTES.finditer(document.plain)
        for name in re.findall(r"(?<= )\.([\w-]+)", attributes[0])
    ]


OF_DOCUMENT = (tags, unread_markdown, folds, pictures)
OF_PROJECT = (unknown_classes,)

"""The frame of every page, and its style: templates and style sheets are whole."""

import re

import jinja2

from macros.checks.tags import Tags

JINJA = jinja2.Environment(autoescape=False)  # noqa: S701 nothing is rendered
GENERATED = "generated/"
# Where templates stand.
FOLDERS = ("overrides/", "docs/calculators/", "bundle/")
MARKS = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
NAMED = re.compile(r"""\{%-?\s*(?:include|extends|from|import)\s+["']([^"']+)["']""")


def is_template(path):
    """Whether the file at that path is a template."""
    return path.startswith(FOLDERS) and path.endswith((".html", ".xml"))


def templates(path, text):
    """Templates with a slip in them."""
    if not is_template(path):
        return []
    try:
        JINJA.parse(text)
    except jinja2.TemplateSyntaxError as wrong:
        said = " ".join(str(wrong.message).split())
        advice = "Look here for a bracket, a quote or an {% end… %} that is missing."
        return [f"{path}, line {wrong.lineno}: cannot be read ({said}). {advice}"]
    # Loops and conditions do not cut elements in two.
    plain = MARKS.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return [f"{path}, line {line}: {said}" for line, said in Tags(plain).faults]


def included(project):
    """Templates that another is made from and that are not there."""
    told = []
    for path, text in project.texts.items():
        for found in NAMED.finditer(text) if is_template(path) else ():
            name = found[1]
            known = {f"{folder}{name}" for folder in FOLDERS} & set(project.files)
            if not known and not name.startswith(GENERATED):
                line = text.count("\n", 0, found.start()) + 1
                told.append(f"{path}, line {line}: there is no overrides/{name}. Put it back.")
    return told


def styles(path, text):
    """Style sheets with brackets that do not match, or that would end the page's style."""
    if not path.endswith(".css"):
        return []
    told = [
        f"{path}, line {_line(text, found.start())}: {said}"
        for pattern, said in (
            (
                r"</?style|<!--|<script",
                "has a tag, which would end the style of the page. Delete it.",
            ),
            (r"@import|url\(\s*[\"']?(?:[a-z]+:)?//", "loads from another site. Delete it."),
        )
        for found in re.finditer(pattern, text, re.IGNORECASE)
    ]
    return told + [f"{path}, line {line}: {said}" for line, said in _brackets(text)]


def _line(text, place):
    return text.count("\n", 0, place) + 1


# A comment, a text in quotes, or a bracket; each is taken as a whole.
PARTS = re.compile(
    r"""(?P<comment>/\*.*?(?:\*/|\Z))|(?P<quoted>"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)"""
    r"|(?P<sign>[{}()\[\]])",
    re.DOTALL,
)
PAIRS = {"}": "{", ")": "(", "]": "["}


def _brackets(text):
    """Where a style sheet's comments, quotes and brackets do not come in pairs: the first."""
    opened = []
    for found in PARTS.finditer(text):
        line = _line(text, found.start())
        part = found[0]
        if found["comment"]:
            # One that holds the start of another has taken in the rules between them.
            if not re.fullmatch(r"/\*(?:(?!/\*).)*\*/", part, re.DOTALL):
                return [(line, "a comment has no end. Write */ behind it.")]
        elif found["quoted"]:
            if not part[1:].endswith(part[0]):
                return [(line, "a quote is not closed. Close it on its line.")]
        elif part in PAIRS.values():
            # A rule within a declaration: the one before has no end.
            opened.append((part, line))
        elif not opened or opened.pop()[0] != PAIRS[part]:
            return [(line, f"'{part}' closes what is not open. Look here and above for its pair.")]
    return [(line, f"'{sign}' is never closed. Add its pair.") for sign, line in opened[:1]]


OF_TEXT = (templates, styles)
OF_PROJECT = (included,)

"""Brackets of every kind in pages and leaflets: those of macros, anchors, links and asides."""

import re

# Attributes of a block or a link, as the extension attr_list reads them: { #anchor .class }
_ATTRIBUTE = r"""(?:[#.][\w-]+|[\w-]+=(?:"[^"\n{}]*"|[\w-]+))"""
ATTRIBUTES = re.compile(rf"\{{ {_ATTRIBUTE}(?: {_ATTRIBUTE})* \}}")
LINK = re.compile(
    r"!\[[^\[\]\n]*\]\((?P<picture>[^()\s<>]+)\)|\[[^\[\]\n]+\]\((?P<target>[^()\s<>]+)\)"
)
DEFINITION = re.compile(r"^ {0,3}\[([^\]\n]+)\]:[ \t]+\S+.*$", re.MULTILINE)


def braces(document):
    """Curly brackets that are neither a macro nor the attributes of what stands before them."""
    rest = ATTRIBUTES.sub(lambda found: " " * len(found[0]), document.plain)
    # One slip may leave several on a line: it is told once.
    return [
        document.at(
            found.start(1),
            "has a curly bracket too many or too few. Write a macro as {{ clock('appeal') }}, "
            "an anchor as { #its-name } and a class as { .label }, with the spaces.",
        )
        for found in re.finditer(r"^[^\n{}]*([{}])", rest, re.MULTILINE)
    ]


def brackets(document):
    """Square brackets that are no link, and round ones without their pair."""
    text = _without_links(document)
    told = []
    for found in re.finditer(r"^[^\n\[\]]*([\[\]])[^\n]*", text, re.MULTILINE):
        rest = found[0][found.start(1) - found.start() :]
        told.append(document.at(found.start(1), _half_a_link(rest)))
    return told + _round_brackets(document, text)


def _without_links(document):
    """The text with each whole link, and each tag, taken out; places stay the same."""

    def blank(found):
        return re.sub(r"[^\n]", " ", found[0])

    text = re.sub(r"<[A-Za-z/!][^<>]*>", blank, document.plain)
    defined = {name.lower() for name in DEFINITION.findall(text)}
    text = DEFINITION.sub(blank, text)
    text = LINK.sub(blank, text)
    for found in re.finditer(r"\[([^\[\]\n]+)\](?:\[([^\[\]\n]*)\])?", text):
        if (found[2] or found[1]).lower() in defined:
            text = text[: found.start()] + blank(found) + text[found.end() :]
    return text


def _half_a_link(rest):
    """What to do about a square bracket, given the line from there on."""
    if re.match(r"\[[^\[\]]+\]\[[^\[\]]*\]", rest):
        return "names a link that is defined nowhere. Write its address: [words](page.md)."
    if re.match(r"\[[^\[\]]+\] +\(", rest):
        return "has a space within a link. Write [words](page.md), with no space between."
    if re.match(r"\[[^\[\]]+\]\([^()]*\s[^()]*\)", rest):
        return "has a space in the address of a link. Take it out."
    if re.match(r"\[[^\[\]]*\]\(\s*\)|\[\s*\]\(", rest):
        return "has a link without words or address. Write [words](page.md)."
    return "has square brackets that make no whole link. Write [words](page.md)."


def _round_brackets(document, text):
    """Paragraphs in which round brackets do not come in pairs."""
    told = []
    # Numbers of a list, such as 1) or a).
    text = re.sub(r"(?m)^[ \t]*\w{1,3}\)", lambda found: " " * len(found[0]), text)
    for found in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        # What is half a link has been told.
        if not re.search(r"[\[\]]", found[0]):
            place = _unpaired(found[0])
            if place is not None:
                said = "has a round bracket too many or too few. Give each its pair."
                told.append(document.at(found.start() + place, said))
    return told


def _unpaired(text):
    """The place of the first round bracket without its pair, or None."""
    opened = []
    for sign in re.finditer(r"[()]", text):
        if sign[0] == "(":
            opened.append(sign.start())
        elif opened:
            opened.pop()
        else:
            return sign.start()
    return opened[0] if opened else None


OF_DOCUMENT = (braces, brackets)

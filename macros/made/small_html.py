"""HTML -> the same page in fewer bytes: what a parser does not need to read it is left out."""

import re

# What stands in these is text of its own.
KEPT = re.compile(r"(<(script|style|pre)\b.*?</\2>)", re.DOTALL)
BLOCKS = (
    "article|blockquote|body|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|"
    "h[1-6]|head|header|html|legend|li|link|main|meta|nav|ol|p|section|summary|table|tbody|td|"
    "template|th|thead|title|tr|ul"
)
# An end tag may be left out before these (HTML Living Standard, 13.1.2.4): what follows ends it.
ENDED_BY = {
    "li": "<li|</[uo]l>",
    "d[dt]": "<d[dt]|</dl>",
    "t[dh]": "<t[dhr]|<tbody|</t",
    "tr": "<tr|<tbody|</t",
    "thead": "<tbody",
    "tbody": "</table>",
    "p": "<(?:p|[uo]l|dl|div|h[1-6]|table|details|figure|blockquote|section|fieldset|form)\\b|"
    "</(?:div|section|li|d[dt]|t[dh]|details|figure|blockquote|fieldset|article|main)>",
}


def smaller(html):
    """The same page (HTML) without spaces, end tags and quotes that a parser does not need."""
    pieces = KEPT.split(html)
    # A pattern with two groups gives three pieces a turn: what stands between, the whole, its tag.
    return "".join(
        _smaller(text) if number % 3 == 0 else text * (number % 3 == 1)
        for number, text in enumerate(pieces)
    )


def _smaller(text):
    text = re.sub(r"\s+", " ", text)
    text = re.sub(rf" ?(</?(?:{BLOCKS})\b[^>]*>) ?", r"\1", text)
    for tag, following in ENDED_BY.items():
        text = re.sub(rf"</(?:{tag})>(?={following})", "", text)
    return re.sub(r"<[a-z][^>]*>", lambda tag: _bare(tag[0]), text)


def _bare(tag):
    """A start tag without quotes round values that need none (the same standard, 13.1.2.3)."""
    if tag.endswith("/>"):
        return tag
    tag = tag.replace('=""', "")
    return re.sub(r'="([^"\s=<>`/\']+)"', r"=\1", tag)

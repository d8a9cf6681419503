"""A pseudo-language: English made longer and turned from right to left (as CLDR's ar-XB does).

Its words are as much longer than English as those of a long-winded language, and a mark before them
makes any letters run from right to left. Nobody reads it: it shows what would break.
"""

import html
import re

from macros.made import style
from tests.rooms import DOCS
from tests.site import ADDRESS

LANGUAGE, DIRECTION = "ar-XB", "rtl"
# RIGHT-TO-LEFT OVERRIDE and POP DIRECTIONAL FORMATTING (Unicode Standard Annex 9).
TURN, BACK = "\u202e", "\u202c"
STYLES = {name: (DOCS / f"assets/style/{name}.css").read_text("utf-8") for name in style.STYLE}
# Code, tags and comments stay; the rest is words.
KEPT = re.compile(r"(<script.*?</script>|<style.*?</style>|<!--.*?-->|<[^>]+>)", re.DOTALL)
# Of the words: signs that are written out, addresses and numbers stay.
LEFT = re.compile(r"(&#?\w+;|https://\S+|\S*[@/]\S*|\S*\d\S*)")


def longer(words):
    """Words with each vowel said twice: "appeal" -> "aappeeaal"."""
    return re.sub("[aeiou]", r"\g<0>\g<0>", words)


def said(text):
    """Plain text in the pseudo-language; white space round it stays."""
    parts = LEFT.split(text)
    words = "".join(part if number % 2 else longer(part) for number, part in enumerate(parts))
    return re.sub(r"^(\s*)(.*?)(\s*)$", rf"\1{TURN}\2{BACK}\3", words, flags=re.DOTALL)


def markup(text):
    """HTML or XHTML in the pseudo-language: its words, and nothing else."""
    parts = KEPT.split(text)
    return "".join(
        part if number % 2 or not re.search("[A-Za-z]", part) else said(part)
        for number, part in enumerate(parts)
    )


def page(text):
    """A built page (HTML) in the pseudo-language, with the style that it needs then."""
    turned = f'<html lang="{LANGUAGE}" dir="{DIRECTION}">'
    text = markup(text).replace('<html lang="en-GB">', turned, 1)
    texts = tuple(STYLES[name] for name in style.files_of(text))
    own = style.joined(texts, ADDRESS)
    text = re.sub("<style>.*?</style>", lambda _: f"<style>{own}</style>", text, flags=re.DOTALL)
    return re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', style.policy(own), text)


def frame(about):
    """What stands round the words of a leaflet, in the pseudo-language."""
    named = {name: said(about[name]) for name in ("title", "what", "maker", "limits", "checked")}
    given = {name: said(words) for name, words in about["said"].items() if name != "page"}
    return (
        about
        | named
        | {
            "said": about["said"] | given,
            "language": "ar",
            "direction": DIRECTION,
        }
    )


def plain(text):
    """What a text says in English, however it was turned and made longer."""
    text = html.unescape(text).replace(TURN, "").replace(BACK, "")
    return re.sub(r"([aeiou])\1", r"\1", text)

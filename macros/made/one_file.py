"""The guide as one HTML file: its parts go in, with style and scripts, and ask for nothing more."""

import base64
import hashlib
import json

import rcssmin
from selectolax.lexbor import LexborHTMLParser

from macros.made import FinishError, bundle, frame, guide, small_html, style
from macros.pages import names

LARGEST = 300_000  # bytes: a message carries it, and a slow phone opens it
# What works out a last day, in the order in which a page loads it (overrides/main.html).
SCRIPTS = (
    *("law/deadlines", "page", "form", "calendar", "answers"),
    *("appeal", "actions", "calculator", "details"),
)
# There is no room for it: a sentence for each thing that families are told. The booklet has it.
OTHER_PAGES = ("help/they-said.html",)
# The guide has no menu, and nothing to tick off.
OTHER_STYLES = ("frame", "enclosures")


def _cited(html):
    """The sources that the form for the last day cites (HTML), out of its page as it was built."""
    page = LexborHTMLParser(html)
    facts = json.loads(page.css_first("form[data-kind=appeal] script").text())
    return "\n".join(page.css_first(f"#source-{id_}").html for id_ in sorted(facts["shorts"]))


def _script(files, notice_script):
    """What the guide runs, as one script; `files` are those of site/, bytes by path."""
    missing = [name for name in SCRIPTS if f"assets/{name}.js" not in files]
    if missing:
        raise FinishError(f"docs/assets/{missing[0]}.js: the guide needs it. Put it back.")
    texts = [files[f"assets/{name}.js"].decode() for name in SCRIPTS]
    return "\n".join([*texts, notice_script])


def policy(css, script):
    """The policy of a page that holds all it needs (HTML): just that style and that script."""
    css_hash, script_hash = (
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (css, script)
    )
    return (
        '<meta http-equiv="Content-Security-Policy" content="'
        f"default-src 'none'; style-src 'sha256-{css_hash}'; script-src 'sha256-{script_hash}'; "
        "img-src data:; base-uri 'none'; form-action 'none'\">"
    )


def made(pages, files, given):
    """The guide (HTML), given the built pages (HTML by path), all files and `site.Given`.

    Raises `FinishError` if it is larger than promised.
    """
    parts = guide.parts(pages, given, calculator=True, left_out=OTHER_PAGES)
    service_page = names.addressed(names.SERVICE_PAGE, given.local)
    told = {
        "parts": parts,
        "first": parts[0].chapters[0],
        "notice": bundle.notice(given.copy, f"#{guide.id_of(service_page)}"),
        "version": bundle.version(given.copy),
        "sources": _cited(pages[guide.CALCULATOR]),
        "theme_colour": style.colour(given.styles["base"], "band"),
    }
    page = frame.page(given.frame, "guide.html", given.copy, **told)
    html = _whole(small_html.smaller(page), files, given)
    if len(html.encode()) > LARGEST:
        raise FinishError(f"{bundle.GUIDE}: has {len(html.encode())} bytes. It may have {LARGEST}.")
    return html


def _whole(page, files, given):
    """The page with its style, its scripts, and the policy that allows just these."""
    names = [name for name in style.files_of(page) if name not in OTHER_STYLES]
    css = rcssmin.cssmin("\n".join(given.styles[name] for name in names))
    script = _script(files, given.notice_script)
    for place, text in {
        "policy": policy(css, script),
        "style": f"<style>{css}</style>",
        "script": f"<script>{script}</script>",
    }.items():
        page = page.replace(f"<!-- {place} -->", text)
    return page

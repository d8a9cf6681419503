"""Writes the peers: the same articles in an empty page, in govuk-frontend and in default Material.

The calculator's scripts are left out of the peers, which makes theirs the lighter pages.
"""

import shutil
from pathlib import Path

import jinja2
from mkdocs.commands.build import build
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser

from tests.rooms import ROOT

GOVUK = ROOT / "node_modules/govuk-frontend/dist/govuk"
# An empty page has no paint to time: one word is the least.
# Its icon is named, so that no other is asked for.
EMPTY = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Empty</title>
<link rel="icon" href="data:,">
<p>Empty</p>
</html>
"""

# The classes that govuk-frontend's documentation gives to each element of an article.
GOVUK_CLASSES = {
    "h1": "govuk-heading-xl",
    "h2": "govuk-heading-l",
    "h3": "govuk-heading-m",
    "h4": "govuk-heading-s",
    "p": "govuk-body",
    "a": "govuk-link",
    "ul": "govuk-list govuk-list--bullet",
    "ol": "govuk-list govuk-list--number",
    "table": "govuk-table",
    "caption": "govuk-table__caption",
    "thead": "govuk-table__head",
    "tbody": "govuk-table__body",
    "tr": "govuk-table__row",
    "th": "govuk-table__header",
    "td": "govuk-table__cell",
    "dl": "govuk-summary-list",
    "dt": "govuk-summary-list__key",
    "dd": "govuk-summary-list__value",
    "details": "govuk-details",
    "summary": "govuk-details__summary",
}


def write_peers(site: Path, folder: Path, paths: list[str]) -> dict[str, Path]:
    """Write the peers into a folder; gives the folder of each by its name.

    `site` is this site as built, and `paths` its pages to copy the articles of.
    """
    peers = {
        "empty page": folder / "empty",
        "govuk-frontend": folder / "govuk",
        "default Material": folder / "material",
    }
    for path in paths:
        _write(peers["empty page"] / path, EMPTY)
    _write_govuk(site, peers["govuk-frontend"], paths)
    _write_material(peers["default Material"])
    return peers


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


def _component(name: str) -> str:
    """A component of govuk-frontend as the package itself has rendered it."""
    return (GOVUK / "components" / name / "template-default.html").read_text("utf-8")


def govuk_article(text: str) -> tuple[str, str]:
    """The title and the article of one of our pages, each element with govuk-frontend's class."""
    page = LexborHTMLParser(text)
    article = page.css_first("article")
    for tag, name in GOVUK_CLASSES.items():
        for node in article.css(tag):
            node.attrs["class"] = name
    return page.css_first("title").text(), article.html


def _write_govuk(site: Path, folder: Path, paths: list[str]) -> None:
    # Fonts, icons and pictures, the compiled style and the script, as the package has them.
    shutil.copytree(GOVUK / "assets", folder / "assets")
    for kind in ("stylesheets/govuk-frontend.min.css", "javascripts/govuk-frontend.min.js"):
        (folder / kind).parent.mkdir()
        shutil.copy(GOVUK / Path(kind).name, folder / kind)
    source = (Path(__file__).parent / "govuk.html").read_text("utf-8")
    # The parts are the package's own HTML, so nothing may be escaped.
    template = jinja2.Template(source)
    for path in paths:
        title, article = govuk_article((site / path).read_text("utf-8"))
        page = template.render(
            title=title,
            article=article,
            skip_link=_component("skip-link").replace("#test-target-element", "#main-content"),
            header=_component("header"),
            footer=_component("footer"),
        )
        _write(folder / path, page)


def _write_material(folder: Path) -> None:
    """Build the same Markdown with the theme as it comes."""
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        # Its one difference from the default, which makes it lighter: no fonts from another site.
        theme={"name": "material", "font": False},
        plugins=["search", {"macros": {"module_name": "macros", "on_undefined": "strict"}}],
        site_dir=str(folder),
        # The theme's own page for lost visitors is in the way of docs/404.md, which no one loads.
        strict=False,
    )
    build(config)

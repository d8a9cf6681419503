"""The few forms of markup that macros use: a box, rows, a table, dates, links that print.

A cell or label that is plain text is escaped; what is markup already is `markupsafe.Markup`.
"""

import posixpath
import re

from markupsafe import Markup

from macros.words import english


def joined(*parts):
    """The parts that are not empty, a space between them: text is escaped, markup stays."""
    return Markup(" ").join(part for part in parts if part)


def day(iso):
    """An ISO date in words that a machine can read too (HTML)."""
    return Markup('<time datetime="{}">{}</time>').format(iso, english.day_in_words(iso))


def anchor(words):
    """Words as an anchor: "Mediation certificate" -> "mediation-certificate"."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


# --- Links -----------------------------------------------------------------------------------


def relative(path, target):
    """The way from the page at `path` to `target`, both paths in docs/."""
    target_path, hash_, anchor = target.partition("#")
    return posixpath.relpath(target_path, posixpath.dirname(path) or ".") + hash_ + anchor


def published(target):
    """The address under which a page in docs/ is published, from the site's own root."""
    return target.replace(".md", ".html")


def printed_address(target):
    """The attribute of a link to a page or file in docs/ whose address is written out in print.

    A style sheet cannot make a relative address whole: it puts the site's address before this.
    """
    return Markup('data-page="{}"').format(published(target))


# --- Boxes, rows, tables ---------------------------------------------------------------------


def part(css_class, *parts):
    """Markdown inside a `div` of that class."""
    return "\n\n".join([f'<div class="{css_class}" markdown>', *parts, "</div>"])


def box(kind, *parts):
    """Markdown inside a box; `kind` says what for: the names are in docs/assets/style/boxes.css."""
    return part(f"box {kind}", *parts)


def fold(anchor, name, *parts, css_class=""):
    """Markdown in a fold: closed on a screen until it is asked for, open on paper.

    `name` is what one sees of it, and a link to `anchor` opens it.
    """
    named = Markup(' class="{}"').format(css_class) if css_class else ""
    opening = Markup('<details markdown id="{}"{}>\n<summary>{}</summary>')
    return "\n\n".join([opening.format(anchor, named, name), *parts, "</details>"])


def rows(*pairs):
    """A definition list of label and value (Markdown); a row without a value is left out."""
    return "\n\n".join(f"{label}\n:   {value}" for label, value in pairs if value)


def table(name, header, lines):
    """A table that turns into cards on a narrow screen (HTML). The first cell heads its row."""
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(label) for label in header)
    body = Markup("\n").join(_table_row(header, cells) for cells in lines)
    return Markup(
        '<table class="stack">\n<caption class="visually-hidden">{}</caption>\n'
        "<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>"
    ).format(name, head, body)


def _table_row(header, cells):
    first, *rest = cells
    labelled = Markup("").join(
        Markup('<td data-label="{}">{}</td>').format(label, cell)
        for label, cell in zip(header[1:], rest, strict=True)
    )
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(first, labelled)

"""The log of letters, calls and meetings: the fields of its form, and its paper sheet."""

from markupsafe import Markup

from macros.data.log import LOG_COLUMNS
from macros.pages.markup import part


def log_fields(_page):
    """A field for each column of the log (HTML), named as the column."""
    return "\n".join(_field(column) for column in LOG_COLUMNS)


def _field(column):
    hint = described = Markup("")
    if column.hint:
        described = Markup(' aria-describedby="log-{}-hint"').format(column.id)
        hint = Markup('<p class="hint" id="log-{}-hint">{}</p>').format(column.id, column.hint)
    element = "<textarea{} rows='3'></textarea>" if column.kind == "lines" else "<input{}>"
    told = Markup(' id="log-{}" name="{}" data-kind="{}" data-name="{}" autocomplete="off"{}')
    return Markup('<div class="{}"><label for="log-{}">{}</label>{}{}</div>').format(
        column.kind,
        column.id,
        column.name,
        hint,
        Markup(element.replace("'", '"')).format(  # noqa: S704 one of two texts above
            told.format(column.id, column.id, column.kind, column.name, described)
        ),
    )


def log_sheet(_page):
    """The log to fill in by pen: a table whose one empty row the leaflet repeats (Markdown)."""
    heads = dict.fromkeys(column.paper for column in LOG_COLUMNS)
    lines = (f"| {' | '.join(heads)} |", "|---" * len(heads) + "|", "| " * len(heads) + "|")
    return part("log", "\n".join(lines))

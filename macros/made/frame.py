"""What the frame needs from the facts: name of a partial -> its text."""

from html import escape

from macros.data import local
from macros.words import preview


def partials(as_of=None):
    """The generated partials (HTML by name); `as_of` is the day of a preview (`datetime.date`)."""
    return {
        "preview.html": preview_box(as_of) if as_of else "",
        "strapline.html": escape(local.STRAPLINE),
        "footer.html": (
            f"<p>For families in {escape(local.PLACE)}. This site follows the guidance of "
            f'<a href="{escape(local.SERVICE_ADDRESS)}">{escape(local.SERVICE_FULL_NAME)} '
            f"({escape(local.SERVICE)})</a>. It is information, not legal advice.</p>"
        ),
    }


def preview_box(as_of):
    """What tops each page of a site that is shown as on another day, a `datetime.date` (HTML)."""
    return (
        f'<div class="box notice">\n<p><strong class="label">{escape(preview.TITLE)}</strong>\n'
        f"{escape(preview.told(as_of))}</p>\n</div>\n"
    )


def as_template(text):
    """Text as a Jinja template that gives just it: a name can hold what Jinja takes for a tag."""
    return f"{{% raw %}}{text}{{% endraw %}}"

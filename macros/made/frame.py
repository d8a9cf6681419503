"""What the frame needs from the facts: name of a partial -> its text."""

from html import escape

from macros.data import local
from macros.words import preview, sentences


def partials(as_of=None):
    """The generated partials (HTML by name); `as_of` is the day of a preview (`datetime.date`)."""
    service = (
        f'<a href="{escape(local.SERVICE_ADDRESS)}">{escape(local.SERVICE_FULL_NAME)} '
        f"({escape(local.SERVICE)})</a>"
    )
    words = sentences.FOR_WHOM.format(place=escape(local.PLACE), service=service)
    return {
        "preview.html": preview_box(as_of) if as_of else "",
        "strapline.html": escape(local.STRAPLINE),
        "footer.html": f"<p>{words}</p>",
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

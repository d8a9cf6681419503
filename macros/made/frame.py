"""What the frame needs from the facts: name of a partial -> its text."""

from html import escape

from macros.data import local
from macros.words import sentences


def partials():
    """The generated partials (HTML by name)."""
    service = (
        f'<a href="{escape(local.SERVICE_ADDRESS)}">{escape(local.SERVICE_FULL_NAME)} '
        f"({escape(local.SERVICE)})</a>"
    )
    words = sentences.FOR_WHOM.format(place=escape(local.PLACE), service=service)
    return {"strapline.html": escape(local.STRAPLINE), "footer.html": f"<p>{words}</p>"}


def as_template(text):
    """Text as a Jinja template that gives just it: a name can hold what Jinja takes for a tag."""
    return f"{{% raw %}}{text}{{% endraw %}}"

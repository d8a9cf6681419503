"""What the frame needs from the facts: name of a partial -> its text."""

from html import escape

from macros.data import local


def partials():
    """The generated partials (HTML by name)."""
    return {
        "strapline.html": escape(local.STRAPLINE),
        "footer.html": (
            f"<p>For families in {escape(local.PLACE)}. This site follows the guidance of "
            f'<a href="{escape(local.SERVICE_ADDRESS)}">{escape(local.SERVICE_FULL_NAME)} '
            f"({escape(local.SERVICE)})</a>. It is information, not legal advice.</p>"
        ),
    }


def as_template(text):
    """Text as a Jinja template that gives just it: a name can hold what Jinja takes for a tag."""
    return f"{{% raw %}}{text}{{% endraw %}}"

"""What the frame needs from the facts, and pages that the finish makes of the frame."""

from html import escape

import jinja2

from macros.data import local
from macros.made import FinishError
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


def page(templates, name, about, **given):
    """The page that a template of that name makes (HTML), with its places not yet filled.

    `templates` are texts of the frame by name, that one among them; `about` is a `bundle.About`.
    What else is given must be safe in HTML. Raises `FinishError` where one cannot be read.
    """
    loader = jinja2.DictLoader(templates)
    # As MkDocs has it: what is put in was made safe before.
    frame = jinja2.Environment(loader=loader, undefined=jinja2.StrictUndefined)  # noqa: S701
    settings = {"site_name": escape(about.site_name), "site_url": escape(about.site_address)}
    try:
        return frame.get_template(name).render(config=settings, **given) + "\n"
    except jinja2.TemplateError as wrong:
        raise FinishError(f"{name} of the frame, or what it includes: {wrong}") from None

"""What the frame needs from the facts and the stylesheet: name of a partial -> its text."""

import base64
import hashlib
import json
from html import escape

import rcssmin

from macros.data import local
from macros.made import FinishError


def partials(stylesheet, address):
    """The generated partials (HTML by name), given the stylesheet and the address of the site.

    The style goes into the page itself, so that nothing more is asked for before it is painted;
    the policy allows just that text, by its hash (Content Security Policy Level 2).
    Raises `FinishError` for a style that would end before its end.
    """
    if "</style" in stylesheet.lower():
        raise FinishError(
            "docs/assets/style.css: take out </style, which would end the style of each page there."
        )
    # In print, the address of a page of ours is this and the page's own (`data-page`). It is
    # shorter to type without what every browser puts before it.
    site = address.removeprefix("https://")
    style = rcssmin.cssmin(f":root {{ --site: {json.dumps(site)} }}\n{stylesheet}")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src 'self'; script-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    )
    return {
        "policy.html": f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        "style.html": f"<style>{style}</style>",
        "strapline.html": escape(local.STRAPLINE),
        "footer.html": (
            f"<p>For families in {escape(local.PLACE)}. This site follows the guidance of "
            f'<a href="{escape(local.SERVICE_ADDRESS)}">{escape(local.SERVICE_FULL_NAME)} '
            f"({escape(local.SERVICE)})</a>. It is information, not legal advice.</p>"
        ),
    }


def as_template(text):
    """Text as a Jinja template that gives just it: a style can hold what Jinja takes for a tag."""
    return f"{{% raw %}}{text}{{% endraw %}}"

"""What the frame needs from the facts and the stylesheet: name of a partial -> its text."""

import base64
import hashlib
import json
from html import escape

import rcssmin

from macros.data import local


def partials(stylesheet, address):
    """The generated partials, given the text of the stylesheet and the address of the site.

    The style goes into the page itself, so that nothing more is asked for before it is painted;
    the policy allows just that text, by its hash (Content Security Policy Level 2).
    """
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
        # Minified style can hold what a template takes for its own marks.
        "style.html": f"{{% raw %}}<style>{style}</style>{{% endraw %}}",
        "strapline.html": escape(local.STRAPLINE),
        "footer.html": (
            f"<p>For families in {escape(local.PLACE)}. This site follows the guidance of "
            f'<a href="{escape(local.SERVICE_ADDRESS)}">{escape(local.SERVICE_FULL_NAME)} '
            f"({escape(local.SERVICE)})</a>. It is information, not legal advice.</p>"
        ),
    }

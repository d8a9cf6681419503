"""What a page that has moved leaves at its old address: a small page that leads on by itself.

No server is asked for it, so it works from a folder and in the offline copy too.
"""

from macros.made import frame
from macros.made.sitemap import full_address
from macros.pages.markup import published, relative

TEMPLATE = "moved.html"


def pages(templates, moved, about):
    """The pages at old addresses (HTML by path in site/), with their places not yet filled.

    `templates` are texts of the frame by name, `moved` maps old paths in docs/ to new ones, which
    may have an anchor, and `about` is a `bundle.About`. Raises `FinishError` where the frame cannot
    be read.
    """
    return {
        published(old): frame.page(
            templates,
            TEMPLATE,
            about,
            root=relative(old, ".") + "/",
            target=published(relative(old, new)),
            canonical=full_address(about.site_address, published(new).partition("#")[0]),
        )
        for old, new in moved.items()
    }

"""The sitemap: which pages there are, for those that look through sites (sitemaps.org 0.9)."""

from html import escape

NAME = "sitemap.xml"
# The first page goes by the site's own address, and nobody should find the one for lost visitors.
FIRST, LOST = "index.html", "404.html"


def full_address(site, path):
    """The address by which the page at that path goes; `site` is that of the site, with its /."""
    return site if path == FIRST else site + path


def sitemap(paths, address, built):
    """The text of the sitemap.

    `paths` are those of pages in site/, `address` is that of the site, with / at its end, and
    `built` the ISO date of the build: pages carry the words of facts that any build may change.
    """
    lines = [
        f"<url><loc>{escape(full_address(address, path))}</loc><lastmod>{built}</lastmod></url>\n"
        for path in sorted(paths)
        if path != LOST
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{''.join(lines)}</urlset>\n"
    )

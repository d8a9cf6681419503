"""The pages made with no site builder at all, as a trial: Markdown, the frame, and this file.

What WAY-OUT.md says of that way is held true with it. It is not what is published.
"""

import re
from types import SimpleNamespace as Part

import jinja2
import markdown
from markdown.treeprocessors import Treeprocessor

from macros import rooms
from macros.checks.project import front_matter
from macros.pages import vocabulary
from macros.pages.markup import published, relative


class Links(Treeprocessor):
    """Lead links to the pages that are published: Markdown names their sources."""

    def run(self, root):
        for node in root.iter("a"):
            target = node.get("href", "")
            if not re.match("[a-z]+:", target):
                node.set("href", published(target))


def menu(entries):
    """The menu of mkdocs.yml: its items, and the group of each page that is in one, by address."""
    items, groups = [], {}
    for entry in entries:
        ((title, value),) = entry.items()
        if isinstance(value, str):
            items.append(Part(title=title, url=published(value), children=None))
        else:
            group = Part(title=title, children=menu(value)[0])
            groups |= {item.url: group for item in group.children}
            items.append(group)
    return items, groups


def words(text, settings):
    """A page's Markdown as HTML, and its parts: the second-level headings with their anchors."""
    written = settings["markdown_extensions"]
    options = {name: set_ for one in written if isinstance(one, dict) for name, set_ in one.items()}
    names = [one for one in written if isinstance(one, str)]
    reader = markdown.Markdown(extensions=[*names, *options], extension_configs=options)
    reader.treeprocessors.register(Links(reader), "links", 0)
    html = reader.convert(text)
    tokens = [part for top in reader.toc_tokens for part in (top, *top["children"])]
    return html, [
        Part(url=f"#{part['id']}", title=part["name"]) for part in tokens if part["level"] == 2
    ]


def pages(first, settings):
    """All pages, bytes by path; `first` is a `Page` that stands for all, as `first_page` gives it.

    `settings` are those in mkdocs.yml.
    """
    loader = jinja2.FileSystemLoader(rooms.OVERRIDES)
    frame = jinja2.Environment(loader=loader).get_template("main.html")  # noqa: S701 as MkDocs
    items, groups = menu(settings["nav"])
    config, made = Part(**settings), {}
    for path, text in first.texts.items():
        meta, start, _ = front_matter(text)
        filled = vocabulary.fill(text[start:], first.at(path), config=config)
        html, parts = words(filled, settings)
        url = published(path)
        for top in items:
            for item in top.children or [top]:
                item.active = item.url == url
        page = Part(
            url=url,
            meta=meta,
            title=meta["title"],
            canonical_url=settings["site_url"] + url,
            content=html,
            toc=parts,
            ancestors=[groups[url]] if url in groups else [],
        )
        base = relative(path, ".")
        made[url] = frame.render(
            config=config, page=page, nav=Part(items=items), base_url=base
        ).encode()
    return made

"""The calculator in a page of its own, for frames in other sites: a template in, the page out."""

from html import escape

import jinja2
import markdown

from macros.made import FinishError
from macros.pages import calculators, sources

PAGE = "data/calculator.html"
# As overrides/main.html has them.
SCRIPTS = (
    *("law/deadlines", "page", "form", "calendar", "answers", "appeal", "council", "actions"),
    *("calculator", "details"),
)


def page(templates, first_page, markdown_extensions, about):
    """The page (HTML), with its places not yet filled.

    `templates` are texts of the frame by name, `framed.html` among them; `first_page` is a `Page`
    that makes others, `about` a `bundle.About`. Raises `FinishError` where one cannot be read.
    """
    asking = first_page.at(PAGE.replace(".html", ".md"), file="overrides/framed.html")
    form = calculators.deadline_calculator(asking)
    law = markdown.markdown(sources.sources(asking), extensions=markdown_extensions)
    overdue = ("due",) if 'class="overdue"' in law else ()
    # Last, what tells the other site how tall the page is.
    scripts = (*SCRIPTS, *overdue, "framed")
    loader = jinja2.DictLoader(templates)
    # As MkDocs has it: what is put in was made safe before.
    frame = jinja2.Environment(loader=loader, undefined=jinja2.StrictUndefined)  # noqa: S701
    settings = {"site_name": escape(about.site_name), "site_url": escape(about.site_address)}
    try:
        return frame.get_template("framed.html").render(
            root="../", config=settings, form=form, law=law, scripts=scripts
        )
    except jinja2.TemplateError as wrong:
        raise FinishError(f"overrides/framed.html, or what it includes: {wrong}") from None

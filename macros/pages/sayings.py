"""What families are told, and whether it is so: the folds of one page, and the links to them."""

from markupsafe import Markup

from macros.model.records import MOMENTS
from macros.pages.markup import box, fold
from macros.pages.page import CallError
from macros.pages.ways import link_terms
from macros.words import english, labels, terms

PAGE = "help/they-said.md"


def sayings(page, moment):
    """What families are told at that moment, one of MOMENTS: a fold each (Markdown)."""
    if moment not in MOMENTS:
        raise CallError(f"'{moment}' is no moment. Use one of: {', '.join(MOMENTS)}.")
    told = [saying for saying in page.facts.sayings if saying.moment == moment]
    return "\n\n".join(_in_a_fold(page, saying) for saying in told)


def _in_a_fold(page, saying):
    name = Markup('“{}” <span class="verdict">{}</span>').format(saying.saying, saying.verdict)
    why = link_terms(page, english.fill(page.facts, saying.why), terms.IN_SAYINGS)
    parts = [f"{why} {page.cite(*saying.sources)}"]
    if saying.page:
        parts.append(f"{page.link(saying.page, saying.page_name)}{{ .alone }}")
    reply = english.fill(page.facts, saying.reply)
    parts.append(box("reply", f"**{labels.SEND_BACK}**{{ .label }}", f"> {reply}"))
    return fold(saying.id, name, *parts)


def decision_sayings(page):
    """Links to what families are told about the page's decision, and to all of it (Markdown)."""
    decision = page.own("decisions")
    told = [saying for saying in page.facts.sayings if decision.id in saying.decisions]
    links = [page.link(f"{PAGE}#{saying.id}", f"“{saying.saying}”") for saying in told]
    links.append(page.link(PAGE, labels.ALL_SAYINGS))
    return "\n".join(f"- {link}{{ .alone }}" for link in links)

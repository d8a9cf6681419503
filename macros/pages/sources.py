"""Sources: the list at the foot of a page, and the page that says where all of it comes from."""

from markupsafe import Markup

from macros.pages.compared import compared_on
from macros.pages.markup import anchor, day, fold, joined, part, rows, table
from macros.pages.names import SERVICE_PAGE
from macros.pages.page import LEFT_OUT, CallError
from macros.words import english, labels, sentences, terms


def cite(page, *source_ids):
    """Small links to the page's list of sources (HTML); nothing on paper."""
    if not source_ids:
        raise CallError("name at least one source.")
    return page.cite(*source_ids)


def note(page, *source_ids):
    """What the words here rely on, for the list at the page's foot; nothing stands in the text."""
    if not source_ids:
        raise CallError("name at least one source.")
    page.note(*source_ids)
    return LEFT_OUT if page.paper else ""


def source_page(page, source_id, text):
    """A link to the page of a source (Markdown), which is listed at the page's foot too."""
    page.note(source_id)
    return f"[{text}]({page.find('sources', source_id).address})"


def law(page, source_id):
    """A provision and its instrument, as a letter names them: "section 42 of the … Act 2014"."""
    source = page.find("sources", source_id)
    instrument = source.instrument.replace(*terms.SHORTENED)
    of = {"provision": provision(page, source_id), "instrument": instrument}
    return sentences.PROVISION_OF.format_map(of)


def provision(page, source_id):
    """A provision as a letter names it: "regulation 5(4)". The page's list of sources has it."""
    page.note(source_id)
    return page.find("sources", source_id).provision


def _entry(source, above, anchor="", more=""):
    # Paper needs each address once, and the name of an instrument once for all that stands of it
    # in a row: `above` are the sources that stand above.
    again = Markup(' class="written-out"') if _has_address(above, source.address) else ""
    name = Markup.escape(source.instrument + ", ")
    if above and above[-1].instrument == source.instrument:
        name = Markup('<span class="again">{}</span>').format(name)
    above.append(source)
    return Markup('<li{}><a{} href="{}">{}{}</a>. <span class="says">{}</span>{}</li>').format(
        anchor, again, source.address, name, source.provision, source.says, more
    )


def _has_address(above, address):
    return any(source.address == address for source in above)


def _list(entries):
    return Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(entries))


def sources(page):
    """The list at the foot of a page, folded, on which day it was checked, and by when it must be.

    The days are the first among them, so that a page never looks more freshly checked than its
    oldest source. Raises `CallError` if the page has the list already.
    """
    if page.paper:
        return ""
    if page.listed:
        raise CallError("the page has its list of sources already. Keep the last one.")
    page.listed = True
    cited = [page.facts.sources[id_] for id_ in dict.fromkeys(page.cited)]
    first = [source.instrument for source in cited]
    cited.sort(key=lambda source: first.index(source.instrument))
    checked = day(min(source.checked for source in cited or page.facts.sources))
    again = _checked_again(page, [*cited, *page.reached] or page.facts.sources)
    if not cited:
        said = sentences.ALL_CHECKED.format(day=checked)
        return f'<p class="checked">{said} {again}'
    above = []
    entries = [
        _entry(source, above, Markup(' id="source-{}"').format(source.id)) for source in cited
    ]
    how = page.relative("about/sources.html#how-we-checked")
    folded = fold("law", labels.LAW, _list(entries), css_class="sources")
    said = sentences.CHECKED.format(day=checked)
    said = f'<p class="checked">{said} <a href="{how}">{labels.HOW_CHECKED}</a>. {again}'
    return f"{folded}\n\n{said}"


def _checked_again(page, records):
    """By when the records must be checked again, and what is shown from the day after that (HTML).

    What is due is told by its kind. A script takes out what is not due yet by the reader's clock.
    """
    last = {}
    for record in records:
        what, due = page.facts.review_of(record).what, page.facts.due(record)
        last[what] = min(due, last.get(what, due))
    lines = "\n".join(
        f'<li data-until="{due}">{sentences.OVERDUE_ENTRY.format(what=what, day=day(due))}</li>'
        for what, due in sorted(last.items(), key=lambda one: one[1])
    )
    ask = Markup('<a href="{}">{}</a>').format(
        page.relative(SERVICE_PAGE), sentences.ASK.format(service=page.facts.local.name)
    )
    return (
        f"{sentences.NEXT_CHECK.format(day=day(min(last.values())))}</p>\n"
        f'<div class="overdue" hidden>\n<p>{sentences.OVERDUE}</p>\n<ul>\n{lines}\n</ul>\n'
        f"<p>{sentences.OVERDUE_ASK.format(link=ask)}</p>\n</div>"
    )


def _how_checked(source):
    manner, _ = english.MANNERS[source.manner]
    checked = Markup(sentences.CHECKED).format(day=day(source.checked))  # noqa: S704 our own words
    return Markup(' <span class="manner">{}.</span> {}{}').format(
        manner, checked, compared_on(source)
    )


def all_sources(page):
    """Every source, in a fold for its instrument, with how sure we are and when checked."""
    parts, above = [], []
    for instrument in dict.fromkeys(source.instrument for source in page.facts.sources):
        entries = [
            _entry(source, above, more=_how_checked(source))
            for source in page.facts.sources
            if source.instrument == instrument
        ]
        parts.append(fold(f"from-{anchor(instrument)}", instrument, _list(entries)))
    return part("sources", *parts)


def manners(_page):
    """What the labels beside sources mean."""
    return part("rows", rows(*english.MANNERS.values()))


def reviews(page):
    """How long each kind of fact may go unread before it is checked again."""
    return part(
        "rows",
        rows(*((english.sentence(r.what)[:-1], _within(r)) for r in page.facts.reviews)),
    )


def _within(review):
    if review.months:
        length = english.length_in_words(review.months, "months")
        return sentences.WITHIN.format(length=length)
    return sentences.EACH_YEAR.format(month=english.MONTHS[review.month - 1])


def corrections(page):
    """What other pages say, and what the law says."""
    lines = [
        (
            english.fill(page.facts, correction.elsewhere),
            joined(english.fill(page.facts, correction.here), page.cite(*correction.sources)),
        )
        for correction in page.facts.corrections
    ]
    return table(labels.CORRECTIONS, labels.CORRECTION_HEADS, lines)


def before_launch(page):
    """What a person must still check on live pages."""
    return "\n".join(f"- {check.what}" for check in page.facts.launch_checks)

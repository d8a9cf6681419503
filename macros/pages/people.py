"""People in pages: how to reach them, their words, and news."""

import re

import phonenumbers
from markupsafe import Markup, escape

from macros.pages.markup import box, day, fold, rows
from macros.pages.page import CallError
from macros.words import english, labels, sentences


def phone(page, contact_id):
    """A contact's phone number as a link to call it; empty where none is known."""
    number = page.find("contacts", contact_id).phone
    if not number:
        return ""
    parsed = phonenumbers.parse(number, "GB")
    called = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return Markup('<a class="phone" href="tel:{}">{}</a>').format(called, number)


def email(page, contact_id):
    """A contact's email address as a link; empty where none is known."""
    address = page.find("contacts", contact_id).email
    return Markup('<a href="mailto:{}">{}</a>').format(address, address) if address else ""


def contact(page, contact_id):
    """How to reach people, with only what is known."""
    record = page.find("contacts", contact_id)
    # With its www: people type it from paper, and not every site answers without.
    site = re.sub(r"^https://|/$", "", record.address)
    text, printed = (record.page_name, "") if record.page_name else (site, "{ .written-out }")
    return box(
        "contact rows",
        f"### {record.name}",
        f"{record.what} {page.cite(*record.sources)}".strip(),
        rows(
            (labels.PHONE, phone(page, contact_id)),
            (labels.EMAIL, email(page, contact_id)),
            (labels.POST, escape(record.post)),
            (labels.HOURS, escape(record.hours)),
            (labels.WEBSITE, f"[{text}]({record.address}){printed}"),
        ),
    )


def contacts(page, *contact_ids):
    """Several contacts, one below another."""
    if not contact_ids:
        raise CallError("name at least one contact.")
    return "\n\n".join(contact(page, id_) for id_ in contact_ids)


def not_found(page, contact_id):
    """What we do not know of people, and where to look; an empty text if nothing is missing."""
    record = page.find("contacts", contact_id)
    missing = [field for field in sentences.DETAILS if not getattr(record, field)]
    if not missing:
        return ""
    listed = english.one_of([sentences.DETAILS[field] for field in missing])
    # Hours are several, even alone.
    several = len(missing) > 1 or missing == ["hours"]
    return sentences.NOT_FOUND.format(details=listed, them=sentences.THEM[several])


def mediation_here(page):
    """Who has given mediation in the place; an empty text if that is not known."""
    local = page.facts.local
    if not local.mediation_provider:
        return ""
    page.note("service-mediation")
    place, service, provider = map(escape, (local.place, local.name, local.mediation_provider))
    words = Markup(sentences.MEDIATION_HERE)  # noqa: S704 our own words
    return words.format(place=place, service=service, provider=provider)


def page_here(page, source_id):
    """That the service has a page of its own about this (Markdown); empty where it has none.

    `source_id` is that page's among the sources of macros/data/local.py. Raises `CallError` for
    one that cannot be.
    """
    if not source_id.startswith("service-"):
        raise CallError("name a source of macros/data/local.py, such as 'service-ceasing'.")
    if source_id not in {source.id for source in page.facts.sources}:
        return ""
    page.note(source_id)
    address = page.facts.sources[source_id].address
    name = escape(page.facts.local.name)
    return sentences.PAGE_HERE.format(service=name, address=address)


def papers_here(page):
    """Which papers the service has for appeals; an empty text if we know of none."""
    papers, service = page.facts.local.papers, escape(page.facts.local.name)
    if not papers:
        return ""
    named = english.all_of([sentences.ITS.format(paper=escape(paper)) for paper in papers])
    asked = sentences.ALL.get(len(papers), sentences.THEM[True])
    return sentences.PAPERS_HERE.format(papers=named, service=service, them=asked)


def quotation(page, quotation_id):
    """Words of the SEND Code of Practice, with paragraph and licence."""
    record = page.find("quotations", quotation_id)
    paragraph = sentences.PARAGRAPH.format(paragraph=record.paragraph)
    return "\n\n".join(
        [
            '<figure class="quotation" markdown>',
            f"> {record.text}",
            (
                f'<figcaption markdown="span"><cite>{labels.CODE}</cite>, '
                f"{paragraph}. {sentences.LICENCE} {page.cite(*record.sources)}</figcaption>"
            ),
            "</figure>",
        ]
    )


def notices(page):
    """The notices of the page's day, each in a fold; an empty text if there are none."""
    today = page.day.isoformat()
    return "\n\n".join(
        fold(
            notice.id,
            notice.title,
            f"{english.fill(page.facts, notice.text)} {page.cite(*notice.sources)}",
            sentences.CHECKED.format(day=day(notice.checked)),
        )
        for notice in page.facts.notices
        if notice.starts <= today <= notice.ends
    )

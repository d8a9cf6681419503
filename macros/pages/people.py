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


def _listed(parts, last_link):
    # "a, b and c", with what stands between the last two.
    *others, last = parts
    return f"{', '.join(others)}{last_link}{last}" if others else last


def not_found(page, contact_id):
    """What we do not know of people, and where to look; an empty text if nothing is missing."""
    record = page.find("contacts", contact_id)
    details = {
        sentences.PHONE_NUMBER: record.phone,
        sentences.EMAIL: record.email,
        sentences.HOURS: record.hours,
    }
    missing = [name for name, detail in details.items() if not detail]
    if not missing:
        return ""
    one = len(missing) == 1 and missing != [sentences.HOURS]
    return sentences.NOT_FOUND.format(
        details=_listed(missing, sentences.OR), it=sentences.IT if one else sentences.THEM
    )


def mediation_here(page):
    """Who has given mediation in the place; an empty text if that is not known."""
    local = page.facts.local
    if not local.mediation_provider:
        return ""
    page.note("service-mediation")
    return sentences.MEDIATION_HERE.format(
        place=escape(local.place),
        service=escape(local.name),
        provider=escape(local.mediation_provider),
    )


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
    return sentences.PAGE_HERE.format(
        service=escape(page.facts.local.name), address=page.facts.sources[source_id].address
    )


def papers_here(page):
    """Which papers the service has for appeals; an empty text if we know of none."""
    papers = [sentences.PAPER.format(paper=escape(paper)) for paper in page.facts.local.papers]
    if not papers:
        return ""
    return sentences.PAPERS_HERE.format(
        papers=_listed(papers, sentences.AND),
        service=escape(page.facts.local.name),
        them={1: sentences.IT, 2: sentences.BOTH}.get(len(papers), sentences.THEM),
    )


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
                f"{paragraph} {page.cite(*record.sources)}. {sentences.LICENCE}</figcaption>"
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

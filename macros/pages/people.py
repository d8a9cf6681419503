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
    details = {"phone number": record.phone, "email": record.email, "opening hours": record.hours}
    missing = [name for name, detail in details.items() if not detail]
    if not missing:
        return ""
    *others, last = missing
    listed = f"{', '.join(others)} or {last}" if others else last
    left_out = "it" if missing in (["phone number"], ["email"]) else "them"
    return (
        f"We found no {listed} that we could check.\n"
        f"So we have left {left_out} out.\n"
        "Please look on its website."
    )


def mediation_here(page):
    """Who has given mediation in the place; an empty text if that is not known."""
    local = page.facts.local
    if not local.mediation_provider:
        return ""
    page.note("service-mediation")
    place, service, provider = map(escape, (local.place, local.name, local.mediation_provider))
    return Markup("In {}, {}’s pages have named {}. This can change, so go by your letter.").format(
        place, service, provider
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
    address = page.facts.sources[source_id].address
    return f"{escape(page.facts.local.name)} has [a page of its own about this]({address})."


def papers_here(page):
    """Which papers the service has for appeals; an empty text if we know of none."""
    papers, service = page.facts.local.papers, escape(page.facts.local.name)
    if not papers:
        return ""
    *others, last = [f"its {escape(paper)}" for paper in papers]
    named = f"{', '.join(others)} and {last}" if others else last
    asked = {1: "it", 2: "both"}.get(len(papers), "them")
    return f"That page also names {named}.\nAsk {service} for {asked}."


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

"""Time limits in pages: a length or a whole limit in a sentence, and tables of clocks."""

from macros.pages import markup
from macros.pages.markup import joined, table
from macros.pages.page import CallError
from macros.words import english, labels, sentences


def day(_page, iso_date):
    """A date in words that a machine can read too (HTML)."""
    try:
        return markup.day(iso_date)
    except ValueError:
        raise CallError("write a real date as YYYY-MM-DD.") from None


def quantity(page, quantity_id):
    """The words of a number, day or time."""
    return page.find("quantities", quantity_id).words


def form(page, form_id):
    """The official name of a form."""
    return page.find("forms", form_id).name


def form_link(page, form_id):
    """A form by its name, as a link to where it can be got (Markdown)."""
    record = page.find("forms", form_id)
    if not record.address:
        raise CallError("this form has no address. Add it, or write form('…').")
    return f"[{sentences.FORM_ON_GOV_UK.format(form=record.name)}]({record.address})"


def period(page, clock_id, event_id=""):
    """A clock's length: "2 months". `event_id` picks a limb other than the first."""
    clock = page.find("clocks", clock_id)
    for limb in clock.limbs:
        if event_id in ("", limb.event):
            return english.limb_length(limb)
    events = ", ".join(limb.event for limb in clock.limbs)
    raise CallError(f"it does not count from '{event_id}'. Use one of: {events}.")


def clock(page, clock_id):
    """The whole time limit in words, without a capital or a full stop."""
    return english.clock_in_words(page.facts, page.find("clocks", clock_id))


def closed(page, period_id):
    """When a closed period is: "in August"."""
    return page.find("closed_periods", period_id).words


def day_rule(page, clock_id="appeal"):
    """What happens when a clock's last day is not a working day, and by what time it ends."""
    return english.day_rule(page.facts, page.find("clocks", clock_id))


def clocks(page, group_id, who=""):
    """Every clock of a group, as a table; with `who`, only those on which they must act."""
    group = page.find("clock_groups", group_id)
    ids = [
        clock.id
        for clock in page.facts.clocks
        if clock.group == group_id and who in ("", clock.who)
    ]
    return clock_table(page, labels.TIME_LIMITS_OF.format(group=group.name), ids)


def clock_sources(facts, clock):
    """The ids of all sources of a clock: its period, its limbs, what moves its end, its hour."""
    ids = [*clock.sources, *(id_ for limb in clock.limbs for id_ in limb.sources)]
    ids += clock.roll_sources
    for period_id in clock.closed_periods:
        ids += facts.closed_periods[period_id].sources
    if clock.by:
        ids += facts.quantities[clock.by].sources
    return list(dict.fromkeys(ids))


def clock_table(page, name, clock_ids):
    """The clocks named, as a table: who must do what, and by when (HTML).

    Exceptions that several share are said once.
    """
    lines, said = [], set()
    for id_ in dict.fromkeys(clock_ids):
        clock = page.facts.clocks[id_]
        exceptions = english.fill(page.facts, clock.exceptions)
        told = sentences.SAME_EXCEPTIONS_HERE if exceptions in said else exceptions
        if exceptions:
            said.add(exceptions)
        lines.append((english.heading(clock), _by_when(page, clock, told)))
    return table(name, (labels.MUST_HAPPEN, labels.BY_WHEN), lines)


def _by_when(page, clock, exceptions):
    # One link a row: to the rule itself. The page's list of sources has the others.
    rule, *others = clock_sources(page.facts, clock)
    cited = page.cite(rule)
    page.note(*others)
    return joined(
        english.sentence(english.clock_in_words(page.facts, clock)),
        english.day_rule(page.facts, clock) if clock.roll != "none" else "",
        exceptions,
        english.fill(page.facts, clock.remark),
        cited,
    )

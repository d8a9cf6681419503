"""The life of an appeal in pages: all stages in order, the way from one to the next, a table."""

from macros.pages.clocks import clock_sources
from macros.pages.markup import box, part, table
from macros.pages.page import LEFT_OUT, CallError
from macros.pages.ways import link_terms
from macros.words import english, labels

# The page that shows all of them.
ALL = "appeal/stages.md"


def _waits(page, stage):
    # The sources of the waits that a stage names, in the sentence; paper has no room for them.
    if page.paper:
        return ""
    quantities = (one for one in page.facts.quantities if f"{{{one.id}}}" in stage.when)
    return page.cite(*(one.sources[0] for one in quantities))


def _by_when(page, stage):
    page.note(*stage.sources)
    words = english.fill(page.facts, stage.when)
    if not stage.clock:
        return f"{words} {_waits(page, stage)}".strip()
    clock = page.facts.clocks[stage.clock]
    page.note(*clock_sources(page.facts, clock))
    limit = english.sentence(english.clock_in_words(page.facts, clock))
    return f"{limit} {words}".strip()


def appeal_stages(page):
    """All stages in order, each a link with what happens, by when, and who acts (Markdown).

    It is an ordered list, which the style draws as a line of numbered dots.
    """
    entries, heads = [], labels.STAGE_HEADS
    for number, stage in enumerate(page.facts.stages, 1):
        lines = (
            f"{number}. **{page.way(stage.page, stage.name)}**",
            english.fill(page.facts, stage.happens),
            f"**{heads['when']}:** {_by_when(page, stage)}",
            f"**{heads['who']}:** {stage.who}",
        )
        entries.append("\n\n    ".join(lines))
    return part("stages", link_terms(page, "\n\n".join(entries)))


def next_stage(page):
    """The way from the page of a stage to the next one, and to all of them (Markdown).

    The last leads to all stages. Raises `CallError` on a page that belongs to no stage.
    """
    if page.paper:
        return LEFT_OUT
    pages = [stage.page for stage in page.facts.stages]
    if page.path not in pages:
        raise CallError("this belongs on the page of a stage: docs/appeal/, with the stage's id.")
    place = pages.index(page.path)
    ways = [f"{labels.BEFORE_THIS}: {_way(page, place - 1)}."] if place else []
    ways.append(f"{page.link(ALL, labels.ALL_STAGES)}.")
    back = part("stage-way", " ".join(ways))
    if place + 1 == len(pages):
        return back
    return box("next-step", f"## {labels.NEXT_STAGE}", _way(page, place + 1)) + f"\n\n{back}"


def _way(page, place):
    stage = page.facts.stages[place]
    return page.way(stage.page, stage.name)


def stages_at_a_glance(page):
    """Each stage with what happens, and by when (HTML), for paper."""
    lines = [
        (stage.name, english.fill(page.facts, stage.happens), _by_when(page, stage))
        for stage in page.facts.stages
    ]
    heads = (labels.STAGE, labels.STAGE_HEADS["what"], labels.BY_WHEN)
    return table(labels.STAGES, heads, lines)

"""The names that pages may call. The only file that knows MkDocs."""

import datetime
import functools
import inspect
import json
import os
from pathlib import Path

CASES = Path("tests/cases.json")
# What `python -m macros leaflets` wrote, for `make build` to publish.
LEAFLETS_MADE = Path("leaflets/generated")


class UnknownIdError(KeyError):
    """A page names a record that does not exist."""

    def __str__(self):
        return str(self.args[0])


def build_day():
    """The day the site is built for: the commit's (SOURCE_DATE_EPOCH, in seconds), never today.

    Without it, the newest day of checking stands in.
    """
    from macros.facts import FACTS

    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if seconds:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()
    return datetime.date.fromisoformat(max(source.checked for source in FACTS.sources))


@functools.cache
def leaflets_made():
    """What was noted of each leaflet when it was made: title, pages, bytes and so on, by id."""
    return json.loads((LEAFLETS_MADE / "index.json").read_text("utf-8"))


def define_env(env):
    """Register macros and variables with mkdocs-macros."""
    from macros import summaries
    from macros.data import local
    from macros.facts import BANK_HOLIDAYS, FACTS, RECKONER_YEARS
    from macros.pages import calculators, leaflet_links, proof, reckoner

    facts = FACTS.on(build_day())
    # Which sources each page has cited so far, for the list at its foot.
    cited = {}

    def here():
        return env.page.file.src_uri

    def register(name, function):
        """Offer `function` to pages; note what it cites; say page and id if a record is unknown."""

        @functools.wraps(function)
        def macro(*ids):
            try:
                text = function(*ids)
            except KeyError as unknown:
                raise UnknownIdError(
                    f"docs/{here()}: {name}({', '.join(map(repr, ids))}): "
                    f"there is no record {unknown}. Correct the id, or add it to macros/data/."
                ) from None
            cited.setdefault(here(), []).extend(summaries.cited(text))
            return text

        env.macro(macro, name)

    def quantity(id_):
        return facts.find("quantities", id_).words

    def form(id_):
        return facts.find("forms", id_).name

    def contacts(*ids):
        return "\n\n".join(summaries.contact(facts, id_) for id_ in ids)

    def sources():
        return summaries.sources(facts, cited.pop(here(), []), here())

    # Given the facts, and the page that asks where a function makes links.
    for name, function in {
        "all_sources": summaries.all_sources,
        "before_launch": summaries.before_launch,
        "caution": summaries.caution,
        "cite": summaries.cite,
        "clock": summaries.clock_in_words,
        "clocks": summaries.clocks,
        "closed": summaries.closed_in_words,
        "compare_routes": summaries.compare_routes,
        "contact": summaries.contact,
        "corrections": summaries.corrections,
        "day_rule": summaries.day_rule,
        "decision_cautions": summaries.decision_cautions,
        "decision_clocks": summaries.decision_clocks,
        "decision_routes": summaries.decision_routes,
        "decision_summary": summaries.decision_summary,
        "decisions": summaries.decisions,
        "email": summaries.email,
        "period": summaries.period,
        "phone": summaries.phone,
        "quotation": summaries.quotation,
        "route_summary": summaries.route_summary,
    }.items():
        linking = "here" in inspect.signature(function).parameters
        register(
            name,
            (lambda *ids, f=function: f(facts, *ids, here=here()))
            if linking
            else functools.partial(function, facts),
        )
    register("contacts", contacts)
    register(
        "deadline_calculator",
        lambda *ids: calculators.deadline_calculator(FACTS, BANK_HOLIDAYS, here(), *ids),
    )
    register(
        "council_calculator", lambda: calculators.council_calculator(FACTS, BANK_HOLIDAYS, here())
    )
    register("day", summaries.day)
    register("form", form)
    register("leaflet", lambda *ids: leaflet_links.leaflet(leaflets_made(), ids, here()))
    register("leaflet_card", lambda id_: leaflet_links.leaflet_card(leaflets_made(), id_, here()))
    register("manners", summaries.manners)
    register("next_step", lambda *words: summaries.next_step(here(), *words))
    register("notices", lambda: summaries.notices(facts, build_day()))
    pages = [path.read_text("utf-8") for path in Path("docs").rglob("*.md")]
    figures = proof.counts(BANK_HOLIDAYS, json.loads(CASES.read_text("utf-8")), pages)
    register("proof", lambda name: figures[name])
    register("quantity", quantity)
    register(
        "ready_reckoner", lambda: reckoner.ready_reckoner(facts, BANK_HOLIDAYS, RECKONER_YEARS)
    )
    register("shortcuts", lambda: proof.shortcuts(facts, BANK_HOLIDAYS))
    register("sources", sources)
    register("term", lambda *words: summaries.term(here(), *words))

    env.variables.update(
        {
            "place": local.PLACE,
            "council": local.COUNCIL,
            "service": local.SERVICE,
            "service_full_name": local.SERVICE_FULL_NAME,
            "mediation_provider": local.MEDIATION_PROVIDER,
        }
    )

"""The shared data file: every fact of the site, put together from `data/`. All else imports it.

To change a fact, change it in `data/`, give its source a new `checked` day, and run `make build`:
a record that cannot be right is refused in one line that names it. `CONTRIBUTING.md` has recipes.
The shapes of records and their rules stand in `model/`.
"""

from macros.data import (
    appeal_dates,
    bank_holidays,
    checking,
    clocks,
    decisions,
    effects,
    enclosures,
    guidance,
    legal_tests,
    letters,
    local,
    people,
    sayings,
    sources,
    stages,
    steps,
)
from macros.model.collection import Facts

FACTS = Facts(
    reviews=checking.REVIEWS,
    sources=(*sources.SOURCES, *guidance.GUIDANCE, *local.SOURCES),
    events=clocks.EVENTS,
    closed_periods=clocks.CLOSED_PERIODS,
    clock_groups=clocks.CLOCK_GROUPS,
    clocks=clocks.CLOCKS,
    starting_points=clocks.STARTING_POINTS,
    appeal_dates=appeal_dates.APPEAL_DATES,
    shortcuts=clocks.SHORTCUTS,
    quantities=clocks.QUANTITIES,
    forms=decisions.FORMS,
    cautions=decisions.CAUTIONS,
    routes=decisions.ROUTES,
    effects=effects.EFFECTS,
    legal_tests=legal_tests.LEGAL_TESTS,
    decisions=decisions.DECISIONS,
    certificate_states=enclosures.CERTIFICATE_STATES,
    enclosures=enclosures.ENCLOSURES,
    stages=stages.STAGES,
    sayings=sayings.SAYINGS,
    gaps=letters.GAPS,
    letters=letters.LETTERS,
    situations=steps.SITUATIONS,
    steps=steps.STEPS,
    contacts=(*local.CONTACTS, *people.CONTACTS),
    quotations=people.QUOTATIONS,
    notices=people.NOTICES,
    corrections=people.CORRECTIONS,
    launch_checks=(*people.LAUNCH_CHECKS, *local.LAUNCH_CHECKS),
    bank_holidays=bank_holidays.BANK_HOLIDAYS,
    reckoner=bank_holidays.RECKONER_YEARS,
    local=local.LOCAL,
)

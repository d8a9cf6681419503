"""What one route does to another: which door it opens, closes or leaves as it is. No logic.

The map of the routes is made from it: run `make build`. A pair of routes of which nothing is known
has no record.
"""

from macros.model.records import Effect

EFFECTS = (
    Effect(
        id="talk-appeal",
        route="talk",
        on="appeal",
        effect="keeps",
        words="Talking does not stop your time to appeal.",
        sources=("lgsco", "ipsea"),
    ),
    Effect(
        id="mediation-appeal",
        route="mediation",
        on="appeal",
        effect="opens",
        words="Most appeals need the certificate that you get from the mediation adviser.",
        sources=("cfa-55", "regs-33"),
    ),
    Effect(
        id="mediation-time",
        route="mediation",
        on="appeal",
        effect="keeps",
        words="Mediation does not stop your time to appeal. "
        "The certificate can give you more time.",
        sources=("rules-20",),
    ),
    Effect(
        id="appeal-talk",
        route="appeal",
        on="talk",
        effect="keeps",
        words="You can keep talking with the council, and settle at any time.",
        sources=("code-11-39",),
    ),
    Effect(
        id="can-appeal-ombudsman",
        route="appeal",
        on="ombudsman",
        effect="closes",
        moment="open",
        words="If you can appeal, the Ombudsman usually cannot help, even if you do not appeal.",
        sources=("lga-26-6", "lgsco-decisions"),
    ),
    Effect(
        id="appeal-ombudsman",
        route="appeal",
        on="ombudsman",
        effect="closes",
        words="Once you appeal, the Ombudsman makes no exception for what you appealed about.",
        sources=("lgsco-decisions", "milburn-2023"),
    ),
    Effect(
        id="disagreement-resolution-appeal",
        route="disagreement-resolution",
        on="appeal",
        effect="keeps",
        words="Disagreement resolution does not stop your time to appeal.",
        sources=("cfa-57", "code-11-6"),
    ),
    Effect(
        id="complaint-appeal",
        route="complaint",
        on="appeal",
        effect="keeps",
        words="A complaint does not stop your time to appeal.",
        sources=("lgsco", "ipsea"),
    ),
    Effect(
        id="complaint-ombudsman",
        route="complaint",
        on="ombudsman",
        effect="opens",
        words="Complain to the council first. After its final answer you can go to the Ombudsman.",
        sources=("lgsco",),
    ),
    Effect(
        id="complaint-time",
        route="complaint",
        on="ombudsman",
        effect="keeps",
        words="The time to go to the Ombudsman runs while the council deals with your complaint.",
        sources=("lga-26b",),
    ),
    Effect(
        id="ombudsman-appeal",
        route="ombudsman",
        on="appeal",
        effect="keeps",
        words="Going to the Ombudsman does not stop your time to appeal.",
        sources=("lgsco",),
    ),
    Effect(
        id="judicial-review-appeal",
        route="judicial-review",
        on="appeal",
        effect="keeps",
        words="Judicial review does not stop your time to appeal.",
        # The rule names the letter and the certificate, and nothing else, to count from.
        sources=("rules-20",),
    ),
)

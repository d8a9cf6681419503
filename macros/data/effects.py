"""What one route does to another: which door it opens, closes or leaves as it is. No logic.

The map of the routes and two cautions are made from it: run `make build`. A pair of routes of
which nothing is known has no record. Each entry's words must make sense alone, on a sheet of next
steps. Rule 20 names the letter and the certificate, and nothing else, to count the time to appeal
from: so no other route stops it.
"""

from macros.model.records import Effect

CAN_APPEAL_OMBUDSMAN = Effect(
    id="can-appeal-ombudsman",
    route="appeal",
    on="ombudsman",
    effect="closes",
    moment="open",
    words="If you can appeal a decision, the Ombudsman usually cannot look at it. "
    "That is so even if you do not appeal.",
    more="The Ombudsman may make an exception if you could not be expected to appeal.",
    sources=("lga-26-6", "lgsco-decisions"),
)
APPEAL_OMBUDSMAN = Effect(
    id="appeal-ombudsman",
    route="appeal",
    on="ombudsman",
    effect="closes",
    words="Once you appeal, the Ombudsman cannot look at what you appealed about. "
    "There is no exception.",
    more="The Ombudsman may then also be unable to look at help that your child missed because "
    "of that decision.",
    sources=("lgsco-decisions", "milburn-2023"),
)
COMPLAINT_APPEAL = Effect(
    id="complaint-appeal",
    route="complaint",
    on="appeal",
    effect="keeps",
    words="A complaint does not stop your time to appeal.",
    more="Talking, disagreement resolution and waiting do not stop it either.",
    sources=("rules-20",),
)

EFFECTS = (
    Effect(
        id="talk-appeal",
        route="talk",
        on="appeal",
        effect="keeps",
        words="Talking with the council does not stop your time to appeal.",
        sources=("rules-20",),
    ),
    Effect(
        id="mediation-appeal",
        route="mediation",
        on="appeal",
        effect="opens",
        words="For most appeals you need a certificate from the mediation adviser. "
        "You get it even if you do not want mediation.",
        sources=("cfa-55", "regs-32", "regs-34"),
    ),
    Effect(
        id="mediation-time",
        route="mediation",
        on="appeal",
        effect="keeps",
        words="Mediation does not stop your time to appeal. "
        "If your appeal needs a certificate, the certificate can give you more time.",
        sources=("rules-20",),
    ),
    Effect(
        id="appeal-talk",
        route="appeal",
        on="talk",
        effect="keeps",
        words="After you appeal, you can still talk with the council, and agree before the hearing.",
        sources=("talking-essex", "appeal-settled"),
    ),
    CAN_APPEAL_OMBUDSMAN,
    APPEAL_OMBUDSMAN,
    Effect(
        id="disagreement-resolution-appeal",
        route="disagreement-resolution",
        on="appeal",
        effect="keeps",
        words="Disagreement resolution does not stop your time to appeal.",
        sources=("rules-20",),
    ),
    COMPLAINT_APPEAL,
    Effect(
        id="complaint-ombudsman",
        route="complaint",
        on="ombudsman",
        effect="opens",
        words="Complain to the council first. You can go to the Ombudsman after its final answer, "
        "or after about {complaint-wait} without one.",
        sources=("lga-26-5", "lgsco"),
    ),
    Effect(
        id="complaint-time",
        route="complaint",
        on="ombudsman",
        effect="keeps",
        words="Your time to go to the Ombudsman keeps running while the council deals with your "
        "complaint.",
        sources=("lga-26b",),
    ),
    Effect(
        id="ombudsman-appeal",
        route="ombudsman",
        on="appeal",
        effect="keeps",
        words="Going to the Ombudsman does not stop your time to appeal.",
        sources=("rules-20",),
    ),
    Effect(
        id="judicial-review-appeal",
        route="judicial-review",
        on="appeal",
        effect="keeps",
        words="Judicial review does not stop your time to appeal.",
        sources=("rules-20",),
    ),
)

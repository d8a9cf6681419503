"""The life of an appeal, stage by stage, in the order in which a family meets them. No logic.

The page that shows all stages, the way from each to the next, and a leaflet's table are made from
it: run `make build`. What to do at each stage stands in `docs/appeal/`.
"""

from macros.model.records import Stage

STAGES = (
    Stage(
        id="before-you-send",
        name="Before you send your appeal",
        happens="You put your papers together, and check that none is missing.",
        clock="appeal",
        who="You.",
        sources=("appeal-returned", "appeal-checklist"),
    ),
    Stage(
        id="registered",
        name="Your appeal is registered",
        happens="The Tribunal opens your case, and sends you a letter with its dates.",
        when="The Tribunal aims to write within {registration} of opening your case. It may take longer.",
        who="The Tribunal.",
        sources=("appeal-registration", "registered-bedfordshire"),
    ),
    Stage(
        id="council-answer",
        name="The council’s answer",
        happens="The council says whether it is against your appeal, and why.",
        when="The Tribunal’s letter may give another day.",
        clock="council-response",
        who="The council.",
        sources=("council-answer",),
    ),
    Stage(
        id="working-document",
        name="Working document and forms",
        happens="You and the council mark what each of you wants in the plan. "
        "You tell the Tribunal who will come.",
        when="By the days in the Tribunal’s letter.",
        who="You and the council.",
        sources=("working-document", "attendance-form"),
    ),
    Stage(
        id="evidence",
        name="Evidence and page limits",
        happens="You send the papers that show what your child needs. "
        "The council puts all papers into one file.",
        when="By the days in the Tribunal’s letter.",
        who="You, and then the council.",
        sources=("evidence-guide", "bundle-lincolnshire", "page-limits"),
    ),
    Stage(
        id="agreeing",
        name="Agreeing before the hearing",
        happens="You and the council may agree. Then there may be no hearing.",
        when="At any time before the hearing.",
        who="You and the council. The Tribunal may have to approve.",
        sources=("appeal-settled", "regs-45"),
    ),
    Stage(
        id="hearing",
        name="The hearing",
        happens="A judge and specialist members hear both sides, often by video.",
        when="On the day that the Tribunal gives you.",
        who="The Tribunal, you and the council.",
        sources=("hearing-guide", "remote-hearings"),
    ),
    Stage(
        id="decision",
        name="The Tribunal’s decision",
        happens="The Tribunal writes to you, with its decision and its reasons.",
        when="Usually within {decision-wait} after the hearing.",
        who="The Tribunal, and then the council.",
        sources=("decision-guide", "decision-lincolnshire"),
    ),
    Stage(
        id="if-you-lose",
        name="If you lose your appeal",
        happens="You may be able to challenge the decision. It is not enough to disagree with it.",
        clock="challenge-decision",
        who="You.",
        sources=("challenge-decisions",),
    ),
    Stage(
        id="not-carried-out",
        name="If the order is not carried out",
        happens="You tell the council which day it missed. You complain, and get legal advice.",
        when="As soon as the council is late.",
        who="You.",
        sources=("order-letter", "order-enforcement"),
    ),
)

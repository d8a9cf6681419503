"""Decisions that a family may disagree with, the routes from each, cautions, and forms. No logic.

The boxes at the top of `decisions/` and `routes/`, the table that compares routes, and the first
page's cards are made from it: run `make build`.
"""

from functools import partial

from macros.data.effects import APPEAL_OMBUDSMAN, CAN_APPEAL_OMBUDSMAN, COMPLAINT_APPEAL
from macros.model.records import (
    Appeal,
    Caution,
    Decision,
    Form,
    Route,
    RouteOffer,
    caution_of,
)

# Where GOV.UK gives out the forms. No form has an address of its own that could be read.
APPEAL_PAGE = "https://www.gov.uk/appeal-ehc-plan-decision"
TRIBUNAL_PAGE = (
    "https://www.gov.uk/courts-tribunals/"
    "first-tier-tribunal-special-educational-needs-and-disability"
)
DISCRIMINATION_PAGE = "https://www.gov.uk/complain-about-school/disability-discrimination"

FORMS = (
    Form(
        "send35",
        "SEND35",
        "appeal against any decision but a refusal to assess",
        ("tribunal-page",),
        APPEAL_PAGE,
    ),
    Form(
        "send35a",
        "SEND35A",
        "appeal against a refusal to assess",
        ("tribunal-page",),
        APPEAL_PAGE,
    ),
    Form(
        "send4a",
        "SEND4A",
        "claim that a school discriminated, as a parent",
        ("discrimination-claims",),
        DISCRIMINATION_PAGE,
    ),
    Form(
        "send4b",
        "SEND4B",
        "claim that a school discriminated, as a young person",
        ("discrimination-claims",),
        DISCRIMINATION_PAGE,
    ),
    Form(
        "send26a",
        "SEND26A",
        "ask for a place back after an exclusion",
        ("discrimination-claims",),
        DISCRIMINATION_PAGE,
    ),
    Form(
        "send26b",
        "SEND26B",
        "ask for a place back after an exclusion",
        ("discrimination-claims",),
        DISCRIMINATION_PAGE,
    ),
    Form(
        "send7",
        "SEND7",
        "ask the Tribunal to change something in an appeal",
        ("appeal-response",),
        TRIBUNAL_PAGE,
    ),
    Form(
        "send11",
        "SEND11",
        "tell the Tribunal who will come to the hearing",
        ("attendance-form",),
        TRIBUNAL_PAGE,
    ),
    Form(
        "send45",
        "SEND45",
        "tell the Tribunal what is still in dispute",
        ("attendance-form",),
        TRIBUNAL_PAGE,
    ),
    Form("send8", "SEND8", "withdraw an appeal", ("appeal-withdrawn",), TRIBUNAL_PAGE),
    Form(
        "send46",
        "SEND46",
        "ask the Tribunal for an order that both sides agree on",
        ("appeal-settled",),
        TRIBUNAL_PAGE,
    ),
)

CAUTIONS = (
    caution_of("complaint-clock", COMPLAINT_APPEAL),
    caution_of("ombudsman-closed", CAN_APPEAL_OMBUDSMAN, APPEAL_OMBUDSMAN),
    Caution(
        "placement-alone",
        "Appealing only about the school (section I) is rarely enough",
        "The right school usually follows from the needs in section B and the help in section F. "
        "If they are wrong, appeal about them too, and get a mediation certificate first.",
        ("cfa-55", "ipsea"),
    ),
    Caution(
        "plan-continues",
        "The plan carries on for now",
        "It must carry on while you still have time to appeal. "
        "If you appeal, it must carry on until that is decided.",
        ("cfa-45-4",),
    ),
    Caution(
        "advice-now",
        "Get legal advice as soon as you can",
        "A court can order the council to act (judicial review).",
        ("cpr-54-5",),
        clock="judicial-review",
        contact="civil-legal-advice",
    ),
)

# --- Routes --------------------------------------------------------------------------------

ROUTES = (
    Route(
        id="talk",
        name="Talk first",
        page="first-steps.md",
        purpose="To sort it out with the people who know your child.",
        who_decides="You and the people you talk to, by agreeing.",
        cost="Free.",
        free=True,
        voluntary="You do not have to talk first, but it is often the quickest way.",
        time_limit="None. But your other time limits keep running.",
        outcome="A changed decision, more help, or clear reasons.",
        next_step="If it does not work, choose another route. You do not have to wait.",
        sources=("code-11-1",),
    ),
    Route(
        id="mediation",
        name="Mediation",
        page="routes/mediation.md",
        purpose="To settle a decision that you can appeal, with a trained person "
        "who does not take sides.",
        who_decides="You and the council, by agreeing. The mediator does not decide.",
        cost="Free.",
        free=True,
        voluntary="You do not have to take part. If you want it, the council must.",
        time_limit="",
        outcome="A written agreement if you agree, and the certificate that most appeals need.",
        next_step="Appeal, if you still disagree.",
        sources=("cfa-52", "regs-33", "code-11-13"),
        clocks=("mediation-contact", "mediation-meeting"),
        limit_remark="If that day is a weekend or bank holiday, contact the adviser before it.",
    ),
    Route(
        id="appeal",
        name="Appeal to the Tribunal",
        page="routes/appeal.md",
        purpose="To have an independent Tribunal look at the council’s decision again.",
        who_decides="The Tribunal. Its decision is an order that the council must carry out.",
        cost="Free.",
        free=True,
        voluntary="You choose. The council cannot refuse it.",
        time_limit="",
        outcome="The Tribunal may order the council to assess, to make a plan, to change it, "
        "or to keep it.",
        next_step="If the council does not carry out the order, complain or get legal advice.",
        sources=("cfa-51-2-a", "rules-20", "code-11-39", "regs-44"),
        clocks=("appeal", "appeal-placement-only"),
        limit_remark="If your appeal is only about section I, count only from the letter.",
    ),
    Route(
        id="disagreement-resolution",
        name="Disagreement resolution",
        page="routes/disagreement-resolution.md",
        purpose="To settle a disagreement about help, with or without a plan, "
        "through a trained person who does not take sides.",
        who_decides="You and the others, by agreeing. Nobody can force a result on you.",
        cost="Free.",
        free=True,
        voluntary="You choose, and so do the others. "
        "If you do not use it, nobody may hold that against you.",
        time_limit="None in law. But your other time limits keep running.",
        outcome="A way forward that everyone accepts.",
        next_step="Complain, or appeal if you have that right.",
        sources=("cfa-57", "code-11-6"),
    ),
    Route(
        id="complaint",
        name="Complaint",
        page="routes/complaint.md",
        purpose="To put right what a school, a college or the council did, or did not do.",
        who_decides="First the school, college or council. "
        "If you are still unhappy, the next step is the Ombudsman (for a council) "
        "or the Department for Education (for a school or college).",
        cost="Free.",
        free=True,
        voluntary="You choose. They must deal with it by their own procedure.",
        time_limit="Each procedure has its own. Ask for it.",
        outcome="An answer, an apology, or a change in what they do.",
        next_step="If it was the council: the Ombudsman. "
        "If it was a school or college: the Department for Education.",
        sources=("education-act-2002-29", "school-standards-7", "lgsco"),
    ),
    Route(
        id="ombudsman",
        name="Ombudsman",
        page="routes/complaint.md#ombudsman",
        purpose="To have someone outside the council look at delay, at bad treatment, "
        "or at help in a plan that your child did not get.",
        who_decides="The Ombudsman.",
        cost="Free.",
        free=True,
        voluntary="You choose. Complain to the council first.",
        time_limit="",
        outcome="The Ombudsman may ask the council to put things right.",
        next_step="Get legal advice on what else you can do.",
        sources=("lga-26b", "lga-26-6", "lgsco"),
        clocks=("ombudsman",),
    ),
    Route(
        id="judicial-review",
        name="Judicial review",
        page="routes/compare.md#judicial-review",
        purpose="To ask the High Court to order the council to do what the law says.",
        who_decides="A judge.",
        cost="It can cost money. Ask about legal aid.",
        free=False,
        voluntary="You choose. Get legal advice first.",
        time_limit="",
        outcome="A court order.",
        next_step="Get legal advice now.",
        sources=("cpr-54-5",),
        clocks=("judicial-review",),
    ),
)

# --- Decisions -----------------------------------------------------------------------------

TALK = RouteOffer(
    "talk",
    "Decisions can change. Do not wait to appeal.",
    name="Talk to the council too",
)
MEDIATION_FIRST = RouteOffer(
    "mediation",
    "A meeting with the council, led by a trained person.",
    clocks=("mediation-contact",),
)
MEDIATION_IF_WANTED = RouteOffer(
    "mediation",
    "A meeting led by a trained person, if you want it.",
    clocks=("mediation-contact",),
)
appeal_offer = partial(
    RouteOffer, "appeal", "The Tribunal can order the council to change this decision."
)
APPEAL = appeal_offer(clocks=("appeal",))
APPEAL_PLACEMENT_ONLY = appeal_offer(clocks=("appeal-placement-only",))
DISAGREEMENT_RESOLUTION_TOO = RouteOffer(
    "disagreement-resolution",
    "A trained person helps you agree about help.",
)
COMPLAINT_ABOUT_CONDUCT = RouteOffer(
    "complaint",
    "If the council was late or treated you badly.",
)
APPEALABLE_ROUTES = (
    TALK,
    MEDIATION_FIRST,
    APPEAL,
    DISAGREEMENT_RESOLUTION_TOO,
    COMPLAINT_ABOUT_CONDUCT,
)
CERTIFICATE_NEEDED = partial(
    Appeal,
    clock="appeal",
    certificate=True,
    certificate_reason="You only have to think about mediation. You do not have to take part.",
    certificate_sources=("cfa-55", "regs-33"),
    contact_clock="mediation-contact",
)

DECISIONS = (
    Decision(
        id="refused-assessment",
        name="The council refused an EHC needs assessment",
        short="You or the school asked for an assessment, and the council said no.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-a", form="send35a"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "assessment-decision"),
        cautions=("complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-a", "regs-5"),
        test="assess",
    ),
    Decision(
        id="refused-reassessment",
        name="The council refused to re-assess your child",
        short="Your child has a plan. The council said no to a new assessment.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-d", form="send35"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "reassessment-decision"),
        cautions=("complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-d", "cfa-44", "regs-25"),
        test="reassess",
    ),
    Decision(
        id="refused-plan",
        name="The council assessed your child, but refused an EHC plan",
        short="The council did the assessment, then said that your child does not need a plan.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-b", form="send35"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "plan-refusal"),
        cautions=("complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-b", "regs-10"),
        test="make-plan",
    ),
    Decision(
        id="plan-contents",
        name="The plan has the wrong needs or help in it",
        short="The needs or the help written in the plan are wrong. The school may be wrong too.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-c-needs", form="send35"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "draft-comments", "plan-final", "review-final"),
        cautions=("complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-c-needs", "cfa-51-2-c-placement"),
        test="contents",
    ),
    Decision(
        id="placement-only",
        name="The plan names the wrong school, or none",
        short="You agree with the rest of the plan, but not with the school or type of school.",
        made_by=("council",),
        appeal=Appeal(
            source="cfa-51-2-c-placement",
            form="send35",
            clock="appeal-placement-only",
            certificate=False,
            certificate_reason="The law does not ask for one if you appeal only about section I.",
            certificate_sources=("cfa-55",),
        ),
        no_appeal_reason="",
        routes=(
            TALK,
            APPEAL_PLACEMENT_ONLY,
            MEDIATION_IF_WANTED,
            DISAGREEMENT_RESOLUTION_TOO,
            COMPLAINT_ABOUT_CONDUCT,
        ),
        clocks=("appeal-placement-only", "draft-comments", "plan-final", "review-final"),
        cautions=("placement-alone", "complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-c-placement", "cfa-55", "ipsea"),
        test="placement",
    ),
    Decision(
        id="refused-amendment",
        name="The council will not change the plan",
        short="After a review or a new assessment, the council left the plan as it is.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-e", form="send35"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "review-decision"),
        cautions=("complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-e", "regs-20-10"),
        test="amend",
    ),
    Decision(
        id="ceased-plan",
        name="The council is ending the plan",
        short="The council told you that the plan will stop.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-f", form="send35"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "review-decision"),
        cautions=("complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-f", "cfa-45-4", "regs-31"),
        test="cease",
    ),
    Decision(
        id="school-support",
        name="Help at school or college is not enough",
        short="You disagree with the help that the school or college gives.",
        made_by=("school",),
        appeal=None,
        no_appeal_reason="The Tribunal looks at decisions of the council about "
        "assessments and plans, not at a school’s own help.",
        routes=(
            RouteOffer(
                "talk",
                "The teacher, the SENCo or the head can change things fast.",
            ),
            RouteOffer(
                "disagreement-resolution",
                "Someone who does not take sides helps you talk. You do not need a plan.",
            ),
            RouteOffer("complaint", "If talks fail, the school or college must look into it."),
        ),
        clocks=("assessment-decision", "discrimination", "discrimination-court"),
        cautions=(),
        sources=("cfa-57", "education-act-2002-29"),
    ),
    Decision(
        id="not-delivered",
        name="The plan is not being carried out",
        school_name="The school is not giving the help in the EHC plan",
        short="Your child is not getting the help that is written in the plan.",
        made_by=("council", "school"),
        appeal=None,
        no_appeal_reason="The Tribunal decides what a plan says. "
        "If nobody carries the plan out, complain, or go to court.",
        routes=(
            RouteOffer("talk", "Ask the school what is missing, and why. Then ask the council."),
            RouteOffer(
                "complaint",
                "Complain to the council. It must make sure that the help is given.",
            ),
            RouteOffer("ombudsman", "It can look at help in a plan that was not given."),
            RouteOffer(
                "disagreement-resolution",
                "It covers how the council and the school carry out their duties.",
            ),
            RouteOffer(
                "judicial-review",
                "A court can order the council to act. Get legal advice at once.",
            ),
        ),
        clocks=("ombudsman", "judicial-review"),
        cautions=("advice-now",),
        sources=("cfa-42", "lgsco"),
    ),
    Decision(
        id="delay",
        name="The council is late",
        short="A time limit for an assessment, a plan or a review has passed.",
        made_by=("council",),
        appeal=None,
        no_appeal_reason="The council has not decided yet, so there is nothing to appeal against.",
        routes=(
            RouteOffer("talk", "Ask your case officer for a date, in writing."),
            RouteOffer("complaint", "Use the council’s procedure. Say which time limit passed."),
            RouteOffer("ombudsman", "It can look at the council’s delay."),
            RouteOffer(
                "disagreement-resolution",
                "It covers how the council carries out its duties.",
            ),
            RouteOffer(
                "judicial-review",
                "A court can order the council to decide. Get legal advice at once.",
            ),
        ),
        clocks=(
            "assessment-decision",
            "plan-refusal",
            "plan-final",
            "reassessment-decision",
            "reassessment-final",
            "annual-review",
            "review-decision",
            "review-final",
            "phase-transfer",
            "phase-transfer-post-16",
            "phase-transfer-between-post-16",
            "ombudsman",
            "judicial-review",
        ),
        cautions=("advice-now",),
        sources=("regs-5", "regs-13-2", "lgsco"),
    ),
    Decision(
        id="service",
        name="You are unhappy with how the council treated you",
        short="Staff did not answer, did not listen, or got things wrong.",
        made_by=("council",),
        appeal=None,
        no_appeal_reason="The Tribunal looks at decisions, not at how staff behaved.",
        routes=(
            RouteOffer("talk", "Tell the person you deal with, or their manager, what went wrong."),
            RouteOffer("complaint", "The council has a procedure for this. It must answer you."),
            RouteOffer(
                "ombudsman",
                "It can look at how the council acted, once the council has given its final answer.",
            ),
            RouteOffer(
                "disagreement-resolution",
                "It can help where trust has gone and you still have to work together.",
            ),
        ),
        clocks=("ombudsman",),
        cautions=("complaint-clock",),
        sources=("lgsco", "cfa-57"),
    ),
)

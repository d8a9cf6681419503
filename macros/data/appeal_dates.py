"""The days in the life of an appeal: which the Tribunal's letters name, and what to do. No logic.

The form on `docs/appeal/dates.md`, its list to fill in by hand and its calendar file are made from
it: run `make build`. The order is that of the form.
"""

from macros.model.records import AppealDate

APPEAL_DATES = (
    AppealDate(
        id="registered",
        name="Registration letter",
        whose="on the registration letter",
        on_letter=True,
        event="registered",
        deed="The Tribunal sends your appeal to the council with it. Read it all, and send the "
        "council a copy of whatever you send the Tribunal from now on.",
        page="appeal/registered.md",
        page_name="More about the registration letter",
        sources=("appeal-registration", "appeal-returned"),
    ),
    AppealDate(
        id="council-answer",
        name="Council’s answer",
        whose="of the council’s answer",
        clock="council-response",
        after=("registered",),
        deed="The council must send it to you too. If it has not come by then, or lacks something, "
        "tell the Tribunal.",
        page="appeal/council-answer.md",
        page_name="More about the council’s answer",
        sources=("council-answer",),
    ),
    AppealDate(
        id="review-form",
        name="Case review form or attendance form",
        whose="for your form",
        after=("registered",),
        deed="Say who will come to the hearing, and what you still disagree about. If it is late, "
        "your witnesses may not be heard.",
        page="appeal/working-document.md",
        page_name="More about the forms",
        sources=("attendance-form",),
    ),
    AppealDate(
        id="evidence",
        name="Last day for evidence",
        whose="for evidence",
        after=("registered", "council-answer"),
        deed="Send yours early, and always to the council. Your letter says whether to send it to "
        "the Tribunal too. There is a limit on pages.",
        page="appeal/evidence.md",
        page_name="More about evidence",
        sources=("evidence-guide", "page-limits"),
    ),
    AppealDate(
        id="working-document",
        name="Working document",
        whose="for the working document",
        after=("registered",),
        deed="Only for appeals about section B or F. It is the plan, marked with the changes that "
        "you want and those that the council wants.",
        page="appeal/working-document.md",
        page_name="More about the working document",
        sources=("working-document",),
    ),
    AppealDate(
        id="bundle",
        name="Bundle",
        whose="of the bundle",
        clock="hearing-bundle",
        after=("registered", "council-answer", "review-form", "evidence"),
        deed="The council sends you all the papers as one file. Check each page. If something is "
        "missing, tell the council and the Tribunal at once.",
        page="appeal/evidence.md",
        page_name="More about the bundle",
        sources=("bundle-lincolnshire", "evidence-guide"),
    ),
    AppealDate(
        id="hearing",
        name="Hearing",
        whose="of the hearing",
        event="hearing",
        after=(
            "registered",
            "council-answer",
            "review-form",
            "evidence",
            "working-document",
            "bundle",
        ),
        deed="Read the bundle again before it: everyone works from it. Some letters do not name "
        "the day yet.",
        page="appeal/hearing.md",
        page_name="More about the hearing",
        sources=("bundle-lincolnshire", "appeal-registration"),
    ),
    AppealDate(
        id="tribunal-decision",
        name="Tribunal’s decision",
        whose="on the Tribunal’s decision",
        on_letter=True,
        event="tribunal-decision",
        after=("registered", "hearing"),
        deed="The Tribunal usually sends it in writing. If it tells the council to do something, the council must do so "
        "in a set time.",
        page="appeal/decision.md",
        page_name="More about the decision",
        sources=("decision-guide", "code-11-39"),
    ),
    AppealDate(
        id="challenge",
        name="Last day to challenge the decision",
        clock="challenge-decision",
        deed="If you lost all or part of your appeal, get legal advice at once: it is not enough to "
        "disagree. The Tribunal must have all of it by then. If this day is a weekend or bank "
        "holiday, get it in before.",
        page="appeal/if-you-lose.md",
        page_name="What to do if you lost",
        sources=("challenge-decisions",),
    ),
)

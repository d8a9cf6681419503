"""Every time limit, and every number, day or time that pages say. No logic.

Tables of time limits, the calculators, the ready reckoner, the leaflets and the command
`python -m macros deadline` are made from it: run `make build`.
"""

from functools import partial

from macros.model.times import (
    Clock,
    ClockGroup,
    ClosedPeriod,
    Event,
    FixedDay,
    Period,
    Quantity,
    Shortcut,
    StartingPoint,
)

# The days from which time runs, in the order in which a family meets them.
EVENTS = (
    Event("letter", "the date on the decision letter"),
    Event("certificate", "the date on the mediation certificate"),
    Event("told-adviser", "the day you tell the mediation adviser that you do not want mediation"),
    Event(
        "told-council",
        "the day you tell the council that you want mediation, and what it is about",
    ),
    Event("mediation-ended", "the day mediation ended"),
    Event("agreement", "the date of the mediation agreement"),
    Event("request", "the day the council gets the request"),
    Event("told-reassess", "the day the council tells you that it will re-assess"),
    Event("draft", "the day the council sends the draft or the changes"),
    Event("meeting", "the day of the annual review meeting"),
    Event("plan", "the date of the final plan"),
    Event("transfer", "the year of the move"),
    Event("course", "the day of the move"),
    Event("registered", "the day the Tribunal sends your appeal to the council"),
    Event("hearing", "the day of the hearing"),
    Event("order", "the date of the Tribunal’s order"),
    Event("tribunal-decision", "the date on the Tribunal’s decision"),
    Event("permission-refused", "the date on the Tribunal’s refusal to let you appeal"),
    Event("knew", "the day you first knew or were told of the problem"),
    Event("act", "the day it happened"),
    Event("grounds", "the day of the decision or failure"),
)

CLOSED_PERIODS = (
    ClosedPeriod(
        id="august",
        words="in August",
        first="08-01",
        last="08-31",
        sources=("rules-12",),
    ),
    ClosedPeriod(
        id="christmas",
        words="from 25 December to 1 January",
        first="12-25",
        last="01-01",
        sources=("rules-12",),
    ),
)

CLOCK_GROUPS = (
    ClockGroup("appeal", "Your appeal"),
    ClockGroup("mediation", "Mediation and the certificate"),
    ClockGroup("assessment", "Assessment and a new plan"),
    ClockGroup("review", "Reviews and changes of school"),
    ClockGroup("running", "While your appeal runs"),
    ClockGroup("order", "After the Tribunal decides, or the council agrees to your appeal"),
    ClockGroup("other", "Other time limits"),
)

ASSESSMENT_EXCEPTIONS = (
    "The council may take longer only where keeping to this is not practical, "
    "for one of three reasons. "
    "First: it asked a school, college or nursery for advice during a closure of "
    "{school-closed}, or in the week before. "
    "Second: you or your child have very unusual (“exceptional”) personal circumstances. "
    "Third: you or your child are away from the area for {away}."
)

REASSESSMENT_EXCEPTIONS = (
    "There are some exceptions. One is that the council asked a school, college or nursery "
    "for advice during a closure of {school-closed}, or in the week before."
)

ORDER_EXCEPTIONS = "The Tribunal can set other times, and there are some exceptions."

# How months are counted is no rule of any one clock.
months = partial(Period, unit="months", sources=("dodds-v-walker",))
months_from = partial(
    Period, unit="months", counting="beginning with", sources=("dodds-v-walker", "pruden-1993")
)
# While an appeal runs, the Tribunal's rules count no day of these.
tribunal_days = partial(
    Period,
    unit="working days",
    leaving_out=("august", "christmas"),
    sources=("rules-12-3-b",),
)

CLOCKS = (
    Clock(
        id="appeal",
        group="appeal",
        action="Your appeal must reach the Tribunal",
        who="family",
        limbs=(months("letter", 2), months("certificate", 1)),
        closed_periods=("august", "christmas"),
        roll="next working day",
        roll_sources=("rules-12",),
        by="appeal-hour",
        sources=("rules-20",),
        remark="The certificate can only give you more time. It never takes time away.",
        in_force_from="2020-07-21",
    ),
    Clock(
        id="appeal-placement-only",
        group="appeal",
        action="Your appeal only about section I must reach the Tribunal",
        who="family",
        limbs=(months("letter", 2),),
        closed_periods=("august", "christmas"),
        roll="next working day",
        roll_sources=("rules-12",),
        by="appeal-hour",
        sources=("rules-20", "regs-32"),
        remark="The rule that gives extra time is about appeals that need a certificate. "
        "This one does not need one. So we give the earlier date, to be safe.",
        in_force_from="2020-07-21",
    ),
    Clock(
        id="mediation-contact",
        group="mediation",
        action="Contact the mediation adviser",
        who="family",
        limbs=(months("letter", 2),),
        sources=("regs-33",),
        remark="If the last day is a weekend or bank holiday, contact the adviser before that day.",
    ),
    Clock(
        id="certificate-no-mediation",
        group="mediation",
        action="Send you the certificate if you do not want mediation",
        who="adviser",
        limbs=(Period("told-adviser", 3, "working days"),),
        sources=("regs-34",),
    ),
    Clock(
        id="mediation-meeting",
        group="mediation",
        action="Arrange the meeting",
        who="council",
        limbs=(Period("told-council", 30, "days"),),
        sources=("regs-35", "regs-32"),
        remark="Some services say that the meeting must be held by then. "
        "If it is only about health, the local NHS health body arranges it.",
    ),
    Clock(
        id="certificate-after-mediation",
        group="mediation",
        action="Send you the certificate after mediation, without being asked",
        who="adviser",
        limbs=(Period("mediation-ended", 3, "working days"),),
        sources=("regs-39",),
    ),
    Clock(
        id="mediation-agreement",
        group="mediation",
        action="Do what was agreed in mediation, if you could not have appealed about it",
        who="either",
        limbs=(Period("agreement", 2, "weeks"),),
        sources=("regs-42",),
        remark="You can agree other times in writing. "
        "If you could have appealed about it, the times after a Tribunal order count instead.",
    ),
    Clock(
        id="assessment-decision",
        group="assessment",
        action="Tell you whether it will assess",
        who="council",
        limbs=(Period("request", 6, "weeks"),),
        sources=("regs-5", "regs-5-4"),
        exceptions=ASSESSMENT_EXCEPTIONS,
    ),
    Clock(
        id="plan-refusal",
        group="assessment",
        action="Tell you if it has decided not to make a plan",
        who="council",
        limbs=(Period("request", 16, "weeks"),),
        sources=("regs-10", "regs-5-4"),
        exceptions=ASSESSMENT_EXCEPTIONS,
    ),
    Clock(
        id="plan-final",
        group="assessment",
        action="Send you the final plan, if it makes one",
        who="council",
        limbs=(Period("request", 20, "weeks"),),
        sources=("regs-13-2", "regs-5-4"),
        exceptions=ASSESSMENT_EXCEPTIONS,
    ),
    Clock(
        id="draft-comments",
        group="assessment",
        action="The council must give you time to comment on a draft plan, or on changes",
        who="family",
        limbs=(Period("draft", 15, "days", "beginning with"),),
        sources=("regs-13-1", "regs-22"),
        remark="Go by the council’s date if it is later.",
        minimum=True,
    ),
    Clock(
        id="reassessment-decision",
        group="assessment",
        action="Tell you whether it will re-assess",
        who="council",
        limbs=(Period("request", 15, "days"),),
        sources=("regs-25",),
    ),
    Clock(
        id="reassessment-final",
        group="assessment",
        action="Send you the new final plan after a re-assessment",
        who="council",
        limbs=(Period("told-reassess", 14, "weeks"),),
        sources=("regs-27",),
        exceptions=REASSESSMENT_EXCEPTIONS,
        remark="If the council chose to re-assess by itself, count from the day it decided.",
    ),
    Clock(
        id="annual-review",
        group="review",
        action="Complete a review of the plan at least once a year",
        who="council",
        limbs=(months_from("plan", 12),),
        sources=("cfa-44-1",),
        remark="After a review, count the date of the council’s decision. "
        "A review is complete when the council has decided, not when the meeting is held.",
    ),
    Clock(
        id="review-decision",
        group="review",
        action="Tell you whether the plan will stay, change or end",
        who="council",
        limbs=(Period("meeting", 4, "weeks"),),
        sources=("regs-20-10",),
    ),
    Clock(
        id="review-final",
        group="review",
        action="Send you the final changed plan, if it decided to change it",
        who="council",
        limbs=(Period("meeting", 12, "weeks"),),
        sources=("regs-22", "devon-2022"),
        remark="If the council sends its proposed changes sooner, the final plan is due sooner. "
        "The council then has {amendments-final} from the day it sends them.",
    ),
    Clock(
        id="phase-transfer",
        group="review",
        action="Review and change the plan before your child starts school, "
        "or moves to the next stage, such as secondary school",
        who="council",
        limbs=(FixedDay("transfer", "02-15"),),
        sources=("regs-18",),
        remark="Some guides say “by” this day. The regulation says “before”.",
    ),
    Clock(
        id="phase-transfer-post-16",
        group="review",
        action="Review and change the plan before a move from secondary school to a college "
        "or other post-16 institution",
        who="council",
        limbs=(FixedDay("transfer", "03-31"),),
        sources=("regs-18",),
        remark="Some guides say “by” this day. The regulation says “before”.",
    ),
    Clock(
        id="phase-transfer-between-post-16",
        group="review",
        action="Review and change the plan before a move between post-16 institutions "
        "at another time of year",
        who="council",
        limbs=(months("course", 5, counting="before"),),
        sources=("regs-18",),
    ),
    Clock(
        id="council-response",
        group="running",
        action="Answer your appeal, and send you a copy",
        who="council",
        limbs=(tribunal_days("registered", 30),),
        sources=("response-time", "rules-21"),
        remark="The Tribunal’s letter names the day. If the letter names a different day, "
        "go by the letter.",
        in_force_from="2020-07-21",
    ),
    Clock(
        id="hearing-bundle",
        group="running",
        action="Send you the papers for the hearing (the “bundle”)",
        who="council",
        limbs=(tribunal_days("hearing", 10, counting="before"),),
        sources=("appeal-response", "appeal-dates"),
        remark="If the Tribunal’s letter names another day, the letter counts.",
        in_force_from="2020-07-21",
    ),
    Clock(
        id="order-assess",
        group="order",
        action="Tell you that it is starting the assessment, if it was ordered to assess",
        who="council",
        limbs=(Period("order", 2, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="order-assess-no-plan",
        group="order",
        action="Tell you if it has decided not to make a plan, after an assessment that was ordered",
        who="council",
        limbs=(Period("order", 10, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="order-assess-plan",
        group="order",
        action="Send you the final plan, after an assessment that was ordered",
        who="council",
        limbs=(Period("order", 14, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="order-make-plan",
        group="order",
        action="Send you a draft plan, if it was ordered to make a plan",
        who="council",
        limbs=(Period("order", 5, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="order-make-plan-final",
        group="order",
        action="Send you the final plan, if it was ordered to make a plan",
        who="council",
        limbs=(Period("order", 11, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="order-amend",
        group="order",
        action="Send you the changed plan, if it was ordered to change it",
        who="council",
        limbs=(Period("order", 5, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
        remark="The same time counts if the Tribunal ordered that a plan must go on with changes.",
    ),
    Clock(
        id="order-amend-placement-only",
        group="order",
        action="Send you the changed plan, if only section I changes",
        who="council",
        limbs=(Period("order", 2, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="challenge-decision",
        group="order",
        action="Ask the Tribunal to cancel or review its decision, or to let you appeal against it",
        who="family",
        limbs=(Period("tribunal-decision", 28, "days"),),
        sources=("challenge-decisions",),
        remark="If the last day is a weekend or bank holiday, get it in before that day. "
        "Get legal advice first.",
    ),
    Clock(
        id="upper-tribunal",
        group="order",
        action="Your request must reach the Upper Tribunal, if the Tribunal does not let you appeal",
        who="family",
        limbs=(months("permission-refused", 1),),
        sources=("upper-rules-21", "challenge-decisions"),
        remark="If the last day is a weekend or bank holiday, get it in before that day. "
        "Get legal advice first.",
    ),
    Clock(
        id="ombudsman",
        group="other",
        action="Complain in writing to the Ombudsman",
        who="family",
        limbs=(months_from("knew", 12),),
        sources=("lga-26b",),
        remark="The Ombudsman can accept a later complaint if there is a good reason.",
    ),
    Clock(
        id="discrimination",
        group="other",
        action="Your claim that a school discriminated must reach the Tribunal",
        who="family",
        limbs=(months_from("act", 6),),
        sources=("equality-sch-17", "rules-20"),
        remark="August and Christmas give you no extra time. "
        "If the last day is a weekend or bank holiday, get the claim in before that day. "
        "If it went on for some time, count from the day it ended. "
        "If the school failed to do something, count from the day it decided not to. "
        "The Tribunal can accept a later claim, but do not count on it.",
        in_force_from="2020-07-21",
    ),
    Clock(
        id="discrimination-court",
        group="other",
        action="Your claim that a college, a private nursery or the council discriminated "
        "must reach the County Court",
        who="family",
        limbs=(months_from("act", 6),),
        sources=("equality-118",),
        remark="If the last day is a weekend or bank holiday, get the claim in before that day. "
        "The court can accept a later claim, but do not count on it. Get legal advice first.",
    ),
    Clock(
        id="judicial-review",
        group="other",
        action="Ask the High Court for judicial review",
        who="family",
        limbs=(months("grounds", 3),),
        sources=("cpr-54-5",),
        remark="You must act promptly. The court can say no even within this time. "
        "So get legal advice now.",
        computed=False,
    ),
)

# What a family can be asked, in the order of its journey, so that the clocks can be worked out.
late = partial(
    StartingPoint,
    decision="delay",
    page="routes/complaint.md#council",
    page_name="How to complain to the council",
)

STARTING_POINTS = (
    late(
        id="assessment-request",
        group="assessment",
        words="The council got a request for an EHC needs assessment",
        clocks=("assessment-decision", "plan-refusal", "plan-final"),
    ),
    late(
        id="reassessment-request",
        group="assessment",
        words="The council got a request to re-assess",
        clocks=("reassessment-decision",),
    ),
    late(
        id="reassessment",
        group="assessment",
        words="The council said that it will re-assess",
        clocks=("reassessment-final",),
    ),
    StartingPoint(
        id="draft",
        group="assessment",
        words="The council sent a draft plan, or changes to a plan",
        clocks=("draft-comments",),
        decision="delay",
        deed="Send the council your comments in writing. "
        "You can name the school you want, and ask for a meeting.",
        page="decisions/plan-contents.md",
        page_name="What to look for in a plan",
    ),
    late(
        id="annual-review",
        group="review",
        words="The council made the final plan, or decided after the last annual review",
        clocks=("annual-review",),
    ),
    late(
        id="review-meeting",
        group="review",
        words="The annual review meeting was held",
        clocks=("review-decision", "review-final"),
    ),
    late(
        id="phase-transfer",
        group="review",
        words="Your child starts school, or moves to the next stage, such as secondary school",
        clocks=("phase-transfer",),
    ),
    late(
        id="phase-transfer-post-16",
        group="review",
        words="Your child starts at a college or other post-16 institution after secondary school",
        clocks=("phase-transfer-post-16",),
    ),
    late(
        id="phase-transfer-between-post-16",
        group="review",
        words="Your child moves between post-16 institutions at another time of year",
        clocks=("phase-transfer-between-post-16",),
    ),
    StartingPoint(
        id="told-council",
        group="mediation",
        words="You told the council that you want mediation, and what it is about",
        clocks=("mediation-meeting",),
        page="routes/mediation.md#certificate",
        page_name="How to get the certificate",
    ),
    StartingPoint(
        id="told-adviser",
        group="mediation",
        words="You told the mediation adviser that you do not want mediation",
        clocks=("certificate-no-mediation",),
        page="routes/mediation.md#certificate",
        page_name="How to get the certificate",
    ),
    StartingPoint(
        id="mediation-ended",
        group="mediation",
        words="Mediation ended",
        clocks=("certificate-after-mediation",),
        page="routes/mediation.md#certificate",
        page_name="How to get the certificate",
    ),
    StartingPoint(
        id="agreement",
        group="mediation",
        words="You agreed something in mediation that you could not have appealed about",
        clocks=("mediation-agreement",),
        page="routes/mediation.md#after-the-meeting",
        page_name="What happens after the meeting",
    ),
    StartingPoint(
        id="registered",
        group="running",
        words="The Tribunal sent your appeal to the council",
        clocks=("council-response",),
        deed="Go by the day in the Tribunal’s letter. "
        "If that day passes and no answer comes, tell the Tribunal.",
        page="appeal/council-answer.md",
        page_name="What to do about the council’s answer",
    ),
    StartingPoint(
        id="hearing",
        group="running",
        words="The hearing of your appeal takes place",
        clocks=("hearing-bundle",),
        deed="Go by the day in the Tribunal’s letter, if it names one. "
        "If the papers do not come by then, tell the Tribunal.",
        page="appeal/evidence.md",
        page_name="What to do about the papers for the hearing",
    ),
    StartingPoint(
        id="order-assess",
        group="order",
        words="The Tribunal ordered the council to assess",
        clocks=("order-assess", "order-assess-no-plan", "order-assess-plan"),
        page="appeal/decision.md",
        page_name="What to do after the Tribunal’s decision",
    ),
    StartingPoint(
        id="order-make-plan",
        group="order",
        words="The Tribunal ordered the council to make a plan",
        clocks=("order-make-plan", "order-make-plan-final"),
        page="appeal/decision.md",
        page_name="What to do after the Tribunal’s decision",
    ),
    StartingPoint(
        id="order-amend",
        group="order",
        words="The Tribunal ordered the council to change a plan",
        clocks=("order-amend",),
        page="appeal/decision.md",
        page_name="What to do after the Tribunal’s decision",
    ),
    StartingPoint(
        id="order-amend-placement-only",
        group="order",
        words="The Tribunal ordered the council to change only section I",
        clocks=("order-amend-placement-only",),
        page="appeal/decision.md",
        page_name="What to do after the Tribunal’s decision",
    ),
    StartingPoint(
        id="tribunal-decision",
        group="order",
        words="The Tribunal decided against you",
        clocks=("challenge-decision",),
        page="appeal/if-you-lose.md",
        page_name="What to do if you lose an appeal",
    ),
    StartingPoint(
        id="permission-refused",
        group="order",
        words="The Tribunal did not let you appeal against its decision",
        clocks=("upper-tribunal",),
        page="appeal/if-you-lose.md",
        page_name="What to do if you lose an appeal",
    ),
    StartingPoint(
        id="ombudsman",
        group="other",
        words="You first knew of a problem that the Ombudsman may look at",
        clocks=("ombudsman",),
        page="routes/complaint.md#ombudsman",
        page_name="How to complain to the Ombudsman",
    ),
    StartingPoint(
        id="discrimination",
        group="other",
        words="A school discriminated against your child",
        clocks=("discrimination",),
        page="routes/appeal.md#discrimination",
        page_name="How to claim that a school discriminated",
    ),
    StartingPoint(
        id="discrimination-court",
        group="other",
        words="A college, a private nursery or the council discriminated against your child",
        clocks=("discrimination-court",),
        page="routes/appeal.md#discrimination",
        page_name="How to claim that someone discriminated",
    ),
)

# What other pages count instead of the months of an appeal: the proof says how wrong they are.
SHORTCUTS = (
    Shortcut("60-days", "60 days from the letter", Period("letter", 60, "days")),
    Shortcut("8-weeks", "8 weeks from the letter", Period("letter", 8, "weeks")),
    Shortcut("30-days", "30 days from the certificate", Period("certificate", 30, "days")),
    Shortcut("4-weeks", "4 weeks from the certificate", Period("certificate", 4, "weeks")),
)

# Said to parents and to young people: who turns that age goes into the brackets.
LEAVING_DAY = "the last Friday in June of the school year in which {} 16"

QUANTITIES = (
    Quantity(
        "accessibility-standard",
        "version 2.2, level AA",
        "what this site is tested by (Web Content Accessibility Guidelines)",
        ("accessibility-2018",),
    ),
    Quantity("appeal-hour", "5pm", "the time by which an appeal must be received", ("rules-12-1",)),
    Quantity(
        "mediation-notice",
        "5 working days",
        "how long before mediation you are usually told date and place (the Code)",
        ("code-11-13", "kumar-2020"),
    ),
    Quantity(
        "supporters", "one", "advocates or supporters you may bring to mediation", ("regs-38",)
    ),
    Quantity("oldest-age", "25", "the age to which a young person can appeal", ("code-11",)),
    Quantity(
        "plan-end",
        "the end of the school year in which you turn 25",
        "to when a council may keep a plan, said to a young person",
        ("cfa-46",),
    ),
    Quantity(
        "leaving-day",
        LEAVING_DAY.format("your child turns"),
        "the end of compulsory school age",
        ("ipsea",),
    ),
    Quantity(
        "your-leaving-day",
        LEAVING_DAY.format("you turn"),
        "the same, said to a young person",
        ("rights-at-16",),
    ),
    Quantity(
        "young-ages", "16 to 25", "about how old a young person is in law", ("ipsea-young-people",)
    ),
    Quantity(
        "rights-age",
        "16",
        "about how old a young person is when a parent’s rights move to them",
        ("rights-at-16",),
    ),
    Quantity(
        "school-closed",
        "4 weeks or more",
        "how long a school must be closed, when asked for advice, for the times to stretch",
        ("regs-5-4",),
    ),
    Quantity(
        "away",
        "4 weeks or more",
        "how long a child or parent must be away for the times to stretch",
        ("regs-5-4",),
    ),
    Quantity(
        "amendments-final",
        "8 weeks",
        "the time from notice of amendments to the final plan",
        ("regs-22",),
    ),
    Quantity(
        "health-told",
        "3 working days",
        "the council’s time to tell the local NHS health body that mediation is wanted",
        ("regs-35",),
    ),
    Quantity(
        "health-meeting",
        "30 days",
        "the local NHS health body’s time to arrange mediation, once the council has told it",
        ("regs-35",),
    ),
    Quantity(
        "complaint-code",
        "1 April 2026",
        "the day from which the Ombudsman uses its Complaint Handling Code",
        ("complaint-code",),
    ),
    Quantity(
        "complaint-acknowledged",
        "5 working days",
        "in which a council should say that it has got a complaint",
        ("complaint-code",),
    ),
    Quantity(
        "complaint-first",
        "10 working days",
        "in which a council should then give its first answer",
        ("complaint-code",),
    ),
    Quantity(
        "complaint-final",
        "20 working days",
        "in which a council should give its final answer",
        ("complaint-code",),
    ),
    Quantity(
        "complaint-wait",
        "12 weeks",
        "after which the Ombudsman may look at a complaint without the council’s answer",
        ("lgsco",),
    ),
    Quantity(
        "college-complaint",
        "12 months",
        "the time to complain to the Department for Education after a college",
        ("complain-about-college",),
    ),
    Quantity(
        "registration",
        "10 working days",
        "in which the Tribunal aims to register an appeal",
        ("appeal-response",),
    ),
    Quantity(
        "reform-read",
        "June 2026",
        "the newest page read about the reform",
        ("education-bill-2026",),
    ),
    Quantity(
        "schools-act",
        "29 April 2026",
        "the day of the Children’s Wellbeing and Schools Act",
        ("schools-act-2026",),
    ),
    Quantity(
        "assessments-change",
        "September 2029",
        "the earliest proposed change to assessments",
        ("reform-2026",),
    ),
    Quantity(
        "plans-change", "September 2030", "the earliest proposed change to plans", ("reform-2026",)
    ),
    Quantity(
        "academy-stages", "three", "stages of an academy’s procedure", ("school-standards-7",)
    ),
    Quantity(
        "academy-panel",
        "at least three people",
        "the panel that hears an academy’s last stage",
        ("school-standards-7",),
    ),
    Quantity("appeals-year", "2024/25", "the year of the figures", ("moj-statistics",)),
    Quantity("appeals-registered", "25,000", "appeals registered that year", ("moj-statistics",)),
    Quantity(
        "appeals-won",
        "99%",
        "share of decided appeals counted for the family",
        ("moj-statistics",),
    ),
    Quantity(
        "late-case",
        "between 3 and 4 weeks",
        "how late the appeal in CM v Surrey was",
        ("cm-v-surrey",),
    ),
    Quantity(
        "assessed-lately",
        "6 months",
        "how long after an assessment the council may refuse another",
        ("regs-24",),
    ),
    Quantity(
        "adult-age", "18", "the age from which other rules hold for ending a plan", ("regs-30",)
    ),
    Quantity(
        "outcomes-age",
        "19",
        "the age from which goals reached count for ending a plan",
        ("cfa-45-1", "code-9-200"),
    ),
    Quantity(
        "decision-wait",
        "10 working days",
        "in which a decision usually comes after the hearing",
        ("decision-guide",),
    ),
    Quantity(
        "change-answer",
        "5 working days",
        "the council’s time to answer before the Tribunal is asked for a change",
        ("change-norfolk", "change-surrey"),
    ),
    Quantity(
        "hearing-notice",
        "10 working days",
        "how long before a hearing its time and place are told at the latest",
        ("hearing-guide",),
    ),
    Quantity(
        "panel-members",
        "one or two",
        "specialist members who sit with the judge",
        ("hearing-panel",),
    ),
    Quantity("witnesses", "three", "how many witnesses each side may name", ("attendance-form",)),
    Quantity(
        "page-limits-from",
        "15 July 2025",
        "the day after which hearings have the page limits",
        ("page-limits",),
    ),
    Quantity(
        "evidence-fewer",
        "75 pages",
        "the limit for appeals about an assessment, section I alone, or the end of a plan",
        ("page-limits",),
    ),
    Quantity(
        "evidence-more",
        "100 pages",
        "the limit for appeals about a refused plan, or sections B and F",
        ("page-limits",),
    ),
    Quantity("report-pages", "15 pages", "the limit of an expert’s report", ("page-limits",)),
    Quantity(
        "report-summary",
        "2 pages",
        "the limit of the summary of an expert’s report",
        ("page-limits",),
    ),
    Quantity("report-age", "3 years", "how old an expert’s report may be", ("reports-hcb",)),
    Quantity("statement-pages", "10 pages", "the limit of a witness’s statement", ("page-limits",)),
    Quantity(
        "type-size",
        "12-point",
        "the least size of type in reports and statements",
        ("reports-hcb",),
    ),
    Quantity(
        "working-document-pages", "25 pages", "the limit of the working document", ("page-limits",)
    ),
    Quantity(
        "enforcement-answer",
        "November 2025",
        "when the Ministry of Justice answered Parliament about enforcing orders",
        ("order-enforcement",),
    ),
    Quantity("court-case", "2024", "when the High Court decided HXN", ("hxn-2024",)),
)

"""What families are told, and what the law says: true, partly true or not. No logic.

The page `help/they-said.md`, and the part of a decision's page that leads there, are made from it:
run `make build`. Each has two sentences of why, and one polite sentence to send back. Say no more
than its sources do.
"""

from macros.model.records import Saying

SAYINGS = (
    # Before an assessment. The page says the test first, so that none needs to say it again.
    Saying(
        id="no-diagnosis",
        saying="Without a diagnosis, there is no assessment.",
        moment="assessment",
        verdict="Not true",
        why="The law’s test does not ask for a diagnosis. "
        "It asks what your child needs, or may need.",
        reply="Please tell me where section 36(8) of the Children and Families Act 2014 asks for "
        "a diagnosis.",
        decisions=("refused-assessment", "school-support"),
        sources=("cfa-36-8", "plans-essex"),
    ),
    Saying(
        id="spend-first",
        saying="The school must spend its own £6,000 before we assess.",
        moment="assessment",
        verdict="Not true",
        why="The law does not ask a school to spend a set sum before the council may assess. "
        "What matters is what your child may need.",
        reply="Please tell me which law asks the school to spend a set sum before the council "
        "decides whether to assess.",
        decisions=("refused-assessment", "school-support"),
        sources=("spending-surrey", "cfa-36-8"),
    ),
    Saying(
        id="tried-first",
        saying="The school must try two terms of support first.",
        moment="assessment",
        verdict="Not true",
        why="The law sets no number of terms, or rounds of support, that must come first. "
        "But what the school has tried counts as evidence, and the council should look at it.",
        reply="Please tell me where the law says how long support must be tried before the "
        "council may assess.",
        decisions=("refused-assessment", "school-support"),
        sources=("cycles-sossen", "myths-north-tyneside", "code-9-14"),
    ),
    Saying(
        id="far-behind",
        saying="Your child must be two years behind.",
        moment="assessment",
        verdict="Not true",
        why="The law’s test names no number of years that a child must be behind. "
        "Progress at school is one thing that the council should look at, among others.",
        reply="Please tell me where section 36(8) of the Children and Families Act 2014 says how "
        "far behind a child must be.",
        decisions=("refused-assessment",),
        sources=("behind-ipsea", "code-9-14"),
    ),
    Saying(
        id="doing-well",
        saying="Your child’s marks are too good for a plan.",
        moment="assessment",
        verdict="Not true",
        why="The Code of Practice says that good marks do not rule out a learning difficulty. "
        "The council should also look at physical, emotional and social development, and at "
        "health.",
        reply="Please tell me how you looked at my child’s physical, emotional and social "
        "development and health, as well as at marks.",
        decisions=("school-support", "refused-plan"),
        sources=("code-6-23", "code-9-14", "able-sossen"),
    ),
    Saying(
        id="only-school",
        saying="Only the school can ask for an assessment.",
        moment="assessment",
        verdict="Not true",
        why="A parent can ask the council too, and so can a young person. "
        "The law does not make you ask the school first.",
        reply="To the council: as a parent, I ask you for an EHC needs assessment under section 36(1) "
        "of the Children and Families Act 2014.",
        decisions=("school-support",),
        sources=("cfa-36",),
        page="decisions/school-support.md",
        page_name="When help at school is not enough",
    ),
    Saying(
        id="policy",
        saying="Our policy decides who gets an assessment or a plan.",
        moment="assessment",
        verdict="Not true",
        why="A council may have rules of its own as a guide. "
        "They must not ask for more than the law does.",
        reply="Please tell me how you applied the test in law to my child, and not only your own "
        "policy.",
        decisions=("refused-assessment", "refused-reassessment", "refused-plan"),
        sources=("myths-north-tyneside", "code-9-16", "issue-surrey"),
    ),
    Saying(
        id="report-first",
        saying="You need a psychologist’s report before you ask.",
        moment="assessment",
        verdict="Not true",
        why="The law’s test does not ask parents for such a report. "
        "If the council assesses, it must itself get advice from an educational psychologist.",
        reply="Please tell me which law asks for a psychologist’s report before the council "
        "decides whether to assess.",
        decisions=(),
        sources=("spend-sossen", "shortages-ipsea"),
    ),
    Saying(
        id="too-young",
        saying="Your child must be at school first.",
        moment="assessment",
        verdict="Not true",
        why="You can ask before your child is of school age, and the test is the same. "
        "Your child does not have to be at nursery or school for some time first.",
        reply="Please decide now, as the test in section 36(8) of the Children and Families Act "
        "2014 is the same below school age.",
        decisions=(),
        sources=("early-ipsea",),
    ),
    Saying(
        id="ask-again",
        saying="You cannot ask again for six months.",
        moment="assessment",
        verdict="Not true",
        why="You can ask again at any time, and the council must decide, even if it assessed your "
        "child in the last {assessed-lately}. "
        "But a new request does not give you more time to appeal about the last decision.",
        reply="Please treat this as a new request, and decide on it under section 36(3) of the "
        "Children and Families Act 2014.",
        decisions=(),
        sources=("again-ipsea", "cfa-36-6", "rules-20"),
        page="decisions/refused-assessment.md#ask-again",
        page_name="Before you ask again",
    ),
    Saying(
        id="taught-at-home",
        saying="You teach at home, so there is no plan and no help.",
        moment="assessment",
        verdict="Partly true",
        why="The tests for an assessment and a plan are the same for a child taught at home. But "
        "if you choose to teach at home, and it is suitable, the council does not have to arrange "
        "the help in a plan.",
        reply="Please decide by the law’s own tests for an assessment and a plan, which do not "
        "ask where my child is taught.",
        decisions=("refused-plan",),
        sources=("home-ipsea", "home-hampshire", "cfa-36-8", "cfa-37"),
    ),
    # About the plan
    Saying(
        id="can-cope",
        saying="The school can manage without a plan.",
        moment="plan",
        verdict="Partly true",
        why="The council must make a plan if your child needs one to get the right help. "
        "That depends on your child’s needs, and on what an ordinary school can really give "
        "without a plan.",
        reply="Please tell me which of the help in the reports the school can give without a "
        "plan, and how.",
        decisions=("refused-plan",),
        sources=("cfa-37", "hw-2013", "issue-surrey", "home-ipsea"),
    ),
    Saying(
        id="no-hours",
        saying="Plans no longer have hours in them.",
        moment="plan",
        verdict="Not true",
        why="The Code of Practice says that section F must be detailed, and should normally say "
        "how much help there is. "
        "It names hours as an example.",
        reply="Please write in section F how much help my child gets, and how often, as the SEND "
        "Code of Practice says in paragraph 9.69.",
        decisions=("plan-contents", "refused-amendment"),
        sources=("code-9-69", "hours-ipsea", "myths-north-tyneside"),
    ),
    Saying(
        id="health",
        saying="Speech therapy is health, not education.",
        moment="plan",
        verdict="Partly true",
        why="Therapy can be health, education or both. "
        "But help with speech and language should normally be written in section F, as education, "
        "unless there are exceptional reasons.",
        reply="Please write the speech therapy in section F, or tell me the exceptional reasons "
        "not to (SEND Code of Practice, paragraph 9.74).",
        decisions=("plan-contents", "refused-amendment"),
        sources=("code-9-74", "cfa-21-5"),
    ),
    Saying(
        id="draft",
        saying="You cannot appeal a draft.",
        moment="plan",
        verdict="True",
        why="You can appeal only about the final plan. "
        "While it is a draft you can comment, ask for a school by name, and ask for a meeting.",
        reply="Here are my comments on the draft and the school that I want, and please arrange a "
        "meeting.",
        decisions=("plan-contents",),
        sources=("cfa-51-2-c-needs", "regs-13-1", "cfa-38-39", "draft-west-sussex"),
        page="decisions/plan-contents.md#draft",
        page_name="What to do about a draft",
    ),
    # When the help is not given
    Saying(
        id="no-money",
        saying="There is no money, so we cannot give it.",
        moment="help",
        verdict="Not true",
        why="If the help is written in section F, the council must make sure that it is given. "
        "Too little money does not end that duty.",
        reply="Please tell me when my child will get the help in section F, which you must secure "
        "under section 42 of the Children and Families Act 2014.",
        decisions=("not-delivered",),
        sources=("cfa-42", "l-2024", "enforcing-ipsea"),
    ),
    Saying(
        id="no-staff",
        saying="There is no therapist, so you must wait.",
        moment="help",
        verdict="Not true",
        why="For help in section F the council must find another way, and that can mean paying "
        "someone privately. "
        "A court has said that asking the health service is not enough.",
        reply="Please tell me who else will give the help in section F, and from what date, until "
        "there is a therapist.",
        decisions=("not-delivered",),
        sources=("enforcing-ipsea", "cfa-42"),
    ),
    Saying(
        id="school-job",
        saying="That is for the school to sort out.",
        moment="help",
        verdict="Partly true",
        why="The school gives most of the help, so ask it first. "
        "But if it does not give what section F says, the council must put that right.",
        reply="The school is not giving all the help in section F, so please tell me what you "
        "will do, and by when.",
        decisions=("not-delivered",),
        sources=("enforcing-ipsea", "delivery-sossen"),
    ),
    # When a plan is changed or ended
    Saying(
        id="once-a-year",
        saying="A plan can only be looked at once a year.",
        moment="change",
        verdict="Not true",
        why="The council must review a plan at least once a year, and may do so sooner. You can "
        "ask for an early review if you have a good reason.",
        reply="Please hold an early review of the plan, for the reasons that I give below.",
        decisions=("refused-amendment", "refused-reassessment"),
        sources=("cfa-44-1", "review-sossen"),
    ),
    Saying(
        id="new-assessment",
        saying="Only the school can ask for a new assessment.",
        moment="change",
        verdict="Not true",
        why="A parent or a young person can ask too. "
        "But the council may say no if it assessed your child in the last {assessed-lately}, or "
        "if a new assessment is not necessary.",
        reply="To the council: as a parent, I ask you to assess my child’s needs again under section "
        "44 of the Children and Families Act 2014.",
        decisions=("refused-reassessment",),
        sources=("reassess-surrey", "cfa-44", "regs-24"),
    ),
    Saying(
        id="progress",
        saying="Your child has reached the goals, so the plan ends.",
        moment="change",
        verdict="Not true",
        why="A council may end a plan only if it is no longer responsible, or if the plan is no "
        "longer necessary. "
        "Reaching the goals does not show that by itself, but from the age of {outcomes-age} the "
        "council must look at it.",
        reply="Please tell me why my child no longer needs the help in the plan, and whether it "
        "should have new goals instead.",
        decisions=("ceased-plan",),
        sources=("cfa-45-1", "goals-send-space"),
    ),
    Saying(
        id="age",
        saying="Plans end at 16, 18 or 19.",
        moment="change",
        verdict="Not true",
        why="None of these ages ends a plan by itself. A plan can go on to {oldest-age} for a "
        "young person who still needs it for education or training, but not for university.",
        reply="Please tell me which ground in section 45(1) of the Children and Families Act 2014 "
        "you rely on, as being 16, 18 or 19 is not one.",
        decisions=("ceased-plan",),
        sources=("cfa-45-1", "regs-29", "code-9-200", "myths-north-tyneside"),
    ),
    Saying(
        id="stops-now",
        saying="The plan stops now, even if you appeal.",
        moment="change",
        verdict="Not true",
        why="The plan must carry on while you still have time to appeal. "
        "If you appeal in that time, it must carry on until the appeal is decided.",
        reply="Please confirm that the plan carries on while I can appeal, and until any appeal "
        "is decided (Children and Families Act 2014, section 45(4)).",
        decisions=("ceased-plan",),
        sources=("cfa-45-4", "ceasing-essex"),
    ),
    # About school
    Saying(
        id="full",
        saying="The school is full, so we cannot name it.",
        moment="school",
        verdict="Not true",
        why="Being full is not one of the law’s reasons for saying no to a state school. "
        "The council must show that one more child would be “incompatible” with efficient "
        "education for others, or efficient use of resources.",
        reply="Please tell me which reason in section 39(4) of the Children and Families Act 2014 "
        "you rely on, as being full is not one.",
        decisions=("placement-only",),
        sources=("cfa-38-39", "placement-bedfordshire", "full-ipsea"),
        page="decisions/placement-only.md#evidence",
        page_name="The reasons in law, and your evidence",
    ),
    Saying(
        id="school-said-no",
        saying="The school said no, so we cannot name it.",
        moment="school",
        verdict="Partly true",
        why="The council must ask the school, but the council decides, and a school that the plan "
        "names must take your child. "
        "Only a wholly independent school (not on the section 41 list) can refuse, so ask it for "
        "a written offer.",
        reply="Please tell me the council’s own reasons, under section 39(4) of the Children and "
        "Families Act 2014, for not naming this school.",
        decisions=("placement-only",),
        sources=("cfa-38-39", "cfa-43", "naming-sheffield", "independent-ipsea"),
    ),
    Saying(
        id="independent",
        saying="A plan cannot name an independent school.",
        moment="school",
        verdict="Not true",
        why="If the school is on the government’s list (section 41), the council may say no only "
        "for the same reasons as for state schools. "
        "For others, get a written offer, and show that no school the council proposes meets your "
        "child’s needs, or that the cost is not unreasonable.",
        reply="Please tell me if this school is on the section 41 list and, if you will not name "
        "it, your reasons in law and your cost figures.",
        decisions=("placement-only",),
        sources=("independent-surrey", "independent-ipsea", "cfa-38-39", "education-act-1996-9"),
    ),
    # When the council is late
    Saying(
        id="school-weeks",
        saying="Only working days and school weeks count.",
        moment="late",
        verdict="Not true",
        why="For an assessment and a plan the law counts every week after the council gets the "
        "request, school holidays too. "
        "The council gets longer only for a few reasons, such as asking a school for advice "
        "while it was closed for {school-closed}.",
        reply="Please tell me which exception in regulation 5(4) or 10(4) of the SEND Regulations "
        "2014 you rely on, and why.",
        decisions=("delay",),
        sources=("regs-13-2", "regs-5", "regs-10", "weeks-expert"),
        page="decisions/delay.md#excuses",
        page_name="When the council may take longer",
    ),
    Saying(
        id="no-psychologist",
        saying="We have no psychologist, so we may take longer.",
        moment="late",
        verdict="Not true",
        why="The law has a few exceptions, and not having enough staff is not one of them. "
        "The council may have to look elsewhere for the advice.",
        reply="Please tell me the date by which you will decide, and how you will get a "
        "psychologist’s advice in time.",
        decisions=("delay",),
        sources=("shortages-ipsea", "regs-10"),
    ),
    # About appeals
    Saying(
        id="sixty-days",
        saying="You have 60 days to appeal, or 30 from the certificate.",
        moment="appeal",
        verdict="Not true",
        why="The law counts in months, and months have different lengths. "
        "A count of days can end too late, so do not use it.",
        reply="Please correct your letter, as the Tribunal’s rules count the time to appeal in "
        "months, not days.",
        decisions=("refused-reassessment", "ceased-plan"),
        sources=("rules-20", "dodds-v-walker"),
        page="deadlines.md",
        page_name="Work out your last day",
    ),
    Saying(
        id="day-it-came",
        saying="Your time runs from the day you got the letter.",
        moment="appeal",
        verdict="Not true",
        why="The rules count from the day the council sent its decision. "
        "To be safe, count from the date on the letter.",
        reply="Please tell me the date on which you sent me the decision.",
        decisions=("placement-only",),
        sources=("rules-20", "mediation-not-needed"),
    ),
    Saying(
        id="must-mediate",
        saying="You must go to mediation before you appeal.",
        moment="appeal",
        verdict="Partly true",
        why="For most appeals you must contact the mediation adviser first, and get a "
        "certificate. "
        "But you do not have to go to mediation, and you do not need a certificate to appeal "
        "only about section I.",
        reply="Dear mediation adviser, I do not want mediation, so please send me my certificate.",
        decisions=("refused-plan", "plan-contents", "refused-amendment", "ceased-plan"),
        sources=("cfa-55", "mediation-not-needed", "mediation-sossen"),
        page="routes/mediation.md#certificate",
        page_name="How to get your certificate",
    ),
    Saying(
        id="certificate-after",
        saying="You only get the certificate after mediation.",
        moment="appeal",
        verdict="Not true",
        why="You get it too if you tell the mediation adviser that you do not want mediation. "
        "The adviser must then send it to you.",
        reply="Dear mediation adviser, I have told you that I do not want mediation, so please "
        "tell me when you will send my certificate.",
        decisions=(),
        sources=("regs-34", "mediation-not-needed"),
    ),
    Saying(
        id="missed",
        saying="You missed the date, so it is too late.",
        moment="appeal",
        verdict="Partly true",
        why="First check your last day, as a mediation certificate can give you more time. "
        "If you are late, ask the Tribunal today, on the appeal form: it can still accept your "
        "appeal, but does not have to.",
        reply="I ask the Tribunal to accept this appeal late, for the reasons that I give below.",
        decisions=(),
        sources=("rules-20", "rules-5", "cm-v-surrey", "ipsea"),
        page="routes/appeal.md#late",
        page_name="What to do if you are late",
    ),
    Saying(
        id="complain-first",
        saying="You must complain to us before you can appeal.",
        moment="appeal",
        verdict="Not true",
        why="You do not have to complain before you appeal. "
        "A complaint does not stop your time to appeal.",
        reply="Please tell me which law says that I must complain before I can appeal.",
        decisions=("refused-amendment", "refused-reassessment"),
        sources=("cfa-51-2-a", "lgsco", "ipsea"),
    ),
    Saying(
        id="ombudsman-instead",
        saying="The Ombudsman can decide this instead of the Tribunal.",
        moment="appeal",
        verdict="Not true",
        why="The Ombudsman usually cannot look at a decision that you can appeal. "
        "It can look at delay, and at help in a plan that was not given.",
        reply="Please tell me whether I have a right to appeal to the SEND Tribunal about this.",
        decisions=("service",),
        sources=("lga-26-6", "lgsco"),
        page="routes/complaint.md#ombudsman",
        page_name="What the Ombudsman can look at",
    ),
    Saying(
        id="pay",
        saying="You have to pay to appeal.",
        moment="appeal",
        verdict="Not true",
        why="The Tribunal charges no fee. "
        "If your income is low, legal aid may pay for help to get the appeal ready.",
        reply="Please tell me what this payment is for, as the SEND Tribunal charges no fee.",
        decisions=(),
        sources=("fees-ipsea", "legal-aid"),
    ),
    Saying(
        id="lawyer",
        saying="You cannot appeal without a lawyer.",
        moment="appeal",
        verdict="Not true",
        why="You do not need a lawyer, and most parents do not have one. "
        "The Tribunal decides by the evidence and the law.",
        reply="I have no lawyer, so please send all the papers for my appeal to me.",
        decisions=(),
        sources=("lawyer-ipsea",),
        page="help/organisations.md",
        page_name="Who can help",
    ),
)

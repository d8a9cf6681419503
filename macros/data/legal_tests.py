"""What each appeal is decided by: the question, the law's words, evidence, and a sheet. No logic.

The part of a decision's page that says how an appeal is judged, and its sheet of reasons
(`leaflets/reasons-….md`), are made from it: run `make build`. Words are quoted only where they
could be read; `sources.py` says where.
"""

from macros.model.records import LegalTest, SheetBox

POLICY = "A council’s own policy cannot ask for more than the law does."
# Two boxes that form SEND35 has for everybody who uses it, or for section B.
WHY = SheetBox(
    "I am bringing the appeal because…",
    "What the council decided, and why that is wrong. Answer the question on the first page.",
)
SECTION_B = SheetBox(
    "I disagree with the description of special educational needs (section B) because…",
    "Which need is missing or wrong. Who says so, and on which page.",
)
SECTION_F = SheetBox(
    "What is wrong in section F, and the words I want:",
    "What help, how much, how often, and from whom.",
)

LEGAL_TESTS = (
    LegalTest(
        id="assess",
        question="The council must assess your child if they have, or may have, special "
        "educational needs, and may need a plan to get the right help.",
        meaning="“May” sets a low bar: you do not have to prove either of them yet.",
        law="The local authority must secure an EHC needs assessment for the child or young "
        "person if, after having regard to any views expressed and evidence submitted under "
        "subsection (7), the authority is of the opinion that (a) the child or young person has "
        "or may have special educational needs, and (b) it may be necessary for special "
        "educational provision to be made for the child or young person in accordance with an "
        "EHC plan.",
        law_source="cfa-36-8",
        more=(
            "This is the only test. It looks ahead, so a move to another school counts too.",
            "You do not have to try everything first. These words do not ask for a diagnosis.",
            POLICY,
        ),
        evidence=(
            "The decision letter, and the request for the assessment",
            "What your child finds hard, and since when: reports, notes and school work",
            "What the school has tried, and what changed",
            "What the school says that it cannot give without a plan",
            "Letters from doctors, therapists and others who know your child",
            "What nobody knows yet, but an assessment would find out",
        ),
        boxes=(
            SheetBox(
                "The special educational needs that my child has:",
                "What is hard for them, and which paper shows it.",
            ),
            SheetBox(
                "Needs that my child may have, which nobody has fully identified yet:",
                "What you, the school or a doctor suspect.",
            ),
            SheetBox(
                "Why my child may need an EHC plan:",
                "What the school cannot give, or has tried without enough progress.",
            ),
        ),
        sources=("cfa-36-8", "fl-j-2016", "hw-2013", "reasons-essex", "form-boxes"),
    ),
    LegalTest(
        id="make-plan",
        question="The council must make a plan if the assessment shows that your child needs "
        "one to get the right help.",
        meaning="The law’s word is “necessary”. That means more than useful, but less than "
        "impossible to do without.",
        law="Where, in the light of an EHC needs assessment, it is necessary for special "
        "educational provision to be made for a child or young person in accordance with an EHC "
        "plan: (a) the local authority must secure that an EHC plan is prepared for the child or "
        "young person, and (b) once an EHC plan has been prepared, it must maintain the plan.",
        law_source="cfa-37",
        more=(
            (
                "Compare the help that the reports ask for with the help that the school can and "
                "will give without a plan."
            ),
            POLICY,
        ),
        evidence=(
            "The decision letter",
            "All reports from the assessment, with each need and each piece of help marked",
            "What the school says that it can and cannot give",
            "What has been tried, and how it went",
            "Reports that are newer than the assessment",
        ),
        boxes=(
            WHY,
            SheetBox(
                "Help that the reports ask for:",
                "Which report, which page, and the words.",
            ),
            SheetBox(
                "Why the school cannot give that help without a plan:",
                "In the school’s own words, if you have them.",
            ),
        ),
        sources=("cfa-37", "hw-2013", "issue-surrey", "form-boxes"),
    ),
    LegalTest(
        id="reassess",
        question="The question is whether something has changed, so that a new assessment is "
        "needed.",
        meaning="The council may also say no if it assessed your child within the last "
        "{assessed-lately}.",
        more=(
            "We could not read the law itself on this. The test above is in our own words.",
            "If there is new evidence, an early review of the plan may be quicker.",
            POLICY,
        ),
        evidence=(
            "The decision letter, your request, and what you sent with it",
            "The plan, with its appendices (the reports behind it)",
            "The date of the last assessment",
            "Reports that are newer than it, such as a new diagnosis",
            "What has changed: needs, school, health or life at home",
            "What nobody has assessed yet",
        ),
        boxes=(
            WHY,
            SheetBox(
                "What has changed since the last assessment:",
                "Needs, school, health, life at home. Which paper shows it.",
            ),
            SheetBox(
                "Why the plan no longer fits, and what nobody has assessed:",
                "What a review could not find out.",
            ),
        ),
        sources=("cfa-44", "regs-24", "reassess-surrey", "form-boxes"),
    ),
    LegalTest(
        id="contents",
        question="Section B must set out every special educational need that your child has, and "
        "section F must give help for each.",
        meaning="The help must be so clear that nobody can doubt what must happen.",
        law="Provision must be detailed and specific and should normally be quantified, for "
        "example, in terms of the type, hours and frequency of support and level of expertise …",
        law_source="code-9-69",
        more=(
            (
                "Look for words such as “access to”, “regular” or “as needed”. They do not say how "
                "much or how often."
            ),
            "Therapy that educates or trains your child belongs in section F.",
            POLICY,
        ),
        evidence=(
            "The letter that came with the final plan",
            "The final plan, with its appendices (the reports behind it)",
            "Each report. Mark the needs and the help that the plan leaves out.",
            "Reports that say something different from the plan",
            "The drafts, and your comments on them",
            "The plan’s words, with the words you want next to them",
        ),
        boxes=(
            WHY,
            SECTION_B,
            SECTION_F,
            SheetBox(
                "The school or type of school I want (section I), and why:",
                "Its name and address, the day you told it, and what it answered.",
            ),
        ),
        sources=(
            "cfa-37",
            "regs-12",
            "code-9-69",
            "cfa-21-5",
            "ipsea-contents",
            "form-boxes",
        ),
    ),
    LegalTest(
        id="placement",
        question="The council must name the state school or college that you ask for, unless a "
        "reason in law applies.",
        meaning="For an independent school, the council may only have to think about your wish. "
        "The cost can count against your choice.",
        law="… shall have regard to the general principle that pupils are to be educated in accordance with the wishes of their parents, so far as "
        "that is compatible with the provision of efficient instruction and training and the "
        "avoidance of unreasonable public expenditure.",
        law_source="education-act-1996-9",
        more=(
            (
                "The first reason: the school is unsuitable for your child’s age, ability, aptitude or "
                "needs."
            ),
            (
                "The second: a place there for your child would not fit with the efficient "
                "education of others."
            ),
            (
                "The third: a place there would not fit with the efficient use of resources. We give "
                "all three in our own words."
            ),
            (
                "The same three reasons apply to academies, non-maintained special schools, and "
                "independent schools on the government’s list (section 41)."
            ),
            (
                "The words quoted are for schools that are not on the list. The council does not have "
                "to name such a school. But your wish counts, unless the cost is unreasonable."
            ),
            "“The school is full” is not, by itself, one of the three reasons.",
            "The Tribunal starts from sections B and F: can the school give what they say?",
        ),
        evidence=(
            "The letter that came with the final plan",
            "The final plan, with its appendices (the reports behind it)",
            "Why the school that the plan names cannot give what section F says",
            "What the school that you want says: can it take your child, and meet the needs?",
            "For a school that is not on the list: its offer of a place, in writing",
            "What each place would cost, with transport: ask the council for its figures",
        ),
        boxes=(
            WHY,
            SheetBox(
                "The school or college that I want, with its full address:",
                "Or the type of school, if you cannot name one yet.",
            ),
            SheetBox(
                "The day I told that school, and what it answered:",
                "Best in writing. A school that is not on the government’s list (section 41) must offer "
                "the place.",
            ),
            SheetBox(
                "Why that school can give what section F says, and the named one cannot:",
                "Which need, which help, which page.",
            ),
        ),
        sources=(
            "cfa-38-39",
            "education-act-1996-9",
            "placement-bedfordshire",
            "form-boxes",
        ),
    ),
    LegalTest(
        id="amend",
        question="The question is what the review or the new assessment showed: are sections B, "
        "F and I still right?",
        meaning="Section B must set out every need, and section F must give clear help for each.",
        law="Provision must be detailed and specific and should normally be quantified, for "
        "example, in terms of the type, hours and frequency of support and level of expertise …",
        law_source="code-9-69",
        more=(
            (
                "The words quoted are about section F. We could not read the law’s own words about "
                "reviews."
            ),
            POLICY,
        ),
        evidence=(
            "The decision letter",
            "The plan, with its appendices (the reports behind it)",
            "The report of the review meeting, and what was written for it",
            "Reports that are newer than the plan",
            "The plan’s words, with the words you want next to them",
        ),
        boxes=(
            WHY,
            SECTION_B,
            SECTION_F,
            SheetBox(
                "What the review or the new assessment showed:",
                "Which report, which page, and the words.",
            ),
        ),
        sources=("cfa-44", "regs-20-10", "regs-22", "code-9-69", "review-evidence", "form-boxes"),
    ),
    LegalTest(
        id="cease",
        question="A council may end a plan for two reasons only: it is no longer responsible, "
        "or the plan is no longer necessary.",
        meaning="Ask: would your child get a plan today?",
        law="A local authority may not cease to maintain an EHC plan for a child or young person "
        "under the age of 18 unless it determines that it is no longer necessary for special "
        "educational provision to be made for the child or young person in accordance with an "
        "EHC plan.",
        law_source="regs-29",
        more=(
            (
                "From the age of {outcomes-age} the council must look at whether the goals in the "
                "plan (its “outcomes”) have been reached. It must not end a plan only because of "
                "that age."
            ),
            (
                "From the age of {adult-age}, if the young person has left education, it must hold a "
                "review first. It may not end the plan if they want to go back and that is right for "
                "them."
            ),
            POLICY,
        ),
        evidence=(
            "The decision letter",
            "The plan, with its appendices (the reports behind it)",
            "Goals in the plan that have not been reached",
            "What the help does now, and what would happen without it",
            "Reports on what your child still needs",
            "What your child wants to do next: a course, training or work",
            "What the council asked you before it decided, and your answer",
        ),
        boxes=(
            WHY,
            SheetBox(
                "What my child still needs, and who says so:",
                "Which report, which page. Which goals have not been reached.",
            ),
            SheetBox(
                "What would happen without the plan:",
                "What the school, college or training could not give.",
            ),
        ),
        sources=(
            "cfa-45-1",
            "regs-29",
            "regs-30",
            "code-9-200",
            "em-2024",
            "ipsea-ceasing",
            "form-boxes",
        ),
    ),
)

"""The shared data file: every fact of the site, once. No logic, no HTML.

To change a fact, change it here, give its source a new `checked` day, and run `make build`:
a record that cannot be right is refused in one line that names it.
Who and where (RIASS, Redbridge) stand in `local.py`; the shapes and their rules in `model.py`.
"""

from functools import partial

from macros.data import local
from macros.model import (
    Appeal,
    BankHolidays,
    Caution,
    Clock,
    ClockGroup,
    ClosedPeriod,
    Contact,
    Correction,
    Decision,
    Event,
    Facts,
    FixedDay,
    Form,
    LaunchCheck,
    Notice,
    Period,
    Quantity,
    Quotation,
    Route,
    RouteOffer,
    Shortcut,
    Source,
    StartingPoint,
)

# The day on which everything below was last checked, unless a source says otherwise.
CHECKED = "2026-11-24"
# For how many months after its day of checking a fact may be relied on unread. The law is being
# reformed, and phone numbers change: the offline copy, which cannot renew itself, ends with this.
REVIEW_MONTHS = 6

# --- Sources -------------------------------------------------------------------------------

CFA = "Children and Families Act 2014"
REGS = "Special Educational Needs and Disability Regulations 2014"
RULES = (
    "Tribunal Procedure (First-tier Tribunal) "
    "(Health, Education and Social Care Chamber) Rules 2008"
)
CODE = "SEND Code of Practice: 0 to 25 years (January 2015)"

CFA_AT = "https://www.legislation.gov.uk/ukpga/2014/6/section/"
REGS_AT = "https://www.legislation.gov.uk/uksi/2014/1530/regulation/"
RULES_AT = "https://www.legislation.gov.uk/uksi/2008/2699/article/"
CODE_AT = "https://www.gov.uk/government/publications/send-code-of-practice-0-to-25"

# Each law's name and the day of checking, filled in once. A source checked on another day
# gets a `checked` of its own.
act = partial(Source, instrument=CFA, checked=CHECKED)
regulation = partial(Source, instrument=REGS, checked=CHECKED)
rule = partial(Source, instrument=RULES, checked=CHECKED)
code = partial(Source, instrument=CODE, address=CODE_AT, checked=CHECKED)
source = partial(Source, checked=CHECKED)

SOURCES = (
    # Children and Families Act 2014
    act(
        id="cfa-36",
        provision="section 36",
        short="s.36",
        address=CFA_AT + "36",
        manner="guidance",
        says="Who may ask the council for an EHC needs assessment.",
    ),
    act(
        id="cfa-42",
        provision="section 42",
        short="s.42",
        address=CFA_AT + "42",
        manner="guidance",
        says="The council must secure the special educational provision in a plan.",
    ),
    act(
        id="cfa-44",
        provision="section 44",
        short="s.44",
        address=CFA_AT + "44",
        manner="guidance",
        says="Reviews of a plan, and requests to re-assess.",
    ),
    act(
        id="cfa-45-4",
        provision="section 45(4), with its explanatory note",
        short="s.45(4)",
        address=CFA_AT + "45",
        manner="guidance",
        says="The plan goes on while an appeal against ending it can still be brought or decided.",
    ),
    act(
        id="cfa-51-2-a",
        provision="section 51(2)(a)",
        short="s.51(2)(a)",
        address=CFA_AT + "51",
        manner="statute",
        says="The right to appeal against a refusal to assess.",
    ),
    act(
        id="cfa-51-2-b",
        provision="section 51(2)(b)",
        short="s.51(2)(b)",
        address=CFA_AT + "51",
        manner="statute",
        says="The right to appeal where the council assessed and decided that no plan is needed.",
    ),
    act(
        id="cfa-51-2-c-needs",
        provision="section 51(2)(c)(i) and (ii), and 51(3)",
        short="s.51(2)(c)(i)-(ii)",
        address=CFA_AT + "51",
        manner="statute",
        says="The right to appeal about the needs and the provision written in a plan.",
    ),
    act(
        id="cfa-51-2-c-placement",
        provision="section 51(2)(c)(iii) and (iv)",
        short="s.51(2)(c)(iii)-(iv)",
        address=CFA_AT + "51",
        manner="statute",
        says="The right to appeal about the school or other institution, its type, or none named.",
    ),
    act(
        id="cfa-51-2-d",
        provision="section 51(2)(d)",
        short="s.51(2)(d)",
        address=CFA_AT + "51",
        manner="statute",
        says="The right to appeal against a refusal to re-assess.",
    ),
    act(
        id="cfa-51-2-e",
        provision="section 51(2)(e)",
        short="s.51(2)(e)",
        address=CFA_AT + "51",
        manner="statute",
        says="The right to appeal against a refusal to amend or replace a plan.",
    ),
    act(
        id="cfa-51-2-f",
        provision="section 51(2)(f)",
        short="s.51(2)(f)",
        address=CFA_AT + "51",
        manner="statute",
        says="The right to appeal against a decision to end a plan.",
    ),
    act(
        id="cfa-52",
        provision="sections 52 to 56",
        short="ss.52-56",
        address=CFA_AT + "52",
        manner="guidance",
        says="Mediation: the right to it, the certificate, who pays, who the adviser may be.",
    ),
    act(
        id="cfa-55",
        provision="section 55",
        short="s.55",
        address=CFA_AT + "55",
        manner="guidance",
        says="Which appeals need a mediation certificate first, and which do not.",
    ),
    act(
        id="cfa-57",
        provision="section 57",
        short="s.57",
        address=CFA_AT + "57",
        manner="guidance",
        says="The council must make disagreement resolution available.",
    ),
    # Special Educational Needs and Disability Regulations 2014
    regulation(
        id="regs-5",
        provision="regulation 5",
        short="reg.5",
        address=REGS_AT + "5",
        manner="statute",
        says="Time to decide whether to assess, what the letter must say, and the exceptions.",
    ),
    regulation(
        id="regs-5-4",
        provision="regulation 5(4)",
        short="reg.5(4)",
        address=REGS_AT + "5",
        manner="guidance",
        says="When the council need not keep to the times of an assessment.",
    ),
    regulation(
        id="regs-10",
        provision="regulation 10",
        short="reg.10",
        address=REGS_AT + "10",
        manner="earlier statute",
        says="Time to tell a family that no plan will be made, what the letter must say, and the exceptions.",
    ),
    regulation(
        id="regs-13-1",
        provision="regulation 13(1)",
        short="reg.13(1)",
        address=REGS_AT + "13",
        manner="statute",
        says="Days to comment on a draft plan.",
    ),
    regulation(
        id="regs-13-2",
        provision="regulation 13(2)",
        short="reg.13(2)",
        address=REGS_AT + "13",
        manner="earlier statute",
        says="Time to make the final plan.",
    ),
    regulation(
        id="regs-18",
        provision="regulation 18(1) and (2)",
        short="reg.18",
        address=REGS_AT + "18",
        manner="statute",
        says="Days before which a plan must be reviewed and amended for a move between phases.",
    ),
    regulation(
        id="regs-20-10",
        provision="regulation 20(10)",
        short="reg.20(10)",
        address=REGS_AT + "20",
        manner="guidance",
        says="Time to decide after an annual review meeting.",
    ),
    regulation(
        id="regs-22",
        provision="regulation 22(2)(c) and (3)",
        short="reg.22",
        address=REGS_AT + "22",
        manner="earlier statute",
        says="Days to comment on amendments, and time to finalise an amended plan.",
    ),
    regulation(
        id="regs-25",
        provision="regulation 25",
        short="reg.25",
        address=REGS_AT + "25",
        manner="guidance",
        says="Time to decide whether to re-assess.",
    ),
    regulation(
        id="regs-27",
        provision="regulation 27(2)",
        short="reg.27(2)",
        address=REGS_AT + "27",
        manner="earlier statute",
        says="Time to finish a re-assessment.",
    ),
    regulation(
        id="regs-31",
        provision="regulation 31",
        short="reg.31",
        address=REGS_AT + "31",
        manner="earlier statute",
        says="The council must consult before it ends a plan, and what its letter must say.",
    ),
    regulation(
        id="regs-32",
        provision="regulation 32",
        short="reg.32",
        address=REGS_AT + "32",
        manner="statute",
        says="What the council’s letter must say about mediation, and whom to tell.",
    ),
    regulation(
        id="regs-33",
        provision="regulation 33",
        short="reg.33",
        address=REGS_AT + "33",
        manner="statute",
        says="Time to contact the mediation adviser.",
    ),
    regulation(
        id="regs-34",
        provision="regulation 34",
        short="reg.34",
        address=REGS_AT + "34",
        manner="guidance",
        says="Certificate where the family does not want mediation.",
    ),
    regulation(
        id="regs-35",
        provision="regulations 35 to 37",
        short="regs.35-37",
        address=REGS_AT + "35",
        manner="guidance",
        says="Time to arrange mediation, for education, health and care.",
    ),
    regulation(
        id="regs-38",
        provision="regulation 38(1)(b) and (e)",
        short="reg.38",
        address=REGS_AT + "38",
        manner="guidance",
        says="Who may come to mediation.",
    ),
    regulation(
        id="regs-39",
        provision="regulation 39",
        short="reg.39",
        address=REGS_AT + "39",
        manner="guidance",
        says="Certificate after mediation, or where none was arranged in time.",
    ),
    regulation(
        id="regs-42",
        provision="regulation 42",
        short="reg.42",
        address=REGS_AT + "42",
        manner="earlier statute",
        says="Time to carry out what was agreed in mediation.",
    ),
    regulation(
        id="regs-44",
        provision="regulation 44",
        short="reg.44",
        address=REGS_AT + "44",
        manner="guidance",
        says="Time to carry out the Tribunal’s orders.",
    ),
    regulation(
        id="regs-45",
        provision="regulation 45",
        short="reg.45",
        address=REGS_AT + "45",
        manner="statute",
        says="The same times where the council gives way before it answers the appeal.",
    ),
    regulation(
        id="regs-64",
        provision="regulation 64(2)",
        short="reg.64(2)",
        address=REGS_AT + "64",
        manner="guidance",
        says="Who acts for a young person who lacks capacity.",
    ),
    # Tribunal Rules
    rule(
        id="rules-1",
        provision="rule 1(3)",
        short="r.1(3)",
        address=RULES_AT + "1",
        manner="not read",
        says="What a working day is.",
    ),
    rule(
        id="rules-5",
        provision="rule 5(3)(a)",
        short="r.5(3)(a)",
        address=RULES_AT + "5",
        manner="earlier statute",
        says="The Tribunal may give more time.",
    ),
    rule(
        id="rules-12-1",
        provision="rule 12(1)",
        short="r.12(1)",
        address=RULES_AT + "12",
        manner="guidance",
        says="What must be done by a day must be done by 5pm.",
    ),
    rule(
        id="rules-12",
        provision="rule 12(2) and (3)",
        short="r.12(2)-(3)",
        address=RULES_AT + "12",
        manner="earlier statute",
        says="What happens when a time limit ends on a day that is not a working day, "
        "in August, or at Christmas.",
    ),
    rule(
        id="rules-19",
        provision="rules 19 and 20, with the explanatory note to SI 2014/2128",
        short="rr.19-20",
        address=RULES_AT + "19",
        manner="guidance",
        says="Asking to appeal without a mediation certificate.",
    ),
    rule(
        id="rules-20",
        provision="rule 20(1)(c)",
        short="r.20(1)(c)",
        address=RULES_AT + "20",
        manner="statute",
        says="Time to appeal.",
    ),
    # SEND Code of Practice, chapter 11
    code(
        id="code-11",
        provision="chapter 11",
        short="Code ch.11",
        manner="guidance",
        says="Resolving disagreements.",
    ),
    code(
        id="code-11-1",
        provision="paragraph 11.1",
        short="Code 11.1",
        manner="guidance",
        says="Decisions are to be made jointly.",
    ),
    code(
        id="code-11-6",
        provision="paragraphs 11.6 to 11.10",
        short="Code 11.6-11.10",
        manner="guidance",
        says="Disagreement resolution.",
    ),
    code(
        id="code-11-13",
        provision="paragraphs 11.13 to 11.38",
        short="Code 11.13-11.38",
        manner="guidance",
        says="Mediation.",
    ),
    code(
        id="code-11-39",
        provision="paragraphs 11.39 to 11.55",
        short="Code 11.39-11.55",
        manner="guidance",
        says="Appeals.",
    ),
    # Other law
    source(
        id="lga-26b",
        instrument="Local Government Act 1974",
        provision="section 26B",
        short="LGA s.26B",
        address="https://www.legislation.gov.uk/ukpga/1974/7/section/26B",
        manner="earlier statute",
        says="Time to complain to the Ombudsman.",
    ),
    source(
        id="lga-26-6",
        instrument="Local Government Act 1974",
        provision="section 26(6)(a)",
        short="LGA s.26(6)(a)",
        address="https://www.legislation.gov.uk/ukpga/1974/7/section/26",
        manner="guidance",
        says="The Ombudsman cannot look at what could be appealed.",
    ),
    source(
        id="equality-sch-17",
        instrument="Equality Act 2010",
        provision="Schedule 17, paragraph 4",
        short="EqA Sch.17",
        address="https://www.legislation.gov.uk/ukpga/2010/15/schedule/17/paragraph/4",
        manner="earlier statute",
        says="Time to claim disability discrimination against a school.",
    ),
    source(
        id="cpr-54-5",
        instrument="Civil Procedure Rules 1998",
        provision="rule 54.5",
        short="CPR 54.5",
        address="https://www.justice.gov.uk/courts/procedure-rules/civil/rules/part54",
        manner="guidance",
        says="Time to ask for judicial review.",
    ),
    source(
        id="education-act-2002-29",
        instrument="Education Act 2002",
        provision="section 29",
        short="EA 2002 s.29",
        address="https://www.legislation.gov.uk/ukpga/2002/32/section/29",
        manner="guidance",
        says="Maintained schools must have and publish a complaints procedure.",
    ),
    source(
        id="school-standards-7",
        instrument="Education (Independent School Standards) Regulations 2014",
        provision="Schedule, Part 7, paragraph 33",
        short="ISS Part 7",
        address="https://www.legislation.gov.uk/uksi/2014/3283/schedule/part/7",
        manner="statute",
        says="How an academy must deal with a complaint.",
    ),
    source(
        id="recommendations-2017",
        instrument="Special Educational Needs and Disability "
        "(First-tier Tribunal Recommendations Power) Regulations 2017",
        provision="explanatory note",
        short="SI 2017/1306",
        address="https://www.legislation.gov.uk/uksi/2017/1306/note/made",
        manner="guidance",
        says="In which appeals the Tribunal can recommend on health and social care.",
    ),
    # Judgments and decisions
    source(
        id="dodds-v-walker",
        instrument="Dodds v Walker [1981] 1 WLR 1027 (HL)",
        provision="the corresponding date rule",
        short="Dodds v Walker",
        address="https://swarb.co.uk/dodds-v-walker-hl-1981/",
        manner="guidance",
        says="How months are counted.",
    ),
    source(
        id="cm-v-surrey",
        instrument="CM v Surrey County Council [2014] UKUT 4 (AAC)",
        provision="whole decision",
        short="CM v Surrey",
        address="https://www.bailii.org/uk/cases/UKUT/AAC/2014/4.html",
        manner="guidance",
        says="A refusal to allow a late appeal was set aside.",
    ),
    source(
        id="devon-2022",
        instrument="R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)",
        provision="whole judgment",
        short="Devon",
        address="https://caselaw.nationalarchives.gov.uk/ewhc/admin/2022/493",
        manner="guidance",
        says="The whole time from a review meeting to the final plan.",
    ),
    source(
        id="kumar-2020",
        instrument="Kumar v London Borough of Hillingdon [2020] EWHC 3326 (Admin)",
        provision="the part that sets out regulation 38",
        short="Kumar",
        address="https://caselaw.nationalarchives.gov.uk/ewhc/admin/2020/3326",
        manner="guidance",
        says="Who may come to mediation.",
    ),
    source(
        id="milburn-2023",
        instrument="R (Milburn) v Local Government and Social Care Ombudsman [2023] EWCA Civ 207",
        provision="whole judgment",
        short="Milburn",
        address="https://caselaw.nationalarchives.gov.uk/ewca/civ/2023/207",
        manner="guidance",
        says="An appeal closes the Ombudsman’s door for what was appealed.",
    ),
    source(
        id="lgsco-decisions",
        instrument="Local Government and Social Care Ombudsman decisions",
        provision="24-001-784, 22-009-404 and 24-015-493",
        short="LGSCO",
        address="https://www.lgo.org.uk/decisions/education/special-educational-needs/24-015-493",
        manner="guidance",
        says="What the Ombudsman leaves to the Tribunal, and what it looks at.",
    ),
    source(
        id="lgsco",
        instrument="Local Government and Social Care Ombudsman",
        provision="fact sheet on special educational needs complaints",
        short="LGSCO",
        address="https://www.lgo.org.uk/make-a-complaint/fact-sheets",
        manner="guidance",
        says="What the Ombudsman can and cannot look at, and how to reach it.",
    ),
    # Guidance and public pages
    source(
        id="ipsea",
        instrument="IPSEA",
        provision="pages on appeals, mediation and late appeals",
        short="IPSEA",
        address="https://www.ipsea.org.uk/how-to-submit-an-appeal-general-advice",
        manner="guidance",
        says="Practical guidance on appeals and mediation.",
    ),
    source(
        id="tribunal-page",
        instrument="First-tier Tribunal (Special Educational Needs and Disability)",
        provision="public pages of the Tribunal, and its public software",
        short="Tribunal",
        address="https://www.gov.uk/courts-tribunals/"
        "first-tier-tribunal-special-educational-needs-and-disability",
        manner="guidance",
        says="The forms, and how to reach the Tribunal.",
    ),
    source(
        id="moj-statistics",
        instrument="Ministry of Justice tribunal statistics",
        provision="SEND appeals, 2024/25, as reported",
        short="MoJ",
        address="https://www.gov.uk/government/collections/tribunals-statistics",
        manner="guidance",
        says="How many appeals there were, and how they ended.",
    ),
    source(
        id="reform-2026",
        instrument="White Paper “Every Child Achieving and Thriving”, "
        "and the consultation “SEND reform: putting children and young people first”",
        provision="23 February 2026",
        short="White Paper 2026",
        address="https://www.gov.uk/government/consultations/"
        "send-reform-putting-children-and-young-people-first",
        manner="guidance",
        says="What may change, and when.",
    ),
    source(
        id="accessibility-2018",
        instrument="Public Sector Bodies (Websites and Mobile Applications) (No. 2) "
        "Accessibility Regulations 2018",
        provision="the statement that public bodies must publish, and who enforces it",
        short="SI 2018/952",
        address="https://www.legislation.gov.uk/uksi/2018/952",
        manner="guidance",
        says="What an accessibility statement must say.",
    ),
    source(
        id="bank-holidays",
        instrument="GOV.UK",
        provision="bank holidays in England and Wales",
        short="GOV.UK",
        address="https://www.gov.uk/bank-holidays",
        manner="guidance",
        says="The days that are not working days.",
    ),
    source(
        id="tribunal-contact",
        instrument="Torbay Family Hub",
        provision="page of 4 March 2025, which gives the Tribunal’s phone and email",
        short="Torbay",
        address="https://torbayfamilyhub.org.uk/topic/what-is-the-send-tribunal",
        manner="guidance",
        says="How to reach the Tribunal.",
    ),
    source(
        id="appeal-online",
        instrument="GOV.UK",
        provision="appeal an EHC plan decision",
        short="GOV.UK",
        address="https://www.gov.uk/appeal-ehc-plan-decision",
        manner="guidance",
        says="How to send an appeal.",
    ),
    source(
        id="lgsco-social-care",
        instrument="Local Government and Social Care Ombudsman decision",
        provision="24-020-172, London Borough of Redbridge, 22 July 2025",
        short="LGSCO",
        address="https://www.lgo.org.uk/decisions/children-s-care-services/disabled-children/24-020-172",
        manner="guidance",
        says="Complaints about children’s social care have a procedure of their own.",
    ),
    source(
        id="complain-about-school",
        instrument="GOV.UK",
        provision="complain about a school",
        short="GOV.UK",
        address="https://www.gov.uk/complain-about-school",
        manner="guidance",
        says="Whom to ask after a school’s own procedure.",
    ),
    source(
        id="discrimination-claims",
        instrument="IPSEA",
        provision="page on claims of disability discrimination",
        short="IPSEA",
        address="https://www.ipsea.org.uk/procedure-for-disability-discrimination-claims",
        manner="guidance",
        says="Which forms to use, and which claims go to the County Court.",
    ),
    source(
        id="mediation-guide",
        instrument="IPSEA",
        provision="pages on mediation",
        short="IPSEA",
        address="https://www.ipsea.org.uk/mediation-what-you-need-to-do",
        manner="guidance",
        says="How mediation and the certificate work.",
    ),
    source(
        id="education-bill-2026",
        instrument="Public pages on the King’s Speech",
        provision="13 May 2026: Education for All Bill announced",
        short="King’s Speech 2026",
        address="https://www.policythreads.co.uk/issue/education-for-all-bill/",
        manner="guidance",
        says="A Bill was announced. The page says it had not been introduced.",
    ),
    *local.SOURCES,
)

# --- Time ----------------------------------------------------------------------------------

EVENTS = (
    Event("letter", "the date on the decision letter"),
    Event("certificate", "the date on the mediation certificate"),
    Event("told-adviser", "the day you tell the mediation adviser that you do not want mediation"),
    Event("told-council", "the day you tell the council that you want mediation, and what about"),
    Event("mediation-ended", "the day mediation ended"),
    Event("agreement", "the date of the mediation agreement"),
    Event("request", "the day the council gets the request"),
    Event("told-reassess", "the day the council tells you that it will re-assess"),
    Event("draft", "the day the council sends you the draft or the changes"),
    Event("meeting", "the day of the annual review meeting"),
    Event("transfer", "the year of the move"),
    Event("course", "the day of the move"),
    Event("order", "the date of the Tribunal’s order"),
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
    ClockGroup("order", "After the Tribunal decides, or the council gives way"),
    ClockGroup("other", "Other time limits"),
)

ASSESSMENT_EXCEPTIONS = (
    "The council may take longer only where keeping to this is not practical. "
    "The reasons are: the school, college or nursery is closed for {school-closed}; "
    "you or your child have exceptional personal circumstances; "
    "or your child is away from the area for {away}."
)

ORDER_EXCEPTIONS = "The Tribunal can set other times, and there are some exceptions."

# How months are counted is no rule of any one clock.
months = partial(Period, unit="months", sources=("dodds-v-walker",))

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
        action="Your appeal about section I alone must reach the Tribunal",
        who="family",
        limbs=(months("letter", 2),),
        closed_periods=("august", "christmas"),
        roll="next working day",
        roll_sources=("rules-12",),
        by="appeal-hour",
        sources=("rules-20", "regs-32"),
        remark="The rule that adds time speaks of certificates that an appeal needs. "
        "This appeal needs none. So we give the earlier date, which is the safe one.",
        in_force_from="2020-07-21",
    ),
    Clock(
        id="mediation-contact",
        group="mediation",
        action="Contact the mediation adviser",
        who="family",
        limbs=(months("letter", 2),),
        sources=("regs-33",),
        remark="If the last day is a weekend or holiday, contact the adviser before it. "
        "For an appeal about section I alone, this is advice and not a rule.",
    ),
    Clock(
        id="certificate-no-mediation",
        group="mediation",
        action="Send you the certificate, if you do not want mediation",
        who="adviser",
        limbs=(Period("told-adviser", 3, "working days"),),
        sources=("regs-34",),
    ),
    Clock(
        id="mediation-meeting",
        group="mediation",
        action="Arrange the mediation meeting",
        who="council",
        limbs=(Period("told-council", 30, "days"),),
        sources=("regs-35", "regs-32"),
        remark="Some services say that the meeting must be held by then. "
        "If it is about health alone, the local health board arranges it.",
    ),
    Clock(
        id="certificate-after-mediation",
        group="mediation",
        action="Send you the certificate, if you tried mediation",
        who="adviser",
        limbs=(Period("mediation-ended", 3, "working days"),),
        sources=("regs-39",),
    ),
    Clock(
        id="mediation-agreement",
        group="mediation",
        action="Do what was agreed in mediation, where you could not have appealed about it",
        who="either",
        limbs=(Period("agreement", 2, "weeks"),),
        sources=("regs-42",),
        remark="You can agree other times in writing. "
        "Where you could have appealed, the times of a Tribunal order count.",
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
        action="Tell you, if it will not make a plan",
        who="council",
        limbs=(Period("request", 16, "weeks"),),
        sources=("regs-10", "regs-5-4"),
        exceptions=ASSESSMENT_EXCEPTIONS,
    ),
    Clock(
        id="plan-final",
        group="assessment",
        action="Send you the final plan",
        who="council",
        limbs=(Period("request", 20, "weeks"),),
        sources=("regs-13-2", "regs-5-4"),
        exceptions=ASSESSMENT_EXCEPTIONS,
    ),
    Clock(
        id="draft-comments",
        group="assessment",
        action="Time you must be given to comment on a draft plan or on changes to a plan",
        who="family",
        limbs=(Period("draft", 15, "days", "beginning with"),),
        sources=("regs-13-1", "regs-22"),
        remark="This is the least time that the council may give you.",
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
        remark="There are some exceptions. "
        "If the council chose to re-assess by itself, count from the day it decided.",
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
        action="Send you the final changed plan",
        who="council",
        limbs=(Period("meeting", 12, "weeks"),),
        sources=("regs-22", "devon-2022"),
        remark="If the council sends its proposed changes sooner, the final plan is due sooner: "
        "it has {amendments-final} from the day it sends them.",
    ),
    Clock(
        id="phase-transfer",
        group="review",
        action="Review and change the plan before a move to another phase of school",
        who="council",
        limbs=(FixedDay("transfer", "02-15"),),
        sources=("regs-18",),
        remark="Some guides say “by” this day. The regulation says “before”.",
    ),
    Clock(
        id="phase-transfer-post-16",
        group="review",
        action="Review and change the plan before a move from secondary school to a post-16 place",
        who="council",
        limbs=(FixedDay("transfer", "03-31"),),
        sources=("regs-18",),
        remark="Some guides say “by” this day. The regulation says “before”.",
    ),
    Clock(
        id="phase-transfer-between-post-16",
        group="review",
        action="Review and change the plan before a move between post-16 places "
        "at another time of year",
        who="council",
        limbs=(months("course", 5, counting="before"),),
        sources=("regs-18",),
    ),
    Clock(
        id="order-assess",
        group="order",
        action="Tell you that the assessment has begun, when it was ordered to assess",
        who="council",
        limbs=(Period("order", 2, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="order-assess-no-plan",
        group="order",
        action="Tell you, after that assessment, if it will not make a plan",
        who="council",
        limbs=(Period("order", 10, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="order-assess-plan",
        group="order",
        action="Send you the final plan, after that assessment",
        who="council",
        limbs=(Period("order", 14, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="order-make-plan",
        group="order",
        action="Send you a draft plan, when it was ordered to make one",
        who="council",
        limbs=(Period("order", 5, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="order-make-plan-final",
        group="order",
        action="Send you that final plan",
        who="council",
        limbs=(Period("order", 11, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="order-amend",
        group="order",
        action="Send you the changed plan, when it was ordered to change it",
        who="council",
        limbs=(Period("order", 5, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="order-amend-placement-only",
        group="order",
        action="Send you the changed plan, when only section I changes",
        who="council",
        limbs=(Period("order", 2, "weeks"),),
        sources=("regs-44", "regs-45"),
        exceptions=ORDER_EXCEPTIONS,
    ),
    Clock(
        id="ombudsman",
        group="other",
        action="Complain to the Ombudsman, in writing",
        who="family",
        limbs=(months("knew", 12, counting="beginning with"),),
        sources=("lga-26b",),
        remark="The Ombudsman can accept a later complaint if there is a good reason.",
    ),
    Clock(
        id="discrimination",
        group="other",
        action="Your claim that a school discriminated must reach the Tribunal",
        who="family",
        limbs=(months("act", 6, counting="beginning with"),),
        sources=("equality-sch-17", "rules-20"),
        remark="August and Christmas give you no extra time. "
        "If the last day is a weekend or holiday, get the claim in before it. "
        "If it went on over time, count from the day it ended. "
        "If the school failed to do something, count from the day it decided not to. "
        "The Tribunal can accept a later claim.",
        in_force_from="2020-07-21",
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
    StartingPoint, page="decisions/delay.md", page_name="What to do if the council is late"
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
    late(
        id="draft",
        group="assessment",
        words="The council sent a draft plan, or changes to a plan",
        clocks=("draft-comments",),
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
        words="Your child starts in another phase of school",
        clocks=("phase-transfer",),
    ),
    late(
        id="phase-transfer-post-16",
        group="review",
        words="Your child starts in a post-16 place after secondary school",
        clocks=("phase-transfer-post-16",),
    ),
    late(
        id="phase-transfer-between-post-16",
        group="review",
        words="Your child moves between post-16 places at another time of year",
        clocks=("phase-transfer-between-post-16",),
    ),
    late(
        id="told-council",
        group="mediation",
        words="You told the council that you want mediation, and what about",
        clocks=("mediation-meeting",),
        page="routes/mediation.md#certificate",
        page_name="How to get the certificate",
    ),
    late(
        id="told-adviser",
        group="mediation",
        words="You told the mediation adviser that you do not want mediation",
        clocks=("certificate-no-mediation",),
        page="routes/mediation.md#certificate",
        page_name="How to get the certificate",
    ),
    late(
        id="mediation-ended",
        group="mediation",
        words="Mediation ended",
        clocks=("certificate-after-mediation",),
        page="routes/mediation.md#certificate",
        page_name="How to get the certificate",
    ),
    late(
        id="agreement",
        group="mediation",
        words="You agreed something in mediation that you could not have appealed about",
        clocks=("mediation-agreement",),
    ),
    late(
        id="order-assess",
        group="order",
        words="The Tribunal ordered the council to assess",
        clocks=("order-assess", "order-assess-no-plan", "order-assess-plan"),
    ),
    late(
        id="order-make-plan",
        group="order",
        words="The Tribunal ordered the council to make a plan",
        clocks=("order-make-plan", "order-make-plan-final"),
    ),
    late(
        id="order-amend",
        group="order",
        words="The Tribunal ordered the council to change a plan",
        clocks=("order-amend",),
    ),
    late(
        id="order-amend-placement-only",
        group="order",
        words="The Tribunal ordered the council to change section I alone",
        clocks=("order-amend-placement-only",),
    ),
    late(
        id="ombudsman",
        group="other",
        words="You first knew of a problem that the Ombudsman may look at",
        clocks=("ombudsman",),
        page="routes/complaint.md#ombudsman",
        page_name="How to complain to the Ombudsman",
    ),
    late(
        id="discrimination",
        group="other",
        words="A school discriminated against your child",
        clocks=("discrimination",),
        page="routes/appeal.md#discrimination",
        page_name="How to claim that a school discriminated",
    ),
)

# What other pages count instead of the months of an appeal: the proof says how wrong they are.
SHORTCUTS = (
    Shortcut("60-days", "60 days from the letter", Period("letter", 60, "days")),
    Shortcut("8-weeks", "8 weeks from the letter", Period("letter", 8, "weeks")),
    Shortcut("30-days", "30 days from the certificate", Period("certificate", 30, "days")),
    Shortcut("4-weeks", "4 weeks from the certificate", Period("certificate", 4, "weeks")),
)

# As GOV.UK publishes them (Open Government Licence v3.0), a line a year. Past the last year there
# is no answer: add a year when it is published.
# fmt: off
BANK_HOLIDAYS = BankHolidays("england-and-wales", (
    "2019-01-01", "2019-04-19", "2019-04-22", "2019-05-06", "2019-05-27", "2019-08-26", "2019-12-25", "2019-12-26",
    "2020-01-01", "2020-04-10", "2020-04-13", "2020-05-08", "2020-05-25", "2020-08-31", "2020-12-25", "2020-12-28",
    "2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30", "2021-12-27", "2021-12-28",
    "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27",
    "2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25", "2023-12-26",
    "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26",
    "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
    "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
    "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28",
    "2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26",
))
# fmt: on

# The first and the last year of letters in the ready reckoner: never read off the build's clock.
RECKONER_YEARS = (2026, 2027)

QUANTITIES = (
    Quantity(
        "accessibility-standard",
        "version 2.2, level AA",
        "what this site is tested by (Web Content Accessibility Guidelines)",
        ("accessibility-2018",),
    ),
    Quantity("appeal-hour", "5pm", "the time by which an appeal must be received", ("rules-12-1",)),
    Quantity(
        "council-response",
        "30 working days",
        "the council’s time to answer an appeal, with August and Christmas days left out",
        ("tribunal-page", "rules-12"),
    ),
    Quantity(
        "mediation-notice",
        "5 working days",
        "how long before mediation you are told date and place, unless agreed otherwise",
        ("kumar-2020",),
    ),
    Quantity(
        "supporters", "one", "advocates or supporters you may bring to mediation", ("regs-38",)
    ),
    Quantity("oldest-age", "25", "the age to which a plan can last", ("code-11",)),
    Quantity(
        "leaving-day",
        "the last Friday in June of the school year in which your child turns 16",
        "the end of compulsory school age",
        ("ipsea",),
    ),
    Quantity(
        "school-closed",
        "4 weeks or more",
        "how long a school must be closed for the times to stretch",
        ("regs-5-4",),
    ),
    Quantity(
        "away",
        "4 weeks or more",
        "how long a child must be away for the times to stretch",
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
        "the council’s time to tell the local health board that mediation is wanted",
        ("regs-35",),
    ),
    Quantity(
        "reform-read",
        "June 2026",
        "the newest page read about the reform",
        ("education-bill-2026",),
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
)

# --- Forms, cautions -----------------------------------------------------------------------

FORMS = (
    Form(
        "send35",
        "SEND35",
        "appeal against any decision but a refusal to assess",
        ("tribunal-page",),
    ),
    Form("send35a", "SEND35A", "appeal against a refusal to assess", ("tribunal-page",)),
    Form("send4a", "SEND4A", "claim disability discrimination by a school", ("tribunal-page",)),
    Form("send4b", "SEND4B", "claim disability discrimination by a school", ("tribunal-page",)),
    Form("send26a", "SEND26A", "ask for a place back after an exclusion", ("tribunal-page",)),
    Form("send26b", "SEND26B", "ask for a place back after an exclusion", ("tribunal-page",)),
)

CAUTIONS = (
    Caution(
        "complaint-clock",
        "A complaint does not stop the appeal clock",
        "Nor does talking, disagreement resolution or waiting for a reply. "
        "You can do these and appeal at the same time.",
        ("lgsco", "ipsea"),
    ),
    Caution(
        "ombudsman-closed",
        "The right to appeal usually closes the Ombudsman’s door",
        "The Ombudsman usually cannot look at a decision that you could appeal, "
        "even if you do not appeal. "
        "It may make an exception where you could not be expected to appeal. "
        "Once you appeal there is no exception. "
        "It may then also be unable to look at help that was missed because of that decision.",
        ("lga-26-6", "lgsco-decisions", "milburn-2023"),
    ),
    Caution(
        "placement-alone",
        "Section I alone is rarely enough",
        "The right school usually follows from the needs and help in sections B and F. "
        "If those are wrong, appeal about them too. "
        "Then you do need a mediation certificate.",
        ("cfa-55", "ipsea"),
    ),
    Caution(
        "tell-council",
        "If you want mediation, tell the council too",
        "Telling the mediation adviser is not enough. "
        "Tell the council yourself that you want mediation, and what about. "
        "Its time to arrange the meeting starts then.",
        ("regs-32", "regs-35"),
    ),
    Caution(
        "final-plan",
        "Wait for the final plan, and comment now",
        "You cannot appeal about a draft or about proposed changes. "
        "You can only appeal once the council sends the final plan.",
        ("cfa-51-2-c-needs",),
    ),
    Caution(
        "plan-continues",
        "The plan goes on for now",
        "The council must keep the plan going while you can still appeal in time. "
        "If you appeal, it must keep it going until the appeal is decided.",
        ("cfa-45-4",),
    ),
    Caution(
        "advice-now",
        "Get legal advice now",
        "A court can order the council to act. The time for this is very short.",
        ("cpr-54-5",),
    ),
)

# --- Routes --------------------------------------------------------------------------------

ROUTES = (
    Route(
        id="talk",
        name="Talk first",
        page="first-steps.md",
        purpose="To sort it out with the people who know your child.",
        who_decides="You and they agree.",
        cost="Free.",
        voluntary="Yes. You need not talk first, but it is often quickest.",
        time_limit="None. But other time limits go on running.",
        outcome="A changed decision, more help, or clear reasons.",
        does_not_stop="It does not stop the appeal clock.",
        next_step="If it does not work, choose another route. You need not wait.",
        sources=("code-11-1",),
    ),
    Route(
        id="mediation",
        name="Mediation",
        page="routes/mediation.md",
        purpose="To settle a decision that you can appeal, with a trained person who takes no side.",
        who_decides="You and the council agree. The mediator does not decide.",
        cost="Free.",
        voluntary="For you, yes. If you want it, the council must take part. "
        "But most appeals need a mediation certificate first.",
        time_limit="",
        outcome="A written agreement if you agree. A mediation certificate if you ask for one.",
        does_not_stop="It does not stop the appeal clock. A certificate can add time.",
        next_step="Appeal, if you still disagree.",
        sources=("cfa-52", "regs-33", "code-11-13"),
        clocks=("mediation-contact", "mediation-meeting"),
    ),
    Route(
        id="appeal",
        name="Appeal to the Tribunal",
        page="routes/appeal.md",
        purpose="To have the council’s decision looked at again by an independent Tribunal.",
        who_decides="The Tribunal. Its decision is an order that the council must carry out.",
        cost="Free. There is no fee.",
        voluntary="Yes, for you. The council cannot refuse it.",
        time_limit="",
        outcome="The Tribunal may order the council to assess, to make a plan, or to change it.",
        does_not_stop="It does not stop talks. You can go on talking and settle at any time.",
        next_step="If the council does not carry out the order, complain or get legal advice.",
        sources=("cfa-51-2-a", "rules-20", "code-11-39", "regs-44"),
        clocks=("appeal", "appeal-placement-only"),
    ),
    Route(
        id="disagreement-resolution",
        name="Disagreement resolution",
        page="routes/disagreement-resolution.md",
        purpose="To settle a disagreement about help, with or without a plan, "
        "through a trained person who takes no side.",
        who_decides="You and they agree. Nobody can force a result on you.",
        cost="Free.",
        voluntary="Yes, for everyone. All sides must agree to take part.",
        time_limit="None in law. But other time limits go on running.",
        outcome="A way forward that everyone accepts.",
        does_not_stop="It does not stop the appeal clock. Not using it is not held against you.",
        next_step="Complain, or appeal if you have that right.",
        sources=("cfa-57", "code-11-6"),
    ),
    Route(
        id="complaint",
        name="Complaint",
        page="routes/complaint.md",
        purpose="To put right what a school, a college or the council did, or did not do.",
        who_decides="First the school, college or council. Then a body above it.",
        cost="Free.",
        voluntary="Yes, for you. They must deal with it by their own procedure.",
        time_limit="Each procedure has its own. Ask for it.",
        outcome="An answer, an apology, or a change in what they do.",
        does_not_stop="It does not stop the appeal clock.",
        next_step="If it was the council: the Ombudsman. "
        "If it was a school: the Department for Education.",
        sources=("education-act-2002-29", "school-standards-7", "lgsco"),
    ),
    Route(
        id="ombudsman",
        name="Ombudsman",
        page="routes/complaint.md#ombudsman",
        purpose="To have someone independent look at how the council treated you, "
        "at its delays, or at help in a plan that was not given.",
        who_decides="The Local Government and Social Care Ombudsman.",
        cost="Free.",
        voluntary="Yes, for you.",
        time_limit="",
        outcome="The Ombudsman may ask the council to put things right.",
        does_not_stop="It does not stop the appeal clock.",
        next_step="Complain to the council first.",
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
        voluntary="Yes, for you.",
        time_limit="",
        outcome="A court order.",
        does_not_stop="It does not stop the appeal clock.",
        next_step="Get legal advice now.",
        sources=("cpr-54-5",),
        clocks=("judicial-review",),
    ),
)

# --- Decisions -----------------------------------------------------------------------------

TALK = RouteOffer(
    "talk",
    "Ask the council why. Say what is missing. Some decisions change after one good talk.",
)
MEDIATION_FIRST = RouteOffer(
    "mediation",
    "You must contact a mediation adviser before you appeal. "
    "You can then try mediation, or just ask for the certificate.",
)
MEDIATION_IF_WANTED = RouteOffer(
    "mediation",
    "You do not need a certificate for this appeal. You can still have mediation if you want it.",
)
APPEAL = RouteOffer("appeal", "The Tribunal can order the council to change this decision.")
DISAGREEMENT_RESOLUTION_TOO = RouteOffer(
    "disagreement-resolution",
    "For disagreements about help while you wait. It does not replace the appeal.",
)
COMPLAINT_ABOUT_CONDUCT = RouteOffer(
    "complaint",
    "For delay, or for how you were treated. A complaint cannot change the decision itself.",
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
    certificate_reason="The law asks for one before this kind of appeal. "
    "You need only think about mediation. You need not take part.",
    certificate_sources=("cfa-55", "regs-33"),
)

DECISIONS = (
    Decision(
        id="refused-assessment",
        name="The council refused an EHC needs assessment",
        short="They said no to an assessment.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-a", form="send35a"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "assessment-decision"),
        cautions=("complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-a", "regs-5"),
    ),
    Decision(
        id="refused-reassessment",
        name="The council refused to re-assess",
        short="Your child has a plan. They said no to a new assessment.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-d", form="send35"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "reassessment-decision"),
        cautions=("complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-d", "cfa-44", "regs-25"),
    ),
    Decision(
        id="refused-plan",
        name="The council assessed, but refused a plan",
        short="They did the assessment, then said that no plan is needed.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-b", form="send35"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "plan-refusal"),
        cautions=("complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-b", "regs-10"),
    ),
    Decision(
        id="plan-contents",
        name="The plan has the wrong needs or help in it",
        short="The needs or the help written in it are wrong. The school may be wrong too.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-c-needs", form="send35"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "draft-comments", "plan-final"),
        cautions=("final-plan", "complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-c-needs", "cfa-51-2-c-placement"),
    ),
    Decision(
        id="placement-only",
        name="The plan names the wrong school, or none",
        short="Only the school, or the type of school, is wrong. You agree with all else.",
        made_by=("council",),
        appeal=Appeal(
            source="cfa-51-2-c-placement",
            form="send35",
            clock="appeal-placement-only",
            certificate=False,
            certificate_reason="The law leaves out appeals about section I alone: "
            "the school or other place named, its type, or that none is named.",
            certificate_sources=("cfa-55",),
        ),
        no_appeal_reason="",
        routes=(
            TALK,
            APPEAL,
            MEDIATION_IF_WANTED,
            DISAGREEMENT_RESOLUTION_TOO,
            COMPLAINT_ABOUT_CONDUCT,
        ),
        clocks=("appeal-placement-only", "mediation-contact", "draft-comments"),
        cautions=("placement-alone", "final-plan", "complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-c-placement", "cfa-55", "ipsea"),
    ),
    Decision(
        id="refused-amendment",
        name="The council will not change the plan",
        short="After a review or a new assessment, they left the plan as it is.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-e", form="send35"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "review-decision"),
        cautions=("complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-e", "regs-20-10"),
    ),
    Decision(
        id="ceased-plan",
        name="The council is ending the plan",
        short="They told you that the plan will stop.",
        made_by=("council",),
        appeal=CERTIFICATE_NEEDED(source="cfa-51-2-f", form="send35"),
        no_appeal_reason="",
        routes=APPEALABLE_ROUTES,
        clocks=("mediation-contact", "appeal", "review-decision"),
        cautions=("complaint-clock", "ombudsman-closed"),
        sources=("cfa-51-2-f", "cfa-45-4", "regs-31"),
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
                "Start with the teacher, the SENCo or the head. They can change things fast.",
            ),
            RouteOffer(
                "disagreement-resolution",
                "It is open to you with or without a plan. Someone who takes no side helps you talk.",
            ),
            RouteOffer("complaint", "If talks fail, the school or college must look into it."),
        ),
        clocks=("assessment-decision", "discrimination"),
        cautions=(),
        sources=("cfa-57", "education-act-2002-29"),
    ),
    Decision(
        id="not-delivered",
        name="The plan is not being carried out",
        short="Help that stands in the plan is not given.",
        made_by=("council", "school"),
        appeal=None,
        no_appeal_reason="The plan is right and is not followed. "
        "That is for a complaint or a court, not for the Tribunal.",
        routes=(
            RouteOffer("talk", "Ask the school what is missing and why. Then ask the council."),
            RouteOffer(
                "complaint",
                "The council must secure the help in section F, whoever gives it. "
                "So complain to the council.",
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
        no_appeal_reason="You can appeal against a decision. Here the council has not decided yet.",
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
                "It can look at how the council acted, once the council has had its turn.",
            ),
            RouteOffer(
                "disagreement-resolution",
                "It can help where trust has gone and you still have to work together.",
            ),
        ),
        clocks=("ombudsman",),
        cautions=(),
        sources=("lgsco", "cfa-57"),
    ),
)

# --- People, quotations, news ----------------------------------------------------------------

contact = partial(Contact, checked=CHECKED)

CONTACTS = (
    *local.CONTACTS,
    contact(
        id="tribunal",
        name="SEND Tribunal",
        what="Takes your appeal and decides it.",
        address="https://www.gov.uk/courts-tribunals/"
        "first-tier-tribunal-special-educational-needs-and-disability",
        phone="0300 303 5857",
        email="send@justice.gov.uk",
        sources=("tribunal-contact",),
    ),
    contact(
        id="lgsco",
        name="Local Government and Social Care Ombudsman",
        what="Looks into complaints about councils, once the council has had its turn.",
        address="https://www.lgo.org.uk/",
        phone="0300 061 0614",
        sources=("lgsco",),
    ),
    contact(
        id="civil-legal-advice",
        name="Civil Legal Advice",
        what="Tells you whether you can get legal aid, and gives free advice if you can.",
        address="https://www.gov.uk/civil-legal-advice",
        phone="0345 345 4345",
    ),
    contact(
        id="ipsea",
        name="IPSEA",
        what="A charity that explains SEN law. It has free guides, and helplines that you book.",
        address="https://www.ipsea.org.uk/",
    ),
    contact(
        id="sos-sen",
        name="SOS!SEN",
        what="A charity that helps families with EHC plans and appeals.",
        address="https://www.sossen.org.uk/",
    ),
    contact(
        id="contact",
        name="Contact",
        what="A charity for families with disabled children.",
        address="https://contact.org.uk/",
    ),
    contact(
        id="child-law-advice",
        name="Coram Child Law Advice",
        what="Explains the law about children and schools.",
        address="https://childlawadvice.org.uk/",
    ),
    contact(
        id="council-for-disabled-children",
        name="Council for Disabled Children",
        what="Gathers guidance and research about disabled children and young people.",
        address="https://councilfordisabledchildren.org.uk/",
    ),
    contact(
        id="national-autistic-society",
        name="National Autistic Society",
        what="A charity for autistic people and their families.",
        address="https://www.autism.org.uk/",
    ),
)

QUOTATIONS = (
    Quotation(
        "jointly",
        "11.1",
        "Decisions about provision for children and young people with SEN or disabilities "
        "should be made jointly by providers, parents, and children and young people "
        "themselves, taking a person-centred approach, with the views of children, young people "
        "and parents taken into account when those decisions are made.",
        ("code-11-1",),
    ),
    Quotation(
        "resolution-voluntary",
        "11.6",
        "Local authorities must make disagreement resolution services available to parents and "
        "young people. Use of the disagreement resolution services is voluntary and has to be "
        "with the agreement of all parties. The service, while commissioned by it, must be "
        "independent of the local authority – no-one who is directly employed by a local "
        "authority can provide disagreement resolution services.",
        ("code-11-6",),
    ),
    Quotation(
        "mediation-after",
        "11.13",
        "If parents and young people want it to, mediation can take place following decisions "
        "by a local authority not to carry out an EHC needs assessment, not to draw up an EHC "
        "plan, after they receive a final EHC plan or amended plan, following a decision not to "
        "amend an EHC plan or a decision to cease to maintain an EHC plan.",
        ("code-11-13",),
    ),
)

NOTICES = (
    Notice(
        id="reform-2026",
        title="The law has not changed yet",
        text="The government plans to change SEN law, and has announced a Bill. "
        "In the pages we could read, the Bill was not yet in Parliament. "
        "The newest of them are from {reform-read}. "
        "Until a new law starts, your rights stay as this site says. "
        "Changes to assessments are proposed from {assessments-change} at the earliest, "
        "and to plans from {plans-change}.",
        starts="2026-02-23",
        # Six months after the day of checking: after that nobody should rely on it unread.
        ends="2027-05-24",
        checked=CHECKED,
        sources=("reform-2026", "education-bill-2026"),
    ),
)

CORRECTIONS = (
    Correction(
        "sent-not-received",
        "The time to appeal, or to contact the adviser, runs from the day you received the letter.",
        "It runs from when the letter was sent. Use the date on the letter, the safer one.",
        ("rules-20", "regs-33"),
    ),
    Correction(
        "adviser-issues",
        "The mediator sends the certificate.",
        "The mediation adviser sends it.",
        ("regs-34", "regs-39"),
    ),
    Correction(
        "adviser-not-service",
        "You get the certificate from the disagreement resolution service.",
        "You get it from the mediation adviser. Your decision letter names the adviser.",
        ("regs-32", "cfa-55"),
    ),
    Correction(
        "reassessment-included",
        "A refusal to re-assess is not listed among decisions for mediation.",
        "You can appeal against it, and you need a mediation certificate first.",
        ("cfa-51-2-d", "cfa-55"),
    ),
    Correction(
        "seven-not-six",
        "Appeals about a plan’s contents and about its school are one and the same.",
        "They differ: an appeal about the school alone needs no certificate.",
        ("cfa-55",),
    ),
    Correction(
        "months-not-days",
        "The time to appeal is a number of days.",
        "It is counted in months. Counting days can make you late.",
        ("rules-20", "dodds-v-walker"),
    ),
    Correction(
        "recommendations",
        "The Tribunal cannot recommend on health and social care when a re-assessment is refused.",
        "It can. Only a refusal to assess is left out.",
        ("recommendations-2017",),
    ),
    Correction(
        "missed-appointments",
        "The council gets more time if appointments were missed.",
        "We found no such exception for the council in the regulations. "
        "It is one for the bodies that give it advice.",
        ("regs-10", "regs-5-4"),
    ),
)

LAUNCH_CHECKS = (
    LaunchCheck(
        "rules",
        "The Tribunal Rules: rule 1(3) (working day, wording not seen), rule 12 (read in another "
        "publisher’s copy), rules 19 and 20.",
    ),
    LaunchCheck(
        "regulations",
        "The SEND Regulations: regulations 5, 10 and 13 (the exceptions to the time limits), "
        "19 to 21, 25, 34 to 41 and 44.",
    ),
    LaunchCheck("section-55", "Children and Families Act 2014, section 55."),
    LaunchCheck("code", "The paragraph numbers of the Code: 11.1 and 11.6 to 11.55."),
    LaunchCheck(
        "contacts", "Every phone number, email address and link under “People who can help”."
    ),
    LaunchCheck("forms", "The names of the forms, and how an appeal can be sent online."),
    LaunchCheck(
        "accessibility",
        "The site with screen readers, and with parents; and an address to which people can write "
        "about accessibility.",
    ),
    LaunchCheck("reform", "That no Bill or new law has changed any of this."),
    *local.LAUNCH_CHECKS,
)

FACTS = Facts(
    sources=SOURCES,
    events=EVENTS,
    closed_periods=CLOSED_PERIODS,
    clock_groups=CLOCK_GROUPS,
    clocks=CLOCKS,
    starting_points=STARTING_POINTS,
    shortcuts=SHORTCUTS,
    quantities=QUANTITIES,
    forms=FORMS,
    cautions=CAUTIONS,
    routes=ROUTES,
    decisions=DECISIONS,
    contacts=CONTACTS,
    quotations=QUOTATIONS,
    notices=NOTICES,
    corrections=CORRECTIONS,
    launch_checks=LAUNCH_CHECKS,
)

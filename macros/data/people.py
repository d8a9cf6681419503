"""People to turn to, words quoted, news, corrections, and what to check before launch. No logic.

The boxes that say how to reach somebody, the notice on the first page, and the lists of
`about/sources.html` are made from it: run `make build`. Local ones stand in `local.py`.
"""

from functools import partial

from macros.data.checking import CHECKED
from macros.data.local import SERVICE
from macros.model.records import Contact, Correction, LaunchCheck, Notice, Quotation

contact = partial(Contact, checked=CHECKED)

CONTACTS = (
    contact(
        id="tribunal",
        name="SEND Tribunal",
        what="Takes your appeal and decides it.",
        address="https://www.gov.uk/courts-tribunals/"
        "first-tier-tribunal-special-educational-needs-and-disability",
        page_name="SEND Tribunal on GOV.UK",
        phone="0300 303 5857",
        email="send@justice.gov.uk",
        sources=("tribunal-contact",),
    ),
    contact(
        id="lgsco",
        name="Local Government and Social Care Ombudsman",
        what="Looks into complaints about councils, once the council has given its final answer.",
        address="https://www.lgo.org.uk/",
        phone="0300 061 0614",
        sources=("lgsco",),
    ),
    contact(
        id="civil-legal-advice",
        name="Civil Legal Advice",
        what="Tells you whether you can get legal aid, and gives free advice if you can.",
        address="https://www.gov.uk/civil-legal-advice",
        page_name="Civil Legal Advice on GOV.UK",
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
        title="Changes are planned",
        text="The government plans to change SEN law, and has announced a Bill "
        "(a draft of a new law). "
        "When we checked, the newest page we could read ({reform-read}) said that the Bill was not "
        "yet in Parliament. "
        "Until a new law starts, your rights stay as this guide says. "
        "The Children’s Wellbeing and Schools Act of {schools-act} does not change your right "
        "to appeal. But it adds a rule on taking a child out of a special school to learn at home. "
        f"Ask {SERVICE} first. "
        "Changes to assessments are proposed from {assessments-change} at the earliest, "
        "and to plans from {plans-change}.",
        starts="2026-02-23",
        # Six months after the day of checking: after that nobody should rely on it unread.
        ends="2027-05-24",
        checked=CHECKED,
        sources=("reform-2026", "education-bill-2026", "schools-act-2026"),
    ),
)

CORRECTIONS = (
    Correction(
        "sent-not-received",
        "The time to appeal, or to contact the adviser, runs from the day you received the letter.",
        "It runs from when the letter was sent. Use the date on the letter: it is safer.",
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
        "They differ: an appeal that is only about the school does not need a certificate.",
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
        "The Tribunal can make no recommendations about health and social care "
        "when a re-assessment is refused.",
        "It can, in every appeal except one about a refused assessment.",
        ("recommendations-2017",),
    ),
    Correction(
        "missed-appointments",
        "The council gets more time if appointments were missed.",
        "We found no such exception for the council in the regulations. "
        "There is one for the bodies that give the council advice.",
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
    LaunchCheck(
        "forms",
        "The names of the forms, and how an appeal can be sent online. Also their own addresses on "
        "GOV.UK: none could be read, so pages link GOV.UK’s page on appeals.",
    ),
    LaunchCheck(
        "tribunal-post",
        "The Tribunal’s address for letters, which no page says. An undated page gives: 1st Floor, "
        "Darlington Magistrates’ Court, Parkgate, Darlington DL1 1RU.",
    ),
    LaunchCheck(
        "enclosures",
        "What must come with an appeal, by the checklists of both appeal forms. "
        "Also what else rule 20 of the Tribunal Rules asks for: only its beginning was read.",
    ),
    LaunchCheck(
        "nursery", "Who looks at a complaint after a nursery’s own procedure (perhaps Ofsted)."
    ),
    LaunchCheck(
        "annual-review",
        "Section 44(1) of the Children and Families Act 2014. "
        "That the year of a review begins with the day of the plan, so that the day itself counts.",
    ),
    LaunchCheck(
        "challenge-decision",
        "The Tribunal Rules on setting aside, review and permission to appeal. "
        "From which day the time runs, and whether weekends, August and Christmas add to it.",
    ),
    LaunchCheck(
        "council-response",
        "The Schedule to the Tribunal Rules, which sets the council’s time to answer an appeal. "
        "Whether it runs from the day the appeal is sent, or the day the council gets it.",
    ),
    LaunchCheck(
        "hearing-bundle",
        "By when the papers for a hearing must come, and whether days in August and at Christmas "
        "count. Whether “at least” asks for that many whole days in between.",
    ),
    LaunchCheck(
        "upper-tribunal",
        "The Upper Tribunal Rules, rules 12 and 21. "
        "Whether weekends, August and Christmas add to the time.",
    ),
    LaunchCheck(
        "effects",
        "What one route does to another. Above all: no exception once you appeal, and judicial "
        "review does not stop the time to appeal.",
    ),
    LaunchCheck(
        "next-steps",
        "My next steps: what to do tonight in each situation. Above all where the time to contact "
        "the mediation adviser is over, or there is no date.",
    ),
    LaunchCheck(
        "letters",
        "The words of each letter, and to whom it goes. Also the law that letters name: "
        "regulations 34 and 39, and rule 5 of the Tribunal Rules.",
    ),
    LaunchCheck(
        "appeal-stages",
        "The stages of an appeal: the Practice Direction on page limits, which we read as "
        "solicitors tell it. Rules 8, 10, 17, 23 (decisions without a hearing) and 29 of the "
        "Tribunal Rules. "
        "Who sits at a hearing, and when the Tribunal writes.",
    ),
    LaunchCheck(
        "young-people",
        "The page for young people: regulation 64, and the judgments on who can decide, which we "
        "read in summaries. Sections 46 and 83(2) of the Children and Families Act 2014, and "
        "chapter 8 of the Code. The notes on the Tribunal’s forms, read in copies that others keep.",
    ),
    LaunchCheck(
        "appeal-dates",
        "The form for the dates of an appeal, beside a registration letter of today. "
        "Which days the letter names, what it calls them, and what it asks for by then.",
    ),
    LaunchCheck(
        "accessibility",
        "The site with screen readers, and with parents; and an address to which people can write "
        "about accessibility.",
    ),
    LaunchCheck("reform", "That no Bill or new law has changed any of this."),
)

"""What must come with an appeal, by decision and by the state of the certificate. No logic.

The lists to tick on `appeal/accepted.md`, the cover sheet and the leaflet are made from it: run
`make build`. `tests/enclosures.json` says which list each family must be given: change that first.
"""

from macros.model.records import CertificateState, Enclosure

GET_CERTIFICATE = ("routes/mediation.md#certificate", "How to get your certificate")
# What the Tribunal finds a new appeal by.
SUBJECT = "New appeal"
# What is filled in on the cover sheet, in order.
BLANKS = (
    "Child or young person: name and date of birth",
    "Who appeals: name and address",
    "Phone and email",
    "What the council decided",
    "Date on the decision letter",
    "Date on the certificate, or why there is none",
)
# Those for which the sheet leaves more room.
MUCH_TO_WRITE = BLANKS[1:4]
TOGETHER = "Send all of this together"

CERTIFICATE_STATES = (
    CertificateState(
        id="in-hand",
        answer="Yes, I have it",
        title=TOGETHER,
        when="If you have the certificate",
        needed=True,
        deeds=("Send it in time, even if your reasons are not perfect.",),
        page="deadlines.md",
        page_name="Work out my last day",
        sources=("rules-20", "kd-v-essex"),
    ),
    CertificateState(
        id="waiting",
        answer="Not yet. I contacted the adviser in time, and I am waiting for it",
        title="Do not send it yet",
        when="While you wait for the certificate",
        needed=True,
        deeds=(
            "Ring the mediation adviser, and ask for the certificate.",
            "Get the rest ready now. When the certificate comes, send all of it together.",
        ),
        page=GET_CERTIFICATE[0],
        page_name=GET_CERTIFICATE[1],
        sources=("cfa-55", "regs-33", "rules-20"),
        waits=True,
    ),
    CertificateState(
        id="to-contact",
        answer="No. I have not contacted the adviser, but I still have time",
        title="First contact the mediation adviser",
        when="If you have not contacted the adviser, and still have time",
        needed=True,
        deeds=(
            "Ring the adviser named in your letter today, and email too, as proof.",
            "Do not send the appeal yet. Get the rest ready while you wait for the certificate.",
        ),
        page=GET_CERTIFICATE[0],
        page_name=GET_CERTIFICATE[1],
        sources=("cfa-55", "regs-33"),
        to_contact=True,
    ),
    CertificateState(
        id="time-over",
        answer="No, and my time to contact the adviser is over",
        title="Send it today, with both requests",
        when="If your time to contact the adviser is over",
        needed=True,
        deeds=(
            "Your time to appeal is usually over too. You can still ask: the Tribunal decides.",
            "It lets you appeal without a certificate only in very unusual (“exceptional”) cases.",
        ),
        page="routes/appeal.md#late",
        page_name="If you are late, or have no certificate",
        sources=("rules-5", "rules-19", "appeal-without-certificate"),
    ),
    CertificateState(
        id="not-needed",
        answer="",
        title=TOGETHER,
        when="If your appeal is only about section I",
        needed=False,
        deeds=(
            "You do not need a certificate. Count your time only from the date on the letter.",
            "If you also appeal about section B or F, you do need a certificate.",
        ),
        page="appeal/accepted.md#plan-contents",
        page_name="The list for the wrong needs or help",
        sources=("cfa-55", "rules-20", "regs-32"),
    ),
)

WITH_A_PLAN = (
    "refused-reassessment",
    "plan-contents",
    "placement-only",
    "refused-amendment",
    "ceased-plan",
)
ABOUT_A_SCHOOL = ("plan-contents", "placement-only", "refused-amendment")
A_SCHOOL = "If you want a certain school"
LATE = "The request for more time, and why the appeal is late"

ENCLOSURES = (
    Enclosure(
        id="form",
        what="The appeal form, filled in and signed",
        sources=("rules-20-2", "tribunal-page", "appeal-lodging", "appeal-online"),
        hint="Give your name and address in it.",
        form=True,
    ),
    Enclosure(
        id="letter",
        what="The decision letter from the council",
        sources=("appeal-documents", "appeal-copies", "appeal-checklist"),
        hint="For a plan: the letter that came with it.",
    ),
    Enclosure(
        id="certificate",
        what="The mediation certificate",
        sources=("cfa-55", "appeal-documents", "rules-20"),
        hint="Its date can give you more time.",
        states=("in-hand",),
        among_all="If you need one",
    ),
    Enclosure(
        id="no-certificate",
        what="On the form, why you have no certificate",
        sources=("appeal-before", "cfa-55"),
        hint="The appeal is only about section I.",
        states=("not-needed",),
        among_all="If you do not need one",
        enclosed=False,
    ),
    Enclosure(
        id="leave",
        what="The written request for permission (“leave”) to appeal without a certificate",
        sources=("rules-19", "appeal-without-certificate", "appeal-before"),
        hint="Say why you have no certificate.",
        states=("time-over",),
        among_all="If you could not get one in time",
    ),
    Enclosure(
        id="more-time",
        what=LATE,
        sources=("rules-5", "appeal-late"),
        hint="Say it on the form, or on a sheet.",
        states=("time-over",),
        among_all="If you are late",
    ),
    Enclosure(
        id="late",
        what=LATE,
        sources=("rules-5", "appeal-late"),
        hint="Say it on the form, or on a sheet.",
        states=("in-hand", "not-needed"),
        only_if="If your last day has passed",
    ),
    Enclosure(
        id="certificate-anyway",
        what="That certificate, and its date on the form",
        sources=("rules-20", "regs-32"),
        hint="It may not give you more time.",
        states=("not-needed",),
        only_if="If you are late, but have a certificate",
        enclosed=False,
    ),
    Enclosure(
        id="reasons",
        what="The reasons, and what the Tribunal should order",
        sources=("appeal-form-boxes", "form-boxes"),
        hint="Write “see separate sheet” in small boxes.",
    ),
    Enclosure(
        id="reports",
        what="The papers from the assessment",
        sources=("appeal-refused-plan",),
        hint="Send those that the council gave you.",
        decisions=("refused-plan",),
        among_all="If the council assessed, but refused a plan",
    ),
    Enclosure(
        id="plan",
        what="The final plan, with the papers that its section K lists",
        sources=("appeal-documents", "appeal-contents"),
        hint="Send what you have, and ask for the rest.",
        decisions=WITH_A_PLAN,
        among_all="If there is a plan",
    ),
    Enclosure(
        id="school-named",
        what="The school’s name and address on the form",
        sources=("appeal-checklist", "appeal-no-school-yet"),
        hint="If you have found none yet, name the type.",
        decisions=ABOUT_A_SCHOOL,
        only_if=A_SCHOOL,
        enclosed=False,
    ),
    Enclosure(
        id="school-told",
        what="The letter or email that told the school about it",
        sources=("appeal-school-agrees", "appeal-school-told"),
        hint="Add its answer, if you have one.",
        decisions=ABOUT_A_SCHOOL,
        only_if=A_SCHOOL,
    ),
    Enclosure(
        id="school-offer",
        what="The school’s written offer of a place",
        sources=("appeal-school-agrees", "appeal-checklist"),
        hint="The Tribunal cannot name it without one.",
        decisions=ABOUT_A_SCHOOL,
        only_if="If it is wholly independent (not on the government’s approved list)",
    ),
    Enclosure(
        id="evidence",
        what="Other papers that show that you are right",
        sources=("appeal-sending", "appeal-form-boxes"),
        hint="You can send more later.",
    ),
)

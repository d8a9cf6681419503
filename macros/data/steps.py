"""My next steps: how things can stand with a family, and what to do then. No logic.

The sheet on `next-steps.md` is made from it: run `make build`. Which steps are for whom is the
product of decisions and situations; `tests/next_steps.json` says what each family must be told:
change that first. The days come from the clocks, never from here.
"""

from macros.model.records import Situation, Step

# --- How things stand ----------------------------------------------------------------------------

NO_DAY = "We cannot say what your last day is. Do not wait for it."
NO_CERTIFICATE = "Without a certificate, your appeal cannot start."

SITUATIONS = (
    # The mediation adviser is still to be contacted, in time.
    Situation("ring", "certificate", NO_CERTIFICATE, ("cfa-55",)),
    Situation(
        "today-only",
        "certificate",
        f"No working day is left to ring the mediation adviser. {NO_CERTIFICATE}",
        ("cfa-55", "regs-33"),
    ),
    # The adviser was contacted, and the certificate is still to come.
    Situation(
        "contacted",
        "certificate",
        f"{NO_CERTIFICATE} So ask for it now. A late certificate does not make you late.",
        ("cfa-55", "rules-20"),
    ),
    Situation(
        "contacted-waiting",
        "certificate",
        "You are not late if you contacted the mediation adviser in time. "
        "The certificate gives you more time.",
        ("rules-20", "regs-33"),
    ),
    # The time to contact the adviser is over, and the time to appeal is not.
    Situation(
        "adviser-passed-no",
        "certificate",
        "Your time to contact the mediation adviser is over, but your time to appeal is not.",
        ("regs-33", "rules-19"),
    ),
    Situation(
        "adviser-passed-unsure",
        "certificate",
        "Your time to contact the mediation adviser is over. Did you contact the adviser before?",
        ("regs-33", "rules-19"),
    ),
    # Both are over.
    Situation(
        "passed-no",
        "certificate",
        "Your last day has passed. You may still be able to appeal.",
        ("rules-5", "rules-19"),
    ),
    Situation(
        "passed-unsure",
        "certificate",
        "Counted from your letter alone, your last day has passed. "
        "But if you contacted the mediation adviser in time, you are not late.",
        ("rules-20", "regs-33"),
    ),
    # The certificate is there, or none is needed.
    Situation("send", "appeal", "You can appeal now."),
    Situation(
        "late",
        "appeal",
        "Your last day has passed. You may still be able to appeal.",
        ("rules-5",),
    ),
    # No date, or one that we cannot count from.
    Situation("unknown-ring", "certificate", f"{NO_DAY} {NO_CERTIFICATE}", ("cfa-55",)),
    Situation("unknown-contacted", "certificate", NO_DAY),
    Situation("unknown-send", "appeal", NO_DAY),
    # No right of appeal.
    Situation("not-complained", "no appeal", ""),
    Situation("complained", "no appeal", ""),
    Situation("complained-unsure", "no appeal", ""),
    Situation("unsure", "unsure", ""),
)

TO_CONTACT = ("ring", "today-only", "unknown-ring")
WAITING = ("contacted", "contacted-waiting", "unknown-contacted")
ADVISER_PASSED = ("adviser-passed-no", "adviser-passed-unsure")
READY = ("send", "unknown-send")
NO_DATE = ("unknown-ring", "unknown-contacted", "unknown-send")
IN_TIME = (*TO_CONTACT, *WAITING, *ADVISER_PASSED, *READY)
TIME_OVER = ("passed-no", "passed-unsure", "late")
NOT_COMPLAINED = ("not-complained", "complained-unsure")
NO_APPEAL = (*NOT_COMPLAINED, "complained")
OF_THE_COUNCIL = ("not-delivered", "delay", "service")

# --- What to do ----------------------------------------------------------------------------------

# Each list in its order: what is first, first.
TONIGHT = (
    Step(
        "find-the-letter",
        "tonight",
        "Look for the council’s letter, and the date on it. "
        "If you cannot find it, ask the council in writing for a copy.",
        NO_DATE,
    ),
    Step(
        "ring-the-adviser",
        "tonight",
        "Email the mediation adviser named in your letter, as proof, and ring as soon as you can. "
        "Say that you want to appeal, and need the certificate.",
        ("ring", "unknown-ring"),
        letters=("ask-for-certificate",),
        page="routes/mediation.md#certificate",
        page_name="How to get your certificate",
        sources=("cfa-55", "regs-33"),
    ),
    Step(
        "contact-the-adviser-today",
        "tonight",
        "Contact the mediation adviser named in your letter today. "
        "Leave a message, write as well, and keep proof. Ask for the certificate.",
        ("today-only",),
        letters=("ask-for-certificate",),
        page="routes/mediation.md#certificate",
        page_name="How to get your certificate",
        sources=("cfa-55", "regs-33"),
    ),
    Step(
        "no-adviser-named",
        "tonight",
        "If your letter names no adviser, ask the council today, in writing, who it is.",
        TO_CONTACT,
        sources=("regs-32",),
    ),
    Step(
        "ask-for-the-certificate",
        "tonight",
        "Ask the mediation adviser in writing for your certificate. "
        "Keep proof of the day you first contacted them.",
        WAITING,
        letters=("ask-for-certificate",),
        sources=("regs-33", "regs-34"),
    ),
    Step(
        "contact-the-adviser-anyway",
        "tonight",
        "Contact the mediation adviser today anyway, and ask for the certificate. Keep proof.",
        ("adviser-passed-no",),
        letters=("ask-for-certificate",),
    ),
    Step(
        "look-for-proof",
        "tonight",
        "Look for proof of the day you contacted the mediation adviser, such as a letter, an email "
        "or a call. If you did it in time, ask for your certificate now.",
        ("adviser-passed-unsure", "passed-unsure"),
        letters=("ask-for-certificate",),
        sources=("rules-20", "regs-33"),
    ),
    Step(
        "if-not-contacted",
        "tonight",
        "If you did not, contact the adviser today anyway, and ask for the certificate.",
        ("adviser-passed-unsure",),
    ),
    Step(
        "send-it-late",
        "tonight",
        "Send the appeal form to the Tribunal today. "
        "On it, ask for more time, and say why you are late.",
        ("passed-no", "late"),
        form=True,
        letters=("ask-for-more-time",),
        own="list",
        contact="tribunal",
        page="routes/appeal.md#late",
        page_name="If you are late",
        sources=("rules-5",),
    ),
    Step(
        "ask-for-leave",
        "tonight",
        "With it, ask in writing for permission (“leave”) to appeal without a certificate. "
        "Say why you have none. The Tribunal allows this only in very unusual cases.",
        ("passed-no",),
        letters=("appeal-without-certificate",),
        sources=("rules-19", "appeal-without-certificate"),
    ),
    Step(
        "send-it-late-if-not-contacted",
        "tonight",
        "If you did not, or cannot find out, send the appeal form to the Tribunal today. "
        "With it, ask for more time, and for permission (“leave”) to appeal without a certificate.",
        ("passed-unsure",),
        form=True,
        letters=("ask-for-more-time", "appeal-without-certificate"),
        own="list",
        contact="tribunal",
        page="routes/appeal.md#late",
        page_name="If you are late",
        sources=("rules-5", "rules-19"),
    ),
    Step(
        "certificate-anyway",
        "tonight",
        "If you have a certificate anyway, say so on the form, and give its date. "
        "It might give you more time. We found no ruling on this.",
        ("late",),
        decisions=("placement-only",),
        sources=("rules-20", "regs-32"),
    ),
    Step(
        "fill-in-the-form",
        "tonight",
        "Fill in the appeal form, sign it, and put your papers with it. "
        "It does not have to be perfect, but all the papers must be there.",
        READY,
        form=True,
        own="list",
        contact="tribunal",
        page="routes/appeal.md#how",
        page_name="How to appeal",
        sources=("kd-v-essex", "appeal-returned"),
    ),
    Step(
        "what-goes-wrong",
        "tonight",
        "Write down what goes wrong, with dates, and what helps at home.",
        NO_APPEAL,
        decisions=("school-support",),
        page="log.md",
        page_name="My log",
    ),
    Step(
        "what-is-missing",
        "tonight",
        "List what section F of the plan says, and what your child really gets. Give dates.",
        NO_APPEAL,
        decisions=("not-delivered",),
        page="log.md",
        page_name="My log",
    ),
    Step(
        "which-time-limit",
        "tonight",
        "Find out which time limit was missed, and write it down.",
        NO_APPEAL,
        decisions=("delay",),
        page="decisions/delay.md#late",
        page_name="Is it late? Work it out",
    ),
    Step(
        "what-happened",
        "tonight",
        "Write down what happened, with dates and names.",
        NO_APPEAL,
        decisions=("service",),
        page="log.md",
        page_name="My log",
    ),
    Step(
        "look-for-your-complaint",
        "tonight",
        "Look for any complaint that you made in writing, and for an answer to it.",
        ("complained-unsure",),
    ),
    Step(
        "which-decision",
        "tonight",
        "Look for the last letter or email from the council or the school. "
        "What does it say that they decided?",
        ("unsure",),
        page="index.md",
        page_name="Find your decision",
    ),
    Step(
        "do-not-wait",
        "tonight",
        "If a letter says that you can appeal, your time is running: do not wait for advice.",
        ("unsure",),
        page="deadlines.md",
        page_name="Work out my last day",
        sources=("rules-20",),
    ),
    Step(
        "certificate-after-all",
        "tonight",
        "Ask the mediation adviser whether you can still have a certificate.",
        ("passed-no",),
    ),
)

THIS_WEEK = (
    Step(
        "ask-for-papers",
        "this week",
        "Ask the council for its reasons, and for the papers it used.",
        IN_TIME,
        letters=("ask-for-papers",),
    ),
    Step(
        "reasons",
        "this week",
        "Write down why you disagree, and what shows that you are right.",
        IN_TIME,
        own="sheet",
    ),
    Step(
        "sections-b-and-f",
        "this week",
        "Check sections B and F. If they are wrong too, appeal about them as well. "
        "For that you need a certificate.",
        READY,
        decisions=("placement-only",),
        page="decisions/plan-contents.md",
        page_name="The plan has the wrong needs or help in it",
        sources=("cfa-55",),
    ),
    Step(
        "certificate-late",
        "this week",
        "If the adviser does not send it in time, write again.",
        WAITING,
        letters=("certificate-not-sent",),
        sources=("regs-34",),
    ),
    Step(
        "talk-to-the-school",
        "this week",
        "Talk to the teacher, and then to the SENCo (the teacher in charge of SEN).",
        NOT_COMPLAINED,
        decisions=("school-support",),
        page="first-steps.md#school",
        page_name="What to do first",
    ),
    Step(
        "ask-for-assessment",
        "this week",
        "If your child may need more than the school gives, ask the council for an EHC needs "
        "assessment. You can ask for it yourself.",
        NO_APPEAL,
        decisions=("school-support",),
        letters=("ask-for-assessment",),
        sources=("cfa-36",),
    ),
    Step(
        "plan-not-carried-out",
        "this week",
        "Write to the council’s director of children’s services, with a copy to your case officer. "
        "Say what is missing, since when, and by what date it must start.",
        NOT_COMPLAINED,
        decisions=("not-delivered",),
        letters=("plan-not-carried-out",),
        sources=("cfa-42",),
    ),
    Step(
        "chase",
        "this week",
        "Write to your case officer, and to the director of children’s services. Name the time "
        "limit, and ask for a date in writing.",
        NOT_COMPLAINED,
        decisions=("delay",),
        letters=("chase-assessment", "chase-plan", "chase-review"),
    ),
    Step(
        "tell-the-council",
        "this week",
        "Tell the person you deal with, or their manager, what went wrong, and what you want.",
        NOT_COMPLAINED,
        decisions=("service",),
    ),
    Step(
        "complain-again",
        "this week",
        "If the answer does not help, or none came, take your complaint to the next stage.",
        ("complained",),
        letters=("complain-again",),
    ),
    Step(
        "legal-advice",
        "this week",
        "Get legal advice. A court can order the council to act, but you must ask it very soon.",
        NO_APPEAL,
        decisions=("not-delivered", "delay"),
        contact="civil-legal-advice",
        page="routes/compare.md#judicial-review",
        page_name="Judicial review",
        sources=("cpr-54-5",),
    ),
    Step(
        "advice",
        "this week",
        "Ask for impartial advice.",
        (*IN_TIME, *TIME_OVER, *NO_APPEAL, "unsure"),
        contact="service",
        page="help/riass.md",
        page_name="How your local service can help",
    ),
)

THEN = (
    Step(
        "certificate-comes",
        "then",
        "When the certificate comes, work out your last day again, with its date: "
        "it can give you more time.",
        (*TO_CONTACT, *WAITING),
        page="deadlines.md",
        page_name="Work out my last day",
        sources=("rules-20",),
    ),
    Step(
        "send-it",
        "then",
        "Send the appeal form, the certificate and your papers to the Tribunal in time. "
        "Keep proof that you sent them.",
        (*TO_CONTACT, *WAITING),
        form=True,
        own="list",
        contact="tribunal",
        page="routes/appeal.md#how",
        page_name="How to appeal",
    ),
    Step(
        "send-it-without",
        "then",
        "Send the appeal form by your last day. If you have no certificate by then, ask with it "
        "for permission (“leave”) to appeal without one. "
        "The Tribunal allows this only in very unusual cases.",
        ADVISER_PASSED,
        form=True,
        letters=("appeal-without-certificate",),
        own="list",
        contact="tribunal",
        page="routes/mediation.md#no-certificate",
        page_name="What to do without a certificate",
        sources=("rules-19", "appeal-without-certificate"),
    ),
    Step(
        "in-time",
        "then",
        "Send it to the Tribunal in time, and keep proof that you sent it.",
        READY,
    ),
    Step(
        "complain-to-school",
        "then",
        "If talks fail, complain to the school or college.",
        NOT_COMPLAINED,
        decisions=("school-support",),
        letters=("complain-to-school",),
    ),
    Step(
        "complain-to-council",
        "then",
        "If that does not help, complain to the council.",
        NOT_COMPLAINED,
        decisions=OF_THE_COUNCIL,
        letters=("complain-to-council",),
    ),
    Step(
        "after-the-school",
        "then",
        "If you have finished its procedure and are still unhappy, go to the Department for "
        "Education.",
        ("complained",),
        decisions=("school-support",),
        page="routes/complaint.md#school",
        page_name="Complaints about a school or college",
        sources=("education-act-2002-29",),
    ),
    Step(
        "ombudsman",
        "then",
        "After the council’s final answer, or about {complaint-wait} without one, go to the "
        "Ombudsman.",
        ("complained",),
        decisions=OF_THE_COUNCIL,
        page="routes/complaint.md#ombudsman",
        page_name="The Ombudsman",
        sources=("lgsco",),
    ),
)

STEPS = (*TONIGHT, *THIS_WEEK, *THEN)

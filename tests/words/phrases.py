"""Phrases that shall not come back, as data: what was written, what to write instead, and why.

They are English word by word and read as if translated, leave out what a reader must then supply,
or are known to lawyers only. `ENGLISH` has the sentences in which most of them were found.
"""

# One phrase a line, so that it reads as a table.
# fmt: off

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Phrase:
    """A pattern (ignoring case) in the words of a page, what to write instead, and the reason."""

    pattern: str
    instead: str
    why: str

    def found(self, text):
        """The words in which the phrase stands; an empty text if it is not there."""
        found = re.search(self.pattern, text.replace("’", "'"), re.IGNORECASE)
        return found[0] if found else ""


NOT_ENGLISH = "said word by word as in another language: a native ear stumbles"
MISSING = "a reader has to supply what is left out"
STIFF = "stiff, or of another age"
PICTURE = "a picture: who reads word by word, and who translates, stumbles"
LAWYERS = "known to lawyers only"
NOBODY = "says of nobody who does it"
QUESTION = "a question and its answer are two steps; a screen reader raises its voice as if asking"

PHRASES = (
    Phrase(r"\b(?:stand|stands|stood|standing) (?:in|there|at the|on the|under)\b", "is written in, is in, is at", NOT_ENGLISH),
    Phrase(r"\b(?:lie|lies|lay) in the (?:future|past)\b", "is in the future", NOT_ENGLISH),
    Phrase(r"\b(?:go|goes|going) on running\b", "keep running", STIFF),
    Phrase(r"\b(?:take|takes|taking) no sides?\b", "does not take sides", NOT_ENGLISH),
    Phrase(r"\bsection [A-K] alone\b", "only section I", NOT_ENGLISH),
    Phrase(r"\b(?:school|placement) alone\b", "only the school", NOT_ENGLISH),
    Phrase(r"\ball else\b", "the rest, everything else", NOT_ENGLISH),
    Phrase(r"\brecommend on\b", "make recommendations about", "not English"),
    Phrase(r"\bneeds? not\b", "do not have to", STIFF),
    Phrase(r"\bneeds? (?:none|no certificate)\b", "do not need one, do not need a certificate", STIFF),
    Phrase(r"\byou need only\b", "you only have to", STIFF),
    Phrase(r"\b(?:something|anything|nothing) else (?:than|about)\b", "something different from, something else", NOT_ENGLISH),
    Phrase(r"\bby which day\b", "by what date", NOT_ENGLISH),
    Phrase(r"\bfair (?:day|date)\b", "a reasonable date", "sounds like weather, or a fête"),
    Phrase(r"\bdays to watch\b|, with days\b|\bwork out (?:your|the) days\b", "dates", "the day of a letter is its date"),
    Phrase(r"\bdays? to come\b", "in the future", NOT_ENGLISH),
    Phrase(r"\blikelier\b", "more likely", STIFF),
    Phrase(r"\blarger part\b", "more of the case", MISSING),
    Phrase(r"\bleast time that\b", "at least", NOT_ENGLISH),
    Phrase(r"\bhad (?:its|their) turn\b", "given its final answer", PICTURE),
    Phrase(r"\bombudsman's door\b", "the Ombudsman usually cannot help", PICTURE),
    Phrase(r"\b(?:give|gives|gave|giving) way\b", "agree", PICTURE),
    Phrase(r"\bgains? nothing\b", "gives you no extra days", PICTURE),
    Phrase(r"\bend of the time counts\b", "only the last day can move", MISSING),
    Phrase(r"\ba body above\b", "name whom to ask next", MISSING),
    Phrase(r"\bnot held against\b", "nobody may hold that against you", "two negatives in a row"),
    Phrase(r"\bset (?:that|this|the) (?:refusal|decision) aside\b", "cancelled", LAWYERS),
    Phrase(r"\bfor leave to\b", "for permission (“leave”) to", "to most readers it means to go away"),
    Phrase(r"\bprint (?:none|no)\b", "have left them out", STIFF),
    Phrase(r"\b(?:speak|speaks) of\b", "is about", NOT_ENGLISH),
    Phrase(r"\ball the same\b", "anyway", NOT_ENGLISH),
    Phrase(r"\bso also\b", "even, also", NOT_ENGLISH),
    Phrase(r"(?:^|[.!?] )nor (?:do|does|did|is|are|can|will)\b", "does not … either", "hangs on the sentence or heading before it"),
    Phrase(r"\btoo few staff\b", "not having enough staff", "grammar"),
    Phrase(r"\bin stored copies\b", "leave it out", "reads as a disclaimer"),
    Phrase(r"\? (?:then|so)\b", "If …, …", QUESTION),
    Phrase(r"^you are late\.|[.!?] you are late\.", "If you are late: …", "a case, told as a reproach"),
    Phrase(r"(?:^|[.!?] )you have no certificate\.", "If you have no certificate: …", "a case, told as a fact about the reader"),
    Phrase(r"\bwill not find out\b", "has refused to look into", "reads as a prophecy"),
    Phrase(r"(?:^|[.!?] )they (?:refused|said no|did the|will not|won't)\b", "The council …", NOBODY),
    Phrase(r"\bfirst working day after\.", "the first working day after …", MISSING),
    Phrase(r"\bwhere there is none\b", "if the council has not decided", MISSING),
    Phrase(r"\bif one has passed\b", "if the council has missed one", MISSING),
    Phrase(r"\band what about\b", "and what it is about", "stops short: said aloud it is a question"),
    Phrase(r"\bor else usually\b", "if there is nobody like that, it is usually", STIFF),
    Phrase(r"\bsome pages\b", "some websites", "pages are ours"),
    Phrase(r"\bfound no decision\b", "found no court or tribunal ruling", "a decision is the council’s everywhere else"),
    Phrase(r"\bthe law does not:", "say what the law does", MISSING),
    Phrase(r"\bhelp that stands\b|\bhelp stands\b", "help that is written in the plan", "help that stands is help that is still offered"),
    Phrase(r"\btell you, if\b", "the council tells you if", MISSING),
    Phrase(r"^(?:what comes out|what happens then|what it does not stop)$", "a heading that says what follows", "a heading is heard, and listed, alone"),
)

# The sentences of before, each with how it is said now.
ENGLISH = (
    ("You are late. Send the appeal form now.", "If you are late: send the appeal form now."),
    ("You have no certificate. Ask the Tribunal for leave to appeal without one.", "If you have no certificate: ask the Tribunal for permission (“leave”) to appeal without one."),
    ("Help that stands in the plan is not given.", "Your child is not getting the help that is written in the plan."),
    ("Help stands in section F of your child’s plan, and your child does not get it.", "Section F of your child’s plan promises help, but your child is not getting it."),
    ("The council must make sure that your child gets what stands there.", "The council must make sure that your child gets the help written there."),
    ("The council will not find out what help your child needs.", "The council has refused to look into what help your child needs."),
    ("They said no to an assessment.", "You or the school asked for an assessment, and the council said no."),
    ("They did the assessment, then said that no plan is needed.", "The council did the assessment, then said that your child does not need a plan."),
    ("Only the school, or the type of school, is wrong. You agree with all else.", "You agree with the rest of the plan, but not with the school or type of school. Or no school is named."),
    ("But other time limits go on running.", "But your other time limits keep running."),
    ("Only the end of the time counts. Time that just runs through August gains nothing.", "Only the last day can move. If your time starts before August and ends after it, August gives you no extra days."),
    ("If the last day falls in August, it moves to the first working day after.", "If the last day is in August, you have until the first working day in September."),
    ("The rule that adds time speaks of certificates that an appeal needs. This appeal needs none.", "The rule that gives extra time is about appeals that need a certificate. This one does not need one."),
    ("Do you have a certificate all the same?", "Do you have a certificate anyway?"),
    ("We found no decision on that, so we give the earlier day.", "We found no court or tribunal ruling on this, so we give the earlier day."),
    ("The Tribunal can also recommend on health and social care.", "The Tribunal can also make recommendations about health and social care."),
    ("It can in all other appeals, so also when a re-assessment was refused. Some pages say something else about that.", "It can in every other appeal, even when the council refused to re-assess. Some websites say otherwise."),
    ("Some pages leave this decision out of their lists. The law does not: you can appeal.", "Some websites leave this decision off their lists. But the law lets you appeal."),
    ("The Tribunal is likelier to give more time if the letter left out what it had to say:", "The Tribunal is more likely to give you extra time if your letter did not tell you:"),
    ("A higher tribunal set that refusal aside, so it had to be decided again.", "A higher tribunal cancelled that refusal, so the request had to be looked at again."),
    ("That counts every case where the family won the larger part.", "It counts as a win when the family wins more of the case than it loses."),
    ("Free. Yes. You need not talk first, but it is often quickest.", "Free. You do not have to talk first, but it is often the quickest way."),
    ("First the school, college or council. Then a body above it.", "First the school, college or council. If you are still unhappy, the next step is the Ombudsman."),
    ("Not using it is not held against you.", "If you do not use it, nobody may hold that against you."),
    ("The right to appeal usually closes the Ombudsman’s door", "If you can appeal, the Ombudsman usually cannot help"),
    ("It does not stop the time. Nor does talking.", "Talking does not stop it either."),
    ("You need only think about mediation. You need not take part.", "You only have to think about mediation. You do not have to take part."),
    ("If one has passed, you need not wait any longer.", "If the council has missed one, you do not have to keep waiting."),
    ("Where there is none yet, you can complain.", "If the council has not decided yet, you can complain."),
    ("Too few staff is not in that list.", "Not having enough staff is not on that list."),
    ("A list of missed help, with days", "A list of the help your child missed, with dates"),
    ("You told the council that you want mediation, and what about", "You told the council that you want mediation, and what it is about"),
    ("Tell you, if it will not make a plan", "The council tells you if it has decided not to make a plan"),
    ("The date lies in the future. Check that you typed it right.", "The date is in the future. Please check that you typed it correctly."),
    ("Give a fair day by which the help must start.", "Give the council a reasonable date for the help to start."),
    ("Has the council had its turn, and are you still unhappy?", "Has the council given its final answer, and are you still unhappy?"),
    ("Then a deputy or attorney acts for them, or else usually the parent.", "Then someone with the legal right to decide for them can appeal. If there is nobody like that, it is usually a parent."),
    ("So we print none. You should find them on its website.", "So we have left them out. Please look on its website."),
    ("Reports that say something else than the plan", "Reports that say something different from the plan"),
    ("So each copy has a last day, which stands at the foot of each of its pages.", "So each copy has a “use by” date at the bottom of every page."),
    ("Is it final? Then appeal.", "If it is final, appeal."),
    ("You appeal about section I alone.", "You appeal only about section I."),
    ("The adviser takes no side.", "The adviser does not take sides."),
    ("It may be a day to come.", "It can be in the future."),
    ("Does the council give way before the hearing?", "If the council agrees before the hearing, …"),
)

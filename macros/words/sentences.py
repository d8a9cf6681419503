"""English for the parts of pages: sentences with gaps, which macros and the finish fill.

Some are Markdown: what is bold there, or stands in a link, is part of what is said.
"""

# --- Decisions -------------------------------------------------------------------------------

NO_APPEAL = "**You cannot appeal about this.** {reason} Where to start: {start}."
APPEAL = "**You can appeal, and it is free.** {reach} {first}"
REACH = "Your appeal must reach the {tribunal} {limit}."
NO_CERTIFICATE = "You do not need a {certificate}."
CERTIFICATE = "First, {when}, contact the {adviser} for your {certificate}.{more_time}"
SAME_TIME = "in those {unit}"
MORE_TIME = " It gives you {length} from its date, if that ends later."
YOUNG_PEOPLE = "Over {age}? {way}"
PROMPTLY = "You must ask promptly, and at the latest {limit}."
SAME_EXCEPTIONS = "The same exceptions apply."
SAME_EXCEPTIONS_HERE = "The same exceptions apply here."
# Under which the law's and the Code's own words are quoted.
LICENCE = "Crown copyright, Open Government Licence v3.0."
HOW_TO_WRITE = (
    "Write short points. For each, name the paper and the page that shows it. "
    "The boxes on form {form} do not grow: write “see separate sheet” there, "
    "and send this with it."
)

# --- What to send ----------------------------------------------------------------------------

FORM_ON_GOV_UK = "form {form} on GOV.UK"
CONTACT_BY = "You must do that {limit}."
CERTIFICATE_GIVES = (
    "You have {length} from the date on it, or longer if your time "
    "from the letter ends later. So you are not late while you wait."
)
TO_TRIBUNAL = "To: the {tribunal}, {email}"
BY_POST = "By post: {post}"
SUBJECT = "Subject of the email: **{subject}**"
DECISION_OF = "About a decision of {council}"
LETTER = "Letter to send: {way}"
LETTER_FROM = "You, until {day}. After that day, your child. See {young_people}."
LETTER_YOUNG = "who decides then"
LETTER_BEFORE = "Letter: {name}"
NOT_ANSWERED = "If they do not answer, or say no: {way}"
OUR_COUNT = "By our count it is {limit}."
FORM_PURPOSE = "To {purpose}."

# --- The local service -----------------------------------------------------------------------

DETAILS = {"phone": "phone number", "email": "email", "hours": "opening hours"}
NOT_FOUND = (
    "We found no {details} that we could check.\n"
    "So we have left {them} out.\n"
    "Please look on its website."
)
# Of one, and of several; of all, by how many there are.
THEM = {False: "it", True: "them"}
ALL = {1: "it", 2: "both"}
MEDIATION_HERE = (
    "In {place}, {service}’s pages have named {provider}. This can change, so go by your letter."
)
PAGE_HERE = "{service} has [a page of its own about this]({address})."
ITS = "its {paper}"
PAPERS_HERE = "That page also names {papers}.\nAsk {service} for {them}."

# --- Sources, leaflets, figures --------------------------------------------------------------

PROVISION_OF = "{provision} of the {instrument}"
PARAGRAPH = "paragraph {paragraph}"
CHECKED = "Checked on {day}."
WORDS_COMPARED = "Words compared on {day}."
NOTHING_COMPARED = "So far, it has compared nothing."
SO_MANY_COMPARED = "{count} of {texts}"
ALL_CHECKED = "The facts on this site were last checked on {day}."
NEXT_CHECK = "Next check: by {day}."
OVERDUE = "<strong>Not checked in time.</strong> We should have checked this again by now:"
OVERDUE_ENTRY = "{what}, by {day}"
OVERDUE_ASK = "It may have changed. Before you rely on it, {link}."
WITHIN = "Within {length}"
EACH_YEAR = "By the end of {month} each year"
PDF = "{name}: {title} (PDF, {pages}, {kilobytes} kB)"
ON_THIS_SITE = "On this site: {title}"
DAYS_PASSED = (
    "Counted from the letter alone, the days for these letters have passed. "
    "If you contacted the adviser in time, you may still appeal."
)
SEE = "See {way}."
SHARE = "{part} of {whole} days ({share})"
NEVER = "Never"
NEVER_LATE = "None: it is never too late."
WORST = "From {start} it says {wrong}. The last day is {right}."

# --- The frame, the offline copy, leaflets ---------------------------------------------------

COPY_IS_OLD = "This copy is old"
COPY_WAS_GOOD = (
    "You could trust it until {day}. "
    "Time limits, phone numbers or the law may have changed since then."
)
GET_NEW_COPY = "Get a new copy from the website"
ASK = "ask {service}"
GET_OR_ASK = "{get}, or {ask}."
COPY_VERSION = "Offline copy, version of {version}. You can trust it until {until}."
DOWNLOAD = "Download the offline copy (ZIP, {megabytes} MB)"
THIS_IS_THE_COPY = "This is the copy. {newest}."
NEWEST_COPY = "Get the newest one from the website"
GUIDE = "Save the guide in one file (HTML, {megabytes} MB)"
BOOKLET = "The guide as a booklet (PDF, {pages}, {megabytes} MB)"
BOOKLET_TITLE = "A guide for families in {place}"
BOOKLET_PURPOSE = (
    "What to do if you disagree with a decision about special educational needs: by which route, "
    "by which day, and who can help. You can trust this booklet until {day}."
)
ALL_LEAFLETS = "All leaflets in one file (PDF, {pages}, {megabytes} MB)"
ALL_LEAFLETS_TITLE = "All leaflets"
ALL_LEAFLETS_PURPOSE = (
    "Print the ones that you need. Use the page numbers below when you print: they count from the "
    "start of this file."
)
WITH_LAW = "On the website, with the law behind it: {way}"
FOR_WHOM = (
    "For families in {place}. This site follows the guidance of {service}. "
    "It is information, not legal advice."
)
LEAFLET_MAKER = (
    "The people who write the website “{site}”, for families in {place}. "
    "It follows the guidance of {service} ({full_name})."
)
LEAFLET_LIMITS = "Information, not legal advice."

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
SAME_EXCEPTIONS_HERE = "The same exceptions count here."
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
LETTER_BEFORE = "Letter: {name}"
NOT_ANSWERED = "If they do not answer, or say no: {way}"
OUR_COUNT = "By our count it is {limit}."
FORM_PURPOSE = "To {purpose}."

# --- Sources, leaflets, figures --------------------------------------------------------------

PROVISION_OF = "{provision} of the {instrument}"
PARAGRAPH = "paragraph {paragraph}"
CHECKED = "Checked on {day}."
ALL_CHECKED = "The facts on this site were last checked on {day}."
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

# --- The local service -------------------------------------------------------------------------

PHONE_NUMBER, EMAIL, HOURS = "phone number", "email", "opening hours"
NOT_FOUND = (
    "We found no {details} that we could check.\n"
    "So we have left {it} out.\n"
    "Please look on its website."
)
MEDIATION_HERE = (
    "In {place}, {service}’s pages have named {provider}. This can change, so go by your letter."
)
PAGE_HERE = "{service} has [a page of its own about this]({address})."
PAPER = "its {paper}"
PAPERS_HERE = "That page also names {papers}.\nAsk {service} for {them}."
IT, BOTH, THEM = "it", "both", "them"
# Between the last two of a list.
OR, AND = " or ", " and "

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
FOR_WHOM = (
    "For families in {place}. This site follows the guidance of {service}. "
    "It is information, not legal advice."
)
LEAFLET_MAKER = (
    "The people who write the website “{site}”, for families in {place}. "
    "It follows the guidance of {service} ({full_name})."
)
LEAFLET_LIMITS = "Information, not legal advice."

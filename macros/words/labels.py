"""English for the parts of pages: heads of tables, headings, names of links and choices."""

# --- Time limits, and the stages of an appeal ------------------------------------------------

MUST_HAPPEN = "What must happen"
BY_WHEN = "By when"
TIME_LIMITS = "Time limits"
TIME_LIMITS_OF = "Time limits: {group}"
# The heads of each stage's page, in order, by their anchors.
STAGE_HEADS = {
    "what": "What happens",
    "when": BY_WHEN,
    "do": "What you do",
    "who": "Who acts",
    "keep": "What to keep",
    "if-not": "If it does not happen",
}
STAGES = "The stages of an appeal"
STAGE = "Stage"
ALL_STAGES = "All stages of an appeal"
NEXT_STAGE = "Next stage"
BEFORE_THIS = "Previous stage"
APPEAL_DATES = "The dates of an appeal"
APPEAL_DATE_HEADS = ("What", "Date in your letter", "What to do")
LETTER_MONTHS = "Letters of {month}"
RECKONER_HEADS = ("Letter", "Adviser", "Appeal")
OLDER_LETTERS = "Older letters"
IF_LATE = "what to do if you are late"

# --- Decisions and routes --------------------------------------------------------------------

WHOSE_APPEAL = "Whose appeal is it?"
EVIDENCE = "What counts as evidence:"
IMPORTANT = "Important: "
APPEALED = "Decisions that you can appeal"
APPEALED_HEADS = ("Decision", "Certificate first?", "Form")
YES_OR_NO = {True: "Yes", False: "No"}
PROBLEMS = "Other problems"
PROBLEM_HEADS = ("Problem", "Routes that are open")
ROUTE = "Route"
PURPOSE = "What it is for"
WHO_DECIDES = "Who decides"
COST = "Cost"
TAKES_PART = "Who must take part"
COST_AND_PART = "Cost, and who must take part"
TIME_LIMIT = "Time limit"
OUTCOME = "What you can get"
OTHER_ROUTES = "Other routes"
AFTERWARDS = "If it does not work"
ROUTES = "The routes side by side"
# What is said before the words of an effect, with the route that it is about; of one that leaves
# a door as it is, nothing.
EFFECTS = {
    "opens": "Opens a door: {}.",
    "keeps": "",
    "stops": "Stops the time: {}.",
    "closes": "Closes a door: {}.",
}

# --- What to send ----------------------------------------------------------------------------

QUESTION = "The question"
MY_REASONS = "My reasons"
TO_HAVE = "What to have ready"
# What every sheet of reasons has above and below the boxes of its own.
SHEET_HEADS = ("What", "My words")
SHEET_FIRST = (
    ("The child or young person:", "name and date of birth."),
    ("The decision:", "what the council decided, and the date on its letter."),
)
SHEET_LAST = "What I ask the Tribunal to order:"
REASONS_SHEET = "A sheet for your reasons"
SENDING = "What I am sending"
COVER_HEADS = ("About the appeal", "To fill in")
LETTER_WHEN = "When to send it"
LETTER_TO = "To whom"
LETTER_FROM = "From whom"
LETTER_TIME = "Your time"
LETTER_WITH = "Send with it"
LETTER_ANSWER = "Their answer"
ALL_LETTERS = "All letters"
# What each decision with an appeal has a place of its own for, as My next steps names it.
OWN_PLACES = {"list": "Check your papers", "sheet": "Sheet for your reasons"}
WHO_DECIDED = {"council": "The council", "school": "The school or college", "": "Or"}
UNSURE = "Something else, or I am not sure"

# --- People, sources, leaflets, ways on ------------------------------------------------------

PHONE, EMAIL, POST, HOURS, WEBSITE = "Phone", "Email", "Address", "Open", "Website"
SEND_BACK = "A sentence to send back"
ALL_SAYINGS = "All that families are told"
LAW = "The law behind this page"
HOW_CHECKED = "How we checked"
SOURCE = "Source: "
CORRECTIONS = "Corrections"
CORRECTION_HEADS = ("You may read", "What we found")
COMPARED = "What was compared, and when"
COMPARED_HEADS = ("What", "Compared", "Last on")
HOLIDAYS = "Bank holidays on GOV.UK"
NOT_YET = "Not yet"
CODE = "SEND Code of Practice"
# What the template of leaflets says round their words, by the names that it has for it.
LEAFLET = {
    "kind": "Leaflet",
    "large print": "Large print",
    "page": "Page {page} of {pages}",
    "about": "About this leaflet",
    "code": "QR code of the address {address}",
    "subject": "{title}: leaflet for families in {place}",
    "more": "Read more at",
    "checked": "Facts checked",
    "version": "Version",
    "maker": "Who made it",
    "limits": "What it is",
}
# The same of the document with all leaflets, and of the booklet.
ALL_LEAFLETS = LEAFLET | {
    "kind": "All leaflets",
    "about": "About this file",
    "subject": "{title}: for families in {place}",
    "which": "Which pages to print",
    "one": "page {first}",
    "several": "pages {first} to {last}",
}
BOOKLET = LEAFLET | {
    "kind": "Booklet",
    "about": "About this booklet",
    "subject": "{title}: SEN decisions",
    "contents": "What is in it",
    "see": "See “{title}”",
    "on": ", page\u00a0{page}",
    "there": " (page\u00a0{page})",
}
# What stands in no group of the menu, as a part of the guide.
START = "Start"
WORK_OUT = "Work out your last day"
LEAFLET_KEYWORDS = ("SEN", "EHC plan")
LEAFLET_SIZES = {"standard": "Leaflet to print", "large-print": "Large print"}
# One, and several.
PAGES = ("page", "pages")
TEXTS = ("text", "texts")
NEXT_STEP = "Next step"
SHORTCUTS = "What shortcuts get wrong"
SHORTCUT_HEADS = ("Shortcut", "Too late", "At worst", "Too early")
# What stands beside an entry of the list from A to Z.
KINDS_OF_ENTRY = {"contact": "who can help", "term": "word explained", "form": "form"}
# The link from a translation to its English page.
ENGLISH = "English"

# --- The open data ---------------------------------------------------------------------------

DATA_FILES = "The files"
DATA_FILE_HEADS = ("File", "What is in it", "Version")
DATA_VERSION = "{number}, by {schema}"
DATA_SCHEMA = "{what} (version {number})"
# What the schemas say of what all files have.
DATA_SITE = "Name this as the source."
DATA_DATE = "The day of the build."
DATA_TRUSTED_UNTIL = "Until then the facts may be relied on unread: then fetch them again."
DATA_NAMES = "Of {kind}."

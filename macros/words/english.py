"""English: the words for what the facts name by a key."""

ACTORS = {
    "family": "You",
    "council": "The council",
    "adviser": "The mediation adviser",
    "either": "The council or the health body",
}
# How sure we are of a source: the label beside it, and what the label means.
MANNERS = {
    "statute": (
        "The law’s own words",
        "We read the words of the law, in a stored copy of the public page.",
    ),
    "earlier statute": (
        "The law’s words, older copy",
        "We read the words as first made, at an earlier date, or in another publisher’s copy.",
    ),
    "guidance": (
        "Guidance or judgment",
        "We read it in guidance, a judgment or another page that quotes or applies it.",
    ),
    "not read": (
        "Not read yet",
        "We could not read this wording. A person must check it before launch.",
    ),
}

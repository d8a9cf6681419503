"""What a site that is shown as on another day says of itself, so that no copy can be mistaken."""

from macros.words.english import day_in_words

TITLE = "Preview: not for use"


def told(day):
    """What each page and letter of it says, given its `datetime.date`."""
    return (
        f"This shows what the site would say on {day_in_words(day.isoformat())}. "
        "Do not rely on it, and do not pass it on."
    )


def in_short(day):
    """The same for the foot of a printed page."""
    return f"{TITLE}. As on {day_in_words(day.isoformat())}."

"""When the facts were last checked, and by when each kind must be checked again. No logic.

Every source, contact and notice without a `checked` of its own takes the day given here. From both
follow the days that pages say, what `make check-dates` lists, the notice that readers see once a
day is past, and the last day of the offline copy (`make bundle`).
"""

from macros.model.records import Review

# The day on which everything was last checked, unless a record says otherwise.
CHECKED = "2026-11-24"

# A record can name one of these as what it `ages` by.
REVIEWS = (
    # At once, too, when its text changes.
    Review("statute", "the words of the law", months=12, manners=("statute",)),
    Review(
        "guidance",
        "guidance, and older copies of the law",
        months=6,
        manners=("earlier statute", "guidance", "not read"),
    ),
    Review("contact", "phone numbers and addresses", months=3),
    # It says itself of which day it is, and a law starts long after it is announced: a copy may
    # be relied on for longer.
    Review("reform", "plans to change the law", months=1, ends_copies=False),
    # They come each December, and say of which year they are.
    Review("figures", "the Tribunal’s yearly figures", month=12, ends_copies=False),
)

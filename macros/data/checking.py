"""When the facts were last checked, and for how long that holds. No logic.

Every source, contact and notice without a `checked` of its own takes the day given here. From both
follow the days that pages say, and the last day of the offline copy (`make bundle`).
"""

from macros.model.records import Review

# The day on which everything was last checked, unless a record says otherwise.
CHECKED = "2026-11-24"

# The law is being reformed, and phone numbers change: the offline copy, which cannot renew itself,
# ends so many months after the oldest day of checking.
REVIEW = Review("facts", months=6)

"""The columns of the log of letters, calls and meetings. No logic.

The form and the table on `docs/log.md`, the file that it saves and the paper sheet
(`leaflets/contact-log.md`) are made from it: run `make build`. A file that was saved under other
names of columns cannot be opened any more, so keep the names.
"""

from macros.model.log import LogColumn

LOG_COLUMNS = (
    LogColumn(
        id="day",
        name="Day",
        kind="day",
        paper="Day and time",
        hint="For example, 27 3 2026, or today.",
    ),
    LogColumn(
        id="who",
        name="Who",
        kind="line",
        paper="Who, and how",
        hint="Their name and their job.",
    ),
    LogColumn(
        id="how",
        name="How",
        kind="line",
        paper="Who, and how",
        hint="For example, a call at 3pm, an email or a meeting.",
    ),
    LogColumn(id="said", name="What was said", kind="lines", paper="What was said or sent"),
    LogColumn(
        id="promised",
        name="What was promised",
        kind="lines",
        paper="What was promised, by when, and the next date",
    ),
    LogColumn(
        id="by",
        name="By when",
        kind="day",
        paper="What was promised, by when, and the next date",
        hint="The day that they gave you.",
    ),
    LogColumn(
        id="next",
        name="Next date",
        kind="day",
        paper="What was promised, by when, and the next date",
        hint="When you will ask again, or the next meeting.",
    ),
)

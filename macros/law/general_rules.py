"""Rules of no Act: the engine's ways of counting, each by a name, for the command and the cases."""

# deadline months-after start=2026-06-30 count=2
GENERAL_RULES = {
    "months-after": ("months", "after"),
    "months-beginning-with": ("months", "beginning with"),
    "weeks-after": ("weeks", "after"),
    "days-after": ("days", "after"),
    "working-days-after": ("working days", "after"),
}

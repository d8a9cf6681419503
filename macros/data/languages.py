"""The languages into which pages are translated, besides English. No logic.

A translation is `docs/<page>.<id>.md`, beside the English `docs/<page>.md`. Only a person who speaks
both languages, and whom somebody else has checked, writes one: never a machine.
"""

from macros.model.languages import Language

# For each: id="pl", name="Polski", direction="ltr", and about="…" in that language.
LANGUAGES: tuple[Language, ...] = ()

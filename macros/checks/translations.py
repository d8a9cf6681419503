"""Pages in other languages: beside their English page, in a language that is known, and whole."""

import re

from macros.checks import links
from macros.checks.calls import calls
from macros.data import languages
from macros.model.languages import translated

# Macros that say nothing in English but names and numbers.
WITHOUT_WORDS = ("button", "email", "form", "phone", "term")
# Letters go to the council, and what scripts ask and answer is English.
NEVER = ("404.md", "search.md", "letters/")


def translations(project):
    """Translations that cannot be right, and links to them, which only the build makes."""
    if project.facts is None:
        return []

    known = {language.id for language in languages.LANGUAGES}
    told = []
    for page in project.pages.values():
        if translated(page.name):
            told += _wrong(page, project, known)
        told += [
            page.at(
                place, f"links to '{target}'. Link to the English page: it leads on from there."
            )
            for place, target in links.within(page)
            if translated(target.partition("#")[0])
        ]
    return told


def _wrong(page, project, known):
    english, language = translated(page.name)
    told = []
    if language not in known:
        told.append(
            f"{page.path}: '{language}' is no language of macros/data/languages.py. Add it there."
        )
    if english not in project.pages:
        told.append(f"{page.path}: there is no page docs/{english} that it translates.")
    elif english.startswith(NEVER) or (project.pages[english].front or {}).get("scripts"):
        told.append(f"{page.path}: docs/{english} cannot be translated yet. Take this page out.")
    for place, name, _, text in calls(page):
        if name not in WITHOUT_WORDS:
            said = f"{text}: prints English. Write it out: the page is left out where that changes."
            told.append(page.at(place, said))
    if page.front is not None and not re.fullmatch(r"\w+", str(page.front.get("translates", ""))):
        told.append(page.at(0, "has no 'translates'. Write translates: new, and build."))
    return told


OF_PROJECT = (translations,)

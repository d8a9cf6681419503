"""The changes that maintainers really make, as data: what is done to which file, by the recipes.

Each change finds its place by the recipe's own words (a record's id, a list's name, a heading),
never by what happens to stand there today: it can still be tried after it has been made.
"""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import holidays

from macros import build_day
from macros.made.translations import fingerprint
from tests.now import FACTS
from tests.rooms import SITE

BUILT = build_day()
# The day on which all of it is done: a while after the last commit.
DAY = BUILT + datetime.timedelta(days=30)
NEW_LAW = datetime.date(DAY.year + 1, 9, 1)
SITE_URL = "https://www.example.org.uk/help/with-sen/"

BANK_HOLIDAYS = "macros/data/bank_holidays.py"
CHECKING = "macros/data/checking.py"
CLOCKS = "macros/data/clocks.py"
DECISIONS = "macros/data/decisions.py"
LOCAL = "macros/data/local.py"
MOVED = "macros/data/moved.py"
PEOPLE = "macros/data/people.py"
SAYINGS = "macros/data/sayings.py"
STEPS = "macros/data/steps.py"
SEARCH_WORDS = "macros/data/search_words.py"
SOURCES = "macros/data/sources.py"


@dataclass(frozen=True)
class Edit:
    """In `file`, a text takes the place of another, as `change` says: text in, text out."""

    file: str
    change: Callable[[str], str]
    # The file that is copied first, where the change begins with a copy.
    copied: str = ""

    def make(self, folder: Path) -> None:
        """Make the edit in a copy of the project. `AssertionError` where its place is not there.

        It may have been made before: then nothing changes.
        """
        path = folder / self.file
        text = (folder / (self.copied or self.file)).read_text("utf-8")
        path.write_text(self.change(text), "utf-8", newline="\n")


@dataclass(frozen=True)
class Renaming:
    """Names give way to others wherever they stand in `file`."""

    names: dict[str, str]
    file: str

    def make(self, folder: Path) -> None:
        """Rename in a copy of the project."""
        path = folder / self.file
        text = path.read_text("utf-8")
        for before, words in self.names.items():
            text = text.replace(before, words)
        path.write_text(text, "utf-8", newline="\n")


@dataclass(frozen=True)
class Change:
    """One right change: a sentence that names it, its edits in order, and what make is told."""

    name: str
    edits: tuple[Edit | Renaming, ...] = ()
    settings: dict[str, str] = field(default_factory=dict)


def swap(file: str, pattern: str, words: str, count: int = 1) -> Edit:
    """What the pattern finds first gives way to words; `count` 0 means everywhere."""

    def change(text: str) -> str:
        changed, found = re.subn(
            pattern, lambda _match: words, text, count=count, flags=re.DOTALL | re.MULTILINE
        )
        assert found, f"{file}: there is {pattern}"
        return changed

    return Edit(file, change)


def after(file: str, pattern: str, words: str) -> Edit:
    """Words come right behind what the pattern finds first."""

    def change(text: str) -> str:
        found = re.search(pattern, text, flags=re.DOTALL | re.MULTILINE)
        assert found, f"{file}: there is {pattern}"
        return text[: found.end()] + words + text[found.end() :]

    return Edit(file, change)


def a_field(file: str, id_: str, name: str, words: str) -> Edit:
    """The record of that id has these words in its field."""
    return _in_record(file, id_, rf'(\b{name}=)"[^"]*"', rf'\g<2>"{words}"')


def renamed(file: str, id_: str, name: str, other: str) -> Edit:
    """The record of that id has another name for its field."""
    return _in_record(file, id_, rf"(\b){name}(?==)", other)


def _in_record(file: str, id_: str, pattern: str, words: str) -> Edit:
    there = rf'(\bid="{id_}",(?:(?!\bid=").)*?){pattern}'

    def change(text: str) -> str:
        changed, found = re.subn(there, rf"\g<1>{words}", text, count=1, flags=re.DOTALL)
        assert found, f"{file}: {id_} has {pattern}"
        return changed

    return Edit(file, change)


def record(text: str, shape: str, id_: str) -> str:
    """The last record of that shape and id in a data file, with the comma and line end after it."""
    return re.findall(
        rf'^    {shape}\(\n        id="{id_}",\n.*?^    \),\n', text, re.DOTALL | re.MULTILINE
    )[-1]


def a_like_record(file: str, shape: str, id_: str, *swaps: tuple[str, str]) -> Edit:
    """The record of that id is copied below itself, and the copy changed."""

    def change(text: str) -> str:
        like = record(text, shape, id_)
        copy = like
        for before, words in swaps:
            copy, found = re.subn(before, words, copy, count=1, flags=re.DOTALL)
            assert found, f"{file}: {id_} has {before}"
        return text.replace(like, like + copy, 1)

    return Edit(file, change)


def a_copy(file: str, of: str, *swaps: tuple[str, str]) -> Edit:
    """A page or leaflet is copied under a new name, and the copy changed."""

    def change(text: str) -> str:
        for before, words in swaps:
            text, found = re.subn(before, words, text, count=1, flags=re.MULTILINE)
            assert found, f"{of} has {before}"
        return text

    return Edit(file, change, copied=of)


def a_second_row(
    file: str, shape: str, id_: str, new: tuple[str, str], starts: datetime.date = NEW_LAW
) -> Edit:
    """The last row of a record ends before `NEW_LAW`, and a copy of it follows, changed."""
    pattern, words = new

    def change(text: str) -> str:
        row = record(text, shape, id_)
        last = NEW_LAW - datetime.timedelta(days=1)
        end = "    ),\n"
        ended = row.removesuffix(end) + f'        in_force_until="{last}",\n' + end
        follows, found = re.subn(pattern, words, row, count=1)
        assert found, f"{file}: {id_} has {pattern}"
        follows = re.sub(r'        in_force_from="[^"]*",\n', "", follows)
        follows = follows.removesuffix(end) + f'        in_force_from="{starts}",\n' + end
        return text.replace(row, ended + follows, 1)

    return Edit(file, change)


def a_case(sentence: str, rule: str, event: str, day: datetime.date, last: str) -> Edit:
    """A worked date is added to the cases."""
    case = (
        f' {{"case": "{sentence}", "rule": "{rule}", "events": {{"{event}": "{day}"}}, '
        f'"last_day": "{last}", "authority": "by hand"}},\n'
    )
    return after("tests/cases.json", r"\A\[\n", case)


def a_question(words: str, page: str) -> Edit:
    """What people may type, and the page that must be among the first three."""
    row = f' {{"question": "{words}", "page": "{page}"}},\n'
    return after("tests/made/questions.json", r"\A\[\n", row)


def a_year_of_bank_holidays() -> Edit:
    """The year after the last known, as GOV.UK will publish it."""
    year = FACTS.bank_holidays.last_year + 1
    known = holidays.country_holidays("GB", subdiv="ENG", years=year)
    days = [day for day in sorted(known) if day.year == year and day.isoweekday() < 6]
    line = "    " + " ".join(f'"{day}",' for day in days) + "\n"
    return swap(BANK_HOLIDAYS, r"^\)\)$", f"{line}))")


def the_reckoner() -> Edit:
    """A year on, to the last year but one whose bank holidays are then known."""
    last = FACTS.bank_holidays.last_year
    return swap(BANK_HOLIDAYS, r"first=\d+, last=\d+", f"first={last - 1}, last={last}")


def a_list(file: str, name: str, words: str) -> Edit:
    """The whole list of that name."""
    return swap(file, rf"^{name} = \(\n.*?^\)$|^{name} = \(\)$", f"{name} = {words}")


NOTICE = f"""(
    Notice(
        id="a-new-bill",
        title="A Bill is in Parliament",
        text="Your rights stay as this guide says until a new law starts.",
        starts="{DAY - datetime.timedelta(days=30)}",
        ends="{DAY + datetime.timedelta(days=150)}",
        checked=CHECKED,
        sources=("reform-2026",),
    ),
)"""
ORGANISATION = """    contact(
        id="a-new-charity",
        name="A New Charity",
        what="A charity that helps families with letters.",
        address="https://www.example.org/",
        phone="020 7946 0018",
    ),
"""
STARTING_POINT = """    late(
        id="draft-letter",
        group="assessment",
        words="You got a letter with a draft plan",
        clocks=("draft-comments",),
    ),
"""
SOURCE = f"""    Source(
        id="new-act-1",
        instrument="New Act {DAY.year}",
        provision="section 1",
        short="New Act s.1",
        address="https://www.legislation.gov.uk/ukpga/new-act",
        checked="{DAY}",
        manner="statute",
        says="There is a right of appeal where the council refuses a personal budget.",
    ),
"""
# Invented: no real language is written by whoever cannot speak it.
LANGUAGES = (
    'LANGUAGES = (Language(id="qaa", name="Pseudo", direction="rtl", about="Ïnvènted wórds."),)'
)


def translation(path: str, title: str = "Ïf ýou lose") -> str:
    """A translation of what the page at `path` in site/ says; without one, of what none says."""
    noted = fingerprint((SITE / path).read_text("utf-8")) if path else "new"
    front = f"---\ntitle: {title}\ndescription: {title}, ïn pseudo.\ntranslates: {noted}\n---\n"
    return front + f"\n# {title}\n\n[Asķ](../index.md) {{{{ phone('tribunal') }}}}.\n"


# fmt: off
A_PAGE = (
    (r"^title: .*$", "title: The council lost a letter"), (r"^description: .*$", "description: What to do when the council has lost a letter that you sent."), (r"^# .*$", "# The council lost a letter"),
)
SEARCHES = (
    a_question("pen drive", "offline.html"),
    after(SEARCH_WORDS, r"^MEANINGS = \{\n", '    "offline copy": ("pen drive",),\n'),
)
# fmt: on
# The names of another service and its place, and what they take the place of.
ANOTHER_SERVICE = {
    FACTS.local.name: "BARNIASS",
    FACTS.local.place: "Barnford",
    FACTS.local.page: "barniass",
    FACTS.local.place.lower(): "barnford",
    FACTS.local.neighbours.split(", ")[0]: "barnham",
    FACTS.local.mediation_provider: "Barn Mediation",
}

# fmt: off
CHANGES = (
    Change("The Ombudsman has another phone number", (
        a_field(PEOPLE, "lgsco", "phone", "020 7946 0011"),
    )),
    Change("The Tribunal has another phone number", (
        a_field(PEOPLE, "tribunal", "phone", "020 7946 0012"),
    )),
    Change("An organisation is added", (
        after(PEOPLE, r"^CONTACTS = \(\n", ORGANISATION),
        swap("docs/help/organisations.md", r"contacts\('contact'", "contacts('a-new-charity', 'contact'"),
    )),
    Change("A leaflet is added", (
        a_copy("leaflets/a-new-one.md", "leaflets/complaint.md", (r"^title: .*$", "title: A new leaflet"), (r"^what: .*$", "what: How to complain, once more.")),
        after("docs/leaflets.md", r"^\{\{ leaflet_card\('complaint'\) \}\}\n", "\n{{ leaflet_card('a-new-one') }}\n"),
        swap("docs/routes/complaint.md", r"leaflet\('", "leaflet('a-new-one', '"),
    )),
    Change("Everything is checked again", (
        swap(CHECKING, r'^CHECKED = "[^"]*"', f'CHECKED = "{DAY}"'),
        swap(LOCAL, r'^CHECKED = "[^"]*"', f'CHECKED = "{DAY}"'),
    )),
    Change("A page says one sentence more", (
        swap("docs/first-steps.md", r"^\{\{ next_step", "Keep a copy of all that you send.\n\n{{ next_step"),
    )),
    Change("The site has an address", settings={"SITE_URL": SITE_URL}),
    Change("An appeal must arrive by another hour", (
        swap(CLOCKS, r'Quantity\("appeal-hour", "[^"]*"', 'Quantity("appeal-hour", "4pm"'),
    )),
    Change("A form has another name", (
        swap(DECISIONS, r'"SEND35",', '"SEND70",'),
    )),
    Change("The second calculator asks one thing more", (
        after(CLOCKS, r"^STARTING_POINTS = \(\n", STARTING_POINT),
    )),
    Change("A decision without appeal is added", (
        a_like_record(DECISIONS, "Decision", "service", ('id="service"', 'id="a-new-one"'), ('name="[^"]*"', 'name="The council lost a letter"'), ('short="[^"]*"', 'short="A letter that you sent was lost."')),
        a_copy("docs/decisions/a-new-one.md", "docs/decisions/service.md", *A_PAGE),
        swap(STEPS, r'(?<="Write down what happened, with dates and names\.",\n        NO_APPEAL,\n        decisions=\()"service",', '"a-new-one", "service"'),
        after("mkdocs.yml", r"^ *- [^\n]*decisions/service\.md\n", "      - A letter was lost: decisions/a-new-one.md\n"),
        a_question("council lost a letter", "decisions/a-new-one.html"),
    )),
    Change("A decision with an appeal in a new law is added", (
        after(SOURCES, r"^SOURCES = \(\n", SOURCE),
        a_like_record(DECISIONS, "Decision", "refused-reassessment", ('id="refused-reassessment"', 'id="refused-budget"'), ('name="[^"]*"', 'name="The council refused a budget"'), ('short="[^"]*"', 'short="The council said no to a budget."'), ('source="[^"]*"', 'source="new-act-1"')),
        a_copy("docs/decisions/refused-budget.md", "docs/decisions/refused-reassessment.md", (r"^title: .*$", "title: The council refused a budget"), (r"^description: .*$", "description: What to do when the council refuses a budget for the help in a plan."), (r"^# .*$", "# The council refused a budget"), ("reasons-refused-reassessment", "reasons-refused-budget")),
        a_copy("leaflets/reasons-refused-budget.md", "leaflets/reasons-refused-reassessment.md", (r"^title: .*$", 'title: "My reasons: the council refused a budget"'), (r"^what: .*$", "what: A sheet for your appeal when the council refused a budget."), (r"^page: .*$", "page: decisions/refused-budget.md")),
        swap("docs/leaflets.md", r"'reasons-ceased-plan'", "'reasons-ceased-plan', 'reasons-refused-budget'"),
        after("mkdocs.yml", r"^ *- [^\n]*decisions/refused-reassessment\.md\n", "      - Refused a budget: decisions/refused-budget.md\n"),
        a_question("refused a budget", "decisions/refused-budget.html"),
    )),
    Change("Families are told something new", (
        a_like_record(SAYINGS, "Saying", "too-young", ('id="too-young"', 'id="a-new-saying"'), ('saying="[^"]*"', 'saying="You must ask in person."'), (r'reply="Please decide now, as the test in section 36\(8\)', 'reply="Please take this by email, as section 36(8)')),
    )),
    Change("A law changes", (
        a_case("A letter after the change: three months", "mediation-contact", "letter", NEW_LAW, f"{NEW_LAW.year}-12-01"),
        a_second_row(CLOCKS, "Clock", "mediation-contact", (r'months\("letter", \d+\)', 'months("letter", 3)')),
    )),
    Change("Facts change on a day to come", (
        a_second_row(PEOPLE, "contact", "tribunal", (r'phone="[^"]*"', 'phone="020 7946 0014"')),
        a_second_row(DECISIONS, "Route", "mediation", (r'cost="[^"]*"', 'cost="Free until you agree."')),
        a_second_row(DECISIONS, "Decision", "refused-plan", (r'short="[^"]*"', 'short="The council said no to a plan."')),
        a_second_row("macros/data/effects.py", "Effect", "talk-appeal", (r'words="[^"]*"', 'words="To talk with the council does not stop your time to appeal."')),
        a_second_row("macros/data/enclosures.py", "Enclosure", "form", (r'hint="[^"]*"', 'hint="Put your name and address in it."')),
        a_second_row("macros/data/letters.py", "Letter", "ask-for-papers", (r'purpose="[^"]*"', 'purpose="To see the council’s reasons."')),
        a_second_row("macros/data/stages.py", "Stage", "before-you-send", (r'happens="[^"]*"', 'happens="You put your papers in order."')),
        a_second_row(SAYINGS, "Saying", "too-young", (r'saying="[^"]*"', 'saying="Your child is not old enough."')),
    )),
    Change("Another year of bank holidays is known", (
        a_year_of_bank_holidays(),
    )),
    Change("The ready reckoner goes on a year", (
        a_year_of_bank_holidays(),
        the_reckoner(),
    )),
    Change("The notice is taken out", (
        a_list(PEOPLE, "NOTICES", "()"),
    )),
    Change("Another notice takes its place", (
        a_list(PEOPLE, "NOTICES", NOTICE),
    )),
    Change("All is checked for the launch", (
        a_list(PEOPLE, "LAUNCH_CHECKS", "()"),
        a_list(LOCAL, "LAUNCH_CHECKS", "()"),
    )),
    Change("The phone number of the service is found", (
        a_field(LOCAL, "service", "phone", "020 7946 0013"),
    )),
    Change("The search learns a word", SEARCHES),
    Change("A page has moved", (
        after(MOVED, r"^MOVED = \{\n", '    "help/a-page-that-was.md": "help/organisations.md",\n'),
    )),
    Change("A page is put into another language", (
        swap("macros/data/languages.py", r"^LANGUAGES: [^\n]*$", LANGUAGES),
        Edit("docs/appeal/if-you-lose.qaa.md", lambda _: translation("appeal/if-you-lose.html"), copied="docs/appeal/if-you-lose.md"),
        Edit("docs/appeal/hearing.qaa.md", lambda _: translation("", "Ẁhat à hearing ïs"), copied="docs/appeal/hearing.md"),
    )),
    Change("Another service takes the site over", (
        Renaming(ANOTHER_SERVICE, LOCAL),
    )),
)
# fmt: on

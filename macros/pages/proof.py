"""How right the dates are, in figures: what the sweep compares, and what shortcuts get wrong."""

import datetime
from dataclasses import dataclass

from markupsafe import Markup

from macros.law import deadlines
from macros.pages.markup import day, table
from macros.pages.page import CallError, did_you_mean
from macros.words import labels, sentences

# The sweep of the tests: a certificate comes up to so many days after the letter.
LONGEST_WAIT = 200
# The ways of reading in which every page is audited: widths in pixels, and colours.
WIDTHS = (320, 768, 1280)
COLOURS = ("light", "dark", "forced colours")
# The years of the old browsers in which the calculators are tried (tests/old_browsers.py).
OLD_BROWSERS = "2020 and 2021"
# Shortcuts are tried on the letters of working days from this year on.
SHORTCUTS_FROM = 2025


@dataclass(frozen=True)
class Trial:
    """What a shortcut does to the dates it was `tried` on: counts, and the worst date.

    `most_late` is in days; `start`, `wrong` and `right` are `datetime.date`: the day on which it is
    the latest, what the shortcut says there, and what the rule says. They are None if it is never
    late.
    """

    tried: int
    late: int
    early: int
    most_late: int
    start: datetime.date | None
    wrong: datetime.date | None
    right: datetime.date | None


def figures(bank_holidays, cases, texts):
    """The figures of the tests, as words by name.

    `cases` is the number of those that both engines must pass, or None where the tests are not
    there; `texts` is the Markdown of every page.
    """
    scripted = sum("\nscripts:" in text for text in texts)
    # A page with scripts is audited without them too.
    audits = (len(texts) + scripted) * len(WIDTHS) * len(COLOURS)
    first, last = bank_holidays.first_year, bank_holidays.last_year
    letters = (datetime.date(last, 12, 31) - datetime.date(first, 1, 1)).days + 1
    # Each letter with no certificate, and with one of each day from its own on.
    pairs = letters * (LONGEST_WAIT + 2)
    return {
        "first year": str(first),
        "last year": str(last),
        "longest wait": str(LONGEST_WAIT),
        "pairs": f"{pairs:,}",
        "days": f"{letters:,}",
        "cases": "" if cases is None else str(cases),
        "pages": str(len(texts)),
        "audits": str(audits),
        "narrowest": str(min(WIDTHS)),
        "widest": str(max(WIDTHS)),
        "shortcuts from": str(SHORTCUTS_FROM),
        "old browsers": OLD_BROWSERS,
    }


def _last_day(end, clock, facts, bank_holidays):
    """The last day of a period that ends on `end`."""
    step = deadlines.move(end, clock, facts.closed_periods, bank_holidays)
    return step.after if step else end


def trial(facts, bank_holidays, shortcut):
    """Try a `Shortcut` on each working day from SHORTCUTS_FROM for which there is an answer."""
    clock = facts.clocks["appeal"]
    limb = next(limb for limb in clock.limbs if limb.event == shortcut.limb.event)
    start = datetime.date(SHORTCUTS_FROM, 1, 1)
    # (start, what the shortcut says, the last day)
    answers = []
    while start.year <= bank_holidays.last_year:
        try:
            right, wrong = (
                _last_day(
                    deadlines.end_of(either, start, facts.closed_periods, bank_holidays),
                    clock,
                    facts,
                    bank_holidays,
                )
                for either in (limb, shortcut.limb)
            )
        except deadlines.CannotSayError:
            break
        if deadlines.is_working_day(start, bank_holidays):
            answers.append((start, wrong, right))
        start += deadlines.ONE_DAY
    late = [answer for answer in answers if answer[1] > answer[2]]
    worst = max(late, key=lambda answer: answer[1] - answer[2], default=(None, None, None))
    return Trial(
        tried=len(answers),
        late=len(late),
        early=sum(wrong < right for _, wrong, right in answers),
        most_late=(worst[1] - worst[2]).days if late else 0,
        start=worst[0],
        wrong=worst[1],
        right=worst[2],
    )


def _share(part, whole):
    if not part:
        return sentences.NEVER
    return sentences.SHARE.format(part=part, whole=whole, share=f"{100 * part / whole:.1f}%")


def _worst(result):
    if not result.late:
        return sentences.NEVER_LATE
    start, wrong, right = (day(d.isoformat()) for d in (result.start, result.wrong, result.right))
    words = Markup(sentences.WORST)  # noqa: S704 our own words
    return words.format(start=start, wrong=wrong, right=right)


def shortcuts(page):
    """The shortcuts as a table: how often each is too late or too early, and the worst case."""
    lines = []
    for shortcut in page.facts.shortcuts:
        result = trial(page.facts, page.facts.bank_holidays, shortcut)
        late, early = _share(result.late, result.tried), _share(result.early, result.tried)
        lines.append((shortcut.words, late, _worst(result), early))
    return table(labels.SHORTCUTS, labels.SHORTCUT_HEADS, lines)


def proof(page, name):
    """A figure of the tests, by its name."""
    if name not in page.figures:
        raise CallError(f"there is no figure '{name}'{did_you_mean(name, page.figures)}")
    if not page.figures[name]:
        raise CallError("the tests are not there, so they cannot be counted: bring tests/ back.")
    return page.figures[name]

"""Cases, questions and settings that are kept as JSON or TOML: they can be read, and fit."""

import datetime
import functools
import json
import re
import tomllib
from collections import Counter

from macros.law.general_rules import GENERAL_RULES

CASES = "tests/cases.json"
QUESTIONS = "tests/made/questions.json"
COVERAGE = "tests/words/coverage.json"
SHAPES = {
    CASES: ("case", "rule", "events", "last_day", "authority"),
    QUESTIONS: ("question", "page"),
}


def unreadable(path, text):
    """JSON and TOML with a slip in it."""
    if path.endswith((".json", ".toml")) and not text.strip():
        return [f"{path}: is empty. Put it back: git checkout -- {path}"]
    if path.endswith(".toml"):
        return _toml(path, text)
    if path.endswith(".json"):
        _, fault = read(text)
        return [f"{path}, {fault}"] if fault else []
    return []


def _toml(path, text):
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        found = re.search(r"(.*) \(at line (\d+)", str(wrong))
        line, said = (found[2], found[1]) if found else (text.count("\n") + 1, wrong)
        advice = "Look here for a missing quote, comma or bracket."
        return [f"{path}, line {line}: cannot be read ({said}). {advice}"]
    return []


class _TwiceError(ValueError):
    """A name that stands twice in one pair of curly brackets."""


def _once(pairs):
    found = {}
    for name, value in pairs:
        if name in found:
            raise _TwiceError(name)
        found[name] = value
    return found


@functools.lru_cache(maxsize=8)
def read(text):
    """What a JSON text holds and an empty text, or None and what is wrong as "line 3: …"."""
    try:
        return json.loads(text, object_pairs_hook=_once), ""
    except json.JSONDecodeError as wrong:
        return (
            None,
            f"line {wrong.lineno}: cannot be read ({wrong.msg}). {_advice(text, wrong.pos)}",
        )
    except _TwiceError as wrong:
        places = [found.start() for found in re.finditer(rf'"{re.escape(str(wrong))}"\s*:', text)]
        line = text.count("\n", 0, places[-1]) + 1 if places else 1
        return None, f"line {line}: '{wrong}' stands twice. Keep one."


def _advice(text, place):
    line = text[text.rfind("\n", 0, place) + 1 :].partition("\n")[0]
    if re.search(r"[“”]", text[place : place + 1]) or re.search(r"[{,:\[]\s*[“”]", line):
        return 'Use straight quotes (") round names and words.'
    if text[:place].rstrip().endswith(","):
        return "Take out the comma before this: the last of a list has none."
    return "Look here and on the line before for a missing comma, quote or bracket."


def _list(project, path):
    """The entries of a file that lists them; none where it cannot be read."""
    found, fault = read(project.texts.get(path, "[]") or "[]")
    return [] if fault else found


def _at(project, path, words, said):
    """One problem, with the line on which those words of an entry stand."""
    text = project.texts[path]
    place = text.find(json.dumps(words, ensure_ascii=False))
    where = f", line {text.count(chr(10), 0, place) + 1}" if place >= 0 else ""
    return f"{path}{where}: {said}"


def entries(project):
    """Cases and questions that lack something, have too much, or are there twice."""
    told = []
    for path, keys in SHAPES.items():
        found = _list(project, path)
        if not isinstance(found, list):
            told.append(f"{path}, line 1: must be a list in square brackets.")
            continue
        for number, entry in enumerate(found, 1):
            told += [_at(project, path, *said) for said in _entry(keys, number, entry)]
        words = Counter(str(entry.get(keys[0])) for entry in found if isinstance(entry, dict))
        told += [
            _at(project, path, said, f"'{said}' stands {count} times. Keep one.")
            for said, count in words.items()
            if count > 1
        ]
    return told


def _entry(keys, number, entry):
    """What is wrong with an entry of a list: pairs of the words to find it by and what is said."""
    if not isinstance(entry, dict):
        return [(entry, f"entry {number} is not in curly brackets. Each has {', '.join(keys)}.")]
    words = entry.get(keys[0], "")
    if set(entry) != set(keys):
        wrong = ", ".join(sorted(set(entry) ^ set(keys)))
        return [(words, f"'{wrong}' is too much or missing. Each has {', '.join(keys)}.")]
    return [
        (words, f"'{key}' must be words in straight quotes.")
        for key in keys
        if key != "events" and not (isinstance(entry[key], str) and entry[key].strip())
    ]


def cases(project):
    """Cases that name a rule, an event or a day that there is not."""
    if project.facts is None:
        return []
    told, known = [], _rules(project.facts)
    for case in _list(project, CASES):
        if isinstance(case, dict) and set(case) == set(SHAPES[CASES]):
            said = _case(known, case)
            if said:
                told.append(_at(project, CASES, case["case"], said))
    return told


def _case(known, case):
    """What is wrong with a case; `known` are the events of each rule, by id."""
    rule, events, last_day = case["rule"], case["events"], case["last_day"]
    if rule not in known:
        return f"there is no rule '{rule}'. Correct it: it is the id of a time limit."
    if not isinstance(events, dict) or not events:
        return 'events must be days by name: {"letter": "2026-06-30"}.'
    for name, day in events.items():
        if name not in known[rule]:
            return f"'{name}' is no event of '{rule}'. It has {', '.join(sorted(known[rule]))}."
        if name == "count":
            if not re.fullmatch(r"[1-9]\d*", str(day)):
                return f"count has '{day}'. Write a whole number in quotes."
        elif not is_day(day):
            return f"'{name}' has '{day}'. Write a real date as YYYY-MM-DD."
    return (
        "" if is_day(last_day) else f"last_day has '{last_day}'. Write a real date as YYYY-MM-DD."
    )


def _rules(facts):
    """The events of each rule, by id, the general rules among them."""
    known = {rule: {"start", "count"} for rule in GENERAL_RULES}
    for clock in facts.clocks:
        known.setdefault(clock.id, set()).update(limb.event for limb in clock.limbs)
    return known


def is_day(text):
    """Whether a text is a real date as YYYY-MM-DD."""
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except (TypeError, ValueError):
        return False


def pages_named(project):
    """Questions and sentences whose page is not there."""
    told = []
    for entry in _list(project, QUESTIONS):
        if isinstance(entry, dict) and not _is_page(project, entry.get("page", "")):
            said = f"there is no page '{entry['page']}'. Its name ends in .html, as in an address."
            told.append(_at(project, QUESTIONS, entry.get("question"), said))
    coverage = _list(project, COVERAGE)
    for id_, entry in coverage.items() if isinstance(coverage, dict) else ():
        if not isinstance(entry, dict) or set(entry) != {"page", "words"}:
            told.append(_at(project, COVERAGE, id_, f"'{id_}' must have page and words."))
        elif not _is_page(project, entry["page"]):
            said = f"there is no page '{entry['page']}'. Its name ends in .html, as in an address."
            told.append(_at(project, COVERAGE, id_, said))
        elif not isinstance(entry["words"], list) or not all(
            isinstance(words, str) and words.strip() for words in entry["words"]
        ):
            told.append(_at(project, COVERAGE, id_, f"'words' of '{id_}' must be a list of words."))
    return told


def _is_page(project, name):
    return isinstance(name, str) and re.sub(r"\.html$", ".md", name) in project.pages


OF_TEXT = (unreadable,)
OF_PROJECT = (entries, cases, pages_named)

"""My next steps: what every family is told, and that it is what the decision pages say."""

import datetime
import json
import re

import pytest

from macros.pages import steps
from macros.words import english
from tests.now import FACTS
from tests.rooms import TESTS
from tests.site import tree
from tests.states import at, saved

SCENES = json.loads((TESTS / "next_steps.json").read_text("utf-8"))
COMBINATIONS = steps.combinations(FACTS)
NAMES = [f"{one.id if one else steps.UNSURE}, {situation.id}" for one, situation in COMBINATIONS]
LETTER, CERTIFICATE = "2026-06-30", "2026-07-20"
# Answers and a day by which a family is in a situation, for each that has a date.
DATED = {
    "ring": ("no", "2026-07-02"),
    "today-only": ("no", "2026-08-29"),
    "contacted": ("contacted", "2026-07-02"),
    "contacted-waiting": ("contacted", "2026-09-02"),
    "adviser-passed-no": ("no", "2026-08-31"),
    "adviser-passed-unsure": ("unsure", "2026-08-31"),
    "passed-no": ("no", "2026-09-02"),
    "passed-unsure": ("unsure", "2026-09-02"),
    "send": ("yes", "2026-07-21"),
    "late": ("yes", "2026-09-02"),
}
UNDATED = {"unknown-ring": "no", "unknown-contacted": "contacted", "unknown-send": "yes"}


def given(decision, situation):
    """The answers that put a family with a decision (or None) in a situation, and the day."""
    answers = {"decision": decision.id if decision else steps.UNSURE, "today": "2026-07-02"}
    if not decision:
        return answers
    if not decision.appeal:
        return answers | {"complaint": situation.id}
    has, answers["today"] = DATED.get(situation.id, (UNDATED.get(situation.id), "2026-07-02"))
    answers["letter"] = LETTER if situation.id in DATED else "unsure"
    if decision.appeal.certificate:
        answers["has"] = has
        if has == "yes":
            answers["certificate"] = CERTIFICATE
    return answers


# --- What every family is told, as data ------------------------------------------------------


def tonight(combination):
    return [step for step in steps.steps_for(FACTS, *combination) if step.time == "tonight"]


@pytest.mark.parametrize("combination", COMBINATIONS, ids=NAMES)
def test_each_family_has_something_to_do_tonight_and_no_more_than_it_can(combination):
    assert 1 <= len(tonight(combination)) <= 3
    assert len(steps.steps_for(FACTS, *combination)) <= 9


@pytest.mark.parametrize("combination", COMBINATIONS, ids=NAMES)
def test_nobody_is_told_to_wait_and_to_send_or_to_do_what_the_decision_does_not_allow(combination):
    decision, situation = combination
    told = steps.steps_for(FACTS, decision, situation)
    needs = bool(decision and decision.appeal and decision.appeal.certificate)
    in_hand = situation.id in ("send", "late", "unknown-send")
    if not (decision and decision.appeal):
        assert not any(step.form or step.own for step in told)
        assert not any("certificate" in step.words for step in told)
    elif needs and not in_hand and not situation.id.startswith("passed"):
        # The form goes off when the certificate is there, so it is not tonight's work.
        assert not any(step.form for step in tonight(combination))
        assert any(step.form and step.time == "then" for step in told)
    else:
        assert any(step.form and step.time == "tonight" for step in told)
    if decision and decision.appeal and not needs:
        assert not any("mediation adviser" in step.words for step in told)


@pytest.mark.parametrize("combination", COMBINATIONS, ids=NAMES)
def test_every_warning_has_a_source_and_every_route_a_reason(combination):
    decision, situation = combination
    if re.search("certificate|late|permission|over", situation.words):
        assert situation.sources
    for step in steps.steps_for(FACTS, decision, situation):
        if re.search("permission|more time|appeal without|must", step.words):
            assert step.sources or step.letters or step.form
    if decision:
        assert all(offer.reason for offer in decision.routes)
        assert all(one.sources for one in steps.effects_of(FACTS, decision))
        assert all(one.sources for one in steps.cautions_of(FACTS, decision))


def test_every_step_and_every_situation_is_for_somebody():
    reached = {situation.id for _, situation in COMBINATIONS}
    told = {step.id for pair in COMBINATIONS for step in steps.steps_for(FACTS, *pair)}
    assert reached == {situation.id for situation in FACTS.situations}
    assert told == {step.id for step in FACTS.steps}


def test_every_situation_has_a_scene_and_each_scene_a_source():
    described = {situation_of(scene["given"]) for scene in SCENES}
    assert {s.id for s in FACTS.situations} - described == set()
    assert all(scene["source"] for scene in SCENES)


def situation_of(answers):
    """The situation that a scene is about, by its answers and day."""
    for decision, situation in COMBINATIONS:
        if given(decision, situation) == answers:
            return situation.id
    # Another day or decision of the same kind.
    own = FACTS.decisions[answers["decision"]] if answers["decision"] != steps.UNSURE else None
    if own and not own.appeal:
        return answers["complaint"]
    return next(
        situation.id
        for decision, situation in COMBINATIONS
        if decision == own
        and (given(decision, situation).get("has") == answers.get("has"))
        and (given(decision, situation).get("letter") == answers.get("letter"))
    )


# --- What the page tells ---------------------------------------------------------------------

READ = """answer => {
  const text = part => part.textContent.replace(/\\s+/g, " ").trim();
  const all = selector => [...answer.querySelectorAll(selector)];
  return {
    tonight: all(".result li").map(text),
    said: text(answer),
    days: all("[data-deadline]").map(
      one => [one.dataset.deadline, one.querySelector("time").dateTime]),
    dead: all("a[href='#'], a[href='']").length,
    undone: all("slot, [data-fill]").length,
  };
}"""


@pytest.fixture(scope="module")
def sheets(browser, server):
    """One open page for all families, each on its own day."""
    with at(browser, server + "next-steps.html") as (page, wrong):
        yield page, wrong


@pytest.fixture(scope="module")
def calculators(browser, server):
    """The same of the page with the calculator that decision pages have."""
    with at(browser, server + "deadlines.html") as (page, wrong):
        yield page, wrong


def fragment(answers):
    return "#" + "&".join(f"{key}={value}" for key, value in answers.items() if key != "today")


def sheet(page, answers):
    """What the open page tells a family on its day."""
    noon = datetime.datetime.fromisoformat(answers["today"] + "T12:00+00:00")
    page.clock.set_fixed_time(noon)
    page.evaluate("location.hash = '#decision'")
    page.evaluate(f"location.hash = '{fragment(answers)}'")
    answer = page.locator(".answer:not([hidden])")
    answer.wait_for(timeout=5_000)
    return answer.evaluate(READ)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene["scene"])
def test_a_family_is_told_its_next_steps(scene, sheets):
    page, wrong = sheets
    told = sheet(page, scene["given"])
    assert len(told["tonight"]) >= len(scene["tonight"])
    for shown, words in zip(told["tonight"], scene["tonight"], strict=False):
        assert shown.startswith(words)
    assert [words for words in scene["says"] if words not in told["said"]] == []
    assert [words for words in scene["never says"] if words in told["said"]] == []
    assert saved(page) == scene["calendar"]
    assert wrong == []


# What both the sheet and the calculator's answer say, or neither, whatever words stand round it.
SAME = {
    "ask for more time": r"[Aa]sk for more time|for more time, and",
    "permission to appeal without a certificate": r"permission \(“leave”\)",
    "the certificate is to come": r"When the certificate comes",
    "who contacted the adviser in time is not late": r"not late",
}
DATED_ONES = [pair for pair in COMBINATIONS if pair[1].id in DATED]


@pytest.mark.parametrize(
    "combination", DATED_ONES, ids=[f"{one.id}, {situation.id}" for one, situation in DATED_ONES]
)
def test_the_sheet_says_what_the_calculator_of_the_decision_page_says(
    combination, sheets, calculators
):
    decision, situation = combination
    answers = given(decision, situation)
    told = sheet(sheets[0], answers)
    asked = {key: answers[key] for key in ("decision", "letter", "certificate") if key in answers}
    contacted = {"no": "no", "contacted": "yes", "unsure": "unsure"}.get(answers.get("has"))
    if contacted:
        asked["contacted"] = contacted
    page, _ = calculators
    page.clock.set_fixed_time(datetime.datetime.fromisoformat(answers["today"] + "T12:00+00:00"))
    page.evaluate("location.hash = '#'")
    page.evaluate(f"location.hash = '{fragment(asked)}'")
    answer = page.locator(".answer:not([hidden])")
    answer.wait_for(timeout=5_000)
    shown = answer.evaluate(READ)
    assert sorted(told["days"]) == sorted({tuple(one): one for one in shown["days"]}.values())
    assert saved(sheets[0]) == saved(page)
    form = FACTS.forms[decision.appeal.form].name
    assert re.search(rf"\b{form}\b", told["said"])
    assert re.search(rf"\b{form}\b", shown["said"])
    differences = [
        name
        for name, words in SAME.items()
        if bool(re.search(words, told["said"])) != bool(re.search(words, shown["said"]))
    ]
    assert differences == []


@pytest.mark.parametrize("combination", COMBINATIONS, ids=NAMES)
def test_the_page_shows_what_was_worked_out_for_each_family(combination, sheets):
    page, wrong = sheets
    told = sheet(page, given(*combination))
    words = [english.fill(FACTS, step.words) for step in tonight(combination)]
    assert len(told["tonight"]) == len(words)
    assert all(shown.startswith(said) for shown, said in zip(told["tonight"], words, strict=True))
    for step in steps.steps_for(FACTS, *combination):
        assert english.fill(FACTS, step.words) in told["said"]
        assert all(FACTS.letters[id_].name in told["said"] for id_ in step.letters)
    assert (told["dead"], told["undone"]) == (0, 0)
    assert wrong == []


@pytest.mark.parametrize("decision", FACTS.decisions, ids=lambda decision: decision.id)
def test_the_decision_page_has_the_same_routes_warnings_and_certificate(decision, sheets):
    page = tree(f"decisions/{decision.id}.html").css_first("main").text()
    words = " ".join(page.split())
    situation = steps.situations_of(FACTS, decision)[0]
    told = sheet(sheets[0], given(decision, situation))["said"]
    for offer in decision.routes:
        if offer.route == "appeal":
            continue
        name = offer.name or FACTS.routes[offer.route].name
        assert name in words
        assert name in told
        # The page's sentence goes on behind a colon.
        assert offer.reason[1:] in words
        assert offer.reason in told
    for caution in decision.cautions[:1]:
        assert FACTS.cautions[caution].title in words
        assert FACTS.cautions[caution].title in told
    if decision.appeal:
        assert FACTS.forms[decision.appeal.form].name in words
        needs = decision.appeal.certificate
        assert ("do not need a mediation certificate" in words) is not needs

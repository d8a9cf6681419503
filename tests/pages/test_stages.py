"""The life of an appeal: each stage has its page with the same heads, and leads to the next."""

import re

import pytest

from macros.pages import stages
from macros.pages.page import LEFT_OUT, CallError, Page
from macros.words import english, labels
from tests import invented
from tests.now import FACTS
from tests.site import attributes, exists, tree
from tests.wording import sentences

STAGES = list(FACTS.stages)
every_stage = pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.id)


def published(stage):
    return stage.page.replace(".md", ".html")


def heads(page):
    """The heads of a page, by their anchors."""
    return {node.attributes.get("id"): node.text() for node in page.css("article > h2[id]")}


# --- The pages that there are ----------------------------------------------------------------


def test_an_appeal_goes_from_sending_it_to_an_order_that_is_not_carried_out():
    assert [stage.id for stage in STAGES] == [
        "before-you-send",
        "registered",
        "council-answer",
        "working-document",
        "evidence",
        "agreeing",
        "hearing",
        "decision",
        "if-you-lose",
        "not-carried-out",
    ]


@every_stage
def test_the_page_of_a_stage_has_the_same_heads_as_any_other_in_the_same_order(stage):
    found = heads(tree(published(stage)))
    assert list(found.items()) == list(labels.STAGE_HEADS.items())


@every_stage
def test_the_page_of_a_stage_has_the_stage_s_name_and_one_sentence_before_its_heads(stage):
    article = tree(published(stage)).css_first("article")
    assert article.css_first("h1").text(strip=True) == stage.name
    before = []
    for node in article.iter():
        if node.tag == "h2":
            break
        before.append(node)
    assert [node.tag for node in before] == ["h1", "p"]
    assert len(sentences([before[1].text(strip=True)])) == 1


@every_stage
def test_something_stands_under_each_head_of_a_stage(stage):
    # A head without words would promise what the page does not hold.
    for head in tree(published(stage)).css("article > h2[id]"):
        after = head.next
        while after is not None and after.is_text_node:
            after = after.next
        assert after.tag in ("p", "ul", "div", "details")


@pytest.mark.parametrize("place", range(len(STAGES)), ids=[stage.id for stage in STAGES])
def test_the_page_of_a_stage_leads_to_the_next_one_and_back(place):
    page = tree(published(STAGES[place]))
    after = [link.attributes["href"] for link in page.css(".next-step a")]
    before = [link.attributes["href"] for link in page.css(".stage-way a")]
    assert after == [f"{stage.id}.html" for stage in STAGES[place + 1 : place + 2]]
    assert before == [*(f"{stage.id}.html" for stage in STAGES[:place][-1:]), "stages.html"]


def test_the_page_of_all_stages_has_each_in_order_with_by_when_and_who_acts():
    entries = tree("appeal/stages.html").css(".stages > ol > li")
    assert [entry.css_first("a").text() for entry in entries] == [stage.name for stage in STAGES]
    for entry, stage in zip(entries, STAGES, strict=True):
        assert entry.css_first("a").attributes["href"] == f"{stage.id}.html"
        labels = [label.text() for label in entry.css("p:not(:first-child) > strong")]
        assert labels == ["By when:", "Who acts:"]
        assert stage.who in entry.text()


def test_the_tribunal_s_letter_wins_before_any_day_is_said():
    page = tree("appeal/stages.html").css_first("article")
    text = page.text()
    assert "the letter is right" in text[: text.index("By when")]


@pytest.mark.parametrize("path", ["appeal/decision.html", "appeal/not-carried-out.html"])
def test_the_council_s_times_after_an_order_have_none_of_the_family_among_them(path):
    rows = tree(path).css("#order-times tbody tr")
    council = [clock for clock in FACTS.clocks if (clock.group, clock.who) == ("order", "council")]
    assert len(rows) == len(council)
    assert "Upper Tribunal" not in tree(path).css_first("#order-times").text()


def test_who_lost_reads_on_the_page_of_the_decision_how_many_days_there_are():
    limb = FACTS.clocks["challenge-decision"].limbs[0]
    doing = tree("appeal/decision.html").css_first("#do + ul").text()
    assert english.limb_length(limb) in doing


# What other pages lead to, though a stage has the words now.
@pytest.mark.parametrize(
    "anchor",
    [
        *("how", "late", "who", "then", "after", "more-time", "capacity"),
        *("while-you-wait", "agrees", "order-times"),
    ],
)
def test_the_page_of_appeals_keeps_the_anchors_that_were_promised(anchor):
    assert exists("routes/appeal.html", anchor)


# --- Whatever the facts are ------------------------------------------------------------------


def page(path="appeal/stages.md", **more):
    return Page(invented.FACTS, path, **more)


def test_all_stages_are_an_ordered_list():
    asking = page()
    said = stages.appeal_stages(asking)
    assert re.findall(r"^\d\. \*\*\[(.+?)\]\((.+?)\)", said, re.MULTILINE) == [
        ("Before you protest", "before.md"),
        ("The march & the song", "march.md"),
        ("After it", "after.md"),
    ]
    assert "You paint a sign for 2 days more." in said
    assert "**By when:** On the day that the Board names." in said
    assert "**By when:** Within 1 month after the date on the letter. Or sooner." in said
    # The sources of the stages, and of the rules that they name.
    assert {"act-1", "act-2", "act-3"} <= set(asking.cited)


def test_a_stage_leads_to_the_next_one_and_the_last_to_all():
    first = stages.next_stage(page("appeal/before.md"))
    assert "[The march & the song](march.md)" in first
    assert "Previous stage" not in first
    middle = stages.next_stage(page("appeal/march.md"))
    assert "[After it](after.md)" in middle
    assert "Previous stage: [Before you protest](before.md)" in middle
    last = stages.next_stage(page("appeal/after.md"))
    assert "next-step" not in last
    assert "[All stages of an appeal](stages.md)" in last


def test_no_way_leads_on_from_paper():
    assert stages.next_stage(page("appeal/before.md", paper=True)) == LEFT_OUT


def test_a_page_that_is_no_stage_has_no_next_one():
    with pytest.raises(CallError, match="belongs on the page of a stage"):
        stages.next_stage(page("appeal/elsewhere.md"))


def test_a_leaflet_s_table_has_each_stage_with_what_happens_and_by_when():
    table = stages.stages_at_a_glance(page(paper=True))
    assert '<th scope="row">The march &amp; the song</th>' in table
    assert "On the day that the Board names." in table
    assert table.count("<tr>") == 4


@pytest.mark.parametrize(
    ("name", "wait"), [("registered", "registration"), ("decision", "decision-wait")]
)
def test_a_wait_has_its_source_in_the_sentence(name, wait):
    source = FACTS.quantities[wait].sources[0]
    for path in ("appeal/stages.html", f"appeal/{name}.html"):
        cited = attributes(path, "article .cite", "href")
        assert f"#source-{source}" in cited
        assert f"source-{source}" in attributes(path, ".sources li", "id")

"""The parts that macros put into pages say what the facts say, whatever the facts are."""

import datetime
import re
from dataclasses import replace

import pytest

from macros.pages import (
    clocks,
    decisions,
    leaflet_links,
    people,
    routes,
    sources,
    vocabulary,
    ways,
)
from macros.pages.page import CallError, Page
from tests.invented import FACTS

MAY = datetime.date(2026, 5, 10)
NOTE = {
    "title": "Your protest",
    "what": "How to protest.",
    "page": "routes/protest.md",
    "standard": {"pages": 1, "bytes": 12_000},
    "large-print": {"pages": 2, "bytes": 23_999},
}


def page(path="index.md", facts=FACTS, **more):
    return Page(facts, path, MAY, leaflets={"protest": NOTE}, **more)


def without_citations(text):
    return re.sub(r'\s*<a class="cite".*?</a>', "", text)


# --- Decisions and routes --------------------------------------------------------------------


def test_a_decision_with_an_appeal_says_by_when_and_whether_a_certificate_comes_first():
    summary = decisions.decision_summary(page("decisions/no-place.md"))
    assert summary == (
        "**You can appeal, and it is free.** Your appeal must reach the "
        "[SEND Tribunal](../help/glossary.md#send-tribunal){ .term } "
        "within 5 weeks after the date on the letter. "
        "First, within 1 month after the date on the letter, contact the "
        "[mediation adviser](../help/glossary.md#mediation-adviser){ .term } for your "
        "[mediation certificate](../routes/mediation.md#certificate). "
        "It gives you 1 week from its date, if that ends later."
    )


def test_the_time_to_contact_the_adviser_is_not_said_again_where_it_is_the_same():
    clocks_there = (replace(FACTS.clocks["answer"], limbs=FACTS.clocks["protest"].limbs[:1]),)
    facts = replace(FACTS, clocks=(FACTS.clocks["protest"], *clocks_there, FACTS.clocks["move"]))
    summary = decisions.decision_summary(page("decisions/no-place.md", facts))
    assert "First, in those weeks, contact the [mediation adviser]" in summary


def test_a_decision_without_a_certificate_says_that_none_is_needed():
    appeal = replace(FACTS.decisions["no-place"].appeal, certificate=False, contact_clock="")
    changed = replace(
        FACTS,
        decisions=(replace(FACTS.decisions["no-place"], appeal=appeal), FACTS.decisions["rude"]),
    )
    summary = decisions.decision_summary(page("decisions/no-place.md", changed))
    assert "You do not need a [mediation certificate]" in summary
    assert "First" not in summary


def test_a_decision_without_appeal_says_why_and_where_to_start():
    assert decisions.decision_summary(page("decisions/rude.md")) == (
        "**You cannot appeal about this.** Nobody decides that in 2 days more. "
        "Where to start: [Protest](../routes/protest.md)."
    )


def test_the_form_of_an_appeal_is_a_link_to_where_it_is():
    forms = (replace(FACTS.forms["yellow"], address="https://forms.example/yellow"),)
    asking = page("decisions/no-place.md", replace(FACTS, forms=forms))
    form = decisions.decision_form(asking)
    assert form == "[form YELLOW1 on GOV.UK](https://forms.example/yellow)"
    assert asking.cited == ["act-1"]


def test_each_route_but_the_appeal_has_a_line_with_its_reason():
    asking = page("decisions/no-place.md")
    talk, protest = decisions.decision_routes(asking).splitlines()
    assert talk.startswith("- [Talk & listen](../first-steps.md)")
    assert talk.endswith(": talk first.")
    assert asking.cited == ["act-1", "act-2", "act-1"]
    # What is not free says so.
    assert protest.endswith(": then protest. 5 pounds.")


def test_an_offer_may_call_its_route_by_a_name_of_its_own():
    rude = FACTS.decisions["rude"]
    offers = (replace(rude.routes[0], name="Speak up"),)
    facts = replace(FACTS, decisions=(FACTS.decisions["no-place"], replace(rude, routes=offers)))
    assert decisions.decision_routes(page("decisions/rude.md", facts)).startswith("- [Speak up](")


def test_a_decision_may_have_another_name_among_those_of_schools():
    rude = replace(FACTS.decisions["rude"], school_name="The school was rude")
    asking = page(facts=replace(FACTS, decisions=(FACTS.decisions["no-place"], rude)))
    assert "[The school was rude](decisions/rude.md)" in decisions.decisions(asking, "school")
    assert "[They were rude](decisions/rude.md)" in decisions.decisions(asking, "council")


def test_a_warning_may_say_a_time_limit_and_whom_to_ring_and_then_no_table_says_it_again():
    gate = replace(FACTS.cautions["gate"], clock="move", contact="board")
    facts = replace(FACTS, cautions=(gate,))
    said = decisions.caution(page("decisions/no-place.md", facts), "gate")
    assert "You must ask promptly, and at the latest " in said
    assert 'The Board: <a class="phone" href="tel:+443003035857">0300 303 5857</a>' in said
    decision = replace(facts.decisions["no-place"], clocks=("move", "answer"))
    facts = replace(facts, decisions=(decision, FACTS.decisions["rude"]))
    table = decisions.decision_clocks(page("decisions/no-place.md", facts))
    assert "where your child will go" not in table


def test_the_clocks_of_the_appeal_itself_are_not_said_again():
    decision = replace(FACTS.decisions["no-place"], clocks=("protest", "answer", "move"))
    changed = replace(FACTS, decisions=(decision, FACTS.decisions["rude"]))
    said = decisions.decision_clocks(page("decisions/no-place.md", changed))
    assert "Send your protest" not in said
    assert "Answer you" not in said
    assert ">The council must say where your child will go</th>" in said
    assert ">Before 31 March in the date on the letter.</td>" in said


def test_a_clock_says_its_limit_and_remark_and_the_same_exceptions_once():
    late = "It may take {more-time}, and {more-time} again."
    changed = replace(
        FACTS,
        clocks=tuple(replace(clock, exceptions=late) for clock in FACTS.clocks),
        decisions=(
            FACTS.decisions["no-place"],
            replace(FACTS.decisions["rude"], clocks=("answer", "move")),
        ),
    )
    said = decisions.decision_clocks(page("decisions/rude.md", changed))
    assert ">The council must answer you</th>" in said
    assert ">Within 1 month after the date on the letter. It may take 2 days" in said
    assert said.count("It may take 2 days more, and 2 days more again.") == 1
    assert said.count("The same exceptions apply.") == 1


# --- Choosing a decision, and cautions --------------------------------------------------------


def test_a_decision_is_offered_to_those_whom_its_maker_concerns():
    assert "no-place.md" in decisions.decisions(page(), "council")
    assert "rude.md" in decisions.decisions(page(), "school")
    assert "no-place.md" not in decisions.decisions(page(), "school")


def test_the_first_caution_of_a_decision_is_its_page_s_warning():
    warning = decisions.decision_caution(page("decisions/no-place.md"))
    assert 'class="box warning"' in warning
    assert "**Important: The gate shuts**" in warning
    with pytest.raises(CallError, match="no cautions"):
        decisions.decision_caution(page("decisions/rude.md"))


def test_a_remark_says_the_same_without_alarm():
    remark = decisions.remark(page(), "gate")
    assert 'class="box callout"' in remark
    assert "**The gate shuts**" in remark
    assert "Important" not in remark


def test_a_caution_links_the_first_use_of_a_term_and_fills_its_quantities():
    caution = decisions.caution(page(), "gate")
    link = "[Ombudsman](routes/complaint.md#ombudsman)"
    assert f"After 2 days more see the {link}. The Ombudsman waits." in caution


def test_tables_escape_what_the_facts_say():
    assert "<td data-label=" in routes.compare_routes(page())
    assert ">Talk &amp; listen</a>" in routes.compare_routes(page())
    assert "They refused a place &amp; a bus" in decisions.decisions_at_a_glance(page())
    assert ">Time limits: protests &amp; answers</caption>" in clocks.clocks(page(), "protests")
    assert "6 weeks &amp; more" in sources.corrections(page())


def test_a_table_for_paper_has_each_decision_once():
    assert '"Certificate first?">Yes</td><td data-label="Form">YELLOW1<' in (
        decisions.decisions_at_a_glance(page())
    )
    assert "rude" not in decisions.decisions_at_a_glance(page())
    problems = decisions.problems_at_a_glance(page())
    assert "They were rude" in problems
    assert "refused a place" not in problems


def test_other_routes_leave_out_that_of_the_page():
    assert routes.other_routes(page(), "first-steps.md") == "Protest\n:   To change it."


def test_a_route_says_all_that_its_record_says():
    summary = without_citations(routes.route_summary(page("routes/protest.md")))
    route = FACTS.routes["protest"]
    for text in (route.purpose, route.who_decides, route.cost, route.voluntary, route.outcome):
        assert f":   {text}" in summary
    assert "Send your protest within 5 weeks" in summary
    assert "The council must answer you within 1 month" in summary


# --- What is cited ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "path", "cited"),
    [
        (routes.route_summary, "routes/protest.md", ["act-1"]),
        (sources.corrections, "index.md", ["act-1"]),
        (people.notices, "index.md", ["act-1"]),
    ],
)
def test_each_part_cites_the_sources_of_what_it_says(part, path, cited):
    asking = page(path)
    html = part(asking)
    assert asking.cited == cited
    assert re.findall(r'href="#source-([\w-]+)"', html) == cited


@pytest.mark.parametrize(
    ("part", "id_", "cited"),
    [
        (people.contact, "board", ["act-1"]),
        (people.contact, "desk", []),
        (people.quotation, "fair-play", ["act-2"]),
    ],
)
def test_each_record_is_shown_with_its_sources(part, id_, cited):
    asking = page()
    html = part(asking, id_)
    assert asking.cited == cited
    assert re.findall(r'href="#source-([\w-]+)"', html) == cited


def test_a_row_of_a_table_of_time_limits_links_its_rule_and_the_page_lists_the_others_too():
    asking = page()
    html = clocks.clocks(asking, "protests")
    assert re.findall(r'href="#source-([\w-]+)"', html) == ["act-1", "act-2", "act-1"]
    assert asking.cited == ["act-1", "act-2", "act-3", "act-2", "act-1"]


@pytest.mark.parametrize(
    ("part", "path", "noted"),
    [
        (decisions.decision_summary, "decisions/no-place.md", {"act-1", "act-2", "act-3"}),
        (decisions.decision_summary, "decisions/rude.md", {"act-3"}),
        (decisions.decision_clocks, "decisions/rude.md", {"act-2"}),
        (decisions.decision_caution, "decisions/no-place.md", {"act-2"}),
        (decisions.decision_question, "decisions/no-place.md", {"act-2"}),
        (decisions.decision_evidence, "decisions/no-place.md", {"act-2", "act-3"}),
        (decisions.decision_routes, "decisions/rude.md", {"act-1"}),
        (routes.compare_routes, "index.md", {"act-1", "act-2"}),
    ],
)
def test_each_part_notes_the_sources_of_what_it_says(part, path, noted):
    asking = page(path)
    part(asking)
    assert set(asking.cited) == noted


# --- Clocks and sources ----------------------------------------------------------------------


def test_a_row_of_a_clock_says_who_must_do_what_limit_rule_and_remark():
    table = clocks.clocks(page(), "protests")
    assert "weekend or bank holiday" in table
    assert "It may take 2 days more." in table
    assert ">The council must answer you</th>" in table
    assert ">Send your protest</th>" in table


def test_the_sources_of_a_clock_are_those_of_all_its_parts_each_once():
    named = clocks.clock_sources(FACTS, FACTS.clocks["protest"])
    assert named == ["act-1", "act-2", "act-3"]


def test_a_length_is_that_of_the_limb_asked_for():
    assert clocks.period(page(), "protest") == "5 weeks"
    assert clocks.period(page(), "protest", "visit") == "1 week"


def test_a_list_of_sources_names_each_once_and_the_oldest_day():
    asking = page("help/x.md")
    asking.note("act-2", "act-1", "act-2")
    listed = sources.sources(asking)
    assert re.findall(r'id="source-([\w-]+)"', listed) == ["act-2", "act-1"]
    assert "Checked on <time" in listed
    assert "3 February 2026" in listed
    assert '<a href="../about/sources.html#how-we-checked">' in listed
    # The second has the address of the first, which paper needs once.
    assert listed.count('class="written-out"') == 1
    assert '<li id="source-act-1"><a class="written-out"' in listed
    assert "Act of 2001 &amp; Rules, section 2" in listed


def test_a_page_that_cites_nothing_says_when_the_site_was_checked():
    assert 'last checked on <time datetime="2026-01-02"' in sources.sources(page())


def test_all_sources_stand_under_their_instrument_with_their_day():
    listed = sources.all_sources(page())
    assert listed.count("<li>") == len(FACTS.sources)
    assert "<summary>Act of 2001 &amp; Rules</summary>" in listed
    assert "4 March 2026</time>.</li>" in listed


# --- People, news, ways, leaflets ------------------------------------------------------------


def test_people_are_shown_with_only_what_is_known():
    board, desk = people.contact(page(), "board"), people.contact(page(), "desk")
    assert 'Phone\n:   <a class="phone" href="tel:+443003035857">0300 303 5857</a>' in board
    assert 'Email\n:   <a href="mailto:board@board.example">board@board.example</a>' in board
    assert "Address\n:   1 High Street &amp; Co" in board
    assert "Open\n:   Mornings &amp; evenings" in board
    assert "[www.board.example](https://www.board.example/){ .written-out }" in board
    assert "[The desk’s page](https://desk.example/a/page)" in desk
    for label in ("Phone", "Email", "Address", "Open"):
        assert f"{label}\n:" not in desk
    assert people.contacts(page(), "board", "desk") == f"{board}\n\n{desk}"


@pytest.mark.parametrize(
    ("day", "shown"),
    [("2026-04-30", False), ("2026-05-01", True), ("2026-05-31", True), ("2026-06-01", False)],
)
def test_news_is_shown_from_its_first_day_to_its_last(day, shown):
    on_that_day = Page(FACTS, "index.md", datetime.date.fromisoformat(day))
    assert ("A new Act" in people.notices(on_that_day)) == shown


def test_a_quotation_has_its_words_paragraph_and_licence():
    quotation = people.quotation(page(), "fair-play")
    assert "> Be fair." in quotation
    assert "paragraph 9.9" in quotation
    assert "Open Government Licence" in quotation


@pytest.mark.parametrize(
    ("name", "anchor"), [("EHC plan", "ehc-plan"), ("re-assessment", "re-assessment")]
)
def test_a_term_leads_to_its_entry_in_the_glossary(name, anchor):
    link = f"[so](../help/glossary.md#{anchor})"
    assert ways.term(page("routes/a.md"), name, "so") == f"{link}{{ .term }}"
    assert ways.term(page("routes/a.md", paper=True), name, "so") == link


def test_a_button_is_a_link_on_a_page_and_nothing_on_paper():
    assert ways.button(page("routes/a.md"), "b.md", "Go") == "[Go](../b.md){ .button }"
    paper = Page(FACTS, "routes/a.md", paper=True)
    assert (
        vocabulary.fill("Do it.\n\n{{ button('b.md', 'Go') }}\n\nNow.", paper) == "Do it.\n\nNow."
    )


def test_a_form_is_a_link_to_where_it_can_be_got_if_that_is_known():
    with pytest.raises(CallError, match="has no address"):
        clocks.form_link(page(), "yellow")
    form = replace(FACTS.forms["yellow"], address="https://forms.example/yellow")
    known = Page(replace(FACTS, forms=(form,)), "index.md")
    assert clocks.form_link(known, "yellow") == (
        "[form YELLOW1 on GOV.UK](https://forms.example/yellow)"
    )


def test_the_next_step_is_one_link_and_perhaps_a_reason():
    step = ways.next_step(page(), "a.md", "Go", "Now.")
    assert step.splitlines()[2] == "## Next step"
    assert "[Go](a.md)" in step
    assert "Now." in step
    assert "Now." not in ways.next_step(page(), "a.md", "Go")


def test_links_to_leaflets_say_format_pages_and_size():
    links = leaflet_links.leaflet(page("routes/protest.md"), "protest")
    assert 'href="../leaflets/protest.pdf" data-page="leaflets/protest.pdf"' in links
    assert "Leaflet to print: Your protest (PDF, 1 page, 12 kB)" in links
    assert "Large print: Your protest (PDF, 2 pages, 23 kB)" in links
    assert 'href="../leaflets/protest-large-print.pdf"' in links


def test_a_card_shows_the_picture_at_the_size_in_which_it_is_made():
    card = leaflet_links.leaflet_card(page(), "protest")
    assert leaflet_links.PICTURE_SIZE == (132, 187)
    assert '<img src="leaflets/protest.png" alt="" width="132" height="187"' in card
    assert "[On this site: Your protest](routes/protest.md)" in card

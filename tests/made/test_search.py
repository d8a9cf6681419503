"""The search finds what parents type, for everyone, and keeps it to itself; the A to Z has all."""

import datetime
import gzip
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from macros.data.search_words import MEANINGS
from tests.audit import DESKTOP, PHONE, faults_in_every_mode
from tests.local import SERVICE_PAGE, with_names
from tests.now import FACTS
from tests.open_pages import opened
from tests.rooms import SITE
from tests.site import PATHS, attributes, tree

SCRIPTS = ("libraries/minisearch.js", "search-index.js", "search.js")
QUESTIONS = json.loads(with_names(Path(__file__).with_name("questions.json").read_text("utf-8")))
# What must be found first, as a parent who is new to all this may spell it.
FIRST = {
    "ehcp": "decisions/|help/glossary.html#ehc-plan",
    "echp": "decisions/|help/glossary.html#ehc-plan",
    "tribunel": "routes/appeal.html",
    "refused to asess": "decisions/refused-assessment.html",
    "when is my deadline": "deadlines.html#work-out-your-last-day",
    "la wont name my school": "decisions/placement-only.html",
    "do i have to do mediation": "routes/mediation.html#not-needed",
    "someone to talk to": SERVICE_PAGE,
    "transport": "index.html#something-else",
}
# What this site has nothing about: what is typed, what is then said, and where it leads.
NOT_COVERED = {
    "home education": ("does not cover home education", SERVICE_PAGE),
    "eotas": ("does not cover education outside a school", SERVICE_PAGE),
    "personal budget": ("does not cover personal budgets", SERVICE_PAGE),
    "moving to another council": ("does not cover other councils", SERVICE_PAGE),
    FACTS.local.neighbours.split(", ")[0]: ("does not cover other councils", SERVICE_PAGE),
    "dla": ("does not cover DLA", SERVICE_PAGE),
    "Ofsted": ("does not cover Ofsted", SERVICE_PAGE),
    "translate": ("is in English only", SERVICE_PAGE),
    "template letter": ("letters to fill in and send", "letters.html"),
}
NOTHING = "xyzzyxyzzy"
# Each page in these folders is asked for.
HELPING = ("appeal/", "decisions/", "help/", "routes/")


@pytest.fixture(scope="module")
def search_page(browser, server):
    """The search page, and what went wrong on it; each test types anew."""
    with opened(browser, server + "search.html") as (page, wrong):
        yield page, wrong


def box(page):
    return page.get_by_role("searchbox", name="What are you looking for?")


def results(page):
    """Where the results lead, best first."""
    return page.locator(".found li a").evaluate_all("all => all.map(a => a.getAttribute('href'))")


def found(page, typed):
    box(page).fill(typed)
    return results(page)


# --- It finds --------------------------------------------------------------------------------


def test_there_are_at_least_40_different_questions_and_all_pages_that_help_are_asked_for():
    assert len({row["question"].lower() for row in QUESTIONS}) == len(QUESTIONS) >= 40
    helping = {path for path in PATHS if path.startswith(HELPING)}
    assert helping <= {row["page"] for row in QUESTIONS}


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: row["question"])
def test_the_page_that_answers_is_among_the_first_three(row, search_page):
    pages = [address.split("#")[0] for address in found(search_page[0], row["question"])]
    assert row["page"] in pages[:3]


@pytest.mark.parametrize("typed", FIRST)
def test_the_field_s_words_find_the_right_page_first_however_they_are_spelt(typed, search_page):
    assert re.match(FIRST[typed], found(search_page[0], typed)[0])


def said_instead(page):
    return page.locator("[data-said]:not([hidden])")


@pytest.mark.parametrize("typed", NOT_COVERED)
def test_what_the_site_has_nothing_about_is_said_and_no_page_is_found_by_chance(typed, search_page):
    page, wrong = search_page
    said, leads = NOT_COVERED[typed]
    assert found(page, typed) == []
    assert said in said_instead(page).inner_text()
    assert said_instead(page).get_by_role("link").first.get_attribute("href") == leads
    assert not page.locator(".found-nothing").is_visible()
    expect(page.get_by_role("status")).to_contain_text(said)
    box(page).press("Enter")
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    assert focused == leads
    assert wrong == []


def test_what_else_is_typed_is_looked_for(search_page):
    page, _ = search_page
    assert "routes/appeal.html" in found(page, "personal budget tribunal appeal")[0]
    assert said_instead(page).count() == 1
    # A part of a word is another word.
    assert found(page, "tribunal ofstedly")
    assert said_instead(page).count() == 0


def test_each_box_of_what_is_not_covered_is_tried_and_says_what_people_type():
    said = attributes("search.html", "[data-said]", "data-said")
    phrases = [phrase for phrases in said for phrase in phrases.split(", ")]
    assert len(set(phrases)) == len(phrases)
    assert [one for one in phrases if not re.fullmatch("[a-z0-9]+( [a-z0-9]+)*", one)] == []
    assert [
        one for one in said if not {typed.lower() for typed in NOT_COVERED} & set(one.split(", "))
    ] == []
    assert set(phrases) & {one for phrases in MEANINGS.values() for one in phrases} == set()


def test_a_page_is_listed_once_with_its_title_section_and_words(search_page):
    page, _ = search_page
    pages = [address.split("#")[0] for address in found(page, "judical review")]
    assert len(set(pages)) == len(pages) > 2
    first = page.locator(".found li").first
    link = first.get_by_role("link")
    assert link.inner_text() == "Which route is right for you?: Judicial review"
    mark = first.locator("mark").first
    assert mark.inner_text().lower() in ("judicial", "review")
    # Bold too: a match is not shown by colour alone.
    assert mark.evaluate("mark => getComputedStyle(mark).fontWeight") == "700"


IN_FOLDS = {
    "young person lacks capacity": "help/young-people.html#capacity",
    "what is a consent order": "help/glossary.html#consent-order",
    "no therapist available": "help/they-said.html#no-staff",
}


@pytest.mark.parametrize("typed", IN_FOLDS)
def test_what_is_found_in_a_fold_is_open_and_in_view_once_its_link_is_followed(
    typed, browser, server
):
    address = IN_FOLDS[typed]
    with opened(browser, server + "search.html") as (page, wrong):
        assert address in found(page, typed)[:3]
        page.locator(f".found a[href='{address}']").click()
        fold = page.locator(f"details[id='{address.split('#')[1]}']")
        expect(fold).to_have_attribute("open", "")
        expect(fold.locator("summary")).to_be_in_viewport()
        assert wrong == []


@pytest.mark.parametrize("saying", FACTS.sayings, ids=lambda saying: saying.id)
def test_what_a_family_was_told_is_found_as_it_was_said_with_its_own_answer(saying, search_page):
    assert f"help/they-said.html#{saying.id}" in found(search_page[0], saying.saying)


def test_pages_about_this_site_are_found_by_their_headings_and_take_little_room(search_page):
    page, _ = search_page
    assert "about/accessibility.html" in found(page, "what a screen reader said")
    texts = page.evaluate("searchIndex.pages.map(([path, , , text]) => [path, text])")
    about = [text for path, text in texts if path.startswith("about/")]
    assert about
    assert max(map(len, about)) < 1000 < max(len(text) for _, text in texts)


# --- Everyone can use it ---------------------------------------------------------------------


def test_the_count_is_told_once_the_typing_rests(browser, server):
    with opened(browser, server + "search.html") as (page, wrong):
        # Time stands still but for the test, so that a slow machine tells the same.
        noon = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)
        page.clock.install(time=noon)
        page.reload()
        page.clock.pause_at(noon + datetime.timedelta(hours=1))
        status = page.get_by_role("status")
        box(page).press_sequentially("tribunel")
        # Results are there at once; the telling waits.
        assert results(page)
        page.clock.run_for(500)
        assert status.inner_text() == ""
        page.clock.run_for(500)
        told = f"{len(results(page))} pages found for “tribunel”."
        assert status.inner_text() == told
        assert page.get_by_role("heading", name=told).is_visible()
        box(page).fill("")
        page.clock.run_for(1000)
        assert status.inner_text() == ""
        assert results(page) == []
        assert wrong == []


def test_the_keyboard_alone_is_enough(browser, server):
    with opened(browser, server + "search.html") as (page, wrong):
        box(page).focus()
        page.keyboard.type("judical review")
        page.keyboard.press("Enter")
        heading = page.get_by_role("heading", name="pages found for “judical review”.")
        assert heading.evaluate("heading => heading === document.activeElement")
        # The count is in view, the whole of it, and the first page found too.
        expect(heading).to_be_in_viewport(ratio=1)
        expect(page.locator(".found li a").first).to_be_in_viewport(ratio=1)
        page.keyboard.press("Tab")
        first = page.locator(".found li a").first
        assert first.evaluate("link => link === document.activeElement")
        page.keyboard.press("Enter")
        page.wait_for_url("**/routes/compare.html#judicial-review")
        # The way back leads to the same results.
        page.go_back()
        page.wait_for_selector(".found li")
        assert box(page).input_value() == "judical review"
        assert wrong == []


def test_who_finds_nothing_is_told_where_else_to_look(browser, server):
    with opened(browser, f"{server}search.html#q={NOTHING}") as (page, wrong):
        assert results(page) == []
        box(page).press("Enter")
        focused = page.evaluate("document.activeElement.getAttribute('href')")
        assert focused == "#a-to-z"
        help_link = page.locator(".found-nothing").get_by_role(
            "link", name=f"{FACTS.local.name} can help you"
        )
        assert help_link.get_attribute("href") == SERVICE_PAGE
        expect(page.get_by_role("status")).to_have_text(f"No pages found for “{NOTHING}”.")
        assert wrong == []


# The rest of the page is audited with all others.
WHAT_IS_FOUND = ".search, .found, .found-nothing, [data-said]"


@pytest.mark.parametrize("typed", ["refused to asess", NOTHING, "personal budget appeal"])
def test_what_is_found_has_no_barrier(typed, browser, server):
    with opened(browser, f"{server}search.html#q={typed.replace(' ', '+')}") as (page, wrong):
        expect(page.get_by_role("status")).to_contain_text("found for")
        assert faults_in_every_mode(page, WHAT_IS_FOUND) == []
        assert wrong == []


@pytest.mark.parametrize("path", PATHS)
def test_every_page_leads_to_the_search(path):
    links = [node.attributes["href"] for node in tree(path).css("header nav > a")]
    assert [link.split("/")[-1] for link in links] == ["search.html"]


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_search_is_reached_without_opening_the_menu(size, browser, server):
    with opened(browser, server + "routes/appeal.html") as (page, _):
        page.set_viewport_size(size)
        links = page.get_by_role("navigation", name="Main").get_by_role("link", name="Search")
        seen = [link for link in links.all() if link.is_visible()]
        assert len(seen) == 1
        seen[0].click()
        assert page.locator("h1").inner_text() == "Search"


def test_without_scripts_there_is_the_list_and_no_form(browser, server):
    options = {"java_script_enabled": False}
    with opened(browser, server + "search.html", **options) as (page, wrong):
        assert not page.locator("form").is_visible()
        link = page.locator(".a-to-z").get_by_role(
            "link", name="Appeal to the Tribunal", exact=True
        )
        assert not link.is_visible()
        page.locator(".a-to-z summary").get_by_text("A", exact=True).click()
        assert link.is_visible()
        assert wrong == []


@pytest.mark.parametrize("lost", [*SCRIPTS, "page.js"])
def test_where_a_script_is_lost_there_is_no_dead_box_but_the_list(lost, browser, server):
    routes = {f"**/{lost}": lambda route: route.abort()}
    with opened(browser, server + "search.html#q=appeal", routes=routes) as (page, _):
        assert not page.locator("form").is_visible()
        page.get_by_role("link", name="the list from A to Z", exact=True).first.click()
        assert page.url.endswith("#a-to-z")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_where_scripts_come_nothing_moves_for_the_box(size, browser, server):
    with opened(browser, server + "search.html") as (page, _):
        page.set_viewport_size(size)
        place = page.locator(".search-place")
        high = place.evaluate("place => place.getBoundingClientRect().height")
        page.locator("form.search").evaluate("form => { form.hidden = true; }")
        assert place.evaluate("place => place.getBoundingClientRect().height") >= high - 1


def test_it_works_from_a_folder_without_a_server(browser):
    with opened(browser, (SITE / "search.html").as_uri() + "#q=ombudsmen") as (page, wrong):
        page.locator(".found li a").first.click()
        assert page.locator("h1").is_visible()
        assert wrong == []


# --- It keeps to itself ----------------------------------------------------------------------


def test_what_is_typed_is_sent_nowhere_and_kept_in_the_fragment_only(browser, server):
    with opened(browser, server + "search.html") as (page, wrong):
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        box(page).fill("wrong school")
        box(page).press("Enter")
        expect(page).to_have_url(server + "search.html#q=wrong+school")
        kept = "[document.cookie, localStorage.length, sessionStorage.length].join()"
        assert page.evaluate(kept) == ",0,0"
        # The browser asks for the icon when it likes.
        assert [address for address in asked if "favicon" not in address] == []
        assert wrong == []


ODD = {
    "markup": "<img src=x onerror=alert(1)> tribunal",
    "markup in a found word": "tribunal<script>alert(1)</script>",
    "long": "appeal " * 2000,
    "one long word": "refused" * 2000,
    "names of the language": "__proto__ constructor toString",
    "signs": "% & # ? \\ \" ' \u202e \u0000 ((( [a-z]+ *",
    "other letters": "上訴 апелляция ٣ 🙂",
    "spaces": " \t  ",
}


@pytest.mark.parametrize("name", ODD)
def test_odd_words_break_nothing_and_never_become_markup(name, browser, server):
    with opened(browser, server + "search.html") as (page, wrong):
        markup = page.locator("main *").count()
        box(page).fill(ODD[name])
        # The address is written now, and not only once the typing rests.
        box(page).press("Enter")
        shown = page.locator(".found li, .found li *").count()
        assert page.locator("main *").count() == markup + shown
        assert page.locator("main img, main script").count() == 0
        # The address brings the same words back.
        typed = box(page).input_value()[:200].strip()
        page.reload()
        assert box(page).input_value().strip() == typed.strip()
        assert wrong == []


@pytest.mark.parametrize("fragment", ["#q=%E0%A4%A", "#q=", "#M", "#q", "#q=a&q=b", "#%00"])
def test_a_broken_address_breaks_nothing(fragment, browser, server):
    with opened(browser, server + "search.html" + fragment) as (page, wrong):
        assert found(page, "mediation")
        assert wrong == []


# --- It is small ------------------------------


def test_the_scripts_and_the_index_together_are_at_most_52_kb_compressed():
    parts = [(SITE / "assets" / name).read_bytes() for name in SCRIPTS]
    assert sum(len(gzip.compress(part, 9)) for part in parts) <= 52_000

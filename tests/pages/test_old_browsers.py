"""The calculators in Chromium of 2020 and 2021, as phones have it that get no updates any more."""

import re

import pytest

from macros.made import bundle
from tests import old_browsers
from tests.browser import NoBrowserError
from tests.cases import APPEALS, asked
from tests.engines import skip_or_fail, when_ready
from tests.rooms import SITE
from tests.states import TODAY, council_page, dates_page, fragment

# The page's own day; and what it puts into a file for the calendar is kept, to be read.
BEFORE = """
const RealDate = Date, now = NOW;
window.Date = class extends RealDate {
  constructor(...given) { if (given.length) super(...given); else super(now); }
  static now() { return now; }
};
const create = URL.createObjectURL;
URL.createObjectURL = blob => { window.saved = blob; return create(blob); };
""".replace("NOW", str(int(TODAY.timestamp() * 1000)))
FILL = """for (const [id, value] of Object.entries(TYPED)) {
  const field = document.getElementById(id);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
document.querySelector("form.calculator [type=submit]").click();"""
LAST_DAYS = """return [...document.querySelectorAll("[data-deadline] time")]
  .map(time => [time.closest("[data-deadline]").dataset.deadline, time.dateTime]);"""
FILE = """return new Promise(done => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.readAsText(window.saved);
});"""


@pytest.fixture(scope="module", params=old_browsers.PACKAGES)
def old(request):
    """One of the old browsers: what it throws fails its test."""
    try:
        with old_browsers.started(request.param, BEFORE) as engine:
            yield engine
    except NoBrowserError as why:
        skip_or_fail(why)


def type_in(old, **typed):
    """Fill fields by their ids, and press the button of the page's first form."""
    values = {id_.replace("_", "-"): value for id_, value in typed.items()}
    old.ask(FILL.replace("TYPED", str(values)))


def test_it_is_as_old_as_it_says_and_lacks_what_came_later(old):
    assert re.fullmatch(r"HeadlessChrome/(80|92)\.[\d.]+", old.version)
    assert old.ask("return typeof Object.hasOwn") == "undefined"


@pytest.mark.parametrize("certificate", ["", "2026-11-29"])
def test_the_last_day_to_appeal_is_worked_out(old, server, certificate):
    old.open(server + "decisions/refused-plan.html")
    year, month, day = certificate.split("-") if certificate else ("", "", "")
    type_in(old, letter_day="1", letter_month="oct", letter_year="2026")
    assert dict(old.ask(LAST_DAYS))["appeal"] == "2026-12-01"
    type_in(old, certificate_day=day, certificate_month=month, certificate_year=year)
    expected = "2027-01-04" if certificate else "2026-12-01"
    assert dict(old.ask(LAST_DAYS))["appeal"] == expected


def test_the_guide_in_one_file_answers_from_a_folder(old):
    for case in APPEALS:
        old.open((SITE / bundle.GUIDE).as_uri() + asked(case))
        assert dict(old.ask(LAST_DAYS))[case["rule"]] == case["last_day"]


def test_the_day_is_in_view_and_has_the_focus(old, server):
    old.open(server + "decisions/refused-plan.html" + fragment(letter="2026-11-02"))
    when_ready(lambda: old.ask("return document.activeElement.className === 'answer'"))
    top, bottom, screen = old.ask(
        """const { top, bottom } = document.getElementById("answer-day").getBoundingClientRect();
        return [top, bottom, innerHeight];"""
    )
    assert 0 <= top < bottom <= screen


def test_the_council_s_time_limits_are_worked_out(old, server):
    old.open(server + council_page("assessment-request", "2026-11-02"))
    found = dict(old.ask(LAST_DAYS))
    assert found["assessment-decision"] == "2026-12-14"
    assert found["plan-final"] == "2027-03-22"
    assert "BEGIN:VEVENT" in old.ask(FILE)


def test_an_appeal_s_dates_are_put_in_order(old, server):
    old.open(server + dates_page(registered="2026-11-02", evidence="2027-01-22"))
    order = "document.querySelectorAll('.timeline h4 time')"
    days = old.ask(f"return [...{order}].map(time => time.dateTime)")
    assert days == ["2026-11-02", "2026-12-14", "2027-01-22"]
    assert "DESCRIPTION:" in old.ask(FILE)


def test_the_days_go_into_a_calendar_file(old, server):
    old.open(server + "decisions/refused-plan.html" + fragment(letter="2026-11-02"))
    file = old.ask(FILE)
    assert file.startswith("BEGIN:VCALENDAR\r\n")
    assert "DTSTART;VALUE=DATE:20270104\r\n" in file
    link = "document.querySelector('.actions a[download]')"
    assert old.ask(f"return {link}.download") == "appeal-2027-01-04.ics"
    assert old.ask(f"return {link}.href").startswith("blob:")


@pytest.mark.parametrize("path", ["decisions/refused-plan.html", "decisions/delay.html"])
def test_mistakes_are_told_and_lead_to_their_box(old, server, path):
    old.open(server + path)
    type_in(old)
    told = old.ask("return document.activeElement.innerText")
    assert "There is a problem" in told
    assert "Enter the da" in told
    old.ask("document.querySelectorAll('.error-summary a')[0].click()")
    assert old.ask("return document.activeElement.localName") == "input"


def test_a_day_that_does_not_exist_is_told_and_a_whole_date_is_read(old, server):
    old.open(server + "decisions/refused-plan.html")
    type_in(old, letter_day="31", letter_month="2", letter_year="2026")
    told = old.ask("return document.getElementById('letter-error').innerText")
    assert "31 February 2026 does not exist" in told
    old.open(server + "decisions/refused-plan.html")
    type_in(old, letter_day="2/11/2026")
    assert old.ask("return document.getElementById('letter-month').value") == "November"
    assert dict(old.ask(LAST_DAYS))["appeal"] == "2027-01-04"


def test_an_answer_is_cleared(old, server):
    old.open(server + "decisions/refused-plan.html" + fragment(letter="2026-11-02"))
    old.ask("document.querySelector('.answer [value=clear]').click()")
    assert old.ask("return document.querySelector('.answer').hidden")
    assert old.ask("return document.activeElement.id") == "letter-day"


GAPS = """return ["PARTS"].map(parts => [...document.querySelectorAll(parts)]
  .map(part => part.getBoundingClientRect())).flatMap(boxes => boxes.slice(1)
  .map((box, index) => Math.max(box.left - boxes[index].right, box.top - boxes[index].bottom)));"""


@pytest.mark.parametrize("parts", ["#letter-day, #letter-month, #letter-year", ".actions > *"])
def test_boxes_and_buttons_do_not_touch(old, server, parts):
    old.open(server + "decisions/refused-plan.html" + fragment(letter="2026-11-02"))
    gaps = old.ask(GAPS.replace("PARTS", parts))
    assert len(gaps) >= 2
    assert min(gaps) >= 4


def test_what_a_page_throws_is_not_passed_over(old, server):
    old.open(server + "index.html")
    with pytest.raises(RuntimeError, match="broken"):
        old.ask("throw new Error('broken')")
    old.ask("setTimeout(() => { throw new Error('broken later') })")
    with pytest.raises(RuntimeError, match="broken later"):
        old.ask("return new Promise(done => setTimeout(done, 50))")

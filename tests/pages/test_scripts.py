"""The scripts: no words of their own, and nothing that a browser of 2019 does not know."""

import json
import re
import subprocess

import pytest

from macros.law import deadlines
from macros.model.times import COUNTING, UNITS
from tests.open_pages import opened
from tests.rooms import DOCS, ROOT
from tests.site import PATHS, templates
from tests.states import TODAY, answer, council_page, dates_page, fragment
from tests.wording import LONGEST_SENTENCE, grade, sentences, words

SCRIPTS = sorted(
    path for path in (DOCS / "assets").rglob("*.js") if path.parent.name != "libraries"
)
TEMPLATES = [*(DOCS / "calculators").glob("*.html"), DOCS / "search.md"]
NAME = re.compile(r'data-words="([^"]+)"')
NAMES = {name for path in TEMPLATES for name in NAME.findall(path.read_text("utf-8"))}
# What both engines call things.
VOCABULARY = {*deadlines.REASONS, *deadlines.KINDS, *UNITS, *COUNTING, "use strict"}
WORDS = re.compile(r"[A-Za-z’]{2,}[,.:]? [A-Za-z’]+")


def words_of_its_own(script):
    """The texts of two words and more in a script, but for names of templates and of the law."""
    code = re.sub(r"(?m)^\s*//.*$|/\*.*?\*/|\s//\s.*$", "", script, flags=re.DOTALL | re.MULTILINE)
    texts = re.findall(r'"((?:[^"\\\n]|\\.)*)"', code)
    texts += [re.sub(r"\$\{[^}]*\}", "…", text) for text in re.findall(r"`([^`]*)`", code)]
    # What finds a part of a page has marks that no sentence has.
    found = [text for text in texts if WORDS.search(text) and not re.search(r"[\[#{=]", text)]
    return [text for text in found if text not in NAMES | VOCABULARY]


# Our copy of each library, and the file of its package.
LIBRARIES = {
    "minisearch.js": "minisearch/dist/umd/index.js",
    "minisearch.LICENSE.txt": "minisearch/LICENSE.txt",
    "fflate.js": "fflate/umd/index.js",
    "fflate.LICENSE.txt": "fflate/LICENSE",
    "papaparse.js": "papaparse/papaparse.min.js",
    "papaparse.LICENSE.txt": "papaparse/LICENSE",
}


def test_every_library_is_the_locked_package_s_own_file():
    ours = {path.name: path.read_bytes() for path in (DOCS / "assets/libraries").iterdir()}
    theirs = {name: (ROOT / "node_modules" / file).read_bytes() for name, file in LIBRARIES.items()}
    assert ours.keys() == theirs.keys()
    changed = [file for name, file in LIBRARIES.items() if ours[name] != theirs[name]]
    assert changed == [], "Copy these from node_modules/ to docs/assets/libraries/."


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_sentence_stands_in_a_script(path):
    assert words_of_its_own(path.read_text("utf-8")) == []


@pytest.mark.parametrize("text", ['"You may appeal."', "`It was ${when} late, sorry`"])
def test_a_sentence_in_a_script_is_found(text):
    assert len(words_of_its_own(f'"use strict";\nshow({text}, "last day", "period");')) == 1


def test_each_template_has_a_name_of_its_own_in_its_form():
    both = NAME.findall((DOCS / "calculators/both.html").read_text("utf-8"))
    for name in ("appeal", "council", "dates"):
        own = (DOCS / f"calculators/{name}.html").read_text("utf-8")
        names = [*both, *NAME.findall(own)]
        assert sorted(names) == sorted(set(names))


# --- Words of answers ------------------------------------------------------------------------

WITH_WORDS = [path for path in PATHS if templates(path).css("div")]


def said(path):
    """What stands in the templates of a page: its paragraphs and items, or all of a short one."""
    found = []
    for template in templates(path).css("[data-words]"):
        found += [node.text(separator=" ") for node in template.css("p, li, dd") or [template]]
    return [" ".join(text.split()) for text in found if text.strip()]


@pytest.mark.parametrize("path", WITH_WORDS)
def test_what_answers_say_is_as_easy_to_read_as_a_page(path):
    assert len(said(path)) >= 3
    assert grade(said(path)) <= 8
    assert [s for s in sentences(said(path)) if words(s) > LONGEST_SENTENCE] == []


# --- Old browsers ----------------------------------------------------------------------------


def node(program, *arguments):
    """Run one of the checkers; what it says, and whether it finds nothing."""
    run = subprocess.run(
        [ROOT / ".venv/bin/node", ROOT / "node_modules" / program, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    return run.stdout + run.stderr, run.returncode == 0


NEWER = {
    "Object.hasOwn": 'Object.hasOwn({}, "a");',
    "replaceChildren": "document.body.replaceChildren();",
    "replaceAll": '"a-b".replaceAll("-", "");',
    "ResizeObserver": "new ResizeObserver(() => {});",
    "a type": "const number = /** @type {number} */ (document.title.length); number.trim();",
}


@pytest.mark.parametrize("name", NEWER)
def test_what_a_browser_of_2019_lacks_and_a_wrong_type_are_found(name, tmp_path):
    settings = json.loads((ROOT / "tsconfig.json").read_text("utf-8"))
    script = tmp_path / "script.js"
    script.write_text(f'"use strict";\n{NEWER[name]}\n', "utf-8")
    types = [str(ROOT / file) for file in settings["files"] if "lib.dom" in file]
    settings |= {"files": [*types, str(script)], "include": []}
    (tmp_path / "tsconfig.json").write_text(json.dumps(settings), "utf-8")
    said, clean = node("typescript/bin/tsc", "--project", tmp_path)
    assert not clean
    assert said.count("error TS") == 1
    assert "script.js(2," in said


@pytest.mark.parametrize("code", ["const a = document?.title;", "class A { #b = 1; }", "a ??= 1;"])
def test_a_sign_that_a_browser_of_2019_cannot_read_is_found(code, tmp_path):
    script = tmp_path / "script.js"
    script.write_text(code, "utf-8")
    said, clean = node("acorn/bin/acorn", "--ecma2019", "--silent", script)
    assert not clean
    assert "script.js" in said


# What came to browsers after 2019: some of it was used once.
FORGET = """
delete Object.hasOwn; delete Object.groupBy; delete window.structuredClone; delete window.WeakRef;
delete String.prototype.replaceAll; delete String.prototype.at; delete String.prototype.matchAll;
for (const name of ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"])
  delete Array.prototype[name];
for (const part of [Element, Document]) delete part.prototype.replaceChildren;
for (const name of ["allSettled", "any", "try", "withResolvers"]) delete Promise[name];
delete Element.prototype.checkVisibility; delete AbortSignal.timeout; delete navigator.share;
"""


def forgetful(route):
    """Answer for a script with one that first takes away what came to browsers later."""
    script = route.fetch()
    route.fulfill(response=script, body=FORGET + script.text())


# The first script of a page that has a calculator.
OLDER = {"**/assets/law/deadlines.js": forgetful}


@pytest.mark.parametrize(
    "address",
    [
        "deadlines.html" + fragment(letter="2026-11-02"),
        council_page("assessment-request", "2026-11-02"),
        dates_page(registered="2026-11-02", hearing="2027-03-01"),
    ],
)
def test_a_browser_without_what_came_after_2019_gives_the_answer(address, browser, server):
    with opened(browser, server + address, clock=TODAY, routes=OLDER) as (page, wrong):
        assert page.evaluate("typeof Object.hasOwn") == "undefined"
        assert "Add to my calendar" in answer(page).inner_text()
        assert wrong == []


@pytest.mark.parametrize("path", ["deadlines.html", "decisions/delay.html", "appeal/dates.html"])
def test_a_browser_without_what_came_after_2019_tells_mistakes(path, browser, server):
    with opened(browser, server + path, clock=TODAY, routes=OLDER) as (page, wrong):
        page.locator("form.calculator [type=submit]").first.click()
        assert "There is a problem" in page.locator(".error-summary").first.inner_text()
        page.locator(".error-summary a").last.click()
        assert page.locator("[aria-invalid=true]:focus").count() == 1
        assert wrong == []

"""What is published is made of the built pages by small steps, each of which can be taken again."""

import hashlib
import io
import re
from dataclasses import replace

import pikepdf
import pytest

from macros.made import FinishError, bundle, one_file, places, site
from macros.made.printer import Printed
from macros.made.style import STYLE
from tests.invented import FACTS

FRAME = (
    "<html><head><!-- place: policy --><title>{title}</title><!-- place: theme-colour -->"
    "<!-- place: style --><!-- place: copy-script --></head>"
    "<body><main><!-- place: copy-notice --><!-- place: languages --><article>"
    "<h1 id='top'>{title}</h1>{words}</article></main>"
    "<footer><!-- place: copy-version --></footer></body></html>"
)
MARK = (
    '<svg viewBox="0 0 24 24" width="36"><path d="M3 12h6" stroke="currentColor"/>'
    '<g fill="currentColor"><circle r="2"/></g></svg>'
)


def page(title, words=""):
    return FRAME.format(title=title, words=words).encode()


FORM = (
    '<form data-kind=\'appeal\'><script type=\'application/json\'>{"shorts":{"rules-20":"r.20"}}'
    "</script></form><ul><li id='source-rules-20'>The Rules</li></ul>"
)
BUILT = {
    "index.html": page("Home"),
    "deadlines.html": page("Time limits", FORM),
    "leaflets.html": page("Leaflets", "<!-- place: all-leaflets -->"),
    "404.html": page("Not found"),
    "search.html": page("Search", "<!-- place: a-to-z -->"),
    "help/riass.html": page("{{ service }}"),
    "offline.html": page(
        "Offline copy", "<!-- place: single-files --><!-- place: offline-copy -->"
    ),
    **{f"assets/{name}.js": b"" for name in one_file.SCRIPTS},
    "assets/calculator.js": b"// What it is for.\nconst day = 1;\n",
    "assets/javascripts/theme.js": b"theme",
    "partials/mark.svg": b"mark",
}
EMPTY_PDF = io.BytesIO()
pikepdf.new().save(EMPTY_PDF)
EMPTY_PDF = EMPTY_PDF.getvalue()
BASE = ":root { --band: #0b3b46; --on-band: #fff; --sun: #ffcf4d; }"
GIVEN = site.Given(
    forms=(),
    languages=(),
    meanings={"tribunal": ["court"]},
    ignored="the a",
    leaflets={"appeal.pdf": b"%PDF-", "appeal.png": b"PNG", "all-leaflets.pdf": EMPTY_PDF},
    mark=MARK,
    styles=dict.fromkeys(STYLE, "") | {"base": BASE},
    moved={"help/old.html": page("Moved").decode().replace("<!-- place: languages -->", "")},
    copy=bundle.About("Small", "https://small.example/", "2026-11-24", "2027-05-24"),
    start=page("Start here").decode(),
    notice_script="// The notice.\nconst late = true;\n",
    local=FACTS.local,
    menu=[{"Home": "index.md"}, {"Time limits": "deadlines.md"}],
    frame={
        "guide.html": "<main>{% for chapter in parts[0].chapters %}{{ chapter.html }}{% endfor %}"
    },
    print_booklet=lambda _words: Printed(b"%PDF-", 1, None),
    framed="<html><head><!-- place: policy --><!-- place: theme-colour --><!-- place: style -->"
    "<!-- place: copy-script --></head></html>",
    data={"clocks.json": b"{}\n", "deadlines.js": b"// To be read.\nconst days = 1;\n"},
)
FINISHED = site.finished(BUILT, GIVEN)


@pytest.mark.parametrize("step", site.STEPS, ids=lambda step: step.__name__)
def test_a_step_changes_nothing_that_it_is_given(step):
    before = dict(BUILT)
    try:
        step(BUILT, GIVEN)
    # On unfinished pages the last step refuses: that is its work.
    except FinishError:
        assert step is site.with_no_place_left
    assert before == BUILT


def test_the_same_pages_give_the_same_files_each_time():
    assert site.finished(BUILT, GIVEN) == FINISHED
    assert site.passed_on(FINISHED) == site.passed_on(site.finished(BUILT, GIVEN))


def test_what_no_page_uses_is_left_out_and_what_pages_need_is_added():
    assert set(FINISHED) - set(BUILT) == {
        "assets/favicon.png",
        "assets/favicon.svg",
        "assets/search-index.js",
        "assets/word-parts.js",
        "help/old.html",
        "data/calculator.html",
        "data/clocks.json",
        "data/deadlines.js",
        "leaflets/appeal.pdf",
        "leaflets/appeal.png",
        "help/hiass.html",
        "sitemap.xml",
        "leaflets/all-leaflets.pdf",
        bundle.NAME,
        bundle.GUIDE,
        bundle.BOOKLET,
    }
    assert set(BUILT) - set(FINISHED) == {
        "assets/javascripts/theme.js",
        "help/riass.html",
        "partials/mark.svg",
    }


def test_scripts_lose_their_comments_those_that_the_build_writes_too():
    assert FINISHED["assets/calculator.js"] == b"const day=1;"
    assert FINISHED["assets/search-index.js"].startswith(b"const searchIndex=")


def test_what_developers_read_keeps_its_comments():
    assert FINISHED["data/deadlines.js"] == GIVEN.data["deadlines.js"]


def test_the_list_of_everything_and_the_link_to_the_copy_come_into_their_places():
    assert b'<a href="help/hiass.html">HIASS</a>' in FINISHED["search.html"]
    assert b"Download the offline copy" in FINISHED["offline.html"]
    assert b"place:" not in b"".join(
        content for path, content in FINISHED.items() if path.endswith(".html")
    )


def test_the_page_of_the_service_is_published_under_its_own_name_with_it_in_its_title():
    assert "help/riass.html" not in FINISHED
    assert b"<title>HIASS</title>" in FINISHED["help/hiass.html"]


def test_what_is_passed_on_is_the_copy_the_leaflets_and_their_hashes():
    passed = site.passed_on(FINISHED)
    assert set(passed) == {
        *(bundle.NAME, bundle.GUIDE, bundle.BOOKLET),
        *("appeal.pdf", "all-leaflets.pdf", "SHA256SUMS"),
    }
    line = f"{hashlib.sha256(b'%PDF-').hexdigest()}  appeal.pdf\n"
    assert line in passed["SHA256SUMS"].decode()


def test_the_sitemap_has_each_page_by_its_full_address_but_not_the_one_for_lost_visitors():
    text = FINISHED["sitemap.xml"].decode()
    listed = re.findall("<loc>(.*)</loc><lastmod>2026-11-24</lastmod>", text)
    assert listed == [
        "https://small.example/deadlines.html",
        "https://small.example/help/hiass.html",
        "https://small.example/",
        "https://small.example/leaflets.html",
        "https://small.example/offline.html",
        "https://small.example/search.html",
    ]


def test_the_icon_is_the_mark_in_its_own_colours():
    icon = FINISHED["assets/favicon.svg"].decode()
    assert 'd="M3 12h6"' in icon
    assert "currentColor" not in icon
    assert 'xmlns="http://www.w3.org/2000/svg"' in icon
    assert FINISHED["assets/favicon.png"].startswith(b"\x89PNG")


def test_a_mark_that_is_no_drawing_is_refused():
    with pytest.raises(FinishError, match=r"^overrides/partials/mark\.svg"):
        site.finished(BUILT, replace(GIVEN, mark="<p>A mark</p>"))


def test_a_style_without_the_colour_of_the_browser_s_frame_is_refused():
    with pytest.raises(FinishError, match=r"^docs/assets/style/base\.css: set --band"):
        site.finished(BUILT, replace(GIVEN, styles=dict.fromkeys(STYLE, "")))


@pytest.mark.parametrize("path", ["search.html", "offline.html"])
def test_a_page_that_the_finish_needs_and_that_is_not_there_is_told(path):
    built = {name: content for name, content in BUILT.items() if name != path}
    with pytest.raises(FinishError, match=f"^docs/{path.replace('.html', '.md')}: "):
        site.finished(built, GIVEN)


# --- Places ----------------------------------------------------------------------------------


def test_a_place_is_filled_and_others_stay():
    html = "a<!-- place: a-to-z -->b<!-- place: offline-copy -->"
    filled = places.fill("search.html", html, {"a-to-z": r"\1 <p>"})
    assert filled == r"a\1 <p>b<!-- place: offline-copy -->"


@pytest.mark.parametrize(("html", "times"), [("", 0), ("<!-- place: a-to-z -->" * 2, 2)])
def test_a_place_that_is_missing_or_there_twice_is_told_with_its_file(html, times):
    with pytest.raises(FinishError) as told:
        places.fill("search.html", html, {"a-to-z": ""})
    assert str(told.value) == (
        "docs/search.md: write <!-- place: a-to-z --> once, where it goes: "
        f"search.html has it {times} times."
    )


@pytest.mark.parametrize("name", ["a-to-z", "a-to-zed", "A to Z"])
def test_a_place_that_nothing_fills_is_told_with_its_file(name):
    built = BUILT | {"index.html": page("Home", f"<!-- place: {name} -->")}
    with pytest.raises(FinishError, match=f"^docs/index.md, or .* nothing fills .*{name}"):
        site.finished(built, GIVEN)


def test_each_place_stands_in_the_file_that_messages_name(request):
    for name, home in places.HOMES.items():
        text = (request.config.rootpath / home).read_text("utf-8")
        assert text.count(f"<!-- place: {name} -->") == 1, name

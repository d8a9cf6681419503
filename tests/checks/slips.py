"""Slips of maintainers, as data: the file, what is done to it, and words of its refusal.

A slip replaces a text once. Where it is told of another file than the one it is in, `told_in` says
so; `line` says on which line it is told, counted from that of the slip, or None if on none.
"""

# One slip a line, so that it reads as a table.
# fmt: off

from dataclasses import dataclass


@dataclass(frozen=True)
class Slip:
    """One bad edit: in `file`, `before` becomes `after`; the refusal must say `told`."""

    name: str
    file: str
    before: str
    after: str
    told: str
    line: int | None = 0
    told_in: str = ""


# Pages of each sort, of several folders, for the slips that may be made on any.
SOME_PAGES = ("docs/index.md", "docs/first-steps.md", "docs/deadlines.md", "docs/decisions/refused-plan.md", "docs/decisions/delay.md", "docs/decisions/service.md", "docs/routes/complaint.md", "docs/routes/appeal.md", "docs/help/organisations.md", "docs/about/sources.md")
SOME_LEAFLETS = ("leaflets/complaint.md", "leaflets/first-steps.md", "leaflets/my-dates.md")
DELAY = "docs/decisions/delay.md"
INDEX = "docs/index.md"
SERVICE = "docs/help/riass.md"
SEARCH = "docs/search.md"
PRIVACY = "docs/about/privacy.md"
APPEAL = "docs/routes/appeal.md"
COMPLAINT = "docs/routes/complaint.md"
GLOSSARY = "docs/help/glossary.md"
PEOPLE = "docs/help/organisations.md"
SETTINGS = "mkdocs.yml"
CASES = "tests/cases.json"
QUESTIONS = "tests/made/questions.json"
COVERAGE = "tests/words/coverage.json"
WORDS = "macros/data/search_words.py"
MOVED = "macros/data/moved.py"
STYLE = "docs/assets/style/base.css"

FRONT_MATTER = [
    slip
    for file in (*SOME_PAGES, *SOME_LEAFLETS)
    for slip in (
        Slip("its start is missing", file, "---\ntitle", "title", "begin with a line of three"),
        Slip("a tab before a key", file, "title: ", "\ttitle: ", "tab"),
        Slip("a colon in the words", file, "title: ", "title: Note: ", "colon"),
        Slip("a quote left open", file, "title: ", 'title: "', "quote", line=None),
        Slip("a key misspelt", file, "title:", "titel:", "'titel' is not known"),
        Slip("a key without its colon", file, "title: ", "title ", "", line=None),
        Slip("no words behind a key", file, "title: ", "title: #", "'title' has no words"),
    )
] + [
    Slip("its end is missing", DELAY, "scripts: calculator\n---\n", "scripts: calculator\n", "end the front", line=1),
    Slip("its end is missing", PEOPLE, "advice.\n---\n", "advice.\n", "end the front", line=None),
    Slip("its end is missing", "leaflets/complaint.md", "complaint.md\n---\n", "complaint.md\n", "end", line=1),
    Slip("four hyphens end it", INDEX, "when.\n---\n", "when.\n----\n", "end the front", line=None),
    Slip("a macro in a title", INDEX, "title: D", "title: D {{ period('appeal') }}", "plain words, and names"),
    Slip("a name misspelt in a title", SERVICE, "How {{ service }}", "How {{ servise }}", "did you mean 'service'"),
    Slip("a name in a leaflet's title", "leaflets/appeal.md", "title: ", "title: In {{ place }} ", "plain words"),
    Slip("a tag in a description", INDEX, "description: What", "description: <b>What", "plain words"),
    Slip("a number as a title", INDEX, "title: Disagree with an SEN decision", "title: 42", "no words"),
    Slip("a key twice", INDEX, "title: D", "title: A\ntitle: D", "stands 2 times"),
    Slip("no description", PEOPLE, "description: Local and national organisations that help families with SEN decisions, appeals, complaints and legal advice.\n", "", "has no 'description'", line=None),
    Slip("a leaflet's key in a page", INDEX, "title: D", "what: x\ntitle: D", "'what' is not known"),
    Slip("a page's key in a leaflet", "leaflets/appeal.md", "what: ", "description: x\nwhat: ", "'description'"),
    Slip("a script that is not there", DELAY, "scripts: calculator", "scripts: calculater", "scripts: calculator"),
    Slip("scripts in brackets", DELAY, "scripts: calculator", "scripts: [calculator]", "scripts: calculator"),
    Slip("scripts forgotten", DELAY, "scripts: calculator\n", "", "scripts: calculator", line=None),
    Slip("scripts without need", PEOPLE, "---\n\n#", "scripts: search\n---\n\n#", "needs none"),
    Slip("another page's title", COMPLAINT, "title: Complaint", "title: Mediation", "same 'title'", line=None, told_in="docs/routes/mediation.md"),
    Slip("another leaflet's title", "leaflets/mediation.md", "title: Mediation", "title: Complaint", "same 'title'"),
]

MACROS = [
    slip
    for file in SOME_PAGES
    for slip in (
        Slip("sources() twice", file, "{{ sources() }}", "{{ sources() }}\n\n{{ sources() }}", "Keep the last one", line=2),
        Slip("a macro misspelt", file, "{{ sources() }}", "{{ source() }}\n\n{{ sources() }}", "did you mean 'sources'"),
        Slip("brackets missing", file, "{{ sources() }}", "{{ clock }}\n\n{{ sources() }}", "brackets"),
        Slip("a variable misspelt", file, "{{ sources() }}", "{{ plaec }}\n\n{{ sources() }}", "'place'"),
        Slip("one brace before", file, "{{ sources() }}", "{ sources() }}", "curly bracket"),
        Slip("one brace behind", file, "{{ sources() }}", "{{ sources() }", "curly bracket"),
        Slip("no brace behind", file, "{{ sources() }}", "{{ sources()", "curly bracket"),
        Slip("a bracket open", file, "{{ sources() }}", "{{ sources( }}", "cannot be read"),
        Slip("an id that is not there", file, "{{ sources() }}", "{{ cite('no-law') }}\n\n{{ sources() }}", "no-law"),
        Slip("another kind's id", file, "{{ sources() }}", "{{ cite('august') }}\n\n{{ sources() }}", "august"),
        Slip("without its id", file, "{{ sources() }}", "{{ clock() }}\n\n{{ sources() }}", "clock"),
        Slip("with too many ids", file, "{{ sources() }}", "{{ clock('appeal', 'x') }}\n\n{{ sources() }}", "clock"),
    )
] + [
    Slip("a comma missing", DELAY, "'regs-10', 'regs-5-4'", "'regs-10' 'regs-5-4'", "missing comma"),
    Slip("a comma missing", PEOPLE, "'service', 'local-offer'", "'service' 'local-offer'", "missing comma"),
    Slip("a quote missing", DELAY, "quantity('away')", "quantity('away)", "cannot be read"),
    Slip("both quotes missing", DELAY, "quantity('away')", "quantity(away)", "straight quotes"),
    Slip("curly quotes", DELAY, "quantity('away')", "quantity(‘away’)", "straight quote"),
    Slip("no id where many may be", DELAY, "cite('regs-10', 'regs-5-4')", "cite()", "name what it is about"),
    Slip("no contact", PEOPLE, "contacts('tribunal', 'ipsea', 'sos-sen')", "contacts()", "name what"),
    Slip("no leaflet", DELAY, "leaflet('complaint')", "leaflet()", "leaflet"),
    Slip("an empty id", DELAY, "quantity('away')", "quantity('')", "words in straight quotes"),
    Slip("a number as an id", DELAY, "quantity('away')", "quantity(4)", "words in straight quotes"),
    Slip("a name and an equals sign", DELAY, "quantity('away')", "quantity(id='away')", "straight quotes"),
    Slip("an id misspelt", PEOPLE, "'sos-sen'", "'sos-sne'", "did you mean 'sos-sen'"),
    Slip("a form's id misspelt", APPEAL, "form('", "form('x", "form"),
    Slip("a term that is not explained", DELAY, "term('case officer')", "term('case offiser')", "no anchor"),
    Slip("a quantity for a clock", DELAY, "quantity('away')", "quantity('appeal')", "appeal"),
    Slip("a clock for a quantity", "docs/routes/complaint.md", "clock('ombudsman')", "clock('away')", "away"),
    Slip("a limb that the clock lacks", "docs/deadlines.md", "period('appeal', 'certificate')", "period('appeal', 'meeting')", "period"),
    Slip("a caution that is not there", COMPLAINT, "caution('", "caution('x", "caution"),
    Slip("a leaflet that is not there", DELAY, "leaflet('complaint')", "leaflet('complain')", "did you mean 'complaint'"),
    Slip("a card of no leaflet", "docs/leaflets.md", "leaflet_card('my-dates')", "leaflet_card('my-days')", "my-days", line=0),
    Slip("a group that is not there", "docs/deadlines.md", "clocks('review')", "clocks('reviews')", "reviews"),
    Slip("a maker that is not there", INDEX, "decisions('council', ", "decisions('counsel', ", "counsel"),
    Slip("a figure that is not there", "docs/about/proof.md", "proof('pairs')", "proof('pair')", "pairs"),
    Slip("a next step to no page", "docs/deadlines-table.md", "next_step('routes/mediation.md#certificate'", "next_step('routes/mediate.md'", "no page"),
    Slip("a next step to no anchor", "docs/deadlines-table.md", "next_step('routes/mediation.md#certificate'", "next_step('routes/mediation.md#certify'", "no anchor"),
    Slip("a variable with brackets", INDEX, "For families in {{ place }}", "For families in {{ place() }}", "takes no brackets"),
    Slip("a statement", INDEX, "{{ notices() }}", "{% if notices %}", "curly bracket"),
    Slip("a filter", INDEX, "For families in {{ place }}", "For families in {{ place | upper }}", "macros and variables only"),
    Slip("nothing between brackets", INDEX, "For families in {{ place }}", "For families in {{ }}", "cannot be read"),
    Slip("an anchor without spaces", INDEX, "{ #the-council }", "{#the-council}", "curly bracket"),
    Slip("another decision named", DELAY, "decision_summary()", "decision_summary('service')", "decision_summary"),
    Slip("another decision's routes", DELAY, "decision_routes()", "decision_routes('service')", "decision_routes"),
    Slip("another decision's calculator", "docs/decisions/refused-plan.md", "deadline_calculator()", "deadline_calculator('ceased-plan')", "deadline_calculator"),
    Slip("a calculator without an appeal", DELAY, "{{ council_calculator() }}", "{{ deadline_calculator() }}", "deadline_calculator"),
    Slip("a calculator twice", DELAY, "{{ council_calculator() }}", "{{ council_calculator() }}\n\n{{ council_calculator() }}", "Keep one", line=2),
    Slip("a calculator twice", "docs/deadlines.md", "{{ deadline_calculator() }}", "{{ deadline_calculator() }}\n\n{{ deadline_calculator() }}", "Keep one", line=2),
    Slip("a contact twice", DELAY, "{{ contact('civil-legal-advice') }}", "{{ contact('civil-legal-advice') }}\n\n{{ contact('civil-legal-advice') }}", "Keep one", line=2),
    Slip("no list of sources", DELAY, "{{ sources() }}", "", "Add {{ sources() }}", line=None),
    Slip("a decision's part elsewhere", INDEX, "{{ notices() }}", "{{ decision_summary() }}", "decision_summary"),
    Slip("a day that is none", INDEX, "{{ notices() }}", "{{ day('2026-02-30') }}", "day"),
]

LINKS = [
    slip
    for file in SOME_PAGES
    for slip in (
        Slip("a space within", file, "{{ sources() }}", "[x] (index.md)\n\n{{ sources() }}", "space within a link"),
        Slip("a bracket missing", file, "{{ sources() }}", "[x(index.md)\n\n{{ sources() }}", "square brackets"),
        Slip("a bracket missing", file, "{{ sources() }}", "x](index.md)\n\n{{ sources() }}", "square brackets"),
        Slip("a bracket missing", file, "{{ sources() }}", "[x]index.md)\n\n{{ sources() }}", "square brackets"),
        Slip("a bracket missing", file, "{{ sources() }}", "[x](index.md\n\n{{ sources() }}", "square brackets"),
        Slip("a reference to nothing", file, "{{ sources() }}", "[x][help]\n\n{{ sources() }}", "defined nowhere"),
        Slip("a page that is not there", file, "{{ sources() }}", "[x](nowhere.md)\n\n{{ sources() }}", "no page"),
        Slip("from the top", file, "{{ sources() }}", "[x](/index.html)\n\n{{ sources() }}", "begins with /"),
        Slip("a picture from outside", file, "{{ sources() }}", "![x](https://x.uk/a.png)\n\n{{ sources() }}", "another site"),
        Slip("an email address alone", file, "{{ sources() }}", "[x](name@place.uk)\n\n{{ sources() }}", "mailto:"),
    )
] + [
    Slip("an anchor that is not there", INDEX, "routes/complaint.md#school", "routes/complaint.md#schol", "no anchor 'schol'"),
    Slip("an anchor of its own that is not there", DELAY, "(#late)", "(#lade)", "no anchor"),
    Slip("the way up missing", DELAY, "(../routes/complaint.md#council)", "(routes/complaint.md#council)", "no page"),
    Slip("a page's address", SERVICE, "(organisations.md)", "(organisations.html)", "ends in .md"),
    Slip("a folder", SERVICE, "(organisations.md)", "(../routes/)", "no file"),
    Slip("no address", SERVICE, "(organisations.md)", "()", "without words or address"),
    Slip("no words", SERVICE, "[who else can help]", "[]", "without words or address"),
    Slip("a space in the address", SERVICE, "(organisations.md)", "(organ isations.md)", "space in the address"),
    Slip("not secure", INDEX, "(https://www.ombudsman", "(http://www.ombudsman", "https://"),
    Slip("no scheme", INDEX, "(https://www.ombudsman", "(www.ombudsman", "https://"),
    Slip("half a scheme", INDEX, "(https://www.ombudsman", "(https:/www.ombudsman", "https://"),
    Slip("a script as an address", SERVICE, "(organisations.md)", "(javascript:alert)", "https://"),
    Slip("mailto misspelt", SERVICE, "(organisations.md)", "(mailt:name@place.uk)", "mailto:"),
    Slip("mailto with slashes", SERVICE, "(organisations.md)", "(mailto://name@place.uk)", "mailto:"),
    Slip("mailto without a place", SERVICE, "(organisations.md)", "(mailto:name.place.uk)", "mailto:"),
    Slip("a phone with letters", SERVICE, "(organisations.md)", "(tel:0300-CALL)", "phone"),
    Slip("a fold renamed", GLOSSARY, 'id="leave-to-appeal"', 'id="leave"', "leave-to-appeal", line=None, told_in="docs/routes/appeal.md"),
    Slip("a picture without words", INDEX, "{{ notices() }}", "![](assets/picture.png)", "without words"),
    Slip("a picture that is not there", INDEX, "{{ notices() }}", "![x](assets/map.png)", "no file"),
    Slip("a short link on the page for the lost", "docs/404.md", "({{ config.site_url }}first-steps.html)", "({{ config.site_url }}first-step.html)", "no page"),
]

MARKUP = [
    slip
    for file in ("docs/first-steps.md", "docs/routes/mediation.md", DELAY, "docs/decisions/refused-plan.md", "docs/decisions/service.md", APPEAL, "leaflets/complaint.md", "leaflets/my-dates.md", "leaflets/which-route.md")
    for slip in (
        Slip("a div closed twice", file, "</div>", "</div>\n\n</div>", "closes what is not open", line=None),
        Slip("a div not closed", file, "</div>", "", "never closed", line=None),
        Slip("a div closed by another", file, "</div>", "</p>", "", line=None),
        Slip("a div misspelt", file, "<div", "<dvi", "", line=None),
        Slip("a div without its end", file, " markdown>", " markdown", "half a tag", line=None),
        Slip("markdown left out", file, " markdown>", ">", "holds Markdown"),
    )
] + [
    Slip("a class misspelt", DELAY, 'class="steps"', 'class="stesp"', "no class 'stesp'"),
    Slip("a label misspelt", SEARCH, "{ .label }", "{ .lable }", "no class 'lable'"),
    Slip("a style of its own", SEARCH, 'class="box callout found-nothing"', 'style="color: red"', "policy"),
    Slip("a script of its own", SEARCH, 'class="box callout found-nothing"', 'onclick="x()"', "policy"),
    Slip("a script in a page", INDEX, "{{ notices() }}", "<script>x()</script>", "<script>"),
    Slip("a frame from outside", INDEX, "{{ notices() }}", '<iframe src="https://x.uk"></iframe>', "<iframe>"),
    Slip("an img from outside", INDEX, "{{ notices() }}", '<img src="https://x.uk/a.png" alt="x">', "another site"),
    Slip("two headings of the page", SERVICE, "## How to reach", "# How to reach", "second heading"),
    Slip("no heading of the page", INDEX, "# You can", "You can", "no heading"),
    Slip("a heading that skips a level", SERVICE, "## How to reach", "### How to reach", "skips a level"),
    Slip("a heading that skips a level", DELAY, "## Other ways", "#### Other ways", "skips a level"),
    Slip("a fold without its summary", PRIVACY, "## What we do not", "<details markdown>\n\nWords.\n\n</details>\n\n## What we do not", "begin a fold"),
    Slip("a fold whose Markdown is not read", PRIVACY, "## What we do not", "<details>\n<summary>More</summary>\n\nWords.\n\n</details>\n\n## What we do not", "begin a fold"),
    Slip("a fold set in", PRIVACY, "## What we do not", "  <details markdown>\n<summary>More</summary>\n\nWords.\n\n</details>\n\n## What we do not", "begin a fold"),
    Slip("a fold with a heading of the page", PRIVACY, "## What we do not", "<details markdown>\n<summary>More</summary>\n\n## Words\n\n</details>\n\n## What we do not", "write ### for ##", line=None),
    Slip("a fold named as a heading", PRIVACY, "## What we do not", "<details markdown>\n<summary>What we do not know yet</summary>\n\nWords.\n\n</details>\n\n## What we do not", "Give each", line=None),
    Slip("a fold with the anchor of another", PRIVACY, "## What we do not", '<details markdown id="more">\n<summary>One</summary>\n\nWords.\n\n</details>\n\n<details markdown id="more">\n<summary>Two</summary>\n\nWords.\n\n</details>\n\n## What we do not', "Give each", line=None),
    Slip("words before the heading", INDEX, "# You can", "Hello.\n\n# You can", "below other words", line=2),
    Slip("a heading without words", SERVICE, "## How to reach it", "##", "no words"),
    Slip("no space behind the signs", SERVICE, "## How to reach", "##How to reach", "write a space"),
    Slip("a heading twice", SERVICE, "## How to reach it", "## What it can do for you", "Give each", line=None),
    Slip("an entry of the glossary twice", GLOSSARY, "## A to C", "## Twice { #case-officer }\n\nTwice.\n\n## A to C", "case-officer", line=None),
    Slip("a round bracket missing", INDEX, "(admissions)", "(admissions", "round bracket"),
    Slip("a round bracket too many", INDEX, "(admissions)", "(admissions))", "round bracket"),
    Slip("two changes meet", SERVICE, "## How to reach", "<<<<<<< HEAD\n## How to reach", "two changes meet"),
    Slip("a sign that is not seen", SERVICE, "How to reach", "How\u200b to reach", "cannot be seen"),
    Slip("a lost character", SERVICE, "{{ service }}’s", "{{ service }}\ufffds", "cannot be seen"),
]

LEAFLETS = [
    slip
    for file, section in (("leaflets/complaint.md", "What to write"), ("leaflets/appeal.md", "What happens after you send it"), ("leaflets/mediation.md", "The meeting"), ("leaflets/first-steps.md", "Keep a log"))
    for slip in (
        Slip("a section that is not there", file, f"'{section}'", f"'{section}s'", "did you mean"),
        Slip("a section of no page", file, "section('", "section('x", "no such page"),
        Slip("a macro without id", file, "{{ contact('service') }}", "{{ contact() }}", "contact"),
        Slip("a macro with two ids", file, "{{ contact('service') }}", "{{ contact('service', 'x') }}", "contact"),
        Slip("a jump of headings", file.replace("complaint", "which-route"), "## Get help", "#### Get help", "skips a level"),
        Slip("the title's heading", file, "## Get help", "# Get help", "title"),
        Slip("a page that is not there", file, "page: ", "page: x", "no page"),
        Slip("another leaflet's page", file, "page: ", "page: about/sources.md\n#", "does not link"),
        Slip("a link to no page", file, "## Get help", "[x](nowhere.md)\n\n## Get help", "no page"),
        Slip("half a link", file, "## Get help", "[x] (riass.md)\n\n## Get help", "within a link"),
        Slip("brackets missing", file, "{{ contact('service') }}", "{{ contact }}", "brackets"),
        Slip("one brace", file, "{{ contact('service') }}", "{ contact('service') }}", "curly"),
    )
] + [
    Slip("a heading taken from under a leaflet", COMPLAINT, "## About a school or college", "## On a school or college", "About a school or college", line=None, told_in="leaflets/complaint.md"),
    Slip("a leaflet that no page links", COMPLAINT, "{{ leaflet('complaint') }}", "", "does not link", line=None, told_in="leaflets/complaint.md"),
    Slip("a leaflet that is not listed", "docs/leaflets.md", "{{ leaflet_card('my-dates') }}", "", "not listed", line=None, told_in="leaflets/my-dates.md"),
    Slip("a leaflet listed twice", "docs/leaflets.md", "{{ leaflet_card('my-dates') }}", "{{ leaflet_card('my-dates') }}\n\n{{ leaflet_card('my-dates') }}", "Keep one", line=2),
]

PAGES = [Slip("a decision's title", f"docs/decisions/{id_}.md", "title: ", "title: Now ", "name in the facts") for id_ in ("delay", "refused-plan", "service", "ceased-plan")] + [
    Slip("a decision's heading", f"docs/decisions/{id_}.md", "\n# ", "\n# Now ", "name in the facts", line=1) for id_ in ("delay", "refused-plan", "service", "ceased-plan")
]

SETTING = [
    Slip("a tab", SETTINGS, "  name: material", "\tname: material", "tab"),
    Slip("a quote left open", SETTINGS, "site_name: D", 'site_name: "D', "quote", line=None),
    Slip("indented too far", SETTINGS, "  custom_dir", "    custom_dir", "indentation"),
    Slip("indented too little", SETTINGS, "  name: material", "name: material", "", line=None),
    Slip("a colon missing", SETTINGS, "strict: true", "strict true", "", line=None),
    Slip("a colon in a name", SETTINGS, "site_name: D", "site_name: A: D", "colon"),
    Slip("a setting misspelt", SETTINGS, "site_name", "sitename", "'sitename'", line=0),
    Slip("no name of the site", SETTINGS, "site_name: Disagree with an SEN decision\n", "", "has no 'site_name'", line=None),
    Slip("an empty name", SETTINGS, "site_name: Disagree with an SEN decision", "site_name:", "'site_name' is empty"),
    Slip("no address", SETTINGS, 'site_url: !ENV [SITE_URL, "https://sen-decisions.example/"]', "", "has no 'site_url'", line=None),
    Slip("an empty address", SETTINGS, '!ENV [SITE_URL, "https://sen-decisions.example/"]', "", "'site_url' needs"),
    Slip("an address without /", SETTINGS, "example/", "example", "'site_url' needs"),
    Slip("an address that is not secure", SETTINGS, "https://sen", "http://sen", "'site_url' needs"),
    Slip("addresses without .html", SETTINGS, "use_directory_urls: false", "use_directory_urls: true", "false"),
    Slip("the same, left out", SETTINGS, "use_directory_urls: false", "", "use_directory_urls", line=None),
    Slip("not strict", SETTINGS, "strict: true", "strict: false", "strict: true"),
    Slip("strict left out", SETTINGS, "strict: true\n", "", "strict: true", line=None),
    Slip("unknown names let through", SETTINGS, "on_undefined: strict", "on_undefined: keep", "strict"),
    Slip("the same, left out", SETTINGS, "      on_undefined: strict\n", "", "on_undefined", line=None),
    Slip("faults let through", SETTINGS, "on_error_fail: true", "on_error_fail: false", "true"),
    Slip("another module", SETTINGS, "module_name: macros", "module_name: macro", "macros"),
    Slip("another frame", SETTINGS, "custom_dir: overrides", "custom_dir: override", "overrides"),
    Slip("an extension left out", SETTINGS, "  - attr_list\n", "", "no 'attr_list'", line=None),
    Slip("an extension left out", SETTINGS, "  - def_list\n", "", "no 'def_list'", line=None),
    Slip("an extension left out", SETTINGS, "  - md_in_html\n", "", "no 'md_in_html'", line=None),
    Slip("an extension left out", SETTINGS, "  - tables\n", "", "no 'tables'", line=None),
    Slip("an extension misspelt", SETTINGS, "  - tables\n", "  - table\n", "'tables'", line=None),
    Slip("dead links let through", SETTINGS, "    not_found: warn\n    absolute_links: warn\n    unrec", "    not_found: info\n    absolute_links: warn\n    unrec", "warn"),
    Slip("anchors let through", SETTINGS, "    anchors: warn", "    anchors: ignore", "warn"),
    Slip("a menu to no page", SETTINGS, "first-steps.md", "first-step.md", "no page", line=0),
    Slip("a page not in the menu", SETTINGS, "      - Privacy: about/privacy.md\n", "", "not in the menu", line=None, told_in="docs/about/privacy.md"),
    Slip("a page twice in the menu", SETTINGS, "  - Search: search.md\n", "  - Search: search.md\n  - Find: search.md\n", "Keep one", line=1),
    Slip("no words in the menu", SETTINGS, "  - Search: search.md", "  - search.md", "no words"),
    Slip("a colon missing in the menu", SETTINGS, "  - Search: search.md", "  - Search search.md", "", line=None, told_in="*"),
    Slip("a name misspelt in the menu", SETTINGS, "{{ service }}", "{{ servise }}", "did you mean 'service'"),
    Slip("a setting twice", SETTINGS, "strict: true", "strict: true\nstrict: true", "again below"),
    Slip("an unknown setting", SETTINGS, "strict: true", "strict: true\ncolour: red", "'colour'", line=1),
]

DATA = [
    Slip("a comma missing", CASES, '", "rule"', '" "rule"', "missing comma"),
    Slip("a comma too many", CASES, '"}, "last_day"', '",}, "last_day"', "comma"),
    Slip("a comma missing between cases", CASES, "},\n", "}\n", "missing comma", line=1),
    Slip("a comma after the last case", CASES, "}\n]", "},\n]", "comma", line=None),
    Slip("curly quotes", CASES, '{"case": "', "{“case”: “", "straight quotes"),
    Slip("a bracket missing", CASES, '"}, "last_day"', '", "last_day"', "", line=None),
    Slip("a rule that is not there", CASES, '"rule": "appeal"', '"rule": "apeal"', "no rule 'apeal'"),
    Slip("an event that is not there", CASES, '"events": {"letter"', '"events": {"leter"', "no event"),
    Slip("a day that is none", CASES, '"letter": "2026-10-01"', '"letter": "2026-10-32"', "real date"),
    Slip("a day as people write it", CASES, '"last_day": "2027-01-04"', '"last_day": "4 January 2027"', "real date"),
    Slip("a key misspelt", CASES, '"authority"', '"autority"', "autority"),
    Slip("no authority", CASES, ', "authority": "published practitioner example"', "", "authority"),
    Slip("a case twice", CASES, "[\n", '[\n {"case": "There is no 31 September: two months from 31 July end on 30 September", "rule": "months-after", "events": {"start": "2017-07-31", "count": "2"}, "last_day": "2017-09-30", "authority": "x"},\n', "stands 2 times", line=None),
    Slip("a key twice", CASES, '"rule": "appeal"', '"rule": "appeal", "rule": "appeal"', "stands twice", line=None),
    Slip("a count that is none", CASES, '"count": "4"', '"count": "four"', "whole number"),
    Slip("a comma missing", QUESTIONS, '"ehcp", ', '"ehcp" ', "missing comma"),
    Slip("a page that is not there", QUESTIONS, "help/glossary.html", "help/glosary.html", "no page"),
    Slip("a page's file", QUESTIONS, "help/glossary.html", "help/glossary", "no page"),
    Slip("a question twice", QUESTIONS, '"no internet at home"', '"ehcp"', "stands 2 times", line=None),
    Slip("curly quotes", QUESTIONS, '"question": "ehcp"', "“question”: “ehcp”", "straight quotes"),
    Slip("a key misspelt", QUESTIONS, '"question": "ehcp"', '"qestion": "ehcp"', "qestion", line=None),
    Slip("a comma missing", COVERAGE, '"index.html",', '"index.html"', "missing comma", line=1),
    Slip("a page that is not there", COVERAGE, '"index.html"', '"home.html"', "no page", line=-1),
    Slip("words without brackets", COVERAGE, '"words": [\n   "no cookies, so there is no cookie banner"\n  ]', '"words": "x"', "list of words", line=None),
    Slip("a comma missing", "package.json", '"private": true,', '"private": true', "missing comma", line=1),
    Slip("a comma too many", "package.json", '"UKUT"', '"UKUT",', "comma", line=None),
    Slip("a quote missing", "pyproject.toml", 'name = "sen-decisions"', 'name = "sen-decisions', "quote"),
    Slip("a comma missing", "pyproject.toml", '    "mkdocs",', '    "mkdocs"', "comma", line=None),
    Slip("a bracket missing", "pyproject.toml", "[project]", "[project", "bracket"),
    Slip("a comma missing between words", WORDS, '("cert",),', '("cert",)', "", line=None),
    Slip("a quote missing", WORDS, '"annual review"', '"annual review', "Python cannot read"),
    Slip("a bracket missing", WORDS, '("cert",)', '("cert",', "Python cannot read", line=None),
    Slip("a colon missing", WORDS, '"certificate": ', '"certificate" ', "Python cannot read", line=None),
    Slip("a curly quote", WORDS, '"certificate"', "“certificate”", "Python cannot read"),
    Slip("a list without its comma", WORDS, '("cert",)', '("cert")', "round brackets"),
    Slip("capitals", WORDS, '("cert",)', '("Cert",)', "lower-case"),
    Slip("a sign", WORDS, '("cert",)', '("cert?",)', "without signs"),
    Slip("a word that stands for two things", WORDS, '("cert",)', '("court",)', "already"),
    Slip("one of our words twice", WORDS, '"certificate": (', '"annual review": ("x",),\n    "certificate": (', "Keep one"),
    Slip("a list renamed", WORDS, "IGNORED = ", "IGNORE = ", "has no IGNORED", line=None),
]

FRAME = [
    Slip("a style that ends", STYLE, "}\n", "}\n</style>\n", "has a tag", line=1),
    Slip("a bracket missing", STYLE, "}\n", "\n", "", line=None),
    Slip("a bracket too many", STYLE, "}\n", "}\n}\n", "closes what is not open", line=1),
    Slip("a comment without an end", STYLE, "*/", "", "no end", line=None),
    Slip("a quote left open", STYLE, "}\n", '}\n.x::before { content: "a }\n', "quote", line=1),
    Slip("a place misspelt", "docs/about/privacy.md", "# ", "<!-- place: a-to-zed -->\n\n# ", "nothing fills <!-- place: a-to-zed -->"),
    Slip("a place lost", "overrides/partials/head.html", "<!-- place: policy -->\n", "", "<!-- place: policy --> once", line=None),
    Slip("a place twice", "docs/offline.md", "<!-- place: offline-copy -->\n", "<!-- place: offline-copy -->\n\n<!-- place: offline-copy -->\n", "stands there 2 times", line=None),
    Slip("a style from outside", STYLE, "}\n", '}\n@import "https://x.uk/a.css";\n', "another site", line=1),
    Slip("a font from outside", STYLE, "}\n", "}\n.x { src: url(https://x.uk/a.woff2) }\n", "another site", line=1),
    Slip("an end left out", "overrides/main.html", "{%- endfor %}", "", "cannot be read", line=None),
    Slip("a sign left out", "overrides/main.html", "{{ page.content }}", "{{ page.content }", "cannot be read", line=None),
    Slip("a condition misspelt", "overrides/main.html", "{% if page.url", "{% fi page.url", "cannot be read"),
    Slip("a partial that is not there", "overrides/main.html", "partials/header.html", "partials/heading.html", "no overrides/"),
    Slip("an element not closed", "overrides/main.html", "</article>", "", "<article>", line=None),
    Slip("an element closed twice", "overrides/partials/footer.html", "</ul>", "</ul></ul>", "</ul>"),
    Slip("an end left out", "overrides/partials/header.html", "{%- endfor %}", "", "cannot be read", line=None),
    Slip("a list not closed", "overrides/partials/breadcrumb.html", "</ol>", "", "<ol>", line=None),
    Slip("an end left out", "docs/calculators/council.html", "{%- endblock %}\n\n{% block submit", "\n{% block submit", "cannot be read", line=None),
    Slip("a text not closed", "docs/calculators/both.html", "yesterday</template>", "yesterday", "<template> is never closed", line=None),
    Slip("a text's name misspelt", "docs/calculators/both.html", 'data-words="unknown"', 'data-words="unkown"', 'data-words="unknown"', line=None, told_in="docs/calculators/"),
    Slip("a text's name twice", "docs/calculators/appeal.html", '<template data-words="select">', '<template data-words="enter">x</template><template data-words="select">', "is taken"),
    Slip("the name of a text of the days again", "docs/calculators/appeal.html", '<template data-words="select">', '<template data-words="last day">x</template><template data-words="select">', "is taken"),
    Slip("what both say is gone", "docs/calculators/appeal.html", "both.html", "booth.html", "there is no overrides/booth.html"),
    Slip("an end of a block left out", "docs/calculators/council.html", "{%- endblock %}", "", "cannot be read", line=None),
    Slip("a template not closed", "docs/calculators/council.html", "</template>", "", "<template>", line=None),
    Slip("a part that is not there", "docs/calculators/council.html", "parts/fields.html", "parts/field.html", "no overrides/parts/field.html"),
    Slip("an element not closed", "bundle/start.html", "</article>", "", "<article>", line=None),
]

MOVED_PAGES = [
    Slip(name, MOVED, "MOVED = {\n", f"MOVED = {{\n    {pair},\n", told, line=1)
    for name, pair, told in (
        ("to a page that is not there", '"help/old.md": "help/glosary.md"', "did you mean 'help/glossary.md'"),
        ("to an anchor that is not there", '"help/old.md": "routes/complaint.md#schol"', "no anchor 'schol'"),
        ("from a page that is there", '"help/riass.md": "help/glossary.md"', "docs/help/riass.md is there"),
        ("from and to one page", '"help/old.md": "help/old.md"', "has moved too"),
        ("from an address", '"help/old.html": "help/riass.md"', "'help/old.html' is no path of a page"),
        ("to an address", '"help/old.md": "https://x.uk/"', "is no path of a page"),
        ("to the way from there", '"help/old.md": "../help/riass.md"', "is no path of a page"),
        ("to nowhere", '"help/old.md": None', "is no pair of paths"),
    )
] + [
    Slip("a chain", MOVED, "MOVED = {\n", 'MOVED = {\n    "a.md": "b.md",\n    "b.md": "index.md",\n', "'b.md' has moved too", line=1),
    Slip("an old address twice", MOVED, "MOVED = {\n", 'MOVED = {\n    "a.md": "index.md",\n    "a.md": "index.md",\n', "stands on line 4 too", line=2),
    Slip("a colon missing", MOVED, "MOVED = {\n", 'MOVED = {\n    "a.md" "index.md"\n', "is no pair of paths", line=1),
    Slip("a comma missing", MOVED, "MOVED = {\n", 'MOVED = {\n    "a.md": "index.md"\n    "b.md": "index.md"\n', "Python cannot read this", line=None),
    Slip("another name", MOVED, "MOVED = ", "MOVE = ", "has no MOVED", line=None),
]

TABLE = {
    "front matter": FRONT_MATTER,
    "macros": MACROS,
    "links": LINKS,
    "tags and headings": MARKUP,
    "leaflets": LEAFLETS,
    "pages of decisions": PAGES,
    "settings": SETTING,
    "lists": DATA,
    "frame and style": FRAME,
    "moved pages": MOVED_PAGES,
}


def gone(_):
    """The file is deleted, or has another name."""


# Of each: the file, what becomes of its bytes, and words of the refusal.
FILES_AS_A_WHOLE = {
    "a page in Windows-1252": (SERVICE, lambda text: text.replace("’".encode(), b"\x92"), "is not UTF-8"),
    "a page that ends within its front matter": (SERVICE, lambda _text: b"---\ntitle: Help", "end the front matter"),
    "a page in UTF-16": ("docs/help/riass.md", lambda text: text.decode().encode("utf-16"), "UTF-16"),
    "a page with a mark of its encoding": ("docs/help/riass.md", lambda text: b"\xef\xbb\xbf" + text, "BOM"),
    "a leaflet in Windows-1252": ("leaflets/mediation.md", lambda text: text + b"\x92", "is not UTF-8"),
    "a leaflet in UTF-16": ("leaflets/mediation.md", lambda text: text.decode().encode("utf-16"), "UTF-16"),
    "settings in UTF-16": (SETTINGS, lambda text: text.decode().encode("utf-16"), "UTF-16"),
    "cases in Windows-1252": (CASES, lambda text: text.replace("’".encode(), b"\x92"), "is not UTF-8"),
    "search words emptied": (WORDS, lambda _: b"", "is empty"),
    "old addresses emptied": (MOVED, lambda _: b"", "has no MOVED"),
    "settings emptied": (SETTINGS, lambda _: b"", "is empty"),
    "settings gone": (SETTINGS, gone, "is missing"),
    "cases gone": (CASES, gone, "is missing"),
    "cases emptied": (CASES, lambda _: b"\n", "is empty"),
    "questions gone": (QUESTIONS, gone, "is missing"),
    "coverage gone": (COVERAGE, gone, "is missing"),
    "the style gone": (STYLE, gone, "is missing"),
    "the frame gone": ("overrides/main.html", gone, "is missing"),
    "the leaflets' look gone": ("leaflets/leaflet.typ", gone, "is missing"),
    "an HTML file in docs/": ("docs/help/new.html", lambda _: b"<p>x</p>", "is no page"),
    "a Word file in docs/": ("docs/help/new.docx", lambda _: b"PK\x03\x04\xff", "is no page"),
    "a page that is not in the menu": ("docs/help/new.md", lambda _: b"---\ntitle: New\ndescription: New.\n---\n\n# New\n", "is not in the menu"),
}
# Each refuses as many lines as there are slips.
SEVERAL = {
    "in one page": [
        Slip("a link", SERVICE, "(organisations.md)", "(organisation.md)", "no page"),
        Slip("a macro", INDEX, "term('SEN')", "term('SEM')", "no anchor"),
        Slip("a bracket", INDEX, "[Local Offer](", "[Local Offer] (", "within a link"),
        Slip("a brace", INDEX, "{{ notices() }}", "{ notices() }}", "curly bracket"),
        Slip("a heading", SERVICE, "## If you appeal", "#### If you appeal", "skips a level"),
        Slip("a key", INDEX, "description:", "descripton:", "'descripton' is not known"),
    ],
    "in macros of one page": [
        Slip("a comma", DELAY, "'regs-10', 'regs-5-4'", "'regs-10' 'regs-5-4'", "missing comma"),
        Slip("an id", DELAY, "quantity('away')", "quantity('awya')", "did you mean 'away'"),
        Slip("a name", DELAY, "decision_clocks()", "decision_clock()", "did you mean 'decision_clocks'"),
        Slip("brackets", DELAY, "contact('civil-legal-advice')", "contact", "put brackets behind it"),
    ],
    "in several files": [
        Slip("a link", SERVICE, "(organisations.md)", "(organisation.md)", "no page"),
        Slip("a section", "leaflets/complaint.md", "'What to write'", "'What to say'", "did you mean"),
        Slip("strict", SETTINGS, "strict: true", "strict: no", "strict"),
        Slip("a case", CASES, '"rule": "appeal"', '"rule": "apeal"', "no rule"),
        Slip("a word", WORDS, '("cert",)', '("Cert",)', "lower-case"),
        Slip("a style", STYLE, "}\n", "}\n}\n", "closes"),
        Slip("a frame", "overrides/main.html", "{% if page.url", "{% fi page.url", "cannot be read"),
        Slip("a package", "package.json", '"private": true,', '"private": true', "comma"),
    ],
    "in the settings": [
        Slip("strict", SETTINGS, "strict: true", "strict: false", "strict: true"),
        Slip("unknown names", SETTINGS, "on_undefined: strict", "on_undefined: keep", "on_undefined: strict"),
        Slip("an extension", SETTINGS, "  - tables\n", "", "no 'tables'"),
        Slip("a page", SETTINGS, "deadlines.md", "deadline.md", "no page"),
    ],
    "in cases": [
        Slip("a rule", CASES, '"rule": "months-after"', '"rule": "month-after"', "no rule"),
        Slip("a day", CASES, '"last_day": "2027-01-04"', '"last_day": "2027-02-30"', "real date"),
    ],
}
RIGHT = {
    "another's line ends": (INDEX, lambda text: text.replace(b"\n", b"\r\n")),
    "line ends of settings": (SETTINGS, lambda text: text.replace(b"\n", b"\r\n")),
    "an emoji": (INDEX, lambda text: text.replace(b"Not sure", "👍 Not sure".encode(), 1)),
    "words in other scripts": (INDEX, lambda text: text + "\n\nਪੰਜਾਬੀ, اردو, বাংলা, polski.\n".encode()),
    "a sum": (INDEX, lambda text: text + b"\n\nIf 1 < 2 and 3 > 2, read on & on.\n"),
    "words in round brackets": (INDEX, lambda text: text + b"\n\nThis (and\nthat) is right.\n"),
    "a numbered list": (INDEX, lambda text: text + b"\n\n1) One\n2) Two\n"),
    "a defined link": (INDEX, lambda text: text + b"\n\n[x][one] and [one].\n\n[one]: https://www.gov.uk/x\n"),
    "an email link": (INDEX, lambda text: text + b"\n\n[x](mailto:name@place.org.uk?subject=SEN)\n"),
    "a comment": (INDEX, lambda text: text + b"\n\n<!-- To do: [x]( and </div> -->\n"),
    "words as code": (INDEX, lambda text: text + b"\n\n`[x]( </div>`\n"),
    "a picture of ours": (INDEX, lambda text: text + b"\n\n![The mark](assets/picture.png)\n"),
    "a list within a div": (INDEX, lambda text: text + b'\n\n<div class="steps" markdown>\n\n1. One\n\n</div>\n'),
    "details": (INDEX, lambda text: text + b"\n\n<details markdown>\n<summary>More</summary>\n\nWords.\n\n</details>\n"),
    "a colon in quotes": (INDEX, lambda text: text.replace(b"title: Dis", b'title: "Now: Dis', 1).replace(b"decision\n", b'decision"\n', 1)),
    "a contact's name with words of its own": ("docs/help/riass.md", lambda text: text.replace(b"{{ contact('service') }}", b'{{ contact("service") }}')),
}

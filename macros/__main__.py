"""The commands behind make: the only file that writes. Bad input is one line and exit 2."""

import argparse
import datetime
import functools
import http.server
import json
import re
import shutil
import sys
from pathlib import Path

from macros import LEAFLETS_MADE

DIST = Path("dist")
DOCS = Path("docs")
SITE = Path("site")
GENERATED = Path("overrides/generated")
LEAFLETS = Path("leaflets")
# What only the offline copy has.
BUNDLE = Path("bundle")
# What the theme copies into site/ and no page uses.
THEME_LEFTOVERS = ("assets/images", "assets/javascripts", "assets/stylesheets")

# The engine's vocabulary, reached directly: deadline months-after start=2026-06-30 count=2
GENERAL_RULES = {
    "months-after": ("months", "after"),
    "months-beginning-with": ("months", "beginning with"),
    "weeks-after": ("weeks", "after"),
    "days-after": ("days", "after"),
    "working-days-after": ("working days", "after"),
}


class RefusedError(Exception):
    """Something the user must put right: its text is the whole message."""


def load_facts():
    """The facts. Raises `RefusedError` with a line for each thing that is wrong in them."""
    from macros.model.checks import FactError
    from macros.model.loading import load

    try:
        return load()
    except FactError as wrong:
        raise RefusedError(str(wrong)) from None


def pages():
    """The Markdown of all pages, by path in docs/."""
    return {
        path.relative_to(DOCS).as_posix(): path.read_text("utf-8")
        for path in sorted(DOCS.rglob("*.md"))
    }


def site_settings():
    """The builder's settings. Raises `RefusedError` if links to the site's address would break."""
    from mkdocs.utils.yaml import yaml_load

    with Path("mkdocs.yml").open(encoding="utf-8") as file:
        settings = yaml_load(file)
    address = settings["site_url"]
    if not (address.startswith("https://") and address.endswith("/")):
        raise RefusedError(f"SITE_URL={address}: write it as https://…, with / at its end.")
    return settings


def check(_options):
    """Refuse what cannot be right in any file that maintainers edit, a line for each slip."""
    from macros import build_day, checks
    from macros.model.before_build import untimely_lines, unused_lines

    files, lines = checks.read(Path()), []
    try:
        facts, day = load_facts(), build_day()
        lines += unused_lines(facts, checks.words(files))
        lines += untimely_lines(facts, day, datetime.datetime.now().astimezone().date())
    except RefusedError as wrong:
        facts, day = None, None
        lines += str(wrong).splitlines()
    lines += checks.problems(files, facts, day)
    if lines:
        raise RefusedError("\n".join(dict.fromkeys(lines)))


def prepare(_options):
    """Write the partials that the frame includes."""
    load_facts()
    from macros.made.frame import partials

    GENERATED.mkdir(exist_ok=True)
    style = (DOCS / "assets/style.css").read_text("utf-8")
    for name, text in partials(style, site_settings()["site_url"]).items():
        (GENERATED / name).write_text(text, "utf-8", newline="\n")


def leaflets(_options):
    """Make the leaflets, pictures of them, and a note of each for the pages that link them."""
    from macros import build_day

    # First: what is wrong in the facts is told in a line, and other modules import them.
    facts = load_facts()
    from macros.made.leaflets import Printer, about, extensions, read_leaflet, words
    from macros.pages.first_page import first_page
    from macros.pages.leaflet_links import SIZES, file_name
    from macros.pages.page import PageError

    site = site_settings()
    page = first_page(facts, build_day(), leaflets={}, paper=True)
    printer = Printer(LEAFLETS / "leaflet.typ")
    shutil.rmtree(LEAFLETS_MADE, ignore_errors=True)
    LEAFLETS_MADE.mkdir()
    index = {}
    try:
        for path in sorted(LEAFLETS.glob("*.md")):
            leaflet = read_leaflet(path.stem, path.read_text("utf-8"))
            xhtml = words(leaflet, page, extensions(site))
            frame = about(leaflet, page.facts, build_day(), site["site_name"], site["site_url"])
            index[leaflet.id] = {"title": leaflet.title, "what": leaflet.what, "page": leaflet.page}
            for size in SIZES:
                printed = printer.printed(leaflet, xhtml, frame, size)
                name = file_name(leaflet.id, size) + ".pdf"
                (LEAFLETS_MADE / name).write_bytes(printed.pdf)
                index[leaflet.id][size] = {"pages": printed.pages, "bytes": len(printed.pdf)}
                if printed.picture:
                    (LEAFLETS_MADE / f"{leaflet.id}.png").write_bytes(printed.picture)
    except PageError as wrong:
        raise RefusedError(str(wrong)) from None
    text = json.dumps(index, ensure_ascii=False, indent=1, sort_keys=True)
    (LEAFLETS_MADE / "index.json").write_text(text, "utf-8", newline="\n")


def index(_options):
    """Write into site/ what the search page needs: its index and its A to Z."""
    facts = load_facts()
    from macros.data.search_words import IGNORED, MEANINGS
    from macros.made import search

    found = [
        search.read_page(path.relative_to(SITE).as_posix(), path.read_text("utf-8"))
        for path in sorted(SITE.rglob("*.html"))
    ]
    script = search.index(found, MEANINGS, IGNORED)
    (SITE / "assets/search-index.js").write_text(script, "utf-8", newline="\n")
    page = SITE / "search.html"
    text = page.read_text("utf-8")
    if text.count(search.PLACE) != 1:
        raise RefusedError(f"docs/search.md: write {search.PLACE} once, where the A to Z goes.")
    listed = search.a_to_z(found, facts.forms)
    page.write_text(text.replace(search.PLACE, listed), "utf-8", newline="\n")


def tidy(_options):
    """Put the leaflets into site/, and take out what no page uses: files, comments in scripts."""
    import rjsmin

    for name in THEME_LEFTOVERS:
        shutil.rmtree(SITE / name, ignore_errors=True)
    for path in (SITE / "assets").rglob("*.js"):
        path.write_text(rjsmin.jsmin(path.read_text("utf-8")), "utf-8", newline="\n")
    notes = shutil.ignore_patterns("*.json")
    shutil.copytree(LEAFLETS_MADE, SITE / "leaflets", ignore=notes, dirs_exist_ok=True)


def bundle(_options):
    """Write the offline copy into dist/ and site/, and the hashes of what is published with it."""
    import rjsmin

    from macros import build_day

    # First: what is wrong in the facts is told in a line, and other modules import them.
    facts = load_facts()
    from macros.made import bundle as made
    from macros.made.frame import partials
    from macros.upkeep.freshness import trusted_until

    settings, built = site_settings(), build_day()
    about = made.About(
        settings["site_name"],
        settings["site_url"],
        built.isoformat(),
        trusted_until(facts, built),
    )
    site = {p.relative_to(SITE).as_posix(): p.read_bytes() for p in SITE.rglob("*") if p.is_file()}
    template = (BUNDLE / "start.html").read_text("utf-8")
    script = rjsmin.jsmin((BUNDLE / "trusted-until.js").read_text("utf-8"))
    style = (DOCS / "assets/style.css").read_text("utf-8")
    header = Path("overrides/partials/header.html").read_text("utf-8")
    start = made.start_page(template, header, partials(style, settings["site_url"]), about)
    try:
        copy = made.zipped(made.files(site, start, script, about), built)
        page = site[made.PAGE].decode()
        page = made.replace_once(page, made.PLACE, made.download(about, len(copy)), made.PAGE)
    except made.BundleError as wrong:
        raise RefusedError(str(wrong)) from None
    # The copy is not in the copy, but a reader of the site fetches it from there.
    (SITE / made.NAME).write_bytes(copy)
    (SITE / made.PAGE).write_text(page, "utf-8", newline="\n")
    leaflets = {p.name: p.read_bytes() for p in sorted((SITE / "leaflets").glob("*.pdf"))}
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    published = {made.NAME: copy} | leaflets
    for name, content in published.items():
        (DIST / name).write_bytes(content)
    (DIST / "SHA256SUMS").write_text(made.hashes(published), "utf-8", newline="\n")


def serve(options):
    """Show site/ on this machine until stopped."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=SITE)
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", options.port), handler)
    except (OSError, OverflowError) as wrong:
        raise RefusedError(
            f"Port {options.port} cannot be used ({wrong}). Try another: make serve PORT=8001"
        ) from None
    print(f"The site is at http://127.0.0.1:{options.port}/ (stop it with Ctrl+C)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


def check_links(_options):
    """Ask every outside address whether it still answers; exit 1 where one is dead."""
    from macros.upkeep import links

    results = links.check(links.addresses(load_facts(), pages()))
    print(links.report(results))
    return 1 if any(result.outcome == "dead" for result in results) else 0


def find_rows(facts, rule, events):
    """The rows of the clock of that id; of a general rule, such as months-after, one made for it.

    `events` is changed: a general rule takes its `count` out of it. Empty if there is none.
    """
    from macros.model.records import Clock, Period

    if rule not in GENERAL_RULES:
        return facts.clocks.rows(rule)
    count = events.pop("count", "")
    if not re.fullmatch("[0-9]{1,4}", count) or not int(count):
        raise RefusedError(f"{rule} needs count=, a whole number from 1 to 9999.")
    limb = Period("start", int(count), *GENERAL_RULES[rule])
    clock = Clock(
        id=rule, group="other", action=rule, who="family", limbs=(limb,), sources=("rules-20",)
    )
    return (clock,)


def deadline(options):
    """Print the last day of a rule, given its events: deadline appeal letter=2026-06-30"""
    from macros.law import deadlines
    from macros.words.steps import reason_in_words, step_in_words

    facts = load_facts()
    events = {}
    for word in options.events:
        name, equals, value = word.partition("=")
        if not equals or name in events:
            raise RefusedError(f"'{word}': give each event once, as EVENT=YYYY-MM-DD.")
        events[name] = value
    rows = find_rows(facts, options.rule, events)
    if not rows:
        known = ", ".join([*dict.fromkeys(clock.id for clock in facts.clocks), *GENERAL_RULES])
        raise RefusedError(f"There is no rule '{options.rule}'. The rules are: {known}.")
    known = list(dict.fromkeys(limb.event for row in rows for limb in row.limbs))
    for name, value in events.items():
        if name not in known:
            raise RefusedError(
                f"'{name}' is no event of {options.rule}: it has {', '.join(known)}."
            )
        events[name] = iso_date(name, value)
    try:
        clock = deadlines.in_force(rows, min(events.values())) if events else rows[-1]
        answer = deadlines.last_day(clock, facts.closed_periods, events, facts.bank_holidays)
    except deadlines.CannotSayError as why:
        raise RefusedError(f"We cannot say: {reason_in_words(why)}.") from None
    if options.steps:
        for step in answer.steps:
            print(step_in_words(step))
    print(answer.last_day)


def iso_date(name, value):
    """The ISO date `value` as a `datetime.date`; `RefusedError` names the event if it is none."""
    try:
        day = datetime.date.fromisoformat(value)
    except ValueError:
        day = None
    # Python also reads 20260630 and 2026-W27-2; the contract is one form.
    if day is None or day.isoformat() != value:
        raise RefusedError(f"{name}={value}: write a real date as YYYY-MM-DD.")
    return day


class OneLineParser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line, without the usage before it."""

    def error(self, message):
        raise RefusedError(f"{message}. See: python -m macros --help")


def one_line(message):
    """The message in one line, whatever was typed: what no screen shows is written as its code."""
    words = " ".join(str(message).split())
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in words)


def main(arguments=None):
    """Run one command; the exit code."""
    parser = OneLineParser(prog="python -m macros")
    commands = parser.add_subparsers(dest="command", required=True)
    for function in (check, leaflets, prepare, index, tidy, bundle, serve, check_links, deadline):
        command = commands.add_parser(function.__name__.replace("_", "-"), help=function.__doc__)
        command.set_defaults(run=function)
        if function is serve:
            command.add_argument("--port", type=int, default=8000)
        if function is deadline:
            command.add_argument("rule", metavar="RULE")
            command.add_argument("events", metavar="EVENT=YYYY-MM-DD", nargs="*")
            command.add_argument("--steps", action="store_true", help="print the working first")
    try:
        options = parser.parse_args(arguments)
        return options.run(options) or 0
    except RefusedError as wrong:
        print(one_line(wrong), file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())

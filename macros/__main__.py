"""The commands behind make: the only file that writes. Bad input is one line and exit 2."""

import argparse
import datetime
import functools
import json
import os
import re
import shutil
import sys

from macros import refusals, rooms
from macros.refusals import RefusedError, read

# --- What the commands read ---------------------------------------------------------------


def load_facts():
    """The facts. Raises `RefusedError` with a line for each thing that is wrong in them."""
    from macros.model.checks import FactError
    from macros.model.loading import load

    try:
        return load()
    except FactError as wrong:
        raise RefusedError(*wrong.lines) from None


def pages():
    """The Markdown of all pages, by path in docs/."""
    return texts(rooms.DOCS, "*.md")


def this_day():
    """The machine's day, a `datetime.date`: nothing that is built depends on it."""
    return datetime.datetime.now().astimezone().date()


def texts(folder, pattern):
    """The texts of files in a folder and below, by path in it."""
    return {
        path.relative_to(folder).as_posix(): read(path) for path in sorted(folder.rglob(pattern))
    }


def contents(folder, pattern="*"):
    """The bytes of files in a folder and below, by path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob(pattern))
        if path.is_file()
    }


def site_settings():
    """The builder's settings. Raises `RefusedError` if links to the site's address would break."""
    from mkdocs.exceptions import ConfigurationError
    from mkdocs.utils.yaml import yaml_load

    try:
        settings = yaml_load(read(rooms.SETTINGS)) or {}
    except ConfigurationError as wrong:
        raise RefusedError(f"mkdocs.yml: {wrong}") from None
    for name in ("site_name", "site_url"):
        if not settings.get(name):
            raise RefusedError(f"mkdocs.yml: give {name}, which pages and leaflets show.")
    address = settings["site_url"]
    if not (address.startswith("https://") and address.endswith("/")):
        raise RefusedError(f"SITE_URL={address}: write it as https://…, with / at its end.")
    return settings


def given():
    """What is put into the site beside its pages, and what its booklet is printed from.

    They are a `macros.made.site.Given` and a `macros.made.documents.Press`.
    """
    # First: what is wrong in the facts is told in lines, and other modules import them.
    facts = load_facts()
    from macros import as_of, build_day
    from macros.data.languages import LANGUAGES
    from macros.data.moved import MOVED
    from macros.data.search_words import IGNORED, MEANINGS
    from macros.made import bundle, documents, framed, moved, open_data, site
    from macros.made.leaflets import extensions
    from macros.made.style import STYLE
    from macros.pages.first_page import first_page
    from macros.upkeep.freshness import trusted_until
    from macros.words import preview

    settings, built = site_settings(), build_day()
    paper = press(settings, rooms.BOOKLET_SET)
    copy = bundle.About(
        settings["site_name"],
        settings["site_url"],
        built.isoformat(),
        trusted_until(facts, built),
    )
    frame = texts(rooms.OVERRIDES, "*.*ml") | texts(rooms.OVERRIDES, "*.svg")
    frame |= texts(rooms.BUNDLE, "*.html")
    put_in = site.Given(
        forms=facts.on(built).forms,
        languages=LANGUAGES,
        meanings=MEANINGS,
        ignored=IGNORED,
        leaflets=contents(rooms.LEAFLETS_MADE, "*.p[dn][fg]"),
        mark=read(rooms.MARK),
        styles={name: read(rooms.STYLE / f"{name}.css") for name in STYLE},
        moved=moved.pages(frame, MOVED, copy),
        copy=copy,
        start=bundle.start_page(frame, copy),
        notice_script=read(rooms.BUNDLE / "trusted-until.js"),
        local=facts.local,
        menu=settings["nav"],
        frame=frame,
        print_booklet=lambda words: documents.booklet_of(paper, words, copy.trusted_until),
        preview=preview.told(built) if as_of() else "",
        data=open_data.files(facts, json.loads(read(rooms.CASES)), copy)
        | open_data.beside({name: read(path) for name, path in rooms.GO_WITH_DATA.items()}),
        framed=framed.page(frame, first_page(facts, built), extensions(settings), copy),
    )
    return put_in, paper


# --- What they write ------------------------------------------------------------------------


def write_folders(folders):
    """Write files (bytes by path) as all that is in each folder: {folder: files}.

    They are written elsewhere first, and take the folders' places once all are there and whole.
    """
    new, old = rooms.BUILD / "new", rooms.BUILD / "old"
    shutil.rmtree(new, ignore_errors=True)
    for number, files in enumerate(folders.values()):
        for path, content in files.items():
            file = new / str(number) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    for number, folder in enumerate(folders):
        shutil.rmtree(old, ignore_errors=True)
        if folder.exists():
            folder.rename(old)
        (new / str(number)).rename(folder)
    shutil.rmtree(old, ignore_errors=True)


# --- The steps of the build ------------------------------------------------------------------


def check(_options=None):
    """Refuse what cannot be right in any file that maintainers edit, a line for each slip."""
    from macros import build_day, checks
    from macros.model.before_build import untimely_lines, unused_lines

    files, lines = checks.read(rooms.ROOT), []
    try:
        facts, day = load_facts(), build_day()
        from macros.made import open_data

        lines += open_data.changed_lines(read(rooms.GO_WITH_DATA["include.js"]))
        lines += unused_lines(facts, checks.words(files))
        lines += untimely_lines(facts, day, this_day())
    except RefusedError as wrong:
        facts, day = None, None
        lines += wrong.args
    # What is wrong with a file of facts is told once.
    told = {re.split("[,:]", line)[0] for line in lines}
    problems = checks.problems(files, facts, day)
    lines += [line for line in problems if re.split("[,:]", line)[0] not in told]
    if lines:
        raise RefusedError(*dict.fromkeys(lines))


def prepare(_options=None):
    """Write what pages need: the partials that the frame includes, and the leaflets."""
    # First: what is wrong in the facts is told in lines, and other modules import them.
    load_facts()
    from macros import as_of
    from macros.made import documents
    from macros.made.frame import as_template, partials

    framed, paper = partials(as_of()), press(site_settings(), rooms.LEAFLETS_SET)
    sheets = tuple(documents.sheets(paper))
    printed = documents.leaflets(paper, sheets) | documents.all_leaflets(paper, sheets)
    write_folders(
        {
            rooms.PARTIALS: {name: as_template(text).encode() for name, text in framed.items()},
            rooms.LEAFLETS_MADE: printed,
            rooms.LEAFLETS_SET: paper.kept.now,
        }
    )


def press(settings, before):
    """What leaflets or the booklet are printed from: `macros.made.documents.Press`.

    The folder `before` has what was set by the build before.
    """
    from macros import as_of, build_day

    # First: what is wrong in the facts is told in lines, and other modules import them.
    facts = load_facts()
    from macros.made.documents import Press
    from macros.made.printer import Kept
    from macros.words import preview

    told = preview.in_short(as_of()) if as_of() else ""
    sheets = texts(rooms.LEAFLETS, "*.md")
    folder, mark = rooms.LEAFLETS, read(rooms.MARK)
    kept = Kept(contents(before))
    return Press(facts, build_day(), settings, folder, sheets, mark, told, kept)


def finish(_options=None):
    """Make site/ and dist/ of the pages that MkDocs wrote."""
    put_in, paper = given()
    from macros.made import site, translations

    built = contents(rooms.PAGES)
    if not built:
        raise RefusedError("build/pages/ is empty. Run: make build")
    # No error: the English page stands, and says what is right now.
    for line in translations.outdated(built).values():
        print(line)
    finished = site.finished(built, put_in)
    write_folders(
        {
            rooms.SITE: finished,
            rooms.DIST: site.passed_on(finished),
            rooms.BOOKLET_SET: paper.kept.now,
        }
    )


def build(_options=None):
    """Check the facts, then write site/ and dist/: whole, or not at all."""
    from macros import builder

    check()
    prepare()
    builder.build(rooms.SETTINGS)
    finish()


# --- The other commands ----------------------------------------------------------------------


def serve(options):
    """Show site/ on this machine until stopped."""
    # Here, as no other command needs it.
    import http.server

    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=rooms.SITE)
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


def check_law(options):
    """Compare the law and bank holidays with what was accepted; exit 1 unless all is the same."""
    facts = load_facts()
    from macros.model.compared import written
    from macros.upkeep import law_watch

    day = this_day().isoformat() if options.accept else ""
    told, table, is_fine = law_watch.checked(facts, day)
    print(told)
    if options.accept:
        rooms.COMPARED.write_text(written(table), "utf-8", newline="\n")
    return 0 if is_fine else 1


def check_dates(options):
    """List what must be checked again; exit 1 where something is overdue."""
    from macros import asked
    from macros.upkeep import freshness

    facts = load_facts()
    today = asked.day("--today", options.today) if options.today else this_day()
    today += datetime.timedelta(days=options.ahead)
    print(freshness.report(facts, today))
    return 1 if freshness.overdue(facts, today) else 0


def architecture(_options=None):
    """Draw ARCHITECTURE.md anew, from the imports of the project's files."""
    from macros.upkeep import architecture as drawn

    text = drawn.page(drawn.read(rooms.ROOT))
    (rooms.ROOT / drawn.FILE).write_text(text, "utf-8", newline="\n")


def deadline(options):
    """Print the last day of a rule, given its events: deadline appeal letter=2026-06-30"""
    from macros import asked
    from macros.law import deadlines
    from macros.words.steps import reason_in_words, step_in_words

    facts = load_facts()
    rows, events = asked.rule_and_events(facts, options.rule, options.events)
    try:
        day = min(events.values(), default=datetime.date.max)
        clock = deadlines.in_force(rows, day) if events else rows[-1]
        closed = facts.closed_periods.on(day)
        answer = deadlines.last_day(clock, closed, events, facts.bank_holidays)
    except deadlines.CannotSayError as why:
        raise RefusedError(f"We cannot say: {reason_in_words(why)}.") from None
    if options.steps:
        for step in answer.steps:
            print(step_in_words(step))
    print(answer.last_day)


class OneLineParser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line, without the usage before it."""

    def error(self, message):
        raise RefusedError(f"{message}. See: python -m macros --help")


COMMANDS = (
    *(check, prepare, finish, build, serve),
    *(check_links, check_law, check_dates, architecture, deadline),
)


def add_options(command, function):
    """Add to a command's parser what may stand behind its name."""
    if function is serve:
        command.add_argument("--port", type=int, default=8000)
    if function is check_law:
        command.add_argument("--accept", action="store_true", help="keep what is seen now")
    if function is check_dates:
        command.add_argument("--today", metavar="YYYY-MM-DD", help="as on another day")
        command.add_argument("--ahead", metavar="DAYS", type=int, default=0)
    if function is deadline:
        command.add_argument("rule", metavar="RULE")
        command.add_argument("events", metavar="EVENT=YYYY-MM-DD", nargs="*")
        command.add_argument("--steps", action="store_true", help="print the working first")


def main(arguments=None):
    """Run one command; the exit code."""
    parser = OneLineParser(prog="python -m macros")
    commands = parser.add_subparsers(dest="command", required=True)
    for function in COMMANDS:
        command = commands.add_parser(function.__name__.replace("_", "-"), help=function.__doc__)
        command.set_defaults(run=function)
        add_options(command, function)
    try:
        options = parser.parse_args(arguments)
        return options.run(options) or 0
    except RefusedError as wrong:
        lines = wrong.args
    except Exception as wrong:
        lines = [refusals.why(wrong)]
        if not refusals.is_foreseen(wrong):
            if os.environ.get("TRACEBACK"):
                raise
            lines = [f"{lines[0]} Set TRACEBACK=1 to see all that Python says."]
    for line in lines:
        print(refusals.one_line(line), file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())

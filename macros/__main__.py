"""The commands behind make: the only file that writes. Bad input is one line and exit 2."""

import argparse
import functools
import http.server
import shutil
import sys
import traceback
from pathlib import Path

DOCS = Path("docs")
SITE = Path("site")
GENERATED = Path("overrides/generated")
# What the theme copies into site/ and no page uses.
THEME_LEFTOVERS = ("assets/images", "assets/javascripts", "assets/stylesheets")


class RefusedError(Exception):
    """Something the user must put right: its text is the whole message."""


def load_facts():
    """The facts. Raises `RefusedError` with one line where the data file cannot be read."""
    try:
        from macros.facts import FACTS
    except SyntaxError as wrong:
        name = Path(wrong.filename or "").name
        raise RefusedError(
            f"macros/{name}, line {wrong.lineno}: Python cannot read this ({wrong.msg}). "
            "Look here and on the line before for a missing comma, quote or bracket."
        ) from None
    # A wrong record may raise anything: all of it must reach the maintainer as one line.
    except Exception as wrong:  # noqa: BLE001
        # The innermost line of the data files is where the maintainer must look.
        places = [
            frame
            for frame in traceback.extract_tb(wrong.__traceback__)
            if Path(frame.filename).name in ("facts.py", "local.py")
        ]
        where = f"macros/{Path(places[-1].filename).name}, line {places[-1].lineno}: "
        raise RefusedError((where if places else "") + " ".join(str(wrong).split())) from None
    return FACTS


def pages():
    """The Markdown of all pages, by path in docs/."""
    return {
        path.relative_to(DOCS).as_posix(): path.read_text("utf-8")
        for path in sorted(DOCS.rglob("*.md"))
    }


def check(_options):
    """Refuse facts that cannot be right."""
    from macros.model import FactError, refuse_unused

    try:
        refuse_unused(load_facts(), "\n".join(pages().values()))
    except FactError as wrong:
        raise RefusedError(f"macros/facts.py: {wrong}") from None


def prepare(_options):
    """Write the partials that the frame includes."""
    from macros.frame import partials

    GENERATED.mkdir(exist_ok=True)
    for name, text in partials((DOCS / "assets/style.css").read_text("utf-8")).items():
        (GENERATED / name).write_text(text, "utf-8", newline="\n")


def tidy(_options):
    """Take out of site/ what the theme put there and no page uses."""
    for name in THEME_LEFTOVERS:
        shutil.rmtree(SITE / name, ignore_errors=True)


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
    from macros import external_links

    results = external_links.check(external_links.addresses(load_facts(), pages()))
    print(external_links.report(results))
    return 1 if any(result.outcome == "dead" for result in results) else 0


def main(arguments=None):
    """Run one command; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m macros")
    commands = parser.add_subparsers(dest="command", required=True)
    for function in (check, prepare, tidy, serve, check_links):
        command = commands.add_parser(function.__name__.replace("_", "-"), help=function.__doc__)
        command.set_defaults(run=function)
        if function is serve:
            command.add_argument("--port", type=int, default=8000)
    options = parser.parse_args(arguments)
    try:
        return options.run(options) or 0
    except RefusedError as wrong:
        print(wrong, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())

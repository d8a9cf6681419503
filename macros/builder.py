"""MkDocs, run from here: what it has to say comes as lines that tell, and never as a traceback."""

import logging
import os
import re
import sys

import jinja2

from macros.refusals import RefusedError, one_line, why

# How MkDocs and its macros name the page at which they stop.
PAGE = re.compile(r"^(?:_File_: `|Error (?:reading|building) page ')(.+?)['`]", re.MULTILINE)


def explained(error, page):
    """Why a page, or with `page` empty something else, is not built: one line."""
    # The plugin hides what its import of our macros met.
    while isinstance(error, ImportError) and error.__context__:
        error = error.__context__
    where = f"docs/{page}: " if page else ""
    if isinstance(error, jinja2.TemplateSyntaxError):
        if error.name:
            return f"overrides/{error.name}, line {error.lineno}: {one_line(error.message)}"
        line = error.source.splitlines()[error.lineno - 1].strip()
        return f"{where}{one_line(error.message)} Look at the line “{line}”."
    if isinstance(error, jinja2.TemplateNotFound):
        return f"{where}the frame includes overrides/{error.name}, which is not there."
    if isinstance(error, jinja2.UndefinedError):
        return f"{where}{one_line(error)}: correct the name."
    reason = why(error)
    return reason if reason.startswith(where) else where + reason


class Lines(logging.Handler):
    """Keeps the warnings and errors of MkDocs and its plugins, a line each."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []
        self.errors = []

    def emit(self, record):
        """Note what is said or, where that is about an exception, what this says."""
        said, error = record.getMessage(), sys.exc_info()[1]
        page = PAGE.search(said)
        if page and error:
            said = explained(error, page[1])
        elif record.name == "mkdocs.config":
            said = f"mkdocs.yml: {said}"
        self.errors.append(error)
        self.lines.append(one_line(said))


def build(settings):
    """Write the pages into the folder that the settings (the path of mkdocs.yml) name.

    Raises `RefusedError` with a line for each warning and error.
    """
    # Material announces its end of life at each build; WAY-OUT.md says what follows from it.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs import config, exceptions
    from mkdocs.commands import build as command

    log, told = logging.getLogger("mkdocs"), Lines()
    log.setLevel(logging.WARNING)
    log.addHandler(told)
    try:
        command.build(config.load_config(str(settings), strict=True))
    # The macros plugin leaves with `exit`; and whatever comes up must reach a person as one line.
    except (Exception, SystemExit) as error:  # noqa: BLE001
        stops = isinstance(error, (exceptions.Abort, SystemExit))
        if not told.lines or not (stops or error in told.errors):
            told.lines.append(explained(error, ""))
        raise RefusedError(*told.lines) from None
    finally:
        log.removeHandler(told)

"""Whatever is wrong, told to the person who must put it right: in one line, and where to look."""

import traceback
from pathlib import Path

from macros import rooms


class RefusedError(Exception):
    """Something that a person must put right: each argument is a whole message, in one line."""


def one_line(message):
    """The message in one line, whatever was typed: what no screen shows is written as its code."""
    words = " ".join(str(message).split())
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in words)


def place(error):
    """The line of the project's own code where an exception began, or "" if it began elsewhere."""
    ours = [
        f"{rooms.name(frame.filename)}, line {frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if rooms.name(frame.filename).startswith("macros/")
    ]
    return ours[-1] if ours else ""


def is_foreseen(error):
    """Whether an exception's own message says all: ours and MkDocs' do, and those of files."""
    ours = type(error).__module__.partition(".")[0] in ("macros", "mkdocs")
    return ours or (isinstance(error, OSError) and error.filename is not None)


def why(error):
    """What an exception says, in one line, with its kind and place where it was not foreseen."""
    if isinstance(error, OSError) and error.filename is not None:
        return f"{rooms.name(error.filename)}: {error.strerror}."
    if is_foreseen(error):
        return one_line(error)
    where = place(error)
    return one_line(f"{type(error).__name__}: {error}" + (f" ({where})" if where else ""))


def read(path):
    """The text of a file, which must be UTF-8. Raises `RefusedError` where it is not."""
    try:
        return Path(path).read_text("utf-8")
    except UnicodeDecodeError as wrong:
        line = wrong.object[: wrong.start].count(b"\n") + 1
        raise RefusedError(
            f"{rooms.name(path)}, line {line}: this is not UTF-8. Save the file as UTF-8."
        ) from None
    except OSError as wrong:
        raise RefusedError(why(wrong)) from None

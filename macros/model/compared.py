"""What the watch on the law has seen: the table that `make check-law ACCEPT=1` writes.

For each address its day, a mark of the words that stood there, and one of each change that waited.
"""

import json
import re
from dataclasses import asdict, dataclass, fields

from macros.model import checks

MARK = re.compile("[0-9a-f]{16}")


@dataclass(frozen=True)
class Compared:
    """What was last accepted of one address: the `day` (ISO), and marks of what stood there.

    `text` is empty where only the changes that wait are watched, and where dates are compared.
    """

    day: str
    text: str = ""
    effects: tuple[str, ...] = ()


def read(path, text):
    """The table in the JSON text of a file: `Compared` by address.

    What is not as the command writes it is refused, a line for each address, and left out.
    """
    again = f"Put it back: git checkout -- {path}"
    try:
        entries = json.loads(text)
        pairs = list(entries.items())
    except (ValueError, AttributeError):
        checks.refuse([f"{path}: is no table of addresses. {again}"])
        return {}
    bad = [address for address, entry in pairs if not _is_sound(address, entry)]
    checks.refuse(
        [f"{path}: '{address}' is not as the command writes it. {again}" for address in bad]
    )
    return {
        address: Compared(entry["day"], entry["text"], tuple(entry["effects"]))
        for address, entry in pairs
        if address not in bad
    }


def _is_sound(address, entry):
    if not isinstance(entry, dict) or set(entry) != {field.name for field in fields(Compared)}:
        return False
    day, text, effects = entry["day"], entry["text"], entry["effects"]
    if not (isinstance(day, str) and isinstance(text, str) and isinstance(effects, list)):
        return False
    marks = [*effects, *([text] if text else [])]
    if not all(isinstance(mark, str) and MARK.fullmatch(mark) for mark in marks):
        return False
    return not (checks.day(day) or checks.https(address))


def written(table):
    """The JSON text of a table, in the order of the addresses, an address a line."""
    lines = [f"  {json.dumps(at)}: {json.dumps(asdict(table[at]))}" for at in sorted(table)]
    return "{\n" + ",\n".join(lines) + "\n}\n" if lines else "{}\n"

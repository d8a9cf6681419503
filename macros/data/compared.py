"""What the watch on the law last saw: `compared.json`, which `make check-law ACCEPT=1` writes.

Nobody edits that by hand: it would say that something was compared which was not.
"""

from pathlib import Path

from macros.model.compared import read

_TABLE = Path(__file__).with_name("compared.json")
COMPARED = read("macros/data/compared.json", _TABLE.read_text("utf-8") if _TABLE.is_file() else "")

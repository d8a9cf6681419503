"""What the watch on the law last saw: `compared.json`, which `make check-law ACCEPT=1` writes.

Nobody edits that by hand: it would say that something was compared which was not.
"""

from pathlib import Path

from macros.model.compared import read

COMPARED = read(
    "macros/data/compared.json",
    Path(__file__).with_name("compared.json").read_text("utf-8"),
)

"""The table of what was compared is read as it was written, and refused where edited."""

import json

import pytest

from macros.model import compared
from macros.model.checks import FactError


def test_a_table_that_somebody_edited_is_refused_in_a_line():
    entry = {"day": "2026-12-01", "text": "0123456789abcdef", "effects": []}
    whole = {"https://www.legislation.gov.uk/x": entry}
    assert compared.read("x", json.dumps(whole))
    wrong = [
        {**entry, **change}
        for change in (
            {"day": "1.12."},
            {"text": "?"},
            {"effects": ""},
            {"more": 1},
            {"effects": [1]},
            {"day": 1},
        )
    ]
    for table in ({address: one} for address in whole for one in (*wrong, None, [])):
        with pytest.raises(FactError, match=r"^x: 'https://.*Put it back: git checkout -- x$"):
            compared.read("x", json.dumps(table))
    for text in ("", "[", "[]", "1"):
        with pytest.raises(FactError, match=r"^x: is no table of addresses"):
            compared.read("x", text)


def test_what_is_written_is_what_is_read():
    table = {
        "https://b.uk/": compared.Compared("2026-12-01", "", ("0" * 16,)),
        "https://a.uk/": compared.Compared("2026-12-02", "1" * 16),
    }
    text = compared.written(table)
    assert compared.read("x", text) == table
    assert text.index("a.uk") < text.index("b.uk")
    assert compared.written({}) == "{}\n"

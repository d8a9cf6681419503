"""The watch on the law finds each change that is seeded, and names the records that rely on it."""

import dataclasses

import pytest

from macros import rooms
from macros.__main__ import main
from macros.model import compared
from macros.upkeep import law_text, law_watch
from tests.laws import ACT, APPEAL, CONTENTS, HOLDERS, LIMITS, REVIEW, RULES, effect, words, xml
from tests.now import FACTS


def results(before, now):
    """The results that are not "the same", by path, after what was seen before was accepted."""
    table = law_watch.accepted({}, before, "2026-12-01")
    found = [law_watch.compare(one, table) for one in now]
    return {law_watch.path_of(r.address): r for r in found if r.outcome != law_watch.FINE}


def test_where_nothing_changed_nothing_is_told(seen):
    before = seen()
    assert {law_watch.path_of(one.address) for one in before} == {ACT, RULES, *HOLDERS}
    assert results(before, seen()) == {}


def test_what_was_never_compared_is_said_to_be_so(seen):
    found = [law_watch.compare(one, {}) for one in seen()]
    assert {result.outcome for result in found} == {"not compared yet"}


CHANGED_WORDS = {
    "a word": words("A child’s parent must appeal."),
    "a number": words("A child’s parent may appeal 2."),
    "a repeal": words(". . . . ."),
    "in force no longer": words("A child’s parent may appeal.", "Repealed"),
}


@pytest.mark.parametrize("body", CHANGED_WORDS.values(), ids=CHANGED_WORDS)
def test_a_changed_text_of_the_law_names_each_record_that_cites_it(body, seen):
    found = results(seen(), seen(**{f"/{APPEAL}/data.xml": xml(ACT, body)}))
    assert found.keys() == {APPEAL}
    assert found[APPEAL].outcome == "changed"
    told = law_watch.report(found.values())
    assert f"{APPEAL}>, cited by source 'cfa-51-1', source 'cfa-51-2-a'\n  - its words" in told
    assert "cfa-44" not in told


def test_a_law_that_is_modified_though_its_words_stay_is_told(seen):
    note = '<Commentary Type="C"><Text>S. 51 modified until 31.7.2027</Text></Commentary>'
    remark = '<Commentary Type="F"><Text>S. 51 in force</Text></Commentary>'
    body = words("A child’s parent may appeal.")
    before = seen()
    changed = {f"/{APPEAL}/data.xml": xml(ACT, body, notes=note)}
    assert results(before, seen(**changed)).keys() == {APPEAL}
    same = {f"/{APPEAL}/data.xml": xml(ACT, body, notes=remark)}
    assert results(before, seen(**same)) == {}


def test_line_breaks_and_marks_of_editors_are_no_change(seen):
    body = words("A <Addition ChangeId='key-9'>child’s\n  parent</Addition>\tmay <Ref/>appeal.")
    assert results(seen(), seen(**{f"/{APPEAL}/data.xml": xml(ACT, body)})) == {}


# The effects that wait, and the path by which each is told, if any is.
EFFECTS = {
    "on the provision": (effect("section/51"), APPEAL),
    "on a part of it": (effect("section/51/2/a"), APPEAL),
    "new in it": (effect("section/51/2/g", more='FoundRef="section-51"'), APPEAL),
    "on a range over it": (effect("section/40", until="section/52"), APPEAL),
    "on another provision": (effect("section/7"), ""),
    "on one whose number begins alike": (effect("section/511"), ""),
    "a new provision": (effect("section/51A", more='FoundRef="part-3"'), ACT),
    "on a part of the law": (effect("part/3"), ACT),
    "on the whole law": (effect(""), ACT),
}


@pytest.mark.parametrize(("added", "path"), EFFECTS.values(), ids=EFFECTS)
def test_a_new_change_that_waits_names_the_records_that_it_may_touch(added, path, seen):
    now = {
        f"/{ACT}/contents/data.xml": xml(
            ACT, CONTENTS, effect("section/51/3", to="s. 51(3)") + added
        )
    }
    found = results(seen(), seen(**now))
    if not path:
        assert found == {}
        return
    # A range over two cited provisions is told of both.
    assert path in found
    assert found[path].lines == (
        "will change: the time limit: words substituted by Schools Act 2027 s. 9, from 2027-09-01",
    )


def test_a_schedule_that_only_says_where_a_paragraph_is_does_not_change_as_a_whole():
    at = f'<ukm:Section URI="http://www.legislation.gov.uk/id/{ACT}/schedule/2/paragraph/4">'
    one = effect("schedule/2").replace("</ukm:Section>", f"</ukm:Section>{at}para. 4</ukm:Section>")
    (found,) = law_text.effects(law_text.root(xml(ACT, CONTENTS, one).encode()))
    touched = [n for n in (3, 4) if law_text.touches(found, f"{ACT}/schedule/2/paragraph/{n}")]
    assert touched == [4]


def test_a_change_that_waits_no_longer_is_told(seen):
    found = results(seen(), seen(**{f"/{ACT}/contents/data.xml": xml(ACT, CONTENTS)}))
    assert found.keys() == {APPEAL}
    assert found[APPEAL].lines == ("changes that wait no longer, made or given up: 1",)


def test_a_day_that_is_named_for_a_change_is_told(seen):
    later = effect("section/51/3", to="s. 51(3)", day="2028-01-01")
    found = results(seen(), seen(**{f"/{ACT}/contents/data.xml": xml(ACT, CONTENTS, later)}))
    assert "from 2028-01-01" in found[APPEAL].lines[0]


def test_the_editors_own_remarks_are_no_change(seen):
    noted = effect("section/51/3", to="s. 51(3)").replace("2026-01-01", "2026-02-02")
    noted = noted.replace("key-1", "key-2")
    assert results(seen(), seen(**{f"/{ACT}/contents/data.xml": xml(ACT, CONTENTS, noted)})) == {}


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(404, "gone"), (410, "gone"), (503, "not read"), (202, "not read"), (403, "not read")],
)
def test_a_provision_that_is_not_there_or_not_given_is_told(status, outcome, seen):
    found = results(seen(), seen(**{f"/{REVIEW}/data.xml": status}))
    assert {path: result.outcome for path, result in found.items()} == {REVIEW: outcome}
    assert found[REVIEW].lines == (str(status),)


def test_where_a_list_of_changes_cannot_be_read_the_words_are_still_compared(seen):
    now = {f"/{ACT}/contents/data.xml": 503, f"/{REVIEW}/data.xml": xml(ACT, words("It may."))}
    found = results(seen(), seen(**now))
    assert {path: r.outcome for path, r in found.items()} == {ACT: "not read", REVIEW: "changed"}


def test_a_law_that_is_cited_as_a_whole_is_compared_by_its_headings(httpserver):
    address = httpserver.url_for(f"/{ACT}")
    marks = []
    for heading in ("Appeals", "Appeals", "Reviews"):
        body = f"<Contents><ContentsTitle>{heading}</ContentsTitle></Contents>"
        httpserver.clear()
        httpserver.expect_request(f"/{ACT}/contents/data.xml").respond_with_data(
            xml(ACT, body, effect("section/7"))
        )
        (one,) = law_watch.look({address: ("source 'x'",)}, LIMITS, pause=0)
        assert len(one.effects) == 1
        marks.append(one.text)
    assert marks[0] == marks[1] != marks[2]


def test_the_sources_of_the_facts_are_asked_for_at_the_site_of_the_law_and_no_other():
    held = law_watch.cited(FACTS.sources)
    assert "source 'cfa-51-1'" in held["https://www.legislation.gov.uk/ukpga/2014/6/section/51"]
    assert {address.split("/")[2] for address in held} == {"www.legislation.gov.uk"}
    told = {holder for holders in held.values() for holder in holders}
    assert told == {f"source '{s.id}'" for s in FACTS.sources if "legislation.gov" in s.address}
    for address in held:
        kind, year, number = law_watch.path_of(law_watch.law_of(address)).split("/")
        assert kind in ("ukpga", "uksi")
        assert year.isdigit()
        assert number.isdigit()


def test_what_a_server_wrote_of_a_change_cannot_write_into_the_report(seen):
    trick = "`**x**` &lt;script&gt; ![x](y) @everyone #1 ##[set-output] _a_ | ::x " + "long " * 99
    now = {f"/{ACT}/contents/data.xml": xml(ACT, CONTENTS, effect("section/51", to=trick))}
    found = results(seen(), seen(**now))
    (line, _) = found[APPEAL].lines
    assert set(line) <= set(law_text.plain(line))
    assert not set("`*<>![]@#_|") & set(line)
    assert len(line) < 300


# --- The command -----------------------------------------------------------------------------


@pytest.fixture
def command(monkeypatch, tmp_path, seen):
    """Run `check-law` with options while a server gives these answers; its code and its table."""
    path = tmp_path / "compared.json"
    path.write_text("{}\n", "utf-8")
    monkeypatch.setattr(rooms, "COMPARED", path)

    def command(*options, **changes):
        now = [
            dataclasses.replace(one, address=law_watch.SITE + law_watch.path_of(one.address))
            for one in seen(**changes)
        ]
        monkeypatch.setattr(law_watch, "watch", lambda _facts: now)
        monkeypatch.setattr(law_watch, "COMPARED", compared.read("x", path.read_text("utf-8")))
        return main(["check-law", *options]), path.read_text("utf-8")

    return command


def test_nothing_is_accepted_unless_a_person_says_so(command, capsys):
    assert command() == (1, "{}\n")
    assert "5 not compared yet, 0 the same" in capsys.readouterr().out
    code, table = command("--accept")
    assert code == 0
    assert table.count("\n") == 7
    assert command() == (0, table)
    changed = {f"/{REVIEW}/data.xml": xml(ACT, words("It may."))}
    assert command(**changed) == (1, table)
    assert (
        "1 changed, 0 gone, 0 not read, 0 not compared yet, 4 the same" in capsys.readouterr().out
    )
    assert command("--accept", **changed)[0] == 0


def test_what_could_not_be_read_is_not_accepted_and_what_was_known_of_it_stays(command):
    _, before = command("--accept")
    code, table = command("--accept", **{f"/{REVIEW}/data.xml": 503})
    assert (code, table) == (1, before)

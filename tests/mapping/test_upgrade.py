"""An upgraded return holds all that the old one held, or its loss report names what it does not."""

import json
import zipfile
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_record._generated import validator
from cse_record.cli import main
from cse_record.formats import read, write
from cse_record.formats.places import Refusal
from cse_record.mapping import upgrade
from cse_record.mapping.output import described
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.versions import FIRST
from cse_record.validation import validate
from tests.history.test_frozen import unpacked
from tests.mapping.earlier_returns import earlier_return, in_memory

CANNOT = {"unknown-names.json"}
"""Fixtures with something that is not part of the standard, so that no copy without loss can be written. Converting them is refused too."""
NEWLY_FOUND = {"ADU-001", "FST-001", "FST-002", "IDN-007", "OUT-013"}
"""Rules since 0.2 that find something in the frozen returns of 0.1. These are declared: a later version may ask more."""
FOLLOWS = {"EXL-003"}
"""Notes that follow from a rule's retirement: an explanation of every query about an episode settles none if only retired rules had one."""
MOVED = {"offered": "interview_offered", "held": "interview_held", "held_on": "interview_on", "held_latest": "interview_latest"}


@pytest.fixture(scope="session")
def fixtures(tmp_path_factory):
    folder = unpacked("0.1", "returns", tmp_path_factory.mktemp("returns"))
    return {path.name: path for path in sorted(folder.iterdir())}


def new_findings(before, after):
    """The findings that only the upgraded return has, except those of a value that has moved with its fault."""
    known = Counter(before.counts)
    for (severity, rule, table, field), count in before.counts.items():
        for new, old in MOVED.items():
            if (table, field) == ("missing_episodes", old):
                known[severity, rule, "return_interviews", new] += count
        if (table, rule) == ("missing_episodes", "REF-002"):  # the reference of an interview is that of its episode
            known[severity, rule, "return_interviews", "interview_ref"] += count
    return {key: count for key, count in after.counts.items() if count > known[key]}


def is_declared(rule):
    """Whether a rule, or all of its checks on some record type, came after the first version."""
    return rule in FOLLOWS or any(check.rule == rule and check.since not in ("", FIRST) for check in validator.CHECKS.values())


@pytest.mark.slow
def test_each_frozen_return_validates_as_it_did_but_for_declared_rules(fixtures):
    assert set(fixtures) >= CANNOT
    found = set()
    for name, path in fixtures.items():
        dataset = read(path)
        if name in CANNOT:
            with pytest.raises(Refusal, match="would be lost"):
                upgrade(dataset)
            continue
        upgraded = upgrade(dataset)
        new = new_findings(validate(dataset), validate(upgraded.dataset(name)))
        assert [key for key in new if not is_declared(key[1])] == [], name
        found |= {rule for _, rule, _, _ in new}
        assert upgraded.report.accounted == upgraded.report.cells_read, name
        assert upgraded.report.rows_read == dataset.read
    assert found == NEWLY_FOUND


@pytest.mark.slow
def test_upgrading_again_changes_nothing(fixtures):
    for name in sorted(set(fixtures) - CANNOT):
        once = upgrade(read(fixtures[name]))
        twice = upgrade(once.dataset(name))
        assert twice.rows == once.rows, name
        assert not twice.report.changed
        assert twice.report.losses == []


def lost(rows, upgraded):
    """The filled cells of a return that are neither in the new one nor in the report."""
    new = {}
    for name, row in upgraded.rows:
        new.setdefault(name, []).append(row)
    told = {(loss.place, loss.element) for loss in upgraded.report.losses if loss.kind in ("renamed", "split", "dropped", "written")}
    for name, of_type in rows.items():
        for at, row in enumerate(of_type):
            for key, value in row.items():
                if new[name][at].get(key) != value and (f"/{name}/{at}/{key}", f"{name}.{key}") not in told:
                    yield name, at, key


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 3), st.sampled_from(("police", "childrens-services", "joint")))
def test_every_cell_is_accounted_for(seed, children, agency):
    rows = earlier_return(seed, children, agency)
    before = json.dumps(rows)
    upgraded = upgrade(in_memory(rows))
    assert json.dumps(rows) == before, "the old return is not changed"
    assert list(lost(rows, upgraded)) == []
    report = upgraded.report
    assert report.accounted == report.cells_read
    for name, row in upgraded.rows:
        assert not [key for key in row if key != "local" and STANDARD.records[name].elements[key].deprecated_in]
    moved = Counter(loss.to for loss in report.losses if loss.kind == "renamed")
    filled = Counter(key for row in rows.get("missing_episodes", ()) for key in row)
    assert all(moved[f"return_interviews.{new}"] == filled[old] for new, old in MOVED.items())
    assert len(report.retired) == (1 if rows.get("explanations") else 0)
    again = upgrade(upgraded.dataset("again"))
    assert again.rows == upgraded.rows


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_nothing_new_is_found_but_by_rules_that_are_declared(seed):
    dataset = in_memory(earlier_return(seed))
    new = new_findings(validate(dataset), validate(upgrade(dataset).dataset("new")))
    assert [key for key in new if not is_declared(key[1])] == []


@pytest.mark.parametrize("extension", [".json", ".jsonl", ".sqlite", ".zip", ""])
def test_each_format_gives_the_same_return(extension, tmp_path, capsys):
    rows = earlier_return(7)
    old, new = tmp_path / f"old{extension}", tmp_path / f"new{extension}"
    write(((name, row) for name in STANDARD.records for row in rows.get(name, ())), old)
    assert main(["upgrade", str(old), "-o", str(new)]) == 0
    assert "upgraded to 0.2" in capsys.readouterr().out
    assert list(read(new).written()) == [*sorted_as_written(upgrade(in_memory(rows)).rows)]


def sorted_as_written(rows):
    order = list(STANDARD.records)
    return sorted(rows, key=lambda pair: order.index(pair[0]))


@pytest.mark.slow
@pytest.mark.parametrize("variant", ["core", "police", "childrens-services", "full"])
def test_a_filled_workbook_becomes_a_workbook_of_the_present_version(variant, fixtures, tmp_path, capsys):
    old, new, again = fixtures[f"template-{variant}-faulty.xlsx"], tmp_path / "new.xlsx", tmp_path / "again.xlsx"
    assert main(["upgrade", str(old), "-o", str(new), "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["counts"]["dropped"] == 0
    assert report["cells_read"] == upgrade(read(old)).report.accounted
    assert comparable(read(new).written()) == comparable(upgrade(read(old)).rows)
    assert main(["upgrade", str(new), "-o", str(again)]) == 0
    assert again.read_bytes() == new.read_bytes()


def comparable(rows):
    """Rows by type; the reference of an explanation beside a row follows from the number of the row."""
    return Counter(repr((name, sorted(item for item in row.items() if item[0] != "explanation_ref"))) for name, row in rows)


@pytest.mark.parametrize(("title", "variant", "board"), [
    ("Police workbook", "police", ""), ("Core workbook, Northshire, East", "core", "Northshire, East"), ("Something else", None, ""),
    ("", None, ""),
])  # fmt: skip
def test_a_workbook_is_known_by_its_title(title, variant, board, tmp_path):
    path = tmp_path / "book.xlsx"
    properties = '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Core workbook</dc:creator><dc:title>{}</dc:title>{}'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("docProps/core.xml", properties.format(title, "</cp:coreProperties>"))
    found, for_board = described(str(path))
    assert (found.name if found else None) == variant
    assert not variant or for_board == board


@pytest.mark.parametrize("properties", [b"<a>", b"", "<!DOCTYPE a><a><title>Core workbook</title></a>".encode("utf-16"), b"\xff"])
def test_properties_that_cannot_be_read_say_nothing(properties, tmp_path):
    path = tmp_path / "book.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("docProps/core.xml", properties)
    assert described(str(path)) == (None, "")
    assert described(str(tmp_path)) == (None, "")


@pytest.mark.slow
def test_addresses_in_a_workbook_are_those_that_a_person_sees(fixtures, tmp_path, capsys):
    assert main(["upgrade", str(fixtures["clean.xlsx"]), "-o", str(tmp_path / "new.xlsx"), "--limit", "1"]) == 0
    printed = capsys.readouterr().out
    assert "return_interviews M-00001-1, Missing episodes!Z6" in printed
    assert "and 13 more; --limit 0 lists all" in printed
    assert "local column" in printed
    locals_ = [row["local"] for name, row in read(tmp_path / "new.xlsx").written() if "local" in row]
    assert locals_ == [{"Ward": "North"}]


def test_a_return_of_the_present_version_comes_out_as_it_is(tmp_path, capsys):
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    assert main(["example", "--children", "2", "-o", str(old)]) == 0
    assert main(["upgrade", str(old), "-o", str(new)]) == 0
    assert "already of version" in capsys.readouterr().out
    assert new.read_bytes() == old.read_bytes()


REFUSALS = {
    "1.7": "does not know",
    "0.1 ": "does not know",
    None: "states no version",
    "": "states no version|does not know",
}


@pytest.mark.parametrize("version", REFUSALS)
def test_an_unknown_version_is_refused(version, tmp_path, capsys):
    rows = earlier_return(3)
    rows["returns"][0]["standard_version"] = version
    old = tmp_path / "old.json"
    old.write_text(json.dumps(rows), encoding="utf-8")
    with pytest.raises(Refusal, match=REFUSALS[version]):
        upgrade(read(old))
    assert main(["upgrade", str(old), "-o", str(tmp_path / "new.json")]) == 2
    assert not (tmp_path / "new.json").exists()


def test_headers_of_different_versions_are_refused():
    rows = earlier_return(3)
    rows["returns"].append({**rows["returns"][0], "standard_version": STANDARD.version})
    with pytest.raises(Refusal, match="different versions"):
        upgrade(in_memory(rows))


@pytest.mark.parametrize("added", [{"case_spells": [{"case_ref": "K-1"}]}, {"missing_episodes": [{"returned_to": "home"}]}])
def test_what_a_later_version_added_is_not_taken_for_the_earlier_one(added):
    with pytest.raises(Refusal, match="which came with version 0\\.2"):
        upgrade(in_memory(earlier_return(3) | added))


def test_no_value_is_in_the_report(tmp_path, capsys):
    rows = earlier_return(11)
    rows["missing_episodes"][0] |= {"interview_held": "Nobody-knows-this-word", "local": {"Secret header": "Secret value"}}
    old = tmp_path / "old.json"
    old.write_text(json.dumps(rows), encoding="utf-8")
    for form in ("text", "json"):
        assert main(["upgrade", str(old), "-o", str(tmp_path / f"{form}.json"), "--format", form]) == 0
        printed = capsys.readouterr().out
        assert "Nobody-knows" not in printed
        assert "Secret" not in printed


def test_the_report_goes_to_a_file_and_nothing_is_replaced(tmp_path, capsys):
    old, new, report = tmp_path / "old.json", tmp_path / "new.json", tmp_path / "losses.txt"
    old.write_text(json.dumps(earlier_return(7)), encoding="utf-8")
    assert main(["upgrade", str(old), "-o", str(new), "--report", str(report)]) == 0
    assert capsys.readouterr().out == ""
    assert "To be answered now" in report.read_text(encoding="utf-8")
    assert "Explanations of retired rules, kept (1)" in report.read_text(encoding="utf-8")
    for arguments in (["-o", str(old)], ["-o", str(new)], ["-o", str(tmp_path / "x.json"), "--report", str(old)]):
        assert main(["upgrade", str(old), *arguments]) == 2
    assert main(["upgrade", str(old), "-o", str(tmp_path / "y.json"), "--for", "core"]) == 2
    assert main(["upgrade", str(old), "-o", str(tmp_path / "z.json"), "--report", str(tmp_path / "z.json")]) == 2

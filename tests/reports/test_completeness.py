"""Completeness by element: the same from every format, and every record counted once."""

import json

import pytest

from cse_record import read, validate, write
from tests.conftest import ROOT


def counts(source):
    return {
        (element.table, element.field): (element.value, element.reason, element.faulty, element.blank)
        for element in validate(source, completeness=True).completeness
    }


@pytest.mark.parametrize("name", ["police", "childrens-services", "joint-lscb-2011"])
def test_every_format_gives_the_same_counts(name, tmp_path):
    path = ROOT / f"examples/{name}.json"
    counts_by_element = counts(path)
    rows = json.loads(path.read_text(encoding="utf-8"))
    for (table, field), counted in counts_by_element.items():
        assert sum(counted) == len(rows.get(table, ())), (table, field)
    for target in ("a.jsonl", "b.zip", "c"):
        write(read(path), tmp_path / target)
        assert counts(tmp_path / target) == counts_by_element
    assert counts(read(path)) == counts_by_element


def test_what_each_cell_counts_as(tmp_path):
    data = json.loads((ROOT / "examples/minimal.json").read_text(encoding="utf-8"))
    child = data["children"][0] | {"birth_month": None, "birth_month_absent": "absent:not-asked", "sex": "absent:not-asked"}
    data["children"] = [
        child,
        child | {"child_ref": "C-2", "birth_month": "2010-05", "birth_month_absent": None, "sex": "female"},
        child | {"child_ref": "C-3", "birth_month": "May", "birth_month_absent": None, "sex": "F"},
        child | {"child_ref": "C-4", "birth_month_absent": None, "sex": None},
        child | {"child_ref": "C-5", "birth_month": "2010-05", "sex": ["x"]},
    ]
    (tmp_path / "a.json").write_text(json.dumps(data), encoding="utf-8")
    counts_by_element = counts(tmp_path / "a.json")
    assert counts_by_element["children", "birth_month"] == (2, 1, 1, 1)
    assert counts_by_element["children", "sex"] == (1, 1, 2, 1)
    assert ("children", "birth_month_absent") not in counts_by_element


def test_a_label_of_a_reason_is_a_reason(tmp_path):
    write(read(ROOT / "examples/minimal.json"), tmp_path / "r")
    path = tmp_path / "r/children.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    header = lines[0].split(",")
    row = dict(zip(header, lines[1].split(","), strict=True)) | {"sex": "not asked"}
    path.write_text(",".join(header) + "\n" + ",".join(row[name] for name in header) + "\n", encoding="utf-8")
    report = validate(tmp_path / "r", completeness=True)
    assert report.is_clean
    assert next((element.value, element.reason) for element in report.completeness if element.field == "sex") == (0, 1)


def test_nothing_is_counted_for_those_who_do_not_ask():
    assert validate(ROOT / "examples/police.json").completeness == []


def test_the_shorter_report_counts_the_same():
    report = validate(ROOT / "examples/faulty/return.json")
    short = report.at_most(1)
    assert short.counts == report.counts
    assert short.verdict == report.verdict
    assert report.at_most(0) is report
    kinds = [(finding.rule, finding.table, finding.field) for finding in short.findings]
    assert len(kinds) == len(set(kinds)) == len(report.counts)

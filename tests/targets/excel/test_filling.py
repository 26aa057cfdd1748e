"""Whatever goes into a workbook comes out again: whole returns without loss, and earlier returns as a starting point."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from openpyxl import Workbook

from cse_record.cli import main
from cse_record.formats import Refusal, write
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.columns import LOCAL
from cse_record.standard.example_row import EXAMPLE
from cse_record.standard.kinds import Ref
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Tables
from cse_record.standard.workbook import ANEW, VARIANTS, sheet_name
from cse_record.synthetic import example_return
from cse_record.targets.excel import write_return, write_template
from cse_record.validation import validate
from tests.conftest import ROOT
from tests.fault_injection import a_record
from tests.targets.excel.reading import cells_of, marks, opened, rows_of

NASTY = (
    "=1+1", "@SUM(A1)", "-5", "+44", "{=A1}", "'quoted", " spaces ", "two\nlines", "a\ttab", "_x0041_", "0012", "1e5", "TRUE",
    "10/11/2012", "#N/A", "🙂🙂", "é", "<b>&amp;</b>", "http://example.org", "x" * 32_767, "EXAMPLE",
)  # fmt: skip
"""Texts that spreadsheet programs tend to mistake for something else."""


def of_example(agency: str = "joint", children: int = 6, seed: int = 1) -> Tables:
    """A synthetic return as in JSON."""
    rows: Tables = {}
    for record in example_return(children, seed, agency):
        rows.setdefault(record[0], []).append(dict(record[1]))
    return rows


def base_row(name: str) -> dict[str, Any]:
    return dict(RECORDS[name].about.base_row)


def converted(rows: Tables) -> Tables:
    buffer = io.BytesIO()
    write_return(STANDARD, rows, buffer)
    return rows_of(values(buffer.getvalue()))


def values(data: bytes) -> Workbook:
    """A workbook without its formulas, so that openpyxl does not work out each of those that rows share."""
    return opened(data, data_only=True)


@pytest.mark.slow
@pytest.mark.parametrize("round", range(3))
def test_random_returns_come_back_whole(rng, round):
    rng = Random(f"{rng.random()} {round}")
    rows: Tables = {}
    for name, model in STANDARD.records.items():
        records = [a_record(rng, model) for _ in range(1 if name == "returns" else 8)]
        rows[name] = [{key: value for key, value in record.items() if value is not None} for record in records]
        for row in rows[name]:
            if rng.random() < 0.5:
                headers = ("Ward", "Sex", "child_ref", "Check", "=Sum", "Über")
                row[LOCAL] = {header: rng.choice(NASTY) for header in rng.sample(headers, 2)}
    assert converted(rows) == rows


@pytest.mark.slow
@pytest.mark.parametrize("agency", ["joint", "police", "childrens-services"])
def test_synthetic_returns_come_back_whole(agency):
    rows = of_example(agency, children=12)
    assert converted(rows) == rows


@pytest.mark.slow
def test_texts_stay_texts():
    rows = {"children": [base_row("children") | {"child_ref": f"C-{at}", LOCAL: {"Note": text}} for at, text in enumerate(NASTY)]}
    assert converted(rows) == rows


@pytest.mark.slow
def test_days_on_which_programs_disagree_stay_as_they_are():
    days = ["1900-01-01", "1900-02-28", "1900-03-01", "2000-02-29", "2099-12-31"]
    rows = {"children": [{"child_ref": f"C-{at}", "first_attention_on": day, "birth_month": day[:7]} for at, day in enumerate(days)]}
    assert converted(rows) == rows


@pytest.mark.slow
def test_what_is_faulty_is_written_as_it_is():
    """A workbook shows whatever could be read of a return, valid or not."""
    rows = {
        "children": [
            {"child_ref": "c 1", "sex": "F", "birth_month": "May 1996", "first_attention_on": "2011-02-30", "first_attention_age": 10**20},
            {"sex": "absent:not-applicable", "source": "local:own", "ethnicity": "White"},
        ],
        "missing_episodes": [{"last_seen_at": "24:00", "reported_at": "09:05"}],
    }
    back = converted(rows)
    assert back["children"][0] == rows["children"][0] | {"first_attention_age": str(10**20)}
    assert back["children"][1:] == rows["children"][1:]
    assert back["missing_episodes"] == rows["missing_episodes"]


@pytest.mark.slow
def test_a_converted_return_says_nothing_that_the_return_does_not():
    back = converted({"returns": [base_row("returns")]})
    assert back == {"returns": [base_row("returns")]}


@pytest.mark.slow
def test_a_converted_return_hides_nothing_that_it_holds():
    buffer = io.BytesIO()
    write_return(STANDARD, of_example(children=12), buffer)
    book = opened(buffer.getvalue())
    for columns in marks(book).values():
        for sheet, row, column in columns.values():
            place = next((dimension for dimension in sheet.column_dimensions.values() if dimension.min <= column <= dimension.max), None)
            if place is not None and place.hidden:
                assert not any(sheet.cell(below, column).value for below in range(row + 1, sheet.max_row + 1))


@pytest.mark.slow
def test_a_converted_return_holds_values_only():
    buffer = io.BytesIO()
    write_return(STANDARD, of_example(), buffer)
    book = opened(buffer.getvalue())
    assert not [cell for sheet in book for cell in cells_of(sheet) if cell.data_type == "f"]
    assert not [name for columns in marks(book).values() for name in columns if name in ("check", "explain")]


def test_more_than_one_header_and_too_long_a_text_are_refused(tmp_path):
    with pytest.raises(ValueError, match="more than one header"):
        write_return(STANDARD, {"returns": [{}, {}]}, io.BytesIO())
    with pytest.raises(Refusal, match="cannot be written as a workbook: a text of more than 32,767 characters"):
        write([("children", {"child_ref": "C-1", LOCAL: {"Note": "🙂" * 20_000}})], tmp_path / "a.xlsx")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_can_hold_a_valid_return(name, tmp_path):
    """No rule asks for what a variant does not show. Only queries whose answer is elsewhere may remain."""
    variant = VARIANTS[name]
    for agency in ("police", "childrens-services", "joint"):
        rows: Tables = {}
        for record_type, records in of_example(agency, children=25, seed=5).items():
            if record_type in variant.shows:
                shown = {element.name for element in variant.elements(record_type)}
                rows[record_type] = [{key: value for key, value in row.items() if key in shown} for row in records]
        for row in rows["return_scope"]:
            if row["record_type"] not in variant.shows:
                row["extent"] = "not-asked-for"
        (tmp_path / "a.json").write_text(json.dumps(rows), encoding="utf-8")
        report = validate(tmp_path / "a.json")
        assert not [f"{finding.rule} {finding.place}: {finding.words}" for finding in report.findings if finding.severity == "error"]


@pytest.mark.parametrize("name", VARIANTS)
def test_what_a_sheet_refers_to_has_a_sheet(name):
    variant = VARIANTS[name]
    for record_type in variant.record_types:
        assert len(sheet_name(record_type)) <= 31
        shown = {element.name for element in variant.elements(record_type)}
        for element in STANDARD.records[record_type].elements.values():
            if isinstance(element.kind, Ref) and element.required:
                assert element.name in shown, element.path
            if element.must_be_answered:
                assert {element.name, *element.companions.values()} <= shown, element.path
        for extra in variant.extra.get(record_type, ()):
            assert extra in shown


@pytest.mark.slow
def test_a_template_may_start_from_an_earlier_return(tmp_path):
    rows = of_example(children=8)
    write_template(STANDARD, "full", tmp_path / "a.xlsx", prefill=rows, rows=5)
    written = rows_of(values((tmp_path / "a.xlsx").read_bytes()))
    kept = {name: of_type for name, of_type in written.items() if name not in ANEW and EXAMPLE not in of_type[0].values()}
    assert kept == {name: rows[name] for name in rows if name not in ANEW}
    header = {key: value for key, value in rows["returns"][0].items() if key not in ANEW["returns"]}
    assert written["returns"] == [header]
    types = [row["record_type"] for row in written["return_scope"]]
    assert types == list(STANDARD.records["return_scope"].elements["record_type"].kind.spelling.codes)
    assert not any("extent" in row for row in written["return_scope"])


def beside(book, record_type, number):
    """The contents of the Explain cells in the first rows of a sheet."""
    sheet, header, column = marks(book)[record_type]["explain"]
    return [sheet.cell(row, column).value for row in range(header + 1, header + 1 + number)]


@pytest.fixture(scope="module", params=[False, True], ids=["core", "core with explanations"])
def explained(request, tmp_path_factory):
    """A variant without or with a sheet of explanations; a workbook of it with a query about one suspect, and an explanation in the cell
    beside the row; and the reference of the suspect. No test changes it.
    """
    core = VARIANTS["core"]
    variant, shows = "core", core.shows | ({"explanations": "all"} if request.param else {})
    rows = of_example("police", children=6)
    suspect = rows["suspects"][0]
    for name in ("age_band", "age_band_basis", "age_absent", "date_of_birth", "date_of_birth_absent"):
        suspect.pop(name, None)
    suspect |= {"age": 9, "age_basis": "recorded"}
    path = tmp_path_factory.mktemp("explained") / "first.xlsx"
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(VARIANTS, variant, replace(core, shows=shows))
        write_template(STANDARD, variant, path, prefill=rows, resume=True, rows=2)
        book = opened(path.read_bytes())
        sheet, header, column = marks(book)["suspects"]["explain"]
        sheet.cell(header + 1, column).value = "Checked with the source and correct"
        book.save(path)
        yield variant, path, suspect["suspect_ref"]


@pytest.mark.slow
def test_explanations_are_carried_over_by_rule_until_the_row_changes(tmp_path, capsys, explained):
    variant, path, ref = explained
    report = validate(path)
    rules = sorted(rule for rule, table, settled_ref, _ in report.settled_by_any if (table, settled_ref) == ("suspects", ref))
    assert "SUS-017" in rules
    assert main(["validate", str(path)]) in (0, 1)
    assert f"the explanation covers every query about the record: {', '.join(f'{rule} (1)' for rule in rules)}" in (capsys.readouterr().out)
    later = tmp_path / "later.xlsx"
    assert main(["template", "--for", variant, "--rows", "2", "--prefill", str(path), "-o", str(later)]) == 0
    book = opened(later.read_bytes())
    explanations = rows_of(book)["explanations"]
    assert [(row["rule_id"], row["record_ref"], row["reason"]) for row in explanations] == [
        (rule, ref, "checked-correct") for rule in rules
    ]
    assert all(row["digest"] for row in explanations)
    assert beside(book, "suspects", 3) == [None] * 3
    after = validate(later)
    assert after.explained == dict.fromkeys(rules, 1)
    assert not after.settled_by_any
    sheet, header, at = marks(book)["suspects"]["age"]
    sheet.cell(header + 1, at).value = 8
    book.save(later)
    report_after_change = validate(later)
    assert {"SUS-017", "EXL-004"} <= {finding.rule for finding in report_after_change.findings}
    assert "SUS-017" not in report_after_change.explained


@pytest.mark.slow
def test_a_resumed_return_keeps_its_explanations_in_place(tmp_path, explained):
    """Explanations in cells stay in their cells, even if there is a sheet; those of one rule do not come to settle every query."""
    variant, path, ref = explained
    later = tmp_path / "later.xlsx"
    assert main(["template", "--for", variant, "--rows", "2", "--resume", str(path), "-o", str(later)]) == 0
    book = values(later.read_bytes())
    assert beside(book, "suspects", 2) == ["Checked with the source and correct", None]
    assert "explanations" not in rows_of(book)
    assert validate(later).settled_by_any == validate(path).settled_by_any
    rows = of_example("police", children=6)
    rows["explanations"] = [base_row("explanations") | {"rule_id": "SUS-017", "record_type": "suspects", "record_ref": ref}]
    write_template(STANDARD, variant, later, prefill=rows, resume=True, rows=2)
    book = values(later.read_bytes())
    assert beside(book, "suspects", 2) == [None, None]
    assert rows_of(book)["explanations"] == rows["explanations"]


@pytest.mark.slow
def test_what_a_variant_has_no_place_for_is_listed(tmp_path):
    rows = of_example(children=12)
    rows["explanations"] = [base_row("explanations") | {"record_ref": rows["missing_episodes"][1]["missing_ref"]}]
    left_out = write_template(STANDARD, "core", tmp_path / "a.xlsx", prefill=rows, rows=2)
    assert any(line.startswith("children: ") and "disability" in line for line in left_out)
    assert "indicators: 1 record" in left_out or any(line.startswith("indicators: ") for line in left_out)
    book = values((tmp_path / "a.xlsx").read_bytes())
    written = rows_of(book)
    columns_left_out = {name: {key for row in rows[name] for key in row} for name in rows}
    for name in ("children", "suspects", "missing_episodes"):
        shown = {element.name for element in VARIANTS["core"].elements(name)}
        assert written[name] == [{key: value for key, value in row.items() if key in shown} for row in rows[name]]
        assert all(any(line.startswith(f"{name}: ") and key in line for line in left_out) for key in columns_left_out[name] - shown)
    assert written["explanations"] == rows["explanations"]
    assert set(beside(book, "missing_episodes", len(rows["missing_episodes"]))) == {None}
    scope = {row["record_type"]: row.get("extent") for row in written["return_scope"]}
    assert scope["children"] is None
    assert scope["indicators"] == "not-asked-for"


@pytest.mark.slow
def test_the_command_writes_a_template(tmp_path, capsys):
    output = tmp_path / "police.xlsx"
    arguments = ["template", "--for", "police", "--board", "Northshire", "--rows", "5", "--prefill", str(ROOT / "examples/police.json")]
    assert main([*arguments, "-o", str(output)]) == 0
    printed = capsys.readouterr().out
    assert "notice: not on this form, left out: " in printed
    assert printed.endswith("police.xlsx: a workbook for people to fill in\n")
    earlier = json.loads((ROOT / "examples/police.json").read_text(encoding="utf-8"))
    assert len(rows_of(values(output.read_bytes()))["children"]) == len(earlier["children"])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "a.xls"], "ends in .xlsx"),
        (["-o", "a.xlsx", "--rows", "0"], "from 1 to 20,000"),
        (["-o", "a.xlsx", "--rows", "20001"], "from 1 to 20,000"),
        (["-o", "a.xlsx", "--board", "x" * 121], "at most 120 characters"),
        (["-o", "a.xlsx", "--board", "&" * 61], "at most 120 characters"),
        (["-o", "nowhere/a.xlsx", "--rows", "1"], "nowhere"),
        (["-o", "a.xlsx", "--prefill", "none.json"], "none.json"),
    ],
)
def test_the_command_refuses_in_words(arguments, words, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["template", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_second_header_is_not_dropped():
    header = {"return_ref": "R-1"}
    with pytest.raises(ValueError, match="more than one header"):
        write_template(STANDARD, "core", io.BytesIO(), prefill={"returns": [header, header]})


@pytest.mark.slow
def test_convert_writes_a_workbook(tmp_path, capsys):
    assert main(["convert", str(ROOT / "examples/joint-lscb-2011.json"), str(tmp_path / "a.xlsx")]) == 0
    capsys.readouterr()
    expected = json.loads((ROOT / "examples/joint-lscb-2011.json").read_text(encoding="utf-8"))
    assert rows_of(opened((tmp_path / "a.xlsx").read_bytes())) == {name: rows for name, rows in expected.items() if rows}


@pytest.mark.slow
def test_a_workbook_that_somebody_filled_in_is_not_replaced(tmp_path, capsys):
    path = tmp_path / "core.xlsx"
    for _ in range(2):  # an empty workbook holds nothing that could be lost
        assert main(["template", "--for", "core", "--rows", "2", "-o", str(path)]) == 0
    assert main(["template", "--for", "core", "--rows", "2", "--resume", "examples/police.json", "-o", str(path)]) == 0
    filled = path.read_bytes()
    capsys.readouterr()
    assert main(["template", "--for", "core", "--rows", "2", "-o", str(path)]) == 2
    assert "--replace" in capsys.readouterr().err
    assert path.read_bytes() == filled


@pytest.mark.slow
def test_a_file_with_unrecognised_contents_is_not_replaced(tmp_path, capsys):
    path = tmp_path / "core.xlsx"
    path.write_bytes(b"PK\x03\x04 no workbook")
    assert main(["template", "--for", "core", "--rows", "2", "-o", str(path)]) == 2
    assert "--replace" in capsys.readouterr().err
    assert path.read_bytes() == b"PK\x03\x04 no workbook"
    path.write_bytes(b"")  # as left by a program that has only created the file
    assert main(["template", "--for", "core", "--rows", "2", "-o", str(path)]) == 0


def test_a_form_without_a_place_for_records_does_not_say_that_they_are_all_there(tmp_path):
    """What a return says was searched and is complete is no longer so in a form that leaves the records out."""
    from cse_record.formats import read
    from tests.templates import a_return

    rows = a_return(3, "full", children=4)
    left_out = {name for name in rows if name not in VARIANTS["core"].shows}
    assert left_out
    write_template(STANDARD, "core", tmp_path / "core.xlsx", prefill=rows, resume=True, rows=2)
    extents = {row["record_type"]: row.get("extent") for name, row in read(tmp_path / "core.xlsx").written() if name == "return_scope"}
    assert {extents[name] for name in left_out & extents.keys()} == {"not-asked-for"}
    before = {row["record_type"]: row.get("extent") for row in rows["return_scope"]}
    assert all(extents[name] == before[name] for name in VARIANTS["core"].shows if name in before)

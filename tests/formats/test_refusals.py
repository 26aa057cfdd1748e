"""Bad files: each gives a refusal or a problem in words, with its place, and no row disappears."""

import json
import shutil
import time

import openpyxl
import pytest

from cse_record.cli import main
from cse_record.formats import Refusal, read, write
from cse_record.standard.faults import FAULTS
from cse_record.validation import validate
from tests.conftest import ROOT
from tests.corpus import zipped

HEADER = json.loads((ROOT / "examples/nil-return.json").read_text(encoding="utf-8"))["returns"][0]
GOOD = {"returns": [HEADER]}
SECRET = "XQZSECRET"

REFUSED = {
    "empty": (b"", "is empty"),
    "blank": (b"  \n ", "is empty"),
    "duplicate key": (b'{"returns": [{"form": "a", "form": "b"}]}', "form"),
    "duplicate key that is no name": (f'{{"{SECRET}": 1, "{SECRET}": 2}}'.encode(), "twice"),
    "nan": (b'{"returns": [{"a": NaN}]}', "NaN"),
    "infinity": (b'{"returns": [{"a": -Infinity}]}', "Infinity"),
    "deep": (b'{"returns": ' + b"[" * 30 + b"]" * 30 + b"}", "nested"),
    "very deep": (b'{"returns": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested"),
    "big number": (b'{"returns": [{"a": 1234567890123456}]}', "digits"),
    "not json": (b'{"returns": [', "not JSON"),
    "utf-16": ('{"returns": []}'.encode("utf-16"), "UTF-16"),
    "cp1252": ('{"returns": [{"agency_name": "Caf\xe9"}]}'.encode("cp1252"), "line 1"),
    "array": (b"[]", "one object"),
    "html": (b"<html><table></table></html>", "a web page"),
    "csv given alone": (b"return_ref,form\nA,b\n", "give the folder"),
    "old excel": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "Office"),
    "workbook with a password": (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
    "pdf": (b"%PDF-1.7\n", "a PDF"),
    "truncated zip": (b"PK\x03\x04" + b"\0" * 10, "damaged"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_in_words(name, tmp_path):
    data, words = REFUSED[name]
    path = tmp_path / "return.json"
    path.write_bytes(data)
    with pytest.raises(Refusal) as raised:
        read(path)
    assert words in str(raised.value)
    assert SECRET not in str(raised.value)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"}), "no sheet"),
        (zipped({"[Content_Types].xml": b"<a/>", "xl/workbook.bin": b""}), "xlsb"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b""}), "ods"),
        (zipped({"notes.txt": b"a"}), "returns.csv"),
        (zipped({f"{i}.txt": b"" for i in range(501)}), "500"),
        (zipped({"returns.csv": b"a" * 3_000_000}), "holds more than"),
        (zipped({"a/returns.csv": b"form\n", "b/returns.csv": b"form\n"}), "two files"),
    ],
)
def test_zip_files_are_bounded_and_distinguished(data, words, tmp_path):
    (tmp_path / "return.zip").write_bytes(data)
    with pytest.raises(Refusal, match=words):
        read(tmp_path / "return.zip", max_bytes=1_000_000)


def test_too_large_a_file_is_refused(tmp_path):
    (tmp_path / "a.json").write_text("{}" + " " * 2000)
    with pytest.raises(Refusal, match="larger than"):
        read(tmp_path / "a.json", max_bytes=1000)


@pytest.mark.parametrize("command", ["validate", "summarise", "combine", "profile"])
def test_no_such_file(command, tmp_path, capsys):
    """Every command reports it in the same words."""
    missing = tmp_path / "nothing.json"
    made = {"combine": ["-o", str(tmp_path / "made.sqlite")], "profile": ["-o", str(tmp_path / "made.html")]}
    assert main([command, str(missing), *made.get(command, [])]) == 2
    assert f"{missing} cannot be opened: there is no such file." in capsys.readouterr().err
    with pytest.raises(Refusal, match="cannot be opened: there is no such file"):
        read(missing)


@pytest.mark.parametrize("command", ["validate", "combine"])
def test_an_empty_folder(command, tmp_path, capsys):
    """It holds nothing in any format, and the message says what a folder can hold."""
    (tmp_path / "empty").mkdir()
    assert main([command, str(tmp_path / "empty"), *(["-o", str(tmp_path / "made.sqlite")] if command == "combine" else [])]) == 2
    messages = capsys.readouterr().err
    assert "holds no file" in messages
    assert "returns.csv" in messages
    assert "workbooks (.xlsx)" in messages
    assert "by itself" not in messages
    (tmp_path / "empty/notes.txt").write_text("Synthetic.")
    main(["validate", str(tmp_path / "empty")])
    assert "holds no CSV file named after a record type" in capsys.readouterr().err


TABLE = "child_ref\tindicator\tseen\nC-1\tx\tyes\n\nC-2\tx\tyes\n"


@pytest.mark.parametrize(
    ("name", "content", "meant", "refused", "blank"),
    [
        ("indicators.tsv", TABLE, "indicators", 2, 1),
        ("indicators.txt", TABLE.encode("utf-16"), "indicators", 2, 1),
        ("Indicators.csv.bak", TABLE.replace("\t", ","), "indicators", 2, 1),
        ("indicators (1).tab", TABLE.replace("\t", ";"), "indicators", 2, 1),
        ("indicator", TABLE, "indicators", 2, 1),
        ("indicators.XLSX", b"PK\x03\x04\x00\x00", "indicators", 0, 0),
        ("indicators.ods", b"PK\x03\x04\x00\x00", "indicators", 0, 0),
    ],
)
@pytest.mark.parametrize("form", ["folder", "zip"])
def test_a_file_named_after_a_record_type_with_another_ending_is_refused_and_counted(tmp_path, form, name, content, meant, refused, blank):
    """No row is dropped silently: it may be an export with tabs, or a copy that holds what the other file lost."""
    path = other_file(tmp_path, form, name, content)
    report = validate(path, select=["unknown_record_type"])
    (finding,) = report.findings
    assert (finding.severity, finding.place.file.rsplit("/")[-1]) == ("error", name)
    assert finding.message == (
        "The name of this file does not end in .csv, so none of its rows were read. "
        f"Save it as CSV under the name {meant}.csv or, if the return holds its rows already, remove it."
    )
    assert (report.read, report.refused, report.blank) == (1, refused, blank)


@pytest.mark.parametrize(
    ("name", "content"),
    [("indicators.txt", "The indicators, as agreed with the school.\n"), ("indicators.pdf", b"%PDF-1.7\x00\xff"), ("notes.tsv", TABLE),
     ("indicators.json", "{}"), ("._indicators.csv", TABLE), ("indicators of may.xlsx", b"PK\x03\x04"), ("indicators.old/x", "x")],
)  # fmt: skip
def test_a_file_without_records_may_be_called_like_a_record_type(tmp_path, name, content):
    report = validate(other_file(tmp_path, "folder", name, content), select=["unknown_record_type"])
    assert (report.findings, report.refused) == ([], 0)
    assert [notice for notice in report.notices if "it is not a CSV file and was left out" in notice]


def other_file(folder, form, name, content):
    """A return of one period, with another file."""
    returns = folder / "return"
    returns.mkdir()
    (returns / "returns.csv").write_text("return_ref,agency_type\nR-1,police\n", encoding="utf-8")
    file = returns / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return shutil.make_archive(str(folder / "packed"), "zip", returns) if form == "zip" else returns


def test_unknown_record_type_is_reported_with_the_nearest_and_counted(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(GOOD | {"childrn": [{}, {}]}), encoding="utf-8")
    report = validate(tmp_path / "a.json")
    (finding,) = [finding for finding in report.findings if finding.rule == "unknown_record_type"]
    assert "children" in finding.message
    assert (report.read, report.refused) == (1, 2)


def test_rows_that_are_not_records_are_reported_with_their_pointer(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(GOOD | {"children": [7, None]}), encoding="utf-8")
    report = validate(tmp_path / "a.json")
    assert [finding.place.pointer for finding in report.findings if finding.rule == "not_a_record"] == ["/children/0", "/children/1"]
    assert report.refused == 2


def write_csv(folder, name, text, encoding="utf-8"):
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.csv").write_bytes(text.encode(encoding))


def test_csv_with_mark_any_order_and_local_columns(tmp_path):
    write_csv(tmp_path / "r", "networks", "Ward,network_ref,known_size,known_size_basis\nNorth,N-1,3,recorded\n", "utf-8-sig")
    dataset = read(tmp_path / "r")
    (row,) = dataset.tables["networks"]
    assert row.values == {"network_ref": "N-1", "known_size": 3, "known_size_basis": "recorded", "local": {"Ward": "North"}}
    assert dataset.place("networks", row, "network_ref").column == 2
    assert dataset.place("networks", row, "local", "Ward").column == 1
    assert dataset.place("networks", row).line == 2
    assert any("column 1" in notice for notice in dataset.notices)


def test_csv_places_are_those_that_a_person_counts(tmp_path):
    text = 'network_ref,known_size,known_size_basis,local:note\n\nN-1,3,recorded,"two\nlines"\nN-2,x,recorded,\nN-3,1\n,,,\n'
    write_csv(tmp_path / "r", "networks", text)
    report = validate(tmp_path / "r", select=FAULTS)
    findings = {(finding.rule, finding.place.line, finding.place.column) for finding in report.findings if finding.table == "networks"}
    assert findings == {("not_a_whole_number", 5, 2), ("ragged_row", 6, None)}
    assert (report.read, report.refused, report.blank) == (2, 1, 2)


def test_csv_column_twice_and_open_quotation_mark(tmp_path):
    write_csv(tmp_path / "r", "networks", "network_ref,network_ref\nA,B\nC,D\n")
    report = validate(tmp_path / "r")
    assert "duplicate_column" in {finding.rule for finding in report.findings}
    assert report.refused == 2


def test_csv_open_quotation_mark_is_reported_where_it_opens(tmp_path):
    write_csv(tmp_path / "r", "networks", 'network_ref\nN-1\n"N-2\nN-3\n')
    report = validate(tmp_path / "r")
    (finding,) = [finding for finding in report.findings if finding.rule == "unreadable_row"]
    assert (finding.place.line, report.read, report.refused) == (3, 1, 2)
    assert "2 lines were not read" in finding.message


def test_csv_reading_goes_on_after_a_row_that_cannot_be_read(tmp_path):
    write_csv(tmp_path / "r", "networks", 'network_ref,setting\n"N-1"x,other\nN-2,other\n')
    report = validate(tmp_path / "r")
    assert [finding.place.line for finding in report.findings if finding.rule == "unreadable_row"] == [2]
    assert (report.read, report.refused) == (1, 1)


def test_csv_spaces_around_a_number_are_cleaned(tmp_path):
    write_csv(tmp_path / "r", "networks", "network_ref,known_size,known_size_basis\nN-1, 3\u00a0,recorded\n")
    dataset = read(tmp_path / "r")
    assert dataset.tables["networks"][0].values["known_size"] == 3
    assert any("line 2, column 2" in notice for notice in dataset.notices)


def test_csv_numbers_are_not_guessed(tmp_path):
    for text in ("3.0", "03", "1e2", "٣", "+3", "３"):
        write_csv(tmp_path / "r", "networks", f"network_ref,known_size,known_size_basis\nN-1,{text},recorded\n")
        faults = {f.rule for f in validate(tmp_path / "r").findings if f.table == "networks" and f.field == "known_size"}
        assert faults == {"not_a_whole_number"}, text


def test_a_return_that_could_not_be_read_whole_is_not_written(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(GOOD | {"children": [{"sexx": "male"}]}), encoding="utf-8")
    with pytest.raises(Refusal, match="would lose"):
        write(read(tmp_path / "a.json"), tmp_path / "b.jsonl")
    assert not (tmp_path / "b.jsonl").exists()


def test_a_folder_in_use_is_not_mixed(tmp_path):
    write([("returns", HEADER)], tmp_path / "r")
    with pytest.raises(Refusal, match="already exists"):
        write([("returns", HEADER)], tmp_path / "r")


def test_header_count_and_local_codes(tmp_path):
    barrier = {"child_ref": "C-1", "barrier": "local:fear-of-court", "noted_absent": "absent:not-in-system"}
    (tmp_path / "a.json").write_text(json.dumps({"disclosure_barriers": [barrier]}), encoding="utf-8")
    assert {"not_one_header", "REF-005"} <= {finding.rule for finding in validate(tmp_path / "a.json").findings}
    declared = {"codelist": "disclosure_barrier", "code": "local:fear-of-court", "label": "Fear of giving evidence"}
    (tmp_path / "a.json").write_text(json.dumps(GOOD | {"disclosure_barriers": [barrier], "local_codes": [declared]}), encoding="utf-8")
    assert {"not_one_header", "REF-005"}.isdisjoint(finding.rule for finding in validate(tmp_path / "a.json").findings)


def test_what_looks_like_a_table_but_cannot_be_read_is_refused(tmp_path):
    write([("returns", HEADER)], tmp_path / "r")
    (tmp_path / "r/children.csv").unlink()
    (tmp_path / "r/children.csv").symlink_to(tmp_path / "nothing")
    with pytest.raises(Refusal, match="not a file"):
        read(tmp_path / "r")


def test_limits_hold_for_folders_and_for_files_without_a_size(tmp_path):
    write([("returns", HEADER)], tmp_path / "r")
    with pytest.raises(Refusal, match="holds more"):
        read(tmp_path / "r", max_bytes=10)
    with pytest.raises(Refusal, match="larger than"):
        read("/dev/zero", max_bytes=1000)
    for path in ("a\0b", "x" * 5000):
        with pytest.raises(Refusal, match="cannot be opened"):
            read(path)


@pytest.mark.parametrize(
    "row",
    [
        {"network_ref": "N-1", "known_size": "3", "known_size_basis": "recorded"},
        {"network_ref": 7},
        {"network_ref": "N-1", "local": {"a": "x\ry"}},
        {"network_ref": "N-1", "local": {"\ud800": "x"}},
        {"network_ref": "N-1\ud800"},
        {"network_ref": True},
        {},
    ],
)
def test_nothing_is_made_valid_by_writing_it(row, tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(GOOD | {"networks": [row]}), encoding="utf-8")
    for target in ("b.jsonl", "c.zip", "d"):
        with pytest.raises(Refusal, match="would lose"):
            write(read(tmp_path / "a.json"), tmp_path / target)
        assert not (tmp_path / target).exists()


def test_a_failed_write_leaves_the_existing_file(tmp_path):
    (tmp_path / "a.json").write_text("before")

    def rows():
        yield "returns", HEADER
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write(rows(), tmp_path / "a.json")
    assert (tmp_path / "a.json").read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_no_cell_is_a_formula_even_in_a_faulty_return(tmp_path):
    row = {"network_ref": '=HYPERLINK("http://x")', "setting": "@cmd", "first_known_on": "-1"}
    (tmp_path / "a.json").write_text(json.dumps(GOOD | {"networks": [row]}), encoding="utf-8")
    write(read(tmp_path / "a.json"), tmp_path / "r")
    import csv

    with (tmp_path / "r/networks.csv").open(encoding="utf-8", newline="") as file:
        assert not [cell for line in csv.reader(file) for cell in line if cell.startswith(("=", "+", "-", "@", "\t"))]
    assert list(read(tmp_path / "r").written())[1:] == [("networks", row | {"first_known_on": "-1"})]


def test_headers_of_local_columns_are_kept_to_the_letter(tmp_path):
    row = {"network_ref": "N-1", "local": {"x\u200b": "1", "x": "2", "sex": "3", "local:x": "4", "=a": "5"}}
    write([("returns", HEADER), ("networks", row)], tmp_path / "a.json")
    write(read(tmp_path / "a.json"), tmp_path / "r")
    assert read(tmp_path / "r").tables["networks"][0].values == row


def test_columns_without_a_header(tmp_path):
    write_csv(tmp_path / "r", "networks", "network_ref,,\nN-1,,\nN-2,a,\n")
    report = validate(tmp_path / "r", select=FAULTS)
    assert (report.read, report.refused) == (1, 1)
    assert {finding.rule for finding in report.findings if finding.table == "networks"} == {"value_without_header"}


def test_semicolons_are_read_with_a_notice(tmp_path):
    write_csv(tmp_path / "r", "networks", "network_ref;setting\nN-1;other\n")
    dataset = read(tmp_path / "r")
    assert dataset.tables["networks"][0].values == {"network_ref": "N-1", "setting": "other"}
    assert any("semicolons" in notice for notice in dataset.notices)


def test_a_line_that_names_another_separator_than_the_table_has_is_reported_as_the_cause(tmp_path):
    write(read(ROOT / "examples/minimal.json"), tmp_path)
    path = tmp_path / "children.csv"
    path.write_text("sep=;\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    source = read(tmp_path)
    (problem,) = [problem for problem in source.problems if problem.fault == "no_header"]
    assert "sep=;" in problem.message
    assert source.refused == 3  # that line and the header count too, because nothing distinguishes them from rows


def test_names_that_are_no_words_are_not_repeated(tmp_path):
    row = {"network_ref": "N-1", f"{SECRET} born 1/12": "a", "settin": "b"}
    (tmp_path / "a.json").write_text(json.dumps(GOOD | {"networks": [row], f"{SECRET} x": []}), encoding="utf-8")
    report = validate(tmp_path / "a.json")
    messages = " ".join(f"{finding.place} {finding.row_ref} {finding.message}" for finding in report.findings)
    assert SECRET not in messages
    assert "/networks/0/(name 2)" in messages
    assert "Did you mean setting?" in messages


def test_a_name_typed_into_a_column_is_no_reference(tmp_path):
    row = {"codelist": f"{SECRET} Road", "code": "local:x"}
    (tmp_path / "a.json").write_text(json.dumps(GOOD | {"local_codes": [row]}), encoding="utf-8")
    for finding in validate(tmp_path / "a.json").findings:
        assert SECRET not in f"{finding.place} {finding.row_ref} {finding.words}"


def test_a_duplicate_key_is_reported_with_its_record(tmp_path):
    (tmp_path / "a.json").write_text('{"children": [{"child_ref": "C-7", "sex": "male", "sex": "female"}]}')
    with pytest.raises(Refusal, match="C-7"):
        read(tmp_path / "a.json")


def test_null_in_place_of_a_list_is_reported(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(GOOD | {"networks": None}), encoding="utf-8")
    assert {finding.rule for finding in validate(tmp_path / "a.json", select=FAULTS).findings} == {"not_rows"}


def test_a_refused_row_is_known_to_the_checks_of_its_own_record_type(tmp_path):
    """A refused row may be the one that seems to be missing, so no rule says that it is missing."""
    write(read(ROOT / "examples/minimal.json"), tmp_path / "r")
    for table, line in (("return_scope", 3), ("returns", 1)):
        path = tmp_path / f"r/{table}.csv"
        lines = path.read_text(encoding="utf-8").splitlines()
        lines[line] += ",x"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert {finding.rule for finding in validate(tmp_path / "r").findings} == {"ragged_row"}


def test_many_bad_rows_do_not_fill_the_memory(tmp_path):
    write_csv(tmp_path / "r", "networks", "network_ref,setting\n" + "x\n" * 20_000)
    report = validate(tmp_path / "r", limit=3)
    assert report.counts["error", "ragged_row", "networks", ""] == 20_000
    assert report.refused == 20_000
    assert len([finding for finding in report.findings if finding.rule == "ragged_row"]) == 3


def test_an_open_quotation_mark_never_hides_a_row_whatever_its_reference(tmp_path):
    for reference in ("N-2 ", "N-2"):
        write_csv(tmp_path / "r", "networks", f'network_ref,local:note\nN-1,"see file\n{reference},ok"\n')
        report = validate(tmp_path / "r")
        assert (report.refused, "unreadable_row" in {finding.rule for finding in report.findings}) == (2, True), reference


def test_a_word_for_nothing_is_no_code(tmp_path):
    header = "child_ref,missing_history\n"
    for word in ("None", "NULL", "NA"):
        write_csv(tmp_path / "r", "children", f"{header}C-1,{word}\n")
        assert ("unknown_code", "missing_history") in {(finding.rule, finding.field) for finding in validate(tmp_path / "r").findings}


def test_damaged_letters_are_found_across_the_edge_of_a_chunk(tmp_path):
    from cse_record.formats.encoding import CHUNK

    for shift in range(-3, 4):
        start = b"network_ref,local:note\n"
        padding = b"\n" * (CHUNK + 4 + shift - len(start) - len(b"N-1,it"))
        (tmp_path / "r").mkdir(exist_ok=True)
        (tmp_path / "r/networks.csv").write_bytes(start + padding + "N-1,itâ€™s\n".encode())
        assert "damaged_letters" in {finding.rule for finding in validate(tmp_path / "r").findings}, shift


def test_a_record_above_the_header_is_refused_and_not_left_out(tmp_path):
    """Sorting a whole sheet puts the header among the rows: `C-1` comes before `child_ref`."""
    rows = "N-1,2,recorded,2019-01-02,an-open-note\nN-2,3,estimated,,\n"
    header = "network_ref,known_size,known_size_basis,first_known_on,local:note\n"
    write_csv(tmp_path / "r", "networks", rows + header + "N-3,2,recorded,2019-01-02,\n")
    report = validate(tmp_path / "r")
    above = [finding for finding in report.findings if finding.rule == "row_above_header"]
    assert [finding.place.line for finding in above] == [1, 2]
    assert report.refused == 2
    write_csv(tmp_path / "r", "networks", "Networks of 2019\nMade by the hub,,,,\n" + header + rows)
    report = validate(tmp_path / "r")
    assert report.refused == 0
    assert any("above the header" in notice for notice in report.notices)


def test_what_a_spreadsheet_sorted_is_refused_in_a_workbook_too(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "networks"
    for row in (
        ["N-1", 2, "Recorded", "2019-01-02"],
        ["network_ref", "known_size", "known_size_basis", "first_known_on"],
        ["N-3", 2, "Recorded", ""],
    ):
        sheet.append(row)
    book.save(tmp_path / "sorted.xlsx")
    report = validate(tmp_path / "sorted.xlsx")
    assert [(finding.place.sheet, finding.place.cell) for finding in report.findings if finding.rule == "row_above_header"] == [
        ("networks", "A1")
    ]
    assert (report.refused, report.read) == (1, 1)


def test_a_file_that_was_put_aside_is_reported_in_any_spelling(tmp_path):
    write_csv(tmp_path / "r", "networks", "network_ref,local:note\nN-1,a\n")
    for name in ("_children.csv", "_Missing Episodes.csv", "__Living-situations.CSV"):
        (tmp_path / "r" / name).write_text("child_ref\nC-1\n")
    messages = " ".join(validate(tmp_path / "r").notices)
    for name in ("_children.csv", "_Missing Episodes.csv", "__Living-situations.CSV"):
        assert f"{name}: its name begins with an underscore" in messages


def test_a_long_text_of_lines_like_rows_is_soon_judged(tmp_path):
    text = "\n".join(["note", *["C-00001,nonsense,nonsense,nonsense"] * 900])
    rows = "".join(f'C-{number},male,,"{text}"\n' for number in range(20))
    write_csv(tmp_path / "r", "children", f"child_ref,sex,source,local:note\n{rows}")
    began = time.process_time()
    assert validate(tmp_path / "r").read == 20
    assert time.process_time() - began < 5, "each line is worked out in full"

"""Templates as they are sent out, and as they come back: filled, rearranged, extended."""

from __future__ import annotations

import io
import json
import re
import zipfile
from functools import cache, partial
from itertools import product
from random import Random

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from cse_record.formats import read
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.form_texts import TITLES
from cse_record.standard.workbook import VARIANTS
from cse_record.synthetic.returns import AGENCIES
from cse_record.targets.excel import write_template
from cse_record.validation import validate
from tests import templates
from tests.conftest import ROOT, SEED, bulk
from tests.corpus_workbooks import repack
from tests.targets.excel.reading import marks
from tests.templates import every_variant


def findings_without_places(report):
    """The findings of a report without their places and words. For a workbook the words are labels, for JSON they are names."""
    return sorted((finding.rule, finding.severity, finding.table, finding.row_ref, finding.field) for finding in report.findings)


def as_json(rows, tmp_path):
    (tmp_path / "same.json").write_text(json.dumps(rows), encoding="utf-8")
    return tmp_path / "same.json"


def rows_of(dataset):
    rows_by_type = {}
    for name, row in dataset.written():
        rows_by_type.setdefault(name, []).append(row)
    return rows_by_type


@pytest.fixture(scope="module")
def prefilled():
    """A function that gives a return for a variant, and the bytes of the template that starts from it. Tests do not change the rows."""

    @cache
    def of(variant):
        rows, buffer = templates.a_return(Random(SEED).random(), variant), io.BytesIO()
        assert write_template(STANDARD, variant, buffer, prefill=rows, rows=templates.PREPARED) == ()
        return rows, buffer.getvalue()

    return of


@every_variant
def test_an_empty_template_is_asked_only_for_its_answers(variant):
    """As it is published, with all its rows."""
    path = ROOT / f"templates/cse-record-{variant}.xlsx"
    report = validate(path)
    assert report.notices == []
    assert report.refused == report.blank == 0
    assert {finding.table for finding in report.findings} <= {"returns", "return_scope"}
    assert {finding.rule for finding in report.findings} <= templates.expected_of_empty(variant)
    dataset = read(path)
    assert {name for name, rows in dataset.tables.items() if rows} == {"returns", "return_scope"}
    said = VARIANTS[variant].starts.get("return_scope", {}).get("extent")
    assert {row.values.get("extent") for row in dataset.tables["return_scope"]} <= {said, "not-asked-for"}


@pytest.mark.slow
@every_variant
def test_a_template_that_starts_from_an_earlier_return_has_its_answers(variant, tmp_path, prefilled):
    rows, data = prefilled(variant)
    path = tmp_path / "start.xlsx"
    path.write_bytes(data)
    dataset = read(path)
    assert dataset.notices == []
    assert not dataset.problems
    again = rows_of(dataset)
    assert {name: again[name] for name in again if name not in ("returns", "return_scope")} == {
        name: rows[name] for name in rows if name not in ("returns", "return_scope")
    }


@pytest.mark.bulk
@pytest.mark.parametrize("round", range(bulk(24, soak=120)))
def test_a_filled_template_has_the_findings_of_the_same_return_in_json(rng, tmp_path, round):
    """Each variant of each agency in turn, every second return with faults. Half of the workbooks are filled in another program, and half
    are as the command writes them: some of each kind for every variant and every agency, and as many with faults as without.
    """
    rng = Random(f"{rng.random()} {round}")
    combinations = list(product(VARIANTS, AGENCIES))
    place = round % len(combinations)
    variant, agency = combinations[place]
    rows = templates.a_return(rng.random(), variant, agency=agency)
    rows = templates.with_faults(rng, rows) if round % 2 else rows
    path = tmp_path / "filled.xlsx"
    if (place // len(AGENCIES) + place // 2) % 2:
        templates.saved(templates.filled(variant, rows), path)
    else:
        write_template(STANDARD, variant, path, prefill=rows, rows=templates.PREPARED, resume=True)
    report = validate(path)
    assert report.notices == []
    assert rows_of(read(path)) == rows
    assert findings_without_places(report) == findings_without_places(validate(as_json(rows, tmp_path)))
    assert all(finding.place.sheet and finding.place.cell for finding in report.findings)


def move_columns(rng, book):
    """Puts the columns of every sheet of rows in another order. The defined names follow, as in a spreadsheet program."""
    for name, columns in marks(book).items():
        if name == "returns":
            continue
        sheet, header, _ = next(iter(columns.values()))
        shown = [at[2] for column, at in columns.items() if at[1] == header and not column.startswith("working_")]
        moved = dict(zip(shown, rng.sample(shown, len(shown)), strict=True))
        for row in range(header - 1, sheet.max_row + 1):
            before = {at: sheet.cell(row, at).value for at in shown}
            formats = {at: sheet.cell(row, at).number_format for at in shown}
            for at, to in moved.items():
                sheet.cell(row, to).number_format = formats[at]
                if before[at] is None or not str(before[at]).startswith("=") or row == header:
                    sheet.cell(row, to).value = before[at]
                    if sheet.cell(row, to).data_type == "f":
                        sheet.cell(row, to).data_type = "s"
                else:
                    sheet.cell(row, to).value = None  # its formula would refer to other cells
        for column, (_, at_row, at) in columns.items():
            if at_row == header and at in moved:
                book.defined_names[f"cse_{name}.{column}"].attr_text = f"'{sheet.title}'!${get_column_letter(moved[at])}${header}"


def rename_sheets(rng, book):
    """Gives sheets other names and another order. Unlike a spreadsheet program, openpyxl does not update defined names."""
    for number, sheet in enumerate(book.worksheets):
        old, new = sheet.title, f"{number} Ours – {sheet.title}"[:31]
        for name in book.defined_names.values():
            name.attr_text = re.sub(f"(?:'{old}'|(?<![\\w'])" + old + ")!", f"'{new}'!", name.attr_text)
        sheet.title = new
    rng.shuffle(book._sheets)


def add_own(rng, book):
    """Adds a sheet of notes, a kind of pivot table, and a column of the sender's own on one sheet."""
    notes = book.create_sheet("Staff notes")
    notes["A1"] = "Call the school"
    sheet, header, last = max(marks(book)["children"].values(), key=lambda at: at[2])
    sheet.cell(header, last + 1).value = "Ward"
    sheet.cell(header + 1, last + 1).value = "North"


def skip_rows(rng, book):
    """Inserts a blank row after the first record of each sheet."""
    for name, columns in marks(book).items():
        if name in ("returns", "return_scope"):
            continue
        sheet, header, _ = next(iter(columns.values()))
        shown = [at[2] for at in columns.values() if at[1] == header]
        for row in range(sheet.max_row + 1, header + 2, -1):
            for at in shown:
                above = sheet.cell(row - 1, at)
                if above.data_type == "f":
                    continue
                sheet.cell(row, at).value = above.value if row > header + 2 else None
                sheet.cell(row, at).number_format = above.number_format
        for at in shown:
            if sheet.cell(header + 2, at).data_type != "f":
                sheet.cell(header + 2, at).value = None


def add_titles(rng, book):
    """Inserts two rows of the board's own at the top of each sheet, including that of the return."""
    for sheet in book.worksheets:
        sheet.insert_rows(1, 2)
        sheet["A1"] = "Northshire Safeguarding Children Board"
        for name in book.defined_names.values():
            if name.attr_text.startswith((f"'{sheet.title}'!", f"{sheet.title}!")):
                name.attr_text = re.sub(r"(\$[A-Z]+\$)([0-9]+)", lambda at: f"{at[1]}{int(at[2]) + 2}", name.attr_text)


def hide_and_filter(rng, book):
    sheet, header, _ = next(iter(marks(book)["children"].values()))
    sheet.row_dimensions[header + 3].hidden = True
    sheet.auto_filter.add_filter_column(1, ["Female"], blank=False)
    book[next(iter(marks(book)["missing_episodes"].values()))[0].title].sheet_state = "hidden"


CHANGES = {
    "columns moved": (move_columns, ()),
    "sheets renamed and in another order": (rename_sheets, ()),
    "title rows added": (
        add_titles,
        ("a sheet from which no records are read", "beside the questions and answers", "a row above the header was"),
    ),
    "rows skipped": (skip_rows, ("rows between others are blank",)),
    "a sheet and a column of their own": (add_own, ("holds no record type", "kept as a local column", "columns of the sender's own")),
    "rows hidden by a filter, a sheet hidden": (hide_and_filter, ("hidden by a filter", "hidden sheets")),
}


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
def test_a_rearranged_template_is_read(rng, tmp_path, change):
    do, notices = CHANGES[change]
    rows = templates.with_faults(rng, templates.a_return(rng.random(), "core", children=6))
    book = templates.filled("core", rows)
    do(rng, book)
    path = templates.saved(book, tmp_path / "changed.xlsx")
    report = validate(path)
    assert findings_without_places(report) == findings_without_places(validate(as_json(rows, tmp_path)))
    assert len(report.notices) == len([notice for notice in report.notices if any(words in notice for words in notices)])
    for words in notices:
        assert any(words in notice for notice in report.notices), report.notices


@pytest.mark.slow
def test_local_columns_and_lines_go_into_a_template_and_come_back(rng, tmp_path):
    rows = templates.a_return(rng.random(), "core")
    for name in ("returns", "return_scope", "children", "suspects"):
        for row in rows[name]:
            row["local"] = {"Ward": rng.choice(["North", "South"]), "=Sum": "-1"}
    path = templates.saved(templates.filled("core", rows), tmp_path / "local.xlsx")
    assert rows_of(read(path)) == rows
    assert findings_without_places(validate(path)) == findings_without_places(validate(as_json(rows, tmp_path)))


@pytest.mark.slow
@pytest.mark.parametrize("variant", ["core", "full"])
def test_the_explain_cell_of_a_template_settles_the_queries_of_its_row(rng, tmp_path, variant):
    rows = templates.a_return(rng.random(), variant, children=8)
    rows["children"][2]["first_attention_on"] = "1970-01-01"  # queried: a system default
    write_template(STANDARD, variant, tmp_path / "asked.xlsx", prefill=rows, rows=templates.PREPARED, resume=True)
    queries = [finding for finding in validate(tmp_path / "asked.xlsx").findings if finding.severity == "query"]
    assert queries
    book = load_workbook(tmp_path / "asked.xlsx")
    places = marks(book)
    for query in queries:
        sheet, row, column = places[query.table]["explain"]
        if query.table != "returns":
            row = int(re.sub("[A-Z]", "", query.place.cell))
        sheet.cell(row, column).value = "Checked with the source and correct"
    report = validate(templates.saved(book, tmp_path / "explained.xlsx"))
    assert not [finding for finding in report.findings if finding.severity == "query"]
    assert sum(report.explained.values()) == len(queries)
    assert report.notices == []


@pytest.mark.slow
def test_an_example_that_was_typed_into_is_reported(tmp_path):
    """It may be a record: whoever typed over the example may have kept its reference."""
    book = templates.opened("core", {})
    sheet, header, column = marks(book)["children"]["sex"]
    sheet.cell(header + 1, column).value = "Male"
    path = templates.saved(book, tmp_path / "example.xlsx")
    words = "this is the example row from the template, and was left out."
    assert read(path).notices == [f"{path}, sheet “Children”, row {header + 1}: {words}"]


@pytest.mark.slow
@every_variant
def test_a_template_without_its_defined_names_is_read(variant, tmp_path, prefilled):
    """Sheets of records are recognised by their headers; sheets of text, which also name elements, by their titles."""
    rows, data = prefilled(variant)
    book = templates.typed_in(load_workbook(io.BytesIO(data)), rows)
    book.defined_names.clear()
    report = validate(templates.saved(book, tmp_path / "template.xlsx"))
    assert report.refused == 0
    assert findings_without_places(report) == findings_without_places(validate(as_json(rows, tmp_path)))
    assert rows_of(read(tmp_path / "template.xlsx")) == rows_of(read(tmp_path / "same.json"))
    (left_out,) = [notice for notice in report.notices if "hold no record type and were left out" in notice]
    assert all(f"“{title}”" in left_out for title in TITLES)


TYPED = (
    (
        ("Start here", "M40", "Start here!M40"), ("Lists", "A2000", "Lists!A2000"), ("Meanings of codes", "H3", "Meanings of codes!H3"),
        ("Words of checks", "A5000", "Words of checks!A5000"), ("Guidance", "A8", "sheet “Guidance”"),
        ("This return", "E9", "This return!E9"), ("Children", "C2", "sheet “Children”"),
    ),
    (("This return", "D9", "sheet “This return”"), ("Children", "BZ3", "sheet “Children”, row 3")),
)  # fmt: skip
"""Cells in which a text is typed, each on another sheet of a workbook, and how the notice names it."""


@pytest.mark.slow
@pytest.mark.parametrize("typed", TYPED, ids=["each sheet", "others"])
def test_what_is_typed_where_nothing_is_read_is_reported(typed, tmp_path):
    """This includes what is typed over the template's texts, for which only the sheet is known."""
    book = templates.opened("core", {})
    for sheet, cell, _ in typed:
        book[sheet][cell] = "Ask the school"
    path = templates.saved(book, tmp_path / "typed.xlsx")
    notices = read(path).notices
    assert len(notices) == len(typed)
    for _, _, place in typed:
        assert len([notice for notice in notices if re.match(re.escape(f"{path}, {place}") + r"(?!\w)", notice)]) == 1, place
    assert all("left out" in notice and "Ask the school" not in notice for notice in notices)


@pytest.mark.slow
def test_a_formula_where_nothing_is_read_is_reported(tmp_path):
    """This happens when rows are pasted as links. The template has formulas of its own, but none so far down."""
    sheets = ("Guidance", "Lists", "Start here", "This return")
    book = templates.opened("core", {})
    for sheet in sheets:
        book[sheet]["H5900"] = 987654
    path, linked = templates.saved(book, tmp_path / "typed.xlsx"), tmp_path / "linked.xlsx"
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(linked, "w") as after:
        for name in before.namelist():
            part = re.sub(rb'<c r="H5900"[^>]*><v>987654</v></c>', b'<c r="H5900" t="str"><f>[1]S!A2</f><v>C-9</v></c>', before.read(name))
            after.writestr(name, part)
    notices = read(linked).notices
    assert len(notices) == len(sheets)
    for sheet in sheets:
        (notice,) = [notice for notice in notices if notice.startswith(f"{linked}, {sheet}!H5900")]
        assert "left out" in notice


@pytest.mark.slow
def test_a_remark_typed_over_a_check_is_reported(tmp_path):
    book = templates.opened("core", {"children": [{"child_ref": "C-1"}]})
    sheet, header, column = marks(book)["children"]["check"]
    sheet.cell(header + 1, column).value = "Seen by Jo"
    path = templates.saved(book, tmp_path / "typed.xlsx")
    cell = f"{get_column_letter(column)}{header + 1}"
    assert read(path).notices == [f"{path}, Children!{cell}: 1 cell typed in place of a check was left out."]


@pytest.mark.slow
def test_no_name_of_the_senders_own_hides_a_sheet(tmp_path):
    """Only a digest of the texts on a sheet shows that it is the template's own."""
    from openpyxl.workbook.defined_name import DefinedName

    book = templates.opened("core", {})
    sheet = book.create_sheet("Networks")
    sheet.append(["network_ref", "setting"])
    sheet.append(["N-1", "family"])
    book.defined_names["placeholder"] = DefinedName("placeholder", attr_text="Networks!$A$1")
    saved = templates.saved(book, tmp_path / "saved.xlsx").read_bytes()
    for name in (b"CSE_networks", b"list_networks", b"cse_guidance", b"cse_version", b"cse_text.1"):
        path = tmp_path / "named.xlsx"
        path.write_bytes(saved)
        repack(path, partial(rename, name))
        assert [row.values for row in read(path).tables["networks"]] == [{"network_ref": "N-1", "setting": "family"}], name


def rename(new, part, data):
    """Gives the name of the sender's own another spelling, in place of the template's name that is spelled so."""
    if part != "xl/workbook.xml":
        return data
    data = re.sub(rb'<definedName name="%s"[^>]*>[^<]*</definedName>' % re.escape(new), b"", data)
    assert data.count(b'name="placeholder"') == 1
    return data.replace(b'name="placeholder"', b'name="%s"' % new)

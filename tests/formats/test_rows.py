"""Every source gives its rows in the same way, and each row has a number by which its place is found."""

import pytest

import cse_record
from cse_record._generated import validator
from cse_record.formats import open_return, read, write
from cse_record.formats.cleaning import clean
from cse_record.formats.record_types import tables
from cse_record.formats.xlsx.sheet_row import SheetRow
from cse_record.synthetic.returns import example_return

ROWS = [(name, row | {"local": {"Ward": "North"}} if name == "children" else row) for name, row in example_return(3, seed=11)]


def rows_given(source):
    """What a source gives to a validation: the cells of each record type, and the number of rows with local columns."""
    run = validator.Run(validator.STANDARD, clean=clean if source.is_cleaned else None)
    return {name: [tuple(cells) for _, cells in source.rows_for(run, name)] for name in tables()}, run.local


@pytest.mark.parametrize("name", ["return.json", "return.jsonl", "return.zip", "return.sqlite", "return.xlsx", "folder"])
def test_a_validation_is_given_the_same_rows_by_every_source(tmp_path, name):
    write(iter(ROWS), tmp_path / name)
    rows, local = rows_given(open_return(tmp_path / name))
    assert rows == {
        table: [tuple(map(row.get, tables()[table].names)) for record_type, row in ROWS if record_type == table] for table in tables()
    }
    assert local == {"children": 3}
    assert rows_given(read(tmp_path / name).as_source()) == (rows, local)


@pytest.mark.parametrize("name", ["return.json", "return.jsonl", "return.zip", "return.sqlite", "return.xlsx"])
def test_the_number_of_a_row_leads_to_its_place(tmp_path, name):
    write(iter(ROWS), tmp_path / name)
    source = open_return(tmp_path / name)
    numbers = [at for at, _ in source.rows_for(validator.Run(validator.STANDARD), "children")]
    places = [str(source.place("children", at)) for at in numbers]
    assert len(set(places)) == len(places) == 3


@pytest.mark.parametrize(("part", "row"), [(0, 0), (0, 1_048_575), (3, 7), (40, 1_048_575)])
def test_the_number_of_a_row_of_a_workbook_says_its_sheet_and_its_row(part, row):
    sheet_row = SheetRow.of(SheetRow(part, row).number)
    assert (sheet_row.part, sheet_row.row) == (part, row)
    assert SheetRow(part, row).number - SheetRow(part, 0).number == row


def test_the_rows_of_different_sheets_have_different_numbers():
    assert SheetRow(0, 1_048_575).number < SheetRow(1, 0).number


@pytest.mark.parametrize("given_instead", [3, None, ["return.json"]])
def test_what_is_no_return_is_refused(given_instead):
    with pytest.raises(TypeError, match="path of a return"):
        cse_record.validate(given_instead)

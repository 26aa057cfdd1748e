"""What the validator is compared with: each is a process of its own, `peers.py KIND PATH…`, that does only this.

The first three import and parse no more than they need, so they are a lower bound. The others are other validators.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def parse_json(path: str) -> bool:
    """json.load, nothing else."""
    import json

    with open(path, encoding="utf-8") as file:
        return bool(json.load(file))


def parse_csv(folder: str) -> bool:
    """csv.reader over each file, every cell touched."""
    import csv
    import os

    filled = 0
    for name in os.listdir(folder):
        if name.endswith(".csv"):
            with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                for row in csv.reader(file):
                    for cell in row:
                        if cell:
                            filled += 1
    return filled > 0


def parse_workbook(path: str) -> bool:
    """python-calamine on every sheet, as lists of rows."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names) > 0


def rows(folder: str) -> "Iterator[tuple[str, Iterator[dict[str, str]]]]":
    """Each record type with its rows as dictionaries of filled cells, as the models and schemas take them."""
    import csv
    from pathlib import Path

    for path in sorted(Path(folder).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            names = next(reader)
            yield path.stem, ({name: cell for name, cell in zip(names, row, strict=True) if cell} for row in reader)


def models(folder: str) -> bool:
    """A pydantic model for every row."""
    from cse_record.standard.records import RECORDS

    for name, table_rows in rows(folder):
        build = RECORDS[name].model_validate
        for row in table_rows:
            build(row)
    return True


def workbook_models(path: str) -> bool:
    """openpyxl in its fastest mode on every sheet of a record type, and a pydantic model for every row."""
    import datetime

    from openpyxl import load_workbook

    from cse_record.standard.records import RECORDS

    def value(cell: object, codes: "dict[str, str]", is_month: bool) -> object:
        if isinstance(cell, datetime.datetime):
            return cell.date().isoformat()[: 7 if is_month else 10]
        return cell.strftime("%H:%M") if isinstance(cell, datetime.time) else codes.get(cell, cell) if isinstance(cell, str) else cell

    titles = {record.about.title: record for record in RECORDS.values()}
    book, built = load_workbook(path, read_only=True, data_only=True), 0
    for sheet in book:
        if sheet.title not in titles:
            continue
        record, sheet_rows = titles[sheet.title], iter(sheet.iter_rows(values_only=True))
        by_label = {element.label: element for element in record.elements.values()}
        header = next(row for row in sheet_rows if sum(cell in by_label for cell in row) > 1)
        columns = []
        for index, label in enumerate(header):
            if label in by_label:
                kind = by_label[label].kind
                codelist = getattr(kind, "list", None)
                codes = {codelist.label_of(code): code for code in kind.spelling.codes or ()} if codelist else {}
                columns.append((index, by_label[label].name, codes, "month" in type(kind).__name__.lower()))
        for row in sheet_rows:
            filled = {name: value(row[index], codes, month) for index, name, codes, month in columns if row[index] is not None}
            if filled:
                record.model_validate(filled)
                built += 1
    return built > 0


def jsonschema(folder: str, schemas: str) -> bool:
    """Python jsonschema on every row, with each schema read once."""
    import json
    from pathlib import Path

    from jsonschema import Draft202012Validator

    is_valid = True
    for name, table_rows in rows(folder):
        schema = json.loads(Path(schemas, f"{name}.schema.json").read_text(encoding="utf-8"))
        validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
        is_valid = all(validator.is_valid(row) for row in table_rows) and is_valid
    return is_valid


def frictionless(folder: str) -> bool:
    """Frictionless on the data package beside the files: shape and keys."""
    from frictionless import validate

    return bool(validate(f"{folder}/datapackage.json").valid)


if __name__ == "__main__":
    sys.exit(0 if globals()[sys.argv[1].replace("-", "_")](*sys.argv[2:]) else 1)

"""Cells that are text, as a CSV file has them: what they mean, for the generated validator and for the package that runs it.

It is plain Python. Of this package it uses only the modules that are copied above it in the generated file.
"""

from __future__ import annotations

import os
import re
from typing import IO

from cse_record.standard.columns import LOCAL
from cse_record.standard.speech import say
from cse_record.standard.voice import how_many
from cse_record.targets.python.model import Finding, Table
from cse_record.targets.python.program import Unreadable, pointer

# --- begin copy
WHOLE_NUMBER = re.compile("0|-?[1-9][0-9]{0,14}")
"""The one accepted spelling of a whole number."""
LOCAL_COLUMN = "local:"
"""The prefix of the header of a sender's own column."""
UNSEEN = "".join(map(chr, (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF)))
"""Characters without width."""
BLANKS = " \t\r\n" + "".join(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)))
"""Spaces of every kind."""
EDGES = BLANKS + UNSEEN
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""Some spreadsheet program takes a text that begins with one of these for a formula."""
FORMULA_SIGNS = ("=", "+", "-", "@", *map(chr, (0xFE62, 0xFE63, 0xFE66, 0xFE6B, 0xFF0B, 0xFF0D, 0xFF1D, 0xFF20)))
"""The same holds for these after spaces, line ends and invisible characters, which some programs skip. They include East Asian wide
characters, which some programs treat like the others."""
PASSED_OVER = EDGES + "".join(map(chr, (*range(32), 0x7F, 0x85)))
DAMAGED: list[re.Pattern[str]] = []


def is_damaged(text: str) -> bool:
    """Whether letters were damaged when the text was saved: UTF-8 that was read as Windows-1252, or the sign for a lost letter."""
    if not DAMAGED:
        high = "".join(bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0xC0)).replace("\ufffd", "")
        DAMAGED.append(re.compile(f"â€|[ÂÃ][\u0080-\u00bf{high}]|\ufffd"))
    return DAMAGED[0].search(text) is not None


def protect(text: str, width: int = 0, after: int = 0) -> str:
    """The text with an apostrophe if a spreadsheet program could take it for a formula, or our reader for a row.

    It stands in a row of `width` cells, with `after` cells following it.
    """
    return f"'{text}" if needs_protection(text, width, after) else text


def unprotect(text: str, width: int, after: int) -> str:
    """The text as it was given to `protect`."""
    return text[1:] if is_protected(text, width, after) else text


def is_protected(text: str, width: int, after: int) -> bool:
    return text[:1] == "'" and needs_protection(text, width, after)


def needs_protection(text: str, width: int, after: int) -> bool:
    """Whether a text, with or without leading apostrophes, begins like a formula, or would be refused although it is valid.

    It would be refused if a line after the first has as many cells as a row, where the last line includes the cells that follow the text,
    or if letters look damaged.
    """
    bare = text.lstrip("'")
    if bare.startswith(FORMULA_STARTS) or bare.lstrip(PASSED_OVER).startswith(FORMULA_SIGNS) or (not text.isascii() and is_damaged(text)):
        return True
    lines = text.splitlines()[1:]
    return any(line.count(",") + 1 + (after if number == len(lines) else 0) == width for number, line in enumerate(lines, 1))


def from_text(tables: dict[str, object]) -> dict[str, object]:
    """Rows whose cells are text, as `csv.DictReader` gives them, in the form that `validate` takes.

    An empty cell is blank. In a column for whole numbers, the digits of one become a number. An apostrophe that `cse-record convert` put
    before a text is removed. A column headed `local:…` is the sender's own. Nothing else changes: what is neither text nor blank, and a
    column with another header, are left for `validate` to find. Raises Unreadable for a row with more cells than its header.

    Example:

        import csv

        import cse_record_validator as validator

        rows = csv.DictReader(["child_ref,first_attention_age", "C-1,14"])
        tables = validator.from_text({"children": list(rows)})
        print(tables)
    """
    return {name: rows_from_text(name, rows) if isinstance(rows, list) else rows for name, rows in tables.items()}


def rows_from_text(table: str, rows: list[object]) -> list[object]:
    """The rows of one record type, as `from_text` gives them."""
    columns = TABLES[table].by_name if table in TABLES else {}
    numbers = {name for name, column in columns.items() if column.spelling.type == "integer"}
    meant: list[object] = []
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            meant.append(row)
            continue
        if None in row:  # where csv.DictReader puts what has no header
            raise Unreadable(
                say(
                    "{table}, row {number}: it has more cells than the header. Check the commas and quotation marks.",
                    table=table,
                    number=number,
                )
            )
        values: dict[object, object] = {}
        local: dict[str, object] = {}
        for at, (name, cell) in enumerate(row.items(), 1):
            if cell is None or cell == "":
                continue
            if isinstance(cell, str):
                cell = int(cell) if name in numbers and WHOLE_NUMBER.fullmatch(cell) else unprotect(cell, len(row), len(row) - at)
            if isinstance(name, str) and name.startswith(LOCAL_COLUMN):
                local[name[len(LOCAL_COLUMN) :]] = cell
            else:
                values[name] = cell
        if local and LOCAL not in values:
            values[LOCAL] = local
        elif local:  # it is not known which of the two is meant, so the fault of the first is shown
            values.update({LOCAL_COLUMN + header: cell for header, cell in local.items()})
        meant.append(values)
    return meant


class CsvReturn(dict):  # type: ignore[type-arg]
    """A return from CSV files, as `validate` takes it. `lines` has the line of each row, by record type; `blank` is the number of blank
    rows, which are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, list[int]] = {}
        self.blank = 0


def read_csv(folder: str) -> CsvReturn:
    """The return in a folder of CSV files named after the record types, such as `children.csv`, for `validate`.

    The files are UTF-8 with or without a byte order mark, with commas, and with the names of elements in the first row; a column of the
    sender's own is headed `local:…`. Cells are read as `from_text` reads them, and are otherwise as they stand: no label is read as its
    code, and no space is removed. Raises Unreadable if a file cannot be read in this form, and OSError if it cannot be opened.

    Example:

        import cse_record_validator as validator

        run = validator.validate(validator.read_csv("templates/csv"))
        print(len(run.findings), "findings")
    """
    tables = CsvReturn()
    others = 0
    for entry in sorted(os.listdir(folder)):
        stem, extension = os.path.splitext(entry)
        if stem in TABLES and extension.lower() == ".csv":
            if stem in tables:
                raise Unreadable(say("there are two files called {stem}.csv. Delete one.", stem=stem))
            with open(os.path.join(folder, entry), encoding="utf-8-sig", newline="") as file:
                tables[stem] = _read_table(tables, stem, file)
        elif extension.lower() == ".csv" and not entry.startswith(("_", ".")):
            others += 1
    if others:
        # their names could be those of people
        raise Unreadable(
            say(
                "the folder also holds {count} not named after a record type, such as children.csv. Rename what "
                "belongs to the return, and move the rest elsewhere, or put an underscore before its name to leave "
                "it out.",
                count=how_many(others, "CSV file"),
            )
        )
    if not tables:
        raise Unreadable(say("the folder holds no CSV file named after a record type, such as returns.csv."))
    return tables


def _read_table(tables: CsvReturn, table: str, file: IO[str]) -> list[object]:
    import csv

    lines = tables.lines[table] = []
    names: list[str] = []
    rows: list[object] = []
    line = after = 0
    try:
        reader = csv.reader(file, strict=True)
        for cells in reader:
            line, after = after + 1, reader.line_num  # a cell can span several lines
            if not any(cell.strip(EDGES) for cell in cells):
                tables.blank += bool(names)
            elif not names:
                names = cells
                if TABLES[table].allowed.isdisjoint(names):
                    raise Unreadable(
                        say("{table}.csv, line {line}: the first row must hold the names of elements of {table}.", table=table, line=line)
                    )
                if len(set(names)) < len(names):
                    raise Unreadable(
                        say("{table}.csv, line {line}: two columns have the same header. Delete or rename one.", table=table, line=line)
                    )
            elif len(cells) != len(names):
                words = say(
                    "the row has {count} and the header {number}. Check the commas and quotation marks.",
                    count=how_many(len(cells), "cell"),
                    number=len(names),
                )
                raise Unreadable(say("{table}.csv, line {line}: {words}", table=table, line=line, words=words))
            else:
                lines.append(line)
                rows.append(dict(zip(names, cells)))  # noqa: B905 — Python 3.9 lacks `strict`
    except UnicodeDecodeError:
        raise Unreadable(say("{table}.csv is not UTF-8. Save it again as UTF-8 (in Excel: “CSV UTF-8”).", table=table)) from None
    except csv.Error as error:
        raise Unreadable(
            say("{table}.csv, line {line}: {error}. Check the quotation marks.", table=table, line=after + 1, error=error)
        ) from None
    if not names:
        raise Unreadable(say("{table}.csv is empty. Export it again, with its header, or leave it out.", table=table))
    return rows_from_text(table, rows)


def place(finding: Finding, tables: dict[str, object]) -> str:
    """Where a finding is: file, line and column of a return from CSV files, a JSON pointer in any other.

    Example:

        import cse_record_validator as validator

        tables = {"returns": [], "children": [{"child_ref": "C-1", "sex": 42}]}
        for finding in validator.validate(tables, only="not_text").findings:
            print(validator.place(finding, tables), finding.message)
    """
    if not isinstance(tables, CsvReturn):
        return pointer(finding)
    file = f"{finding.table}.csv"
    line = "" if finding.at is None else say(", line {line}", line=tables.lines[finding.table][finding.at])
    column = f"{LOCAL_COLUMN}{finding.header}" if finding.header else finding.field
    return f"{file}{line}" + (say(", column {column}", column=column) if column else "")


# --- end copy
TABLES: dict[str, Table] = {}

"""Writes a return in the format that its extension names, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cse_record._generated import validator
from cse_record._generated.validator import how_many
from cse_record.formats import csv, json, sqlite
from cse_record.formats.atomic import move_into_place, scratch_beside
from cse_record.formats.cleaning import EDGES, folded, plain
from cse_record.formats.dataset import STEP, Dataset
from cse_record.formats.places import IS_FOLDER, Refusal, listed_losses
from cse_record.formats.record_types import LOCAL, tables
from cse_record.standard.speech import english, said, say

if TYPE_CHECKING:
    from cse_record.standard.rows import NamedRow, Row, Tables
    from cse_record.standard.whole_return import WholeReturn

WRITABLE = english(".json, .jsonl, .xlsx, .sqlite, .zip (of CSV files), or a folder for CSV files")


def write(
    records: Dataset | WholeReturn | Iterable[NamedRow], path: str | Path, progress: Callable[[str, str, int], None] | None = None
) -> None:
    """Writes a return, or a stream of rows, in the format that the extension of `path` names.

    The result appears whole or not at all. An existing file is replaced; a folder with files in it is not. Raises `Refusal` if the
    extension is unknown, if the folder is in use, or if writing would lose something. `progress` is told the path, the word “written”, and
    the number of rows so far.

    Example:

        from cse_record import read, write

        write(read("examples/minimal.json"), "minimal.sqlite")
        print(read("minimal.sqlite").read, "rows")
    """
    path = Path(path)
    if not isinstance(records, Dataset | Iterator | list | tuple):
        from cse_record.standard.whole_return import WholeReturn  # only those who have models need them

        records = Dataset.of(records) if isinstance(records, WholeReturn) else records
    if isinstance(records, Dataset):
        if lost := records.what_writing_would_lose():
            raise Refusal(say("Writing would lose what could not be read. {lost}", lost=listed_losses(lost)))
        refuse_restricted_intelligence(records)
        records = records.written()
    else:
        records = _known(records)
    if progress:
        records = _watched(records, str(path), progress)
    extension = path.suffix.lower()
    if extension not in WRITERS:
        raise Refusal(say("{extension} is not a format that can be written. Use {formats}.", extension=extension, formats=said(WRITABLE)))
    if extension == "" and path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise Refusal(say("{path} already exists. Choose a new folder.", path=path))
    if extension and path.is_dir():
        raise Refusal(said(IS_FOLDER).format(path=path))
    # made next to its destination and then moved there, so that a failure leaves the existing file alone
    with scratch_beside(path) as scratch:
        finished = WRITERS[extension](records, scratch)
        move_into_place(finished, path)


def _watched(records: Iterable[NamedRow], path: str, progress: Callable[[str, str, int], None]) -> Iterator[NamedRow]:
    for number, record in enumerate(records, 1):
        if not number % STEP:
            progress(path, "written", number)
        yield record


def refuse_restricted_intelligence(dataset: Dataset) -> None:
    """Raises `Refusal` for intelligence whose handling code forbids it to leave the agency that made it, however the code is spelled.

    A code in other letters, or its label, is a fault in JSON. In formats that people type, it is read as the code.
    """
    graded = [row.values["grading_handling"] for row in dataset.tables["suspects"] if row.values.get("grading_handling")]
    if not graded:
        return
    from cse_record.standard.codelists import CODELISTS, words

    listed = CODELISTS["grading_handling"]
    names = {folded(name) for code, name in listed.names() if "stays-in-agency" in words(listed.by_code[code].group)}
    if kept := sum(folded(str(cell).strip(EDGES)) in names for cell in graded):
        raise Refusal(
            say(
                "{count} of suspects may not leave the agency that made the report (rule SUS-023), so no copy is written. Remove what is "
                "based on that report, or ask its owner for another handling code.",
                count=how_many(kept, "record"),
            )
        )


def _known(records: Iterable[NamedRow]) -> Iterator[NamedRow]:
    """The rows, if all their names are names of elements. Raises `Refusal` otherwise."""
    for name, row in records:
        if name not in tables() or not tables()[name].allowed.issuperset(row):
            stranger = next((field for field in row if field not in tables()[name].allowed), "") if name in tables() else ""
            if stranger:
                raise Refusal(say("Writing would lose a value: there is no element {name} in {table}.", name=stranger, table=name))
            raise Refusal(say("Writing would lose a value: there is no record type {name}.", name=name))
        yield name, row


def _write_json(records: Iterable[NamedRow], scratch: Path) -> Path:
    json.write(records, scratch / "return", tables())
    return scratch / "return"


def _write_lines(records: Iterable[NamedRow], scratch: Path) -> Path:
    json.write_lines(records, scratch / "return")
    return scratch / "return"


def _write_folder(records: Iterable[NamedRow], scratch: Path) -> Path:
    (scratch / "return").mkdir()
    records = list(records)  # the header of a file names the local columns of all its rows
    local: dict[str, set[str]] = {}
    for name, row in records:
        local.setdefault(name, set()).update(row.get(LOCAL) or ())
    csv.write_folder(records, scratch / "return", _columns(records), {name: sorted(headers) for name, headers in local.items()})
    return scratch / "return"


def _columns(records: list[NamedRow]) -> dict[str, list[str]]:
    """The columns of each record type: those of the version that the return states, since others would be read as the sender's own.

    A later column or record type that is filled is written nevertheless.
    """
    stated = validator.StatedVersion(
        validator.STANDARD, next((row.get("standard_version") for name, row in records if name == "returns"), None)
    )
    filled: dict[str, set[str]] = {}
    for name, row in records if stated.later else ():
        filled.setdefault(name, set()).update(row)
    return {
        name: [column for column in table.names if column not in stated.later_columns(name) or column in filled.get(name, ())]
        for name, table in tables().items()
        if table.since not in stated.later or name in filled
    }


def _write_zip(records: Iterable[NamedRow], scratch: Path) -> Path:
    csv.pack(_write_folder(records, scratch), scratch / "return.zip")
    return scratch / "return.zip"


def _write_workbook(records: Iterable[NamedRow], scratch: Path) -> Path:
    # imported here, because the standard and the workbook writer take long to load
    from cse_record.standard.catalogue import STANDARD
    from cse_record.targets.excel import write_return

    rows: Tables = {}
    for name, values in records:
        _refuse_unless_in_workbook(name, values)
        rows.setdefault(name, []).append(values)
    for name, rows_of_type in rows.items():
        headers: dict[str, str] = {}
        for header in sorted({header for row in rows_of_type for header in row.get(LOCAL) or ()}):
            if headers.setdefault(plain(header), header) != header:
                raise Refusal(
                    say(
                        "This cannot be written as a workbook: {table} has two local columns whose headers differ only in spaces or "
                        "invisible characters. Rename one, or choose another format.",
                        table=name,
                    )
                )
    try:
        write_return(STANDARD, rows, scratch / "return")
    except ValueError as error:
        raise Refusal(say("This cannot be written as a workbook: {reason}. Choose another format.", reason=error)) from None
    return scratch / "return"


def _refuse_unless_in_workbook(table: str, row: Row) -> None:
    """Raises `Refusal` for a character that a workbook cannot hold."""
    for name, value in [*row.items(), *((LOCAL, value) for value in (row.get(LOCAL) or {}).values())]:
        if isinstance(value, str) and ("\ufffe" in value or "\uffff" in value):
            raise Refusal(
                say(
                    "This cannot be written as a workbook: a text of {table} ({name}) holds a character that no workbook can hold (U+FFFE "
                    "or U+FFFF). Delete it, or choose another format.",
                    table=table,
                    name=name,
                )
            )


def _write_sqlite(records: Iterable[NamedRow], scratch: Path) -> Path:
    sqlite.write(records, scratch / "return")
    return scratch / "return"


WRITERS = {
    ".json": _write_json, ".jsonl": _write_lines, ".xlsx": _write_workbook, ".sqlite": _write_sqlite, ".zip": _write_zip, "": _write_folder,
}  # fmt: skip
"""By extension, the function that writes a return into a scratch folder and returns its path."""

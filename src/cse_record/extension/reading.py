"""Reads the files of a declaration, each cell with its line. A file that cannot be read is a fault, never an exception."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from cse_record.extension.declaration import Fault

MOST_BYTES = 2_000_000
"""The largest file of a declaration. One that people have written is far smaller."""


class Line:
    """One row of a CSV file with its line. A column that the file does not have is an empty text."""

    def __init__(self, file: str, number: int, cells: dict[str, str]) -> None:
        self.file, self.number, self.cells = file, number, cells

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "").strip()

    def fault(self, message: str) -> Fault:
        return Fault(self.file, self.number, message)


def read_text(folder: Path, name: str, faults: list[Fault]) -> str | None:
    """The text of a file of the folder; None, with a fault, if it cannot be read."""
    try:
        data = (folder / name).read_bytes()
    except FileNotFoundError:
        faults.append(Fault(name, 0, "This file is missing. Add it to the folder."))
        return None
    except OSError as error:
        faults.append(Fault(name, 0, f"This file cannot be read ({error.strerror}). Check what it is and who may open it."))
        return None
    if len(data) > MOST_BYTES:
        faults.append(
            Fault(name, 0, f"This file is larger than {MOST_BYTES:,} bytes, which no declaration is. Check that it is the right one.")
        )
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        faults.append(Fault(name, line, "This is not UTF-8. Save the file as “CSV UTF-8” or, in an editor, with that encoding."))
        return None
    if "\0" in text:
        faults.append(Fault(name, text[: text.index("\0")].count("\n") + 1, "This is not a text file. Save it as text in UTF-8."))
        return None
    return text


def read_csv(folder: Path, name: str, needed: Sequence[str], known: Iterable[str], faults: list[Fault]) -> list[Line]:
    """The filled rows of a CSV file. `needed` are the columns that it must have, `known` those that it may have."""
    text = read_text(folder, name, faults)
    if text is None:
        return []
    lines: list[tuple[int, list[str]]] = []
    reader, start = csv.reader(text.splitlines(keepends=True), strict=True), 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append((start, cells))
            start = reader.line_num + 1
    except csv.Error as error:
        faults.append(Fault(name, reader.line_num, f"This is not CSV with commas ({error}). Save the file as “CSV UTF-8”."))
        return []
    if not lines:
        faults.append(Fault(name, 0, f"This file is empty. Its first row names its columns: {', '.join(needed)}."))
        return []
    number, header = lines[0][0], [cell.strip() for cell in lines[0][1]]
    allowed = {*needed, *known}
    if missing := [column for column in needed if column not in header]:
        faults.append(Fault(name, number, f"The first row lacks {', '.join(missing)}. Add the column, and fill it in every row."))
    if strange := [column for column in header if column not in allowed]:
        listed = ", ".join(column for column in (*needed, *known))
        faults.append(Fault(name, number, f"No column is called “{strange[0]}”. The columns are: {listed}."))
    if len(set(header)) < len(header):
        faults.append(Fault(name, number, "Two columns have the same name. Delete one of them."))
    rows = []
    for number, cells in lines[1:]:
        if len(cells) != len(header):
            words = f"This row has {len(cells)} cells where the first row has {len(header)}. Put a cell with a comma into quotation marks."
            faults.append(Fault(name, number, words))
        else:
            rows.append(Line(name, number, dict(zip(header, cells, strict=True))))
    return rows


class RepeatedKey(ValueError):
    """A key appears twice in one object."""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    merged = dict(pairs)
    if len(merged) < len(pairs):
        raise RepeatedKey
    return merged


def read_json(folder: Path, name: str, faults: list[Fault]) -> tuple[object, str]:
    """The content of a JSON file, and its text; None if it cannot be read."""
    text = read_text(folder, name, faults)
    if text is None:
        return None, ""
    try:
        return json.loads(text, object_pairs_hook=_once), text
    except json.JSONDecodeError as error:
        faults.append(Fault(name, error.lineno, f"This is not JSON ({error.msg}). Correct it there."))
    except RepeatedKey:
        faults.append(Fault(name, 0, "A key appears twice in one object. Delete one of the two."))
    except (RecursionError, ValueError):
        faults.append(Fault(name, 0, "This is nested far more deeply than a rule is, or holds a number that is too long. Write it again."))
    return None, text


def line_of(text: str, words: str) -> int:
    """The line on which a text in quotation marks first stands; 0 if it stands nowhere."""
    at = text.find(json.dumps(words, ensure_ascii=False))
    return text[:at].count("\n") + 1 if at >= 0 else 0

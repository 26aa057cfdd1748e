"""JSON (an object of arrays by record type) and JSON lines (each line an object with one key, the record type, and its record).

Strict: a key twice, NaN, a number of more than 15 digits, deep nesting and any encoding but UTF-8 are refused in words.
"""

from __future__ import annotations

import difflib
import json
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NoReturn, TextIO

from cse_record.formats.dataset import Dataset, Place, Problem, Refusal, Row, Written, step
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import Key

MAX_DEPTH = 20
MAX_DIGITS = 15


def decode(data: bytes, source: str) -> str:
    """The text of a UTF-8 file, with or without a byte order mark, or a refusal that says what it looks like."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refusal(f"{source} is written in UTF-16. Save it again as UTF-8 (in Excel: “CSV UTF-8”).")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refusal(f"{source}, line {line}: this is not UTF-8. Save it again as UTF-8 (in Excel: “CSV UTF-8”).") from None


def _refuse_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                where = _reference(pairs)
                raise Refusal(f"The key “{_safe(key)}” stands twice in one object{where}. Two answers to one question: delete one.")
            seen.add(key)
    return found


def _reference(pairs: list[tuple[str, Any]]) -> str:
    """Which record an object is, if it has a sound reference."""
    for key, value in pairs:
        if key.endswith("_ref") and isinstance(value, str) and re.fullmatch(Key().spelling.pattern or "", value):
            return f" (the one with {_safe(key)} {value})"
    return ""


def _safe(key: str) -> str:
    """A key that may be shown: a name of the standard. Anything else could be personal data."""
    known = key in STANDARD.records or any(key in record.elements for record in STANDARD.records.values())
    return key if known else "(not a name of the standard)"


def _refuse_constant(name: str) -> NoReturn:
    raise Refusal(f"{name} is not a number in JSON. Leave the key out if there is no number.")


def _whole_number(digits: str) -> int:
    if len(digits.lstrip("-")) > MAX_DIGITS:
        raise Refusal(f"A number of more than {MAX_DIGITS} digits. Write references and identifiers as text, in quotation marks.")
    return int(digits)


def parse(text: str, source: str, line: int = 0) -> Any:
    """One JSON value, strictly. `line` is added to the line numbers of messages."""
    try:
        value = json.loads(text, object_pairs_hook=_refuse_twice, parse_constant=_refuse_constant, parse_int=_whole_number)
    except Refusal as refusal:
        raise Refusal(f"{source}{f', line {line}' if line else ''}: {refusal}") from None
    except json.JSONDecodeError as error:
        at = error.lineno + max(line - 1, 0)
        raise Refusal(f"{source}, line {at}, column {error.colno}: this is not JSON ({error.msg}).") from None
    except RecursionError:
        raise Refusal(f"{source}: nested far more deeply than a return is (at most {MAX_DEPTH} levels).") from None
    if _depth(value) > MAX_DEPTH:
        raise Refusal(f"{source}: nested more deeply than a return is (at most {MAX_DEPTH} levels).")
    return value


def _depth(value: Any) -> int:
    depth, layer = 0, [value]
    while layer and depth <= MAX_DEPTH:
        depth += 1
        layer = [
            inner
            for outer in layer
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, dict | list)
        ]
    return depth


def read(data: bytes, source: str) -> Dataset:
    """A return from JSON or JSON lines, told apart by the first line."""
    text = decode(data, source)
    if _is_lines(text):
        return _read_lines(text, source)
    value = parse(text, source)
    if not isinstance(value, dict):
        raise Refusal(f"{source}: a return is one object with an array for each record type. See the JSON Schema.")
    dataset = Dataset(source)
    for name, rows in value.items():
        place = Place(source, pointer=f"/{step(name, value)}")
        if name not in STANDARD.records:
            _refuse_table(dataset, name, rows, place)
        elif not isinstance(rows, list):
            dataset.refused += 1
            dataset.problems.append(
                Problem("not_rows", f"{name} holds something other than a list of records. Leave it out if there are none.", place, name)
            )
        else:
            for index, row in enumerate(rows):
                _keep(dataset, name, row, Place(source, pointer=f"/{name}/{index}"))
    return dataset


def _refuse_table(dataset: Dataset, name: str, rows: Any, place: Place) -> None:
    dataset.refused += len(rows) if isinstance(rows, list) else rows is not None
    near = difflib.get_close_matches(name, STANDARD.records, n=1)
    hint = f" Did you mean {near[0]}?" if near else f" Record types: {', '.join(STANDARD.records)}."
    dataset.problems.append(Problem("unknown_record_type", f"This is not the name of a record type.{hint}", place))


def _keep(dataset: Dataset, name: str, row: Any, place: Place) -> None:
    if isinstance(row, dict):
        dataset.tables[name].append(Row(row, place))
    else:
        dataset.refused += 1
        dataset.problems.append(Problem("not_a_record", "A record is an object of named values.", place, name))


def _is_lines(text: str) -> bool:
    """Whether the first line is a whole object with one key that holds an object: JSON lines, not one return."""
    first = text.lstrip().split("\n", 1)[0].strip()
    if not first.endswith("}"):
        return False
    try:
        value = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value.values())), dict)


def _read_lines(text: str, source: str) -> Dataset:
    dataset = Dataset(source)
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            dataset.blank += number < len(lines)  # the last line ends with a newline and is no row
            continue
        place = Place(source, line=number)
        value = parse(line, source, number)
        if not isinstance(value, dict) or len(value) != 1:
            dataset.refused += 1
            message = "A line is one object with one key, the record type, that holds the record."
            dataset.problems.append(Problem("not_a_record", message, place))
            continue
        ((name, row),) = value.items()
        if name in STANDARD.records:
            _keep(dataset, name, row, place)
        else:
            _refuse_table(dataset, name, [row], place)
    return dataset


def compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def write_lines(records: Iterable[Written], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(compact({name: row}) + "\n" for name, row in records)


def write(records: Iterable[Written], path: Path) -> None:
    """One object of arrays, one record a line. Rows may come in any order of types: they are spooled by type on disk."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        spools: dict[str, TextIO] = {}
        for name, row in records:
            if name not in spools:
                spools[name] = stack.enter_context((folder / name).open("w+", encoding="utf-8", newline="\n"))
                spools[name].write("    " + compact(row))
            else:
                spools[name].write(",\n    " + compact(row))
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.write("{\n")
            file.writelines(_arrays(spools))
            file.write("}\n")


def _arrays(spools: dict[str, TextIO]) -> Iterator[str]:
    names = [name for name in STANDARD.records if name in spools]
    for name in names:
        spools[name].seek(0)
        yield f'  "{name}": [\n'
        yield from spools[name]
        yield "\n  ]" + (",\n" if name != names[-1] else "\n")

"""Applies the rules of one step to the rows of a return."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from cse_record.formats.dataset import ReadRow
from cse_record.formats.record_types import LOCAL, tables
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.mappings import MappingRule, Step
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row

REASON = "absent:"
SCOPE = "return_scope"


class MappedRow:
    """A row on its way: its values, and the row of the old return from which it comes. A row that no old row gave has none."""

    __slots__ = ("origin", "table", "values")

    def __init__(self, values: Row, table: str, origin: ReadRow | None) -> None:
        self.values, self.table, self.origin = values, table, origin

    def ref(self, table: str) -> str:
        """The values that identify it as a row of a record type."""
        return tables()[table].identifier(tuple(map(self.values.get, tables()[table].names)))


Mapped = dict[str, list[MappedRow]]
Told = Callable[[str, MappedRow, str, str, str, str, str], None]
"""Called with what became of a cell: kind, row, record type of the row, old path, new path, note, and the old element whose place to show.
"""
WAS_BLANK = (
    "The earlier version had a place for this, and it was blank: that is what the reason says. Give the answer if the record has it."
)


def kept(row: MappedRow, told: Told) -> None:
    """Tells of every cell of a row that no step has moved."""
    for name, value in row.values.items():
        for _ in value if name == LOCAL and isinstance(value, dict) else (value,):
            told("kept", row, row.table, f"{row.table}.{name}", f"{row.table}.{name}", "", name)


def apply(step: Step, rows: Mapped, told: Told) -> Mapped:
    """The rows in the later version. Rows keep their order; rows that are made from others follow those that there are."""
    using: dict[str, list[MappingRule]] = defaultdict(list)
    for rule in step.rules:
        if rule.source and rule.how != "rows":
            using[rule.from_table].append(rule)
    made: Mapped = {name: [] for name in rows}
    for table, of_type in rows.items():
        for row in of_type:
            for new_table, new in _made(step, row, table):
                made[new_table].append(new)
                _fill(using[table], row, new, table, new_table, told)
            _fill(using[table], row, row, table, table, told)
    after = {name: [*of_type, *made[name]] for name, of_type in rows.items()}
    _constants(step, after, told)
    _scope(step, after, told)
    return after


def _made(step: Step, row: MappedRow, table: str) -> Iterator[tuple[str, MappedRow]]:
    for rule in step.rules:
        if rule.how == "rows" and rule.from_table == table and any(row.values.get(name) is not None for name in rule.names):
            yield rule.to, MappedRow({}, table, row.origin)


def _fill(rules: list[MappingRule], row: MappedRow, new: MappedRow, table: str, new_table: str, told: Told) -> None:
    """Moves the values of a row that go to `new`, which may be the same row."""
    stays = {rule.from_name for rule in rules if rule.how == "keep"}
    old = dict(row.values)
    for rule in rules:
        if rule.how == "drop" and new is row and old.get(rule.from_name) is not None:
            del row.values[rule.from_name]
            told("dropped", row, table, rule.source, "", rule.note, rule.from_name)
        if rule.to_table != new_table or rule.how in ("drop", "keep"):
            continue
        value = old.get(rule.from_name)
        if rule.how in ("key", "link"):
            if value is not None:
                new.values[rule.to_name] = value
                told("written", new, new_table, "", rule.to, rule.note, rule.from_name)
        elif rule.how == "reason":
            _give(new, new_table, rule, rule.pairs.get(value) if isinstance(value, str) else None, told)
        elif value is None:
            _give(new, new_table, rule, rule.otherwise or None, told)
        else:
            _move(rule, row, new, value, rule.from_name in stays, new_table, told)


def _move(rule: MappingRule, row: MappedRow, new: MappedRow, value: object, stays: bool, new_table: str, told: Told) -> None:
    """Takes a value to its new place. Where something else stands there, both stay where they are."""
    result = value
    if rule.how == "codes" and isinstance(value, str):
        result = rule.pairs.get(value, value)
    is_chosen = rule.how == "split" and isinstance(value, str) and value in rule.choices
    if is_chosen:
        result = rule.otherwise or None
    is_same = new is row and rule.to_name == rule.from_name
    stays = stays and not is_same and not is_chosen
    if not is_same and new.values.get(rule.to_name) is not None:
        return  # it stays in its old place, where the later version still reads it, and is told as kept
    if not is_same and not stays:
        row.values.pop(rule.from_name, None)
    if result is None:
        new.values.pop(rule.to_name, None)
    else:
        new.values[rule.to_name] = result
    if is_chosen:
        told("split", new, new_table, rule.source, rule.to, rule.note, rule.from_name)
    elif stays:
        told("written", new, new_table, "", rule.to, rule.note, rule.from_name)
    elif not is_same or result != value:
        told("renamed", new, new_table, rule.source, rule.to, rule.note, rule.from_name)


def _give(row: MappedRow, table: str, rule: MappingRule, answer: str | None, told: Told) -> None:
    """Writes what stands in place of an answer, unless there is one, or a reason beside it."""
    element = RECORDS[table].elements[rule.to_name]
    beside = (rule.to_name, element.of, element.companions.get("absent", ""))
    if answer is None or any(row.values.get(name) is not None for name in beside if name):
        return
    row.values[rule.to_name] = answer
    note = WAS_BLANK if rule.otherwise else rule.note
    told("answer_now" if answer.startswith(REASON) else "written", row, table, "", rule.to, note, rule.from_name)


def _constants(step: Step, rows: Mapped, told: Told) -> None:
    for rule in step.rules:
        for row in rows[rule.to_table] if rule.how == "constant" or (rule.how == "reason" and not rule.source) else ():
            if rule.how == "reason":
                _give(row, rule.to_table, rule, rule.pairs.get(""), told)
            elif row.values.get(rule.to_name) != rule.argument:
                old = rule.to if row.values.get(rule.to_name) is not None else ""
                row.values[rule.to_name] = rule.argument
                told("written", row, rule.to_table, old, rule.to, rule.note, rule.to_name)


def added_types(version: str) -> Iterator[str]:
    """The record types that a version added and whose scope each return states."""
    listed = RECORDS[SCOPE].elements["record_type"].kind.spelling.codes or ()
    return (name for name in listed if CODELISTS["record_type"].by_code[name].since == version)


def _scope(step: Step, rows: Mapped, told: Told) -> None:
    rules = [rule for rule in step.rules if rule.how == "scope"]
    if not rules:
        return
    named = {row.values.get("record_type") for row in rows[SCOPE] if isinstance(row.values.get("record_type"), str)}
    for name in added_types(step.later):
        if name in named:
            continue
        new = MappedRow({"record_type": name}, SCOPE, None)
        rows[SCOPE].append(new)
        for rule in rules:
            answer = rule.pairs.get("some" if rows[name] else "none")
            if answer:
                new.values[rule.to_name] = answer
                told("answer_now" if rule.note else "written", new, SCOPE, "", rule.to, rule.note, "")


def ordered(table: str, values: Mapping[str, object]) -> Row:
    """The values of a row in the order of the columns, local columns last."""
    row: Row = {name: values[name] for name in tables()[table].names if values.get(name) is not None}
    local = values.get(LOCAL)
    if isinstance(local, dict) and local:
        row[LOCAL] = dict(sorted(local.items()))
    return row

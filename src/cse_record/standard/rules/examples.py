"""Makes a whole return without other faults from the rows of an example."""

from __future__ import annotations

from collections.abc import Mapping

from cse_record.standard.kinds import ABSENT_PREFIX, Time
from cse_record.standard.record import Record
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.rule import Example

Records = Mapping[str, type[Record]]

HISTORIES = (
    ("children", "child_ref", "missing_history", "missing_episodes"),
    ("children", "child_ref", "living_history", "living_situations"),
    ("children", "child_ref", "indicator_history", "indicators"),
    ("exploitation_periods", "exploitation_ref", "suspect_known", "involvements"),
)
"""Elements that say whether rows of another type exist: (record type, its key, element, other type)."""
NETWORKS = ("networks", "network_exploitation")
"""Record types whose rows need a network, which has at least two members."""


def overlay(records: Records, table: str, differences: Row) -> Row:
    """The base row of a type with the given differences. A value replaces a reason for absence, and the reverse."""
    row, elements = dict(records[table].about.base_row), records[table].elements
    for name, value in differences.items():
        element = elements.get(name)
        if element is not None and element.role == "absent" and value is not None:
            _clear(row, records, table, element.of)
        elif element is not None and element.role is None:
            _clear(row, records, table, name)
            if "basis" in element.companions and value is not None:
                row[element.companions["basis"]] = "recorded"
        row[name] = value
    row |= differences
    return {name: row[name] for name in [*elements, *(n for n in row if n not in elements)] if row.get(name) is not None}


def _clear(row: Row, records: Records, table: str, name: str) -> None:
    element = records[table].elements[name]
    times = [other.name for other in records[table].elements.values() if isinstance(other.kind, Time) and other.kind.of == name]
    for column in (name, *element.companions.values(), *times):
        row.pop(column, None)


def whole_return(records: Records, example: Example) -> Tables:
    """The return of an example: the given rows in their order, then the records they refer to, the header, the scope and the histories."""
    rows: Tables = {table: [overlay(records, table, differences) for differences in example.rows.get(table, [])] for table in records}
    if "returns" not in example.rows:
        rows["returns"] = [dict(records["returns"].about.base_row)]
    if "network_members" not in example.rows:
        networks = dict.fromkeys(row["network_ref"] for table in NETWORKS for row in rows[table] if "network_ref" in row)
        rows["network_members"] = [{"network_ref": network, "suspect_ref": ref} for network in networks for ref in ("S-0001", "S-0002")]
    if "children" not in example.rows:
        rows["children"] = [dict(records["children"].about.base_row)]
    for table in reversed(list(records)):  # referring types come after the types that they refer to
        for row in list(rows[table]):
            _add_parents(records, rows, table, row, example)
    if "exploitation_periods" not in example.rows:
        _add_periods(records, rows)
    _fill_histories(rows, example)
    if "return_scope" not in example.rows:
        types = records["return_scope"].elements["record_type"].kind.spelling.codes or ()
        rows["return_scope"] = [{"record_type": name, "extent": "complete"} for name in types]
    return {table: table_rows for table, table_rows in rows.items() if table_rows}


def _add_parents(records: Records, rows: Tables, table: str, row: Row, example: Example) -> None:
    for name, parent in records[table].parents().items():
        key = str(records[parent].key())
        ref = row.get(name)
        if ref is None or parent in example.rows or any(other.get(key) == ref for other in rows[parent]):
            continue
        rows[parent].append(dict(records[parent].about.base_row) | {key: ref})
        _add_parents(records, rows, parent, rows[parent][-1], example)


def _add_periods(records: Records, rows: Tables) -> None:
    for number, child in enumerate(rows["children"], 1):
        if not any(period["child_ref"] == child["child_ref"] for period in rows["exploitation_periods"]):
            period = dict(records["exploitation_periods"].about.base_row) | {"child_ref": child["child_ref"]}
            if any(other["exploitation_ref"] == period["exploitation_ref"] for other in rows["exploitation_periods"]):
                period["exploitation_ref"] = f"E-10{number:02d}"
            rows["exploitation_periods"].append(period)


def _fill_histories(rows: Tables, example: Example) -> None:
    for table, key, element, other in HISTORIES:
        given_rows = example.rows.get(table, [])
        for index, row in enumerate(rows[table]):
            if index < len(given_rows) and element in given_rows[index]:
                continue
            row[element] = "some" if any(other_row.get(key) == row[key] for other_row in rows[other]) else "none"


def expected(records: Records, rule_id: str, on: str, field: str, points_to_row: bool, example: Example) -> tuple[tuple[str, str], ...]:
    """The exact findings of a failing example, as pairs of rule id and JSON pointer."""
    table, index = example.at or (on, len(example.rows.get(on, [])) - 1 if on in example.rows else 0)
    place = f"/{table}/{index}" if points_to_row else f"/{table}"
    pointer = f"{place}/{example.field or field}"
    return ((rule_id, pointer), *example.also)


def is_reason(value: object) -> bool:
    """Whether a value is a reason for absence."""
    return isinstance(value, str) and value.startswith(ABSENT_PREFIX)

"""Makes a whole return without other faults from the rows of an example."""

from __future__ import annotations

from collections.abc import Mapping

from cse_record.standard.kinds import ABSENT_PREFIX, Time
from cse_record.standard.record import Record
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.rule import Example
from cse_record.standard.versions import VERSIONS, before, earliest, is_in_use, is_part_of

Records = Mapping[str, type[Record]]
PRESENT = VERSIONS[-1]

HISTORIES = (
    ("children", "child_ref", "missing_history", "missing_episodes"),
    ("children", "child_ref", "living_history", "living_situations"),
    ("children", "child_ref", "indicator_history", "indicators"),
    ("exploitation_periods", "exploitation_ref", "suspect_known", "involvements"),
)
"""Elements that say whether rows of another type exist: (record type, its key, element, other type)."""
NAMING = ("disruptions", "witness_events")
"""Record types whose rows may name a suspect beside a child, so that “none” would be wrong of the suspects in the child's periods."""
NETWORKS = ("networks", "network_exploitation")
"""Record types whose rows need a network, which has at least two members."""


def version_of(records: Records, example: Example) -> str:
    """The version that the return of an example states: the present one or, if it fills retired elements, the last without a retirement."""
    filled = (
        records[table].elements[name].deprecated_in
        for table, rows in example.rows.items()
        for row in rows
        for name, value in row.items()
        if value is not None and name in records[table].elements
    )
    retired_in = earliest(*filled)
    return example.version or (before(retired_in) if retired_in else PRESENT)


def plain_row(record: type[Record], version: str = PRESENT) -> Row:
    """The base row of a type as a version has it: without elements that were added later or are retired."""
    elements = record.elements
    return {
        name: value
        for name, value in record.about.base_row.items()
        if is_in_use(elements[name].since, elements[name].deprecated_in, version)
    }


def overlay(records: Records, table: str, differences: Row, version: str = PRESENT) -> Row:
    """The base row of a type with the given differences. A value replaces a reason for absence, and the reverse."""
    row, elements = plain_row(records[table], version), records[table].elements
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
    version = version_of(records, example)
    rows: Tables = {
        table: [overlay(records, table, differences, version) for differences in example.rows.get(table, [])] for table in records
    }
    rows["return_scope"] = [row for row in rows["return_scope"] if _is_of(records, row, version)]
    if "returns" not in example.rows:
        rows["returns"] = [plain_row(records["returns"], version)]
    for header, given in zip(rows["returns"], example.rows.get("returns", [{}]), strict=True):
        if "standard_version" in header and "standard_version" not in given:
            header["standard_version"] = version
    if "network_members" not in example.rows:
        networks = dict.fromkeys(row["network_ref"] for table in NETWORKS for row in rows[table] if "network_ref" in row)
        rows["network_members"] = [{"network_ref": network, "suspect_ref": ref} for network in networks for ref in ("S-0001", "S-0002")]
    if "children" not in example.rows:
        rows["children"] = [plain_row(records["children"], version)]
    for table in reversed(list(records)):  # referring types come after the types that they refer to
        for row in list(rows[table]):
            _add_parents(records, rows, table, row, example, version)
    if "exploitation_periods" not in example.rows:
        _add_periods(records, rows, version)
    _fill_histories(rows, example)
    if "return_scope" not in example.rows:
        types = records["return_scope"].elements["record_type"].kind.spelling.codes or ()
        scope: list[Row] = [{"record_type": name, "extent": "complete"} for name in types]
        rows["return_scope"] = [row for row in scope if _is_of(records, row, version)]
    return {table: table_rows for table, table_rows in rows.items() if table_rows}


def _is_of(records: Records, scope: Row, version: str) -> bool:
    """Whether a row of the scope can be in a return of a version: a record type that was added later is left out."""
    record_type = str(scope.get("record_type"))
    return record_type not in records or is_part_of(records[record_type].about.since, version)


def _add_parents(records: Records, rows: Tables, table: str, row: Row, example: Example, version: str) -> None:
    for name, parent in records[table].parents().items():
        key = str(records[parent].key())
        ref = row.get(name)
        if ref is None or parent in example.rows or any(other.get(key) == ref for other in rows[parent]):
            continue
        rows[parent].append(plain_row(records[parent], version) | {key: ref})
        _add_parents(records, rows, parent, rows[parent][-1], example, version)


def _add_periods(records: Records, rows: Tables, version: str) -> None:
    for number, child in enumerate(rows["children"], 1):
        if not any(period["child_ref"] == child["child_ref"] for period in rows["exploitation_periods"]):
            period = plain_row(records["exploitation_periods"], version) | {"child_ref": child["child_ref"]}
            if any(other["exploitation_ref"] == period["exploitation_ref"] for other in rows["exploitation_periods"]):
                period["exploitation_ref"] = f"E-10{number:02d}"
            rows["exploitation_periods"].append(period)


def _fill_histories(rows: Tables, example: Example) -> None:
    for table, key, element, other in HISTORIES:
        given_rows = example.rows.get(table, [])
        for index, row in enumerate(rows[table]):
            if index < len(given_rows) and element in given_rows[index]:
                continue
            row[element] = history(rows, key, other, row)


def history(rows: Tables, key: str, other: str, row: Row) -> str:
    """What a record says about the existence of rows of another type that refer to it."""
    if any(other_row.get(key) == row[key] for other_row in rows.get(other, [])):
        return "some"
    names_suspect = any(
        named.get("suspect_ref") and named.get("child_ref") == row["child_ref"] for table in NAMING for named in rows.get(table, [])
    )
    return "absent:withheld" if other == "involvements" and names_suspect else "none"


def expected(records: Records, rule_id: str, on: str, field: str, points_to_row: bool, example: Example) -> tuple[tuple[str, str], ...]:
    """The exact findings of a failing example, as pairs of rule id and JSON pointer."""
    table, index = example.at or (on, len(example.rows.get(on, [])) - 1 if on in example.rows else 0)
    place = f"/{table}/{index}" if points_to_row else f"/{table}"
    pointer = f"{place}/{example.field or field}"
    return ((rule_id, pointer), *example.also)


def is_reason(value: object) -> bool:
    """Whether a value is a reason for absence."""
    return isinstance(value, str) and value.startswith(ABSENT_PREFIX)

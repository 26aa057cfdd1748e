"""What of a return goes into a template: its rows, what has to be said anew left out, and what the variant has no place for told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.shape import LOCAL
from cse_record.standard.workbook import ANEW, EXPLANATIONS, NOT_ON_THIS_FORM, Variant
from cse_record.targets.excel.plan import Rows

Row = dict[str, Any]


@dataclass(frozen=True)
class Filling:
    """The rows that a workbook is filled with."""

    rows: dict[str, list[Row]]
    reasons: dict[str, list[str]] = field(default_factory=dict)
    """By record type, for each row the code in its Explain cell, or empty."""
    left_out: tuple[str, ...] = ()
    """What was given and has no place, in words that repeat no value."""

    def reasons_of(self, record_type: str) -> list[str]:
        return self.reasons.get(record_type) or [""] * len(self.rows.get(record_type, ()))


def afresh(standard: Catalogue, variant: Variant, given: Rows, anew: Mapping[str, Sequence[str]] = ANEW) -> Filling:
    """The filling of a template that starts from an earlier return, or from none.

    What each return says anew, `anew` by record type, is blank, and the scope lists every record type. A reason that an earlier return
    gave for a row stands beside it where the variant has no sheet of explanations.
    """
    rows: dict[str, list[Row]] = {}
    left: dict[str, dict[str, None]] = {}
    for name in variant.record_types:
        shown = {element.name for element in variant.elements(name)} - set(anew.get(name, ()))
        rows[name] = []
        for values in given.get(name, ()):
            rows[name].append({key: value for key, value in values.items() if key in shown or key == LOCAL})
            gone = (key for key in values if key not in shown and key != LOCAL and key not in anew.get(name, ()))
            left.setdefault(name, {}).update(dict.fromkeys(gone))
    header = rows["returns"][0] if rows["returns"] else {}
    rows["returns"] = [{**header, "standard_version": standard.version}]
    rows["return_scope"] = _scope(standard, variant, rows["return_scope"], keep="return_scope" not in anew)
    told = [
        f"{name}: {', '.join(column for column in standard.records[name].elements if column in gone)}"
        for name, gone in left.items()
        if gone
    ]
    told += [
        f"{name}: {len(found)} record{'s' * (len(found) != 1)}"
        for name, found in given.items()
        if found and name not in variant.record_types and name != EXPLANATIONS
    ]
    reasons = {} if EXPLANATIONS in variant.shows else _reasons(standard, rows, given.get(EXPLANATIONS, ()))
    if given.get(EXPLANATIONS) and EXPLANATIONS not in variant.shows:
        told.append(f"{EXPLANATIONS}: their notes and dates; the reasons are in the Explain cells of their rows")
    return Filling(rows, reasons, tuple(told))


def as_it_is(given: Rows) -> Filling:
    """The filling of a workbook that is a return converted: every row as it stands."""
    return Filling({name: [dict(row) for row in found] for name, found in given.items()})


def _scope(standard: Catalogue, variant: Variant, given: Sequence[Row], keep: bool) -> list[Row]:
    """One row for each record type that the scope speaks of; those without a sheet are answered. With `keep`, as it was given."""
    earlier = {row.get("record_type"): row for row in given}
    types = standard.records["return_scope"].elements["record_type"].kind.spelling.codes or ()
    rows = []
    for name in sorted(types, key=lambda name: name not in variant.shows):
        row: Row = {"record_type": name, "extent": None if name in variant.shows else NOT_ON_THIS_FORM}
        known = earlier.get(name, {})
        rows.append(row | (known if keep else {LOCAL: known.get(LOCAL) or {}}))
    return rows + [row for row in given if row.get("record_type") not in types]


def _reasons(standard: Catalogue, rows: Mapping[str, Sequence[Row]], explanations: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    given = {(one.get("record_type"), one.get("record_ref")): str(one.get("reason") or "") for one in reversed(explanations)}
    found = {}
    for name, records in rows.items():
        identity = standard.records[name].about.identified_by
        found[name] = [given.get((name, "|".join(str(row.get(part, "")) for part in identity)), "") for row in records]
    return found

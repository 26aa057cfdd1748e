"""What is to be answered next when a return that was filled in on one form is carried on in another.

The earlier form itself answered what it did not ask: that a record type without a sheet was not asked for and, if it was a short form,
that an answer is not yet obtained. Where the later form asks, this no longer counts as an answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from cse_record.formats.dataset import Dataset
from cse_record.mapping.losses import CarriedOn, Loss
from cse_record.standard.example_row import NOT_YET
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables
from cse_record.standard.workbook import NOT_ON_THIS_FORM, Variant, sheet_name

SCOPE, TYPE, EXTENT, EXPLANATIONS = "return_scope", "record_type", "extent", "explanations"


def to_be_asked(rows: Mapping[str, Sequence[Row]], earlier: Variant, later: Variant, sheets: Collection[str]) -> frozenset[str]:
    """The record types that have a sheet in the later form, and of which only the earlier form itself said that they were not asked for.

    `sheets` are the record types that had a sheet in the workbook itself, whatever its title says. The form makes one row of a type, with
    its answer alone. A second row, a note, a column of the sender's own or an explanation was typed by a person.
    """
    explained = {row.get("record_ref") for row in rows.get(EXPLANATIONS, ()) if row.get("record_type") == SCOPE}
    by_type: dict[str, list[Row]] = defaultdict(list)
    for row in rows.get(SCOPE, ()):
        by_type[str(row.get(TYPE))].append({key: value for key, value in row.items() if value not in (None, {})})
    return frozenset(
        name
        for name, of_type in by_type.items()
        if name in later.shows
        and name not in {*earlier.shows, *sheets, *explained}
        and of_type == [{TYPE: name, EXTENT: NOT_ON_THIS_FORM}]
        and not rows.get(name)
    )


def asked_anew(rows: Mapping[str, Sequence[Row]], types: frozenset[str]) -> Tables:
    """The rows without the scope of these record types. The new form has its own lines for them."""
    return {name: [row for row in of_type if name != SCOPE or row.get(TYPE) not in types] for name, of_type in rows.items()}


def carried_on(written: Dataset, earlier: Variant, later: Variant, types: frozenset[str]) -> CarriedOn:
    """What is to be answered next in a workbook of the later form, as it was read again. `types` are those of `to_be_asked`."""
    new_sheets = tuple(sheet_name(name) for name in later.record_types if name not in earlier.shows)
    return CarriedOn(earlier.title, later.title, list(_to_answer(written, earlier, later, types)), new_sheets)


def _to_answer(written: Dataset, earlier: Variant, later: Variant, types: frozenset[str]) -> Iterator[Loss]:
    for name in later.record_types:
        record = RECORDS[name]
        unasked = [key for key, value in earlier.start(name).items() if value == NOT_YET] if name in earlier.asks else []
        asked = [key for key in unasked if later.is_asked(record.elements[key])]
        for row in written.tables[name]:
            blank = [EXTENT] if name == SCOPE and row.values.get(TYPE) in types and row.values.get(EXTENT) is None else []
            for key in (*blank, *(key for key in asked if row.values.get(key) == NOT_YET)):
                ref = str(row.values.get(record.about.identified_by[0]) or "")
                path = f"{name}.{record.elements[key].of or key}"
                yield Loss("kept", name, ref, path, path, "", written.place(name, row, key).inside)

"""Frictionless Table Schema and data package for a return as a folder of CSV files.

Table Schema checks single cells and keys, so it cannot detect contradictions between columns. `CANNOT_SEE` names each such fault; it is
published in schema/targets.csv, and a test proves it complete and necessary.
"""

from __future__ import annotations

import re

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.columns import LOCAL_CODE
from cse_record.standard.elements import Element
from cse_record.standard.kinds import ExactDate
from cse_record.standard.record import Record
from cse_record.targets.target import BlindSpots

Descriptor = dict[str, object]

_ONE_CELL = "Table Schema looks at one cell at a time."
_UNTYPED = "A cell of a CSV file has no type of its own."
CANNOT_SEE: BlindSpots = {
    "value_and_reason": ((), _ONE_CELL),
    "no_value_and_no_reason": ((), _ONE_CELL),
    "companion_alone": ((), _ONE_CELL),
    "no_basis": ((), _ONE_CELL),
    "not_text": ((), _UNTYPED),
    "not_a_whole_number": ((), _UNTYPED),
    "empty_text": ((), "In CSV, empty text is a blank."),
    "space_at_end": ((), "Table Schema patterns cannot check the ends of free text."),
    "control_character": ((), "Table Schema cannot express invisible characters."),
    "reason_misplaced": ((), "Table Schema cannot express what a text may not be."),
    "unknown_field": ((), "In CSV, a further column is a local column, which the standard allows and Table Schema cannot express."),
    "not_local_columns": ((), "Local columns are columns of their own in CSV."),
    "not_as_spelled": (("ExactDate", "UncertainDate"), "Table Schema reads 2011-3-4 as a date; the standard wants 2011-03-04."),
}


def table(standard: Catalogue, record: type[Record]) -> Descriptor:
    """The Table Schema of one record type, with its primary key and the keys of its parents."""
    return {
        "fields": [field(element) for element in record.elements.values()],
        "missingValues": [""],
        "primaryKey": list(record.about.identified_by),
        "foreignKeys": [
            {"fields": name, "reference": {"resource": to, "fields": standard.records[to].key()}} for name, to in record.parents().items()
        ],
    }


def field(element: Element) -> Descriptor:
    """The Table Schema field of an element, with its constraints."""
    spelling = element.kind.spelling
    constraints: Descriptor = {"required": True} if element.must_hold_value else {}
    kind = "date" if isinstance(element.kind, ExactDate) else spelling.type
    if kind == "date":
        constraints |= {"minimum": "1900-01-01", "maximum": "2099-12-31"}
    elif kind == "integer":
        constraints |= {"minimum": spelling.minimum, "maximum": spelling.maximum}
    elif spelling.codes is not None and spelling.local_codes:
        constraints["pattern"] = f"({'|'.join(map(re.escape, spelling.codes))}|{LOCAL_CODE})"
    elif spelling.codes is not None:
        constraints["enum"] = list(spelling.codes)
    else:
        if spelling.pattern:
            constraints["pattern"] = f"({spelling.pattern})"
        if spelling.max_length:
            constraints["maxLength"] = spelling.max_length
    return {
        "name": element.name,
        "title": element.label,
        "description": f"{element.definition} {element.retirement}".strip(),
        "type": kind,
        **({"constraints": constraints} if constraints else {}),
    }


def package(standard: Catalogue) -> Descriptor:
    """The data package of a whole return: one CSV resource for each record type."""
    return {
        "name": "cse-record-return",
        "title": "A return to the CSE recording standard",
        "version": standard.version,
        "profile": "data-package",
        "resources": [
            {
                "name": name,
                "title": record.about.title,
                "description": record.about.definition,
                "path": f"{name}.csv",
                "profile": "tabular-data-resource",
                "format": "csv",
                "encoding": "utf-8",
                "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "skipInitialSpace": False, "header": True},
                "schema": table(standard, record),
            }
            for name, record in standard.records.items()
        ],
    }

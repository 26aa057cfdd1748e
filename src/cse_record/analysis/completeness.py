"""Completeness of combined records: for each core element, how many hold a value, a reason that explains, one that does not, or nothing.

A reason is an answer, so an explained unknown counts as complete. "The source does not say why" explains nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from cse_record.analysis.cases import Cases
from cse_record.analysis.derived import ABSENT
from cse_record.analysis.tables.count import Counted, Key
from cse_record.analysis.tables.table import Dimension, FromColumns, Table
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code
from cse_record.standard.kinds import Key as KeyKind
from cse_record.standard.rows import Row

STATES = {
    "value": "Holds a value", "reason": "Holds a reason that explains", "unexplained": "Holds a reason that explains nothing",
    "left-blank": "Left blank",
}  # fmt: skip
UNEXPLAINED = "absent:unexplained"
PREFIX = "completeness-of-"
RECORD_TYPES = (
    "children", "exploitation_periods", "missing_episodes", "living_situations", "suspects", "involvements", "networks", "referrals",
    "investigations", "suspect_outcomes",
)  # fmt: skip
_LETTERS = dict(zip("vrub", STATES, strict=True))


def asked_of(record_type: str) -> list[Element]:
    """The elements of a record type that must be answered, without keys and references, which are always present."""
    elements = STANDARD.records[record_type].elements.values()
    return [element for element in elements if element.role is None and element.must_be_answered and not isinstance(element.kind, KeyKind)]


def _pattern(elements: Sequence[Element]) -> FromColumns:
    """The states of a row's elements, one letter each. There are few such patterns, however many the rows.

    Only codes can say why they are not known. Of any other element it matters only whether it is filled.
    """
    columns = [(element.name, element.companions.get("absent", "")) for element in elements]

    def pattern(row: Row) -> str:
        return "".join([_letter(row.get(name), row.get(absent)) for name, absent in columns])

    coded = tuple(element.name for element in elements if isinstance(element.kind, Code))
    reasons = tuple(absent for _, absent in columns if absent)
    return FromColumns(pattern, (*coded, *reasons), tuple(element.name for element in elements if element.name not in coded))


def _letter(value: object, absent: object) -> str:
    if value is None:
        value = absent
        if value is None:
            return "b"
    elif not (type(value) is str and value.startswith(ABSENT)):
        return "v"
    return "u" if value == UNEXPLAINED else "r"


def _tables(record_type: str) -> tuple[Table, Table]:
    """The table that is counted, by patterns, and the table by elements and states that is made from it."""
    about, elements = STANDARD.records[record_type].about, asked_of(record_type)
    name, title = PREFIX + record_type.replace("_", "-"), f"Completeness: {about.title_in_text}"
    by_pattern = Table(name, title, "records", record_type, (Dimension("pattern", "Pattern", {}, _pattern(elements)),))
    labels = {element.name: element.label for element in elements}
    dimensions = (Dimension("element", "Element", labels, _never), Dimension("state", "State", STATES, _never))
    note = "A reason is an answer. Each element applies to every record."
    return by_pattern, Table(
        name, title, "answers to core elements", record_type, dimensions, measure="state", of="completeness", note=note
    )


def _never(unit: object, cases: Cases) -> str:
    raise TypeError("this table is counted by patterns")


WITHOUT_CORE = tuple(name for name in RECORD_TYPES if not asked_of(name))
"""Record types in which no element must be answered, and which therefore have no table."""
_PAIRS = {name: _tables(name) for name in RECORD_TYPES if name not in WITHOUT_CORE}
BY_PATTERN = [pair[0] for pair in _PAIRS.values()]
"""The tables that are counted with all others in one pass over the rows."""


def expanded(counted: Counted) -> Counted:
    """The counts by element and state that follow from those of a table of `BY_PATTERN`."""
    record_type = counted.table.record_type
    names = [element.name for element in asked_of(record_type)]
    cells: Counter[Key] = Counter()
    people: dict[Key, set[Hashable]] = {}
    for (pattern,), count in counted.cells.items():
        for name, letter in zip(names, pattern, strict=True):
            key = name, _LETTERS[letter]
            cells[key] += count
            if people_of_pattern := counted.people.get((pattern,)):
                people.setdefault(key, set()).update(people_of_pattern)
    return Counted(_PAIRS[record_type][1], cells, counted.records * len(names), counted.extents, people)

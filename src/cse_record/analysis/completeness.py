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
from cse_record.analysis.timing import DISAGREE
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code
from cse_record.standard.kinds import Key as KeyKind
from cse_record.standard.rows import Row

STATES = {
    "value": "Holds a value", "reason": "Holds a reason that explains", "unexplained": "Holds a reason that explains nothing",
    "left-blank": "Left blank",
}  # fmt: skip
CONTRADICTED = {"sources-disagree": "The agencies gave different answers"}
"""A further state of the elements of people and events whose records are joined."""
UNEXPLAINED = "absent:unexplained"
PREFIX = "completeness-of-"
COMPLETENESS = "completeness"
"""The id of these tables in the standard's list."""
RECORD_TYPES = (
    "children", "exploitation_periods", "missing_episodes", "living_situations", "suspects", "involvements", "networks", "referrals",
    "investigations", "suspect_outcomes",
)  # fmt: skip
_LETTERS = dict(zip("vrubd", (*STATES, *CONTRADICTED), strict=True))


def asked_of(record_type: str) -> list[Element]:
    """The elements of a record type that must be answered, without keys and references, which are always present."""
    elements = STANDARD.records[record_type].elements.values()
    return [element for element in elements if element.role is None and element.must_be_answered and not isinstance(element.kind, KeyKind)]


def _pattern(elements: Sequence[Element]) -> FromColumns[str]:
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
    elif not (type(value) is str and value.startswith((ABSENT, DISAGREE))):
        return "v"
    return "u" if value == UNEXPLAINED else "d" if value == DISAGREE else "r"


def _tables(record_type: str) -> tuple[Table, Table, Table]:
    """The table that is counted, by patterns, and the tables by elements and states that are made from it: of records, and of people."""
    about, elements = STANDARD.records[record_type].about, asked_of(record_type)
    name, title = PREFIX + record_type.replace("_", "-"), f"Completeness: {about.title_in_text}"
    by_pattern = Table(name, title, "records", record_type, (Dimension("pattern", "Pattern", {}, _pattern(elements)),))
    labels = {element.name: element.label for element in elements}
    of_each = "A reason is an answer. Each element applies to every {}."
    by_element = Dimension("element", "Element", labels, _never)
    of_records, of_people = (
        Table(
            name, title, "answers to core elements", record_type, (by_element, Dimension("state", "State", states, _never)),
            measure="state", of=COMPLETENESS, note=note,
        )
        for states, note in ((STATES, of_each.format("record")), (STATES | CONTRADICTED, of_each.format(about.singular)))
    )  # fmt: skip
    return by_pattern, of_records, of_people


def unit_of(table: Table) -> str:
    """What the elements of a table of completeness apply to, in the plural: records, or the people or events that they are about."""
    is_joined = CONTRADICTED.keys() <= table.dimensions[1].labels.keys()
    return STANDARD.records[table.record_type].about.several if is_joined else "records"


def _never(unit: object, cases: Cases) -> str:
    raise TypeError("this table is counted by patterns")


WITHOUT_CORE = tuple(name for name in RECORD_TYPES if not asked_of(name))
"""Record types in which no element must be answered, and which therefore have no table."""
_FORMS = {name: _tables(name) for name in RECORD_TYPES if name not in WITHOUT_CORE}
BY_PATTERN = [forms[0] for forms in _FORMS.values()]
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
    _, of_records, of_people = _FORMS[record_type]
    table = of_people if counted.behind else of_records
    return Counted(table, cells, counted.records * len(names), counted.extents, people)

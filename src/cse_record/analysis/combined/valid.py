"""Checks that a store is as `combine` writes it: values are valid for their kinds, no row is missing, and the metadata fits the rows.

A store can come from elsewhere, or have been edited by hand. Its contents are counted and published, so it is not trusted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cse_record.analysis.blocks import StoredCells
from cse_record.analysis.combined.metadata import Entry, StoreMetadata
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import FreeText, Key, Pseudonym, ShortText

ANSWERS = ("cases", "nil", "not-searched", "no-capability")
"""The answers that an agency can give, the most informative first."""
TYPED = Key | ShortText | FreeText | Pseudonym
"""Kinds whose values are never counted, so it is enough that they are text."""
TEXT_OR_BLANK = frozenset((str, type(None)))


def valid_cells(
    record_type: str, names: Sequence[str], cells: Iterable[Sequence[StoredCells]], number: int
) -> Iterator[Sequence[StoredCells]]:
    """Yields the cells of rows in these columns, some rows at a time; the others are blank. There must be `number` rows.

    Raises KeyError, TypeError or ValueError if `combine` cannot have written them.
    """
    elements = STANDARD.records[record_type].elements
    required = [
        [names.index(column) for column in {name, element.companions.get("absent", name)} if column in names]
        for name, element in elements.items()
        if element.required and not element.deprecated_in and element.identifiability != "direct"
    ]
    known: list[set[object] | None] = [None if isinstance(elements[name].kind, TYPED) else {None} for name in names]
    read = 0
    for some in cells:
        read += len(some)
        columns = list(zip(*some, strict=True))
        for name, column, known_values in zip(names, columns, known, strict=True):
            if known_values is None:
                if not TEXT_OR_BLANK.issuperset(map(type, column)):
                    raise TypeError(f"{record_type}.{name} is no text")
                continue
            for value in set(column) - known_values:
                if elements[name].kind.fault(value):
                    raise ValueError(f"{record_type}.{name} holds what it cannot hold")
                known_values.add(value)
        for places in required:
            if all(None in columns[place] for place in places) and any(
                answers.count(None) == len(places) for answers in zip(*(columns[place] for place in places), strict=True)
            ):
                raise ValueError(f"rows of {record_type} lack what is required")
        yield some
    if read != number:
        raise ValueError(f"rows of {record_type} are missing")


def check_about(about: StoreMetadata, rows: Mapping[tuple[int, str], int], states: Iterable[str], kinds: Iterable[str]) -> None:
    """Raises ValueError or TypeError if the metadata of a store does not fit `rows`, the number of rows by return and record type.

    `states` are the states that a return can have, the first of which means that it counts. `kinds` are the kinds of value left out.
    """
    known, kinds = tuple(states), set(kinds)
    counted = {entry.number for entry in about.entries if entry.state == known[0]}
    if len({entry.number for entry in about.entries}) < len(about.entries) or not {entry.state for entry in about.entries} <= {*known}:
        raise ValueError("the returns are not told apart")
    for entry in about.entries:
        if entry.number in counted and not _is_valid_header(entry):
            raise ValueError("a return that counts is not known")
        if (entry.number in counted) != (entry.why is None):
            raise ValueError("it is not said why a return does not count")
    if {number for number, _ in rows} - counted or any(rows.get((number, "returns")) != 1 for number in counted):
        raise ValueError("the rows are not those of the returns that count")
    held: Counter[str] = Counter()
    for (_, record_type), count in rows.items():
        held[record_type] += count
    if held != Counter(about.rows):
        raise ValueError("rows are missing")
    if not set(about.left_out) <= kinds:
        raise ValueError("it is not known what was left out")
    if any(type(count) is not int or count < 0 for count in about.left_out.values()):
        raise ValueError("a count is not a whole number")


def _is_valid_header(entry: Entry) -> bool:
    agency = entry.agency
    if agency is None or entry.answer not in ANSWERS:
        return False
    return agency.type in CODELISTS["agency_type"].by_code and agency.area in CODELISTS["area"].by_code

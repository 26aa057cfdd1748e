"""What a path in a rule leads to: the element, the record that holds it, and its companions.

Every target and every interpreter resolves paths such as `child_ref.birth_month` here, so that none has its own reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from cse_record.standard.elements import NOT_APPLICABLE, Element
from cse_record.standard.kinds import Code, Ref, Time, UncertainMonth
from cse_record.standard.predicates import HEADER, Asked, Predicate
from cse_record.standard.record import Record


@dataclass(frozen=True)
class Operand:
    """A resolved path. Companions are column names in the same record; empty if the element has none."""

    path: str
    record_type: str
    """The type of the record that holds the element: the record's own type, or the one that the path leads to."""
    element: Element
    via: str
    """How the path leaves the record: the column of the reference, `returns` for the header, or empty if it does not."""
    absent: str = ""
    latest: str = ""
    at: str = ""
    """The column for the time of day of a date."""
    basis: str = ""
    is_month: bool = False

    @property
    def name(self) -> str:
        """The column in the record that holds the element."""
        return self.element.name

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons for absence that the column itself may hold because it is coded. Other reasons are in `absent`."""
        return self.element.absent if isinstance(self.element.kind, Code) else ()

    @property
    def not_applicable(self) -> str:
        """The column that can say that the fact is not applicable; empty if the element does not accept this reason."""
        return self.absent if NOT_APPLICABLE in self.element.absent else ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The element and all its companions."""
        return tuple(name for name in (self.name, self.latest, self.basis, self.absent, self.at) if name)


def operand(records: Mapping[str, type[Record]], record_type: str, path: str) -> Operand:
    """Resolves `path` from a record of `record_type`. A path that names a companion stands for that column alone.

    Raises TypeError if the path names something that does not exist.
    """
    if record_type not in records:
        raise TypeError(f"{path}: there is no record type {record_type}")
    via, _, name = path.rpartition(".")
    target = _target(records, record_type, via) if via else record_type
    elements = records[target].elements
    if name not in elements:
        raise TypeError(f"{record_type}: {path} names no element of {target}")
    element = elements[name]
    beside = element.companions
    return Operand(
        path,
        target,
        element,
        via,
        absent=beside.get("absent", ""),
        latest=beside.get("latest", ""),
        at=_times_of_day(records[target]).get(name, ""),
        basis=beside.get("basis", ""),
        is_month=isinstance(element.kind, UncertainMonth),
    )


@cache
def _times_of_day(record: type[Record]) -> dict[str, str]:
    """The column for the time of day of each date that has one."""
    columns: dict[str, str] = {}
    for element in record.elements.values():
        if isinstance(element.kind, Time):
            columns.setdefault(element.kind.of, element.name)
    return columns


def _target(records: Mapping[str, type[Record]], record_type: str, via: str) -> str:
    if via == HEADER:
        return HEADER
    element = records[record_type].elements.get(via)
    if element is None or not isinstance(element.kind, Ref):
        raise TypeError(f"{record_type}: {via} is not a reference to another record")
    return element.kind.to


Path = tuple[str, ...]
"""A column as (column,), or a column of another record as (reference, column). The reference to the header is `returns`."""


def asked_columns(records: Mapping[str, type[Record]], record_type: str, asked: Iterable[Asked]) -> dict[Path, None]:
    """The columns that a question about a record reads, each after the element that it accompanies.

    A question about a companion also concerns its element. Times of day are read only if every date in the comparison has one.
    """
    operands = [(operand(records, record_type, path), beside) for path, beside in asked]
    is_timed = all(resolved.at for resolved, beside in operands if "at" in beside)
    wanted = {
        _path(resolved, name)
        for resolved, beside in operands
        for name in (resolved.name, *(getattr(resolved, role) for role in beside if is_timed or role != "at"))
        if name
    }
    columns: dict[Path, None] = {}
    for resolved, _ in operands:
        for name in resolved.columns:
            if _path(resolved, name) in wanted:
                columns |= {_path(resolved, resolved.name): None, _path(resolved, name): None}
    return columns


def columns_read(records: Mapping[str, type[Record]], record_type: str, predicate: Predicate) -> tuple[Path, ...]:
    """The columns that a predicate on records of a type reads. While one of them is faulty, the check does not apply.

    If a path leads to another record, the reference is included.
    """
    columns: dict[Path, None] = {}
    asked = list(predicate.asked_of_record())
    columns_asked = asked_columns(records, record_type, asked)
    for path in predicate.paths():
        resolved = operand(records, record_type, path)
        columns |= {_path(resolved, name): None for name in resolved.columns if _path(resolved, name) in columns_asked}
        if resolved.via not in ("", HEADER):
            columns[(resolved.via,)] = None
    return tuple(columns)


def digest_columns(records: Mapping[str, type[Record]], record_type: str, predicate: Predicate) -> tuple[Path, ...]:
    """The columns that the digest in an explanation of a query covers, in order.

    They include every companion of an element, whether the predicate reads it or not: the explanation is about the fact, and a
    later version may read more.
    """
    operands = (operand(records, record_type, path) for path in predicate.paths())
    return tuple(dict.fromkeys(_path(resolved, name) for resolved in operands for name in resolved.columns))


def _path(operand: Operand, column: str) -> Path:
    return (operand.via, column) if operand.via else (column,)

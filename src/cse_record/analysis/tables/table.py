"""What a table is: which records it counts, by which facts, and whether a record can stand in more than one of its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cse_record.analysis.cases import Cases
from cse_record.analysis.derived import ABSENT, BLANK, SCOPE, UNDETERMINED, WHY_UNDETERMINED, is_unknown
from cse_record.analysis.timing import Row
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import Code

ALL, KNOWN, UNKNOWN = "all", "known", "unknown"
"""In place of a code: whatever the answer, any answer that is known, any that is not."""
LOCAL = "local:"
Answer = Callable[[Any, Cases], str]


@dataclass(frozen=True)
class Group:
    """Codes of a dimension that are also shown together. Groups of one dimension may share codes."""

    label: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Dimension:
    """One fact by which records are counted: the code for each record, with the labels of the answers in their order."""

    name: str
    title: str
    labels: Mapping[str, str]
    of: Answer
    groups: Mapping[str, Group] = field(default_factory=dict)
    element: str = ""
    """The element, such as `children.sex`, of whose answers it is made code by code or in bands; its unknowns are those of the element."""

    def __post_init__(self) -> None:
        if shared := {*self.groups, ALL, KNOWN, UNKNOWN} & set(self.labels):
            raise ValueError(f"{self.name}: {', '.join(sorted(shared))} would be both a code and a sum of codes")

    def label_of(self, code: str) -> str:
        """What is shown for a code, a group, all or unknown."""
        if code in self.groups:
            return self.groups[code].label
        return _WORDS.get(code) or self.labels.get(code) or _why(code)

    def in_order(self, codes: Iterable[str]) -> list[str]:
        """Codes as they are shown: answers as listed, then the reasons why an answer is not known."""
        place = {code: number for number, code in enumerate(self.labels)}
        return sorted(codes, key=lambda code: (is_unknown(code), place.get(code, len(place)), code))


_WORDS = {ALL: "All", KNOWN: "Known", UNKNOWN: "Not known", BLANK: "Left blank", LOCAL: "A local code of the sender"}
_SCOPES = {"not-held": "Not held by the sender", "not-searched": "Not searched by the sender", "not-asked-for": "Not asked for"}


def _why(code: str) -> str:
    if code.startswith(ABSENT):
        return CODELISTS["absent_reason"].label_of(code)
    if code.startswith(UNDETERMINED):
        return f"Cannot be determined: {WHY_UNDETERMINED[code.removeprefix(UNDETERMINED)]}"
    return _SCOPES.get(code.removeprefix(SCOPE), code)


@dataclass(frozen=True)
class Table:
    """One table. `counts` says in words what is counted; `measure` is the fact it is about, the dimensions before it break it down.

    `units` turns a record into what is counted of it: nothing, itself, or several; without it each record is counted once. In a table
    with many answers the denominator is the number of records that `units` gives anything for, and each stands in a row at most once.
    """

    name: str
    title: str
    counts: str
    record_type: str
    dimensions: tuple[Dimension, ...]
    measure: str = ""
    units: Callable[[Row, Cases], Iterable[Any]] | None = None
    has_many_answers: bool = False
    of: str = ""
    """The table of the standard that this one is part of; empty if it is that one."""
    note: str = ""
    needs: tuple[str, ...] = ()
    """Further record types from which it is made, beside its own."""

    @property
    def standard_table(self) -> str:
        """The id in the standard's list of tables."""
        return self.of or self.name

    @cached_property
    def measured(self) -> int:
        """The place of the measured dimension; by default the only one, or the second."""
        names = [dimension.name for dimension in self.dimensions]
        return names.index(self.measure) if self.measure else min(1, len(names) - 1)


def coded(element: str, title: str = "", name: str = "", groups: Mapping[str, Group] | None = None) -> Dimension:
    """The answers of a coded element, such as `children.sex`; a blank and every reason are kept apart."""
    path = STANDARD.elements[element]
    if not isinstance(path.kind, Code):
        raise TypeError(f"{element} holds no code")
    column, codelist = path.name, path.kind.list

    def of(row: Row, cases: Cases) -> str:
        code = row.get(column) or BLANK
        return LOCAL if code.startswith(LOCAL) else str(code)

    labels = {code.code: code.label for code in codelist.codes}
    return Dimension(name or column, title or path.label, labels, of, groups or {}, element)


GROUPED = "in-all:"
"""Before the name of a group that a codelist makes, which may also be the name of one of its codes."""


def by_list_group(codelist: str, **labels: str) -> dict[str, Group]:
    """The groups of a codelist by the group that its codes name; `labels` says what they are called, `_` for each hyphen."""
    found: dict[str, Group] = {}
    for key, label in labels.items():
        name = key.replace("_", "-")
        codes = tuple(code.code for code in CODELISTS[codelist].codes if name in code.group.split(";"))
        found[GROUPED + name] = Group(label, codes)
    return found

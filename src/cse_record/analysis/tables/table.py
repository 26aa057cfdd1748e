"""The definition of a table: which records it counts, by which facts, and whether a record can appear in several of its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from cse_record.analysis.cases import Cases
from cse_record.analysis.derived import ABSENT, BLANK, REASONS_IN_ALL, SCOPE, UNDETERMINED, WHY_UNDETERMINED, is_unknown
from cse_record.analysis.population import in_words
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS, code_today
from cse_record.standard.kinds import Code
from cse_record.standard.rows import Row

ALL, KNOWN, UNKNOWN = "all", "known", "unknown"
"""Used in place of a code for a margin: any answer, any known answer, any unknown answer."""
LOCAL = "local:"
SENSITIVE = ("special_category", "criminal_offence")
"""The classes of elements whose answers must not be disclosed about all members of a small group."""
T = TypeVar("T")
Answer = Callable[[Any, Cases], str]
Units = Callable[[Row, Cases], Iterable[object]]


@dataclass(frozen=True)
class FromColumns(Generic[T]):
    """An answer, or units, that depend on a row alone, and there only on the values of the columns that it reads and on whether those that
    it asks for are filled. Of rows that are alike in these, only one has to be looked at.
    """

    answer: Callable[[Row], T]
    reads: tuple[str, ...]
    asks: tuple[str, ...] = ()

    def __call__(self, row: Row, cases: Cases) -> T:
        return self.answer(row)


@dataclass(frozen=True)
class FromColumnsUnlessNamed(Generic[T]):
    """An answer, or units, that depend on the return and on the columns that they read, unless a record of another type names the row."""

    answer: Callable[[Row, Cases], T]
    reads: tuple[str, ...]
    record_type: str
    key: str
    """The column in which rows of the other type name the row, and in which the row holds its reference."""

    def __call__(self, row: Row, cases: Cases) -> T:
        return self.answer(row, cases)


@dataclass(frozen=True)
class Group:
    """Codes of a dimension that are also shown together. Groups of one dimension may share codes."""

    label: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Dimension:
    """A fact by which records are counted: a function that gives the code for each record, with the labels of the codes in order."""

    name: str
    title: str
    labels: Mapping[str, str]
    of: Answer
    groups: Mapping[str, Group] = field(default_factory=dict)
    element: str = ""
    """The element, such as `children.sex`, whose answers it shows as codes or in bands. Its unknowns are those of the element."""
    headlines: tuple[str, ...] = ()
    """The codes and groups that readers look for first, besides all, known and unknown."""
    derived_from: tuple[str, ...] = ()
    """The elements from which the fact is derived, if it is not the answer to a single element."""
    hierarchy: str = ""
    """The hierarchy by which rare answers are merged: a name in `cse_record.standard.hierarchies`."""

    unknown_with: str = ""
    """The name of a dimension with which it is unknown: this dimension is unknown exactly when that one is, and for the same reason."""

    def __post_init__(self) -> None:
        if shared := {*self.groups, ALL, KNOWN, UNKNOWN} & set(self.labels):
            raise ValueError(f"{self.name}: {', '.join(sorted(shared))} would be both a code and a sum of codes")

    @cached_property
    def is_sensitive(self) -> bool:
        """Whether an element behind the fact is special category data or is about a criminal offence."""
        elements = (*self.derived_from, *filter(None, (self.element,)))
        return any(STANDARD.elements[element].sensitivity in SENSITIVE for element in elements)

    def label_of(self, code: str) -> str:
        """The label of a code, a group or a margin."""
        if code in self.groups:
            return self.groups[code].label
        return _WORDS.get(code) or self.labels.get(code) or _why(code)

    def in_order(self, codes: Iterable[str]) -> list[str]:
        """Codes in the order shown: answers as listed, then the reasons for unknown answers."""
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


def _go_together(code: str, other: str) -> bool:
    """Whether two answers can occur together, to facts that are only unknown together."""
    if ALL in (code, other):
        return True
    unknown = [answer == UNKNOWN or is_unknown(answer) for answer in (code, other)]
    if not all(unknown):
        return not any(unknown)
    return code == other or any(answer == UNKNOWN or answer.startswith(REASONS_IN_ALL) for answer in (code, other))


@dataclass(frozen=True)
class Table:
    """A table. `counts` says in words what is counted; `measure` names the measured dimension, and the dimensions before it break it down.

    `units` converts a record to the units that are counted, of which there may be none, one or several. Without it, each record is counted
    once. In a table with many answers, the denominator is the number of records that have units, and each is in a row at most once.
    """

    name: str
    title: str
    counts: str
    record_type: str
    dimensions: tuple[Dimension, ...]
    measure: str = ""
    units: Units | None = None
    has_many_answers: bool = False
    of: str = ""
    """The id of the standard's table to which this one belongs; empty if it is the same as the name."""
    note: str = ""
    history: str = ""
    """For a table with units, the element, such as `children.indicator_history`, that gives the reason if there are none to count."""
    needs: tuple[str, ...] = ()
    """The record types that it needs besides its own."""
    everyone: bool = False
    """Whether it includes people who were ruled out, as only the tables of the status of concerns do."""

    @property
    def population(self) -> str:
        """The population of the table, in words."""
        return in_words(self.record_type, everyone=self.everyone, against_periods="exploitation_periods" in self.needs)

    @property
    def standard_table(self) -> str:
        """The id of the table in the standard's list."""
        return self.of or self.name

    def is_headline(self, key: tuple[str, ...]) -> bool:
        """Whether a figure is a headline, which it is if each of its codes is."""
        return all(code in (ALL, KNOWN, UNKNOWN, *dimension.headlines) for code, dimension in zip(key, self.dimensions, strict=True))

    def has_figure(self, key: tuple[str, ...]) -> bool:
        """Whether the table has such a figure, even if it is zero.

        A table with many answers has no figures of groups of its answers, and none of all or known answers within a breakdown. If two facts
        are unknown only together, there is no figure in which only one of them is unknown.
        """
        if self.has_many_answers:
            measured = key[self.measured]
            alone = all(code == ALL for place, code in enumerate(key) if place != self.measured)
            if measured in self.dimensions[self.measured].groups or (measured in (ALL, KNOWN) and not alone):
                return False
        codes = {dimension.name: code for dimension, code in zip(self.dimensions, key, strict=True)}
        return all(
            _go_together(codes[dimension.name], codes[dimension.unknown_with])
            for dimension in self.dimensions
            if dimension.unknown_with in codes
        )

    @cached_property
    def measured(self) -> int:
        """The position of the measured dimension; by default the only one, or the second."""
        names = [dimension.name for dimension in self.dimensions]
        return names.index(self.measure) if self.measure else min(1, len(names) - 1)

    @property
    def broken_down_by(self) -> range:
        """The positions of the dimensions within which shares are given: those before the measured one.

        In a table with many answers there are none, because each share is of all records.
        """
        return range(0 if self.has_many_answers else self.measured)


def coded(
    element: str,
    title: str = "",
    name: str = "",
    groups: Mapping[str, Group] | None = None,
    headlines: tuple[str, ...] = (),
    without: tuple[str, ...] = (),
) -> Dimension:
    """The dimension of a coded element, such as `children.sex`, with blanks and each reason as separate answers.

    `without` are codes that nobody in the table's population can have. A code that was replaced, such as that of an area, is counted under
    today's code.
    """
    path = STANDARD.elements[element]
    if not isinstance(path.kind, Code):
        raise TypeError(f"{element} holds no code")
    column, codelist = path.name, path.kind.list

    def of(row: Row) -> str:
        code = row.get(column) or BLANK
        return LOCAL if code.startswith(LOCAL) else code_today(codelist.name, code)

    listed = [code for code in codelist.codes if code.code not in without and code_today(codelist.name, code.code) == code.code]
    labels = {code.code: code.label for code in listed}
    return Dimension(
        name or column, title or path.label, labels, FromColumns(of, (column,)), groups or {}, element, headlines, hierarchy=codelist.name
    )


GROUPED = "in-all:"
"""Prefix of a group that comes from a codelist, because its name may also be the name of a code."""


def by_list_group(codelist: str, **labels: str) -> dict[str, Group]:
    """The groups of a codelist's codes. `labels` maps each group's name, with `_` for hyphens, to its label."""
    groups: dict[str, Group] = {}
    for key, label in labels.items():
        name = key.replace("_", "-")
        codes = tuple(code.code for code in CODELISTS[codelist].codes if name in code.group.split(";"))
        groups[GROUPED + name] = Group(label, codes)
    return groups

"""Tables as they are published: which of their figures are shown, in which order, with which shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from cse_record.analysis.derived import REASONS_IN_ALL, is_unknown
from cse_record.analysis.disclosure import Cell
from cse_record.analysis.release import AGENCIES, ORIGIN
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN, Counted, Dimension, Table
from cse_record.analysis.tables.count import EXTENTS, MOST_LISTED, Key
from cse_record.analysis.tables.table import Group
from cse_record.standard.hierarchies import REASONS, hierarchy

WHATEVER_REASON = REASONS_IN_ALL + next(node.node for node in hierarchy(REASONS) if not node.broader)
"""The group of all reasons for an unknown answer. Its figure equals the sum of unknown answers, which is shown instead."""
Figures = Mapping[Cell, int | None]
"""The figures of a release as shown, by table and key; None if hidden. A figure that is absent is zero."""
FEW = 30
"""The fewest records of which a share is given in a profile; and anywhere, if figures are rounded."""


@dataclass(frozen=True)
class Figure:
    """One count, under a code, group or margin for each dimension. `count` is None where it is hidden.

    `percent` is its share of the whole within the same breakdown, `percent_of_known` of those whose answer is known, both of 100 with
    two decimals, halves upwards; None where there is none to give. Both are made from figures that are shown.
    """

    key: Key
    count: int | None
    percent: float | None
    percent_of_known: float | None


@dataclass(frozen=True)
class Published:
    """A table as it is published. `figures` are in the order in which they are shown; `by_key` finds one.

    In `table` a group that is shown instead of its codes is a code of its dimension. `codes` are those of each dimension that are shown,
    `extents` the returns by how far they searched for what is counted.
    """

    table: Table
    codes: tuple[tuple[str, ...], ...]
    extents: Mapping[str, int]
    figures: tuple[Figure, ...]
    merged: tuple[Mapping[str, Group], ...] = ()
    """For each dimension, the groups that are shown instead of their codes because single codes had too few records. The group of all
    reasons for an unknown answer is shown as the sum of unknown answers, and is not a code."""
    crosses_all: bool = True
    """Whether records are shown by more than two facts at once. If not, there were too few of them."""
    base: int = 1
    """The base to whose multiples figures are rounded, so that 0 need not mean nobody; 1 if figures are not rounded."""

    @cached_property
    def by_key(self) -> dict[Key, Figure]:
        """The figures that are hidden, or not nought."""
        return {figure.key: figure for figure in self.figures}

    @property
    def hides(self) -> bool:
        """Whether a figure of it is hidden."""
        return any(figure.count is None for figure in self.figures)

    def all_of(self, code: str = ALL) -> Figure | None:
        """The figure of the whole table, or of a code, group or margin of what it measures."""
        place = self.table.measured
        return self.figure(tuple(code if at == place else ALL for at in range(len(self.table.dimensions))))

    def figure(self, key: Key) -> Figure | None:
        """The figure of a key, a counted nought included; None where there is no such figure."""
        is_crossed = not self.crosses_all and sum(code != ALL for code in key) > 2
        exists = self.table.has_figure(key) and not is_crossed
        return self.by_key.get(key) or (Figure(key, 0, None, None) if exists else None)

    @property
    def with_noughts(self) -> tuple[Figure, ...]:
        """Every figure of the table in its order, counted noughts included. What is not among them is no figure."""
        places = range(len(self.table.dimensions))
        keys = product(*(in_full(self.codes[place], self.table.dimensions[place].groups) for place in places))
        return tuple(figure for key in keys if (figure := self.figure(key)) is not None)


def published(counted: Sequence[Counted], shown: Figures, *, without_origin: bool = False, base: int = 1) -> tuple[Published, ...]:
    """Tables with those of their figures that are shown. Of a long list only answers that were given are named; of a list of ethnicity or
    nationality none, if these are not to be shown. With a `base`, all figures but those of agencies are rounded. An answer that is not
    always named is then named only if `shown` has a figure for it, because its name would reveal that there is somebody."""
    by_table: dict[str, dict[Key, int | None]] = {table.table.name: {} for table in counted}
    of_name = {table.table.name: table for table in counted}
    for (name, key), number in shown.items():
        if name in by_table and WHATEVER_REASON not in key and of_name[name].is_shown(key):
            by_table[name][key] = number
    return tuple(
        _published(table, by_table[table.table.name], without_origin, 1 if table.table.record_type == AGENCIES else base)
        for table in counted
    )


def _published(counted: Counted, shown: dict[Key, int | None], without_origin: bool, base: int) -> Published:
    named = []
    for place, dimension in enumerate(counted.table.dimensions):
        codes = counted.shown_codes(place)
        if unnamed := ({key[place] for key in shown} & dimension.labels.keys()) - {*codes}:
            codes = dimension.in_order([*codes, *unnamed])  # answers that nobody of a small group gave, and that are hidden as well
        if base > 1:
            always = dimension.labels if len(dimension.labels) <= MOST_LISTED else {}
            answered = {key[place] for key in shown}
            codes = [code for code in codes if code in always or code in answered]
        if without_origin and dimension.name in ORIGIN and len(dimension.labels) > MOST_LISTED:
            codes = [code for code in codes if is_unknown(code)]
            shown = {key: number for key, number in shown.items() if key[place] in (ALL, KNOWN, UNKNOWN, *codes)}
        named.append(tuple(code for code in codes if code != WHATEVER_REASON))
    merged = tuple(
        {name: counted.table.dimensions[place].groups[name] for name in sorted(names)} for place, names in enumerate(counted.merged)
    )
    dimensions = tuple(_as_shown(counted, place) for place in range(len(counted.table.dimensions)))
    table = replace(counted.table, dimensions=dimensions)
    return Published(table, tuple(named), extents(counted), figures(counted, shown, base), merged, counted.crosses_all, base)


def _as_shown(counted: Counted, place: int) -> Dimension:
    """A dimension with the groups that are shown instead of their codes as codes."""
    dimension, within = counted.table.dimensions[place], counted.within(place)
    merged = counted.merged[place] if counted.merged else frozenset()
    labels = {**dimension.labels, **{name: dimension.groups[name].label for name in sorted(merged)}}
    stands = {code: name for name in sorted(merged) for code in dimension.groups[name].codes}
    groups = {
        name: Group(group.label, tuple(dict.fromkeys(stands.get(code, code) for code in group.codes)))
        for name, group in dimension.groups.items()
        if name not in merged and name not in within
    }
    return replace(dimension, labels=labels, groups=groups)


def figures(counted: Counted, shown: dict[Key, int | None], base: int = 1) -> tuple[Figure, ...]:
    """The figures of a table from the counts that are shown, in order. There is no share of a hidden count or whole.

    Where figures are rounded (`base` above 1), there is no share of fewer than `FEW` either: 5 of 5 can be 2 of 6.
    """
    places, fewest = range(len(counted.table.dimensions)), FEW if base > 1 else 1
    order = [_order(counted, place) for place in places]
    rows = []
    for key in sorted(shown, key=lambda key: tuple(order[place].get(code, 0) for place, code in enumerate(key))):
        number = shown[key]
        whole = counted.whole_of(key)
        known = counted.known_whole_of(key)
        answered = key[counted.table.measured] not in (ALL, UNKNOWN) and not is_unknown(key[counted.table.measured])
        has_share = key != whole
        rows.append(
            Figure(
                key,
                number,
                _share(number, shown.get(whole), fewest) if has_share else None,
                _share(number, shown.get(known), fewest) if has_share and answered and key != known else None,
            )
        )
    return tuple(rows)


def _order(counted: Counted, place: int) -> dict[str, int]:
    shown = counted.shown_codes(place)
    groups = [name for name in counted.table.dimensions[place].groups if name not in shown]
    return {code: number for number, code in enumerate(in_full(shown, groups))}


def in_full(codes: Sequence[str], groups: Iterable[str]) -> list[str]:
    """The codes and sums of a dimension in their order: all, answers, groups, known, not known and why."""
    unknown = next((number for number, code in enumerate(codes) if is_unknown(code)), len(codes))
    return [ALL, *codes[:unknown], *groups, KNOWN, UNKNOWN, *codes[unknown:]]


def _share(number: int | None, whole: int | None, fewest: int) -> float | None:
    """A percentage with two decimals, halves rounded up, computed in whole numbers; None if the whole is less than `fewest`."""
    if number is None or whole is None or whole < fewest:
        return None
    return (number * 20_000 + whole) // (2 * whole) / 100


def unknown_by_reason(table: Published) -> dict[str, int | None]:
    """How many answers of what a table measures are not known, by the reason."""
    codes = [code for code in table.codes[table.table.measured] if is_unknown(code)]
    return {code: figure.count for code in codes if (figure := table.all_of(code)) and figure.count != 0}


def extents(counted: Counted) -> dict[str, int]:
    """How many returns searched for what a table counts completely, in part or not at all."""
    return {extent: counted.extents[extent] for extent in EXTENTS if counted.extents[extent]}

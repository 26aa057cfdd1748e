"""Tables as published: which figures are shown, in which order, and with which shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import product

from cse_record.analysis.derived import REASONS_IN_ALL, is_unknown
from cse_record.analysis.disclosure import Cell
from cse_record.analysis.release import AGENCIES, ORIGIN
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN, Counted, Dimension, Table
from cse_record.analysis.tables.count import EXTENTS, MOST_LISTED, Key
from cse_record.analysis.tables.table import Group
from cse_record.standard.hierarchies import REASONS, hierarchy
from cse_record.standard.shares import rounded

WHATEVER_REASON = REASONS_IN_ALL + next(node.node for node in hierarchy(REASONS) if not node.broader)
"""The group of all reasons for an unknown answer. Its figure equals the sum of unknown answers, which is shown instead."""
Figures = Mapping[Cell, int | None]
"""The figures of a release as shown, by table and key; None if hidden. A figure that is absent is zero."""
FEW = 30
"""The fewest records of which a share is given in a profile; and anywhere, if figures are rounded."""


@dataclass(frozen=True)
class Figure:
    """A count, under a code, group or margin for each dimension. `count` is None if it is hidden.

    `share` is its share of the whole within the same breakdown, and `share_of_known` its share of the known answers. Both are exact and
    computed only from shown figures; None if no share is given.
    """

    key: Key
    count: int | None
    share: Fraction | None
    share_of_known: Fraction | None

    @property
    def percent(self) -> float | None:
        """The share as a percentage with two decimals, halves rounded up."""
        return percentage(self.share)

    @property
    def percent_of_known(self) -> float | None:
        """The share of the known answers as a percentage with two decimals, halves rounded up."""
        return percentage(self.share_of_known)


@dataclass(frozen=True)
class Published:
    """A table as published. `figures` are in the order in which they are shown; `by_key` looks one up.

    In `table`, a group that is shown instead of its codes is itself a code of its dimension. `codes` are the shown codes of each dimension.
    `extents` counts the returns by how far they searched for what is counted.
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
        """The figures that are hidden or not zero, by key."""
        return {figure.key: figure for figure in self.figures}

    @property
    def hides(self) -> bool:
        """Whether any of its figures is hidden."""
        return any(figure.count is None for figure in self.figures)

    def all_of(self, code: str = ALL) -> Figure | None:
        """The figure of the whole table, or of a code, group or margin of the measured dimension."""
        place = self.table.measured
        return self.figure(tuple(code if at == place else ALL for at in range(len(self.table.dimensions))))

    def figure(self, key: Key) -> Figure | None:
        """The figure of a key, including counted zeros; None if there is no such figure."""
        is_crossed = not self.crosses_all and sum(code != ALL for code in key) > 2
        exists = self.table.has_figure(key) and not is_crossed
        return self.by_key.get(key) or (Figure(key, 0, None, None) if exists else None)

    @property
    def with_noughts(self) -> tuple[Figure, ...]:
        """All figures of the table in order, including counted zeros."""
        places = range(len(self.table.dimensions))
        keys = product(*(in_full(self.codes[place], self.table.dimensions[place].groups) for place in places))
        return tuple(figure for key in keys if (figure := self.figure(key)) is not None)


def published(counted: Sequence[Counted], shown: Figures, *, without_origin: bool = False, base: int = 1) -> tuple[Published, ...]:
    """The tables as published, with the figures in `shown`.

    A long list names only the answers that were given; a list of ethnicities or nationalities names none if `without_origin`. With a `base`
    above 1, all figures except those of agencies are rounded. An answer that is not always named is then named only if `shown` has a figure
    for it, because its name would disclose that somebody gave it.
    """
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
            codes = dimension.in_order([*codes, *unnamed])  # answers that nobody in a small group gave, which are hidden too
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
    """A dimension in which the groups that are shown instead of their codes are themselves codes."""
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
    """The figures of a table, in order, from the counts that are shown. No share is given if the count or the whole is hidden.

    If figures are rounded (`base` above 1), no share of fewer than `FEW` is given either, because 5 of 5 can be 2 of 6.
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
                share_of(number, shown.get(whole), fewest) if has_share else None,
                share_of(number, shown.get(known), fewest) if has_share and answered and key != known else None,
            )
        )
    return tuple(rows)


def _order(counted: Counted, place: int) -> dict[str, int]:
    shown = counted.shown_codes(place)
    groups = [name for name in counted.table.dimensions[place].groups if name not in shown]
    return {code: number for number, code in enumerate(in_full(shown, groups))}


def in_full(codes: Sequence[str], groups: Iterable[str]) -> list[str]:
    """The codes and margins of a dimension in order: all, known answers, groups, known, unknown, and the reasons."""
    unknown = next((number for number, code in enumerate(codes) if is_unknown(code)), len(codes))
    return [ALL, *codes[:unknown], *groups, KNOWN, UNKNOWN, *codes[unknown:]]


def share_of(number: int | None, whole: int | None, fewest: int) -> Fraction | None:
    """An exact share; None if the whole is less than `fewest`, or either is hidden."""
    return None if number is None or whole is None or whole < fewest else Fraction(number, whole)


def percentage(share: Fraction | None) -> float | None:
    """A share as a percentage with two decimals, halves rounded up."""
    return None if share is None else rounded(*share.as_integer_ratio(), 2) / 100


def unknown_by_reason(table: Published) -> dict[str, int | None]:
    """The numbers of unknown answers in the measured dimension, by reason."""
    codes = [code for code in table.codes[table.table.measured] if is_unknown(code)]
    return {code: figure.count for code in codes if (figure := table.all_of(code)) and figure.count != 0}


def extents(counted: Counted) -> dict[str, int]:
    """The number of returns by how far they searched for what a table counts."""
    return {extent: counted.extents[extent] for extent in EXTENTS if counted.extents[extent]}

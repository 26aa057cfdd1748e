"""Merges rare answers with their neighbours in the declared hierarchies, before any figure is hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cse_record.analysis.derived import REASONS_IN_ALL, is_unknown
from cse_record.analysis.disclosure import Policy
from cse_record.analysis.tables import Counted, Dimension
from cse_record.analysis.tables.count import Key
from cse_record.analysis.tables.table import GROUPED, Group
from cse_record.standard.hierarchies import REASONS, hierarchy, members


@dataclass(frozen=True)
class _Node:
    """A group of a dimension that may replace its codes. `records` is the number of records that would lose detail."""

    place: int
    name: str
    group: Group
    records: int
    has_headline: bool


def merge(counted: Counted, policy: Policy, used_before: Container[str] = (), unmerged: Container[str] = ()) -> Counted:
    """A table in which answers are merged as far as this reduces the number of small figures, and no further.

    Among the groups that help, the one with the fewest records is taken first; groups that become superfluous are dropped. No group merges
    two headlines or all known answers, and none merges a headline only to avoid small figures that are less prominent. Small figures that
    remain are left to be hidden. If three facts at once would still show small figures, only two at once are shown. `used_before` are
    groups that earlier releases showed; they stay in the table unseen, so that their figures have a place. The facts in `unmerged`
    keep all their answers. Nothing is merged if the policy hides no count for being small.
    """
    every = _nodes(counted)
    nodes = [node for node in every if counted.table.dimensions[node.place].name not in unmerged]
    grids = _grids(counted)
    chosen: list[_Node] = []
    best = _small(grids, chosen, policy) if nodes and not policy.controlled else 0
    while best:
        helpful = next((node for node in nodes if node not in chosen and _helps(node, chosen, counted, grids, policy)), None)
        if helpful is None:
            break
        chosen = _with(chosen, helpful)
        best = _small(grids, chosen, policy)
    for node in list(chosen):
        without = [other for other in chosen if other != node]
        if _small(grids, without, policy) <= best:
            chosen = without
    known = [node for node in every if node in chosen or node.name in used_before]
    places = range(len(counted.table.dimensions))
    merged = tuple(frozenset(node.name for node in chosen if node.place == place) for place in places)
    own = [counted.table.dimensions[place].groups for place in places]
    unused = tuple(
        frozenset(node.name for node in known if node.place == place and node not in chosen) - own[place].keys() for place in places
    )
    table = replace(
        counted.table,
        dimensions=tuple(
            _grouped(dimension, [node for node in known if node.place == at]) for at, dimension in enumerate(counted.table.dimensions)
        ),
    )
    crosses_all = len(places) < 3 or not _small([(tuple(places), counted.cells)], chosen, policy)
    return replace(counted, table=table, merged=merged, unused=unused, crosses_all=crosses_all)


def _helps(node: _Node, chosen: Sequence[_Node], counted: Counted, grids: Sequence[Grid], policy: Policy) -> bool:
    """Whether a group reduces the number of small figures. A group with a headline must do so among figures that are as prominent."""
    after = _with(chosen, node)
    if _small(grids, after, policy) >= _small(grids, chosen, policy):
        return False
    if not node.has_headline:
        return True
    prominent = {place: set(dimension.headlines) for place, dimension in enumerate(counted.table.dimensions) if place != node.place}
    return _small(grids, after, policy, prominent) < _small(grids, chosen, policy, prominent)


def _grouped(dimension: Dimension, nodes: Iterable[_Node]) -> Dimension:
    """A dimension with further groups. A group that contains a headline is a headline."""
    groups = {node.name: node.group for node in nodes}
    headlines = [name for name, group in groups.items() if set(group.codes) & set(dimension.headlines)]
    return replace(dimension, groups={**dimension.groups, **groups}, headlines=tuple(dict.fromkeys((*dimension.headlines, *headlines))))


def _nodes(counted: Counted) -> list[_Node]:
    """The groups that may replace codes of a table, in the order in which they are tried."""
    table, nodes = counted.table, list[_Node]()
    for place, dimension in enumerate(table.dimensions):
        if table.has_many_answers and place == table.measured:
            continue  # a record can give several answers of a group, so they cannot be added up
        codes = counted.codes(place)
        records_of = Counter[str]()
        for key, number in counted.cells.items():
            records_of[key[place]] += number
        for name, prefix, listed in (
            (dimension.hierarchy, GROUPED, [code for code in codes if not is_unknown(code)]),
            (REASONS, REASONS_IN_ALL, [code for code in codes if is_unknown(code)]),
        ):
            labels = {node.node: node.label for node in hierarchy(name)}
            for node, under in members(name, listed).items():
                is_everything = prefix == GROUPED and len(under) == len(listed)
                if len(under) > 1 and not is_everything and len(set(under) & set(dimension.headlines)) <= 1:
                    own = next((name for name, group in dimension.groups.items() if set(group.codes) == set(under)), None)
                    group = dimension.groups[own] if own else Group(labels[node], under)
                    records, has_headline = sum(records_of[code] for code in under), bool({*under} & {*dimension.headlines})
                    nodes.append(_Node(place, own or prefix + node, group, records, has_headline))
    return sorted(nodes, key=lambda node: node.records)


def _with(chosen: Sequence[_Node], added: _Node) -> list[_Node]:
    """The chosen groups with another one, which replaces the groups that it contains."""
    inside = set(added.group.codes)
    return [*(node for node in chosen if node.place != added.place or not set(node.group.codes) <= inside), added]


Grid = tuple[tuple[int, ...], Mapping[Key, int]]
"""Positions of dimensions, and counts by the codes at them."""


def _grids(counted: Counted) -> list[Grid]:
    """The grids that a table shows: each fact alone, and the measured fact by each other fact."""
    table = counted.table
    if table.has_many_answers:
        return []
    places = [(place,) for place in range(len(table.dimensions))]
    pairs = [(place, table.measured) for (place,) in places if place != table.measured]
    grids: list[Grid] = []
    for grid in (*places, *pairs):
        counts = Counter[Key]()
        for key, number in counted.cells.items():
            counts[tuple(key[place] for place in grid)] += number
        grids.append((grid, counts))
    return grids


def _small(grids: Sequence[Grid], chosen: Sequence[_Node], policy: Policy, prominent: Mapping[int, Container[str]] | None = None) -> int:
    """The number of small figures if groups replace their codes. At positions in `prominent`, only the codes listed there count."""
    stands: dict[int, dict[str, str]] = {}
    for node in chosen:
        stands.setdefault(node.place, {}).update(dict.fromkeys(node.group.codes, node.name))
    number = 0
    for places, counts in grids:
        turned = Counter[Key]()
        for key, count in counts.items():
            if prominent and any(place in prominent and code not in prominent[place] for place, code in zip(places, key, strict=True)):
                continue
            turned[tuple(stands.get(place, {}).get(code, code) for place, code in zip(places, key, strict=True))] += count
        number += sum(policy.is_small(count) for count in turned.values())
    return number

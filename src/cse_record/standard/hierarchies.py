"""Which answers may be shown together if there are too few of each, and in what order: one line per node in
`codelists/_hierarchies.csv`.

A node holds the codes that it names, the codes of its list whose group has its name, and all codes of the nodes below it. `*` at
the end of a name matches any ending; codes named in full take precedence. A node with the name of a group has the label of the
group unless it has one of its own. A hierarchy has the name of a codelist or of a derived fact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from cse_record.standard.codelists import CODELISTS, FOLDER, read_rows, words

REASONS = "absent_reason"
"""The hierarchy of reasons why an answer is not known. It holds for every fact."""


@dataclass(frozen=True)
class Node:
    """Answers under one label. `broader` is the next node up; empty at the top."""

    list: str
    node: str
    label: str
    broader: str
    codes: tuple[str, ...]


def _node(row: dict[str, str]) -> Node:
    label = row["label"] or CODELISTS[row["list"]].group_labels[row["node"]]
    return Node(row["list"], row["node"], label, row["broader"], words(row["codes"]))


NODES: tuple[Node, ...] = tuple(map(_node, read_rows(FOLDER / "_hierarchies.csv")))


@cache
def hierarchy(name: str) -> tuple[Node, ...]:
    """The nodes of a hierarchy, lowest first; none if there is no such hierarchy."""
    nodes = {candidate.node: candidate for candidate in NODES if candidate.list == name}

    def depth(node: Node) -> int:
        return 1 + depth(nodes[node.broader]) if node.broader else 0

    return tuple(sorted(nodes.values(), key=depth, reverse=True))


def members(name: str, codes: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each node of a hierarchy, the given codes that it holds, in their order; lowest nodes first."""
    nodes = hierarchy(name)
    codes_by_node: dict[str, list[str]] = {entry.node: [] for entry in nodes}
    broader = {entry.node: entry.broader for entry in nodes}
    for code in codes:
        at = _lowest(nodes, name, code)
        while at:
            codes_by_node[at].append(code)
            at = broader[at]
    return {node: tuple(codes_of_node) for node, codes_of_node in codes_by_node.items()}


def _lowest(nodes: Iterable[Node], name: str, code: str) -> str:
    """The lowest node that holds a code; empty if none does."""
    listed = CODELISTS[name].by_code.get(code) if name in CODELISTS else None
    groups = words(listed.group) if listed else ()
    best = ("", -1)
    for node in nodes:
        for pattern in node.codes:
            if pattern == code:
                return node.node
            if pattern.endswith("*") and code.startswith(pattern[:-1]) and len(pattern) > best[1]:
                best = node.node, len(pattern)
    return best[0] or next((node.node for node in nodes if node.node in groups), "")

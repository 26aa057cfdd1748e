"""What a reader loses by what is hidden: the share of the records of each table that stand in hidden figures."""

from __future__ import annotations

from collections.abc import Mapping

from cse_record.analysis.disclosure.knowledge import representatives
from cse_record.analysis.disclosure.release import Cell, Release


def records_hidden(release: Release, shown: Mapping[Cell, int | None]) -> dict[str, tuple[int, int]]:
    """For each table the records in hidden figures, and those in all: each counted in the finest figures, not in their sums.

    A figure is a sum if other figures of its table with a place of their own add up to it. Public figures count as shown.
    """
    stands_for = representatives(release.structure)
    without_place = release.unseen | release.merged
    sums: set[tuple[str, Cell]] = set()
    for one in release.sums:
        table = one.total[0]
        if len(one.parts) > 1 and all(part[0] == table and part not in without_place for part in one.parts):
            sums.add((table, stands_for[one.total]))
    found: dict[str, tuple[int, int]] = {}
    counted: set[tuple[str, Cell]] = set()
    for cell, count in release.counts.items():
        of = (cell[0], stands_for[cell])
        if cell in without_place or of in sums or of in counted:
            continue
        counted.add(of)
        hidden, total = found.get(cell[0], (0, 0))
        found[cell[0]] = hidden + (count if shown[cell] is None else 0), total + count
    return dict(sorted(found.items()))

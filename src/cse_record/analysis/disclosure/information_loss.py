"""Information loss: the share of each table's records that are in hidden figures."""

from __future__ import annotations

from collections.abc import Mapping

from cse_record.analysis.disclosure.knowledge import representatives
from cse_record.analysis.disclosure.release import Cell, Release


def records_hidden(release: Release, shown: Mapping[Cell, int | None]) -> dict[str, tuple[int, int]]:
    """For each table, the number of records in hidden figures and in all. Each record is counted in the finest figures, not in sums.

    A figure is a sum if other figures of its table that have a place of their own add up to it. Public figures count as shown.
    """
    stands_for = representatives(release.structure)
    without_place = release.unseen | release.merged
    sums: set[tuple[str, Cell]] = set()
    for summed in release.sums:
        table = summed.total[0]
        if len(summed.parts) > 1 and all(part[0] == table and part not in without_place for part in summed.parts):
            sums.add((table, stands_for[summed.total]))
    by_table: dict[str, tuple[int, int]] = {}
    counted: set[tuple[str, Cell]] = set()
    for cell, count in release.counts.items():
        count_of_table = (cell[0], stands_for[cell])
        if cell in without_place or count_of_table in sums or count_of_table in counted:
            continue
        counted.add(count_of_table)
        hidden, total = by_table.get(cell[0], (0, 0))
        by_table[cell[0]] = hidden + (count if shown[cell] is None else 0), total + count
    return dict(sorted(by_table.items()))

"""The closed vocabulary of changes between two versions of the standard.

`kinds.csv` lists every kind of change that there is. Each belongs to one line of `promises.csv`, which states the smallest version step
that such a change needs. `docs/governance/versioning.md` prints those lines as its table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from cse_record.standard.codelists import read_rows

STEPS = {"patch": "patch of the package", "minor": "minor version", "major": "major version"}
"""The steps from one version to the next, smallest first, with their names for people. A patch leaves the standard's version as it is."""
_FOLDER = files(__name__.rpartition(".")[0])


@dataclass(frozen=True)
class Promise:
    """What may change with which step: `least` is the smallest that such a change may come with, and `note` a condition of that step."""

    promise: str
    change: str
    least: str
    note: str


PROMISES: dict[str, Promise] = {row["promise"]: Promise(**row) for row in read_rows(_FOLDER / "promises.csv")}


@dataclass(frozen=True)
class KindOfChange:
    """One kind of change. `title` is the heading of a list of such changes."""

    kind: str
    title: str
    promise: str
    definition: str

    @property
    def least(self) -> str:
        """The smallest step with which such a change may come."""
        return PROMISES[self.promise].least


KINDS: dict[str, KindOfChange] = {row["kind"]: KindOfChange(**row) for row in read_rows(_FOLDER / "kinds.csv")}


def kinds_table() -> Iterator[tuple[str, ...]]:
    """The vocabulary as published in `schema/kinds_of_change.csv`: rows with a header."""
    yield ("kind", "title", "definition", "least_step", "promise")
    for kind in KINDS.values():
        yield (kind.kind, kind.title, kind.definition, kind.least, PROMISES[kind.promise].change)


def promises_table() -> Iterator[tuple[str, ...]]:
    """The table “What may change, and when” of the versioning page: rows with a header."""
    yield ("change", *STEPS.values())
    order = list(STEPS)
    for promise in PROMISES.values():
        least = order.index(promise.least)
        cells = ["" if place < least else "yes" for place in range(len(order))]
        cells[least] += f", {promise.note}" if promise.note else ""
        yield (promise.change, *cells)

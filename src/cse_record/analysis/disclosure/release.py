"""The data model of disclosure control: counts, the known relations between them, earlier releases, and the protected result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum

from cse_record.analysis.disclosure.policy import Policy

Key = tuple[str, ...]
"""A code for each dimension of a table, in order."""
Cell = tuple[str, Key]
"""A figure: the name of its table, and its key."""


COMBINE_AGAIN = (
    "Combine again with all of its returns. Leaving it out of --previous is not safe: anybody who has both releases can still compare them."
)
"""What to do about an earlier release that cannot be compared with this one."""


class Unprotected(Exception):
    """The figures cannot be published under the policy. The message says why and what to do."""


class Why(StrEnum):
    """Why a figure is hidden. The value is its code in the audit."""

    SMALL = "small-count"
    ZERO = "zero"
    NEVER = "never-shown"
    ALIKE = "all-or-nothing"
    DIFFERENCE = "differs-little"
    SECONDARY = "protects-another"
    MERGED = "shown-together"
    ASTRAY = "does-not-add-up"

    @property
    def words(self) -> str:
        """The reason in words, as in the audit."""
        return _WORDS[self]


_WORDS = {
    Why.SMALL: "A small count",
    Why.ZERO: "A count of zero, which the policy hides",
    Why.NEVER: "Of a kind that is never shown, whatever the count",
    Why.ALIKE: "All of a small group, or none of it, so it would reveal a sensitive fact about each member",
    Why.DIFFERENCE: "Differs by a small count from what an earlier release showed",
    Why.SECONDARY: "Another hidden figure could be worked out from it",
    Why.MERGED: "Shown only together with others",
    Why.ASTRAY: "Its parts could not be rounded so that they add up to nearly the same",
}


@dataclass(frozen=True)
class Sum:
    """States that the true count of the total is the sum of those of its parts. The parts are distinct, and do not include the total."""

    total: Cell
    parts: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class Relations:
    """The relations between the figures of a release, and the sets of figures that need special treatment."""

    sums: tuple[Sum, ...] = ()
    same: tuple[tuple[Cell, ...], ...] = ()
    """Groups of figures that are the same count shown in several places."""
    at_most: tuple[tuple[Cell, Cell], ...] = ()
    """Pairs of a part and its whole: the part is at most the whole, and the other parts are not known."""
    never: frozenset[Cell] = frozenset()
    """Figures that are hidden whatever the count."""
    open: frozenset[Cell] = frozenset()
    """Figures that are public anyway: never hidden, never rounded."""
    unseen: frozenset[Cell] = frozenset()
    """Figures that are shown nowhere and need no protection. They exist only to carry relations."""
    merged: frozenset[Cell] = frozenset()
    """Figures that are shown only together with others, and protected as if they were hidden."""


@dataclass(frozen=True)
class Structure(Relations):
    """What everybody knows about a release before any figure is shown: its cells and their relations, without counts."""

    cells: frozenset[Cell]

    def __post_init__(self) -> None:
        for summed in self.sums:
            if len({summed.total, *summed.parts}) != len(summed.parts) + 1:
                raise ValueError(f"{summed.total}: a sum holds each of its figures once")
        named = {cell for summed in self.sums for cell in (summed.total, *summed.parts)} | {cell for group in self.same for cell in group}
        named |= {cell for pair in self.at_most for cell in pair} | self.never | self.open | self.unseen | self.merged
        if strange := named - self.cells:
            raise ValueError(f"no figure of this release: {sorted(strange)[:3]}")
        if twice := (self.never | self.unseen | self.merged) & self.open:
            raise ValueError(f"both public and not shown: {sorted(twice)[:3]}")


@dataclass(frozen=True)
class Release(Relations):
    """All figures before protection, with their true counts (0 or more) and the known relations between them.

    Raises ValueError if the counts contradict the relations, which would be a fault of the caller.
    """

    counts: Mapping[Cell, int]
    alike: frozenset[Cell] = frozenset()
    """Figures of `never` that would disclose that all members of a small group gave an answer, or that none did."""
    headlines: frozenset[Cell] = frozenset()
    """The figures that readers look for first. They are hidden only if nothing else protects as well."""

    @property
    def structure(self) -> Structure:
        """The release without its counts."""
        return Structure(frozenset(self.counts), **{relation.name: getattr(self, relation.name) for relation in fields(Relations)})

    def __post_init__(self) -> None:
        _ = self.structure
        if any(count < 0 for count in self.counts.values()):
            raise ValueError("a count is less than 0")
        for summed in self.sums:
            if self.counts[summed.total] != sum(self.counts[part] for part in summed.parts):
                raise ValueError(f"{summed.total} is not the sum of its parts")
        for group in self.same:
            if len({self.counts[cell] for cell in group}) > 1:
                raise ValueError(f"{group[0]} and figures said to be the same differ")
        for part, whole in self.at_most:
            if self.counts[part] > self.counts[whole]:
                raise ValueError(f"{part} is more than {whole}")


@dataclass(frozen=True)
class Edition:
    """An earlier release that readers have kept: its figures as shown, None if hidden, including zeros.

    `within` is the number of the release that contains it: 0 for the new release, else the position of a later one among the earlier
    releases, counted from 1.
    """

    shown: Mapping[Cell, int | None]
    within: int = 0
    policy: Policy | None = None
    """The policy that protected it, if that is not the policy of the new release."""
    nobody: frozenset[Cell] = frozenset()
    """Hidden figures whose count can be 0."""
    is_unchanged: bool = False
    """Whether none of its records has changed since. A record that was changed can have moved from one figure to another."""
    structure: Structure | None = None
    """The relations of its own figures, including those that it did not show; any other figure is zero. If it is None, those relations of
    the new release are used for which it showed something."""
    may_exceed: frozenset[Cell] = frozenset()
    """Figures that can be higher than in a release that contains it, as counts of people can."""
    falls: frozenset[Cell] = frozenset()
    """Those of them that are certainly higher than in the new release: what has become of the difference is a figure too."""
    at_least: Mapping[Cell, int] = field(default_factory=dict)
    """Lower bounds on its true counts, where the publisher still knows them. Readers do not. They show which counts were not small."""


@dataclass(frozen=True)
class Family:
    """Earlier releases that have nobody in common and are parts of one release `whole`: the new one (0), or another earlier one.

    With `is_all`, everybody in that release is in one of the parts.
    """

    whole: int
    parts: tuple[int, ...]
    is_all: bool = False
    exceptions: frozenset[Cell] = frozenset()
    """Figures for which this does not hold."""
    overlaps: frozenset[Cell] = frozenset()
    """Those of them that are together higher in the parts than in the whole, because people are in several parts."""


def as_editions(earlier: Sequence[Edition | Mapping[Cell, int | None]]) -> list[Edition]:
    """Converts earlier releases to editions. Those given as figures are contained in the next release, and the last in the new one."""
    following = [*range(2, len(earlier) + 1), 0]
    return [
        release if isinstance(release, Edition) else Edition(release, within) for release, within in zip(earlier, following, strict=False)
    ]


@dataclass(frozen=True)
class Hidden:
    """A line of the audit: a hidden figure, the reason, and the figure that it protects if it is hidden only for that."""

    cell: Cell
    why: Why
    protects: Cell | None = None


@dataclass(frozen=True)
class Protected:
    """The result of protection: the figures as shown, `None` if hidden; and the audit of hidden figures, which is for the publisher."""

    shown: Mapping[Cell, int | None]
    hidden: tuple[Hidden, ...]
    policy: Policy
    not_compared: tuple[str, ...] = ()
    """Tables in which records have moved between figures since an earlier release, so that only differences are checked."""
    cut_short: bool = False
    """Whether the effort ran out before unnecessary suppressions could be undone."""
    records: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """For each table, the number of records in hidden figures and in all figures, without sums."""
    farther: int = 0
    """The number of figures that are not shown as the nearest multiple, because sums have to agree."""


@dataclass(frozen=True)
class Breach:
    """A hidden figure whose feasibility interval, `low` to `high` (`None`: no limit), is narrower than the policy allows.

    `kind` is `figure`; `never`, for a figure that is never shown; `earlier N`, if this release opens a figure that
    earlier release N hid; `difference N`, if it opens the growth since release N; or `protection level`.
    """

    cell: Cell
    low: int
    high: int | None
    kind: str = "figure"

    def __str__(self) -> str:
        reach = f"{self.low}" if self.low == self.high else f"{self.low} to {'any' if self.high is None else self.high}"
        return f"{self.cell[0]} {' / '.join(self.cell[1])} ({self.kind}): {reach}"


def table_in(area: str, table: str) -> str:
    """The name of a table of an area in the joint release. Without an area, the table covers all areas."""
    return f"{area}/{table}" if area else table


def in_area(area: str, cell: Cell) -> Cell:
    """A figure of an area, as it is named in the joint release."""
    return table_in(area, cell[0]), cell[1]


def area_and_table(name: str) -> tuple[str, str]:
    """Splits the name of a table in the joint release into the area (empty for all areas) and the name within it."""
    area, _, table = name.rpartition("/")
    return area, table


def area_of(cell: Cell) -> str:
    """The area to which a figure belongs; empty for all areas."""
    return area_and_table(cell[0])[0]


def in_order(cells: Iterable[Cell]) -> list[Cell]:
    """The cells in a fixed order, however they were collected."""
    return sorted(cells)


def prefixed(release: Release, name: str) -> Release:
    """A release with every figure named as one of an area, or of another way of counting, in a joint release."""

    def named(cells: Iterable[Cell]) -> frozenset[Cell]:
        return frozenset(in_area(name, cell) for cell in cells)

    return Release(
        {in_area(name, cell): count for cell, count in release.counts.items()},
        sums=tuple(Sum(in_area(name, summed.total), tuple(in_area(name, part) for part in summed.parts)) for summed in release.sums),
        same=tuple(tuple(in_area(name, cell) for cell in cells) for cells in release.same),
        at_most=tuple((in_area(name, part), in_area(name, whole)) for part, whole in release.at_most),
        **{cells: named(getattr(release, cells)) for cells in SETS},
    )


SETS = ("never", "alike", "open", "unseen", "merged", "headlines")
"""The names of the sets of figures of a release."""

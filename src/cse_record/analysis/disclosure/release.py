"""What is to be published: counts, what a reader knows of how they belong together, and what is shown of them in the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum

from cse_record.analysis.disclosure.policy import Policy

Key = tuple[str, ...]
"""A code for each dimension of a table, in their order."""
Cell = tuple[str, Key]
"""One figure: the name of its table, and its key."""


COMBINE_AGAIN = (
    "Combine again with all of its returns. Leaving it out of --previous is not safe: anybody who has both releases can still compare them."
)
"""What to do about an earlier release that cannot be held against this one."""


class Unprotected(Exception):
    """The figures cannot be published under the policy. The message says why and what to do."""


class Why(StrEnum):
    """Why a figure is hidden; the value is its code in the audit."""

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
        """The reason as the audit tells it."""
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
    """The total is the sum of its parts, in the true counts. The parts are distinct, and the total is none of them."""

    total: Cell
    parts: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class Relations:
    """How the figures of a release belong together."""

    sums: tuple[Sum, ...] = ()
    same: tuple[tuple[Cell, ...], ...] = ()
    """Figures that are one count, shown in several places."""
    at_most: tuple[tuple[Cell, Cell], ...] = ()
    """Pairs of a part and its whole, where the part is no more than the whole and the other parts are not known."""
    never: frozenset[Cell] = frozenset()
    """Hidden whatever the count."""
    open: frozenset[Cell] = frozenset()
    """Stands in public anyway, exactly: never hidden, never rounded."""
    unseen: frozenset[Cell] = frozenset()
    """Shown nowhere and not to be protected; only there so that relations can run through them."""
    merged: frozenset[Cell] = frozenset()
    """Shown only together with others; protected as if they were hidden."""


@dataclass(frozen=True)
class Structure(Relations):
    """What everyone knows of a release before a figure is shown: its cells, and how they belong together. It holds no counts."""

    cells: frozenset[Cell]

    def __post_init__(self) -> None:
        for one in self.sums:
            if len({one.total, *one.parts}) != len(one.parts) + 1:
                raise ValueError(f"{one.total}: a sum holds each of its figures once")
        named = {cell for one in self.sums for cell in (one.total, *one.parts)} | {cell for group in self.same for cell in group}
        named |= {cell for pair in self.at_most for cell in pair} | self.never | self.open | self.unseen | self.merged
        if strange := named - self.cells:
            raise ValueError(f"no figure of this release: {sorted(strange)[:3]}")
        if twice := (self.never | self.unseen | self.merged) & self.open:
            raise ValueError(f"both public and not shown: {sorted(twice)[:3]}")


@dataclass(frozen=True)
class Release(Relations):
    """Every figure that would be shown, with its true count (0 or more), and what is known of how the figures belong together."""

    counts: Mapping[Cell, int]
    alike: frozenset[Cell] = frozenset()
    """Those of `never` that would tell that all of a small group have one answer, or none has it."""
    headlines: frozenset[Cell] = frozenset()
    """The figures that a reader looks for first: hidden only where nothing else protects as well."""

    @property
    def structure(self) -> Structure:
        """The same without the counts."""
        return Structure(frozenset(self.counts), **{one.name: getattr(self, one.name) for one in fields(Relations)})

    def __post_init__(self) -> None:
        """Relations that do not hold in the counts are a fault of the caller; nothing can be protected by them."""
        _ = self.structure
        if any(count < 0 for count in self.counts.values()):
            raise ValueError("a count is less than 0")
        for one in self.sums:
            if self.counts[one.total] != sum(self.counts[part] for part in one.parts):
                raise ValueError(f"{one.total} is not the sum of its parts")
        for group in self.same:
            if len({self.counts[cell] for cell in group}) > 1:
                raise ValueError(f"{group[0]} and figures said to be the same differ")
        for part, whole in self.at_most:
            if self.counts[part] > self.counts[whole]:
                raise ValueError(f"{part} is more than {whole}")


@dataclass(frozen=True)
class Edition:
    """An earlier release, which readers have kept: its figures as they were shown, None where hidden, zeros as zeros.

    `within` is the number of the release in which it is contained: of a later one in the order in which they are given, the first being 1,
    or 0 for the new one.
    """

    shown: Mapping[Cell, int | None]
    within: int = 0
    policy: Policy | None = None
    """By which it was protected, if not by that of the new release."""
    nobody: frozenset[Cell] = frozenset()
    """Hidden figures of it that can be of nobody."""
    is_unchanged: bool = False
    """Whether none of its records was changed since. What was recorded again can have moved from one figure to another."""
    structure: Structure | None = None
    """How its own figures belong together, those that it did not show included, and any that is not among them is zero. Without it those
    relations of the new release are used of which it showed something."""
    apart: frozenset[Cell] = frozenset()
    """Figures that can be more than in a release that contains it, as distinct people can."""
    at_least: Mapping[Cell, int] = field(default_factory=dict)
    """What stood behind its figures at least, as far as that is known here, and to no reader: it tells what cannot have been small."""


@dataclass(frozen=True)
class Family:
    """Earlier releases that have nobody in common and are parts of one release: of the new one (0), or of another earlier one.

    With `is_all` there is nobody in that release who is not in one of them.
    """

    whole: int
    parts: tuple[int, ...]
    is_all: bool = False
    apart: frozenset[Cell] = frozenset()
    """Figures of which it is not true."""


def as_editions(earlier: Sequence[Edition | Mapping[Cell, int | None]]) -> list[Edition]:
    """Earlier releases; of those that are given as figures alone each is contained in the next, and the last in the new one."""
    following = [*range(2, len(earlier) + 1), 0]
    return [one if isinstance(one, Edition) else Edition(one, within) for one, within in zip(earlier, following, strict=False)]


@dataclass(frozen=True)
class Hidden:
    """A line of the audit: a figure that is not shown, why, and for which other figure if it only protects that one."""

    cell: Cell
    why: Why
    protects: Cell | None = None


@dataclass(frozen=True)
class Protected:
    """What may be published: figures as shown, `None` where hidden; and for those who publish, the audit of what was hidden."""

    shown: Mapping[Cell, int | None]
    hidden: tuple[Hidden, ...]
    policy: Policy
    not_compared: tuple[str, ...] = ()
    """Tables in which records moved from one figure to another since an earlier release, so that only differences are looked at."""
    cut_short: bool = False
    """Whether the effort was spent before it was found what need not be hidden."""
    records: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """For each table the records that stand in hidden figures, and all records in its figures, sums apart."""
    farther: int = 0
    """How many figures are not shown as their nearest multiple, because sums have to agree."""


@dataclass(frozen=True)
class Breach:
    """A hidden figure that a reader can place between `low` and `high` (`None`: without limit), which the policy does not allow.

    `of` is `figure`; `earlier` where this release opens what an earlier one hid; `difference` where the growth since an earlier one is.
    """

    cell: Cell
    low: int
    high: int | None
    of: str = "figure"

    def __str__(self) -> str:
        reach = f"{self.low}" if self.low == self.high else f"{self.low} to {'any' if self.high is None else self.high}"
        return f"{self.cell[0]} {' / '.join(self.cell[1])} ({self.of}): {reach}"


def table_in(area: str, table: str) -> str:
    """The name of a table of one area, among those of all; without an area it is one of all."""
    return f"{area}/{table}" if area else table


def in_area(area: str, cell: Cell) -> Cell:
    """A figure of the tables of one area, among those of all."""
    return table_in(area, cell[0]), cell[1]


def area_and_table(name: str) -> tuple[str, str]:
    """The area that a table among those of all is of, empty if it is of all, and its name there."""
    area, _, table = name.rpartition("/")
    return area, table


def area_of(cell: Cell) -> str:
    """The area whose figure this is; empty if it is of all."""
    return area_and_table(cell[0])[0]


def in_order(cells: Iterable[Cell]) -> list[Cell]:
    """Cells in an order that does not depend on how they were collected."""
    return sorted(cells)

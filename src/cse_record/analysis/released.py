"""A release as its readers have it, and how several releases of one collection are related: contained, disjoint, or neither."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cse_record.analysis.combined.collection import RECORDS
from cse_record.analysis.combined.metadata import IdentifiedReturn
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.disclosure import POLICIES, Cell, Edition, Family, Release
from cse_record.analysis.disclosure.release import COMBINE_AGAIN, in_area, table_in
from cse_record.analysis.release import ORIGIN
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN, Counted
from cse_record.analysis.tables.count import MOST_LISTED
from cse_record.formats.places import Refusal


@dataclass(frozen=True)
class Listing:
    """What has a place in a table, for each dimension: the codes and groups shown, and which groups are shown instead of their codes."""

    shown: tuple[frozenset[str], ...]
    together: tuple[frozenset[str], ...]
    crosses_all: bool = True


@dataclass(frozen=True)
class Released:
    """What a release shows. A figure that has a place in its table but is not in `figures` is zero."""

    figures: Mapping[Cell, int | None]
    listings: Mapping[str, Listing] = field(default_factory=dict)
    holds: tuple[IdentifiedReturn, ...] = ()
    policy: str = ""
    """The name of the policy; empty if nothing is hidden."""
    without_origin: bool = False
    is_part: bool = False
    """Whether it covers one area and was made together with the releases of others."""
    areas: Mapping[str, Released] = field(default_factory=dict)
    """The releases of single areas that were published together with it."""
    counting: str = RECORDS
    """What it counts: records, or people with the threshold of the links between them."""


def edition(
    release: Released,
    tables: Mapping[str, Counted],
    cells: Iterable[Cell],
    within: int,
    policy: str,
    is_unchanged: bool,
    area: str = "",
    *,
    before_protection: Release | None = None,
    may_exceed: frozenset[Cell] = frozenset(),
) -> Edition:
    """Converts a release to an edition, an earlier release of the collection with these tables and cells, and fills in its zeros.

    With `area`, the release covers only that area, and its figures are compared with those of the area. `before_protection` is the release
    before protection. If that is not known, a group of answers that it did not show is added as a hidden figure, because its answers add
    up to it.
    """
    shown, nobody = dict[Cell, int | None](), set[Cell]()
    for name, released in ((area, release), *((area, of_area) for area, of_area in release.areas.items())):
        figures = {in_area(name, cell): value for cell, value in released.figures.items()}
        listings = {table_in(name, table): listing for table, listing in released.listings.items()}
        listed = {table: as_it_was(tables[table], listing) for table, listing in listings.items() if table in tables}
        for cell in cells:
            if cell not in figures and (counted := listed.get(cell[0])) is not None and _has_place(counted, cell, released):
                figures[cell] = 0
        for cell in cells if before_protection is None else ():
            if cell not in figures and (counted := listed.get(cell[0])) is not None and _adds_up(counted, cell):
                figures[cell] = None
                nobody.add(cell)
        nobody |= {
            cell for cell, value in figures.items() if value is None and released.without_origin and _tells_origin(tables.get(cell[0]))
        }
        nobody |= {cell for cell, value in figures.items() if value is None and _can_be_of_all_or_none(cell, tables, figures)}
        shown |= figures
    if before_protection is not None:  # no other hidden figures can be zero
        nobody = {*before_protection.never, *before_protection.alike}
    policy_then = POLICIES[release.policy] if release.policy not in ("", policy) else None
    return Edition(
        shown, within, policy_then, frozenset(nobody), is_unchanged, before_protection.structure if before_protection else None, may_exceed
    )


def as_it_was(table: Counted, listing: Listing) -> Counted:
    """A table as an earlier release showed it, with its choice of groups."""
    places = range(len(table.table.dimensions))
    groups = [table.table.dimensions[place].groups.keys() for place in places]
    together = tuple(listing.together[place] & groups[place] for place in places)
    unused = tuple(frozenset(groups[place] - listing.shown[place]) for place in places)
    return replace(table, merged=together, unused=unused, crosses_all=listing.crosses_all)


def _has_place(table: Counted, cell: Cell, release: Released) -> bool:
    """Whether a figure would have been shown if it were not zero. For a small area, not even the answers of a long list are named."""
    if not table.is_shown(cell[1]):
        return False
    return not (
        release.without_origin
        and any(
            dimension.name in ORIGIN and len(dimension.labels) > MOST_LISTED and code not in (ALL, KNOWN, UNKNOWN)
            for dimension, code in zip(table.table.dimensions, cell[1], strict=True)
        )
    )


def _adds_up(table: Counted, cell: Cell) -> bool:
    """Whether a figure is absent only because it is a group whose answers are shown singly or in other groups."""
    return not table.is_shown(cell[1]) and replace(table, unused=tuple(frozenset[str]() for _ in table.unused)).is_shown(cell[1])


def _can_be_of_all_or_none(cell: Cell, tables: Mapping[str, Counted], figures: Mapping[Cell, int | None]) -> bool:
    """Whether a hidden figure may be an answer that all or none of a small group gave. All answers of the group are then hidden."""
    name, key = cell
    counted = tables.get(name)
    if counted is None:
        return False
    table = counted.table
    for place, dimension in enumerate(table.dimensions):
        if not dimension.is_sensitive or key[place] in (ALL, KNOWN, UNKNOWN):
            continue
        if table.has_many_answers:
            return place == table.measured
        answers = (code for code in counted.codes(place) if not is_unknown(code))
        if all(figures.get((name, (*key[:place], code, *key[place + 1 :]))) is None for code in answers):
            return True
    return False


def _tells_origin(table: Counted | None) -> bool:
    return table is not None and any(dimension.name in ORIGIN for dimension in table.table.dimensions)


OVERLAP = f"some of its returns are in this collection and others are not, so the two cannot be compared. {COMBINE_AGAIN}"


@dataclass(frozen=True)
class Nesting:
    """How earlier releases are related to a new one. `compared` holds the positions of those that share returns with it.

    For each compared release, `within` is the number of the release that contains it. `families` are groups of disjoint releases.
    """

    compared: tuple[int, ...]
    within: tuple[int, ...]
    families: tuple[Family, ...]
    unchanged: tuple[bool, ...]
    """For each compared release, whether the new one has the same records of its returns."""


def nesting(now: Sequence[IdentifiedReturn], earlier: Sequence[Sequence[IdentifiedReturn]], names: Sequence[str] = ()) -> Nesting:
    """How releases are related by the returns that they hold. Raises `Refusal` if they cannot be compared."""
    line = _lines([now, *earlier])
    holds = [{line[returned.identity] for returned in returns} for returns in (now, *earlier)]
    versions = [_versions(returns, line) for returns in (now, *earlier)]
    compared = [number for number in range(1, len(holds)) if holds[number] & holds[0]]
    named = {number: names[number - 1] if names else f"The earlier release {number}" for number in compared}
    for number in compared:
        if not holds[number] <= holds[0]:
            raise Refusal(f"{named[number]}: {OVERLAP}")

    def is_within(first: int, second: int) -> bool:
        """Whether the first release is contained in the second: it has no other returns, and is either earlier or of the same records."""
        if not holds[first] <= holds[second] or (holds[first] == holds[second] and first > second):
            return False
        return first < second or _is_same(versions[first], versions[second])

    within: dict[int, int] = {}
    for number in compared:
        wider = [other for other in compared if other != number and is_within(number, other)]
        within[number] = min(wider, key=lambda other: (len(holds[other]), other), default=0)
        for other in compared:
            shared = holds[number] & holds[other]
            unchanged = all(versions[number][line_of_return] == versions[other][line_of_return] for line_of_return in shared)
            if number < other and shared and unchanged and not is_within(number, other) and not is_within(other, number):
                raise Refusal(
                    f"{named[number]} and {named[other]} share some of their returns and neither contains the other, so the "
                    "two cannot be compared with this release at once. Leaving one of them out of --previous is not safe: anybody who has "
                    "it can still compare it."
                )
    place = {number: at for at, number in enumerate(compared, 1)} | {0: 0}
    families = []
    for whole in (0, *compared):
        same = [number for number in compared if within[number] == whole and _is_same(versions[number], versions[whole])]
        for parts in _side_by_side(same, holds):
            is_all = set[str]().union(*(holds[part] for part in parts)) == holds[whole]
            if len(parts) > 1 or is_all:
                families.append(Family(place[whole], tuple(place[part] for part in parts), is_all))
    as_now = tuple(_is_same(versions[number], versions[0]) for number in compared)
    return Nesting(tuple(number - 1 for number in compared), tuple(place[within[number]] for number in compared), tuple(families), as_now)


def has_same_returns(now: Sequence[IdentifiedReturn], before: Sequence[IdentifiedReturn]) -> bool:
    """Whether two releases count the same returns, each in any of its versions."""
    line = _lines([now, before])
    return {line[returned.identity] for returned in now} == {line[returned.identity] for returned in before}


def _lines(releases: Sequence[Sequence[IdentifiedReturn]]) -> dict[str, str]:
    """Maps each return to the first in its line of replacements, as far as the releases show it."""
    parent: dict[str, str] = {}

    def root(identity: str) -> str:
        parent.setdefault(identity, identity)
        while parent[identity] != identity:
            identity = parent[identity]
        return identity

    for returns in releases:
        for returned in returns:
            first = root(returned.identity)
            if returned.replaces and root(returned.replaces) != first:
                parent[first] = root(returned.replaces)
    return {identity: root(identity) for identity in list(parent)}


def _versions(returns: Sequence[IdentifiedReturn], line: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    versions: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for returned in sorted(returns):
        versions[line[returned.identity]].append((returned.identity, returned.version))
    return versions


def _is_same(versions: Mapping[str, object], whole: Mapping[str, object]) -> bool:
    """Whether one release holds all its returns in the same version as another."""
    return all(whole.get(line_of_return) == version for line_of_return, version in versions.items())


def _side_by_side(numbers: Sequence[int], holds: Sequence[set[str]]) -> list[list[int]]:
    """Groups of releases in which no two share a return. Each release joins the first group that it fits."""
    groups: list[list[int]] = []
    for number in numbers:
        group = next((members for members in groups if not any(holds[number] & holds[other] for other in members)), None)
        if group is None:
            groups.append([number])
        else:
            group.append(number)
    return groups

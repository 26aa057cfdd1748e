"""What a reader knows of earlier releases: what they showed, and how all their figures are related, including the hidden ones.

If the records behind a release are still in the collection, its figures are counted again from them. This matters because answers that are
rare in one part but common overall are grouped differently in the part, and because zeros in the part disclose more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cse_record.analysis.combined.collection import RECORDS, Collection
from cse_record.analysis.combined.metadata import identified_returns
from cse_record.analysis.completeness import BY_PATTERN, expanded
from cse_record.analysis.disclosure import POLICIES, Cell, Edition, Family, Policy, Release
from cse_record.analysis.release import release_of
from cse_record.analysis.released import Nesting, Released, as_it_was, edition
from cse_record.analysis.tables import TABLES, Counted, count, joining
from cse_record.formats.places import Refusal

OTHERWISE = (
    "The earlier release {}, in the order of --previous, shows figures that do not come from its returns as this version counts them, "
    "so it cannot be compared with the other releases. Have its returns published again with this version, and name the new release "
    "instead; or publish all areas together with --by area."
)


def tables_of(collection: Collection, *, is_part: bool = False) -> list[Counted]:
    """All tables over a collection. For a part of one, they show one fact at a time and no completeness."""
    listed = [*TABLES.values(), *(() if is_part or collection.counting == RECORDS else (joining.TABLE,))]
    counted = count([*listed, *(() if is_part else BY_PATTERN)], collection.cases())
    tables = [*counted[: len(listed)], *(expanded(table) for table in counted[len(listed) :] if table.records)]
    return [table.alone() for table in tables] if is_part else tables


def returns_of(release: Released, collection: Collection) -> Collection:
    """A collection of only those returns of an earlier release that are still in `collection`."""
    identities = {returned.identity for returned in release.holds}
    return collection.alone(
        [entry for entry in collection.counted if {returned.identity for returned in identified_returns([entry])} & identities]
    )


def counted_at_least(release: Released, collection: Collection, tables: Mapping[str, Counted], policy: Policy) -> Mapping[Cell, int]:
    """Lower bounds on the counts behind an earlier release: the counts of those of its returns that have not changed since."""
    versions = {(returned.identity, returned.version) for returned in release.holds}
    same = [
        entry
        for entry in collection.counted
        if versions & {(returned.identity, returned.version) for returned in identified_returns([entry])}
    ]
    return _counted(release, collection.alone(same), tables, policy).counts


def release_again(earlier: Released, returns: Collection, tables: Mapping[str, Counted], policy: Policy) -> Release | None:
    """An earlier release before protection, counted again from the returns from which it was made.

    `tables` are today's tables, with every known group of answers. Returns None if these records cannot have produced what was shown, for
    example because another version of the package counted them.
    """
    release, policy_then = _counted(earlier, returns, tables, policy), POLICIES.get(earlier.policy, policy)
    names = {cell[0] for cell in release.counts}
    for cell, value in earlier.figures.items():
        if value is not None and cell[0] in names:
            low, high = policy_then.behind(value) if earlier.policy and cell not in release.open else (value, value)
            if not low <= release.counts.get(cell, 0) <= high:
                return None
    return release


def _counted(release: Released, returns: Collection, tables: Mapping[str, Counted], policy: Policy) -> Release:
    """A release made from these returns, with the groups of answers that an earlier release showed."""
    counted_now = tables_of(returns, is_part=release.is_part)
    tables_then = [
        as_it_was(replace(counted, table=tables[name].table), release.listings[name])
        for counted in counted_now
        if (name := counted.table.name) in tables and name in release.listings
    ]
    policy_then = POLICIES.get(release.policy, policy)
    return release_of(
        tables_then,
        {} if release.is_part else returns.behind(counted_now),
        counts_people=returns.counting != RECORDS,
        small_area=release.without_origin,
        fewest=policy_then.threshold,
        smallest_group=policy_then.smallest_group,
    )


def editions_of(
    compared: Sequence[Released],
    nested: Nesting,
    before_protection: Sequence[Release | None],
    tables: Mapping[str, Counted],
    release: Release,
    policy: Policy,
    areas: Sequence[str] = (),
    at_least: Sequence[Mapping[Cell, int]] = (),
) -> tuple[list[Edition], list[Family]]:
    """Earlier releases as editions of a new one, and the families of disjoint releases among them.

    `before_protection` holds each release before protection, where that is known. `at_least` holds lower bounds on the counts behind its
    figures, and `areas` the single area that each release covers. Raises `Refusal` if a release in a family cannot be recounted although
    its returns are in the collection unchanged.
    """
    wholes = (release, *before_protection)
    for part in (part for family in nested.families if len(family.parts) > 1 for part in family.parts):
        if nested.unchanged[part - 1] and wholes[part] is None:
            raise Refusal(OTHERWISE.format(nested.compared[part - 1] + 1))
    editions = []
    for place, (earlier, known) in enumerate(zip(compared, before_protection, strict=True)):
        within, area = nested.within[place], areas[place] if areas else ""
        may_exceed = above(known, release) | above(known, wholes[within])
        is_unchanged = nested.unchanged[place]
        earlier_edition = edition(
            earlier, tables, release.counts, within, policy.name, is_unchanged, area, before_protection=known, may_exceed=may_exceed
        )
        if known is None and earlier.counting != RECORDS:  # a changed record can change what is told of a person in any figure
            earlier_edition = replace(earlier_edition, may_exceed=frozenset(release.counts))
        falls = above(known, release) if is_unchanged else frozenset()
        editions.append(replace(earlier_edition, at_least=known.counts if known else at_least[place] if at_least else {}, falls=falls))
    return editions, [true_of(family, wholes) for family in nested.families]


def above(part: Release | None, whole: Release | None) -> frozenset[Cell]:
    """The figures that are greater in a part than in the whole."""
    if part is None or whole is None:
        return frozenset()
    return frozenset(cell for cell, number in part.counts.items() if number > whole.counts.get(cell, 0))


def true_of(family: Family, wholes: Sequence[Release | None]) -> Family:
    """A family restricted to the figures that add up over its parts. Counts of people whom several parts report do not."""
    whole, parts = wholes[family.whole], [wholes[part] for part in family.parts]
    if whole is None or None in parts:
        return family
    exceptions, overlaps = set[Cell](), set[Cell]()
    for cell, number in whole.counts.items():
        together = sum(part.counts.get(cell, 0) for part in parts if part)
        if together > number or (family.is_all and together < number):
            exceptions.add(cell)
        if together > number:
            overlaps.add(cell)
    return replace(family, exceptions=frozenset(exceptions), overlaps=frozenset(overlaps))

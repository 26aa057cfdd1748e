"""The tables of all returns and of each area, protected together, so that subtracting an area from the whole discloses nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cse_record.analysis.combined.collection import Collection
from cse_record.analysis.combined.metadata import StoreMetadata, identified_returns
from cse_record.analysis.disclosure import Cell, Policy, Protected, Release, Unprotected, protect
from cse_record.analysis.disclosure.effort import Tell
from cse_record.analysis.disclosure.joint import Joint
from cse_record.analysis.disclosure.release import area_and_table, in_area, prefixed, table_in
from cse_record.analysis.earlier_editions import editions_of, release_again, returns_of
from cse_record.analysis.released import Released, nesting
from cse_record.analysis.summary import Draft, Summary, check_policy, other_policies
from cse_record.analysis.tables import ALL, Counted
from cse_record.formats.places import Refusal

ENOUGH_BY_AREA = 400_000_000
"""The default limit on the effort of protection, in steps of the solver: about seven minutes on one processor of 2025."""


def areas_of(collection: Collection) -> dict[str, Collection]:
    """The returns that count, grouped by the area of the agency that sent them."""
    about, by_area = collection.about, dict[str, Collection]()
    for area in sorted({entry.agency.area for entry in collection.counted if entry.agency}):
        entries = [entry for entry in about.entries if entry.agency and entry.agency.area == area]
        expected = None if about.expected is None else [agency for agency in about.expected if agency.area == area]
        by_area[area] = collection.part(StoreMetadata(entries, expected))
    return by_area


def summarise_by_area(
    collection: Collection,
    policy: Policy,
    previous: Sequence[Released] = (),
    *,
    small_area_ethnicity: bool = False,
    effort: int | None = ENOUGH_BY_AREA,
    tell: Tell | None = None,
) -> tuple[Summary, Protected]:
    """The tables over combined returns and over each area, with a record of what was hidden and why.

    The tables of an area cover its agencies' returns. They show one fact at a time, and no completeness. Raises `Refusal` if there is only
    one area, or if the figures cannot be protected.
    """
    check_policy(policy, unsuppressed=False)
    parts = areas_of(collection)
    if len(parts) < 2:
        raise Refusal("All returns come from one area, so there is nothing to show by area. Leave out --by area.")
    nested = nesting(identified_returns(collection.about.entries), [release.holds for release in previous])
    compared = [previous[place] for place in nested.compared]
    if any(release.counting != collection.counting for release in compared):
        raise Refusal("An earlier release was counted in another way. With --by area, count as it did: give the same --count and --link.")
    of_area = [_area_of(release, parts) for release in compared]
    if any(area and not release.is_part for release, area in zip(compared, of_area, strict=True)):
        raise Refusal(
            "An earlier release of one area shows more facts at once than tables by area do, so the two cannot be compared. Leave out "
            "--by area, and give the releases of all areas with --previous."
        )
    ethnicity = {"small_area_ethnicity": small_area_ethnicity}
    whole = Draft.of(collection, policy, [release for release, area in zip(compared, of_area, strict=True) if not area], **ethnicity)
    drafts = {area: Draft.of(part, policy, _before(area, compared, of_area), is_part=True, **ethnicity) for area, part in parts.items()}
    places = {counted.table.name: counted.table.measured for counted in whole.tables if counted.table.of != "completeness"}
    release = _joined(whole.release, {area: draft.release for area, draft in drafts.items()}, places)
    tables = {counted.table.name: counted for counted in whole.tables}
    tables |= {table_in(area, counted.table.name): counted for area, draft in drafts.items() for counted in draft.tables}
    before_protection = [
        _again(earlier, returns_of(earlier, collection), area, tables, policy, places) if is_unchanged else None
        for earlier, is_unchanged, area in zip(compared, nested.unchanged, of_area, strict=True)
    ]
    editions, families = editions_of(compared, nested, before_protection, tables, release, policy, of_area)
    try:
        protected = protect(release, policy, editions, families, effort=effort, tell=tell)
    except Unprotected as error:
        raise Refusal(str(error)) from None
    shown: dict[str, dict[Cell, int | None]] = defaultdict(dict)
    for (name, key), value in protected.shown.items():
        area, table = area_and_table(name)
        shown[area][table, key] = value
    others = other_policies(compared, policy)
    areas = {
        area: replace(draft.summary(shown[area], policy, others, area=area), cut_short=protected.cut_short)
        for area, draft in drafts.items()
    }
    return replace(whole.summary(shown[""], policy, others), areas=areas, cut_short=protected.cut_short), protected


def _area_of(release: Released, parts: Mapping[str, Collection]) -> str:
    """The area to which all returns of an earlier release belong; empty if there is no such area."""
    identities = {returned.identity for returned in release.holds} | {returned.replaces for returned in release.holds if returned.replaces}
    for area, part in parts.items():
        own = {identity for entry in identified_returns(part.about.entries) for identity in (entry.identity, entry.replaces) if identity}
        if identities <= own:
            return area
    return ""


def _again(
    release: Released, returns: Collection, area: str, tables: Mapping[str, Counted], policy: Policy, places: Mapping[str, int]
) -> Release | None:
    """An earlier release before protection, with its figures named as they are in the new release."""
    parts = areas_of(returns)

    def counted_again(part_or_whole: Released, name: str) -> Release | None:
        own = {counted.table.name: counted for table, counted in tables.items() if area_and_table(table)[0] == name}
        return release_again(part_or_whole, parts[name] if part_or_whole.is_part else returns, own, policy)

    whole = counted_again(release, area)
    if whole is None or area:
        return whole and _joined(Release({}), {area: whole}, {})
    recounted = {name: counted_again(of_one_area, name) for name, of_one_area in release.areas.items() if name in parts}
    known = {name: release for name, release in recounted.items() if release is not None}
    return _joined(whole, known, places) if len(known) == len(release.areas) else None


def _before(area: str, compared: Sequence[Released], of_area: Sequence[str]) -> list[Released]:
    """The parts of earlier releases that cover an area."""
    return [
        release if area_covered == area else release.areas[area]
        for release, area_covered in zip(compared, of_area, strict=True)
        if area_covered == area or area in release.areas
    ]


def _joined(whole: Release, parts: Mapping[str, Release], measured: Mapping[str, int]) -> Release:
    """One release of all figures, in which each overall figure is the sum of the figures of the areas.

    `measured` gives, for each table, the position of the dimension that it measures.
    """
    widened: dict[Cell, Cell] = {}
    """Maps a figure of an area, named without its area, to the overall figure."""
    for name, key in whole.counts:
        if name in measured and all(code == ALL for place, code in enumerate(key) if place != measured[name]):
            widened[name, (key[measured[name]],)] = name, key
    of_parts = [prefixed(part, area) for area, part in parts.items()]
    joined = Joint.of([whole, *of_parts])
    of_total: dict[Cell, list[Cell]] = defaultdict(list)
    for area, part in parts.items():
        for cell in part.counts:
            if (total := widened.get(cell)) and cell not in part.unseen:
                of_total[total].append(in_area(area, cell))
    for total, cells in of_total.items():
        joined.relate([total], cells)
    return joined.release

"""The summary that is published from combined returns: tables with denominators, unknowns by reason, and coverage.

Every figure passes through disclosure control before it enters a `Summary`, which holds no true count that is not shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cse_record.analysis.combined.collection import RECORDS, Collection
from cse_record.analysis.combined.metadata import IdentifiedReturn, identified_returns
from cse_record.analysis.completeness import COMPLETENESS, RECORD_TYPES, WITHOUT_CORE
from cse_record.analysis.coverage import Coverage, coverage
from cse_record.analysis.derived import REASONS_IN_ALL
from cse_record.analysis.disclosure import DEFAULT, POLICIES, Cell, Policy, Protected, Release, Unprotected, protect
from cse_record.analysis.disclosure.effort import Tell
from cse_record.analysis.disclosure.joint import with_others
from cse_record.analysis.disclosure.protect import DEFAULT_EFFORT
from cse_record.analysis.disclosure.release import prefixed, table_in
from cse_record.analysis.earlier_editions import counted_at_least, editions_of, release_again, returns_of, tables_of
from cse_record.analysis.joined.behind import OfPeople
from cse_record.analysis.joined.links import TIERS
from cse_record.analysis.merging import merge
from cse_record.analysis.published import Figures, Published, published
from cse_record.analysis.release import AGENCIES, OF_PEOPLE, ORIGIN, release_of
from cse_record.analysis.released import Listing, Released, nesting
from cse_record.analysis.small_area import is_of_small_area
from cse_record.analysis.tables import Counted
from cse_record.analysis.tables.table import GROUPED
from cse_record.formats.places import Refusal
from cse_record.standard.catalogue import STANDARD

UNSUPPRESSED = "Not for publication: unsuppressed"
CAUTION = (
    "These figures show what agencies recorded and sent, not how much exploitation there is: agencies that look for it find more of it. "
    "A difference between areas may be only a difference in recording. Do not draw conclusions from small numbers."
)


@dataclass(frozen=True)
class Summary:
    """Everything that is published: the marking for every page and file, coverage, people, and the tables.

    `policy` is the policy that protects the figures. It is None if nothing is hidden, and the marking then says so.
    """

    marking: str
    coverage: Coverage
    people: dict[str, OfPeople]
    """By record type, how many records stand behind how many people."""
    tables: tuple[Published, ...]
    completeness: tuple[Published, ...] = ()
    """For each record type, the completeness of its core elements."""
    policy: Policy | None = None
    without_origin: bool = False
    """Whether ethnicity and nationality are left out, because nearly all children or suspects come from one small area."""
    other_policies: tuple[str, ...] = ()
    """Other policies that protected earlier releases of the same returns."""
    area: str = ""
    """The code of the area that it covers, protected together with other areas; empty if it covers everything."""
    areas: Mapping[str, Summary] = field(default_factory=dict)
    """The summaries of single areas, if they are published and protected together with this one."""
    counting: str = RECORDS
    """What is counted: records, or people with the threshold of the links between them."""
    cut_short: bool = False
    """Whether more may be hidden than necessary, because the effort of protection ran out."""

    @property
    def is_part(self) -> bool:
        """Whether it covers one area."""
        return bool(self.area)

    @property
    def without_records(self) -> tuple[str, ...]:
        """The record types without a table of completeness, because no record counts or, if counts are rounded, too few do.

        Empty for a single area, whose tables never include completeness.
        """
        if self.is_part:
            return ()
        shown = {table.table.record_type for table in self.completeness}
        return tuple(name for name in RECORD_TYPES if name not in shown and name not in WITHOUT_CORE)

    @property
    def shown(self) -> tuple[Published, ...]:
        """All tables, with completeness last."""
        return self.tables + self.completeness

    def table(self, name: str) -> Published:
        return next(table for table in self.tables if table.table.name == name)

    @property
    def released(self) -> Released:
        """The release as its readers have it."""
        listings = {
            table.table.name: Listing(
                tuple(frozenset((*codes, *dimension.groups)) for codes, dimension in zip(table.codes, table.table.dimensions, strict=True)),
                tuple(frozenset(groups) for groups in table.merged) or (frozenset(),) * len(table.codes),
                table.crosses_all,
            )
            for table in self.shown
        }
        holds = tuple(IdentifiedReturn(*returned) for returned in self.coverage["holds"])
        areas = {area: summary.released for area, summary in self.areas.items()}
        policy = self.policy.name if self.policy else ""
        return Released(self.figures, listings, holds, policy, self.without_origin, self.is_part, areas, self.counting)

    @property
    def figures(self) -> Figures:
        """All figures as shown, including those of distinct people."""
        figures: dict[Cell, int | None] = {(table.table.name, figure.key): figure.count for table in self.shown for figure in table.figures}
        return figures | people_figures(self.people)


OF_PEOPLE_SHOWN = ("records", "people", "unlinkable", "not_joined")
"""The counts given for a record type, besides the matches by pseudonym."""


def people_figures(people: Mapping[str, OfPeople]) -> dict[Cell, int | None]:
    """The figures of what stands behind people, by record type."""
    figures: dict[Cell, int | None] = {}
    for record_type, counts in people.items():
        numbers = {name: counts[name] for name in OF_PEOPLE_SHOWN if name in counts} | counts.get("matches", {})
        figures |= {(OF_PEOPLE + record_type, (name,)): number for name, number in numbers.items()}
    return figures


def summarise(
    collection: Collection,
    *,
    policy: Policy = POLICIES[DEFAULT],
    previous: Sequence[Released] = (),
    unsuppressed: bool = False,
    small_area_ethnicity: bool = False,
) -> Summary:
    """The tables over combined returns, protected by a policy so that nobody can be recognised.

    `previous` are earlier releases, oldest first, with which a reader can compare this one. If nearly all children or suspects come from
    one area below a police force area, origin is not shown unless `small_area_ethnicity` is set. Only `unsuppressed` gives true counts,
    marked as not for publication. Raises `Refusal` if the figures cannot be protected. Needs `pip install 'cse-record[analysis]'`.

    Example:

        from cse_record import combine, summarise

        summary = summarise(combine(["examples/nil-return.json"], "nil.sqlite"))
        for table in summary.tables:
            print(table.table.title)
    """
    return summarise_and_tell(
        collection, policy=policy, previous=previous, unsuppressed=unsuppressed, small_area_ethnicity=small_area_ethnicity
    )[0]


def summarise_and_tell(
    collection: Collection,
    *,
    policy: Policy = POLICIES[DEFAULT],
    previous: Sequence[Released] = (),
    unsuppressed: bool = False,
    small_area_ethnicity: bool = False,
    effort: int | None = DEFAULT_EFFORT,
    tell: Tell | None = None,
) -> tuple[Summary, Protected | None]:
    """Like `summarise`, and also returns the audit of hidden figures, which is not for publication; None if nothing is hidden. `tell`
    receives progress."""
    check_policy(policy, unsuppressed=unsuppressed)
    nested = nesting(identified_returns(collection.about.entries), [release.holds for release in previous] if not unsuppressed else ())
    compared = [previous[place] for place in nested.compared]
    if any(release.areas for release in compared):
        raise Refusal(
            "An earlier release was made by area, and anybody who has it can compare each area. Make this one by area too: --by area."
        )
    if any(release.is_part for release in compared):
        raise Refusal(
            "An earlier release is the release of one area, made together with others. With --previous, give the file for all areas, and "
            "add --by area."
        )
    how = {"unsuppressed": unsuppressed, "small_area_ethnicity": small_area_ethnicity}
    ways = [release.counting if release.counting != collection.counting else "" for release in compared]
    by_way = {way: [release for release, its_way in zip(compared, ways, strict=True) if its_way == way] for way in ("", *sorted({*ways}))}
    draft = Draft.of(collection, policy, by_way[""], **how)
    if unsuppressed:
        return draft.summary(draft.release.counts, None), None
    drafts = {way: Draft.of(collection.counted_by(way), policy, earlier, **how) for way, earlier in by_way.items() if way} | {"": draft}
    release = with_others(draft.release, {way: other.release for way, other in drafts.items() if way})
    tables = {table_in(way, table.table.name): table for way, of_way in drafts.items() for table in of_way.tables}
    before_protection = [
        _again(earlier, way, drafts[way], policy) if is_unchanged else None
        for earlier, way, is_unchanged in zip(compared, ways, nested.unchanged, strict=True)
    ]
    least = [
        {} if known or earlier.counting != RECORDS else counted_at_least(earlier, drafts[way].collection, drafts[way].by_name, policy)
        for earlier, way, known in zip(compared, ways, before_protection, strict=True)
    ]
    editions, families = editions_of(compared, nested, before_protection, tables, release, policy, ways, at_least=least)
    try:
        protected = protect(release, policy, editions, families, effort=effort, tell=tell)
    except Unprotected as error:
        raise Refusal(str(error)) from None
    shown = {cell: value for cell, value in protected.shown.items() if cell in draft.release.counts}
    summary = draft.summary(shown, policy, other_policies(compared, policy))
    return replace(summary, cut_short=protected.cut_short), replace(protected, shown=shown)


def _again(earlier: Released, way: str, draft: Draft, policy: Policy) -> Release | None:
    """An earlier release before protection, with its figures named as they are in the joint release."""
    known = release_again(earlier, returns_of(earlier, draft.collection), draft.by_name, policy)
    return prefixed(known, way) if known and way else known


def check_policy(policy: Policy, *, unsuppressed: bool) -> None:
    """Raises `Refusal` if tables cannot be published under a policy."""
    if policy.hides_zero and not unsuppressed:
        raise Refusal(
            "Zeros cannot be hidden in these tables, because a long list shows only the answers that were given. Choose another policy."
        )


def other_policies(compared: Sequence[Released], policy: Policy) -> tuple[str, ...]:
    """The other policies that protected earlier releases."""
    return tuple(sorted({release.policy for release in compared} - {policy.name}))


@dataclass(frozen=True)
class Draft:
    """The tables of a collection before protection: counted, with small categories merged, and converted to a release."""

    collection: Collection
    tables: tuple[Counted, ...]
    people: Mapping[str, OfPeople]
    release: Release
    small_area: bool

    @property
    def by_name(self) -> Mapping[str, Counted]:
        """The tables by name."""
        return {table.table.name: table for table in self.tables}

    @classmethod
    def of(
        cls,
        collection: Collection,
        policy: Policy,
        compared: Sequence[Released] = (),
        *,
        unsuppressed: bool = False,
        small_area_ethnicity: bool = False,
        is_part: bool = False,
    ) -> Draft:
        """Counts and merges the tables. `compared` are earlier releases, whose groups keep a place. A part of a collection is shown by one
        fact at a time, without completeness and people."""
        tables = tables_of(collection, is_part=is_part)
        small_area = not unsuppressed and not small_area_ethnicity and is_of_small_area(collection, policy.smallest_group)
        if not unsuppressed:
            tables = merged_tables(tables, policy, compared, ORIGIN if small_area else ())
        people = {} if is_part else collection.behind(tables)
        release = release_of(
            tables,
            people,
            counts_people=collection.counting != RECORDS,
            small_area=small_area,
            fewest=policy.threshold,
            smallest_group=policy.smallest_group,
        )
        return cls(collection, tuple(tables), people, release, small_area)

    def summary(self, shown: Figures, policy: Policy | None, others: tuple[str, ...] = (), *, area: str = "") -> Summary:
        """The summary that shows these figures. Without a policy, it is marked as not for publication.

        If a 0 may be a few, nothing may distinguish it from a counted zero, so both are left out of the figures.
        """
        base = policy.rounding if policy and policy.controlled else 1
        if base > 1:
            shown = {cell: number for cell, number in shown.items() if number != 0}
        published_tables = published(self.tables, shown, without_origin=self.small_area, base=base)
        return Summary(
            "" if policy else UNSUPPRESSED,
            coverage(self.collection, is_public=policy is not None),
            _people(self.people, shown, is_rounded=base > 1),
            tuple(table for table in published_tables if table.table.of != COMPLETENESS),
            tuple(table for table in published_tables if table.table.of == COMPLETENESS and (table.figures or base == 1)),
            policy,
            self.small_area,
            others,
            area,
            counting=self.collection.counting,
        )


def merged_tables(
    tables: Sequence[Counted], policy: Policy, previous: Sequence[Released] = (), unmerged: Container[str] = ()
) -> list[Counted]:
    """The tables with rare answers merged. Tables of agencies, and the facts in `unmerged`, stay as they are.

    Groups that earlier releases showed keep a place, even those that had no figure of their own because they were all that is not known.
    """
    before: dict[str, set[str]] = defaultdict(set)
    for release in previous:
        for name, key in release.figures:
            before[name].update(code for code in key if code.startswith((GROUPED, REASONS_IN_ALL)))
        for name, listing in release.listings.items():
            before[name].update(*listing.together)
    return [
        table if table.table.record_type == AGENCIES else merge(table, policy, before.get(table.table.name, ()), unmerged)
        for table in tables
    ]


def outline(collection: Collection) -> Summary:
    """A summary with coverage and people but no tables, for those who combine returns."""
    return Summary("", coverage(collection), collection.behind(()), ())


def _people(people: Mapping[str, OfPeople], shown: Figures, *, is_rounded: bool = False) -> dict[str, OfPeople]:
    """What stands behind the tables, as far as it is shown. If figures are rounded, nothing reveals whether a 0 stands for somebody."""
    of_types: dict[str, OfPeople] = {}
    for record_type, counts in people.items():
        name = OF_PEOPLE + record_type
        of_types[record_type] = {key: shown.get((name, (key,)), 0) for key in OF_PEOPLE_SHOWN if key in counts}
        if "matches" in counts:
            tiers = TIERS[record_type] if is_rounded else counts["matches"]
            of_types[record_type] |= {
                "matches": {tier: shown.get((name, (tier,)), 0) for tier in tiers},
                "keys": counts["keys"] if not is_rounded or of_types[record_type]["records"] != 0 else 0,
            }
    return of_types


def standard_title(name: str) -> str:
    """The title of a table in the standard's own list."""
    listed = STANDARD.tables.get(name)
    return listed.title if listed else ""

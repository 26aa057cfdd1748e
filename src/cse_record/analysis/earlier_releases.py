"""Earlier releases, read from a store or from a summary as JSON. Whoever reads both can compare a new release with them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cse_record.analysis.combined import open_store
from cse_record.analysis.combined.collection import RECORDS, Collection
from cse_record.analysis.combined.metadata import IdentifiedReturn, identified_returns
from cse_record.analysis.coverage import Answered
from cse_record.analysis.disclosure import POLICIES, Cell, Policy
from cse_record.analysis.joined.links import THRESHOLDS
from cse_record.analysis.released import Listing, Released, nesting
from cse_record.analysis.summary import Summary, people_figures, summarise
from cse_record.formats.places import Refusal
from cse_record.formats.stores import is_store

NO_SUMMARY = "is neither a store that combine wrote nor a summary as JSON that summarise wrote"


@dataclass(frozen=True)
class Earlier:
    """An earlier release and its coverage. `marking` is empty if it was for publication."""

    released: Released
    coverage: Answered
    marking: str = ""

    def number(self, table: str, key: tuple[str, ...]) -> int | None:
        """A figure; None if it was hidden."""
        return self.released.figures.get((table, key), 0)


def earlier_releases(
    paths: Sequence[str | Path],
    policy: Policy,
    *,
    counting: str = RECORDS,
    unsuppressed: bool = False,
    small_area_ethnicity: bool = False,
    other_policy: bool = False,
) -> list[Earlier]:
    """The releases at the paths, given oldest first.

    The release of a store is assumed to have counted the same (`counting`) and to have been protected by the same policy. Raises `Refusal`
    for a file that is not a release, and for an unsuppressed summary, which cannot have been published. Unless `other_policy` is set, it
    also refuses a release that was protected by another policy, because one policy may show what the other hides.
    """
    releases: list[Earlier] = []
    for path in paths:
        if is_store(path):
            how = {"unsuppressed": unsuppressed, "small_area_ethnicity": small_area_ethnicity}
            collection = open_store(path).counted_by(counting)
            before = _disjoint_or_within(collection, releases)
            summary = summarise(collection, policy=policy, previous=[release.released for release in before], **how)
            releases.append(as_earlier(summary))
        else:
            releases.append(_read(path))
            if releases[-1].marking and not unsuppressed:
                raise Refusal(f"{path} is unsuppressed and not for publication. Give the summary that was published, or its store.")
            if (its_policy := releases[-1].released.policy) != policy.name and not unsuppressed and not other_policy:
                raise Refusal(
                    f"{path} was published under the policy {its_policy}. One policy may show what another hides: keep to the same policy "
                    f"with --policy {its_policy}, or use --change-policy if you must change. The new release is then protected against "
                    "both."
                )
    return releases


def refuse_overlaps(collection: Collection, paths: Sequence[str | Path]) -> None:
    """Raises `Refusal` for a release that shares only some returns with a collection. Checked before figures are counted, which is slow."""
    nesting(identified_returns(collection.about.entries), [_holds(path) for path in paths])


def _holds(path: str | Path) -> tuple[IdentifiedReturn, ...]:
    return identified_returns(open_store(path).about.entries) if is_store(path) else _read(path).released.holds


def _disjoint_or_within(collection: Collection, releases: Sequence[Earlier]) -> list[Earlier]:
    """The releases so far whose returns are all in a collection, so that a release of it was protected against them."""
    own = {returned.identity for returned in identified_returns(collection.about.entries)}
    return [release for release in releases if {returned.identity for returned in release.released.holds} <= own]


def unrelated(collection: Collection, before: Sequence[Earlier]) -> list[int]:
    """The positions of the earlier releases that share no return, in any version, with a collection, and so are not compared with it.

    Only their periods can be compared, because a release does not name agencies. Raises `Refusal` as `nesting` does.
    """
    compared = nesting(identified_returns(collection.about.entries), [release.released.holds for release in before]).compared
    return [place for place in range(len(before)) if place not in compared]


def as_earlier(summary: Summary) -> Earlier:
    """A summary as an earlier release."""
    return Earlier(summary.released, summary.coverage, summary.marking)


def _read(path: str | Path) -> Earlier:
    """Reads a summary as JSON. Raises `Refusal` if the file is not one."""
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8-sig"))
        answers = {str(name): int(number) for name, number in data["coverage"]["answers"].items()}
        answered: Answered = {"answers": answers, "periods": [[str(day) for day in period] for period in data["coverage"]["periods"]]}
        areas = {str(area): _released(data_of_area) for area, data_of_area in data["areas"].items()}
        return Earlier(replace(_released(data), areas=areas), answered, str(data["marking"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Refusal(f"{path} {NO_SUMMARY}.") from None


def _released(data: Any) -> Released:
    """The release in a summary's data. Raises KeyError, TypeError, ValueError or AttributeError if it is not a summary."""
    figures: dict[Cell, int | None] = {}
    listings: dict[str, Listing] = {}
    for name, table in (data["tables"] | data["completeness"]).items():
        dimensions = [str(dimension["name"]) for dimension in table["dimensions"]]
        listings[str(name)] = Listing(
            tuple(frozenset((*dimension["codes"], *dimension["groups"])) for dimension in table["dimensions"]),
            tuple(frozenset(dimension["shown_together"]) for dimension in table["dimensions"]),
            bool(table["crosses_all"]),
        )
        for figure in table["figures"]:
            figures[str(name), tuple(str(figure[dimension]) for dimension in dimensions)] = _count(figure["count"])
    of_people = people_figures(data["people"])
    figures |= {cell: _count(number) for cell, number in of_people.items()}
    policy = data["policy"]["name"] if data["policy"] else ""
    if policy not in ("", *POLICIES):
        raise ValueError("a policy that is not known")
    holds = tuple(IdentifiedReturn(*map(str, returned)) for returned in data["coverage"]["holds"])
    if (counting := data["counting"]) not in (RECORDS, *THRESHOLDS):
        raise ValueError("a way of counting that is not known")
    return Released(figures, listings, holds, policy, bool(data["without_origin"]), bool(data["area"]), counting=counting)


def _count(number: object) -> int | None:
    if number is None or (isinstance(number, int) and not isinstance(number, bool) and number >= 0):
        return number
    raise ValueError("a count is a whole number or null")

"""What an earlier release has shown, from a store or from a summary as JSON: with it a new release is compared by whoever reads both."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cse_record.analysis.combined import open_store
from cse_record.analysis.combined.collection import is_store
from cse_record.analysis.disclosure import POLICIES, Cell, Policy
from cse_record.analysis.summary import Figures, Summary, people_figures, summarise
from cse_record.formats.places import Refusal

NO_SUMMARY = "is neither a store that combine wrote nor a summary as JSON that summarise wrote"


@dataclass(frozen=True)
class Earlier:
    """An earlier release: its figures as they were shown, and who had answered. `marking` is empty if it was for publication, and `policy`
    if nothing was hidden."""

    figures: Figures
    coverage: Mapping[str, Any]
    marking: str = ""
    policy: str = ""

    def number(self, table: str, key: tuple[str, ...]) -> int | None:
        """A figure; None where it was hidden."""
        return self.figures.get((table, key), 0)


def earlier_releases(
    paths: Sequence[str | Path], policy: Policy, *, unsuppressed: bool = False, small_area_ethnicity: bool = False
) -> list[Earlier]:
    """The releases at the paths, the oldest first.

    What was published from a store is taken to have been protected by the same policy. Raises `Refusal` for a file that is no release, an
    unsuppressed summary, which cannot have been published, or one protected by another policy: what one hides the other may show.
    """
    found: list[Earlier] = []
    for path in paths:
        if is_store(path):
            how = {"unsuppressed": unsuppressed, "small_area_ethnicity": small_area_ethnicity}
            summary = summarise(open_store(path), policy=policy, previous=[one.figures for one in found], **how)
            found.append(as_earlier(summary))
        else:
            found.append(_read(path))
            if found[-1].marking and not unsuppressed:
                raise Refusal(f"{path} is not for publication: unsuppressed. Name the summary that was published, or its store.")
            if found[-1].policy != policy.name and not unsuppressed:
                raise Refusal(
                    f"{path} was published by the policy {found[-1].policy}. What one policy hides another can show: keep to it,"
                    f" with --policy {found[-1].policy}."
                )
    return found


def as_earlier(summary: Summary) -> Earlier:
    """A summary as an earlier release."""
    return Earlier(summary.figures, summary.coverage, summary.marking, summary.policy.name if summary.policy else "")


def _read(path: str | Path) -> Earlier:
    """A summary as JSON."""
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8-sig"))
        figures: dict[Cell, int | None] = {}
        for name, table in (data["tables"] | data["completeness"]).items():
            dimensions = [str(one["name"]) for one in table["dimensions"]]
            for figure in table["figures"]:
                figures[str(name), tuple(str(figure[dimension]) for dimension in dimensions)] = _count(figure["count"])
        coverage = data["coverage"]
        of_people = people_figures(data["people"], coverage["in_several_returns"])
        figures |= {cell: _count(number) for cell, number in of_people.items()}
        answers = {str(name): int(number) for name, number in coverage["answers"].items()}
        told = {"answers": answers, "periods": [str(day) for day in coverage["periods"]]}
        policy = data["policy"]["name"] if data["policy"] else ""
        if policy not in ("", *POLICIES):
            raise ValueError("a policy that is not known")
        return Earlier(figures, told, str(data["marking"]), policy)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Refusal(f"{path} {NO_SUMMARY}.") from None


def _count(number: Any) -> int | None:
    if number is None or (type(number) is int and number >= 0):
        return number
    raise ValueError("a count is a whole number or null")

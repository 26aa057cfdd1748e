"""Sentences for whoever collects returns about links between records that agencies should check. They name files, so they are never
published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cse_record.analysis.combined import Collection
from cse_record.analysis.combined.collection import RECORDS
from cse_record.analysis.joined.links import DEFAULT_THRESHOLD
from cse_record.reports.summary.linked import of_tier
from cse_record.reports.summary.numbers import ONE

SHOWN = 5
"""The number of sets that are listed, the largest first."""


def links_to_check(collection: Collection) -> Iterator[str]:
    """The sets of linked records of which one return holds several, and those that contradict each other."""
    threshold = DEFAULT_THRESHOLD if collection.counting == RECORDS else collection.counting
    source_of = {entry.number: entry.source for entry in collection.counted}
    for people, links in collection.links(threshold).items():
        listed = []
        for tier, members in links.groups:
            (number, count), *_ = Counter(number for number, _ in members).most_common(1)
            if count > 1:
                listed.append(
                    (count, f"{count:,} records of {people} in {source_of[number]} are counted as one {ONE[people]}, linked by "
                    f"{of_tier(people, tier)}. If they are not one {ONE[people]}, have the agency correct this.")
                )  # fmt: skip
        for tier, members in links.not_joined:
            sources = sorted({source_of[number] for number, _ in members})
            named = ", ".join(sources[:SHOWN]) + (f" and {len(sources) - SHOWN} more" if len(sources) > SHOWN else "")
            listed.append(
                (len(members), f"{len(members):,} records of {people} in {named} are linked by {of_tier(people, tier)}. They contradict "
                "each other in sex or month of birth, so they were not joined. Ask the agencies to check them.")
            )  # fmt: skip
        listed.sort(reverse=True)
        yield from (sentence for _, sentence in listed[:SHOWN])
        if len(listed) > SHOWN:
            yield f"And {len(listed) - SHOWN:,} more such sets of records of {people}."

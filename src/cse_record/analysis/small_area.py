"""Decides whether figures by ethnicity or nationality would in effect be those of one small area, although they name none."""

from __future__ import annotations

from collections import Counter

from cse_record.analysis.combined.collection import Collection
from cse_record.analysis.derived import is_unknown
from cse_record.standard.codelists import CODELISTS, words

SMALL_AREAS = ("local-authority", "health-and-social-care-trust")
"""The groups of areas that are smaller than a police force area or a nation."""
WITH_ORIGIN = ("children", "suspects")
"""The record types with ethnicity and nationality."""
TENTH = 10


def is_small(area: str) -> bool:
    """Whether an area is smaller than a police force area or a nation. An area that the standard does not know counts as small."""
    known = CODELISTS["area"].by_code.get(area)
    return not is_unknown(area) and (known is None or bool({*SMALL_AREAS} & {*words(known.group)}))


def is_of_small_area(collection: Collection, fewest: int) -> bool:
    """Whether the children, or the suspects, come from agencies of one small area, except fewer than `fewest` of them or at most a tenth.

    So few others would not hide whose figures these are, because readers can subtract what they know about them.
    """
    areas = {entry.agency.area for entry in collection.counted if entry.agency}
    if not any(map(is_small, areas)):
        return False
    if len(areas) == 1:  # so all of them do, if there are any
        return any(collection.has_records(entry, record_type) for record_type in WITH_ORIGIN for entry in collection.counted)
    return any(_is_of_one(_by_area(collection, record_type), fewest) for record_type in WITH_ORIGIN)


def _by_area(collection: Collection, record_type: str) -> Counter[str]:
    records = Counter[str]()
    for entry in collection.counted:
        if entry.agency:
            records[entry.agency.area] += collection.records(entry, record_type)
    return records


def _is_of_one(by_area: Counter[str], fewest: int) -> bool:
    total = by_area.total()
    largest = max((number for area, number in by_area.items() if is_small(area)), default=0)
    others = total - largest
    return largest > 0 and (others < fewest or TENTH * others <= total)

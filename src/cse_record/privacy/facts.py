"""Checks that facts derived from dates are unchanged or undetermined after dates were made coarser, and never different."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cse_record.analysis.cases import RELATIONS, Cases
from cse_record.analysis.derived import AT_THE_TIME_UNCLEAR, TIMINGS, care_code, child_age, delay_code, is_unknown
from cse_record.analysis.timing import delay_to_disclosure
from cse_record.standard.rows import Tables

KINDS = (
    "missing episodes against exploitation", "ages at first attention", "care at the time or afterwards", "delays to disclosure",
)  # fmt: skip
UNCLEAR = "unclear"
"""Care that is known, but not with certainty when."""
EXACTLY_AT_THE_TIME = frozenset(code for code in TIMINGS if code not in ("before", "after"))


@dataclass
class Kept:
    """For one kind of derived fact, how many were known, and how many of these are the same, less exact, undetermined or different."""

    kind: str
    known: int = 0
    same: int = 0
    less_exact: int = 0
    undetermined: int = 0
    different: int = 0


def compare(old: Tables, new: Tables) -> list[Kept]:
    """Compares the derived facts of a return before and after. Both have their rows in the same order."""
    by_kind = {kind: Kept(kind) for kind in KINDS}
    for (kind, before), (_, after) in zip(_facts(old), _facts(new), strict=True):
        _count(by_kind[kind], before, after)
    return list(by_kind.values())


def _count(kept: Kept, before: str, after: str) -> None:
    was_known, is_known = not _is_open(before), not _is_open(after)
    kept.known += was_known
    if not was_known:
        kept.different += is_known
    elif before == after:
        kept.same += 1
    elif not is_known:
        kept.undetermined += 1
    elif after == AT_THE_TIME_UNCLEAR and before in EXACTLY_AT_THE_TIME:
        kept.less_exact += 1
    else:
        kept.different += 1


def _is_open(code: str) -> bool:
    return is_unknown(code) or code == UNCLEAR


def _facts(tables: Tables) -> Iterator[tuple[str, str]]:
    """The kind and code of every derived fact of a return, in the order of its rows."""
    cases = Cases(lambda record_type: [dict(row) for row in tables.get(record_type, ())], everyone=True)
    missing, age, care, delay = KINDS
    for row in cases.rows("missing_episodes"):
        for code in row[RELATIONS]:
            yield missing, code
    for child in cases.rows("children"):
        ref = child["child_ref"]
        yield age, child_age(child)
        rows = (cases.of(name, "child_ref", ref) for name in ("exploitation_periods", "living_situations", "referrals"))
        yield care, care_code(child, *rows)
    for disclosure in cases.rows("disclosures"):
        for period in cases.of("exploitation_periods", "child_ref", disclosure["child_ref"]):
            yield delay, delay_code(delay_to_disclosure(period, disclosure))

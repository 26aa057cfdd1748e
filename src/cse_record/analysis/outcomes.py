"""The present outcome of an investigation, and the present decision on a suspect: the last of the dated history (R14, R22).

The history counts before the single element, which is enough where there was only one outcome. The element counts if there is no history,
if the order of the history is not certain, or if its own date is later.
"""

from __future__ import annotations

from collections.abc import Sequence

from cse_record.analysis.ages import Days, days_of
from cse_record.analysis.cases import Cases
from cse_record.analysis.derived import BLANK
from cse_record.standard.rows import Row


def last(rows: Sequence[Row], code: str, on: str) -> tuple[str, Days | None] | None:
    """The code of the last row of a history, and its days; None if there is no row, or if it is not certain which is the last."""
    if len(rows) == 1:
        return rows[0].get(code) or BLANK, days_of(rows[0], on)
    dated = [(days, row) for row in rows if (days := days_of(row, on))]
    if not rows or len(dated) < len(rows):
        return None
    days, row = max(dated, key=lambda pair: pair[0])
    others = [(other_days, other) for other_days, other in dated if other is not row]
    if any(other.get(code) != row.get(code) and other_days[1] >= days[0] for other_days, other in others):
        return None
    return row.get(code) or BLANK, days


def present_outcome(investigation: Row, cases: Cases) -> str:
    """The present outcome of an investigation."""
    return _present(
        investigation, cases, ("investigation_outcomes", "investigation_ref"), ("outcome", "outcome_on"), "outcome", "outcome_on"
    )


def present_decision(outcome: Row, cases: Cases) -> str:
    """The present decision whether to bring a suspect to court. The single element has a date only if the suspect was charged."""
    return _present(outcome, cases, ("suspect_decisions", "outcome_ref"), ("decision", "decided_on"), "charging_decision", "charged_on")


def _present(row: Row, cases: Cases, history: tuple[str, str], names: tuple[str, str], element: str, element_on: str) -> str:
    record_type, key = history
    found = last(cases.of(record_type, key, row[key]), *names)
    stated = row.get(element) or BLANK
    if found is None:
        return stated
    code, days = found
    own = days_of(row, element_on)
    return stated if stated != BLANK and own and days and own[0] > days[1] else code

"""Explanations that are copied into a later return. Each is for one rule, and only for what the record held when it was explained."""

from __future__ import annotations

from itertools import count

from cse_record._generated.validator import ANY_RULE
from cse_record.validation.validate import validate

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from cse_record.formats import Dataset
    from cse_record.standard.rows import Row


def rule_by_rule(dataset: Dataset) -> list[Row]:
    """The explanations of a return. An explanation of every query about a record is replaced by one for each rule whose query it settles.

    These have the digest of the explained fields, so that they lapse when the record changes. An explanation of every query that settles
    nothing is left out.
    """
    rows = [dict(values) for name, values in dataset.written() if name == "explanations"]
    settled: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for rule, table, ref, digest in validate(dataset, limit=1, digests=True).settled_by_any:
        settled.setdefault((table, ref), []).append((rule, digest))
    taken = {row.get("explanation_ref") for row in rows}
    free = (ref for ref in (f"X-{number:04}" for number in count(1)) if ref not in taken)
    explanations = []
    for row in rows:
        if row.get("rule_id") != ANY_RULE:
            explanations.append(row)
            continue
        # the queries of a record that is explained twice are settled once
        for rule, digest in settled.pop((str(row.get("record_type")), str(row.get("record_ref"))), ()):
            explanations.append(row | {"explanation_ref": next(free), "rule_id": rule, "digest": digest})
    return explanations

"""Carries explanations of queries over to the pseudonymised records.

An explanation is kept only if it settled a query before and the same query arises afterwards. Its digest is computed again from the new
record, because the old one is a plain hash of a few values, which could be found by trial.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from cse_record.privacy.rows import EXPLANATIONS, HEADER, identifier
from cse_record.standard.form_texts import ANY_RULE
from cse_record.standard.rows import Row, Tables
from cse_record.validation.findings import Finding


class Query(NamedTuple):
    """A query of a rule: about a row of a record type, by its position `at`, or about the record type as a whole; and its digest."""

    rule: str
    table: str
    at: int | None
    field: str
    digest: str

    @classmethod
    def of(cls, finding: Finding) -> Query:
        """The query of a finding in a return that is held in memory."""
        second = finding.place.pointer.split("/")[2:3]
        return cls(finding.rule, finding.table, int(second[0]) if second and second[0].isdecimal() else None, finding.field, finding.digest)


def carry_over(
    old: Tables, new: Tables, before: Iterable[Query], after: Iterable[Query], another: Callable[[str], str]
) -> tuple[list[Row], int]:
    """The explanations kept for `new`, and the number that are dropped. Rows are in the same order in `old` and `new`.

    An explanation of all queries about a record becomes one for each rule whose query it settles, so that it does not settle a query that
    arises only from the changes. `another` makes a reference for each of these from a text.
    """
    queries: dict[tuple[str, str], list[Query]] = defaultdict(list)
    for query in before:
        queries[query.table, _called(old, query)].append(query)
    still = {query[:4]: query for query in after}
    kept, dropped = [], 0
    for old_row, new_row in zip(old[EXPLANATIONS], new[EXPLANATIONS], strict=True):
        digest = old_row.get("digest", "").lower()
        settled = [
            still[query[:4]]
            for query in queries[old_row["record_type"], old_row["record_ref"]]
            if old_row["rule_id"] in (ANY_RULE, query.rule) and digest in ("", query.digest) and query[:4] in still
        ]
        by_rule = {query.rule: query for query in settled}
        dropped += not by_rule
        for number, (rule, query) in enumerate(by_rule.items()):
            row = dict(new_row) | {"rule_id": rule, "record_ref": _called(new, query)}
            if number:
                row["explanation_ref"] = another(f"{old_row['explanation_ref']} {rule}")
            kept.append(row | {"digest": query.digest} if digest else row)
    return kept, dropped


def _called(tables: Tables, query: Query) -> str:
    """The record reference in an explanation of a query."""
    if query.at is None:
        return f"{tables[HEADER][0]['return_ref']}|{query.field}"
    return identifier(query.table, tables[query.table][query.at])

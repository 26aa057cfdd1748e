"""Explanations in one validation: which queries they settle, and which of them settle none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cse_record.standard.columns import Column
from cse_record.targets.python.model import Check, QueryExplanations, Table

if TYPE_CHECKING:
    from cse_record.targets.python.model import Cells, Faulty

# --- begin copy
ANY_RULE = "*"
"""The rule in an explanation that settles every query about one record, as the “Explain” cell of a workbook does."""


class Explanations:
    """The explanations of one run, by rule, record type and record."""

    def __init__(self, run: Any) -> None:
        self.run = run
        self.by_query: dict[tuple[str, str, str], QueryExplanations] = {}

    def take(self, at: int, rule: str, table: str, ref: str, digest: str | None, row: Cells, bad: Faulty) -> None:
        """Adds a row of `explanations`. A faulty row explains nothing, and is not checked for whether it is needed."""
        if bad and not bad.isdisjoint(("rule_id", "record_type", "record_ref", "digest")):
            return
        query = self.by_query.setdefault((rule, table, ref), QueryExplanations())
        query.rows.setdefault(digest.lower() if digest else None, []).append((at, row))

    def table_identifier(self, check: Check) -> str:
        """The identifier in an explanation of a query about a whole record type: the return and the column."""
        return f"{self.run.header.get('return_ref') or ''}|{check.field}"

    def settle(self, check: Check, table: Table, row: Cells | None) -> bool:
        """Whether an explanation settles the query. An explanation whose digest differs has lapsed."""
        who = (table.name, self.table_identifier(check) if row is None else table.identifier(row))
        settled = False
        for rule in (check.rule, ANY_RULE):
            query = self.by_query.get((rule, *who))
            if query is None:
                continue
            query.has_arisen = True
            used: set[str | None] = {None} if None in query.rows else set()
            if len(query.rows) > len(used):
                used |= {self.digest(check, table, row)} & set(query.rows)
            query.used |= used
            if used and rule == ANY_RULE and not settled:
                self.run.settled_by_any.append((check.rule, *who, self.digest(check, table, row) if self.run.digests else ""))
            settled = settled or bool(used)
        if settled:
            self.run.explained[check.rule] = self.run.explained.get(check.rule, 0) + 1
        return settled

    def with_fault(self, fault: str) -> Iterator[tuple[int, Cells, bool]]:
        """Each explanation to which the question applies, and whether it has the fault."""
        if not self.by_query:
            return
        severities = {check.rule: check.severity for check in self.run.checks.values() if check.since not in self.run.version.later}
        retired = severities.keys() - {check.rule for check in self.run.checks.values() if self.run.version.asks(check)}
        self.run.waiting.for_header()
        unchecked = {*self.run.broken, *self.run.waiting.rules}
        for (rule, table, _), query in self.by_query.items():
            known, muted = severities.get(rule), self.run.is_muted(rule) or rule in unchecked or rule in retired
            if rule == ANY_RULE:  # if rules are left out, it may be for one of them
                known, muted = "query", bool(self.run.only or self.run.without or unchecked)
            for digest, rows in query.rows.items():
                for at, row in rows:
                    if fault == "unknown-rule":
                        yield at, row, known is None
                    elif fault == "error" and known:
                        yield at, row, known != "query"
                    elif fault == "not-found" and known == "query" and not muted and table not in self.run.unread:
                        yield at, row, not query.has_arisen
                    elif fault == "lapsed" and known == "query" and digest is not None:
                        yield at, row, query.has_arisen and digest not in query.used

    def digest(self, check: Check, table: Table, row: Cells | None) -> str:
        """The SHA-256 digest of the fields that a check reads, as 64 hexadecimal digits."""
        import hashlib

        paths = [
            path for path in check.paths if not self.run.version.later or self._column(table, path).since not in self.run.version.later
        ]
        lines = [f"{'.'.join(path)}={'' if row is None else self._value(table, row, path)}" for path in paths]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    def _column(self, table: Table, path: tuple[str, ...]) -> Column:
        """The column to which a path leads from a record of a type."""
        if len(path) == 1:
            return table.by_name[path[0]]
        to = path[0] if path[0] == "returns" else self.run.standard.REFERS[table.name, path[0]]
        column: Column = self.run.tables[to].by_name[path[1]]
        return column

    def _value(self, table: Table, row: Cells, path: tuple[str, ...]) -> object:
        """The value to which a path leads; an empty text if it is blank."""
        if len(path) == 1:
            value = row[table.position[path[0]]]
        elif path[0] == "returns":
            value = self.run.header.get(path[1])
        else:
            to = self.run.standard.REFERS[table.name, path[0]]
            kept = self.run.stores.get(to, {}).get(row[table.position[path[0]]])
            value = None if kept is None else kept[self.run.standard.KEPT[to].index(path[1]) + 2]
        return "" if value is None else value


# --- end copy

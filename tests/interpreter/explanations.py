"""Which queries an explanation settles, and which explanations are faulty."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cse_record.standard import predicates as p
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import Time
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import Check, Rule
from tests.interpreter.reading import RecordView, Return, Unreadable
from tests.interpreter.record_predicates import Outcome


@dataclass(frozen=True, eq=False)
class Finding:
    """One failure of one check. `index` is None if the finding is about a whole table."""

    rule: Rule
    check: Check
    index: int | None

    @property
    def pointer(self) -> str:
        place = f"/{self.check.on}" if self.index is None else f"/{self.check.on}/{self.index}"
        return f"{place}/{self.check.fields[0]}"


def digest(whole: Return, check: Check, index: int | None) -> str:
    """The SHA-256 digest, in hexadecimal, of the fields that a check is about, as lines joined by line feeds.

    There is one line `path=value` for each path of the predicate in the order of `paths()`, followed directly by one for each
    companion of its element (latest, absent, basis, time of day) in the order of the columns, with the same path before the point.
    No line is repeated. A blank, or a path that leads to no record, is an empty text; a number is in decimal digits. A check about a
    whole table has the same lines without values, because its digest identifies only the question.
    """
    view = next((record for record in whole.records(check.on) if record.index == index), RecordView(whole, check.on, -1, {}))
    lines = [line for path in check.predicate.paths() for line in _lines(view, path, index is not None)]
    return hashlib.sha256("\n".join(dict.fromkeys(lines)).encode()).hexdigest()


def _lines(record: RecordView, path: str, with_values: bool) -> Iterator[str]:
    via, dot, name = path.rpartition(".")
    table = record.table if not via else p.HEADER if via == p.HEADER else RECORDS[record.table].parents()[via]
    elements = RECORDS[table].elements
    beside = set(elements[name].companions.values())
    beside |= {column.name for column in elements.values() if isinstance(column.kind, Time) and column.kind.of == name}
    try:
        row = record.lead(path)[0].row if with_values else {}
    except Unreadable:
        row = {}
    for column in (name, *(column for column in elements if column in beside)):
        value = row.get(column)
        yield f"{via}{dot}{column}={'' if value is None else value}"


def explained_as(whole: Return, finding: Finding) -> tuple[str, str, str]:
    """The rule, record type and reference with which an explanation names a finding."""
    table, index = finding.check.on, finding.index
    if index is None:
        headers = whole.rows(p.HEADER)
        return finding.rule.id, table, f"{headers[0][1].get('return_ref', '') if headers else ''}|{finding.check.fields[0]}"
    row = next((row for place, row in whole.rows(table) if place == index), {})
    key = RECORDS[table].key()
    names = (key,) if key else RECORDS[table].about.identified_by
    values = (row.get(name) for name in names)
    return finding.rule.id, table, "|".join("" if value is None else str(value) for value in values)


def named_and_settled(whole: Return, findings: list[Finding], explanation: RecordView) -> tuple[list[Finding], list[Finding]]:
    """The queries that an explanation names, and those that it settles because its digest is blank or equal to theirs.

    An asterisk in place of the rule names every query of the record.
    """
    names = tuple(explanation.cell(name) for name in ("rule_id", "record_type", "record_ref"))
    stated_digest = explanation.cell("digest")
    queries = [finding for finding in findings if finding.rule.severity == "query"]
    named = [finding for finding in queries if (("*" if names[0] == "*" else finding.rule.id), *explained_as(whole, finding)[1:]) == names]
    return named, [finding for finding in named if stated_digest is None or stated_digest == digest(whole, finding.check, finding.index)]


def explains(
    explanation: RecordView, predicate: p.Explains, rules: Mapping[str, Rule], findings: list[Finding], held_back_rules: set[str]
) -> Outcome:
    """The outcome of `Explains` for one explanation.

    `held_back_rules` are the rules with a check that was held back. Whether they have queries is not known yet.
    """
    named, settled = named_and_settled(explanation.whole, findings, explanation)
    if (
        predicate.of == "not-found"
        and not named
        and (held_back_rules if explanation.cell("rule_id") == "*" else explanation.cell("rule_id") in held_back_rules)
    ):
        return None
    if explanation.cell("rule_id") == "*":
        if predicate.of in ("unknown-rule", "error"):
            return True
        return bool(named) if predicate.of == "not-found" else bool(settled) if named else None
    rule = rules.get(explanation.cell("rule_id"))
    if predicate.of == "unknown-rule":
        return rule is not None
    if rule is None:
        return None
    if predicate.of == "error":
        return rule.severity == "query"
    if rule.severity != "query":
        return None
    if predicate.of == "not-found":  # of a rule that is retired, it is not asked
        is_asked = any(STANDARD.asks(rule, check, explanation.whole.version) for check in rule.checks)
        return bool(named) if is_asked else None
    return bool(settled) if named else None

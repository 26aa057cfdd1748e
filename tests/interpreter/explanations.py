"""Which queries an explanation settles, and what is wrong with an explanation."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cse_record.standard import predicates as p
from cse_record.standard.kinds import Time
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import Check, Rule
from tests.interpreter.of_records import Outcome
from tests.interpreter.reading import Here, Return, Unreadable


@dataclass(frozen=True, eq=False)
class Finding:
    """One failure of one check. `index` is None if it is about a whole table."""

    rule: Rule
    check: Check
    index: int | None

    @property
    def pointer(self) -> str:
        place = f"/{self.check.on}" if self.index is None else f"/{self.check.on}/{self.index}"
        return f"{place}/{self.check.fields[0]}"


def digest(whole: Return, check: Check, index: int | None) -> str:
    """SHA-256, in hexadecimal, of the fields that a check is about, joined by line feeds.

    One line for each path of the predicate in the order of `paths()`, `path=value`; directly after it one for each companion of
    its element (latest, absent, basis, time of day) in the order of the columns, under the same path before the point.
    A line that is there already is not repeated. What is blank or leads to no record is the empty text, a number is in
    decimal digits. A check about a whole table has the same lines without values: it only names what was asked.
    """
    here = next((one for one in whole.records(check.on) if one.index == index), Here(whole, check.on, -1, {}))
    lines = [line for path in check.predicate.paths() for line in _lines(here, path, index is not None)]
    return hashlib.sha256("\n".join(dict.fromkeys(lines)).encode()).hexdigest()


def _lines(here: Here, path: str, with_values: bool) -> Iterator[str]:
    via, dot, name = path.rpartition(".")
    table = here.table if not via else p.HEADER if via == p.HEADER else RECORDS[here.table].parents()[via]
    elements = RECORDS[table].elements
    beside = set(elements[name].companions.values())
    beside |= {one.name for one in elements.values() if isinstance(one.kind, Time) and one.kind.of == name}
    try:
        row = here.lead(path)[0].row if with_values else {}
    except Unreadable:
        row = {}
    for column in (name, *(one for one in elements if one in beside)):
        value = row.get(column)
        yield f"{via}{dot}{column}={'' if value is None else value}"


def explained_as(whole: Return, finding: Finding) -> tuple[str, str, str]:
    """Rule, record type and reference by which an explanation names a finding."""
    table, index = finding.check.on, finding.index
    if index is None:
        headers = whole.rows(p.HEADER)
        return finding.rule.id, table, f"{headers[0][1].get('return_ref', '') if headers else ''}|{finding.check.fields[0]}"
    row = next((row for place, row in whole.rows(table) if place == index), {})
    key = RECORDS[table].key()
    names = (key,) if key else RECORDS[table].about.identified_by
    values = (row.get(name) for name in names)
    return finding.rule.id, table, "|".join("" if value is None else str(value) for value in values)


def meant(whole: Return, findings: list[Finding], here: Here) -> tuple[list[Finding], list[Finding]]:
    """The queries that an explanation names, and those of them that it settles, since its digest is blank or theirs.

    An asterisk in place of the rule names every query of the record.
    """
    names = tuple(here.cell(name) for name in ("rule_id", "record_type", "record_ref"))
    said = here.cell("digest")
    asked = [one for one in findings if one.rule.severity == "query"]
    named = [one for one in asked if (("*" if names[0] == "*" else one.rule.id), *explained_as(whole, one)[1:]) == names]
    return named, [one for one in named if said is None or said == digest(whole, one.check, one.index)]


def explains(here: Here, one: p.Explains, rules: Mapping[str, Rule], findings: list[Finding], held: set[str]) -> Outcome:
    """`held` are the rules of which some check was held back: whether their queries arise is not known yet."""
    named, settled = meant(here.whole, findings, here)
    if one.of == "not-found" and not named and (held if here.cell("rule_id") == "*" else here.cell("rule_id") in held):
        return None
    if here.cell("rule_id") == "*":
        if one.of in ("unknown-rule", "error"):
            return True
        return bool(named) if one.of == "not-found" else bool(settled) if named else None
    rule = rules.get(here.cell("rule_id"))
    if one.of == "unknown-rule":
        return rule is not None
    if rule is None:
        return None
    if one.of == "error":
        return rule.severity == "query"
    if rule.severity != "query":
        return None
    if one.of == "not-found":
        return bool(named)
    return bool(settled) if named else None

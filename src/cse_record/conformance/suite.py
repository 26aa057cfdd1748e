"""The conformance suite: many small returns, each with exactly the findings that a validator must give.

The expected findings come from the example of a rule or from the generator of the case. No engine is run.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cse_record.conformance.boundaries import Case, boundary_cases
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.faults import FAULTS
from cse_record.standard.rows import Tables
from cse_record.standard.rules.examples import whole_return
from cse_record.standard.rules.rule import Example, Rule
from cse_record.targets.data.rules import failing_at

Data = dict[str, object]


def suite(standard: Catalogue) -> dict[str, Data]:
    """The published cases of each rule, by rule id."""
    return {rule.id: {"rule": rule.id, "title": rule.title, "cases": list(_published(standard, rule))} for rule in standard.rules.values()}


def base_return(standard: Catalogue) -> Tables:
    """The header and scope that most cases share. They are published once."""
    plain = whole_return(standard.records, Example({}))
    return {table: plain[table] for table in ("returns", "return_scope")}


def _without_base(base: Tables, rows: Tables) -> Tables:
    """The tables of a return that differ from the base. A record type of the base without rows is given as an empty list."""
    empty: Tables = {table: [] for table in base if table not in rows}
    return {table: table_rows for table, table_rows in (empty | rows).items() if base.get(table) != table_rows}


def _published(standard: Catalogue, rule: Rule) -> Iterator[Data]:
    scope = max((check.predicate.reach for check in rule.checks), key=("record", "relation", "table", "return").index)
    taken: set[str] = set()
    base = base_return(standard)
    for case in cases(standard, rule):
        name = _id(rule.id, case.title)
        if name in taken:
            raise TypeError(f"two cases are called {name}")
        taken.add(name)
        yield {
            "id": name,
            "title": case.title,
            "rule": rule.id,
            "scope": scope,
            "return": _without_base(base, case.rows),
            "expected": [list(pair) for pair in sorted(case.expected)],
        }


def cases(standard: Catalogue, rule: Rule) -> Iterator[Case]:
    """The examples of a rule, then its boundary cases. A return that already occurred is left out."""
    seen: list[object] = []
    for case in [*_examples(standard, rule), *boundary_cases(standard, rule)]:
        if case.rows not in seen:
            seen.append(case.rows)
            yield case


def _examples(standard: Catalogue, rule: Rule) -> Iterator[Case]:
    for number, example in enumerate(rule.fails, 1):
        at = failing_at(standard, rule, example)
        check = rule.check_of(example)
        title = f"fails, example {number}: {check.on}.{check.fields[0]}"
        yield Case(title, whole_return(standard.records, example), ((rule.id, at), *example.also))
    for number, example in enumerate(rule.passes, 1):
        yield Case(f"passes, example {number}", whole_return(standard.records, example), example.also)


def _id(rule: str, title: str) -> str:
    """A name for files and reports: the rule id, then the title in small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return f"{rule}-" + re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def case_schema(standard: Catalogue) -> Data:
    """The JSON Schema of one file of cases."""
    ids = "[A-Z]{3}-[0-9]{3}"
    pair = {
        "type": "array",
        "prefixItems": [
            {"title": "Rule or fault", "type": "string", "anyOf": [{"pattern": f"^{ids}$"}, {"enum": list(FAULTS)}]},
            {"title": "JSON pointer into the return", "type": "string", "pattern": "^/[a-z_]+(/[0-9]+)?(/[a-z0-9_]+)?$"},
        ],
        "items": False,
        "minItems": 2,
        "maxItems": 2,
    }
    case: Data = {
        "id": {"title": "Name of the case, unique in the suite", "type": "string", "pattern": f"^{ids}-[a-z0-9-]+$"},
        "title": {"title": "What is special about the return", "type": "string", "minLength": 1},
        "rule": {"title": "The rule that the case is about", "type": "string", "pattern": f"^{ids}$"},
        "scope": {
            "title": "How far the rule has to look",
            "description": "One record, records that it refers to, all records of a type, or the whole return.",
            "enum": ["record", "relation", "table", "return"],
        },
        "return": {
            "title": "The return to judge, as a file of a return has it; the record types that it lacks are as in base.json",
            "type": "object",
            "propertyNames": {"enum": list(standard.records)},
            "additionalProperties": {"type": "array", "items": {"type": "object"}},
        },
        "expected": {"title": "Exactly what must be found", "type": "array", "uniqueItems": True, "items": pair},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:cse-record:conformance:{standard.version}:cases",
        "title": "Cases of the conformance suite about one rule",
        "type": "object",
        "properties": {
            "rule": {"type": "string", "pattern": f"^{ids}$"},
            "title": {"type": "string", "minLength": 1},
            "cases": {
                "type": "array",
                "minItems": 2,
                "items": {"type": "object", "properties": case, "required": list(case), "additionalProperties": False},
            },
        },
        "required": ["rule", "title", "cases"],
        "additionalProperties": False,
    }

"""One faulty row elsewhere never silences a rule: its finding stays, or the report says that it could not be checked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from cse_record._generated import validator
from cse_record.cli import main
from cse_record.reports.csv import csv_table
from cse_record.reports.github import workflow_commands
from cse_record.reports.html.page import html_page
from cse_record.reports.json import json_document, json_lines
from cse_record.reports.junit import junit_xml
from cse_record.reports.marked.listing import head
from cse_record.reports.sarif import sarif_log
from cse_record.reports.text import text
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import Key, Ref
from cse_record.standard.operands import operand
from cse_record.standard.predicates import HEADER
from cse_record.standard.rules import Check
from cse_record.standard.rules.examples import expected, overlay, whole_return
from cse_record.standard.rules.rule import Example, Rule
from cse_record.validation import validate
from tests.conftest import ROOT

MEANS_NOBODY = "x 9998"
"""A malformed reference that resembles no reference in the examples."""


def read_by(check: Check) -> list[str]:
    """The record types whose rows a check reads, including its own."""
    predicate: Any = check.predicate
    record_types = [check.on, *(operand(STANDARD.records, check.on, path).record_type for path in predicate.paths())]
    record_types += [getattr(predicate, "table", "") or check.on, *getattr(predicate, "tables", ())]
    if predicate.name == "Refers":
        record_types.append(STANDARD.records[check.on].parents()[predicate.element])
    if predicate.name == "Declared":
        record_types.append("local_codes")
    if getattr(predicate, "unless_scope", ()):
        record_types.append("return_scope")
    return [name for name in dict.fromkeys(record_types) if name != HEADER]


def columns_read_by(check: Check) -> list[tuple[str, str]]:
    """The columns that a check reads, each with its record type; those of the header are left out."""
    predicate: Any = check.predicate
    operands = [operand(STANDARD.records, check.on, path) for path in predicate.paths()]
    columns = [(path.record_type, column) for path in operands for column in path.columns]
    if table := getattr(predicate, "table", ""):  # rows of another type are counted, or compared
        inner = ("by", "filled_from", *predicate.filled_until) if predicate.name == "NoGap" else ("by", "start", "end")
        named = [getattr(predicate, name, name if predicate.name == "NoGap" else "") for name in inner]
        conditions = [getattr(predicate, name, None) for name in ("where", "given")]
        beside = [*filter(None, named), *(path for condition in conditions if condition for path in condition.paths())]
        columns += [(table, column) for path in beside for column in operand(STANDARD.records, table, path).columns]
    return [(name, column) for name, column in dict.fromkeys(columns) if name != HEADER]


def failing(rules: list[Rule]) -> Iterator[tuple[Rule, Check, Example]]:
    """For each check of each rule, the first example in which it fails."""
    for rule in rules:
        seen = set()
        for example in rule.fails:
            if (check := rule.check_of(example)) not in seen:
                seen.add(check)
                yield rule, check, example


def faulty(table: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """A copy of the last row of a record type, or a base row if there is none, in which every reference is misspelt."""
    record = STANDARD.records[table]
    refs = {name for name, element in record.elements.items() if isinstance(element.kind, Key | Ref) and element.must_hold_value}
    others = {name for name in record.about.identified_by if name not in refs}
    return {**(rows[-1] if rows else overlay(STANDARD.records, table, {})), **dict.fromkeys(refs or others, MEANS_NOBODY)}


def judged(rows: dict[str, list[Any]], rule: Rule) -> tuple[set[str], set[str]]:
    """The places of the findings of a rule, and the rules that are held back."""
    run = validator.validate(rows)
    held_back = {waits.rule for waits in run.waiting.held_back()}
    assert not run.broken
    assert all(run.outcomes()[rule_id] in ("failed", "could not be checked") for rule_id in held_back)
    return {validator.pointer(finding) for finding in run.findings if finding.rule == rule.id}, held_back


EVERY = list(failing(list(STANDARD.rules.values())))


def examples(letters: str) -> Iterator[tuple[Rule, Check, dict[str, list[Any]], str]]:
    """Each check of the rules whose ids begin with these letters, with a whole return in which it must fail, and the place."""
    for rule, check, example in EVERY:
        if rule.id.startswith(letters):
            (_, wanted), *_ = expected(STANDARD.records, rule.id, check.on, check.fields[0], check.points_to_row, example)
            yield rule, check, whole_return(STANDARD.records, example), wanted


@pytest.mark.parametrize("letter", sorted({rule.id[:3] for rule, _, _ in EVERY}))
def test_a_faulty_row_elsewhere_silences_no_rule(letter):
    """The faulty row cannot be meant for anything that is missing, so every finding stays, and rows are counted as before."""
    for rule, check, whole, wanted in examples(letter):
        for table in read_by(check):
            if check.predicate.name == "TableRows" and table != check.on:
                continue
            rows = whole | {table: [*whole.get(table, []), faulty(table, whole.get(table, []))]}
            assert wanted in judged(rows, rule)[0], f"{rule.id} is silent for {wanted} beside a faulty row of {table}"


@pytest.mark.slow
@pytest.mark.parametrize("letter", sorted({rule.id[:3] for rule, check, _ in EVERY if columns_read_by(check)}))
@pytest.mark.parametrize("fault", [["faulty"], None])
def test_a_fault_in_any_column_of_another_row_silences_no_rule_unsaid(letter, fault):
    """Each row that an example needs gets a second one before or after it, with another key and a fault in a column that is read."""
    count = 0
    for rule, check, whole, wanted in examples(letter):
        for table, column in columns_read_by(check):
            for row in whole.get(table, []):
                may_be_blank = column not in row or not STANDARD.records[table].elements[column].must_be_answered
                if fault is None and may_be_blank:  # then a blank is no fault
                    continue
                other = row | {column: fault}
                if (key := STANDARD.records[table].key()) and key != column:
                    other[key] = "ZZZ-99"
                behind, before = whole | {table: [*whole[table], other]}, whole | {table: [other, *whole[table]]}
                for rows, pointer in ((behind, wanted), (before, moved(wanted, table))):
                    pointers, held_back = judged(rows, rule)
                    assert pointer in pointers or rule.id in held_back, f"{rule.id} is silent beside a fault in {table}.{column}"
                    count += 1
    assert count or fault is None  # a rule may read nothing that has to be filled


def moved(pointer: str, table: str) -> str:
    """The place of a finding after a row was added before those of a record type."""
    _, name, *rest = pointer.split("/")
    return "/".join(["", name, str(int(rest[0]) + 1), *rest[1:]]) if name == table and len(rest) > 1 else pointer


@pytest.mark.parametrize("letter", sorted({rule.id[:3] for rule, _, _ in EVERY}))
def test_a_row_that_cannot_be_read_silences_no_rule_unsaid(letter):
    for rule, check, whole, wanted in examples(letter):
        for table in [*read_by(check), HEADER]:
            pointers, held_back = judged(whole | {table: [*whole.get(table, []), 7]}, rule)
            assert wanted in pointers or rule.id in held_back, f"{rule.id} is silent, unsaid, while a row of {table} cannot be read"


@pytest.mark.slow
def test_a_faulty_header_silences_no_rule_unsaid():
    """Each cell of the header that a check reads is made faulty in turn. Finally there are two headers."""
    count = 0
    for rule, check, example in EVERY:
        names = [path.split(".")[1] for path in check.predicate.paths() if path.startswith(f"{HEADER}.")]
        if check.on == HEADER or not names:
            continue
        whole = whole_return(STANDARD.records, example)
        for name in names:
            changed = deepcopy(whole)
            changed[HEADER][0] |= {name: ["faulty"]}
            _, held_back = judged(changed, rule)
            assert rule.id in held_back, f"{rule.id} is silent, unsaid, while {name} is faulty"
            count += 1
        assert rule.id in judged(whole | {HEADER: whole[HEADER] * 2}, rule)[1]
    assert count > 20


def waiting() -> dict[str, list[Any]]:
    """Three references, in one record type, to a child whose own reference is misspelt; nothing else is wrong."""
    rows = json.loads((ROOT / "examples/minimal.json").read_text(encoding="utf-8"))
    rows["children"].append(rows["children"][0] | {"child_ref": "c 2"})
    rows["exploitation_periods"] += [
        rows["exploitation_periods"][0] | {"exploitation_ref": f"E-{number}", "child_ref": "C-2", "started_absent": "absent:not-asked"}
        for number in (7, 8, 9)
    ]
    for row in rows["exploitation_periods"][-3:]:
        row.pop("started_on", None)
        row.pop("started_latest", None)
    return rows


WORDS = "3 references in Exploitation periods cannot be checked until 1 faulty reference in Children is corrected."


def test_every_report_says_what_waits(tmp_path, capsys):
    path = tmp_path / "return.json"
    path.write_text(json.dumps(waiting()), encoding="utf-8")
    report = validate(path)
    assert [(waits.rule, waits.count, waits.table, waits.field, waits.faulty) for waits in report.held_back] == [
        ("REF-001", 3, "children", "child_ref", 1)
    ]
    assert report.verdict == "findings"
    assert report.rules["REF-001"] == "could not be checked"
    spelled = [json_lines([report]), csv_table([report]), workflow_commands([report]), junit_xml([report]), sarif_log([report])]
    for spelled_report in (*spelled, text(report), html_page([report]), "\n".join(head(report)), json_document([report])):
        assert WORDS in " ".join(spelled_report.split())  # text is broken into lines
    (held_back,) = json.loads(json_document([report]))["held_back"]
    assert held_back["until"] == {"table": "children", "field": "child_ref", "faulty": 1}
    assert main(["validate", str(path)]) == 1
    # nothing else fails, so the verdict is that something could not be checked
    assert main(["validate", str(path), "--ignore", "not_as_spelled"]) == 2
    assert WORDS in capsys.readouterr().out
    rows = waiting()
    rows["children"][-1]["child_ref"] = "C-2"
    path.write_text(json.dumps(rows), encoding="utf-8")
    assert not validate(path).held_back


def test_the_vendored_validator_says_what_waits(tmp_path, capsys):
    path = tmp_path / "return.json"
    path.write_text(json.dumps(waiting()), encoding="utf-8")
    assert validator.main([str(path)]) == 1
    out = capsys.readouterr().out
    assert f"REF-001: {WORDS}" in out
    assert "could not be checked: REF-001" in out


def test_an_explanation_of_a_query_that_is_held_back_is_not_called_unneeded():
    """Whether the query arises is not known yet."""
    rule = STANDARD.rules["HIS-003"]
    whole = whole_return(STANDARD.records, rule.fails[0])
    (_, wanted), *_ = expected(STANDARD.records, rule.id, "children", "missing_history", True, rule.fails[0])
    assert wanted in judged(whole, rule)[0]
    ref = whole["children"][0]["child_ref"]
    episode = {**overlay(STANDARD.records, "missing_episodes", {}), "child_ref": f"{ref} ".lower()}
    explanation = {**overlay(STANDARD.records, "explanations", {}), "rule_id": rule.id, "record_type": "children", "record_ref": ref}
    run = validator.validate(whole | {"missing_episodes": [episode], "explanations": [explanation]})
    assert "HIS-003" in run.waiting.rules
    assert "EXL-003" not in {finding.rule for finding in run.findings}

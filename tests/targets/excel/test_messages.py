"""What a sheet says about a row: in one line that can be read beside it, in full, and with the cells that it is about."""

from __future__ import annotations

import re
from functools import cache

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.operands import columns_read
from cse_record.standard.rules.rule import CLAUSE, MOST_IN_BRIEF
from cse_record.standard.workbook import VARIANTS
from cse_record.targets.excel.formulas.checks import Checks
from cse_record.targets.excel.formulas.messages import CORRECT, LOOK, MOST_SHOWN, STATES, TO_DO, Message
from cse_record.targets.excel.workbook.check_columns import plan_checks
from cse_record.targets.excel.workbook.plan import Plan, plan_workbook

A_LINE = 72
"""The most characters of a message in one line. `tests/office/test_reading.py` shows that so many fit the column."""
every_variant = pytest.mark.parametrize("variant", VARIANTS)


@cache
def planned(variant: str) -> tuple[Plan, Checks]:
    return plan_checks(plan_workbook(STANDARD, VARIANTS[variant], "", 10, {}, has_checks=True))


def line(checks: Checks, message: Message) -> str:
    """A message in one line, with the letters of its columns."""
    columns = checks.sheets[message.record_type].columns
    cells = ", ".join(columns[column].replace("$", "") for column in message.at)
    return " · ".join(part for part in (message.brief, cells, message.remedy) if part)


@every_variant
def test_each_message_can_be_read_in_one_line(variant):
    _, checks = planned(variant)
    assert {text: len(text) for message in checks.messages if len(text := line(checks, message)) > A_LINE} == {}
    for message in checks.messages:
        assert message.brief
        assert message.remedy
        assert message.at or message.rule == "damaged"
        assert len(message.brief) <= MOST_IN_BRIEF


@every_variant
def test_a_message_in_full_begins_with_its_state_and_fits_a_link(variant):
    _, checks = planned(variant)
    for message in checks.messages:
        assert re.match(rf"{message.state}( [(][A-Z]{{3}}-[0-9]{{3}}[)])?: ", message.text), message.text
        shown = str(checks.line(message, 9)[-1])
        assert len(shown) <= MOST_SHOWN
        assert shown == message.text or message.text.startswith(shown.partition(" … ")[0])


def test_an_error_is_wrong_or_still_to_come_and_a_query_still_to_come_or_unusual():
    """A blank that needs an answer, or rows that are still to be typed on a later sheet, are nothing to correct."""
    _, checks = planned("full")
    states: dict[str, set[str]] = {}
    for message in checks.messages:
        severity = STANDARD.rules[message.rule].severity if message.rule in STANDARD.rules else message.rule
        states.setdefault(severity, set()).add(message.state)
    assert states.pop("error") == {CORRECT, TO_DO}
    assert states.pop("query") == {TO_DO, LOOK}
    assert states.pop("note", {LOOK}) == {LOOK}
    assert {states.pop(fault).pop() for fault in ("blank", "no_value_and_no_reason")} == {TO_DO}
    assert all(state == {CORRECT} for state in states.values())
    waiting = {message.rule for message in checks.messages if message.state == TO_DO}
    assert {"HIS-003", "CHI-005"} <= waiting
    assert list(STATES) == [CORRECT, TO_DO, LOOK]


def test_a_rule_colours_the_cells_of_the_row_that_it_reads():
    _, checks = planned("full")
    of_rules = {
        (message.rule, message.record_type, message.column): message for message in checks.messages if message.rule in STANDARD.rules
    }
    for rule in STANDARD.rules.values():
        for check in rule.checks:
            message = of_rules.get((rule.id, check.on, check.fields[0]))
            if message is None:
                continue
            same = [other for other in rule.checks if (other.on, other.fields[0]) == (check.on, check.fields[0])]
            reads = {path[0] for path in columns_read(STANDARD.records, check.on, check.predicate) if len(path) == 1}
            assert len(same) > 1 or set(message.reads) == {column for column in reads if column in checks.sheets[check.on].columns}


@every_variant
def test_a_message_quotes_only_columns_sheets_and_answers_of_its_workbook(variant):
    """Somebody looks for what is quoted, and a remedy that the workbook does not offer is none."""
    plan, checks = planned(variant)
    labels = {element.label for record in STANDARD.records.values() for element in record.elements.values()}
    titles = {record.about.title for record in STANDARD.records.values()}
    shown = {"Explain", *(element.label for element in plan.header), *(choices.listed.title for choices in plan.lists)}
    for name, sheet in plan.sheets.items():
        shown |= {sheet.title, STANDARD.records[name].about.title, *(column.element.label for column in sheet.columns)}
    for choices in plan.lists:
        shown |= set(map(choices.listed.label_of, choices.codes))
    wrong = {
        (message.rule, quoted)
        for message in checks.messages
        for quoted in re.findall("“([^”]*)”", message.text)
        if quoted in labels | titles and quoted not in shown
    }
    assert wrong == set()


def test_a_remedy_that_needs_a_sheet_or_column_is_told_where_that_is():
    """`fix` has clauses that depend on a record type or element, and other words for a form without it."""
    _, health = planned("health")
    _, full = planned("full")
    rule = STANDARD.rules["SGN-001"]
    in_full, without = ({m.text for m in checks.messages if m.rule == rule.id}.pop() for checks in (full, health))
    assert in_full.endswith(rule.fix)
    assert "Enter the episode" in in_full
    assert "Enter the episode" not in without
    assert without.endswith(rule.fix_on(lambda path: path != "missing_episodes"))


def test_every_clause_of_a_remedy_needs_something_that_there_is():
    clauses = [clause for rule in STANDARD.rules.values() for clause in CLAUSE.finditer(rule.clauses)]
    assert len(clauses) >= 15
    for clause in clauses:
        assert clause[1] in STANDARD.records or clause[1] in STANDARD.elements, clause[0]
    for rule in STANDARD.rules.values():
        for words in (rule.fix, rule.fix_on(lambda path: False)):
            assert not set("[]|") & set(words), rule.id
            assert re.fullmatch(r"[A-Z“].*[.]", words), words
            assert "  " not in words, words


@every_variant
def test_only_lists_of_the_workbook_are_named(variant):
    plan, checks = planned(variant)
    lists = {choices.codelist for choices in plan.lists}
    for message in checks.messages:
        if message.rule == "LOC-001":
            assert {name for name in CODELISTS if re.search(rf"\b{name} \(“", message.text)} <= lists

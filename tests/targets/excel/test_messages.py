"""What a sheet says about a row: in one line that can be read beside it, in full, and with the cells that it is about."""

from __future__ import annotations

import re
from functools import cache

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.operands import columns_read
from cse_record.standard.rules.rule import MOST_IN_BRIEF
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
    # codes of one's own may be declared for any list, whether a column uses it or not
    shown = {"Explain", *(element.label for element in plan.header), *(listed.title for listed in CODELISTS.values())}
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

"""The formulas of the Excel target: within the limits of Excel 2016, complete according to the register, and reproducible."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.example_row import EXAMPLE
from cse_record.targets.excel.formulas.addresses import ROW, letters_of, number_of
from cse_record.targets.excel.formulas.checks import RANKS, Checks, plain_book
from cse_record.targets.excel.formulas.predicates import serial
from cse_record.targets.excel.formulas.rows import MOST
from cse_record.targets.excel.formulas.states import CANNOT_SEE, FAULTS_SEEN, Classes
from cse_record.targets.register import status_by_target

FUNCTIONS = {
    "AND", "CHOOSE", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "DATE", "DAY", "EOMONTH", "EXACT", "FIND", "IF", "IFERROR", "INDEX", "INT",
    "ISERROR", "ISNUMBER", "LEFT", "LEN", "LOWER", "MATCH", "MAX", "MEDIAN", "MID", "MIN", "MONTH", "NA", "NOT", "OR", "REPT", "ROUND",
    "ROW", "SUBSTITUTE", "SUM", "SUMPRODUCT", "TEXT", "TIMEVALUE", "TRIM", "UPPER", "WEEKDAY", "YEAR",
}  # fmt: skip
"""Functions available in Excel 2016, LibreOffice and Google Sheets that return a single cell."""


@pytest.fixture(scope="module")
def checks() -> Checks:
    return Checks(STANDARD, plain_book(STANDARD))


@pytest.fixture(scope="module")
def formulas(checks: Checks) -> list[str]:
    formulas = []
    for name in checks.sheets:
        formulas += [hidden.formula for hidden in checks.hidden(name) if hidden.formula]
        formulas += [*checks.tops(name).values(), checks.check(name)]
    return formulas


def test_no_formula_is_longer_than_a_person_can_read(formulas):
    assert MOST <= 640
    assert max(len(formula.replace(ROW, "502")) for formula in formulas) <= MOST


@pytest.mark.parametrize(("name", "rows"), [("x" * 27, 500), ("plain", 60_000)], ids=["long names", "many rows"])
def test_every_check_fits_other_workbooks_too(name, rows):
    sheets = {
        record: replace(sheet, name=f"{name} {place}", last=sheet.last if sheet.form else rows)
        for place, (record, sheet) in enumerate(plain_book(STANDARD).items())
    }
    checks = Checks(STANDARD, sheets)
    assert not checks.left_out
    for record, sheet in sheets.items():
        assert all(len(hidden.formula.replace(ROW, str(sheet.last))) <= MOST for hidden in checks.hidden(record))


def test_only_functions_of_excel_2016_stand_in_formulas(formulas):
    assert {name for formula in formulas for name in re.findall(r"([A-Z][A-Z0-9.]*)\(", re.sub('"[^"]*"', '""', formula))} <= FUNCTIONS


def test_brackets_and_quotation_marks_are_closed(formulas):
    for formula in formulas:
        bare = re.sub('"[^"]*"', "", formula)
        assert '"' not in bare
        assert bare.count("(") == bare.count(")")
        assert bare.count("{") == bare.count("}")


def test_sheets_make_every_check_that_the_register_calls_live(checks):
    assert not checks.left_out
    made_checks = Counter((message.rule, message.record_type) for message in checks.messages)
    live_checks = Counter(
        (rule.id, check.on)
        for rule in STANDARD.rules.values()
        for check in rule.checks
        if status_by_target(rule, check)["excel"][0] == "live"
    )
    assert {key: made_checks[key] for key in live_checks} == live_checks
    assert not {message.rule for message in checks.messages} & {
        rule.id for rule in STANDARD.rules.values() if not any(key[0] == rule.id for key in live_checks)
    }


def test_enough_rules_are_live():
    def is_live(rule) -> bool:
        return all(status_by_target(rule, check)["excel"][0] == "live" for check in rule.checks)

    by_record = [rule for rule in STANDARD.rules.values() if all(check.predicate.reach == "record" for check in rule.checks)]
    between = [rule for rule in STANDARD.rules.values() if any(check.predicate.reach in ("relation", "table") for check in rule.checks)]
    assert sum(map(is_live, by_record)) >= 0.9 * len(by_record)
    assert sum(map(is_live, between)) >= 50


def test_refusals_say_why():
    for rule in STANDARD.rules.values():
        for check in rule.checks:
            status, reason = status_by_target(rule, check)["excel"]
            assert (status == "refused") == bool(reason)


def test_numbers_order_messages_by_rank_column_and_rule(checks):
    """What is wrong comes before what is still to come, and that before what is unusual. What an explanation settles is together."""
    for name in checks.sheets:
        columns = checks.book.rows[name].columns
        messages = [message for message in checks.messages if message.record_type == name]
        numbers = [message.number for message in messages]
        assert numbers == sorted(set(numbers))
        rules = [message for message in messages if message.rule in STANDARD.rules]
        order = [(RANKS.index((message.state, message.explained)), columns.index(message.column), message.rule) for message in rules]
        assert order == sorted(order)
        assert messages[0].rule == "damaged"


def test_hidden_columns_stand_side_by_side(checks):
    for name, sheet in checks.sheets.items():
        begin = number_of(sheet.helpers)
        assert [hidden.letters for hidden in checks.hidden(name)] == [letters_of(begin + i) for i in range(len(checks.hidden(name)))]
        assert EXAMPLE in checks.hidden(name)[0].formula or sheet.form or not STANDARD.records[name].parents()


def test_the_same_definition_gives_the_same_formulas(checks, formulas):
    again = Checks(STANDARD, plain_book(STANDARD))
    assert again.messages == checks.messages
    assert [hidden.formula for name in again.sheets for hidden in again.hidden(name)] == [
        hidden.formula for name in checks.sheets for hidden in checks.hidden(name)
    ]


def test_a_sheet_with_fewer_columns_has_fewer_checks():
    """What a variant leaves out counts as blank, and nothing refers to it."""
    whole = plain_book(STANDARD)
    core = {name: whole[name] for name in ("returns", "children", "missing_episodes")}
    children = {
        column: letters
        for column, letters in core["children"].columns.items()
        if STANDARD.records["children"].elements[column].must_be_answered or column.endswith(("_absent", "_latest"))
    }
    core["children"] = replace(core["children"], columns=children)
    checks = Checks(STANDARD, core)
    assert {message.record_type for message in checks.messages} == set(core)
    assert {message.column for message in checks.messages if message.record_type == "children"} <= {*children, ""}
    assert not [message for message in checks.messages if message.rule == "CHI-005"], "it counts rows of a sheet that is not there"
    assert [message for message in checks.messages if message.rule == "MIS-024"], "it reads the month of birth, which is there"


@pytest.mark.slow
def test_any_columns_may_be_left_out(rng):
    """A variant may show any columns; formulas never refer to a column that is not there."""
    whole = plain_book(STANDARD)
    for _ in range(8):
        sheets = {}
        for name in rng.sample(sorted(whole), rng.randint(3, len(whole))):
            columns = {column: cell for column, cell in whole[name].columns.items() if rng.random() < 0.7}
            if columns:
                sheets[name] = replace(whole[name], columns=columns)
        ordered = {name: sheets[name] for name in STANDARD.records if name in sheets}
        checks = Checks(STANDARD, ordered)
        assert {why for _, _, why in checks.left_out if not why.startswith("the workbook does not show")} == set()
        for message in checks.messages:
            shown = ordered[message.record_type].columns
            assert message.column in shown or message.rule == "damaged"
            assert {*message.at, *message.reads} <= set(shown)


def test_codes_that_a_rule_distinguishes_are_in_different_classes():
    classes = Classes(("a", "b", "c", "absent:withheld", "absent:declined"), is_open=True)
    classes.ask(("a", "b"))
    classes.ask(("b", "absent:declined"))
    letters = classes.letters()
    assert len({letters[code] for code in ("a", "b", "c", "absent:withheld", "absent:declined", "local:")}) == 6
    plain = Classes(("a", "b", "absent:withheld"))
    assert plain.letters()["a"] == plain.letters()["b"] != plain.letters()["absent:withheld"]


def test_days_are_numbered_as_excel_does():
    assert [serial(day) for day in ("1900-01-01", "1900-02-28", "1900-03-01", "2099-12-31")] == [1, 59, 61, 73050]


def test_every_fault_of_shape_is_detected_or_listed_as_a_blind_spot():
    from cse_record.standard.faults import FAULTS

    seen = {fault for faults in FAULTS_SEEN.values() for fault in faults}
    assert seen | set(CANNOT_SEE) == set(FAULTS) | {"blank"}
    partly = {fault for fault, (kinds, _) in CANNOT_SEE.items() if kinds}
    assert seen & set(CANNOT_SEE) <= partly | {"not_text"}

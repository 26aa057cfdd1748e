"""The examples of each rule as whole returns, with the expected findings. These are stated in the rules, never taken from an engine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Tables
from cse_record.standard.rules import Check, Example, Rule
from cse_record.standard.rules.examples import expected, whole_return


class Shown(NamedTuple):
    """One example: its name, such as `MIS-001 fails 0`, the whole return and the expected findings."""

    name: str
    rows: Tables
    expected: frozenset[tuple[str, str]]


def examples_of(rule: Rule) -> Iterator[Shown]:
    """The failing examples of a rule, then the passing ones."""
    for number, example in enumerate(rule.fails):
        yield Shown(f"{rule.id} fails {number}", whole_return(RECORDS, example), frozenset(expected_of(rule, example)))
    for number, example in enumerate(rule.passes):
        yield Shown(f"{rule.id} passes {number}", whole_return(RECORDS, example), frozenset(example.also))


def expected_of(rule: Rule, example: Example) -> tuple[tuple[str, str], ...]:
    """The expected findings of a failing example."""
    check = check_of(rule, example)
    return expected(RECORDS, rule.id, check.on, check.fields[0], check.points_to_row, example)


def check_of(rule: Rule, example: Example) -> Check:
    """The check that a failing example breaks: the first on its record type, or the one on the named field."""
    tables = [example.at[0]] if example.at else [check.on for check in rule.checks if check.on in example.rows]
    on_table = [check for check in rule.checks if check.on == (tables or [rule.checks[0].on])[0]]
    return next((check for check in on_table if check.fields[0] == example.field), on_table[0])

"""Adding a rule changes no lines of the generated validator other than its own."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.targets.python import source
from cse_record.targets.python.naming import checks_by_name

OF_PREDICATES = {check.predicate.name: rule.id for rule in STANDARD.rules.values() for check in rule.checks}
"""The last rule of each predicate."""
KEEPS_MORE = {"SUS-020": "children", "IDN-004": "children", "REL-008": "suspect_outcomes"}
"""Rules that read a column of other records which no other rule reads, so that more is stored of each such record."""
REORDERS = {"IDN-009", "IDN-011", "IDN-012"}
"""Rules that need the rows of another record type first, so that the types are read in another order."""


@cache
def whole():
    return source(STANDARD).splitlines()


def without(rule):
    """The lines of the validator for a standard without a rule."""
    fewer = replace(STANDARD)
    fewer.__dict__["rules"] = {name: other for name, other in STANDARD.rules.items() if name != rule}  # replaces the cached property
    return source(fewer).splitlines()


@pytest.mark.slow
@pytest.mark.parametrize("rule", sorted({*OF_PREDICATES.values()} - {*KEEPS_MORE} - REORDERS))
def test_a_rule_that_is_added_only_adds_lines(rule):
    rest = iter(whole())
    assert all(line in rest for line in without(rule)), "a line is changed, or stands elsewhere"


@pytest.mark.slow
@pytest.mark.parametrize(("rule", "table"), KEEPS_MORE.items())
def test_a_rule_that_keeps_more_of_a_record_changes_the_lines_that_keep_it(rule, table):
    changed = Counter(without(rule)) - Counter(whole())
    assert changed, "no more is kept"
    assert all(re.search(rf'^    "{table}": |\(at, bad, ', line) for line in changed), changed
    assert sum(changed.values()) <= 4


def test_checks_of_a_rule_have_names_of_their_own():
    names = checks_by_name(STANDARD.rules.values())
    assert len(names) == sum(len(rule.checks) for rule in STANDARD.rules.values())
    for name, (rule, check) in names.items():
        single, several = rule.id.replace("-", "_"), f"{rule.id.replace('-', '_')}_{check.on}_{check.fields[0]}"
        assert re.fullmatch(single if len(rule.checks) == 1 else rf"{several}(_\d+)?", name)

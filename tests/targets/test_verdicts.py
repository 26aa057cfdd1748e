"""The generated validator and the simple interpreter, which share no code, make the same findings in any return."""

import re
from random import Random
from typing import Any

import pytest

from cse_record._generated import validator
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import load
from tests.conftest import bulk
from tests.interpreter import interpret
from tests.rule_examples import examples_of

FAULTY = ("", " x", "1800-01-01", "2020-13-01", 7, True, None, "absent:not-applicable", "absent:withheld", "nope", "2020-05", "2020-05-04")


@pytest.fixture(scope="module")
def examples():
    return [example for rule in load().values() for example in examples_of(rule)]


@pytest.fixture(scope="module")
def values(examples):
    """The values in the examples, by record type and column: values near which some rule changes its verdict."""
    values: dict[tuple[str, str], list[Any]] = {}
    for example in examples:
        for table, rows in example.rows.items():
            for row in rows:
                for name, value in row.items():
                    values.setdefault((table, name), []).append(value)
    return values


def by_validator(rows):
    """The findings of the generated validator for rules; other tests cover faults of shape."""
    run = validator.validate(rows)
    assert run.broken == {}
    return {(finding.rule, validator.pointer(finding)) for finding in run.findings if re.fullmatch("[A-Z]{3}-[0-9]{3}", finding.rule)}


@pytest.mark.slow
def test_verdicts_on_all_examples(examples):
    """`tests/standard/test_rules.py` asks the interpreter the same."""
    for example in examples:
        assert by_validator(example.rows) == example.expected, example.name


@pytest.mark.bulk
@pytest.mark.slow
@pytest.mark.parametrize("damaged", [False, True], ids=["values of other records", "faulty cells too"])
def test_verdicts_on_random_returns(bulk_rng, examples, values, damaged):
    """Returns derived from the examples: cells replaced or emptied, rows duplicated or deleted."""
    for number in range(bulk(5_000, soak=10_000)):
        rows = shaken(bulk_rng, examples, values, damaged)
        assert by_validator(rows) == interpret(rows), f"return {number}: {rows}"


def shaken(rng: Random, examples, values, damaged: bool):
    rows = {table: [dict(row) for row in records] for table, records in rng.choice(examples).rows.items()}
    for _ in range(rng.randint(1, 6)):
        table = rng.choice([name for name, records in rows.items() if records])
        at = rng.randrange(len(rows[table]))
        row, name = rows[table][at], rng.choice(list(RECORDS[table].elements))
        match rng.choices(("fill", "empty", "damage", "double", "lose"), (66, 15, 10 if damaged else 0, 5, 4))[0]:
            case "fill" if (table, name) in values:
                row[name] = rng.choice(values[table, name])
            case "empty":
                row.pop(name, None)
            case "damage":
                row[name] = rng.choice(FAULTY)
            case "double":
                rows[table].append(dict(row))
            case "lose" if sum(map(len, rows.values())) > 1:
                del rows[table][at]
    return rows

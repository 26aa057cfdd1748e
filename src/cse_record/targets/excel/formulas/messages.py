"""The words of a check cell: those of the validator's report, and for faults of shape the same said for a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.columns import Spelling
from cse_record.standard.kinds import LISTS
from cse_record.standard.record import Record
from cse_record.standard.rules.rule import Check, Rule
from cse_record.standard.voice import TEMPLATE
from cse_record.targets.prose.sentences import accepted, failing


@dataclass(frozen=True)
class Words:
    """One line of the sheet of words. `rule` is the id of the rule, or the name of the fault of shape."""

    number: int
    record_type: str
    column: str
    label: str
    severity: str
    rule: str
    text: str


DAMAGED = "Error: This row is not checked, since cells were moved into it or out of it. Type it again in an empty row, and delete it here."
"""What a check cell says whose formula, or one that it rests on, no longer works."""
SAID = {"error": "Error", "query": "Query", "note": "Note"}


def words_of_rule(standard: Catalogue, rule: Rule, check: Check) -> Words:
    """What a rule says when it fails: what is wrong and how to put it right. The words have no number yet."""
    element = standard.records[check.on].elements[check.fields[0]]
    instead = accepted(check.predicate, check.on)
    choice = f" {TEMPLATE.accepted(*instead, LISTS)}" if instead != ("", ()) else ""
    text = f"{SAID[rule.severity]} {rule.id}: {failing(standard, check)}{choice} {rule.fix}"
    return Words(0, check.on, element.name, element.label, rule.severity, rule.id, text)


def words_of_fault(standard: Catalogue, record: type[Record], name: str, number: int) -> Iterator[Words]:
    """What is said of the faults of shape that a column can have, as lines whose numbers begin at `number`."""
    element, columns = record.elements[name], record.columns()
    column = columns[name]

    def words(digit: int, fault: str, text: str) -> Words:
        return Words(number + digit, element.record_type, name, element.label, "error", fault, f"Error: {text}")

    def named(companion: str) -> str:
        return TEMPLATE.element(companion, columns)

    this = named(name)
    if column.must == "value":
        yield words(0, "blank", TEMPLATE.blank(column, LISTS, this))
    elif column.must:
        yield words(0, "no_value_and_no_reason", TEMPLATE.no_answer(named(column.absent), this))
    if column.of:
        yield words(1, "companion_alone", TEMPLATE.alone(named(column.of), this))
    if column.basis:
        yield words(2, "no_basis", TEMPLATE.no_basis(named(column.basis), this))
    fault = "unknown_code" if column.spelling.codes is not None else "not_as_spelled"
    yield words(3, fault, _not_accepted(column.spelling, this))
    if column.absent:
        yield words(4, "value_and_reason", TEMPLATE.two_answers(named(column.absent), f"in {this}"))


def _not_accepted(spelling: Spelling, this: str) -> str:
    if spelling.codes is not None:
        return f"{TEMPLATE.no_code(spelling, LISTS, this)} {TEMPLATE.choices(spelling.codelist, spelling.codes, LISTS)}"
    if spelling.on_sheet:
        return TEMPLATE.not_accepted(spelling, "", this)
    return f"{this} is longer than {spelling.max_length} characters. Shorten it."

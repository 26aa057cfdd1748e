"""The messages of check cells: those of the validator's report, and faults of shape in words that suit a sheet."""

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
class Message:
    """One line of the sheet of messages. `rule` is the id of the rule, or the name of the fault of shape."""

    number: int
    record_type: str
    column: str
    label: str
    severity: str
    rule: str
    text: str


DAMAGED = "Error: This row is not checked, since cells were moved into it or out of it. Type it again in an empty row, and delete it here."
"""The message of a check cell if its formula, or one that it depends on, no longer works."""
SEVERITY_LABELS = {"error": "Error", "query": "Query", "note": "Note"}


def message_of_rule(standard: Catalogue, rule: Rule, check: Check) -> Message:
    """The message of a rule: what is wrong and how to correct it. It has no number yet."""
    element = standard.records[check.on].elements[check.fields[0]]
    instead = accepted(check.predicate, check.on)
    choice = f" {TEMPLATE.accepted(*instead, LISTS)}" if instead != ("", ()) else ""
    text = f"{SEVERITY_LABELS[rule.severity]} {rule.id}: {failing(standard, check)}{choice} {rule.fix}"
    return Message(0, check.on, element.name, element.label, rule.severity, rule.id, text)


def messages_of_fault(standard: Catalogue, record: type[Record], name: str, number: int) -> Iterator[Message]:
    """The messages for the faults of shape that a column can have, numbered from `number`."""
    element, columns = record.elements[name], record.columns()
    column = columns[name]

    def message(digit: int, fault: str, text: str) -> Message:
        return Message(number + digit, element.record_type, name, element.label, "error", fault, f"Error: {text}")

    def named(companion: str) -> str:
        return TEMPLATE.element(companion, columns)

    cell = named(name)
    if column.must == "value":
        yield message(0, "blank", TEMPLATE.blank(column, LISTS, cell))
    elif column.must:
        yield message(0, "no_value_and_no_reason", TEMPLATE.no_answer(named(column.absent), cell))
    if column.of:
        yield message(1, "companion_alone", TEMPLATE.alone(named(column.of), cell))
    if column.basis:
        yield message(2, "no_basis", TEMPLATE.no_basis(named(column.basis), cell))
    fault = "unknown_code" if column.spelling.codes is not None else "not_as_spelled"
    yield message(3, fault, _not_accepted(column.spelling, cell))
    if column.absent:
        yield message(4, "value_and_reason", TEMPLATE.two_answers(named(column.absent), f"in {cell}"))


def _not_accepted(spelling: Spelling, cell: str) -> str:
    if spelling.codes is not None:
        return f"{TEMPLATE.no_code(spelling, LISTS, cell)} {TEMPLATE.choices(spelling.codelist, spelling.codes, LISTS)}"
    if spelling.on_sheet:
        return TEMPLATE.not_accepted(spelling, "", cell)
    return f"{cell} is longer than {spelling.max_length} characters. Shorten it."

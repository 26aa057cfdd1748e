"""The words of a check cell: those of the validator's report, and for faults of shape the same said for a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, Key, LocalCode, Number, Time, UncertainMonth
from cse_record.standard.record import Record
from cse_record.standard.rules.rule import Check, Rule
from cse_record.targets.sentences import failing


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


def words_of_rule(standard: Catalogue, number: int, rule: Rule, check: Check) -> Words:
    """What a rule says when it fails: its sentence and how to put it right."""
    element = standard.records[check.on].elements[check.fields[0]]
    text = f"{SAID[rule.severity]} {rule.id}: {failing(standard, check)} {rule.fix}"
    return Words(number, check.on, element.name, element.label, rule.severity, rule.id, text)


def words_of_fault(standard: Catalogue, record: type[Record], name: str, number: int) -> Iterator[Words]:
    """What is said of the faults of shape that a column can have, as lines whose numbers begin at `number`."""
    element, column = record.elements[name], record.columns()[name]

    def words(digit: int, fault: str, text: str) -> Words:
        return Words(number + digit, element.record_type, name, element.label, "error", fault, f"Error: {text}")

    this = f"“{element.label}”"
    reasons = f"“{record.elements[column.absent].label}”" if column.absent else ""
    if column.must == "value":
        or_reason = " or a reason of the list" if element.absent else ""
        yield words(0, "blank", f"{this} may not be blank. Give a value{or_reason}.")
    elif column.must:
        yield words(0, "no_value_and_no_reason", f"{this} may not be blank. Give a value, or the reason in {reasons}.")
    if column.of:
        whole = record.elements[column.of].label
        yield words(1, "companion_alone", f"{this} belongs to “{whole}”, which is blank. Fill that, or delete this.")
    if column.basis:
        basis = record.elements[column.basis].label
        yield words(2, "no_basis", f"Say in “{basis}” on what {this} rests: recorded, estimated or stated by the person.")
    yield words(3, "unknown_code" if isinstance(element.kind, Code) else "not_as_spelled", f"{this} is {_not_accepted(element)}")
    if column.absent:
        yield words(4, "value_and_reason", f"There is a value in {this} and a reason for absence in {reasons}. Delete one.")


def _not_accepted(element: Element) -> str:
    kind = element.kind
    match kind:
        case Code():
            local = ", nor a code of your own, which begins local:" if kind.spelling.local_codes else ""
            return f"neither a label nor a code of its list{local}. Choose from the list in the cell."
        case ExactDate():
            return "not a day from 1900 to 2099 that is written as a date. Type the day again, such as 4/3/2011 for 4 March 2011."
        case UncertainMonth():
            return "not a month from 1900 to 2099 that is written as a date. Type the month again, such as May 2010."
        case Time():
            return "not a time of day in 24 hours, such as 21:40. Type the time again, with a colon."
        case Number():
            return f"not a whole number from {kind.minimum} to {kind.maximum}. Type the number again, in digits alone."
        case LocalCode():
            return "not written as a code of your own is: local: and then small letters, digits and hyphens, at most 40 of them."
        case Key():
            return "not written as a reference is: capital letters, digits and - . / _ without spaces, at most 40 of them."
    return f"longer than {kind.spelling.max_length} characters. Shorten it."

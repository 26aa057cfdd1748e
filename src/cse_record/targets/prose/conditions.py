"""Elements and conditions in words, from which sentences about predicates are made.

Elements are named by their labels as on the sheet.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch

from cse_record.standard import predicates as vocabulary
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.operands import Operand, operand
from cse_record.standard.records import RECORDS
from cse_record.targets.prose.code_words import codes_in_words, joined


class Resolve:
    """Resolves paths from records of one type."""

    def __init__(self, standard: Catalogue, record_type: str, has: Callable[[str], bool] = lambda path: True) -> None:
        """`has` says of an element, by path, whether a form has it."""
        self.standard, self.record_type, self.has = standard, record_type, has

    def __call__(self, path: str) -> Operand:
        return operand(self.standard.records, self.record_type, path)

    def of(self, record_type: str) -> Resolve:
        """A resolver for records of another type."""
        return Resolve(self.standard, record_type, self.has)

    @property
    def singular(self) -> str:
        """One record of the type, in words."""
        return self.standard.records[self.record_type].about.singular


def label(operand: Operand) -> str:
    """The label of an element, with the record that it belongs to if that is another one."""
    other = RECORDS[operand.record_type].about.singular if operand.via else ""
    other = f"other {other}" if operand.via.startswith("other_") else other  # a record that names two of one type
    return f"“{operand.element.label}”" + (f" of the {other}" if other and not operand.element.label.endswith(f" of the {other}") else "")


@singledispatch
def condition_in_words(condition: vocabulary.Condition, resolve: Resolve) -> str:
    """A condition that holds, as a clause."""
    raise TypeError(f"{type(condition).__name__} has no words")


@condition_in_words.register
def _(condition: vocabulary.OfElement, resolve: Resolve) -> str:
    return f"{_subject(condition, resolve)} {clause(condition, resolve)}"


@condition_in_words.register
def _(condition: vocabulary.OfConditions, resolve: Resolve) -> str:
    joint = " and " if isinstance(condition, vocabulary.All) else " or "
    if _is_without_value(condition):
        return f"{_subject(condition.conditions[0], resolve)} has no value"
    subjects = [_subject(part, resolve) for part in condition.conditions]
    clauses = [clause(part, resolve) if subject else "" for part, subject in zip(condition.conditions, subjects, strict=True)]
    if isinstance(condition, vocabulary.AnyOf) and len(set(clauses)) == 1 and all(subjects):  # “A”, “B” or “C” is blank
        return f"{joined(subjects, 'or')} {clauses[0]}"
    parts: list[str] = []
    for place, part in enumerate(condition.conditions):
        if place and subjects[place] and subjects[place] == subjects[place - 1]:
            if isinstance(condition, vocabulary.All) and clauses[place - 1].endswith("for a reason") and isinstance(part, vocabulary.IsNot):
                parts[-1] += f" other than {clauses[place].removeprefix('is not ')}"
                continue
            parts.append(clauses[place].removeprefix("is ") if clauses[place - 1].startswith("is ") else clauses[place])
        else:
            several = (
                isinstance(part, vocabulary.AnyOf) and len({_subject(condition_part, resolve) for condition_part in part.conditions}) > 1
            )
            parts.append(("either " if several and isinstance(condition, vocabulary.All) else "") + condition_in_words(part, resolve))
    return joint.join(parts)


def _subject(condition: vocabulary.Condition, resolve: Resolve) -> str:
    """The label of the element of a single condition; empty for a composite condition."""
    return label(resolve(condition.element)) if isinstance(condition, vocabulary.OfElement) else ""


@singledispatch
def clause(condition: vocabulary.Condition, resolve: Resolve) -> str:
    """The part of the clause that follows the label of the element."""
    raise TypeError(f"{type(condition).__name__} has no words")


@clause.register
def _(condition: vocabulary.Is, resolve: Resolve) -> str:
    return f"is {codes_in_words(resolve(condition.element), condition.codes, condition.called)}"


@clause.register
def _(condition: vocabulary.IsNot, resolve: Resolve) -> str:
    return f"is not {codes_in_words(resolve(condition.element), condition.codes, condition.called)}"


@clause.register
def _(condition: vocabulary.HasValue, resolve: Resolve) -> str:
    return "is given"


@clause.register
def _(condition: vocabulary.HasReason, resolve: Resolve) -> str:
    reasons = codes_in_words(resolve(condition.element), condition.reasons) if condition.reasons else ""
    return f"is absent for the reason {reasons}" if reasons else "is absent for a reason"


@clause.register
def _(condition: vocabulary.Blank, resolve: Resolve) -> str:
    return "is blank"


def _is_without_value(condition: vocabulary.OfConditions) -> bool:
    """Whether a condition says only that an element is blank, or absent for any reason."""
    if not isinstance(condition, vocabulary.AnyOf) or len(condition.conditions) != 2:
        return False
    blank, absent = condition.conditions
    if not isinstance(blank, vocabulary.Blank) or not isinstance(absent, vocabulary.HasReason):
        return False
    return blank.element == absent.element and not absent.reasons

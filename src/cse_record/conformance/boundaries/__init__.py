"""Cases at the boundaries of every predicate, planted by what the predicate means and never judged by an engine."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.conformance.boundaries import between as between  # each registers the cases of its predicates
from cse_record.conformance.boundaries import dates as dates
from cse_record.conformance.boundaries import spells as spells
from cse_record.conformance.boundaries import totals as totals
from cse_record.conformance.boundaries import values as values
from cse_record.conformance.boundaries.bed import Bed, Case, cases_of, mistyped
from cse_record.conformance.boundaries.left_out import LEFT_OUT
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.rules.rule import Check, Example, Rule
from cse_record.targets.data.rules import check_of

__all__ = ["LEFT_OUT", "Case", "boundary_cases", "cases_of", "planted_cases"]

MANY = 6
"""A rule with more checks than this says the same of many elements."""


def boundary_cases(standard: Catalogue, rule: Rule) -> Iterator[Case]:
    """The cases of one rule beyond its examples, without those that another rule would speak to as well."""
    return (case for case in planted_cases(standard, rule) if (rule.id, case.title) not in LEFT_OUT)


def planted_cases(standard: Catalogue, rule: Rule, in_full: bool = False, reduced: bool = True) -> Iterator[Case]:
    """Every case that can be planted, check by check: in full from the examples that show it failing.

    Of a check without such an example, and of each but the first where a rule says the same of many elements, there is
    one case that fails and one that passes, unless all are wanted `in_full`; then they are about this rule alone. Without
    `reduced` the cases are the same, and nothing is left out for being the same of many elements.
    """
    for number, check in enumerate(rule.checks):
        beds = _beds(standard, rule, check, in_full)
        found = [case for bed in beds for case in _from_bed(bed)]
        is_same_of_many = reduced and number > 0 and len(rule.checks) > MANY
        if not in_full and (is_same_of_many or any(bed.plain for bed in beds)):
            found = _one_of_each(found, rule)
        taken: set[str] = set()
        for case in found:
            title = case.title if len(rule.checks) == 1 else f"{_asked_of(rule, number)}: {case.title}"
            if title not in taken:
                taken.add(title)
                yield Case(title, case.rows, case.expected)


def _asked_of(rule: Rule, number: int) -> str:
    """The column that a check is about; the second check on a column is told from the first by what else it asks."""
    check = rule.checks[number]
    column = f"{check.on}.{check.fields[0]}"
    is_second = any((one.on, one.fields[0]) == (check.on, check.fields[0]) for one in rule.checks[:number])
    others = [path for path in check.predicate.paths() if path != check.fields[0]]
    return f"{column} by {others[0]}" if is_second and others else column


def _beds(standard: Catalogue, rule: Rule, check: Check, in_full: bool) -> list[Bed]:
    examples = [example for example in rule.fails if check_of(rule, example) is check]
    alike = [one for one in rule.checks if (one.on, one.fields[0]) == (check.on, check.fields[0])]
    if len(alike) > 1:  # which of them an example is about cannot be told; the first is about the first
        examples = examples[:1]
    told = [Bed.of(standard, rule, check, example) for example in examples if _is_told_alone(rule, check, example, in_full)]
    if told or check.predicate.when or (examples and not in_full):
        return told
    return [Bed.without_fault(standard, rule, check)]


def _is_told_alone(rule: Rule, check: Check, example: Example, in_full: bool) -> bool:
    """Whether an example breaks no other rule; one of a whole return may show several checks of its own.

    In full, an example may break other rules, which are not asked then, but not its own in another place.
    """
    others = {also for also, _ in example.also}
    return not others or (others == {rule.id} and check.predicate.scope == "return") or (in_full and rule.id not in others)


def _from_bed(bed: Bed) -> Iterator[Case]:
    predicate = bed.check.predicate
    return (case for case in (*cases_of(predicate, bed), *mistyped(predicate, bed)) if case is not None)


def _one_of_each(found: list[Case], rule: Rule) -> list[Case]:
    """The first case in which the rule must be found, and the first in which nothing must."""
    fails = [case for case in found if any(one == rule.id for one, _ in case.expected)]
    return fails[:1] + [case for case in found if not case.expected][:1]

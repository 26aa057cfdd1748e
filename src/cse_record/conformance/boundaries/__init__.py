"""Generators of boundary cases. The expected findings follow from the meaning of each predicate, never from an engine."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.conformance.boundaries import dates as dates
from cse_record.conformance.boundaries import relations as relations  # importing each module registers the generators of its predicates
from cse_record.conformance.boundaries import spells as spells
from cse_record.conformance.boundaries import totals as totals
from cse_record.conformance.boundaries import values as values
from cse_record.conformance.boundaries.case_builder import Case, CaseBuilder, cases_of, mistyped
from cse_record.conformance.boundaries.left_out import LEFT_OUT
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.rules.rule import Check, Example, Rule

__all__ = ["LEFT_OUT", "Case", "boundary_cases", "cases_of", "generated_cases"]

MANY = 6
"""A rule with more checks than this makes the same statement about many elements."""


def boundary_cases(standard: Catalogue, rule: Rule) -> Iterator[Case]:
    """The boundary cases of one rule that break no other rule."""
    return (case for case in generated_cases(standard, rule) if (rule.id, case.title) not in LEFT_OUT)


def generated_cases(standard: Catalogue, rule: Rule, in_full: bool = False, reduced: bool = True) -> Iterator[Case]:
    """Every boundary case of a rule, check by check, made from the failing examples.

    A check without a failing example gives one case that fails and one that passes. So does every check after the first if the rule
    makes the same statement about many elements. `in_full` gives all cases; these are judged by this rule alone. With
    `reduced=False` no check is shortened because it resembles the first.
    """
    for number, check in enumerate(rule.checks):
        builders = _builders(standard, rule, check, in_full)
        generated = [case for builder in builders for case in _cases_from(builder)]
        is_same_of_many = reduced and number > 0 and len(rule.checks) > MANY
        if not in_full and (is_same_of_many or any(builder.plain for builder in builders)):
            generated = _one_failing_one_passing(generated, rule)
        titles: set[str] = set()
        for case in generated:
            title = case.title if len(rule.checks) == 1 else f"{_named_column(rule, number)}: {case.title}"
            if title not in titles:
                titles.add(title)
                yield Case(title, case.rows, case.expected)


def _named_column(rule: Rule, number: int) -> str:
    """The column that a check is about. A second check on the same column is named with the next element that it reads."""
    check = rule.checks[number]
    column = f"{check.on}.{check.fields[0]}"
    is_second = any((earlier.on, earlier.fields[0]) == (check.on, check.fields[0]) for earlier in rule.checks[:number])
    others = [path for path in check.predicate.paths() if path != check.fields[0]]
    return f"{column} by {others[0]}" if is_second and others else column


def _builders(standard: Catalogue, rule: Rule, check: Check, in_full: bool) -> list[CaseBuilder]:
    examples = [example for example in rule.fails if rule.check_of(example) is check]
    alike = [other for other in rule.checks if (other.on, other.fields[0]) == (check.on, check.fields[0])]
    if len(alike) > 1:  # an example does not say which of several such checks it is about, so it counts for the first
        examples = examples[:1]
    builders = [
        CaseBuilder.for_example(standard, rule, check, example)
        for example in examples
        if _breaks_no_other_rule(rule, check, example, in_full)
    ]
    if builders or check.predicate.when or (examples and not in_full):
        return builders
    return [CaseBuilder.without_fault(standard, rule, check)]


def _breaks_no_other_rule(rule: Rule, check: Check, example: Example, in_full: bool) -> bool:
    """Whether an example breaks no other rule. An example of a whole return may break several checks of its own rule.

    In full, an example may break other rules, which are then not run, but not its own rule in another place.
    """
    others = {also for also, _ in example.also}
    return not others or (others == {rule.id} and check.predicate.scope == "return") or (in_full and rule.id not in others)


def _cases_from(builder: CaseBuilder) -> Iterator[Case]:
    predicate = builder.check.predicate
    return (case for case in (*cases_of(predicate, builder), *mistyped(predicate, builder)) if case is not None)


def _one_failing_one_passing(generated: list[Case], rule: Rule) -> list[Case]:
    """The first case with a finding of the rule, and the first without any finding."""
    fails = [case for case in generated if any(rule_id == rule.id for rule_id, _ in case.expected)]
    return fails[:1] + [case for case in generated if not case.expected][:1]

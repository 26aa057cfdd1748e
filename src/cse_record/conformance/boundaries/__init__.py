"""Cases at the boundaries of every predicate, planted by what the predicate means and never judged by an engine."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.conformance.boundaries import dates as dates
from cse_record.conformance.boundaries import relations as relations  # each registers the cases of its predicates
from cse_record.conformance.boundaries import spells as spells
from cse_record.conformance.boundaries import totals as totals
from cse_record.conformance.boundaries import values as values
from cse_record.conformance.boundaries.case_builder import Case, CaseBuilder, cases_of, mistyped
from cse_record.conformance.boundaries.left_out import LEFT_OUT
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.rules.rule import Check, Example, Rule
from cse_record.targets.data.rules import check_of

__all__ = ["LEFT_OUT", "Case", "boundary_cases", "cases_of", "generated_cases"]

MANY = 6
"""A rule with more checks than this makes the same statement about many elements."""


def boundary_cases(standard: Catalogue, rule: Rule) -> Iterator[Case]:
    """The cases of one rule beyond its examples, without those that another rule would speak to as well."""
    return (case for case in generated_cases(standard, rule) if (rule.id, case.title) not in LEFT_OUT)


def generated_cases(standard: Catalogue, rule: Rule, in_full: bool = False, reduced: bool = True) -> Iterator[Case]:
    """Every case that can be planted, check by check: in full from the examples that show it failing.

    Of a check without such an example, and of each but the first where a rule says the same of many elements, there is
    one case that fails and one that passes, unless all are wanted `in_full`; then they are about this rule alone. Without
    `reduced` the cases are the same, and nothing is left out for being the same of many elements.
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
    """The column that a check is about; the second check on a column is told from the first by what else it asks."""
    check = rule.checks[number]
    column = f"{check.on}.{check.fields[0]}"
    is_second = any((earlier.on, earlier.fields[0]) == (check.on, check.fields[0]) for earlier in rule.checks[:number])
    others = [path for path in check.predicate.paths() if path != check.fields[0]]
    return f"{column} by {others[0]}" if is_second and others else column


def _builders(standard: Catalogue, rule: Rule, check: Check, in_full: bool) -> list[CaseBuilder]:
    examples = [example for example in rule.fails if check_of(rule, example) is check]
    alike = [other for other in rule.checks if (other.on, other.fields[0]) == (check.on, check.fields[0])]
    if len(alike) > 1:  # which of them an example is about cannot be told; the first is about the first
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
    """Whether an example breaks no other rule; one of a whole return may show several checks of its own.

    In full, an example may break other rules, which are not asked then, but not its own in another place.
    """
    others = {also for also, _ in example.also}
    return not others or (others == {rule.id} and check.predicate.scope == "return") or (in_full and rule.id not in others)


def _cases_from(builder: CaseBuilder) -> Iterator[Case]:
    predicate = builder.check.predicate
    return (case for case in (*cases_of(predicate, builder), *mistyped(predicate, builder)) if case is not None)


def _one_failing_one_passing(generated: list[Case], rule: Rule) -> list[Case]:
    """The first case in which the rule must be found, and the first in which nothing must."""
    fails = [case for case in generated if any(rule_id == rule.id for rule_id, _ in case.expected)]
    return fails[:1] + [case for case in generated if not case.expected][:1]

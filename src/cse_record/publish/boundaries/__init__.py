"""Cases at the boundaries of every predicate, planted by what the predicate means and never judged by an engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from cse_record.publish.boundaries import between, dates, spells, totals, values
from cse_record.publish.boundaries.bed import Bed, Case
from cse_record.publish.boundaries.left_out import LEFT_OUT
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.kinds import Code, ExactDate, Key, LocalCode, Number, Time, UncertainMonth
from cse_record.standard.operands import Operand
from cse_record.standard.rules.rule import Check, Example, Rule
from cse_record.targets.rule_data import check_of

__all__ = ["LEFT_OUT", "PLANTERS", "Case", "boundary_cases", "planted_cases"]

PLANTERS: dict[str, Callable[[Bed, Any], Iterator[Case | None]]] = {
    "OnOrAfter": dates.on_or_after,
    "OnOrAfterFirst": dates.on_or_after_first,
    "RangeInOrder": dates.range_in_order,
    "WithinDays": dates.within_days,
    "AgeBetween": dates.age_between,
    "AgeIs": dates.age_is,
    "ValidAt": dates.valid_at,
    "NumberBetween": values.number_between,
    "Present": values.present,
    "NoValue": values.no_value,
    "Empty": values.empty,
    "OneOf": values.one_of,
    "NotOneOf": values.not_one_of,
    "GroupFits": values.group_fits,
    "Differs": values.differs,
    "Same": values.same,
    "AnyPresent": values.any_present,
    "NotLike": values.not_like,
    "NotNameOf": values.not_name_of,
    "Refers": between.refers,
    "Declared": between.declared,
    "Rows": between.rows,
    "NotDuring": between.not_during,
    "During": between.during,
    "Unique": between.unique,
    "NoOverlap": spells.no_overlap,
    "NoneAfterOpen": spells.none_after_open,
    "NoGap": spells.no_gap,
    "Covers": totals.covers,
    "ShareAtMost": totals.share_at_most,
    "NotAllSame": totals.not_all_same,
    "SomeHave": totals.some_have,
    "NotMirrored": totals.not_mirrored,
}
"""How boundaries are planted, by predicate. TableRows and Explains have none beyond the examples of their rules."""

MANY = 6
"""A rule with more checks than this says the same of many elements."""
SHAPE = ("record", "relation")
"""Scopes of predicates that a mistyped cell silences for its own record."""


def boundary_cases(standard: Catalogue, rule: Rule) -> Iterator[Case]:
    """The cases of one rule beyond its examples, without those that another rule would speak to as well."""
    return (case for case in planted_cases(standard, rule) if (rule.id, case.title) not in LEFT_OUT)


def planted_cases(standard: Catalogue, rule: Rule, in_full: bool = False) -> Iterator[Case]:
    """Every case that can be planted, check by check: in full from the examples that show it failing.

    Of a check without such an example, and of each but the first where a rule says the same of many elements, there is
    one case that fails and one that passes, unless all are wanted `in_full`; then they are about this rule alone.
    """
    for number, check in enumerate(rule.checks):
        beds = _beds(standard, rule, check, in_full)
        found = [case for bed in beds for case in _from_bed(bed)]
        if not in_full and ((number > 0 and len(rule.checks) > MANY) or any(bed.plain for bed in beds)):
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
    planted = PLANTERS.get(bed.check.predicate.name)
    found = [*(planted(bed, bed.check.predicate) if planted else ()), *mistyped(bed, bed.check)]
    return (case for case in found if case is not None)


def _one_of_each(found: list[Case], rule: Rule) -> list[Case]:
    """The first case in which the rule must be found, and the first in which nothing must."""
    fails = [case for case in found if any(one == rule.id for one, _ in case.expected)]
    return fails[:1] + [case for case in found if not case.expected][:1]


def mistyped(bed: Bed, check: Check) -> Iterator[Case | None]:
    """A cell that the check reads is mistyped: that is the fault, and the rule does not speak."""
    if check.predicate.scope not in SHAPE or check.predicate.name in ("Rows", "Refers", "Declared", "During"):
        return
    for path in check.predicate.paths():
        of = bed.operand(path)
        if of.element.role:
            continue
        for title, value, fault in typing_slips(of, bed.value(of)):
            yield bed.faulty(f"{path} {title}", path, value, fault)


def typing_slips(of: Operand, held: Any) -> Iterator[tuple[str, Any, str]]:
    """How a cell of a kind is mistyped: in words, the cell, and the fault."""
    kind = of.element.kind
    if isinstance(kind, Key):
        return
    if isinstance(kind, Code | LocalCode):
        code = held or (kind.spelling.codes or ("yes",))[0]
        fault = "unknown_code" if isinstance(kind, Code) else "not_as_spelled"
        yield "ends with a space", f"{code} ", fault
        if code.upper() != code:
            yield "is in capital letters", code.upper(), fault
    elif isinstance(kind, ExactDate):
        yield "is no real day", "2020-02-30", "not_as_spelled"
        yield "ends with a space", f"{held or '2020-02-28'} ", "not_as_spelled"
    elif isinstance(kind, UncertainMonth):
        yield "is no real month", "2006-13", "not_as_spelled"
    elif isinstance(kind, Time):
        yield "is no time of day", "24:00", "not_as_spelled"
    elif isinstance(kind, Number):
        yield "is text", str(held or kind.minimum), "not_a_whole_number"
    elif kind.spelling.trimmed:
        yield "ends with a space", f"{held or 'Text'} ", "space_at_end"

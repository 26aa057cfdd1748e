"""A plain interpreter of the rules, as a referee: it says what each predicate means in the fewest words, and is slow.

It shares nothing with the engine: it reads the declarations, the record types and the codelists, and judges shape by the
pydantic models. What `predicates.py` leaves open is settled here:

**Faulty cells.** A question does not apply if one of the columns that it reads has a fault, and all that a predicate and its
`when` ask are read before anything is answered. A question about a date reads the element and its latest companion, and
one about the order of two dates their times too, if both can have one; a question whether there is an answer, or which
code, reads the element and its companion for reasons; every other question reads the element alone. A path that leads to
no record (the reference is blank, does not resolve or is faulty, or there is not one header) is as a faulty cell. Of
several rows with one reference the first counts.

**Faulty cells in other rows.** A row whose reference or key is faulty may be the one that seems not to be there, if the two
have the same letters and digits: `Refers`, `Declared`, `Rows`, `NoGap` and `Covers` are then held back for what is missed, and
for all while a row of the record type could not be read at all. `Rows` is held back too, where there seem to be too few, for
a record with a row of which it cannot be told whether it counts, and under a statement of scope that may take the type out;
`NoGap`, `During`, and `NotDuring` with `unless_in`, where a spell of the same record is faulty. A path to a faulty cell of the
header holds the question back. In `Unique`, `NoOverlap`, `NoneAfterOpen`, `NotDuring` and the predicates over a whole table, a row
with a faulty cell is left out.

**References that lead nowhere.** A row whose reference leads to no record, and is not held back itself, may be of any record: what
`Rows`, `During`, `NoGap` and `NotDuring` with `unless_in` miss is held back while such a row counts or may count. `Same` is, where
two references differ and one of them leads nowhere.

**`when` of a predicate over a table** says which rows count at all, also as the earlier of two.

**Spells** are counted in days; times of day do not count. They are ordered by the first day on which they can begin, then
as they stand in the return; "later" is meant in this order. Two spells certainly overlap if each can begin, at the latest,
before the other ends at the earliest. What certainly ends before it begins is no spell. The earliest of several ends is
the range from the earliest first to the earliest last day. A gap is the number of days from the latest end of all spells
before to the start: from the 10th to the 12th it is two.

**Before birth** there is no age, and `AgeBetween` and `AgeIs` pass: that a date is before birth is for another rule to say.

**Versions.** What came after the version that a return states is not asked of it: checks, and the codes that must be covered.

**Explanations.** See `explanations.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from cse_record.standard import predicates as p
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.rules import Check, Rule, load
from tests.interpreter.explanations import Finding, digest, explains, named_and_settled
from tests.interpreter.reading import HeldBack, RecordView, Return, Tables, Unreadable, holds, if_readable
from tests.interpreter.record_predicates import Outcome, outcome
from tests.interpreter.table_predicates import failing_rows, outcome_of_table

__all__ = ["Finding", "Return", "Tables", "digest", "findings", "interpret"]


@cache
def every_rule() -> dict[str, Rule]:
    """The rules of the standard by id."""
    return load()


def is_about_explanations(rule: Rule) -> bool:
    """Whether a rule asks something of explanations themselves."""
    return any(type(check.predicate) is p.Explains for check in rule.checks)


@cache
def explaining() -> frozenset[str]:
    """The rules of the standard about explanations, by id."""
    return frozenset(rule.id for rule in every_rule().values() if is_about_explanations(rule))


def _failing_rows_of(whole: Return, check: Check, explain: Callable[[RecordView, p.Explains], Outcome]) -> Iterator[int | None]:
    """The rows in which a check fails, or None if it fails for the table."""
    predicate = check.predicate
    if predicate.scope == "table":
        yield from failing_rows(predicate, whole, check)
    elif not predicate.points_to_row:
        if outcome_of_table(predicate, whole, check) is False:
            yield None
    else:
        for record in whole.records(check.on):
            applies: bool | None = None
            try:
                applies = holds(predicate.when, record)
                answer = explain(record, predicate) if isinstance(predicate, p.Explains) else outcome(predicate, record)
            except HeldBack as held_back:
                if applies is not False or str(held_back).startswith(f"{p.HEADER}."):
                    whole.checks_held_back.add(check)
                continue
            except Unreadable:
                continue
            if applies and answer is False:
                yield record.index


def findings(rows: Tables | Return, rules: Mapping[str, Rule] | None = None) -> list[Finding]:
    """Every finding of `rules`, by default all, without the queries that are settled by an explanation.

    Explanations are held against all rules, with those given in the place of their namesakes. A rule about
    explanations cannot be explained itself.
    """
    whole = rows if isinstance(rows, Return) else Return(rows)
    known = every_rule() | dict(rules or {})
    wanted = known if rules is None else rules
    about_explanations = explaining() - set(wanted) | {rule.id for rule in wanted.values() if is_about_explanations(rule)}
    asked_rules = set(known) if about_explanations & set(wanted) and whole.rows("explanations") else set(wanted)
    early, late_asked = asked_rules - about_explanations, about_explanations & set(wanted)

    def findings_of(rule: Rule, explain: Callable[[RecordView, p.Explains], Outcome]) -> list[Finding]:
        checks = [check for check in rule.checks if not whole.later or STANDARD.since(rule, check) not in whole.later]
        return [Finding(rule, check, index) for check in checks for index in _failing_rows_of(whole, check, explain)]

    explainable = [finding for name in known if name in early for finding in findings_of(known[name], lambda record, predicate: None)]
    settled = {finding for record in whole.records("explanations") for finding in _settled(whole, explainable, record)}
    held_back: set[str] = set()
    if whole.checks_held_back and late_asked:
        held_back = {rule.id for rule in known.values() if not whole.checks_held_back.isdisjoint(rule.checks)}

    def explain(record: RecordView, predicate: p.Explains) -> Outcome:
        return explains(record, predicate, known, explainable, held_back)

    late = [finding for name in known if name in late_asked for finding in findings_of(known[name], explain)]
    return [finding for finding in (*explainable, *late) if finding not in settled and finding.rule.id in wanted]


def _settled(whole: Return, explainable: list[Finding], explanation: RecordView) -> list[Finding]:
    answer = if_readable(lambda: named_and_settled(whole, explainable, explanation))
    return answer[1] if answer else []


def interpret(rows: Tables | Return, rules: Mapping[str, Rule] | None = None) -> set[tuple[str, str]]:
    """Pairs of rule id and JSON pointer, one for each finding."""
    return {(finding.rule.id, finding.pointer) for finding in findings(rows, rules)}

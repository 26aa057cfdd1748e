"""A plain interpreter of the rules, as a referee. It says in the fewest words what each predicate means, and is slow.

It shares nothing with the engine: it reads the declarations, the record types and the codelists, and judges shape by the
pydantic models. It settles what the vocabulary of predicates leaves open:

**Faulty cells.** A predicate does not apply if one of the columns that it reads has a fault. Everything that a predicate and its
`when` read is read before anything is decided. A question about a date reads the element and its latest companion; a question
about the order of two dates also reads their times, if both can have one; a question whether there is an answer, or which
code, reads the element and its companion for reasons; every other question reads only the element. A path that leads to
no record (the reference is blank, does not resolve or is faulty, or there is not exactly one header) counts as a faulty cell. If
several rows have the same reference, the first counts.

**Faulty cells in other rows.** A row whose reference or key is faulty may be the one that seems to be missing, if the two
have the same letters and digits. `Refers`, `Declared`, `Rows`, `NoGap` and `Covers` are then held back for what is missing, and
for everything while a row of the record type could not be read at all. If there seem to be too few rows, `Rows` is also held back
for a record with a row that may or may not count, and under a statement of scope that may exclude the record type. `NoGap`,
`During`, and `NotDuring` with `unless_in` are held back if a spell of the same record is faulty. A path to a faulty cell of the
header holds the predicate back. `Unique`, `NoOverlap`, `NoneAfterOpen`, `NotDuring` and the predicates over a whole table leave
out rows with a faulty cell.

**References that lead nowhere.** A row whose reference leads to no record, and which is not held back itself, may belong to any
record. While such a row counts or may count, `Rows`, `During`, `NoGap` and `NotDuring` with `unless_in` are held back for what is
missing. `Same` is held back if two references differ and one of them leads nowhere.

**`when` of a predicate over a table** says which rows count at all, also as the earlier of two.

**Spells** are counted in days; times of day do not matter. Spells are ordered by the first day on which they can begin, then
by their order in the return; "later" refers to this order. Two spells certainly overlap if the latest possible start of each is
before the earliest possible end of the other. A spell that certainly ends before it begins does not count. The earliest of several
ends is the range from the earliest first day to the earliest last day. A gap is the number of days from the latest end of all
previous spells to the start: from the 10th to the 12th it is two.

**Before birth** there is no age, and `AgeBetween` and `AgeIs` pass. Another rule reports that a date is before birth.

**Versions.** Checks, and codes that must be covered, do not apply to a return that states an earlier version than the one that added
them, nor checks to a return that states the version that retired them or a later one. `rules.json` gives both versions.

**Explanations.** See `explanations.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from cse_record.standard import predicates as p
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.rules import Check, Rule, load
from tests.interpreter.explanations import Finding, digest, explains, named_and_settled
from tests.interpreter.reading import MOST_KEPT, HeldBack, RecordView, Return, Tables, Unreadable, holds, if_readable
from tests.interpreter.record_predicates import Outcome, outcome
from tests.interpreter.table_predicates import failing_rows, outcome_of_table

__all__ = ["Finding", "Return", "Tables", "digest", "findings", "interpret"]


@cache
def every_rule() -> dict[str, Rule]:
    """The rules of the standard by id."""
    return load()


@cache
def _asked_by(version: str) -> dict[str, list[Check]]:
    return {rule.id: [check for check in rule.checks if STANDARD.asks(rule, check, version)] for rule in every_rule().values()}


def _asked(rule: Rule, version: str) -> list[Check]:
    """The checks of a rule that a version of the standard has and has not retired."""
    if every_rule().get(rule.id) is rule:
        return _asked_by(version)[rule.id]
    return [check for check in rule.checks if STANDARD.asks(rule, check, version)]


@lru_cache(maxsize=1_000)
def _asked_of(tables: frozenset[str], version: str) -> list[tuple[Rule, Check]]:
    """The checks that can fail in a return with rows of some record types: those on one row need such a row."""
    return [
        (rule, check)
        for rule in every_rule().values()
        for check in _asked(rule, version)
        if check.on in tables or not check.predicate.points_to_row
    ]


def is_about_explanations(rule: Rule) -> bool:
    """Whether a rule is about explanations themselves."""
    return any(type(check.predicate) is p.Explains for check in rule.checks)


@cache
def explaining() -> frozenset[str]:
    """The rules of the standard about explanations, by id."""
    return frozenset(rule.id for rule in every_rule().values() if is_about_explanations(rule))


def _failing_rows_of(whole: Return, check: Check, explain: Callable[[RecordView, p.Explains], Outcome]) -> Iterator[int | None]:
    """The indexes of the rows in which a check fails, or None if it fails for the whole table."""
    predicate = check.predicate
    if predicate.scope == "table":
        yield from failing_rows(predicate, whole, check)
    elif not predicate.points_to_row:
        if outcome_of_table(predicate, whole, check) is False:
            yield None
    else:
        for record in whole.records(check.on):
            fails, is_held_back = _judged(check, record, explain)
            if is_held_back:
                whole.checks_held_back.add(check)
            if fails:
                yield record.index


def _judged(check: Check, record: RecordView, explain: Callable[[RecordView, p.Explains], Outcome] | None = None) -> tuple[bool, bool]:
    """Whether a check fails for a record, and whether it is held back."""
    predicate = check.predicate
    applies: bool | None = None
    try:
        applies = holds(predicate.when, record)
        if applies is False and not record.whole.rows("explanations"):
            return False, False  # what is held back here only explanations ask about
        answer = explain(record, predicate) if explain and isinstance(predicate, p.Explains) else outcome(predicate, record)
    except HeldBack as held_back:
        return False, applies is not False or str(held_back).startswith(f"{p.HEADER}.")
    except Unreadable:
        return False, False
    return applies is True and answer is False, False


@cache
def _judged_alone() -> dict[str, list[Check]]:
    """The checks of the standard that read nothing else than one record and the header, by record type.

    These are judged once for records with equal content: thousands of returns have the same header and rows of scope.
    """
    checks: dict[str, list[Check]] = {}
    for check in (check for rule in every_rule().values() for check in rule.checks):
        predicate = check.predicate
        leads_nowhere_else = all("." not in path or path.startswith(f"{p.HEADER}.") for path in predicate.paths())
        if predicate.scope == "record" and leads_nowhere_else and not isinstance(predicate, p.Same):  # it asks where references lead
            checks.setdefault(check.on, []).append(check)
    return checks


@cache
def _identities() -> frozenset[int]:
    """The checks in `_judged_alone`. A check has so many parts that comparing it takes longer than judging a record."""
    return frozenset(id(check) for checks in _judged_alone().values() for check in checks)


_JUDGED: dict[tuple[object, ...], list[tuple[Check, bool, bool]]] = {}


def _judge_alone(whole: Return) -> dict[int, list[tuple[int, bool, bool]]]:
    """Where the checks in `_judged_alone` fail or are held back: by the identity of the check, the row and which of the two."""
    found: dict[int, list[tuple[int, bool, bool]]] = {}
    header, has_explanations = tuple(whole.contents[p.HEADER, index] for index, _ in whole.rows(p.HEADER)), bool(whole.rows("explanations"))
    for table, checks in _judged_alone().items():
        for record in whole.records(table):
            key = table, whole.contents[table, record.index], header, has_explanations
            if key not in _JUDGED:
                if len(_JUDGED) >= MOST_KEPT:
                    _JUDGED.clear()
                answers = [(check, *_judged(check, record)) for check in checks]
                _JUDGED[key] = [answer for answer in answers if answer[1] or answer[2]]
            for check, fails, is_held_back in _JUDGED[key]:
                found.setdefault(id(check), []).append((record.index, fails, is_held_back))
    return found


def findings(rows: Tables | Return, rules: Mapping[str, Rule] | None = None) -> list[Finding]:
    """Every finding of `rules` (by default, all rules), without queries that an explanation settles.

    Explanations are matched against all rules; given rules replace those with the same id. A rule about explanations cannot itself
    be explained.
    """
    whole = rows if isinstance(rows, Return) else Return(rows)
    wanted = every_rule() if rules is None else rules
    # without explanations nothing is asked of other rules, and nearly all returns have none
    known = every_rule() | dict(rules) if rules is not None and whole.rows("explanations") else wanted
    about_explanations = (
        explaining() if rules is None else explaining() - set(rules) | {rule.id for rule in rules.values() if is_about_explanations(rule)}
    )
    asked_rules = set(known) if about_explanations & set(wanted) else set(wanted)
    early, late_asked = asked_rules - about_explanations, about_explanations & set(wanted)

    alone = _judge_alone(whole) if rules is None else None

    if rules is None:
        asked = _asked_of(frozenset(name for name in whole.tables if whole.rows(name)), whole.version)
    else:
        asked = [(rule, check) for rule in known.values() if rule.id in asked_rules for check in _asked(rule, whole.version)]

    def failing(check: Check, explain: Callable[[RecordView, p.Explains], Outcome]) -> Iterable[int | None]:
        if alone is None or id(check) not in _identities():
            return _failing_rows_of(whole, check, explain)
        judged = alone.get(id(check), ())
        if any(is_held_back for _, _, is_held_back in judged):
            whole.checks_held_back.add(check)
        return [index for index, fails, _ in judged if fails]

    def findings_of(names: AbstractSet[str], explain: Callable[[RecordView, p.Explains], Outcome]) -> list[Finding]:
        return [Finding(rule, check, index) for rule, check in asked if rule.id in names for index in failing(check, explain)]

    explainable = findings_of(early, lambda record, predicate: None)
    settled = {finding for record in whole.records("explanations") for finding in _settled(whole, explainable, record)}
    held_back: set[str] = set()
    if whole.checks_held_back and late_asked:
        held_back = {rule.id for rule in known.values() if not whole.checks_held_back.isdisjoint(rule.checks)}

    def explain(record: RecordView, predicate: p.Explains) -> Outcome:
        return explains(record, predicate, known, explainable, held_back)

    return [
        finding for finding in (*explainable, *findings_of(late_asked, explain)) if finding not in settled and finding.rule.id in wanted
    ]


def _settled(whole: Return, explainable: list[Finding], explanation: RecordView) -> list[Finding]:
    answer = if_readable(lambda: named_and_settled(whole, explainable, explanation))
    return answer[1] if answer else []


def interpret(rows: Tables | Return, rules: Mapping[str, Rule] | None = None) -> set[tuple[str, str]]:
    """The pairs of rule id and JSON pointer of all findings."""
    return {(finding.rule.id, finding.pointer) for finding in findings(rows, rules)}

"""What one answer of a record implies about its other answers, which relates figures of different tables.

Nothing is listed by hand. The definition of a dimension is run over rows with every combination of answers to the elements that it reads,
except combinations that an error rule forbids. What all rows under a code have in common is what a reader knows about them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, singledispatch
from itertools import chain, combinations, product
from typing import NoReturn, cast

from cse_record.analysis.cases import Cases
from cse_record.analysis.completeness import STATES, UNEXPLAINED, asked_of
from cse_record.analysis.derived import ABSENT
from cse_record.analysis.tables import Dimension
from cse_record.analysis.tables.table import Answer
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, Number, UncertainDate, UncertainMonth
from cse_record.standard.predicates import (
    All,
    AnyOf,
    Blank,
    Condition,
    HasReason,
    HasValue,
    Is,
    IsNot,
    NotOneOf,
    NoValue,
    OneOf,
    Predicate,
    Present,
    is_registered,
)
from cse_record.standard.rows import Row

State = tuple[str, str]
"""An element and its state of completeness."""
Answers = Mapping[str, str | None]
"""Maps an element to a code or a reason for absence; `VALUE` stands for any other value, None for a blank."""
VALUE = "value"
LIMIT = 30
"""From a longer list or range, only two values that give the same answer by themselves are combined with other elements."""
MOST_ROWS = 40_000
"""The limit on the rows tried. Rules that need more are ignored; a definition must not need more."""


@dataclass(frozen=True)
class Implication:
    """Every record under one of `codes` is in at least one of `states`, so their count is at most that of the states together."""

    codes: frozenset[str]
    states: frozenset[State]


class _NotOfTheRow(Exception):
    """A dimension needs more than the row of its record."""


class _Nothing:
    def __getattr__(self, name: str) -> NoReturn:
        raise _NotOfTheRow


_NO_CASES = cast("Cases", _Nothing())


class _Watched(Row):
    """A row that records which columns are read."""

    def __init__(self, row: Row, columns_read: set[str]) -> None:
        super().__init__(row)
        self._asked = columns_read

    def get(self, name: str, default: object = None) -> object:
        self._asked.add(name)
        return super().get(name, default)

    def __getitem__(self, name: str) -> object:
        self._asked.add(name)
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self._asked.add(str(name))
        return super().__contains__(name)


def state_of(answer: str | None) -> str:
    """The state of completeness of an answer."""
    if answer is None:
        return "left-blank"
    return "unexplained" if answer == UNEXPLAINED else "reason" if answer.startswith(ABSENT) else "value"


def implications(record_type: str, dimension: Dimension) -> list[Implication]:
    """What the codes of a dimension imply for the completeness of elements; empty if the dimension depends on other records."""
    known = _KNOWN.get((record_type, dimension.of))
    if known is None:
        try:
            known = _found(record_type, lambda row: dimension.of(row, _NO_CASES))
        except (_NotOfTheRow, KeyError):  # keys and references are not answers
            known = []
        _KNOWN[record_type, dimension.of] = known
    return known


def implications_of_state(record_type: str, element: str) -> list[Implication]:
    """What the completeness of one element implies for other elements."""
    known = _KNOWN_OF_STATE.get((record_type, element))
    if known is None:
        of_state = STANDARD.records[record_type].elements[element]
        known = _KNOWN_OF_STATE[record_type, element] = _found(record_type, lambda row: state_of(_answer(row, of_state)), besides=element)
    return known


_KNOWN: dict[tuple[str, Answer], list[Implication]] = {}
"""A cache by record type and definition of a dimension, because the implications take a while to find."""
_KNOWN_OF_STATE: dict[tuple[str, str], list[Implication]] = {}


def _found(record_type: str, definition: Callable[[Row], str], besides: str = "") -> list[Implication]:
    elements = STANDARD.records[record_type].elements
    read = _read_by(record_type, definition)
    rules = [(names, predicate) for names, predicate in _rules(record_type) if names & read]
    core = {element.name for element in asked_of(record_type)} - {besides}
    implications: dict[Implication, None] = {}
    for names in dict.fromkeys([frozenset(read), *(frozenset(read | names) for names, _ in rules)]):
        stated = sorted(names & core)
        if stated:
            within = [predicate for elements_read, predicate in rules if elements_read <= names]
            together: dict[str, set[tuple[str, ...]]] = defaultdict(set)
            for row in _rows([elements[name] for name in sorted(names)], definition):
                answers = {name: _answer(row, elements[name]) for name in names}
                if all(_holds(predicate, answers) for predicate in within):
                    together[definition(row)].add(tuple(state_of(answers[name]) for name in stated))
            if not together and names == read:
                raise ValueError(f"{record_type}: there are too many answers to {', '.join(sorted(names))} to find out what they imply")
            implications |= dict.fromkeys(_implied(stated, together))
    return list(implications)


def _read_by(record_type: str, definition: Callable[[Row], str]) -> set[str]:
    """The elements that a definition reads, found by recording its reads."""
    elements = STANDARD.records[record_type].elements
    read, before = set[str](), None
    while read != before:
        before = set(read)
        columns_read = set[str]()
        for row in _rows([elements[name] for name in sorted(read)], definition):
            definition(_Watched(row, columns_read))
        read |= {elements[name].of or name for name in columns_read if name in elements}
    return read


def _rows(elements: Sequence[Element], definition: Callable[[Row], str]) -> Iterator[Row]:
    """Rows with every combination of answers to elements. From a long list, only a few equivalent answers are used."""
    listed = [list(_answers_to(element)) for element in elements]
    for place, answers in enumerate(listed):
        if len(elements) > 1 and isinstance(elements[place].kind, Code | Number) and len(answers) > LIMIT:
            alike: dict[str, int] = defaultdict(int)
            kept_answers = []
            for answer in answers:
                if state_of(_answer(answer, elements[place])) == VALUE:
                    alike[definition(answer)] += 1
                    if alike[definition(answer)] > 2:
                        continue
                kept_answers.append(answer)
            listed[place] = kept_answers
    size = 1
    for answers in listed:
        size *= len(answers)
    if size <= MOST_ROWS:
        for parts in product(*listed):
            yield {column: value for part in parts for column, value in part.items()}


def _answers_to(element: Element) -> Iterator[Row]:
    """Every answer to an element, as the columns that hold it; a selection for large numbers and for dates."""
    kind, companions = element.kind, element.companions
    for reason in element.absent:
        yield {element.name if isinstance(kind, Code) else companions["absent"]: reason}
    if not element.must_be_answered:
        yield {}
    if isinstance(kind, Code):
        for code in kind.subset or [code.code for code in kind.list.codes if not kind.group or code.group == kind.group]:
            yield {element.name: code}
    elif isinstance(kind, Number):
        yield from ({element.name: number} for number in range(kind.minimum, min(kind.maximum, kind.minimum + 100) + 1))
    elif isinstance(kind, UncertainMonth):
        for year in range(1988, 2012):
            yield {element.name: f"{year}-03"}
            yield {element.name: f"{year}-03", companions["latest"]: f"{year}-11"}
    elif isinstance(kind, UncertainDate):
        yield {element.name: "2011-06-15"}
        yield {element.name: "2011-06-15", companions["latest"]: "2012-07-01"}
    else:
        yield {element.name: "2011-06-15" if isinstance(kind, ExactDate) else VALUE}


def _answer(row: Row, element: Element) -> str | None:
    value = row.get(element.name)
    if value is None:
        return row.get(element.companions.get("absent", ""))
    return str(value) if isinstance(element.kind, Code) else VALUE


@cache
def _rules(record_type: str) -> Sequence[tuple[frozenset[str], Predicate]]:
    """The predicates of error rules about the answers of one record, with the elements that they read."""
    checks = [
        (rule, check)
        for rule in STANDARD.rules.values()
        if rule.severity == "error"
        for check in rule.checks
        if check.on == record_type and is_registered(_passes, type(check.predicate))
    ]
    rules = [(frozenset(check.predicate.paths()), check.predicate) for rule, check in checks if STANDARD.asks(rule, check)]
    return [(names, predicate) for names, predicate in rules if names <= STANDARD.records[record_type].elements.keys()]


def _holds(predicate: Predicate, answers: Answers) -> bool:
    """Whether a rule allows the answers: it does not apply, or it passes."""
    return (predicate.when is not None and not _is(predicate.when, answers)) or _passes(predicate, answers)


@singledispatch
def _passes(predicate: Predicate, answers: Answers) -> bool:
    """Whether answers pass a predicate. Only predicates that restrict which answers of one record go together are registered."""
    raise TypeError(f"{predicate.name} does not say which answers go together")


@_passes.register
def _(predicate: NoValue, answers: Answers) -> bool:
    return state_of(answers[predicate.element]) != VALUE


@_passes.register
def _(predicate: Present, answers: Answers) -> bool:
    answer = answers[predicate.element]
    return state_of(answer) == VALUE if predicate.value_only else answer is not None


@_passes.register
def _(predicate: OneOf, answers: Answers) -> bool:
    answer = answers[predicate.element]
    return answer is None or answer in predicate.codes


@_passes.register
def _(predicate: NotOneOf, answers: Answers) -> bool:
    return answers[predicate.element] not in predicate.codes


@singledispatch
def _is(condition: Condition, answers: Answers) -> bool:
    """Whether a condition holds for answers."""
    raise TypeError(f"{condition} is no condition that is known")


@_is.register
def _(condition: All, answers: Answers) -> bool:
    return all(_is(part, answers) for part in condition.conditions)


@_is.register
def _(condition: AnyOf, answers: Answers) -> bool:
    return any(_is(part, answers) for part in condition.conditions)


@_is.register
def _(condition: Is, answers: Answers) -> bool:
    return answers[condition.element] in condition.codes


@_is.register
def _(condition: IsNot, answers: Answers) -> bool:
    answer = answers[condition.element]
    return answer is not None and answer not in condition.codes


@_is.register
def _(condition: HasValue, answers: Answers) -> bool:
    return state_of(answers[condition.element]) == VALUE


@_is.register
def _(condition: HasReason, answers: Answers) -> bool:
    answer = answers[condition.element]
    return state_of(answer) in ("reason", "unexplained") and (not condition.reasons or answer in condition.reasons)


@_is.register
def _(condition: Blank, answers: Answers) -> bool:
    return answers[condition.element] is None


_SUBSETS = [frozenset(some) for size in range(1, len(STATES)) for some in combinations(STATES, size)]


def _implied(elements: Sequence[str], together: Mapping[str, set[tuple[str, ...]]]) -> Iterator[Implication]:
    """The implications that hold for all rows of the codes: for single elements, and for pairs if neither element alone implies as much."""
    alone: dict[tuple[int, frozenset[str]], frozenset[str]] = {}
    for place, name in enumerate(elements):
        for states in _SUBSETS:
            codes = frozenset(code for code, rows in together.items() if all(row[place] in states for row in rows))
            alone[place, states] = codes
            smaller = [alone[place, other] for other in _SUBSETS if other < states]
            if codes and codes != frozenset(chain.from_iterable(smaller)) and len(codes) < len(together):
                yield Implication(codes, frozenset((name, state) for state in states))
    for first, second in combinations(range(len(elements)), 2):
        implied_already: list[tuple[frozenset[str], frozenset[State]]] = []
        for states_of_first, states_of_second in sorted(
            product(_SUBSETS, _SUBSETS), key=lambda pair: (len(pair[0]) + len(pair[1]), sorted(pair[0]), sorted(pair[1]))
        ):
            under = frozenset(
                code
                for code, rows in together.items()
                if all(row[first] in states_of_first or row[second] in states_of_second for row in rows)
            )
            by_either = alone[first, states_of_first] | alone[second, states_of_second]
            pair_of_states = frozenset(
                [*((elements[first], state) for state in states_of_first), *((elements[second], state) for state in states_of_second)]
            )
            if (
                under > by_either
                and len(under) < len(together)
                and not any(under <= known and less < pair_of_states for known, less in implied_already)
            ):
                implied_already.append((under, pair_of_states))
                yield Implication(under, pair_of_states)

"""The facts that more than one record type speaks of, and for each pair of record types the rules that compare what both say.

- `facts.csv`: the facts. With a hub, only its record type is compared with the others: they say something about the fact only beside it.
- `elements.csv`: for each element that holds a code, a date or a number, the facts that it speaks of, or why no other record speaks of
  the same.
- `pairs.csv`: for each fact and pair of record types, the rules that compare them, the elements that no rule compares, and why.
- `reasons.csv`: the reasons why elements are not compared.

The pairs that need a line follow from the first two files, so an element that is given to a fact opens a cell that has to be filled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from itertools import combinations

from cse_record.standard.codelists import read_rows, words
from cse_record.standard.operands import operand
from cse_record.standard.predicates import Predicate
from cse_record.standard.record import Record
from cse_record.standard.rules import Rule

FOLDER = files("cse_record.standard") / "facts"


@dataclass(frozen=True)
class Fact:
    """A fact: its title, what it is, and the record type that all others are compared with, if there is one."""

    fact: str
    title: str
    definition: str
    hub: str


@dataclass(frozen=True)
class Spoken:
    """The facts that an element speaks of; without any, why no other record speaks of the same."""

    element: str
    facts: tuple[str, ...]
    alone: str

    @property
    def record_type(self) -> str:
        return self.element.split(".")[0]


@dataclass(frozen=True)
class Pair:
    """A fact and two record types: the rules that compare them, the elements that no rule compares, and the reason for it."""

    fact: str
    first: str
    second: str
    rules: tuple[str, ...]
    not_compared: tuple[str, ...]
    reason: str


FACTS: dict[str, Fact] = {row["fact"]: Fact(**row) for row in read_rows(FOLDER / "facts.csv")}
REASONS: dict[str, str] = {row["reason"]: row["text"] for row in read_rows(FOLDER / "reasons.csv")}
ELEMENTS: dict[str, Spoken] = {
    row["element"]: Spoken(row["element"], words(row["facts"]), row["alone"]) for row in read_rows(FOLDER / "elements.csv")
}
PAIRS: tuple[Pair, ...] = tuple(
    Pair(row["fact"], row["first"], row["second"], words(row["rules"]), words(row["not_compared"]), row["reason"])
    for row in read_rows(FOLDER / "pairs.csv")
)


def elements_of(fact: str, record_type: str) -> list[str]:
    """The elements of a record type that speak of a fact."""
    return [spoken.element for spoken in ELEMENTS.values() if fact in spoken.facts and spoken.record_type == record_type]


def needed() -> Iterator[tuple[str, str, str]]:
    """Every fact with a pair of record types that speak of it: the lines that `pairs.csv` must hold, in order."""
    for fact in FACTS.values():
        types = list(dict.fromkeys(spoken.record_type for spoken in ELEMENTS.values() if fact.fact in spoken.facts))
        for first, second in combinations(types, 2):
            if not fact.hub or fact.hub in (first, second):
                yield fact.fact, first, second


def compared(rule: Rule, records: Mapping[str, type[Record]], first: str, second: str) -> set[str]:
    """The elements of two record types that some check of a rule reads together. Empty if no check reads both.

    A check that counts rows of the other type without a condition on them compares all that such a row says.
    """
    read: set[str] = set()
    for check in rule.checks:
        predicate, own = check.predicate, set[str]()
        for path in predicate.paths():
            resolved = operand(records, check.on, path)
            own.add(f"{resolved.record_type}.{resolved.element.of or resolved.name}")
            if resolved.via and resolved.via in records[check.on].elements:
                own.add(f"{check.on}.{resolved.via}")
        if table := getattr(predicate, "table", ""):
            names = _of_table(predicate) if getattr(predicate, "where", True) else records[table].elements  # all, if any row counts
            own |= {f"{table}.{records[table].elements[name].of or name}" for name in names}
        types = {element.split(".")[0] for element in own}
        if {first, second} <= types:
            read |= {element for element in own if element.split(".")[0] in (first, second)}
    return read


def _of_table(predicate: Predicate) -> Iterator[str]:
    """The columns of the other record type that a predicate reads."""
    yield from (path for path, _ in predicate.asked(*predicate.asks_of_table))
    for attribute in ("where", "given", "unless_in"):
        if (condition := getattr(predicate, attribute, None)) is not None:
            yield from condition.paths()

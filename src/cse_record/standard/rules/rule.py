"""What a rule is: a declaration, never a function. Messages, code, schema, sentences and test cases follow from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from cse_record.standard.codelists import CODELISTS, words
from cse_record.standard.predicates import HEADER, Predicate

Severity = Literal["error", "query", "note"]
"""An error must be corrected; a query corrected or explained; a note is for the reader."""

Row = dict[str, Any]
Rows = dict[str, list[Row]]


@dataclass(frozen=True)
class Check:
    """One predicate on the records of one type. A rule that says the same of many elements has one for each."""

    on: str
    predicate: Predicate

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The columns of the record itself that the check is about, the one that a finding points to first.

        A path that leads out of the record stands, after the others, for the reference that it follows; the header of the
        return for nothing.
        """
        paths = [path for path in self.predicate.paths() if not path.startswith(f"{HEADER}.")]
        return tuple(dict.fromkeys(path.split(".")[0] for path in sorted(paths, key=lambda path: "." in path)))

    @property
    def points_to_row(self) -> bool:
        """Whether a finding has a row; one about a whole table or return has none."""
        return self.predicate.name not in ("Covers", "ShareAtMost", "NotAllSame", "SomeHave", "NotMirrored")


@dataclass(frozen=True)
class Example:
    """A small return, told by what matters in it; all else is filled in by `examples.py`.

    `rows` holds by record type what differs from a plain record. `at` is where the finding of a failing example points:
    record type and index, by default the last row given of the type that the rule is on. `field` is the element, by
    default the one that the first check on that type points to. `also` are findings of other rules that cannot be
    avoided, as (rule, pointer).
    """

    rows: Rows
    at: tuple[str, int] | None = None
    field: str = ""
    also: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Rule:
    """One rule. `title` names the bad thing. Ids are opaque, stable and never used again."""

    id: str
    severity: Severity
    title: str
    checks: tuple[Check, ...]
    why: str
    """Why it matters to what is known of a child."""
    fix: str
    """What the person who reads the finding should do."""
    serves: tuple[str, ...]
    fails: tuple[Example, ...]
    passes: tuple[Example, ...]
    since: str = "0.1"


ExampleGiven = Row | Sequence[Row] | Rows | Example


def rule(
    id: str,
    severity: Severity,
    title: str,
    on: str | Sequence[tuple[str, Predicate]],
    predicate: Predicate | None = None,
    *,
    why: str,
    fix: str,
    serves: Sequence[str],
    fails: ExampleGiven | Sequence[Example],
    passes: ExampleGiven | Sequence[Example],
) -> Rule:
    """Declares a rule: on one record type with one predicate, or on pairs of record type and predicate.

    An example is a row of the record type, several rows of it, rows by record type, or `Example` itself, or several of those.
    """
    if isinstance(on, str):
        if predicate is None:
            raise TypeError(f"{id} has no predicate")
        on = [(on, predicate)]
    made = tuple(Check(table, one) for table, one in on)
    first = made[0].on
    return Rule(id, severity, title, made, why, fix, tuple(serves), _examples(first, fails), _examples(first, passes))


def _examples(on: str, given: Any) -> tuple[Example, ...]:
    if isinstance(given, Example):
        return (given,)
    if isinstance(given, dict):
        by_type = given and all(isinstance(value, list) for value in given.values())
        return (Example(given if by_type else {on: [given]}),)
    if given and all(isinstance(one, Example) for one in given):
        return tuple(given)
    return (Example({on: list(given)}),)


def group(codelist: str, name: str) -> tuple[str, ...]:
    """The codes of a list that belong to one of its groups, in the order of the list. Raises TypeError if there is none."""
    found = tuple(code.code for code in CODELISTS[codelist].codes if name in words(code.group))
    if not found:
        raise TypeError(f"no code of {codelist} is in a group {name!r}")
    return found

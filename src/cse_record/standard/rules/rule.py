"""A rule is a declaration, never a function. Messages, code, schema, sentences and test cases follow from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, get_args

from cse_record.standard.codelists import CODELISTS, words
from cse_record.standard.predicates import Predicate
from cse_record.standard.rows import Row, Tables
from cse_record.standard.versions import FIRST, before, latest, refuse_retirement, refuse_unknown

Severity = Literal["error", "query", "note"]
"""An error must be corrected, a query corrected or explained. A note is for information."""


@dataclass(frozen=True)
class Check:
    """One predicate on the records of one type. A rule that makes the same statement about many elements has one check for each."""

    on: str
    predicate: Predicate
    since: str = FIRST
    """The version of the standard that added the check, if it is later than those of its rule, record type and element."""
    deprecated_in: str = ""
    """The version that retired the check, if its rule goes on without it."""

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The columns of the record itself that the check is about. A finding points to the first."""
        return self.predicate.fields

    @property
    def points_to_row(self) -> bool:
        """Whether a finding points to a row. A finding about a whole table or return does not."""
        return self.predicate.points_to_row


@dataclass(frozen=True)
class Example:
    """A small return, described by its differences from a plain one. `examples.py` fills in the rest.

    `rows` holds the differences from a base row by record type. `at` is where the finding of a failing example points, as record
    type and index; by default the last given row of the type that the rule is on. `field` is the element; by default the one that
    the first check on that type points to. `also` are unavoidable findings of other rules, as (rule, pointer). `version` is the one that
    the return states; by default the present one or, if the rows fill what it has retired, the last that had not.
    """

    rows: Tables
    at: tuple[str, int] | None = None
    field: str = ""
    also: tuple[tuple[str, str], ...] = ()
    version: str = ""


CLAUSE = re.compile(r"\[([a-z0-9_]+(?:\.[a-z0-9_]+)?): ([^][|]*)(?:\|([^][]*))?\]")
"""A clause of `fix` that depends on what a form has: the record type or element that it needs, its words, and other words without it."""
MOST_IN_BRIEF = 38
"""The most characters of a title in brief. With the cells and what to do, it is read in one line beside a row that is being typed."""


@dataclass(frozen=True)
class Rule:
    """One rule. `title` names the problem. Ids are opaque, stable and never reused."""

    id: str
    severity: Severity
    title: str
    checks: tuple[Check, ...]
    why: str
    """Why it matters to what is known of a child."""
    fix: str
    """What the reader of the finding should do."""
    serves: tuple[str, ...]
    fails: tuple[Example, ...]
    passes: tuple[Example, ...]
    since: str = FIRST
    """The version of the standard that added the rule. It does not apply to returns that state an earlier version."""
    deprecated_in: str = ""
    """The version that retired the rule. It does not apply to returns that state this version or a later one."""
    replaced_by: tuple[str, ...] = ()
    """The ids of the rules that took the place of a retired one; empty if none did."""
    brief: str = ""
    """The title in at most `MOST_IN_BRIEF` characters, if it is longer."""
    clauses: str = ""
    """`fix` as declared, if some of its clauses need a record type or element that a form may lack."""

    @property
    def in_brief(self) -> str:
        """The problem in at most `MOST_IN_BRIEF` characters."""
        return self.brief or self.title

    def fix_on(self, has: Callable[[str], bool]) -> str:
        """What to do for whoever has a form with only some record types and elements. `has` says of each, by path, whether it is there."""
        return CLAUSE.sub(lambda clause: clause[2] if has(clause[1]) else clause[3] or "", self.clauses or self.fix)

    def check_of(self, example: Example) -> Check:
        """The check that a failing example illustrates: the first one on the record type and element to which its finding points."""
        table = example.at[0] if example.at else next((check.on for check in self.checks if check.on in example.rows), self.checks[0].on)
        on_type = [check for check in self.checks if check.on == table] or list(self.checks)
        return next((check for check in on_type if check.fields[0] == example.field), on_type[0])


ExampleGiven = Row | Sequence[Row] | Tables | Example


def rule(
    id: str,
    severity: Severity,
    title: str,
    on: str | Sequence[tuple[str, Predicate] | Check],
    predicate: Predicate | None = None,
    *,
    since: str = FIRST,
    why: str,
    fix: str,
    serves: Sequence[str],
    fails: ExampleGiven | Sequence[Example],
    passes: ExampleGiven | Sequence[Example],
    deprecated_in: str = "",
    replaced_by: Sequence[str] = (),
    brief: str = "",
) -> Rule:
    """Declares a rule on one record type with one predicate, or on pairs of record type and predicate, or on checks.

    In `fix`, `[missing_episodes: add the episode|correct the answer]` stands for its first words where a form has that record type or
    element, and for the others, or nothing, where it has not. Examples are given as a row of the record type, several rows of it, rows by
    record type, an `Example`, or several of those.
    """
    if isinstance(on, str):
        if predicate is None:
            raise TypeError(f"{id} has no predicate")
        on = [(on, predicate)]
    checks = tuple(check if isinstance(check, Check) else Check(*check) for check in on)
    if severity not in get_args(Severity):
        raise TypeError(f"{id}: the severity is {severity!r}: write error, query or note")
    for version in (since, *(check.since for check in checks)):
        refuse_unknown(id, "since", version)
    _refuse_wrong_retirement(id, since, checks, deprecated_in, replaced_by)
    _refuse_wrong_brief(id, title, brief)
    first = checks[0].on
    whole = CLAUSE.sub(lambda clause: clause[2], fix)
    declared = Rule(
        id, severity, title, checks, why, whole, tuple(serves), _examples(first, fails), _examples(first, passes), since,
        deprecated_in=deprecated_in, replaced_by=tuple(replaced_by), brief=brief,
        clauses=fix if fix != whole else "",
    )  # fmt: skip
    failing = tuple(_stating(example, deprecated_in or declared.check_of(example).deprecated_in) for example in declared.fails)
    return replace(declared, fails=failing, passes=tuple(_stating(example, deprecated_in) for example in declared.passes))


def _stating(example: Example, retired_in: str) -> Example:
    """The example of a rule or check. That of a retired one states the last version that had it, unless it states a version itself."""
    return replace(example, version=before(retired_in)) if retired_in and not example.version else example


def _refuse_wrong_retirement(id: str, since: str, checks: Sequence[Check], deprecated_in: str, replaced_by: Sequence[str]) -> None:
    """Raises TypeError if a rule or a check of it cannot be retired as it says. Whether the successors exist is examined by `load`."""
    if replaced_by and not deprecated_in:
        raise TypeError(f"{id} has replaced_by, but is not retired: say deprecated_in too, or remove replaced_by")
    for version, added in ((deprecated_in, since), *((check.deprecated_in, latest(since, check.since)) for check in checks)):
        if version:
            refuse_retirement(id, version, added)
    if not deprecated_in and checks and all(check.deprecated_in for check in checks):
        raise TypeError(f"{id} has no check that is not retired: say deprecated_in of the rule instead")


def _refuse_wrong_brief(id: str, title: str, brief: str) -> None:
    """Raises TypeError unless a rule says its problem in at most `MOST_IN_BRIEF` characters, once."""
    if len(brief) > MOST_IN_BRIEF:
        raise TypeError(f"{id}: brief has {len(brief)} characters: write at most {MOST_IN_BRIEF}")
    if brief and len(title) <= MOST_IN_BRIEF:
        raise TypeError(f"{id} has brief, but its title has no more than {MOST_IN_BRIEF} characters: remove brief")
    if not brief and len(title) > MOST_IN_BRIEF:
        raise TypeError(f"{id}: the title has {len(title)} characters: say the problem in at most {MOST_IN_BRIEF} as brief too")


def _examples(on: str, examples_given: ExampleGiven | Sequence[Example]) -> tuple[Example, ...]:
    if isinstance(examples_given, Example):
        return (examples_given,)
    if isinstance(examples_given, dict):
        by_type = examples_given and all(isinstance(value, list) for value in examples_given.values())
        return (Example(examples_given if by_type else {on: [examples_given]}),)
    examples = tuple(example for example in examples_given if isinstance(example, Example))
    return examples or (Example({on: [row for row in examples_given if isinstance(row, dict)]}),)


def group(codelist: str, name: str) -> tuple[str, ...]:
    """The codes of a list that belong to a group, in the order of the list. Raises TypeError if there are none."""
    codes = tuple(code.code for code in CODELISTS[codelist].codes if name in words(code.group))
    if not codes:
        raise TypeError(f"no code of {codelist} is in a group {name!r}")
    return codes

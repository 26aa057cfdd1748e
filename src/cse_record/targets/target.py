"""The declaration of a target. Each package of `targets` has one as `TARGET`, and a line in `register`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.predicates import Dispatched, Predicate, is_registered
from cse_record.standard.rules.rule import Check, Rule
from cse_record.targets.files import File

BlindSpots = dict[str, tuple[tuple[str, ...], str]]
"""By fault: the kinds of element for which the target does not detect it (all, if none is named), and the reason."""
Refusal = Callable[[Rule, Check], str]
"""Why a target cannot run a check of a rule, as a sentence; empty if it can."""


def runs_every_rule(rule: Rule, check: Check) -> str:
    """The refusal of a target that refuses nothing."""
    return ""


def writes_nothing(standard: Catalogue) -> Iterator[File]:
    """The files of a target that others only call."""
    yield from ()


@dataclass(frozen=True)
class Target:
    """One form in which the standard is published."""

    name: str
    """The name of its package, as in `schema/targets.csv` and `schema/rule_targets.csv`."""
    title: str
    """Its name for people, as the heading of a column."""
    where: str = ""
    """Where it runs, as listed on pages; empty if the title says it."""
    refusal: Refusal | None = None
    """The checks that it refuses, and why. None if it runs no rules."""
    spellings: tuple[Dispatched, ...] = ()
    """The functions that express a predicate in its language. One is registered for the class of each predicate that it does not refuse."""
    blind_spots: BlindSpots | None = None
    """The faults of shape that it does not detect, and why. None if it does not judge records."""
    files: Callable[[Catalogue], Iterator[File]] = writes_nothing
    """The files that `build` writes for it."""

    @property
    def place(self) -> str:
        return self.where or self.title

    def spells(self, kind: type[Predicate]) -> bool:
        """Whether it can express a predicate of a class."""
        return any(is_registered(spelling, kind) for spelling in self.spellings)

    def is_blind(self, fault: str, kind: str) -> bool:
        """Whether it may miss a fault in an element of a kind."""
        kinds, reason = (self.blind_spots or {}).get(fault, ((), ""))
        return bool(reason) and (not kinds or kind in kinds)

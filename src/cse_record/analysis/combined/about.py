"""What a store says of itself beside the records: the returns that were given and what became of each, who was asked, and people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any

from cse_record.analysis.combined.expected import Agency
from cse_record.standard.catalogue import STANDARD

FORMAT = "cse-record store 3"
COUNTED, SUPERSEDED, REPEATED, SET_ASIDE = "counted", "superseded", "given twice", "set aside"
STATES = (COUNTED, SUPERSEDED, REPEATED, SET_ASIDE)


class Why(StrEnum):
    """Why a return does not count; the value is its code in a store."""

    UNREADABLE = "unreadable"
    UNCHECKED = "unchecked"
    ERRORS = "errors"
    REPEATED = "repeated"
    CONTRADICTED = "contradicted"
    REPLACES_ANOTHERS = "replaces-anothers"
    REPLACED_TWICE = "replaced-twice"
    RING = "ring"
    REPLACED = "replaced"

    @property
    def words(self) -> str:
        """The reason as it may be published: it repeats nothing that a sender wrote, neither the name of a file nor a reference."""
        return _WORDS[self]


_WORDS = {
    Why.UNREADABLE: "cannot be read",
    Why.UNCHECKED: "has rules that could not be checked",
    Why.ERRORS: "has errors",
    Why.REPEATED: "the same return as another",
    Why.CONTRADICTED: "has the same reference as another return from the same agency, but different contents",
    Why.REPLACES_ANOTHERS: "says that it replaces a return from another agency",
    Why.REPLACED_TWICE: "says that it replaces a return that another return also replaces",
    Why.RING: "is part of a chain of returns that replace one another",
    Why.REPLACED: "replaced by another return",
}


class OtherVersion(Exception):
    """A store was written for another version of the standard, or in another form."""


@dataclass(frozen=True)
class Entry:
    """A return that was given: whether it counts, and if not, why. Only those that count have records in the store."""

    number: int
    state: str
    source: str
    return_ref: str = ""
    agency: Agency | None = None
    period: tuple[str, str] = ("", "")
    answer: str = ""
    """`cases`, `nil`, `not-searched` or `no-capability`."""
    reason: str = ""
    """Why it does not count, in words for those who combine. They can name files, and are not published."""
    why: Why | None = None
    """The same as it may be published; None where it counts."""
    supersedes: str = ""
    """The reference of the return that it replaces, where it says so."""
    version: str = ""
    """Of one that counts: tells whether its records are the same as in another store. It is too short to tell what they are."""
    queries: tuple[str, ...] = ()
    """The rules with a query about it that no explanation settles."""


OfPeople = dict[str, Any]
"""What `Matches` tells of the people of a record type: counts by name, and under `matches` counts by the tier of the match."""


@dataclass
class About:
    """What a store says of itself beside the records: the returns, who was asked, and what was found about people."""

    entries: list[Entry] = field(default_factory=list)
    expected: list[Agency] | None = None
    people: dict[str, OfPeople] = field(default_factory=dict)
    """By record type: what `Matches` tells of those who count, how many are recorded in all, and the members of each match among all."""
    in_several_returns: dict[str, int] = field(default_factory=dict)
    """By record type: records that count and stand under one ref in more than one return of the same agency."""
    left_out: dict[str, int] = field(default_factory=dict)
    """Values that the returns that count hold and the store does not: of local columns, and of direct identifiers."""

    def as_data(self) -> dict[str, Any]:
        entries = [
            {
                "number": one.number, "state": one.state, "source": one.source, "return_ref": one.return_ref,
                "agency": _listed(one.agency), "period": list(one.period), "answer": one.answer, "reason": one.reason, "why": one.why,
                "supersedes": one.supersedes, "version": one.version, "queries": list(one.queries),
            }
            for one in self.entries
        ]  # fmt: skip
        expected = None if self.expected is None else [_listed(one) for one in self.expected]
        return {
            "format": FORMAT, "standard_version": STANDARD.version, "returns": entries, "expected": expected, "people": self.people,
            "in_several_returns": self.in_several_returns, "left_out": self.left_out,
        }  # fmt: skip

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> About:
        """What `as_data` gave. Raises KeyError, TypeError or ValueError for anything else, `OtherVersion` for another version."""
        if data["format"] != FORMAT or data["standard_version"] != STANDARD.version:
            raise OtherVersion
        entries = [
            Entry(
                int(one["number"]), str(one["state"]), str(one["source"]), str(one["return_ref"]), _agency(one["agency"]),
                (str(one["period"][0]), str(one["period"][1])), str(one["answer"]), str(one["reason"]),
                None if one["why"] is None else Why(one["why"]), str(one["supersedes"]), str(one["version"]),
                tuple(map(str, one["queries"])),
            )
            for one in data["returns"]
        ]  # fmt: skip
        expected = None if data["expected"] is None else [Agency(*map(str, one)) for one in data["expected"]]
        return cls(entries, expected, dict(data["people"]), dict(data["in_several_returns"]), dict(data["left_out"]))


@dataclass(frozen=True, order=True)
class Held:
    """A return in a collection, as releases are told apart by: digests of its agency and reference, and of those that it replaces."""

    identity: str
    replaces: str
    version: str


def held(entries: Iterable[Entry]) -> tuple[Held, ...]:
    """The returns that count, in order."""
    found = [
        Held(_identity(one.agency, one.return_ref), one.supersedes and _identity(one.agency, one.supersedes), one.version)
        for one in entries
        if one.state == COUNTED and one.agency
    ]
    return tuple(sorted(found))


def _identity(agency: Agency, ref: str) -> str:
    folded = agency.folded
    return sha256("\n".join((folded.type, folded.area, folded.name, ref)).encode()).hexdigest()[:12]


def _listed(agency: Agency | None) -> list[str] | None:
    return [agency.type, agency.area, agency.name] if agency else None


def _agency(listed: list[str] | None) -> Agency | None:
    return Agency(*map(str, listed)) if listed else None

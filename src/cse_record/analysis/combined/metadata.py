"""The metadata of a store: the returns that were submitted and the outcome for each, and the agencies asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any

from cse_record.analysis.combined.expected import Agency
from cse_record.standard.catalogue import STANDARD

FORMAT = "cse-record store 5"
COUNTED, SUPERSEDED, REPEATED, SET_ASIDE = "counted", "superseded", "given twice", "set aside"
STATES = (COUNTED, SUPERSEDED, REPEATED, SET_ASIDE)


class ReasonNotCounted(StrEnum):
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
        """The reason as it may be published. It repeats nothing that a sender wrote, neither a file name nor a reference."""
        return _WORDS[self]


_WORDS = {
    ReasonNotCounted.UNREADABLE: "cannot be read",
    ReasonNotCounted.UNCHECKED: "has rules that could not be checked",
    ReasonNotCounted.ERRORS: "has errors",
    ReasonNotCounted.REPEATED: "the same return as another",
    ReasonNotCounted.CONTRADICTED: "has the same reference as another return from the same agency, but different contents",
    ReasonNotCounted.REPLACES_ANOTHERS: "says that it replaces a return from another agency",
    ReasonNotCounted.REPLACED_TWICE: "says that it replaces a return that another return also replaces",
    ReasonNotCounted.RING: "is part of a chain of returns that replace one another",
    ReasonNotCounted.REPLACED: "replaced by another return",
}


class OtherVersion(Exception):
    """A store was written for another version of the standard, or in another form."""


@dataclass(frozen=True)
class Entry:
    """A submitted return: whether it counts, and if not, why. Only returns that count have records in the store."""

    number: int
    state: str
    source: str
    return_ref: str = ""
    agency: Agency | None = None
    period: tuple[str, str] = ("", "")
    answer: str = ""
    """`cases`, `nil`, `not-searched` or `no-capability`."""
    reason: str = ""
    """Why it does not count, for those who combine the returns. This can name files, and is not published."""
    why: ReasonNotCounted | None = None
    """The reason as it may be published; None if the return counts."""
    supersedes: str = ""
    """The reference of the return that it says it replaces."""
    version: str = ""
    """For a return that counts, a digest that shows whether its records are the same in another store. It is too short to reveal them."""
    queries: tuple[str, ...] = ()
    """The rules that raised a query about it which no explanation settles."""
    upgraded_from: str = ""
    """The version of the standard in which it was sent, if that is an earlier one. Its records are stored in the present version."""


@dataclass
class StoreMetadata:
    """The metadata of a store: the returns, and the agencies asked."""

    entries: list[Entry] = field(default_factory=list)
    expected: list[Agency] | None = None
    rows: dict[str, int] = field(default_factory=dict)
    """By record type, the number of rows of the returns that count."""
    left_out: dict[str, int] = field(default_factory=dict)
    """The number of values that the returns hold but the store does not: of local columns, and of direct identifiers."""

    def as_data(self) -> dict[str, Any]:
        """The metadata as JSON data, as a store holds it."""
        entries = [
            {
                "number": entry.number, "state": entry.state, "source": entry.source, "return_ref": entry.return_ref,
                "agency": _listed(entry.agency), "period": list(entry.period), "answer": entry.answer,
                "reason": entry.reason, "why": entry.why,
                "supersedes": entry.supersedes, "version": entry.version, "queries": list(entry.queries),
                "upgraded_from": entry.upgraded_from,
            }
            for entry in self.entries
        ]  # fmt: skip
        expected = None if self.expected is None else [_listed(agency) for agency in self.expected]
        return {
            "format": FORMAT, "standard_version": STANDARD.version, "returns": entries, "expected": expected,
            "rows": self.rows, "left_out": self.left_out,
        }  # fmt: skip

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> StoreMetadata:
        """The inverse of `as_data`. Raises `OtherVersion` for another version; KeyError, TypeError or ValueError for anything else."""
        if data["format"] != FORMAT or data["standard_version"] != STANDARD.version:
            raise OtherVersion
        entries = [
            Entry(
                int(entry["number"]), str(entry["state"]), str(entry["source"]), str(entry["return_ref"]), _agency(entry["agency"]),
                (str(entry["period"][0]), str(entry["period"][1])), str(entry["answer"]), str(entry["reason"]),
                None if entry["why"] is None else ReasonNotCounted(entry["why"]), str(entry["supersedes"]), str(entry["version"]),
                tuple(map(str, entry["queries"])), str(entry["upgraded_from"]),
            )
            for entry in data["returns"]
        ]  # fmt: skip
        expected = None if data["expected"] is None else [Agency(*map(str, agency)) for agency in data["expected"]]
        return cls(entries, expected, dict(data["rows"]), dict(data["left_out"]))


@dataclass(frozen=True, order=True)
class IdentifiedReturn:
    """A return as releases identify it: a digest of its agency and reference, and a digest of the return that it replaces."""

    identity: str
    replaces: str
    version: str


def identified_returns(entries: Iterable[Entry]) -> tuple[IdentifiedReturn, ...]:
    """The returns that count, in order."""
    returns = [
        IdentifiedReturn(
            _identity(entry.agency, entry.return_ref), entry.supersedes and _identity(entry.agency, entry.supersedes), entry.version
        )
        for entry in entries
        if entry.state == COUNTED and entry.agency
    ]
    return tuple(sorted(returns))


def _identity(agency: Agency, ref: str) -> str:
    folded = agency.folded
    return sha256("\n".join((folded.type, folded.area, folded.name, ref)).encode()).hexdigest()[:12]


def _listed(agency: Agency | None) -> list[str] | None:
    return [agency.type, agency.area, agency.name] if agency else None


def _agency(listed: list[str] | None) -> Agency | None:
    return Agency(*map(str, listed)) if listed else None

"""What a store says of itself beside the records: the returns that were given and what became of each, who was asked, and people."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cse_record.analysis.combined.expected import Agency
from cse_record.standard.catalogue import STANDARD

FORMAT = "cse-record store 1"
COUNTED, SUPERSEDED, REPEATED, SET_ASIDE = "counted", "superseded", "given twice", "set aside"
STATES = (COUNTED, SUPERSEDED, REPEATED, SET_ASIDE)


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


@dataclass
class About:
    """What a store says of itself beside the records: the returns, who was asked, and what was found about people."""

    entries: list[Entry] = field(default_factory=list)
    expected: list[Agency] | None = None
    people: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By record type: what `Matches` tells, with the members of each match."""
    in_several_returns: dict[str, int] = field(default_factory=dict)
    """By record type: records that stand under one ref in more than one return of the same agency."""
    left_out: dict[str, int] = field(default_factory=dict)
    """Values that the returns that count hold and the store does not: of local columns, and of direct identifiers."""

    def as_data(self) -> dict[str, Any]:
        entries = [
            {
                "number": one.number, "state": one.state, "source": one.source, "return_ref": one.return_ref,
                "agency": _listed(one.agency), "period": list(one.period), "answer": one.answer, "reason": one.reason,
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
            )
            for one in data["returns"]
        ]  # fmt: skip
        expected = None if data["expected"] is None else [Agency(*map(str, one)) for one in data["expected"]]
        return cls(entries, expected, dict(data["people"]), dict(data["in_several_returns"]), dict(data["left_out"]))


def _listed(agency: Agency | None) -> list[str] | None:
    return [agency.type, agency.area, agency.name] if agency else None


def _agency(listed: list[str] | None) -> Agency | None:
    return Agency(*map(str, listed)) if listed else None

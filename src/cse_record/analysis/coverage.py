"""Coverage: who answered and what was left out, which a summary states before any figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, TypedDict

from cse_record.analysis.combined.collection import Collection
from cse_record.analysis.combined.expected import Agency, is_meant, silent, unexpected
from cse_record.analysis.combined.metadata import COUNTED, Entry, identified_returns
from cse_record.analysis.combined.valid import ANSWERS
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.rules.free_text import NAMING


class Answered(TypedDict):
    """The part of coverage that is also known for an earlier release: the answers and the periods."""

    answers: dict[str, int]
    periods: list[list[str]]


class Coverage(Answered):
    """The coverage that every summary states."""

    returns: dict[str, int]
    agency_types: dict[str, int]
    synthetic: int
    not_counted: list[dict[str, str]]
    left_out: dict[str, int | None]
    expected: dict[str, Any] | None
    holds: list[list[str]]


def coverage(collection: Collection, *, is_public: bool = False) -> Coverage:
    """Returns by state, by answer and by type of agency; and which of the agencies that were asked were silent.

    In public, no file is named, because its name can be that of a child. The number of values left out is hidden, because the number of
    names gives the number of children.
    """
    about, counted = collection.about, collection.counted
    answered = [entry.agency for entry in counted if entry.agency]
    coverage_data: Coverage = {
        "returns": {state: collection.states[state] for state in ("counted", "superseded", "given twice", "set aside")},
        "answers": {answer: sum(entry.answer == answer for entry in counted) for answer in ANSWERS},
        "agency_types": dict(sorted(Counter(agency.type for agency in answered).items())),
        "synthetic": sum(row.get("synthetic") == "yes" for cases in collection.cases() for row in cases.recorded("returns")),
        "periods": spans(entry.period for entry in counted if all(entry.period)),
        "not_counted": [_not_counted(entry, is_public) for entry in about.entries if entry.state != COUNTED],
        "left_out": {kind: None if is_public and number else number for kind, number in about.left_out.items()},
        "expected": None,
        "holds": [[returned.identity, returned.replaces, returned.version] for returned in identified_returns(about.entries)],
    }
    if about.expected is not None:
        unheard = silent(about.expected, answered)
        quiet = silent(unheard, [entry.agency for entry in about.entries if entry.agency])
        states = [_state(agency, collection) for agency in about.expected if agency not in unheard]
        coverage_data["expected"] = {
            "asked": len(about.expected),
            **{answer: states.count(answer) for answer in ANSWERS},
            "set_aside": len(unheard) - len(quiet),
            "silent": len(quiet),
            "silent_agencies": [_words(agency) for agency in quiet],
            "not_asked": [_words(agency) for agency in unexpected(about.expected, answered)],
        }
    return coverage_data


def spans(periods: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The periods that returns cover, in order. Periods that overlap or follow each other are joined."""
    joined: list[list[str]] = []
    for first, last in sorted(periods):
        if joined and date.fromisoformat(first) <= date.fromisoformat(joined[-1][1]) + timedelta(1):
            joined[-1][1] = max(joined[-1][1], last)
        else:
            joined.append([first, last])
    return joined


def _not_counted(entry: Entry, is_public: bool) -> dict[str, str]:
    """A return that does not count, and why.

    In public, nothing that a sender wrote is repeated except a valid reference. Even that is left out if the return has an open query
    about a text that may name a person, because a reference can be an NHS number.
    """
    if not is_public:
        of_return = f"{entry.source} ({entry.return_ref})" if entry.return_ref else entry.source
        return {"return": of_return, "state": entry.state, "reason": entry.reason}
    has_ref = STANDARD.elements["returns.return_ref"].kind.fault(entry.return_ref) is None and NAMING.keys().isdisjoint(entry.queries)
    return {"return": entry.return_ref if has_ref else "A file", "state": entry.state, "reason": entry.why.words if entry.why else ""}


def _state(agency: Agency, collection: Collection) -> str:
    """The most informative answer that an agency sent; the joint answer of its area if it sent none itself."""
    own = [entry.answer for entry in collection.counted if entry.agency and is_meant(agency, entry.agency)]
    joint = [
        entry.answer
        for entry in collection.counted
        if entry.agency and entry.agency.type == "joint-childrens-services-lscb" and entry.agency.area == agency.area
    ]
    return min(own or joint, key=ANSWERS.index)


def _words(agency: Agency) -> str:
    kind, area = CODELISTS["agency_type"].label_of(agency.type), CODELISTS["area"].label_of(agency.area)
    return f"{agency.name} ({kind}, {area})" if agency.name else f"{kind}, {area}"

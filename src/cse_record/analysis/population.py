"""The population of the tables: everybody except those for whom the concern was ruled out. It is decided here and nowhere else (R24).

A concern is an exploitation period, and its status gives its outcome. Every status counts except *ruled out after enquiry*. A status that
is not recorded counts too, because nobody has ruled the concern out. A child is ruled out if all their exploitation periods are. A child
without periods counts, because a row under children itself states that exploitation is known or suspected, and a sender need not hold
periods. A suspect is ruled out if every connected period and investigation is; a suspect without connections counts. A network is ruled out
if all its members are. Any other record counts if everything that it is about counts: if one of a child's periods is ruled out and another
is not, only the records of the other are counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from operator import contains

from cse_record.analysis.blocks import Block, Look
from cse_record.analysis.derived import BLANK, UNDETERMINED
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS

RULED_OUT = "ruled-out"
STATUSES = tuple(code.code for code in reversed(CODELISTS["exploitation_status"].codes) if code.kind == "value" and code.code != RULED_OUT)
"""The statuses that count, the strongest first."""
NEEDS = ("exploitation_periods", "involvements", "investigations", "suspect_outcomes", "network_members")
"""The record types that must be read to know who counts."""
BESIDE = {("suspects", "child_ref")}
"""References that do not say what a record is about. A person who is both a suspect and a child counts separately as each."""
ABOUT: Mapping[str, dict[str, str]] = {
    name: {column: parent for column, parent in record.parents().items() if (name, column) not in BESIDE}
    for name, record in STANDARD.records.items()
}
"""For each record type, the records that its rows are about: the column with the reference, and the record type to which it leads."""


NO_PERIOD, NOT_CONNECTED = UNDETERMINED + "no-period", UNDETERMINED + "not-connected"
"""Used in place of a status: the child has no exploitation period; the suspect is not connected with any period or investigation."""


def strongest(statuses: Iterable[str]) -> str:
    """The status that represents several: the strongest that counts, else an unknown one, else ruled out."""
    order = {status: place for place, status in enumerate(STATUSES)} | {RULED_OUT: len(STATUSES) + 1}
    return min(statuses, key=lambda status: (order.get(status, len(STATUSES)), status))


class Population:
    """Decides who counts in one return. `read` returns fresh blocks of the recorded rows of a record type, with at least the columns asked
    for."""

    def __init__(self, read: Callable[[str, Collection[str]], Iterable[Block]]) -> None:
        self._read = read

    def among(self, record_type: str, blocks: Iterable[Block]) -> Iterator[Block]:
        """The rows that count: neither they nor anything that they are about is ruled out."""
        key = STANDARD.records[record_type].key()
        columns = ABOUT[record_type] | ({key: record_type} if key else {})
        tests = [(column, refs) for column, record_type in columns.items() if (refs := self._ruled_out.get(record_type))]
        if not tests:
            return iter(blocks)
        named, refused = zip(*tests, strict=True)
        return (block.among([not any(map(contains, refused, refs)) for refs in block.looks(named)]) for block in blocks)

    def _each(self, record_type: str, *names: str) -> Iterator[Look]:
        """These columns of each row."""
        for block in self._read(record_type, names):
            yield from block.looks(names)

    def status_of_child(self, child_ref: str) -> str:
        """The status of the concern about a child, over all their exploitation periods."""
        return self._children.get(child_ref, NO_PERIOD)

    def status_of_suspect(self, suspect_ref: str) -> str:
        """The status of the concern about a suspect, over all connected periods and investigations."""
        return self._suspects.get(suspect_ref, NOT_CONNECTED)

    @cached_property
    def _ruled_out(self) -> Mapping[str, frozenset[str]]:
        """The ruled-out references by record type; empty if nothing is ruled out."""
        if RULED_OUT not in self._periods.values():
            return {}
        of_type = {
            "exploitation_periods": self._periods, "children": self._children, "investigations": self._investigations,
            "suspects": self._suspects,
        }  # fmt: skip
        ruled_out = {
            name: frozenset(ref for ref, status in status_by_ref.items() if status == RULED_OUT) for name, status_by_ref in of_type.items()
        }
        members: dict[str, set[str]] = defaultdict(set)
        for network, suspect in self._each("network_members", "network_ref", "suspect_ref"):
            members[network].add(suspect)
        return ruled_out | {"networks": frozenset(ref for ref, suspects in members.items() if suspects <= ruled_out["suspects"])}

    @cached_property
    def _periods(self) -> dict[str, str]:
        return {ref: status or BLANK for ref, status in self._each("exploitation_periods", "exploitation_ref", "status")}

    @cached_property
    def _children(self) -> dict[str, str]:
        statuses = defaultdict(list)
        for child, ref in self._each("exploitation_periods", "child_ref", "exploitation_ref"):
            statuses[child].append(self._periods[ref])
        return {ref: strongest(of_child) for ref, of_child in statuses.items()}

    @cached_property
    def _investigations(self) -> dict[str, str]:
        """By investigation, the status of the investigated period; that of the child if no period is named or the child is ruled out."""
        of_investigation = {}
        for ref, child, named in self._each("investigations", "investigation_ref", "child_ref", "exploitation_ref"):
            of_child = self.status_of_child(child)
            of_investigation[ref] = self._periods[named] if named in self._periods and of_child != RULED_OUT else of_child
        return of_investigation

    @cached_property
    def _suspects(self) -> dict[str, str]:
        statuses: dict[str, list[str]] = defaultdict(list)
        for suspect, period in self._each("involvements", "suspect_ref", "exploitation_ref"):
            statuses[suspect].append(self._periods.get(period, NO_PERIOD))
        for suspect, investigation in self._each("suspect_outcomes", "suspect_ref", "investigation_ref"):
            statuses[suspect].append(self._investigations.get(investigation, NO_PERIOD))
        return {ref: strongest(of_suspect) for ref, of_suspect in statuses.items()}


_STATUSES = ", ".join(CODELISTS["exploitation_status"].label_of(status).lower() for status in STATUSES)
_OF_CHILDREN = "of children for whom exploitation was not ruled out"
_NAMED = "excluding those that name an exploitation period that was ruled out"
_CONNECTED = "connected only with exploitation that was ruled out"
_IN_WORDS = {
    "returns": "Returns that count",
    "children": f"Children for whom exploitation was not ruled out: {_STATUSES}, status not recorded, or no exploitation period recorded",
    "exploitation_periods": f"Exploitation periods that were not ruled out: {_STATUSES}, or status not recorded",
    "suspects": f"Suspects, excluding those who are {_CONNECTED}",
    "networks": f"Networks, excluding those whose members are all {_CONNECTED}",
    "network_members": f"Members of networks, excluding those who are {_CONNECTED}",
    "involvements": "Involvements of suspects in exploitation that was not ruled out",
    "suspect_outcomes": "Outcomes of suspects in investigations of exploitation that was not ruled out",
}  # fmt: skip
WITHOUT_PERIODS = "Exploitation periods that were ruled out are left out"
EXCEPT = (
    "People for whom exploitation was ruled out after enquiry are counted only in the tables “Status of concerns”. Each table states its "
    "population."
)
"""A note that is given once, before the first figure."""


def in_words(record_type: str, *, everyone: bool = False, against_periods: bool = False) -> str:
    """The population of a table of a record type, in words for its readers. With `everyone`, it includes those ruled out. With
    `against_periods`, the table compares its records with exploitation periods, of which only those that count are used."""
    title = STANDARD.records[record_type].about.title
    if everyone:  # these tables themselves say what they compare with periods
        return f"All {title.lower()} in the returns, including those that were ruled out."
    named = f", {_NAMED}" if "exploitation_periods" in ABOUT[record_type].values() else ""
    sentence = _IN_WORDS.get(record_type) or f"{title} {_OF_CHILDREN}{named}"
    return f"{sentence}. {WITHOUT_PERIODS}." if against_periods else f"{sentence}."

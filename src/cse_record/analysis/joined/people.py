"""The records of many returns as one: each person with all rows that any agency sent about them, and each event once (R23).

The tables see this as they see a single return, so that every derived fact is worked out over all rows of a person. References are made
unique (agency and reference), and those of linked people and of events that several agencies reported are replaced by a common one. Rows
of people who are in one return only pass through as they are read. The others are held in memory.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from sys import intern

from cse_record.analysis.blocks import MILLIONS, Read, blocks_of
from cse_record.analysis.cases import Cases, Told
from cse_record.analysis.joined.links import KEYS, TIERS, Links, PersonKey, Returned, in_order, link
from cse_record.analysis.joined.resolve import Merging
from cse_record.analysis.joined.same_events import Events
from cse_record.analysis.tables.joining import ALONE
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.rows import Row

Sent = tuple[int, str, Row]
"""The number of a return, the reference that a row has in it, and the row."""
IN_RETURNS, STANDS_FOR = "in_returns", "stands_for"
"""Under these names a joined row holds the numbers of the returns that it comes from, and the number of rows if it stands for several."""
OF_CASES = frozenset(code.code for code in CODELISTS["record_type"].codes if code.group == "cases")
"""The record types whose rows are joined. The others are about returns and agencies."""
BEST_FIRST = ("complete", "partial", "not-searched", "not-asked-for", "not-held")
"""How far a record type was searched, in the order in which the best of several returns counts."""
PSEUDONYMS = frozenset(tier for tiers in TIERS.values() for tier in tiers)
SUBJECTS = {
    record_type: "suspects" if record_type == "suspects" or "child_ref" not in record.elements else "children"
    for record_type, record in STANDARD.records.items()
    if record.elements.keys() & set(KEYS.values())
}
"""By record type, whether its rows are about a child or a suspect, where they name one."""


class People(Cases):
    """Returns whose people are linked. `read` gives the rows of a return by its number."""

    def __init__(
        self,
        entries: Sequence[Returned],
        read: Read,
        threshold: str,
        links: Mapping[str, Links] | None = None,
        agencies: Mapping[int, int] | None = None,
    ) -> None:
        super().__init__(self._rows)
        self._entries, self._read_return, self._threshold = in_order(entries), read, threshold
        self._agency = agencies or _numbered(self._entries)
        self._returns_of_agency = Counter(self._agency[entry.number] for entry in self._entries)
        self.links = links or link(self._entries, read, threshold)
        self._told_alone: dict[Told, set[str]] = {}
        self._alias: dict[str, dict[str, str]] = {
            record_type: {self._own(*member): self._own(*first) for member, first in found.first_of.items()}
            for record_type, found in self.links.items()
        }
        """By record type, the common reference of linked people and of events."""
        self._again: dict[str, set[str]] = {}
        self._held: dict[str, list[Row]] = {}
        self._prepared: dict[str, list[Row]] = {}

    def _own(self, number: int, ref: str) -> str:
        """A reference that is unique over all agencies, and the same in each return of one agency."""
        return f"{self._agency[number]}:{ref}"

    def name(self, record_type: str, number: int, ref: str) -> str:
        """The common reference of a record."""
        own = self._own(number, ref)
        return self._alias_of(record_type).get(own, own)

    def _alias_of(self, record_type: str) -> Mapping[str, str]:
        about = STANDARD.records[record_type].about
        if record_type not in self._alias:
            self._alias[record_type] = {}
            if about.same_event:
                self._prepare(record_type)
        return self._alias[record_type]

    @cached_property
    def _returns_of(self) -> Mapping[tuple[str, str], tuple[int, ...]]:
        """The returns in which a person has a record, by record type and common reference."""
        found: dict[tuple[str, str], tuple[int, ...]] = {}
        for record_type, key in KEYS.items():
            for entry in self._entries:
                for ref in self._refs(entry, record_type, key):
                    person = record_type, self.name(record_type, entry.number, ref)
                    found[person] = (*found.get(person, ()), entry.number)
        return found

    def _refs(self, entry: Returned, record_type: str, key: str) -> Iterator[str]:
        """The references of the rows of one return."""
        for block in blocks_of(self._read_return, entry.number, record_type, (key,)):
            yield from block.column(key)

    # what tables ask of returns

    counts_people = True

    def stands_for(self, row: Row) -> int:
        return int(row.get(STANDS_FOR, 1))

    def is_unlinkable(self, record_type: str, row: Row) -> bool:
        about = SUBJECTS.get(record_type, "children")
        for people in (about, *(KEYS.keys() - {about})):
            if ref := row.get(KEYS[people]):
                return ref not in self._comparable[people]
        return False

    @cached_property
    def _comparable(self) -> Mapping[str, frozenset[str]]:
        """By record type, the people who could be compared with all others who could be."""
        return {
            record_type: frozenset(self.name(record_type, number, ref) for number, ref in links.comparable)
            for record_type, links in self.links.items()
        }

    def who_count(self, record_type: str) -> Iterator[PersonKey]:
        """The rows of people who count, by return and the reference in it."""
        counted = {row[KEYS[record_type]] for row in self.rows(record_type)}
        for entry in self._entries:
            for ref in self._refs(entry, record_type, KEYS[record_type]):
                if self.name(record_type, entry.number, ref) in counted:
                    yield entry.number, ref

    def is_told_alone(self, fact: Told, row: Row) -> bool:
        """Whether the records of one agency alone tell a fact about a child. What is told of a child in one return only is told alone."""
        ref = row["child_ref"]
        if len(self._returns_of_agency) == 1 or len(self._returns_of["children", ref]) == 1:
            return True
        if fact not in self._told_alone:
            self._told_alone[fact] = {
                self._alias["children"].get(own := str(child["child_ref"]), own)
                for agency in self._each_agency
                for child in agency.rows("children")
                if fact.told(child, agency) == ALONE
            }
        return ref in self._told_alone[fact]

    @cached_property
    def _each_agency(self) -> Sequence[People]:
        """The records of each agency alone, under the references that they have here."""
        alone = []
        for number in sorted(self._returns_of_agency):
            entries = [entry for entry in self._entries if self._agency[entry.number] == number]
            alone.append(People(entries, self._read_return, self._threshold, agencies=self._agency))
        return alone

    @cached_property
    def _scopes(self) -> Mapping[int, Mapping[str, str]]:
        return {
            entry.number: {row["record_type"]: row["extent"] for row in self._read_return(entry.number, "return_scope")}
            for entry in self._entries
        }

    @cached_property
    def _headers(self) -> Mapping[int, Row]:
        return {entry.number: next(iter(self._read_return(entry.number, "returns")), {}) for entry in self._entries}

    def extent(self, record_type: str, row: Row) -> str:
        """How far any agency that knows the person searched for the records of a type."""
        returns = self._returns_of_person(row) or row[IN_RETURNS]
        return min((self._scopes[number].get(record_type, "complete") for number in returns), key=BEST_FIRST.index)

    def _returns_of_person(self, row: Row) -> tuple[int, ...]:
        for record_type, key in reversed(KEYS.items()):  # a suspect's row can name the child who is the same person
            if (ref := row.get(key)) and (found := self._returns_of.get((record_type, ref))):
                return found
        return ()

    def extents(self, record_type: str) -> Iterable[str]:
        return (scope.get(record_type, "complete") for scope in self._scopes.values())

    def headers(self, row: Row) -> Sequence[Row]:
        return [self._headers[number] for number in row[IN_RETURNS]]

    # the rows

    def _rows(self, record_type: str) -> Iterable[Row]:
        """The joined rows of a record type."""
        if record_type not in OF_CASES:
            return self._of_returns(record_type)
        if record_type in MILLIONS:
            return self._streamed(record_type)
        if record_type not in self._held:
            self._held[record_type] = list(self._streamed(record_type))
        return self._held[record_type]

    def _of_returns(self, record_type: str) -> Iterator[Row]:
        for entry in self._entries:
            for row in self._read_return(entry.number, record_type):
                yield row | {IN_RETURNS: (entry.number,)}

    def _streamed(self, record_type: str) -> Iterator[Row]:
        """The rows of people who are in one return only as they are read, then those that were joined."""
        self._prepare(record_type)
        yield from (row for _, _, row, is_held in self._renamed(record_type) if not is_held)
        yield from (dict(row) for row in self._prepared[record_type])

    def _prepare(self, record_type: str) -> None:
        """Joins the rows of a record type that have to be held together, and finds the common references of events."""
        if record_type in self._prepared:
            return
        held: list[Sent] = []
        if self._is_any_joined:
            held = [(number, own, row) for number, own, row, is_held in self._renamed(record_type) if is_held]
        self._prepared[record_type] = list(self._joined(record_type, held))

    @cached_property
    def _is_any_joined(self) -> bool:
        """Whether anybody is in several returns, or an agency sent several. If not, every row stands as it was sent."""
        return max(self._returns_of_agency.values(), default=1) > 1 or any(len(returns) > 1 for returns in self._returns_of.values())

    def _renamed(self, record_type: str) -> Iterator[tuple[int, str, Row, bool]]:
        """Each row with its return, its own reference and common references, and whether it has to be joined with others."""
        record = STANDARD.records[record_type]
        aliases = {column: self._alias_of(to) for column, to in record.parents().items()}
        key, subject = record.key() or "", SUBJECTS.get(record_type, "")
        own_alias = self._alias[record_type] if record_type in KEYS else {}
        sent_again = self._sent_again(record_type)
        for entry in self._entries:
            prefix, in_returns = f"{self._agency[entry.number]}:", (entry.number,)
            for sent in (row for block in blocks_of(self._read_return, entry.number, record_type) for row in block.rows()):
                row = sent if record_type in MILLIONS else _kept(sent)  # those are read anew each time
                for column, alias in aliases.items():
                    if column in row:
                        ref = prefix + row[column]
                        row[column] = alias.get(ref, ref)
                own = prefix + row[key] if key else ""
                if key:
                    row[key] = own_alias.get(own, own)
                row[IN_RETURNS] = in_returns
                person = row.get(KEYS[subject]) if subject else None
                # without a person nobody can say whether another agency reports the same, so such rows are compared as well
                is_held = not person or own in sent_again or len(self._returns_of.get((subject, person), ())) > 1
                yield entry.number, own, row, is_held and self._is_any_joined

    def _sent_again(self, record_type: str) -> set[str]:
        """The references of records that several returns of one agency hold. A later return can have moved one to another person."""
        if record_type not in self._again:
            key = "" if record_type in KEYS else STANDARD.records[record_type].key() or ""
            again, seen = self._again.setdefault(record_type, set()), set[str]()
            for entry in self._entries if key else ():
                if self._returns_of_agency[self._agency[entry.number]] > 1:
                    here = {self._own(entry.number, ref) for ref in self._refs(entry, record_type, key)}
                    again |= seen & here
                    seen |= here
        return self._again[record_type]

    def _joined(self, record_type: str, held: Iterable[Sent]) -> Iterator[Row]:
        """One row for each person, event or record."""
        about = STANDARD.records[record_type].about
        latest: dict[Hashable, list[tuple[int, Row]]] = defaultdict(list)
        for number, own, row in held:
            same = latest[self._agency[number], own or tuple(row.get(name) for name in about.identified_by)]
            if same and same[0][0] != number:  # a later return of the agency says the same again, or corrects it
                row[STANDS_FOR] = sum(earlier.get(STANDS_FOR, 1) for _, earlier in same) + 1
                row[IN_RETURNS] = (*same[0][1][IN_RETURNS], number)
                same.clear()
            same.append((number, row))
        groups: dict[Hashable, list[tuple[int, Row]]] = defaultdict(list)
        for same in latest.values():
            for place, (number, row) in enumerate(same):
                identity = tuple(row.get(name) for name in about.identified_by)
                # a return may hold several occasions whose dates or areas are not known, and each counts
                groups[identity, place if None in identity else 0].append((number, row))
        if about.same_event:
            groups = self._by_event(record_type, [sent for of_group in groups.values() for sent in of_group])
        for of_group in groups.values():
            yield self._one(record_type, [row for _, row in of_group])

    def _by_event(self, record_type: str, sent: Sequence[tuple[int, Row]]) -> dict[Hashable, list[tuple[int, Row]]]:
        """The rows of each event. Rows of one event get a common reference."""
        key = STANDARD.records[record_type].key() or ""
        of_person: dict[Hashable, list[tuple[int, Row]]] = defaultdict(list)
        for number, row in sorted(sent, key=lambda of_return: of_return[1][key]):  # of pairs equally near, the same whatever was read first
            of_person[row.get("child_ref")].append((number, row))
        groups: dict[Hashable, list[tuple[int, Row]]] = {}
        for of_one in of_person.values():
            events = Events(record_type, [(self._agency[number], row) for number, row in of_one]).events
            for places in events:
                rows = [of_one[place] for place in places]
                first = min(row[key] for _, row in rows)
                self._alias.setdefault(record_type, {}).update({row[key]: first for _, row in rows if row[key] != first})
                groups[first] = [(number, row | {key: first}) for number, row in rows]
        return groups

    def _one(self, record_type: str, rows: Sequence[Row]) -> Row:
        """One row from those of several agencies."""
        if len(rows) == 1:
            return rows[0]
        row = Merging(record_type, rows).row()
        row[IN_RETURNS] = tuple(sorted({number for sent in rows for number in sent[IN_RETURNS]}))
        row[STANDS_FOR] = sum(sent.get(STANDS_FOR, 1) for sent in rows)
        return row


def _kept(row: Row) -> Row:
    """A copy of a row that takes little memory: without pseudonyms, which no table needs, and with equal texts as one object, since codes
    and days recur in very many rows."""
    return {name: intern(cell) if type(cell) is str else cell for name, cell in row.items() if name not in PSEUDONYMS}


def _numbered(entries: Iterable[Returned]) -> dict[int, int]:
    """For each return, a number of the agency that sent it."""
    folded = {entry.number: entry.agency.folded for entry in entries if entry.agency}
    numbers = {agency: number for number, agency in enumerate(sorted(set(folded.values()), key=repr))}
    return {number: numbers[agency] for number, agency in folded.items()}

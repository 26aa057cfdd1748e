"""Every figure of a summary as one release, with all that a reader knows of how the figures are related, within a table and between tables.

Disclosure control makes sure that what it hides cannot be worked out from the rest, so that a relation left out here is a leak. Zeros are
no part of a release unless they are to be hidden: whoever reads a table knows them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from cse_record.analysis.completeness import PREFIX, STATES, UNEXPLAINED
from cse_record.analysis.derived import ABSENT, BLANK, BRITISH, WITHOUT_STATE, is_unknown
from cse_record.analysis.disclosure import Cell, Release, Sum
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN, Counted
from cse_record.analysis.tables.count import Key
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS

AGENCIES = "returns"
"""The record type that counts agencies and nobody else: who answered stands in public."""
OF_PEOPLE = "people-of-"
"""Before the record type, the name under which distinct people and matches are part of a release."""
IN_SEVERAL = "in-several-returns"
"""Records that stand under one reference in more than one return of the same agency."""
SMALL_AREAS = ("local-authority", "health-and-social-care-trust")
"""The groups of areas below a police force area or a nation."""
ORIGIN = ("ethnicity", "nationality")
"""The dimensions that tell where people or their families come from."""


@dataclass
class _Relations:
    """Collects what is known of the figures. Raises ValueError where a relation does not hold, which is a fault of this module."""

    counts: dict[Cell, int]
    sums: dict[tuple[Cell, tuple[Cell, ...]], None] = field(default_factory=dict)
    same: list[tuple[Cell, ...]] = field(default_factory=list)
    at_most: dict[tuple[Cell, Cell], None] = field(default_factory=dict)
    unseen: set[Cell] = field(default_factory=set)

    def count(self, cells: Iterable[Cell]) -> int:
        return sum(self.counts.get(cell, 0) for cell in cells)

    def add(self, total: Cell, parts: Iterable[Cell]) -> None:
        """The parts of a total that are no zeros; a single one is the total itself."""
        found = tuple(part for part in parts if part in self.counts)
        if self.count([total]) != self.count(found):
            raise ValueError(f"{total} is not the sum of its parts")
        if len(found) == 1:
            self.equal((total, *found))
        elif found:
            self.sums[total, found] = None

    def equal(self, cells: Iterable[Cell]) -> None:
        """Figures that are the same count. Those that are no part of the release are zeros."""
        found = tuple(dict.fromkeys(cell for cell in cells if cell in self.counts))
        if len({self.counts[cell] for cell in found}) > 1:
            raise ValueError(f"{found} are not the same count")
        if len(found) > 1:
            self.same.append(found)

    def not_above(self, parts: Iterable[Cell], whole: Cell) -> None:
        """Parts that together are at most a whole. Where they make up all of it a reader may guess so, and it counts as known."""
        found = [part for part in parts if part in self.counts]
        rest = self.count([whole]) - self.count(found)
        if rest < 0:
            raise ValueError(f"{found} are more than {whole}")
        if not found:
            return
        if not rest:
            self.add(whole, found)
        elif len(found) == 1:
            self.at_most[found[0], whole] = None
        else:
            self.add(whole, (*found, self.slack(f"{whole} beyond {found}", rest)))

    def slack(self, name: str, number: int) -> Cell:
        """A figure that nobody is shown, through which others are related."""
        cell: Cell = ("unseen", (name,))
        self.counts[cell] = number
        self.unseen.add(cell)
        return cell


def release_of(
    counted: Sequence[Counted],
    people: Mapping[str, Mapping[str, Any]] | None = None,
    repeated: Mapping[str, int] | None = None,
    *,
    small_area: bool = False,
    fewest: int = 0,
) -> Release:
    """The release of tables, of the distinct people by record type, and of records that stand in several returns of an agency.

    `small_area` says that all records come from one area below a police force area; figures by ethnicity or nationality are then never
    shown. Nor are those of more records than `fewest` which are about no more people.
    """
    never = {one.table.name: dict.fromkeys(_never(one), 0) if small_area else {} for one in counted}
    totals = {one.table.name: dict(sorted((never[one.table.name] | one.totals()).items())) for one in counted}
    counts = {(name, key): number for name, found in totals.items() for key, number in found.items() if number or key in never[name]}
    relations = _Relations(counts)
    for one in counted:
        _within(one, totals[one.table.name], relations)
    _between(counted, totals, relations)
    _nearly(relations)
    for record_type, found in (people or {}).items():
        _people(record_type, found, relations)
    for record_type, number in (repeated or {}).items():
        if number:
            counts[OF_PEOPLE + record_type, (IN_SEVERAL,)] = number
    by_name = {one.table.name: one for one in counted}
    return Release(
        counts,
        sums=tuple(Sum(total, tuple(sorted(parts))) for total, parts in relations.sums),
        same=tuple(relations.same),
        at_most=tuple(relations.at_most),
        never=frozenset((one.table.name, key) for one in counted for key in {*never[one.table.name], *one.of_few(fewest)}),
        open=frozenset(cell for cell in counts if cell[0] in by_name and by_name[cell[0]].table.record_type == AGENCIES),
        unseen=frozenset(relations.unseen),
    )


def _replaced(key: Key, place: int, code: str) -> Key:
    return (*key[:place], code, *key[place + 1 :])


def _within(one: Counted, totals: Mapping[Key, int], relations: _Relations) -> None:
    """What the margins of a table are the sums of."""
    table = one.table
    many, measured = table.has_many_answers, table.measured
    for place in range(len(table.dimensions)):
        margins = one.margins(place)
        sums = margins | {ALL: (KNOWN, UNKNOWN)}
        for key, number in totals.items():
            if key[place] not in sums:
                continue
            parts = [(table.name, _replaced(key, place, code)) for code in sums[key[place]]]
            if many and (place == measured) and key[place] not in (ALL, UNKNOWN):
                if key[place] == KNOWN:
                    _covered((table.name, key), [part for part in parts if part[1] in totals], relations)
            elif number and not any(part[1] in totals for part in parts):
                if not many:
                    raise ValueError(f"{table.name} {key} has no parts")
            else:
                relations.add((table.name, key), parts)


def _covered(known: Cell, answers: Sequence[Cell], relations: _Relations) -> None:
    """In a table with many answers: each is at most the records with a known one, and together they are no fewer than these."""
    for answer in answers:
        if relations.count([answer]) <= relations.count([known]):
            relations.not_above([answer], known)
    surplus = relations.count(answers) - relations.count([known])
    if surplus > 0 and len(answers) > 1:
        everything = relations.slack(f"answers of {known}", relations.count(answers))
        relations.add(everything, answers)
        relations.add(everything, (known, relations.slack(f"answers of {known} beyond one", surplus)))
    elif surplus == 0:
        relations.add(known, answers)


def _between(counted: Sequence[Counted], totals: Mapping[str, Mapping[Key, int]], relations: _Relations) -> None:
    """The same counts in several tables: those over the same records under the same answers, whatever else a table tells."""
    found: dict[Any, list[Cell]] = defaultdict(list)
    reasons: dict[Cell, list[Cell]] = {}
    for one in counted:
        is_completeness = one.table.name.startswith(PREFIX)
        for key in totals[one.table.name]:
            cell = (one.table.name, key)
            if is_completeness:
                if (said := _as_answers(one.table.record_type, key)) is not None:
                    found[said].append(cell)
                continue
            if one.table.units is not None:
                continue
            said_by = frozenset(
                (dimension.element or id(dimension.of), code)
                for dimension, code in zip(one.table.dimensions, key, strict=True)
                if code != ALL
            )
            found[one.table.record_type, said_by].append(cell)
            if len(said_by) == 1:
                place = next(place for place, code in enumerate(key) if code != ALL)
                element, code = one.table.dimensions[place].element, key[place]
                if element and code.startswith(ABSENT) and code != UNEXPLAINED:
                    record_type, _, name = element.partition(".")
                    reasons.setdefault((_completeness(record_type), (name, "reason")), []).append(cell)
    for cells in found.values():
        relations.equal(cells)
    for total, parts in reasons.items():
        first = parts[0][0]  # the same reasons in another table are the same counts, which is said already
        if total[0] in totals and total[1][0] in {key[0] for key in totals[total[0]]}:
            relations.add(total, [part for part in parts if part[0] == first])


def _completeness(record_type: str) -> str:
    return PREFIX + record_type.replace("_", "-")


def _as_answers(record_type: str, key: Key) -> Any:
    """The answers that a state of an element stands for, as other tables tell them; None where they have no such figure."""
    name, state = key
    answer = {ALL: None, "value": KNOWN, "unexplained": UNEXPLAINED, "left-blank": BLANK}
    if name not in STANDARD.records[record_type].elements or state not in answer:
        return None
    return record_type, frozenset() if answer[state] is None else frozenset({(f"{record_type}.{name}", answer[state])})


NEARLY: tuple[tuple[Cell, Cell], ...] = (
    *(((f"{people}-ethnicity", (*first, ALL, fact)), (PREFIX + people, (element, "value")))
      for people, first in (("children", ()), ("suspects", (ALL,)))
      for element, fact in (("ethnicity", "self-defined"), ("described_ethnicity", "described"), ("observed_appearance", "observed"))),
    *((("children-nationality", (code,)), (PREFIX + "children", ("nationality", state)))
      for code, state in ((UNEXPLAINED, "unexplained"), (BLANK, "left-blank"))),
    ((PREFIX + "children", ("nationality", "value")), ("children-nationality", (KNOWN,))),
    *(((PREFIX + people, (f"{element}_basis", state)), (PREFIX + people, (element, state)))
      for people in ("children", "suspects") for element in ("ethnicity", "nationality") for state in STATES),
    ((PREFIX + "suspects", ("age_held_on", "value")), ("suspects-age", (ALL, KNOWN))),
    (("indicators", (KNOWN,)), (PREFIX + "children", ("indicator_history", "value"))),
    (("missing-timing-of-children", (KNOWN, ALL)), ("missing", ("missing",))),
    (("support-after-court", (ALL, ALL)), ("outcome-of-crimes", (ALL,))),
    (("missing-episodes", (ALL, ALL)), ("missing-timing", (ALL,))),
    (("features", (ALL,)), ("exploitation", (ALL, ALL))),
    *(((name, (ALL,)), ("children", (ALL,))) for name in ("indicators", "vulnerabilities", "disclosure-barriers")),
)  # fmt: skip
"""Figures that are no more than others, and often the same: the part, then the whole. Where it does not hold nothing is known."""


def _nearly(relations: _Relations) -> None:
    """What follows from how single tables are defined, and from what rules say of sound records."""
    for part, whole in NEARLY:
        if {part, whole} <= relations.counts.keys() and relations.counts[part] <= relations.counts[whole]:
            relations.not_above([part], whole)
    missing, timed = "missing", "missing-timing-of-children"
    if (timed, (ALL, ALL)) in relations.counts and (missing, (ALL,)) in relations.counts:
        relations.add((missing, (ALL,)), [(missing, ("never",)), (timed, (ALL, ALL))])
    for name, key in list(relations.counts):
        if name == timed and key[1] == ALL and key[0].startswith((ABSENT, BLANK)):
            relations.not_above([(timed, key)], (missing, key[:1]))
    _nationalities(relations)


def _nationalities(relations: _Relations) -> None:
    """Nationality in three classes and each apart: they differ only by second nationalities, of which there are few."""
    table, classes = "suspects-nationality-by-state", "suspects-nationality"
    if (table, (ALL,)) not in relations.counts or (classes, (ALL, ALL)) not in relations.counts:
        return
    states: dict[str, list[Cell]] = defaultdict(list)
    for name, (code, *_) in list(relations.counts):
        if name == table and code not in (ALL, KNOWN, UNKNOWN):
            of = "british" if code in BRITISH else "stateless-or-refugee" if code in WITHOUT_STATE else "other"
            states[code if is_unknown(code) else of].append((name, (code,)))
    relations.not_above(states.pop("british", []), (classes, (ALL, "british")))
    for code, cells in states.items():
        whole = relations.slack(f"{code} by state", relations.count(cells)) if len(cells) > 1 else cells[0]
        if len(cells) > 1:
            relations.add(whole, cells)
        if (classes, (ALL, code)) in relations.counts:
            relations.not_above([(classes, (ALL, code))], whole)


def _people(record_type: str, found: Mapping[str, Any], relations: _Relations) -> None:
    """Records, those that can be linked, and distinct people; what is left over is a figure too, since anybody can subtract."""
    name = OF_PEOPLE + record_type

    def cell(code: str, number: int) -> Cell:
        if number:
            relations.counts[name, (code,)] = number
        return name, (code,)

    records = cell("records", found["records"])
    linkable = cell("linkable", found["linkable"])
    relations.add(records, [linkable, cell("not-linkable", found["records"] - found["linkable"])])
    more = cell("records-beyond-people", found["records"] - found["people"])
    relations.add(records, [cell("people", found["people"]), more])
    matches = [cell(tier, number) for tier, number in found["matches"].items()]
    together = cell("matches", sum(found["matches"].values()))
    relations.add(together, matches)
    relations.not_above([together], more)
    relations.not_above([cell("differing", found["differing"])], together)
    everyone = next((key for key in relations.counts if key[0] == record_type and set(key[1]) == {ALL}), None)
    if everyone:
        relations.equal([records, everyone])


def _never(one: Counted) -> Iterator[Key]:
    """The figures of a table that tell of ethnicity or nationality, those of nobody included: that there is nobody tells as much."""
    names = [dimension.name for dimension in one.table.dimensions]
    if not set(names) & set(ORIGIN):
        return
    shown = [list(dict.fromkeys([*one.margins(place), *one.codes(place)])) for place in range(len(names))]
    for key in product(*shown):
        answers = dict(zip(names, key, strict=True))
        told = [name for name in ORIGIN if name in answers and answers[name] not in (ALL, KNOWN, UNKNOWN) and not is_unknown(answers[name])]
        if told and not ("ethnicity" in told and (is_unknown(fact := answers.get("fact", "")) or fact == UNKNOWN)):
            yield key


def is_small(area: str) -> bool:
    """Whether an area is below a police force area or a nation; one that the standard does not know is taken for small."""
    known = CODELISTS["area"].by_code.get(area)
    return not is_unknown(area) and (known is None or known.group in SMALL_AREAS)

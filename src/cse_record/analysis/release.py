"""All figures of a summary as one release, with every relation that a reader knows, within a table and between tables.

Disclosure control makes sure that hidden figures cannot be derived from the rest, so a relation that is left out here is a leak. Zeros are
not part of a release unless they are to be hidden, because every reader of a table knows them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import product

from cse_record.analysis.completeness import PREFIX, UNEXPLAINED
from cse_record.analysis.derived import ABSENT, BLANK, is_unknown
from cse_record.analysis.disclosure import Cell, Release, Sum
from cse_record.analysis.group_disclosure import all_or_nothing
from cse_record.analysis.implications import Implication, implications, implications_of_state, state_of
from cse_record.analysis.joined.behind import IN_ALL, OfPeople, name_of
from cse_record.analysis.population import RULED_OUT, STATUSES
from cse_record.analysis.relations import Related
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN, Counted, joining
from cse_record.analysis.tables.count import Key
from cse_record.analysis.timing import DISAGREE
from cse_record.analysis.usual_relations import add_usual
from cse_record.standard.catalogue import STANDARD

AGENCIES = "returns"
"""The record type that counts agencies rather than people. Who answered is public."""
OF_PEOPLE = "people-of-"
"""Prefix of a record type: the name of the table that says how many records stand behind how many people."""
ORIGIN = ("ethnicity", "nationality")
"""The dimensions that disclose where people or their families come from."""


def release_of(
    counted: Sequence[Counted],
    people: Mapping[str, OfPeople] | None = None,
    *,
    counts_people: bool = False,
    small_area: bool = False,
    fewest: int = 0,
    smallest_group: int = 0,
) -> Release:
    """The release of tables, and of what stands behind them by record type. `counts_people` says that tables count people, not records.

    `small_area` means that all records come from one area below a police force area; figures by ethnicity or nationality are then never
    shown. Figures of more than `fewest` records about at most `fewest` people are never shown either, nor is a sensitive answer that all or
    none of a group smaller than `smallest_group` gave.
    """
    alike = all_or_nothing([table for table in counted if table.table.record_type != AGENCIES], smallest_group) if smallest_group else {}
    alike = {table.table.name: alike.get(table.table.name, set()) for table in counted}
    origin = {table.table.name: set(_never(table)) if small_area else set() for table in counted}
    never = {name: dict.fromkeys(sorted(alike[name] | origin[name]), 0) for name in alike}
    totals = {table.table.name: dict(sorted((never[table.table.name] | table.totals()).items())) for table in counted}
    counts = {(name, key): number for name, by_key in totals.items() for key, number in by_key.items() if number or key in never[name]}
    relations = Related(counts, frozenset((name, key) for name, keys in alike.items() for key in keys))
    for table in counted:
        _within(table, totals[table.table.name], relations)
    _between(counted, totals, relations)
    _implied(counted, totals, relations)
    _concerns(counted, relations)
    _told(counted, relations)
    add_usual(relations)
    for name, of_people in (people or {}).items():
        _people(name, of_people, relations, _wholes(counted, name), counts_people=counts_people)
    for name, of_people in (people or {}).items():
        _ruled_out(name, of_people, people or {}, relations)
    by_name = {table.table.name: table for table in counted}
    return Release(
        counts,
        headlines=frozenset(
            (table.table.name, key) for table in counted for key in totals[table.table.name] if table.table.is_headline(key)
        ),
        alike=relations.alike,
        sums=tuple(Sum(total, tuple(sorted(parts))) for total, parts in relations.sums),
        same=tuple(relations.same),
        at_most=tuple(relations.at_most),
        never=frozenset((table.table.name, key) for table in counted for key in {*never[table.table.name], *table.of_few(fewest)}),
        open=frozenset(cell for cell in counts if cell[0] in by_name and by_name[cell[0]].table.record_type == AGENCIES),
        unseen=frozenset(relations.unseen),
        merged=frozenset((table.table.name, key) for table in counted for key in totals[table.table.name] if not table.is_shown(key))
        & counts.keys(),
    )


def _replaced(key: Key, place: int, code: str) -> Key:
    return (*key[:place], code, *key[place + 1 :])


def _within(counted: Counted, totals: Mapping[Key, int], relations: Related) -> None:
    """Adds the sums that make up the margins of a table."""
    table = counted.table
    many, measured = table.has_many_answers, table.measured
    for place in range(len(table.dimensions)):
        margins = counted.margins(place)
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


def _covered(known: Cell, answers: Sequence[Cell], relations: Related) -> None:
    """Adds, for a table with many answers, that each answer is at most the records with a known answer, and all together at least these."""
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


def _between(counted: Sequence[Counted], totals: Mapping[str, Mapping[Key, int]], relations: Related) -> None:
    """Adds the counts that are the same in several tables: those over the same records with the same answers."""
    cells_by_answers: dict[Hashable, list[Cell]] = defaultdict(list)
    reasons: dict[Cell, list[Cell]] = {}
    for table in counted:
        is_completeness = table.table.name.startswith(PREFIX)
        for key in totals[table.table.name]:
            cell = (table.table.name, key)
            if is_completeness:
                if (answers := _as_answers(table.table.record_type, key)) is not None:
                    cells_by_answers[answers].append(cell)
                continue
            if table.table.units is not None or table.table.everyone:
                continue
            said_by = frozenset(
                (dimension.element or id(dimension.of), code)
                for dimension, code in zip(table.table.dimensions, key, strict=True)
                if code != ALL
            )
            cells_by_answers[table.table.record_type, said_by].append(cell)
            if len(said_by) == 1:
                place = next(place for place, code in enumerate(key) if code != ALL)
                element, code = table.table.dimensions[place].element, key[place]
                if element and code.startswith(ABSENT) and code != UNEXPLAINED:
                    record_type, _, name = element.partition(".")
                    reasons.setdefault((_completeness(record_type), (name, "reason")), []).append(cell)
    for cells in cells_by_answers.values():
        relations.equal(cells)
    for total, parts in reasons.items():
        first = parts[0][0]  # the same reasons in another table are the same counts, and are already related
        if total[0] in totals and total[1][0] in {key[0] for key in totals[total[0]]}:
            relations.add(total, [part for part in parts if part[0] == first])


def _implied(counted: Sequence[Counted], totals: Mapping[str, Mapping[Key, int]], relations: Related) -> None:
    """Adds what the definitions of dimensions, and rules between elements, imply for the completeness of elements."""
    facts_done = set[tuple[str, str | int]]()
    for counted_table in counted:
        table, record_type = counted_table.table, counted_table.table.record_type
        name = _completeness(record_type)
        if name not in totals:
            continue
        if table.name == name:
            for element in dict.fromkeys(key[0] for key in sorted(totals[name])):
                if element in STANDARD.records[record_type].elements:
                    for known in implications_of_state(record_type, element):
                        relations.together_not_above(((name, (element, code)) for code in sorted(known.codes)), _states(name, known))
        elif table.history:
            _history(counted_table, totals[table.name], name, relations)
        elif table.units is None and not table.everyone:
            for place, dimension in enumerate(table.dimensions):
                if (record_type, fact := dimension.element or id(dimension.of)) not in facts_done:
                    facts_done.add((record_type, fact))
                    for known in implications(record_type, dimension):
                        if {f"{record_type}.{element}" for element, _ in known.states} != {dimension.element}:
                            codes = [(table.name, _alone(counted_table, place, code)) for code in sorted(known.codes)]
                            relations.together_not_above(codes, _states(name, known))


def _history(counted: Counted, totals: Mapping[Key, int], name: str, relations: Related) -> None:
    """Adds that a record with nothing to count gives as the reason its answer to the element about that history."""
    place, element = counted.table.measured, counted.table.history.partition(".")[2]
    states: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(totals):
        if key[place].startswith((ABSENT, BLANK)) and all(code == ALL for at, code in enumerate(key) if at != place):
            states[state_of(None if key[place] == BLANK else key[place])].append(key)
    for state, keys in states.items():
        relations.together_not_above([(counted.table.name, key) for key in keys], [(name, (element, state))])


def _alone(counted: Counted, place: int, code: str) -> Key:
    """The margin of one code over all other dimensions."""
    return tuple(code if at == place else ALL for at in range(len(counted.table.dimensions)))


def _states(name: str, known: Implication) -> list[Cell]:
    return [(name, state) for state in sorted(known.states)]


def _completeness(record_type: str) -> str:
    return PREFIX + record_type.replace("_", "-")


def _as_answers(record_type: str, key: Key) -> Hashable:
    """The answers that correspond to a state of an element in other tables; None if they have no such figure."""
    name, state = key
    answer = {ALL: None, "value": KNOWN, "unexplained": UNEXPLAINED, "left-blank": BLANK}
    if name not in STANDARD.records[record_type].elements or state not in answer:
        return None
    return record_type, frozenset() if answer[state] is None else frozenset({(f"{record_type}.{name}", answer[state])})


def _concerns(counted: Sequence[Counted], relations: Related) -> None:
    """Relates the status of concerns to other tables: everybody either counts or is ruled out, a period that counts has the same status in
    both of its tables, and every child with a status has a period with it."""
    wholes: dict[str, Cell] = {}
    for table in counted:
        if table.table.units is None and not table.table.everyone and not table.table.name.startswith(PREFIX):
            wholes.setdefault(table.table.record_type, (table.table.name, (ALL,) * len(table.table.dimensions)))
    for table in counted:
        if table.table.everyone and table.table.record_type in wholes:
            name, everybody = table.table.name, (ALL,)
            relations.add((name, everybody), [(name, (RULED_OUT,)), wholes[table.table.record_type]])
    periods, children = "concerns-by-period", "concerns"
    for name, key in list(relations.counts):
        if name == periods and key[0] not in (ALL, KNOWN, RULED_OUT):
            relations.equal([(periods, key), ("exploitation", (ALL, *key))])
        if name == children and (key[0] in (*STATUSES, RULED_OUT, BLANK) or key[0].startswith(ABSENT)):
            relations.not_above([(children, key)], (periods, key))


def _told(counted: Sequence[Counted], relations: Related) -> None:
    """Relates what joining gained to the tables of the same facts: every child is in each line, and what is told is what is known."""
    name, by_name = joining.TABLE.name, {table.table.name: table for table in counted}
    if name not in by_name:
        return
    relations.equal([("children", (ALL,)), *((name, (fact, ALL)) for fact in joining.FACTS)])
    for code, fact in joining.FACTS.items():
        if table := by_name.get(fact.known_in):
            place = table.table.measured
            contradicted = (table.table.name, _alone(table, place, DISAGREE))
            relations.add(
                (table.table.name, _alone(table, place, KNOWN)), [(name, (code, told)) for told in (joining.ALONE, joining.TOGETHER)]
            )
            relations.equal([(name, (code, joining.CONTRADICTED)), contradicted])
            unknown = [(name, (code, told)) for told in (joining.CONTRADICTED, joining.STILL_NOT)]
            relations.add((table.table.name, _alone(table, place, UNKNOWN)), unknown)


def _wholes(counted: Sequence[Counted], name: str) -> list[Cell]:
    """The figures of all records in tables that count each record of a type once."""
    wholes = [counted_table.table for counted_table in counted]
    wholes = [table for table in wholes if table.units is None and name_of(table) == name]
    return [(table.name, (ALL,) * len(table.dimensions)) for table in wholes if not table.name.startswith(PREFIX)]


def _people(name: str, of_people: OfPeople, relations: Related, wholes: Sequence[Cell], *, counts_people: bool) -> None:
    """Adds records, people, and people who could not be compared. The differences between them are figures too, because anybody can
    subtract."""

    def cell(code: str, number: int) -> Cell:
        if number:
            relations.counts[OF_PEOPLE + name, (code,)] = number
        return OF_PEOPLE + name, (code,)

    records, people = cell("records", of_people["records"]), cell("people", of_people["people"])
    more = cell("records-beyond-people", of_people["records"] - of_people["people"])
    relations.add(records, [people, more])
    unlinkable = cell("unlinkable", of_people["unlinkable"])
    relations.add(people, [unlinkable, cell("comparable", of_people["people"] - of_people["unlinkable"])])
    matches = [cell(tier, number) for tier, number in of_people.get("matches", {}).items()]
    if matches:
        together = cell("matches", sum(of_people["matches"].values()))
        relations.add(together, matches)
        relations.not_above([together], more)
        relations.not_above([together], people)
    cell("not_joined", of_people.get("not_joined", 0))
    relations.equal([people if counts_people else records, *wholes])


def _ruled_out(name: str, of_people: OfPeople, every: Mapping[str, OfPeople], relations: Related) -> None:
    """Adds that all records are those of people who count and of people who were ruled out."""
    without = every.get(name.removesuffix(IN_ALL))
    if name.endswith(IN_ALL) and without and (difference := of_people["records"] - without["records"]):
        relations.counts[OF_PEOPLE + name, ("ruled-out",)] = difference
        parts = [(OF_PEOPLE + name.removesuffix(IN_ALL), ("records",)), (OF_PEOPLE + name, ("ruled-out",))]
        relations.add((OF_PEOPLE + name, ("records",)), parts)


def _never(counted: Counted) -> Iterator[Key]:
    """The figures of a table that disclose ethnicity or nationality, including zeros, because a zero discloses as much."""
    names = [dimension.name for dimension in counted.table.dimensions]
    if not set(names) & set(ORIGIN):
        return
    shown = [list(dict.fromkeys([*counted.margins(place), *counted.codes(place)])) for place in range(len(names))]
    for key in product(*shown):
        answers = dict(zip(names, key, strict=True))
        disclosed = [
            name for name in ORIGIN if name in answers and answers[name] not in (ALL, KNOWN, UNKNOWN) and not is_unknown(answers[name])
        ]
        if disclosed and not ("ethnicity" in disclosed and (is_unknown(fact := answers.get("fact", "")) or fact == UNKNOWN)):
            yield key

"""What is published from combined returns: the tables with denominators, unknowns by reason and coverage.

Every figure passes through disclosure control before it becomes part of a `Summary`, which holds no true count that is not shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cse_record.analysis.combined.about import COUNTED, REPEATED, Entry
from cse_record.analysis.combined.collection import Collection
from cse_record.analysis.combined.combine import without_members
from cse_record.analysis.combined.expected import Agency, is_meant, silent, unexpected
from cse_record.analysis.combined.sound import ANSWERS
from cse_record.analysis.completeness import BY_PATTERN, expanded
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.disclosure import DEFAULT, POLICIES, Cell, Policy, Protected, Unprotected, protect
from cse_record.analysis.release import IN_SEVERAL, OF_PEOPLE, ORIGIN, is_small, release_of
from cse_record.analysis.tables import ALL, KNOWN, TABLES, UNKNOWN, Counted, Table, count
from cse_record.analysis.tables.count import EXTENTS, MOST_LISTED, Key
from cse_record.formats.places import Refusal
from cse_record.standard import SYNTHETIC
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS

UNSUPPRESSED = "Not for publication: unsuppressed"
CAUTION = (
    "These figures say what agencies recorded and sent, not how much exploitation there is: who looks finds. "
    "A difference between areas can be one of recording. Small numbers are no ground for conclusions."
)
WITH_ORIGIN = ("children", "suspects")
"""The record types that tell of ethnicity and nationality."""
Figures = Mapping[Cell, int | None]
"""The figures of a release as they are shown, by table and key; None where one is hidden. One that is not there is zero."""


@dataclass(frozen=True)
class Figure:
    """One count, under a code, group or margin for each dimension. `count` is None where it is hidden.

    `percent` is its share of the whole within the same breakdown, `percent_of_known` of those whose answer is known, both of 100 with
    two decimals, halves upwards; None where there is none to give. Both are made from figures that are shown.
    """

    key: Key
    count: int | None
    percent: float | None
    percent_of_known: float | None


@dataclass(frozen=True)
class Published:
    """A table as it is published. `figures` are in the order in which they are shown; `by_key` finds one.

    `codes` are those of each dimension that are shown, `extents` the returns by how far they searched for what is counted.
    """

    table: Table
    codes: tuple[tuple[str, ...], ...]
    extents: Mapping[str, int]
    figures: tuple[Figure, ...]

    @property
    def by_key(self) -> dict[Key, Figure]:
        return {figure.key: figure for figure in self.figures}

    @property
    def hides(self) -> bool:
        """Whether a figure of it is hidden."""
        return any(figure.count is None for figure in self.figures)

    def all_of(self, code: str = ALL) -> Figure | None:
        """The figure of the whole table, or of a code, group or margin of what it measures."""
        place = self.table.measured
        return self.by_key.get(tuple(code if at == place else ALL for at in range(len(self.table.dimensions))))


@dataclass(frozen=True)
class Summary:
    """All that is published: a marking that stands on every page and in every file, coverage, people, and the tables.

    `policy` is the one by which figures are hidden; None where none is, and the marking says so.
    """

    marking: str
    coverage: dict[str, Any]
    people: dict[str, dict[str, Any]]
    tables: tuple[Published, ...]
    completeness: tuple[Published, ...] = ()
    """For each record type, how far its core elements are answered."""
    policy: Policy | None = None
    without_origin: bool = False
    """Whether ethnicity and nationality are not shown, since all children or all suspects come from one small area."""

    @property
    def shown(self) -> tuple[Published, ...]:
        """All tables, those of completeness last."""
        return self.tables + self.completeness

    def table(self, name: str) -> Published:
        return next(one for one in self.tables if one.table.name == name)

    @property
    def figures(self) -> Figures:
        """Every figure as it is shown, those of distinct people included."""
        found: dict[Cell, int | None] = {(one.table.name, figure.key): figure.count for one in self.shown for figure in one.figures}
        return found | people_figures(self.people, self.coverage["in_several_returns"])


OF_PEOPLE_SHOWN = ("records", "linkable", "people", "differing")
"""What is said of the people of a record type, beside the matches by pseudonym."""


def people_figures(people: Mapping[str, Mapping[str, Any]], in_several_returns: Mapping[str, int | None]) -> dict[Cell, int | None]:
    """The figures of distinct people and matches by record type, from the parts of a summary that tell of them."""
    found: dict[Cell, int | None] = {}
    for record_type, told in people.items():
        numbers = {name: told[name] for name in OF_PEOPLE_SHOWN} | told["matches"] | {IN_SEVERAL: in_several_returns.get(record_type, 0)}
        found |= {(OF_PEOPLE + record_type, (name,)): number for name, number in numbers.items()}
    return found


def summarise(
    collection: Collection,
    *,
    policy: Policy = POLICIES[DEFAULT],
    previous: Sequence[Figures] = (),
    unsuppressed: bool = False,
    small_area_ethnicity: bool = False,
) -> Summary:
    """The tables over combined returns, protected by a policy, so that nobody can be recognised.

    `previous` are the figures of earlier releases, the oldest first, with which a reader can compare these. Where all children or all
    suspects come from one area below a police force area, ethnicity and nationality are not shown, unless `small_area_ethnicity` is set.
    Only with `unsuppressed` are the true counts given, marked as not for publication. Raises `Refusal` if the figures cannot be protected.
    """
    how = {"unsuppressed": unsuppressed, "small_area_ethnicity": small_area_ethnicity}
    return summarise_and_tell(collection, policy=policy, previous=previous, **how)[0]


def summarise_and_tell(
    collection: Collection,
    *,
    policy: Policy = POLICIES[DEFAULT],
    previous: Sequence[Figures] = (),
    unsuppressed: bool = False,
    small_area_ethnicity: bool = False,
) -> tuple[Summary, Protected | None]:
    """The same, with what was hidden and why, which is not for publication; None where nothing is."""
    if policy.hides_zero and not unsuppressed:
        raise Refusal("Zeros cannot be hidden in these tables, where a long list names only answers given. Choose another policy.")
    counted = count([*TABLES.values(), *BY_PATTERN], collection.cases())
    complete = [expanded(one) for one in counted[len(TABLES) :] if one.records]
    tables, about = [*counted[: len(TABLES)], *complete], collection.about
    small_area = not unsuppressed and not small_area_ethnicity and is_of_small_area(collection)
    release = release_of(tables, about.people, about.in_several_returns, small_area=small_area, fewest=policy.threshold)
    try:
        done = None if unsuppressed else protect(release, policy, previous)
    except Unprotected as error:
        raise Refusal(str(error)) from None
    shown: Figures = release.counts if done is None else done.shown
    found = published(tables, shown, without_origin=small_area)
    summary = Summary(
        UNSUPPRESSED if unsuppressed else "", coverage(collection, shown, is_public=not unsuppressed), _people(collection, shown),
        found[: len(TABLES)], found[len(TABLES) :], None if unsuppressed else policy, small_area,
    )  # fmt: skip
    return summary, done


def outline(collection: Collection) -> Summary:
    """Coverage and people alone, without any table, for those who combine."""
    about = collection.about
    release = release_of((), about.people, about.in_several_returns)
    return Summary("", coverage(collection, release.counts), _people(collection, release.counts), ())


def is_of_small_area(collection: Collection) -> bool:
    """Whether all children, or all suspects, come from agencies of one area below a police force area."""
    for record_type in WITH_ORIGIN:
        areas = {entry.agency.area for entry in collection.counted if entry.agency and collection.holds(entry, record_type)}
        if len(areas) == 1 and is_small(next(iter(areas))):
            return True
    return False


def published(counted: Sequence[Counted], shown: Figures, *, without_origin: bool = False) -> tuple[Published, ...]:
    """Tables with those of their figures that are shown. Of a long list only answers that were given are named; those that tell of
    ethnicity or nationality not even so, if these are not to be shown."""
    by_table: dict[str, dict[Key, int | None]] = {one.table.name: {} for one in counted}
    for (name, key), number in shown.items():
        if name in by_table:
            by_table[name][key] = number
    return tuple(_published(one, by_table[one.table.name], without_origin) for one in counted)


def _published(one: Counted, shown: dict[Key, int | None], without_origin: bool) -> Published:
    named = []
    for place, dimension in enumerate(one.table.dimensions):
        codes = one.codes(place)
        if without_origin and dimension.name in ORIGIN and len(dimension.labels) > MOST_LISTED:
            codes = [code for code in codes if is_unknown(code)]
            shown = {key: number for key, number in shown.items() if key[place] in (ALL, KNOWN, UNKNOWN, *codes)}
        named.append(tuple(codes))
    return Published(one.table, tuple(named), extents(one), figures(one, shown))


def _people(collection: Collection, shown: Figures) -> dict[str, dict[str, Any]]:
    """What is known of the same people, without their references, as far as it is shown."""
    found = {}
    for record_type, told in without_members(collection.about.people).items():
        name = OF_PEOPLE + record_type
        numbers = {key: shown.get((name, (key,)), 0) for key in OF_PEOPLE_SHOWN}
        found[record_type] = told | numbers | {"matches": {tier: shown.get((name, (tier,)), 0) for tier in told["matches"]}}
    return found


def figures(counted: Counted, shown: dict[Key, int | None]) -> tuple[Figure, ...]:
    """The figures of a table from the counts that are shown, in order; those of a hidden count or whole have no share."""
    places = range(len(counted.table.dimensions))
    order = [_order(counted, place) for place in places]
    found = []
    for key in sorted(shown, key=lambda key: tuple(order[place].get(code, 0) for place, code in enumerate(key))):
        number = shown[key]
        whole = counted.whole_of(key)
        known = counted.known_whole_of(key)
        answered = key[counted.table.measured] not in (ALL, UNKNOWN) and not is_unknown(key[counted.table.measured])
        has_share = key != whole
        found.append(
            Figure(
                key,
                number,
                _share(number, shown.get(whole)) if has_share else None,
                _share(number, shown.get(known)) if has_share and answered and key != known else None,
            )
        )
    return tuple(found)


def _order(counted: Counted, place: int) -> dict[str, int]:
    margins = counted.margins(place)
    shown = [ALL, *counted.codes(place)]
    groups = [name for name in margins if name not in (ALL, KNOWN, UNKNOWN)]
    unknown = next((number for number, code in enumerate(shown) if is_unknown(code)), len(shown))
    return {code: number for number, code in enumerate([*shown[:unknown], *groups, KNOWN, UNKNOWN, *shown[unknown:]])}


def _share(number: int | None, whole: int | None) -> float | None:
    """A percentage with two decimals, halves upwards, computed in whole numbers."""
    if number is None or not whole:
        return None
    return (number * 20_000 + whole) // (2 * whole) / 100


def coverage(collection: Collection, shown: Figures, *, is_public: bool = False) -> dict[str, Any]:
    """Who answered: returns by what became of them, by answer and by type of agency, and of those who were asked, who was silent.

    In public no file is named, since its name can be that of a child, and how many values were left out is hidden: from as many names
    follows how many children there are.
    """
    about, counted = collection.about, collection.counted
    answered = [entry.agency for entry in counted if entry.agency]
    found: dict[str, Any] = {
        "returns": {state: collection.states[state] for state in ("counted", "superseded", "given twice", "set aside")},
        "answers": {answer: sum(entry.answer == answer for entry in counted) for answer in ANSWERS},
        "agency_types": dict(sorted(Counter(agency.type for agency in answered).items())),
        "synthetic": sum(SYNTHETIC in str(row.get("handling_conditions")) for cases in collection.cases() for row in cases.rows("returns")),
        "periods": [min((e.period[0] for e in counted), default=""), max((e.period[1] for e in counted), default="")],
        "not_counted": [_not_counted(entry, is_public) for entry in about.entries if entry.state != COUNTED],
        "in_several_returns": {name: shown.get((OF_PEOPLE + name, (IN_SEVERAL,)), 0) for name in about.in_several_returns},
        "left_out": {kind: None if is_public and number else number for kind, number in about.left_out.items()},
        "expected": None,
    }
    if about.expected is not None:
        unheard = silent(about.expected, answered)
        quiet = silent(unheard, [entry.agency for entry in about.entries if entry.agency])
        states = [_state(agency, collection) for agency in about.expected if agency not in unheard]
        found["expected"] = {
            "asked": len(about.expected),
            **{answer: states.count(answer) for answer in ANSWERS},
            "set_aside": len(unheard) - len(quiet),
            "silent": len(quiet),
            "silent_agencies": [_words(agency) for agency in quiet],
            "not_asked": [_words(agency) for agency in unexpected(about.expected, answered)],
        }
    return found


def _not_counted(entry: Entry, is_public: bool) -> dict[str, str]:
    """A return that does not count, and why. A file that could not be read has no reference, and in public no name."""
    if not is_public:
        return {"return": entry.return_ref or entry.source, "state": entry.state, "reason": entry.reason}
    has_ref = STANDARD.elements["returns.return_ref"].kind.fault(entry.return_ref) is None
    reason = "cannot be read" if not has_ref else "the same return as another" if entry.state == REPEATED else entry.reason
    return {"return": entry.return_ref if has_ref else "A file", "state": entry.state, "reason": reason}


def _state(agency: Agency, collection: Collection) -> str:
    """What an agency that answered sent, the most that it sent if it sent several returns; its joint answer if it sent none itself."""
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


def unknown_by_reason(table: Published) -> dict[str, int | None]:
    """How many answers of what a table measures are not known, by the reason."""
    codes = [code for code in table.codes[table.table.measured] if is_unknown(code)]
    return {code: figure.count for code in codes if (figure := table.all_of(code))}


def extents(counted: Counted) -> dict[str, int]:
    """How many returns searched for what a table counts completely, in part or not at all."""
    return {extent: counted.extents[extent] for extent in EXTENTS if counted.extents[extent]}


def standard_title(name: str) -> str:
    """The title of a table in the standard's own list."""
    listed = STANDARD.tables.get(name)
    return listed.title if listed else ""

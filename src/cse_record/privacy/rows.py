"""The treatment of each column when a return is pseudonymised, by its kind and privacy class.

A column stays only if its kind is listed here. A typed text is dropped unless it is in `TEXTS_THAT_STAY`, so a new text element of the
standard is dropped until somebody has decided about it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import Enum, auto
from functools import cache
from typing import Any

from cse_record.privacy import identifiers
from cse_record.privacy.dates import DatePolicy, one_earlier
from cse_record.privacy.keys import SecretKey
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import code_today
from cse_record.standard.columns import LOCAL
from cse_record.standard.crosswalks import scheme_codes
from cse_record.standard.elements import Element
from cse_record.standard.kinds import (
    Code,
    ExactDate,
    FreeText,
    Identifier,
    Key,
    LocalCode,
    Number,
    OutsideRef,
    Pseudonym,
    Ref,
    ShortText,
    Time,
    UncertainDate,
    UncertainMonth,
)  # fmt: skip
from cse_record.standard.predicates import NoOverlap, NotAllSame, Unique
from cse_record.standard.rows import Row
from cse_record.standard.rules.dates import DEFAULTS

HEADER, EXPLANATIONS = "returns", "explanations"
FULLY = "full-name-or-initials"
"""The identification level of a suspect below which no pseudonym is allowed."""
WITHHELD = "absent:withheld"
NOTE_LEFT_OUT = "Left out when the return was pseudonymised."
"""The note that is written if a rule requires one about what a return leaves out."""
TEXTS_THAT_STAY = frozenset({
    ("returns", "agency_name"), ("returns", "nil_signed_by_role"), ("returns", "systems_searched"), ("returns", "handling_conditions"),
    ("returns", "sharing_agreement"), ("explanations", "rule_id"), ("local_codes", "codelist"), ("local_codes", "label"),
    ("local_codes", "nearest_code"),
})  # fmt: skip
"""Texts without which a return cannot be used: who answers, after what search and on what terms, and what codes mean."""


class Fate(Enum):
    """The treatment of a column."""

    STAYS = auto()
    DIRECT = auto()
    PSEUDONYM = auto()
    REF = auto()
    RANGE = auto()
    EXACT_DATE = auto()
    TIME = auto()
    TEXT = auto()
    CODE_IN_SOURCE = auto()
    SCOPE_NOTE = auto()
    EXPLAINED = auto()
    BESIDE = auto()
    """A companion, which is treated together with its element."""


COUNTED = {
    Fate.DIRECT: "direct identifiers", Fate.TEXT: "typed texts", Fate.CODE_IN_SOURCE: "typed texts", Fate.SCOPE_NOTE: "typed texts",
    Fate.TIME: "times of day", Fate.EXACT_DATE: "exact days that cannot be given as a range",
}  # fmt: skip
LOCAL_COLUMNS, OTHER_KEY = "values of local columns", "pseudonyms not made with this key"


@cache
def is_about_people(record_type: str) -> bool:
    """Whether rows of a record type are about single people: some element identifies them directly or indirectly."""
    return any(element.identifiability != "none" for element in STANDARD.records[record_type].elements.values())


@cache
def fate(record_type: str, name: str) -> Fate:
    """The treatment of a column. Raises `TypeError` for a kind about which nobody has decided."""
    element = STANDARD.records[record_type].elements[name]
    if element.identifiability == "direct":
        return Fate.DIRECT
    if element.role:
        return Fate.BESIDE
    if record_type == EXPLANATIONS and name in ("record_ref", "digest"):
        return Fate.EXPLAINED
    if (record_type, name) == ("return_scope", "note"):
        return Fate.SCOPE_NOTE
    if name == "ethnicity_in_source":
        return Fate.CODE_IN_SOURCE
    match element.kind:
        case Pseudonym():
            return Fate.PSEUDONYM
        case OutsideRef():
            return Fate.STAYS
        case Key():
            return Fate.STAYS if record_type == HEADER else Fate.REF
        case UncertainDate() | UncertainMonth():
            return Fate.RANGE if is_about_people(record_type) else Fate.STAYS
        case ExactDate():
            return Fate.EXACT_DATE if is_about_people(record_type) else Fate.STAYS
        case Time():
            return Fate.TIME
        case ShortText() | FreeText():
            return Fate.STAYS if (record_type, name) in TEXTS_THAT_STAY else Fate.TEXT
        case Code() | LocalCode() | Number():
            return Fate.STAYS
        case Identifier():
            raise TypeError(f"{element.path} holds a number of a person and is not a direct identifier")
    raise TypeError(f"{element.path}: nobody has decided what becomes of a {element.kind.name}")


class Rewriter:
    """Rewrites rows. `left_out` counts dropped values by kind, `formed` pseudonyms by column, and `refs` replaced references."""

    def __init__(self, key: SecretKey, policy: DatePolicy, header: Row) -> None:
        self.key, self.policy = key, policy
        self.agency = (str(header["agency_type"]), code_today("area", str(header["agency_area"])))
        self.left_out: Counter[str] = Counter()
        self.formed: Counter[str] = Counter()
        self._is_done = identifiers.mark_of(key) in str(header.get("handling_conditions", ""))
        self._refs: dict[tuple[str, str], str] = {}

    @property
    def refs(self) -> int:
        """The number of references that were replaced."""
        return len(self._refs)

    def new_refs(self) -> Iterable[tuple[str, str]]:
        """The replacements of references, each with its record type."""
        return ((record_type, new) for (record_type, _), new in self._refs.items())

    def rows(self, record_type: str, rows: Iterable[Row]) -> list[Row]:
        """The rewritten rows of a record type, in the same order."""
        return [self._row(record_type, row) for row in rows]

    def ref(self, record_type: str, ref: str) -> str:
        """The replacement of a reference to a record of this type. A reference that was already replaced with this key stays."""
        if self._is_done and identifiers.is_new_ref(ref):
            return ref
        new = self._refs.get((record_type, ref))
        if new is None:
            new = self._refs[record_type, ref] = identifiers.new_ref(self.key, self.agency, record_type, ref)
        return new

    def _row(self, record_type: str, row: Row) -> Row:
        elements = STANDARD.records[record_type].elements
        new: Row = {}
        for name, element in elements.items():
            becomes, value = fate(record_type, name), row.get(name)
            if becomes is Fate.PSEUDONYM:
                value = self._pseudonym(element, elements, row)
            elif value is None or becomes is Fate.BESIDE:
                continue
            self._put(new, element, becomes, value, row)
        for role in ("absent", "basis"):
            for name, element in elements.items():
                if element.role == role and row.get(name) is not None and elements[element.of].identifiability != "direct":
                    new.setdefault(name, row[name])
        self.left_out[LOCAL_COLUMNS] += sum(value not in (None, "") for value in (row.get(LOCAL) or {}).values())
        return {name: new[name] for name in elements if new.get(name) is not None}

    def _put(self, new: Row, element: Element, becomes: Fate, value: Any, row: Row) -> None:
        """Puts a treated value into the new row."""
        name = element.name
        if becomes is Fate.REF:
            to = element.kind.to if isinstance(element.kind, Ref) else element.record_type
            new[name] = self.ref(to, value)
        elif becomes is Fate.RANGE:
            latest = element.companions["latest"]
            widen = self.policy.whole_months if isinstance(element.kind, UncertainMonth) else self.policy.days
            new[name], new[latest] = widen(value, row.get(latest))
        elif (
            becomes in (Fate.STAYS, Fate.PSEUDONYM, Fate.EXPLAINED)
            or (becomes is Fate.TIME and self.policy.keeps_times)
            or (becomes is Fate.EXACT_DATE and self.policy.keeps_days)
            or (becomes is Fate.CODE_IN_SOURCE and is_code_of_scheme(value, row.get("ethnicity_scheme")))
        ):
            new[name] = value
        else:
            self.left_out[COUNTED[becomes]] += 1
            if becomes is Fate.SCOPE_NOTE:
                new[name] = NOTE_LEFT_OUT
            elif "absent" in element.companions and becomes is not Fate.DIRECT:
                new[element.companions["absent"]] = WITHHELD

    def _pseudonym(self, element: Element, elements: Mapping[str, Element], row: Row) -> str | None:
        """The pseudonym formed from the row, or else the one that it already holds if it was made with the same key and normalisation."""
        already = row.get(element.name)
        if row.get("identification", FULLY) == FULLY:
            formed = identifiers.form(self.key, element, elements, row)
            if formed:
                self.formed[element.path] += 1
                return formed
        if already is not None and not identifiers.is_made_with(self.key, already):
            self.left_out[OTHER_KEY] += 1
            return None
        return already


def is_code_of_scheme(text: str, scheme: str | None) -> bool:
    """Whether a text is a code of the classification named beside it, rather than free text."""
    return any(scheme == known and text.casefold() == folded for folded, known, _ in scheme_codes("ethnicity"))


def in_new_order(key: SecretKey, record_type: str, old: Sequence[Row], new: Sequence[Row], explained: Collection[str]) -> list[int]:
    """The positions of the rows in an order that reveals nothing about the order in the source, because it depends on the key.

    Records that are `explained` come last, with later spells after earlier ones: of two records, a rule queries the later one, which must
    stay the one that was explained.
    """
    if not is_about_people(record_type):
        return list(range(len(old)))
    own = STANDARD.records[record_type].key()

    starts = _starts(record_type)

    def rank(at: int) -> tuple[bool, str, int]:
        if identifier(record_type, old[at]) in explained:
            return True, next((old[at][name] for name in starts if name in old[at]), ""), at
        return False, new[at][own] if own else key.code("cse-record order", record_type, repr(sorted(old[at].items()))).hex(), 0

    return sorted(range(len(old)), key=rank)


@cache
def _starts(record_type: str) -> tuple[str, ...]:
    """The date elements by which rules order the spells of a record type."""
    checks = [check for rule in STANDARD.rules.values() for check in rule.checks if check.on == record_type]
    return tuple(dict.fromkeys(check.predicate.start for check in checks if isinstance(check.predicate, NoOverlap)))


def identifier(record_type: str, row: Row) -> str:
    """The record reference in an explanation: all identifying values, joined by vertical bars."""
    return "|".join(str(row.get(name, "")) for name in STANDARD.records[record_type].about.identified_by)


@cache
def _dated_identities(record_type: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Sets of columns that must not agree in two rows, each with a date among them that a policy can make equal."""
    elements = STANDARD.records[record_type].elements
    identities = []
    for rule in STANDARD.rules.values():
        for check in rule.checks:
            if check.on == record_type and isinstance(check.predicate, Unique):
                columns = check.predicate.elements
                identities += [(columns, name) for name in columns if isinstance(elements[name].kind, UncertainDate)]
    return tuple(identities)


@cache
def _not_all_alike(record_type: str) -> tuple[tuple[str, int], ...]:
    """Date elements that must not be the same in all rows, and from how many rows on this holds."""
    checks = [check for rule in STANDARD.rules.values() for check in rule.checks if check.on == record_type]
    smallest_by_element = [
        (check.predicate.element, check.predicate.smallest) for check in checks if isinstance(check.predicate, NotAllSame)
    ]
    return tuple((name, smallest) for name, smallest in smallest_by_element if fate(record_type, name) is Fate.RANGE)


def keep_distinct(record_type: str, order: Sequence[int], old: Sequence[Row], new: Sequence[Row]) -> int:
    """Moves the start of a range a day or month earlier if records would otherwise look the same, or look like a system's default date.

    Records that were the same before stay the same. Returns the number of moves.
    """
    elements, moved = STANDARD.records[record_type].elements, 0
    if not is_about_people(record_type):
        return 0
    ranges = [name for name in elements if fate(record_type, name) is Fate.RANGE]
    for at in order:
        for name in ranges:
            on = new[at].get(name)
            if on is not None and on != old[at][name] and f"{on}-01"[:10] in DEFAULTS:
                moved += _begin_earlier(new[at], elements[name])
    for name, smallest in _not_all_alike(record_type):
        dated = [at for at in order if name in new[at]]
        differing, alike = ({rows[at][name] for at in dated} for rows in (old, new))
        if len(dated) >= smallest and len(alike) == 1 < len(differing):
            moved += _begin_earlier(new[dated[0]], elements[name])
    for columns, date in _dated_identities(record_type):
        taken: dict[tuple[object, ...], tuple[object, ...]] = {}
        for at in order:
            before = tuple(map(old[at].get, columns))
            if old[at].get(date) is None:
                continue
            while taken.get(key_now := tuple(map(new[at].get, columns)), before) != before and _begin_earlier(new[at], elements[date]):
                moved += 1
            taken.setdefault(key_now, before)
    return moved


def _begin_earlier(row: Row, element: Element) -> bool:
    """Moves the start of a date's range a day, or a month, earlier. Returns False if the standard has no earlier date."""
    on, latest = row[element.name], element.companions["latest"]
    earlier = one_earlier(on)
    if earlier is None:
        return False
    row[latest] = row.get(latest) or on
    row[element.name] = earlier
    return True

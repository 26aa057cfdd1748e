"""The workbooks that are sent out: who fills each, its sheets, and the elements that each sheet shows.

Every workbook is written from the same definition; a variant only shows less. Sheets are in working order: the return first, then
each record type after those that it refers to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import get_args

from cse_record.standard.elements import Element
from cse_record.standard.example_row import NOT_YET
from cse_record.standard.form_texts import SHEETS as SHEETS
from cse_record.standard.kinds import Pseudonym, Ref
from cse_record.standard.record import Record, Shows
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row
from cse_record.standard.speech import english

MOST_FILE_NAME = 80
PREPARED = 200
"""Prepared rows on each sheet of a template, unless more are asked for."""
WORKING_MARK = "working_"
"""Prefix of the name of each hidden check column of a sheet; a number follows."""
LOCAL_CODES = "local_codes"
EXPLANATIONS = "explanations"
ANEW: dict[str, tuple[str, ...]] = {
    "returns": (
        "return_ref", "period_start", "period_end", "prepared_on", "nil_return", "nil_signed_by_role", "nil_signed_on",
        "search_extent", "supersedes", "retain_until", "retain_until_absent",
    ),
    "return_scope": ("extent", "note"),
}  # fmt: skip
"""What each return must state anew. A template made from an earlier return leaves it blank, because the old answer would be false."""
NOT_ON_THIS_FORM = "not-asked-for"
"""The initial extent of scope of a variant for record types without a sheet."""
SECTIONS: dict[str, str] = {
    "return_ref": english("Who answers, and for when"),
    "nil_return": english("Nothing to report?"),
    "search_extent": english("What was searched"),
    "supersedes": english("This file"),
    "legal_regime": english("On what terms it is shared"),
}
"""Headings on the sheet of the return, by the element that each precedes."""
NOT_ASKED = english("Answered by this form, or left blank")
"""The heading over the lines that a short form does not ask for."""


@dataclass(frozen=True)
class Variant:
    """One workbook. `shows` says how much of each record type it shows; `extra` names further elements by record type.

    Retired elements are not shown. `retired` names the exceptions by path: those that the return in the workbook fills.
    """

    name: str
    title: str
    purpose: str
    """Who fills the workbook and when, in one sentence."""
    shows: Mapping[str, Shows]
    extra: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    retired: frozenset[str] = frozenset()
    asks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For a short form: the elements that it asks for in a record type. All others are folded away, and those of them that must be answered
    start as `starts` says, or as not yet obtained. A record type that is not named is asked for everything that it shows.
    """
    starts: Mapping[str, Row] = field(default_factory=dict)
    """What the form itself answers, by record type. For the scope, this is said of each record type with a sheet."""
    prepared: int = PREPARED
    """Prepared rows on each sheet."""
    guides: Mapping[str, str] = field(default_factory=dict)
    """What the form says where the usual guidance does not fit: of a record type, by its name, or of an element, by its path."""

    @property
    def file_name(self) -> str:
        """The name as part of that of a file."""
        first, *others = self.name.split(",")
        together = "+".join((first, *others))
        return together if len(together) <= MOST_FILE_NAME else f"{first}+{len(others)}-others"

    @property
    def is_short(self) -> bool:
        """Whether the form asks for less than it shows."""
        return bool(self.asks)

    def is_asked(self, element: Element) -> bool:
        """Whether a person sees the element, or the one that it accompanies, without opening a group."""
        asked = self.asks.get(element.record_type)
        return asked is None or (element.of or element.name) in asked

    def start(self, record_type: str) -> Row:
        """The answers with which each row of a sheet begins, so that what a short form does not ask for is not silently unknown."""
        row = dict(self.starts.get(record_type, {}))
        for element in RECORDS[record_type].elements.values():
            if element.role is None and element.must_be_answered and not self.is_asked(element) and element.name not in row:
                row[element.companions.get("absent", element.name)] = NOT_YET
        return row

    @property
    def record_types(self) -> tuple[str, ...]:
        """The record types with a sheet, in working order."""
        return tuple(name for name in RECORDS if name in self.shows)

    def elements(self, record_type: str) -> tuple[Element, ...]:
        """The elements that the sheet of a record type shows, companions after their elements. References to types without a sheet
        are left out.
        """
        return tuple(self._shown(RECORDS[record_type]))

    def _shown(self, record: type[Record]) -> list[Element]:
        name = record.about.name
        shown = []
        for element in record.elements.values():
            whole = record.elements[element.of] if element.role else element
            if isinstance(whole.kind, Ref) and whole.kind.to not in self.shows:
                continue
            if whole.deprecated_in and whole.path not in self.retired:
                continue
            if self._wanted(self.shows[name], whole.in_use) or whole.name in self.extra.get(name, ()):
                shown.append(element)
        return shown

    def holding(self, rows: Mapping[str, Iterable[Row]]) -> Variant:
        """The workbook for these rows, by record type: it also shows the retired elements that they fill."""
        filled = frozenset(
            f"{name}.{element.of or element.name}"
            for name, element in ((element.record_type, element) for record in RECORDS.values() for element in record.elements.values())
            if element.deprecated_in and any(row.get(element.name) is not None for row in rows.get(name, ()))
        )
        return replace(self, retired=filled)

    @staticmethod
    def _wanted(shows: Shows, element: Element) -> bool:
        if shows == "core":
            return element.must_be_answered
        return shows == "all" or (element.identifiability != "direct" and not isinstance(element.kind, Pseudonym))


FRAME = ("returns", "return_scope")
"""What every workbook has: the return and the scope of the search."""


def _variant(name: str, title: str, purpose: str) -> Variant:
    """A workbook with the sheets that the record types assign to it."""
    shows: dict[str, Shows] = {}
    extra: dict[str, tuple[str, ...]] = {}
    for record_type, record in RECORDS.items():
        if record_type in FRAME:
            shows[record_type] = "all"
        elif name in record.about.sheets:
            shows[record_type] = record.about.sheets[name]
        if name in record.about.sheets_also:
            extra[record_type] = record.about.sheets_also[name]
    return Variant(name, title, purpose, shows, extra)


FULL = Variant(
    "full",
    "Full workbook",
    "For an agency that records every part of the standard, and for anything converted from another format.",
    dict.fromkeys(RECORDS, "all"),
)
_PARTIAL = (
    _variant(
        "core",
        "Core workbook",
        "For any agency with cases of child sexual exploitation: the few facts without which the national tables cannot be made.",
    ),
    _variant(
        "police",
        "Police workbook",
        "For a police force: the core, with full details of suspects, networks, investigations and their outcomes.",
    ),
    _variant(
        "childrens-services",
        "Children's services workbook",
        "For children's social care: the core, with care, education, signs, referrals, statutory steps and support.",
    ),
    _variant(
        "board",
        "Safeguarding board workbook",
        "For a safeguarding board that answers for itself: the core for cases that it oversees, its own arrangements, and the steps taken.",
    ),
    _variant(
        "voluntary",
        "Voluntary sector workbook",
        "For a charity or outreach project: the children it works with, what they disclosed, what held them back, and the support given.",
    ),
    _variant(
        "health",
        "Health workbook",
        "For sexual health, mental health, emergency and school health services: signs seen, disclosures, referrals and support.",
    ),
)
FIRST_REPORT = Variant(
    "first-report",
    "First report",
    "For anybody who first notices a concern: one child, the concern and a missing episode. What it does not ask for starts as “Not yet "
    "obtained”.",
    shows={**dict.fromkeys(FRAME, "all"), **dict.fromkeys(("children", "exploitation_periods", "missing_episodes"), "core")},
    asks={
        "returns": (
            "return_ref", "standard_version", "agency_name", "agency_type", "agency_area", "period_start", "period_end", "prepared_on",
            "legal_regime",
        ),
        "children": ("child_ref", "sex", "birth_month", "first_attention_on", "missing_history"),
        "exploitation_periods": ("exploitation_ref", "child_ref", "status"),
        "missing_episodes": ("missing_ref", "child_ref", "last_seen_on", "returned_on"),
    },
    starts={
        "returns": {"nil_return": "no", "search_extent": "some", "form": "pseudonymised", "handling_marking": "official-sensitive"},
        "return_scope": {"extent": "partial", "note": "First report of one case. No other cases were looked for."},
    },
    prepared=1,
    guides={
        "returns": english(
            "Say who is reporting, and when. The lines at the end are already answered, or left blank: change one only if you have a "
            "better answer."
        ),
        "returns.period_start": english("In a first report, the day from which you report, for example the day of the first concern."),
        "returns.period_end": english("It can be the same day. It cannot be later than the day on which the report is prepared."),
        "returns.prepared_on": english("In a first report, the day on which you fill it in. No event in it can be later than this day."),
        "return_scope": english("This is already answered. Change an answer only if you have looked for other cases too."),
        "children": english(
            "The child whom this report is about. What the form does not ask for is behind the +, and starts as “Not yet obtained”."
        ),
        "exploitation_periods": english(
            "The concern about this child. If you do not know more, choose “At risk” or “Suspected”. What the form does not ask for is "
            "behind the +."
        ),
        "missing_episodes": english(
            "The time when this child was missing. If the child was not missing, leave the row as it is. What the form does not ask for is "
            "behind the +."
        ),
    },
)  # fmt: skip
"""The shortest form that makes a valid return: 20 answers, header included."""
VARIANTS: dict[str, Variant] = {variant.name: variant for variant in (FULL, *_PARTIAL, FIRST_REPORT)}
"""The workbooks by name. The module of each record type says in which it has a sheet; the first report names its own sheets."""


def refuse_strangers(record: type[Record]) -> None:
    """Raises TypeError if a record type names a workbook, an extent or an element that does not exist: it would silently not be shown."""
    about = record.about
    where = f"standard/records/{about.name}.py"
    for variant in (*about.sheets, *about.sheets_also):
        if variant not in {other.name for other in _PARTIAL} or about.name in FRAME:
            others = ", ".join(other.name for other in _PARTIAL)
            raise TypeError(f"{where}: there is no workbook {variant} to have a sheet in; write one of {others}")
    for variant, shows in about.sheets.items():
        if shows not in get_args(Shows):
            raise TypeError(f"{where}: sheets says {shows!r} of {variant}; write one of {', '.join(get_args(Shows))}")
    for variant, names in about.sheets_also.items():
        if variant not in about.sheets:
            raise TypeError(f"{where}: sheets_also names {variant}, in which there is no sheet; name it in sheets too")
        for name in names:
            if name not in record.elements:
                raise TypeError(f"{where}: sheets_also names {name} for {variant}; name an element of the record type")


def refuse_unanswerable(variant: Variant) -> None:
    """Raises TypeError if a short form asks for or answers what it does not show, or leaves out what cannot be “not yet obtained”."""
    for record_type in {*variant.asks, *variant.starts}:
        shown = {element.name: element for element in variant.elements(record_type)}
        for name in (*variant.asks.get(record_type, ()), *variant.starts.get(record_type, {})):
            if name not in shown:
                raise TypeError(f"the workbook {variant.name} does not show {record_type}.{name}; name an element that it shows")
        for name in variant.start(record_type) if record_type in variant.asks else ():
            element = RECORDS[record_type].elements[RECORDS[record_type].elements[name].of or name]
            if name not in variant.starts.get(record_type, {}) and NOT_YET not in element.absent:
                raise TypeError(f"the workbook {variant.name} must ask for {element.path}, or answer it: it cannot be {NOT_YET}")
    paths = {element.path for name in variant.record_types for element in variant.elements(name)}
    for name in variant.guides:
        if name not in paths and name not in variant.shows:
            raise TypeError(f"the workbook {variant.name} has guidance for {name}, which it does not show")


for _record in RECORDS.values():
    refuse_strangers(_record)
for _variant_made in VARIANTS.values():
    refuse_unanswerable(_variant_made)


def sheet_name(record_type: str) -> str:
    """The name of a record type's sheet: at most 31 characters, without characters that spreadsheet programs forbid."""
    return SHEETS.get(record_type) or RECORDS[record_type].about.title

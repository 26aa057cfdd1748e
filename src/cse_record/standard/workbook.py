"""The workbooks that are sent out: who fills each, which sheets it has, and which elements a sheet shows.

Every workbook is written from the same definition; a variant only shows less. Sheets stand in the order in which a person
works: the return first, then each record type after those that it refers to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from cse_record.standard.elements import Element
from cse_record.standard.form_texts import SHEETS as SHEETS
from cse_record.standard.kinds import Pseudonym, Ref
from cse_record.standard.record import Record
from cse_record.standard.records import RECORDS

Shows = Literal["core", "facts", "all"]
"""`core`: what must be answered; `facts`: all but what identifies a person directly and the pseudonyms made from it; `all`."""

WORKING_MARK = "working_"
"""Begins the name, within its record type, of each hidden column in which a sheet works out its checks; a number follows."""
LOCAL_CODES = "local_codes"
EXPLANATIONS = "explanations"
ANEW: dict[str, tuple[str, ...]] = {
    "returns": (
        "return_ref", "period_start", "period_end", "prepared_on", "nil_return", "nil_signed_by_role", "nil_signed_on",
        "search_extent", "supersedes", "retain_until", "retain_until_absent",
    ),
    "return_scope": ("extent", "note"),
}  # fmt: skip
"""What each return has to state again: a template that starts from an earlier return leaves it blank, as the old answer would be false."""
NOT_ON_THIS_FORM = "not-asked-for"
"""The extent with which the scope of a variant begins for record types that it has no sheet for."""
SECTIONS: dict[str, str] = {
    "return_ref": "Who answers, and for when",
    "nil_return": "Nothing to report?",
    "search_extent": "What was searched",
    "supersedes": "This file",
    "legal_regime": "On what terms it is shared",
}
"""Headings on the sheet of the return, by the element before which each stands."""


@dataclass(frozen=True)
class Variant:
    """One workbook. `shows` says by record type how much of it; `extra` names elements beyond that, by record type."""

    name: str
    title: str
    purpose: str
    """Who fills it and when, in one sentence."""
    shows: Mapping[str, Shows]
    extra: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def record_types(self) -> tuple[str, ...]:
        """The record types that have a sheet, in the order of work."""
        return tuple(name for name in RECORDS if name in self.shows)

    def elements(self, record_type: str) -> tuple[Element, ...]:
        """What the sheet of a record type shows, companions after their elements. A reference to a sheet that is not there is left out."""
        return tuple(self._shown(RECORDS[record_type]))

    def _shown(self, record: type[Record]) -> list[Element]:
        name = record.about.name
        shown = []
        for element in record.elements.values():
            whole = record.elements[element.of] if element.role else element
            if isinstance(whole.kind, Ref) and whole.kind.to not in self.shows:
                continue
            if self._wanted(self.shows[name], whole) or whole.name in self.extra.get(name, ()):
                shown.append(element)
        return shown

    @staticmethod
    def _wanted(shows: Shows, element: Element) -> bool:
        if shows == "core":
            return element.must_be_answered
        return shows == "all" or (element.identifiability != "direct" and not isinstance(element.kind, Pseudonym))


_FRAME: dict[str, Shows] = {"returns": "all", "return_scope": "all"}
_CORE: dict[str, Shows] = _FRAME | dict.fromkeys(
    (name for name, record in RECORDS.items() if record.about.core and name not in _FRAME), "core"
)
_EXTRA = {"suspects": ("age_band", "age_band_basis", "described_by"), "involvements": ("role",)}
"""What a rule asks for as soon as a core element is filled, and the part that a suspect had."""


def _facts(names: str) -> dict[str, Shows]:
    """Sheets that show all facts of a record type, and the sheet on which codes of one's own are declared."""
    shown: dict[str, Shows] = dict.fromkeys(names.split(), "facts")
    return shown | {LOCAL_CODES: "all"}


def _variants(*variants: Variant) -> dict[str, Variant]:
    return {variant.name: variant for variant in variants}


VARIANTS: dict[str, Variant] = _variants(
    Variant(
        "full",
        "Full workbook",
        "For an agency that records every part of the standard, and for anything converted from another format.",
        dict.fromkeys(RECORDS, "all"),
    ),
    Variant(
        "core",
        "Core workbook",
        "For any agency with cases of child sexual exploitation: the few facts without which the national tables cannot be made.",
        _CORE,
        _EXTRA,
    ),
    Variant(
        "police",
        "Police workbook",
        "For a police force: the core, with full details of suspects, networks, investigations and their outcomes.",
        _CORE
        | _facts(
            "missing_episodes suspects involvements networks network_members exploitation_features disclosures investigations "
            "suspect_outcomes witness_support"
        ),
    ),
    Variant(
        "childrens-services",
        "Children's services workbook",
        "For children's social care: the core, with care, education, signs, referrals, statutory steps and support.",
        _CORE
        | _facts(
            "children missing_episodes living_situations indicators vulnerabilities education disclosures disclosure_barriers referrals "
            "statutory_steps support"
        ),
        _EXTRA,
    ),
    Variant(
        "board",
        "Safeguarding board workbook",
        "For a safeguarding board that answers for itself: the core for cases that it oversees, its own arrangements, and the steps taken.",
        _CORE | {"referrals": "core"} | _facts("statutory_steps board_arrangements"),
        _EXTRA | {"referrals": ("from_service", "to_service", "threshold", "threshold_reason", "decided_on", "lead_professional")},
    ),
    Variant(
        "voluntary",
        "Voluntary sector workbook",
        "For a charity or outreach project: the children it works with, what they disclosed, what held them back, and the support given.",
        _FRAME
        | dict.fromkeys(("children", "exploitation_periods", "suspects", "involvements"), "core")
        | _facts("indicators vulnerabilities disclosures disclosure_barriers referrals support"),
        _EXTRA,
    ),
    Variant(
        "health",
        "Health workbook",
        "For sexual health, mental health, emergency and school health services: signs seen, disclosures, referrals and support.",
        _FRAME
        | dict.fromkeys(("children", "exploitation_periods"), "core")
        | _facts("indicators vulnerabilities disclosures disclosure_barriers referrals support"),
    ),
)


def sheet_name(record_type: str) -> str:
    """What the sheet of a record type is called: at most 31 characters, none that a spreadsheet program forbids."""
    return SHEETS.get(record_type) or RECORDS[record_type].about.title

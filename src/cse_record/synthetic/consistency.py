"""Replaces answers that were drawn by chance where another record of the same case contradicts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import ParamSpec

from cse_record.standard.records import RECORDS
from cse_record.standard.rows import NamedRow, Row
from cse_record.synthetic.consequences import as_to_other_records, may_last

Arguments = ParamSpec("Arguments")

NEVER_MISSING = {
    ("indicators", "indicator"): {"missing-or-late": "new-older-associates", "cared-for-while-missing": "unknown-callers"},
    ("children", "school_engagement"): {"absent-missing": "not-attending"},
    ("education", "engagement"): {"absent-missing": "not-attending"},
    ("support", "type"): {"return-interview": "outreach"},
    ("statutory_steps", "step"): {"recovery-order": "exploitation-panel"},
    ("disruptions", "measure"): {"recovery-of-child-order": "abduction-notice"},
}
"""By record type and element, what is said instead of a child who was never missing."""
OF_A_MISSING_PERSON, ANOTHER_RECORD = "missing-person-record", "social-care-record"
PAST_SCHOOL_AGE = ("training-or-work", "not-in-education-or-work", "left-school-age")
SCHOOL_SIGNS = {"change-at-school": "changes-of-mood", "excluded-from-school": "strain-with-family"}
OF_SCHOOL_AGE = ("missing-education", "home-educated", "alternative-provision")
CARERS = ("foster-carer", "residential-care-staff")
NOTICED = {
    "indicators": ("observed_by", "observed_on"), "disclosures": ("disclosed_to", "disclosed_on"),
    "disclosure_barriers": ("noted_by", "noted_on"), "referrals": ("from_service", "referred_on"),
}  # fmt: skip
"""Record types with the elements that say who noticed or was told, and when."""
ANYBODY = "other-relative"
"""Somebody who can have noticed or been told about any child."""


def consistent(rows: Callable[Arguments, Iterator[NamedRow]]) -> Callable[Arguments, Iterator[NamedRow]]:
    """The rows of a case without answers that contradict each other. The row of the child comes first, and homes before the rest."""

    @wraps(rows)
    def replaced(*arguments: Arguments.args, **named: Arguments.kwargs) -> Iterator[NamedRow]:
        child: Row = {}
        homes: list[Row] = []
        signs: set[tuple[object, ...]] = set()
        told = list(rows(*arguments, **named))
        for name, row in told:
            if name == "children":
                child = row
            _as_to_missing(name, row, child)
            _as_to_school(name, row, child)
            _as_to_the_child(name, row, child)
            if name == "living_situations":
                homes.append(row)
            _as_to_homes(name, row, homes)
            as_to_other_records(name, row, child, told)
            if name == "indicators":
                seen = tuple(row.get(element) for element in RECORDS[name].about.identified_by)
                if seen in signs:  # two answers that were replaced have become the same
                    continue
                signs.add(seen)
            yield name, row

    return replaced


def _as_to_missing(name: str, row: Row, child: Row) -> None:
    if child.get("missing_history") != "none":
        return
    for (table, element), instead in NEVER_MISSING.items():
        if table == name and row.get(element) in instead:
            row[element] = instead[row[element]]
            if name == "statutory_steps":
                row.pop("outcome", None)
    if row.get("source") == OF_A_MISSING_PERSON:
        row["source"] = ANOTHER_RECORD


def _as_to_school(name: str, row: Row, child: Row) -> None:
    if child.get("school_engagement") not in PAST_SCHOOL_AGE:
        return
    if name == "indicators":
        row["indicator"] = SCHOOL_SIGNS.get(row["indicator"], row["indicator"])
    if name == "education" and row["engagement"] in OF_SCHOOL_AGE:
        row["engagement"] = "other"
        row.pop("setting", None)


def _as_to_the_child(name: str, row: Row, child: Row) -> None:
    if name == "indicators" and row["indicator"] == "pregnancy" and child.get("sex") == "male":
        row["indicator"] = "physical-injury"
    is_british = "GBR" in (child.get("nationality"), child.get("nationality_2"))
    if name == "living_situations" and row.get("setting") == "asylum-accommodation" and is_british:
        row["setting"] = "hotel"


def _as_to_homes(name: str, row: Row, homes: list[Row]) -> None:
    """Carers of a placement notice nothing about a child who is not in one."""
    if name in NOTICED and homes:
        who, on = NOTICED[name]
        if row.get(who) in CARERS and not any(_may_be_in_care(home, str(row.get(on, ""))) for home in homes):
            row[who] = ANYBODY


def _may_be_in_care(home: Row, day: str) -> bool:
    return str(home["setting"]).startswith("care-") and may_last(home, day)

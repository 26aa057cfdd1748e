"""Makes a whole, plain and otherwise faultless return from what an example says of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cse_record.standard.kinds import ABSENT_PREFIX, Time
from cse_record.standard.record import Record
from cse_record.standard.rules.rule import Example, Row, Rows

Records = Mapping[str, type[Record]]

PLAIN: dict[str, Row] = {
    "returns": {
        "return_ref": "SYNTHETIC-01", "standard_version": "0.1", "agency_name": "Synthetic Agency", "agency_type": "police",
        "agency_area": "synthetic-police-northshire", "period_start": "2019-01-01", "period_end": "2021-12-31",
        "prepared_on": "2022-01-31", "nil_return": "no", "search_extent": "all", "systems_searched": "Synthetic case system",
        "form": "pseudonymised", "synthetic": "yes", "handling_marking": "official-sensitive", "legal_regime": "dpa-2018-part-3",
        "article_6_condition": "law-enforcement-task", "article_9_condition": "sch8-para-4",
        "article_10_condition": "absent:not-applicable", "retain_until": "2029-01-31",
    },
    "return_scope": {"record_type": "children", "extent": "complete"},
    "children": {
        "child_ref": "C-0001", "sex": "female", "ethnicity": "white-british", "ethnicity_basis": "person", "nationality": "GBR",
        "nationality_basis": "stated-by-person", "birth_month": "2006-05", "first_attention_on": "2020-06-10",
        "first_attention_service": "school", "missing_history": "none", "living_history": "none", "school_engagement": "attending",
        "indicator_history": "none", "first_response_on": "2020-06-12", "source": "police-crime-record",
    },
    "exploitation_periods": {
        "exploitation_ref": "E-0001", "child_ref": "C-0001", "status": "suspected", "definition": "dfe-2017", "started_on": "2020-03-01",
        "ongoing": "no", "ended_on": "2020-07-31", "exploitation_area": "synthetic-port-ashby", "suspect_known": "none",
    },
    "missing_episodes": {
        "missing_ref": "M-0001", "child_ref": "C-0001", "last_seen_on": "2020-05-04", "reported_on": "2020-05-04",
        "found_on": "2020-05-05", "returned_on": "2020-05-05", "missing_from": "family-home", "category": "missing-app-2017",
    },
    "living_situations": {
        "living_ref": "L-0001", "child_ref": "C-0001", "started_on": "2006-05-01", "started_latest": "2006-05-31",
        "ended_absent": "absent:not-applicable", "setting": "with-parent", "legal_status": "none",
        "placing_area": "absent:not-applicable", "placement_area": "synthetic-port-ashby",
    },
    "suspects": {
        "suspect_ref": "S-0001", "identification": "full-name-or-initials", "sex": "male", "age": 30, "age_basis": "recorded",
        "age_held_on": "2020-08-01", "ethnicity": "white-british", "ethnicity_basis": "person", "observed_appearance": "ic1",
        "described_ethnicity": "absent:not-asked", "nationality": "GBR", "nationality_basis": "custody-record", "source": "custody-record",
    },
    "involvements": {"exploitation_ref": "E-0001", "suspect_ref": "S-0001"},
    "networks": {"network_ref": "N-0001"},
    "network_members": {"network_ref": "N-0001", "suspect_ref": "S-0001"},
    "exploitation_features": {"exploitation_ref": "E-0001", "feature": "model-online"},
    "indicators": {"child_ref": "C-0001", "indicator": "missing-or-late", "seen": "seen"},
    "vulnerabilities": {"child_ref": "C-0001", "vulnerability": "neglect"},
    "education": {"education_ref": "ED-0001", "child_ref": "C-0001", "observed_on": "2020-05-04", "engagement": "attending"},
    "disclosures": {
        "disclosure_ref": "D-0001", "child_ref": "C-0001", "disclosed_on": "2020-07-01", "form": "volunteered", "disclosed_to": "school",
    },
    "disclosure_barriers": {"child_ref": "C-0001", "barrier": "fear-of-exploiter", "noted_on": "2020-07-01"},
    "referrals": {"referral_ref": "R-0001", "child_ref": "C-0001", "referred_on": "2020-06-11"},
    "statutory_steps": {"child_ref": "C-0001", "step": "strategy-discussion", "held_on": "2020-06-15", "nation": "england"},
    "support": {"support_ref": "SU-0001", "child_ref": "C-0001", "type": "outreach"},
    "investigations": {"investigation_ref": "I-0001", "child_ref": "C-0001", "opened_on": "2020-06-11"},
    "suspect_outcomes": {"outcome_ref": "O-0001", "suspect_ref": "S-0001", "investigation_ref": "I-0001"},
    "witness_support": {"witness_support_ref": "W-0001", "child_ref": "C-0001", "support_form": "witness-service"},
    "board_arrangements": {"arrangement": "cse-subgroup", "agency": "lscb", "in_place": "yes"},
    "explanations": {
        "explanation_ref": "X-0001", "rule_id": "MIS-013", "record_type": "missing_episodes", "record_ref": "M-0001",
        "reason": "checked-correct",
    },
    "local_codes": {"codelist": "support_type", "code": "local:night-outreach", "label": "Night outreach"},
}  # fmt: skip
"""One plain record of each type, free of faults beside the plain records that it refers to."""

HISTORIES = (
    ("children", "child_ref", "missing_history", "missing_episodes"),
    ("children", "child_ref", "living_history", "living_situations"),
    ("children", "child_ref", "indicator_history", "indicators"),
    ("exploitation_periods", "exploitation_ref", "suspect_known", "involvements"),
)
"""Elements that say whether there are rows of another type: (record type, its key, element, the other type)."""


def overlay(records: Records, table: str, said: Row) -> Row:
    """The plain record of a type with what is said of it; a value takes the place of a reason, and the reverse."""
    row, elements = dict(PLAIN[table]), records[table].elements
    for name, value in said.items():
        element = elements.get(name)
        if element is not None and element.role == "absent" and value is not None:
            _clear(row, records, table, element.of)
        elif element is not None and element.role is None:
            _clear(row, records, table, name)
            if "basis" in element.companions and value is not None:
                row[element.companions["basis"]] = "recorded"
        row[name] = value
    row |= said
    return {name: row[name] for name in [*elements, *(n for n in row if n not in elements)] if row.get(name) is not None}


def _clear(row: Row, records: Records, table: str, name: str) -> None:
    element = records[table].elements[name]
    times = [other.name for other in records[table].elements.values() if isinstance(other.kind, Time) and other.kind.of == name]
    for gone in (name, *element.companions.values(), *times):
        row.pop(gone, None)


def whole_return(records: Records, example: Example) -> Rows:
    """The return of an example: rows given first, in their order, then what they refer to, header, scope and histories."""
    rows: Rows = {table: [overlay(records, table, said) for said in example.rows.get(table, [])] for table in records}
    if "returns" not in example.rows:
        rows["returns"] = [dict(PLAIN["returns"])]
    if "networks" in example.rows and "network_members" not in example.rows:
        for network in rows["networks"]:
            rows["network_members"] += [{"network_ref": network["network_ref"], "suspect_ref": ref} for ref in ("S-0001", "S-0002")]
    if "children" not in example.rows:
        rows["children"] = [dict(PLAIN["children"])]
    for table in reversed(list(records)):  # what refers stands after what it refers to
        for row in list(rows[table]):
            _add_parents(records, rows, table, row, example)
    if "exploitation_periods" not in example.rows:
        _add_periods(rows)
    _tell_histories(rows, example)
    if "return_scope" not in example.rows:
        types = records["return_scope"].elements["record_type"].kind.spelling.codes or ()
        rows["return_scope"] = [{"record_type": name, "extent": "complete"} for name in types]
    return {table: found for table, found in rows.items() if found}


def _add_parents(records: Records, rows: Rows, table: str, row: Row, example: Example) -> None:
    for name, parent in records[table].parents().items():
        key = str(records[parent].key())
        ref = row.get(name)
        if ref is None or parent in example.rows or any(other.get(key) == ref for other in rows[parent]):
            continue
        rows[parent].append(dict(PLAIN[parent]) | {key: ref})
        _add_parents(records, rows, parent, rows[parent][-1], example)


def _add_periods(rows: Rows) -> None:
    for number, child in enumerate(rows["children"], 1):
        if not any(period["child_ref"] == child["child_ref"] for period in rows["exploitation_periods"]):
            period = dict(PLAIN["exploitation_periods"]) | {"child_ref": child["child_ref"]}
            if any(other["exploitation_ref"] == period["exploitation_ref"] for other in rows["exploitation_periods"]):
                period["exploitation_ref"] = f"E-10{number:02d}"
            rows["exploitation_periods"].append(period)


def _tell_histories(rows: Rows, example: Example) -> None:
    for table, key, element, other in HISTORIES:
        said = example.rows.get(table, [])
        for index, row in enumerate(rows[table]):
            if index < len(said) and element in said[index]:
                continue
            row[element] = "some" if any(one.get(key) == row[key] for one in rows[other]) else "none"


def expected(records: Records, rule_id: str, on: str, field: str, points_to_row: bool, example: Example) -> tuple[tuple[str, str], ...]:
    """What a failing example must show, and nothing else: pairs of rule and JSON pointer."""
    table, index = example.at or (on, len(example.rows.get(on, [])) - 1 if on in example.rows else 0)
    place = f"/{table}/{index}" if points_to_row else f"/{table}"
    pointer = f"{place}/{example.field or field}"
    return ((rule_id, pointer), *example.also)


def is_reason(value: Any) -> bool:
    """Whether a value is a reason for absence."""
    return isinstance(value, str) and value.startswith(ABSENT_PREFIX)

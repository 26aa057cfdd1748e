"""What the case sheet of a child has to say, worked out from the rows of a return alone, with a table of columns of its own.

Tests compare with it the sheet of a workbook, and the pages that the command writes.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.rows import Row, Tables
from cse_record.standard.workbook import VARIANTS


class Told(NamedTuple):
    """How the rows of a record type are told: the columns that refer to the child or to another record, those that date a row, the end, and
    the answers."""

    refs: str
    begins: str = ""
    ends: str = ""
    answers: str = ""
    singular: str = ""
    goes_on: bool = True


TOLD = {
    "child_links": Told("child_ref other_child_ref"),
    "exploitation_periods": Told("child_ref", "started_on in_person_on", "ended_on", "status exploitation_area", "Exploitation period"),
    "missing_episodes": Told(
        "child_ref", "last_seen_on reported_on found_on back_on", "returned_on", "missing_from category", "Missing episode"
    ),
    "return_interviews": Told("missing_ref", "held_on offered_on", "", "held not_held_reason", "Return interview"),
    "living_situations": Told("child_ref", "started_on", "ended_on", "setting legal_status", "Living situation"),
    "involvements": Told("exploitation_ref", "started_on", "", "relationship role", "Involvement"),
    "network_exploitation": Told("exploitation_ref"),
    "exploitation_features": Told("exploitation_ref", "first_seen_on", "", "feature from_area", "Exploitation feature"),
    "indicators": Told("child_ref", "observed_on", "", "indicator seen", "Indicator observation"),
    "vulnerabilities": Told("child_ref", "known_on", "", "vulnerability made_worse_by_exploiter", "Vulnerability"),
    "education": Told("child_ref", "observed_on", "", "engagement observation", "Education observation"),
    "disclosures": Told("child_ref", "disclosed_on", "", "form disclosed_to", "Disclosure"),
    "disclosure_barriers": Told("child_ref", "noted_on", "", "barrier noted_by", "Disclosure barrier"),
    "case_spells": Told("child_ref", "opened_on", "closed_on", "service level", "Case spell"),
    "referrals": Told("child_ref", "referred_on decided_on response_on", "", "from_service to_service", "Referral"),
    "statutory_steps": Told("child_ref", "held_on", "", "step outcome", "Statutory step"),
    "nrm_referrals": Told(
        "child_ref", "referred_on reasonable_on conclusive_on", "", "reasonable_grounds conclusive_grounds",
        "National Referral Mechanism referral",
    ),
    "support": Told("child_ref", "started_on offered_on", "ended_on", "type status", "Spell of support"),
    "disruptions": Told("child_ref", "applied_on granted_on breached_on", "ended_on", "measure result", "Disruption measure", False),
    "disruption_children": Told("child_ref"),
    "investigations": Told("child_ref", "opened_on abe_on", "outcome_on", "offence_group outcome", "Investigation"),
    "investigation_outcomes": Told("investigation_ref", "outcome_on", "", "outcome stage", "Outcome of an investigation"),
    "witness_support": Told("child_ref", "started_on", "ended_on", "support_form special_measure", "Witness support"),
    "witness_events": Told("child_ref", "event_on", "", "event acted_upon", "Event of a witness"),
    "child_proceedings": Told("child_ref", "step_on", "", "step offence_group", "Step against a child"),
}  # fmt: skip
PARENTS = {"missing_ref": "missing_episodes", "exploitation_ref": "exploitation_periods", "investigation_ref": "investigations"}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
DIRECT = ("given_name", "family_name", "date_of_birth", "nhs_number")


class Expected(NamedTuple):
    """What a case sheet has to say: facts by label, rows by record type with those without a day, and lines of the list in order, each with
    its record type, its first day, its last day (empty if it goes on), and its four texts."""

    facts: dict[str, str]
    counts: dict[str, tuple[int, int]]
    events: list[tuple[str, str, str, tuple[str, str, str, str]]]
    undated: list[tuple[str, str, str, tuple[str, str, str, str]]]
    """Lines for the rows without a day, in the order of the record types; rows of a type that has no days are only counted."""


def day(text: str) -> str:
    year, month, *rest = text.split("-")
    return f"{int(rest[0])} {MONTHS[int(month) - 1]} {year}" if rest else f"{MONTHS[int(month) - 1]} {year}"


def days(first: str | None, latest: str | None) -> str:
    return "" if not first else f"{day(first)} – {day(latest)}" if latest and latest > first else day(first)


def latest_of(name: str) -> str:
    return f"{name.removesuffix('_on')}_latest"


def absent_of(name: str) -> str:
    return f"{name.removesuffix('_on')}_absent"


NAMED_ALONE = ("yes_no", "referral_source", "area", "missing_from", "nrm_decision")
"""Lists of yes and no, services, places and decisions."""


def label(record_type: str, name: str, row: Row) -> str:
    value = row.get(name)
    if value is None:
        return ""
    codelist = STANDARD.codelists[STANDARD.records[record_type].elements[name].kind.codelist]
    known = codelist.by_code.get(value) or STANDARD.codelists["absent_reason"].by_code.get(value)
    return known.label if known else value


def about(rows: Tables, name: str, child: str) -> list[Row]:
    """The rows of a record type about a child."""
    found = []
    for row in rows.get(name, ()):
        for ref in TOLD[name].refs.split():
            parent = PARENTS.get(ref)
            owner = next((other["child_ref"] for other in rows[parent] if other[ref] == row[ref]), None) if parent else row.get(ref)
            if owner == child:
                found.append(row)
                break
    return found


def expected(rows: Tables, variant: str, child: Row) -> Expected:
    shown = {name: [element.name for element in VARIANTS[variant].elements(name)] for name in VARIANTS[variant].record_types}
    facts, counts, events, without = {}, {}, [], []
    for name in shown["children"]:
        element = STANDARD.records["children"].elements[name]
        kind = type(element.kind).__name__
        if element.role or kind in ("Key", "ShortText", "FreeText", "Pseudonym", "Identifier") or name in DIRECT:
            continue
        if kind == "Code":
            answer = label("children", name, child)
        elif kind == "Number":
            answer = str(child.get(name, ""))
        else:
            answer = days(child.get(name), child.get(latest_of(name)))
        reason = STANDARD.codelists["absent_reason"].by_code.get(child.get(absent_of(name)) or "")
        facts[element.label] = answer or (reason.label if reason else "–")
    for name, told in TOLD.items():
        if name not in shown:
            continue
        undated = 0
        for row in about(rows, name, child["child_ref"]):
            begins = [begin for begin in told.begins.split() if begin in shown[name]]
            begin = next((begin for begin in begins if row.get(begin)), None)
            if begin is None:
                undated += 1
                if begins:
                    without.append((name, "", *_told(name, told, shown[name], row, "", True)))
                continue
            places = [place for place, other in enumerate(rows[name]) if other is row]
            key = (row[begin], list(shown).index(name), begins.index(begin), places[0])
            events.append((key, (name, row[begin], *_told(name, told, shown[name], row, begin, begin == begins[0]))))
        counts[name] = (len(about(rows, name, child["child_ref"])), undated)
    return Expected(facts, counts, [event for _, event in sorted(events, key=lambda pair: pair[0])], without)


def _told(name: str, told: Told, shown: list[str], row: Row, begin: str, is_first: bool) -> tuple[str, tuple[str, str, str, str]]:
    """The last possible day of a row, and its texts."""
    asked = "" if is_first else STANDARD.records[name].elements[begin].label
    what = told.singular if is_first else f"{told.singular} ({asked[0].lower()}{asked[1:]})"
    last = max(row[begin], row.get(latest_of(begin)) or "") if begin else ""
    until = ""
    if told.ends in shown:
        end, reason = row.get(told.ends), row.get(absent_of(told.ends))
        until = days(end, row.get(latest_of(told.ends)))
        last = max(last, end or "", row.get(latest_of(told.ends)) or "")
        if not end and reason:
            until = STANDARD.codelists["absent_reason"].by_code[reason].label
            if reason == "absent:not-applicable" and told.goes_on:
                until, last = "goes on", ""
    answers = []
    for answer in [answer for answer in told.answers.split() if answer in shown]:
        words = "" if str(row.get(answer)).startswith("absent:") else label(name, answer, row)
        is_asked = STANDARD.records[name].elements[answer].kind.codelist in NAMED_ALONE
        answers += [f"{STANDARD.records[name].elements[answer].label}: {words}" if is_asked else words] if words else []
    return last, (what, days(row[begin], row.get(latest_of(begin))) if begin else "no day", until, "; ".join(answers))


def strip(events: list[Any], of: str) -> tuple[int, list[str]]:
    """How many months a box has, and the marks of one record type."""
    if not events:
        return 1, [""] * 30

    def months(text: str) -> int:
        return int(text[:4]) * 12 + int(text[5:7])

    first = min(months(event[1]) for event in events)
    number = max(months(text) for event in events for text in (event[1], event[2]) if text) - first + 1
    each = -(-number // 30)
    marks = []
    for box in range(30):
        start = first + box * each
        begun = sum(1 for event in events if event[0] == of and start <= months(event[1]) < start + each)
        within = start <= first + number - 1
        lasts = any(event[0] == of and months(event[1]) < start and (not event[2] or months(event[2]) >= start) for event in events)
        marks.append("" if not within else str(begun) if begun else "–" if lasts else "")
    return each, marks

"""Replaces answers drawn by chance that cannot be true beside others: about suspects, contact, measures, the police and decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import wraps
from typing import ParamSpec

from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import NamedRow, Row
from cse_record.standard.rules import contact, measures, relationships
from cse_record.standard.rules.case_spells import OF_CHILDREN, POLICE_CASE, STEPS_TOO_FAR
from cse_record.standard.rules.child_proceedings import ABOUT_EXPLOITATION
from cse_record.standard.rules.connections import UNNAMED
from cse_record.standard.rules.exploitation import TACTICS
from cse_record.standard.rules.missing.answers import BY_POLICE, STRAIGHT
from cse_record.standard.rules.parts_played import PARTS
from cse_record.standard.rules.return_interviews import DECLINED, WITH_THE_SERVICE
from cse_record.synthetic.fill import usable_codes

Arguments = ParamSpec("Arguments")

ONLINE, SOMEWHERE_ELSE, ANOTHER_MEASURE = "location-online-social-media", "location-other", "other"
KNOWN_BEFORE = "acquaintance"
"""A relationship that is possible at any age."""


def agreeing(rows: Callable[Arguments, Iterator[NamedRow]]) -> Callable[Arguments, Iterator[NamedRow]]:
    """The rows of a case, parents before children, without a feature that its form of contact excludes."""

    @wraps(rows)
    def replaced(*arguments: Arguments.args, **named: Arguments.kwargs) -> Iterator[NamedRow]:
        periods: dict[str, Row] = {}
        suspects: dict[str, Row] = {}
        episodes: dict[str, Row] = {}
        child: Row = {}
        for name, row in rows(*arguments, **named):
            match name:
                case "children":
                    child = row
                case "exploitation_periods":
                    periods[row["exploitation_ref"]] = row
                    if row.get("contact_form") == "online" and row.get("first_meeting_place") in contact.AMONG_STRANGERS:
                        row["first_meeting_place"] = ONLINE
                case "suspects":
                    suspects[row["suspect_ref"]] = row
                case "exploitation_features":
                    form = periods[row["exploitation_ref"]].get("contact_form")
                    if form == "online" and row["feature"] in contact.WITH_THE_CHILD:
                        continue
                    if row["feature"] in TACTICS and periods[row["exploitation_ref"]].get("status") == "ruled-out":
                        continue
                case "involvements":
                    _involvement(row, periods[row["exploitation_ref"]], suspects[row["suspect_ref"]])
                case "suspect_matches":
                    levels = {suspects.get(row[name], {}).get("identification") for name in ("suspect_ref", "other_suspect_ref")}
                    if row.get("basis") == "same-nickname" and levels & {*UNNAMED, None}:
                        row["basis"] = "same-description"
                case "missing_episodes":
                    episodes[row["missing_ref"]] = row
                    _episode(row)
                case "return_interviews":
                    from_home = episodes[row["missing_ref"]].get("missing_from") == "family-home"
                    if from_home and row.get("not_held_reason") == "placed-too-far":
                        row["not_held_reason"] = "not-reached"
                    if row.get("provider") == "police":
                        row["provider"] = "voluntary"
                    if row.get("refused_by") in DECLINED and row.get("not_held_reason") in WITH_THE_SERVICE:
                        row["not_held_reason"] = "declined"
                case "case_spells":
                    _spell(row, child)
                case "nrm_referrals":
                    decided = row.get("conclusive_on")
                    if decided and row.get("decided_by") not in usable_codes("nrm_decider", "", date.fromisoformat(decided)):
                        row["decided_by"] = "sca"
                case "child_proceedings":
                    if row["step"] in ABOUT_EXPLOITATION and row.get("exploitation_considered") == "no":
                        row["exploitation_considered"] = "yes"
                case "disruptions":
                    _measure(row, suspects.get(row.get("suspect_ref", ""), {}), child)
            yield name, row

    return replaced


def _episode(row: Row) -> None:
    if row.get("reported_absent") == NOT_APPLICABLE:
        for name in BY_POLICE:
            row.pop(name, None)
    if row.get("missing_from") == "family-home":
        row.pop("host_told", None)
    back = row.get("back_on")
    if back and (row.get("returned_to") in STRAIGHT or back < (row.get("returned_on") or row.get("last_seen_on", ""))):
        del row["back_on"]
        row.pop("back_latest", None)


def _spell(row: Row, child: Row) -> None:
    born, day = child.get("birth_month"), row.get("opened_on")
    if row.get("level") in OF_CHILDREN and born and day and int(day[:4]) - int(born[:4]) >= 18:
        row["level"] = "other"
    for element, code, level in STEPS_TOO_FAR:
        if row.get(element) == code and row.get("level") == level:
            row["level"] = "child-in-need"
    if row.get("level") == "police" and row["service"] not in POLICE_CASE:
        row["level"] = "other"


def _involvement(row: Row, period: Row, suspect: Row) -> None:
    form = period.get("contact_form")
    if row.get("relationship") in relationships.OF_ADULTS and suspect.get("child_ref"):
        row["relationship"] = "peer"
    if not _is_of_age(row.get("relationship"), suspect, period):
        row["relationship"] = KNOWN_BEFORE
    if form == "online" and row.get("relationship") in contact.FACE_TO_FACE:
        row["relationship"] = "stranger-online"
    if row.get("relationship") == "never-met" and row.get("role") in relationships.IN_CONTACT:
        row["role"] = "other"
    if form == "online" and row.get("role") == "transported":
        row["role"] = "images"
    if row.get("relationship") in contact.FACE_TO_FACE and row.get("role") == "online-contact":
        row["role"] = "threatened"
    if form == "in-person" and row.get("role") == "direct-abuse":
        row.pop("suspect_country", None)
    parts = iter(dict.fromkeys(row[name] for name in PARTS if row.get(name)))
    for name in [name for name in PARTS if row.get(name)]:
        if part := next(parts, None):
            row[name] = part
        else:
            del row[name]


def _is_of_age(relationship: str | None, suspect: Row, period: Row) -> bool:
    """Whether a suspect may have the age that a relationship needs. A year more or less does not matter here."""
    born, start, age = str(suspect.get("date_of_birth") or suspect.get("birth_month", "")), period.get("started_on"), suspect.get("age")
    ages = [int(str(start)[:4]) - int(born[:4]) - 1] if born[:1].isdigit() and start else []
    ages += [int(age)] if age is not None else []
    band = suspect.get("age_band")
    if relationship == "parent":
        return all(age >= relationships.PARENT_FROM for age in ages) and band not in relationships.YOUNG_BANDS
    if relationship in relationships.TRUSTED:
        return all(age >= relationships.TRUSTED_FROM for age in ages)
    if relationship == "peer":
        return all(age < relationships.PEER_TO for age in ages) and band not in relationships.LATER_BANDS
    return True


def _measure(row: Row, suspect: Row, child: Row) -> None:
    measure = row["measure"]
    if measure == "immigration-action" and "GBR" in (suspect.get("nationality"), suspect.get("nationality_2")):
        row["measure"] = measure = ANOTHER_MEASURE
    born, day = child.get("birth_month"), row.get("granted_on")
    if measure in measures.NAMES_A_CHILD and born and day and int(day[:4]) - int(born[:4]) >= 18:
        row["measure"] = measure = ANOTHER_MEASURE
    if measure in measures.SERVED_BY_POLICE and row.get("result") in ("interim", "awaiting", "refused"):
        row["result"] = "withdrawn"
    if measure in measures.NO_INTERIM and row.get("result") == "interim":
        row["result"] = "withdrawn"
    if row.get("place") in measures.UNFIT_PLACES.get(measure, ()):
        row["place"] = SOMEWHERE_ELSE
    if row.get("sought_by") in measures.NEVER_SOUGHT.get(measure, ()):
        row["sought_by"] = measures.SEEKERS[measure][0]

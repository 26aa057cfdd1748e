"""The cases of `tests/corpus/` with a record that can be true, beside a similar one that is wrong.

A true record is never an error. The docstring of each function says what its case is about.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cse_record._generated import validator
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.rows import Row, Tables
from cse_record.targets.excel import write_template
from tests.corpus import base_rows, case, tables, zipped
from tests.workbooks import write

NOT_APPLICABLE, NOT_KNOWN = "absent:not-applicable", "absent:asked-not-known"
HISTORIES = {"missing_episodes": "missing_history", "living_situations": "living_history"}


def sent(header: Row | None = None, child: Row | None = None, **more: Sequence[Row]) -> Tables:
    """The valid return of `base/` with more rows, and with the scope and the histories of the child to match.

    `header` and `child` change the first row of these record types; a value takes the place of a reason, and the reverse.
    """
    rows = base_rows()
    _change(rows["returns"][0], header or {})
    _change(rows["children"][0], {HISTORIES[name]: "some" for name in more if name in HISTORIES} | dict(child or {}))
    for row in rows["return_scope"]:
        row["extent"] = "complete" if row["record_type"] in more else row["extent"]
    for name, more_rows in more.items():
        rows[name] = [*rows.get(name, []), *map(dict, more_rows)]
    return rows


def _change(row: dict[str, Any], changes: Row) -> None:
    row |= changes
    for name in [name for name, value in row.items() if value is None]:
        del row[name]


def with_another_child(rows: Tables, **changes: str) -> Tables:
    """The return with a second child, C-2, and a period of exploitation of that child."""
    rows["children"].append(rows["children"][0] | {"child_ref": "C-2"} | changes)
    rows["exploitation_periods"].append(rows["exploitation_periods"][0] | {"exploitation_ref": "E-2", "child_ref": "C-2"})
    return rows


def as_json(folder: Path, rows: Tables) -> None:
    (folder / "return.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")


def as_zip(folder: Path, rows: Tables) -> None:
    """CSV files separated by commas, in a zip file."""
    files = {}
    for name, rows_of_type in rows.items():
        text = io.StringIO()
        writer = csv.DictWriter(text, [column for column in validator.TABLES[name].names if any(column in row for row in rows_of_type)])
        writer.writeheader()
        writer.writerows(rows_of_type)
        files[f"{name}.csv"] = text.getvalue().encode()
    (folder / "return.zip").write_bytes(zipped(files))


def as_workbook(folder: Path, rows: Tables) -> None:
    """A sheet for each record type, with labels and real days."""
    write(folder / "return.xlsx", rows)


# --- missing episodes

EPISODE = {"child_ref": "C-1", "missing_from": "family-home", "category": "missing-app-2017"}
INTERVIEW = {"interview_offered": "yes", "interview_held": "yes"}


def episode(ref: str, day: str, **changes: str) -> dict[str, Any]:
    return {"missing_ref": ref, "last_seen_on": day, "reported_on": day} | EPISODE | changes


@case("63-interview-before-the-return-home")
def interview_before_the_return(folder: Path) -> None:
    """An interview after it was known where the child was and before the child came home, and one before anybody knew."""
    days = {"found_on": "2025-02-12", "returned_on": "2025-02-15"} | INTERVIEW
    rows = [episode("M-1", "2025-02-10", interview_on="2025-02-13", **days)]
    rows += [episode("M-2", "2025-03-10", found_on="2025-03-12", returned_on="2025-03-15", interview_on="2025-03-11", **INTERVIEW)]
    as_zip(folder, sent(missing_episodes=rows))


@case("63-interview-long-after-the-child-was-found")
def interview_after_found(folder: Path) -> None:
    """The 72 hours count from the return, or if its day is not known, from when the child was found."""
    back = {"returned_absent": NOT_KNOWN}
    rows = [
        episode("M-1", "2025-02-04", found_on="2025-02-05", interview_on="2025-02-08", **INTERVIEW, **back),
        episode("M-2", "2025-01-04", found_on="2025-01-05", interview_on="2025-01-09", **INTERVIEW, **back),
        episode("M-3", "2025-03-01", found_on="2025-03-02", returned_on="2025-03-09", interview_on="2025-03-10", **INTERVIEW),
    ]
    as_zip(folder, sent(missing_episodes=rows))


@case("63-episodes-known-by-their-year", slow=True)
def episodes_of_a_year(folder: Path) -> None:
    """Two episodes known only as “in 2023” are separate; two that began on the same day may be one. The core template has no times."""
    ends = dict.fromkeys(("reported_absent", "found_absent", "returned_absent"), NOT_KNOWN)
    rows = [
        {"missing_ref": f"M-{number}", "last_seen_on": "2023-01-01", "last_seen_latest": "2023-12-31"} | EPISODE | ends for number in (1, 2)
    ]
    rows += [episode(f"M-{number}", "2025-02-10", found_on="2025-02-10", returned_on="2025-02-10") for number in (3, 4)]
    with (folder / "return.xlsx").open("wb") as file:
        write_template(STANDARD, "core", file, rows=4, prefill=sent(missing_episodes=rows), resume=True)


@case("63-gap-while-a-child-was-missing")
def gap_while_missing(folder: Path) -> None:
    """A placement ended when the child went missing, and another began when the child was back. Nothing fills the second gap."""
    place = {"child_ref": "C-1", "setting": "care-childrens-home", "legal_status": "care-order"}
    place |= dict.fromkeys(("placing_area", "placement_area"), "synthetic-northshire")
    spells = [
        place | {"living_ref": "L-1", "started_on": "2024-01-08", "ended_on": "2025-02-10"},
        place | {"living_ref": "L-2", "started_on": "2025-02-17", "ended_on": "2025-03-03"},
        place | {"living_ref": "L-3", "started_on": "2025-03-10", "ended_absent": NOT_APPLICABLE},
    ]
    missing_episode = episode("M-1", "2025-02-10", found_on="2025-02-16", returned_on="2025-02-17") | {"missing_from": "childrens-home"}
    as_zip(folder, sent(living_situations=spells, missing_episodes=[missing_episode]))


PLACEMENT = {"living_ref": "L-1", "child_ref": "C-1", "started_on": "2024-01-08", "setting": "care-childrens-home"}
PLACEMENT |= {"legal_status": "care-order"} | dict.fromkeys(("placing_area", "placement_area"), "synthetic-northshire")
HOME = {"living_ref": "L-9", "child_ref": "C-2", "setting": "with-parent", "legal_status": "none", "ended_absent": NOT_APPLICABLE}
HOME |= {"placing_area": NOT_APPLICABLE, "placement_area": "synthetic-northshire"}


@case("63-care-that-ended-while-a-child-was-missing")
def care_that_ended(folder: Path) -> None:
    """The care of two children ended while they were missing. One is recorded as having come home; nothing is recorded of the other."""
    missing_episode = episode("M-1", "2025-02-20", found_on="2025-03-12", returned_on="2025-03-12") | {"missing_from": "childrens-home"}
    placed = PLACEMENT | {"ended_on": "2025-03-01"}
    spells = [placed, placed | {"living_ref": "L-2", "child_ref": "C-2"}, HOME | {"started_on": "2025-03-12"}]
    rows = sent(living_situations=spells, missing_episodes=[missing_episode, missing_episode | {"missing_ref": "M-2", "child_ref": "C-2"}])
    as_zip(folder, with_another_child(rows))


@case("63-nothing-known-after-a-placement")
def nothing_known_after_a_placement(folder: Path) -> None:
    """A child went missing from a placement that ended, with nothing recorded after it; another from an informal stay with a relative."""
    ends = {"found_absent": NOT_KNOWN, "returned_absent": NOT_KNOWN}
    missing_episode = episode("M-1", "2025-02-20", **ends) | {"missing_from": "childrens-home"}
    informal = HOME | {"setting": "with-relative-or-friend", "started_on": "2025-01-06", "ended_on": "2025-03-01"}
    del informal["ended_absent"]
    spells = [PLACEMENT | {"ended_on": "2025-03-01"}, informal]
    rows = [missing_episode, missing_episode | {"missing_ref": "M-2", "child_ref": "C-2", "missing_from": "relative-or-friend"}]
    as_workbook(folder, with_another_child(sent(living_situations=spells, missing_episodes=rows)))


@case("63-missing-from-care-without-a-home")
def missing_from_care_without_a_home(folder: Path) -> None:
    """Missing from care, without any recorded placement. If somebody else holds the history, the placement need not be known."""
    whereabouts = {"found_on": "2025-02-21", "returned_on": "2025-02-21"}
    missing_episode = episode("M-1", "2025-02-20", **whereabouts) | {"missing_from": "childrens-home", "category": "missing-from-care"}
    rows = [missing_episode, missing_episode | {"missing_ref": "M-2", "child_ref": "C-2"}]
    nowhere = sent(child={"living_history": "none", "living_history_absent": None}, missing_episodes=rows)
    elsewhere = {"living_history": "absent:held-elsewhere"}
    as_json(folder, with_another_child(nowhere, **elsewhere))


# --- what is done for a child, and where


@case("63-referral-of-an-unborn-child")
def referral_of_an_unborn_child(folder: Path) -> None:
    """A child can be referred before birth, and the family can be given help. Nobody goes missing before birth."""
    born = {"birth_month": "2009-06"}
    referral = {"referral_ref": "R-1", "child_ref": "C-1", "referred_on": "2009-02-03", "decided_on": "2009-02-04", "threshold": "met"}
    help_given = {"support_ref": "SU-1", "child_ref": "C-1", "type": "family-work", "status": "ended"}
    help_given |= {"offered_on": "2009-02-10", "started_on": "2009-02-12", "ended_on": "2009-05-29", "ended_reason": "planned"}
    missing_episode = episode("M-1", "2009-02-10", found_on="2009-02-11", returned_on="2009-02-11")
    as_json(folder, sent(child=born, referrals=[referral], support=[help_given], missing_episodes=[missing_episode]))


@case("63-child-who-is-not-yet-born")
def unborn_child(folder: Path) -> None:
    """An unborn child has no row; the message says where the pregnancy is recorded."""
    as_workbook(folder, with_another_child(sent(), birth_month="2026-09"))


@case("63-child-of-whom-there-was-concern-before-birth")
def concern_before_birth(folder: Path) -> None:
    """A concern and a status can be recorded before birth. Each row is queried once."""
    concern = {"birth_month": "2025-02", "first_attention_on": "2025-01-15", "first_response_on": "2025-01-16"}
    rows = sent(child=concern)
    period = {"started_on": None, "started_latest": None, "started_absent": "absent:not-yet-obtained", "status_on": "2025-01-20"}
    _change(rows["exploitation_periods"][0], period)
    as_json(folder, rows)


@case("63-missing-before-birth")
def missing_before_birth(folder: Path) -> None:
    """A wrong month of birth is reported once on each row, at the first of its dates. The age is not queried as well."""
    days = {"found_on": "2025-02-11", "returned_on": "2025-02-12"}
    rows = [episode("M-1", "2025-02-10", **days), episode("M-2", "2025-02-10", **days) | {"last_seen_latest": "2025-07-31"}]
    lessons = {"education_ref": "ED-1", "child_ref": "C-1", "observed_on": "2025-03-04", "engagement": "attending", "setting": "college"}
    as_json(folder, sent(child={"birth_month": "2025-06"}, missing_episodes=rows, education=[lessons]))


@case("63-student-of-twenty")
def student_of_twenty(folder: Path) -> None:
    """A person of 20 at college, one in work and one in neither are each queried once, and so is a child of 2 at college."""
    lessons = {"child_ref": "C-1", "observed_on": "2025-03-04", "engagement": "attending", "setting": "college"}
    rows = [
        lessons | {"education_ref": "ED-1"},
        lessons | {"education_ref": "ED-2", "engagement": "training-or-work", "setting": "training"},
        lessons | {"education_ref": "ED-3", "engagement": "left-school-age", "setting": NOT_KNOWN},
        lessons | {"education_ref": "ED-4", "observed_on": "2007-02-05"},
        lessons | {"education_ref": "ED-5", "observed_on": "2007-02-06", "engagement": "training-or-work"},
    ]
    as_json(folder, sent(child={"birth_month": "2005-02"}, education=rows))


@case("63-referral-of-a-trafficked-adult")
def referral_of_an_adult(folder: Path) -> None:
    """An adult can be referred to the National Referral Mechanism like a child. A strategy discussion is only for children."""
    step = {"child_ref": "C-1", "held_on": "2025-03-03", "nation": "england"}
    rows = [step | {"step": "nrm-referral"}, step | {"step": "strategy-discussion"}]
    tables(folder, sent(child={"birth_month": "2007-02"}, statutory_steps=rows))


@case("63-short-breaks-of-a-child-in-care-records")
def short_breaks(folder: Path) -> None:
    """Short breaks with carers and in a children's home have a legal status of their own. Other statuses outside care do not fit."""
    place = {"child_ref": "C-1", "placing_area": "synthetic-northshire", "placement_area": "synthetic-northshire"}
    stay = place | {"legal_status": "short-breaks"}
    rows = [
        {
            "living_ref": "L-1",
            "child_ref": "C-1",
            "started_on": "2010-05-01",
            "started_latest": "2010-05-31",
            "setting": "with-parent",
            "ended_absent": NOT_APPLICABLE,
            "legal_status": "none",
            "placing_area": NOT_APPLICABLE,
            "placement_area": "synthetic-northshire",
        },
        stay | {"living_ref": "L-2", "started_on": "2025-01-10", "ended_on": "2025-01-12", "setting": "care-foster-other"},
        stay | {"living_ref": "L-3", "started_on": "2025-02-07", "ended_on": "2025-02-09", "setting": "care-childrens-home"},
        place
        | {
            "living_ref": "L-4",
            "child_ref": "C-2",
            "started_on": "2025-03-07",
            "ended_on": "2025-03-09",
            "setting": "care-childrens-home",
            "legal_status": "child-arrangements",
        },
    ]
    as_zip(folder, with_another_child(sent(living_situations=rows)))


def _at_home_and_on_a_break(started_on: str) -> list[dict[str, str]]:
    """The living situations of a child at home: the home, and a short break in care during it."""
    place = {"child_ref": "C-1", "placement_area": "synthetic-northshire"}
    home = place | {"living_ref": "L-1", "started_on": "2024-01-08", "ended_absent": NOT_APPLICABLE, "setting": "with-parent"}
    stay = place | {"living_ref": "L-2", "started_on": started_on, "ended_on": "2025-02-12", "setting": "care-childrens-home"}
    return [
        home | {"legal_status": "none", "placing_area": NOT_APPLICABLE},
        stay | {"legal_status": "short-breaks", "placing_area": "synthetic-northshire"},
    ]


@case("63-missing-from-a-short-break")
def missing_from_a_short_break(folder: Path) -> None:
    """A child who lives at home goes missing from a short break in care. A week later there is no break, so the place is queried."""
    spells = _at_home_and_on_a_break("2025-02-07")
    from_care = {"missing_from": "childrens-home", "category": "missing-from-care"}
    days = {"M-1": "2025-02-10", "M-2": "2025-02-17"}
    rows = [episode(ref, day, found_on=day, returned_on=day) | from_care for ref, day in days.items()]
    as_workbook(folder, sent(living_situations=spells, missing_episodes=rows))


@case("63-missing-while-a-stay-cannot-be-read")
def missing_while_a_stay_cannot_be_read(folder: Path) -> None:
    """The row that may be the short break has no readable day. The place is not queried until that is corrected."""
    spells = _at_home_and_on_a_break("early February")
    missing_episode = episode("M-1", "2025-02-10", found_on="2025-02-10", returned_on="2025-02-10") | {"missing_from": "childrens-home"}
    as_json(folder, sent(living_situations=spells, missing_episodes=[missing_episode]))


@case("63-home-since-birth")
def home_since_birth(folder: Path) -> None:
    """A child who has always lived at home has no day of moving in. Nobody has lived in a hostel since birth."""
    home = {
        "child_ref": "C-1",
        "started_absent": NOT_APPLICABLE,
        "placing_area": NOT_APPLICABLE,
        "placement_area": "synthetic-northshire",
        "legal_status": "none",
    }
    rows = [
        home | {"living_ref": "L-1", "setting": "with-parent", "ended_absent": NOT_APPLICABLE},
        home | {"living_ref": "L-2", "setting": "hostel", "ended_absent": NOT_APPLICABLE, "child_ref": "C-2"},
    ]
    as_workbook(folder, with_another_child(sent(living_situations=rows), birth_month="2008-02"))


# --- children and suspects

SUSPECT = {
    "sex": "male",
    "age": 30,
    "age_basis": "recorded",
    "age_held_on": "2025-03-01",
    "ethnicity": NOT_KNOWN,
    "ethnicity_basis": NOT_APPLICABLE,
    "observed_appearance": "absent:not-in-system",
    "described_ethnicity": "absent:not-asked",
    "nationality": NOT_KNOWN,
    "nationality_basis": NOT_APPLICABLE,
    "source": "police-intelligence",
}


def suspect(number: int, **changes: str) -> dict[str, Any]:
    return {"suspect_ref": f"S-{number}", "identification": "full-name-or-initials"} | SUSPECT | changes


@case("63-exploited-by-two-people-at-once")
def two_at_once(folder: Path) -> None:
    """An ongoing period that began within another is queried. It is accepted once an explanation says that two people were involved."""
    rows = sent(
        explanations=[
            {
                "explanation_ref": "X-1",
                "rule_id": "EXP-009",
                "record_type": "exploitation_periods",
                "record_ref": "E-3",
                "reason": "checked-correct",
            }
        ]
    )
    first = rows["exploitation_periods"][0]
    _change(first, {"started_on": "2024-11-01", "started_latest": None, "ongoing": "no", "ended_on": "2025-02-28", "ended_absent": None})
    with_another_child(rows)
    later = first | {"started_on": "2025-01-01", "ongoing": "yes", "ended_absent": NOT_APPLICABLE}
    del later["ended_on"]
    rows["exploitation_periods"] += [later | {"exploitation_ref": "E-3"}, later | {"exploitation_ref": "E-4", "child_ref": "C-2"}]
    as_json(folder, rows)


@case("63-suspect-charged-under-an-alias")
def charged_under_an_alias(folder: Path) -> None:
    """A suspect charged or convicted under an alias alone is queried. One charged under a full name is not."""
    tried = {
        "investigation_ref": "I-1",
        "charging_decision": "charged",
        "charged_on": "2025-02-20",
        "court_outcome": "convicted-after-trial",
        "verdict_on": "2025-03-20",
        "sentence_group": "custody",
    }
    court = {
        "investigation_ref": "I-1",
        "charging_decision": "absent:not-in-system",
        "court_outcome": "guilty-plea",
        "verdict_on": "2025-03-20",
        "sentence_group": "custody",
    }
    rows = sent(
        suspects=[suspect(1), suspect(2, identification="given-name-or-alias"), suspect(3, identification="given-name-or-alias")],
        investigations=[{"investigation_ref": "I-1", "child_ref": "C-1", "opened_on": "2025-02-10"}],
        suspect_outcomes=[
            tried | {"outcome_ref": "O-1", "suspect_ref": "S-1"},
            tried | {"outcome_ref": "O-2", "suspect_ref": "S-2"},
            court | {"outcome_ref": "O-3", "suspect_ref": "S-3"},
        ],
    )
    as_json(folder, rows)


@case("63-order-after-an-acquittal")
def order_after_an_acquittal(folder: Path) -> None:
    """A hospital order after a special verdict, or on appeal, is queried. Imprisonment after an acquittal or a death is an error."""
    tried = {
        "investigation_ref": "I-1",
        "charging_decision": "charged",
        "charged_on": "2025-02-20",
        "court_outcome": "acquitted",
        "verdict_on": "2025-03-20",
    }
    rows = sent(
        suspects=[suspect(number) for number in range(1, 8)],
        investigations=[{"investigation_ref": "I-1", "child_ref": "C-1", "opened_on": "2025-02-10"}],
        suspect_outcomes=[
            tried | {"outcome_ref": "O-1", "suspect_ref": "S-1", "sentence_group": "hospital-order"},
            tried | {"outcome_ref": "O-2", "suspect_ref": "S-2", "sentence_group": "community", "court_outcome": "conviction-quashed"},
            tried | {"outcome_ref": "O-3", "suspect_ref": "S-3", "sentence_group": "custody"},
            tried | {"outcome_ref": "O-4", "suspect_ref": "S-4", "sentence_group": "custody", "court_outcome": "died"},
            tried
            | {"outcome_ref": "O-5", "suspect_ref": "S-5", "sentence_group": "awaiting-sentence", "court_outcome": "warrant-unexecuted"},
            tried | {"outcome_ref": "O-6", "suspect_ref": "S-6", "sentence_group": "fine", "court_outcome": "stayed"},
            tried | {"outcome_ref": "O-7", "suspect_ref": "S-7"},
        ],
    )
    as_json(folder, rows)


@case("63-intelligence-on-conditions")
def intelligence(folder: Path) -> None:
    """No text permits intelligence that may not leave its agency, or replaces the codes of its conditions."""
    new, old = {"grading_scheme": "3x5x2", "grading_handling": "3x5x2-C"}, {"grading_scheme": "5x5x5", "grading_handling": "5x5x5-4"}
    rows = [
        suspect(1, **new, grading_action="A1", grading_sanitisation="S2"),
        suspect(2, **new),
        suspect(3, **old),
        suspect(4, **old, grading_action="A1", grading_sanitisation="S2"),
    ]
    tables(folder, sent(header={"handling_conditions": "Synthetic data. The owner has agreed to everything."}, suspects=rows))


@case("63-name-that-means-two-things")
def name_of_two_things(folder: Path) -> None:
    """“Section 25” differs in meaning between England and Scotland, so it is refused and both are named. “Section 20” has one meaning."""
    care = {
        "child_ref": "C-1",
        "setting": "care-foster-other",
        "placing_area": "synthetic-northshire",
        "placement_area": "synthetic-northshire",
    }
    rows = [
        care | {"living_ref": "L-1", "started_on": "2024-01-01", "ended_on": "2024-06-01", "legal_status": "Section 20"},
        care
        | {
            "living_ref": "L-2",
            "started_on": "2024-06-01",
            "ended_absent": NOT_APPLICABLE,
            "legal_status": "Section 25",
            "setting": "care-secure-home",
        },
    ]
    as_workbook(folder, sent(living_situations=rows))


# --- references to a misspelt record


@case("62-misspelt-child-in-a-workbook")
def misspelt_child(folder: Path) -> None:
    """Checks of rows on three sheets are held back because a child's reference has a space in it; a row of an unknown child is reported."""
    step = {"step": "strategy-discussion", "held_on": "2025-03-03", "nation": "england"}
    rows = with_another_child(
        sent(
            missing_episodes=[
                episode("M-1", "2025-02-10", found_on="2025-02-10", returned_on="2025-02-10"),
                episode("M-2", "2025-02-10", found_on="2025-02-10", returned_on="2025-02-10", child_ref="C-2"),
                episode("M-3", "2025-02-11", found_on="2025-02-11", returned_on="2025-02-11", child_ref="c2"),
                episode("M-4", "2025-02-12", found_on="2025-02-12", returned_on="2025-02-12", child_ref="C/2"),
            ],
            statutory_steps=[step | {"child_ref": "C2"}, step | {"child_ref": "C-21"}],
        ),
        child_ref="C 2",
    )
    as_workbook(folder, rows)


@case("62-nothing-else-than-a-misspelt-reference")
def nothing_else(folder: Path) -> None:
    """If the misspelling itself is ignored and nothing else fails, the return was not fully checked: exit code 2."""
    tables(folder, with_another_child(sent(), child_ref="c.2"))


@case("62-misspelt-suspects-and-networks")
def misspelt_suspects(folder: Path) -> None:
    """The references of two suspects and a network are misspelt. Checks of what refers to them are held back."""
    as_zip(
        folder,
        sent(
            suspects=[suspect(1), suspect(2) | {"suspect_ref": "S 2"}, suspect(3) | {"suspect_ref": "s-3"}],
            networks=[{"network_ref": "N 1"}],
            network_members=[{"network_ref": "N-1", "suspect_ref": f"S-{number}"} for number in (1, 2, 3, 4)],
            involvements=[{"exploitation_ref": "E-1", "suspect_ref": f"S-{number}"} for number in (1, 2)],
        )
        | {"exploitation_periods": [base_rows()["exploitation_periods"][0] | {"suspect_known": "some"}]},
    )


@case("62-rows-of-a-child-who-is-nowhere")
def rows_of_nobody(folder: Path) -> None:
    """A row that a child seems to lack may be one whose reference leads nowhere. It is not asked for until that is corrected."""
    rows = with_another_child(
        sent(
            child={"missing_history": "some"},
            missing_episodes=[episode("M-1", "2025-02-10", found_on="2025-02-10", returned_on="2025-02-10", child_ref="C-11")],
            disclosures=[
                {"disclosure_ref": f"D-{number}", "child_ref": f"C-{number}", "exploitation_ref": "E-2"}
                | {"disclosed_on": "2025-03-03", "form": "volunteered", "to": "police"}
                for number in (1, 2)
            ],
        ),
        missing_history="none",
    )
    rows["exploitation_periods"][1]["child_ref"] = "C-22"
    as_workbook(folder, rows)


@case("62-rows-of-nobody-that-do-not-count")
def rows_of_nobody_that_do_not_count(folder: Path) -> None:
    """A row whose reference leads nowhere holds back only what it could affect: not a row of another kind, and not a row too many."""
    decided = {"suspect_ref": "S-1", "charging_decision": "awaiting-decision"}
    rows = sent(
        child={"missing_history": "none"},
        missing_episodes=[
            episode(ref, day, found_on=day, returned_on=day, child_ref=child)
            for ref, day, child in (("M-1", "2025-02-10", "C-1"), ("M-2", "2025-02-11", "C-11"))
        ],
        suspects=[suspect(1)],
        investigations=[
            {"investigation_ref": "I-1", "child_ref": "C-1", "opened_on": "2025-02-10", "outcome": "1", "outcome_on": "2025-03-10"}
        ],
        suspect_outcomes=[decided | {"outcome_ref": "O-1", "investigation_ref": "I-11"}],
    )
    as_json(folder, rows)


# --- answers that contradict each other


@case("64-contradictions-about-a-child")
def contradictions_about_a_child(folder: Path) -> None:
    """A child noticed through an episode but never missing, past school age at 14, at college at 13, and in custody without an order."""
    child = {"first_attention_route": "missing-episode", "missing_history": "none", "school_engagement": "left-school-age"}
    lessons = {"education_ref": "ED-1", "child_ref": "C-1", "observed_on": "2024-03-04", "engagement": "attending", "setting": "college"}
    early = lessons | {"education_ref": "ED-2", "observed_on": "2018-03-05", "setting": "early-years"}
    in_custody = {"living_ref": "L-1", "child_ref": "C-1", "started_on": "2025-03-03", "ended_absent": NOT_APPLICABLE, "setting": "custody"}
    in_custody |= {"legal_status": "none", "placing_area": NOT_APPLICABLE, "placement_area": "synthetic-northshire"}
    as_workbook(folder, sent(child=child, education=[lessons, early], living_situations=[in_custody]))


@case("64-contradictions-about-a-crime")
def contradictions_about_a_crime(folder: Path) -> None:
    """Convicted of a crime closed without a charge, charged although exploitation was ruled out, and a child as suspect."""
    rows = with_another_child(sent(
        investigations=[
            {"investigation_ref": f"I-{number}", "child_ref": f"C-{min(number, 2)}", "opened_on": "2025-02-10"} for number in (1, 2, 3)
        ],
        suspects=[suspect(1), suspect(2)],
        suspect_outcomes=[
            {"outcome_ref": f"O-{number}", "suspect_ref": f"S-{min(number, 2)}", "investigation_ref": f"I-{number}"} for number in (1, 2, 3)
        ],
        witness_support=[{"witness_support_ref": "W-1", "child_ref": "C-1", "investigation_ref": "I-2", "support_form": "witness-service"}],
    ))  # fmt: skip
    first, second, third = rows["investigations"]
    first |= {"exploitation_ref": "E-1", "outcome": "1", "outcome_on": "2025-03-10"}
    second |= {"outcome": "15", "outcome_on": "2025-03-10"}
    third |= {"outcome": "1", "outcome_on": "2025-03-10"}
    rows["exploitation_periods"][0] |= {"status": "ruled-out"}
    lost = {"charging_decision": "absent:unexplained", "court_outcome": "guilty-plea", "sentence_group": "awaiting-sentence"}
    rows["suspect_outcomes"][0] |= {"charging_decision": "charged", "charged_on": "2025-03-03"}
    rows["suspect_outcomes"][1] |= lost | {"arrested": "yes", "arrested_on": "2025-03-04", "verdict_on": "2025-03-03"}
    rows["suspect_outcomes"][2] |= lost | {"verdict_on": "2025-02-03"}
    rows["suspects"][1] |= {"child_ref": "C-2"}
    as_json(folder, rows)


@case("63-reason-that-is-not-accepted-by-its-label")
def reason_by_its_label(folder: Path) -> None:
    """“Not asked” is the label of a reason for absence, but the element on first attention does not accept it."""
    rows = sent(child={"first_attention_absent": "Not asked"})
    del rows["children"][0]["first_attention_on"]
    as_workbook(folder, rows)

"""Deliberate mistakes in synthetic returns, of the kinds that people make: for testing checks, and for training."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from cse_record.standard.rows import Row, Tables


@dataclass(frozen=True)
class Mistake:
    """A kind of mistake in a row of a record type. `reported_as` is the rule, or the fault of shape, that must report it.

    `change` returns the cells to change; it is empty if the mistake cannot be made in that row.
    """

    reported_as: str
    record_type: str
    change: Callable[[Row, Tables], Row]


@dataclass(frozen=True)
class MadeMistake:
    """A mistake that was made: the rule or fault that must report it, and the record, by the reference that it now has."""

    reported_as: str
    record_type: str
    ref: str


def _days_from(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def _returned_too_early(row: Row, tables: Tables) -> Row:
    if not (row.get("returned_on") and row.get("last_seen_on")):
        return {}
    return {"returned_on": _days_from(row["last_seen_on"], -3), "returned_latest": None, "returned_at": None}


def _reported_after_the_return(row: Row, tables: Tables) -> Row:
    return {
        "reported_on": _days_from(tables["returns"][0]["prepared_on"], 10),
        "reported_absent": None,
        "reported_latest": None,
        "reported_at": None,
    }


def _ended_and_going_on(row: Row, tables: Tables) -> Row:
    if row.get("ongoing") != "no" or not row.get("ended_on"):
        return {}
    return {"ongoing": "yes"}


def _same_reference(row: Row, tables: Tables) -> Row:
    first = tables["suspects"][0]["suspect_ref"]
    return {} if row["suspect_ref"] == first else {"suspect_ref": first}


def _telephone_number(row: Row, tables: Tables) -> Row:
    return {"note": "Carer can be rung on 01632 960 001"}


MISTAKES = (
    Mistake("MIS-001", "missing_episodes", _returned_too_early),
    Mistake("nationality_for_ethnicity", "children", lambda row, tables: {"ethnicity": "Polish"}),
    Mistake("blank", "children", lambda row, tables: {"ethnicity": None}),
    Mistake("REF-001", "missing_episodes", lambda row, tables: {"child_ref": "C-99999"}),
    Mistake(
        "not_as_spelled",
        "missing_episodes",
        lambda row, tables: {"reported_on": "31/02/2011", "reported_absent": None, "reported_latest": None},
    ),
    Mistake("REF-002", "suspects", _same_reference),
    Mistake("EXP-002", "exploitation_periods", _ended_and_going_on),
    Mistake("unknown_code", "suspects", lambda row, tables: {"sex": "Mael"}),
    Mistake("DAT-001", "missing_episodes", _reported_after_the_return),
    Mistake("TXT-002", "return_scope", _telephone_number),
    Mistake("unknown_code", "children", lambda row, tables: {"school_engagement": "sometimes"}),
    Mistake("SUS-017", "suspects", lambda row, tables: {"age": 9, "age_basis": "recorded", "age_absent": None, "age_band": None}),
)
"""The mistakes in the order in which they are made, so that a few mistakes are of many kinds."""


def make_mistakes(tables: Tables, count: int, seed: int) -> list[MadeMistake]:
    """Makes mistakes in `count` rows of the tables, one in each, or in fewer if there are too few rows. Returns the mistakes.

    The same seed makes the same mistakes.
    """
    rng = Random(f"cse-record mistakes {seed}")
    mistakes_made: list[MadeMistake] = []
    changed: set[int] = set()
    for turn in range(count):
        mistake = MISTAKES[turn % len(MISTAKES)]
        rows = [row for row in tables.get(mistake.record_type, ()) if id(row) not in changed]
        rng.shuffle(rows)
        for row in rows:
            if change := mistake.change(row, tables):
                changed.add(id(row))
                row.update(change)
                mistakes_made.append(MadeMistake(mistake.reported_as, mistake.record_type, str(next(iter(row.values())))))
                break
    return mistakes_made

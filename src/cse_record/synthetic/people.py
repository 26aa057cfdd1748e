"""Invented children and suspects: who they are, as far as it is known, and who said so."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.crosswalks import crossings
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.synthetic.fill import code_of, day_between, fill

Row = dict[str, Any]
AGES_AT_FIRST_ATTENTION = (10, 11, 12, 12, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15, 16, 16, 17)
"""Modes at 14 and 15, as the assessment of 2011 found."""


def _said(rng: Random, row: Row, on: date, share_known: float) -> None:
    """Ethnicity and nationality with their bases, each known or not on its own."""
    for fact in ("ethnicity", "nationality"):
        basis = f"{fact}_basis"
        known = rng.random() < share_known
        row[fact] = code_of(rng, fact, on) if known else None
        row[basis] = code_of(rng, basis, on) if known else NOT_APPLICABLE
    if row["ethnicity"] is not None and rng.random() < 0.3:
        source = rng.choice([c for c in crossings("ethnicity") if c.code == row["ethnicity"]])
        row |= {"ethnicity_scheme": source.scheme, "ethnicity_in_source": source.scheme_code}
    else:
        row |= {"ethnicity_scheme": None, "ethnicity_in_source": None}
    second = code_of(rng, "nationality", on)
    row["nationality_2"] = second if rng.random() < 0.1 and row["nationality"] not in (None, second) else None


def child(rng: Random, ref: str, first_seen: date, prepared: date, number: int, histories: Row, identifiable: bool) -> Row:
    """A child who first came to attention on a day, and the month of birth that goes with their age then."""
    age = rng.choice(AGES_AT_FIRST_ATTENTION)
    birth = date(first_seen.year - age, first_seen.month, 1) - timedelta(days=rng.randrange(28, 330))
    row: Row = {"child_ref": ref, "first_attention_on": first_seen, "first_attention_latest": None, **histories}
    if rng.random() < 0.3:
        row["first_attention_latest"] = min(first_seen + timedelta(rng.randrange(3, 40)), prepared)
    acted = rng.random() < 0.85
    row |= {
        "first_response_on": day_between(rng, first_seen, min(first_seen + timedelta(40), prepared)) if acted else None,
        "first_response_latest": None, "first_response_absent": None if acted else NOT_APPLICABLE,
    }  # fmt: skip
    birth_known = rng.random() < 0.92
    row["birth_month"] = f"{birth:%Y-%m}" if birth_known else None
    row["birth_month_latest"] = f"{birth.year}-12" if birth_known and rng.random() < 0.05 else None
    row["first_attention_age"] = None if birth_known else age
    _said(rng, row, first_seen, 0.7)
    if identifiable:
        row |= _names(number, date(birth.year, birth.month, 1 + number % 28)) | {
            "nhs_number": nhs_number(number), "upn": f"Z{999_000_000_00 + number % 100_000:011d}{number % 10}",
        }  # fmt: skip
    return fill(rng, "children", row, (first_seen, prepared), pseudonyms=not identifiable)


def suspect(rng: Random, ref: str, seen: date, prepared: date, number: int, also: Row | None, identifiable: bool) -> Row:
    """A suspect at one of the four identification levels; the less is identified, the less is known.

    `also` is the row of the child whom this suspect is too; then both rows say the same of that child.
    """
    level = "full-name-or-initials" if also else code_of(rng, "identification_level", seen)
    child_ref = also["child_ref"] if also else None
    identified = level in ("full-name-or-initials", "given-name-or-alias")
    share = {"full-name-or-initials": 0.75, "given-name-or-alias": 0.4, "described-only": 0.2}.get(level, 0.0)
    row: Row = {"suspect_ref": ref, "identification": level, "child_ref": child_ref}
    _said(rng, row, seen, share if identified else 0.0)
    row["sex"] = code_of(rng, "sex", seen) if rng.random() < share + 0.2 else None
    row["sex"] = "male" if row["sex"] == "female" and rng.random() < 0.9 else row["sex"]
    if also:
        row |= {
            name: also.get(name) for name in ("sex", "ethnicity", "ethnicity_basis", "nationality", "nationality_basis", "nationality_2")
        }
    age_known, band_known = rng.random() < share, rng.random() < share / 2
    row["age"] = rng.randint(13, 17) if age_known and child_ref else rng.randint(16, 60) if age_known else None
    row["age_band_basis"] = rng.choice(("recorded", "estimated", "stated")) if band_known and not age_known else None
    row["age_band"] = code_of(rng, "age_band", seen) if band_known and not age_known else None
    aged = row["age"] is not None or row["age_band"] is not None
    row["age_held_on"] = seen if aged else None
    row["age_held_absent"] = None if aged else NOT_APPLICABLE
    for fact in ("observed_appearance", "described_ethnicity"):
        row[fact] = code_of(rng, fact, seen) if rng.random() < share else None
    row["described_by"] = code_of(rng, "described_by", seen) if row["described_ethnicity"] else None
    row |= _grading(rng, seen)
    if level == "nothing-known":
        row |= {"pnc_id_pseudonym": None, "name_birth_pseudonym": None, "country_of_birth": None}
    if identifiable and identified:
        row |= _names(number, date(1985, 1 + number % 12, 1 + number % 28)) if level == "full-name-or-initials" else {
            "alias": f"Alias-{number:05d}"
        }  # fmt: skip
        row["pnc_id"] = f"1999/{number % 10_000_000:07d}A"
    return fill(rng, "suspects", row, (seen, prepared), identified=identified, pseudonyms=not identifiable and identified)


def _grading(rng: Random, on: date) -> Row:
    """Grades of one scheme, or none: a scheme's letters mean nothing in the other."""
    parts = ("grading_source", "grading_information", "grading_handling")
    if rng.random() < 0.7:
        return dict.fromkeys(("grading_scheme", *parts))
    scheme = code_of(rng, "grading_scheme", on)
    grades = {part: rng.choice([c.code for c in CODELISTS[part].codes if c.group == scheme]) for part in parts}
    return {"grading_scheme": scheme, **grades}


def _names(number: int, born: date) -> Row:
    """Names that nobody could take for real ones."""
    return {"given_name": "Synthetic", "family_name": f"Example-{number:05d}", "date_of_birth": born}


def nhs_number(number: int) -> str:
    """A number of the range 999, which is kept for tests, with a correct check digit."""
    while True:
        digits = f"999{number % 1_000_000:06d}"
        check = 11 - sum((10 - place) * int(digit) for place, digit in enumerate(digits)) % 11
        if check != 10:
            return digits + str(check % 11)
        number += 500_009  # this stem has no valid check digit


def networks(rng: Random, ref: str, area: str, suspects: list[str], seen: date, prepared: date) -> list[tuple[str, Row]]:
    """A network of at least two of the suspects, core members first."""
    complete = rng.random() < 0.4
    size = len(suspects) if complete else len(suspects) + rng.randrange(1, 6)
    given = {
        "network_ref": ref, "known_size": size, "size_complete": "yes" if complete else "no",
        "first_known_on": day_between(rng, seen, prepared), "first_known_latest": None, "network_area": area,
    }  # fmt: skip
    rows = [("networks", fill(rng, "networks", given, (seen, prepared)))]
    for place, suspect_ref in enumerate(suspects):
        member = {"network_ref": ref, "suspect_ref": suspect_ref, "role": "core" if place == 0 else "peripheral"}
        rows.append(("network_members", fill(rng, "network_members", member, (seen, prepared))))
    return rows

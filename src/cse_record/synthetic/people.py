"""Invented children and suspects: what is known about them, and who said so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from random import Random

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.crosswalks import Crossing, crossings
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import Row
from cse_record.standard.rules.dates import DEFAULTS
from cse_record.synthetic.case import Case, Child, Suspect, age_on
from cse_record.synthetic.fill import SHARE_KNOWN, areas, code_of, fill, usable_codes
from cse_record.synthetic.without_story import has_story

AGES_AT_FIRST_ATTENTION = (10, 11, 12, 12, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15, 16, 16, 17)
"""The most frequent ages are 14 and 15, as the assessment of 2011 found."""
SCHEMES = ("police-sde-18+1", "police-sde-16+1", "dfe-ethnicity", "nhs-england-ethnic-category", "census-2021-england-wales")
"""The classifications of ethnicity that systems in England use."""
PAST_SCHOOL_AGE = ("training-or-work", "not-in-education-or-work", "left-school-age")
FULL, GIVEN, DESCRIBED, NOTHING = "full-name-or-initials", "given-name-or-alias", "described-only", "nothing-known"
LEVELS = (FULL,) * 4 + (GIVEN,) * 2 + (DESCRIBED,) * 2 + (NOTHING,) * 2
KNOWN_TENTHS = {"sex": 9, "age": 8, "ethnicity": 7, "nationality": 7}
"""How often, in tenths, a fact is known about a suspect whose full name is known."""
SHARES = {FULL: 0.75, GIVEN: 0.4, DESCRIBED: 0.3, NOTHING: 0.0}
AGE_BANDS = ((18, "under-18"), (25, "18-24"), (35, "25-34"), (45, "35-44"), (55, "45-54"), (65, "55-64"), (200, "65-and-over"))
STATELESS = "XXA"
OF_NAMED_PEOPLE = ("custody-record", "pnc")
SAME_PERSON = (
    "sex", "ethnicity", "ethnicity_basis", "nationality", "nationality_basis", "nationality_2", "country_of_birth",
    "name_birth_pseudonym", "given_name", "family_name", "date_of_birth", "birth_month", "birth_month_latest",
)  # fmt: skip
"""The columns in which a child's row and the same person's row as a suspect agree."""


@cache
def _source_codes(ethnicity: str) -> tuple[Crossing, ...]:
    return tuple(crossing for crossing in crossings("ethnicity") if crossing.code == ethnicity and crossing.scheme in SCHEMES)


THROUGH_AN_EPISODE = ("missing-episode", "return-interview")
"""Routes to attention that are only possible for a child who was missing."""


def _said(rng: Random, on: date, knows: Callable[[str], bool]) -> Row:
    """Ethnicity and nationality with their bases, which are known or unknown independently."""
    row: Row = {"ethnicity_scheme": None, "ethnicity_in_source": None, "nationality_2": None}
    for fact in ("ethnicity", "nationality"):
        basis, known = f"{fact}_basis", knows(fact)
        row[fact] = code_of(rng, fact, on) if known else None
        row[basis] = code_of(rng, basis, on) if known else NOT_APPLICABLE
    sources = _source_codes(row["ethnicity"]) if row["ethnicity"] and rng.random() < 0.3 else ()
    if sources:
        source = rng.choice(sources)
        row |= {"ethnicity_scheme": source.scheme, "ethnicity_in_source": source.scheme_code}
    second = code_of(rng, "nationality", on)
    if row["nationality"] not in (None, second, STATELESS) and second != STATELESS and rng.random() < 0.1:
        row["nationality_2"] = second
    return row


def _described(rng: Random, on: date, share: float) -> Row:
    """The ethnicity as others described it, and who did."""
    if rng.random() >= share:
        return {"described_ethnicity": None, "described_by": None}
    return {"described_ethnicity": code_of(rng, "described_ethnicity", on), "described_by": code_of(rng, "described_by", on)}


def born(rng: Random, number: int, first_seen: date, age: int | None = None) -> date:
    """A child's day of birth. The age when first seen is as given, or drawn from the common ages."""
    if age is None:
        age = rng.choice(AGES_AT_FIRST_ATTENTION)
    month = date(first_seen.year - age, first_seen.month, 1) - timedelta(days=rng.randrange(28, 330))
    return month.replace(day=1 + number % 28)


@has_story("children")
def child(case: Case, histories: Row, known: Row | None = None) -> Row:
    """The row of the child of a case. `known` holds values that replace whatever was drawn."""
    rng, dealer, birth, seen = case.rng, case.frame.dealer, case.born, case.first_seen
    unacted = NOT_APPLICABLE if case.acted_on is None else None
    row: Row = {
        "child_ref": case.child_ref, **case.uncertain("first_attention_on", seen, case.prepared, 0.3), **histories,
        "first_response_on": case.acted_on if rng.random() < 0.95 else None,
        "first_response_latest": None, "first_response_absent": unacted,
        "sex": code_of(rng, "sex", seen) if dealer.knows("sex", 8) else None,
        **_said(rng, seen, lambda fact: dealer.knows(fact, 7)), **_described(rng, seen, 0.2),
        "school_engagement": engagement(rng, case.age_on(seen)) if dealer.knows("school", 8) else None,
        "home_area": (case.area if rng.random() < 0.8 else rng.choice(areas(case.frame.period_end))) if rng.random() < 0.5 else None,
    }  # fmt: skip
    birth_known = dealer.knows("birth", 9)
    row["birth_month"] = f"{birth:%Y-%m}" if birth_known else None
    exact = case.frame.identifiable or rng.random() < 0.95
    row["birth_month_latest"] = None if exact or not birth_known else f"{birth.year}-12"
    row["first_attention_age"] = case.age_on(seen) if not birth_known or rng.random() < 0.2 else None
    if case.frame.identifiable:
        row |= _names(f"{case.number:05d}") | {
            "date_of_birth": birth if birth_known else None, "nhs_number": nhs_number(case.number),
            "upn": f"Z{999_000_000_00 + case.number % 100_000:011d}{case.number % 10}",
            **_elsewhere(case.number),
        }  # fmt: skip
    row |= known or {}
    filled = fill(rng, "children", row, (seen, case.prepared), pseudonyms=not case.frame.identifiable)
    if filled.get("missing_history") == "none" and filled.get("first_attention_route") in THROUGH_AN_EPISODE:
        del filled["first_attention_route"]  # a child who was never missing was not noticed through an episode
    return filled


def engagement(rng: Random, age: int) -> str:
    """A random engagement with education that is possible at an age."""
    if age >= 16 and rng.random() < 0.6:
        return rng.choice(PAST_SCHOOL_AGE)
    return rng.choice([code.code for code in CODELISTS["education_engagement"].codes if code.code not in PAST_SCHOOL_AGE])


@has_story("suspects")
def suspects(case: Case) -> list[Row]:
    """The suspects of a case, each at one of the four identification levels. Less is known about those who are less identified."""
    rows = []
    earlier, case.frame.earlier = case.frame.earlier, None
    for index in range(case.rng.choice((0, 0, 1, 1, 1, 2, 3))):
        other = earlier if index == 1 else None
        if other and not (12 <= age_on(other.born, case.first_seen) <= 17 and case.rng.random() < 0.3):
            other = None
        level = FULL if other else case.frame.dealer.deal("identification", LEVELS)
        age = _age(case.rng) if other is None else age_on(other.born, case.first_seen)
        drawn = Suspect(case.ref("S", index + 1), level, age)
        rows.append(suspect(case, drawn, case.number * 10 + index, other))
    return rows


def _age(rng: Random) -> int:
    """A random age. Almost half are under 25, as the assessment of 2011 found."""
    return rng.randint(15, 24) if rng.random() < 0.45 else rng.randint(25, 60)


def suspect(case: Case, drawn: Suspect, number: int, other: Child | None = None, known: Row | None = None) -> Row:
    """The row of a suspect of a case. If the suspect is also the child of another case, `other` is that child, and both rows agree.

    `known` holds values that replace whatever was drawn.
    """
    case.suspects.append(drawn)
    rng, seen, level, share = case.rng, case.first_seen, drawn.level, SHARES[drawn.level]

    def knows(fact: str) -> bool:
        if level == FULL:
            return other is not None or case.frame.dealer.knows(f"suspect's {fact}", KNOWN_TENTHS[fact])
        if level == GIVEN:
            return rng.random() < share
        return fact == "sex" and level == DESCRIBED and rng.random() < 0.8

    row: Row = {"suspect_ref": drawn.ref, "identification": level, "child_ref": None, **_said(rng, seen, knows)}
    row["sex"] = rng.choice(("male",) * 20 + ("female",)) if knows("sex") else None
    row |= aged(rng, seen, drawn, level in (FULL, GIVEN) and knows("age"), rng.random() < share / 2)
    row["observed_appearance"] = code_of(rng, "observed_appearance", seen) if rng.random() < share else None
    row |= _described(rng, seen, share) | _grading(rng, seen)
    if level == DESCRIBED and not (row["sex"] or row["age_band"] or row["observed_appearance"]):
        row["described_ethnicity"], row["described_by"] = code_of(rng, "described_ethnicity", seen), code_of(rng, "described_by", seen)
    if level in (DESCRIBED, NOTHING):
        row["country_of_birth"] = None
    if case.frame.identifiable and level == FULL:
        row |= _names(f"{number:06d}") | {"pnc_id": f"1999/{number % 10_000_000:07d}A"}
        if row["age"] is not None:
            row |= {"date_of_birth": _birthday(rng, seen, drawn.age), "age_basis": "recorded"}
    elif case.frame.identifiable and level == GIVEN:
        row["alias"] = f"Alias-{number:05d}"
    birth = row.get("date_of_birth") or (_birthday(rng, seen, drawn.age) if row["age"] is not None and rng.random() < 0.4 else None)
    row |= {"birth_month": birth.strftime("%Y-%m") if isinstance(birth, date) else None, "birth_month_latest": None}
    if other:
        row |= {name: other.row.get(name) for name in SAME_PERSON} | {"child_ref": other.row["child_ref"]}
        row |= {"ethnicity_scheme": None, "ethnicity_in_source": None}
    if level != FULL:  # such records hold full names
        known_source = rng.random() < SHARE_KNOWN
        sources = [code for code in usable_codes("information_source", "", seen) if code not in OF_NAMED_PEOPLE]
        row["source"] = rng.choice(sources) if known_source else None
    row |= known or {}
    named = level in (FULL, GIVEN)
    return fill(rng, "suspects", row, (seen, case.prepared), identified=named, pseudonyms=level == FULL and not case.frame.identifiable)


def aged(rng: Random, seen: date, drawn: Suspect, age_known: bool, band_known: bool) -> Row:
    """The age, or else possibly the age band, and the day to which it refers."""
    band = next(name for under, name in AGE_BANDS if drawn.age < under) if band_known and not age_known else None
    return {
        "age": drawn.age if age_known else None, "age_band": band,
        "age_band_basis": rng.choice(usable_codes("number_basis", "", seen)) if band else None,
        "age_held_on": seen if age_known or band else None, "age_held_absent": None if age_known or band else NOT_APPLICABLE,
    }  # fmt: skip


def _birthday(rng: Random, day: date, age: int) -> date:
    """A day of birth for somebody of this age on a day, avoiding systems' default dates, which a rule would query."""
    birth = date(day.year - age, day.month, min(day.day, 28)) - timedelta(rng.randrange(360))
    return birth - timedelta(31) if birth.isoformat()[:7] in {day[:7] for day in DEFAULTS} else birth


def _grading(rng: Random, on: date) -> Row:
    """Grades of one scheme, or none, because the letters of one scheme have no meaning in the other."""
    row: Row = dict.fromkeys(
        ("grading_scheme", "grading_source", "grading_information", "grading_handling", "grading_action", "grading_sanitisation")
    )
    if rng.random() < 0.7:
        return row
    row["grading_scheme"] = scheme = code_of(rng, "grading_scheme", on)
    for part in ("grading_source", "grading_information"):
        row[part] = rng.choice(usable_codes(part, scheme, on))
    not_for_sharing = usable_codes("grading_handling", "stays-in-agency", on)
    row["grading_handling"] = rng.choice([code for code in usable_codes("grading_handling", scheme, on) if code not in not_for_sharing])
    if row["grading_handling"] in usable_codes("grading_handling", "on-conditions", on):
        row["grading_action"], row["grading_sanitisation"] = code_of(rng, "grading_action", on), code_of(rng, "grading_sanitisation", on)
    return row


def _names(number: str) -> Row:
    """Names that nobody could mistake for real ones."""
    return {"given_name": "Synthetic", "family_name": f"Example-{number}"}


def _elsewhere(number: int) -> Row:
    """Numbers of the other nations, which a few children have who lived there, and the identifier to come."""
    return {
        "chi_number": f"3102{number % 1_000_000:06d}" if number % 9 == 3 else None,
        "hc_number": f"3999{number % 1_000_000:06d}" if number % 9 == 6 else None,
        "consistent_identifier": f"SYNTHETIC999{number % 100_000_000:08d}" if number % 9 == 8 else None,
    }


def nhs_number(number: int) -> str:
    """An NHS number in the range 999, which is reserved for tests, with a correct check digit."""
    while True:
        digits = f"999{number % 1_000_000:06d}"
        check = 11 - sum((10 - place) * int(digit) for place, digit in enumerate(digits)) % 11
        if check != 10:
            return digits + str(check % 11)
        number += 500_009  # this stem has no valid check digit


@has_story("networks", "network_members")
def networks(case: Case, known: Row | None = None) -> list[tuple[str, Row]]:
    """A network of all suspects of a case, with the core member first. `known` holds values that replace whatever was drawn."""
    rng, ref, window, size = case.rng, case.ref("N"), (case.first_seen, case.prepared), len(case.suspects)
    complete = rng.random() < 0.4
    first_known = case.uncertain("first_known_on", case.first_seen + timedelta(rng.randrange(20)), case.prepared)
    network = {
        "network_ref": ref, "known_size": size if complete else size + rng.randrange(1, 6), "size_complete": "yes" if complete else "no",
        **({"known_size_basis": "recorded"} if complete else {}), **first_known, "network_area": case.area,
    }  # fmt: skip
    network |= known or {}
    rows = [("networks", fill(rng, "networks", network, window))]
    for place, suspect in enumerate(case.suspects):
        member = {"network_ref": ref, "suspect_ref": suspect.ref, "role": "core" if place == 0 else "peripheral"}
        rows.append(("network_members", fill(rng, "network_members", member, window)))
    return rows

"""Rows and builders for the examples of the rules on suspects."""

from cse_record.standard.rows import Row

SUSPECTS = "suspects"
NOT_APPLICABLE = "absent:not-applicable"
NOT_IDENTIFIED = "absent:not-identified"

DETAILS: dict[str, Row] = {
    "sex": {"sex": "male"},
    "age": {"age": 30, "age_absent": None, "age_held_on": "2020-08-01", "age_held_absent": None},
    "age_band": {"age_band": "25-34", "age_band_basis": "estimated", "age_held_on": "2020-08-01", "age_held_absent": None},
    "ethnicity": {"ethnicity": "white-british", "ethnicity_basis": "copied-self-definition"},
    "observed_appearance": {"observed_appearance": "ic1"},
    "described_ethnicity": {"described_ethnicity": "white", "described_by": "victim"},
    "nationality": {"nationality": "GBR", "nationality_basis": "another-system"},
    "country_of_birth": {"country_of_birth": "FRA"},
}
"""Each element that says something about an unnamed person, with the cells that it requires."""

BARE: Row = {
    "sex": NOT_IDENTIFIED, "age_absent": NOT_IDENTIFIED, "age_held_absent": NOT_APPLICABLE, "ethnicity": NOT_IDENTIFIED,
    "ethnicity_basis": NOT_APPLICABLE, "observed_appearance": NOT_IDENTIFIED, "described_ethnicity": NOT_IDENTIFIED,
    "nationality": NOT_IDENTIFIED, "nationality_basis": NOT_APPLICABLE,
}  # fmt: skip
"""A suspect about whom nothing is said."""

OPTIONAL: Row = {"age_band": NOT_IDENTIFIED, "nationality_2": NOT_IDENTIFIED, "country_of_birth": NOT_IDENTIFIED}
"""Reasons for absence where a blank would do."""
LEVELS: dict[str, Row] = {
    "given-name-or-alias": {"identification": "given-name-or-alias"},
    "described-only": BARE | {"identification": "described-only", "sex": "male"},
    "nothing-known": BARE | {"identification": "nothing-known"},
}
"""A suspect at each level of identification below the full name."""

GRADES = {"grading_source": "3x5x2-1", "grading_information": "3x5x2-A", "grading_handling": "3x5x2-P"}
OTHER_GRADES = {"grading_source": "5x5x5-A", "grading_information": "5x5x5-1", "grading_handling": "5x5x5-2"}
UNCONDITIONAL = {"returns": [{"handling_conditions": None}]}
CONDITIONAL = {"returns": [{"handling_conditions": "Ask the force before any other use."}]}
CONDITIONS: Row = {"grading_action": "A1", "grading_sanitisation": "S2"}
CHILD: Row = {"child_ref": "C-0001", "sex": "female", "age": 14, "age_held_on": "2020-08-01"}
"""A suspect who is also the child of the base return, with consistent details."""
NUMBERS: Row = {
    "pnc_id": "1999/0000001A",
    "pnc_id_pseudonym": "n1-k0a1b2c3d-00112233445566778899aabbccddeeff",
    "name_birth_pseudonym": "n1-k0a1b2c3d-ffeeddccbbaa99887766554433221100",
}
IDENTIFIABLE = {"returns": [{"form": "identifiable"}]}


def handled(code: str) -> Row:
    """A handling code with its scheme."""
    return {"grading_scheme": code[:5], "grading_handling": code}

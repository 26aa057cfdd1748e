"""Persons suspected of exploiting a child, from fully identified to known only to exist (R1, R3, R4, R15, R20)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import (
    NOT_APPLICABLE,
    NOT_IDENTIFIED,
    NOT_RECORDED,
    Absent,
    Basis,
    Element,
    LatestMonth,
    Mapping,
)
from cse_record.standard.joining import chosen_with, first_of, latest_by
from cse_record.standard.kinds import OLDEST, Code, ExactDate, Identifier, Number, Ref, ShortText, UncertainMonth
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


def _grading(part: str, label: str, definition: str) -> Element:
    return Element(
        Code(f"grading_{part}"),
        label=label,
        definition=definition,
        guidance="Choose a value from the scheme that you named: the same letter means different things in the two schemes.",
        identifiability="none",
        sensitivity="operational",
        requirements=("R15",),
        absent=NOT_RECORDED,
    )


FULLEST_FIRST = first_of("full-name-or-initials", "given-name-or-alias", "described-only", "nothing-known")


class Suspect(Record):
    about: ClassVar = RecordType(
        name="suspects",
        singular="suspect",
        core=True,
        requirements=("R1", "R3", "R4", "R15", "R20"),
        guidance=(
            "One row for each person suspected, even if all that is known is that they exist. "
            "A suspect who is also a child in this return is linked by the child reference."
        ),
        identified_by=("suspect_ref",),
        case_line=None,  # about another person
        base_row={
            "suspect_ref": "S-0001",
            "identification": "full-name-or-initials",
            "sex": "male",
            "age": 30,
            "age_basis": "recorded",
            "age_held_on": "2020-08-01",
            "ethnicity": "white-british",
            "ethnicity_basis": "person",
            "observed_appearance": "ic1",
            "described_ethnicity": "absent:not-asked",
            "nationality": "GBR",
            "nationality_basis": "another-system",
            "source": "police-crime-record",
        },
        sheets={"core": "core", "police": "facts", "childrens-services": "core", "board": "core", "voluntary": "core"},
        sheets_also={
            "core": ("age_band", "age_band_basis", "described_by"),
            "childrens-services": ("age_band", "age_band_basis", "described_by"),
            "board": ("age_band", "age_band_basis", "described_by"),
            "voluntary": ("age_band", "age_band_basis", "described_by"),
        },
    )

    suspect_ref: Annotated[
        str | None,
        shared.reference(
            "Suspect reference",
            "this suspect",
            "Use a reference that says nothing about the person. Never give it to anybody else.",
            "criminal_offence",
        ),
    ] = None
    identification: Annotated[
        str | None,
        Element(
            Code("identification_level"),
            label="Identification level",
            definition="How far the suspect is identified in the source: by name, by an alias, by description, or not at all.",
            guidance="State what the source holds, even if names are left out of the return. An alias alone cannot link two agencies' "
            "records.",
            identifiability="none",
            sensitivity="criminal_offence",
            resolution=FULLEST_FIRST,
            requirements=("R4",),
            core=("suspects",),
        ),
    ] = None
    child_ref: Annotated[
        str | None,
        Element(
            Ref("children"),
            label="Suspect is also this child",
            definition="The reference of the child of this return who is the same person as this suspect.",
            guidance="Leave blank unless they are one person. This is not the child whom the suspect exploited.",
            identifiability="indirect",
            sensitivity="criminal_offence",
            requirements=("R4", "R20"),
        ),
    ] = None
    sex: Annotated[
        str | None, shared.sex("the suspect", ("suspects-sex",), NOT_IDENTIFIED, "A description as a man or a woman is enough.")
    ] = None
    age: Annotated[
        int | None,
        Element(
            Number(5, OLDEST, "age in completed years"),
            label="Age",
            definition="The suspect's age in completed years on the date given under “Age as at”.",
            guidance="Enter about 50 as 50, estimated. If only a range is known, give the reason here and the range as the age band.",
            identifiability="indirect",
            sensitivity="none",
            resolution=latest_by("age_held_on"),
            requirements=("R11",),
            core=("suspects-age",),
            tables=("suspects-age-at-start",),
            absent=NOT_IDENTIFIED,
        ),
    ] = None
    age_basis: Basis = None
    age_absent: Absent = None
    birth_month: Annotated[
        str | None,
        Element(
            UncertainMonth(),
            label="Month of birth",
            definition="The month in which the suspect was born, or the earliest month that it can have been.",
            guidance=(
                "Give the month, not the day. The age at the start of the exploitation is worked out from it; without it, from the age "
                "and the day on which the suspect was of that age."
            ),
            identifiability="indirect",
            sensitivity="none",
            requirements=("R11", "R25"),
            tables=("suspects-age-at-start",),
            absent=NOT_IDENTIFIED,
            since="0.2",
        ),
    ] = None
    birth_month_latest: LatestMonth = None
    birth_month_absent: Absent = None
    age_held_on: Annotated[
        date | None,
        Element(
            ExactDate(),
            label="Age as at",
            definition="The day on which the suspect was of the recorded age or age band.",
            guidance="Normally the day of the custody record or account. Fill whenever there is an age.",
            identifiability="none",
            sensitivity="none",
            resolution=chosen_with("age", "age_band"),
            requirements=("R11",),
            core=("suspects-age",),
            tables=("suspects-age-at-start",),
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="neither age nor age band is recorded",
        ),
    ] = None
    age_held_absent: Absent = None
    age_band: Annotated[
        str | None,
        Element(
            Code("age_band"),
            label="Age band",
            definition="The range of years in which the suspect's age lies, where the age itself is not known.",
            guidance="Leave blank if the age is recorded: the band is then worked out.",
            identifiability="none",
            sensitivity="none",
            resolution=latest_by("age_held_on"),
            requirements=("R11",),
            tables=("suspects-age", "suspects-age-at-start"),
            absent=NOT_IDENTIFIED,
        ),
    ] = None
    age_band_basis: Annotated[
        str | None,
        Element(
            Code("number_basis"),
            label="Age band: basis",
            definition="Whether the age band was recorded from a source, estimated or stated by the person.",
            guidance="Fill whenever there is an age band.",
            identifiability="none",
            sensitivity="none",
            resolution=chosen_with("age_band"),
            requirements=("R11", "R15"),
        ),
    ] = None
    ethnicity: Annotated[str | None, shared.ethnicity("the suspect", ("suspects-ethnicity",), NOT_IDENTIFIED)] = None
    ethnicity_basis: Annotated[str | None, shared.ethnicity_basis("the suspect", ("suspects-ethnicity",))] = None
    ethnicity_scheme: Annotated[str | None, shared.ethnicity_scheme()] = None
    ethnicity_in_source: Annotated[str | None, shared.ethnicity_in_source()] = None
    observed_appearance: Annotated[
        str | None,
        Element(
            Code("observed_appearance"),
            label="Observed appearance",
            definition="The appearance of the suspect as an officer noted it in a six-part code, which is not an ethnicity.",
            guidance=(
                "Copy the police code. If none was noted, choose “Suspect not identified” if too little is known about the suspect, "
                "“This system has no place for it” if that is so, and otherwise “The source does not say why”."
            ),
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R1", "R3"),
            core=("suspects-ethnicity",),
            absent=("absent:not-identified", *NOT_RECORDED),
            maps_to=(Mapping("Police National Computer", "Ethnic appearance, 6+1", "exact"),),
        ),
    ] = None
    described_ethnicity: Annotated[str | None, shared.described_ethnicity("the suspect", NOT_IDENTIFIED, core=("suspects-ethnicity",))] = (
        None
    )
    described_by: Annotated[str | None, shared.described_by()] = None
    nationality: Annotated[str | None, shared.nationality("the suspect", ("suspects-nationality",), NOT_IDENTIFIED)] = None
    nationality_2: Annotated[str | None, shared.nationality_2("the suspect", NOT_IDENTIFIED)] = None
    nationality_basis: Annotated[str | None, shared.nationality_basis("the suspect", ("suspects-nationality",))] = None
    country_of_birth: Annotated[str | None, shared.country_of_birth("the suspect", NOT_IDENTIFIED)] = None
    source: Annotated[str | None, shared.source(core=("sources",))] = None
    confirmed_on: Annotated[date | None, shared.confirmed_on()] = None
    grading_scheme: Annotated[
        str | None,
        Element(
            Code("grading_scheme"),
            label="Intelligence grading: scheme",
            definition="The police scheme under which the information about this suspect was graded.",
            guidance="Fill if any grade is given. Graded information is not a finding.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R15",),
            absent=NOT_RECORDED,
        ),
    ] = None
    grading_source: Annotated[
        str | None, _grading("source", "Intelligence grading: source", "How reliable the police judged the source to be.")
    ] = None
    grading_information: Annotated[
        str | None,
        _grading("information", "Intelligence grading: information", "How the police assessed the information that the source gave."),
    ] = None
    grading_handling: Annotated[
        str | None,
        _grading(
            "handling", "Intelligence grading: handling", "With whom, and on what terms, the police allow the information to be shared."
        ),
    ] = None
    grading_action: Annotated[
        str | None,
        Element(
            Code("grading_action"),
            label="Intelligence handling: action",
            definition="What a recipient may do with information that the police share on conditions.",
            guidance="If the handling code is C of 3x5x2, copy this from the report. Write the conditions themselves under the return's "
            "handling conditions.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R15", "R19"),
        ),
    ] = None
    grading_sanitisation: Annotated[
        str | None,
        Element(
            Code("grading_sanitisation"),
            label="Intelligence handling: sanitisation",
            definition="Whether information that the police share on conditions may be put into other words and passed on.",
            guidance="Fill if the handling code is C of 3x5x2, or 5 of 5x5x5. The latter means that the originator has to be asked.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R15", "R19"),
        ),
    ] = None
    given_name: Annotated[
        str | None, shared.direct("Given name", "The first or given names of the suspect.", ShortText(100), "criminal_offence")
    ] = None
    family_name: Annotated[str | None, shared.direct("Family name", "The surname of the suspect.", ShortText(100), "criminal_offence")] = (
        None
    )
    alias: Annotated[
        str | None, shared.direct("Alias", "A nickname or other name by which the suspect is known.", ShortText(100), "criminal_offence")
    ] = None
    date_of_birth: Annotated[
        date | None,
        shared.direct("Date of birth", "The exact day on which the suspect was born, held only to form a pseudonym.", ExactDate(), "none"),
    ] = None
    pnc_id: Annotated[
        str | None,
        shared.direct(
            "PNC identifier", "The number of the suspect on the Police National Computer.", Identifier("pnc-id"), "criminal_offence"
        ),
    ] = None
    pnc_id_pseudonym: Annotated[
        str | None, shared.pseudonym("pnc_id", "Pseudonym from PNC identifier", "the PNC identifier", "criminal_offence")
    ] = None
    name_birth_pseudonym: Annotated[
        str | None,
        shared.pseudonym(
            "given_name+family_name+date_of_birth",
            "Pseudonym from name and date of birth",
            "the suspect's name and date of birth",
            "criminal_offence",
        ),
    ] = None

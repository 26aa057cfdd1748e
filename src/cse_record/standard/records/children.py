"""Children known or suspected to have been sexually exploited, or at risk of it (R1, R3, R11, R19, R20)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import (
    NOT_APPLICABLE,
    NOT_ESTABLISHED,
    NOT_RECORDED,
    NOT_TOLD,
    Absent,
    Basis,
    Element,
    Latest,
    LatestMonth,
    Mapping,
)
from cse_record.standard.joining import EARLIEST, chosen_with, first_of
from cse_record.standard.kinds import (
    OLDEST,
    Code,
    ExactDate,
    Identifier,
    Number,
    ShortText,
    UncertainDate,
    UncertainMonth,
)
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class Child(Record):
    about: ClassVar = RecordType(
        name="children",
        singular="child",
        core=True,
        requirements=("R1", "R3", "R11", "R20"),
        guidance=(
            "One row for each child whose case was open at any time in the period of the return. "
            "Keep a child who turns 18 while support continues. A child who is not yet born has no row. "
            "A child who is also alleged to have harmed others has a row under "
            "suspects too."
        ),
        identified_by=("child_ref",),
        base_row={
            "child_ref": "C-0001",
            "sex": "female",
            "ethnicity": "white-british",
            "ethnicity_basis": "person",
            "nationality": "GBR",
            "nationality_basis": "stated-by-person",
            "birth_month": "2006-05",
            "first_attention_on": "2020-06-10",
            "first_attention_service": "school",
            "missing_history": "none",
            "living_history": "none",
            "school_engagement": "attending",
            "indicator_history": "none",
            "first_response_on": "2020-06-12",
            "source": "police-crime-record",
        },
        sheets={"core": "core", "police": "core", "childrens-services": "facts", "board": "core", "voluntary": "core", "health": "core"},
    )

    child_ref: Annotated[
        str | None,
        shared.reference(
            "Child reference",
            "this child",
            "Use a reference that says nothing about the child. Keep it from return to return and never give it to another child.",
            "special_category",
        ),
    ] = None
    sex: Annotated[
        str | None, shared.sex("the child", ("children",), NOT_TOLD, "How the child describes their own gender is a separate element.")
    ] = None
    gender: Annotated[
        str | None,
        Element(
            Code("gender"),
            label="Gender, as the child describes it",
            definition="The gender that the child says they have, where the agency asks and records it.",
            guidance="Record only what the child has said. Never infer it from name, sex or appearance.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R3",),
            absent=NOT_TOLD,
        ),
    ] = None
    ethnicity: Annotated[str | None, shared.ethnicity("the child", ("children-ethnicity",), NOT_TOLD)] = None
    ethnicity_basis: Annotated[str | None, shared.ethnicity_basis("the child", ("children-ethnicity",))] = None
    ethnicity_scheme: Annotated[str | None, shared.ethnicity_scheme()] = None
    ethnicity_in_source: Annotated[str | None, shared.ethnicity_in_source()] = None
    described_ethnicity: Annotated[str | None, shared.described_ethnicity("the child", NOT_TOLD, tables=("children-ethnicity",))] = None
    described_by: Annotated[str | None, shared.described_by()] = None
    observed_appearance: Annotated[
        str | None,
        Element(
            Code("observed_appearance"),
            label="Observed appearance",
            definition="The appearance of the child as an officer noted it in a six-part code, which is not an ethnicity.",
            guidance="Copy the police code, and only if an officer noted it. It never becomes self-defined ethnicity.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R1", "R3"),
            tables=("children-ethnicity",),
            absent=NOT_RECORDED,
            since="0.2",
        ),
    ] = None
    nationality: Annotated[str | None, shared.nationality("the child", ("children-nationality",), NOT_TOLD)] = None
    nationality_2: Annotated[str | None, shared.nationality_2("the child", NOT_TOLD)] = None
    nationality_basis: Annotated[str | None, shared.nationality_basis("the child", ("children-nationality",))] = None
    country_of_birth: Annotated[str | None, shared.country_of_birth("the child", NOT_TOLD)] = None
    birth_month: Annotated[
        str | None,
        Element(
            UncertainMonth(),
            label="Month of birth",
            definition="The month in which the child was born, or the earliest month that it can have been.",
            guidance="Give the month, not the day. If only the year is known, give January here and December as the latest.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R11", "R19"),
            core=("children-age",),
            tables=("non-recent",),
            absent=NOT_TOLD,
            maps_to=(
                Mapping("DfE children in need census", "Person birth date (N00066)", "broader"),
                Mapping("SSDA903", "DOB", "broader"),
            ),
        ),
    ] = None
    birth_month_latest: LatestMonth = None
    birth_month_absent: Absent = None
    disability: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Disability",
            definition="Whether the child has a physical or mental impairment with a substantial and long-term effect on daily life.",
            guidance="Record what an assessment or the child's record says. A learning disability counts.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R8",),
            absent=NOT_TOLD,
            maps_to=(Mapping("DfE children in need census", "Disability (N00099)", "lossy"),),
        ),
    ] = None
    home_area: Annotated[
        str | None,
        Element(
            Code("area"),
            label="Home area",
            definition="The local authority in which the child's own home is, wherever the child may be placed.",
            guidance=(
                "The authority of the family home, if the source states it. Do not infer it from where the child lives or who placed them."
            ),
            identifiability="indirect",
            sensitivity="none",
            requirements=("R6",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    first_attention_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="First came to attention",
            definition="The day on which any service first saw that this child might be sexually exploited, or the earliest it can be.",
            guidance="Give the first concern known to you, even if it led to no referral. When returns are combined the earliest counts.",
            identifiability="indirect",
            sensitivity="none",
            resolution=EARLIEST,
            requirements=("R11", "R13"),
            core=("children-age",),
            tables=("non-recent",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    first_attention_latest: Latest = None
    first_attention_absent: Absent = None
    first_attention_age: Annotated[
        int | None,
        Element(
            Number(0, OLDEST, "age in completed years"),
            label="Age when first came to attention",
            definition="The child's age in completed years when a service first saw the concern, where only the age was recorded.",
            guidance=(
                "Fill only when the month of birth or the date of first attention is not known. Otherwise it is worked out for you. For "
                "an adult who discloses childhood abuse, give the age at disclosure."
            ),
            identifiability="indirect",
            sensitivity="none",
            resolution=EARLIEST,
            requirements=("R11",),
            tables=("non-recent",),
        ),
    ] = None
    first_attention_age_basis: Basis = None
    first_attention_service: Annotated[
        str | None,
        Element(
            Code("referral_source"),
            label="First seen by",
            definition="The service or person who first saw that this child might be sexually exploited.",
            guidance="Name the service that recognised it, which need not be the one that made the referral.",
            identifiability="none",
            sensitivity="operational",
            resolution=chosen_with("first_attention_on"),
            requirements=("R13",),
            core=("first-attention",),
            absent=NOT_ESTABLISHED,
            maps_to=(Mapping("DfE children in need census", "Referral source (N00575)", "lossy"),),
        ),
    ] = None
    first_attention_route: Annotated[
        str | None,
        Element(
            Code("attention_route"),
            label="How it was first seen",
            definition="What led a service to see the concern, such as a missing episode, a disclosure or an assessment.",
            guidance="Only if the source says what came first, not from dates. What the child told is a disclosure, whoever passed it on.",
            identifiability="none",
            sensitivity="operational",
            resolution=chosen_with("first_attention_on"),
            requirements=("R13",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    missing_history: Annotated[
        str | None,
        Element(
            Code("history"),
            label="Missing history",
            definition="Whether it is known if the child was ever missing, and whether there are episodes to record.",
            guidance="Enter each episode under missing episodes. “Known: there is none” means that somebody looked and found none.",
            identifiability="none",
            sensitivity="special_category",
            resolution=first_of("some", "none"),
            requirements=("R2", "R3"),
            core=("missing",),
            absent=(NOT_APPLICABLE, *NOT_TOLD),
            absent_since={NOT_APPLICABLE: "0.2"},
            not_applicable_when="the concern was first seen after the child's 18th birthday",
            maps_to=(Mapping("DfE children in need census", "Assessment factor 10A, going or being missing", "lossy"),),
        ),
    ] = None
    living_history: Annotated[
        str | None,
        Element(
            Code("history"),
            label="Living situation history",
            definition="Whether it is known where the child has lived, and whether there is any spell to record.",
            guidance="If it is known, enter each spell under living situations, including at home.",
            identifiability="none",
            sensitivity="none",
            resolution=first_of("some", "none"),
            requirements=("R3", "R6"),
            core=("living-situation",),
            absent=NOT_TOLD,
        ),
    ] = None
    school_engagement: Annotated[
        str | None,
        Element(
            Code("education_engagement"),
            label="Engagement with school",
            definition="How far the child was taking part in education when the concern was first seen.",
            guidance="Choose what mainly applied at that time. Dated observations belong under education.",
            identifiability="none",
            sensitivity="none",
            requirements=("R3", "R7"),
            core=("school",),
            absent=(NOT_APPLICABLE, *NOT_TOLD),
            absent_since={NOT_APPLICABLE: "0.2"},
            not_applicable_when="the concern was first seen after the child's 18th birthday",
        ),
    ] = None
    indicator_history: Annotated[
        str | None,
        Element(
            Code("history"),
            label="Indicators considered",
            definition="Whether anyone has considered the signs of exploitation for this child, and whether any were seen.",
            guidance="“Known: there is none” means that the signs were considered and none were seen. If nobody has looked, say so.",
            identifiability="none",
            sensitivity="special_category",
            resolution=first_of("some", "none"),
            requirements=("R3", "R8"),
            required=True,
            absent=NOT_TOLD,
        ),
    ] = None
    first_response_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="First response",
            definition="The day on which any service first acted to protect or support this child, or the earliest it can be.",
            guidance=(
                "An offer counts from the day on which it was made; a note or referral alone does not count. If nobody acted, choose "
                "“Not applicable”. A response recorded under referrals takes precedence."
            ),
            identifiability="indirect",
            sensitivity="operational",
            resolution=EARLIEST,
            requirements=("R6", "R13"),
            core=("living-situation",),
            absent=(NOT_APPLICABLE, *NOT_ESTABLISHED),
            not_applicable_when="no service has acted",
        ),
    ] = None
    first_response_latest: Latest = None
    first_response_absent: Absent = None
    treated_as_risk_to_others: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Treated as a risk to others",
            definition="Whether any service has responded to this child mainly as a risk to other people rather than as a child at risk.",
            guidance="This records what services did. It is not a judgement of the child.",
            identifiability="none",
            sensitivity="special_category",
            resolution=first_of("yes", "no"),
            requirements=("R8",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    source: Annotated[str | None, shared.source(core=("sources",))] = None
    confirmed_on: Annotated[date | None, shared.confirmed_on()] = None
    given_name: Annotated[
        str | None, shared.direct("Given name", "The first or given names of the child.", ShortText(100), "special_category")
    ] = None
    family_name: Annotated[str | None, shared.direct("Family name", "The surname of the child.", ShortText(100), "special_category")] = None
    date_of_birth: Annotated[
        date | None, shared.direct("Date of birth", "The exact day of birth, held only to form a pseudonym.", ExactDate(), "none")
    ] = None
    nhs_number: Annotated[
        str | None,
        shared.direct(
            "NHS number", "The number that the NHS in England and Wales gives to the child.", Identifier("nhs-number"), "special_category"
        ),
    ] = None
    chi_number: Annotated[
        str | None,
        shared.direct(
            "CHI number",
            "The Community Health Index number that the NHS in Scotland gives to the child.",
            Identifier("chi-number"),
            "special_category",
            "The last digit is a check digit, formed as that of the NHS number.",
            "0.2",
        ),
    ] = None
    hc_number: Annotated[
        str | None,
        shared.direct(
            "Health and Care Number",
            "The number that health and social care in Northern Ireland gives to the child.",
            Identifier("hc-number"),
            "special_category",
            "The last digit is a check digit, formed as that of the NHS number.",
            "0.2",
        ),
    ] = None
    consistent_identifier: Annotated[
        str | None,
        shared.direct(
            "Consistent identifier",
            "The consistent identifier of the child under the Children's Wellbeing and Schools Act, if it is not the NHS number.",
            Identifier("consistent-identifier"),
            "special_category",
            "Fill only once regulations name it. If they name the NHS number, use that element.",
            "0.2",
        ),
    ] = None
    upn: Annotated[
        str | None,
        shared.direct(
            "Unique pupil number", "The number that the education system in England gives to the child.", Identifier("upn"), "none"
        ),
    ] = None
    nhs_number_pseudonym: Annotated[
        str | None, shared.pseudonym("nhs_number", "Pseudonym from NHS number", "the NHS number", "special_category")
    ] = None
    chi_number_pseudonym: Annotated[
        str | None, shared.pseudonym("chi_number", "Pseudonym from CHI number", "the CHI number", "special_category", "0.2")
    ] = None
    hc_number_pseudonym: Annotated[
        str | None,
        shared.pseudonym("hc_number", "Pseudonym from Health and Care Number", "the Health and Care Number", "special_category", "0.2"),
    ] = None
    consistent_identifier_pseudonym: Annotated[
        str | None,
        shared.pseudonym(
            "consistent_identifier", "Pseudonym from consistent identifier", "the consistent identifier", "special_category", "0.2"
        ),
    ] = None
    upn_pseudonym: Annotated[
        str | None, shared.pseudonym("upn", "Pseudonym from unique pupil number", "the unique pupil number", "none")
    ] = None
    name_birth_pseudonym: Annotated[
        str | None,
        shared.pseudonym(
            "given_name+family_name+date_of_birth", "Pseudonym from name and date of birth", "name and date of birth", "special_category"
        ),
    ] = None

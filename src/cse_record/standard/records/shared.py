"""Elements that several record types have in common, each defined once.

`person` is the person or thing meant, as it reads in a sentence: “the child”, “the suspect”.
"""

from collections.abc import Sequence

from cse_record.standard.elements import (
    NOT_APPLICABLE,
    NOT_ESTABLISHED,
    NOT_RECORDED,
    Element,
    Identifiability,
    Mapping,
    Sensitivity,
)
from cse_record.standard.joining import LATEST, best_by, chosen_with
from cse_record.standard.kinds import Code, ExactDate, Key, Kind, Pseudonym, Ref, ShortText
from cse_record.standard.versions import FIRST


def link(
    to: str, singular: str, guidance: str = "Choose the reference from that sheet.", *, required: bool = True, label: str = ""
) -> Element:
    """The reference to the record of another type to which this row belongs. `label` tells two references to one type apart."""
    return Element(
        Ref(to),
        label=label or f"{singular[0].upper()}{singular[1:]} reference",
        definition=f"The reference of the {singular} that this row belongs to, as it appears in the {to.replace('_', ' ')} of this return.",
        guidance=guidance,
        identifiability="indirect",
        sensitivity="none",
        requirements=("R20",),
        required=required,
    )


def reference(label: str, record_described: str, guidance: str, sensitivity: Sensitivity = "none") -> Element:
    """The record's own reference."""
    return Element(
        Key(),
        label=label,
        definition=f"The reference of {record_described}, kept from return to return and never given to another.",
        guidance=guidance,
        identifiability="indirect",
        sensitivity=sensitivity,
        requirements=("R20",),
        required=True,
    )


def source(core: tuple[str, ...] = ()) -> Element:
    return Element(
        Code("information_source"),
        label="Source of the information",
        definition="The kind of record or account from which the details in this row were taken.",
        guidance=(
            "If your record only repeats what somebody said, choose that account. If there are several sources, choose the one that "
            "supplied most." + ("" if core else " May be left blank if it is the same as for the child or the suspect.")
        ),
        identifiability="none",
        sensitivity="operational",
        requirements=("R15",),
        absent=NOT_RECORDED,
        core=core,
    )


def confirmed_on() -> Element:
    return Element(
        ExactDate(),
        label="Last confirmed",
        definition="The day on which somebody last checked the details in this row against their source.",
        guidance="Give the day of the last check. That is not the day of the return, unless you checked on that day.",
        identifiability="none",
        sensitivity="none",
        resolution=LATEST,
        requirements=("R15",),
    )


def sex(person: str, core: tuple[str, ...], absent: Sequence[str], guidance: str) -> Element:
    return Element(
        Code("sex"),
        label="Sex",
        definition=f"Whether {person} is male or female, as stated in the source record, normally as registered at birth.",
        guidance=f"Record what the source says. Never infer it from a name. {guidance}",
        identifiability="indirect",
        sensitivity="none",
        requirements=("R3",),
        core=core,
        absent=tuple(absent),
        maps_to=(
            Mapping("DfE children in need census", "Sex (N00783)", "exact"),
            Mapping("SSDA903", "Sex", "exact"),
        ),
    )


def ethnicity(person: str, core: tuple[str, ...], absent: Sequence[str]) -> Element:
    return Element(
        Code("ethnicity"),
        label="Ethnicity, self-defined",
        definition=f"The ethnic group that {person}, or someone entitled to speak for them, says they belong to.",
        guidance=(
            "Record the answer given, even if it differs from appearance or nationality. Never enter appearance here; nationality has "
            "its own element."
        ),
        identifiability="indirect",
        sensitivity="special_category",
        resolution=best_by("ethnicity_basis"),
        requirements=("R1", "R3"),
        core=core,
        absent=tuple(absent),
        maps_to=(
            Mapping("DfE children in need census and SSDA903", "Ethnicity", "lossy"),
            Mapping("NHS Data Dictionary", "Ethnic category", "lossy"),
            Mapping("Police self-defined ethnicity 18+1", "SDE", "lossy"),
        ),
    )


def ethnicity_basis(person: str, core: tuple[str, ...]) -> Element:
    return Element(
        Code("ethnicity_basis"),
        label="Ethnicity: who said so",
        definition=f"Who gave the answer recorded as the self-defined ethnicity of {person}, or that it was copied from another record.",
        guidance="If your own agency asked, choose the person or parent who answered. If another agency asked, choose copied.",
        identifiability="none",
        sensitivity="none",
        resolution=chosen_with("ethnicity"),
        requirements=("R1", "R15"),
        core=core,
        absent=(NOT_APPLICABLE, *NOT_RECORDED),
        not_applicable_when="ethnicity holds a reason for absence",
    )


def ethnicity_scheme() -> Element:
    return Element(
        Code("classification_scheme", group="ethnicity"),
        label="Ethnicity: scheme of the source",
        definition="The classification, with its version, in which the source system holds the ethnic group.",
        guidance="If the source names it, fill this when the group was converted, or when the source code says why there is no group, "
        "such as NS.",
        identifiability="none",
        sensitivity="none",
        resolution=chosen_with("ethnicity"),
        requirements=("R1",),
    )


def ethnicity_in_source() -> Element:
    return Element(
        ShortText(60),
        label="Ethnicity: code in the source",
        definition="The code that the source system holds for the ethnic group, unchanged by any conversion.",
        guidance="Copy the code, for example W9. If it covers several groups, keep it here and give a reason in place of self-defined "
        "ethnicity.",
        identifiability="indirect",
        sensitivity="special_category",
        resolution=chosen_with("ethnicity"),
        requirements=("R1",),
    )


def described_ethnicity(person: str, absent: Sequence[str], core: tuple[str, ...] = (), tables: tuple[str, ...] = ()) -> Element:
    return Element(
        Code("described_ethnicity"),
        label="Ethnicity as described by others",
        definition=f"The broad group in which another person placed {person}: a victim, a third party, or a record that does not say who.",
        guidance="Record it only if the source says so. It shows how a person was seen and never becomes self-defined ethnicity.",
        identifiability="indirect",
        sensitivity="special_category",
        requirements=("R1", "R3"),
        core=core,
        tables=tables,
        absent=tuple(absent),
    )


def described_by() -> Element:
    return Element(
        Code("described_by"),
        label="Described by",
        definition="Who gave the description from which the broad group was taken.",
        guidance="Fill whenever a described ethnicity is recorded. If the record does not say who gave it, say so.",
        identifiability="none",
        sensitivity="operational",
        resolution=chosen_with("described_ethnicity"),
        requirements=("R1", "R15"),
        absent=NOT_RECORDED,
    )


def nationality(person: str, core: tuple[str, ...], absent: Sequence[str]) -> Element:
    return Element(
        Code("nationality"),
        label="Nationality",
        definition=f"The country of which {person} is a national, or that they are stateless or hold another status listed.",
        guidance="Record citizenship, not ethnic group, language or place of birth. “Pakistani” here means a citizen of Pakistan.",
        identifiability="indirect",
        sensitivity="none",
        resolution=best_by("nationality_basis"),
        requirements=("R1", "R3"),
        core=core,
        absent=tuple(absent),
        maps_to=(Mapping("HMCTS Common Platform", "Nationality", "exact"),),
    )


def nationality_2(person: str, absent: Sequence[str]) -> Element:
    return Element(
        Code("nationality"),
        label="Second nationality",
        definition=f"A further country of which {person} is also a national.",
        guidance="Fill only where a second nationality is recorded. Leave blank otherwise.",
        identifiability="indirect",
        sensitivity="none",
        resolution=chosen_with("nationality"),
        requirements=("R1",),
        absent=tuple(absent),
        maps_to=(Mapping("HMCTS Common Platform", "Additional nationality", "exact"),),
    )


def nationality_basis(person: str, core: tuple[str, ...]) -> Element:
    return Element(
        Code("nationality_basis"),
        label="Nationality: basis",
        definition=f"What the recorded nationality of {person} is based on: a statement, a document seen or another system.",
        guidance="Choose the strongest basis that the record shows.",
        identifiability="none",
        sensitivity="none",
        resolution=chosen_with("nationality"),
        requirements=("R1", "R15"),
        core=core,
        absent=(NOT_APPLICABLE, *NOT_RECORDED),
        not_applicable_when="nationality holds a reason for absence",
    )


def country_of_birth(person: str, absent: Sequence[str]) -> Element:
    return Element(
        Code("country_of_birth"),
        label="Country of birth",
        definition=f"The country in which {person} was born, by its name now or at that time.",
        guidance="Record it only where the source says so. It does not follow from nationality.",
        identifiability="indirect",
        sensitivity="none",
        requirements=("R1",),
        absent=tuple(absent),
    )


def area(
    label: str,
    definition: str,
    guidance: str,
    requirements: tuple[str, ...],
    core: tuple[str, ...] = (),
    absent: tuple[str, ...] = NOT_ESTABLISHED,
    since: str = FIRST,
) -> Element:
    """A local authority or police force area. The label always says which area is meant; no element is labelled just “area”."""
    return Element(
        Code("area"),
        label=label,
        definition=definition,
        guidance=guidance,
        identifiability="indirect",
        sensitivity="operational",
        requirements=requirements,
        core=core,
        absent=absent,
        since=since,
    )


def direct(label: str, definition: str, kind: Kind, sensitivity: Sensitivity, guidance: str = "", since: str = FIRST) -> Element:
    """A direct identifier, which is blank in every pseudonymised return. `guidance` follows that of every such element."""
    return Element(
        kind,
        label=label,
        definition=f"{definition} A direct identifier.",
        guidance=f"Hold it only inside your own agency. Leave blank in any return that is marked as pseudonymised. {guidance}".strip(),
        identifiability="direct",
        sensitivity=sensitivity,
        requirements=("R19", "R20"),
        since=since,
    )


def pseudonym(person: str, label: str, made_from: str, sensitivity: Sensitivity, since: str = FIRST) -> Element:
    identifiability: Identifiability = "indirect"
    return Element(
        Pseudonym(person),
        label=label,
        definition=f"A keyed pseudonym that the agency forms from {made_from}, and that the receiving board cannot reverse.",
        guidance="Written by software. It lets records of one person be linked between agencies without naming the person.",
        identifiability=identifiability,
        sensitivity=sensitivity,
        requirements=("R19", "R20"),
        tables=("joining",),
        since=since,
    )

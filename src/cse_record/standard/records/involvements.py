"""Which suspect is connected with which exploitation period, and how (R4, R5)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_ASKED_EARLIER, NOT_ESTABLISHED, NOT_IDENTIFIED, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


def _further_part(label: str, what: str, before: str) -> Element:
    return Element(
        Code("involvement_role"),
        label=label,
        definition=f"{what} that the same suspect is alleged or known to have had in this exploitation, beside {before}.",
        guidance=(
            "Leave blank if the source names no further part. Where a code is defined as applying only if another part "
            "does not, that condition is for the first part alone."
        ),
        identifiability="none",
        sensitivity="criminal_offence",
        requirements=("R4", "R5"),
        since="0.2",
    )


class Involvement(Record):
    about: ClassVar = RecordType(
        name="involvements",
        singular="involvement",
        core=True,
        requirements=("R4", "R5", "R20"),
        guidance="One row for each suspect and each exploitation period that the suspect is connected with.",
        identified_by=("exploitation_ref", "suspect_ref"),
        base_row={"exploitation_ref": "E-0001", "suspect_ref": "S-0001", "relationship": "acquaintance"},
        sheets={"core": "core", "police": "facts", "childrens-services": "core", "board": "core", "voluntary": "core"},
        sheets_also={"core": ("role",), "childrens-services": ("role",), "board": ("role",), "voluntary": ("role",)},
    )

    exploitation_ref: Annotated[str | None, shared.link("exploitation_periods", "exploitation period")] = None
    suspect_ref: Annotated[str | None, shared.link("suspects", "suspect")] = None
    relationship: Annotated[
        str | None,
        Element(
            Code("suspect_relationship"),
            label="Relationship to the child",
            definition="How the suspect and the child stood to each other when this exploitation began.",
            guidance=(
                "Choose what the source says, for each child. The part that the suspect played is a separate element. If several apply, "
                "choose the one that comes first in the list. If nothing is known of the suspect, say that they are not identified."
            ),
            identifiability="indirect",
            sensitivity="criminal_offence",
            requirements=("R25",),
            core=("suspects-relationship",),
            absent=(NOT_ASKED_EARLIER, *NOT_IDENTIFIED),
            since="0.2",
        ),
    ] = None
    role: Annotated[
        str | None,
        Element(
            Code("involvement_role"),
            label="Part played",
            definition="The part that the suspect is alleged or known to have had in this exploitation.",
            guidance=(
                "Give the suspect's own part as the source names it. If it names several, choose the one that comes first in the list. "
                "What else was done, such as selling images, belongs under features of exploitation."
            ),
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R4", "R5"),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    role_2: Annotated[str | None, _further_part("Second part played", "A further part", "the first part")] = None
    role_3: Annotated[str | None, _further_part("Third part played", "One more part", "the first two parts")] = None
    suspect_country: Annotated[
        str | None,
        Element(
            Code("country_of_birth"),
            label="Country where the suspect was",
            definition="The country from which the suspect took part, where the suspect was not with the child.",
            guidance=(
                "Fill only if the suspect took part from a distance. The area of the exploitation is where the child was, wherever the "
                "suspect was."
            ),
            identifiability="indirect",
            sensitivity="criminal_offence",
            requirements=("R9", "R25"),
            absent=NOT_ESTABLISHED,
            since="0.2",
        ),
    ] = None
    started_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Involved from",
            definition="The day from which the suspect is alleged or known to have been involved, or the earliest it can be.",
            guidance="Leave blank if it is no more exact than the exploitation period itself.",
            identifiability="indirect",
            sensitivity="criminal_offence",
            requirements=("R4",),
            tables=("suspects-age-at-start",),
        ),
    ] = None
    started_latest: Latest = None

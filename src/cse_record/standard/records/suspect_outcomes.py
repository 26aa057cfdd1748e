"""What was decided about each suspect in each investigation: arrest, charge, verdict and sentence (R14)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest, Mapping
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class SuspectOutcome(Record):
    about: ClassVar = RecordType(
        name="suspect_outcomes",
        singular="suspect outcome",
        core=False,
        requirements=("R12", "R14"),
        guidance=(
            "One row for each suspect in each investigation. If decisions differ between offences, enter a row for each offence heading. "
            "Update the row as the case progresses."
        ),
        identified_by=("outcome_ref",),
        case_line=None,  # about another person
        base_row={"outcome_ref": "O-0001", "suspect_ref": "S-0001", "investigation_ref": "I-0001"},
        sheets={"police": "facts"},
    )

    outcome_ref: Annotated[
        str | None,
        shared.reference(
            "Suspect outcome reference",
            "this outcome",
            "A running number is enough, for example O-0001. Do not use the number of a court case.",
        ),
    ] = None
    suspect_ref: Annotated[str | None, shared.link("suspects", "suspect")] = None
    investigation_ref: Annotated[str | None, shared.link("investigations", "investigation")] = None
    offence_group: Annotated[
        str | None,
        Element(
            Code("offence_group"),
            label="Offence decided upon",
            definition="The broad heading of the offence that this outcome is about, which may differ from the one first recorded.",
            guidance="If one decision covers several offences, choose the most serious.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    arrested: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Arrested",
            definition="Whether the suspect was arrested in this investigation.",
            guidance="Choose no if the suspect was only interviewed by appointment, or not at all.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    arrested_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="First arrested on",
            definition="The day of the first arrest of this suspect in this investigation, or the earliest it can be.",
            guidance="Leave blank if there was no arrest.",
            identifiability="indirect",
            sensitivity="criminal_offence",
            requirements=("R14",),
        ),
    ] = None
    arrested_latest: Latest = None
    released_under: Annotated[
        str | None,
        Element(
            Code("release_status"),
            label="Status before charging decision",
            definition="The terms on which the suspect was at liberty or held between interview and decision, including whether bail had "
            "conditions.",
            guidance="If the status changed, give the last one before the decision.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    charging_decision: Annotated[
        str | None,
        Element(
            Code("charging_decision"),
            label="Charging decision",
            definition="The decision whether to bring this suspect to court for this offence.",
            guidance=(
                "Choose the code for the body that decided. If a review changed the decision, enter each under decisions on a suspect, "
                "and the last here too."
            ),
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R14",),
            absent=NOT_RECORDED,
            maps_to=(Mapping("CPS management information", "Pre-charge decision outcome", "lossy"),),
        ),
    ] = None
    charging_reason: Annotated[
        str | None,
        Element(
            Code("charging_reason"),
            label="Reason for the charging decision",
            definition="The reason for a decision not to charge, or for a charge on the Threshold Test, by stage of the test.",
            guidance="It states why the decision was made. There is no place in this standard for a judgement of the child.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R12", "R14"),
            absent=NOT_RECORDED,
        ),
    ] = None
    charged_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Charged on",
            definition="The day of charge, summons or requisition, or the earliest it can be.",
            guidance="Leave blank if the suspect was not charged.",
            identifiability="indirect",
            sensitivity="criminal_offence",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    charged_latest: Latest = None
    charged_absent: Absent = None
    court_outcome: Annotated[
        str | None,
        Element(
            Code("court_outcome"),
            label="Court outcome",
            definition="How the proceedings against this suspect for this offence ended, or that they are continuing.",
            guidance="Fill if the suspect was charged. An acquittal is a verdict on proof and says nothing against the child.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R12", "R14"),
            absent=NOT_RECORDED,
            maps_to=(Mapping("CPS management information", "Prosecution outcome", "lossy"),),
        ),
    ] = None
    stopped_reason: Annotated[
        str | None,
        Element(
            Code("charging_reason"),
            label="Reason for stopping after charge",
            definition="The reason why a prosecution ended after charge and before a verdict, by stage of the test.",
            guidance="Fill if the case was discontinued, withdrawn or ended with no evidence offered.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R12", "R14"),
            absent=NOT_RECORDED,
        ),
    ] = None
    verdict_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Verdict or end of case on",
            definition="The day of the verdict or plea, or on which the proceedings ended without one, or the earliest it can be.",
            guidance="Leave blank while proceedings continue.",
            identifiability="indirect",
            sensitivity="criminal_offence",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    verdict_latest: Latest = None
    verdict_absent: Absent = None
    sentence_group: Annotated[
        str | None,
        Element(
            Code("sentence_group"),
            label="Sentence",
            definition="The broad kind of the main sentence passed on this suspect for this offence.",
            guidance="Fill if the suspect was convicted. Give the sentence after any appeal. If the court made an order without "
            "a conviction, such as a hospital order after a verdict of not guilty by reason of insanity, give the order.",
            identifiability="none",
            sensitivity="criminal_offence",
            requirements=("R14",),
            absent=NOT_RECORDED,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None
    confirmed_on: Annotated[date | None, shared.confirmed_on()] = None

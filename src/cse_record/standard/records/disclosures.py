"""When, how and to whom the exploitation of a child was disclosed, or that it was not (R12).

The delay between exploitation and disclosure is derived from these dates. It is a direct result of exploitation and never a sign
about the truth of an account, so nothing here rates an account.
"""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_APPLICABLE, NOT_ESTABLISHED, NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.joining import SameEvent
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class Disclosure(Record):
    about: ClassVar = RecordType(
        name="disclosures",
        singular="disclosure",
        core=False,
        requirements=("R12",),
        guidance=(
            "One row for each occasion, because children often disclose in stages. If the child has told nobody, enter one row that says "
            "so. Delay is a result of exploitation and says nothing about the truth of an account."
        ),
        identified_by=("disclosure_ref",),
        same_event=SameEvent("disclosed_on", 1, alike=("form",)),
        base_row={
            "disclosure_ref": "D-0001",
            "child_ref": "C-0001",
            "disclosed_on": "2020-07-01",
            "form": "volunteered",
            "disclosed_to": "school",
        },
        sheets={"police": "facts", "childrens-services": "facts", "voluntary": "facts", "health": "facts"},
    )

    disclosure_ref: Annotated[
        str | None,
        shared.reference("Disclosure reference", "this disclosure", "A running number is enough, for example D-0001."),
    ] = None
    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    disclosed_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Day of disclosure",
            definition="The day on which somebody was told about the exploitation, or the earliest it can be.",
            guidance="Give the day on which it was said, not the day on which it was written down. The delay is worked out for you.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R12",),
            tables=("joining",),
            absent=(NOT_APPLICABLE, *NOT_ESTABLISHED),
            not_applicable_when="form is none-made",
        ),
    ] = None
    disclosed_latest: Latest = None
    disclosed_absent: Absent = None
    form: Annotated[
        str | None,
        Element(
            Code("disclosure_form"),
            label="Form",
            definition="Whether the child disclosed unprompted or when asked, another person disclosed, or no disclosure has been made.",
            guidance="Exploitation can be confirmed without a disclosure.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R12",),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    disclosed_to: Annotated[
        str | None,
        Element(
            Code("referral_source"),
            label="Told to",
            definition="The service or person who was told.",
            guidance="Give the first person or service told on this occasion, including a friend or relative. No names.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R12", "R13"),
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="form is none-made",
        ),
    ] = None
    exploitation_ref: Annotated[
        str | None,
        shared.link(
            "exploitation_periods",
            "exploitation period",
            "Fill if it is clear which exploitation period the disclosure was about. Leave blank in a row that says that no disclosure "
            "was made.",
            required=False,
        ),
    ] = None
    source: Annotated[str | None, shared.source()] = None

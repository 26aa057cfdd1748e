"""The sender's own codes, declared so that others can read them (principle 2: open lists)."""

from typing import Annotated, ClassVar

from cse_record.standard.elements import Element
from cse_record.standard.kinds import LocalCode, ShortText
from cse_record.standard.record import Record, RecordType


class DeclaredCode(Record):
    about: ClassVar = RecordType(
        name="local_codes",
        singular="local code",
        core=False,
        requirements=("R9", "R13"),
        guidance="One row for each code beginning local: that the return uses. Only open lists accept such codes.",
        identified_by=("codelist", "code"),
        base_row={"codelist": "support_type", "code": "local:night-outreach", "label": "Night outreach"},
        sheets={"police": "all", "childrens-services": "all", "board": "all", "voluntary": "all", "health": "all"},
    )

    codelist: Annotated[
        str | None,
        Element(
            ShortText(40),
            label="List",
            definition="The name of the open list of this standard that the code is added to.",
            guidance="Give the name as in the reference pages, for example support_type.",
            identifiability="none",
            sensitivity="none",
            requirements=("R9", "R13"),
            required=True,
        ),
    ] = None
    code: Annotated[
        str | None,
        Element(
            LocalCode(),
            label="Local code",
            definition="The code as it is used in the return, beginning with local:.",
            guidance="Small letters, digits and hyphens after local:.",
            identifiability="none",
            sensitivity="none",
            requirements=("R9", "R13"),
            required=True,
        ),
    ] = None
    label: Annotated[
        str | None,
        Element(
            ShortText(80),
            label="Meaning",
            definition="What the code means, in words that a reader outside the agency understands.",
            guidance="A short label, without abbreviations of your own.",
            identifiability="none",
            sensitivity="none",
            requirements=("R9", "R13"),
            required=True,
        ),
    ] = None
    nearest_code: Annotated[
        str | None,
        Element(
            ShortText(60),
            label="Nearest code of the list",
            definition="The code of the standard under which a national table may count this one.",
            guidance="Leave blank if no code is close enough.",
            identifiability="none",
            sensitivity="none",
            requirements=("R9", "R13"),
        ),
    ] = None

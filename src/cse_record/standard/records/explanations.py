"""Recorded reasons why a record that a rule queried is right as it is (R3, R15)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, FreeText, Key, ShortText
from cse_record.standard.record import Record, RecordType


class Explanation(Record):
    about: ClassVar = RecordType(
        name="explanations",
        singular="explanation",
        core=False,
        requirements=("R3", "R15"),
        guidance=(
            "One row for each query about a record that has been checked and is right, or that cannot be corrected. An error cannot be "
            "explained, only corrected."
        ),
        identified_by=("explanation_ref",),
        base_row={
            "explanation_ref": "X-0001",
            "rule_id": "MIS-024",
            "record_type": "missing_episodes",
            "record_ref": "M-0001",
            "reason": "checked-correct",
        },
    )

    explanation_ref: Annotated[
        str | None,
        Element(
            Key(),
            label="Explanation reference",
            definition="The reference of this explanation, kept from return to return.",
            guidance="A running number is enough, for example X-0001.",
            identifiability="none",
            sensitivity="none",
            requirements=("R20",),
            required=True,
        ),
    ] = None
    rule_id: Annotated[
        str | None,
        Element(
            ShortText(40),
            label="Rule",
            definition="The identifier of the rule whose query is explained.",
            guidance=(
                "Copy it from the report or the check column. An asterisk (*) stands for every query about the record, including any "
                "that arise later."
            ),
            identifiability="none",
            sensitivity="none",
            requirements=("R15",),
            required=True,
        ),
    ] = None
    record_type: Annotated[
        str | None,
        Element(
            Code("record_type"),
            label="Record type",
            definition="The sheet of the row that the query is about.",
            guidance="Choose the sheet that the report names.",
            identifiability="none",
            sensitivity="none",
            requirements=("R15",),
            required=True,
        ),
    ] = None
    record_ref: Annotated[
        str | None,
        Element(
            ShortText(200),
            label="Record",
            definition="The reference of the queried record or, where it has none, the values that identify it, joined by vertical bars.",
            guidance=(
                "For example C-0001. A step has child, step and date: C-0001|strategy-discussion|2011-03-04. "
                "A query about a whole sheet has the return and the column, as given in the report."
            ),
            identifiability="indirect",
            sensitivity="none",
            requirements=("R15", "R20"),
            required=True,
        ),
    ] = None
    reason: Annotated[
        str | None,
        Element(
            Code("explanation_reason"),
            label="Reason",
            definition="Why the record has been left as it is although the rule queried it.",
            guidance="Choose the reason first. Use the note only for what the list cannot say.",
            identifiability="none",
            sensitivity="none",
            requirements=("R3", "R15"),
            required=True,
        ),
    ] = None
    note: Annotated[
        str | None,
        Element(
            FreeText(500),
            label="Note",
            definition="What a reader needs to know in addition to the reason, in a few words.",
            guidance="No names, addresses or other details of a person. The note is dropped when a return is pseudonymised.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R15",),
        ),
    ] = None
    explained_by_role: Annotated[
        str | None,
        Element(
            ShortText(120),
            label="Explained by: role",
            definition="The post or role, but not the name, of the person who looked into the query.",
            guidance="For example data officer or team manager.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R15",),
        ),
    ] = None
    explained_on: Annotated[
        date | None,
        Element(
            ExactDate(),
            label="Explained on",
            definition="The day on which the query was looked into and the reason was recorded.",
            guidance="Give the day of the check, not of the return.",
            identifiability="none",
            sensitivity="none",
            requirements=("R15",),
        ),
    ] = None
    digest: Annotated[
        str | None,
        Element(
            ShortText(64),
            label="Digest of the fields explained",
            definition="The SHA-256 digest, as 64 hexadecimal digits, of the fields explained. The explanation lapses when they change.",
            guidance="Written by software. Leave blank when you type an explanation yourself.",
            identifiability="indirect",
            sensitivity="none",
            requirements=("R15",),
        ),
    ] = None

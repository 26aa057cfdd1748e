"""The header of a return: who reports, for which area and period, after which search, and on what terms (R10, R15, R18, R19)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.codelists import STANDARD_VERSION
from cse_record.standard.elements import NOT_APPLICABLE, NOT_RECORDED, Absent, Element
from cse_record.standard.kinds import Code, ExactDate, Key, OutsideRef, ShortText
from cse_record.standard.record import Record, RecordType


class ReturnHeader(Record):
    about: ClassVar = RecordType(
        name="returns",
        singular="return",
        core=True,
        requirements=("R10", "R15", "R18", "R19"),
        guidance="Exactly one row. It comes first because it shows what the absence of rows elsewhere means.",
        identified_by=("return_ref",),
        base_row={
            "return_ref": "SYNTHETIC-01",
            "standard_version": STANDARD_VERSION,
            "agency_name": "Synthetic Agency",
            "agency_type": "police",
            "agency_area": "synthetic-police-northshire",
            "period_start": "2019-01-01",
            "period_end": "2021-12-31",
            "prepared_on": "2022-01-31",
            "nil_return": "no",
            "search_extent": "all",
            "systems_searched": "Synthetic case system",
            "form": "pseudonymised",
            "synthetic": "yes",
            "handling_marking": "official-sensitive",
            "legal_regime": "dpa-2018-part-3",
            "article_6_condition": "law-enforcement-task",
            "article_9_condition": "sch8-para-4",
            "article_10_condition": "absent:not-applicable",
            "retain_until": "2029-01-31",
        },
    )

    return_ref: Annotated[
        str | None,
        Element(
            Key(),
            label="Return reference",
            definition="The reference of this return, unique among all returns of the agency.",
            guidance="Make it from the agency, the period and a number, for example NORTHSHIRE-CS-2011Q1-01.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10",),
            required=True,
        ),
    ] = None
    standard_version: Annotated[
        str | None,
        Element(
            Code("standard_version"),
            label="Version of the standard",
            definition="The version of this standard by which the return was prepared and is to be read.",
            guidance="Filled in by the template. Change it only when you move to a newer template.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10",),
            required=True,
        ),
    ] = None
    agency_name: Annotated[
        str | None,
        Element(
            ShortText(160),
            label="Agency",
            definition="The name of the agency, or of the board and service together, that sends the return.",
            guidance="Give the full name, as the agency itself writes it.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10",),
            core=("responses",),
        ),
    ] = None
    agency_type: Annotated[
        str | None,
        Element(
            Code("agency_type"),
            label="Type of agency",
            definition="The type of body that answers: police, children's services, safeguarding board, joint return, health or voluntary.",
            guidance="Choose the joint type only if one return covers both bodies.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10",),
            core=("responses",),
        ),
    ] = None
    agency_area: Annotated[
        str | None,
        Element(
            Code("area"),
            label="Area answered for",
            definition="The local authority or police force area for which the agency answers in this return.",
            guidance=(
                "Choose the whole area; for a district council, choose its county. If you answer for only part of it, say so in the "
                "scope of the return."
            ),
            identifiability="none",
            sensitivity="none",
            requirements=("R10", "R18"),
            core=("responses",),
        ),
    ] = None
    period_start: Annotated[
        date | None,
        Element(
            ExactDate(),
            label="Period from",
            definition="The first day of the period that the return covers.",
            guidance="The return holds every case that was open on any day of the period.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10",),
            core=("responses",),
        ),
    ] = None
    period_end: Annotated[
        date | None,
        Element(
            ExactDate(),
            label="Period to",
            definition="The last day of the period that the return covers.",
            guidance="It cannot be later than the day on which the return was prepared.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10",),
            core=("responses",),
        ),
    ] = None
    prepared_on: Annotated[
        date | None,
        Element(
            ExactDate(),
            label="Prepared on",
            definition="The day on which the records were extracted from the agency's systems.",
            guidance="No event in the return can be later than this day.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10",),
            required=True,
        ),
    ] = None
    prepared_by_role: Annotated[
        str | None,
        Element(
            ShortText(),
            label="Prepared by (role)",
            definition="The post of the person who can answer questions about the return.",
            guidance="Give the post, never a person's name.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R10",),
        ),
    ] = None
    nil_return: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Nil return",
            definition="Whether the agency states that it searched and found no case that was open in the period.",
            guidance="Choose yes only after a search. An agency that did not search cannot send a nil return.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10", "R18"),
            core=("responses",),
        ),
    ] = None
    nil_signed_by_role: Annotated[
        str | None,
        Element(
            ShortText(),
            label="Nil return signed by (role)",
            definition="The post of the person who signs for the statement that no case was found.",
            guidance="Fill only in a nil return. Give the post, never a person's name.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R10",),
        ),
    ] = None
    nil_signed_on: Annotated[
        date | None,
        Element(
            ExactDate(),
            label="Nil return signed on",
            definition="The day on which the statement that no case was found was signed.",
            guidance="Fill only in a nil return.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10",),
        ),
    ] = None
    search_extent: Annotated[
        str | None,
        Element(
            Code("search_extent"),
            label="Extent of the search",
            definition="How much of what the agency holds was searched for cases before the return was prepared.",
            guidance="“No system searched” and “Not able to search” are honest answers. Neither is a nil return.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10", "R18"),
            core=("responses",),
        ),
    ] = None
    systems_searched: Annotated[
        str | None,
        Element(
            ShortText(400),
            label="Systems searched",
            definition="The names of the systems and files that were searched for cases.",
            guidance="Name each system, with commas between them.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R10",),
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="search_extent says that nothing was searched",
        ),
    ] = None
    systems_searched_absent: Absent = None
    supersedes: Annotated[
        str | None,
        Element(
            OutsideRef(),
            label="Replaces return",
            definition="The reference of the earlier return of the same agency that this one corrects and replaces.",
            guidance="Leave blank unless this is a correction.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10",),
        ),
    ] = None
    form: Annotated[
        str | None,
        Element(
            Code("return_form"),
            label="Form of the return",
            definition="Whether the return holds direct identifiers or was pseudonymised before it left the agency.",
            guidance="A pseudonymised return is still personal data and is handled as such.",
            identifiability="none",
            sensitivity="none",
            requirements=("R19", "R20"),
            required=True,
        ),
    ] = None
    synthetic: Annotated[
        str | None,
        Element(
            Code("yes_no"),
            label="Synthetic data",
            definition="Whether every person and event in the return is invented, for testing or training.",
            guidance="Leave blank in a return about real people. If you choose yes, use the fictitious areas at the end of the list of "
            "areas.",
            identifiability="none",
            sensitivity="none",
            requirements=("R10", "R18"),
        ),
    ] = None
    handling_marking: Annotated[
        str | None,
        Element(
            Code("handling_marking"),
            label="Handling marking",
            definition="The security classification and handling marking under which the sender releases the return.",
            guidance="Case records of this kind are normally handled as OFFICIAL-SENSITIVE.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R15", "R19"),
            required=True,
        ),
    ] = None
    handling_conditions: Annotated[
        str | None,
        Element(
            ShortText(400),
            label="Handling conditions",
            definition="What the recipient may and may not do with the return, in the sender's words.",
            guidance="Repeat here every condition that came with intelligence in the return.",
            identifiability="none",
            sensitivity="operational",
            requirements=("R15", "R19"),
        ),
    ] = None
    legal_regime: Annotated[
        str | None,
        Element(
            Code("legal_regime"),
            label="Legal regime",
            definition="The data protection regime under which the sender shares the return.",
            guidance="Police who share for law enforcement purposes use Part 3 of the 2018 Act; other agencies use the UK GDPR.",
            identifiability="none",
            sensitivity="none",
            requirements=("R19",),
            required=True,
        ),
    ] = None
    article_6_condition: Annotated[
        str | None,
        Element(
            Code("article_6_condition"),
            label="Lawful basis (Article 6 or equivalent)",
            definition="The lawful basis on which the sender relies for processing personal data.",
            guidance="Ask your data protection officer. Choose a basis that belongs to the legal regime named above.",
            identifiability="none",
            sensitivity="none",
            requirements=("R19",),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    article_9_condition: Annotated[
        str | None,
        Element(
            Code("article_9_condition"),
            label="Special category condition (Article 9 or equivalent)",
            definition="The condition under which the sender shares data on health, ethnicity or sex life.",
            guidance="Ask your data protection officer. Choose a condition that belongs to the legal regime named above.",
            identifiability="none",
            sensitivity="none",
            requirements=("R19",),
            required=True,
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="the return holds no records of people",
        ),
    ] = None
    article_10_condition: Annotated[
        str | None,
        Element(
            Code("article_10_condition"),
            label="Offence data condition (Article 10 or equivalent)",
            definition="The condition under which the sender shares data on alleged or proven offences.",
            guidance="Ask your data protection officer. Not used under Part 3 of the 2018 Act.",
            identifiability="none",
            sensitivity="none",
            requirements=("R19",),
            required=True,
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="legal_regime is Part 3 of the 2018 Act, or the return holds no records of people",
        ),
    ] = None
    sharing_agreement: Annotated[
        str | None,
        Element(
            ShortText(),
            label="Sharing agreement",
            definition="The title and version of the information sharing agreement under which the return is sent.",
            guidance="Give the title and version as stated in the agreement itself.",
            identifiability="none",
            sensitivity="none",
            requirements=("R19",),
            absent=(NOT_APPLICABLE, *NOT_RECORDED),
            not_applicable_when="no agreement is in force",
        ),
    ] = None
    sharing_agreement_absent: Absent = None
    retain_until: Annotated[
        date | None,
        Element(
            ExactDate(),
            label="Retain until",
            definition="The last day on which the recipient may hold the return.",
            guidance="Take it from the sharing agreement.",
            identifiability="none",
            sensitivity="none",
            requirements=("R19",),
            required=True,
            absent=NOT_RECORDED,
        ),
    ] = None
    retain_until_absent: Absent = None

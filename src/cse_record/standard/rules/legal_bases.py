"""The legal basis of a return compared with the kind of agency that sends it. Part of the topic of returns."""

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.predicates import Is, NotOneOf
from cse_record.standard.rows import Row
from cse_record.standard.rules.contradiction_rows import beside
from cse_record.standard.rules.rule import Example, rule

RETURN = "returns"
COMPETENT = ("police", "youth-justice", "probation", "prosecution", "secure-estate", "immigration", "licensing", "other")
"""Agencies that can be competent authorities for law enforcement, and those of a kind that is not listed."""
NOT_COMPETENT = tuple(code.code for code in CODELISTS["agency_type"].codes if code.code not in COMPETENT)
PRIVATE = ("voluntary", "education", "housing", "other")
"""Agencies that need not be public authorities."""
PUBLIC = tuple(code.code for code in CODELISTS["agency_type"].codes if code.code not in PRIVATE)
FORCES = tuple(code.code for code in CODELISTS["area"].codes if "police-force-area" in code.group)
COUNCIL: Row = {
    "agency_type": "childrens-services", "legal_regime": "uk-gdpr", "article_6_condition": "public-task",
    "article_9_condition": "sch1-para-18", "article_10_condition": "sch1-para-18", "agency_area": "synthetic-northshire",
}  # fmt: skip
PART_3: Row = {
    "legal_regime": "dpa-2018-part-3", "article_6_condition": "law-enforcement-task", "article_9_condition": "sch8-para-4",
    "article_10_condition": "absent:not-applicable",
}  # fmt: skip
GROUND = "A return may lawfully be shared only on a ground that is open to the agency that shares it."


def _sent(*changes: Row) -> list[Example]:
    return [beside(RETURN, COUNCIL | change, {}) for change in changes]


RULES = (
    rule(
        "RET-021", "query", "Law enforcement regime for an agency that does not enforce the law", RETURN,
        NotOneOf("agency_type", NOT_COMPETENT, "an agency that does not enforce the law", when=Is("legal_regime", ("dpa-2018-part-3",))),
        since="0.2", brief="Law enforcement regime, other agency",
        why=GROUND,
        fix="Ask your data protection officer. Agencies other than competent authorities share under the UK GDPR. If the agency is "
        "one by contract or statute, explain.",
        serves=["R19"],
        fails=_sent(PART_3, PART_3 | {"agency_type": "education"}),
        passes=_sent({}, {"agency_type": "police"} | PART_3),
    ),
    rule(
        "RET-022", "query", "Legitimate interests of a public authority", RETURN,
        NotOneOf("article_6_condition", ("legitimate-interests",), when=Is("agency_type", PUBLIC, "a public authority")), since="0.2",
        brief="Legitimate interests, public authority",
        why=GROUND, fix="Ask your data protection officer. Public authorities rely on a public task. If the agency is not one, explain.",
        serves=["R19"],
        fails=[Example({RETURN: [COUNCIL | {"article_6_condition": "legitimate-interests"} | change]}, field="article_6_condition")
               for change in ({}, {"agency_type": "probation"}, {"agency_type": "health"})],
        passes=_sent({}, {"agency_type": "voluntary", "article_6_condition": "legitimate-interests"}),
    ),
    rule(
        "RET-023", "query", "Children's services with the area of a police force", RETURN,
        NotOneOf("agency_area", FORCES, "the area of a police force", when=Is("agency_type", ("childrens-services",))), since="0.2",
        brief="Children's services, but police area",
        why="It must be certain for which area a return answers. A force covers several authorities, so others would seem to answer too.",
        fix="Give the local authority. If one service answers for the whole force area, explain.",
        serves=["R10"],
        fails=[Example({RETURN: [COUNCIL | {"agency_area": area}]}, field="agency_area") for area in
               ("synthetic-police-northshire", "synthetic-police-port-ashby")],
        passes=_sent({}, PART_3 | {"agency_type": "police", "agency_area": "synthetic-police-northshire"}),
    ),
)  # fmt: skip

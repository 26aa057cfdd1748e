"""Identifiers in free text and in references. Patterns can be mistaken, so each of these rules is a query."""

from cse_record.standard.kinds import FreeText, Key, ShortText
from cse_record.standard.predicates import NotLike, TextPattern
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.example_builders import scope_rows
from cse_record.standard.rules.rule import Example, rule

NOT_TYPED_FREELY = {
    ("explanations", "rule_id"), ("explanations", "record_ref"), ("explanations", "digest"), ("local_codes", "codelist"),
    ("local_codes", "nearest_code"),
}  # fmt: skip
"""Short texts that hold an identifier of the standard or of the return."""
TITLES = {
    ("returns", "agency_name"), ("returns", "prepared_by_role"), ("returns", "nil_signed_by_role"), ("returns", "systems_searched"),
    ("returns", "sharing_agreement"), ("children", "ethnicity_in_source"), ("suspects", "ethnicity_in_source"),
    ("explanations", "explained_by_role"),
}  # fmt: skip
"""Texts that name bodies, posts, systems or groups and so look like names of people."""

TEXTS = tuple(
    (table, name)
    for table, record in RECORDS.items()
    for name, element in record.elements.items()
    if isinstance(element.kind, FreeText | ShortText) and element.identifiability != "direct" and (table, name) not in NOT_TYPED_FREELY
)
SENTENCES = tuple(place for place in TEXTS if place not in TITLES)
KEYS = tuple((table, name) for table, record in RECORDS.items() for name, element in record.elements.items() if type(element.kind) is Key)

YOUNG: Tables = {"suspects": [{"age": 9}]}
EXPLAINED: Row = {"rule_id": "SUS-017", "record_type": "suspects", "record_ref": "S-0001"}
CONTEXT: dict[tuple[str, str], tuple[Row, Tables]] = {
    ("returns", "nil_signed_by_role"): ({"nil_return": "yes", "nil_signed_on": "2022-01-31"}, {"children": []}),
    ("children", "ethnicity_in_source"): ({"ethnicity_scheme": "police-sde-18+1"}, {}),
    ("suspects", "ethnicity_in_source"): ({"ethnicity_scheme": "police-sde-18+1"}, {}),
    ("explanations", "note"): (EXPLAINED, YOUNG),
    ("explanations", "explained_by_role"): (EXPLAINED, YOUNG),
}
"""The cells and rows that each text needs so that nothing else is queried."""


def _typed(place: tuple[str, str], text: str) -> Example:
    table, name = place
    if table == "return_scope":
        first, *others = scope_rows()
        return Example({table: [first | {name: text}, *others]}, at=(table, 0), field=name)
    row, beside = CONTEXT.get(place, ({}, {}))
    return Example({**beside, table: [row | {name: text}]}, at=(table, 0), field=name)


def _no(pattern: TextPattern, places: tuple[tuple[str, str], ...]) -> list[tuple[str, NotLike]]:
    return [(table, NotLike(name, pattern)) for table, name in places]


NAMED = "A name or number in free text gets past every other safeguard of the return, and can put a child, a family or a worker at risk."
TAKE_OUT = "Remove it from the text. If it identifies nobody, explain."

RULES = (
    rule(
        "TXT-001", "query", "Email address in a text", _no("email", TEXTS), why=NAMED, fix=TAKE_OUT, serves=["R19"],
        fails=[_typed(place, "ask a.person@example.org") for place in TEXTS],
        passes=[_typed(("explanations", "note"), "ask the officer @ the station")],
    ),
    rule(
        "TXT-002", "query", "Telephone number in a text", _no("telephone", TEXTS), why=NAMED, fix=TAKE_OUT, serves=["R19"],
        fails=[_typed(place, "ring 01632 960123") for place in TEXTS],
        passes=[_typed(("explanations", "note"), "checked on 12 and 13 May 2020")],
    ),
    rule(
        "TXT-003", "query", "Postcode in a text", _no("postcode", TEXTS), why=NAMED, fix=TAKE_OUT, serves=["R19"],
        fails=[_typed(place, "near AA9A 9AA") for place in TEXTS],
        passes=[_typed(("explanations", "note"), "form B12 of 2020")],
    ),
    rule(
        "TXT-004", "query", "NHS number in a text or used as a reference", _no("nhs-number", TEXTS + KEYS),
        brief="NHS number in a text or as a reference", why=NAMED,
        fix="Remove the number, or replace it with a reference that says nothing about the person. The CHI number and the Health and "
        "Care Number are of the same form. If it is nobody's number, explain.",
        serves=["R19", "R20"],
        fails=[_typed(place, "number 999 000 0018") for place in TEXTS]
        + [Example({table: [{name: "9990000018"}]}, at=(table, 0), field=name) for table, name in KEYS if table != "explanations"]
        + [Example({**YOUNG, "explanations": [EXPLAINED | {"explanation_ref": "9990000018"}]}, at=("explanations", 0),
                   field="explanation_ref")],
        passes=[_typed(("explanations", "note"), "999 of 1000 rows"), Example({"children": [{"child_ref": "999000001"}]})],
    ),
    rule(
        "TXT-005", "query", "Long number in a text", _no("long-number", TEXTS), why=NAMED, fix=TAKE_OUT, serves=["R19"],
        fails=[_typed(place, "file 123456789") for place in TEXTS],
        passes=[_typed(("explanations", "note"), "form 12 of 2020-05-04")],
    ),
    rule(
        "TXT-006", "query", "Name of a person in a text", _no("name", SENTENCES), why=NAMED, fix=TAKE_OUT, serves=["R19"],
        fails=[_typed(place, "as told to Alice Smith") for place in SENTENCES],
        passes=[_typed(("explanations", "note"), "checked on Monday in May"),
                _typed(("explanations", "explained_by_role"), "Data Officer")],
    ),
    rule(
        "TXT-007", "query", "Pupil number or PNC id used as a reference", _no("person-number", KEYS),
        brief="Pupil number or PNC id as a reference",
        why="A reference is printed in reports and links one record to another. It should tell nothing even to those who know the person.",
        fix="Replace the number with a reference that says nothing about the person. If it is nobody's number, explain.",
        serves=["R19", "R20"],
        fails=[Example({table: [{name: "Z999000000001"}]}, at=(table, 0), field=name) for table, name in KEYS if table != "explanations"]
        + [Example({"suspects": [{"suspect_ref": "1999/0000001A"}]}, at=("suspects", 0), field="suspect_ref"),
           Example({**YOUNG, "explanations": [EXPLAINED | {"explanation_ref": "Z999000000001"}]}, at=("explanations", 0),
                   field="explanation_ref")],
        passes=[Example({"children": [{"child_ref": "Z99900000000"}]}), Example({"children": [{"child_ref": "2025/0000001"}]})],
    ),
)  # fmt: skip

NAMING = {rule.id: rule.title for rule in RULES}
"""The title by rule id of each rule that asks whether a text or a reference identifies a person."""

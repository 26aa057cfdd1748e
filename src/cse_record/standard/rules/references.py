"""References between records, duplicate records, and undeclared local codes."""

from collections.abc import Iterable
from datetime import date, timedelta

from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, Ref
from cse_record.standard.predicates import Blank, Declared, Predicate, Refers, Unique
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.dated_rows import dated_rows
from cse_record.standard.rules.example_builders import scope_rows
from cse_record.standard.rules.rule import Example, rule

REFERENCES: list[tuple[str, Predicate]] = [
    (table, Refers(name)) for table, record in RECORDS.items() for name, element in record.elements.items() if isinstance(element.kind, Ref)
]
KEYS: list[tuple[str, Predicate]] = [
    (table, Unique((key,))) for table, record in RECORDS.items() if table != "returns" and (key := record.key())
]
KEYLESS = {table: [record.elements[name] for name in record.about.identified_by] for table, record in RECORDS.items() if not record.key()}
"""The elements that identify rows of types without a reference of their own."""
DATED = tuple(table for table, parts in KEYLESS.items() if any(isinstance(part.kind, ExactDate) for part in parts))
OCCASIONS = (
    *DATED,
    *(table for table, parts in KEYLESS.items() if table not in DATED and not all(part.must_be_answered for part in parts)),
)
"""Types whose rows are identified by a date or by two areas. Two rows in which these are not known may be two occasions."""
FACTS: list[tuple[str, Predicate]] = [(table, Unique(RECORDS[table].about.identified_by)) for table in KEYLESS if table not in OCCASIONS]
OPEN: list[tuple[str, Predicate]] = [
    (table, Declared(name))
    for table, record in RECORDS.items()
    for name, element in record.elements.items()
    if isinstance(element.kind, Code) and element.kind.list.open
]
TAKEN = {"feature": "movement-between-towns", "from_area": "synthetic-port-ashby", "to_area": "synthetic-windlesea"}
LOCAL_SUPPORT = {"codelist": "support_type", "code": "local:night-outreach", "label": "Outreach at night"}


def _exact(table: str) -> Blank | None:
    """A condition that the identifying date is not a range: two occasions "in 2020" need not be the same."""
    record = RECORDS[table]
    latest = [beside for name in record.about.identified_by if (beside := record.elements[name].companions.get("latest"))]
    return Blank(latest[0]) if latest else None


def _second_member(table: str) -> list[Row]:
    """A second member, because one member is not a network."""
    return [{"suspect_ref": "S-0002"}] if table == "network_members" else []


def _leading_nowhere(table: str, name: str) -> Example:
    """A row whose reference leads to no record. A child needs a period and a network needs a member, so one with another reference
    is added.
    """
    parent = RECORDS[table].parents()[name]
    age: Row = {"age": 16} if table == "suspects" else {}
    others: dict[str, list[Row]] = {"exploitation_periods": [{}], "suspects": [{"suspect_ref": "S-0002"}]}
    beside = _second_member(table) if name != "network_ref" else []
    base = RECORDS[table].about.base_row
    also = [{str(RECORDS[parent].key()): base[n]} for n, to in RECORDS[table].parents().items() if to == parent and n != name and n in base]
    rows: Tables = {table: [*beside, {name: "X-0009"} | age], parent: also or others.get(parent, [])}
    if parent == "networks" and table != "network_members":
        rows["network_members"] = []
    return Example(rows, at=(table, len(beside)), field=name)


def _sharing(table: str, key: str) -> Example:
    """Two rows with different parents, without dates and with the same reference."""
    if table == "children":
        return Example({table: [{}, {}]}, at=(table, 1), field=key)
    rows = dated_rows(table, {}, {})
    rows[table][1][key] = rows[table][0][key]
    if table == "networks":
        rows["network_members"] = [{"suspect_ref": "S-0001"}, {"suspect_ref": "S-0002"}]
    nothing_asked = tuple(("EXL-003", f"/{table}/{place}/record_ref") for place in (0, 1)) if table == "explanations" else ()
    return Example(rows, at=(table, 1), field=key, also=nothing_asked)


def _duplicate_examples(tables: Iterable[str], examples: list[Example]) -> list[Example]:
    """The given examples, and for every other type an example that holds its base row twice."""
    given_for = {table for example in examples for table in example.rows}
    return [
        *examples,
        *(
            Example({table: [{}, {}]}, at=(table, 1), field=RECORDS[table].about.identified_by[0])
            for table in tables
            if table not in given_for
        ),
    ]


def _distinct_examples(tables: Iterable[str], examples: list[Example]) -> list[Example]:
    """The given examples, and for every other type two rows that differ in one of the elements by which they are identified."""
    given_for = {table for example in examples for table in example.rows}
    return [
        *examples,
        *(
            Example({table: [{}, {part.name: another}]})
            for table in tables
            if table not in given_for and len(KEYLESS[table]) > 1
            for part in KEYLESS[table]
            if (another := _another(part, RECORDS[table].about.base_row.get(part.name)))
        ),
    ]


def _another(part: Element, value: object) -> str:
    """Another value than the one in the base row; empty for what is neither a code, a day nor the second of two references."""
    if isinstance(part.kind, Code):
        return next(code.code for code in part.kind.list.codes if code.code != value and not code.retired)
    if part.name.startswith("other_"):
        return f"{str(value)[:-1]}3"
    return str(date.fromisoformat(value) + timedelta(1)) if isinstance(part.kind, ExactDate) and isinstance(value, str) else ""


def _undeclared(table: str, name: str) -> Example:
    beside = _second_member(table)
    return Example({table: [*beside, {name: "local:night-outreach"}]}, at=(table, len(beside)), field=name)


RULES = (
    rule(
        "REF-001", "error", "Reference that leads nowhere", REFERENCES,
        why="What is known about a child is spread over many rows. A row whose reference leads nowhere belongs to nobody.",
        fix="Correct the reference, or add the record that it should lead to.",
        serves=["R20"],
        fails=[_leading_nowhere(table, name) for table, record in RECORDS.items() for name in record.parents()],
        passes=[
            Example({"missing_episodes": [{"child_ref": "C-0009"}], "children": [{}, {"child_ref": "C-0009"}]}),
            Example({"suspects": [{}]}),
        ],
    ),
    rule(
        "REF-002", "error", "Reference given to two records", KEYS,
        why="If two records share a reference, what is recorded about one child is read as being about another.",
        fix="Give each record its own reference. If the rows are one record entered twice, delete one.",
        serves=["R20"],
        fails=[_sharing(table, key) for table, record in RECORDS.items() if table != "returns" and (key := record.key())],
        passes=[Example({"children": [{}, {"child_ref": "C-0002"}]}), Example({"children": [{}]})],
    ),
    rule(
        "REF-003", "error", "Same fact recorded twice", FACTS,
        why="Rows are counted. A suspect entered twice in one network makes it look larger than it is.",
        fix="Keep the row that says more, and delete the other.",
        serves=["R4", "R5", "R20"],
        fails=_duplicate_examples((table for table, _ in FACTS), [
            Example({"network_members": [{}, {"suspect_ref": "S-0002"}, {}]}, at=("network_members", 2), field="network_ref"),
            Example({"involvements": [{}, {"role": "direct-abuse"}]}, at=("involvements", 1), field="exploitation_ref"),
            Example({"return_scope": [*scope_rows(), *scope_rows()[-1:]]}, at=("return_scope", len(scope_rows())), field="record_type"),
            Example({"vulnerabilities": [{}, {}]}, at=("vulnerabilities", 1), field="child_ref"),
            Example({"board_arrangements": [{}, {}]}, at=("board_arrangements", 1), field="arrangement"),
            Example({"local_codes": [LOCAL_SUPPORT, LOCAL_SUPPORT]}, at=("local_codes", 1), field="codelist"),
        ]),
        passes=_distinct_examples((table for table, _ in FACTS), [
            Example({"network_members": [{}, {"suspect_ref": "S-0002"}]}),
            Example({"involvements": [{}, {"suspect_ref": "S-0002"}]}),
            Example({"vulnerabilities": [{}, {"vulnerability": "isolated"}]}),
            Example({"vulnerabilities": [{}, {"child_ref": "C-0002"}], "children": [{}, {"child_ref": "C-0002"}]}),
            Example({"board_arrangements": [{}, {"arrangement": "strategy"}]}),
            Example({"board_arrangements": [{}, {"agency": "police"}]}),
            Example({"local_codes": [LOCAL_SUPPORT, LOCAL_SUPPORT | {"code": "local:evening-group"}]}),
            Example({"local_codes": [LOCAL_SUPPORT, LOCAL_SUPPORT | {"codelist": "network_setting"}]}),
        ]),
    ),
    rule(
        "REF-004", "query", "Same observation, step or feature recorded twice",
        [(table, Unique(RECORDS[table].about.identified_by, when=_exact(table))) for table in OCCASIONS],
        brief="One observation, step or feature twice",
        why="One sign entered twice looks as if two people had seen it.",
        fix="Delete one of the rows. If there were two occasions, tell them apart by date or in another column, or explain that this is "
        "not known.",
        serves=["R8", "R9", "R13"],
        fails=_duplicate_examples(OCCASIONS, [
            Example({"indicators": [{"observed_on": "2020-05-04"}, {"observed_on": "2020-05-04"}]}),
            Example(
                {"statutory_steps": [{"held_absent": "absent:unexplained"}, {"held_absent": "absent:unexplained"}]},
                at=("statutory_steps", 1), field="child_ref",
            ),
            Example({"exploitation_features": [{}, {}]}, at=("exploitation_features", 1), field="exploitation_ref"),
            Example(
                {"disclosure_barriers": [{"noted_by": "school"}, {"noted_by": "school"}]}, at=("disclosure_barriers", 1), field="child_ref"
            ),
        ]),
        passes=_distinct_examples(OCCASIONS, [
            Example({"indicators": [{"observed_on": "2020-05-04"}, {"observed_on": "2020-05-05"}]}),
            Example({"indicators": [{}, {"indicator": "changes-of-mood"}]}),
            Example({"indicators": [{"observed_by": "school"}, {"observed_by": "police"}]}),
            Example({"exploitation_features": [{}, {"feature": "model-peer-on-peer"}]}),
            Example({"disclosure_barriers": [{"noted_by": "school"}, {"noted_by": "police"}]}),
            Example({"disclosure_barriers": [{}, {"barrier": "fear-of-authorities"}]}),
            Example({"disclosure_barriers": [{}, {"noted_on": "2020-07-02"}]}),
            Example({"statutory_steps": [{}, {"step": "exploitation-panel"}]}),
            Example({"statutory_steps": [{"held_on": "2020-06-01", "held_latest": "2020-06-30"}] * 2}),
            Example({"indicators": [{"observed_on": "2020-05-01", "observed_latest": "2020-05-31"}] * 2}),
            Example({"disclosure_barriers": [{"noted_on": "2020-07-01", "noted_latest": "2020-07-31"}] * 2}),
            Example({"statutory_steps": [{}, {"held_on": "2020-06-16"}]}),
            Example({"exploitation_features": [TAKEN, TAKEN | {"from_area": "synthetic-greyholm"}]}),
            Example({"exploitation_features": [TAKEN, TAKEN | {"to_area": "synthetic-greyholm"}]}),
        ]),
    ),
    rule(
        "REF-005", "error", "Local code not declared", OPEN,
        why="One agency's code means nothing to another, so what it says about the child is lost when the return leaves the agency.",
        fix="Add the code to the local codes with its list and meaning, or choose a code of the standard.",
        serves=["R9", "R13"],
        fails=[
            *(_undeclared(table, predicate.paths()[0]) for table, predicate in OPEN),
            Example(
                {"support": [{"type": "local:night-outreach"}], "local_codes": [LOCAL_SUPPORT | {"codelist": "network_setting"}]},
                at=("support", 0), field="type",
            ),
            Example(
                {"support": [{"type": "local:evening-group"}], "local_codes": [LOCAL_SUPPORT]}, at=("support", 0), field="type"
            ),
        ],
        passes=[
            Example({"support": [{"type": "local:night-outreach"}], "local_codes": [LOCAL_SUPPORT]}),
            Example({"support": [{}]}),
        ],
    ),
)  # fmt: skip

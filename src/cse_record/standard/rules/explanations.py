"""Explanations: each must settle a query that exists."""

from cse_record.standard.predicates import Explains
from cse_record.standard.rules.rule import Example, rule

EXPLANATIONS = "explanations"
SETTLES = (
    "An explained query is counted as settled and is not shown again. An explanation that settles nothing gives a false picture of "
    "the checks."
)
YOUNG = {"suspects": [{"age": 9}]}
"""A return in which SUS-017 queries the age of a suspect."""
ASKED = {"rule_id": "SUS-017", "record_type": "suspects", "record_ref": "S-0001"}
DIGEST = "89a0ab855cee45bfc6b0ce426395a335b10e4e4c3957296ac1869b5729e79202"
"""The digest of the lines age=9, age_basis=recorded and age_absent= ."""
SETTLED = Example({**YOUNG, EXPLANATIONS: [ASKED]})
OF_ANY_RULE = ASKED | {"rule_id": "*"}
"""An explanation of every query of a record."""
SETTLED_BY_ANY = Example({**YOUNG, EXPLANATIONS: [OF_ANY_RULE]})

RULES = (
    rule(
        "EXL-001", "error", "Explanation of a rule that does not exist", EXPLANATIONS, Explains("rule_id", "unknown-rule"),
        brief="Explains a rule that does not exist",
        why=SETTLES, fix="Copy the identifier of the rule from the report.",
        serves=["R15"],
        fails=Example({**YOUNG, EXPLANATIONS: [ASKED, {"explanation_ref": "X-0002", "rule_id": "SUS-000"}]}),
        passes=[SETTLED, SETTLED_BY_ANY],
    ),
    rule(
        "EXL-002", "error", "Explanation of an error or a note", EXPLANATIONS, Explains("rule_id", "error"),
        why="An error cannot be right, so no explanation can settle it. A note does not need one.",
        fix="Correct the record that the error names, and delete the explanation.",
        serves=["R15"],
        fails=Example({**YOUNG, EXPLANATIONS: [ASKED, {"explanation_ref": "X-0002", "rule_id": "SUS-001", "record_type": "suspects",
                                                      "record_ref": "S-0001"}]}),
        passes=[SETTLED, SETTLED_BY_ANY],
    ),
    rule(
        "EXL-003", "note", "Explanation of a query that did not arise", EXPLANATIONS, Explains("record_ref", "not-found"),
        brief="Explains a query that did not arise",
        why=SETTLES, fix="Check the rule, the record type and the record. If the record has since been corrected, delete the explanation.",
        serves=["R15"],
        fails=[Example({"suspects": [{}], EXPLANATIONS: [ASKED]}), Example({"suspects": [{}], EXPLANATIONS: [OF_ANY_RULE]}),
               Example({**YOUNG, EXPLANATIONS: [ASKED, ASKED | {"explanation_ref": "X-0002", "record_ref": "S-0002"}]})],
        passes=[SETTLED, SETTLED_BY_ANY],
    ),
    rule(
        "EXL-004", "note", "Explanation lapsed because the record has changed", EXPLANATIONS, Explains("digest", "lapsed"),
        brief="Lapsed, as the record has changed",
        why="The explanation was given for different values. It does not settle the query until somebody has looked again.",
        fix="Look at the query again. If the record is right, explain it again and leave the digest blank.",
        serves=["R15"],
        fails=Example({**YOUNG, EXPLANATIONS: [ASKED | {"digest": "0" * 64}]}, also=(("SUS-017", "/suspects/0/age"),)),
        passes=[SETTLED, Example({**YOUNG, EXPLANATIONS: [ASKED | {"digest": DIGEST}]})],
    ),
)  # fmt: skip

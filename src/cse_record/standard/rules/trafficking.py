"""Referrals to the National Referral Mechanism: the order of both decisions."""

from cse_record.standard.predicates import HasValue, Is, NoValue, OnOrAfter, Present, ValidAt
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule

REFERRALS = "nrm_referrals"
DECISIONS = (("reasonable_grounds", "reasonable_on"), ("conclusive_grounds", "conclusive_on"))
MADE = ("positive", "negative", "reconsidered-positive")
WAIT = "How long a child waits to be recognised as a victim is worked out from these dates."
CHECK = "Check both dates against the source and correct the one that is wrong."
DECIDED: Row = {
    "reasonable_grounds": "positive", "reasonable_on": "2020-06-25", "conclusive_grounds": "positive", "conclusive_on": "2020-12-01",
}  # fmt: skip
FIRST: Row = {"reasonable_grounds": "absent:not-in-system"}

RULES = (
    rule(
        "NRM-001", "error", "NRM decision before the referral", [(REFERRALS, OnOrAfter(on, "referred_on")) for _, on in DECISIONS],
        since="0.2", why=WAIT, fix=CHECK, serves=["R13"],
        fails=[Example({REFERRALS: [FIRST | {"referred_on": "2020-06-20", on: "2020-06-19", decision: "positive"}]}, field=on)
               for decision, on in DECISIONS],
        passes={"referred_on": "2020-06-20", "reasonable_grounds": "positive", "reasonable_on": "2020-06-20",
                "conclusive_grounds": "positive", "conclusive_on": "2020-06-20"},
    ),
    rule(
        "NRM-002", "error", "Conclusive grounds decided before reasonable grounds", REFERRALS,
        OnOrAfter("conclusive_on", "reasonable_on"), since="0.2", why=WAIT, fix=CHECK, serves=["R13"],
        fails=DECIDED | {"reasonable_on": "2020-12-02"}, passes=DECIDED | {"reasonable_on": "2020-12-01"},
    ),
    rule(
        "NRM-003", "query", "Conclusive decision after a negative first one", REFERRALS,
        NoValue("conclusive_grounds", when=Is("reasonable_grounds", ("negative",))), since="0.2",
        why="A child without a positive first decision has no second one, unless the first was reconsidered.",
        fix="If the first decision was reconsidered, choose that it became positive. Otherwise clear the second.", serves=["R13"],
        fails=DECIDED | {"reasonable_grounds": "negative"},
        passes=row_examples(REFERRALS, DECIDED | {"reasonable_grounds": "reconsidered-positive"},
                            {"reasonable_grounds": "negative", "reasonable_on": "2020-06-25"}),
    ),
    rule(
        "NRM-004", "error", "Date of an NRM decision that has not been made",
        [(REFERRALS, NoValue(on, when=Is(decision, ("awaiting",)))) for decision, on in DECISIONS], since="0.2",
        why=WAIT, fix="Give the decision, or clear the date.", serves=["R13"],
        fails=[Example({REFERRALS: [FIRST | {decision: "awaiting", on: "2020-06-25"}]}, field=on) for decision, on in DECISIONS],
        passes=row_examples(REFERRALS, DECIDED, {"reasonable_grounds": "awaiting"}),
    ),
    rule(
        "NRM-005", "query", "NRM decision without its date",
        [(REFERRALS, Present(on, when=Is(decision, MADE))) for decision, on in DECISIONS], since="0.2",
        why=WAIT, fix="Give the day of the decision. If it is not recorded, explain.", serves=["R13"],
        fails=[Example({REFERRALS: [FIRST | {decision: made}]}, field=on) for decision, on in DECISIONS for made in MADE],
        passes=row_examples(REFERRALS, DECIDED, {"reasonable_grounds": "awaiting"}, {}),
    ),
    rule(
        "NRM-006", "query", "Conclusive decision, but no first one", REFERRALS,
        Present("reasonable_grounds", when=HasValue("conclusive_grounds")), since="0.2",
        why="Both decisions are counted.", fix="Give the first decision, or say why it is not recorded.", serves=["R13"],
        fails={"conclusive_grounds": "awaiting"},
        passes=row_examples(REFERRALS, DECIDED, {"conclusive_grounds": "awaiting", "reasonable_grounds": "absent:not-in-system"}, {}),
    ),
    rule(
        "NRM-050", "query", "Decided by a body that did not decide cases at the time", REFERRALS, ValidAt("decided_by", "conclusive_on"),
        since="0.2", why="How children fare before each body that decides is compared.",
        fix="Check the body and the day of the conclusive decision. If the case passed from one body to another, give the last.",
        serves=["R13"],
        fails=row_examples(REFERRALS, *(DECIDED | {"decided_by": body} for body in ("ieca", "local-panel"))),
        passes=row_examples(REFERRALS, DECIDED | {"decided_by": "sca"}, DECIDED | {"decided_by": "ieca", "conclusive_on": "2021-11-08"},
                            {"reasonable_grounds": "positive", "reasonable_on": "2020-06-25", "decided_by": "ieca"}),
    ),
)  # fmt: skip

"""Referrals to the National Referral Mechanism: the order of both decisions, and what other records say of them."""

from cse_record.standard.predicates import All, HasValue, Is, IsNot, NoValue, OnOrAfter, Present, Rows, ValidAt
from cse_record.standard.rows import Row, Tables
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
PERIODS, STEPS = "exploitation_periods", "statutory_steps"
RULED_OUT = ("ruled-out",)
SEXUAL = ("sexual", "sexual-and-criminal", "sexual-and-labour", "sexual-criminal-and-labour")
"""Types of exploitation among which is sexual exploitation."""
FOUND = ("positive", "reconsidered-positive")
STEP_DECISIONS = (("nrm-reasonable-grounds", "reasonable_grounds"), ("nrm-conclusive-grounds", "conclusive_grounds"))
"""The step that a decision is, and the same decision in the referral."""
CONTRARY = (("positive-decision", "negative"), ("negative-decision", "positive"))
"""A decision told in a step, and its opposite in the referral."""


def _found(referral: Row, *statuses: str, child: str = "C-0001", also: str = "") -> Example:
    """A referral of a child, and the periods of exploitation of the same or another child."""
    ended: Row = {"ongoing": "no", "ended_on": "2020-07-31"}
    periods = [
        ended | {"exploitation_ref": f"E-000{number}", "child_ref": child, "status": status} | ({} if number == 1 else LATER)
        for number, status in enumerate(statuses, 1)
    ]
    children: list[Row] = [{}, {"child_ref": child}] if child != "C-0001" else [{}]
    return Example(
        {"children": children, PERIODS: periods, REFERRALS: [DECIDED | {"exploitation_type": "sexual"} | referral]},
        at=(REFERRALS, 0),
        field="conclusive_grounds",
        also=(("CHI-005", "/children/0/child_ref"),) if also else (),
    )


LATER: Row = {"started_on": "2020-08-01", "ended_on": "2020-09-01"}


def _told(step: str, outcome: str, *referrals: Row, child: str = "C-0001") -> Example:
    """A decision told as a step, and referrals of the same or another child."""
    given = [FIRST | {"nrm_ref": f"T-000{number}", "child_ref": child} | referral for number, referral in enumerate(referrals, 1)]
    on: Row = {"reasonable_grounds": "reasonable_on", "conclusive_grounds": "conclusive_on"}
    dated = [row | {on[name]: "2020-12-01" for name in on if row.get(name) in MADE} for row in given]
    children: list[Row] = [{}, {"child_ref": child}] if child != "C-0001" else [{}]
    rows: Tables = {"children": children, STEPS: [{"step": step, "outcome": outcome, "held_on": "2020-12-01"}], REFERRALS: dated}
    return Example(rows, at=(STEPS, 0), field="outcome")


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
        OnOrAfter("conclusive_on", "reasonable_on"), since="0.2", brief="Conclusive before reasonable grounds",
        why=WAIT, fix=CHECK, serves=["R13"],
        fails=DECIDED | {"reasonable_on": "2020-12-02"}, passes=DECIDED | {"reasonable_on": "2020-12-01"},
    ),
    rule(
        "NRM-003", "query", "Conclusive decision after a negative first one", REFERRALS,
        NoValue("conclusive_grounds", when=Is("reasonable_grounds", ("negative",))), since="0.2",
        brief="Conclusive after a negative first one",
        why="A child without a positive first decision has no second one, unless the first was reconsidered.",
        fix="If the first decision was reconsidered, choose that it became positive. Otherwise clear the second.", serves=["R13"],
        fails=DECIDED | {"reasonable_grounds": "negative"},
        passes=row_examples(REFERRALS, DECIDED | {"reasonable_grounds": "reconsidered-positive"},
                            {"reasonable_grounds": "negative", "reasonable_on": "2020-06-25"}),
    ),
    rule(
        "NRM-004", "error", "Date of an NRM decision that has not been made",
        [(REFERRALS, NoValue(on, when=Is(decision, ("awaiting",)))) for decision, on in DECISIONS], since="0.2",
        brief="Decision date, but no NRM decision",
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
        "NRM-007", "query", "Found to be a victim of sexual exploitation, but all exploitation is ruled out", REFERRALS,
        Rows("conclusive_grounds", PERIODS, "child_ref", least=1, same="child_ref", where=IsNot("status", RULED_OUT),
             given=Is("status", RULED_OUT), when=All((Is("conclusive_grounds", FOUND), Is("exploitation_type", SEXUAL)))), since="0.2",
        brief="Found a victim, but all is ruled out",
        why="Exploitation that is ruled out is left out of every count of exploited children, but the decision says that there was some.",
        fix="Check the decision and the status. If it was about other exploitation than that which was ruled out, enter that as a period.",
        serves=["R9", "R13"],
        fails=[*(_found({"exploitation_type": kind}, "ruled-out") for kind in SEXUAL),
               _found({"conclusive_grounds": "reconsidered-positive"}, "ruled-out"), _found({}, "ruled-out", "ruled-out")],
        passes=[_found({}, "suspected"), _found({}, "ruled-out", "suspected"), _found({"conclusive_grounds": "negative"}, "ruled-out"),
                _found({"exploitation_type": "criminal"}, "ruled-out"), _found({}, "ruled-out", child="C-0002", also="CHI-005")],
    ),
    rule(
        "NRM-008", "query", "NRM decision of another kind in the steps than in the referral",
        [(STEPS, Rows("outcome", REFERRALS, "child_ref", least=1, same="child_ref", where=IsNot(decision, (opposite,)),
                      given=Is(decision, (opposite,)), when=All((Is("step", (step,)), Is("outcome", (told,))))))
         for step, decision in STEP_DECISIONS for told, opposite in CONTRARY], since="0.2", brief="NRM decision not as in the referral",
        why="How many children are recognised as victims is counted from these decisions.",
        fix="Check both records against the letter of the competent authority. If they are about different referrals, enter both.",
        serves=["R13"],
        fails=[_told(step, told, {decision: opposite}) for step, decision in STEP_DECISIONS for told, opposite in CONTRARY],
        passes=[example for step, decision in STEP_DECISIONS for told, opposite in CONTRARY for example in (
            _told(step, told, {decision: opposite}, {decision: "awaiting"}),
            _told(step, told), _told(step, told, {decision: opposite}, child="C-0002"),
            _told("trafficking-guardian", told, {decision: opposite}), _told(step, "pending", {decision: opposite}))],
    ),
    rule(
        "NRM-009", "query", "Decided by a body that did not decide cases at the time", REFERRALS, ValidAt("decided_by", "conclusive_on"),
        since="0.2", brief="Body did not decide cases at the time", why="How children fare before each body that decides is compared.",
        fix="Check the body and the day of the conclusive decision. If the case passed from one body to another, give the last.",
        serves=["R13"],
        fails=row_examples(REFERRALS, *(DECIDED | {"decided_by": body} for body in ("ieca", "local-panel"))),
        passes=row_examples(REFERRALS, DECIDED | {"decided_by": "sca"}, DECIDED | {"decided_by": "ieca", "conclusive_on": "2021-11-08"},
                            {"reasonable_grounds": "positive", "reasonable_on": "2020-06-25", "decided_by": "ieca"}),
    ),
)  # fmt: skip

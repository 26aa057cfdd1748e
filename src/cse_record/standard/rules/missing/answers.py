"""Answers of one episode about the police and about the return that cannot be true together."""

from cse_record.standard.predicates import HasReason, Is, NotOneOf, NoValue, OnOrAfter
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.missing.rows import MISSING, NOT_APPLICABLE, NOT_KNOWN
from cse_record.standard.rules.rule import Example, rule

NEVER_REPORTED = HasReason("reported_on", (NOT_APPLICABLE,))
UNREPORTED: Row = {"reported_absent": NOT_APPLICABLE, "category": "young-runaway"}
BY_POLICE: dict[str, str] = {"reported_to": "synthetic-police-northshire", "police_category": "local-class", "flagged_cse": "yes"}
"""What only the police can have given, with an answer."""
STRAIGHT = ("home-or-placement", "new-placement")
SAFE: Row = {"returned_to": "other-safe-place"}
BACK = "How long children are away from home, and how soon they are safe, are worked out from these days."

RULES = (
    rule(
        "MIS-039", "query", "Force, police class or flag given, but not reported to the police",
        [*((MISSING, NoValue(name, when=NEVER_REPORTED)) for name in ("reported_to", "police_category")),
         (MISSING, NotOneOf("flagged_cse", ("yes",), when=NEVER_REPORTED))], since="0.2", brief="Force, class or flag, but not reported",
        why="Many children are never reported missing. If the police gave such an episode a class or flag, it counts as known to them.",
        fix="If the police were told, give the date. If not, clear what the police are said to have given. If they learnt of it later, "
        "explain.",
        serves=["R2"],
        fails=[example for name, answer in BY_POLICE.items()
               for example in row_examples(MISSING, UNREPORTED | {name: answer}, field=name)],
        passes=[*row_examples(MISSING, UNREPORTED, UNREPORTED | {"flagged_cse": "no"}, BY_POLICE,
                              *({"reported_absent": NOT_KNOWN, "category": "young-runaway", name: answer}
                                for name, answer in BY_POLICE.items()))],
    ),
    rule(
        "MIS-040", "query", "Returned straight to home or placement, but back there only later", MISSING,
        OnOrAfter("returned_on", "back_on", when=Is("returned_to", STRAIGHT)), since="0.2", brief="Returned straight, but back only later",
        why=BACK,
        fix="If the child was first at another safe place, choose that. If not, clear the second day.", serves=["R2"],
        fails=row_examples(MISSING, *({"returned_to": place, "back_on": "2020-05-06"} for place in STRAIGHT)),
        passes=row_examples(MISSING, *({"returned_to": place, "back_on": "2020-05-05"} for place in STRAIGHT),
                            SAFE | {"back_on": "2020-05-06"}),
    ),
    rule(
        "MIS-041", "error", "Back at home or placement before the return, or before last seen",
        [(MISSING, OnOrAfter("back_on", "returned_on")), (MISSING, OnOrAfter("back_on", "last_seen_on", when=HasReason("returned_on")))],
        since="0.2", brief="Back before returned or last seen",
        why=BACK, fix="Check the days against the source and correct the one that is wrong.", serves=["R2"],
        fails=row_examples(MISSING, SAFE | {"back_on": "2020-05-04"}, SAFE | {"returned_absent": NOT_KNOWN, "back_on": "2020-05-03"}),
        passes=[*row_examples(MISSING, SAFE | {"back_on": "2020-05-05"}, SAFE | {"returned_absent": NOT_KNOWN, "back_on": "2020-05-04"}),
                Example({MISSING: [SAFE | {"returned_on": "2020-05-03", "back_on": "2020-05-03"}]},
                        also=tuple((other, f"/{MISSING}/0/returned_on") for other in ("MIS-001", "MIS-004", "MIS-005")))],
    ),
    rule(
        "MIS-042", "query", "Host authority told, but missing from the family home", MISSING,
        NoValue("host_told", when=Is("missing_from", ("family-home",))), since="0.2", brief="Host told, missing from family home",
        why="Whether the authority of the area where a child is placed was told is counted for placements alone.",
        fix="Check from where the child went missing. If the child was not placed in another area, clear the answer.", serves=["R2", "R6"],
        fails={"host_told": "yes"},
        passes=row_examples(MISSING, {"missing_from": "residential-school", "host_told": "yes"}, {"host_told": "absent:not-in-system"}, {}),
    ),
)  # fmt: skip

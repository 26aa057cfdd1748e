"""Why a child came to live somewhere, and whether the authority there was told."""

from cse_record.standard.predicates import Differs, HasReason, Is, NotOneOf, NoValue, OnOrAfter
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.living_rows import CARE_SETTINGS, LIVING, NOT_APPLICABLE, OTHER_SETTINGS, PLACED, always_there
from cse_record.standard.rules.rule import rule

ELSEWHERE = PLACED | {"placement_area": "synthetic-northshire"}
TOLD = ("yes", "no")
BY_REASON = "Moves are counted by their reason. A wrong one hides how often children are moved to be safe, and how often to suit a service."
HOST = "A child placed in another area is known there only if that authority was told. How often it was is counted from this answer."

RULES = (
    rule(
        "MOV-001", "error", "Came into care or left it, but the setting says otherwise",
        [(LIVING, NotOneOf("move_reason", ("into-care",), when=Is("setting", OTHER_SETTINGS, "a setting outside care"))),
         (LIVING, NotOneOf("move_reason", ("left-care",), when=Is("setting", CARE_SETTINGS, "a setting in care")))],
        since="0.2", brief="Entered or left care, setting differs", why=BY_REASON, fix="Correct the reason or the setting.", serves=["R6"],
        fails=row_examples(LIVING, *({"setting": setting, "move_reason": "into-care"} for setting in ("with-parent", "private-fostering")),
                           PLACED | {"move_reason": "left-care"}, PLACED | {"setting": "care-childrens-home", "move_reason": "left-care"}),
        passes=row_examples(LIVING, {"move_reason": "left-care"}, PLACED | {"move_reason": "into-care"}),
    ),
    rule(
        "MOV-002", "error", "Lived there since birth, but a reason for moving there is given", LIVING,
        NoValue("move_reason", when=HasReason("started_on", (NOT_APPLICABLE,))), since="0.2", brief="Since birth, but a reason for moving",
        why=BY_REASON, fix="Clear the reason, or give the day on which the child moved there.", serves=["R6"],
        fails=always_there("with-parent", move_reason="family-moved"),
        passes=row_examples(LIVING, always_there("with-parent"), {"move_reason": "family-moved"},
                            {"started_on": None, "started_absent": "absent:unexplained", "move_reason": "family-moved"}),
    ),
    rule(
        "MOV-003", "query", "Said whether another area was told, but the child was placed in the same one", LIVING,
        Differs("placement_area", "placing_area", when=Is("host_told", TOLD)), since="0.2", brief="Host told or not, but in the same area",
        why=HOST, fix="Check both areas. If the child was placed within the area of the placing authority, clear the answer.",
        serves=["R6"],
        fails=row_examples(LIVING, *(PLACED | {"host_told": answer} for answer in TOLD), field="placement_area"),
        passes=row_examples(LIVING, *(ELSEWHERE | {"host_told": answer} for answer in TOLD), PLACED | {"host_told": "absent:unexplained"}),
    ),
    rule(
        "MOV-004", "query", "Said whether another area was told, but nobody placed the child", LIVING,
        NoValue("host_told", when=HasReason("placing_area", (NOT_APPLICABLE,))), since="0.2",
        brief="Host told or not, but child not placed",
        why=HOST, fix="Name the authority that placed the child, or clear the answer.", serves=["R6"],
        fails=row_examples(LIVING, *({"host_told": answer} for answer in TOLD)),
        passes=row_examples(LIVING, {}, ELSEWHERE | {"host_told": "yes"},
                            ELSEWHERE | {"placing_area": "absent:unexplained", "host_told": "yes"}),
    ),
    rule(
        "MOV-005", "query", "Moved to be safe from exploitation before it first came to attention", LIVING,
        OnOrAfter("started_on", "child_ref.first_attention_on", when=Is("move_reason", ("safety-from-exploitation",))), since="0.2",
        brief="Moved to be safe before concern seen",
        why="A move made for safety shows that somebody had seen the danger, so the first day of attention should be no later.",
        fix="Check both dates and the reason. If the move was made because of an earlier exploitation, explain.", serves=["R6", "R13"],
        fails={"started_on": "2020-06-09", "move_reason": "safety-from-exploitation"},
        passes=row_examples(LIVING, {"started_on": "2020-06-10", "move_reason": "safety-from-exploitation"},
                            {"started_on": "2020-06-09", "move_reason": "family-moved"}),
    ),
)  # fmt: skip

"""The parts that one suspect played in one exploitation: each once, and the first before the others."""

from itertools import pairwise

from cse_record.standard.predicates import Differs, HasValue, NotOneOf, Present
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import rule

INVOLVEMENTS = "involvements"
PARTS = ("role", "role_2", "role_3")
NO_ACT = ("present-or-aware",)
"""The part of somebody of whom no act is alleged."""
WHAT_THEY_DID = "Suspects are counted by what they did. A part that is entered wrongly puts a suspect into the wrong count."

RULES = (
    rule(
        "PAR-001", "error", "The same part played entered twice",
        [(INVOLVEMENTS, Differs(later, earlier)) for later, earlier in (("role_2", "role"), ("role_3", "role"), ("role_3", "role_2"))],
        since="0.2", why=WHAT_THEY_DID, fix="Correct the part that is wrong, or leave it blank.", serves=["R4", "R5"],
        fails=[*row_examples(INVOLVEMENTS, {"role": "direct-abuse", "role_2": "direct-abuse"}, field="role_2"),
               *row_examples(INVOLVEMENTS, {"role": "images", "role_2": "supplied", "role_3": "images"},
                             {"role": "images", "role_2": "supplied", "role_3": "supplied"}, field="role_3")],
        passes=row_examples(INVOLVEMENTS, {"role": "direct-abuse", "role_2": "sold-images", "role_3": "transported"}, {"role": "images"}),
    ),
    rule(
        "PAR-002", "query", "Further part played without one before it",
        [(INVOLVEMENTS, Present(before, value_only=True, when=HasValue(name))) for before, name in pairwise(PARTS)],
        since="0.2", brief="Further part without one before it",
        why="Where one part is asked for, the first is read. A part that is entered only as a further one is overlooked.",
        fix="Enter the part as the first, or as the second if there is a first. If the first is withheld, explain.", serves=["R4", "R5"],
        fails=[*row_examples(INVOLVEMENTS, {"role_2": "images"}, {"role": "absent:withheld", "role_2": "images"}, field="role"),
               *row_examples(INVOLVEMENTS, {"role": "images", "role_3": "supplied"}, field="role_2")],
        passes=row_examples(INVOLVEMENTS, {"role": "images", "role_2": "supplied", "role_3": "transported"}, {"role": "absent:withheld"}),
    ),
    rule(
        "PAR-003", "query", "Only present or aware, but another part was played too",
        [(INVOLVEMENTS, NotOneOf("role", NO_ACT, when=HasValue("role_2"))),
         *((INVOLVEMENTS, NotOneOf(name, NO_ACT)) for name in PARTS[1:])],
        since="0.2", brief="Present or aware, but another part too", why=WHAT_THEY_DID,
        fix="“Present or aware” is for somebody of whom no act is alleged. Leave it out beside another part.", serves=["R4", "R5"],
        fails=[*row_examples(INVOLVEMENTS, {"role": NO_ACT[0], "role_2": "supplied"}, field="role"),
               *row_examples(INVOLVEMENTS, {"role": "supplied", "role_2": NO_ACT[0]}, field="role_2"),
               *row_examples(INVOLVEMENTS, {"role": "supplied", "role_2": "images", "role_3": NO_ACT[0]}, field="role_3")],
        passes=row_examples(INVOLVEMENTS, {"role": NO_ACT[0]}, {"role": "supplied", "role_2": "transported", "role_3": "other"}),
    ),
)  # fmt: skip

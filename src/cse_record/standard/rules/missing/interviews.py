"""The return interview that a child is offered."""

from cse_record.standard.elements import NOT_ESTABLISHED
from cse_record.standard.predicates import (
    All,
    HasReason,
    HasValue,
    Is,
    IsNot,
    NotOneOf,
    OneOf,
    OnOrAfterFirst,
    Present,
    WithinDays,
)
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.missing.rows import MISSING, NOT_APPLICABLE, NOT_KNOWN, open_episode
from cse_record.standard.rules.rule import Example, rule

INTERVIEW = "What a child says on coming back is often the first disclosure of exploitation, and is heard only if somebody asks in time."
HELD: Row = {"interview_offered": "yes", "interview_held": "yes", "interview_on": "2020-05-06"}
FOUND: Row = HELD | {"found_on": "2020-05-05"}
FOUND_FIRST: Row = FOUND | {"returned_on": "2020-05-07"}
BACK_FIRST: Row = HELD | {"found_on": "2020-05-07", "returned_on": "2020-05-05"}
BACK: Row = HELD | {"found_absent": NOT_KNOWN, "returned_on": "2020-05-07"}
RETURN_NOT_KNOWN = All((HasReason("returned_on"), IsNot("returned_on", (NOT_APPLICABLE,))))
STILL_MISSING = All((HasReason("returned_on", (NOT_APPLICABLE,)), HasReason("found_on", (NOT_APPLICABLE,))))

RULES = (
    rule(
        "MIS-012", "query", "Return interview before the child was found or came back", MISSING,
        OnOrAfterFirst("interview_on", ("found_on", "returned_on")),
        brief="Interview before found or returned",
        why=INTERVIEW,
        fix="Check the dates. If somebody knew where the child was and spoke to the child there, the child was found on that day. "
            "If the dates are right, explain.",
        deprecated_in="0.2", replaced_by=["RIV-007"],
        serves=["R2", "R13"],
        fails=[
            *row_examples(MISSING, FOUND_FIRST | {"interview_on": "2020-05-04"}, BACK | {"interview_on": "2020-05-06"}),
            Example({MISSING: [BACK_FIRST | {"interview_on": "2020-05-04"}]}, also=(("MIS-004", f"/{MISSING}/0/returned_on"),)),
        ],
        passes=[
            *row_examples(MISSING, FOUND_FIRST | {"interview_on": "2020-05-05"}, BACK | {"interview_on": "2020-05-07"}),
            Example({MISSING: [BACK_FIRST | {"interview_on": "2020-05-05"}]}, also=(("MIS-004", f"/{MISSING}/0/returned_on"),)),
        ],
    ),
    rule(
        "MIS-013", "query", "Return interview later than 72 hours", [
            (MISSING, WithinDays("interview_on", "returned_on", 3)),
            (MISSING, WithinDays("interview_on", "found_on", 3, when=RETURN_NOT_KNOWN)),
        ],
        why=INTERVIEW,
        fix="A late interview is recorded as it was. If it was late, keep the dates and explain: “Checked with the source and correct” is "
        "enough, and that the child was not ready is a valid reason. If it was not late, correct the dates; if the child came back after "
        "being found, give the date of the return.",
        deprecated_in="0.2", replaced_by=["RIV-015"],
        serves=["R2", "R13"],
        fails=row_examples(
            MISSING,
            HELD | {"returned_on": "2020-05-05", "interview_on": "2020-05-09"},
            *(FOUND | {"returned_absent": reason, "interview_on": "2020-05-09"} for reason in NOT_ESTABLISHED),
        ),
        passes=row_examples(
            MISSING,
            HELD | {"returned_on": "2020-05-05", "interview_on": "2020-05-08"},
            FOUND | {"returned_absent": NOT_KNOWN, "interview_on": "2020-05-08"},
            HELD | open_episode("2021-12-01", interview_on="2021-12-09") | {"found_absent": None, "found_on": "2021-12-05"},
            FOUND | {"returned_on": "2020-05-07", "interview_on": "2020-05-10"},
        ),
    ),
    rule(
        "MIS-014", "error", "Date of an interview that is not recorded as held", MISSING,
        OneOf("interview_held", ("yes",), when=HasValue("interview_on")),
        brief="Interview date, not recorded as held",
        why="This answer is used to count the children who were listened to after an episode.",
        fix="If the interview took place, answer yes. If not, clear its date.",
        deprecated_in="0.2", replaced_by=["RIV-002"],
        serves=["R2", "R13"],
        fails=row_examples(
            MISSING,
            {"interview_offered": "yes", "interview_held": "no", "interview_on": "2020-05-06"},
            {"interview_offered": "no", "interview_held": NOT_APPLICABLE, "interview_on": "2020-05-06"},
        ),
        passes=row_examples(
            MISSING,
            HELD,
            {"interview_offered": "yes", "interview_held": "no"},
        ),
    ),
    rule(
        "MIS-015", "error", "Interview held, but none was offered", MISSING,
        NotOneOf("interview_offered", ("no", NOT_APPLICABLE), when=Is("interview_held", ("yes",))),
        why="How many children are offered an interview and how many accept are two different figures.",
        fix="If the interview took place, it was offered: answer yes to that. If it did not, correct whether it was held.",
        deprecated_in="0.2", replaced_by=["RIV-001"],
        serves=["R2", "R13"],
        fails=row_examples(
            MISSING,
            {"interview_offered": "no", "interview_held": "yes", "interview_on": "2020-05-06"},
            {"interview_offered": NOT_APPLICABLE, "interview_held": "yes", "interview_on": "2020-05-06", "returned_absent": NOT_KNOWN},
        ),
        passes=row_examples(
            MISSING,
            {"interview_offered": "absent:not-in-system", "interview_held": "yes", "interview_on": "2020-05-06"},
            {"interview_offered": "no", "interview_held": NOT_APPLICABLE},
            {"interview_offered": NOT_APPLICABLE, "returned_absent": NOT_KNOWN},
        ),
    ),
    rule(
        "MIS-016", "error", "Interview recorded as not applicable, but the child came back", MISSING,
        NotOneOf("interview_offered", (NOT_APPLICABLE,), when=HasValue("returned_on")),
        brief="Interview not applicable, but returned",
        why="Every child who comes back should be offered an interview. “Not applicable” hides the fact that none was offered.",
        fix="Say whether an interview was offered. If the record does not say, choose that reason.",
        deprecated_in="0.2", replaced_by=["RIV-013"],
        serves=["R2", "R3", "R13"],
        fails=row_examples(MISSING, {"interview_offered": NOT_APPLICABLE}),
        passes=row_examples(MISSING, {"interview_offered": "no"}, open_episode("2021-12-01", interview_offered=NOT_APPLICABLE)),
    ),
    rule(
        "MIS-017", "error", "Interview held recorded as not applicable, but one was offered", MISSING,
        NotOneOf("interview_held", (NOT_APPLICABLE,), when=Is("interview_offered", ("yes",))),
        brief="“Held” not applicable, but offered",
        why="An offer that was not taken up is not the same as no offer.",
        fix="Say whether the interview took place. If it did not, answer no.",
        deprecated_in="0.2", replaced_by=["RIV-014"],
        serves=["R2", "R13"],
        fails=row_examples(MISSING, {"interview_offered": "yes", "interview_held": NOT_APPLICABLE}),
        passes=row_examples(
            MISSING, {"interview_offered": "yes", "interview_held": "no"}, {"interview_offered": "no", "interview_held": NOT_APPLICABLE}
        ),
    ),
    rule(
        "MIS-018", "query", "Return interview held, but the child is still missing", MISSING,
        NotOneOf("interview_held", ("yes",), when=STILL_MISSING),
        brief="Interview held, but still missing",
        why=INTERVIEW,
        fix="If the child was found or is back, give the date. If not, correct whether a return interview was held, or explain.",
        deprecated_in="0.2", replaced_by=["RIV-016"],
        serves=["R2", "R13"],
        fails=row_examples(MISSING, HELD | open_episode("2021-12-01", interview_on="2021-12-03")),
        passes=[
            *row_examples(
            MISSING,
            HELD | open_episode("2021-12-01", interview_on="2021-12-03") | {"found_absent": None, "found_on": "2021-12-03"},
            HELD | open_episode("2021-12-01", interview_on="2021-12-03") | {"found_absent": NOT_KNOWN},
            {"returned_absent": NOT_KNOWN, "interview_offered": "yes", "interview_held": "yes", "interview_on": "2020-05-06"},
            open_episode("2021-12-01", interview_offered="no"),
            ),
            Example(
                {MISSING: [BACK | {"found_absent": NOT_APPLICABLE, "interview_on": "2020-05-08"}]},
                also=(("MIS-006", f"/{MISSING}/0/returned_on"),),
            ),
            Example(
                {MISSING: [HELD | open_episode("2021-12-01", interview_on="2021-12-03") | {"returned_absent": NOT_KNOWN}]},
                also=(("MIS-007", f"/{MISSING}/0/returned_on"),),
            ),
        ],
    ),
    rule(
        "MIS-019", "query", "Interview held, but its date is missing", MISSING,
        Present("interview_on", when=Is("interview_held", ("yes",))),
        brief="Interview held, but no date",
        why="Without the date, nobody can tell whether the child was interviewed within 72 hours.",
        fix="Give the date, or the earliest and latest that it can have been. If it is not known, explain.",
        deprecated_in="0.2", replaced_by=["RIV-003"],
        serves=["R2", "R13"],
        fails=row_examples(MISSING, {"interview_offered": "yes", "interview_held": "yes"}),
        passes=row_examples(
            MISSING,
            HELD,
            {"interview_offered": "yes", "interview_held": "no"},
        ),
    ),
)  # fmt: skip

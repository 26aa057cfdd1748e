"""Rows of one type and one day that cannot both be true of a child. Only exact days are compared."""

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.predicates import All, AnyOf, Blank, Condition, HasReason, HasValue, Is, Unique
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.missing.rows import MISSING
from cse_record.standard.rules.rule import Example, rule

STEPS, PROCEEDINGS, EDUCATION, INTERVIEWS = "statutory_steps", "child_proceedings", "education", "return_interviews"
CONFERENCES = ("initial-conference", "review-conference", "planning-meeting")
BEGUN = ("child-protection-plan", "care-support-protection-plan", "registration", "childs-protection-plan-scotland")
"""Steps by which protection under a plan or register begins. Each is held against a conference apart, since some begin on one day."""
ENDED = ("child-protection-plan-ended", "de-registration")
NO_PLAN = ("other-plan", "plan-ended", "nothing-further")
A_PLAN = ("protection-plan", "plan-continued")
VERDICTS = ("acquitted", "convicted")
"""Ways in which a court decides. Part of a prosecution is often stopped on the day of a conviction for the rest, so that is left out."""
BEFORE_COURT = ("no-action", "diverted", "charged")
"""Decisions of which one settles whether a child is prosecuted for an offence."""
OFF_THE_ROLL = (
    "excluded-permanently", "awaiting-place", "home-educated", "missing-education", "training-or-work", "not-in-education-or-work",
    "left-school-age",
)  # fmt: skip
"""Engagement with education that excludes attendance at a school on the same day."""
NOTHING_NOTED = AnyOf((Blank("observation"), HasReason("observation")))
FIRST_REVIEWS = (("initial-conference", "plan-ended"), ("initial-conference", "plan-continued"))
"""Outcomes that a first conference cannot have, so that another rule finds them too."""
DAY = "2020-07-20"


def _decided(outcomes: tuple[str, ...], step: str) -> Condition:
    """A conference with one of these outcomes, or this step, on a day that is known exactly."""
    return All((Blank("held_latest"), AnyOf((All((Is("step", CONFERENCES), Is("outcome", outcomes))), Is("step", (step,))))))


def _nation(step: str) -> str:
    return CODELISTS["statutory_step"].by_code[step].group.split(";")[0]


def _steps(conference: str, outcome: str, step: str, day: str = DAY, **cells: str) -> Example:
    """A conference with its outcome, and a step on the same day unless another is given."""
    first: Row = {"step": conference, "held_on": DAY, "outcome": outcome, "nation": _nation(conference)}
    rows = [first, {"step": step, "held_on": day, "nation": _nation(step), **cells}]
    also = (("STP-004", f"/{STEPS}/0/outcome"),) if (conference, outcome) in FIRST_REVIEWS else ()
    return Example({STEPS: rows}, at=(STEPS, 1), field="child_ref", also=also)


def _apart(conference: str, outcome: str, step: str, other_outcome: str) -> list[Example]:
    """The conference with another outcome, and the outcome on another day, on a day that is not exact, or of another meeting."""
    return [
        _steps(conference, other_outcome, step), _steps(conference, outcome, step, "2020-07-21"),
        _steps(conference, outcome, step, held_latest="2020-08-20"), _steps("exploitation-panel", outcome, step),
    ]  # fmt: skip


def _against(first: str, second: str, day: str = "2020-12-01", group: str | None = "drugs-supply", **cells: str) -> Example:
    """Two steps against a child for offences under one heading."""
    rows: list[Row] = [{"step": first, "step_on": "2020-12-01", "offence_group": "drugs-supply"}]
    return Example(
        {PROCEEDINGS: [*rows, {"step": second, "step_on": day, "offence_group": group, **cells}]}, at=(PROCEEDINGS, 1), field="child_ref"
    )


def _observed(first: str, second: str, day: str = "2020-09-14", **cells: str) -> Example:
    """Two observations of a young person of 16."""
    young: Tables = {"children": [{"birth_month": "2004-05"}]}
    rows: list[Row] = [{"observed_on": "2020-09-14", "engagement": first}]
    other: Row = {"education_ref": "ED-0002", "observed_on": day, "engagement": second, **cells}
    return Example({**young, EDUCATION: [*rows, other]}, at=(EDUCATION, 1), field="child_ref")


def _offers(**second: str | None) -> Example:
    """Two offers of a return interview after one episode, on one day unless the second says otherwise."""
    first: Row = {"offered": "yes", "offered_on": "2020-05-06", "held": "no", "refused_by": "nobody", "not_held_reason": "pending"}
    days: Row = {"last_seen_on": "2020-05-05", "reported_on": "2020-05-05"}
    rows: Tables = {MISSING: [{}, {"missing_ref": "M-0002"} | days], INTERVIEWS: [first, first | {"interview_ref": "V-0002"} | second]}
    return Example(rows, at=(INTERVIEWS, 1), field="missing_ref")


RULES = (
    rule(
        "SDY-001", "query", "Protection plan or registration begun on the day of a decision against one",
        [(STEPS, Unique(("child_ref", "held_on"), when=_decided(NO_PLAN, step))) for step in BEGUN], since="0.2",
        brief="Plan begun on day of decision against",
        why="Whether a child was protected by a plan, and from when, must be certain.",
        fix="Check the outcome of the conference and the day on which the plan or registration began. If both are right, explain.",
        serves=["R13"],
        fails=[*(_steps("initial-conference", outcome, step) for outcome in NO_PLAN for step in BEGUN),
               *(_steps(conference, "other-plan", step) for conference in CONFERENCES for step in BEGUN)],
        passes=[example for step in BEGUN for example in _apart("initial-conference", "other-plan", step, "protection-plan")]
        + [_steps("initial-conference", "other-plan", "child-in-need-plan"),
           _steps("registration", "protection-plan", "care-support-protection-plan")],
    ),
    rule(
        "SDY-002", "query", "Protection plan or registration ended on the day of a decision for one",
        [(STEPS, Unique(("child_ref", "held_on"), when=_decided(A_PLAN, step))) for step in ENDED], since="0.2",
        brief="Plan ended on day of decision for one",
        why="Whether a child was protected by a plan, and until when, must be certain.",
        fix="Check the outcome of the conference and the day on which the plan or registration ended. If both are right, explain.",
        serves=["R13"],
        fails=[*(_steps("review-conference", outcome, step) for outcome in A_PLAN for step in ENDED),
               *(_steps(conference, "plan-continued", step) for conference in CONFERENCES for step in ENDED)],
        passes=[example for step in ENDED for example in _apart("review-conference", "plan-continued", step, "plan-ended")],
    ),
    rule(
        "SDY-003", "query", "Two decisions on a child on one day, for one offence, that exclude each other",
        [(PROCEEDINGS, Unique(("child_ref", "step_on", "offence_group"), when=All((Blank("step_latest"), HasValue("offence_group"),
                                                                                    Is("step", steps)))))
         for steps in (VERDICTS, BEFORE_COURT)], since="0.2", brief="Two decisions that exclude each other",
        why="Whether a child who was exploited was also convicted must be certain.",
        fix="Check both steps, their day and the offence. If they were about two offences under one heading, explain.", serves=["R14"],
        fails=[_against(steps[place], steps[place - 1]) for steps in (VERDICTS, BEFORE_COURT) for place in range(len(steps))],
        passes=[*(_against(*steps, **cells) for steps in (("convicted", "acquitted"), ("charged", "no-action")) for cells in (
                    {"group": "violence"}, {"day": "2020-12-02"}, {"step_latest": "2020-12-31"})),
                _against("charged", "convicted"), _against("arrested", "charged"),
                *(Example({PROCEEDINGS: [{"step": step, "step_on": "2020-12-01", "offence_group": None} for step in steps]})
                  for steps in (VERDICTS, BEFORE_COURT))],
    ),
    rule(
        "SDY-004", "query", "Attended regularly and off the school roll on one day",
        [(EDUCATION, Unique(("child_ref", "observed_on"), when=All((Blank("observed_latest"), HasValue("observed_on"), NOTHING_NOTED,
                                                                    Is("engagement", ("attending", code)))))) for code in OFF_THE_ROLL],
        since="0.2", brief="Attending and off roll on one day",
        why="Losing touch with school is often an effect of exploitation, and shows only if each observation is sure.",
        fix="Check both observations and their days. If sources differ, or the child left the school on that day, explain.",
        serves=["R7"],
        fails=[*(_observed("attending", code) for code in OFF_THE_ROLL),
               *(_observed("attending", code, observation="absent:not-applicable") for code in OFF_THE_ROLL[:2])],
        passes=[*(_observed("attending", code, "2020-09-15") for code in OFF_THE_ROLL[:2]), _observed("attending", "attending-irregularly"),
                *(_observed("attending", code, observed_latest="2020-12-18") for code in OFF_THE_ROLL[:2]),
                *(_observed("attending", code, observation="attainment-change") for code in OFF_THE_ROLL[:2]),
                Example({EDUCATION: [{"observed_absent": "absent:asked-not-known"},
                                     {"education_ref": "ED-0002", "observed_absent": "absent:asked-not-known",
                                      "engagement": "excluded-permanently"}]})],
    ),
    rule(
        "SDY-005", "query", "One offer of a return interview in two rows", INTERVIEWS,
        Unique(("missing_ref", "offered_on", "offered_at"), when=All((HasValue("offered_on"), Blank("offered_latest")))), since="0.2",
        brief="One offer of interview in two rows",
        why="How many interviews were offered and held is counted by rows. Two rows for one offer count it twice, and may differ.",
        fix="Keep the row that says what came of the offer, and delete the other. If two offers were made on one day, give their times.",
        serves=["R2", "R13"],
        fails=[_offers(), _offers(held="yes", held_on="2020-05-08", not_held_reason=None)],
        passes=[_offers(offered_on="2020-05-07"), _offers(missing_ref="M-0002"), _offers(offered_at="21:40"),
                _offers(offered_latest="2020-05-10"),
                Example({INTERVIEWS: [{"offered": "no"}, {"interview_ref": "V-0002", "offered": "no"}]})],
    ),
)  # fmt: skip

"""The child as a witness: special measures, and support before, at and after court. Part of the topic of proceedings."""

from cse_record.standard.predicates import Is, NotOneOf, NoValue, OnOrAfter, Present, Same
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, group, rule

WITNESS = "witness_support"
YES, NO = ("yes",), ("no",)
MEASURE = ("special-measure",)
OTHER_FORMS = group("witness_support_form", "support")
LINK: Row = {"support_form": "special-measure", "special_measure": "live-link"}
AT_COURT = "Children give evidence better, and are harmed less, with special measures. It must be clear which were asked for and used."
AFTER = "Support has to continue whatever the verdict. Its dates show whether it did."

RULES = (
    rule(
        "WIT-001", "error", "Special measure named in a row for another form", WITNESS,
        NoValue("special_measure", when=Is("support_form", OTHER_FORMS)),
        brief="Special measure, but another form",
        why=AT_COURT, fix="Choose “Special measure” as the form, or enter the measure in a row of its own.",
        serves=["R14"],
        fails=row_examples(WITNESS, *({"support_form": code, "special_measure": "live-link"} for code in OTHER_FORMS)),
        passes=row_examples(WITNESS, LINK, {"special_measure": "absent:unexplained"}),
    ),
    rule(
        "WIT-002", "error", "Special measure not named", WITNESS, Present("special_measure", when=Is("support_form", MEASURE)),
        why=AT_COURT, fix="Name the measure, or say why it is not recorded.",
        serves=["R14"],
        fails={"support_form": "special-measure"}, passes=row_examples(WITNESS, LINK | {"special_measure": "absent:unexplained"}, {}),
    ),
    rule(
        "WIT-003", "error", "Special measure applied for, granted or used in a row for another form",
        [(WITNESS, NoValue(name, when=Is("support_form", OTHER_FORMS))) for name in ("applied", "granted", "used")],
        brief="Answer on a measure, but another form",
        why=AT_COURT, fix="Enter the special measure in a row of its own, or clear the answer.",
        serves=["R14"],
        fails=[Example({WITNESS: [{"support_form": form, name: "yes"}]}, field=name)
               for form in ("independent-adviser", "witness-service") for name in ("applied", "granted", "used")],
        passes=row_examples(WITNESS, LINK | {"applied": "yes", "granted": "yes", "used": "yes"},
                    {"applied": "absent:unexplained", "granted": "absent:unexplained", "used": "absent:unexplained"}),
    ),
    rule(
        "WIT-004", "query", "Measure granted that was not applied for", WITNESS, NotOneOf("granted", YES, when=Is("applied", NO)),
        brief="Measure granted, but not applied for",
        why=AT_COURT, fix="Correct the answer that is wrong. If the court ordered the measure of its own accord, explain.",
        serves=["R14"],
        fails=LINK | {"applied": "no", "granted": "yes"},
        passes=row_examples(WITNESS, LINK | {"applied": "yes", "granted": "yes"}, LINK | {"applied": "no", "granted": "no"}),
    ),
    rule(
        "WIT-005", "query", "Measure used that was not granted", WITNESS, NotOneOf("used", YES, when=Is("granted", NO)),
        why=AT_COURT, fix="Check both answers against the court record and correct the one that is wrong. "
            "If the judge allowed on the day what had earlier been refused, explain.",
        serves=["R14"],
        fails=LINK | {"applied": "yes", "granted": "no", "used": "yes"},
        passes=row_examples(WITNESS, LINK | {"applied": "yes", "granted": "yes", "used": "yes"},
                    LINK | {"applied": "yes", "granted": "no", "used": "no"}),
    ),
    rule(
        "WIT-006", "error", "Witness support ended before it began", WITNESS, OnOrAfter("ended_on", "started_on"),
        why=AFTER, fix="Check both dates against the source and correct the one that is wrong.",
        serves=["R14"],
        fails={"started_on": "2020-09-01", "ended_on": "2020-08-31"}, passes={"started_on": "2020-09-01", "ended_on": "2020-09-01"},
    ),
    rule(
        "WIT-007", "query", "Special measure decided before the investigation was opened", WITNESS,
        OnOrAfter("started_on", "investigation_ref.opened_on", when=Is("support_form", MEASURE)),
        brief="Decided before investigation opened",
        why=AT_COURT, fix="Check both dates, and check that the measure belongs to this investigation. "
            "If it was decided in a linked case, explain.",
        serves=["R14"],
        fails=LINK | {"investigation_ref": "I-0001", "started_on": "2020-06-10"},
        passes=row_examples(WITNESS, LINK | {"investigation_ref": "I-0001", "started_on": "2020-06-11"},
                    {"support_form": "independent-adviser", "investigation_ref": "I-0001", "started_on": "2020-06-10"}),
    ),
    rule(
        "WIT-008", "query", "Witness support in the investigation of a crime against another child", WITNESS,
        Same("child_ref", "investigation_ref.child_ref"),
        brief="Investigation concerns another child",
        why="Help given to one child as a witness would be counted in another child's case.",
        fix="Check the child and the investigation. If this child is a witness to what was done to the other child, explain.",
        serves=["R14", "R20"],
        fails={"child_ref": "C-0002", "investigation_ref": "I-0001"},
        passes=row_examples(WITNESS, {"investigation_ref": "I-0001"}, {"child_ref": "C-0002"}),
    ),
)  # fmt: skip

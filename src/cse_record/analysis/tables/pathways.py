"""The tables of a child's pathway through the services and the courts, and of how soon missing episodes were reported."""

from __future__ import annotations

from cse_record.analysis.pathways import JUSTICE, OF_REPORT, REPORTED, SUPPORT, justice_code, reported_code, support_code
from cse_record.analysis.tables.table import Dimension, FromColumns, FromColumnsUnlessNamed, Group, Table

AS_RECORDED = "Each child counts once, under the furthest step that is recorded. A step that is not recorded may still have been taken."
TABLES = (
    Table(
        "missing-reported", "Reports of missing episodes to the police", "missing episodes", "missing_episodes",
        (
            Dimension(
                "reported", "Reported", REPORTED, FromColumns(reported_code, OF_REPORT),
                {"reported": Group("Reported", ("same-day", "next-day", "later"))},
                headlines=tuple(REPORTED), derived_from=("missing_episodes.reported_on", "missing_episodes.last_seen_on"),
            ),
        ),
        note="Days after the child was last seen, stated only where all possible readings of uncertain dates agree.",
    ),
    Table(
        "pathway-support", "From referral to support", "children", "children",
        (
            Dimension(
                "support", "Furthest step", SUPPORT, FromColumnsUnlessNamed(support_code, (), "referrals", "child_ref"),
                {
                    "referred": Group("Referred", ("not-met", "supported-below", "met", "supported")),
                    "threshold-met": Group("Threshold met", ("met", "supported")),
                    "intervention": Group("With an intervention", ("supported-below", "supported")),
                },
                headlines=("referred", "threshold-met", "supported"),
                derived_from=("referrals.threshold", "referrals.response"),
            ),
        ),
        needs=("referrals",), note=AS_RECORDED,
    ),
    Table(
        "pathway-justice", "From investigation to court", "children", "children",
        (
            Dimension(
                "justice", "Furthest step", JUSTICE, FromColumnsUnlessNamed(justice_code, (), "investigations", "child_ref"),
                {
                    "with-investigation": Group("Investigated", ("investigated", "charged", "court", "convicted")),
                    "with-charge": Group("Charged", ("charged", "court", "convicted")),
                    "ended-in-court": Group("Ended in court", ("court", "convicted")),
                },
                headlines=("with-investigation", "with-charge", "ended-in-court", "convicted"),
                derived_from=("suspect_outcomes.charging_decision", "suspect_outcomes.court_outcome"),
            ),
        ),
        needs=("investigations", "suspect_outcomes", "suspect_decisions"), note=AS_RECORDED,
    ),
)  # fmt: skip
"""The tables, in the order in which they are shown."""

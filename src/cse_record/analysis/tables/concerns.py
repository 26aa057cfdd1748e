"""The status of concerns: the only tables that include people for whom exploitation was ruled out."""

from __future__ import annotations

from cse_record.analysis.cases import Cases
from cse_record.analysis.derived import BLANK
from cse_record.analysis.population import NO_PERIOD, RULED_OUT, STATUSES
from cse_record.analysis.tables.table import Answer, Dimension, FromColumns, Table
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.rows import Row

LABELS = {status: CODELISTS["exploitation_status"].label_of(status) for status in (*STATUSES, RULED_OUT)}
"""The labels of the statuses, the strongest first."""


def of_child(row: Row, cases: Cases) -> str:
    """The strongest status of a child's exploitation periods; ruled out only if all of them are."""
    status = cases.population.status_of_child(row["child_ref"])
    return cases.none_or_why("exploitation_periods", row, status) if status == NO_PERIOD else status


def of_suspect(row: Row, cases: Cases) -> str:
    """The strongest status among a suspect's connections; ruled out only if all of them are."""
    return cases.population.status_of_suspect(row["suspect_ref"])


def of_period(row: Row) -> str:
    """The status of an exploitation period."""
    return row.get("status") or BLANK


def by_status(status_of: Answer) -> Dimension:
    """The dimension of the status of a concern. Every status is a headline."""
    return Dimension("status", "Status", LABELS, status_of, headlines=tuple(LABELS))


STRONGEST = "The strongest status counts. A person counts as ruled out only if no other status applies."

TABLES = (
    Table(
        "concerns", "Status of concerns: children", "children", "children", (by_status(of_child),),
        everyone=True, note=STRONGEST, needs=("exploitation_periods",),
    ),
    Table(
        "concerns-of-suspects", "Status of concerns: suspects", "suspects", "suspects",
        (by_status(of_suspect),),
        everyone=True, note=STRONGEST, needs=("exploitation_periods", "involvements", "suspect_outcomes", "investigations"), of="concerns",
    ),
    Table(
        "concerns-by-period", "Status of concerns: exploitation periods", "exploitation periods", "exploitation_periods",
        (by_status(FromColumns(of_period, ("status",))),), everyone=True, of="concerns",
    ),
)  # fmt: skip
"""The tables of the status of concerns, in the order in which they are shown."""

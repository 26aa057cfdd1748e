"""A small return with two networks, and helpers to read it."""

from __future__ import annotations

from cse_record._generated import validator
from cse_record.formats import read
from cse_record.validation import validate

HEADER = {
    "return_ref": "R-1", "form": "return", "agency": "Example Police", "agency_type": "police", "agency_area": "synthetic-port-ashby",
    "area": "synthetic-port-ashby", "nation": "england", "period_start": "2024-01-01", "period_end": "2024-12-31",
    "prepared_on": "2025-02-01",
}  # fmt: skip

NETWORKS = [
    {"network_ref": "N-1", "setting": "family"},
    {"network_ref": "N-2", "setting": "gang", "known_size": 3, "known_size_basis": "recorded"},
]


def networks(**options):
    return lambda maker: maker.data("networks", NETWORKS, **options)


def faults(path, *names):
    """The faults of shape in a workbook, as fault, sheet and cell; or only those of some columns."""
    report = validate(path)
    assert not report.broken
    shown = [
        finding
        for finding in report.findings
        if finding.rule in validator.FAULT_TITLES and finding.table in ("networks", "missing_episodes", "")
    ]
    return [(finding.rule, finding.place.sheet, finding.place.cell) for finding in shown if not names or finding.field in names]


def of(path, table="networks"):
    return [row.values for row in read(path).tables[table]]

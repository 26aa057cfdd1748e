"""The verdict on a return as data: the part that must not change with later versions of the standard. Messages may change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cse_record.formats.places import Place
from cse_record.validation import Report, validate

LIMIT = 20
"""At most this many addresses of one kind of finding are kept. All findings are counted."""


def verdict_on(path: Path) -> dict[str, Any]:
    """The verdict on a file or folder, in the form of `verdict`."""
    return verdict(validate(path, limit=LIMIT), path)


def verdict(report: Report, path: Path) -> dict[str, Any]:
    """The content of a report without messages.

    `rows` are those read, refused and blank. `counts` are the findings by severity, rule, record type and column; `explained` are
    the queries that an explanation settles. `passed` are the rules that applied without a finding, and `held_back` is how many
    checks of a rule wait for a correction. `findings` are addresses: rule and place.
    """
    return {
        "verdict": report.verdict,
        "refused": bool(report.refusal),
        "rows": [report.read, report.refused, report.blank],
        "counts": {" ".join(filter(None, key)): count for key, count in sorted(report.counts.items())},
        "explained": dict(sorted(report.explained.items())),
        "held_back": {f"{held.rule} {held.table} {held.field}".strip(): held.count for held in report.held_back},
        "passed": sorted(rule for rule, outcome in report.rules.items() if outcome == "passed"),
        "findings": sorted([finding.rule, _address(finding.place, path)] for finding in report.findings),
    }


def _address(place: Place, path: Path) -> str:
    """A place, independent of where the return is stored."""
    return str(place).replace(f"{path}/", "").replace(str(path), path.name)

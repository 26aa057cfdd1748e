"""Findings and the report that holds them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from cse_record.formats import Place

Severity = Literal["error", "query", "note"]


@dataclass(frozen=True)
class Finding:
    """One thing wrong, where it is, and what to do. `fault` is an id of the published vocabulary of faults."""

    fault: str
    severity: Severity
    message: str
    place: Place
    table: str = ""
    row_ref: str = ""
    field: str = ""
    label: str = ""


@dataclass
class Report:
    """What was read and what was found in one return. Rows read + refused + blank are all rows of the file."""

    source: str
    read: int = 0
    refused: int = 0
    blank: int = 0
    findings: list[Finding] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """No error and no query that is open."""
        return not any(finding.severity in ("error", "query") for finding in self.findings)

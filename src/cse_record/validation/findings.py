"""Findings and the report that holds them."""

from __future__ import annotations

from collections.abc import Iterable
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


VERDICTS = ("clean", "findings", "could not check")
"""From best to worst; the place of a verdict is the exit code."""


@dataclass
class Report:
    """What was read and what was found in one return. Rows read + refused + blank are all rows of the file.

    `refusal` says why the file could not be read as a return, if it could not; it has then no findings.
    """

    source: str
    read: int = 0
    refused: int = 0
    blank: int = 0
    findings: list[Finding] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    refusal: str = ""

    @property
    def is_clean(self) -> bool:
        """It could be checked, and there is no error and no query that is open."""
        return not self.refusal and not any(finding.severity in ("error", "query") for finding in self.findings)

    @property
    def verdict(self) -> str:
        """One of `VERDICTS`."""
        return "could not check" if self.refusal else "clean" if self.is_clean else "findings"


def worst(reports: Iterable[Report]) -> str:
    """The worst verdict of several reports; clean if there are none."""
    return max((report.verdict for report in reports), key=VERDICTS.index, default="clean")

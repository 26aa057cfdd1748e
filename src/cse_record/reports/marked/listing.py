"""The contents of a sheet of findings, in either workbook: opening sentences, then a row for each finding, worst first."""

from __future__ import annotations

from typing import Any

from cse_record._generated.validator import how_many
from cse_record.reports.extensions import APART, heading, name_of, with_extensions
from cse_record.reports.kinds import HOW_TO_EXPLAIN, counted, kinds
from cse_record.reports.wrapping import visible
from cse_record.validation import Finding, Report

TITLE = "Findings"
HEADS = ("Severity", "Where", "Record", "Element", "What is wrong", "What to do", "Rule")
WIDTHS = (10, 22, 15, 24, 46, 46, 14)
MOST_ROWS = 50_000
"""The maximum number of findings written out. A spreadsheet program follows at most 65,530 links in a sheet."""
LED_ON = 15_000
"""The number of rows in which the rule links to its page, if its address is known. That leaves one link per row for the place."""
HOW = (
    "Errors cannot be right: correct each. Queries are probably wrong but may be right: correct each, or explain it {}. Notes need no "
    "action."
)


class Mark:
    """The style of a severity: background, colour of pattern and border, pattern, and kind of border, so that it does not depend
    on colour."""

    def __init__(self, ground: str, ink: str, pattern: str, border: str) -> None:
        self.ground, self.ink, self.pattern, self.border = ground, ink, pattern, border


MARKS = {
    "error": Mark("F7D6DB", "B3001B", "lightUp", "medium"),
    "query": Mark("F8E6C4", "8A4B00", "lightDown", "mediumDashed"),
    "note": Mark("DBE7F2", "1A5692", "gray125", "dotted"),
}


class Entry:
    """One row. `finding` is None if the row only says how many more there are. After marking, `marked` is the cell and `before` its
    original style."""

    __slots__ = ("before", "cells", "finding", "marked")

    def __init__(self, finding: Finding | None, cells: tuple[str, ...]) -> None:
        self.finding, self.cells = finding, tuple(map(visible, cells))
        self.marked: Any = None
        self.before: Any = None

    @property
    def is_of_the_standard(self) -> bool:
        """Whether the row is about a finding whose rule the standard describes, and not one of an extension."""
        return self.finding is not None and self.cells[-1] == self.finding.rule


def head(report: Report) -> list[str]:
    """The opening sentences."""
    seen = report.read + report.refused + report.blank
    rows = f"{how_many(seen, 'row')} seen = {report.read:,} read + {report.refused:,} refused + {report.blank:,} blank."
    unchecked = ["Not everything could be checked. What was not checked has not passed.", *report.not_checked] if report.not_checked else []
    others = [f"{heading(extension)}: {', '.join(counted(extension))}. {APART}" for extension in report.extensions]
    return [f"{', '.join(counted(report))}. {rows}", *unchecked, HOW.format(HOW_TO_EXPLAIN[report.voice]), *others]


def entries(report: Report) -> list[Entry]:
    """The rows: errors, queries, then notes, the most frequent kind first; after those of the standard, those of each extension."""
    listed: list[Entry] = []
    omitted = 0
    for of_one, kind in [(one, kind) for one in with_extensions([report]) for kind in kinds(one)]:
        rule = f"{kind.rule} ({name_of(of_one)})" if of_one.publication else kind.rule
        element = kind.label or kind.record_type
        shown = kind.findings[: MOST_ROWS - len(listed)]
        for finding in shown:
            where = finding.place.inside or finding.place.file
            listed.append(Entry(finding, (finding.severity, where, finding.row_ref, element, *finding.wrong_and_remedy, rule)))
        if shown and kind.count > len(shown):
            words = f"and {kind.count - len(shown):,} more: {kind.title}"
            listed.append(Entry(None, (kind.severity, "", "", element, words, kind.findings[0].wrong_and_remedy[1], rule)))
        elif not shown:
            omitted += kind.count
    if omitted:
        listed.append(Entry(None, ("", "", "", "", f"and {omitted:,} more of other kinds. Correct these first, and check again.", "", "")))
    return listed

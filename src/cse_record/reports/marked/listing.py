"""The contents of a sheet of findings, in either workbook: opening sentences, then a row for each finding, worst first."""

from __future__ import annotations

from typing import Any

from cse_record.reports.extensions import APART, heading, name_of, with_extensions
from cse_record.reports.kinds import counted, kinds, rows_seen
from cse_record.reports.wrapping import visible
from cse_record.standard.speech import english, said, say
from cse_record.validation import Finding, Report

TITLE = english("Findings")
HEADS = (
    english("Severity"), english("Where"), english("Record"), english("Element"), english("What is wrong"), english("What to do"),
    english("Rule"),
)  # fmt: skip
WIDTHS = (10, 22, 15, 24, 46, 46, 14)
MOST_ROWS = 50_000
"""The maximum number of findings written out. A spreadsheet program follows at most 65,530 links in a sheet."""
LED_ON = 15_000
"""The number of rows in which the rule links to its page, if its address is known. That leaves one link per row for the place."""
HOW = {
    "file": english(
        "Errors cannot be right: correct each. Queries are probably wrong but may be right: correct each, or explain it with a row of "
        "explanations that names its rule and its record (see: cse-record explain explanations). Notes need no action."
    ),
    "workbook": english(
        "Errors cannot be right: correct each. Queries are probably wrong but may be right: correct each, or explain it with a row on a "
        "sheet “Explanations” that names its rule and its record. Notes need no action."
    ),
    "template": english(
        "Errors cannot be right: correct each. Queries are probably wrong but may be right: correct each, or explain it in the column "
        "“Explain” of its row. Notes need no action."
    ),
}
"""What to do about the findings, by the voice of the report."""


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
    """One row. `severity` is in English, and empty if the row is about several. `finding` is None if the row only says how many more there
    are. After marking, `marked` is the cell and `before` its original style."""

    __slots__ = ("before", "cells", "finding", "marked", "severity")

    def __init__(self, finding: Finding | None, severity: str, *others: str) -> None:
        self.finding, self.severity, self.cells = finding, severity, tuple(map(visible, (said(severity), *others)))
        self.marked: Any = None
        self.before: Any = None

    @property
    def is_of_the_standard(self) -> bool:
        """Whether the row is about a finding whose rule the standard describes, and not one of an extension."""
        return self.finding is not None and self.cells[-1] == self.finding.rule


def head(report: Report) -> list[str]:
    """The opening sentences."""
    rows = rows_seen(report)
    unchecked = [say("Not everything could be checked. What was not checked has not passed."), *report.not_checked]
    others = [f"{heading(extension)}: {', '.join(counted(extension))}. {said(APART)}" for extension in report.extensions]
    return [f"{', '.join(counted(report))}. {rows}.", *(unchecked if report.not_checked else ()), said(HOW[report.voice]), *others]


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
            listed.append(Entry(finding, finding.severity, where, finding.row_ref, element, *finding.wrong_and_remedy, rule))
        if shown and kind.count > len(shown):
            words = say("and {number} more: {title}", number=f"{kind.count - len(shown):,}", title=kind.title)
            listed.append(Entry(None, kind.severity, "", "", element, words, kind.findings[0].wrong_and_remedy[1], rule))
        elif not shown:
            omitted += kind.count
    if omitted:
        words = say("and {number} more of other kinds. Correct these first, and check again.", number=f"{omitted:,}")
        listed.append(Entry(None, "", "", "", "", words, "", ""))
    return listed

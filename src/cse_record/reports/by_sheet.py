"""The findings of a workbook in the order in which a person works through it: sheet by sheet, and row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from cse_record._generated.validator import how_many
from cse_record.reports.documentation import rule_page
from cse_record.reports.kinds import kinds, where
from cse_record.standard.speech import said, say
from cse_record.validation import SEVERITIES, Finding, Report

_CELL = re.compile(r"([A-Z]*)([0-9]*)")


def lines_by_sheet(report: Report, limit: int, show_values: bool, docs: str) -> Iterator[str]:
    """A heading for each sheet and each row with findings, then the findings, errors first. `limit` is as in `reports.text.text`.

    Findings that are not written out are counted at the end, since they are not kept and their sheets are not known.
    """
    shown: list[Finding] = []
    more: list[str] = []
    for kind in kinds(report):
        listed = kind.findings[:limit] if limit else kind.findings
        shown += listed
        if kind.count > len(listed):
            title = where(kind.title, kind.record_type, kind.label)
            number = say("{number} more", number=f"{kind.count - len(listed):,}")
            more.append(f"  {said(kind.severity)} {kind.rule}: {title}, {number}")
    linked: set[str] = set()
    for sheet, on_sheet in groupby(sorted(shown, key=lambda finding: _order(finding, report.tabs)), key=_sheet):
        of_sheet = list(on_sheet)
        count = how_many(len(of_sheet), "finding")
        yield f"{sheet} ({say('{count} written out', count=count) if more else count})"  # the sheets of the others are not known
        for row, in_row in groupby(of_sheet, key=lambda finding: (_row(finding), finding.row_ref)):
            if heading := ", ".join(filter(None, (say("row {row}", row=row[0]) if row[0] else "", row[1]))):
                yield f"  {heading}"
            for finding in in_row:
                yield from _lines(finding, show_values, docs if finding.rule not in linked else "")
                linked.add(finding.rule)
    if more:
        yield say("Not written out (for all of them: --limit 0)")
        yield from more


def _lines(finding: Finding, show_values: bool, docs: str) -> Iterator[str]:
    at = " ".join(filter(None, (finding.place.cell, f"({finding.label})" if finding.label else "")))
    value = f" = {finding.value!r}" if show_values and finding.value is not None else ""
    rule = say("{rule} in {place}", rule=finding.rule, place=at) if at else finding.rule
    yield f"    {said(finding.severity)} {rule}{value}: {finding.words}"
    if docs:
        yield "      " + say("see {page}", page=rule_page(finding.rule, docs))


def _sheet(finding: Finding) -> str:
    place = finding.place
    if not place.sheet:
        return say("The workbook as a whole")
    return say("Sheet “{sheet}”", sheet=place.sheet) if place.shown_sheet == place.sheet else place.shown_sheet.capitalize()


def _row(finding: Finding) -> int:
    match = _CELL.match(finding.place.cell)
    return int(match[2] or 0) if match else 0


def _order(finding: Finding, tabs: list[str]) -> tuple[int, str, int, str, int, int, str]:
    """The workbook as a whole comes first, then its sheets by their tabs, rows by number, and within a row the worst finding."""
    place = finding.place
    tab = tabs.index(place.sheet) if place.sheet in tabs else -1 if not place.sheet else len(tabs)
    match = _CELL.match(place.cell)
    column = match[1] if match else ""
    return tab, place.sheet, _row(finding), finding.row_ref, SEVERITIES.index(finding.severity), len(column), column

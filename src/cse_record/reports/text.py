"""The report as a person reads it in a terminal: what was read, then the findings grouped by rule, worst first."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.reports.documentation import rule_page
from cse_record.reports.kinds import Kind, counted, kinds
from cse_record.validation import Report

COLOURS = {"error": "31", "query": "33", "note": "36"}
"""Of the word that names a severity, on a terminal that has colour."""


def text(report: Report, limit: int = 5, show_values: bool = False, colour: bool = False) -> str:
    """The report in plain text. `limit` is how many findings of one kind are written out; 0 means all."""
    lines = map(visible, _lines(report, limit, show_values))
    return "\n".join(map(_coloured, lines) if colour else lines) + "\n"


def _coloured(line: str) -> str:
    severity, _, rest = line.partition(" ")
    return f"\x1b[1;{COLOURS[severity]}m{severity}\x1b[0m {rest}" if severity in COLOURS and ": " in rest else line


def visible(line: str) -> str:
    """A line in which nothing can hide or forge another line: what cannot be seen is written as its code point."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in line)


def _lines(report: Report, limit: int, show_values: bool) -> Iterator[str]:
    seen = report.read + report.refused + report.blank
    yield f"{report.source}: {seen:,} rows seen = {report.read:,} read + {report.refused:,} refused + {report.blank:,} blank"
    for notice in report.notices:
        yield f"  notice: {notice}"
    for kind in kinds(report):
        yield from _group(kind, limit, show_values)
    if report.by_severity["query"]:
        yield "A query that is right is settled by a row of explanations with rule and record (see: cse-record explain explanations)."
    yield _summary(report)


def _group(kind: Kind, limit: int, show_values: bool) -> Iterator[str]:
    """One kind of finding: what is wrong once, then where."""
    of = f" in {kind.table}" if kind.table else ""
    column = f", {kind.label}" if kind.label else ""
    yield f"{kind.severity} {kind.rule}: {kind.title}{of}{column} ({kind.count:,})"
    shown = kind.findings[:limit] if limit else kind.findings
    said = ""
    for finding in shown:
        if finding.words != said:
            said = finding.words
            yield f"  {said}"
        ref = f"  {finding.row_ref}" if finding.row_ref else ""
        value = f"  = {finding.value!r}" if show_values and finding.value is not None else ""
        yield f"    {finding.place}{ref}{value}"
    if kind.count > len(shown):
        yield f"    and {kind.count - len(shown):,} more (all of them: --limit 0)"
    yield f"    see {rule_page(kind.rule)}"


def _summary(report: Report) -> str:
    parts, outcomes = counted(report), list(report.rules.values())
    rules = f"{outcomes.count('passed')} rules passed, {outcomes.count('failed')} failed, {outcomes.count('not applicable')} did not apply"
    broken = f" Could not be checked: {', '.join(sorted(report.broken))}." if report.broken else ""
    return f"{', '.join(parts)}. {rules}.{broken}"

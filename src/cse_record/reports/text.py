"""The report as a person reads it in a terminal: what was read, then the findings grouped by fault."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from cse_record.standard.faults import FAULTS
from cse_record.validation import Finding, Report


def text(report: Report, limit: int = 5) -> str:
    """The report in plain text. `limit` is how many findings of one kind are written out; 0 means all."""
    return "\n".join(map(visible, _lines(report, limit))) + "\n"


def visible(line: str) -> str:
    """A line in which nothing can hide or forge another line: what cannot be seen is written as its code point."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in line)


def _lines(report: Report, limit: int) -> Iterator[str]:
    seen = report.read + report.refused + report.blank
    yield f"{report.source}: {seen} rows seen = {report.read} read + {report.refused} refused + {report.blank} blank"
    for notice in report.notices:
        yield f"  notice: {notice}"
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in report.findings:
        groups[finding.severity, finding.fault].append(finding)
    for (severity, fault), findings in sorted(groups.items(), key=lambda item: (item[0][0], -len(item[1]), item[0][1])):
        yield f"{severity}: {FAULTS[fault].title} ({len(findings)})"
        shown = findings[:limit] if limit else findings
        for finding in shown:
            of = f" {finding.row_ref}" if finding.row_ref else ""
            what = f"{finding.label}: " if finding.label else ""
            yield f"  {finding.place}{of}: {what}{finding.message}"
        if len(findings) > len(shown):
            yield f"  and {len(findings) - len(shown)} more (all of them: --limit 0)"
    count = len(report.findings)
    yield "No fault of shape found." if report.is_clean else f"{count} finding{'' if count == 1 else 's'}."
    yield "Not checked by this version: rules between elements and records, such as references, duplicates and the order of dates."

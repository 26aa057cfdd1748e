"""Reports for machines: one JSON document over all files, or JSON lines with one finding each."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from cse_record._generated.validator import VERSION, HeldBack
from cse_record.reports.documentation import rule_page
from cse_record.reports.extensions import name_of, publication, with_extensions
from cse_record.standard.speech import say
from cse_record.validation import SEVERITIES, Finding, Report, of_extensions, worst


def json_document(reports: Sequence[Report], show_values: bool = False, docs: str = "") -> str:
    """One document over all returns, as described by `schema/report.schema.json`. With `docs`, findings link to its pages."""
    from cse_record import __version__

    document: dict[str, object] = {
        "standard_version": VERSION,
        "package_version": __version__,
        "verdict": worst(reports),
        "counts": {
            **{str(severity): sum(report.by_severity[severity] for report in reports) for severity in SEVERITIES},
            "explained": sum(sum(report.explained.values()) for report in reports),
        },
        "rules": _rules(reports),
        "held_back": [_held(report, held) for report in reports for held in report.held_back],
        "rows": {name: sum(getattr(report, name) for report in reports) for name in ("read", "refused", "blank")},
        "notices": [f"{report.source}: {notice}" for report in reports for notice in report.notices],
        "sources": [_source(report) for report in reports],
        "findings": [as_row(report, finding, show_values, docs) for report in reports for finding in report.findings],
    }
    if extensions := of_extensions(reports):
        document["extensions"] = [_extension(report, show_values) for report in extensions]
    return json.dumps(document, ensure_ascii=True, indent=2) + "\n"


def _extension(report: Report, show_values: bool) -> dict[str, object]:
    """What was found in one return by one local extension. Nothing of it is counted anywhere else in the document."""
    about = publication(report)
    return {
        "source": report.source,
        "name": about.name, "version": about.version, "publisher": about.publisher, "prefix": about.prefix,
        "verdict": report.verdict,
        "counts": {str(severity): report.by_severity[severity] for severity in SEVERITIES},
        "rows_checked": report.read,
        "rules": [
            {"id": entry["id"], "outcome": entry["outcome"], "failed": entry["failed"]} for entry in _rules([report])
        ],
        "notices": report.notices,
        "findings": [as_row(report, finding, show_values) for finding in report.findings],
    }  # fmt: skip


def _rules(reports: Sequence[Report]) -> list[dict[str, object]]:
    """The outcome of each rule, the worst over all returns, with the number of failures; and each fault of shape that was found."""
    order = ("not asked", "not applicable", "passed", "failed", "could not be checked")
    outcomes: dict[str, str] = {}
    failed: Counter[str] = Counter()
    for report in reports:
        for rule, outcome in report.rules.items():
            outcomes[rule] = max(outcomes.get(rule, order[0]), outcome, key=order.index)
        for (_, rule, _, _), count in report.counts.items():
            outcomes.setdefault(rule, "failed")
            failed[rule] += count
    explained, by_any = Counter[str](), Counter[str]()
    for report in reports:
        explained.update(report.explained)
        by_any.update(rule for rule, *_ in report.settled_by_any)
    return [
        {"id": rule, "outcome": outcome, "failed": failed[rule], "explained": explained[rule], "explained_by_any": by_any[rule]}
        for rule, outcome in sorted(outcomes.items())
    ]


def _held(report: Report, held: HeldBack) -> dict[str, object]:
    """Checks that cannot be carried out until something else is corrected: which, and what. Without `field`, rows cannot be read."""
    until: dict[str, object] = {"table": held.table, "faulty": held.faulty} | ({"field": held.field} if held.field else {})
    return {
        "source": report.source, "rule": held.rule, "title": held.title, "count": held.count, "tables": list(held.tables), "until": until,
        "message": held.message,
    }  # fmt: skip


def _source(report: Report) -> dict[str, object]:
    summary: dict[str, object] = {
        "file": report.source,
        "verdict": report.verdict,
        "rows": {"read": report.read, "refused": report.refused, "blank": report.blank},
        "notices": report.notices,
    }
    return summary | ({"refusal": report.refusal} if report.refusal else {})


def json_lines(reports: Sequence[Report], show_values: bool = False, docs: str = "") -> str:
    """One finding per line, each with its source, and a line for everything that could not be checked."""
    return "".join(json.dumps(row, ensure_ascii=True) + "\n" for row in flat_rows(reports, show_values, docs))


NOT_CHECKED = "could-not-be-checked"
"""Replaces the id of a rule if a return or a rule could not be checked."""


def flat_rows(reports: Sequence[Report], show_values: bool = False, docs: str = "") -> Iterator[dict[str, object]]:
    """Every finding as flat values, after whatever in its return could not be checked. A report without rows must mean a clean return."""
    for report in with_extensions(reports):
        messages = [report.refusal] if report.refusal else report.not_checked
        for message in messages:
            row: dict[str, object] = of_extension(report) | {
                "source": report.source,
                "rule": NOT_CHECKED,
                "severity": "error",
                "title": say("Could not be checked"),
            }
            yield row | {"file": report.source, "message": message}
        for finding in report.findings:
            yield of_extension(report) | as_row(report, finding, show_values, "" if report.publication else docs)


def of_extension(report: Report) -> dict[str, object]:
    """What marks a row as a finding of an extension; nothing for a finding of the standard."""
    return {EXTENSION: name_of(report)} if report.publication else {}


EXTENSION = "extension"
"""The key, and in the CSV report the column, that only findings of an extension have."""
COLUMNS = (
    "source", "rule", "severity", "title", "table", "row_ref", "field", "label", "file", "sheet", "cell", "line", "column", "pointer",
    "message", "fix", "page", "value", "digest",
)  # fmt: skip
"""The keys of a finding, which are also the columns of the CSV report. The last two are only written for callers who ask for values."""


def as_row(report: Report, finding: Finding, show_values: bool = False, docs: str = "") -> dict[str, object]:
    """One finding as flat values. Keys that do not apply are left out."""
    place = finding.place
    value = finding.value if finding.value is None or type(finding.value) in (str, int) else repr(finding.value)
    row = {
        "source": report.source, "rule": finding.rule, "severity": finding.severity, "title": finding.title, "table": finding.table,
        "row_ref": finding.row_ref, "field": finding.field, "label": finding.label, "file": place.file, "sheet": place.shown_sheet,
        "cell": place.cell, "line": place.line, "column": place.column, "pointer": place.pointer, "message": finding.message,
        "fix": finding.fix, "page": rule_page(finding.rule, docs),
        "value": value if show_values else None, "digest": finding.digest if show_values else None,
    }  # fmt: skip
    return {name: value for name, value in row.items() if value not in ("", None)}

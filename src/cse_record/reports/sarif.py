"""The findings as SARIF 2.1.0, which code hosts and editors show next to a file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from cse_record.reports.documentation import rule_page
from cse_record.reports.extensions import heading, publication
from cse_record.standard.speech import say
from cse_record.validation import Finding, Report, of_extensions

LEVELS = {"error": "error", "query": "warning", "note": "note"}


def sarif_log(reports: Sequence[Report], show_values: bool = False, docs: str = "") -> str:
    """One run over all returns, and one for each local extension.

    A return that could not be read, or a rule that could not be checked, becomes a notification.
    """
    from cse_record import __version__

    runs = [_run(reports, "cse-record", __version__, show_values, docs)]
    by_extension: dict[str, list[Report]] = {}
    for report in of_extensions(reports):
        by_extension.setdefault(heading(report), []).append(report)
    for name, of_one in by_extension.items():
        runs.append(_run(of_one, f"cse-record: {name}", publication(of_one[0]).version, show_values, ""))
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": runs}
    return json.dumps(log, ensure_ascii=True, indent=2) + "\n"


def _run(reports: Sequence[Report], name: str, version: str, show_values: bool, docs: str) -> dict[str, object]:
    """One run over all returns: of the standard, or of one extension."""
    kinds = {finding.rule: finding for report in reports for finding in report.findings}
    rules = [_rule(finding, docs) for _, finding in sorted(kinds.items())]
    index = {rule: number for number, rule in enumerate(sorted(kinds))}
    refused = [_notification(report, say("Could not be checked: {reason}", reason=report.refusal)) for report in reports if report.refusal]
    unchecked = [_notification(report, words) for report in reports for words in report.not_checked]
    return {
        "tool": {"driver": {"name": name, "version": version, "rules": rules}},
        "results": [_result(finding, index, show_values) for report in reports for finding in report.findings],
        "invocations": [{"executionSuccessful": not (refused or unchecked), "toolExecutionNotifications": refused + unchecked}],
        "columnKind": "unicodeCodePoints",
    }


def _rule(finding: Finding, docs: str) -> dict[str, object]:
    return {
        "id": finding.rule,
        "shortDescription": {"text": finding.title},
        "help": {"text": finding.fix or finding.message},
        **({"helpUri": rule_page(finding.rule, docs)} if docs else {}),
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
    }


def _result(finding: Finding, index: dict[str, int], show_values: bool) -> dict[str, object]:
    place = finding.place
    physical: dict[str, object] = {"artifactLocation": _artifact(place.file)}
    if place.line is not None:
        physical["region"] = {"startLine": place.line} | ({"startColumn": place.column} if place.column else {})
    location: dict[str, object] = {"physicalLocation": physical}
    name = place.pointer or (place.inside if place.sheet else "") or (f"{finding.table}.{finding.field}" if finding.field else "")
    if name:
        location["logicalLocations"] = [{"fullyQualifiedName": name, "kind": "member"}]
    label = f"{finding.label}: " if finding.label else ""
    value = f" ({say('value: {value}', value=repr(finding.value))})" if show_values and finding.value is not None else ""
    return {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": LEVELS[finding.severity],
        "message": {"text": f"{label}{finding.words}{value}"},
        "locations": [location],
        "properties": {
            name: value for name, value in (("table", finding.table), ("row_ref", finding.row_ref), ("field", finding.field)) if value
        },
    }


def _artifact(file: str) -> dict[str, str]:
    return {"uri": quote(file.replace("\\", "/"), safe="/:", errors="surrogateescape")}


def _notification(report: Report, words: str) -> dict[str, object]:
    location = {"physicalLocation": {"artifactLocation": _artifact(report.source)}}
    return {"level": "error", "message": {"text": words}, "locations": [location]}

"""Reports for machines: one JSON document over all files, or JSON lines with one finding each, and their schema."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.faults import FAULTS
from cse_record.validation import VERDICTS, Finding, Report, worst

TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}


def json_document(reports: Sequence[Report]) -> str:
    """One document over all returns, as `schema/report.schema.json` describes it."""
    findings = [finding for report in reports for finding in report.findings]
    document = {
        "standard_version": STANDARD.version,
        "package_version": version("cse-record"),
        "verdict": worst(reports),
        "counts": dict(sorted(Counter(finding.severity for finding in findings).items())),
        "rules": [{"id": fault, "failed": count} for fault, count in sorted(Counter(finding.fault for finding in findings).items())],
        "sources": [
            {
                "file": report.source,
                "verdict": report.verdict,
                "rows": {"read": report.read, "refused": report.refused, "blank": report.blank},
                "notices": report.notices,
                **({"refusal": report.refusal} if report.refusal else {}),
            }
            for report in reports
        ],
        "findings": [as_row(report, finding) for report in reports for finding in report.findings],
    }
    return json.dumps(document, ensure_ascii=True, indent=2) + "\n"


def json_lines(reports: Sequence[Report]) -> str:
    """One finding a line, each with its source."""
    return "".join(json.dumps(as_row(report, finding), ensure_ascii=True) + "\n" for report in reports for finding in report.findings)


def as_row(report: Report, finding: Finding) -> dict[str, Any]:
    """One finding as flat values; what does not apply is left out."""
    row = {
        "source": report.source, "rule": finding.fault, "severity": finding.severity, "title": FAULTS[finding.fault].title,
        "table": finding.table, "row_ref": finding.row_ref, "field": finding.field, "label": finding.label,
        "file": finding.place.file, "line": finding.place.line, "column": finding.place.column, "pointer": finding.place.pointer,
        "message": finding.message,
    }  # fmt: skip
    return {name: value for name, value in row.items() if value not in ("", None)}


COLUMNS = {
    "source": TEXT, "rule": {"type": "string", "enum": list(FAULTS)}, "severity": {"type": "string", "enum": ["error", "query", "note"]},
    "title": TEXT, "table": {"type": "string", "enum": list(STANDARD.records)}, "row_ref": TEXT, "field": TEXT, "label": TEXT,
    "file": TEXT, "line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}, "pointer": TEXT,
    "message": TEXT,
}  # fmt: skip
"""What a finding holds, as JSON Schema; also the columns of the report as CSV."""


def schema() -> dict[str, Any]:
    """The JSON Schema of `json_document`."""
    rows = {"type": "object", "properties": dict.fromkeys(("read", "refused", "blank"), COUNT), "additionalProperties": False}
    source = {"file": TEXT, "verdict": {"enum": list(VERDICTS)}, "rows": rows, "notices": {"type": "array", "items": TEXT}, "refusal": TEXT}
    finding = {
        "type": "object", "properties": COLUMNS, "required": ["source", "rule", "severity", "title", "file", "message"],
        "additionalProperties": False,
    }  # fmt: skip
    rule = {"type": "object", "properties": {"id": TEXT, "failed": COUNT}, "required": ["id", "failed"], "additionalProperties": False}
    properties = {
        "standard_version": TEXT, "package_version": TEXT, "verdict": {"enum": list(VERDICTS)},
        "counts": {"type": "object", "additionalProperties": COUNT}, "rules": {"type": "array", "items": rule},
        "sources": {
            "type": "array",
            "items": {
                "type": "object", "properties": source, "required": ["file", "verdict", "rows", "notices"], "additionalProperties": False,
            },
        },
        "findings": {"type": "array", "items": finding},
    }  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:cse-record:schema:{STANDARD.version}:report",
        "title": "Report of cse-record validate",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }

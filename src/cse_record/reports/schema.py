"""The JSON Schema of the JSON report."""

from __future__ import annotations

from cse_record.standard.catalogue import Catalogue

TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}
VERDICT = {"enum": ["clean", "findings", "could not check"]}
OUTCOME = {"enum": ["passed", "failed", "not applicable", "not asked", "could not be checked"]}


def report_schema(standard: Catalogue) -> dict[str, object]:
    """The schema of what `validate --format json` writes."""
    rows = _object(dict.fromkeys(("read", "refused", "blank"), COUNT))
    notices = {"type": "array", "items": TEXT}
    source = _object({"file": TEXT, "verdict": VERDICT, "rows": rows, "notices": notices, "refusal": TEXT}, optional=("refusal",))
    finding = {
        "source": TEXT, "rule": TEXT, "severity": {"enum": ["error", "query", "note"]}, "title": TEXT,
        "table": {"enum": list(standard.records)}, "row_ref": TEXT, "field": TEXT, "label": TEXT, "file": TEXT, "sheet": TEXT, "cell": TEXT,
        "line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}, "pointer": TEXT,
        "message": TEXT, "fix": TEXT, "page": {"type": "string", "format": "uri"},
        "value": {"type": ["string", "integer"]}, "digest": TEXT,
    }  # fmt: skip
    until = _object({"table": {"enum": list(standard.records)}, "faulty": COUNT, "field": TEXT}, optional=("field",))
    tables = {"type": "array", "items": {"enum": list(standard.records)}, "minItems": 1}
    held = {"source": TEXT, "rule": TEXT, "title": TEXT, "count": COUNT, "tables": tables, "until": until, "message": TEXT}
    always = ("source", "rule", "severity", "title", "file", "message")
    properties = {
        "standard_version": TEXT,
        "package_version": TEXT,
        "verdict": VERDICT,
        "counts": _object(dict.fromkeys(("error", "query", "note", "explained"), COUNT)),
        "rules": {
            "type": "array",
            "items": _object({"id": TEXT, "outcome": OUTCOME, **dict.fromkeys(("failed", "explained", "explained_by_any"), COUNT)}),
        },
        "held_back": {"type": "array", "items": _object(held)},
        "rows": rows,
        "notices": notices,
        "sources": {"type": "array", "items": source},
        "findings": {"type": "array", "items": _object(finding, optional=tuple(name for name in finding if name not in always))},
    }
    of_extension = {
        "source": TEXT, "name": TEXT, "version": TEXT, "publisher": TEXT, "prefix": TEXT, "verdict": VERDICT,
        "counts": _object(dict.fromkeys(("error", "query", "note"), COUNT)), "rows_checked": COUNT,
        "rules": {"type": "array", "items": _object({"id": TEXT, "outcome": OUTCOME, "failed": COUNT})},
        "notices": notices, "findings": properties["findings"],
    }  # fmt: skip
    properties["extensions"] = {"type": "array", "items": _object(of_extension), "minItems": 1}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:cse-record:schema:{standard.version}:report",
        "title": "Report of cse-record validate",
        **_object(properties, optional=("extensions",)),
    }


def _object(properties: dict[str, object], optional: tuple[str, ...] = ()) -> dict[str, object]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

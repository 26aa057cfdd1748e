"""A summary as data: JSON with everything, and CSV with one figure a line."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from cse_record.analysis.derived import is_unknown
from cse_record.analysis.summary import CAUTION, Figure, Published, Summary, unknown_by_reason
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN
from cse_record.reports.summary import words
from cse_record.reports.summary.layout import HIDDEN
from cse_record.standard.catalogue import STANDARD


def json_document(summary: Summary) -> str:
    """Everything, as one object; a count that is hidden is null."""
    from cse_record import __version__

    document = {
        "marking": summary.marking, "standard_version": STANDARD.version, "package_version": __version__, "caution": CAUTION,
        "policy": _policy(summary), "protection": list(words.of_protection(summary)), "coverage": summary.coverage,
        "people": summary.people,
        "tables": {one.table.name: _table(one) for one in summary.tables},
        "completeness": {one.table.name: _table(one) for one in summary.completeness},
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _policy(summary: Summary) -> dict[str, Any] | None:
    policy = summary.policy
    if policy is None:
        return None
    return {"name": policy.name, "title": policy.title, "threshold": policy.threshold, "rounding": policy.rounding}


def _status(count: int | None) -> dict[str, Any]:
    return {"count": count, "count_status": "hidden" if count is None else "shown"}


def _count(figure: Figure | None) -> int | None:
    return figure.count if figure else 0


def _table(one: Published) -> dict[str, Any]:
    table = one.table
    return {
        "title": table.title, "counts": table.counts, "answers": "many" if table.has_many_answers else "one", "note": table.note,
        "denominator": _count(one.all_of()), "known": _count(one.all_of(KNOWN)), "unknown": _count(one.all_of(UNKNOWN)),
        "unknown_by_reason": unknown_by_reason(one), "measures": table.dimensions[table.measured].name,
        "returns_by_extent": dict(one.extents),
        "dimensions": [
            {
                "name": dimension.name, "title": dimension.title,
                "codes": {code: dimension.label_of(code) for code in one.codes[place]},
                "groups": {name: {"label": group.label, "codes": list(group.codes)} for name, group in dimension.groups.items()},
            }
            for place, dimension in enumerate(table.dimensions)
        ],
        "figures": [
            {dimension.name: code for dimension, code in zip(table.dimensions, figure.key, strict=True)}
            | _status(figure.count) | {"percent": figure.percent, "percent_of_known": figure.percent_of_known}
            for figure in one.figures
        ],
    }  # fmt: skip


CSV_HEADS = (
    "marking", "table", "counts", "answers", "dimension_1", "code_1", "label_1", "dimension_2", "code_2", "label_2", "dimension_3",
    "code_3", "label_3", "kind", "count", "status", "percent", "percent_of_known", "policy",
)  # fmt: skip
MOST_DIMENSIONS = 3


def csv_table(summary: Summary) -> str:
    """One figure a line, for a spreadsheet or a database. A count that is hidden is `[c]`, and its status says so in a word."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_HEADS)
    policy = summary.policy.name if summary.policy else ""
    for one in summary.shown:
        table = one.table
        for figure in one.figures:
            cells: list[object] = [summary.marking, table.name, table.counts, "many" if table.has_many_answers else "one"]
            for dimension, code in zip(table.dimensions, figure.key, strict=True):
                cells += [dimension.name, code, dimension.label_of(code)]
            cells += [""] * (3 * (MOST_DIMENSIONS - len(table.dimensions)))
            shares = ["" if share is None else f"{share:.2f}" for share in (figure.percent, figure.percent_of_known)]
            count = [HIDDEN, "hidden"] if figure.count is None else [figure.count, "shown"]
            writer.writerow([*cells, _kind(one, figure), *count, *shares, policy])
    return out.getvalue()


def _kind(one: Published, figure: Figure) -> str:
    """Whether a line is a cell, a sum of cells, or says why something is not known."""
    dimensions = one.table.dimensions
    if any(code in (ALL, KNOWN, UNKNOWN, *dimension.groups) for code, dimension in zip(figure.key, dimensions, strict=True)):
        return "sum"
    return "unknown" if is_unknown(figure.key[one.table.measured]) else "cell"

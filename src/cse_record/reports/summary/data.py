"""A summary as data: JSON with everything, and CSV with one figure per line."""

from __future__ import annotations

import csv
import io
import json

from cse_record.analysis.completeness import WITHOUT_CORE
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.published import Figure, Published, unknown_by_reason
from cse_record.analysis.summary import CAUTION, Summary
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN
from cse_record.analysis.tables.assessment import PLACES
from cse_record.reports.summary import linked, wording
from cse_record.reports.summary.tabulation import HIDDEN
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.shares import decimal


def json_document(summary: Summary) -> str:
    """Everything, as one object. A hidden count is null; a figure that is not listed does not exist."""
    document = _document(summary) | {"areas": {area: _document(part) for area, part in summary.areas.items()}}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _document(summary: Summary) -> dict[str, object]:
    from cse_record import __version__

    return {
        "marking": summary.marking, "standard_version": STANDARD.version, "package_version": __version__, "caution": CAUTION,
        "policy": _policy(summary), "protection": list(wording.of_protection(summary)), "without_origin": summary.without_origin,
        "area": summary.area, "area_label": wording.area(summary),
        "coverage": summary.coverage,
        "counting": summary.counting,
        "people": summary.people,
        "tables": {published.table.name: _table(published) for published in summary.tables},
        "without_completeness": {"no_core_element": list(WITHOUT_CORE), "no_record": list(summary.without_records)},
        "completeness": {published.table.name: _table(published) for published in summary.completeness},
    }  # fmt: skip


def _policy(summary: Summary) -> dict[str, object] | None:
    policy = summary.policy
    if policy is None:
        return None
    return {
        "name": policy.name,
        "title": policy.title,
        "threshold": policy.threshold,
        "rounding": policy.rounding,
        "controlled": policy.controlled,
    }


def _status(published: Published, figure: Figure) -> str:
    """How to read a figure: as the count, as a multiple just below or above it, or not at all."""
    return "hidden" if figure.count is None else "rounded" if published.base > 1 else "shown"


def _count(published: Published, code: str = ALL) -> int | None:
    return None if (figure := published.all_of(code)) is None else figure.count


def _within(published: Published) -> list[str]:
    """The dimensions in which the records behind a percentage have the same answer; none if it is a share of all records."""
    return [published.table.dimensions[place].name for place in published.table.broken_down_by]


def _table(published: Published) -> dict[str, object]:
    table = published.table
    return {
        "title": table.title, "population": table.population, "counts": table.counts,
        "answers": "many" if table.has_many_answers else "one", "note": table.note, "assessment_2011": PLACES.get(table.name),
        "denominator": _count(published), "known": _count(published, KNOWN), "unknown": _count(published, UNKNOWN),
        "unknown_by_reason": unknown_by_reason(published), "measures": table.dimensions[table.measured].name,
        "percent_is_within": _within(published),
        "returns_by_extent": dict(published.extents), "crosses_all": published.crosses_all,
        "dimensions": [
            {
                "name": dimension.name, "title": dimension.title,
                "codes": {code: dimension.label_of(code) for code in published.codes[place]},
                "groups": {name: {"label": group.label, "codes": list(group.codes)} for name, group in dimension.groups.items()},
                "shown_together": {name: group.label for name, group in (published.merged[place] if published.merged else {}).items()},
            }
            for place, dimension in enumerate(table.dimensions)
        ],
        "figures": [
            {
                **{dimension.name: code for dimension, code in zip(table.dimensions, figure.key, strict=True)},
                "count": figure.count, "count_status": _status(published, figure),
                "percent": figure.percent, "percent_of_known": figure.percent_of_known,
            }
            for figure in published.with_noughts
        ],
    }  # fmt: skip


CSV_HEADS = (
    "marking", "table", "area", "area_label", "population", "counts", "answers", "dimension_1", "code_1", "label_1",
    "dimension_2", "code_2", "label_2", "dimension_3", "code_3", "label_3",
    "kind", "count", "status", "percent", "percent_of_known", "percent_is_within", "policy", "counted",
)  # fmt: skip
MOST_DIMENSIONS = 3


def csv_table(summary: Summary) -> str:
    """One figure per line, zeros included, for a spreadsheet or a database. A hidden count is `[c]`. The status says whether a count is
    shown, hidden or rounded; a rounded 0 may stand for some people. A figure without a line does not exist. A percentage is a share of the
    records with the same answer to the dimensions in `percent_is_within`, or of all records if there are none. `counted` says whether
    people are counted, each from all records of theirs, or records."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_HEADS)
    policy = summary.policy.name if summary.policy else ""
    of_what = linked.of_what(summary)
    for published in summary.shown:
        table = published.table
        for figure in published.with_noughts:
            cells: list[object] = [summary.marking, table.name, summary.area, wording.area(summary), table.population, table.counts]
            cells.append("many" if table.has_many_answers else "one")
            for dimension, code in zip(table.dimensions, figure.key, strict=True):
                cells += [dimension.name, code, dimension.label_of(code)]
            cells += [""] * (3 * (MOST_DIMENSIONS - len(table.dimensions)))
            shares = ["" if share is None else decimal(*share.as_integer_ratio(), 2) for share in (figure.share, figure.share_of_known)]
            count = HIDDEN if figure.count is None else figure.count
            cells += [_kind(published, figure), count, _status(published, figure), *shares, " ".join(_within(published)), policy, of_what]
            writer.writerow(cells)
    return out.getvalue()


def _kind(published: Published, figure: Figure) -> str:
    """Whether a line is a cell, a sum of cells, or a reason why something is not known."""
    dimensions = published.table.dimensions
    if any(code in (ALL, KNOWN, UNKNOWN, *dimension.groups) for code, dimension in zip(figure.key, dimensions, strict=True)):
        return "sum"
    return "unknown" if is_unknown(figure.key[published.table.measured]) else "cell"

"""The findings as CSV, one per row, for a spreadsheet. No cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from cse_record._generated.validator import protect
from cse_record.reports.json import COLUMNS, EXTENSION, flat_rows
from cse_record.validation import Report, of_extensions


def csv_table(reports: Sequence[Report], show_values: bool = False, docs: str = "") -> str:
    """The findings as CSV with a header. The columns are those of `flat_rows`; the last two are only included with `show_values`.
    If the returns were checked against extensions too, a last column says which finding is of which."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    columns = COLUMNS if show_values else COLUMNS[:-2]
    if of_extensions(reports):
        columns = (*columns, EXTENSION)
    writer.writerow(columns)
    for row in flat_rows(reports, show_values, docs):
        writer.writerow([protect(str(row.get(name, ""))) for name in columns])
    return text.getvalue()

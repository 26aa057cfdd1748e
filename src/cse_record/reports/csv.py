"""The findings as CSV, one per row, for a spreadsheet. No cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from cse_record.formats.csv import protect
from cse_record.reports.json import COLUMNS, flat_rows
from cse_record.validation import Report


def csv_table(reports: Sequence[Report], show_values: bool = False, docs: str = "") -> str:
    """The findings as CSV with a header. The columns are those of `flat_rows`; the last two are only included with `show_values`."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    columns = COLUMNS if show_values else COLUMNS[:-2]
    writer.writerow(columns)
    for row in flat_rows(reports, show_values, docs):
        writer.writerow([protect(str(row.get(name, ""))) for name in columns])
    return text.getvalue()

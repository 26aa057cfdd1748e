"""The findings as CSV, one a row, for a spreadsheet. No cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from cse_record.formats.csv import protect
from cse_record.reports.json import COLUMNS, as_row
from cse_record.validation import Report


def csv_table(reports: Sequence[Report]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for report in reports:
        for finding in report.findings:
            row = as_row(report, finding)
            writer.writerow([protect(str(row.get(name, ""))) for name in COLUMNS])
    return text.getvalue()

"""A summary as JSON, CSV, a web page, a workbook, or text."""

from __future__ import annotations

from pathlib import Path

from cse_record.analysis.summary import Summary
from cse_record.formats import atomic
from cse_record.standard.speech import english

FORMATS = (".html", ".xlsx", ".json", ".csv")


def write_summary(summary: Summary, path: str | Path) -> None:
    """Writes a summary in the format that the extension of `path` names, whole or not at all. An existing file is replaced.

    Raises `Refusal` if the extension is not one of `FORMATS`.
    """
    path = writable(path)
    with atomic.replacing(path) as scratch_file:
        if path.suffix.lower() == ".xlsx":
            from cse_record.reports.summary.workbook import write_workbook

            write_workbook(summary, scratch_file)
        else:
            scratch_file.write_text(_formatted(summary, path.suffix.lower()), encoding="utf-8", newline="\n")


def of_area(path: str | Path, area: str) -> Path:
    """The path of the file for one area, next to the file for all areas."""
    path = Path(path)
    return path.with_name(f"{path.stem}-{area}{path.suffix}")


def writable(path: str | Path) -> Path:
    """The path, if a summary can be written there. Raises `Refusal` otherwise."""
    return atomic.writable(path, english("A summary"), FORMATS)


def _formatted(summary: Summary, extension: str) -> str:
    from cse_record.reports.summary import data

    if extension == ".html":
        from cse_record.reports.summary.page import html_page

        return html_page(summary)
    return data.json_document(summary) if extension == ".json" else data.csv_table(summary)

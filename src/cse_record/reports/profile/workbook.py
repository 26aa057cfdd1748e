"""A problem profile as a workbook: a sheet about its coverage, and one for each section. It has only values, and is the same byte for byte
each time."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cse_record.analysis.completeness import STATES
from cse_record.analysis.population import EXCEPT
from cse_record.analysis.profile import Profile, Shown, completeness
from cse_record.analysis.tables import ALL
from cse_record.formats.sniffing import PUBLICATION
from cse_record.reports.profile import wording
from cse_record.reports.summary.linked import of_people
from cse_record.reports.summary.tabulation import HIDDEN
from cse_record.reports.summary.wording import of_completeness, of_coverage, of_protection, population, silent
from cse_record.reports.summary.workbook import EPOCH, add_sheet, close, styles, write_lines
from cse_record.standard.catalogue import STANDARD


def write_workbook(profile: Profile, path: Path) -> None:
    """Writes the workbook. Shares are percentages; a hidden count is `[c]`."""
    summary, title = profile.summary, wording.title(profile)
    book = Workbook(str(path), {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "comments": summary.marking, "category": PUBLICATION, "created": EPOCH})
    style = styles(book)
    first = add_sheet(book, "About", summary, style, title)
    first.set_column(0, 0, 110)
    lines = [
        wording.period(profile),
        *list(of_protection(summary))[1:],
        EXCEPT,
        "",
        wording.MUST_NOT,
        *profile.cautions,
        "",
        "Coverage",
        *of_coverage(summary),
    ]
    lines += [*(f"Silent: {agency}" for agency in silent(summary)), "", "People and records", *of_people(summary)]
    lines += ["", f"For version {STANDARD.version} of the standard."]
    write_lines(first, lines, style["wrap"])
    _headlines(add_sheet(book, "Size and change" if profile.previous else "Size", summary, style, wording.size(profile)), profile, style)
    for section, shown in profile.sections:
        sheet = add_sheet(book, section.title, summary, style, section.title)
        sheet.set_column(0, 0, 60)
        sheet.set_column(1, 3, 14)
        row = 2
        if section.caution:
            sheet.write_string(row, 0, f"{wording.MUST_NOT}: {section.caution}")
            row += 1
        for view in shown:
            row = _view(sheet, row + 1, view, style)
    _completeness(add_sheet(book, "Completeness", summary, style, "Completeness"), profile, style)
    close(book)


def _number(sheet: Worksheet, row: int, column: int, number: float | None, style: Format) -> None:
    if number is None:
        sheet.write_string(row, column, HIDDEN, style)
    else:
        sheet.write_number(row, column, number, style)


def _headlines(sheet: Worksheet, profile: Profile, style: dict[str, Format]) -> None:
    sheet.set_column(0, 0, 60)
    heads = ["Records", "Now", *(["Before", "Change"] if profile.previous else [])]
    for column, head in enumerate(heads):
        sheet.write_string(3, column, head, style["head"])
    sheet.write_string(2, 0, wording.of_headlines(profile))
    for row, change in enumerate(profile.changes, 4):
        sheet.write_string(row, 0, change.words)
        for column, number in enumerate((change.now, change.before, change.difference)[: len(heads) - 1], 1):
            _number(sheet, row, column, number, style["count"])


def _view(sheet: Worksheet, row: int, view: Shown, style: dict[str, Format]) -> int:
    """Writes a view from `row` on, and returns the row after it."""
    sheet.write_string(row, 0, view.title, style["sum"])
    sheet.write_string(row + 1, 0, wording.denominator(view))
    table = view.published.table
    row += 2
    for column, head in enumerate((table.dimensions[table.measured].title, "Number", "% of all", "% of known")):
        sheet.write_string(row, column, head, style["head"])
    for known, bars in ((True, view.bars), (False, view.unknown_bars)):
        for bar in bars:
            row += 1
            sheet.write_string(row, 0, f"{bar.label} in all" if bar.is_sum else bar.label, style["sum"] if bar.is_sum else None)
            _number(sheet, row, 1, bar.figure.count, style["count"])
            for column, share in ((2, bar.share_of_all), (3, bar.share if known else None)):
                if share is not None:
                    sheet.write_number(row, column, round(share, 2), style["share"])
    return row + 1


def _completeness(sheet: Worksheet, profile: Profile, style: dict[str, Format]) -> None:
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 5, 16)
    row = 2
    for _, published in completeness(profile.summary):
        elements = published.table.dimensions[0]
        row += 1
        sheet.write_string(row, 0, published.table.title, style["sum"])
        row += 1
        sheet.write_string(row, 0, population(published))
        row += 1
        for column, head in enumerate((elements.title, "Records", *STATES.values())):
            sheet.write_string(row, column, head, style["head"])
        for code in published.codes[0]:
            row += 1
            sheet.write_string(row, 0, elements.label_of(code))
            for column, state in enumerate((ALL, *STATES), 1):
                figure = published.by_key.get((code, state))
                _number(sheet, row, column, figure.count if figure else 0, style["count"])
        row += 1
    sheet.write_string(row + 1, 0, of_completeness(profile.summary))

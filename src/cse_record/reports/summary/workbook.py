"""A summary as a workbook: a sheet about its coverage, and one for each table. It has only values, and is the same byte for byte
each time."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cse_record.analysis.population import EXCEPT
from cse_record.analysis.published import Published
from cse_record.analysis.summary import CAUTION, Summary
from cse_record.formats.sniffing import PUBLICATION
from cse_record.reports.summary import linked, wording
from cse_record.reports.summary.tabulation import HIDDEN, tabulations
from cse_record.standard.catalogue import STANDARD

LONGEST_NAME = 31
MOST_IN_A_ROW = 2000
EPOCH = datetime(2000, 1, 1)


def write_workbook(summary: Summary, path: Path) -> None:
    """Writes the workbook. Shares are percentages."""
    book = Workbook(str(path), {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": wording.title(summary), "comments": summary.marking, "category": PUBLICATION, "created": EPOCH})
    style = styles(book)
    first = add_sheet(book, "About", summary, style, wording.title(summary))
    first.set_column(0, 0, 110)
    # the first sentence about protection is at the top of every sheet
    lines = [
        *wording.of_area(summary),
        CAUTION,
        *list(wording.of_protection(summary))[1:],
        EXCEPT,
        "",
        "Coverage",
        *wording.of_coverage(summary),
    ]
    people = list(linked.of_people(summary))
    lines += [
        *(f"Silent: {agency}" for agency in wording.silent(summary)),
        *(("", "People and records", *people) if people else ()),
        "",
        wording.of_completeness(summary),
        "",
        "Tables",
    ]
    last = write_lines(first, lines, style["wrap"])
    for row, published in enumerate(summary.shown, last):
        first.write_string(row, 0, f"{_name(published)}: {published.table.title}")
    first.write_string(last + len(summary.shown) + 1, 0, f"For version {STANDARD.version} of the standard.")
    for published in summary.shown:
        _write_table(add_sheet(book, _name(published), summary, style, published.table.title), summary, published, style)
    close(book)


def write_lines(sheet: Worksheet, lines: Iterable[str], style: Format) -> int:
    """Writes lines from the third row on, a long one in several rows, and returns the row after the last.

    A row is shown up to about 30 lines high, and a cell of more than 32,767 characters would not be written at all.
    """
    row = 2
    for line in lines:
        for part in textwrap.wrap(line, MOST_IN_A_ROW, break_on_hyphens=False) or [""]:
            sheet.write_string(row, 0, part, style)
            row += 1
    return row


def close(book: Workbook) -> None:
    """Writes a workbook to disk. Raises OSError if there is no space."""
    try:
        book.close()
    except FileCreateError as error:  # it hides the system's own message
        raise (error.args[0] if isinstance(error.args[0], OSError) else error) from None


def styles(book: Workbook) -> dict[str, Format]:
    """The formats of a workbook of tables."""
    return {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "title": book.add_format({"bold": True, "font_size": 14}),
        "mark": book.add_format({"bold": True, "font_color": "#9C0006"}),
        "sum": book.add_format({"bold": True}),
        "count": book.add_format({"num_format": "#,##0"}),
        "hidden": book.add_format({"align": "right"}),
        "share": book.add_format({"num_format": "0.00"}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
    }


def _name(published: Published) -> str:
    return published.table.name[:LONGEST_NAME]


def add_sheet(book: Workbook, name: str, summary: Summary, style: dict[str, Format], title: str) -> Worksheet:
    """Adds a sheet with its title and the marking, which is also on each printed page."""
    sheet = book.add_worksheet(name)
    sheet.write_string(1 if summary.marking else 0, 0, title, style["title"])
    if summary.marking:
        sheet.write_string(0, 0, summary.marking, style["mark"])
    elif legend := next(wording.of_protection(summary), ""):
        sheet.write_string(1, 0, legend)
    if head := wording.running_head(summary).replace("&", "&&"):  # a single & starts a code
        sheet.set_header(f"&C{head}")
        sheet.set_footer(f"&C{head}")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    return sheet


def _write_table(sheet: Worksheet, summary: Summary, published: Published, style: dict[str, Format]) -> None:
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 60, 13)
    row = 2
    for sentence in wording.of_table(summary, published):
        sheet.write_string(row, 0, sentence)
        row += 1
    for tabulation in tabulations(published):
        row += 1
        sheet.write_string(row, 0, tabulation.caption, style["sum"])
        row += 1
        sheet.write_string(row, 0, wording.of_shares(tabulation, has_known=True))
        row += 1
        sheet.write_string(row, 0, tabulation.side, style["head"])
        for place, title in enumerate(tabulation.across):
            for extra, name in enumerate((title, f"{title}: % of all", f"{title}: % of known")):
                sheet.write_string(row, 1 + 3 * place + extra, name, style["head"])
        for line in tabulation.lines:
            row += 1
            sheet.write_string(row, 0, line.label, style["sum"] if line.is_sum else None)
            for place, figure in enumerate(line.figures):
                column = 1 + 3 * place
                if figure is None:
                    continue
                if figure.count is None:
                    sheet.write_string(row, column, HIDDEN, style["hidden"])
                    continue
                sheet.write_number(row, column, figure.count, style["count"])
                for extra, share in enumerate((figure.percent, figure.percent_of_known), 1):
                    if share is not None:
                        sheet.write_number(row, column + extra, share, style["share"])
        row += 1

"""The findings in a separate workbook, for a sender whose workbook cannot be copied without loss."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from datetime import datetime
from urllib.parse import quote

from cse_record.formats.sniffing import PUBLICATION
from cse_record.reports.documentation import rule_page
from cse_record.reports.marked.listing import HEADS, LED_ON, MARKS, TITLE, WIDTHS, entries, head
from cse_record.reports.wrapping import visible
from cse_record.standard.speech import said, say
from cse_record.validation import Report

FILLS = {severity: (f"#{mark.ground}", f"#{mark.ink}") for severity, mark in MARKS.items()}
"""The background and line colour of each severity, as in a marked copy."""


def findings_workbook(report: Report, why: Sequence[str], source: str, target: str, docs: str = "") -> bytes:
    """The workbook as bytes. `why` says why the sender's own was not marked. Places link to it if it is in the same folder."""
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(buffer, options)
    # no clock, so that the same report gives the same bytes
    book.set_properties({"title": said(TITLE), "author": "", "category": PUBLICATION, "created": datetime(2000, 1, 1)})
    sheet = book.add_worksheet(TITLE)
    title, bold = book.add_format({"bold": True, "font_size": 16}), book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    link = book.add_format({"text_wrap": True, "valign": "top", "font_color": "#1A5692", "underline": 1})
    fills = {
        severity: book.add_format(
            {"bg_color": ground, "font_color": "#000000", "bold": True, "valign": "top", "bottom": 1, "bottom_color": ink}
        )
        for severity, (ground, ink) in FILLS.items()
    }
    sheet.write_string(0, 0, say("Findings on {file}", file=visible(os.path.basename(source))), title)
    opening_lines = [*head(report), *why, *map(visible, report.notices)]
    for row, words in enumerate(opening_lines, 1):
        sheet.write_string(row, 0, words)
    top = len(opening_lines) + 2
    for column, (name, width) in enumerate(zip(HEADS, WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(top, column, said(name), bold)
    is_beside = os.path.dirname(os.path.abspath(source)) == os.path.dirname(os.path.abspath(target))
    row = top
    for row, entry in enumerate(entries(report), top + 1):
        for column, words in enumerate(entry.cells):
            sheet.write_string(row, column, words, fills.get(entry.severity, plain) if column == 0 else plain)
        place = entry.finding.place if entry.finding else None
        if place and place.sheet == place.shown_sheet != "" and is_beside:
            inside = "'" + place.sheet.replace("'", "''") + "'!" + (place.cell or "A1")
            url = f"external:{quote(os.fsencode(os.path.basename(source)))}#{inside}"
            if len(url) < 2000:
                sheet.write_url(row, 1, url, link, entry.cells[1])
        if docs and entry.finding and entry.is_of_the_standard and row - top <= LED_ON:
            sheet.write_url(row, len(HEADS) - 1, rule_page(entry.finding.rule, docs), link, entry.cells[-1])
    sheet.autofilter(top, 0, row, len(HEADS) - 1)
    sheet.freeze_panes(top + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)
    book.close()
    return buffer.getvalue()

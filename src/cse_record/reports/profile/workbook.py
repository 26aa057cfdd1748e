"""A problem profile as a workbook, after the guidance of the Government Statistical Service on spreadsheets: a linked contents sheet, one
table to a sheet with its title in A1, notes on a sheet of their own, no merged cells. It has only values and native charts, and is the
same byte for byte each time."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cse_record.analysis.completeness import unit_of
from cse_record.analysis.population import EXCEPT
from cse_record.analysis.profile import AREAS, CHANGE, COMPLETENESS, JOINING, Profile, Shown, completeness
from cse_record.analysis.profile.pictures import Mark, Picture
from cse_record.analysis.published import Published, percentage
from cse_record.analysis.tables import ALL, joining
from cse_record.formats.sniffing import PUBLICATION
from cse_record.reports.pictures.words import ABSENT
from cse_record.reports.profile import native_charts, wording
from cse_record.reports.summary import linked
from cse_record.reports.summary import wording as of_summary
from cse_record.reports.summary.tabulation import HIDDEN
from cse_record.reports.summary.workbook import EPOCH, MOST_IN_A_ROW, close, styles
from cse_record.standard.catalogue import STANDARD

ABOUT, CONTENTS, NOTES, GLANCE, SILENT = "About", "Contents", "Notes", "At a glance", "Agencies that did not answer"
LINE_HEIGHT = 15
HEAD = 3
"""The row of the headings of every table, counted from 0: below the title, the marking or the legend, and the links."""
COLUMNS = ("Number", "% of all", "% of known", "Kind of row")
Cell = str | int | float | None
"""A value; None for one that is not given."""


def write_workbook(profile: Profile, path: Path) -> None:
    """Writes the workbook. Shares are percentages; a hidden count is `[c]`."""
    book = Workbook(str(path), {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    title = wording.title(profile)
    book.set_properties({"title": title, "comments": profile.summary.marking, "category": PUBLICATION, "created": EPOCH})
    _Book(book, profile).write()
    close(book)


class _Book:
    """The sheets, each entered in the contents and its notes in the list of notes as it is written."""

    def __init__(self, book: Workbook, profile: Profile) -> None:
        self.book, self.profile, self.summary = book, profile, profile.summary
        self.style = styles(book) | {
            "link": book.add_format({"font_color": "#1A5692", "underline": 1}),
            "number head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "align": "right"}),
            "kind": book.add_format({"indent": 1}),
        }
        self.contents: list[tuple[str, str]] = []
        self.notes: list[tuple[str, str]] = []

    def write(self) -> None:
        about, contents, notes = (self.book.add_worksheet(name) for name in (ABOUT, CONTENTS, NOTES))
        self._glance()
        if CHANGE in self.profile.pictures:
            self._change(self.profile.pictures[CHANGE])
        for section, shown in self.profile.sections:
            for view in shown:
                self._view(view, section.caution)
        if AREAS in self.profile.pictures:
            self._areas(self.profile.pictures[AREAS])
        if JOINING in self.profile.pictures:
            joining_table = self.summary.table(joining.TABLE.name)
            self._grid(wording.CHAPTERS[JOINING], joining_table, "Children", self.profile.pictures[JOINING].caution)
        for _, published in completeness(self.summary):
            name = f"Complete {published.table.title.partition(': ')[2]}"
            self._grid(name, published, unit_of(published.table).capitalize(), self.profile.pictures[COMPLETENESS].caution)
        if quiet := of_summary.silent(self.summary):
            self._table(SILENT, SILENT, "", ("Agency",), [(agency,) for agency in quiet], (90,))
        self._about(about)
        self._list(contents, CONTENTS, "Contents", ("Sheet", "What it shows"), self.contents, links=True)
        self._list(notes, NOTES, "Notes", ("Note", "What it says"), self.notes)

    def _sheet(self, sheet: Worksheet, title: str, width: float = 0) -> None:
        """The title and the legend, or, in what is not for publication, the marking before the title and on every printed page."""
        sheet.write_string(1 if self.summary.marking else 0, 0, title, self.style["title"])
        if self.summary.marking:
            sheet.write_string(0, 0, self.summary.marking, self.style["mark"])
        elif legend := next(of_summary.of_protection(self.summary), ""):
            sheet.write_string(1, 0, legend, self.style["wrap"] if width else None)
            if width:  # so that a sheet is no wider than its table
                sheet.set_row(1, LINE_HEIGHT * len(textwrap.wrap(legend, int(width))))
        if head := of_summary.running_head(self.summary).replace("&", "&&"):  # a single & starts a code
            sheet.set_header(f"&C{head}")
            sheet.set_footer(f"&C{head}")
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)

    def _table(
        self, name: str, title: str, note: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[float] = ()
    ) -> Worksheet:
        """A sheet with one table, whose headings stay in view, and its note, if there is one."""
        sheet = self.book.add_worksheet(name)
        number = ""
        if note:
            number = f" [note {len(self.notes) + 1}]"
            self.notes.append((f"note {len(self.notes) + 1}", f"{title}: {note}"))
        self.contents.append((name, title))
        for column, width in enumerate(widths or (60, *(15 for _ in heads[1:]))):
            sheet.set_column(column, column, width)
        self._sheet(sheet, f"{title}{number}", (widths or (60,))[0])
        sheet.write_url(2, 0, f"internal:'{CONTENTS}'!A1", self.style["link"], "Back to the contents")
        if note:
            sheet.write_url(2, 1, f"internal:'{NOTES}'!A{HEAD + 1 + len(self.notes)}", self.style["link"], "To the note")
        self._rows(sheet, heads, rows)
        return sheet

    def _rows(self, sheet: Worksheet, heads: Sequence[str], rows: Sequence[Sequence[Cell]], style: Format | None = None) -> None:
        sheet.freeze_panes(HEAD + 1, 1)
        head_styles = []
        for column, head in enumerate(heads):
            is_number = any(isinstance(row[column], int | float) or row[column] in (HIDDEN, ABSENT) for row in rows)
            head_styles.append(self.style["number head" if is_number else "head"])
            sheet.write_string(HEAD, column, head, head_styles[-1])
        for row, cells in enumerate(rows, HEAD + 1):
            for column, cell in enumerate(cells):
                if isinstance(cell, str):
                    text_style = self.style["kind"] if style is None and column else style
                    sheet.write_string(row, column, cell, self.style["hidden"] if cell in (HIDDEN, ABSENT) else text_style)
                elif cell is not None:
                    sheet.write_number(row, column, cell, self.style["share" if isinstance(cell, float) else "count"])
        if rows:  # a table that programs and screen readers know as one
            columns = [{"header": head, "header_format": of_head} for head, of_head in zip(heads, head_styles, strict=True)]
            options = {"columns": columns, "style": None, "autofilter": False}
            sheet.add_table(HEAD, 0, HEAD + len(rows), len(heads) - 1, options)

    def _about(self, sheet: Worksheet) -> None:
        profile = self.profile
        self._sheet(sheet, wording.title(profile))
        sheet.set_column(0, 0, 110)
        lines = [
            wording.period(profile), wording.in_one_line(profile), "", wording.CANNOT_SAY, *wording.cannot_say(profile), "",
            wording.MUST_NOT, *profile.cautions, "", "How these figures were made", *of_summary.of_coverage(self.summary),
            *linked.of_people(self.summary), EXCEPT, *list(of_summary.of_protection(self.summary))[1:],
            of_summary.of_completeness(self.summary), "", "How to read the sheets",
            f"{HIDDEN} is a hidden number. {wording.NO_FIGURE} A blank cell means that no share is given.",
            wording.not_listed(profile),
            "In a chart, a hidden number has no bar, and its answer is named below the bars.",
            f"Each sheet holds one table. The sheet {CONTENTS} leads to them, and {NOTES} says what each counts.",
            f"For version {STANDARD.version} of the standard.",
        ]  # fmt: skip
        headings = (wording.CANNOT_SAY, wording.MUST_NOT, "How these figures were made", "How to read the sheets")
        row = 2
        for line in lines:
            for part in textwrap.wrap(line, MOST_IN_A_ROW, break_on_hyphens=False) or [""]:
                sheet.write_string(row, 0, part, self.style["sum" if line in headings else "wrap"])
                row += 1

    def _list(
        self, sheet: Worksheet, name: str, title: str, heads: Sequence[str], rows: Sequence[tuple[str, str]], *, links: bool = False
    ) -> None:
        self._sheet(sheet, title)
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 1, 110)
        self._rows(sheet, heads, rows, self.style["wrap"])
        for row, (target, _) in enumerate(rows, HEAD + 1):
            if links:
                sheet.write_url(row, 0, f"internal:'{target}'!A1", self.style["link"], target)

    def _glance(self) -> None:
        heads = ("Figure", "Now", *(("Before", "Change") if self.profile.previous else ()))
        rows = []
        for change in self.profile.changes:
            before: tuple[Cell, ...] = (
                _count(change.before) if change.was_counted else ABSENT,
                _count(change.difference) if change.was_counted and change.says_something else ABSENT,
            )
            now = _count(change.now) if change.says_something else ABSENT
            rows.append((wording.of_headline(change), now, *(before if self.profile.previous else ())))
        self._table(GLANCE, wording.size(self.profile), wording.of_headlines(self.profile), heads, rows)

    def _change(self, picture: Picture) -> None:
        (panel,) = picture.panels
        rows = [(line.label, *map(_of_mark, line.marks)) for line in panel.lines]
        sheet = self._table("Change over the releases", picture.title, picture.caution, ("Figure", *panel.series), rows)
        native_charts.lines(self.book, sheet, picture, HEAD)

    def _areas(self, picture: Picture) -> None:
        rows = [(line.label, panel.title, *map(_of_mark, line.marks)) for panel in picture.panels for line in panel.lines]
        heads = ("Area", "Nation", *picture.panels[0].series)
        self._table("Areas", picture.title, picture.caution, heads, rows, (44, 20, 20))

    def _view(self, view: Shown, caution: str) -> None:
        table = view.published.table
        rows: list[tuple[Cell, ...]] = []
        for kind, bars in (("answer", view.bars), ("not known", view.unknown_bars)):
            for bar in bars:
                label = f"{bar.label} in all" if bar.is_sum else bar.label
                shares = [*map(percentage, (bar.share_of_all, bar.share))]
                if kind == "not known":
                    shares[1] = None
                rows.append((label, _count(bar.figure.count), *shares, "sum" if bar.is_sum else kind))
        note = f"{wording.denominator(view, self.summary)} {wording.MUST_NOT}: {caution}"
        sheet = self._table(view.view.sheet, view.title, note, (table.dimensions[table.measured].title, *COLUMNS), rows)
        native_charts.bars(self.book, sheet, view, HEAD)

    def _grid(self, name: str, published: Published, whole: str, caution: str) -> None:
        """A sheet with a line for each code of the first dimension, and columns for the whole and for each code of the second."""
        side, across = published.table.dimensions
        rows = []
        for code in published.codes[0]:
            figures = [published.by_key.get((code, state)) for state in (ALL, *across.labels)]
            rows.append((side.label_of(code), *(_count(figure.count if figure else 0) for figure in figures)))
        note = f"{wording.of_lines(published, self.summary)} {wording.MUST_NOT}: {caution}"
        self._table(name, published.table.title, note, (side.title, whole, *across.labels.values()), rows)


def _count(number: int | None) -> Cell:
    return HIDDEN if number is None else number


def _of_mark(mark: Mark | None) -> Cell:
    return ABSENT if mark is None or mark.is_absent else _count(mark.count)

"""Reads back what was written in each format: every figure by table and key, as text, independently of the writers."""

import csv
import json
import re
from html.parser import HTMLParser

import openpyxl

from cse_record.analysis.tables import ALL

NO_FIGURE = "no figure"
"""Stands for a blank cell."""


def from_json(path):
    """Figures by table and key; None where the status says that one is hidden."""
    data = json.loads(path.read_text(encoding="utf-8"))
    figures = {}
    for name, table in (data["tables"] | data["completeness"]).items():
        dimensions = [dimension["name"] for dimension in table["dimensions"]]
        for figure in table["figures"]:
            assert (figure["count"] is None) == (figure["count_status"] == "hidden")
            figures[name, tuple(figure[dimension] for dimension in dimensions)] = figure["count"]
    return figures


def from_csv(path):
    figures = {}
    for row in csv.DictReader(path.open(encoding="utf-8", newline="")):
        key = tuple(row[f"code_{place}"] for place in (1, 2, 3) if row[f"code_{place}"])
        assert (row["count"] == "[c]") == (row["status"] == "hidden")
        figures[row["table"], key] = None if row["status"] == "hidden" else int(row["count"])
    return figures


class Tables(HTMLParser):
    """The tables of a page with the id of their section: caption, and rows of cells as (tag, text)."""

    def __init__(self, text):
        super().__init__()
        self.grids, self.section, self.inside, self.small = [], "", "", False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "section":
            self.section = attributes.get("id", "")
        elif tag == "table":
            self.grids.append((self.section, [""], []))
        elif tag == "tr":
            self.grids[-1][2].append([])
        elif tag in ("th", "td", "caption"):
            self.inside = tag
            if tag != "caption":
                self.grids[-1][2][-1].append([tag, ""])
        elif tag == "div" and attributes.get("class") == "small":
            self.small = True

    def handle_endtag(self, tag):
        if tag in ("th", "td", "caption"):
            self.inside = ""
        elif tag == "div":
            self.small = False

    def handle_data(self, text):
        if self.inside == "caption":
            self.grids[-1][1][0] += text
        elif self.inside and not self.small:
            self.grids[-1][2][-1][-1][1] += text


def grids_of_page(text):
    """(section, heads, rows) of each table; a row is its label and the text of its cells, shares left out."""
    grids = []
    for section, _, rows in Tables(text).grids:
        heads = [cell for _, cell in rows[0]]
        grids.append((section, heads, [[cell.strip() for _, cell in row] for row in rows[1:]]))
    return grids


def from_grids(grids, tables, number):
    """Figures from tables with labels, by table and key. `number` gives the columns of counts by their heads."""
    figures = {}
    for name, heads, rows in grids:
        if name not in tables:
            continue
        table = tables[name].table
        labels = [
            {table.dimensions[place].label_of(code): code for code in _every(tables[name], place)} for place in range(len(table.dimensions))
        ]
        titles = [dimension.title for dimension in table.dimensions]
        side = titles.index(heads[0])
        for label, *cells in rows:
            row = labels[side][label]
            columns = list(number(heads[1:], cells))
            across = next((at for at, known in enumerate(labels) if at != side and all(head in known for head, _ in columns)), None)
            for head, cell in columns:
                key = tuple(
                    row if place == side else labels[place][head] if place == across else ALL for place in range(len(table.dimensions))
                )
                figures[name, key] = NO_FIGURE if cell in ("", None) else None if cell == "[c]" else int(str(cell).replace(",", ""))
    return figures


def shown(figures):
    """The figures without blank cells."""
    return {cell: count for cell, count in figures.items() if count != NO_FIGURE}


def _every(table, place):
    return [*table.codes[place], *table.table.dimensions[place].groups, "all", "known", "unknown"]


def from_page(path, tables):
    def number(heads, cells):
        if heads == ["Number", "Of all", "Of known"]:
            return [("All", cells[0])]
        return zip(heads, cells, strict=True)

    return from_grids(grids_of_page(path.read_text(encoding="utf-8")), tables, number)


def from_text(text, tables):
    """Each table begins with its title in capitals. A rule below the headings shows the columns, and shares are in brackets."""
    by_title = {table.table.title.upper(): name for name, table in tables.items()}
    grids, name, columns, above = [], "", [], []

    def cells_of(line):
        return [line[start:end] for start, end in columns]

    for line in text.splitlines():
        if line in by_title:
            name = by_title[line]
        if not line:
            columns, above = [], []
        elif re.fullmatch(r"-+(  -+)+", line):
            columns = [found.span() for found in re.finditer("-+", line)]
            titles = {dimension.title for dimension in tables[name].table.dimensions}
            first = next(place for place in range(len(above) - 1, -1, -1) if above[place][: columns[0][1]].strip() in titles)
            heads = [" ".join(part.strip() for part in parts if part.strip()) for parts in zip(*map(cells_of, above[first:]), strict=True)]
            grids.append((name, heads, []))
        elif columns:
            label, *cells = cells_of(line)
            if label.startswith("  "):  # a label in several lines
                grids[-1][2][-1][0] += f" {label.strip()}"
            else:
                grids[-1][2].append([label.strip(), *(cell.strip().split(" ")[0] for cell in cells)])
        else:
            above.append(line)
    return from_grids(grids, tables, lambda heads, cells: zip(heads, cells, strict=True))


def from_workbook(path, tables):
    """Each sheet holds one or more tables, each of which begins with its headings."""
    names = {name[:31]: name for name in tables}
    book = openpyxl.load_workbook(path)
    grids = []
    for sheet in book:
        titles = {dimension.title for dimension in tables[names[sheet.title]].table.dimensions} if sheet.title in names else ()
        for row in sheet.iter_rows(values_only=True):
            cells = list(row)
            while cells and cells[-1] is None:
                cells.pop()
            if len(cells) > 1 and cells[0] in titles and isinstance(cells[1], str) and cells[1] != "[c]":
                grids.append((names[sheet.title], cells, []))
            elif len(cells) > 1 and grids:
                grids[-1][2].append(cells)

    def number(heads, cells):
        cells += [None] * (len(heads) - len(cells))
        return [(head, cell) for place, (head, cell) in enumerate(zip(heads, cells, strict=True)) if place % 3 == 0]

    return from_grids(grids, tables, number)

"""The cases of `tests/corpus/` that are workbooks. Each is the sound return of `base/`, with a sheet of networks that a person, or
another program, has left in some state. The docstring of a function says what its case is about.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from cse_record._generated import validator
from tests.corpus import SECRET, base, case
from tests.workbooks import Maker

NETWORK = {"network_ref": "N-1", "setting": "family"}
Rows = "list[Mapping[str, Any]]"
Change = Callable[[Maker], Any]
SHEET = "xl/worksheets/sheet6.xml"
"""The part that holds the sheet of networks."""


def base_rows() -> dict[str, list[dict[str, Any]]]:
    """The rows of the sound return, as JSON has them."""
    found: dict[str, list[dict[str, Any]]] = {}
    for name, data in base().items():
        table = validator.TABLES[name[:-4]]
        rows = [{key: cell for key, cell in row.items() if cell} for row in csv.DictReader(io.StringIO(data.decode()))]
        numbers = {column.name for column in table.columns if column.spelling.type == "integer"}
        found[table.name] = [{key: int(cell) if key in numbers else cell for key, cell in row.items()} for row in rows]
    return found


def workbook(folder: Path, change: Change | None = None, *, name: str = "return.xlsx", **options: Any) -> Path:
    """A workbook with the sound return, and what `change` adds to it."""
    maker = Maker(folder / name, **options)
    for table, rows in sorted(base_rows().items()):
        if table == "returns":
            maker.header(table, rows)
        else:
            maker.data(table, rows)
    if change:
        change(maker)
    maker.close()
    return folder / name


def networks(rows: list[Mapping[str, Any]], **options: Any) -> Change:
    return lambda maker: maker.data("networks", rows, **options)


def cells(name: str, *typed: Any, form: str = "", more: Mapping[str, Any] | None = None) -> Change:
    """A sheet of networks in which a column holds what was typed: numbers as numbers, days as days."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [{"network_ref": f"N-{number}"} | (more or {}) for number, _ in enumerate(typed, 1)])
        shown = maker.book.add_format({"num_format": form}) if form else None
        for number, value in enumerate(typed):
            at = 4 + number, maker.columns["networks"][name]
            if isinstance(value, datetime.date | datetime.time):
                sheet.write_datetime(*at, value, shown or maker.day)
            elif isinstance(value, bool):
                sheet.write_boolean(*at, value)
            elif isinstance(value, int | float):
                sheet.write_number(*at, value, shown)
            else:
                sheet.write_string(*at, value)

    return change


def repack(path: Path, change: Callable[[str, bytes], bytes | None], more: Mapping[str, bytes] | None = None) -> None:
    """Changes parts of a workbook; None leaves a part out."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    made = {name: change(name, data) for name, data in parts.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (made | dict(more or {})).items():
            if data is not None:
                archive.writestr(name, data)


def in_networks(change: Callable[[bytes], bytes]) -> Callable[[str, bytes], bytes]:
    return lambda name, data: change(data) if name == SHEET else data


def same(name: str, data: bytes) -> bytes:
    return data


# --- containers


@case("02-workbook-that-is-protected")
def protected(folder: Path) -> None:
    """A sheet and a workbook that are protected, not encrypted, are read as if they were not."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK]).protect("password")

    path = workbook(folder, change)
    lock = b'<workbookProtection workbookPassword="CC3D" lockStructure="1"/><bookViews>'
    repack(path, lambda name, data: data.replace(b"<bookViews>", lock) if name == "xl/workbook.xml" else data)


@case("05-workbook-with-macros")
def macros(folder: Path) -> None:
    """A workbook with macros is read for its values, and the macros are told of."""
    path = workbook(folder, networks([NETWORK]), name="return.xlsm")
    repack(path, same, {"xl/vbaProject.bin": SECRET.encode()})


@case("06-workbook-named-json")
def named_json(folder: Path) -> None:
    """A workbook under another name is known by what it holds."""
    workbook(folder, networks([NETWORK])).rename(folder / "return.json")


@case("06-workbook-cut-short")
def cut_short(folder: Path) -> None:
    """A workbook of which the end is missing is refused as damaged."""
    path = workbook(folder, networks([NETWORK]))
    path.write_bytes(path.read_bytes()[:-100])


@case("06-workbook-with-damaged-bytes")
def damaged_bytes(folder: Path) -> None:
    """A part whose bytes have changed on the way does not give the sum that the zip holds of it."""
    path = workbook(folder, networks([NETWORK]))
    with zipfile.ZipFile(path) as archive:
        entry = archive.getinfo(SHEET)
    data = bytearray(path.read_bytes())
    data[entry.header_offset + 30 + len(SHEET) + entry.compress_size // 2] ^= 1
    path.write_bytes(data)


@case("07-workbook-that-swells")
def swelling(folder: Path) -> None:
    """A part of a few kilobytes that unpacks to more than is allowed."""
    path = workbook(folder, networks([NETWORK]))
    repack(path, in_networks(lambda data: data.replace(b"</sheetData>", b" " * 3_000_000 + b"</sheetData>")))


@case("07-workbook-that-lies-about-its-size")
def lying(folder: Path) -> None:
    """A part that unpacks to more than is allowed, and of which the zip says that it is small."""
    path = workbook(folder, networks([NETWORK]))
    repack(path, in_networks(lambda data: data.replace(b"</sheetData>", b" " * (3_000_000 - len(data)) + b"</sheetData>")))
    size = (3_000_000).to_bytes(4, "little")
    assert path.read_bytes().count(size) == 2
    path.write_bytes(path.read_bytes().replace(size, (100).to_bytes(4, "little")))


@case("07-workbook-of-too-many-parts")
def too_many(folder: Path) -> None:
    """More parts than a workbook for a return can have."""
    path = workbook(folder, networks([NETWORK]))
    repack(path, same, {f"xl/media/image{number}.png": b"" for number in range(500)})


@case("07-strings-that-lie-about-their-number")
def lying_strings(folder: Path) -> None:
    """Texts that are said to be billions, for which a reader would take memory, are counted and read as they are."""
    path = workbook(folder, networks([NETWORK]))
    count = lambda data: re.sub(rb'ount="[0-9]+"', b'ount="18446744073709551615"', data)  # noqa: E731
    repack(path, lambda name, data: count(data) if name == "xl/sharedStrings.xml" else data)


@case("08-workbook-that-packs-well")
def packs_well(folder: Path) -> None:
    """An honest workbook may pack to a hundredth of its size."""
    path = workbook(folder, networks([NETWORK]))
    repack(path, in_networks(lambda data: data.replace(b"</sheetData>", b" " * 500_000 + b"</sheetData>")))


@case("09-workbook-with-a-document-type")
def document_type(folder: Path) -> None:
    """Entities that grow, or lead to other files, need a document type, which no workbook has."""
    path = workbook(folder, networks([NETWORK]))
    entities = b'?>\n<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]>'
    repack(path, in_networks(lambda data: data.replace(b"?>", entities, 1)))


@case("10-workbook-with-links")
def links(folder: Path) -> None:
    """Links to other files are never followed: values are as they were last saved."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK])
        sheet.write_formula(4, maker.columns["networks"]["setting"], "=[1]Sheet1!A1", None, "family")

    repack(workbook(folder, change), same, {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})


@case("11-workbook-of-a-case-system")
def case_system(folder: Path) -> None:
    """Made by a program of its own: texts in the cells, other namespaces, no styles, so that days cannot be told from numbers."""

    def plain(name: str, data: bytes) -> bytes | None:
        if name in ("xl/styles.xml", "xl/theme/theme1.xml") or name.startswith("docProps/"):
            return None
        if name == SHEET:
            data = re.sub(rb'<c r="A5" t="s"><v>[0-9]+</v></c>', b'<c t="inlineStr"><is><t>N-1</t></is></c>', data)
            data = data.replace(b' s="1"', b"")
            return re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", data).replace(b"xmlns=", b"xmlns:x=")
        return data

    repack(workbook(folder, networks([NETWORK])), plain)


@case("11-workbook-with-a-cell-twice")
def cell_twice(folder: Path) -> None:
    """Two values for one cell, of which every reader keeps one and says nothing."""
    again = lambda data: re.sub(rb'<c r="A5"[^>]*><v>[0-9]+</v></c>', rb'\g<0><c r="A5"><v>7</v></c>', data)  # noqa: E731
    repack(workbook(folder, networks([NETWORK])), in_networks(again))


@case("11-workbook-with-a-row-twice")
def row_twice(folder: Path) -> None:
    """Two rows of one number, of which every reader keeps one and says nothing."""
    path = workbook(folder, networks([NETWORK, {"network_ref": "N-2", "setting": "gang"}]))
    repack(path, in_networks(lambda data: data.replace(b'"6"', b'"5"').replace(b'"A6"', b'"A5"').replace(b'"J6"', b'"J5"')))


@case("12-workbook-with-a-filter-on-blanks")
def filter_on_blanks(folder: Path) -> None:
    """A filter that hides blank cells, at which other readers stumble."""
    path = workbook(folder, networks([NETWORK, {"network_ref": "N-2"}]))
    filters = b'</sheetData><autoFilter ref="A4:L6"><filterColumn colId="9"><filters blank="1"/></filterColumn></autoFilter>'
    hide = lambda data: data.replace(b"</sheetData>", filters).replace(b'<row r="6"', b'<row r="6" hidden="1"')  # noqa: E731
    repack(path, in_networks(hide))


@case("13-workbook-that-misstates-its-size")
def wrong_dimension(folder: Path) -> None:
    """The size that a sheet says it has is never believed."""
    path = workbook(folder, networks([NETWORK, {"network_ref": "N-2", "setting": "gang"}]))
    repack(path, in_networks(lambda data: re.sub(rb'<dimension ref="[^"]*"/>', b'<dimension ref="A1"/>', data)))


@case("14-value-far-away")
def far_away(folder: Path) -> None:
    """One value in the last cell of a sheet would take the memory of all cells before it."""
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    repack(workbook(folder, networks([NETWORK])), in_networks(lambda data: data.replace(b"</sheetData>", far)))


@case("15-gap-between-rows")
def gap(folder: Path) -> None:
    """After a long gap there may be more rows."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK])
        sheet.write_string(104, 0, "N-2")
        sheet.write_string(104, maker.columns["networks"]["setting"], "gang")

    workbook(folder, change)


# --- sheets and headers


@case("17-sheets-under-other-names")
def renamed_sheets(folder: Path) -> None:
    """Sheets of the template are known by their marks, whatever they are called."""
    workbook(folder, networks([NETWORK], title="Gangs (old list)"))


@case("17-sheet-in-capitals-without-marks")
def capitals(folder: Path) -> None:
    """A sheet that was copied by hand is known by its name, whatever its case and spaces."""
    workbook(folder, networks([NETWORK], title=" NETWORKS"), marks=False)


@case("17-sheet-nearly-called-so")
def nearly(folder: Path) -> None:
    """A name with a slip is not guessed at: its rows are refused, and the name is suggested."""

    def change(maker: Maker) -> None:
        sheet = maker.book.add_worksheet("Netwroks")
        sheet.write_row(0, 0, ["Network reference", "Remark"])
        sheet.write_row(1, 0, ["N-1", SECRET])

    workbook(folder, change)


@case("18-sheets-of-notes")
def notes(folder: Path) -> None:
    """Sheets that hold no record type are left out, and listed; those whose name begins with _ quietly."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK])
        for name in ("Notes", "Pivot", "_scratch"):
            maker.book.add_worksheet(name).write_string(0, 0, SECRET)

    workbook(folder, change)


@case("19-hidden-sheets")
def hidden_sheets(folder: Path) -> None:
    """Hidden sheets are read like the others, and always told of."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK]).hide()
        maker.book.add_worksheet("Old notes").very_hidden()

    workbook(folder, change)


@case("20-hidden-rows-and-columns")
def hidden_rows(folder: Path) -> None:
    """Hidden rows and columns are read: the sender may think that they are left out."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK, {"network_ref": "N-2", "setting": "gang"}, {"network_ref": "N-3"}])
        sheet.set_row(5, None, None, {"hidden": True})
        sheet.set_column(9, 10, None, None, {"hidden": True})

    workbook(folder, change)


@case("21-workbook-columns-in-another-order")
def another_order(folder: Path) -> None:
    """Columns may stand in any order."""
    workbook(folder, networks([NETWORK], order=lambda names: names[::-1]))


@case("22-workbook-with-a-column-twice")
def column_twice(folder: Path) -> None:
    """Two columns with one header: nobody can tell which answer holds."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK]).write_string(3, 12, "Network reference")

    workbook(folder, change)


@case("22-header-of-another-element")
def another_header(folder: Path) -> None:
    """A column that the template made for one element, over which the header of another was pasted."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK]).write_string(3, maker.columns["networks"]["setting"], "Source of the information")

    workbook(folder, change)


@case("23-workbook-with-missing-and-unknown-columns")
def unknown_columns(folder: Path) -> None:
    """A column that is no element is kept as a local one; one that is missing is blank in every row."""
    rows = [NETWORK | {"local": {"Beat": "12", "Setings": "x"}}]
    workbook(folder, networks(rows, order=lambda names: [name for name in names if name != "known_size"], local=["Beat", "Setings"]))


@case("24-odd-headers-in-a-workbook")
def odd_headers(folder: Path) -> None:
    """Headers that are numbers, days, or have several lines are texts like others."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK])
        sheet.write_number(3, 12, 2012)
        sheet.write_datetime(3, 13, datetime.datetime(2012, 4, 3), maker.day)
        sheet.write_string(3, 14, "Beat /\nshift")
        sheet.write_row(4, 12, ["a", "b", "c"])

    workbook(folder, change)


@case("25-unseen-characters-in-headers-of-a-workbook")
def unseen_in_headers(folder: Path) -> None:
    """Spaces of all kinds and unseen characters in headers are left out."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK])
        sheet.write_string(3, 0, "\ufeffNetwork\u00a0reference ")
        sheet.write_string(3, 9, "SHARED setting\nor\u200b business")

    workbook(folder, change, marks=False)


@case("26-rows-above-the-header-of-a-workbook")
def rows_above(folder: Path) -> None:
    """The header may stand in any of the first 20 rows."""
    workbook(folder, networks([NETWORK], above=19), marks=False)


@case("26-workbook-without-a-header")
def no_header(folder: Path) -> None:
    """Where no header is found, nothing is guessed, and the rows are refused."""

    def change(maker: Maker) -> None:
        sheet = maker.book.add_worksheet("Networks")
        sheet.write_row(0, 0, ["N-1", SECRET])
        sheet.write_row(1, 0, ["N-2", SECRET])

    workbook(folder, change, marks=False)


@case("26-units-row-in-a-workbook")
def units(folder: Path) -> None:
    """A row of units below the header is a row like others, and shows as one that is wrong."""
    workbook(folder, networks([{"network_ref": "text", "known_size": "number"}, NETWORK]))


@case("27-example-row-in-a-workbook")
def example_row(folder: Path) -> None:
    """The example of the template is left out wherever it stands."""
    workbook(folder, networks([{"network_ref": "EXAMPLE", "setting": "gang"}, NETWORK, {"network_ref": "EXAMPLE"}]))


@case("28-merged-cells")
def merged(folder: Path) -> None:
    """Merged cells hold one value for several rows; the others stay blank, and the range is named."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK, {"network_ref": "N-2"}, {"network_ref": "N-3"}])
        sheet.merge_range(4, 9, 6, 9, "family")
        sheet.merge_range(0, 0, 0, 5, "A title may be merged")

    workbook(folder, change)


@case("29-row-of-totals-in-a-workbook")
def totals(folder: Path) -> None:
    """A row of totals has no reference, and is told of as one that lacks it."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK | {"known_size": 4, "known_size_basis": "recorded"}])
        sheet.write_string(5, 0, "")
        sheet.write_formula(5, 1, "=SUM(B5:B5)", None, 4)

    workbook(folder, change)


# --- cells


@case("30-days-counted-from-1904")
def from_1904(folder: Path) -> None:
    """A workbook may count its days from 1904; a bare number is no day in either."""
    workbook(folder, cells("first_known_on", datetime.date(2012, 4, 3), 39540), date_1904=True)


@case("31-days-as-text")
def days_as_text(folder: Path) -> None:
    """Days that were typed as text are read with the day first."""
    workbook(folder, cells("first_known_on", "3/4/2012", "03.04.2012", "3-4-2012", "3 April 2012", "31/12/2010", "April 3, 2012"))


@case("31-days-with-the-month-first")
def month_first(folder: Path) -> None:
    """One day that can only have the month first makes the others of its column doubtful."""
    workbook(folder, cells("first_known_on", "3/4/2012", "12/31/2010", "5/5/2010"))


@case("31-whole-months")
def whole_months(folder: Path) -> None:
    """A month alone is its first and its last day; a cell that shows a month alone is one too."""

    def change(maker: Maker) -> None:
        cells("first_known_on", "May 2010", "02/2012", datetime.date(2010, 5, 1))(maker)
        sheet = maker.sheets["networks"]
        sheet.write_datetime(6, 5, datetime.datetime(2010, 5, 1), maker.month)
        sheet.write_datetime(7, 0, datetime.datetime(2010, 5, 1), maker.month)
        sheet.write_string(7, 0, "N-4")
        sheet.write_datetime(7, 5, datetime.datetime(2010, 5, 1), maker.day)

    workbook(folder, change)


@case("32-days-that-are-none-in-a-workbook")
def no_days(folder: Path) -> None:
    """Days that do not exist, or are not whole, stay as they are and become findings."""
    workbook(folder, cells("first_known_on", "31/2/2024", "0/0/0", "TBC", f"approx {SECRET}", "3/4/12", "2012"))


@case("33-days-with-a-time-and-days-as-numbers")
def days_with_times(folder: Path) -> None:
    """A time of day beside a day, and a day that shows as a number."""
    with_time = datetime.datetime(2012, 4, 3, 14, 30)
    workbook(folder, cells("first_known_on", with_time, 41002, 41002.5, "2012-04-03 00:00:00"))


@case("34-numbers-that-are-no-days-in-a-workbook")
def serials(folder: Path) -> None:
    """Numbers before 1 March 1900, below 0, or past the year 9999."""
    workbook(folder, cells("first_known_on", 1, 60, 0, -5, 2_999_999, form="dd mmm yyyy"))


@case("35-days-that-systems-put-into-a-workbook")
def default_days(folder: Path) -> None:
    """Real days that systems put in where none is known are asked after."""
    workbook(folder, cells("first_known_on", "1900-01-01", datetime.date(1901, 1, 1), "31/12/9999"))


@case("36-numbers-in-a-workbook")
def numbers(folder: Path) -> None:
    """Numbers as text, text as numbers, and numbers that have lost digits."""

    def change(maker: Maker) -> None:
        cells("known_size", 3, "4", 5.5, 1e15, more={"known_size_basis": "recorded"})(maker)
        sheet = maker.sheets["networks"]
        sheet.write_number(4, 0, 12)
        sheet.write_number(5, 0, 1234567890123456)
        sheet.write_string(6, 0, "1.23457E+12")
        sheet.write_datetime(7, 0, datetime.datetime(2012, 1, 2), maker.day)

    workbook(folder, change)


@case("37-spaces-in-a-workbook")
def spaces(folder: Path) -> None:
    """Spaces of all kinds at the ends, and cells that hold nothing else."""
    rows = [
        {"network_ref": " N-1\u00a0", "setting": "\u202ffamily\u200b"},
        {"network_ref": "N-2", "setting": "\u00a0"},
        {"setting": "\u2003"},
    ]
    workbook(folder, networks(rows), labels=False)


@case("38-typographic-marks-in-a-workbook")
def typographic(folder: Path) -> None:
    """A dash that a program has put in for a hyphen is one in codes."""
    workbook(folder, cells("network_area", "E06000054", "Wilt\u00adshire"))


@case("39-letters-in-a-workbook")
def letters(folder: Path) -> None:
    """A letter made of two characters is the same as one; a letter of another alphabet is not the same, and is named."""
    workbook(folder, cells("setting", "Takeaway, restaurant or cafe\u0301", "f\u0430mily"))


@case("40-labels-in-a-workbook")
def labels(folder: Path) -> None:
    """A label or a code in any case is taken; what is near to one is suggested."""
    workbook(folder, cells("setting", "Family", "FAMILY", "family", " Gang ", "famly"))


@case("41-words-for-nothing-in-a-workbook")
def words_for_nothing(folder: Path) -> None:
    """Words for nothing are text; a blank is a blank."""
    workbook(folder, cells("setting", "NA", "None", "-", "?", "N/A"))


@case("42-formulas")
def formulas(folder: Path) -> None:
    """The value that was saved with a formula is read; one that was never worked out is a finding."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [{"network_ref": f"N-{number}"} for number in (1, 2)], local=["Beat"], check=True)
        sheet.write_formula(4, 9, '="fam"&"ily"', None, "family")
        sheet.write_formula(5, 9, '="fam"&"ily"', None, "")
        sheet.write_formula(5, 12, "=1+1", None, "")

    workbook(folder, change)


@case("43-errors-of-formulas")
def errors(folder: Path) -> None:
    """The error of a formula is neither text nor blank, wherever it stands."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [{"network_ref": f"N-{number}"} for number in (1, 2, 3)], local=["Beat"])
        for row, error in enumerate(("#REF!", "#N/A", "#VALUE!")):
            sheet.write_formula(4 + row, 9, "=A1", None, error)
        sheet.write_formula(4, 12, "=A1", None, "#NAME?")
        sheet.write_formula(9, 0, "=A1", None, "#DIV/0!")

    workbook(folder, change)


@case("44-text-like-formulas-in-a-workbook")
def like_formulas(folder: Path) -> None:
    """Text that begins like a formula is text."""
    rows = [NETWORK | {"local": {"Remark": "=1+1"}}, {"network_ref": "N-2", "setting": "gang", "local": {"Remark": "'@SUM(A1)"}}]
    workbook(folder, networks(rows, local=["Remark"]))


@case("45-control-characters-in-a-workbook")
def control(folder: Path) -> None:
    """Characters that cannot be seen are named by their code point."""
    rows = [{"network_ref": "N-1", "setting": "fam\x07ily", "local": {"Remark": f"{SECRET}\x01"}}]
    workbook(folder, networks(rows, local=["Remark"]))


@case("46-long-and-rich-cells-in-a-workbook")
def long_cells(folder: Path) -> None:
    """A cell of the greatest length, with line ends, and one with letters of several kinds."""

    def change(maker: Maker) -> None:
        rows = [NETWORK | {"local": {"Remark": "a\r\n" * 1000 + "a" * 29_767}}, {"network_ref": "N-2"}]
        sheet = maker.data("networks", rows, local=["Remark"])
        bold = maker.book.add_format({"bold": True})
        sheet.write_rich_string(5, 9, "Fa", bold, "mi", "ly")

    workbook(folder, change)


@case("47-yes-and-no-in-a-workbook")
def yes_and_no(folder: Path) -> None:
    """Truth values and words for yes and no, where a code belongs."""
    workbook(folder, cells("size_complete", True, False, "yes", "YES", "Y", 1))


@case("48-name-in-the-wrong-column-of-a-workbook")
def wrong_column(folder: Path) -> None:
    """A name that was typed where a code belongs is never repeated."""
    workbook(folder, cells("setting", f"{SECRET} Smith"))


@case("43-error-without-a-value")
def error_without_value(folder: Path) -> None:
    """A cell that is said to hold an error, but not which, is not blank."""
    path = workbook(folder, networks([NETWORK]))
    repack(path, in_networks(lambda data: re.sub(rb'<c r="J5"[^>]*><v>[0-9]+</v></c>', b'<c r="J5" t="e"></c>', data)))

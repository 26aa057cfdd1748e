"""The cases of `tests/corpus/` that are workbooks. Each is the valid return of `base/`, with a sheet of networks as a person or
another program has left it. The docstring of each function says what its case is about.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.workbook import VARIANTS
from cse_record.targets.excel import write_template
from tests.corpus import SECRET, base_rows, case, long_numbers
from tests.workbooks import Maker

NETWORK = {"network_ref": "N-1", "setting": "family"}
Change = Callable[[Maker], Any]
SHEET = "xl/worksheets/sheet6.xml"
"""The part that holds the sheet of networks."""


def workbook(folder: Path, change: Change | None = None, *, name: str = "return.xlsx", **options: Any) -> Path:
    """A workbook with the valid return, and what `change` adds to it."""
    rows_by_type = base_rows()
    maker = Maker(folder / name, **{"version": rows_by_type["returns"][0]["standard_version"]} | options)
    for table, rows in sorted(rows_by_type.items()):
        if table == "returns":
            maker.header(table, rows)
        else:
            maker.data(table, rows)
    if change:
        change(maker)
    maker.close()
    return folder / name


def template(folder: Path, change: Callable[[Any], object]) -> None:
    """The template with the valid return and a network in it, as openpyxl saves it after `change`."""
    book = load_workbook(io.BytesIO(filled_template()))
    change(book)
    book.save(folder / "return.xlsx")


@cache
def filled_template() -> bytes:
    """The full template with the valid return and a network in it, but without sheets that these leave empty."""
    buffer, rows, full = io.BytesIO(), base_rows(STANDARD.version) | {"networks": [NETWORK]}, VARIANTS["full"]
    variant = replace(full, shows={name: shown for name, shown in full.shows.items() if name in rows})
    write_template(STANDARD, variant, buffer, rows=2, prefill=rows, resume=True)
    return buffer.getvalue()


def networks(rows: list[Mapping[str, Any]], **options: Any) -> Change:
    return lambda maker: maker.data("networks", rows, **options)


def cells(name: str, *typed: Any, form: str = "", more: Mapping[str, Any] | None = None) -> Change:
    """A sheet of networks with the given cells in one column: numbers as numbers, days as days."""

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


def repack(path: Path, change: Callable[[str, bytes], bytes | Iterator[bytes] | None], more: Mapping[str, bytes] | None = None) -> None:
    """Changes parts of a workbook; None leaves a part out. A part that is too large for memory is given piece by piece."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    changed_parts = {name: change(name, data) for name, data in parts.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (changed_parts | dict(more or {})).items():
            if isinstance(data, bytes):
                archive.writestr(name, data)
            elif data is not None:
                with archive.open(name, "w") as part:
                    part.writelines(data)


def in_networks(change: Callable[[bytes], bytes]) -> Callable[[str, bytes], bytes]:
    return lambda name, data: change(data) if name == SHEET else data


def same(name: str, data: bytes) -> bytes:
    return data


@case("02-workbook-that-is-protected")
def protected(folder: Path) -> None:
    """A protected sheet and workbook are read like any other. They are not encrypted."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK]).protect("password")

    path = workbook(folder, change)
    lock = b'<workbookProtection workbookPassword="CC3D" lockStructure="1"/><bookViews>'
    repack(path, lambda name, data: data.replace(b"<bookViews>", lock) if name == "xl/workbook.xml" else data)


@case("05-workbook-with-macros")
def macros(folder: Path) -> None:
    """The values of a workbook with macros are read, and the macros are reported."""
    path = workbook(folder, networks([NETWORK]), name="return.xlsm")
    repack(path, same, {"xl/vbaProject.bin": SECRET.encode()})


@case("06-workbook-named-json")
def named_json(folder: Path) -> None:
    """A workbook under another name is recognised by its contents."""
    workbook(folder, networks([NETWORK])).rename(folder / "return.json")


@case("06-workbook-cut-short")
def cut_short(folder: Path) -> None:
    """A workbook that was cut short is refused as damaged."""
    path = workbook(folder, networks([NETWORK]))
    path.write_bytes(path.read_bytes()[:-100])


@case("06-workbook-with-damaged-bytes")
def damaged_bytes(folder: Path) -> None:
    """A part was damaged in transit, and no longer matches its checksum."""
    path = workbook(folder, networks([NETWORK]))
    with zipfile.ZipFile(path) as archive:
        entry = archive.getinfo(SHEET)
    data = bytearray(path.read_bytes())
    data[entry.header_offset + 30 + len(SHEET) + entry.compress_size // 2] ^= 1
    path.write_bytes(data)


@case("06-workbook-of-long-numbers")
def workbook_of_long_numbers(folder: Path) -> None:
    """Some programs write every size and position in the field for long numbers, however small it is."""
    path = workbook(folder, networks([NETWORK]))
    path.write_bytes(long_numbers(path.read_bytes()))


@case("07-workbook-that-swells")
def swelling(folder: Path) -> None:
    """A part of a few kilobytes that unpacks to more than the limit."""
    path = workbook(folder, networks([NETWORK]))
    repack(path, in_networks(lambda data: data.replace(b"</sheetData>", b" " * 3_000_000 + b"</sheetData>")))


@case("07-workbook-that-lies-about-its-size")
def lying(folder: Path) -> None:
    """A part that unpacks to more than the limit, although the zip says that it is small."""
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
    """The shared texts are said to be billions, for which a reader would reserve memory. They are counted, and read as they are."""
    path = workbook(folder, networks([NETWORK]))
    count = lambda data: re.sub(rb'ount="[0-9]+"', b'ount="18446744073709551615"', data)  # noqa: E731
    repack(path, lambda name, data: count(data) if name == "xl/sharedStrings.xml" else data)


@case("08-workbook-that-packs-well")
def packs_well(folder: Path) -> None:
    """A genuine workbook may pack to a hundredth of its size."""
    path = workbook(folder, networks([NETWORK]))
    repack(path, in_networks(lambda data: data.replace(b"</sheetData>", b" " * 500_000 + b"</sheetData>")))


@case("09-workbook-with-a-document-type")
def document_type(folder: Path) -> None:
    """Entities that expand, or lead to other files, need a document type, which no workbook has."""
    path = workbook(folder, networks([NETWORK]))
    entities = b'?>\n<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]>'
    repack(path, in_networks(lambda data: data.replace(b"?>", entities, 1)))


@case("10-workbook-with-links")
def links(folder: Path) -> None:
    """Links to other files are never followed. Values are as they were last saved."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK])
        sheet.write_formula(4, maker.columns["networks"]["setting"], "=[1]Sheet1!A1", None, "family")

    repack(workbook(folder, change), same, {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})


@case("11-workbook-of-a-case-system")
def case_system(folder: Path) -> None:
    """Made by a case management system: texts in the cells, other namespaces, and no styles to distinguish days from numbers."""

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
    """A cell that occurs twice. Every reader silently keeps one of the two values."""
    again = lambda data: re.sub(rb'<c r="A5"[^>]*><v>[0-9]+</v></c>', rb'\g<0><c r="A5"><v>7</v></c>', data)  # noqa: E731
    repack(workbook(folder, networks([NETWORK])), in_networks(again))


@case("11-workbook-with-a-row-twice")
def row_twice(folder: Path) -> None:
    """Two rows with the same number. Every reader silently keeps one of them."""
    path = workbook(folder, networks([NETWORK, {"network_ref": "N-2", "setting": "gang"}]))
    repack(path, in_networks(lambda data: data.replace(b'"6"', b'"5"').replace(b'"A6"', b'"A5"').replace(b'"J6"', b'"J5"')))


def spelled(number: bytes, cell: bytes = b"A5") -> Callable[[bytes], bytes]:
    """Writes the number of the shared text of a cell in another form, in which `\\1` stands for its digits."""
    return lambda data: re.sub(rb'(<c r="%b"[^>]*>)<v>([0-9]+)</v>' % cell, rb"\1" + number.replace(rb"\1", rb"\2"), data)


@case("11-workbook-with-numbers-of-texts-in-other-spellings")
def numbers_of_texts(folder: Path) -> None:
    """White space and entities in the number of a shared text do not change it, but make some readers take another text."""
    path = workbook(folder, networks([NETWORK, {"network_ref": "N-2", "setting": "gang"}]))
    repack(path, in_networks(spelled(rb"<v>\n  \1 </v>")))
    entities = lambda data: re.sub(rb"&#32;([0-9]+)", lambda at: b"".join(b"&#%d;" % digit for digit in at[1]), data)  # noqa: E731
    repack(path, in_networks(lambda data: entities(spelled(rb"<v>&#32;\1</v>", b"J5")(data))))
    repack(path, in_networks(spelled(rb'<v xml:space="preserve">00\1</v>', b"J6")))


@case("11-workbook-with-a-text-that-cannot-be-found")
def text_that_cannot_be_found(folder: Path) -> None:
    """A cell whose shared text has no valid number could hold any text."""
    repack(workbook(folder, networks([NETWORK])), in_networks(spelled(rb"<v>\1.0</v>")))


@case("11-workbook-with-two-sets-of-rows")
def two_sets_of_rows(folder: Path) -> None:
    """If a sheet has two sets of rows, readers take only the first."""
    row = b'<row r="9"><c r="A9" t="inlineStr"><is><t>N-9</t></is></c></row>'
    repack(
        workbook(folder, networks([NETWORK])),
        in_networks(lambda data: data.replace(b"</sheetData>", b"</sheetData><sheetData>" + row + b"</sheetData>")),
    )


@case("11-workbook-with-two-values-in-a-cell")
def two_values(folder: Path) -> None:
    """If a cell has two values, every reader silently keeps one of them."""
    repack(workbook(folder, networks([NETWORK])), in_networks(spelled(rb"<v>\1</v><is><t>N-2</t></is>")))


@case("12-workbook-with-a-filter-on-blanks")
def filter_on_blanks(folder: Path) -> None:
    """A filter that hides blank cells, on which other readers fail."""
    path = workbook(folder, networks([NETWORK, {"network_ref": "N-2"}]))
    filters = b'</sheetData><autoFilter ref="A4:L6"><filterColumn colId="9"><filters blank="1"/></filterColumn></autoFilter>'
    hide = lambda data: data.replace(b"</sheetData>", filters).replace(b'<row r="6"', b'<row r="6" hidden="1"')  # noqa: E731
    repack(path, in_networks(hide))


@case("13-workbook-that-misstates-its-size")
def wrong_dimension(folder: Path) -> None:
    """The dimension that a sheet states is ignored."""
    path = workbook(folder, networks([NETWORK, {"network_ref": "N-2", "setting": "gang"}]))
    repack(path, in_networks(lambda data: re.sub(rb'<dimension ref="[^"]*"/>', b'<dimension ref="A1"/>', data)))


@case("14-value-far-away")
def far_away(folder: Path) -> None:
    """A single value in the last cell of a sheet would take memory for all cells before it."""
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    repack(workbook(folder, networks([NETWORK])), in_networks(lambda data: data.replace(b"</sheetData>", far)))


@case("15-gap-between-rows")
def gap(folder: Path) -> None:
    """Rows after a long gap are read too."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK])
        sheet.write_string(104, 0, "N-2")
        sheet.write_string(104, maker.columns["networks"]["setting"], "gang")

    workbook(folder, change)

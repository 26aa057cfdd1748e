"""The cases of `tests/corpus/` whose input is binary, huge or invisible. Each is built by a function named after its folder.

A function writes into the given folder. The folder of the case in `tests/corpus/` holds the expected report.
"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from cse_record._generated import validator
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.versions import VERSIONS

FOLDER = Path(__file__).parent / "corpus"
BASE = FOLDER / "base"
SECRET = "XQZSECRET"
"""The content of faulty cells, which no report may repeat."""
SCOPE = "return_scope"
EXTENTS = dict.fromkeys(("children", "exploitation_periods", "networks"), "complete") | dict.fromkeys(
    ("missing_episodes", "investigations", "suspect_outcomes", "witness_support"), "not-held"
)
"""The extents of scope in the valid return. All other record types were not asked for."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

CASES: dict[str, Callable[[Path], None]] = {}
SLOW: set[str] = set()
"""The cases that are left out of `make check`: the input of each is the whole template, as another program saves it."""


def case(name: str, slow: bool = False) -> Callable[[Callable[[Path], None]], Callable[[Path], None]]:
    """Marks the function that builds the case in the folder of that name."""

    def take(function: Callable[[Path], None]) -> Callable[[Path], None]:
        CASES[name] = function
        if slow:
            SLOW.add(name)
        return function

    return take


def base(version: str = "") -> dict[str, bytes]:
    """The valid CSV files to which the file of a case is added, with a statement of scope for each record type of their version.

    The version is that in `returns.csv`, or another if a case states one.
    """
    files = {path.name: path.read_bytes() for path in BASE.iterdir()}
    rows = ["record_type,extent", *(f"{name},{extent}" for name, extent in scope_of(version or version_of(files["returns.csv"])))]
    return dict(sorted((files | {f"{SCOPE}.csv": ("\n".join(rows) + "\n").encode()}).items()))


def version_of(header: bytes) -> str:
    """The version of the standard that a CSV file of returns states."""
    return next(csv.DictReader(io.StringIO(header.decode())))["standard_version"]


def scope_of(version: str) -> list[tuple[str, str]]:
    """The extent of the search for each record type of a version of the standard."""
    known = VERSIONS[: VERSIONS.index(version) + 1]
    return [
        (code.code, EXTENTS.get(code.code, "not-asked-for"))
        for code in CODELISTS["record_type"].codes
        if code.group == "cases" and code.since in known
    ]


def base_rows(version: str = "") -> dict[str, list[dict[str, Any]]]:
    """The rows of the valid return as in JSON, with the statements of scope of `base`."""
    rows_by_type: dict[str, list[dict[str, Any]]] = {}
    for name, data in base(version).items():
        table = validator.TABLES[name[:-4]]
        rows = [{key: cell for key, cell in row.items() if cell} for row in csv.DictReader(io.StringIO(data.decode()))]
        numbers = {column.name for column in table.columns if column.spelling.type == "integer"}
        rows_by_type[table.name] = [{key: int(cell) if key in numbers else cell for key, cell in row.items()} for row in rows]
    return rows_by_type


def networks(folder: Path, text: str | bytes, encoding: str = "utf-8") -> None:
    """A CSV file of networks in the return of a case."""
    (folder / "return").mkdir()
    (folder / "return/networks.csv").write_bytes(text if isinstance(text, bytes) else text.encode(encoding))


def tables(folder: Path, rows: Mapping[str, Sequence[Mapping[str, object]]], script: str = "") -> None:
    """A SQLite file of rows by record type, whose columns have no declared type, changed by a script."""
    connection = sqlite3.connect(folder / "return.sqlite")
    for name, rows_of_type in rows.items():
        columns = list(dict.fromkeys(column for row in rows_of_type for column in row))
        connection.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
        values = [[row.get(column) for column in columns] for row in rows_of_type]
        connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", values)
    connection.commit()
    connection.executescript(script)
    connection.close()


def sound_tables(folder: Path, script: str) -> None:
    """A SQLite file of the valid return, changed by a script."""
    tables(folder, base_rows(), script)


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def long_numbers(data: bytes) -> bytes:
    """The same zip with every size and position in fields for long numbers, and with a second end record, as some programs write it."""
    buffer, places, listed = io.BytesIO(), [], []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            name, content = entry.filename.encode(), archive.read(entry)
            places.append(buffer.tell())
            sizes = struct.pack("<2H2Q", 1, 16, len(content), len(content))
            buffer.write(struct.pack("<4s5H3L2H", b"PK\3\4", 45, 0, 0, 0, 33, entry.CRC, 0xFFFFFFFF, 0xFFFFFFFF, len(name), len(sizes)))
            buffer.write(name + sizes + content)
            more = struct.pack("<2H3Q", 1, 24, len(content), len(content), places[-1])
            head = (b"PK\1\2", 45, 45, 0, 0, 0, 33, entry.CRC, 0xFFFFFFFF, 0xFFFFFFFF, len(name), len(more), 0, 0, 0, 0, 0xFFFFFFFF)
            listed.append(struct.pack("<4s6H3L5H2L", *head) + name + more)
    at, index = buffer.tell(), b"".join(listed)
    buffer.write(index)
    end = buffer.tell()
    buffer.write(struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, len(listed), len(listed), len(index), at))
    buffer.write(struct.pack("<4sLQL", b"PK\6\7", 0, end, 1))
    buffer.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0))
    return buffer.getvalue()


def fewer_entries(data: bytes, number: int) -> bytes:
    """The same zip with an end record that states fewer entries than the list has."""
    changed = bytearray(data)
    struct.pack_into("<2H", changed, changed.rfind(b"PK\5\6") + 8, number, number)
    return bytes(changed)


def fewer_cells(path: Path, table: str) -> None:
    """Makes the first page of a table claim one cell fewer than it has."""
    with sqlite3.connect(path) as connection:
        ((size,),) = connection.execute("PRAGMA page_size")
        ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
    connection.close()
    data = bytearray(path.read_bytes())
    at = (page - 1) * size + (100 if page == 1 else 0) + 3
    (cells,) = struct.unpack_from(">H", data, at)
    struct.pack_into(">H", data, at, cells - 1)
    path.write_bytes(data)


# --- containers


@case("01-workbook-with-a-password")
def workbook_with_a_password(folder: Path) -> None:
    (folder / "return.xlsx").write_bytes(OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + SECRET.encode())


@case("04-old-workbook")
def old_workbook(folder: Path) -> None:
    (folder / "return.xls").write_bytes(OLE + bytes(504) + "Workbook".encode("utf-16-le") + SECRET.encode())


@case("04-binary-workbook")
def binary_workbook(folder: Path) -> None:
    (folder / "return.xlsb").write_bytes(zipped({"[Content_Types].xml": b"<a/>", "xl/workbook.bin": SECRET.encode()}))


@case("04-opendocument")
def opendocument(folder: Path) -> None:
    mimetype = b"application/vnd.oasis.opendocument.spreadsheet"
    (folder / "return.ods").write_bytes(zipped({"mimetype": mimetype, "content.xml": SECRET.encode()}))


@case("06-zip-named-json")
def zip_named_json(folder: Path) -> None:
    (folder / "return.json").write_bytes(zipped(base() | {"networks.csv": b"network_ref\nN-1\n"}))


@case("06-json-named-csv")
def json_named_csv(folder: Path) -> None:
    cells_by_type = {name[:-4]: list(csv.DictReader(io.StringIO(data.decode()))) for name, data in base().items()}
    rows = {name: [{key: value for key, value in row.items() if value} for row in rows] for name, rows in cells_by_type.items()}
    (folder / "return.csv").write_text(json.dumps(rows | {"networks": [{"network_ref": "N-1"}]}), encoding="utf-8")


@case("06-empty-file")
def empty_file(folder: Path) -> None:
    (folder / "return.json").write_bytes(b"")


@case("06-zip-cut-short")
def zip_cut_short(folder: Path) -> None:
    (folder / "return.zip").write_bytes(zipped(base())[:-40])


@case("06-zip-without-files")
def zip_without_files(folder: Path) -> None:
    (folder / "return.zip").write_bytes(zipped({}))


@case("07-zip-that-swells")
def zip_that_swells(folder: Path) -> None:
    (folder / "return.zip").write_bytes(zipped(base() | {"networks.csv": b"network_ref\n" + b"N" * 1_000_000}))


@case("07-zip-that-lies-about-its-size")
def zip_that_lies_about_its_size(folder: Path) -> None:
    size = 1_000_012
    data = zipped({"networks.csv": b"network_ref\n" + b"N" * (size - 12)})
    assert data.count(size.to_bytes(4, "little")) == 2
    (folder / "return.zip").write_bytes(data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little")))


@case("07-zip-of-too-many-files")
def zip_of_too_many_files(folder: Path) -> None:
    (folder / "return.zip").write_bytes(zipped(base() | {f"{number}.txt": b"" for number in range(500)}))


@case("08-honest-zip-that-packs-well")
def honest_zip_that_packs_well(folder: Path) -> None:
    rows = "".join(f"N-{number},{'a' * 10_000}\n" for number in range(300))
    packed = zipped(base() | {"networks.csv": f"network_ref,Remarks\n{rows}".encode()})
    assert len(packed) < 3_000_000 / 100
    (folder / "return.zip").write_bytes(packed)


@case("06-zip-whose-list-ends-early")
def list_that_ends_early(folder: Path) -> None:
    (folder / "return.zip").write_bytes(fewer_entries(zipped(base()), 2))


@case("06-zip-with-a-file-under-another-name-in-its-list")
def another_name_in_the_list(folder: Path) -> None:
    data = zipped(base() | {"networks.csv": b"network_ref,setting\nN-1,family\n"})
    before, _, after = data.rpartition(b"networks.csv")
    (folder / "return.zip").write_bytes(before + b"networkr.csv" + after)


@case("06-zip-of-long-numbers")
def zip_of_long_numbers(folder: Path) -> None:
    (folder / "return.zip").write_bytes(long_numbers(zipped(base() | {"networks.csv": b"network_ref,setting\nN-1,family\n"})))


@case("06-sqlite-file-with-a-page-that-claims-fewer-cells")
def page_with_fewer_cells(folder: Path) -> None:
    sound_tables(
        folder, "CREATE TABLE networks (network_ref TEXT, setting TEXT); INSERT INTO networks VALUES ('N-1', 'family'), ('N-2', 'gang');"
    )
    fewer_cells(folder / "return.sqlite", "networks")


@case("18-tables-put-aside")
def tables_put_aside(folder: Path) -> None:
    sound_tables(folder, f"CREATE TABLE _networks (network_ref TEXT); INSERT INTO _networks VALUES ('{SECRET}');")


@case("22-local-column-twice-in-a-sqlite-file")
def local_column_twice(folder: Path) -> None:
    beat = f"('N-1', 'family', '12', '{{\"Beat\": \"{SECRET}\"}}'), ('N-2', 'gang', '12', '{{\"Beat\": \"12\"}}')"
    sound_tables(
        folder, f"CREATE TABLE networks (network_ref TEXT, setting TEXT, Beat TEXT, local TEXT); INSERT INTO networks VALUES {beat};"
    )


@case("48-names-in-the-keys-of-json")
def names_in_keys(folder: Path) -> None:
    networks_ = [{"network_ref": "N-1", SECRET: "x", "local": {"Beat": "12", SECRET: 5}}]
    return_document = {"returns": _rows("returns"), SECRET: [{}], "networks": networks_, "children": _rows("children")}
    (folder / "return.json").write_text(json.dumps(return_document), encoding="utf-8")


def _rows(name: str) -> list[dict[str, str]]:
    return [{key: cell for key, cell in row.items() if cell} for row in csv.DictReader(io.StringIO(base()[f"{name}.csv"].decode()))]


# --- invisible characters


@case("25-unseen-characters-in-headers")
def unseen_characters_in_headers(folder: Path) -> None:
    networks(folder, f"\ufeff\ufeffnetwork_ref,\u00a0setting\u200b,so\u200burce,\u00a0Beat\u00a0of the force\nN-1,family,,{SECRET}\n")


@case("37-spaces-and-unseen-characters")
def spaces_and_unseen_characters(folder: Path) -> None:
    rows = [
        "network_ref,known_size,known_size_basis,first_known_on,setting",
        " N-1,3\u00a0,\u202frecorded,2024-05-01\u200b,",
        "N-2\t,\u00ad4,recorded,,\u2003family\ufeff",
        "\u3000N-3\u3000,,,,gang",
        "\u2060N-4,,,,\u200b",
        " ,\u00a0,\u200b,\t,\ufeff",
    ]
    networks(folder, "\n".join(rows) + "\n")


@case("39-letters-in-parts")
def letters_in_parts(folder: Path) -> None:
    networks(folder, 'network_ref,setting\nN-1,"Takeaway, restaurant or cafe\u0301"\n')


@case("39-letters-of-another-alphabet")
def letters_of_another_alphabet(folder: Path) -> None:
    networks(folder, f"network_ref,setting,local:note\nN-1,f\u0430mily,{SECRET}\n\u041d-2,family,Καλή\n")


@case("45-control-characters")
def control_characters(folder: Path) -> None:
    networks(folder, f"network_ref,setting,local:note\nN-1,family,{SECRET}\0\nN\0-2,family,\nN-3,family\x1f,\n")
    header = (BASE / "returns.csv").read_bytes()
    (folder / "return/returns.csv").write_bytes(header.replace(b"Synthetic data.", f"{SECRET}\a".encode()))


@case("46-long-cells")
def long_cells(folder: Path) -> None:
    longest = "a\r\n" * 1000 + "a" * (32_767 - 2000)
    networks(
        folder, f'network_ref,setting,local:note\nN-1,family,"{longest}"\nN-2,gang,b\n'.replace("N-2,gang,b", f"N-2,gang,{'b' * 32_768}")
    )


@case("46-line-ends-in-a-text")
def line_ends_in_a_text(folder: Path) -> None:
    (folder / "return").mkdir()
    rows = 'explanation_ref,rule_id,record_type,record_ref,reason,note\r\nX-1,DAT-005,children,C-1,checked-correct,"One.\r\nTwo."\r\n'
    (folder / "return/explanations.csv").write_bytes(rows.encode())


# --- encodings


@case("49-byte-order-mark")
def byte_order_mark(folder: Path) -> None:
    networks(folder, "network_ref,setting\r\nN-1,family\r\n", "utf-8-sig")


@case("49-utf-16")
def utf_16(folder: Path) -> None:
    networks(folder, "network_ref,setting,local:note\r\nN-1,family,“café”\r\n", "utf-16")


@case("49-utf-16-without-mark")
def utf_16_without_mark(folder: Path) -> None:
    networks(folder, f"network_ref,setting\nN-1,{SECRET}\n", "utf-16-le")


@case("49-windows-1252")
def windows_1252(folder: Path) -> None:
    networks(folder, 'network_ref,setting\nN-1,family\nN-2,"Takeaway, restaurant or café"\n', "cp1252")


@case("49-byte-that-is-no-letter")
def byte_that_is_no_letter(folder: Path) -> None:
    networks(folder, f"network_ref,setting\nN-1,family\nN-2,{SECRET}".encode() + b"\x81\n")


@case("49-utf-8-with-one-bad-byte")
def utf_8_with_one_bad_byte(folder: Path) -> None:
    networks(folder, "network_ref,local:note\nN-1,café\nN-2,".encode() + b"caf\xe9\n")


@case("49-json-in-windows-1252")
def json_in_windows_1252(folder: Path) -> None:
    (folder / "return.json").write_bytes('{"networks": [\n{"network_ref": "café"}]}'.encode("cp1252"))


@case("49-json-in-utf-16")
def json_in_utf_16(folder: Path) -> None:
    (folder / "return.json").write_bytes('{"networks": []}'.encode("utf-16"))


# --- huge input


@case("52-huge-cell")
def huge_cell(folder: Path) -> None:
    networks(folder, f"network_ref,local:note\nN-1,{'a' * 131_073}\nN-2,b\n")


@case("52-huge-cell-of-a-sqlite-file")
def huge_cell_of_a_sqlite_file(folder: Path) -> None:
    sound_tables(folder, f"CREATE TABLE networks (network_ref TEXT, note TEXT); INSERT INTO networks VALUES ('N-1', '{'a' * 12_000_000}');")


@case("57-deep-nesting")
def deep_nesting(folder: Path) -> None:
    (folder / "return.json").write_text('{"networks": ' + "[" * 100_000 + "]" * 100_000 + "}")


@case("57-nesting-of-21-levels")
def nesting_of_21_levels(folder: Path) -> None:
    (folder / "return.json").write_text('{"networks": ' + "[" * 20 + "]" * 20 + "}")

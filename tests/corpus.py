"""The cases of `tests/corpus/` whose input is binary, huge or cannot be seen, each built by a function named for its folder.

A function writes into the folder that it is given; the folder of the case in `tests/corpus/` holds what is expected of it.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
BASE = FOLDER / "base"
SECRET = "XQZSECRET"
"""Stands in faulty cells; no report may repeat it."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

CASES: dict[str, Callable[[Path], None]] = {}


def case(name: str) -> Callable[[Callable[[Path], None]], Callable[[Path], None]]:
    """Marks the function that builds the case in the folder of that name."""

    def take(function: Callable[[Path], None]) -> Callable[[Path], None]:
        CASES[name] = function
        return function

    return take


def base() -> dict[str, bytes]:
    """The sound CSV files beside which the file of a case stands."""
    return {path.name: path.read_bytes() for path in sorted(BASE.iterdir())}


def networks(folder: Path, text: str | bytes, encoding: str = "utf-8") -> None:
    """A CSV file of networks in the return of a case."""
    (folder / "return").mkdir()
    (folder / "return/networks.csv").write_bytes(text if isinstance(text, bytes) else text.encode(encoding))


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


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
    import csv

    found = {name[:-4]: list(csv.DictReader(io.StringIO(data.decode()))) for name, data in base().items()}
    rows = {name: [{key: value for key, value in row.items() if value} for row in rows] for name, rows in found.items()}
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


# --- what cannot be seen


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


# --- what is huge


@case("52-huge-cell")
def huge_cell(folder: Path) -> None:
    networks(folder, f"network_ref,local:note\nN-1,{'a' * 131_073}\nN-2,b\n")


@case("57-deep-nesting")
def deep_nesting(folder: Path) -> None:
    (folder / "return.json").write_text('{"networks": ' + "[" * 100_000 + "]" * 100_000 + "}")


@case("57-nesting-of-21-levels")
def nesting_of_21_levels(folder: Path) -> None:
    (folder / "return.json").write_text('{"networks": ' + "[" * 20 + "]" * 20 + "}")

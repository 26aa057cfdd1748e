"""Any bytes give a report or a refusal, never a traceback. No rule breaks, no row is lost, and no report can imitate a line of another."""

import csv
import io
import json
import re
import shutil
import zipfile
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

import pytest

from cse_record._generated import validator
from cse_record.cli import main
from cse_record.formats import Refusal, read, write
from cse_record.reports.text import text
from cse_record.synthetic import example_return
from cse_record.validation import validate
from tests import workbooks
from tests.conftest import SEED, bulk

PIECES = [
    b"\x00", b"\xff", b'"', b"'", b"{", b"}", b"[", b",", b";", b"\t", b"\n", b"\r", b"\r\n", b"\n\n", b"\\ud800", b"\\u0000", b"null",
    b"1e999", b"-0", b"NaN", b"\xef\xbb\xbf", b"\xff\xfe", b"'=", b":", b"sep=;\n", b"EXAMPLE", b"\xe2\x80\x8b", b"\xc2\xa0",
    b"\xc3\x83\xc2\xa9",
]  # fmt: skip
TEXTS = [
    " ", "\u200b", "\u00a0x", "x ", "=1+1", "'=1", "EXAMPLE", "0", "-1", "03", "1.0", "1E+12", "99999999999999999999", "NaN", "NA",
    "null", "-", "yes", "YES", "Not known", "absent:declined", "absent:not-applicable", "absent:nonsense", "local:x", "local:", "C-1",
    "c-1", "1900-01-01", "2099-12-31", "2024-02-29", "2023-02-29", "2024-13-01", "2010-05", "2010-05-01 00:00:00", "24:00", "01:30",
    "2011-10-30", "45322", "03/02/2024", "é", "e\u0301", "ſ", "\x07", "\0", "\u2028", "\ud83d\ude00", "а", "٣", "a\nb", "a\r\nb", 'a"b',
    "x", "|", "E10000017", "W92000004", "2024-05-01T00:00:00.000", "GBR", "children", "networks", "MIS-001", "a@b.example",
    "020 7946 0000", "943 476 5919", "Mr Smith",
]  # fmt: skip
VALUES = [None, True, False, 0, -1, 3, 10**14, 1.0, 0.5, float("inf"), [], {}, [1], {"a": 1}, "", *TEXTS, "\ud800"]
KINDS = ["a.json", "a.jsonl", "a.sqlite", "a.xlsx", "a.zip", "a"]


def flipped(rng: Random, data: bytes) -> bytes:
    """The bytes with single bits flipped."""
    changed = bytearray(data)
    for _ in range(rng.randrange(1, 6)):
        if changed:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def cut(rng: Random, data: bytes) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def patched(rng: Random, data: bytes) -> bytes:
    """The bytes with a few changes: parts replaced, removed or doubled, or a piece inserted on which readers may fail."""
    changed = bytearray(data)
    for _ in range(rng.randrange(1, 6)):
        at = rng.randrange(len(changed) + 1)
        match rng.randrange(5):
            case 0:
                changed[at : at + 1] = bytes([rng.randrange(256)])
            case 1:
                del changed[at : at + rng.randrange(1, 40)]
            case 2:
                changed[at:at] = changed[at : at + rng.randrange(1, 60)]
            case 3:
                changed[at:at] = rng.choice(PIECES)
            case 4:
                del changed[at + rng.randrange(1, 200) :]
    return bytes(changed)


def noise(rng: Random, data: bytes) -> bytes:
    return rng.randbytes(rng.randrange(300))


def words(rng: Random, data: bytes) -> bytes:
    """Characters of all of Unicode, in one encoding or another."""
    noise = "".join(chr(rng.choice((rng.randrange(128), rng.randrange(0xD800), rng.randrange(0xE000, 0x110000)))) for _ in range(200))
    start = rng.choice(("", "{", '{"networks": [', "network_ref,setting\n"))
    return (start + noise).encode(rng.choice(("utf-8", "utf-8", "utf-16", "utf-16-le", "utf-8-sig")))


def other_cells(rng: Random, data: bytes) -> bytes:
    """A CSV file in which some cells hold another text, or a row or the header is doubled or removed."""
    rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
    for _ in range(rng.randrange(1, 8)):
        row = rng.choice(rows)
        if row:
            row[rng.randrange(len(row))] = rng.choice(TEXTS)
    if rng.random() < 0.3:
        at = rng.randrange(len(rows))
        rows[at : at + 1] = [rows[at]] * rng.choice((0, 2))
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=rng.choice(",,,;\t"), lineterminator=rng.choice(("\n", "\r\n"))).writerows(rows)
    return buffer.getvalue().encode(rng.choice(("utf-8", "utf-8-sig", "utf-16")), "replace")


def other_values(rng: Random, data: bytes) -> bytes:
    """JSON or JSON lines in which some values are replaced by others of any type."""
    lines = data.decode().split("\n") if data.startswith(b'{"') else [data.decode()]
    for _ in range(rng.randrange(1, 8)):
        at = rng.randrange(len(lines))
        if lines[at].strip():
            value = json.loads(lines[at])
            into = value
            while isinstance(into, dict | list) and into:
                step = rng.choice(list(into)) if isinstance(into, dict) else rng.randrange(len(into))
                if not isinstance(into[step], dict | list) or rng.random() < 0.02:
                    into[step] = rng.choice(VALUES)
                    break
                into = into[step]
            lines[at] = json.dumps(value).replace("Infinity", rng.choice(("1e999", "0.25")))
    return "\n".join(lines).encode()


def inside(rng: Random, data: bytes) -> bytes:
    """The zip file with the bytes of one file in it changed, so that the zip file itself is valid."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(sorted(name for name in files if files[name].count(b"\n") > 1))
    change = rng.choice((flipped, cut, patched, noise, words, other_cells))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for each, content in files.items():
            archive.writestr(each, change(rng, content) if each == name else content)
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zip_of(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def other_xml(rng: Random, data: bytes) -> bytes:
    """XML in which a few numbers, names, attributes or tags are changed, doubled or removed, so that it mostly stays well formed."""
    for _ in range(rng.randrange(1, 5)):
        form = rng.choice((rb'"[^"]*"', rb">[^<]+<", rb"<[a-z]+[^>]*/>", rb"<c [^>]*>.*?</c>", rb' [a-z]+="[^"]*"', rb"[0-9]+"))
        matches = list(re.finditer(form, data))
        if not matches:
            continue
        start, end = rng.choice(matches).span()
        piece = data[start:end]
        if rng.random() < 0.5:
            piece = rng.choice((b"", piece * 2, rng.choice(matches)[0]))
        else:
            piece = piece[:1] + rng.choice(XML_PIECES) + piece[-1:]
        data = data[:start] + piece + data[end:]
    return data


XML_PIECES = [
    b"", b"0", b"-1", b"1", b"60", b"45322", b"45322.5", b"1E+300", b"99999999999", b"XFD1048576", b"A1:XFD1048576", b"e", b"s", b"str",
    b"inlineStr", b"b", b"d", b"n", b"#REF!", b"1904", b"true", b"hidden", b"&#0;", b"&amp;", b"&lt;", b"&b;",
    b"<!-- -->", b"<![CDATA[x]]>",
    b"_x0007_", b"rId1", b"../workbook.xml", b"http://a.example", b"Networks!$A$1", b"#REF!", b"'", b"EXAMPLE", b"\xff", b"\xe2\x80\x8b",
]  # fmt: skip


def in_a_part(rng: Random, data: bytes) -> bytes:
    """The workbook with one part changed."""
    parts = parts_of(data)
    name = rng.choice(sorted(name for name in parts if name.startswith("xl/")))
    change = rng.choice((flipped, cut, patched, other_xml, other_xml, other_xml, other_xml))
    return zip_of(parts | {name: change(rng, parts[name])})


def other_strings(rng: Random, data: bytes) -> bytes:
    """The workbook with some of its texts replaced."""
    parts = parts_of(data)
    texts = [text for text in TEXTS if text.isprintable() and text.isascii()]

    def other(match: re.Match[bytes]) -> bytes:
        return b"<t>" + escape(rng.choice(texts)).encode() + b"</t>" if rng.random() < 0.05 else match[0]

    return zip_of(parts | {"xl/sharedStrings.xml": re.sub(rb"<t>[^<]*</t>", other, parts["xl/sharedStrings.xml"])})


CHANGES = {
    "a.json": (flipped, cut, patched, noise, words, other_values, other_values),
    "a.jsonl": (flipped, cut, patched, noise, words, other_values, other_values),
    "a.sqlite": (flipped, cut, patched, noise, flipped, patched),
    "a.xlsx": (flipped, cut, patched, noise, in_a_part, in_a_part, in_a_part, other_strings),
    "a.zip": (flipped, cut, patched, noise, inside, inside, inside),
    "a": (flipped, cut, patched, noise, words, other_cells, other_cells),
}


def rows_in(path: Path) -> int | None:
    """The number of rows of a return, counted more simply than the readers do; None if that is not possible."""
    if path.is_dir():
        counts = [lines_below_header(file.read_bytes()) for file in path.iterdir()]
        return None if None in counts else sum(counts)
    if path.suffix == ".json":
        lists = json.loads(path.read_bytes().decode("utf-8-sig"))
        return sum(
            len(rows) if isinstance(rows, list) else int(name in validator.TABLES or rows is not None) for name, rows in lists.items()
        )
    if path.suffix == ".jsonl" and path.read_bytes().startswith(b'{"returns": {'):
        lines = path.read_bytes().decode().split("\n")
        return len(lines) - (not lines[-1].strip())
    return None


def lines_below_header(data: bytes) -> int | None:
    """The number of lines of a CSV file below the first; None if the file is not plain, or a cell has several lines."""
    try:
        rows = list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        return None
    is_plain = rows and len(rows[0]) > 1 and not any("\n" in cell or "\r" in cell for row in rows for cell in row)
    return len(rows) - 1 if is_plain else None


def check(path: Path, capsys, command: bool) -> str:
    """Validates a return in every way, and returns whether it ended in a report or in a refusal."""
    try:
        report = validate(path)
    except Refusal:
        with pytest.raises(Refusal):
            read(path)
        ended, expected = "refusal", 2
    else:
        assert not report.broken, report.broken
        dataset = read(path)
        assert (dataset.read, dataset.refused, dataset.blank) == (report.read, report.refused, report.blank)
        is_told = any("above the header" in notice or "the separator between columns" in notice for notice in report.notices)
        if not is_told and (rows := rows_in(path)) is not None:
            without_header = sum(finding.message.startswith("None of the first") for finding in report.findings)
            assert report.read + report.refused + report.blank == rows + without_header
        shown = text(report, limit=0)
        assert all(line.isprintable() for line in shown.split("\n"))
        shown.encode()
        ended, expected = "report", 0 if report.is_clean else 1
    if command:
        assert main(["validate", "--format", "json", str(path)]) == expected
        document = json.loads(capsys.readouterr().out)
        assert document["verdict"] == ("clean", "findings", "could not check")[expected]
    return ended


def fuzz(name: str, times: int, folder, capsys, rng: Random) -> dict[str, int]:
    """The number of these changed returns that ended in a report, and the number that ended in a refusal."""
    if name == "a.xlsx":
        rows: dict[str, list[dict[str, object]]] = {}
        for table, row in example_return(2, SEED):
            rows.setdefault(table, []).append(row)
        workbooks.write(folder / name, rows)
    else:
        write(example_return(2, SEED), folder / name)
    targets = sorted((folder / name).iterdir()) if name == "a" else [folder / name]
    valid_bytes = {path: path.read_bytes() for path in targets}
    filled = [path for path in targets if name != "a" or valid_bytes[path].count(b"\n") > 1]
    outcomes = {"report": 0, "refusal": 0}
    for time in range(times):
        path = rng.choice(filled if rng.random() < 0.9 else targets)
        path.write_bytes(rng.choice(CHANGES[name])(rng, valid_bytes[path]))
        try:
            outcomes[check(folder / name, capsys, command=time % 10 == 0)] += 1
        except BaseException:
            shutil.copy(path, folder / "found")  # the input that caused it
            raise
        path.write_bytes(valid_bytes[path])
    return outcomes


@pytest.mark.slow
@pytest.mark.parametrize("name", KINDS)
def test_any_bytes_give_a_report_or_a_refusal(name, tmp_path, capsys):
    outcomes = fuzz(name, 60, tmp_path, capsys, Random(f"fuzz {SEED} {name}"))
    assert min(outcomes.values()) > 0, outcomes


@pytest.mark.bulk
@pytest.mark.parametrize("name", KINDS)
def test_many_bytes_give_a_report_or_a_refusal(name, tmp_path, capsys):
    outcomes = fuzz(name, bulk(500, soak=20_000), tmp_path, capsys, Random(f"bulk fuzz {SEED} {name}"))
    assert min(outcomes.values()) > 0, outcomes

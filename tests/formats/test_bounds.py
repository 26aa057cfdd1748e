"""The time and memory that a hostile or huge workbook takes. Each is measured in a separate process, because peak memory is per process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, repeat
from pathlib import Path

import pytest

from cse_record.formats import Refusal
from cse_record.formats.xlsx.book import column_letters
from cse_record.formats.xlsx.scan import MAX_CELLS, scan
from tests.conftest import ROOT
from tests.corpus_workbooks import NETWORK, SHEET, in_networks, networks, repack, workbook

MEASURE = """
import json, sys, time
from cse_record.cli import main
code = main(["validate", "--format", "json", "--limit", "1", "-o", sys.argv[2], sys.argv[1]])
status = open("/proc/self/status").read()  # what the resource module tells is that of the parent, if that is greater
peak = int(status.split("VmHWM:")[1].split()[0]) // 1024
seconds = time.process_time()  # by the clock it may take longer, where others are at work
print(json.dumps({"code": code, "seconds": seconds, "megabytes": peak}))
"""
WIDE = b"".join(b'<c r="%s7"><v>1</v></c>' % column for column in (b"A", b"ZZ", b"XFD"))


def more(rows: bytes | Callable[[], Iterable[bytes]]) -> Callable[[str, bytes], bytes | Iterator[bytes]]:
    """Adds rows below those of the sheet of networks. Large numbers are given in pieces, so that this process never holds them all."""

    def change(name: str, data: bytes) -> bytes | Iterator[bytes]:
        if name != SHEET:
            return data
        before, end, after = data.partition(b"</sheetData>")
        return b"".join((before, rows, end, after)) if isinstance(rows, bytes) else chain([before], rows(), [end, after])

    return change


def blank_rows() -> Iterator[bytes]:
    """A million rows of blank cells."""
    row = b'<row r="%d" ht="15" customHeight="1"><c r="A%d" s="1"/><c r="B%d" s="1"/><c r="C%d" s="1"/></row>'
    return (b"".join(row % (at, at, at, at) for at in range(first, min(first + 1_000, 1_048_577))) for first in range(6, 1_048_577, 1_000))


FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'


REFUSED = 15
"""The megabytes above the floor that a workbook may take if it is refused before its cells are opened."""
# The change to a workbook, the exit code, and the limits of seconds and of megabytes above the floor.
CASES = {
    "a million blank rows": (more(blank_rows), 0, 30, 490),
    "a row as wide as a sheet": (more(b'<row r="7">' + WIDE + b"</row>"), 1, 10, 15),
    "a value in the last cell": (more(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 2, 10, REFUSED),
    "a value in the last cell, in small letters": (more(b'<row r="1048576"><c r="xfd1048576"><v>1</v></c></row>'), 2, 10, REFUSED),
    "a value in the last cell, and an end with a space": (
        in_networks(lambda data: data.replace(b"</sheetData>", FAR + b"</sheetData >")), 2, 10, REFUSED,
    ),
    "a value in the last cell, of rows that end twice": (
        in_networks(lambda data: data.replace(b"</sheetData>", b"</sheetData><sheetData>" + FAR + b"</sheetData >")), 2, 10, REFUSED,
    ),
    "a value in the last cell, with a prefix": (more(FAR.replace(b"<c ", b"<x:c ").replace(b"</c>", b"</x:c>")), 2, 10, REFUSED),
    "a cell with a name that is none": (more(b'<row r="7"><c r="$A$7"><v>1</v></c></row>'), 2, 10, REFUSED),
    "a cell with a name that is too long": (more(b'<row r="7"><c r="AAAAAAA7"><v>1</v></c></row>'), 2, 10, REFUSED),
    "an error in the last cell": (more(b'<row r="1048576"><c r="XFD1048576" t="e"><v>#N/A</v></c></row>'), 2, 10, REFUSED),
    "a cell far from its row": (more(b'<row r="7"><c r="CZ129999"><v>1</v></c></row>'), 2, 10, REFUSED),
    "a gigabyte of spaces": (more(lambda: repeat(b" " * 1_000_000, 1_000)), 2, 20, 575),
    "many cells without a name": (more(b'<row r="7">' + b"<c><v>1</v></c>" * 200_000 + b"</row>"), 2, 10, REFUSED),
    "many merged ranges": (
        in_networks(lambda data: data.replace(b"</sheetData>", b"</sheetData><mergeCells>" + b'<mergeCell ref="A5:XFD1048576"/>' * 100_000)
                    .replace(b"<pageMargins", b"</mergeCells><pageMargins")), 1, 20, 40,
    ),
}  # fmt: skip


def measured(path: Path, compiled: Path) -> dict[str, float]:
    """The exit code of `validate` for a workbook, its processor time in seconds, and its peak of memory in megabytes.

    `compiled` is the folder of the compiled modules.
    """
    command = [sys.executable, "-c", MEASURE, str(path), str(path.with_name("report"))]
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled), "PYTHONDONTWRITEBYTECODE": ""}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600)
    assert run.returncode == 0, run.stderr
    measures: dict[str, float] = json.loads(run.stdout)
    return measures


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """A folder for compiled modules. Compiling the generated validator takes more memory than reading a workbook."""
    return tmp_path_factory.mktemp("compiled")


@pytest.fixture(scope="module")
def floor(compiled, tmp_path_factory):
    """The megabytes that the unchanged workbook takes on this machine: the second of two runs, when everything is compiled."""
    path = workbook(tmp_path_factory.mktemp("unchanged"), networks([NETWORK]))
    measured(path, compiled)
    return measured(path, compiled)["megabytes"]


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_time_and_memory_are_bounded(name, floor, compiled, tmp_path):
    change, code, seconds, megabytes = CASES[name]
    path = workbook(tmp_path, networks([NETWORK]))
    repack(path, change)
    measures = measured(path, compiled)
    assert measures["code"] == code
    assert measures["seconds"] < seconds
    assert measures["megabytes"] < floor + megabytes


ROWS = (1, 9_999, 10_000, 99_999, 100_000, 199_999, 200_000, 307_000, 499_999, 500_000, 1_048_576)
COLUMNS = (1, 7, 8, 16, 17, 26, 27, 39, 40, 78, 79, 80, 81, 104, 105, 702, 703, 16_384)


@pytest.mark.parametrize("is_in_order", [True, False])
@pytest.mark.parametrize("columns", COLUMNS)
def test_what_a_sheet_may_enclose(columns, is_in_order):
    """A rectangle is refused for its size, wherever the row is and whatever its number claims."""
    for rows in ROWS:
        first, last = b'<row r="1"><c r="A1"><v>1</v></c></row>', f"{column_letters(columns - 1)}{rows}".encode()
        far = b'<row r="%d"><c r="%s"><v>1</v></c></row>' % (rows if is_in_order else 2, last)
        data = b"<worksheet><sheetData>" + (first + far if is_in_order else far + first) + b"</sheetData></worksheet>"
        if rows * columns > MAX_CELLS:
            with pytest.raises(Refusal, match="too large to be read"):
                scan(data, "Sheet", "a.xlsx")
        else:
            assert scan(data, "Sheet", "a.xlsx").data == data

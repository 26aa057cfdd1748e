"""Files that were damaged in transit: whichever bit is flipped, the rows are the rows that were sent, or the file is refused."""

from __future__ import annotations

import io
import sqlite3
import struct
import zipfile
from pathlib import Path
from random import Random

import pytest

from cse_record.formats import Refusal, read, write
from cse_record.synthetic import example_return
from tests import workbooks
from tests.conftest import SEED, bulk
from tests.corpus import fewer_cells, fewer_entries, long_numbers
from tests.corpus_workbooks import repack, same

END = b"PK\x05\x06"
KINDS = ["a.xlsx", "a.zip"]


@pytest.fixture(scope="module")
def sent(tmp_path_factory):
    """A small return in each of the formats that are zip files."""
    folder = tmp_path_factory.mktemp("sent")
    rows: dict[str, list[dict[str, object]]] = {}
    for table, row in example_return(2, SEED):
        rows.setdefault(table, []).append(row)
    workbooks.write(folder / "a.xlsx", rows)
    write(example_return(2, SEED), folder / "a.zip")
    return folder


def ended(path: Path) -> object:
    """Everything that is read from a file, including messages, or None if it is refused."""
    try:
        dataset = read(path)
    except Refusal:
        return None
    return list(dataset.written()), dataset.refused, dataset.blank, [str(problem.place) for problem in dataset.problems], dataset.notices


def flip(rng: Random, data: bytes, part: slice = slice(None)) -> bytes:
    """The bytes with one bit flipped, somewhere in a part of them."""
    changed = bytearray(data)
    changed[rng.choice(range(len(data))[part])] ^= 1 << rng.randrange(8)
    return bytes(changed)


def where_they_differ(data: bytes, changed: bytes) -> str:
    at = next(index for index, (byte, other) in enumerate(zip(data, changed, strict=True)) if byte != other)
    return f"byte {at}: {data[at]:02x} became {changed[at]:02x}"


def check_flips(valid_file: Path, path: Path, rng: Random, times: int) -> int:
    """Flips one bit at a time, and returns how many files were refused. Half of the bits are in the list of parts."""
    data = valid_file.read_bytes()
    path.write_bytes(data)
    expected, refused = ended(path), 0
    assert expected is not None
    listed = slice(struct.unpack_from("<L", data, data.rfind(END) + 16)[0], None)
    for time in range(times):
        changed = flip(rng, data, listed if time % 2 else slice(None))
        path.write_bytes(changed)
        result = ended(path)
        assert result in (None, expected), where_they_differ(data, changed)
        refused += result is None
    return refused


@pytest.mark.slow
@pytest.mark.parametrize("name", KINDS)
def test_no_flipped_bit_changes_a_row(name, sent, tmp_path):
    assert check_flips(sent / name, tmp_path / name, Random(f"flips {SEED} {name}"), 100) > 50


@pytest.mark.bulk
@pytest.mark.parametrize("name", KINDS)
def test_no_flipped_bit_of_many_changes_a_row(name, sent, tmp_path):
    times = bulk(2_500, soak=20_000)
    assert check_flips(sent / name, tmp_path / name, Random(f"bulk flips {SEED} {name}"), times) > times / 2


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("shown", [1, 9, 16])
def test_a_list_of_parts_that_ends_too_early_is_refused(name, shown, sent, tmp_path):
    """A reader that believes the end record sees the first parts, and no sign that there are more."""
    (tmp_path / name).write_bytes(fewer_entries((sent / name).read_bytes(), shown))
    with pytest.raises(Refusal, match="damaged"):
        read(tmp_path / name)


def test_an_unread_part_is_compared_with_its_checksum_too(sent, tmp_path):
    """Whatever damaged a picture may also have damaged a row."""
    for name, part in (("a.xlsx", "xl/media/image1.png"), ("a.zip", "read me.txt")):
        path = tmp_path / name
        path.write_bytes((sent / name).read_bytes())
        repack(path, same, {part: b"a picture of nothing" * 50})
        assert ended(path) is not None
        with zipfile.ZipFile(path) as archive:
            entry = archive.getinfo(part)
        data = bytearray(path.read_bytes())
        data[entry.header_offset + 30 + len(part) + entry.compress_size // 2] ^= 4
        path.write_bytes(data)
        with pytest.raises(Refusal, match="damaged"):
            read(path)


@pytest.mark.parametrize("name", KINDS)
def test_a_zip_with_long_numbers_is_read(name, sent, tmp_path):
    data = long_numbers((sent / name).read_bytes())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
    (tmp_path / name).write_bytes(data)
    assert list(read(tmp_path / name).written()) == list(read(sent / name).written())
    end = data.rfind(b"PK\6\6")
    (tmp_path / name).write_bytes(data[: end + 32] + struct.pack("<Q", 3) + data[end + 40 :])
    with pytest.raises(Refusal, match="damaged"):
        read(tmp_path / name)


@pytest.mark.parametrize("name", KINDS)
def test_a_remark_at_the_end_of_a_zip_does_no_harm(name, sent, tmp_path):
    (tmp_path / name).write_bytes((sent / name).read_bytes())
    with zipfile.ZipFile(tmp_path / name, "a") as archive:
        archive.comment = b"made by the case system"
    assert list(read(tmp_path / name).written()) == list(read(sent / name).written())


@pytest.mark.parametrize("is_searched", [False, True])
@pytest.mark.parametrize("table", ["children", "suspects", "returns"])
def test_a_page_that_claims_fewer_cells_is_refused(table, is_searched, tmp_path):
    """This also holds beside a table that would have to check itself."""
    write(example_return(6, SEED), tmp_path / "a.sqlite")
    if is_searched:
        with sqlite3.connect(tmp_path / "a.sqlite") as connection:
            connection.execute("CREATE VIRTUAL TABLE notes USING fts5(words)")
        connection.close()
    fewer_cells(tmp_path / "a.sqlite", table)
    with pytest.raises(Refusal, match="damaged SQLite file"):
        read(tmp_path / "a.sqlite")


def test_a_schema_that_claims_fewer_tables_is_refused(tmp_path):
    write(example_return(2, SEED), tmp_path / "a.sqlite")
    with sqlite3.connect(tmp_path / "a.sqlite") as connection:
        ((pages,),) = connection.execute("PRAGMA page_count")
        ((size,),) = connection.execute("PRAGMA page_size")
    connection.close()
    data = bytearray((tmp_path / "a.sqlite").read_bytes())
    # the page of the schema whose cells name the last table
    at = next(place for place in range(0, pages * size, size) if b'CREATE TABLE "local_codes"' in data[place : place + size])
    start = at + (100 if at == 0 else 0) + 3
    struct.pack_into(">H", data, start, struct.unpack_from(">H", data, start)[0] - 1)
    (tmp_path / "a.sqlite").write_bytes(data)
    with pytest.raises(Refusal, match="damaged SQLite file"):
        read(tmp_path / "a.sqlite")

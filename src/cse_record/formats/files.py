"""Opens a path by what it holds, never by its name, and writes by the extension that the person chose."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from cse_record.formats import csv, json
from cse_record.formats.dataset import Dataset, Refusal, Written

MAX_BYTES = 200_000_000
WRITABLE = ".json, .jsonl, .zip (of CSV files), or a folder for CSV files"


def read(path: str | Path, max_bytes: int = MAX_BYTES) -> Dataset:
    """The return in a file or folder.

    Raises `Refusal` when the file cannot be read as a return at all. `max_bytes` bounds the file, and what a zip
    unpacks to.
    """
    source = str(path)
    try:
        path = Path(path)
        if path.is_dir():
            return csv.read_folder(path, max_bytes)
        with path.open("rb") as stream:
            data = stream.read(max_bytes + 1)
    except (OSError, ValueError) as error:  # ValueError: a path that no file system has, such as one with a NUL
        raise Refusal(f"{source} cannot be opened ({getattr(error, 'strerror', None) or 'no such path'}).") from None
    if len(data) > max_bytes:
        raise Refusal(f"{source} is larger than {max_bytes:,} bytes. Raise the limit if that is intended.")
    if not data.strip():
        raise Refusal(f"{source} is empty.")
    if data.startswith(b"PK\x03\x04"):
        return csv.read_zip(data, source, max_bytes)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refusal(f"{source} is an old or password-protected Office file. Give JSON, JSON lines or CSV.")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return json.read(data, source)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        json.decode(data, source)
    raise Refusal(f"{source} is neither JSON nor a zip of CSV files. For CSV give the folder, with one file for each record type.")


def write(records: Dataset | Iterable[Written], path: str | Path) -> None:
    """Writes a return, or a stream of rows, in the format that the extension of `path` names.

    What is written appears whole or not at all; a file of that name is replaced, a folder with files in it is not.
    Raises `Refusal` when the extension is unknown, the folder is in use, or writing would lose something.
    """
    path = Path(path)
    local: dict[str, list[str]] = {}
    if isinstance(records, Dataset):
        if lost := records.what_writing_would_lose():
            more = f" (and {len(lost) - 3} more)" if len(lost) > 3 else ""
            raise Refusal("Writing would lose what could not be read. " + " ".join(lost[:3]) + more)
        local = records.local_headers()
        records = records.written()
    extension = path.suffix.lower()
    if extension not in WRITERS:
        raise Refusal(f"{extension} is not a format that can be written. Use {WRITABLE}.")
    if extension == "" and path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise Refusal(f"{path} is already there. Choose a new folder.")
    if not path.parent.is_dir():
        raise Refusal(f"{path} cannot be written: there is no folder {path.parent}.")
    # written beside its place and then moved there, so that a failure leaves what stood there before
    with tempfile.TemporaryDirectory(prefix=".cse-record-", dir=path.parent) as scratch:
        made = WRITERS[extension](records, Path(scratch), local)
        if extension == "" and path.exists():
            path.rmdir()
        made.replace(path)


def _write_json(records: Iterable[Written], scratch: Path, local: dict[str, list[str]]) -> Path:
    json.write(records, scratch / "return")
    return scratch / "return"


def _write_lines(records: Iterable[Written], scratch: Path, local: dict[str, list[str]]) -> Path:
    json.write_lines(records, scratch / "return")
    return scratch / "return"


def _write_folder(records: Iterable[Written], scratch: Path, local: dict[str, list[str]]) -> Path:
    (scratch / "return").mkdir()
    csv.write_folder(records, scratch / "return", local)
    return scratch / "return"


def _write_zip(records: Iterable[Written], scratch: Path, local: dict[str, list[str]]) -> Path:
    csv.pack(_write_folder(records, scratch, local), scratch / "return.zip")
    return scratch / "return.zip"


WRITERS = {".json": _write_json, ".jsonl": _write_lines, ".zip": _write_zip, "": _write_folder}
"""By extension: what writes a return into a scratch folder and says where."""

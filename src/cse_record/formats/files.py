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
    path = Path(path)
    if path.is_dir():
        return csv.read_folder(path)
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= max_bytes else b""
    except OSError as error:
        raise Refusal(f"{path} cannot be opened ({error.strerror}).") from None
    if size > max_bytes:
        raise Refusal(f"{path} is larger than {max_bytes:,} bytes. Raise the limit if that is intended.")
    if not data.strip():
        raise Refusal(f"{path} is empty.")
    if data.startswith(b"PK\x03\x04"):
        return csv.read_zip(data, path.name, max_bytes)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refusal(f"{path.name} is an old or password-protected Office file. Give JSON, JSON lines or CSV.")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return json.read(data, path.name)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        json.decode(data, path.name)
    raise Refusal(f"{path.name} is neither JSON nor a zip of CSV files. For CSV give the folder, with one file for each record type.")


def write(records: Dataset | Iterable[Written], path: str | Path) -> None:
    """Writes a return, or a stream of rows, in the format that the extension of `path` names.

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
    match path.suffix.lower():
        case ".json":
            json.write(records, path)
        case ".jsonl":
            json.write_lines(records, path)
        case ".zip":
            with tempfile.TemporaryDirectory() as folder:
                csv.write_folder(records, Path(folder), local)
                csv.pack(Path(folder), path)
        case "":
            csv.write_folder(records, path, local)
        case other:
            raise Refusal(f"{other} is not a format that can be written. Use {WRITABLE}.")

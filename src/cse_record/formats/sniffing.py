"""Recognises from its contents a file that is not a return, so that the sender can be told what to do."""

from __future__ import annotations

import codecs
import re

from cse_record.formats.encoding import as_text
from cse_record.standard.speech import english, said, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable

ZIP, EMPTY_ZIP, OLE = b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\x28\xb5\x2f\xfd", b"PAR1")
"""The first bytes of files in which records may be packed, and which no command reads."""
SQLITE = b"SQLite format 3\0"
MARGIN = b"\xef\xbb\xbf \t\r\n"
PUBLICATION = "cse-record: no return"
"""The category that a workbook of tables or findings carries, so that it is never taken for a return."""
REPORTS = ("source,rule,severity,", "marking,table,", "marking,policy,", "marking,picture,")
"""The beginnings of the CSV files that this package writes and that hold no records: findings, tables, an audit,
the numbers of a picture."""
TAKEN = english("Give a workbook (.xlsx), JSON, JSON lines, a SQLite file, or a folder or zip of CSV files.")
SAVE_AS_XLSX = english("Open it in the program that made it, choose Save As, and save it as an Excel workbook (.xlsx).")
_MARKUP = (
    (b"<html", english("a web page")), (b"<!doctype html", english("a web page")), (b"<table", english("a web page")),
    (b"urn:schemas-microsoft-com:office:spreadsheet", english("a spreadsheet saved as XML")), (b"<?xml", english("an XML file")),
)  # fmt: skip
_MAGIC = (
    (b"%PDF", english("a PDF")), (b"\x1f\x8b", english("a file packed with gzip")), (b"7z\xbc\xaf", english("a 7-Zip file")),
    (b"Rar!", english("a RAR file")),
    (b"\x89PNG", english("a picture")), (b"\xff\xd8\xff", english("a picture")),
    (b"PAR1", english("a Parquet file")), (EMPTY_ZIP, english("a zip without any file")),
)  # fmt: skip


KEY, LARGEST_KEY = "cse-record-key-1", 4096
"""The beginning of the line of a key file, with the version of its format; and the size of the largest key file in bytes."""
KEEP_IT = english("Keep it where nobody else can read it, and send it to nobody.")


def is_key(data: bytes) -> bool:
    """Whether a file that begins with this data holds a key, or what looks like one."""
    text = as_text(data)[0].strip()
    if len(data) > LARGEST_KEY:
        return text.lower().startswith(KEY)
    return any(line.strip().lower().startswith(KEY) for line in text.splitlines()) or bool(re.fullmatch("(?:[0-9A-Fa-f]{2}){16,}", text))


def what_it_is(data: bytes) -> tuple[str, str]:
    """A description of a file that is neither JSON nor a zip file, and what to do about it, as they are said."""
    if data.startswith(OLE[:4]):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return say("a workbook with a password"), say("Save a copy without one.")
        return say("an old Office file (such as .xls)"), said(SAVE_AS_XLSX)
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return said(name), said(TAKEN)
    if is_key(data[: LARGEST_KEY + 1]):
        return say("a secret key"), said(KEEP_IT)
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return say("text in UTF-32"), f"{say('Save it again as UTF-8.')} {said(TAKEN)}"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return say("text in UTF-16"), f"{say('Save it again as UTF-8.')} {said(TAKEN)}"
    start = data[:4000].lstrip(MARGIN).lower()
    if start.startswith(b"<"):
        return next(((said(name), said(SAVE_AS_XLSX)) for mark, name in _MARKUP if mark in start), ("", said(TAKEN)))
    line = start.split(b"\n", 1)[0]
    for separator, name in ((b"\t", english("tabs")), (b";", english("semicolons")), (b",", english("commas"))):
        if separator in line and b"\0" not in line:
            what_to_do = say("Name it after its record type, and give the folder that contains it.")
            return say("a single table with {separators} between its columns", separators=said(name)), what_to_do
    return "", said(TAKEN)


def office_file(names: Iterable[str]) -> str:
    """A description of a zip file that an Office program made, in English, based on the names in it; empty if none did."""
    parts = set(names)
    if "xl/workbook.bin" in parts:
        return english("a binary workbook (.xlsb)")
    if "xl/workbook.xml" in parts:
        return english("a workbook (.xlsx or .xlsm)")
    if "mimetype" in parts and "content.xml" in parts:
        return english("an OpenDocument file (such as .ods)")
    return english("an Office file") if "[Content_Types].xml" in parts else ""

"""Determines the encoding of a text file from all of its bytes. Nothing is guessed if two encodings would fit."""

from __future__ import annotations

import codecs

from cse_record.formats.places import Refusal
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from typing import IO

CHUNK = 1 << 16
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MARKS_OF_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_TRACES = ("â€".encode(), "Â".encode(), "Ã".encode(), "\ufffd".encode())
"""If none of these byte sequences occurs, no letter in a file is damaged."""


def as_text(data: bytes) -> tuple[str, str]:
    """The beginning of a file as text without its byte order mark, and the encoding that its bytes suggest; UTF-8 if nothing suggests
    another.

    Bytes that are not valid in it become U+FFFD. This shows what a file may hold, and is not meant for reading it.
    """
    wide = (
        (codecs.BOM_UTF32_LE, "UTF-32"),
        (codecs.BOM_UTF32_BE, "UTF-32"),
        (codecs.BOM_UTF16_LE, "UTF-16"),
        (codecs.BOM_UTF16_BE, "UTF-16"),
    )
    name = next((name for mark, name in wide if data.startswith(mark)), "")
    codec = name
    if not name and len(data) >= 4 and data[1] == data[3] == 0 != data[0]:
        name, codec = ("UTF-16", "utf-16-le") if data[2] else ("UTF-32", "utf-32-le")
    elif not name and len(data) >= 4 and data[0] == data[2] == 0 != data[3]:
        name, codec = ("UTF-16", "utf-16-be") if data[1] else ("UTF-32", "utf-32-be")
    return data.decode(codec or "utf-8", "replace").lstrip("\ufeff"), name or "UTF-8"


class Encoded:
    """The name of an encoding, a notice if it is not UTF-8, and whether letters may have been damaged earlier."""

    def __init__(self, name: str, notice: str = "", may_be_damaged: bool = False) -> None:
        self.name, self.notice, self.may_be_damaged = name, notice, may_be_damaged


def encoding_of(stream: IO[bytes], path: str) -> Encoded:
    """The encoding of a file: that of its byte order mark, or UTF-8, or Windows-1252 if every byte is valid in it. Raises `Refusal`."""
    start = stream.read(4)
    if start.startswith(_MARKS_OF_UTF_32):
        raise Refusal(say("{path} is written in UTF-32. Save it again as UTF-8.", path=path))
    name = next((name for mark, name in _MARKS if start.startswith(mark)), "utf-8")
    if name == "utf-8" and len(start) == 4 and (start[0] == start[2] == 0 or start[1] == start[3] == 0):
        raise Refusal(say("{path} is written in UTF-16 without a byte order mark. Save it again as UTF-8.", path=path))
    decoder = codecs.getincrementaldecoder(name)()
    before, fault, damaged, tail = 0, 0, name == "utf-16", b""
    chunk = start + stream.read(CHUNK)
    while chunk:
        following = stream.read(CHUNK)
        # most files have few non-ASCII letters, and checking for them takes a tenth of the time of decoding
        if name == "utf-16" or decoder.getstate()[0] or not chunk.isascii():
            try:
                decoder.decode(chunk, final=not following)
            except UnicodeDecodeError as error:
                fault = _line_at(stream, before + len(chunk) - len(error.object) + error.start)
                break
            around = tail + chunk  # letters that span two chunks
            damaged = damaged or any(trace in around for trace in _TRACES)
        before += len(chunk)
        tail, chunk = chunk[-8:], following
    if not fault:
        notice = say("{path} is written in UTF-16, and was read as such.", path=path) if name == "utf-16" else ""
        return Encoded(name, notice, damaged)
    if name == "utf-8":
        stream.seek(0)
        if _is_cp1252(stream):
            words = say(
                "{path}, line {fault}: this is not UTF-8. The file was read as Windows-1252 (Western European).", path=path, fault=fault
            )
            return Encoded("cp1252", words, may_be_damaged=True)
    raise Refusal(
        say(
            "{path}, line {fault}: this is neither UTF-8 nor Windows-1252. Save it again as UTF-8 (in Excel: “CSV UTF-8”).",
            path=path,
            fault=fault,
        )
    )


def _line_at(stream: IO[bytes], place: int) -> int:
    """The line that contains a byte."""
    stream.seek(0)
    line = 1
    while place > 0:
        block = stream.read(min(CHUNK, place))
        line, place = line + block.count(b"\n"), place - len(block)
    return line


def _is_cp1252(stream: IO[bytes]) -> bool:
    """Whether every byte is a letter of Windows-1252. It has none for NUL and for five others."""
    decoder = codecs.getincrementaldecoder("cp1252")()
    try:
        return all(b"\0" not in block and decoder.decode(block) for block in iter(lambda: stream.read(CHUNK), b""))
    except UnicodeDecodeError:
        return False

"""The zip that a workbook is: its parts, within limits that hold while they are unpacked, whatever the file claims.

Read here and not by the library, so that start-up stays short, and so strictly that the reader of values can find no other parts in
the same bytes. It is also the one that holds each part against its sum. Parts that had to be changed are handed on in a zip made anew.
"""

from __future__ import annotations

import struct
import zlib

from cse_record.formats.places import Refusal

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_ENTRIES = 500
END, LONG_END, LISTED, LOCAL = b"PK\x05\x06", b"PK\x06\x07", b"PK\x01\x02", b"PK\x03\x04"
_END = struct.Struct("<4s4H2LH")
_LISTED = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_TIME = (0, 33)  # 1 January 1980
_ENCRYPTED = 1
_UNKNOWN = 0xFFFFFFFF
"""Stands where a number is too long for its place, and is given in a field of its own."""


class Damaged(Exception):
    """The bytes are no sound zip."""


def damaged(source: str) -> Refusal:
    """What to say of a file that cannot be read to its end."""
    return Refusal(f"{source} is a damaged workbook. Open it in the program that made it, save it again, and send that.")


class Entry:
    """Where a part lies in the file, and how it is packed."""

    __slots__ = ("crc", "flags", "method", "packed", "start")

    def __init__(self, start: int, packed: int, crc: int, method: int, flags: int) -> None:
        self.start, self.packed, self.crc, self.method, self.flags = start, packed, crc, method, flags


class Container:
    """The parts of a zip by name, unpacked when asked for. At most `limit` bytes are unpacked in all.

    Raises `Damaged` when the list of parts cannot be read.
    """

    def __init__(self, data: bytes, source: str, limit: int) -> None:
        self.data, self.source, self.limit, self.left = data, source, limit, limit
        self.entries: dict[str, Entry] = {}
        self.unpacked: dict[str, bytes] = {}
        try:
            self._list()
        except (struct.error, UnicodeDecodeError, IndexError) as error:
            raise Damaged from error

    @property
    def names(self) -> Iterable[str]:
        return self.entries.keys()

    def _list(self) -> None:
        # strict, so that every reader finds the same list: nothing before the zip, nothing after it, no second list of long numbers
        end = len(self.data) - _END.size
        if self.data[end : end + 4] != END or self.data[end - 20 : end - 16] == LONG_END:
            raise Damaged
        _, disk, _, _, count, size, at, _ = _END.unpack_from(self.data, end)
        if disk or at != end - size:
            raise Damaged
        for _ in range(count):
            if self.data[at : at + 4] != LISTED:
                raise Damaged
            (_, _, _, flags, method, _, _, crc, packed, plain, name, more, remark, _, _, _, start) = _LISTED.unpack_from(self.data, at)
            at += _LISTED.size
            spelled = self.data[at : at + name].decode("utf-8" if flags & 0x800 else "cp437").replace("\\", "/").lstrip("/")
            packed, start = _long(self.data[at + name : at + name + more], plain, packed, start)
            at += name + more + remark
            if spelled.endswith("/"):
                continue
            if spelled in self.entries:
                raise Refusal(f"{self.source} holds two parts of one name. Open it in the program that made it, and save it again.")
            self.entries[spelled] = Entry(start, packed, crc, method, flags)
            if len(self.entries) > MAX_ENTRIES:
                raise Refusal(f"{self.source} holds more than {MAX_ENTRIES} files. A workbook for a return has far fewer: save it anew.")

    def part(self, name: str) -> bytes:
        """The bytes of a part, or none if there is none of that name. Raises `Refusal` when it is damaged or too large."""
        if name not in self.entries:
            return b""
        if name not in self.unpacked:
            try:
                found = self._unpack(self.entries[name])
            except (struct.error, zlib.error, Damaged):
                raise damaged(self.source) from None
            self.left -= len(found)
            if self.left < 0:
                raise Refusal(f"{self.source} holds more than {self.limit:,} bytes. Send the return in parts, or raise the limit.")
            self.unpacked[name] = found
        return self.unpacked[name]

    def take(self, name: str) -> bytes:
        """As `part`, for a part that is not asked for again."""
        found = self.part(name)
        self.unpacked.pop(name, None)
        return found

    def _unpack(self, entry: Entry) -> bytes:
        signature, _, flags, _, _, _, _, _, _, name, more = _LOCAL.unpack_from(self.data, entry.start)
        if signature != LOCAL:
            raise Damaged
        if (flags | entry.flags) & _ENCRYPTED:
            raise Refusal(f"{self.source} has a password. Save a copy without one.")
        start = entry.start + _LOCAL.size + name + more
        packed = self.data[start : start + entry.packed]
        if entry.method == 0:
            found = packed
        elif entry.method == 8:
            stream = zlib.decompressobj(-15)
            found = stream.decompress(packed, self.left + 1)
            if len(found) > self.left:
                return found
            if not stream.eof:
                raise Damaged
        else:
            raise Damaged
        return found


def _long(more: bytes, plain: int, packed: int, start: int) -> tuple[int, int]:
    """The packed size and start of an entry, where they stand in a field for long numbers."""
    if _UNKNOWN not in (plain, packed, start):
        return packed, start
    at = 0
    while at + 4 <= len(more):
        kind, size = struct.unpack_from("<HH", more, at)
        if kind == 1:
            numbers = list(struct.unpack_from(f"<{size // 8}Q", more, at + 4))
            if plain == _UNKNOWN:
                numbers.pop(0)
            return (numbers.pop(0) if packed == _UNKNOWN else packed), (numbers.pop(0) if start == _UNKNOWN else start)
        at += 4 + size
    raise Damaged


def stored(parts: dict[str, bytes]) -> bytes:
    """A zip of parts that are not packed, for a reader that wants one."""
    body: list[bytes] = []
    listed: list[bytes] = []
    at = 0
    for name, data in parts.items():
        spelled, crc, size = name.encode(), zlib.crc32(data), len(data)
        body += [_LOCAL.pack(LOCAL, 20, 0x800, 0, *_TIME, crc, size, size, len(spelled), 0), spelled, data]
        listed += [_LISTED.pack(LISTED, 20, 20, 0x800, 0, *_TIME, crc, size, size, len(spelled), 0, 0, 0, 0, 0, at), spelled]
        at += _LOCAL.size + len(spelled) + size
    index = b"".join(listed)
    return b"".join([*body, index, _END.pack(END, 0, 0, len(parts), len(parts), len(index), at, 0)])

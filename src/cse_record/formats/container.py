"""The parts of a zip file. Each is checked against its checksum. Limits apply while parts are unpacked, whatever the file claims.

This does not use the library, which would slow down the start. It is so strict that no other reader can find other parts in the same bytes.
A list that is shorter than it says, or a part under another name than its own, makes a damaged file and not a shorter return.
"""

from __future__ import annotations

import struct
import zlib

from cse_record.formats.places import Refusal
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_ENTRIES = 500
END, LONG_END, LONG_PLACE, LISTED, LOCAL = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07", b"PK\x01\x02", b"PK\x03\x04"
_END = struct.Struct("<4s4H2LH")
_LONG_END = struct.Struct("<4sQ2H2L4Q")
_LONG_PLACE = struct.Struct("<4sLQL")
_LISTED = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_TIME = (0, 33)  # 1 January 1980
_ENCRYPTED, _SIZES_LATER, _UTF_8 = 1, 8, 0x800
_UNKNOWN = 0xFFFFFFFF
"""Stands in place of a number that is too long for its field and is given in a separate field."""
_SHORT_UNKNOWN = 0xFFFF
_STORED, _DEFLATED = 0, 8
_BLOCK = 1 << 14
"""The number of packed bytes that are unpacked at once when only the checksum is needed. Unpacked, they can be a thousand times as many."""


class Damaged(Exception):
    """The bytes are not a valid zip file."""


class Entry:
    """Where a part is in the file, how it is packed, and its expected size and checksum."""

    __slots__ = ("crc", "method", "packed", "size", "start")

    def __init__(self, start: int, packed: int, size: int, crc: int, method: int) -> None:
        self.start, self.packed, self.size, self.crc, self.method = start, packed, size, crc, method


VALUES = 4
"""How many times larger than a part its values are in memory."""
WORKING = 1 << 27
"""The bytes that a thread needs, with some to spare."""


class Container:
    """The parts of a zip file by name, unpacked when asked for. At most `limit` bytes are unpacked in all.

    Raises `Damaged` if the list of parts cannot be read, or contradicts the headers of the parts. `is_long` says that the file has a second
    end record for long numbers.
    """

    def __init__(self, data: bytes, source: str, limit: int) -> None:
        self.data, self.source, self.limit, self.left = data, source, limit, limit
        self.is_long = False
        self.entries: dict[str, Entry] = {}
        self.unpacked: dict[str, bytes] = {}
        self._sound: set[str] = set()
        try:
            self._list()
        except (struct.error, UnicodeDecodeError, IndexError, OverflowError) as error:
            raise Damaged from error

    @property
    def names(self) -> Iterable[str]:
        return self.entries.keys()

    def _end(self) -> tuple[int, int, int]:
        """The number of entries in the list, where it begins and where it must end."""
        # the last end record, followed only by the comment that it announces
        end = self.data.rfind(END)
        if end < 0:
            raise Damaged
        _, disk, first, count_on_disk, count, size, at, remark = _END.unpack_from(self.data, end)
        if end + _END.size + remark != len(self.data):
            raise Damaged
        place = end - _LONG_PLACE.size
        if place >= 0 and self.data[place : place + 4] == LONG_PLACE:
            self.is_long = True
            _, its_disk, long_end, disks = _LONG_PLACE.unpack_from(self.data, place)
            (mark, length, _, _, long_disk, long_first, *numbers) = _LONG_END.unpack_from(self.data, long_end)
            short_numbers = (count_on_disk, count, size, at)
            unknown = (_SHORT_UNKNOWN, _SHORT_UNKNOWN, _UNKNOWN, _UNKNOWN)
            if mark != LONG_END or long_end + 12 + length != place or its_disk or disks > 1 or long_disk or long_first:
                raise Damaged
            if any(short not in (long, none) for short, long, none in zip(short_numbers, numbers, unknown, strict=True)):
                raise Damaged
            (count_on_disk, count, size, at), end = numbers, long_end
            disk, first = (0 if number == _SHORT_UNKNOWN else number for number in (disk, first))
        if disk or first or count_on_disk != count or at != end - size:
            raise Damaged
        return count, at, end

    def _list(self) -> None:
        count, at, end = self._end()
        for _ in range(count):
            (mark, _, _, flags, method, _, _, crc, packed, size, name, more, remark, disk, _, _, start) = _LISTED.unpack_from(self.data, at)
            if mark != LISTED or disk not in (0, _SHORT_UNKNOWN):
                raise Damaged
            at += _LISTED.size
            if at + name + more + remark > end:
                raise Damaged
            raw = self.data[at : at + name]
            size, packed, start = _long(self.data[at + name : at + name + more], size, packed, start)
            at += name + more + remark
            name_read = raw.decode("utf-8" if flags & _UTF_8 else "cp437").replace("\\", "/").lstrip("/")
            entry = Entry(self._body(raw, flags, method, crc, packed, size, start), packed, size, crc, method)
            if name_read.endswith("/") and not size:
                continue
            if name_read in self.entries:
                raise Refusal(
                    say(
                        "{source} holds two parts with the same name. Open it in the program that made it, and save it again.",
                        source=self.source,
                    )
                )
            self.entries[name_read] = entry
            if len(self.entries) > MAX_ENTRIES:
                raise Refusal(
                    say(
                        "{source} holds more than {number} files. A return has far fewer: make the file again.",
                        source=self.source,
                        number=MAX_ENTRIES,
                    )
                )
        if at != end:
            raise Damaged

    def _body(self, raw: bytes, flags: int, method: int, crc: int, packed: int, size: int, start: int) -> int:
        """Where the bytes of a part begin. Its own header must agree with the list."""
        (mark, _, its_flags, its_method, _, _, its_crc, its_packed, its_size, name, more) = _LOCAL.unpack_from(self.data, start)
        at: int = start + _LOCAL.size
        if mark != LOCAL or self.data[at : at + name] != raw or its_method != method:
            raise Damaged
        if (flags | its_flags) & _ENCRYPTED:
            raise Refusal(say("{source} has a password. Save a copy without one.", source=self.source))
        if not (flags | its_flags) & _SIZES_LATER:
            its_size, its_packed, _ = _long(self.data[at + name : at + name + more], its_size, its_packed, 0)
            if (its_crc, its_packed, its_size) != (crc, packed, size):
                raise Damaged
        return at + int(name) + int(more)

    def part(self, name: str) -> bytes:
        """The bytes of a part; empty if there is no part of that name.

        Raises `Damaged` if they do not match their checksum, and `Refusal` if there are too many, or if the compression is not supported.
        """
        if name not in self.entries:
            return b""
        if name not in self.unpacked:
            entry = self.entries[name]
            self.unpacked[name] = b"".join(self._blocks(name, max(entry.packed, 1)))
        return self.unpacked[name]

    def reserve(self) -> None:
        """Raises MemoryError unless there is room for the values of all parts unpacked so far.

        The reader of values is not written in Python, and would end the process without a message.
        """
        bytes(VALUES * (self.limit - self.left) + WORKING)

    def take(self, name: str) -> bytes:
        """As `part`, for a part that is not needed again."""
        data = self.part(name)
        self.unpacked.pop(name, None)
        return data

    def check(self) -> None:
        """Checks the checksums of all parts that were not unpacked so far. A file that is damaged in one place is not trusted anywhere.

        Raises as `part` does.
        """
        for name in self.entries.keys() - self._sound:
            for _ in self._blocks(name, _BLOCK):
                pass

    def _blocks(self, name: str, size: int) -> Iterator[bytes]:
        """The bytes of a part, unpacked from `size` packed bytes at a time. Raises as `part` does."""
        entry, crc, remaining = self.entries[name], 0, self.left
        packed = self.data[entry.start : entry.start + entry.packed]
        if entry.method not in (_STORED, _DEFLATED):
            raise Refusal(
                say("{source} is compressed in a way that cannot be read. Make it again as an ordinary zip file.", source=self.source)
            )
        stream = zlib.decompressobj(-15) if entry.method == _DEFLATED else None
        for at in range(0, len(packed), size):
            try:
                unpacked = stream.decompress(packed[at : at + size], self.left + 1) if stream else packed[at : at + size]
            except zlib.error as error:
                raise Damaged from error
            self.left -= len(unpacked)
            if self.left < 0:
                raise Refusal(
                    say(
                        "{source} holds more than {number} bytes. Send the return in parts, or raise the limit with --max-bytes.",
                        source=self.source,
                        number=f"{self.limit:,}",
                    )
                )
            crc = zlib.crc32(unpacked, crc)
            yield unpacked
        is_whole = stream is None or (stream.eof and not stream.unused_data)
        if not is_whole or len(packed) != entry.packed or (remaining - self.left, crc) != (entry.size, entry.crc):
            raise Damaged
        self._sound.add(name)


def _long(more: bytes, size: int, packed: int, start: int) -> tuple[int, int, int]:
    """The size, packed size and start of an entry, taken from the field for long numbers where necessary."""
    if _UNKNOWN not in (size, packed, start):
        return size, packed, start
    at = 0
    while at + 4 <= len(more):
        kind, length = struct.unpack_from("<HH", more, at)
        if kind == 1:
            numbers = list(struct.unpack_from(f"<{length // 8}Q", more, at + 4))
            size, packed, start = (numbers.pop(0) if number == _UNKNOWN else number for number in (size, packed, start))
            return size, packed, start
        at += 4 + length
    raise Damaged


def stored(parts: dict[str, bytes]) -> bytes:
    """A zip file of uncompressed parts, for a reader that needs one."""
    body: list[bytes] = []
    listed: list[bytes] = []
    at = 0
    for name, data in parts.items():
        encoded, crc, size = name.encode(), zlib.crc32(data), len(data)
        body += [_LOCAL.pack(LOCAL, 20, _UTF_8, _STORED, *_TIME, crc, size, size, len(encoded), 0), encoded, data]
        listed += [_LISTED.pack(LISTED, 20, 20, _UTF_8, _STORED, *_TIME, crc, size, size, len(encoded), 0, 0, 0, 0, 0, at), encoded]
        at += _LOCAL.size + len(encoded) + size
    index = b"".join(listed)
    return b"".join([*body, index, _END.pack(END, 0, 0, len(parts), len(parts), len(index), at, 0)])

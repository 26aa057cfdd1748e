"""Secret keys: made once, kept in a file that only the owner can read, and never shown.

A key file holds one line: `cse-record-key-1`, 32 random bytes as 64 hexadecimal digits, and a checksum of both. Only `cse-record key new`
writes it, so words, digests of words, digits of a number or a key printed elsewhere are never accepted as keys. No test of strength could
distinguish the digest of a word from random bytes.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
import stat
from itertools import pairwise
from pathlib import Path

from cse_record.formats.atomic import scratch_beside
from cse_record.formats.encoding import as_text
from cse_record.formats.places import Refusal, not_opened
from cse_record.formats.sniffing import KEY as MARK
from cse_record.formats.sniffing import LARGEST_KEY as MOST
from cse_record.formats.sniffing import is_key as is_key

LENGTH = 32
"""The number of bytes of a new key, and the fewest that a key may have: as many as HMAC-SHA-256 can use."""
PUBLISHED = frozenset(("7f3c9a51e2b8064d1fa7c35e908b62d4ec1730a95b4f8e26d0937ac4158be6f2",))
"""Keys that are published in the documentation for testing other software."""
FEWEST_DIFFERENT = 16
"""The fewest different bytes in a key. Of 32 random bytes about 30 differ, so fewer than this do not occur by chance."""
RESTORE = "Restore it from the copy that was kept."
"""Advice for a damaged key file. With a new key, nothing that was made with the old one could be linked again."""
MAKE_ONE = "Make one with: cse-record key new -o FILE"


class SecretKey:
    """A key that is fit for use. It shows only its id, from which the key cannot be derived.

    Raises `Refusal` for bytes that are too few, too regular to be random, or published. The digest of a word is not detected: a program
    that does not read its key from a file must make sure that it is random.
    """

    __slots__ = ("_secret", "id")

    def __init__(self, secret: bytes) -> None:
        if fault := _weakness(secret):
            raise Refusal(f"The key is too weak: {fault}. {MAKE_ONE}")
        self._secret = secret
        code = self.code("cse-record key id").hex()
        parts = [code[at : at + 8] for at in range(0, len(code), 8)]
        self.id = f"k{next(part for part in parts if not part.isdecimal())}"
        """`k` and eight hexadecimal digits with at least one letter, because a long number in a text looks like that of a person."""

    def code(self, *lines: str) -> bytes:
        """The HMAC-SHA-256 of lines of text, none of which may hold a line break."""
        return hmac.new(self._secret, "\n".join(lines).encode(), hashlib.sha256).digest()

    def __repr__(self) -> str:
        return f"SecretKey({self.id})"

    def __reduce__(self) -> str:
        raise TypeError("A secret key is not written with other data.")


def _weakness(secret: bytes) -> str:
    """Why bytes cannot be random; empty if they can be."""
    if len(secret) < LENGTH:
        return f"it has {len(secret)} bytes and needs at least {LENGTH}"
    if secret.hex() in PUBLISHED:
        return "it is published in the documentation"
    if _is_text(secret):
        return "its bytes are readable text, which can be guessed"
    if secret.hex().isdecimal():
        return "it holds only decimal digits"
    if any(secret[width:] == secret[:-width] for width in range(1, len(secret) // 2 + 1)):
        return "it repeats itself"
    if len({(after - before) % 256 for before, after in pairwise(secret)}) < FEWEST_DIFFERENT // 2:
        return "its bytes are in sequence"
    if len(set(secret)) < FEWEST_DIFFERENT:
        return "too few of its bytes are different"
    return ""


def _is_text(secret: bytes) -> bool:
    """Whether bytes are UTF-8 without control characters except blanks, or at least three quarters are ASCII letters, digits or blanks.

    This happens to 32 random bytes less than once in a hundred million times.
    """
    typed = sum(byte < 128 and (chr(byte).isalnum() or chr(byte).isspace()) for byte in secret)
    if typed * 4 >= len(secret) * 3:
        return True
    try:
        return "".join(secret.decode("utf-8").split()).isprintable()
    except UnicodeDecodeError:
        return False


def new_key(path: str | os.PathLike[str]) -> SecretKey:
    """Writes a new random key to a file that only its owner can read. Raises `Refusal` if a file of that name already exists."""
    refuse_key(os.fspath(path))
    target, secret = Path(path), secrets.token_bytes(LENGTH)
    try:
        with scratch_beside(target) as folder:
            written = folder / "key"
            _write(secret, written)
            try:
                os.link(written, target)  # completely, and never over an existing file
            except FileExistsError:
                raise
            except OSError:  # a file system without hard links
                _write(secret, target)
    except FileExistsError:
        raise Refusal(
            f"{target} already exists. A key is never overwritten, because what was made with it could not be linked again."
        ) from None
    except (OSError, ValueError) as error:
        raise Refusal(f"{target} cannot be written ({getattr(error, 'strerror', None) or 'no such path'}).") from None
    return SecretKey(secret)


def _write(secret: bytes, path: Path) -> None:
    """Writes a key file that only its owner can read. Raises OSError, and then leaves no file behind."""
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(opened, "w", encoding="ascii", newline="\n") as file:
            file.write(_line(secret) + "\n")
    except OSError:
        path.unlink(missing_ok=True)  # half a key is not a key
        raise


def _line(secret: bytes) -> str:
    """The line of a key file. Its checksum reveals a digit that was changed or lost."""
    digits = f"{MARK} {secret.hex()}"
    return f"{digits} {hashlib.sha256(digits.encode()).hexdigest()[:16]}"


def read_key(path: str | os.PathLike[str]) -> SecretKey:
    """The key in a file. Raises `Refusal` if it cannot be read, is not a key, is weak, or can be read by anybody but its owner."""
    name = os.fspath(path)
    refuse_key(name)
    try:
        with open(name, "rb", opener=_without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise Refusal(f"{name} is not a key file. {MAKE_ONE}")
            data = file.read(MOST + 1)
    except (OSError, ValueError) as error:
        raise not_opened(f"The key file {name}", error) from None
    text, encoding = as_text(data)
    if not is_key(data) and (other := _other_than_key(name)):  # first, because the other messages assume a key
        raise Refusal(f"{name} is {other}, not a key. With --key-file, name the file that cse-record key new has written.")
    if os.name == "posix" and status.st_mode & 0o077:
        raise Refusal(
            f"{name} can be read or changed by people other than its owner. Make it private (chmod 600), and find out whether anybody has "
            f"seen the key; if so, replace it."
        )
    if not text.strip():
        raise Refusal(f"{name} is empty, so it holds no key. {MAKE_ONE}")
    if encoding != "UTF-8" and is_key(data):
        raise Refusal(
            f"{name} holds a key, but it was saved in another encoding ({encoding}). Save it again as UTF-8; the key stays the same."
        )
    parts = text.split()
    digits = parts[1] if len(parts) == 3 and parts[0] == MARK else ""
    if not re.fullmatch(f"[0-9a-f]{{{2 * LENGTH}}}", digits):
        if is_key(data):
            raise Refusal(f"{name} does not hold a key as cse-record key new writes it. {RESTORE}")
        raise Refusal(f"{name} does not hold a key that cse-record key new has written. {MAKE_ONE}")
    secret = bytes.fromhex(digits)
    if not hmac.compare_digest(" ".join(parts), _line(secret)):
        raise Refusal(f"{name} holds a key in which a character was changed or lost. {RESTORE}")
    return SecretKey(secret)


def _other_than_key(name: str) -> str:
    """What a file that is not a key is, if it is a return or a store; otherwise empty."""
    from cse_record.formats.files import open_return
    from cse_record.formats.record_types import tables
    from cse_record.formats.stores import is_store

    if is_store(name):
        return "a store of combined returns"
    try:
        opened = open_return(name)
    except Refusal:
        return ""
    return "a return" if any(True for table in tables() for _ in opened.records(table)) else ""


_HEXADECIMAL = re.compile(r"(?:[0-9A-Fa-f][\s:_-]?){32}")
_BASE64 = re.compile(r"(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=[^0-9]*[0-9])[0-9A-Za-z+/_-]{42,}={0,2}")


def refuse_key(name: str) -> None:
    """Raises `Refusal`, without repeating it, for a key in hexadecimal or base64 that was given as the name of a file."""
    if os.path.lexists(name) or (os.path.dirname(name) and os.path.isdir(os.path.dirname(name))):
        return
    if _HEXADECIMAL.search(name) or _BASE64.fullmatch(name):
        raise Refusal("That looks like a key. Never give a key on the command line, where others can see it: put it in a file.")


def _without_waiting(path: str, flags: int) -> int:
    """Opens a path without waiting if it is a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))

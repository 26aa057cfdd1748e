"""Puts a file where a person wants it, whole or not at all.

Everything that the package writes goes by way of `beside` and `put`: it is made in a folder of its own beside its place, and then moved.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from cse_record.formats.places import Refusal

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import IO

PREFIX = ".cse-record-"
"""The prefix of the names of scratch folders."""
IN_USE = "in-use"
"""The file in a scratch folder that is locked while the process lives. The lock ends with the process, however that ends."""
GRACE = 60
"""For this many seconds a folder without that file may be one that is still being created or deleted."""
NO_PLACE = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
"""The error numbers for a disk that is full or cannot be written to."""
STREAMS = ("/dev/", "/proc/")
"""Paths that begin with one of these are open streams, not places for files."""


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Gives a path to write a file to, which then takes the place of `path`; a failure leaves what stood there before.

    Raises `Refusal` where no file can stand.
    """
    _refuse_folder(path)
    with scratch_beside(path) as scratch:
        yield scratch / path.name
        move_into_place(scratch / path.name, path)


def move_into_place(finished: Path, path: Path) -> None:
    """Moves what was made to its place. It takes over the mode of what stands there; a link stays, and what it leads to is replaced.

    Raises `PermissionError` if what stands there is protected against being written.
    """
    if _is_stream(path):
        import shutil

        with finished.open("rb") as source, path.open("wb") as stream:
            shutil.copyfileobj(source, stream)
        return
    target = Path(os.path.realpath(path))
    if target.exists():
        if not os.access(target, os.W_OK):
            raise PermissionError(13, "Permission denied", str(path))
        finished.chmod(stat.S_IMODE(target.stat().st_mode))
        if target.is_dir():
            target.rmdir()
    finished.replace(target)


def writable(path: str | Path, description: str, formats: Sequence[str]) -> Path:
    """The path, if it has one of these extensions and its folder is there. Raises `Refusal` otherwise, with `what` was to be written."""
    path = Path(path)
    if path.suffix.lower() not in formats:
        raise Refusal(f"{description} is written as {' or '.join(formats)}: give it a name with that ending.")
    _refuse_without_folder(path)
    _refuse_folder(path)
    return path


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise Refusal(f"{path} is a folder. Give the name of a file in it.")


def _refuse_without_folder(path: Path) -> None:
    if not path.parent.is_dir():
        raise Refusal(f"{path} cannot be written: there is no folder {path.parent}.")


def _is_stream(path: Path) -> bool:
    """Whether a path is a pipe, a terminal or a device, which cannot be replaced."""
    if os.path.abspath(path).startswith(STREAMS):
        return True
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


@contextmanager
def scratch_beside(path: Path) -> Iterator[Path]:
    """Gives a folder beside `path` for as long as something is made that is to take its place. Raises `Refusal` where there is none, and
    `OSError` with that path where nothing can be written."""
    _refuse_without_folder(path)
    try:
        with scratch(None if _is_stream(path) else Path(os.path.realpath(path)).parent) as folder:
            yield folder
    except OSError as error:
        if error.errno not in NO_PLACE:
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error  # the system names no file, or one that nobody knows


@contextmanager
def scratch(folder: Path | None = None) -> Iterator[Path]:
    """Gives a folder in `folder`, or where the system keeps what is temporary, that only its owner can read. It is deleted in the end.

    A process that is killed cannot delete it: `left_behind` finds it.
    """
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=folder) as scratch_folder, open(Path(scratch_folder) / IN_USE, "wb") as lock_file:
        _is_locked_now(lock_file)
        yield Path(scratch_folder)


def left_behind(folder: str | Path) -> list[Path]:
    """The folders in `folder` in which a process of this user was making something when it was killed. They can hold records."""
    try:
        entries = [entry for entry in os.scandir(folder) if entry.name.startswith(PREFIX) and entry.is_dir(follow_symlinks=False)]
        return sorted(Path(entry.path) for entry in entries if _is_ours(entry.stat(follow_symlinks=False)) and _is_abandoned(entry))
    except OSError:  # no such folder, or nobody may look into it: nothing can be written there either
        return []


def _is_ours(status: os.stat_result) -> bool:
    return os.name != "posix" or status.st_uid == os.getuid()


def _is_abandoned(folder: os.DirEntry[str]) -> bool:
    try:
        with open(os.path.join(folder.path, IN_USE), "r+b") as lock_file:
            return _is_locked_now(lock_file)
    except FileNotFoundError:
        return time.time() - folder.stat(follow_symlinks=False).st_mtime > GRACE


def _is_locked_now(file: IO[bytes]) -> bool:
    """Locks a file until it is closed, unless another process has locked it or its file system knows no locks."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

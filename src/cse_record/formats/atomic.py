"""Writes files whole or not at all.

Everything that the package writes goes through `scratch_beside` and `move_into_place`. It is made in a folder of its own next to its
destination, and then moved there.
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

from cse_record.formats.places import IS_FOLDER, Refusal
from cse_record.standard.speech import said, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
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
    """Yields a path to write to. The file written there then replaces `path`; after a failure, `path` stays as it was.

    Raises `Refusal` if no file can be written at `path`.
    """
    _refuse_folder(path)
    with scratch_beside(path) as scratch:
        yield scratch / path.name
        move_into_place(scratch / path.name, path)


def move_into_place(finished: Path, path: Path) -> None:
    """Moves a finished file or folder to its destination. It takes over the mode of a file that it replaces. A link stays, and its target
    is replaced.

    Raises `PermissionError` if the existing file is write-protected.
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
    """The path, if it has one of these extensions and its folder exists. Raises `Refusal` otherwise; `description` says what was to be
    written."""
    path = Path(path)
    if path.suffix.lower() not in formats:
        raise Refusal(
            say(
                "{description} is written as {formats}: give it a name with that ending.",
                description=said(description),
                formats=f" {say('or')} ".join(formats),
            )
        )
    _refuse_without_folder(path)
    _refuse_folder(path)
    return path


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise Refusal(said(IS_FOLDER).format(path=path))


def _refuse_without_folder(path: Path) -> None:
    if not path.parent.is_dir():
        raise Refusal(say("{path} cannot be written: there is no folder {folder}.", path=path, folder=path.parent))


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
    """Yields a folder next to `path`, in which its replacement is made. Raises `Refusal` if there is no such folder, and `OSError` with
    that path if nothing can be written."""
    _refuse_without_folder(path)
    try:
        with scratch(None if _is_stream(path) else Path(os.path.realpath(path)).parent) as folder:
            yield folder
    except OSError as error:
        if error.errno not in NO_PLACE:
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error  # the system names no file, or one that the user does not know


@contextmanager
def scratch(folder: Path | None = None) -> Iterator[Path]:
    """Yields a folder in `folder`, or in the system's temporary folder, that only its owner can read. It is deleted afterwards.

    A process that is killed cannot delete it; `left_behind` finds it.
    """
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=folder) as scratch_folder, open(Path(scratch_folder) / IN_USE, "wb") as lock_file:
        _is_locked_now(lock_file)
        yield Path(scratch_folder)


def left_behind(folder: str | Path) -> list[Path]:
    """The scratch folders in `folder` that killed processes of this user left behind. They can hold records."""
    try:
        entries = [entry for entry in os.scandir(folder) if entry.name.startswith(PREFIX) and entry.is_dir(follow_symlinks=False)]
        return sorted(Path(entry.path) for entry in entries if _is_ours(entry.stat(follow_symlinks=False)) and _is_abandoned(entry))
    except OSError:  # the folder does not exist or cannot be read, so nothing can be written there either
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
    """Locks a file until it is closed. Returns False if another process has locked it, or if its file system does not support locks."""
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

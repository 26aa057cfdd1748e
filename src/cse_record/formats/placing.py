"""Puts a file where a person wants it, whole or not at all."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path

from cse_record.formats.places import Refusal

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """Gives a path to write a file to, which then takes the place of `path`; a failure leaves what stood there before.

    Raises `Refusal` where no file can stand.
    """
    _refuse_folder(path)
    with beside(path) as scratch:
        yield scratch / path.name
        (scratch / path.name).replace(path)


def writable(path: str | Path, what: str, formats: Sequence[str]) -> Path:
    """The path, if it has one of these extensions and its folder is there. Raises `Refusal` otherwise, with `what` was to be written."""
    path = Path(path)
    if path.suffix.lower() not in formats:
        raise Refusal(f"{what} is written as {' or '.join(formats)}: give it a name that ends so.")
    if not path.parent.is_dir():
        raise Refusal(f"{path} cannot be written: there is no folder {path.parent}.")
    _refuse_folder(path)
    return path


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise Refusal(f"{path} is a folder. Give the name of a file in it.")


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Gives a folder beside `path` for as long as something is made that is to take its place. Raises `Refusal` where there is none."""
    if not path.parent.is_dir():
        raise Refusal(f"{path} cannot be written: there is no folder {path.parent}.")
    with tempfile.TemporaryDirectory(prefix=".cse-record-", dir=path.parent) as scratch:
        yield Path(scratch)

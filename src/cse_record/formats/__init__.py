"""Reads returns from files and writes them back. Every cell keeps its place, and nothing that is read changes without a notice."""

from __future__ import annotations

TYPE_CHECKING = False  # importing typing would take as long as everything else here

if TYPE_CHECKING:
    from cse_record.formats.dataset import Dataset, ReadRow
    from cse_record.formats.files import open_return
    from cse_record.formats.given import read
    from cse_record.formats.given_frames import from_frames
    from cse_record.formats.places import Place, Problem, Refusal
    from cse_record.formats.source import Source
    from cse_record.formats.writing import write

__all__ = ["Dataset", "Place", "Problem", "ReadRow", "Refusal", "Source", "from_frames", "open_return", "read", "write"]

_HOME = {
    "Dataset": "dataset", "ReadRow": "dataset", "from_frames": "given_frames", "open_return": "files", "read": "given", "write": "writing",
    "Place": "places", "Problem": "places", "Refusal": "places", "Source": "source",
}  # fmt: skip


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in _HOME:
        return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

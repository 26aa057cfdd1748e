"""The stubs target: what an editor and a type checker are told about the models."""

from collections.abc import Iterator

from cse_record.standard.catalogue import Catalogue
from cse_record.targets.files import File, as_lines
from cse_record.targets.stubs.module import module
from cse_record.targets.target import Target

__all__ = ["STUBS", "TARGET"]

STUBS = "src/cse_record/models/__init__.pyi"
"""The stubs of the package; written only in a checkout of the source."""


def _files(standard: Catalogue) -> Iterator[File]:
    yield File(STUBS, as_lines(module(standard)))


TARGET = Target("stubs", "Type stubs", files=_files)
